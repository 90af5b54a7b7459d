// Recount: the SMEs that benefited
//
// Counted in two ways, which need not agree: the numbers that the agreements give, added up (an SME counts once for
// each agreement), and the SMEs that a report names as having benefited. An agreement whose number is blank or "not
// available" adds nothing.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation, or the name of a cluster.
//   base: agreements or list of SMEs.
//   part: How many SMEs.
//   whole: Null: it is a count.
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
       MATCH (m)<-[got:BENEFITED_FROM]-(s:SME)
       RETURN {sme: s.id, sources: got.sources} ORDER BY s.id
     } AS listed,
     COLLECT {
       MATCH (m)<-[:BENEFITED_FROM]-(s:SME)-[member:MEMBER_OF]->(c:Cluster)
       UNWIND member.sources AS source
       MATCH (:Passage {id: source})-[:IN_REPORT]->(:Report)-[:REPORTS_ON]->(m)
       WITH c, s, collect(source) AS sources
       RETURN {cluster: c.name, sme: s.id, sources: sources} ORDER BY c.id, s.id
     } AS members
WITH m, agreements, listed, members,
     COLLECT {
       UNWIND [x IN agreements | x.cluster] + [x IN members | x.cluster] AS cluster
       WITH DISTINCT cluster
       RETURN cluster ORDER BY cluster
     } AS clusters
UNWIND ['delegation'] + clusters AS scope
UNWIND ['agreements', 'list of SMEs'] AS base
WITH m, scope, base, CASE
       WHEN base = 'agreements' THEN [x IN agreements WHERE scope IN ['delegation', x.cluster]]
       WHEN scope = 'delegation' THEN listed
       ELSE [x IN members WHERE x.cluster = scope]
     END AS counted
WHERE size(counted) > 0
RETURN m.id AS mission,
       scope,
       base,
       reduce(sum = 0, x IN counted | sum + CASE base WHEN 'agreements' THEN x.number ELSE 1 END) AS part,
       null AS whole,
       COLLECT {
         UNWIND [x IN counted | x.sources] AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WHERE base = 'list of SMEs'
           OR any(statement IN p.states WHERE statement CONTAINS '"property":"smesBenefited"')
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, scope <> 'delegation', scope, base
