// Organisations that connect two or more clusters
//
// An organisation connects clusters where it has a thread with each of them, whoever reports it, or belongs to them. It
// may connect clusters of different missions; given one mission, only its threads count, and who was there.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   organisation: The organisation in between.
//   kind: What the reports call it (cluster, firm, ...); null where they do not say.
//   country: Its country; null where no report says it.
//   clusters: The clusters that it connects.
//   missions: The missions at which the threads began.
//   sources: Where the reports tell of the threads and memberships.
MATCH (m:Mission)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
WITH collect(m) AS missions
WITH missions,
     COLLECT { UNWIND CASE WHEN $mission IS NULL THEN [1] ELSE [] END AS once MATCH (o:Organisation) RETURN o }
     + COLLECT {
       UNWIND missions AS x
       MATCH (x)<-[:TOOK_PART_IN|BENEFITED_FROM]-(o:Organisation)
       WHERE $mission IS NOT NULL
       RETURN o
     }
     + COLLECT {
       UNWIND missions AS x
       MATCH (x)<-[:BEGAN_AT]-(:Thread)-[:OPENED|WITH]-(o:Organisation)
       WHERE $mission IS NOT NULL
       RETURN o
     } AS some
UNWIND some AS o
WITH DISTINCT missions, o
WITH o,
     COLLECT {
       MATCH (o)-[:OPENED]->(t:Thread)-[:WITH]->(c:Cluster), (t)-[:BEGAN_AT]->(m:Mission)
       WHERE m IN missions
       RETURN {id: c.id, name: c.name, mission: m.name, sources: t.sources}
     }
     + COLLECT {
       MATCH (o)<-[:WITH]-(t:Thread)<-[:OPENED]-(c:Cluster), (t)-[:BEGAN_AT]->(m:Mission)
       WHERE m IN missions
       RETURN {id: c.id, name: c.name, mission: m.name, sources: t.sources}
     }
     + COLLECT {
       MATCH (o)-[member:MEMBER_OF]->(c:Cluster)
       WHERE $mission IS NULL
         OR EXISTS { MATCH (o)-[:TOOK_PART_IN|BENEFITED_FROM]->(m:Mission) WHERE m IN missions }
       RETURN {id: c.id, name: c.name, sources: member.sources}
     } AS links
WITH o, links,
     COLLECT { UNWIND links AS x WITH DISTINCT x.id AS id, x.name AS name RETURN name ORDER BY name, id } AS clusters,
     COLLECT { UNWIND links AS x WITH DISTINCT x.mission AS name WHERE name > '' RETURN name ORDER BY name } AS missions
WHERE size(clusters) > 1
RETURN o.name AS organisation,
       o.kind AS kind,
       head(COLLECT { MATCH (o)-[:LOCATED_IN]->(x:Country) RETURN x.name ORDER BY x.name }) AS country,
       clusters,
       missions,
       COLLECT {
         UNWIND links AS link
         UNWIND link.sources AS source
         MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
         WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
              min(p.offset) AS offset
         RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
           + coalesce(', column ' + column, '')
         ORDER BY file, line, offset, column
       } AS sources
ORDER BY size(clusters) DESC, organisation, sources
