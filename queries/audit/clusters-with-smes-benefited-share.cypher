// Recount: the share of clusters whose SMEs benefited
//
// The clusters whose agreements give a number over 0, of all delegates and of the respondents; and the clusters of
// which a report names SMEs as having benefited, of the same two.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: delegates or respondents; with "by the list of SMEs" where the list is counted.
//   part: How many clusters.
//   whole: How many clusters there are of the base.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m,
     COLLECT {
       MATCH (m)<-[:BEGAN_AT]-(t:Thread)-[:HAS_AGREEMENT]->(a:Agreement)
       WHERE a.smesBenefited IS NOT NULL
       MATCH (c:Organisation)-[:OPENED]->(t)
       RETURN {cluster: c.name, number: a.smesBenefited, sources: a.sources} ORDER BY a.id
     } AS agreements,
     COLLECT {
       MATCH (m)<-[:BENEFITED_FROM]-(s:SME)-[member:MEMBER_OF]->(c:Cluster)
       UNWIND member.sources AS source
       MATCH (:Passage {id: source})-[:IN_REPORT]->(:Report)-[:REPORTS_ON]->(m)
       WITH c, s, collect(source) AS sources
       RETURN {cluster: c.name, sme: s.id, sources: sources} ORDER BY c.id, s.id
     } AS members,
     COLLECT {
       MATCH (m)<-[came:TOOK_PART_IN {role: 'delegate'}]-(:Cluster)
       RETURN coalesce(came.respondedToSurvey, false)
     } AS delegates
WITH m, agreements, members, delegates,
     COLLECT {
       UNWIND agreements AS x
       WITH x.cluster AS cluster, sum(x.number) AS number
       WHERE number > 0
       RETURN cluster ORDER BY cluster
     } AS byAgreements,
     COLLECT { UNWIND members AS x WITH DISTINCT x.cluster AS cluster RETURN cluster ORDER BY cluster } AS byList
UNWIND ['delegates', 'respondents'] AS whose
UNWIND ['agreements', 'list of SMEs'] AS way
WITH m, whose, way, CASE way WHEN 'agreements' THEN byAgreements ELSE byList END AS clusters,
     CASE way WHEN 'agreements' THEN agreements ELSE members END AS rows,
     CASE whose WHEN 'delegates' THEN size(delegates) ELSE size([x IN delegates WHERE x]) END AS whole
WHERE size(rows) > 0 AND whole > 0
RETURN m.id AS mission,
       'delegation' AS scope,
       whose + CASE way WHEN 'agreements' THEN '' ELSE ', by the list of SMEs' END AS base,
       size(clusters) AS part,
       whole,
       COLLECT {
         UNWIND [x IN rows WHERE size(clusters) = 0 OR x.number > 0 OR way = 'list of SMEs' | x.sources] AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WHERE way = 'list of SMEs'
           OR any(statement IN p.states WHERE statement CONTAINS '"property":"smesBenefited"')
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, base
