"""The answers to the survey, cell by cell, against `tests/expected/answers.toml`."""

import pytest
from documents import (
    FOLLOW_UP,
    each_edition,
    expected,
    graph,
    incoming,
    name_of,
    nodes,
    one,
    outgoing,
    pairs,
    passages,
    places,
    relationships,
)

ANSWERS = expected("answers")["answers"]
BLANK = expected("answers")["blank"]
BLANK_IN_ANNEX = expected("answers")["blankInAnnex1"]
each_answer = pytest.mark.parametrize("row", ANSWERS, ids=[f"{row['question']}-{row['cluster']}" for row in ANSWERS])


def answers(edition):
    """Return the answers by cluster and question."""
    found = [(name_of(r.start), r.end.properties["question"], r.end) for r in relationships(graph(edition), "ANSWERED")]
    assert len({each[:2] for each in found}) == len(found), "two answers of one cluster to one question"
    return {each[:2]: each[2] for each in found}


@each_edition
@each_answer
def test_answer_is_what_the_cell_prints(edition, row):
    """Yes, no and not available stay apart, and a number stands only where one is printed."""
    found = answers(edition)[row["cluster"], row["question"]].properties
    assert (found["value"], found.get("number")) == (row["value"], row.get("number"))
    assert "notAvailable" not in found


@each_edition
@each_answer
def test_answer_rests_on_its_cells(edition, row):
    """An answer rests on its own row of its own table, and on nothing else."""
    node = answers(edition)[row["cluster"], row["question"]]
    assert places(graph(edition), node) == {(FOLLOW_UP, row["line"])}
    assert {p.properties["table"] for p in passages(graph(edition), node.properties["sources"])} == {row["table"]}


@each_edition
@each_answer
def test_answer_stands_in_the_report(edition, row):
    """An answer is given by one cluster, in the follow-up report."""
    node = answers(edition)[row["cluster"], row["question"]]
    assert len(incoming(graph(edition), node, "ANSWERED")) == 1
    assert one(outgoing(graph(edition), node, "IN_REPORT")).end.properties["fileName"] == FOLLOW_UP


@each_edition
def test_nothing_else_was_answered(edition):
    """There is no answer that the tables do not print."""
    printed = {(row["cluster"], row["question"]) for row in ANSWERS}
    assert set(answers(edition)) == printed
    assert len(nodes(graph(edition), "Answer")) == len(ANSWERS) == len(printed)


@each_edition
@pytest.mark.parametrize("row", BLANK, ids=[f"{row['question']}-{row['cluster']}" for row in BLANK])
def test_blank_is_no_answer(edition, row):
    """A blank cell, or no row at all, is neither yes nor no nor not available."""
    assert (row["cluster"], row["question"]) not in answers(edition)


@each_edition
@pytest.mark.parametrize("row", BLANK_IN_ANNEX, ids=[row["cluster"] for row in BLANK_IN_ANNEX])
def test_blank_row_is_no_thread(edition, row):
    """A cluster whose row of the agreements is blank reports no thread."""
    assert row["cluster"] not in {cluster for cluster, _ in pairs(graph(edition), "OPENED")}
