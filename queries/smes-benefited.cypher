// The SMEs that are said to have benefited
//
// Those that a report names, with their clusters. The number that a report states may be larger; see `figures`.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The mission from which the SME benefited.
//   cluster: The cluster that it belongs to; null where no report says it.
//   clusterCountry: The cluster's country; null where no report says it.
//   sme: The SME.
//   sources: Where the reports say that it benefited.
MATCH (m:Mission)<-[got:BENEFITED_FROM]-(s:SME)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
OPTIONAL MATCH (s)-[:MEMBER_OF]->(c:Cluster)
RETURN m.name AS mission,
       c.name AS cluster,
       head(COLLECT { MATCH (c)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS clusterCountry,
       s.name AS sme,
       COLLECT {
         UNWIND got.sources AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY mission, cluster, sme, sources
