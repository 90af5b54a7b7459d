// Recount: the clusters that signed a formal agreement
//
// Counted in two ways: the clusters that answered yes, and those of which the tables detail a formal agreement. Where
// both give the same, or only one can be counted, there is one row.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: answers or agreements, where the two differ; else null.
//   part: How many clusters.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m,
     COLLECT {
       MATCH (m)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(x:Answer)<-[:ANSWERED]-(c:Cluster)
       WHERE x.question = 'formal-agreement' AND x.value IN ['yes', 'no']
       WITH DISTINCT c, x
       RETURN {cluster: c.name, yes: x.value = 'yes', number: x.number, sources: x.sources} ORDER BY c.name
     } AS answers,
     COLLECT {
       MATCH (m)<-[:BEGAN_AT]-(t:Thread)-[has:HAS_AGREEMENT]->(:Agreement {kind: 'formal'})
       MATCH (c:Organisation)-[:OPENED]->(t)
       RETURN {cluster: c.name, sources: has.sources} ORDER BY c.name
     } AS agreements
WITH m, answers, agreements,
     CASE WHEN size(answers) > 0 THEN size([x IN answers WHERE x.yes]) END AS byAnswers,
     COLLECT { UNWIND agreements AS x WITH DISTINCT x.cluster AS cluster RETURN cluster ORDER BY cluster } AS clusters
WITH m, answers, agreements, byAnswers, CASE WHEN size(clusters) > 0 THEN size(clusters) END AS byAgreements
UNWIND CASE WHEN byAnswers = byAgreements OR byAnswers IS NULL OR byAgreements IS NULL THEN [null]
            ELSE ['answers', 'agreements'] END AS base
WITH m, base, answers, agreements,
     CASE base WHEN 'agreements' THEN byAgreements ELSE coalesce(byAnswers, byAgreements) END AS part
WHERE part IS NOT NULL
RETURN m.id AS mission,
       'delegation' AS scope,
       base,
       part,
       null AS whole,
       COLLECT {
         UNWIND CASE WHEN base = 'agreements' THEN [] ELSE [x IN answers WHERE x.yes OR part = 0 | x.sources] END
           + CASE WHEN base = 'answers' THEN [] ELSE [x IN agreements | x.sources] END AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, base <> 'answers'
