// Recount: the formal agreements that the clusters signed
//
// Counted in two ways: the numbers that go with the answers yes (a no counts as none; where a yes has no number this
// way is closed), and the formal agreements that the tables detail. Where both give the same, or only one can be
// counted, there is one row. Clusters that gave no answer, or "not available", count in neither.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation, or the name of a cluster that answered yes or no or tells of one.
//   base: answers or agreements, where the two differ; else null.
//   part: How many formal agreements.
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
     COLLECT {
       UNWIND [x IN answers | x.cluster] + [x IN agreements | x.cluster] AS cluster
       WITH DISTINCT cluster
       RETURN cluster ORDER BY cluster
     } AS clusters
UNWIND ['delegation'] + clusters AS scope
WITH m, scope, [x IN answers WHERE scope IN ['delegation', x.cluster]] AS given,
     [x IN agreements WHERE scope IN ['delegation', x.cluster]] AS told
WITH m, scope, given, told,
     CASE WHEN size(given) > 0 AND all(x IN given WHERE NOT x.yes OR x.number IS NOT NULL)
          THEN reduce(sum = 0, x IN given | sum + CASE WHEN x.yes THEN x.number ELSE 0 END) END AS byAnswers,
     CASE WHEN size(told) > 0 THEN size(told) END AS byAgreements
UNWIND CASE WHEN byAnswers = byAgreements OR byAnswers IS NULL OR byAgreements IS NULL THEN [null]
            ELSE ['answers', 'agreements'] END AS base
WITH m, scope, base, given, told,
     CASE base WHEN 'agreements' THEN byAgreements ELSE coalesce(byAnswers, byAgreements) END AS part
WHERE part IS NOT NULL
RETURN m.id AS mission,
       scope,
       base,
       part,
       null AS whole,
       COLLECT {
         UNWIND CASE WHEN base = 'agreements' THEN [] ELSE [x IN given WHERE x.yes OR part = 0 | x.sources] END
           + CASE WHEN base = 'answers' THEN [] ELSE [x IN told | x.sources] END AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, scope <> 'delegation', scope, base <> 'answers'
