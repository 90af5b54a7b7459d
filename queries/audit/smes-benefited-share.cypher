// Recount: the share of each cluster in the SMEs that benefited
//
// Two wholes are open: the numbers that all agreements give, added up, and the SMEs that a report names as having
// benefited.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: The name of the cluster.
//   base: SMEs of the agreements or SMEs of the list.
//   part: How many of them are of the cluster.
//   whole: How many SMEs benefited by that way of counting.
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
     } AS members
WITH m, agreements, members,
     reduce(sum = 0, x IN agreements | sum + x.number) AS ofAgreements,
     COLLECT { UNWIND members AS x WITH DISTINCT x.sme AS sme RETURN sme } AS smes,
     COLLECT {
       UNWIND [x IN agreements | x.cluster] + [x IN members | x.cluster] AS cluster
       WITH DISTINCT cluster
       RETURN cluster ORDER BY cluster
     } AS clusters
UNWIND clusters AS scope
UNWIND ['agreements', 'list of SMEs'] AS way
WITH m, scope, way, CASE way WHEN 'agreements' THEN ofAgreements ELSE size(smes) END AS whole,
     [x IN CASE way WHEN 'agreements' THEN agreements ELSE members END WHERE x.cluster = scope] AS counted
WHERE whole > 0 AND size(counted) > 0
RETURN m.id AS mission,
       scope,
       CASE way WHEN 'agreements' THEN 'SMEs of the agreements' ELSE 'SMEs of the list' END AS base,
       reduce(sum = 0, x IN counted | sum + CASE way WHEN 'agreements' THEN x.number ELSE 1 END) AS part,
       whole,
       COLLECT {
         UNWIND [x IN counted | x.sources] AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WHERE way = 'list of SMEs'
           OR any(statement IN p.states WHERE statement CONTAINS '"property":"smesBenefited"')
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, scope, base
