// Every passage that speaks of one thread, and the words in it that decided
//
// The rows stand in the order of the reports. What is a passage for one stage may be one for another as well.
//
// Parameters
//   thread (string, required): The thread's id, as the query `threads` gives it.
//
// Columns
//   stage: The stage whose observation rests on the passage; null where it tells something else of the thread.
//   outcome: What was found at that stage; null at the event.
//   wordsFor: The words that speak for the outcome.
//   wordsAgainst: The words that speak against it.
//   quote: The passage, as printed.
//   source: Where it stands.
MATCH (t:Thread {id: $thread})
WITH t,
     COLLECT { UNWIND t.sources AS source RETURN source }
     + COLLECT { MATCH (t)-[:HAS_AGREEMENT]->(a:Agreement) UNWIND a.sources AS source RETURN source }
     + COLLECT { MATCH (t)-[:HAS_AGREEMENT]->(:Agreement)-[x:COVERS]->() UNWIND x.sources AS source RETURN source }
     + COLLECT { MATCH (t)-[:OBSERVED_AS]->(:Observation)-[:BASED_ON]->(p:Passage) RETURN p.id } AS all
UNWIND all AS source
WITH DISTINCT t, source
MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
OPTIONAL MATCH (t)-[:OBSERVED_AS]->(found:Observation)-[based:BASED_ON]->(p)
RETURN found.stage AS stage,
       found.outcome AS outcome,
       coalesce(based.wordsFor, []) AS wordsFor,
       coalesce(based.wordsAgainst, []) AS wordsAgainst,
       p.quote AS quote,
       r.fileName + ':' + toString(p.line) + coalesce(', ' + p.table, '') + coalesce(', row ' + toString(p.row), '')
         + coalesce(', column ' + p.column, '') AS source
ORDER BY r.fileName, p.line, p.offset, p.column, p.id, stage
