// What the agreements are about
//
// The main focus of formal agreements, and the technology or service of agreements on cooperation, as printed.
// Spellings that differ in capitals only are one row.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   about: focus or technology.
//   text: The focus or the technology, in one of its spellings.
//   agreements: How many agreements are about it.
//   threads: Cluster and counterpart of each, with the outcome.
//   sources: Where the reports say so.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)-[:HAS_AGREEMENT]->(a:Agreement)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (c:Organisation)-[:OPENED]->(t)-[:WITH]->(o:Organisation)
UNWIND ['focus', 'technology'] AS about
UNWIND a[about] AS text
WITH about, text, a,
     coalesce(c.name, 'unnamed') + ' – ' + coalesce(o.name, 'unnamed') + coalesce(' (' + t.outcome + ')', '') AS thread,
     '"property":"' + about + '","value":"' + reduce(json = text, escape IN [['\\', '\\\\'], ['"', '\\"'],
       ['\n', '\\n'], ['\t', '\\t']] | replace(json, escape[0], escape[1])) + '"' AS stated
ORDER BY thread, text
WITH about, toLower(text) AS same, collect(text) AS spellings, count(DISTINCT a) AS agreements,
     collect(DISTINCT thread) AS threads, collect({sources: a.sources, stated: stated}) AS all
RETURN about,
       spellings[0] AS text,
       agreements,
       threads,
       COLLECT {
         UNWIND all AS each
         UNWIND each.sources AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WHERE any(statement IN p.states WHERE statement CONTAINS each.stated)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY about, agreements DESC, text
