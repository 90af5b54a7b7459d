// How two organisations are connected
//
// The shortest ways from one to the other by threads, memberships, people, fields and countries. The mission is no
// way: everybody was there.
//
// Parameters
//   from (string, required): A name or the id of the one organisation, in capitals or not.
//   to (string, required): A name or the id of the other.
//   limit (integer, default 10): How many of the ways to give where several are equally short.
//
// Columns
//   steps: How many relationships the way has.
//   way: What it leads over: the two organisations, and what is between them.
//   relationships: The type of each relationship on it.
//   sources: Where the reports state them.
MATCH (a:Organisation)
WHERE toLower($from) IN [name IN [a.id] + coalesce(a.aliases, []) | toLower(name)]
MATCH (b:Organisation)
WHERE toLower($to) IN [name IN [b.id] + coalesce(b.aliases, []) | toLower(name)] AND a.id <> b.id
MATCH way = allShortestPaths((a)-[:OPENED|WITH|MEMBER_OF|REPRESENTED|ACTIVE_IN|LOCATED_IN*..16]-(b))
WITH [x IN nodes(way) | CASE
       WHEN x:Thread THEN 'thread' + coalesce(' (' + x.outcome + ')', '')
       ELSE coalesce(x.name, 'unnamed organisation')
     END] AS names,
     [x IN relationships(way) | type(x)] AS types,
     [x IN relationships(way) | x.sources] AS lists,
     [x IN nodes(way) | x.id] AS ids
ORDER BY size(types), names, ids
LIMIT $limit
WITH names, types, ids,
     COLLECT {
       UNWIND lists AS some
       UNWIND some AS source
       MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
       WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
            min(p.offset) AS offset
       RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
         + coalesce(', column ' + column, '')
       ORDER BY file, line, offset, column
     } AS sources
RETURN size(types) AS steps,
       names AS way,
       types AS relationships,
       sources
ORDER BY steps, way, ids
