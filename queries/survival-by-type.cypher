// How many threads survived, by type of cooperation
//
// Two rows a type. A thread of several types counts for each of them, so that the rows add up to more than there are
// threads. A thread whose cluster did not answer the survey is censored and in no base; open threads are in the base
// and not alive, as in `survival`. The interval is Wilson's, at 95 %.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   type: The type of cooperation; null for the threads whose agreements tell none.
//   measure: strict (formalised, active) or broad (intended and nominal as well).
//   missions: How many missions have threads here.
//   alive: Threads that are alive.
//   of: The base: every thread but the censored.
//   share: alive of of, a fraction of 1; null where the base is empty.
//   low: The lower end of the interval.
//   high: The upper end of the interval.
//   open: Threads of the base of which one cannot tell (contested, unknown).
//   censored: Threads that nobody looked at, in no base.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
OPTIONAL MATCH (t)-[:HAS_AGREEMENT]->(:Agreement)-[:COVERS]->(x:CooperationType)
WITH m, t, x, count(*) AS agreements
WITH x.name AS type, count(DISTINCT m) AS missions, collect(coalesce(t.outcome, 'not observed')) AS outcomes
UNWIND ['strict', 'broad'] AS measure
WITH type, missions, outcomes, measure,
     ['formalised', 'active'] + CASE measure WHEN 'broad' THEN ['intended', 'nominal'] ELSE [] END AS living
WITH type, missions, outcomes, measure, size([x IN outcomes WHERE x IN living]) AS alive,
     size([x IN outcomes WHERE x <> 'not observed']) AS base, 1.959963984540054 AS z
WITH type, missions, outcomes, measure, alive, base, z, CASE WHEN base > 0 THEN toFloat(base) END AS n
WITH type, missions, outcomes, measure, alive, base, z, n, alive / n AS share
WITH type, missions, outcomes, measure, alive, base, share,
     (share + z * z / (2 * n)) / (1 + z * z / n) AS middle,
     z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half
RETURN type,
       measure,
       missions,
       alive,
       base AS of,
       share,
       CASE WHEN share = 0 THEN 0.0 ELSE middle - half END AS low,
       CASE WHEN share = 1 THEN 1.0 ELSE middle + half END AS high,
       size([x IN outcomes WHERE x IN ['contested', 'unknown']]) AS open,
       size([x IN outcomes WHERE x = 'not observed']) AS censored
ORDER BY type, CASE measure WHEN 'strict' THEN 0 ELSE 1 END
