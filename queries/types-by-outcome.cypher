// Types of cooperation, and what became of their threads
//
// A thread of several types counts for each of them, so that the columns add up to more than there are threads.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   type: The type of cooperation; null for the threads whose agreements tell none.
//   threads: All threads of the type.
//   formalised: Of these, those said to be signed or concluded.
//   active: Those of which a specific act is told.
//   intended: Those with a specific next step.
//   nominal: Those with a general aim only.
//   ended: Those without a response, or stopped.
//   contested: Those said to be concluded, and denied.
//   unknown: Those of which the report tells nothing.
//   notObserved: Those whose cluster did not answer the survey.
//   sources: Where the reports state the type, or where there is none name the thread.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
OPTIONAL MATCH (t)-[:HAS_AGREEMENT]->(:Agreement)-[covers:COVERS]->(x:CooperationType)
WITH t, x, collect(covers.sources) AS lists
WITH x.name AS type, count(t) AS threads,
     sum(CASE WHEN t.outcome = 'formalised' THEN 1 ELSE 0 END) AS formalised,
     sum(CASE WHEN t.outcome = 'active' THEN 1 ELSE 0 END) AS active,
     sum(CASE WHEN t.outcome = 'intended' THEN 1 ELSE 0 END) AS intended,
     sum(CASE WHEN t.outcome = 'nominal' THEN 1 ELSE 0 END) AS nominal,
     sum(CASE WHEN t.outcome = 'ended' THEN 1 ELSE 0 END) AS ended,
     sum(CASE WHEN t.outcome = 'contested' THEN 1 ELSE 0 END) AS contested,
     sum(CASE WHEN t.outcome = 'unknown' THEN 1 ELSE 0 END) AS unknown,
     sum(CASE WHEN coalesce(t.outcome, 'not observed') = 'not observed' THEN 1 ELSE 0 END) AS notObserved,
     collect(CASE WHEN size(lists) = 0 THEN t.sources ELSE reduce(all = [], each IN lists | all + each) END) AS lists
RETURN type,
       threads,
       formalised,
       active,
       intended,
       nominal,
       ended,
       contested,
       unknown,
       notObserved,
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
ORDER BY threads DESC, type
