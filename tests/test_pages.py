"""Tables in aligned columns on several pages: their feet, their torn rows, and cells that do not stand at the top."""

import pytest

from clew.loaders.document import parse

FOOTED = """Who asked whom

Table 1: What was agreed

  Cluster          Partner            Type of           SMEs
                                      organisation      benefited

  Alpha Hub        One Trading        non-EU firm       2

  Beta Hub         University of      non-EU            3
                   the Coast          university


The Office                   Follow-up                  Page 1 of 2
\fTable 1 (continued)

  Cluster          Partner            Type of           SMEs
                                      organisation      benefited

  Gamma Hub        Three Mills        non-EU firm       0


The Office                   Follow-up                  Page 2 of 2
"""


@pytest.mark.parametrize("feed", ["\f", "\n\n"])
def test_feet_of_pages_are_no_rows(feed):
    """A line at the foot of a page that says its number is none of the table above it, with form feeds or without."""
    (table,) = parse(FOOTED.replace("\f", feed), "x.txt").tables
    assert [[cell.clean for cell in row.cells] for row in table.rows] == [
        ["Alpha Hub", "One Trading", "non-EU firm", "2"],
        ["Beta Hub", "University of the Coast", "non-EU university", "3"],
        ["Gamma Hub", "Three Mills", "non-EU firm", "0"],
    ]


def certain(text):
    """Return the first cells of the rows that are certain, of tables that are."""
    tables = (table for table in parse(text, "x.txt").tables if not table.doubt)
    return [row.cells[0].clean for table in tables for row in table.rows if not row.unsure]


HIGH = """Table 1: Answers

Cluster           Country    Agenda
{}
"""


def test_cells_at_the_bottom_of_their_rows():
    """Where the cells stand at the bottom of their rows, blank lines tell the rows; without them none is certain."""
    rows = [
        "Northern Water\nGrowers Hub       Spain      yes",
        "Alpha Hub         Italy      no",
        "Green Timber and\nStone Ring        Malta      yes",
    ]
    names = ["Northern Water Growers Hub", "Alpha Hub", "Green Timber and Stone Ring"]
    assert certain(HIGH.format("\n\n".join(rows))) == names
    assert set(certain(HIGH.format("\n".join(rows)))) <= {"Alpha Hub"}


def test_a_row_that_the_end_of_a_page_may_have_cut():
    """What may be the rest of the last row stands at the top of the next page: the row is not certain."""
    rows = "Alpha Hub         Spain      yes\nBeta Hub          Italy      no\nNorthern Water    Malta      yes"
    assert certain(HIGH.format(f"{rows}\n\fGrowers\nDelta Hub         Malta      no"))[:2] == ["Alpha Hub", "Beta Hub"]
    assert "Northern Water" not in certain(HIGH.format(f"{rows}\n\fGrowers\nDelta Hub         Malta      no"))
    headings = "\fTable 1 (continued)\n\nCluster           Country    Agenda"
    rows = f"Green Timber      Malta      yes\nand Stone Ring\n{rows}"
    again = f"{rows}\n\n{headings}\nGrowers\nDelta Hub         Malta      no"
    assert "Northern Water" not in certain(HIGH.format(again))


def test_feet_that_count_on():
    """The same words again and again, each time with the next number set apart, are the feet of pages."""
    foot = "Report on Cairo                                                   {}"
    pages = "\n\n".join(f"Some words on page {n}.\n\n{foot.format(n)}\n" for n in (1, 2, 3))
    assert not any("Report on Cairo" in each.text.clean for each in parse(pages, "pages.txt").paragraphs)
    others = pages.replace(foot.format(2), foot.format(7))  # numbers that do not count
    assert any("Report on Cairo" in each.text.clean for each in parse(others, "pages.txt").paragraphs)


@pytest.mark.parametrize("title", [f"{led}   What was signed" for led in ("Annex B", "Part 2 ", "B.", "2")])
def test_a_title_some_spaces_behind_its_number(title):
    """The title of an annex ends the table above it, and is no line of headings of the table below."""
    above = "Cluster          Partner            Next steps\n\nAlpha Hub        One Trading        A visit"
    below = "Cluster          Agreement          Main focus\n                 signed?\n\n"
    below += "Alpha Hub        Yes                Pumps"
    text = f"Table 1: Contacts\n\n{above}\n\n\n{title}\n\n{below}\n\nBeta Hub         No\n"
    assert certain(text) == ["Alpha Hub", "Alpha Hub", "Beta Hub"]


def test_feet_in_the_words_of_the_title_page():
    """One space may part a foot from its number where its words are those of the title page; heads return beside it."""
    opening = "CLUSTERS IN CAIRO\nReview of the contacts\n\nSome Policy Office\nMay 2019\n"
    foot, head = "Some Policy Office {}", "Clusters in Cairo Review of contacts"
    pages = "\n\n".join(f"{head}\n\nWhat was done in part {n} of it.\n\n{foot.format(n)}" for n in range(1, 5))
    told = [each.text.clean for each in parse(f"{opening}\n{pages}\n", "x.txt").paragraphs]
    assert told[-4:] == [f"What was done in part {n} of it." for n in range(1, 5)]
    assert "Some Policy Office" not in told[3:]


@pytest.mark.parametrize("title", ["Contact {}", "Contact of Alpha Hub {}", "Clusters Cairo {}"])
def test_titles_that_count_on_are_no_feet(title):
    """Short titles that count, and words that are not those of the title page, stand over what follows."""
    opening = "CLUSTERS IN CAIRO\nReview of the contacts\n"
    pages = "\n\n".join(f"{title.format(n)}\n\nThey met there." for n in range(1, 5))
    told = [each.text.clean for each in parse(f"{opening}\n{pages}\n", "x.txt").paragraphs]
    assert {title.format(n) for n in range(1, 5)} <= {*told}
