// The figures that the reports state
//
// Every figure is a claim: what is measured, of what, the number as printed, how exact the report calls it, and the
// passage. `clew audit` holds them against the graph.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   measure (string, default null): What is measured, such as smes; null for all measures.
//
// Columns
//   mission: The mission that the report is about; null where it is about none.
//   measure: What is measured, as a slug.
//   scope: Of what it is measured.
//   qualifier: How exact the report calls it (exactly, about, over, ...).
//   value: The number as printed; null for a claim without one.
//   unit: Its unit (count, percent, ...).
//   quote: The passage, as printed.
//   source: Where it stands.
MATCH (r:Report)
OPTIONAL MATCH (r)-[:REPORTS_ON]->(m:Mission)
WITH r, m
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (r)<-[:STATED_IN]-(f:StatedFigure)
WHERE $measure IS NULL OR f.measure = $measure
MATCH (f)-[:BASED_ON]->(p:Passage)-[:IN_REPORT]->(r)
RETURN m.name AS mission,
       f.measure AS measure,
       f.scope AS scope,
       f.qualifier AS qualifier,
       f.value AS value,
       f.unit AS unit,
       p.quote AS quote,
       r.fileName + ':' + toString(p.line) + coalesce(', ' + p.table, '') + coalesce(', row ' + toString(p.row), '')
         + coalesce(', column ' + p.column, '') AS source
ORDER BY r.fileName, p.line, p.offset, measure, scope, value, unit, p.id, f.id
