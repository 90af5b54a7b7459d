// Every cooperation thread, and what became of it
//
// A thread is what one cluster and one counterpart began at one mission. Each row tells the parties, what they
// agreed to do, how the thread was found when it was last looked at, and the words of the reports that decided.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   euMembers (strings, default AT, BE, BG, HR, CY, CZ, DK, EE, FI, FR, DE, GR, HU, IE, IT, LV, LT, LU, MT, NL, PL, PT,
//     RO, SK, SI, ES, SE): The countries of the EU (ISO 3166-1, two letters); GB counts as well where the mission began
//     before February 2020.
//
// Columns
//   id: The thread's id, which the query `evidence` takes.
//   mission: The mission at which the thread began.
//   cluster: The cluster that reports the thread.
//   clusterCountry: Its country; null where no report says it.
//   organisation: The counterpart; null where the report gives no name.
//   organisationKind: What the report calls the counterpart (cluster, firm, ...); null where it does not say.
//   organisationOrigin: EU or non-EU as printed; null where it is not printed.
//   pair: EU-EU or EU-host by the counterpart's printed origin, else by its country, else unknown.
//   types: The types of cooperation.
//   agreements: The kinds of agreement, one for each row of the reports' tables.
//   outcome: What had become of it; null where only the event says anything of it.
//   alive: yes (formalised, active, intended), weakly (nominal), no (ended), open (contested, unknown) or censored.
//   rule: The rule that decided the outcome.
//   evidenceFor: The words that speak for the outcome, each with its source.
//   evidenceAgainst: The words that speak against it, each with its source.
//   sources: Where the reports name the thread.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m
MATCH (m)<-[:BEGAN_AT]-(t:Thread)<-[:OPENED]-(c:Organisation)
MATCH (t)-[:WITH]->(o:Organisation)
WITH m, t, c, o, $euMembers + CASE WHEN m.startDate < date('2020-02-01') THEN ['GB'] ELSE [] END AS members
RETURN t.id AS id,
       m.name AS mission,
       c.name AS cluster,
       head(COLLECT { MATCH (c)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS clusterCountry,
       o.name AS organisation,
       o.kind AS organisationKind,
       o.origin AS organisationOrigin,
       CASE
         WHEN o.origin = 'EU' THEN 'EU-EU'
         WHEN o.origin = 'non-EU' THEN 'EU-host'
         WHEN EXISTS { MATCH (o)-[:LOCATED_IN]->(x:Country) WHERE x.alpha2 IN members } THEN 'EU-EU'
         WHEN EXISTS { MATCH (o)-[:LOCATED_IN]->(x:Country) WHERE x.alpha2 IS NOT NULL } THEN 'EU-host'
         ELSE 'unknown'
       END AS pair,
       COLLECT {
         MATCH (t)-[:HAS_AGREEMENT]->(:Agreement)-[:COVERS]->(x:CooperationType)
         WITH DISTINCT x.name AS type
         RETURN type ORDER BY type
       } AS types,
       COLLECT { MATCH (t)-[:HAS_AGREEMENT]->(a:Agreement) RETURN a.kind ORDER BY a.kind } AS agreements,
       t.outcome AS outcome,
       CASE
         WHEN t.outcome IN ['formalised', 'active', 'intended'] THEN 'yes'
         WHEN t.outcome = 'nominal' THEN 'weakly'
         WHEN t.outcome = 'ended' THEN 'no'
         WHEN t.outcome IN ['contested', 'unknown'] THEN 'open'
         ELSE 'censored'
       END AS alive,
       head(COLLECT { MATCH (t)-[:OBSERVED_AS]->(x:Observation {stage: t.stage}) RETURN x.rule }) AS rule,
       COLLECT {
         MATCH (t)-[:OBSERVED_AS]->(:Observation {stage: t.stage})-[based:BASED_ON]->(p:Passage)
         MATCH (p)-[:IN_REPORT]->(r:Report)
         UNWIND based.wordsFor AS quote
         WITH quote, r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN {quote: quote, source: file + ':' + toString(line) + coalesce(', ' + table, '')
           + coalesce(', row ' + toString(row), '') + coalesce(', column ' + column, '')}
         ORDER BY file, line, offset, column, quote
       } AS evidenceFor,
       COLLECT {
         MATCH (t)-[:OBSERVED_AS]->(:Observation {stage: t.stage})-[based:BASED_ON]->(p:Passage)
         MATCH (p)-[:IN_REPORT]->(r:Report)
         UNWIND based.wordsAgainst AS quote
         WITH quote, r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN {quote: quote, source: file + ':' + toString(line) + coalesce(', ' + table, '')
           + coalesce(', row ' + toString(row), '') + coalesce(', column ' + column, '')}
         ORDER BY file, line, offset, column, quote
       } AS evidenceAgainst,
       COLLECT {
         UNWIND t.sources AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY mission, cluster, organisation, id
