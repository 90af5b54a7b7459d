// Clusters that took part in more than one mission, and what became of their threads
//
// Two rows a cluster, over all its missions. It took part where it was a delegate or reports a thread. A thread whose
// cluster did not answer the survey is censored and in no base; open threads are in the base and not alive. The
// interval is Wilson's, at 95 %. `threads` tells each thread with its mission, the earlier mission first.
//
// Parameters
//   mission (string, default null): The id or a name of a mission in which the clusters took part; null for any.
//
// Columns
//   cluster: The cluster.
//   country: Its country; null where no report says it.
//   missions: The missions in which it took part, the earlier first.
//   measure: strict (formalised, active) or broad (intended and nominal as well).
//   alive: Threads that are alive.
//   of: The base: every thread but the censored.
//   share: alive of of, a fraction of 1; null where the base is empty.
//   low: The lower end of the interval.
//   high: The upper end of the interval.
//   open: Threads of the base of which one cannot tell (contested, unknown).
//   censored: Threads that nobody looked at, in no base.
//   threads: Each thread: mission, counterpart and outcome (null where only the event tells of it).
//   sources: Where the reports name it as a delegate, or as the one that reports a thread.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m, COLLECT { MATCH (m)<-[:TOOK_PART_IN {role: 'delegate'}]-(x:Cluster) RETURN x }
        + COLLECT { MATCH (m)<-[:BEGAN_AT]-(:Thread)<-[:OPENED]-(x:Organisation) RETURN x } AS some
UNWIND some AS c
WITH DISTINCT c
WITH c, COLLECT { MATCH (c)-[:TOOK_PART_IN {role: 'delegate'}]->(x:Mission) WHERE c:Cluster RETURN x }
        + COLLECT { MATCH (c)-[:OPENED]->(:Thread)-[:BEGAN_AT]->(x:Mission) RETURN x } AS some
UNWIND some AS m
WITH DISTINCT c, m
ORDER BY m.startDate, m.id
WITH c, collect(m) AS took
WHERE size(took) > 1
WITH c, took, COLLECT { MATCH (c)-[:OPENED]->(t:Thread) RETURN coalesce(t.outcome, 'not observed') } AS outcomes
UNWIND ['strict', 'broad'] AS measure
WITH c, took, outcomes, measure,
     ['formalised', 'active'] + CASE measure WHEN 'broad' THEN ['intended', 'nominal'] ELSE [] END AS living
WITH c, took, outcomes, measure, size([x IN outcomes WHERE x IN living]) AS alive,
     size([x IN outcomes WHERE x <> 'not observed']) AS base, 1.959963984540054 AS z
WITH c, took, outcomes, measure, alive, base, z, CASE WHEN base > 0 THEN toFloat(base) END AS n
WITH c, took, outcomes, measure, alive, base, z, n, alive / n AS share
WITH c, took, outcomes, measure, alive, base, share,
     (share + z * z / (2 * n)) / (1 + z * z / n) AS middle,
     z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half
RETURN c.name AS cluster,
       head(COLLECT { MATCH (c)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS country,
       [m IN took | coalesce(m.name, m.id)] AS missions,
       measure,
       alive,
       base AS of,
       share,
       CASE WHEN share = 0 THEN 0.0 ELSE middle - half END AS low,
       CASE WHEN share = 1 THEN 1.0 ELSE middle + half END AS high,
       size([x IN outcomes WHERE x IN ['contested', 'unknown']]) AS open,
       size([x IN outcomes WHERE x = 'not observed']) AS censored,
       COLLECT {
         MATCH (c)-[:OPENED]->(t:Thread)-[:BEGAN_AT]->(m:Mission)
         MATCH (t)-[:WITH]->(o:Organisation)
         RETURN {mission: coalesce(m.name, m.id), with: o.name, outcome: t.outcome}
         ORDER BY m.startDate, m.id, o.name, t.id
       } AS threads,
       COLLECT {
         MATCH (c)-[part:TOOK_PART_IN|OPENED]->()
         UNWIND part.sources AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY cluster, sources, CASE measure WHEN 'strict' THEN 0 ELSE 1 END
