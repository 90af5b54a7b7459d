// Threads by the countries of the two sides
//
// The country of a counterpart is seldom printed; where it is not, the pair still tells whether it is of the EU.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   euMembers (strings, default AT, BE, BG, HR, CY, CZ, DK, EE, FI, FR, DE, GR, HU, IE, IT, LV, LT, LU, MT, NL, PL, PT,
//     RO, SK, SI, ES, SE): The countries of the EU (ISO 3166-1, two letters); GB counts as well where the mission began
//     before February 2020.
//
// Columns
//   clusterCountry: The country of the cluster that reports; null where no report says it.
//   organisationCountry: The country of the counterpart; null where no report says it.
//   pair: EU-EU or EU-host by the counterpart's printed origin, else by its country, else unknown.
//   threads: All threads of that kind.
//   strict: Of these, formalised or active.
//   broad: Of these, formalised, active, intended or nominal.
//   ended: Of these, ended.
//   open: Of these, contested or unknown.
//   censored: Of these, not observed.
//   sources: Where the reports name the threads.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)<-[:OPENED]-(c:Organisation)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (t)-[:WITH]->(o:Organisation)
WITH t, c, o, $euMembers + CASE WHEN m.startDate < date('2020-02-01') THEN ['GB'] ELSE [] END AS members
WITH t, coalesce(t.outcome, 'not observed') AS outcome,
     head(COLLECT { MATCH (c)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS clusterCountry,
     head(COLLECT { MATCH (o)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS organisationCountry,
     CASE
       WHEN o.origin = 'EU' THEN 'EU-EU'
       WHEN o.origin = 'non-EU' THEN 'EU-host'
       WHEN EXISTS { MATCH (o)-[:LOCATED_IN]->(x:Country) WHERE x.alpha2 IN members } THEN 'EU-EU'
       WHEN EXISTS { MATCH (o)-[:LOCATED_IN]->(x:Country) WHERE x.alpha2 IS NOT NULL } THEN 'EU-host'
       ELSE 'unknown'
     END AS pair
WITH clusterCountry, organisationCountry, pair, count(t) AS threads,
     sum(CASE WHEN outcome IN ['formalised', 'active'] THEN 1 ELSE 0 END) AS strict,
     sum(CASE WHEN outcome IN ['formalised', 'active', 'intended', 'nominal'] THEN 1 ELSE 0 END) AS broad,
     sum(CASE WHEN outcome = 'ended' THEN 1 ELSE 0 END) AS ended,
     sum(CASE WHEN outcome IN ['contested', 'unknown'] THEN 1 ELSE 0 END) AS open,
     sum(CASE WHEN outcome = 'not observed' THEN 1 ELSE 0 END) AS censored,
     collect(t.sources) AS lists
RETURN clusterCountry,
       organisationCountry,
       pair,
       threads,
       strict,
       broad,
       ended,
       open,
       censored,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY clusterCountry, organisationCountry, pair
