"""The ledger accounts for every cell, list item and number, whatever is done to the tables."""

import json
import random
import re
from collections import Counter

import pytest
from commands import clew
from documents import BUNDLED, EVENT, FOLLOW_UP, each_edition, lines
from hypothesis import given, settings
from hypothesis import strategies as st

from clew.loaders import report
from clew.loaders.document import Document, parse
from clew.loaders.ledger import coverage

_LEADER = re.compile(r"\.{4,}\s*\d+\s*$")
_BULLET = re.compile(r"\s*(?:[-*•‣▪o]|\d{1,3}[.)])\s+\S")
WORDS = re.compile(r"\S")


def _ledger(text: str, name: str = "report.txt") -> tuple[Document, list[coverage.Entry]]:
    document = parse(text, name, "0" * 64)
    return document, coverage.ledger(document, report.states(document))


def _is_row(line: str) -> bool:
    return "\t" in line and not _LEADER.search(line)


def _cells(text: str) -> Counter[str]:
    """Count the cells with words in them, by nothing but tabs."""
    rows = [line for line in text.split("\n") if _is_row(line)]
    return Counter(re.sub(r"\s+", "", cell) for row in rows for cell in row.split("\t") if WORDS.search(cell))


def _printed(entries: list[coverage.Entry], kind: str) -> Counter[str]:
    return Counter(re.sub(r"\s+", "", each.text) for each in entries if each.kind == kind and WORDS.search(each.text))


def _everything_is_in(text: str) -> None:
    document, entries = _ledger(text)
    plain = re.sub(r"<sup>\s*\d+\s*</sup>|</?[A-Za-z][^<>]*>|\*\*", "", text)
    assert sum((_cells(plain) - _printed(entries, "cell")).values()) == 0
    _digits_are_in(document, entries)


def _digits_are_in(document: Document, entries: list[coverage.Entry]) -> None:
    """Every digit that stands outside tables is in one entry and no other."""
    seen = Counter(
        (each.source.line, each.source.offset + place)
        for each in entries
        if each.kind == "number"
        for place in range(len(each.text))
    )
    rows = {line for table in document.tables for line in table.lines}
    for line in document.lines:
        if line.line in rows:
            continue
        for place, character in enumerate(line.raw, 1):
            if character.isdecimal() and character.isascii():
                assert seen[line.line, place] == 1, f"line {line.line}, character {place} of {line.raw!r}"


@each_edition
@pytest.mark.parametrize("name", [EVENT, FOLLOW_UP])
def test_everything_of_the_reports_is_in_the_ledger(edition, name):
    """Each cell, and each digit outside tables, is in the ledger of both editions."""
    _everything_is_in("\n".join(lines(edition, name)))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_is_done_to_tables_everything_is_accounted_for(data):
    """Columns and rows deleted, doubled and shuffled change what is stated, never what is accounted for."""
    changed = _damaged(list(lines(BUNDLED, FOLLOW_UP)), data)
    _everything_is_in("\n".join(changed))


def _damaged(found: list[str], data: st.DataObject) -> list[str]:
    """Take a table and delete, double or shuffle its columns or rows."""
    tables = [block for block in _blocks(found) if len(block) > 1]
    start, *_ = block = data.draw(st.sampled_from(tables))
    rows = [found[number].split("\t") for number in block]
    what = data.draw(st.sampled_from(["columns", "rows"]))
    things = [list(each) for each in zip(*_even(rows), strict=True)] if what == "columns" else rows
    things = _changed(things, data.draw(st.sampled_from(["delete", "double", "shuffle"])), data.draw(st.integers()))
    rows = [list(each) for each in zip(*things, strict=True)] if what == "columns" else things
    return [*found[:start], *("\t".join(row) for row in rows), *found[block[-1] + 1 :]]


def _even(rows: list[list[str]]) -> list[list[str]]:
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def _changed(things: list[list[str]], how: str, seed: int) -> list[list[str]]:
    chance = random.Random(seed)
    place = chance.randrange(len(things))
    if how == "shuffle":
        return chance.sample(things, len(things))
    return things[:place] + [things[place]] * (2 * (how == "double")) + things[place + 1 :]


def _blocks(found: list[str]) -> list[list[int]]:
    blocks: list[list[int]] = []
    for number, line in enumerate(found):
        if not _is_row(line):
            continue
        if blocks and blocks[-1][-1] == number - 1:
            blocks[-1].append(number)
        else:
            blocks.append([number])
    return blocks


def _of(text: str, printed: str) -> list[tuple[str, str, str]]:
    return [(e.kind, e.status, e.why) for e in _ledger(text)[1] if e.text == printed]


HEAD = "# Some mission\n\nThe mission took place in Osaka (Japan), 4-6 June 2018.\n\n"


@pytest.mark.parametrize(
    ("text", "printed", "why"),
    [
        ("Aims .......... 17\n", "17", "contents list"),
        ("\n12\n", "12", "page number"),
        ("\nPage 12 of 40\n", "40", "page number"),
        ("## 2.1 Aims\n", "2.1", "section number"),
        ("It helped<sup>3</sup> much.\n", "3", "footnote mark"),
        ("Figure 4 - Shares of types\n", "4", "caption number"),
        ("It was held in 2017 again.\n", "2017", "year"),
    ],
)
def test_numbers_that_are_no_figures_have_a_reason(text, printed, why):
    """A number that counts nothing is ignored, and the ledger says why."""
    assert ("number", "ignored", why) in _of(HEAD + text, printed)


def test_a_figure_is_stated():
    """A number that a figure was read from is stated, and no other number of its sentence is."""
    found = _of(HEAD + "In all, 25 meetings were held in hall 7a of the site.\n", "25")
    assert found == [("number", "stated", "StatedFigure value")]


def test_a_cell_that_nothing_was_read_from_is_not_understood():
    """A column that no reader knows stays in the ledger, cell by cell."""
    table = "Cluster\tCountry\tZorbing\nAlfa Cluster\tSpain\tgreen\n"
    assert _of(HEAD + table, "green") == [("cell", "not understood", "nothing was read from it")]
    assert _of(HEAD + table, "Zorbing") == [("cell", "ignored", "heading")]


def test_a_column_that_counts_the_rows_is_ignored():
    """Cells that count 1, 2, 3 say nothing but the number of the row."""
    table = "#\tCluster\tCountry\n1\tAlfa Cluster\tSpain\n2\tBeta Cluster\tItaly\n"
    assert _of(HEAD + table, "2") == [("cell", "ignored", "row number")]


def test_coverage_prints_the_ledger(tmp_path):
    """`clew coverage` prints every entry with its place, and the counts on stderr."""
    path = tmp_path / "report.txt"
    path.write_text(HEAD + "In all, 25 meetings were held.\n\n- an item of no use\n", "utf-8")
    ran = clew("coverage", path, "-f", "json")
    assert {"report.txt:5", "report.txt:7"} <= {row["source"] for row in json.loads(ran.out)}
    assert "1 item (1 not understood)" in ran.err


def test_coverage_can_be_narrowed(tmp_path):
    """`--status` keeps only what was not understood, say."""
    path = tmp_path / "report.txt"
    path.write_text(HEAD + "In all, 25 meetings were held.\n\n- an item of no use\n", "utf-8")
    (row,) = json.loads(clew("coverage", path, "--status", "not understood", "-f", "json").out)
    assert row["text"] == "an item of no use"


def test_read_tells_the_coverage_in_short(tmp_path):
    """`clew read` says on stderr how much of each document it did not understand."""
    path = tmp_path / "report.txt"
    path.write_text(HEAD + "In all, 25 meetings were held.\n\n- an item of no use\n", "utf-8")
    assert "1 item (1 not understood)" in clew("read", path).err
