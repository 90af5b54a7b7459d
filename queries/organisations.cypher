// The organisations that the reports name, under every spelling
//
// An organisation to which a report gives no name is listed as well, without one. Being somebody's counterpart is no
// role.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   name: The name; null where the report gives none.
//   aliases: Every spelling as printed.
//   kind: What the reports call it (cluster, firm, SME, ...); null where they do not say.
//   origin: EU or non-EU as printed; null where it is not printed.
//   country: Its country; null where no report says it.
//   roles: In what capacity it took part.
//   threads: In how many threads it is one side.
//   sources: Where the reports speak of it.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH collect(m) AS missions
WITH missions,
     COLLECT { UNWIND CASE WHEN $mission IS NULL THEN [1] ELSE [] END AS once MATCH (o:Organisation) RETURN o }
     + COLLECT {
       UNWIND missions AS x
       MATCH (x)<-[:TOOK_PART_IN|BENEFITED_FROM]-(o:Organisation)
       WHERE $mission IS NOT NULL
       RETURN o
     }
     + COLLECT {
       UNWIND missions AS x
       MATCH (x)<-[:BEGAN_AT]-(:Thread)-[:OPENED|WITH]-(o:Organisation)
       WHERE $mission IS NOT NULL
       RETURN o
     }
     + COLLECT {
       UNWIND missions AS x
       MATCH (x)<-[:PART_OF]-(:Session)<-[:SPOKE_AT]-(:Person)-[:REPRESENTED]->(o:Organisation)
       WHERE $mission IS NOT NULL
       RETURN o
     } AS some
UNWIND some AS o
WITH DISTINCT missions, o
WITH o,
     head(COLLECT { MATCH (o)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS country,
     COLLECT {
       MATCH (o)-[part:TOOK_PART_IN]->(x:Mission)
       WHERE x IN missions
       WITH DISTINCT part.role AS role
       RETURN role ORDER BY role
     } AS roles,
     COUNT { MATCH (o)-[:OPENED|WITH]-(:Thread)-[:BEGAN_AT]->(x:Mission) WHERE x IN missions } AS threads,
     COLLECT {
       UNWIND o.sources AS source
       MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
       WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
            min(p.offset) AS offset
       RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
         + coalesce(', column ' + column, '')
       ORDER BY file, line, offset, column
     } AS sources
RETURN o.name AS name,
       coalesce(o.aliases, []) AS aliases,
       o.kind AS kind,
       o.origin AS origin,
       country,
       roles,
       threads,
       sources
ORDER BY name, o.id
