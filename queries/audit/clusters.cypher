// Recount: the clusters of the delegation
//
// Every cluster that a report names as a delegate, once. A mission whose delegates nobody names has no row.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: Null: there is one way to count.
//   part: How many clusters took part as delegates.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[came:TOOK_PART_IN {role: 'delegate'}]-(c:Cluster)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m.id AS mission, count(DISTINCT c) AS part, collect(came.sources) AS lists
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
