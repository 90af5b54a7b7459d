// Recount: the types of cooperation, the most frequent first
//
// How many agreements cover each type; an agreement may cover several. Types with equal numbers stand in the order of
// the alphabet.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   types (strings, default research and development, technology transfer, imports and exports, knowledge sharing and
//     information exchange, establishment of business contacts, joint business events, sales office, foreign direct
//     investment, staff exchange, joint venture, merger and acquisition, academic purposes): The types that have a row
//     even where no agreement covers them; a type that one covers always has.
//
// Columns
//   mission: The id of the mission.
//   scope: The type of cooperation.
//   base: Null: there is one way to count.
//   part: How many agreements cover it.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on; for a part of 0, those of all types.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m,
     COLLECT {
       MATCH (m)<-[:BEGAN_AT]-(t:Thread)-[:HAS_AGREEMENT]->(a:Agreement {kind: 'cooperation'})
       MATCH (a)-[covers:COVERS]->(x:CooperationType)
       RETURN {type: x.name, sources: covers.sources} ORDER BY a.id, x.name
     } AS ticks
WITH m, ticks,
     COLLECT { UNWIND $types + [x IN ticks | x.type] AS type WITH DISTINCT type RETURN type ORDER BY type } AS types
WHERE size(ticks) > 0
UNWIND types AS scope
WITH m, scope, ticks, [x IN ticks WHERE x.type = scope] AS covering
WITH m, scope, size(covering) AS part,
     [x IN CASE WHEN size(covering) > 0 THEN covering ELSE ticks END | x.sources] AS lists
RETURN m.id AS mission,
       scope,
       null AS base,
       part,
       null AS whole,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, part DESC, scope
