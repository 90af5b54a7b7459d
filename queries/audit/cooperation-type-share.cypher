// Recount: the share of each type of cooperation
//
// Reports seldom say of what such a percentage is the share, and several wholes are open: the threads (of which those
// count that are of the type), the agreements where a thread may have several, the ticks (each type of each agreement
// is one), the ticks and one more for each respondent without a cooperation agreement (as "N/A"), and the respondents
// (of which those count that have an agreement of the type).
//
// A type that no agreement covers has a part of 0 where there are agreements.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//   types (strings, default research and development, technology transfer, imports and exports, knowledge sharing and
//     information exchange, establishment of business contacts, joint business events, sales office, foreign direct
//     investment, staff exchange, joint venture, merger and acquisition, academic purposes, not available): The types
//     that have a row even where no agreement covers them; a type that one covers always has.
//
// Columns
//   mission: The id of the mission.
//   scope: The type of cooperation, or not available for the respondents without a cooperation agreement.
//   base: threads, agreements (where they are more than the threads), ticks, ticks with N/A or respondents.
//   part: How many of the whole are of the type.
//   whole: How many there are of the base.
//   sources: The ids of the passages that the recount rests on; for a part of 0, those of all ticks.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m,
     COLLECT {
       MATCH (m)<-[:BEGAN_AT]-(t:Thread)-[:HAS_AGREEMENT]->(a:Agreement {kind: 'cooperation'})
       RETURN t.id ORDER BY a.id
     } AS agreements,
     COLLECT {
       MATCH (m)<-[:BEGAN_AT]-(t:Thread)-[:HAS_AGREEMENT]->(a:Agreement {kind: 'cooperation'})
       MATCH (a)-[covers:COVERS]->(x:CooperationType), (c:Organisation)-[:OPENED]->(t)
       RETURN {type: x.name, thread: t.id, cluster: c.id, sources: covers.sources} ORDER BY a.id, x.name
     } AS ticks,
     COLLECT {
       MATCH (m)<-[came:TOOK_PART_IN {role: 'delegate', respondedToSurvey: true}]-(c:Cluster)
       RETURN {
         id: c.id,
         sources: came.sources,
         none: NOT EXISTS {
           MATCH (c)-[:OPENED]->(t:Thread)-[:BEGAN_AT]->(m)
           WHERE EXISTS { MATCH (t)-[:HAS_AGREEMENT]->(:Agreement {kind: 'cooperation'}) }
         }
       } ORDER BY c.id
     } AS respondents
WITH m, agreements, ticks, respondents, [x IN respondents WHERE x.none] AS silent,
     COLLECT { UNWIND agreements AS thread WITH DISTINCT thread RETURN thread } AS threads,
     COLLECT { UNWIND $types + [x IN ticks | x.type] AS type WITH DISTINCT type RETURN type ORDER BY type } AS types
WHERE size(ticks) > 0
UNWIND types AS scope
WITH m, scope, agreements, ticks, respondents, silent, threads, [x IN ticks WHERE x.type = scope] AS covering
WITH m, scope, agreements, ticks, respondents, silent, threads, covering,
     COLLECT { UNWIND covering AS x WITH DISTINCT x.thread AS thread RETURN thread } AS these,
     [x IN respondents WHERE any(y IN covering WHERE y.cluster = x.id)] AS having
UNWIND [
  {rank: 0, base: 'threads', part: size(these), whole: size(threads)},
  {rank: 1, base: 'agreements', part: size(covering),
   whole: CASE WHEN size(agreements) > size(threads) THEN size(agreements) ELSE 0 END},
  {rank: 2, base: 'ticks', part: size(covering), whole: size(ticks)},
  {rank: 3, base: 'ticks with N/A', part: CASE scope WHEN 'not available' THEN size(silent) ELSE size(covering) END,
   whole: CASE WHEN size(respondents) > 0 THEN size(ticks) + size(silent) ELSE 0 END},
  {rank: 4, base: 'respondents', part: CASE scope WHEN 'not available' THEN size(silent) ELSE size(having) END,
   whole: size(respondents)}
] AS way
WITH m, scope, way, CASE
       WHEN scope = 'not available' THEN [x IN silent | x.sources]
       WHEN size(covering) > 0 THEN [x IN covering | x.sources]
       ELSE [x IN ticks | x.sources]
     END AS lists
WHERE way.whole > 0 AND (scope <> 'not available' OR way.rank > 2)
RETURN m.id AS mission,
       scope,
       way.base AS base,
       way.part AS part,
       way.whole AS whole,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, scope = 'not available', scope, way.rank
