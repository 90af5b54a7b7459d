// The people that the reports name
//
// Whom they represented, and where they spoke.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   person: The name, without form of address.
//   represented: The organisations for which they stood, and as what.
//   spoke: The sessions in which they spoke, and as what.
//   sources: Where the reports name them.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH collect(m) AS missions
MATCH (x:Person)
WHERE $mission IS NULL
  OR EXISTS {
    UNWIND x.sources AS source
    MATCH (:Passage {id: source})-[:IN_REPORT]->(:Report)-[:REPORTS_ON]->(y:Mission)
    WHERE y IN missions
  }
RETURN x.name AS person,
       COLLECT {
         MATCH (x)-[stood:REPRESENTED]->(o:Organisation)
         RETURN {organisation: o.name, role: stood.role} ORDER BY o.name, stood.role
       } AS represented,
       COLLECT {
         MATCH (x)-[spoke:SPOKE_AT]->(s:Session)-[:PART_OF]->(y:Mission)
         WHERE y IN missions
         RETURN {session: s.name, role: spoke.role} ORDER BY s.name, spoke.role
       } AS spoke,
       COLLECT {
         UNWIND x.sources AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY person, sources
