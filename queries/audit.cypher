// What reports state, held against what the graph gives
//
// One row for each figure or claim, the worst first: contradicted (another passage says otherwise), differs (only the
// recount does), not recomputable, reproduced. The checks are those that `clew build` wrote as its last step; a figure
// without one has no verdict. `clew query audit/MEASURE` repeats a recount.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions and what is about none.
//   report (string, default null): The name of a report's file; null for all reports.
//   verdicts (strings, default null): The verdicts to list; null for all, and for figures without one.
//
// Columns
//   measure: What is measured, as a slug.
//   scope: Of what it is measured.
//   stated: The number as printed; null for a claim without one.
//   unit: Its unit (count, percent, ...).
//   qualifier: How exact the report calls it (exactly, about, over, ...).
//   recomputed: The number found in the graph, in the same unit; null where there is none.
//   base: What a share was taken of, or by which of two ways it was counted; null where that is not open.
//   verdict: contradicted, differs, not recomputable or reproduced; null where the figure was not checked.
//   quote: The passage that states it, as printed; of several, the first.
//   source: Where that passage stands.
//   conflicts: What says otherwise, each with its source.
//   query: The query that recomputes it; null where there is none.
//   why: Why the verdict is what it is.
//   mission: The mission that the report is about; null where it is about none.
//   report: The name of the file in which the passage stands.
MATCH (r:Report)
WHERE $report IS NULL OR toLower(r.fileName) = toLower($report)
OPTIONAL MATCH (r)-[:REPORTS_ON]->(m:Mission)
WITH r, m
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (r)<-[:STATED_IN]-(f:StatedFigure)
MATCH (f)-[:BASED_ON]->(p:Passage)-[:IN_REPORT]->(r)
OPTIONAL MATCH (f)-[:CHECKED_BY]->(c:Check)
WITH f, p, r, m, c
WHERE $verdicts IS NULL OR c.verdict IN $verdicts
WITH f, c, r.fileName AS report, m.name AS mission, p.line AS line, p.offset AS offset, p.quote AS quote, p.id AS place,
     r.fileName + ':' + toString(p.line) + coalesce(', ' + p.table, '') + coalesce(', row ' + toString(p.row), '')
       + coalesce(', column ' + p.column, '') AS source
ORDER BY report, line, offset, place
WITH f, c, collect({report: report, mission: mission, line: line, quote: quote, source: source}) AS places
WITH f, c, places[0] AS first, coalesce(c.conflicts, []) AS others
RETURN f.measure AS measure,
       f.scope AS scope,
       f.value AS stated,
       f.unit AS unit,
       f.qualifier AS qualifier,
       c.recomputed AS recomputed,
       c.base AS base,
       c.verdict AS verdict,
       first.quote AS quote,
       first.source AS source,
       COLLECT {
         UNWIND others AS other
         MATCH (q:Passage {id: other})-[:IN_REPORT]->(s:Report)
         WITH DISTINCT s.fileName AS file, q.line AS line, q.offset AS offset, q.id AS place, q.quote AS quote,
              s.fileName + ':' + toString(q.line) + coalesce(', ' + q.table, '')
                + coalesce(', row ' + toString(q.row), '') + coalesce(', column ' + q.column, '') AS source
         RETURN {quote: quote, source: source} ORDER BY file, line, offset, place
       } AS conflicts,
       c.query AS query,
       c.why AS why,
       first.mission AS mission,
       first.report AS report
ORDER BY CASE verdict WHEN 'contradicted' THEN 0 WHEN 'differs' THEN 1 WHEN 'not recomputable' THEN 2
           WHEN 'reproduced' THEN 3 ELSE 4 END,
         report, first.line, measure, scope, unit, stated, qualifier, f.id
