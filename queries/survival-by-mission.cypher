// How many threads survived, mission by mission
//
// Three rows a mission: strict, broad, and what its reports themselves claim, as in `survival`. A thread whose cluster
// did not answer the survey is censored and in no base; open threads are in the base and not alive. The interval is
// Wilson's, at 95 %. Missions differ in how many were looked at: read censored beside the share.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The mission; null where no report gives a name.
//   id: Its id.
//   startDate: Its first day; null where no report gives it.
//   measure: strict, broad, or claimed.
//   alive: Threads that are alive; null where nothing is claimed.
//   of: The base: every thread but the censored; null where the reports give no base.
//   share: alive of of, a fraction of 1; null where the base is empty.
//   low: The lower end of the interval.
//   high: The upper end of the interval.
//   open: Threads of the base of which one cannot tell (contested, unknown); null for the claim.
//   censored: Threads that nobody looked at, in no base; null for the claim.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m, COLLECT { MATCH (m)<-[:BEGAN_AT]-(t:Thread) RETURN coalesce(t.outcome, 'not observed') } AS outcomes,
     head(COLLECT {
       MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:STATED_IN]-(began:StatedFigure {scope: 'event'})
       MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:STATED_IN]-(remained:StatedFigure {scope: 'mid-term'})
       WHERE began.measure = 'cooperation-agreements' AND remained.measure = 'cooperation-agreements'
         AND began.value IS NOT NULL AND remained.value IS NOT NULL
         AND coalesce(began.unit, 'count') = 'count' AND coalesce(remained.unit, 'count') = 'count'
       WITH began.value AS base, remained.value AS alive, EXISTS {
              MATCH (began)-[:BASED_ON]->(p:Passage)-[:IN_REPORT]->(r:Report)
              MATCH (remained)-[:BASED_ON]->(q:Passage)-[:IN_REPORT]->(r)
              WHERE p.line = q.line
            } AS together
       RETURN {alive: toInteger(alive), of: toInteger(base)}
       ORDER BY together DESC, base DESC, alive DESC
     }) AS claim
UNWIND ['strict', 'broad', 'claimed'] AS measure
WITH m, outcomes, claim, measure,
     ['formalised', 'active'] + CASE measure WHEN 'broad' THEN ['intended', 'nominal'] ELSE [] END AS living
WITH m, outcomes, measure,
     CASE WHEN measure = 'claimed' THEN claim.alive ELSE size([x IN outcomes WHERE x IN living]) END AS alive,
     CASE WHEN measure = 'claimed' THEN claim.of ELSE size([x IN outcomes WHERE x <> 'not observed']) END AS base,
     1.959963984540054 AS z
WITH m, outcomes, measure, alive, base, z, CASE WHEN base > 0 AND alive <= base THEN toFloat(base) END AS n
WITH m, outcomes, measure, alive, base, z, n, alive / n AS share
WITH m, outcomes, measure, alive, base, share,
     (share + z * z / (2 * n)) / (1 + z * z / n) AS middle,
     z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half
RETURN m.name AS mission,
       m.id AS id,
       m.startDate AS startDate,
       measure,
       alive,
       base AS of,
       share,
       CASE WHEN share = 0 THEN 0.0 ELSE middle - half END AS low,
       CASE WHEN share = 1 THEN 1.0 ELSE middle + half END AS high,
       CASE WHEN measure <> 'claimed' THEN size([x IN outcomes WHERE x IN ['contested', 'unknown']]) END AS open,
       CASE WHEN measure <> 'claimed' THEN size([x IN outcomes WHERE x = 'not observed']) END AS censored
ORDER BY id, CASE measure WHEN 'strict' THEN 0 WHEN 'broad' THEN 1 ELSE 2 END
