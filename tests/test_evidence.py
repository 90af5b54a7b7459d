"""Whatever the graph says rests on a stretch of a document, at the very place that the passage names."""

import json
import re
from functools import cache

import pytest
from documents import (
    EVENT,
    FOLLOW_UP,
    Edition,
    each_edition,
    graph,
    lines,
    nodes,
    one,
    outgoing,
    statements,
    tags_dropped,
)

from clew.graph import schema
from clew.graph.build import passage_id

# Where the tables of the follow-up report stand, read off the file by hand: label, first and last line with data, and
# the lines that are headings of a page. Both editions have the same layout, line for line.
TABLES = {
    "Table 1": (90, 103, {89: (89,)}),
    "Table 2": (150, 173, {149: (149,), 164: (164,)}),
    "Table 3": (199, 210, {197: (197, 198)}),
    "Table 4": (276, 280, {}),
    "Annex 1": (349, 406, {start: (start, start + 1) for start in (347, 357, 367, 375, 382, 389, 399)}),
    "Annex 2": (413, 434, {412: (412,), 429: (429,)}),
}
SPREAD = {("Annex 1", 9): 8, ("Table 3", 2): 1}
"""Where a heading is over two columns, the text layer has it in the first: "How many SMEs ...?", and "SMEs"."""
NUMBER_WORDS = {"half": 50, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}


@cache
def rows(edition: Edition, table: str) -> dict[int, int]:
    """Return the number of each data row of a table by its line."""
    first, last, headings = TABLES[table]
    repeated = {line for group in headings.values() for line in group}
    page = lines(edition, FOLLOW_UP)
    filled = [n for n in range(first, last + 1) if n not in repeated and ("\t" in page[n - 1] or "<li>" in page[n - 1])]
    return {line: number for number, line in enumerate(filled, 1)}


@cache
def headings(edition: Edition, table: str) -> tuple[str, ...]:
    """Return the headings of a table's columns, a second line of them joined to the first."""
    groups = TABLES[table][2]
    if not groups:
        return ()
    page = [lines(edition, FOLLOW_UP)[number - 1].split("\t") for number in min(groups.values())]
    width = max(map(len, page))
    columns = [[line[place] if place < len(line) else "" for line in page] for place in range(width)]
    for (name, place), over in SPREAD.items():
        if name == table:
            columns[place][0] = columns[over][0]
    return tuple(" ".join(" ".join(words(part) for part in column).split()) for column in columns)


def words(cell: str) -> str:
    """Return a cell without footnote marks and tags."""
    return " ".join(tags_dropped(re.sub(r"\s*<sup>\s*\d+\s*</sup>", "", cell)).split())


def places(edition: Edition):
    """Yield every passage with the name of its report."""
    for passage in nodes(graph(edition), "Passage"):
        yield passage.properties, one(outgoing(graph(edition), passage, "IN_REPORT")).end.properties["fileName"]


def shown(edition: Edition, place, document: str) -> str:
    """Return the document from the very character at which a passage says that its quote starts."""
    page = lines(edition, document)
    return "\n".join((page[place["line"] - 1][place["offset"] - 1 :], *page[place["line"] :]))


@each_edition
def test_every_node_rests_on_passages(edition):
    """Every node but a passage has sources, and each of them is a passage of the graph."""
    for node in graph(edition).nodes.values():
        if node.label != "Passage":
            assert node.properties["sources"], node.id
            assert {graph(edition).nodes[each].label for each in node.properties["sources"]} == {"Passage"}
            assert len(set(node.properties["sources"])) == len(node.properties["sources"])


@each_edition
def test_every_relationship_rests_on_passages(edition):
    """Every relationship has sources, and each of them is a passage of the graph."""
    for each in graph(edition).relationships.values():
        assert each.properties["sources"], each.place
        assert {graph(edition).nodes[passage].label for passage in each.properties["sources"]} == {"Passage"}


@each_edition
def test_no_passage_is_there_for_nothing(edition):
    """Every passage is the source of something, and says what it states."""
    used = {s for n in graph(edition).nodes.values() for s in n.properties.get("sources", ())}
    used |= {s for r in graph(edition).relationships.values() for s in r.properties["sources"]}
    assert {passage.id for passage in nodes(graph(edition), "Passage")} <= used
    assert all(passage.properties["states"] for passage in nodes(graph(edition), "Passage"))


@each_edition
def test_quote_starts_where_the_passage_says(edition):
    """A quote is one unbroken stretch of the document, tags dropped, from its line and character on."""
    for place, document in places(edition):
        quote = place["quote"]
        assert quote.strip(), place["id"]
        assert tags_dropped(shown(edition, place, document)).startswith(quote), place["id"]
        assert tags_dropped(quote) == quote


@each_edition
def test_quote_starts_with_a_word(edition):
    """A quote starts at its first word: no space, tab or tag stands before it."""
    for place, document in places(edition):
        assert not shown(edition, place, document)[0].isspace()
        assert "\t" not in place["quote"]


@each_edition
def test_documents_are_the_two_reports(edition):
    """No passage stands in a document other than the two, nor on a line that they do not have."""
    for place, document in places(edition):
        assert document in (EVENT, FOLLOW_UP)
        assert 1 <= place["line"] <= len(lines(edition, document))


@each_edition
def test_table_and_row_are_the_cells_own(edition):
    """Table and row, counted again in the file, are those that the passage names."""
    for place, document in places(edition):
        if "row" in place:
            assert document == FOLLOW_UP
            assert rows(edition, place["table"])[place["line"]] == place["row"], place["id"]
        else:
            assert "column" not in place


@each_edition
def test_every_row_is_evidence_of_something(edition):
    """No row of a table is passed over: each one is the source of something."""
    cited = {(place["table"], place["row"]) for place, _ in places(edition) if "row" in place}
    assert cited == {(table, row) for table in TABLES for row in rows(edition, table).values()}


@each_edition
def test_column_is_the_cells_own(edition):
    """The column of a passage has the heading of the cell that its quote stands in."""
    for place, _ in places(edition):
        if "column" in place:
            line = lines(edition, FOLLOW_UP)[place["line"] - 1]
            cell = line[: place["offset"] - 1].count("\t")
            assert headings(edition, place["table"])[cell] == place["column"], place["id"]


@each_edition
def test_quote_of_a_cell_ends_in_it(edition):
    """The quote of a cell does not reach beyond it."""
    for place, _ in places(edition):
        if "column" in place:
            line = lines(edition, FOLLOW_UP)[place["line"] - 1]
            cell = line[place["offset"] - 1 :].split("\t")[0]
            assert tags_dropped(cell).startswith(place["quote"])


@each_edition
def test_section_is_the_heading_above(edition):
    """The section of a passage is the last heading above its line."""
    for place, document in places(edition):
        above = [line for line in lines(edition, document)[: place["line"]] if re.match(r"#{1,6} ", line)]
        if "section" in place:
            assert above[-1].lstrip("#").strip().strip("*") == place["section"]
        assert ("section" in place) is bool(above)


def stands_in(value: float, quote: str) -> bool:
    """Tell whether a number stands in a quote, in figures or as a word."""
    digits = re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", quote)
    figures = {float(each) for each in re.findall(r"\d+(?:\.\d+)?", digits)}
    return value in figures or any(NUMBER_WORDS.get(word) == value for word in re.findall(r"[a-z]+", quote.casefold()))


@each_edition
def test_number_stands_in_its_quote(edition):
    """A number that is stated stands in the very quote that states it."""
    for each in statements(edition):
        if isinstance(each.value, int | float) and not isinstance(each.value, bool):
            assert stands_in(float(each.value), each.source.quote), each
            assert each.printed in each.source.quote or each.source.quote in each.printed


@each_edition
def test_name_stands_in_its_quote(edition):
    """A name of an organisation, person or field is a stretch of its quote, tags and spaces aside."""
    for each in statements(edition):
        if each.property == "name" and each.subject.label in ("Organisation", "Person", "Field", "Session"):
            assert str(each.value) in " ".join(words(each.source.quote).split()), each


@each_edition
def test_passages_carry_what_they_state(edition):
    """What a passage states is kept with it as JSON, statement by statement, the source left out."""
    kept = {p.id: p.properties["states"] for p in nodes(graph(edition), "Passage")}
    for each in statements(edition):
        data = {k: v for k, v in each.to_json().items() if k != "source"}
        assert data in [json.loads(text) for text in kept[passage_id(each.source)]]
    assert sum(map(len, kept.values())) <= len(statements(edition))


@each_edition
@pytest.mark.parametrize("label", [kind.label for kind in schema.NODES if kind.label not in ("Cluster", "SME")])
def test_properties_are_of_the_schema(edition, label):
    """Every property of a node is one of its label, and of the type that the schema gives it."""
    known = schema.properties(label)
    for node in nodes(graph(edition), label):
        assert set(node.properties) <= set(known), node.id
        for name, value in node.properties.items():
            if known[name].values:
                assert value in known[name].values
            assert isinstance(value, list) is (known[name].type == "strings"), (node.id, name)


@each_edition
def test_relationships_are_of_the_schema(edition):
    """Every relationship joins two labels that its type may join, and carries properties that its type has."""
    for each in graph(edition).relationships.values():
        kinds = schema.relationship_types()[each.type]
        assert any(kind.start in each.start.labels and kind.end in each.end.labels for kind in kinds), each.place
        known = {p.name for kind in kinds for p in kind.properties} | {"sources"}
        assert set(each.properties) <= known
