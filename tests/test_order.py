"""Nothing in the graph depends on when, where or in which order it was loaded."""

import os
import random
import subprocess
import sys

import pytest
from claims import calm, claims, relations
from documents import EVENT, FOLLOW_UP, HERE, ROOT, dump, each_edition, graph, organisation, source, statements
from hypothesis import given, settings
from hypothesis import strategies as st

from clew.graph.build import build
from clew.graph.names import judgement
from clew.graph.order import documents, ordered
from clew.graph.statement import Referent, Source, Statement
from clew.loaders import report

few = settings(calm, max_examples=8)
shuffles = st.integers(0, 10**9).map(random.Random)


@each_edition
@few
@given(shuffle=shuffles)
def test_any_order_of_statements_gives_the_same_graph(edition, shuffle):
    """Statements may come in any order."""
    mixed = list(statements(edition))
    shuffle.shuffle(mixed)
    assert dump(build(mixed, judgement.shipped())) == dump(graph(edition))


@each_edition
@few
@given(shuffle=shuffles, times=st.integers(1, 3))
def test_statements_given_twice_change_nothing(edition, shuffle, times):
    """A statement given again, anywhere, is the statement given once."""
    mixed = list(statements(edition))
    for again in shuffle.sample(mixed, k=min(400, len(mixed))):
        for _ in range(times):
            mixed.insert(shuffle.randrange(len(mixed)), again)
    assert dump(build(mixed, judgement.shipped())) == dump(graph(edition))


@each_edition
def test_any_order_of_documents_gives_the_same_graph(edition):
    """The reports may be named in any order, and one of them twice."""
    first, second = (report.read(edition.folder / name) for name in (FOLLOW_UP, EVENT))
    assert dump(build([*first, *second], judgement.shipped())) == dump(graph(edition))
    assert dump(build([*second, *first, *second], judgement.shipped())) == dump(graph(edition))


@each_edition
def test_folder_makes_no_difference(edition, tmp_path):
    """The graph knows a file's bare name, not where it stands."""
    for name in (EVENT, FOLLOW_UP):
        (tmp_path / name).write_bytes((edition.folder / name).read_bytes())
    moved = [s for name in (EVENT, FOLLOW_UP) for s in report.read(tmp_path / name)]
    assert dump(build(moved, judgement.shipped())) == dump(graph(edition))


@each_edition
def test_order_of_judgements_of_other_pairs_makes_no_difference(edition):
    """Judgements on different pairs may stand in any order."""
    assert dump(build(statements(edition), judgement.shipped()[::-1])) == dump(graph(edition))


@given(st.lists(claims() | relations(), max_size=6), shuffles)
@settings(calm, max_examples=300)
def test_any_statements_in_any_order_are_heard_alike(given_, shuffle):
    """Whatever is stated, by whomever, is heard in one order: the oldest report first, then down the page."""
    mixed = [*given_, *given_[:2]]
    shuffle.shuffle(mixed)
    # Statements of a report's kind may contradict one another here; which then counts is another question.
    calm = [s for s in given_ if (s.subject.label, s.property) != ("Report", "kind")]
    mixed = [s for s in mixed if (s.subject.label, s.property) != ("Report", "kind")]
    assert ordered(mixed, documents(mixed)) == ordered(calm, documents(calm))


def twins(**changes):
    """Return two statements on one line that differ in their source alone."""
    sources = [source(**{key: value[place] for key, value in changes.items()}) for place in (0, 1)]
    return [Statement(organisation("Alpha"), "name", "Alpha", "Alpha", each) for each in sources]


@pytest.mark.parametrize(
    "changes",
    [{"sheet": ("May", "June")}, {"page": (1, 2)}, {"cell": ("A1", "B7")}, {"table": ("Table 1", "Table 2")},
     {"quote": ("Alpha", "Alpha Cluster")}, {"section": ("1 One", "2 Two")}],
    ids=str,
)  # fmt: skip
def test_sources_that_differ_in_one_thing_have_an_order(changes):
    """Two passages of a spreadsheet that differ only in sheet, page, cell, table or quote are in one order."""
    pair = twins(**changes)
    assert dump(build(pair)) == dump(build(pair[::-1]))


SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from documents import BUNDLED, dump, graph
print(hashlib.sha256(dump(graph(BUNDLED)).encode()).hexdigest())
"""


def digest(seed: str) -> str:
    """Return the digest of the graph as another process makes it, with this seed for hashes."""
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", SCRIPT, str(HERE)]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


def test_seed_of_hashes_makes_no_difference():
    """Two processes with different hashes of texts make the same graph."""
    assert len({digest(seed) for seed in ("1", "2", str(random.Random(5).randrange(1000)))}) == 1


def test_of_two_missions_that_one_document_reports_on_the_older_counts():
    """Whichever is stated last: who states two is contradictory, and still heard in one order."""
    missions = [Referent("Mission", ("Peru", "Lima", start)) for start in ("2019-01-01", "2018-01-01")]
    told = [Statement(Referent("Report", ("a",)), "REPORTS_ON", each, "", Source("a", 1, "a", 1)) for each in missions]
    assert documents(told) == documents(told[::-1]) == {"a": missions[1]}
