// Recount: with what kind of organisation the clusters agreed on cooperation
//
// By origin and kind of the counterpart, such as "non-EU firm", where the row or sentence that names it prints them:
// what is only said of it elsewhere does not count. Two wholes are open: all threads with an agreement on cooperation,
// and those whose counterpart has its type printed.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: Origin and kind of the counterpart.
//   base: threads or typed threads.
//   part: How many threads have such a counterpart.
//   whole: How many threads there are of the base.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)-[link:WITH]->(o:Organisation)
WHERE ($mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)])
  AND EXISTS { MATCH (t)-[:HAS_AGREEMENT]->(:Agreement {kind: 'cooperation'}) }
WITH m, t, o,
     COLLECT {
       UNWIND link.sources AS named
       MATCH (q:Passage {id: named})-[:IN_REPORT]->(r:Report)
       UNWIND o.sources AS source
       MATCH (p:Passage {id: source})
       WHERE (p.line = q.line OR (p.table = q.table AND p.row = q.row))
         AND any(statement IN p.states WHERE statement CONTAINS '"property":"origin"')
         AND EXISTS { MATCH (p)-[:IN_REPORT]->(r) }
       RETURN p.id
     } AS printed
WITH m, CASE WHEN size(printed) > 0 THEN o.origin + ' ' + o.kind END AS type, printed
WITH m.id AS mission, count(*) AS threads, count(type) AS typed, collect({type: type, sources: printed}) AS counterparts
UNWIND counterparts AS each
WITH mission, threads, typed, each.type AS scope, count(*) AS part, collect(each.sources) AS lists
WHERE scope IS NOT NULL
UNWIND ['threads', 'typed threads'] AS base
RETURN mission,
       scope,
       base,
       part,
       CASE base WHEN 'threads' THEN threads ELSE typed END AS whole,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, scope, base
