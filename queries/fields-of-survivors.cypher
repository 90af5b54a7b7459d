// The fields of activity in which threads survived
//
// A thread belongs to every field of the cluster that reports it, so that threads are counted once for each field. Only
// fields with a surviving thread are listed; two spellings of a field are two fields.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   field: The field of activity, as printed.
//   clusters: The clusters of the field that reported threads.
//   threads: Their threads, those censored left out.
//   strict: Of these, formalised or active.
//   broad: Of these, formalised, active, intended or nominal.
//   sources: Where the reports say that the clusters are active in the field.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)<-[:OPENED]-(c:Organisation)-[active:ACTIVE_IN]->(f:Field)
WHERE ($mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)])
  AND t.outcome <> 'not observed'
WITH f, c, t, active ORDER BY c.name
WITH f, collect(DISTINCT c.name) AS clusters, count(t) AS threads,
     sum(CASE WHEN t.outcome IN ['formalised', 'active'] THEN 1 ELSE 0 END) AS strict,
     sum(CASE WHEN t.outcome IN ['formalised', 'active', 'intended', 'nominal'] THEN 1 ELSE 0 END) AS broad,
     collect(active.sources) AS lists
WHERE broad > 0
RETURN f.name AS field,
       clusters,
       threads,
       strict,
       broad,
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
ORDER BY strict DESC, broad DESC, field
