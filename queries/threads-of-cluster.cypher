// The threads of one cluster, those that others report of it as well
//
// A cluster may report a thread, and may be the counterpart of another cluster that reports one.
//
// Parameters
//   cluster (string, required): A name or the id of the cluster, in capitals or not.
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The mission at which the thread began.
//   cluster: The cluster.
//   reportedBy: Who reports the thread, the cluster itself or the other side.
//   organisation: The other side; null where the report gives no name.
//   organisationCountry: Its country; null where no report says it.
//   types: The types of cooperation.
//   outcome: What had become of the thread; null where only the event says anything of it.
//   evidence: The words of the reports that speak for the outcome, each with its source.
//   id: The thread's id, which the query `evidence` takes.
//   sources: Where the reports name the thread.
MATCH (c:Organisation)
WHERE toLower($cluster) IN [name IN [c.id] + coalesce(c.aliases, []) | toLower(name)]
WITH c
MATCH (c)-[:OPENED|WITH]-(t:Thread)
WITH DISTINCT c, t
MATCH (t)-[:BEGAN_AT]->(m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (t)<-[:OPENED]-(reporter:Organisation)
MATCH (t)-[:WITH]->(counterpart:Organisation)
WHERE c IN [reporter, counterpart]
WITH m, t, c, reporter, CASE WHEN c = reporter THEN counterpart ELSE reporter END AS o
RETURN m.name AS mission,
       c.name AS cluster,
       reporter.name AS reportedBy,
       o.name AS organisation,
       head(COLLECT { MATCH (o)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS organisationCountry,
       COLLECT {
         MATCH (t)-[:HAS_AGREEMENT]->(:Agreement)-[:COVERS]->(x:CooperationType)
         WITH DISTINCT x.name AS type
         RETURN type ORDER BY type
       } AS types,
       t.outcome AS outcome,
       COLLECT {
         MATCH (t)-[:OBSERVED_AS]->(:Observation {stage: t.stage})-[based:BASED_ON]->(p:Passage)
         MATCH (p)-[:IN_REPORT]->(r:Report)
         UNWIND based.wordsFor AS quote
         WITH quote, r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN {quote: quote, source: file + ':' + toString(line) + coalesce(', ' + table, '')
           + coalesce(', row ' + toString(row), '') + coalesce(', column ' + column, '')}
         ORDER BY file, line, offset, column, quote
       } AS evidence,
       t.id AS id,
       COLLECT {
         UNWIND t.sources AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY mission, cluster, reportedBy, organisation, id
