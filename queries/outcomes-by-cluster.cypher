// What became of the threads of each cluster
//
// Every cluster of the delegation is listed, those without a thread as well.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The mission at which the threads began.
//   cluster: The cluster that reports them.
//   country: Its country; null where no report says it.
//   threads: All its threads.
//   formalised: Of these, those said to be signed or concluded.
//   active: Those of which a specific act is told.
//   intended: Those with a specific next step.
//   nominal: Those with a general aim only.
//   ended: Those without a response, or stopped.
//   contested: Those said to be concluded, and denied.
//   unknown: Those of which the report tells nothing.
//   notObserved: Those that nobody looked at, for the cluster did not answer the survey.
//   sources: Where the reports name the threads, or where there is none the cluster.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m, COLLECT { MATCH (m)<-[:TOOK_PART_IN {role: 'delegate'}]-(x:Cluster) RETURN x }
        + COLLECT { MATCH (m)<-[:BEGAN_AT]-(:Thread)<-[:OPENED]-(x:Organisation) RETURN x } AS all
UNWIND all AS c
WITH DISTINCT m, c
OPTIONAL MATCH (m)<-[part:TOOK_PART_IN {role: 'delegate'}]-(c)
OPTIONAL MATCH (m)<-[:BEGAN_AT]-(t:Thread)<-[:OPENED]-(c)
WITH m, c, part, count(t) AS threads,
     sum(CASE WHEN t.outcome = 'formalised' THEN 1 ELSE 0 END) AS formalised,
     sum(CASE WHEN t.outcome = 'active' THEN 1 ELSE 0 END) AS active,
     sum(CASE WHEN t.outcome = 'intended' THEN 1 ELSE 0 END) AS intended,
     sum(CASE WHEN t.outcome = 'nominal' THEN 1 ELSE 0 END) AS nominal,
     sum(CASE WHEN t.outcome = 'ended' THEN 1 ELSE 0 END) AS ended,
     sum(CASE WHEN t.outcome = 'contested' THEN 1 ELSE 0 END) AS contested,
     sum(CASE WHEN t.outcome = 'unknown' THEN 1 ELSE 0 END) AS unknown,
     sum(CASE WHEN t.id IS NOT NULL AND coalesce(t.outcome, 'not observed') = 'not observed' THEN 1 ELSE 0 END)
       AS notObserved,
     collect(t.sources) AS lists
RETURN m.name AS mission,
       c.name AS cluster,
       head(COLLECT { MATCH (c)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS country,
       threads,
       formalised,
       active,
       intended,
       nominal,
       ended,
       contested,
       unknown,
       notObserved,
       COLLECT {
         UNWIND CASE WHEN threads = 0 THEN [part.sources] ELSE lists END AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY mission, cluster, sources
