"""What tools for surveys export: wide rows, cells one below the other, and what stands above them (invented texts)."""

import csv
import io

import pytest
from documents import read_text
from stated import facts
from test_headed_tables import told

from clew.graph.build import build
from clew.loaders import report
from clew.loaders.document import parse

ASKED = (
    "Name of the organisation you cooperate with",
    "What type of organisation is it?",
    "In which country is it based?",
    "Which type of cooperation do you have with this organisation?",
    "What are the next steps?",
)
ROWS = [
    ["Alpine Water Network", "Austria", "Pumps SA", "Company (outside the EU)", "Peru", "Technology transfer",
     "Workshop held in March", "Rhine Institute", "University (in the EU)", "Germany", "R&D", "They never answered"],
    ["Baltic Grain Network", "Latvia", "Molinos Rey", "Company (outside the EU)", "Peru", "Sales office",
     "A visit is planned", "", "", "", "", ""],
]  # fmt: skip
FORMAL = ("Q12. Did you sign any formal agreement?", "Q13. If yes, with which organisation?")
SIGNED = [("Yes", "Pumps SA"), ("No", "")]
ABOVE = [
    ["Survey", "Cluster mission to Peru (Lima, 3-5 June 2019) - follow-up survey"],
    ["Exported", "2020-01-15 10:42"],
    ["Clusters invited", "3"],
    ["Clusters that completed the survey", "2"],
    ["Response rate", "67%"],
    [],
]
STEMS = (
    lambda n, place, what: f"Q{place + 5}.{n} {what} (partner {n})",
    lambda n, place, what: f"Q{place + 5}.{n} {what}",
    lambda n, _, what: f"Partner {n} - {what}",
)


@pytest.fixture
def exported(tmp_path):
    """Return what a file of such rows states, its headings made by a stem."""

    def made(stem, blank=""):
        own = ["Q1. Name of your cluster", "Q2. Country of your cluster"]
        asked = (stem(n, place, what) for n in (1, 2) for place, what in enumerate(ASKED))
        text = io.StringIO()
        rows = [[cell or blank for cell in (*row, *signed)] for row, signed in zip(ROWS, SIGNED, strict=True)]
        csv.writer(text).writerows([*ABOVE, [*own, *asked, *FORMAL], *rows])
        path = tmp_path / "survey.csv"
        path.write_text(text.getvalue(), "utf-8")
        return list(report.read(path))

    return made


@pytest.mark.parametrize("blank", ["", "-"])
@pytest.mark.parametrize("stem", STEMS)
def test_whole_questions_over_each_partner(exported, stem, blank):
    """Groups whose counterpart only the key words of a question tell are groups; one of dashes alone is left out."""
    found = set(facts(build(exported(stem, blank))))
    assert {each[1:] for each in found if each[0] == "thread"} == {
        ("alpine-water-network", "pumps-sa"),
        ("alpine-water-network", "rhine-institute"),
        ("baltic-grain-network", "molinos-rey"),
    }
    assert ("thread-country", "alpine-water-network", "rhine-institute", "DE") in found
    assert ("thread-kind", "alpine-water-network", "rhine-institute", "university") in found
    assert ("thread-outcome", "alpine-water-network", "rhine-institute", "ended") in found
    assert {each[1:] for each in found if each[:1] == ("answer",)} == {
        ("alpine-water-network", "formal-agreement", "yes"),
        ("baltic-grain-network", "formal-agreement", "no"),
    }


def test_figures_above_the_rows(exported):
    """Beside the title of the survey stand how many were asked, and how many answered: these are no clusters more."""
    made = [each for each in exported(STEMS[0]) if each.subject.label == "StatedFigure"]
    found = {(each.subject.parts[1], str(each.subject.parts[-1])) for each in made}
    assert found == {
        ("clusters", "exactly 3 count"),
        ("respondents", "exactly 2 count"),
        ("response-rate", "exactly 67 percent"),
    }


def test_groups_without_a_counterpart():
    """Questions that return by day, of organisations but of no agreement, make no rows of their own."""
    head = ["Cluster", *(f"Organisations met on day {n}" for n in (1, 2)), "Next steps"]
    row = ["Alpine Water Network", "Pumps SA", "Molinos Rey", "A visit is planned"]
    assert not told("\n".join("\t".join(each) for each in (head, row)), "thread")


CELLS = (
    ("Cluster", "Was an SME agenda prepared before the mission?", "Number of SMEs in the agenda"),
    ("Bohemian Glass Ring", "Yes", "5"),
    ("Murano Furnaces", "n.a.", "–"),
    ("Nordic Kilns", "No", "–"),
)


def blocks(rows, between="\n"):
    """Return the cells of each row one below the other, the rows set apart."""
    return f"\n{between}".join("".join(f"{cell}\n" for cell in row) for row in rows)


@pytest.mark.parametrize("between", ["", "\n"])
def test_rows_set_apart_by_blank_lines(between):
    """Blocks of as many lines as the block of headings are rows, under a caption whose number has a hyphen."""
    text = f"Table 2-1. Agenda for the SMEs\n\n{blocks(CELLS, between)}\nThat is all\nthat was asked\nof them.\n"
    table = parse(text, "a.txt").tables[0]
    assert (table.label, len(table.rows)) == ("Table 2-1", 3)
    found = told(text, "answer", "answer-number")
    assert ("answer", "murano-furnaces", "sme-agenda", "not available") in found
    assert ("answer-number", "bohemian-glass-ring", "sme-agenda", "5") in found
    assert len(found) == 4


@pytest.mark.parametrize("short", ["Murano Furnaces\n–\n", "Murano Furnaces\nn.a.\nnothing of\nthe kind\n"])
def test_a_row_of_other_length_is_unsure(short):
    """Of a block that begins with a cluster and has too few lines, or too many, nothing is read; the table goes on."""
    text = blocks(CELLS).replace("Murano Furnaces\nn.a.\n–\n", short).replace("\nNordic", "\n      2\n\n\nNordic")
    rows = parse(f"{text}\nMurano Furnaces, Nordic Kilns\n", "a.txt").tables[0].rows
    assert [bool(row.unsure) for row in rows] == [False, True, False]
    assert {each[1:] for each in told(f"{text}\nMurano Furnaces, Nordic Kilns\n", "answer")} == {
        ("bohemian-glass-ring", "sme-agenda", "yes"),
        ("nordic-kilns", "sme-agenda", "no"),
    }


def test_blocks_of_other_lengths_are_no_rows():
    """Where one line is left out of the first block, or what is due stands elsewhere, nothing is a table."""
    short = (CELLS[0], CELLS[1][:2], *CELLS[2:])
    turned = (CELLS[0], *(each[::-1] for each in CELLS[1:]))
    assert not any(parse(f"Follow-up\n\n{blocks(each)}", "a.txt").tables for each in (short, turned))


def test_topics_below_the_days():
    """A label of fields below place and days is of the mission that the line above these names."""
    head = "Report on the cluster mission to Peru\nLima, 3rd to 5th of June 2019\n"
    found = facts(build(read_text(f"{head}Topics: pear storage, cider and honey\n\nNine clusters took part.\n")))
    assert {each[-1] for each in found if each[:2] == ("mission", "field")} == {"pear-storage", "cider", "honey"}


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        (
            "Eight cooperation agreements were recorded. Local firms account for 38% of them, EU clusters for 25%.",
            {("counterpart-type-share", "exactly 38 percent"), ("counterpart-type-share", "exactly 25 percent")},
        ),
        (
            "Half of the respondents (50%) had therefore prepared an agenda.",
            {("clusters-with-sme-agenda-share", "exactly 50 percent")},
        ),
    ],
)
def test_shares_below_a_table(said, stated):
    """A share of those just counted, or of who prepared an agenda, says what it is of in the sentence or before."""
    made = read_text(f"European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nFollow-up report\n\n{said}\n")
    found = {(e.subject.parts[1], str(e.subject.parts[-1])) for e in made if e.subject.label == "StatedFigure"}
    assert stated <= found
    assert "share" not in {each[0] for each in found}
