// Recount: by how much cooperation decreased from the event to the mid-term
//
// From what the reports state, for the threads at the event have no names: the number of cooperation agreements at the
// event less that at the mid-term, of that at the event, where one passage states both.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: stated figures.
//   part: By how many it decreased; negative where it increased.
//   whole: How many cooperation agreements there were at the event.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)<-[:REPORTS_ON]-(r:Report)<-[:IN_REPORT]-(p:Passage)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (p)<-[:BASED_ON]-(began:StatedFigure {measure: 'cooperation-agreements', scope: 'event', unit: 'count'})
MATCH (p)<-[:BASED_ON]-(remained:StatedFigure {measure: 'cooperation-agreements', scope: 'mid-term', unit: 'count'})
WHERE began.value > 0 AND remained.value IS NOT NULL
WITH m.id AS mission, toInteger(began.value) AS whole, toInteger(began.value - remained.value) AS part, r, p
ORDER BY r.fileName, p.line, p.offset, p.id
WITH mission, whole, part, collect(p.id) AS sources
RETURN mission,
       'delegation' AS scope,
       'stated figures' AS base,
       part,
       whole,
       sources
ORDER BY mission, whole, part
