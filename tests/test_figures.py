"""The figures that the prose states, number by number, against `tests/expected/figures.toml`."""

import pytest
from documents import (
    DOCUMENTS,
    Edition,
    by_name,
    each_edition,
    expected,
    graph,
    lines,
    name_of,
    nodes,
    one,
    outgoing,
    places,
    statements,
    tags_dropped,
)

FIGURES = expected("figures")["figures"]
# Units of this kind are the same in the graph; others ("days") may be counts there.
UNITS = ("count", "percent")
CERTAIN = [row for row in FIGURES if row.get("sure", True) and not row.get("repeat") and "value" in row]


def title(row) -> str:
    return f"{row['doc']}:{row['line']} {row['text'][:40]} {row['measure']}"


each_figure = pytest.mark.parametrize(
    "row", CERTAIN, ids=[title(row).encode("ascii", "replace").decode() for row in CERTAIN]
)


def stated(edition: Edition):
    """Return every figure of the graph with the places where it is stated."""
    return [(node.properties, places(graph(edition), node)) for node in nodes(graph(edition), "StatedFigure")]


def at(edition: Edition, row):
    """Return the figures stated on the line of a row with its value and unit."""
    place = (DOCUMENTS[row["doc"]], row["line"])
    unit = row["unit"] if row["unit"] in UNITS else "count"
    return [f for f, where in stated(edition) if place in where and (f.get("value"), f["unit"]) == (row["value"], unit)]


@each_edition
@each_figure
def test_figure_is_stated_as_found_by_hand(edition, row):
    """Every number of the prose is a figure, with its value, its unit and how exact the report calls it."""
    assert row["qualifier"] in {figure["qualifier"] for figure in at(edition, row)}


@each_edition
@each_figure
def test_figure_has_its_measure(edition, row):
    """A figure measures what the sentence says, under the slug that the design gives it."""
    measures = {figure["measure"] for figure in at(edition, row)}
    assert row.get("ownSlug") or row["measure"] in measures


@each_edition
@each_figure
def test_figure_is_about_what_the_sentence_says(edition, row):
    """The scope of a figure is the organisation, or the type of cooperation, that its sentence names."""
    named = {name_of(n) for label in ("Organisation", "CooperationType") for n in nodes(graph(edition), label)}
    if row["scope"] in named and not row.get("ownSlug"):
        assert row["scope"] in {figure["scope"] for figure in at(edition, row) if figure["measure"] == row["measure"]}


@each_edition
def test_no_figure_is_made_up(edition):
    """A number that the list does not have (a date, a figure's number, a footnote mark) is no figure."""
    known = {(DOCUMENTS[row["doc"]], row["line"], row["value"]) for row in FIGURES if "value" in row}
    counted = [(f, where) for f, where in stated(edition) if "value" in f and f["measure"] != "figure-number"]
    assert {(*place, figure["value"]) for figure, where in counted for place in where} <= known


@each_edition
def test_number_of_a_picture_stands_on_its_line(edition):
    """The number that a caption or a sentence gives a picture is read as such, and as nothing else."""
    for figure, where in stated(edition):
        if figure["measure"] == "figure-number":
            for document, line in where:
                assert f"Figure {figure['value']:g}" in tags_dropped(lines(edition, document)[line - 1])


@each_edition
def test_figures_of_different_measure_or_scope_are_apart(edition):
    """One figure is one measure of one scope with one value: no two nodes say the same."""
    keys = [tuple(f.get(k) for k in ("measure", "scope", "value", "unit", "qualifier")) for f, _ in stated(edition)]
    assert len(keys) == len(set(keys))


@each_edition
def test_figure_stands_in_its_reports_and_on_its_passages(edition):
    """A figure stands in every report that states it, and rests on the passages that do."""
    for node in nodes(graph(edition), "StatedFigure"):
        based = {r.end.id for r in outgoing(graph(edition), node, "BASED_ON")}
        assert based == set(node.properties["sources"])
        reports = {str(r.end.properties["fileName"]) for r in outgoing(graph(edition), node, "STATED_IN")}
        assert reports == {document for document, _ in places(graph(edition), node)}


@each_edition
def test_scope_is_a_canonical_name(edition):
    """A figure about an organisation is about it under its canonical name, whatever the sentence calls it."""
    aliases = {a: name for name, n in by_name(graph(edition), "Organisation").items() for a in n.properties["aliases"]}
    for figure, _ in stated(edition):
        assert aliases.get(figure["scope"], figure["scope"]) == figure["scope"]


@each_edition
def test_percentage_is_its_printed_number(edition):
    """A percentage is 86, never 0.86."""
    shares = [f["value"] for f, _ in stated(edition) if f["unit"] == "percent"]
    assert all(value == 0 or value >= 1 for value in shares)
    assert 86.0 in shares


@each_edition
def test_figures_of_a_document_without_a_mission_are_kept(edition):
    """The figures of the two reports belong to their mission."""
    figures = {s.subject for s in statements(edition) if s.subject.label == "StatedFigure"}
    assert {one(p for p in f.parts if not isinstance(p, str) and p.label == "Mission").id for f in figures} == {
        one(nodes(graph(edition), "Mission")).id
    }
