// Recount: the clusters that gave an answer where the question has no column of its own
//
// Of the benefits for the SMEs, the clusters of which a report names SMEs as having benefited.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: benefits.
//   base: Null: there is one way to count.
//   part: How many clusters.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m,
     COLLECT {
       MATCH (m)<-[:BENEFITED_FROM]-(s:SME)-[member:MEMBER_OF]->(c:Cluster)
       UNWIND member.sources AS source
       MATCH (:Passage {id: source})-[:IN_REPORT]->(:Report)-[:REPORTS_ON]->(m)
       WITH c, s, collect(source) AS sources
       RETURN {cluster: c.name, sme: s.id, sources: sources} ORDER BY c.id, s.id
     } AS members
WITH m, members,
     COLLECT { UNWIND members AS x WITH DISTINCT x.cluster AS cluster RETURN cluster ORDER BY cluster } AS clusters
WHERE size(clusters) > 0
RETURN m.id AS mission,
       'benefits' AS scope,
       null AS base,
       size(clusters) AS part,
       null AS whole,
       COLLECT {
         UNWIND [x IN members | x.sources] AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission
