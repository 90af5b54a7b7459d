"""Which names are one organisation, against `tests/expected/names.toml`."""

import pytest
from documents import by_name, each_edition, expected, graph, merged, name_of, nodes, same_name, statements

from clew.graph.names import judgement
from clew.graph.names.name import fits, parse
from clew.graph.resolve import Linker

ORGANISATIONS = expected("names")["organisations"]
PAIRS = expected("names")["pairs"]
IN_CELLS = ("cluster", "organisation")
"""The columns whose cells hold a name and nothing else."""
each_organisation = pytest.mark.parametrize("row", ORGANISATIONS, ids=[row["canonical"] for row in ORGANISATIONS])


def linker(edition):
    return Linker(statements(edition), judgement.shipped())


def node_of(edition, name):
    """Return the organisation that has the spelling among its aliases, None where no report is read for it."""
    found = [n for n in nodes(graph(edition), "Organisation") if name in n.properties.get("aliases", [])]
    assert len(found) < 2, f"{name} is an alias of two organisations"
    return found[0] if found else None


@each_edition
@each_organisation
def test_spellings_are_one_organisation(edition, row):
    """All spellings that stand in cells of names are aliases of one organisation."""
    printed = {each["text"] for each in row["spellings"] if each["column"] in IN_CELLS}
    found = by_name(graph(edition), "Organisation")
    node = found.get(row["canonical"]) or found[row.get("canonicalAlso", row["canonical"])]
    assert printed <= set(node.properties["aliases"])


@each_edition
@each_organisation
def test_no_alias_is_made_up(edition, row):
    """An alias is a spelling that a report prints, or the acronym that a spelling states."""
    found = by_name(graph(edition), "Organisation")
    node = found.get(row["canonical"]) or found[row.get("canonicalAlso", row["canonical"])]
    known = {each["text"] for each in row["spellings"]} | {row["canonical"]}
    known |= {name for pair in merged(graph(edition)) if pair & known for name in pair}
    known |= {acronym for name in known if (acronym := parse(name).acronym)}
    assert set(node.properties["aliases"]) <= known
    assert node.properties["aliases"] == sorted(node.properties["aliases"])


@each_edition
@each_organisation
def test_spelling_in_prose_is_nobody_else(edition, row):
    """Wherever a spelling is read, also in prose, it is this organisation and no other."""
    for each in row["spellings"]:
        node = node_of(edition, each["text"])
        assert node is None or name_of(node) in (row["canonical"], row.get("canonicalAlso"))


@each_edition
def test_organisations_of_one_spelling_have_one_alias(edition):
    """An organisation that is spelled in one way has that name and no other."""
    several = {row["canonical"] for row in ORGANISATIONS} | {row.get("canonicalAlso") for row in ORGANISATIONS}
    for name, node in by_name(graph(edition), "Organisation").items():
        if name not in several:
            assert node.properties["aliases"] == [name]


@each_edition
@pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair['a']} and {pair['b']}" for pair in PAIRS])
def test_pair_that_needs_a_reviewer_is_merged_only_by_one(edition, pair):
    """Names that a reviewer has to look at are two organisations unless a shipped judgement says that they are one."""
    left, right = node_of(edition, pair["a"]), node_of(edition, pair["b"])
    judged = frozenset((pair["a"], pair["b"])) in merged(graph(edition))
    assert judged is False or pair["likely"] == "same"
    if left and right:
        assert (left.id == right.id) is judged


@each_edition
@pytest.mark.parametrize(
    "pair", [pair for pair in PAIRS if pair["settled"] == "uncertain"], ids=lambda pair: f"{pair['a']} and {pair['b']}"
)
def test_uncertain_pair_is_judged_or_proposed(edition, pair):
    """What is not certain is decided by a judgement that gives its reason, or proposed to somebody."""
    names = {pair["a"], pair["b"]}
    judged = [each for each in linker(edition).judgements if {each.left, each.right} == names]
    assert [each.decision for each in judged] in (["same"], ["unsure"], ["different"])
    assert judged[0].reason
    assert (judged[0] in linker(edition).proposals) is (judged[0].decision == "unsure")


@each_edition
def test_every_merge_gives_its_reason(edition):
    """Nothing is merged without a reason that a reader can check."""
    assert all(merge.reason for merge in linker(edition).merges)


@each_edition
@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (each["text"], row["canonical"])
        for row in ORGANISATIONS
        if row["settled"] == "closed list"
        for each in row["spellings"]
        if each["column"] == "cluster" and not same_name(each["text"], row["canonical"])
    ],
)
def test_closed_list_is_the_reason_kept(edition, printed, name):
    """A delegate under another spelling is found in the closed list, and the linker says so."""
    (merge,) = [each for each in linker(edition).merges if each.left == printed]
    assert same_name(merge.right, name)
    assert "only delegate that fits" in merge.reason


@each_edition
def test_nothing_that_is_not_a_name_became_one(edition):
    """N/A, yes, and a blank are the name of no organisation."""
    answers = {"n/a", "na", "yes", "no", ""}
    assert not answers & {str(name_of(n)).casefold() for n in nodes(graph(edition), "Organisation") if name_of(n)}


def test_the_word_for_cluster_within_another():
    """A compound with the word for a cluster has the same words of its own."""
    assert fits("Zuivelcluster Drenthe", "Cluster Zuivel Drenthe")
    assert not fits("Zuivelcluster Drenthe", "Cluster Zuivel Twente")


def test_an_acronym_may_have_a_hyphen():
    """The bracket of "Some Cluster (SC-LT)" states one, so that the name alone is the same."""
    assert parse("Klaipeda Furniture Cluster (KFC-LT)").acronym == "KFC-LT"
    assert parse("Some Alliance (non-EU)").acronym is None
