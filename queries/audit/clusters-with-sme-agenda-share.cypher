// Recount: the share of clusters that drew up an agenda with their SMEs
//
// The clusters that answered yes, of the respondents (delegates of whom a report says that they answered the survey)
// and of all delegates.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: respondents or delegates.
//   part: How many clusters answered yes.
//   whole: How many clusters there are of the base.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[:REPORTS_ON]-(:Report)<-[:IN_REPORT]-(x:Answer {question: 'sme-agenda'})<-[:ANSWERED]-(c:Cluster)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH DISTINCT m, c, x
WITH m, sum(CASE WHEN x.value = 'yes' THEN 1 ELSE 0 END) AS part, collect(x.sources) AS lists
WITH m, part, lists,
     COLLECT { MATCH (m)<-[came:TOOK_PART_IN {role: 'delegate'}]-(:Cluster) RETURN came.sources } AS delegates,
     COLLECT {
       MATCH (m)<-[came:TOOK_PART_IN {role: 'delegate', respondedToSurvey: true}]-(:Cluster) RETURN came.sources
     } AS respondents
UNWIND ['respondents', 'delegates'] AS base
WITH m, base, part, lists, CASE base WHEN 'respondents' THEN respondents ELSE delegates END AS clusters
WHERE size(clusters) > 0
RETURN m.id AS mission,
       'delegation' AS scope,
       base,
       part,
       size(clusters) AS whole,
       COLLECT {
         UNWIND lists + clusters AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, base DESC
