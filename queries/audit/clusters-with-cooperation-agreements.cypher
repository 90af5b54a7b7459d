// Recount: the clusters that report cooperation agreements
//
// Every cluster that opened a thread with an agreement on cooperation, once. Where no agreement is told there is no
// row.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: Null: there is one way to count.
//   part: How many clusters.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)<-[:OPENED]-(c:Organisation)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (t)-[has:HAS_AGREEMENT]->(:Agreement {kind: 'cooperation'})
WITH m.id AS mission, count(DISTINCT c) AS part, collect(has.sources) AS lists
RETURN mission,
       'delegation' AS scope,
       null AS base,
       part,
       null AS whole,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission
