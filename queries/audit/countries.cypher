// Recount: the countries that the delegation came from
//
// Counted in two ways: the countries that a report names as those of the delegation, and those where its delegates are
// at home. The second counts only where every delegate has a country. Where both give the same countries, or only one
// can be counted, there is one row.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The id of the mission.
//   scope: delegation.
//   base: delegation list or table of delegates, where the two differ; else null.
//   part: How many countries.
//   whole: Null: it is a count.
//   sources: The ids of the passages that the recount rests on.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH m,
     COLLECT { MATCH (m)-[came:DELEGATION_FROM]->(x:Country) RETURN {id: x.id, sources: came.sources} } AS listed,
     COLLECT {
       MATCH (m)<-[:TOOK_PART_IN {role: 'delegate'}]-(c:Cluster)
       OPTIONAL MATCH (c)-[home:LOCATED_IN]->(x:Country)
       RETURN {id: coalesce(x.id, ''), sources: home.sources}
     } AS homes
WITH m, listed, CASE WHEN any(x IN homes WHERE x.id = '') THEN [] ELSE homes END AS homes
WITH m, listed, homes,
     COLLECT { UNWIND listed AS x WITH DISTINCT x.id AS id RETURN id ORDER BY id } AS ofList,
     COLLECT { UNWIND homes AS x WITH DISTINCT x.id AS id RETURN id ORDER BY id } AS ofTable
WITH m, ofList, ofTable, [x IN listed | x.sources] AS fromList, [x IN homes | x.sources] AS fromTable,
     size(ofList) > 0 AND size(ofTable) > 0 AND ofList <> ofTable AS differ
UNWIND ['delegation list', 'table of delegates'] AS way
WITH m, differ, way,
     CASE way WHEN 'delegation list' THEN size(ofList) ELSE size(ofTable) END AS part,
     CASE WHEN differ AND way = 'table of delegates' THEN [] ELSE fromList END
       + CASE WHEN differ AND way = 'delegation list' THEN [] ELSE fromTable END AS lists,
     differ OR (way = 'delegation list') = (size(ofList) > 0) AS wanted
WHERE wanted AND part > 0
RETURN m.id AS mission,
       'delegation' AS scope,
       CASE WHEN differ THEN way END AS base,
       part,
       null AS whole,
       COLLECT {
         UNWIND lists AS some
         UNWIND some AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH DISTINCT p.id AS id, r.fileName AS file, p.line AS line, p.offset AS offset
         RETURN id ORDER BY file, line, offset, id
       } AS sources
ORDER BY mission, base
