// How many of the threads that began at the event were still alive at the mid-term
//
// Three answers, not one: strict (formalised or active), broad (intended and nominal as well), and what the reports
// themselves claim. A thread whose cluster did not answer the survey is censored and in no base: nobody looked. Open
// threads (contested, unknown) are in the base and not alive. The interval is Wilson's, at 95 %.
//
// The claim takes the number of cooperation agreements that the reports state for the event and for the mid-term, of
// each mission that states both; of several, the two that stand on one line.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   euMembers (strings, default AT, BE, BG, HR, CY, CZ, DK, EE, FI, FR, DE, GR, HU, IE, IT, LV, LT, LU, MT, NL, PL, PT,
//     RO, SK, SI, ES, SE): The countries of the EU (ISO 3166-1, two letters); GB counts as well where the mission began
//     before February 2020.
//
// Columns
//   measure: strict, broad, or claimed (for all pairs only).
//   pair: all, or EU-EU, EU-host and unknown: by the counterpart's printed origin, else by its country.
//   alive: Threads that are alive; null where nothing is claimed.
//   of: The base: every thread but the censored; null where the reports give no base.
//   share: alive of of, a fraction of 1; null where the base is empty.
//   low: The lower end of the interval.
//   high: The upper end of the interval.
//   open: Threads of the base of which one cannot tell; null for the claim.
//   censored: Threads that are in no base; null for the claim.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m, $euMembers + CASE WHEN m.startDate < date('2020-02-01') THEN ['GB'] ELSE [] END AS members
WITH m,
     COLLECT {
       MATCH (m)<-[:BEGAN_AT]-(t:Thread)-[:WITH]->(o:Organisation)
       RETURN {
         pair: CASE
           WHEN o.origin = 'EU' THEN 'EU-EU'
           WHEN o.origin = 'non-EU' THEN 'EU-host'
           WHEN EXISTS { MATCH (o)-[:LOCATED_IN]->(x:Country) WHERE x.alpha2 IN members } THEN 'EU-EU'
           WHEN EXISTS { MATCH (o)-[:LOCATED_IN]->(x:Country) WHERE x.alpha2 IS NOT NULL } THEN 'EU-host'
           ELSE 'unknown'
         END,
         outcome: coalesce(t.outcome, 'not observed')
       }
     } AS threads,
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
WITH collect(threads) AS each, collect(claim) AS claims
WITH claims,
     COLLECT {
       UNWIND each AS some
       UNWIND some AS x
       WITH x.pair AS pair, x.outcome AS outcome, count(*) AS n
       RETURN {pair: pair, outcome: outcome, n: n}
     } AS threads
UNWIND ['strict', 'broad', 'claimed'] AS measure
UNWIND ['all', 'EU-EU', 'EU-host', 'unknown'] AS pair
WITH measure, pair, claims, [x IN threads WHERE pair IN ['all', x.pair]] AS counts,
     ['formalised', 'active'] + CASE measure WHEN 'broad' THEN ['intended', 'nominal'] ELSE [] END AS living
WHERE measure <> 'claimed' OR pair = 'all'
WITH measure, pair, counts,
     CASE
       WHEN measure <> 'claimed'
         THEN reduce(sum = 0, x IN counts | sum + CASE WHEN x.outcome IN living THEN x.n ELSE 0 END)
       WHEN size(claims) > 0 THEN reduce(sum = 0, x IN claims | sum + x.alive)
     END AS alive,
     CASE
       WHEN measure <> 'claimed'
         THEN reduce(sum = 0, x IN counts | sum + CASE WHEN x.outcome <> 'not observed' THEN x.n ELSE 0 END)
       WHEN size(claims) > 0 THEN reduce(sum = 0, x IN claims | sum + x.of)
     END AS base
WITH measure, pair, counts, alive, base, 1.959963984540054 AS z,
     CASE WHEN base > 0 AND alive <= base THEN toFloat(base) END AS n
WITH measure, pair, counts, alive, base, z, n, alive / n AS share
WITH measure, pair, counts, alive, base, share,
     (share + z * z / (2 * n)) / (1 + z * z / n) AS middle,
     z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half
RETURN measure,
       pair,
       alive,
       base AS of,
       share,
       CASE WHEN share = 0 THEN 0.0 ELSE middle - half END AS low,
       CASE WHEN share = 1 THEN 1.0 ELSE middle + half END AS high,
       CASE
         WHEN measure <> 'claimed'
         THEN reduce(sum = 0, x IN counts | sum + CASE WHEN x.outcome IN ['contested', 'unknown'] THEN x.n ELSE 0 END)
       END AS open,
       CASE
         WHEN measure <> 'claimed'
         THEN reduce(sum = 0, x IN counts | sum + CASE WHEN x.outcome = 'not observed' THEN x.n ELSE 0 END)
       END AS censored
ORDER BY CASE measure WHEN 'strict' THEN 0 WHEN 'broad' THEN 1 ELSE 2 END, pair <> 'all', pair
