// How many threads survived, by the cluster's field of activity
//
// Two rows a field. A thread counts for every field of the cluster that reports it; two spellings of a field are two
// fields unless they were judged the same. A thread whose cluster did not answer the survey is censored and in no base;
// open threads are in the base and not alive, as in `survival`. The interval is Wilson's, at 95 %.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   field: The field of activity, as printed; null for the threads of clusters of which no report says one.
//   measure: strict (formalised, active) or broad (intended and nominal as well).
//   missions: How many missions have threads here.
//   alive: Threads that are alive.
//   of: The base: every thread but the censored.
//   share: alive of of, a fraction of 1; null where the base is empty.
//   low: The lower end of the interval.
//   high: The upper end of the interval.
//   open: Threads of the base of which one cannot tell (contested, unknown).
//   censored: Threads that nobody looked at, in no base.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)<-[:OPENED]-(c:Organisation)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
OPTIONAL MATCH (c)-[:ACTIVE_IN]->(f:Field)
WITH f.name AS field, count(DISTINCT m) AS missions, collect(coalesce(t.outcome, 'not observed')) AS outcomes
UNWIND ['strict', 'broad'] AS measure
WITH field, missions, outcomes, measure,
     ['formalised', 'active'] + CASE measure WHEN 'broad' THEN ['intended', 'nominal'] ELSE [] END AS living
WITH field, missions, outcomes, measure, size([x IN outcomes WHERE x IN living]) AS alive,
     size([x IN outcomes WHERE x <> 'not observed']) AS base, 1.959963984540054 AS z
WITH field, missions, outcomes, measure, alive, base, z, CASE WHEN base > 0 THEN toFloat(base) END AS n
WITH field, missions, outcomes, measure, alive, base, z, n, alive / n AS share
WITH field, missions, outcomes, measure, alive, base, share,
     (share + z * z / (2 * n)) / (1 + z * z / n) AS middle,
     z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half
RETURN field,
       measure,
       missions,
       alive,
       base AS of,
       share,
       CASE WHEN share = 0 THEN 0.0 ELSE middle - half END AS low,
       CASE WHEN share = 1 THEN 1.0 ELSE middle + half END AS high,
       size([x IN outcomes WHERE x IN ['contested', 'unknown']]) AS open,
       size([x IN outcomes WHERE x = 'not observed']) AS censored
ORDER BY field, CASE measure WHEN 'strict' THEN 0 ELSE 1 END
