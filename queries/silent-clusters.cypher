// Clusters that took part and answered nothing
//
// A cluster is silent where the report says that it did not answer the survey, or where others answered and it gave no
// answer at all. That is neither a no nor a "not available", and says nothing of its threads. Where nobody was asked,
// nobody is silent.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The mission that the survey is about.
//   cluster: The silent cluster.
//   country: Its country; null where no report says it.
//   respondedToSurvey: What the report says: false, true (and yet without an answer), or null where it says nothing.
//   threads: The number of threads that it opened there.
//   sources: Where the reports say so, or name it as a delegate.
MATCH (m:Mission)<-[part:TOOK_PART_IN {role: 'delegate'}]-(c:Cluster)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m, part, c,
     EXISTS { MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(:Answer) } AS asked,
     EXISTS { MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(:Answer)<-[:ANSWERED]-(c) } AS answered
WHERE part.respondedToSurvey = false OR (asked AND NOT answered)
RETURN m.name AS mission,
       c.name AS cluster,
       head(COLLECT { MATCH (c)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS country,
       part.respondedToSurvey AS respondedToSurvey,
       COUNT { MATCH (c)-[:OPENED]->(:Thread)-[:BEGAN_AT]->(m) } AS threads,
       COLLECT {
         UNWIND part.sources AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY mission, cluster, sources
