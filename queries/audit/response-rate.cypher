// Recount: the share of the delegation that answered the survey
//
// The delegates of whom a report says that they answered, of all delegates.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: delegates.
//   part: How many clusters answered.
//   whole: How many clusters took part as delegates.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[came:TOOK_PART_IN {role: 'delegate'}]-(:Cluster)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m.id AS mission, count(came) AS whole, sum(CASE WHEN came.respondedToSurvey THEN 1 ELSE 0 END) AS part,
     collect(came.sources) AS lists
WHERE part > 0
RETURN mission,
       'delegation' AS scope,
       'delegates' AS base,
       part,
       whole,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission
