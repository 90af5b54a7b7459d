// Recount: the days that the mission took
//
// From the first day to the last, both included. A mission of which no report gives both has no row.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: mission.
//   base: Null: there is one way to count.
//   part: How many days.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)
WHERE ($mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)])
  AND m.startDate IS NOT NULL AND m.endDate IS NOT NULL
RETURN m.id AS mission,
       'mission' AS scope,
       null AS base,
       duration.inDays(m.startDate, m.endDate).days + 1 AS part,
       null AS whole,
       COLLECT {
         UNWIND [m.sources] AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WHERE any(statement IN p.states WHERE statement CONTAINS '"property":"startDate"'
           OR statement CONTAINS '"property":"endDate"')
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission
