// Recount: the clusters that gave no answer to a question, or "not available"
//
// Of the questions with a column of their own, the answers that print "not available" (a blank is none). Of
// cooperation, the respondents without an agreement on it, for there is nothing else to answer with; only where others
// have one.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: cooperation, or the question as a slug.
//   base: Null: there is one way to count.
//   part: How many clusters.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on; for a part of 0, those of all respondents or answers.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m,
     COLLECT {
       MATCH (m)<-[came:TOOK_PART_IN {role: 'delegate', respondedToSurvey: true}]-(c:Cluster)
       RETURN {
         id: c.id,
         sources: came.sources,
         none: NOT EXISTS {
           MATCH (c)-[:OPENED]->(t:Thread)-[:BEGAN_AT]->(m)
           WHERE EXISTS { MATCH (t)-[:HAS_AGREEMENT]->(:Agreement {kind: 'cooperation'}) }
         }
       } ORDER BY c.id
     } AS respondents,
     COLLECT {
       MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(x:Answer)<-[:ANSWERED]-(c:Cluster)
       WITH DISTINCT c, x
       RETURN {question: x.question, none: x.value = 'not available', sources: x.sources} ORDER BY x.question, c.id
     } AS answers,
     EXISTS {
       MATCH (m)<-[:BEGAN_AT]-(t:Thread)
       WHERE EXISTS { MATCH (t)-[:HAS_AGREEMENT]->(:Agreement {kind: 'cooperation'}) }
     } AS agreed
WITH m, answers, CASE WHEN agreed THEN respondents ELSE [] END AS respondents,
     COLLECT { UNWIND answers AS x WITH DISTINCT x.question AS question RETURN question ORDER BY question } AS questions
UNWIND ['cooperation'] + questions AS scope
WITH m, scope,
     CASE scope WHEN 'cooperation' THEN respondents ELSE [x IN answers WHERE x.question = scope] END AS rows
WHERE size(rows) > 0
WITH m, scope, rows, [x IN rows WHERE x.none] AS these
WITH m, scope, size(these) AS part, [x IN CASE WHEN size(these) > 0 THEN these ELSE rows END | x.sources] AS lists
RETURN m.id AS mission,
       scope,
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
ORDER BY mission, scope <> 'cooperation', scope
