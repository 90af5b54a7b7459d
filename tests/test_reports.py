"""Invented reports in many layouts: what a careful reader finds in them, against what the program finds."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from documents import HERE, read_text, report_of
from facts import HEADING, compare, documents, expected, score, written
from stated import facts

from clew.graph.build import build
from clew.graph.content import Graph

FOLDERS = sorted(path.parent for path in (HERE / "missions").glob("*/facts.toml"))
each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
plain = pytest.mark.parametrize("key", ["figures", "threads", "not_figures"])

SMALL = {
    "mission": {"country": "Peru", "city": "Lima", "start": "2018-05-03", "end": "2018-05-05", "delegation": ["Spain"]},
    "reports": [{"file": "report.txt", "kind": "follow-up"}],
    "delegates": [{"name": "Puno Wool Cluster", "country": "Spain", "answered": True}],
    "answers": [{"cluster": "Puno Wool Cluster", "question": "formal-agreement", "value": "yes"}],
    "threads": [
        {
            "cluster": "Puno Wool Cluster",
            "organisation": "Lana del Sur",
            "outcome": "intended",
            "agreements": [{"kind": "cooperation", "nextSteps": ["They will meet"]}],
        }
    ],
}
"""What a report of one cluster and its counterpart says."""


def flat(text: str) -> str:
    """Return a text in one line."""
    return re.sub(r"\s+", " ", text)


def quoted(given: dict[str, Any], key: str) -> list[str]:
    """Return the words that the facts under a key quote."""
    return [flat(each if isinstance(each, str) else each["words"]) for each in given[key]]


def test_there_are_six_layouts() -> None:
    """Six missions at least are laid out in six ways."""
    assert len(FOLDERS) >= 6


@each_folder
def test_the_documents_are_there(folder: Path) -> None:
    """The facts name the documents that stand beside them, and no other."""
    assert sorted(each["file"] for each in written(folder)["reports"]) == [path.name for path in documents(folder)]


@plain
@each_folder
def test_the_facts_quote_the_documents(folder: Path, key: str) -> None:
    """Every quote of the facts stands in a document, line breaks aside."""
    text = flat(" ".join(path.read_text("utf-8") for path in documents(folder)))
    assert [words for words in quoted(written(folder), key) if words not in text] == []


@each_folder
def test_clusters_of_the_facts_are_delegates(folder: Path) -> None:
    """Threads, answers and SMEs belong to clusters of the delegation."""
    given = written(folder)
    names = {each["name"] for each in given["delegates"]}
    assert {each["cluster"] for key in ("threads", "answers", "smes") for each in given.get(key, [])} <= names


def test_an_empty_graph_has_nothing_right() -> None:
    """Of nothing, everything is missing and nothing wrong; and what is not expected is wrong."""
    due = expected(written(FOLDERS[0]))
    missing, wrong = compare(due, facts(Graph()))
    assert len(missing) == len(due.required) > 0
    assert wrong == []
    alone = {("thread", "a", "b"), ("thread-kind", "a", "b", "firm")}
    assert compare(due, alone)[1] == [("thread", "a", "b")]


def test_a_small_report_is_found_whole() -> None:
    """Where the program says what the facts say, nothing is missing and nothing wrong."""
    text = report_of(["Puno Wool Cluster"], ["Puno Wool Cluster"], ["Lana del Sur"])
    assert compare(expected(SMALL), facts(build(read_text(text)))) == ([], [])


@each_folder
def test_score(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the facts of a mission at most six in a hundred are missing, and none is wrong (`tests/facts.py FOLDER`)."""
    found = score(folder)
    with capsys.disabled():
        lines = [HEADING, str(found), *(f"refused: {error}" for error in found.errors)]
        sys.stdout.write("\n" + "\n".join(lines) + "\n")
    assert not found.errors
    assert not found.wrong
    assert len(found.missing) <= 0.06 * found.expected
