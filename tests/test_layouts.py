"""Tables in every layout: what one layout states, every other states, and what cannot be told is not stated."""

import html
import itertools
import random
import time

import layouts
import pytest
from claims import calm
from commands import clew
from documents import by_name, name_of, nodes, one, outgoing, read_text, relationships, threads, without_passages
from hypothesis import example, given
from hypothesis import strategies as st

from clew.graph.build import build
from clew.loaders.document import Document, parse
from clew.loaders.reading import Reading
from clew.loaders.tabular import tables
from clew.loaders.tabular.grids.joined import join
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import english

HEAD = """# Cluster Mission to Peru: Follow-up Survey Report

Lima, Peru, 3-5 May 2018

## Agreements

Table 1 - Cooperation agreements

"""
AGREEMENTS = (
    ("Participant", "Counterpart", "Type of partner", "Country of partner", "Types of cooperation", "Follow-up",
     "SMEs benefited"),
    ("Alpha Energy Cluster", "Minera Quillabamba SAC", "non-EU firm", "Peru", "Technology transfer; joint venture",
     "A contract was signed in June 2018", "3"),
    ("", "Universidad Andina del Valle", "non-EU university", "Peru", "R&D", "Exchange of information", "n.a."),
    ("", "Beta Water", "EU cluster", "Spain", "Joint business events", "", "0"),
    ("Beta Water", "Aguas del Sur", "non-EU firm", "PE", "Imports and exports",
     "No reply to our messages since the event ended", "1"),
    ("Gamma Agrofood", "n.a.", "non-EU firm", "", "Knowledge sharing", "", ""),
)  # fmt: skip
DELEGATION = (
    ("Country", "Delegate", "Areas of expertise"),
    ("Spain", "Alpha Energy Cluster", "Solar power; storage"),
    ("France", "Beta Water", "Waste water"),
    ("IT", "Gamma Agrofood", "Food, feed"),
)
ANSWERS = (
    ("Clusters", "SME agenda?", "How many SMEs?", "Formal agreements signed?"),
    ("Alpha Energy Cluster", "Yes", "12", "No"),
    ("Beta Water", "n.a.", "", "N/A"),
    ("Gamma Agrofood", "Y", "n.a.", "n"),
)
LAYOUTS = {
    "pipes": layouts.pipes,
    "pipes inside only": layouts.open_pipes,
    "a frame": layouts.framed,
    "HTML": layouts.markup,
    "HTML on one line": lambda rows: layouts.markup(rows, on_one_line=True),
    "HTML without end tags": lambda rows: layouts.markup(rows, closed=False),
    "HTML with rowspan": layouts.spanning,
    "columns": layouts.aligned,
    "columns, wrapped": lambda rows: layouts.aligned(rows, 30),
    "columns, indented": lambda rows: layouts.aligned(rows, gap=2, indent=4),
    "columns, wrapped, a blank line between rows": lambda rows: layouts.aligned(rows, 16, blank=True),
    "dashes": layouts.dashed,
    "dashes with a single space between": lambda rows: layouts.dashed(rows, gap=1),
    "dashes above and below": lambda rows: layouts.dashed(rows, sign="=", over="each"),
    "dashes, wrapped, a blank line between rows": lambda rows: layouts.dashed(rows, 16, over="all", blank=True),
}
CAPTIONS = {"Cooperation agreements": AGREEMENTS, "The delegation": DELEGATION, "Answers to the survey": ANSWERS}


def report(table: str, caption: str = "Cooperation agreements") -> str:
    """Return a report with this table."""
    return f"{HEAD.replace('Cooperation agreements', caption)}{table}\n\nThe report ends here.\n"


def stated(table: str, caption: str = "Cooperation agreements"):
    """Return what a table states, wherever it states it."""
    return without_passages(build(read_text(report(table, caption))))


def document(table: str) -> Document:
    """Return the report with this table as a document."""
    return parse(report(table), "report.txt")


def counterparts(table: str, caption: str = "Cooperation agreements") -> set[tuple[str | None, str | None]]:
    """Return who has a thread with whom."""
    return set(threads(build(read_text(report(table, caption)))))


def agreement(table: str, caption: str = "Cooperation agreements"):
    """Return the properties of the only agreement."""
    return one(nodes(build(read_text(report(table, caption))), "Agreement")).properties


def explained(table: str, caption: str = "Cooperation agreements") -> list[str]:
    """Return why each column was taken for what it was taken for."""
    reading = Reading(parse(report(table, caption), "report.txt"), english(), None)
    return [line.partition(": ")[2] for line in tables.explain(reading)]


def facts(text: str) -> set[tuple[str, str, str]]:
    """Return subject, property and value of all that a report states of its mission."""
    found = (s for s in read_text(text) if s.subject.label not in ("Report", "StatedFigure"))
    return {(s.subject.id, s.property, str(getattr(s.value, "id", s.value))) for s in found}


# ---------------------------------------------------------------- one table, every layout


@pytest.mark.parametrize("caption", CAPTIONS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_states_the_same(layout, caption):
    """A table states in every layout what it states with tabs."""
    rows = CAPTIONS[caption]
    found, wanted = stated(LAYOUTS[layout](rows), caption), stated(layouts.tabs(rows), caption)
    for made, expected in zip(found, wanted, strict=True):
        assert sorted(map(str, made)) == sorted(map(str, expected))
        assert [key for key in made if made[key] != expected[key]] == []


def test_the_tables_state_something():
    """What the layouts are compared by is not empty."""
    made = build(read_text(report(layouts.tabs(AGREEMENTS))))
    assert len(threads(made)) == 5
    assert {name_of(n) for n in nodes(made, "CooperationType")} >= {"joint venture", "imports and exports"}
    made = build(read_text(report(layouts.tabs(DELEGATION), "The delegation")))
    assert len(relationships(made, "ACTIVE_IN")) == 5
    assert {n.properties["value"] for n in nodes(build(read_text(report(layouts.tabs(ANSWERS)))), "Answer")} == {
        "yes", "no", "not available",
    }  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_quote_stands_where_it_says(layout):
    """The quote of every passage is found at its line and character, in whatever layout."""
    text = report(LAYOUTS[layout](AGREEMENTS))
    lines = text.split("\n")
    for statement in read_text(text):
        place = statement.source
        shown = "\n".join([lines[place.line - 1][place.offset - 1 :], *lines[place.line :]])
        assert shown.startswith(place.quote), place


words = st.text(alphabet="abc |&;.é1-", min_size=1, max_size=9).map(lambda text: " ".join(text.split()) or "x")
words = words.filter(lambda text: html.unescape(text) == text)  # what is an entity is one character, not its letters
words = words.filter(lambda text: "--" not in text)  # a row of long dashes may be a rule
grids = st.tuples(st.integers(2, 5), st.integers(1, 6)).flatmap(
    lambda size: st.lists(
        st.lists(words, min_size=size[0], max_size=size[0]), min_size=size[1] + 1, max_size=size[1] + 1
    )
)


@calm
@given(grids, st.sampled_from(["pipes", "pipes inside only", "HTML", "HTML on one line", "HTML without end tags"]))
def test_every_layout_has_the_same_cells(rows, layout):
    """Cells come out of pipes and of HTML as they went in, whatever they print, and their places are exact."""
    rows = [[f"h{place}" for place, _ in enumerate(rows[0])], *rows[1:]]
    text = report(LAYOUTS[layout](rows))
    table = one(parse(text, "report.txt").tables)
    assert table.headings == tuple(rows[0])
    assert [[cell.clean for cell in row.cells] for row in table.rows] == [list(row) for row in rows[1:]]
    lines = text.split("\n")
    for cell in (cell for row in table.rows for cell in row.cells):
        assert lines[cell.line - 1][cell.offset - 1 :].startswith(cell.raw)


@calm
@example("&")
@given(st.text(alphabet="\t\n <>tabledhr/|#-1a&; =:\\\f+", max_size=300))
def test_any_markup_is_read(text):
    """Whatever tags, pipes and spaces a file holds, it is read without an error."""
    read_text(HEAD + text)


# ---------------------------------------------------------------- pipes


def test_escaped_pipe_is_a_character():
    """An escaped pipe separates nothing; it is a pipe in the words, and escaped in the quote."""
    text = "| Cluster | Organisation |\n|---|---|\n| Alpha | One \\| Two |\n"
    cell = one(document(text).tables).rows[0].cells[1]
    assert (cell.clean, cell.quote) == ("One | Two", "One \\| Two")
    assert counterparts(text) == {("Alpha", "One | Two")}


@pytest.mark.parametrize("text", ["Lima, Peru | 3-5 May\nCusco | 6 May\n", "We met A | B.\n", "Cluster | note\n\nmore"])
def test_a_pipe_in_prose_is_no_table(text):
    """Lines with a pipe in them are no table without a rule or headings that tell columns."""
    assert document(text).tables == []


def test_pipes_without_a_rule_need_headings():
    """Without a line of dashes, the words of the headings tell a table."""
    assert counterparts("Cluster | Partner\nAlpha | One\n | Two\n") == {("Alpha", "One"), ("Alpha", "Two")}


def test_lines_of_as_many_cells_need_few_headings():
    """Three lines of three cells each are a table if one heading tells a column; two lines may be anything."""
    text = "Code | Surveyed? | Benefit\nV-1 | yes | New client\nV-2 | no | n/a\n"
    assert [[cell.clean for cell in row.cells] for row in one(document(text).tables).rows] == [
        ["V-1", "yes", "New client"],
        ["V-2", "no", "n/a"],
    ]
    assert document(text.rpartition("V-2")[0]).tables == []


def test_aligned_columns_that_tell_nobody():
    """Headings of many columns are known as such, though none is of clusters, partners or countries."""
    text = (
        "Code   SMEs surveyed?   SMEs that benefited   Could benefit directly\n"
        "V-1    yes              3                     5\n"
        "V-2    no               0                     4\n"
    )
    assert [row.cells[3].clean for row in one(document(text).tables).rows] == ["5", "4"]


# ---------------------------------------------------------------- HTML


def test_headings_in_two_lines_of_html():
    """A heading over two columns is over both, and one that reaches down is there once."""
    text = """<table>
<tr><th rowspan="2">Cluster</th><th rowspan=2>Partner</th><th colspan="2">SMEs that could benefit</th></tr>
<tr><th>Directly</th><th>Indirectly</th></tr><tr><td>Alpha</td><td>One</td><td>2</td><td>5</td></tr></table>"""
    headings = one(document(text).tables).headings
    assert headings == ("Cluster", "Partner", "SMEs that could benefit Directly", "SMEs that could benefit Indirectly")
    assert (agreement(text)["smesCouldBenefitDirectly"], agreement(text)["smesCouldBenefitIndirectly"]) == (2, 5)


def test_spans_are_bounded():
    """A cell that claims to reach over a billion rows and columns reaches over those that there are."""
    huge = 'rowspan="1000000000" colspan="1000000000"'
    text = f"<table><tr><th>Cluster</th><th>Partner</th></tr><tr><td {huge}>A</td></tr>" + "<tr><td>b</td></tr>" * 2000
    started = time.monotonic()
    table = one(document(text + "</table>").tables)
    assert len(table.headings) == 2 and time.monotonic() - started < 5


def test_a_table_that_is_not_closed_ends_with_its_last_row():
    """What follows a table without an end tag is not of the table."""
    text = "<table><tr><th>Cluster<th>Partner<tr><td>Alpha</td><td>One</td></tr>"
    found = document(text)
    assert len(one(found.tables).rows) == 1
    assert [part.text.clean for part in found.paragraphs][-1] == "The report ends here."


def test_words_beside_a_table_are_kept():
    """What stands on the line of a tag, before or after the table, is prose with its place."""
    found = document(
        "Before it. <table><tr><td>a</td></tr></table> Between. <table><tr><td>b</td></tr></table> After it."
    )
    assert len(found.tables) == 2
    placed = {part.text.clean: part.text.offset for part in found.paragraphs}
    assert placed["Before it."] == 1 and placed["Between."] == 47 and "After it." in placed


def test_caption_of_html():
    """The caption of the table itself comes before the one above it."""
    text = "<table><caption>Annex 3: Signed agreements</caption><tr><th>Cluster<th>Partner<tr><td>A1 Hub<td>One</table>"
    assert one(document(text).tables).label == "Annex 3"
    assert agreement(text)["kind"] == "formal"


def test_lists_in_a_cell():
    """List items in a cell of counterparts are a thread each; numbers of the row are of none in particular."""
    text = """<table><tr><th>Cluster</th><th>Partners</th><th>Country of partner</th><th>SMEs benefited</th></tr>
<tr><td>Alpha</td><td><ul><li>One (EU firm)</li><li>Two</li></ul></td><td>Peru</td><td>5</td></tr></table>"""
    assert counterparts(text) == {("Alpha", "One"), ("Alpha", "Two")}
    made = build(read_text(report(text)))
    assert all("smesBenefited" not in n.properties for n in nodes(made, "Agreement"))
    assert relationships(made, "LOCATED_IN") == []


def test_answer_over_two_columns_is_given_in_both():
    """N/A printed once over two columns is said of both; a number over two columns is that of neither."""
    head = "<table><tr><th>Cluster<th>Partner<th>Next steps<th>Technology<th>SMEs benefited</tr>"
    found = agreement(f"{head}<tr><td>Alpha<td>One<td colspan=2>n.a.<td>1</tr></table>")
    assert sorted(found["notAvailable"]) == ["nextSteps", "technology"] and found["smesBenefited"] == 1
    found = agreement(f"{head}<tr><td>Alpha<td>One<td>go<td colspan=2>3</tr></table>")
    assert "smesBenefited" not in found and "technology" not in found


def test_cluster_over_its_rows():
    """A cluster's name over the whole width is over the rows below, where the document knows the cluster."""
    delegation = "Table 1 - Delegation\n\nCluster\tCountry\nAlpha\tSpain\nBeta\tItaly\n\nTable 2 - Cooperation\n\n"
    text = """<table><tr><th>Partner</th><th>Next steps</th></tr><tr><td colspan=2>Alpha</td></tr>
<tr><td>One</td><td>go</td></tr><tr><td colspan=2>Unheard of</td></tr><tr><td>Two</td><td>stay</td></tr></table>"""
    assert counterparts(delegation + text) == {("Alpha", "One")}


# ---------------------------------------------------------------- aligned columns

PAGES = """Cluster          Partner           Status
Alpha Hub        One Ltd           They met in June
                 Two Ltd           They will meet

Cooperation with Peru                       3
\fCooperation with Peru
{heading}Beta Hub         Three SA          They met in July
                 Four SA           They will meet
"""


@pytest.mark.parametrize("heading", ["Cluster          Partner           Status\n", ""])
def test_page_breaks_in_aligned_columns(heading):
    """A table goes on over a page break, its headings repeated or not; page heads and feet are no rows."""
    assert counterparts(PAGES.format(heading=heading)) == {
        ("Alpha Hub", "One Ltd"), ("Alpha Hub", "Two Ltd"), ("Beta Hub", "Three SA"), ("Beta Hub", "Four SA"),
    }  # fmt: skip


def test_wrapped_name_is_whole_and_quoted_by_its_first_line():
    """The value of a wrapped cell is its joined words, and its quote the first unbroken piece of them."""
    text = report(layouts.aligned(AGREEMENTS, 16, blank=True))
    named = one(s for s in read_text(text) if s.property == "name" and s.value == "Universidad Andina del Valle")
    assert (named.source.quote, named.printed) == ("Universidad", "Universidad Andina del Valle")


def test_headings_of_several_lines_in_aligned_columns():
    """Headings are joined wherever their lines stand, and one over two columns is over both."""
    text = """                                   SMEs that could benefit
Cluster        Partner
                                   Directly    Indirectly
Alpha Hub      One Ltd             2           5
Beta Hub       Two Ltd             3           7
"""
    made = build(read_text(report(text)))
    found = {n.properties["smesCouldBenefitDirectly"]: n.properties for n in nodes(made, "Agreement")}
    assert {direct: each["smesCouldBenefitIndirectly"] for direct, each in found.items()} == {2: 5, 3: 7}


def test_columns_that_run_together_state_nothing():
    """Where a text reaches into the next column, no one knows where a cell ends, and nothing is stated."""
    text = """Cluster       Partner        Status
Alpha Hub     One Ltd        They met
Beta Hub     of the North and others  They met again
Gamma Hub     Three Ltd      They will meet
"""
    assert counterparts(text) == set()
    assert all("not understood" in line or "nothing is read" in line for line in explained(text))


def test_a_row_that_may_be_two_states_nothing():
    """Where a name may go on or another begin, the row states nothing; the others do."""
    text = """Cluster       Partner                   SMEs benefited
Alpha Hub     One                       4
Beta Hub      Universidad Nacional      1
              Sociedad Industrial
Gamma Hub     Three                     2
"""
    assert counterparts(text) == {("Alpha Hub", "One"), ("Gamma Hub", "Three")} or counterparts(text) == {
        ("Alpha Hub", "One"), ("Gamma Hub", "Three"), ("Beta Hub", "Universidad Nacional Sociedad Industrial"),
    }  # fmt: skip
    listed = f"{text}\nWe met Universidad Nacional Sociedad Industrial in Lima.\n"
    assert ("Beta Hub", "Universidad Nacional Sociedad Industrial") in counterparts(listed)


def test_prose_with_wide_gaps_is_no_table():
    """Words set apart by spaces are prose where no heading tells columns."""
    text = "Organised by    the Hub\nSupported by    the Board\n"
    assert document(text).tables == []


SAID = ("they", "met", "again", "in", "June", "to", "plan", "what", "the", "pilot", "needs")


@calm
@given(st.integers(0, 10**6))
def test_aligned_columns_never_state_what_the_table_does_not(seed):
    """However a table is wrapped and set apart, it states what it states with tabs, or less."""
    shuffle = random.Random(seed)
    parts = (("Andes", "Lima", "Cusco", "Puno"), ("Water", "Wood", "Food"), ("Makers", "Growers", "Traders"))
    names = iter(shuffle.sample([" ".join(each) for each in itertools.product(*parts)], 24))
    rows = [list(AGREEMENTS[0])]
    for number in range(shuffle.randint(3, 9)):
        cluster = next(names) if not number or shuffle.random() < 0.5 else ""
        more = [
            shuffle.choice(["EU cluster", "non-EU firm"]), shuffle.choice(["Peru", "United Kingdom"]), "Joint venture",
            " ".join(shuffle.choices(SAID, k=shuffle.randint(1, 12))),
            str(shuffle.randint(0, 40)),
        ]  # fmt: skip
        rows.append([cluster, next(names), *more])
    made = layouts.aligned(
        rows, shuffle.choice([14, 20, 28, 60]), gap=shuffle.choice([2, 3, 5]), blank=shuffle.random() < 0.3
    )
    assert facts(report(made)) <= facts(report(layouts.tabs(rows)))


def test_a_word_broken_at_the_end_of_a_line():
    """A hyphen at a line's end stays, unless the document prints the word without it."""
    pieces = [Text("Renew-", 1), Text("able power", 2)]
    assert join(pieces, {"renewable"}).clean == "Renewable power"
    assert join(pieces).clean == "Renew-able power"
    assert join(pieces).cut(7, 15).clean == "ble powe"


# ---------------------------------------------------------------- headings and cells


@pytest.mark.parametrize(
    ("heading", "cells", "taken"),
    [
        ("Origin", ["Spain", "France", "IT"], "country"),
        (
            "Where they are from",
            ["Spain", "France", "IT"],
            "country, by key words of its heading (place) and by its cells",
        ),
        ("Whence", ["Spain", "France", "IT"], "country, by its cells (3 of 3 are countries)"),
        ("Target market", ["Spain", "France", "IT"], "not understood"),
        ("", ["Spain", "France", "IT"], "country, by its cells (3 of 3 are countries)"),
        ("Met the ambassador?", ["yes", "No", "n.a."], "question, by its cells (3 of 3 are answers)"),
        ("Clusters", ["5", "12", "3"], "not understood: its words may say cluster, its cells do not"),
        ("Anything", ["5", "12", "3"], "not understood"),
    ],
)
def test_columns_by_words_and_by_cells(heading, cells, taken):
    """The words of a heading decide, and where they do not, what stands in the cells."""
    rows = [("Name of cluster", heading), *zip(("Alpha", "Beta", "Gamma"), cells, strict=True)]
    told = explained(layouts.tabs(rows))[1]
    assert taken in told


def test_clusters_are_known_by_the_names_of_the_delegation():
    """Of two columns of organisations, the one with the names of the delegates is of the clusters."""
    text = (
        "Table 1 - Delegation\n\nCluster\tCountry\nAlpha\tSpain\nBeta\tItaly\n\n"
        "Table 2 - Cooperation\n\nOrganisation\tPartner\tNext steps\nOne\tAlpha\tgo\nTwo\tBeta\tstay\n"
    )
    assert counterparts(text) == {("Alpha", "One"), ("Beta", "Two")}


def test_persons_are_no_clusters():
    """A list of persons and whom they work for opens no thread."""
    for first in ("Participant\tPosition", "Participant\tE-mail"):
        assert (
            counterparts(f"{first}\tOrganisation\nAnna Berg\tManager\tAlpha\nJo Hill\tHead\tBeta\n", "Participants")
            == set()
        )
    assert counterparts("Participant\tOrganisation\nMs Anna Berg\tAlpha\nMr Jo Hill\tBeta\n", "Participants") == set()


@pytest.mark.parametrize(
    ("headings", "row", "cluster", "organisation"),
    [
        ("Cluster\tCountry\tPartner", "Alpha\tSpain\tOne", {"Spain"}, set()),
        ("Cluster\tPartner\tCountry", "Alpha\tOne\tPeru", set(), {"Peru"}),
        ("Cluster\tCountry\tPartner\tCountry", "Alpha\tSpain\tOne\tPeru", {"Spain"}, {"Peru"}),
        ("Cluster\tCountry of partner\tPartner\tCountry", "Alpha\tPeru\tOne\tSpain", {"Spain"}, {"Peru"}),
        ("Cluster\tNext steps\tCountry\tPartner", "Alpha\tgo\tSpain\tOne", set(), set()),
        ("Cluster\tNext steps\tCountry\tPartner", "Alpha\tgo\tPeru\tOne", set(), {"Peru"}),  # the host
    ],
)
def test_whose_country_it_is(headings, row, cluster, organisation):
    """A country is that of the party beside it, or of whom the heading names; else of nobody."""
    made = build(read_text(report(f"{headings}\n{row}\n")))
    found = by_name(made, "Organisation")
    located = {name: {name_of(r.end) for r in outgoing(made, node, "LOCATED_IN")} for name, node in found.items()}
    assert (located["Alpha"], located["One"]) == (cluster, organisation)


def test_formal_agreements_are_told_by_words():
    """Caption and headings tell formal agreements from cooperation, not the number of the table."""
    table = "Cluster\tPartner\tNext steps\nAlpha\tOne\tgo\n"
    assert agreement(table, "Memoranda of understanding")["kind"] == "formal"
    assert agreement(table, "Cooperation threads")["kind"] == "cooperation"
    assert agreement(table, "Results")["kind"] == "cooperation"
    assert agreement(table.replace("Partner", "Agreement signed with"), "Results")["kind"] == "formal"


def test_sums_and_notes_are_no_rows():
    """A line of totals names no cluster, nor does a note below the table."""
    made = build(
        read_text(report("Cluster\tPartner\tSMEs benefited\nAlpha\tOne\t4\nTotal\t1\t4\nSource: survey\t\t\n"))
    )
    assert set(by_name(made, "Organisation")) == {"Alpha", "One"}


def test_host_clusters_are_no_delegation():
    """Clusters that are all of the host country are whom the delegation met."""
    made = build(read_text(report("Cluster\tCountry\nAlpha\tPeru\nBeta\tPeru\n", "Clusters met")))
    assert relationships(made, "TOOK_PART_IN") == []


def test_answers_at_the_event_are_no_survey():
    """What a table of an event report answers does not say that a survey was answered."""
    text = "# Cluster Mission to Peru\n\nLima, Peru, 3-5 May 2018\n\nThe mission brought a matchmaking.\n\n"
    made = build(read_text(f"{text}Cluster\tCountry\tSME agenda?\nAlpha\tSpain\tYes\n"))
    assert "respondedToSurvey" not in one(relationships(made, "TOOK_PART_IN")).properties


# ---------------------------------------------------------------- cells


@pytest.mark.parametrize(
    ("printed", "answer"),
    [
        ("yes", "yes"), ("Y", "yes"), ("✓", "yes"), ("Yes (two firms)", "yes"), ("no", "no"), ("N", "no"), ("✗", "no"),
        ("n.a.", "not available"), ("N/A", "not available"), ("not applicable", "not available"), ("none", "no"),
        ("-", None), ("–", None), ("", None), ("No reply yet", None), ("perhaps", None),
    ],
)  # fmt: skip
def test_answers(printed, answer):
    """Answers come in many spellings; a dash, a blank and other words are no answer."""
    text = f"Cluster\tFormal agreements signed?\nAlpha\t{printed}\nBeta\tYes\n"
    made = build(read_text(report(text)))
    found = {n.id: n.properties["value"] for n in nodes(made, "Answer")}
    assert [value for key, value in found.items() if "alpha" in key] == ([answer] if answer else [])


@pytest.mark.parametrize(("other", "answer"), [("x", "yes"), ("✓", "no"), ("Yes", None)])
def test_a_cross_marks_yes_unless_ticks_do(other, answer):
    """An x marks a yes where nothing else is marked, and a no beside ticks."""
    made = build(read_text(report(f"Cluster\tSME agenda?\nAlpha\tx\nBeta\t{other}\nGamma\t\n")))
    found = {n.id: n.properties["value"] for n in nodes(made, "Answer")}
    assert [value for key, value in found.items() if "alpha" in key] == ([answer] if answer else [])


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("7", 7), ("1,240", 1240), ("2.180", 2180), ("nine", 9), ("none", 0), ("3 SMEs", 3), ("about 5", None),
        ("3-5", None), ("5+", None), ("-", None), ("4%", None), ("2.5", None),
    ],
)  # fmt: skip
def test_counts(printed, number):
    """A count is stated where the cell prints one exactly."""
    found = agreement(
        f"Cluster\tPartner\tSMEs benefited\nAlpha\tOne\t{printed}\nBeta\tTwo\t\n".replace("Beta\tTwo\t\n", "")
    )
    assert found.get("smesBenefited") == number


@pytest.mark.parametrize("printed", ["none", "-", "–", "12", "no"])
def test_nobody_is_no_counterpart(printed):
    """A cell that says that there is no counterpart, or that names none, opens no thread."""
    text = f"Cluster\tPartner\tNext steps\nAlpha\t{printed}\tgo\nAlpha\tOne\tgo\nAlpha\tTwo\tgo\n"
    assert counterparts(text) == {("Alpha", "One"), ("Alpha", "Two")}


def test_what_is_no_name_of_a_cluster():
    """A row whose cluster cell prints no name is about no cluster, and not about the one above."""
    assert counterparts("Cluster\tPartner\nAlpha\tOne\nn/a\tTwo\n\tThree\n-\tFour\n") == {("Alpha", "One")}


def test_ditto():
    """A ditto mark stands for the cell above."""
    assert counterparts('Cluster\tPartner\nAlpha\tOne\n"\tTwo\nditto\tThree\n') == {
        ("Alpha", "One"), ("Alpha", "Two"), ("Alpha", "Three"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "printed", ["One (non-EU firm)", "One [non EU company]", "One – non-EU firm", "One (firm, non-EU)"]
)
def test_type_after_the_name(printed):
    """The type after a name is no part of it, in whatever brackets."""
    made = build(read_text(report(f"Cluster\tPartner\nAlpha\t{printed}\n")))
    found = by_name(made, "Organisation")["One"].properties
    assert (found["origin"], found["kind"]) == ("non-EU", "firm")


@pytest.mark.parametrize(
    "printed",
    ["Water, food", "Water; food", "Water / food", "Water & food", "• Water • food", "Water<br>food", "Water and food"],
)
def test_several_fields(printed):
    """Fields are told apart by whatever stands between them."""
    made = build(read_text(report(f"Cluster\tFields\tCountry\nAlpha\t{printed}\tSpain\n", "Delegation")))
    assert {name_of(n) for n in nodes(made, "Field")} == {"Water", "food"}


def test_research_and_development_is_one_field():
    """An ampersand inside a word separates nothing."""
    made = build(read_text(report("Cluster\tFields\tCountry\nAlpha\tR&D, food\tSpain\n", "Delegation")))
    assert {name_of(n) for n in nodes(made, "Field")} == {"R&D", "food"}


def test_smes_in_a_column():
    """A column of SMEs names the members of the cluster that benefited, if the heading or the caption says so."""
    made = build(read_text(report("Cluster\tSMEs\nAlpha\tOne srl; Two srl\n\tThree srl\n", "SMEs that benefited")))
    assert len(relationships(made, "MEMBER_OF")) == len(relationships(made, "BENEFITED_FROM")) == 3
    made = build(read_text(report("Cluster\tSMEs\nAlpha\tOne srl; Two srl\n", "Who came along")))
    assert len(relationships(made, "MEMBER_OF")) == 2 and relationships(made, "BENEFITED_FROM") == []


# ---------------------------------------------------------------- the command, and how long it takes


def test_read_explains_its_columns(tmp_path):
    """`clew read -v` says on stderr what each column was taken for, and why; stdout stays statements."""
    path = tmp_path / "report.txt"
    path.write_text(report("Participant\tCounterpart\tOdd\nAlpha\tOne\tx\n"), "utf-8")
    plain, verbose = clew("read", path), clew("read", "-v", path)
    assert plain.out == verbose.out
    assert 'report.txt:9 Table 1 column "Participant": cluster, by its words ("participant")' in verbose.err
    assert 'column "Odd": not understood' in verbose.err and "column" not in plain.err


@pytest.mark.no_cover  # its work is timed
@pytest.mark.parametrize("layout", [layouts.tabs, layouts.pipes, layouts.markup, layouts.aligned])
def test_time_is_linear(layout):
    """A table of twenty thousand rows is split in seconds."""
    rows = [("Cluster", "Partner", "SMEs benefited"), *((f"Cluster {n}", f"Partner {n}", "3") for n in range(20_000))]
    started = time.process_time()
    assert len(one(document(layout(rows)).tables).rows) == 20_000
    assert time.process_time() - started < 30


@pytest.mark.parametrize("behind", ["\t", "\t\t"])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_tab_behind_the_label_of_a_caption_sets_no_cells_apart(behind: str, blank: str):
    """A caption pasted with a tab behind its label is one, whatever the number of columns below it."""
    wide = f"Table A.{behind}Members of the delegation\n{blank}Cluster\tSeat\tCountry\nHopfen Hub\tPlzeň\tCzechia\n"
    narrow = f"Table 2{behind}SMEs that benefited\t\n{blank}Cluster\tSME\nHopfen Hub\tMalt & Sons\n\tBrewtech\n"
    found = parse(f"{wide}\n{narrow}", "pasted.txt")
    assert [caption.text.clean for caption in found.captions] == [
        "Table A. Members of the delegation",
        "Table 2 SMEs that benefited",
    ]
    assert [(table.label, *table.headings) for table in found.tables] == [
        ("Table A", "Cluster", "Seat", "Country"),
        ("Table 2", "Cluster", "SME"),
    ]


@pytest.mark.parametrize(
    "rows", ["Table 1\tHopfen Hub\nTable 2\tMalt Valley\n", "Table 1\tHopfen Hub\n\tMalt Valley\n"]
)
def test_who_sits_at_which_table_is_no_caption(rows: str):
    """Tables in a hall are counted too: the next of them, or a blank cell, stands below."""
    assert not parse(rows, "seats.txt").captions
