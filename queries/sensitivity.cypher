// How the survival answer moves when it is counted otherwise
//
// The first row is the strict answer of `survival`: formalised and active threads are alive, contested and unknown ones
// are in the base and not alive, censored ones are in no base. Each further row changes what its name says, and nothing
// else; the last counts all but the ended as alive, the highest that can be said. The interval is Wilson's, at 95 %.
//
// Which single thread moves an answer most: every thread of the base is put otherwise on its own. A thread of which one
// cannot tell (contested, unknown or censored) is flipped. So is one that counts as alive where words speak against its
// outcome, and an ended one with such words where nominal counts as alive: the words speak for a lower outcome, or for
// nominal. Any other is left out of the base, for nothing speaks for flipping it. `move` is the share then less the
// share before. Of several that move it as much, the one is named of which one cannot tell, else the one with most
// words against it, then the one with fewest words for it, then the first by name.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   counting: What is counted otherwise than by the strict answer.
//   alive: Threads that are alive.
//   of: The base.
//   share: alive of of, a fraction of 1; null where the base is empty.
//   low: The lower end of the interval.
//   high: The upper end of the interval.
//   difference: The share less that of the strict answer.
//   thread: Cluster and counterpart of the thread that moves the share most.
//   change: What is done with it: counted as alive, counted as not alive, or left out.
//   move: By how much the share moves then.
//   alike: How many threads, this one included, move it as much one way or the other.
//   sources: Where the reports name the thread.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)<-[:OPENED]-(c:Organisation)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (t)-[:WITH]->(o:Organisation)
OPTIONAL MATCH (t)-[:OBSERVED_AS]->(x:Observation {stage: t.stage})
WITH t, coalesce(c.name, 'unnamed') + ' – ' + coalesce(o.name, 'unnamed') AS name,
     coalesce(t.outcome, 'not observed') AS outcome, size(coalesce(x.evidenceFor, [])) AS pro,
     size(coalesce(x.evidenceAgainst, [])) AS contra
ORDER BY name, t.id
WITH collect({id: t.id, name: name, outcome: outcome, pro: pro, contra: contra, sources: t.sources}) AS threads
UNWIND [
  {rank: 0, counting: 'strict', living: [], out: ['not observed']},
  {rank: 1, counting: 'intended alive', living: ['intended'], out: ['not observed']},
  {rank: 2, counting: 'intended and nominal alive', living: ['intended', 'nominal'], out: ['not observed']},
  {rank: 3, counting: 'contested alive', living: ['contested'], out: ['not observed']},
  {rank: 4, counting: 'contested left out', living: [], out: ['not observed', 'contested']},
  {rank: 5, counting: 'unknown alive', living: ['unknown'], out: ['not observed']},
  {rank: 6, counting: 'unknown left out', living: [], out: ['not observed', 'unknown']},
  {rank: 7, counting: 'censored as ended', living: [], out: []},
  {rank: 8, counting: 'censored as alive', living: ['not observed'], out: []},
  {rank: 9, counting: 'all but ended alive', out: [],
   living: ['intended', 'nominal', 'contested', 'unknown', 'not observed']}
] AS way
WITH threads, way.rank AS rank, way.counting AS counting, ['formalised', 'active'] + way.living AS living,
     [x IN threads WHERE NOT x.outcome IN way.out] AS base,
     [x IN threads WHERE x.outcome <> 'not observed' | x.outcome] AS observed
WITH rank, counting, living, base, size([x IN base WHERE x.outcome IN living]) AS alive,
     CASE WHEN size(base) > 0 THEN toFloat(size(base)) END AS n, 1.959963984540054 AS z,
     CASE WHEN size(observed) > 0
          THEN size([x IN observed WHERE x IN ['formalised', 'active']]) / toFloat(size(observed)) END AS strict
WHERE size(threads) > 0
WITH rank, counting, living, alive, n, z, strict, alive / n AS share,
     [x IN base | {
       id: x.id, name: x.name, outcome: x.outcome, pro: x.pro, contra: x.contra, sources: x.sources,
       lives: x.outcome IN living, open: x.outcome IN ['contested', 'unknown', 'not observed']
     }] AS base
WITH rank, counting, living, alive, base, n, z, strict, share,
     [x IN base | {
       id: x.id, name: x.name, pro: x.pro, contra: x.contra, sources: x.sources, open: x.open, lives: x.lives,
       doubtful: x.open OR (x.contra > 0 AND (x.lives OR (x.outcome = 'ended' AND 'nominal' IN living)))
     }] AS each
WITH rank, counting, alive, base, n, strict, share,
     (share + z * z / (2 * n)) / (1 + z * z / n) AS middle,
     z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half,
     [x IN each | {
       id: x.id, name: x.name, pro: x.pro, contra: x.contra, sources: x.sources, open: x.open,
       change: CASE
         WHEN NOT x.doubtful THEN 'left out'
         WHEN x.lives THEN 'counted as not alive'
         ELSE 'counted as alive'
       END,
       move: CASE
         WHEN x.doubtful AND x.lives THEN -1 / n
         WHEN x.doubtful THEN 1 / n
         WHEN n = 1 THEN 0.0
         WHEN x.lives THEN (alive - 1) / (n - 1) - alive / n
         ELSE alive / (n - 1) - alive / n
       END
     }] AS each
WITH rank, counting, alive, base, strict, share, middle, half,
     COLLECT {
       UNWIND each AS x
       RETURN x ORDER BY round(abs(x.move) * 1000000000) DESC, x.open DESC, x.contra DESC, x.pro, x.name, x.id
     } AS moves
WITH rank, counting, alive, base, strict, share, middle, half, moves, moves[0] AS most
WITH rank, counting, alive, base, strict, share, middle, half, moves, most,
     COLLECT {
       UNWIND coalesce(most.sources, []) AS source
       MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
       WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
            min(p.offset) AS offset
       RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
         + coalesce(', column ' + column, '')
       ORDER BY file, line, offset, column
     } AS sources
RETURN counting,
       alive,
       size(base) AS of,
       share,
       CASE WHEN share = 0 THEN 0.0 ELSE middle - half END AS low,
       CASE WHEN share = 1 THEN 1.0 ELSE middle + half END AS high,
       share - strict AS difference,
       most.name AS thread,
       most.change AS change,
       most.move AS move,
       size([x IN moves WHERE abs(abs(x.move) - abs(most.move)) < 0.000000001]) AS alike,
       sources
ORDER BY rank
