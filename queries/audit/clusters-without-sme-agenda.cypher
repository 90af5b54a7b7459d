// Recount: the clusters that drew up no agenda with their SMEs
//
// The clusters that answered no, which is not the same as "not available" or a blank. Where the question was not put
// there is no row.
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
//   sources: The ids of the passages that the recount rests on; for a part of 0, those of all answers.
MATCH (m:Mission)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(x:Answer {question: 'sme-agenda'})<-[:ANSWERED]-(c:Cluster)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH DISTINCT m, c, x
WITH m.id AS mission, sum(CASE WHEN x.value = 'no' THEN 1 ELSE 0 END) AS part, collect(x.sources) AS told,
     collect(CASE WHEN x.value = 'no' THEN x.sources END) AS these
RETURN mission,
       'delegation' AS scope,
       null AS base,
       part,
       null AS whole,
       COLLECT {
         UNWIND CASE WHEN part > 0 THEN these ELSE told END AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission
