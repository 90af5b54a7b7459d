// How many SMEs benefited and could benefit, cluster by cluster and in all
//
// Sums over the rows of the clusters' agreements. A blank cell and a "not available" are no zero: they add nothing, and
// where no row gives a number the sum is null.
//
// Parameters
//   mission (string, default null): The id or a name of the mission; null for all missions.
//
// Columns
//   mission: The mission; null in the last each.
//   cluster: The cluster that reports; all in the last row, which sums up.
//   agreements: How many agreements it reports.
//   benefited: SMEs that benefited.
//   directly: SMEs that could benefit directly in the future.
//   indirectly: SMEs that could benefit indirectly in the future.
//   sources: Where the reports state the numbers.
MATCH (m:Mission)<-[:BEGAN_AT]-(t:Thread)-[:HAS_AGREEMENT]->(a:Agreement)
WHERE $mission IS NULL OR toLower($mission) IN [name IN [m.id] + coalesce(m.aliases, []) | toLower(name)]
MATCH (c:Organisation)-[:OPENED]->(t)
WITH m, c, collect(a) AS all
WITH m.name AS mission, c.name AS cluster, c.id AS id, all,
     [a IN all WHERE a.smesBenefited IS NOT NULL | a.smesBenefited] AS benefited,
     [a IN all WHERE a.smesCouldBenefitDirectly IS NOT NULL | a.smesCouldBenefitDirectly] AS directly,
     [a IN all WHERE a.smesCouldBenefitIndirectly IS NOT NULL | a.smesCouldBenefitIndirectly] AS indirectly
ORDER BY mission, cluster, id
WITH collect({mission: mission, cluster: cluster, all: all, benefited: benefited, directly: directly,
              indirectly: indirectly}) AS rows
WITH rows + [{
       cluster: 'all',
       all: reduce(all = [], x IN rows | all + x.all),
       benefited: reduce(all = [], x IN rows | all + x.benefited),
       directly: reduce(all = [], x IN rows | all + x.directly),
       indirectly: reduce(all = [], x IN rows | all + x.indirectly)
     }] AS rows
UNWIND range(0, size(rows) - 1) AS place
WITH place, rows[place] AS each
WITH place, each,
     COLLECT {
       UNWIND each.all AS a
       UNWIND a.sources AS source
       MATCH (p:Passage {id: source})-[:IN_REPORT]->(r:Report)
       WHERE any(statement IN p.states WHERE statement CONTAINS '"property":"smesBenefited"'
                                          OR statement CONTAINS '"property":"smesCouldBenefit')
       WITH r.fileName AS file, p.line AS line, p.table AS table, p.row AS row, p.column AS column,
            min(p.offset) AS offset
       RETURN file + ':' + toString(line) + coalesce(', ' + table, '') + coalesce(', row ' + toString(row), '')
         + coalesce(', column ' + column, '')
       ORDER BY file, line, offset, column
     } AS sources
RETURN each.mission AS mission,
       each.cluster AS cluster,
       size(each.all) AS agreements,
       CASE WHEN size(each.benefited) > 0 THEN reduce(sum = 0, x IN each.benefited | sum + x) END AS benefited,
       CASE WHEN size(each.directly) > 0 THEN reduce(sum = 0, x IN each.directly | sum + x) END AS directly,
       CASE WHEN size(each.indirectly) > 0 THEN reduce(sum = 0, x IN each.indirectly | sum + x) END AS indirectly,
       sources
ORDER BY place
