// Recount: the clusters that did not answer the survey
//
// The delegates of whom a report says that they did not answer. There is a row only where of every delegate it is said
// whether it answered: silence about a cluster is no proof of its silence.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: Null: there is one way to count.
//   part: How many clusters did not answer.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[came:TOOK_PART_IN {role: 'delegate'}]-(:Cluster)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m.id AS mission, count(came) AS delegates, count(came.respondedToSurvey) AS known,
     sum(CASE WHEN came.respondedToSurvey = false THEN 1 ELSE 0 END) AS part,
     collect(CASE WHEN came.respondedToSurvey = false THEN came.sources END) AS silent, collect(came.sources) AS told
WHERE known = delegates
RETURN mission,
       'delegation' AS scope,
       null AS base,
       part,
       null AS whole,
       COLLECT {
         UNWIND CASE WHEN part > 0 THEN silent ELSE told END AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WHERE any(statement IN p.states WHERE statement CONTAINS '"respondedToSurvey":')
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission
