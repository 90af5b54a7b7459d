// Recount: the cooperation agreements that the reports detail
//
// A thread with an agreement on cooperation counts as one, in however many rows of the tables it stands. What a report
// only gives a number of is no thread: how many were begun at the event is therefore not counted here.
//
// Those at the mid-term are those that a follow-up tells of, whatever it says became of them.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation, mid-term, or the name of the cluster that reports them.
//   base: Null: there is one way to count.
//   part: How many cooperation agreements.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)<-[:OPENED]-(c:Organisation)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (t)-[has:HAS_AGREEMENT]->(:Agreement {kind: 'cooperation'})
WITH m, c, t, collect(has.sources) AS rows
WITH m, c, rows, EXISTS {
       MATCH (t)-[:OBSERVED_AS]->(x:Observation {stage: 'mid-term'}) WHERE x.outcome <> 'not observed'
     } AS remained
UNWIND ['delegation', c.name] + CASE WHEN remained THEN ['mid-term'] ELSE [] END AS scope
WITH m.id AS mission, scope, count(rows) AS part, collect(rows) AS tables
RETURN mission,
       scope,
       null AS base,
       part,
       null AS whole,
       COLLECT {
         UNWIND reduce(lists = [], rows IN tables | lists + rows) AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, scope <> 'delegation', scope <> 'mid-term', scope
