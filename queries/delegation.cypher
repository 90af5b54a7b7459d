// The delegation by country
//
// Countries that a report names without naming a cluster are listed as well.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The mission.
//   country: The country; null for clusters whose country no report says.
//   clusters: How many clusters of the country took part as delegates.
//   names: The clusters.
//   responded: How many of them answered the survey.
//   silent: How many of them did not, as a report says; of the rest nothing is said.
//   sources: Where the reports say so.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m,
     COLLECT {
       MATCH (m)<-[part:TOOK_PART_IN {role: 'delegate'}]-(c:Cluster)
       OPTIONAL MATCH (c)-[:LOCATED_IN]->(x:Country)
       RETURN {country: x.name, cluster: c.name, responded: part.respondedToSurvey, sources: part.sources}
     }
     + COLLECT {
       MATCH (m)-[came:DELEGATION_FROM]->(x:Country)
       RETURN {country: x.name, cluster: null, responded: null, sources: came.sources}
     } AS all
UNWIND all AS each
WITH m, each ORDER BY each.cluster
WITH m, each.country AS country, count(each.cluster) AS clusters, collect(each.cluster) AS names,
     sum(CASE WHEN each.responded THEN 1 ELSE 0 END) AS responded,
     sum(CASE WHEN each.responded = false THEN 1 ELSE 0 END) AS silent,
     collect(each.sources) AS lists
RETURN m.name AS mission,
       country,
       clusters,
       names,
       responded,
       silent,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY mission, country, sources
