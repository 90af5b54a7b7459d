// How often two reports on one mission state the same figure differently
//
// One row a mission. A figure is a measure, scope and unit; it is compared where more than one report of the mission
// states it, and two reports disagree as `between-reports` has it: where no number is allowed by both. What one report
// alone states is in no base. The interval is Wilson's, at 95 %. `between-reports` lists every figure of one mission.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   about (float, default 0.1): How far a number that is called about may be from what it is about, as a share of it.
//
// Columns
//   mission: The mission that the reports are about.
//   compared: The base: figures that more than one report states.
//   differ: Of these, those on which two reports disagree.
//   share: differ of compared, a fraction of 1; null where nothing could be compared.
//   low: The lower end of the interval.
//   high: The upper end of the interval.
//   once: Figures that one report alone states, in no base.
//   figures: The figures on which reports disagree: measure, scope, unit, and what each report states and where.
MATCH (m:Mission)<-[:REPORTS_ON]-(r:Report)<-[:IN_REPORT]-(p:Passage)<-[:BASED_ON]-(f:StatedFigure)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m, r, f, p.line AS line, p.offset AS offset, p.id AS place,
     r.fileName + ':' + toString(p.line) + coalesce(', ' + p.table, '') + coalesce(', row ' + toString(p.row), '')
       + coalesce(', column ' + p.column, '') AS source
ORDER BY line, offset, place
WITH m, r, f, collect({line: line, offset: offset, source: source}) AS places
WITH m, r, f, places[0] AS first, f.value AS value, CASE
       WHEN coalesce(f.unit, 'count') <> 'percent' THEN 0.0
       WHEN abs(f.value - round(f.value)) < 0.000001 THEN 0.5
       WHEN abs(10 * f.value - round(10 * f.value)) < 0.000001 THEN 0.05
       ELSE 0.005
     END AS half
WITH m, r, f, first, value,
     CASE
       WHEN value IS NULL OR f.qualifier IN ['under', 'at most'] THEN -1.0e300
       WHEN f.qualifier IN ['over', 'at least'] THEN value
       WHEN f.qualifier = 'about' THEN value * (1 - $about)
       ELSE value - half
     END AS low,
     CASE
       WHEN value IS NULL OR f.qualifier IN ['over', 'at least'] THEN 1.0e300
       WHEN f.qualifier IN ['under', 'at most'] THEN value
       WHEN f.qualifier = 'about' THEN value * (1 + $about)
       ELSE value + half
     END AS high
ORDER BY r.fileName, first.line, first.offset, value, f.id
WITH m, f.measure AS measure, f.scope AS scope, f.unit AS unit,
     collect({
       file: r.fileName, kind: r.kind, value: value, qualifier: f.qualifier, source: first.source, low: low, high: high
     }) AS told
WITH m, measure, scope, unit, told, CASE
       WHEN NOT any(x IN told WHERE x.file <> told[0].file) THEN 'only in ' + told[0].file
       WHEN any(x IN told WHERE any(y IN told WHERE y.file <> x.file AND y.low > x.high + 0.000000001))
         THEN 'disagree'
       ELSE 'agree'
     END AS verdict
ORDER BY measure, scope, unit
WITH m,
     sum(CASE WHEN verdict IN ['agree', 'disagree'] THEN 1 ELSE 0 END) AS compared,
     sum(CASE WHEN verdict = 'disagree' THEN 1 ELSE 0 END) AS differ,
     sum(CASE WHEN verdict IN ['agree', 'disagree'] THEN 0 ELSE 1 END) AS once,
     collect(CASE WHEN verdict = 'disagree' THEN {
       measure: measure, scope: scope, unit: unit,
       stated: [x IN told | {number: x.value, qualifier: x.qualifier, source: x.source}]
     } END) AS figures
WITH m, compared, differ, once, figures, 1.959963984540054 AS z,
     CASE WHEN compared > 0 THEN toFloat(compared) END AS n
WITH m, compared, differ, once, figures, z, n, differ / n AS share
WITH m, compared, differ, once, figures, share,
     (share + z * z / (2 * n)) / (1 + z * z / n) AS middle,
     z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half
RETURN m.name AS mission,
       compared,
       differ,
       share,
       CASE WHEN share = 0 THEN 0.0 ELSE middle - half END AS low,
       CASE WHEN share = 1 THEN 1.0 ELSE middle + half END AS high,
       once,
       figures
ORDER BY mission, m.id
