"""Rows as people and programs see them: every format, every kind of value, and nothing that acts on its reader."""

import csv
import io
import json
import math
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clew.queries.table import FORMS, render, shown

EVIDENCE = {"quote": "signed", "source": "report.txt:7, Table 2"}
# A value, what a person sees of it, and what JSON says.
VALUES = {
    "null": (None, "", None),
    "empty text": ("", "", ""),
    "text": ("Orquídea", "Orquídea", "Orquídea"),
    "true": (True, "yes", True),
    "false": (False, "no", False),
    "nought": (0, "0", 0),
    "integer": (2**63 - 1, "9223372036854775807", 2**63 - 1),
    "hundred": (100.0, "100", 100.0),
    "fraction": (0.23809, "0.238", 0.23809),
    "date": (date(2016, 10, 25), "2016-10-25", "2016-10-25"),
    "moment": (datetime(2016, 10, 25, 8, tzinfo=UTC), "2016-10-25T08:00:00+00:00", "2016-10-25T08:00:00+00:00"),
    "time": (time(8, 30), "08:30:00", "08:30:00"),
    "no list": ([], "", []),
    "list": (["a", None, 1], "a; ; 1", ["a", None, 1]),
    "dates": ([date(2016, 10, 25)], "2016-10-25", ["2016-10-25"]),
    "no map": ({}, "", {}),
    "map": ({"a": 1, "b": [True]}, "a: 1, b: yes", {"a": 1, "b": [True]}),
    "evidence": ([EVIDENCE], "“signed” (report.txt:7, Table 2)", [EVIDENCE]),
}
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x";"y")']
CONTROLS = "\x00\x07\x08\x0b\x0c\r\x1b\x7f\x85\x9b\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff"
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def cells(text: str) -> list[list[str]]:
    """Return the rows of CSV."""
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(("value", "seen", "_"), VALUES.values(), ids=VALUES)
def test_a_value_for_people(value: object, seen: str, _: object) -> None:
    """A person sees a value in one way, whatever the format."""
    rows = [{"one": value, "other": "x"}]
    assert shown(value) == seen
    if not isinstance(value, float):
        assert cells(render(rows, ["one", "other"], "csv")) == [["one", "other"], [seen, "x"]]
    assert render(rows, ["one"], "md").split("\n")[2].replace("\\", "") == f"| {seen} |"
    assert seen in render(rows, ["one", "other"], "table")


@pytest.mark.parametrize(("value", "_", "said"), VALUES.values(), ids=VALUES)
def test_a_value_for_programs(value: object, _: str, said: object) -> None:
    """JSON keeps null, numbers, lists and maps as they are, and writes dates by ISO 8601."""
    assert json.loads(render([{"one": value}], ["one"], "json")) == [{"one": said}]


@given(st.lists(st.fixed_dictionaries({"a": JSON_VALUES, "b": JSON_VALUES}), max_size=4))
def test_json_comes_back(rows: list[dict[str, object]]) -> None:
    """Whatever is made of JSON's own values is read back as it was, the columns in their order."""
    read = json.loads(render(rows, ["b", "a"], "json"))
    assert read == rows
    assert all(list(row) == ["b", "a"] for row in read)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_json_has_no_word_for_it(number: float) -> None:
    """What is no number of JSON is null, wherever it stands."""
    text = render([{"a": number, "b": [{"c": number}]}], ["a", "b"], "json")
    assert json.loads(text, parse_constant=pytest.fail) == [{"a": None, "b": [{"c": None}]}]


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_csv_comes_back(texts: list[str]) -> None:
    """A text comes back from CSV, but for its line ends and the apostrophe before what a spreadsheet would run."""
    columns = [str(number) for number in range(len(texts))]
    read = cells(render([dict(zip(columns, texts, strict=True))], columns, "csv"))[1:]
    ended = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
    assert read == [[f"'{text}" if text.startswith(tuple("=+-@\t\n")) else text for text in ended]]


@given(st.floats(allow_nan=False))
def test_csv_keeps_all_digits(number: float) -> None:
    """A number in CSV is as exact as in the database."""
    assert float(cells(render([{"a": number}], ["a"], "csv"))[1][0]) == number


@pytest.mark.parametrize("text", FORMULAS)
def test_csv_runs_nothing(text: str) -> None:
    """A text that a spreadsheet would run as a formula is marked as text, in a list too."""
    read = cells(render([{"a": text, "b": [text, "x"]}], ["a", "b"], "csv"))[1]
    text = text.replace("\r", "\n")
    assert read == [f"'{text}", f"'{text}; x"]


@pytest.mark.parametrize("number", [-1, -0.5, 20])
def test_csv_keeps_numbers(number: float) -> None:
    """A negative number is a number, not a formula."""
    assert cells(render([{"a": number}], ["a"], "csv"))[1] == [str(number)]


@pytest.mark.parametrize("form", ["table", "md"])
def test_controls_are_stripped(form: str) -> None:
    """Nothing in a report can move the cursor, colour the terminal, or turn the direction of writing."""
    rows = [{f"head{CONTROLS}ing": f"be{CONTROLS}fore", "list": [f"in{CONTROLS}side"]}]
    text = render(rows, list(rows[0]), form)
    assert set(text).isdisjoint(CONTROLS)
    assert {"heading", "before", "inside"} <= set(text.replace("|", " ").split())


@given(TEXTS, TEXTS)
def test_markdown_keeps_its_cells(left: str, right: str) -> None:
    """Whatever the texts, a row of Markdown is one line with its cells, and holds no tag and no link."""
    text = render([{"a": left, "b": right}], ["a", "b"], "md")
    lines = text.split("\n")
    assert len(lines) == 4
    bare = lines[2].replace("\\\\", "").replace("\\|", "").replace("\\[", "")
    assert bare.count("|") == 3
    assert "<" not in bare
    assert "[" not in bare


def test_markdown_shows_what_is_there() -> None:
    """Pipes, tags, entities, links and emphasis are shown, not obeyed; in a heading too."""
    text = render([{"a|b": "1 | 2\n<b> &lt; ![x](http://y) *z* `c|d`"}], ["a|b"], "md")
    assert text == (
        "| a\\|b |\n| --- |\n"
        "| 1 \\| 2 &lt;b> &amp;lt; !\\[x](http://y) \\*z\\* \\`c\\|d\\` |\n"
    )  # fmt: skip


def test_a_table_is_no_markup() -> None:
    """What looks like markup of the library that draws the table is text."""
    assert "[bold red]x[/]" in render([{"a": "[bold red]x[/]"}], ["a"], "table")


@pytest.mark.parametrize("form", FORMS)
def test_no_rows(form: str) -> None:
    """Without rows there are still the columns, or an empty list of JSON."""
    text = render([], ["one", "two"], form)
    assert text.endswith("\n")
    assert text == "[]\n" if form == "json" else "one" in text
    assert "None" not in text


def test_a_table_in_a_pipe_has_one_width() -> None:
    """In a pipe a table is as wide as 120 characters, whatever the terminal; what is longer is broken, never cut."""
    words = [f"word{number}" for number in range(60)]
    text = render([{"name": "Alpha", "said": " ".join(words)}], ["name", "said"], "table")
    assert max(map(len, text.splitlines())) <= 120
    assert [word for word in text.split() if word.startswith("word")] == words


def test_many_columns_are_not_cut() -> None:
    """However many columns there are, every value is whole."""
    row = {f"column{number}": f"value{number}" for number in range(40)}
    text = render([row], list(row), "table")
    assert set(row.values()) <= set(text.split())


def test_numbers_stand_to_the_right() -> None:
    """A column of numbers is easier to compare with its units in one line."""
    lines = render([{"n": 5, "t": "a"}, {"n": 1000, "t": "b"}, {"n": None, "t": "c"}], ["n", "t"], "table").splitlines()
    assert {line.index(end) for line, end in zip(lines[2:4], ("5  a", "0  b"), strict=True)} == {4}


def test_columns_give_the_order() -> None:
    """A format shows the columns asked for, in their order, and no other."""
    for form in FORMS:
        text = render([{"a": "one", "b": "two", "c": "three"}], ["b", "a"], form)
        assert text.index("two") < text.index("one")
        assert "three" not in text
