// What the reports on one mission state of the same thing, side by side
//
// One row for each measure, scope and unit, with what event reports and follow-ups state of it. Two reports disagree
// where no number is allowed by both: "some 300" allows a tenth more and less, "over 200" whatever is larger, and a
// percentage what rounds to it. Claims without a number agree where they are of one unit ("none", "rank", ...). What
// one report alone states in two ways is no matter between reports, and left to `audit`.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   about (float, default 0.1): How far a number that is called about may be from what it is about, as a share of it.
//
// Columns
//   mission: The mission that the reports are about.
//   measure: What is measured, as a slug.
//   scope: Of what it is measured.
//   unit: The unit (count, percent, ...).
//   event: What event reports state: number, qualifier and source of each figure.
//   followUp: What follow-ups state: number, qualifier and source of each figure.
//   verdict: agree, disagree, or "only in" with the file of the one report that states it.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (m)<-[:REPORTS_ON]-(r:Report)
WITH m, r
MATCH (r)<-[:STATED_IN]-(f:StatedFigure)
MATCH (f)-[:BASED_ON]->(p:Passage)-[:IN_REPORT]->(r)
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
RETURN m.name AS mission,
       measure,
       scope,
       unit,
       [x IN told WHERE x.kind = 'event' | {number: x.value, qualifier: x.qualifier, source: x.source}] AS event,
       [x IN told WHERE x.kind <> 'event' | {number: x.value, qualifier: x.qualifier, source: x.source}] AS followUp,
       verdict
ORDER BY mission, m.id, CASE verdict WHEN 'disagree' THEN 0 WHEN 'agree' THEN 1 ELSE 2 END, verdict, measure, scope,
         unit
