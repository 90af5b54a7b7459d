"""The format of statements: what clew writes, takes, and refuses, and the page that explains it."""

import json
import re
import subprocess
import sys
from functools import cache

import pytest
import statement_schema
from claims import calm, claims, relations, words
from documents import (
    ROOT,
    dump,
    each_edition,
    graph,
    name_of,
    nodes,
    one,
    outgoing,
    statements,
    threads,
)
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from clew.graph.build import build
from clew.graph.errors import ClewError, StatementError
from clew.graph.exchange import dumps, read_lines
from clew.graph.names import judgement
from clew.graph.statement import slug

MISSION = ["Mission", "Kenya", "Nairobi", "2019-03-26"]
THREAD = ["Thread", MISSION, ["Organisation", "Alpha Cluster"], ["Organisation", "Beta Ltd"]]
AGREEMENT = ["Agreement", THREAD, "cooperation", 1]
PAGE = (ROOT / "docs" / "statements.md").read_text("utf-8")


@cache
def validator() -> Draft202012Validator:
    """Return what holds data against the JSON Schema."""
    return Draft202012Validator(statement_schema.make(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def line(**changes):
    """Return a good statement as JSON, with changes; of `source` only members are changed."""
    source = {"document": "meetings.csv", "line": 2, "quote": "Beta Ltd"} | changes.pop("source", {})
    data = {"subject": ["Organisation", "Beta Ltd"], "property": "name", "value": "Beta Ltd", "printed": "Beta Ltd"}
    data |= {"source": {key: value for key, value in source.items() if value is not ...}} | changes
    return {key: value for key, value in data.items() if value is not ...}


# What is wrong with a line, the line, and words that the error must say.
BAD_LINES = {
    "no JSON": ("{", "no JSON"),
    "two objects": (json.dumps(line()) + " {}", "no JSON"),
    "no object": ("[1, 2]", "JSON object"),
    "a number": ("1", "JSON object"),
    "a byte order mark within": ("\ufeff{}", "BOM"),
    "nested beyond measure": ("[" * 100_000, ""),
    "no subject": (line(subject=...), "'subject'"),
    "no property": (line(property=...), "'property'"),
    "no value": (line(value=...), "'value'"),
    "no printed": (line(printed=...), "'printed'"),
    "no source": ({k: v for k, v in line().items() if k != "source"}, "'source'"),
    "a further member": (line(comment="x"), "'comment'"),
    "subject a text": (line(subject="Beta Ltd"), "referent"),
    "subject without parts": (line(subject=["Organisation"]), "referent"),
    "subject of no label": (line(subject=["Company", "Beta Ltd"]), "referent"),
    "subject with a blank part": (line(subject=["Organisation", "  "]), "part of a referent"),
    "subject with a boolean part": (line(subject=["Organisation", True]), "part of a referent"),
    "subject with a fraction": (line(subject=["Organisation", 1.5]), "part of a referent"),
    "property no text": (line(property=7), "property"),
    "property unknown": (line(property="nickname"), "'nickname'"),
    "property of another label": (line(property="objective"), "'objective'"),
    "relationship unknown": (line(property="KNOWS", value=MISSION), "'KNOWS'"),
    "relationship to a text": (line(property="TOOK_PART_IN", value="the mission"), "TOOK_PART_IN"),
    "relationship to nothing": (line(property="TOOK_PART_IN", value=None), "TOOK_PART_IN"),
    "relationship the wrong way": (line(subject=THREAD, property="OPENED", value=["Organisation", "A"]), "OPENED"),
    "relationship between wrong ends": (line(property="LOCATED_IN", value=MISSION), "LOCATED_IN"),
    "relationship with an unknown qualifier": (
        line(property="TOOK_PART_IN", value=MISSION, qualifiers={"role": "delegate", "mood": "good"}),
        "'mood'",
    ),
    "role missing": (line(property="TOOK_PART_IN", value=MISSION), "role"),
    "role unknown": (line(property="TOOK_PART_IN", value=MISSION, qualifiers={"role": "king"}), "role"),
    "answered, in words": (
        line(property="TOOK_PART_IN", value=MISSION, qualifiers={"role": "delegate", "respondedToSurvey": "yes"}),
        "respondedToSurvey",
    ),
    "qualifiers no object": (line(property="TOOK_PART_IN", value=MISSION, qualifiers=["role"]), "qualifiers"),
    "qualifiers of a property": (line(qualifiers={"role": "delegate"}), "role"),
    "text a number": (line(value=5), "string"),
    "text an object": (line(value={"text": "Beta"}), "string"),
    "integer a text": (line(subject=AGREEMENT, property="smesBenefited", value="3"), "integer"),
    "integer a fraction": (line(subject=AGREEMENT, property="smesBenefited", value=2.5), "integer"),
    "integer a boolean": (line(subject=AGREEMENT, property="smesBenefited", value=True), "integer"),
    "integer beyond 64 bits": (line(subject=AGREEMENT, property="smesBenefited", value=2**70), "smesBenefited"),
    "boolean a number": (line(property="named", value=1), "boolean"),
    "date in words": (line(subject=MISSION, property="startDate", value="yesterday"), "date"),
    "date that is none": (line(subject=MISSION, property="startDate", value="2019-02-30"), "date"),
    "date with a time": (line(subject=MISSION, property="startDate", value="2019-03-26T10:00"), "date"),
    "number that is none": (line(subject=["StatedFigure", MISSION, "smes"], property="value", value=float("nan")), ""),
    "value not among those allowed": (line(property="origin", value="Mars"), "EU"),
    "printed no text": (line(printed=None), "printed"),
    "source no object": ({**line(), "source": "page 3"}, "source"),
    "source without document": (line(source={"document": ...}), "'document'"),
    "source without line": (line(source={"line": ...}), "'line'"),
    "source without quote": (line(source={"quote": ...}), "'quote'"),
    "source with an empty quote": (line(source={"quote": ""}), "quote"),
    "source on line nought": (line(source={"line": 0}), "line"),
    "source on a line before the first": (line(source={"line": -4}), "line"),
    "source on line true": (line(source={"line": True}), "line"),
    "source with a row in words": (line(source={"row": "two"}), "row"),
    "source with several rows": (line(source={"row": [1, 2]}), "row"),
    "source with a section that is no text": (line(source={"section": {"of": 1}}), "section"),
    "source with a further member": (line(source={"paragraph": 3}), "'paragraph'"),
    "thread without its two sides": (line(subject=["Thread", "x"], property="BEGAN_AT", value=MISSION), "Thread"),
    "agreement of no thread": (line(subject=["Agreement", "x"], property="objective", value="trade"), "Agreement"),
    "mission of no day": (line(subject=["Mission", "Kenya"], property="city", value="Nairobi"), "Mission"),
    "passage stated": (line(subject=["Passage", "x"], property="quote", value="hello"), "Passage"),
    "source ids stated": (line(property="sources", value="passage--x"), "'sources'"),
}


def as_line(data):
    return data if isinstance(data, str) else json.dumps(data)


@pytest.mark.parametrize("case", BAD_LINES)
def test_bad_line_is_one_clear_error(case):
    """A wrong line is refused with one line that says where it stands and what is wrong."""
    data, word = BAD_LINES[case]
    with pytest.raises(StatementError) as caught:
        list(read_lines([as_line(line()), "", as_line(data)], "meetings.jsonl"))
    message = str(caught.value)
    assert message.startswith("meetings.jsonl:3: ")
    assert "\n" not in message and len(message) < 300
    assert word in message


@pytest.mark.parametrize("case", BAD_LINES)
def test_schema_refuses_what_clew_should(case):
    """Whatever is JSON and a wrong line is refused by the JSON Schema too."""
    data, _ = BAD_LINES[case]
    # JSON Schema has no words for numbers that JSON does not have, nor for those that a database does not take.
    told = not isinstance(data, str) and case not in ("number that is none", "integer beyond 64 bits")
    assert not told or not validator().is_valid(data)


@pytest.mark.parametrize("case", BAD_LINES)
def test_bad_line_is_no_traceback(case):
    """Whatever line is given, the user reads one line of words: reading or building may refuse it, never crash."""
    data, _ = BAD_LINES[case]
    try:
        build(read_lines([as_line(data)], "meetings.jsonl"))
    except ClewError as error:
        assert str(error)


def test_file_of_the_schema_is_that_of_the_table():
    """The JSON Schema in docs is the one that the table of the schema gives; see the head of statement_schema.py."""
    assert (ROOT / "docs" / "statement.schema.json").read_text("utf-8") == statement_schema.text()


def test_schema_is_valid():
    """The JSON Schema is one of draft 2020-12."""
    Draft202012Validator.check_schema(statement_schema.make())


@each_edition
def test_statements_of_the_reports_are_valid(edition):
    """Every statement that clew itself reads is of the format."""
    check = validator()
    assert [s for s in statements(edition) if not check.is_valid(json.loads(dumps(s)))] == []


@each_edition
def test_graph_of_statements_from_a_file_is_the_same(edition):
    """The graph of statements that were written and read again is the one of the documents."""
    written = [dumps(each) for each in statements(edition)]
    assert dump(build(read_lines(written, "x.jsonl"), judgement.shipped())) == dump(graph(edition))


@each_edition
def test_statement_is_one_line_that_reads_back(edition):
    """A statement is one line, and reading it gives the statement again."""
    for each in statements(edition):
        text = dumps(each)
        assert "\n" not in text and "\r" not in text
        assert one(read_lines([text], "x.jsonl")) == each


@calm
@given(st.lists(claims() | relations(), max_size=5))
def test_whatever_is_written_is_read_again(given_):
    """Any statements, whatever letters their texts hold, are the same after writing and reading."""
    text = "".join(dumps(each) + "\n" for each in given_)
    assert list(read_lines(text.split("\n"), "x.jsonl")) == given_


@calm
@given(claims() | relations())
def test_whatever_is_written_is_of_the_format(statement):
    """Any statement that the schema has room for is valid by the JSON Schema."""
    validator().validate(json.loads(dumps(statement)))


@calm
@given(st.lists(claims() | relations(), max_size=6))
def test_whatever_is_stated_builds(given_):
    """Any statements of the format make a graph in which everything rests on a passage."""
    made = build(given_)
    assert all(n.properties["sources"] for n in made.nodes.values() if n.label != "Passage")
    assert all(n.id == n.properties["id"] for n in made.nodes.values())


@calm
@given(
    st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda c: st.lists(c) | st.dictionaries(words, c))
)
def test_whatever_json_is_given_is_taken_or_refused(data):
    """Any JSON is a statement or one clear error."""
    try:
        list(read_lines([json.dumps(data)], "x.jsonl"))
    except StatementError as error:
        assert str(error).startswith("x.jsonl:1: ")


@calm
@given(words)
def test_slug_is_stable_and_plain(text):
    """A slug has no spaces or capitals, no two hyphens together, and is its own slug."""
    assert slug(slug(text)) == slug(text)
    assert "--" not in slug(text) and not re.search(r"\s", slug(text))
    assert slug(text) == slug(text.upper()) or text.upper().casefold() != text.casefold()


def test_slug_of_other_letters_is_ascii():
    """An id is readable everywhere: letters of other languages are written in ASCII."""
    assert slug("Côte d'Ivoire, Łódź & Øresund") == "cote-d-ivoire-lodz-oresund"


def test_blank_lines_are_passed_over():
    """Blank lines are no statements."""
    assert len(list(read_lines(["\n", json.dumps(line()) + "\n", "  \n"], "x.jsonl"))) == 1


def test_organisation_of_a_statement_has_its_name():
    """A statement is whole in itself: what it is about has the name by which it speaks of it."""
    made = build(
        read_lines([json.dumps(line(property="TOOK_PART_IN", value=MISSION, qualifiers={"role": "delegate"}))], "x")
    )
    assert name_of(one(nodes(made, "Organisation"))) == "Beta Ltd"


# ---------------------------------------------------------------- docs/statements.md


def block(language: str) -> str:
    """Return the block of code of a language on the page."""
    return one(re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL))


def worked_example(folder) -> list[str]:
    """Run the program of the page on the spreadsheet of the page, and return what it prints."""
    (folder / "meetings.csv").write_text(block("csv"), "utf-8")
    command = [sys.executable, "-X", "utf8", "-W", "ignore::ResourceWarning", "-c", block("python")]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.splitlines()


def test_worked_example_gives_the_line_shown(tmp_path):
    """The program on the page prints the statement that the page shows, and nothing but valid ones."""
    printed = worked_example(tmp_path)
    assert [json.loads(each) for each in printed].count(json.loads(block("json"))) == 1
    assert all(validator().is_valid(json.loads(each)) for each in printed)
    assert block("csv").count("\n") == 5


def test_worked_example_gives_the_graph_promised(tmp_path):
    """The spreadsheet of the page makes the four threads that the page promises."""
    made = build(read_lines(worked_example(tmp_path), "meetings.jsonl"))
    found = {pair: node.properties["outcome"] for pair, node in threads(made).items()}
    assert found == {
        ("Hoverla Food Cluster", "Savanna Pack Ltd"): "intended",
        ("Hoverla Food Cluster", "Lake Basin Growers"): "ended",
        ("Vistula Dairy Network", "Savanna Pack Ltd"): "formalised",
        ("Vistula Dairy Network", None): "unknown",
    }
    assert [n.properties["kind"] for n in nodes(made, "Organisation") if n.properties["named"] is False] == ["firm"]
    assert {name_of(n) for n in nodes(made, "Cluster")} == {"Hoverla Food Cluster", "Vistula Dairy Network"}
    savanna = one(n for n in nodes(made, "Organisation") if name_of(n) == "Savanna Pack Ltd")
    assert [name_of(r.end) for r in outgoing(made, savanna, "LOCATED_IN")] == ["Kenya"]


def test_worked_example_cites_the_spreadsheet(tmp_path):
    """Every passage of the example quotes the line of the spreadsheet that it names."""
    made = build(read_lines(worked_example(tmp_path), "meetings.jsonl"))
    sheet = block("csv").splitlines()
    for passage in nodes(made, "Passage"):
        assert passage.properties["quote"] in sheet[passage.properties["line"] - 1]


def test_page_shows_an_error_as_it_is():
    """The error that the page shows is the one that a wrong line gives."""
    shown = one(re.findall(r"^    (meetings\.jsonl:\d+: .*)$", PAGE, re.MULTILINE))
    wrong = json.dumps(line(subject=THREAD, property="OPENED", value=["Organisation", "A"]))
    with pytest.raises(StatementError) as caught:
        list(read_lines([json.dumps(line()), json.dumps(line()), wrong], "meetings.jsonl"))
    assert str(caught.value) == shown


def test_labels_of_the_page_are_of_the_schema():
    """Every referent on the page has a label that a statement may be about."""
    assert set(re.findall(r'(?<!row)\["([A-Z]\w+)"', PAGE)) <= set(statement_schema.labels())
