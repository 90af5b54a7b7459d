// What was read twice, and really disagrees
//
// Two parts of the reports (tables, or a table and the prose) tell one property of an agreement with different words.
// Texts that differ only in capitals, punctuation, blanks and abbreviations say the same and are left out; a country's
// code in capitals stands for its name. What can have one value only and is stated with two is listed as well.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   abbreviations (strings, default info=information, tech=technology, techn=technology, coop=cooperation,
//     org=organisation, intern=international, imp=import, exp=export): What else is written in short, in lower case.
//
// Columns
//   mission: The mission.
//   about: Cluster and counterpart of the agreement, or the name of what else it is about.
//   property: The property of which the texts differ.
//   texts: What is printed, each with its source.
CALL {
  MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)-[:HAS_AGREEMENT]->(a:Agreement)
  WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
  MATCH (c:Organisation)-[:OPENED]->(t)-[:WITH]->(o:Organisation)
  UNWIND ['objective', 'nextSteps', 'technology', 'focus', 'expectedResult', 'expectedImpact', 'benefit', 'surveyNote']
    AS property
  UNWIND a[property] AS text
  WITH m.name AS mission, a, property, text,
       coalesce(c.name, 'unnamed') + ' – ' + coalesce(o.name, 'unnamed') AS about,
       '"property":"' + property + '","value":"' + reduce(json = text, escape IN [['\\', '\\\\'], ['"', '\\"'],
         ['\n', '\\n'], ['\t', '\\t']] | replace(json, escape[0], escape[1])) + '"' AS stated,
       reduce(said = replace(text, '&', ' and '), sign IN ['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '/', '-',
         '–', '—', '*', '•', '"', '“', '”', '‘', '’', '\'', '\t', '\n'] | replace(said, sign, ' ')) AS plain
  WITH mission, about, a, property, text, stated,
       reduce(said = '', word IN split(plain, ' ') | said + coalesce(
         head(COLLECT { MATCH (x:Country {alpha2: word}) RETURN toLower(x.name) }),
         head([x IN $abbreviations WHERE split(x, '=')[0] = toLower(word) | split(x, '=')[1]]),
         toLower(word))) AS same
  UNWIND a.sources AS source
  MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
  WHERE any(statement IN p.states WHERE statement CONTAINS stated)
  WITH mission, about, a, property, same, text, r.fileName AS file, coalesce(p.table, 'prose') AS part, p.line AS line,
       p.offset AS offset, r.fileName + ':' + toString(p.line) + coalesce(', ' + p.table, '')
         + coalesce(', row ' + toString(p.row), '') + coalesce(', column ' + p.column, '') AS place
  ORDER BY same
  WITH mission, about, a, property, file, part, collect(DISTINCT same) AS said,
       collect({quote: text, file: file, line: line, offset: offset, source: place}) AS texts
  WITH mission, about, a, property, reduce(all = '', each IN said | all + each) AS version, texts
  WITH mission, about, a, property, collect(DISTINCT version) AS versions, collect(texts) AS lists
  WHERE size(versions) > 1
  RETURN mission, about, property, lists
  UNION ALL
  MATCH (n)
  WHERE n.disputed IS NOT NULL
  WITH n,
       COLLECT {
         UNWIND n.sources AS source
         MATCH (:Passage {id: source})-[:IN_REPORT]->(:Report)-[:REPORTS_ON]->(x:Mission)
         WITH DISTINCT x
         RETURN x ORDER BY x.name
       } AS missions
  WHERE $mission IS NULL
    OR any(m IN missions WHERE toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)])
  UNWIND n.disputed AS property
  RETURN head([m IN missions | m.name]) AS mission,
         coalesce(
           head(COLLECT {
             MATCH (c:Organisation)-[:OPENED]->(t:Thread)-[:HAS_AGREEMENT]->(n), (t)-[:WITH]->(o:Organisation)
             RETURN coalesce(c.name, 'unnamed') + ' – ' + coalesce(o.name, 'unnamed')
           }),
           head(COLLECT {
             MATCH (c:Organisation)-[:ANSWERED]->(n)
             RETURN coalesce(c.name, 'unnamed') + ' – ' + n.question
           }),
           n.name, n.title, n.id) AS about,
         property,
         [COLLECT {
           UNWIND n.sources AS source
           MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
           WHERE any(statement IN p.states WHERE statement CONTAINS '"property":"' + property + '"')
           RETURN {quote: p.quote, file: r.fileName, line: p.line, offset: p.offset,
                   source: r.fileName + ':' + toString(p.line) + coalesce(', ' + p.table, '')
                     + coalesce(', row ' + toString(p.row), '') + coalesce(', column ' + p.column, '')}
         }] AS lists
}
RETURN mission,
       about,
       property,
       COLLECT {
         UNWIND lists AS texts
         UNWIND texts AS text
         WITH DISTINCT text
         RETURN {quote: text.quote, source: text.source}
         ORDER BY text.file, text.line, text.offset, text.source, text.quote
       } AS texts
ORDER BY mission, about, property, texts[0].source
