// What the clusters answered to each question of the survey, and who left it blank
//
// Five things are kept apart: yes, no, "not available" as printed, blank (the cluster took part in the survey and left
// this question out) and not asked (the cluster did not answer the survey).
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   question (string, default null): A question, such as sme-agenda; null for all questions.
//
// Columns
//   mission: The mission that the survey is about.
//   question: The question, as a slug.
//   answer: yes, no, not available, blank or not asked.
//   clusters: How many clusters.
//   number: The sum of the numbers that they gave along with it; null where none gave one.
//   names: The clusters.
//   sources: Where they say so; for blank and not asked, where the reports speak of their part in the survey.
MATCH (m:Mission)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(each:Answer)
WHERE ($mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)])
  AND ($question IS NULL OR each.question = $question)
WITH DISTINCT m, each.question AS question
WITH m, question,
     COLLECT { MATCH (m)<-[:TOOK_PART_IN {role: 'delegate'}]-(x:Cluster) RETURN x }
     + COLLECT { MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(:Answer)<-[:ANSWERED]-(x) RETURN x } AS all
UNWIND all AS c
WITH DISTINCT m, question, c
OPTIONAL MATCH (m)<-[part:TOOK_PART_IN {role: 'delegate'}]-(c)
WITH m, question, c, part,
     head(COLLECT {
       MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(a:Answer {question: question})<-[:ANSWERED]-(c)
       RETURN {value: a.value, number: a.number, sources: a.sources}
     }) AS given,
     EXISTS { MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(:Answer)<-[:ANSWERED]-(c) } AS answered
WITH m, question, c.name AS name, coalesce(given.sources, part.sources) AS sources, given.number AS number,
     CASE
       WHEN given.value IS NOT NULL THEN given.value
       WHEN answered OR part.respondedToSurvey THEN 'blank'
       ELSE 'not asked'
     END AS answer
ORDER BY name
WITH m, question, collect({answer: answer, name: name, number: number, sources: sources}) AS all
UNWIND ['yes', 'no', 'not available', 'blank', 'not asked'] AS answer
WITH m, question, answer, [x IN all WHERE x.answer = answer] AS these
WITH m, question, answer, these, [x IN these WHERE x.number IS NOT NULL | x.number] AS numbers
RETURN m.name AS mission,
       question,
       answer,
       size(these) AS clusters,
       CASE WHEN size(numbers) > 0 THEN reduce(sum = 0, x IN numbers | sum + x) END AS number,
       [x IN these | x.name] AS names,
       COLLECT {
         UNWIND [x IN these | x.sources] AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY mission, question,
         CASE answer WHEN 'yes' THEN 0 WHEN 'no' THEN 1 WHEN 'not available' THEN 2 WHEN 'blank' THEN 3 ELSE 4 END,
         sources
