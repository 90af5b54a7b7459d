// The programme: its sessions, and who spoke
//
// In the order in which the reports first tell of them.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The mission.
//   session: The session.
//   kind: What kind of session it was; null where it is not said.
//   speakers: Who spoke, in what capacity, and whom they represented.
//   sources: Where the reports tell of it.
MATCH (m:Mission)<-[:PART_OF]-(s:Session)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m, s,
     head(COLLECT {
       UNWIND s.sources AS source
       MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
       RETURN {file: r.fileName, line: p.line, offset: p.offset} ORDER BY r.fileName, p.line, p.offset
     }) AS first,
     COLLECT {
       MATCH (x:Person)-[spoke:SPOKE_AT]->(s)
       OPTIONAL MATCH (x)-[:REPRESENTED]->(o:Organisation)
       RETURN {person: x.name, role: spoke.role, organisation: o.name} ORDER BY x.name, spoke.role, o.name
     } AS speakers,
     COLLECT {
       UNWIND [s.sources] + COLLECT { MATCH (:Person)-[spoke:SPOKE_AT]->(s) RETURN spoke.sources } AS some
       UNWIND some AS source
       MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
       WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
            min(p.offset) AS offset
       RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
         + coalesce(', column ' + column, '')
       ORDER BY file, line, offset, column
     } AS sources
RETURN m.name AS mission,
       s.name AS session,
       s.kind AS kind,
       speakers,
       sources
ORDER BY mission, first.file, first.line, first.offset, session, s.id
