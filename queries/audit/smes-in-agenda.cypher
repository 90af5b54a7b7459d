// Recount: how many SMEs there were in an agenda, at the least and at the most
//
// The smallest and the largest of the numbers that the clusters with an agenda gave along with their yes.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: each cluster.
//   base: least or most.
//   part: How many SMEs.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(x:Answer {question: 'sme-agenda', value: 'yes'})
WHERE ($mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)])
  AND x.number IS NOT NULL
WITH m, min(x.number) AS least, max(x.number) AS most, collect({number: x.number, sources: x.sources}) AS answers
UNWIND ['least', 'most'] AS base
WITH m, base, answers, CASE base WHEN 'least' THEN least ELSE most END AS part
RETURN m.id AS mission,
       'each cluster' AS scope,
       base,
       part,
       null AS whole,
       COLLECT {
         UNWIND [x IN answers WHERE x.number = part | x.sources] AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, base
