// Recount: the SMEs that could benefit directly in the future
//
// The numbers that the agreements give, added up (an SME counts once for each agreement). An agreement whose number is
// blank or "not available" adds nothing.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation, or the name of a cluster.
//   base: Null: there is one way to count.
//   part: How many SMEs.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)-[:HAS_AGREEMENT]->(a:Agreement)
WHERE ($mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)])
  AND a.smesCouldBenefitDirectly IS NOT NULL
MATCH (c:Organisation)-[:OPENED]->(t)
UNWIND ['delegation', c.name] AS scope
WITH m.id AS mission, scope, sum(a.smesCouldBenefitDirectly) AS part, collect(a.sources) AS lists
RETURN mission,
       scope,
       null AS base,
       part,
       null AS whole,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WHERE any(statement IN p.states WHERE statement CONTAINS '"property":"smesCouldBenefitDirectly"')
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, scope <> 'delegation', scope
