// The reports in this database
//
// Which documents were read, what they report on, and how many of their passages the graph rests on.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   fileName: The bare name of the file.
//   kind: event, follow-up or other.
//   title: The title as printed.
//   mission: The mission that it reports on; null where it reports on none.
//   date: Its date; null where it is neither stated nor given.
//   publisher: Who published it; null where it is not stated.
//   language: Its language; null where it is neither stated nor given.
//   licence: Its licence; null where it is neither stated nor given.
//   url: Its address; null where it is neither stated nor given.
//   passages: How many passages of it are cited.
//   sha256: The digest of the file's bytes.
MATCH (r:Report)
OPTIONAL MATCH (r)-[:REPORTS_ON]->(m:Mission)
WITH r, m
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
RETURN r.fileName AS fileName,
       r.kind AS kind,
       r.title AS title,
       m.name AS mission,
       r.date AS date,
       r.publisher AS publisher,
       r.language AS language,
       r.licence AS licence,
       r.url AS url,
       COUNT { MATCH (:Passage)-[:IN_REPORT]->(r) } AS passages,
       r.sha256 AS sha256
ORDER BY mission, fileName
