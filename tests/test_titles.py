"""Plain text without marks: its headings, its lists of contents, its captions and its wrapped lines."""

import pytest

from clew.loaders.document import Document, parse
from clew.loaders.structure.titles import find
from clew.loaders.text.text import Text

CONTENTS = """OLIVE CLUSTERS IN TUNIS

Tunis, Tunisia, 4-6 March 2019

Contents
1  Who came\t2
2  What followed\t3
Remarks\t4

1  Who came

Five clusters came.

2  What followed

Nothing yet.

Remarks

None."""
TABLE = "Cluster\tCountry\nJaén Press Ring\tSpain\nCrete Grove House\tGreece\n"


def headings(text: str) -> list[str]:
    """Return the headings of a text."""
    return [each.text.clean for each in parse(text, "x.txt").headings]


def paragraphs(document: Document) -> list[str]:
    """Return the paragraphs of a document."""
    return [each.text.clean for each in document.paragraphs]


def test_contents_tell_the_headings():
    """A line that stands alone and that the contents list is a heading; the contents themselves are no table."""
    document = parse(CONTENTS, "x.txt")
    assert headings(CONTENTS) == ["1 Who came", "2 What followed", "Remarks"]
    assert not document.tables
    assert [each.section for each in document.paragraphs][-3:] == ["1 Who came", "2 What followed", "Remarks"]


@pytest.mark.parametrize("rule", ["=" * 60, "-" * 60, "*" * 60])
def test_titles_between_rules(rule):
    """What stands between two rules of its own is a title; the country at the other end of the line is set apart."""
    names = ("Jaén Press Ring                       Spain", "Crete Grove House                     Greece", "The end")
    text = "INTRODUCTION\n\nWords.\n" + "".join(f"\n{rule}\n{name}\n{rule}\nSome words.\n\n" for name in names)
    assert headings(text) == ["Jaén Press Ring, Spain", "Crete Grove House, Greece", "The end"]
    assert paragraphs(parse(text, "x.txt")) == ["INTRODUCTION", "Words.", *["Some words."] * 3]


@pytest.mark.parametrize(
    "below", ["Jaén Press Ring        Spain\n{}\n", "Jaén Press Ring        12\nAll                    12\n"]
)
@pytest.mark.parametrize(
    "head", ["Cluster                Country", "Meetings               Greece", "Meetings  Greece"]
)
def test_rules_of_a_table_hold_no_title(head, below):
    """Rules around the headings of a table, and between its rows, are not those of a title."""
    rule = "-" * 40
    assert not headings(f"Who came:\n\n{rule}\n{head}\n{rule}\n{below.format(rule)}")


def test_contents_end_where_no_page_is_printed():
    """The first line without a number at its end is none of the contents."""
    lines = [Text(raw, number) for number, raw in enumerate(CONTENTS.split("\n"), 1)]
    assert find(lines).contents == {6, 7, 8}


@pytest.mark.parametrize("numbers", [("1", "2"), ("1  ", "1.1 ", "2  ")])
def test_numbers_in_order_tell_headings(numbers):
    """Lines that stand alone with numbers that go 1, 2, 3 are headings, whatever space follows the number."""
    text = "\n\n".join(f"{number} Part of this\n\nSome words." for number in numbers)
    assert len(headings(text)) == len(numbers)


@pytest.mark.parametrize(
    "text",
    [
        "27 SMEs took part\n\nThey met.\n\n12 Firms came\n\nThey met.",
        "1. Alpha Ring (Spain)\n\n2. Beta Ring (Italy)\n\n3. Gamma Ring (Malta)",
        "1 Alpha Ring\n\n2 Beta Ring\n\n3 Gamma Ring",
        "1 See the study of the organiser.\n\n2 See there.",
    ],
)
def test_no_headings(text):
    """Counts, items of lists and footnotes are no headings."""
    assert headings(text) == []


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Table 3 Clusters that came", "Table 3"),
        ("Table 3", "Table 3"),
        ("Table 2 (continued)", "Table 2"),
        ("Table 2b: Clusters", "Table 2b"),
        ("Table 3 shows who came.", None),
        ("Table 3 Clusters are listed below. They came.", None),
    ],
)
def test_captions(line, label):
    """A caption needs no mark after its number; a sentence that begins with a table is none."""
    assert parse(f"{line}\n\n{TABLE}", "x.txt").tables[0].label == label


def test_a_column_of_numbers_is_no_heading():
    """The sign over a column of numbers does not make the line of headings a heading of the text."""
    rows = " #   Cluster             Country\n 1   Jaén Press Ring     Spain\n 2   Crete Grove House   Greece\n"
    text = f"Table 1: Delegation\n\n{rows}"
    document = parse(text, "x.txt")
    assert not document.headings
    assert document.tables[0].headings == ("#", "Cluster", "Country")


def test_lines_wrapped_by_their_length():
    """A line as long as lines can be goes on in the next, even where that begins with a capital or a number."""
    text = (
        "The clusters that had taken part were asked in writing; of these, the\nCrete Grove House and the Jaén Press "
        "Ring did not return the form.\n"
    )
    assert len(paragraphs(parse(text, "x.txt"))) == 1


def test_titles_are_not_put_together():
    """Long lines of a title, which end in no full stop, stay lines."""
    title = "Olive Clusters Meet the Makers of Presses and the Growers of the South Coast"
    text = f"{title}\nTunis, Tunisia, 4-6 March 2019\n"
    assert len(paragraphs(parse(text, "x.txt"))) == 2


@pytest.mark.parametrize("words", ["PART {}. ", "Part {}: ", "Section {}. ", "{}: "])
def test_parts_are_headings(words):
    """A word for a part before its number or letter is no other thing than the number alone."""
    for numbers in ("ABC", "123"):
        titles = [f"{words.format(number)}What they did" for number in numbers]
        assert headings("\n\n".join(f"{title}\n\nThey did many things." for title in titles)) == titles


@pytest.mark.parametrize("number", ["I", "A", "1"])
def test_a_year_may_end_a_title_and_parts_have_titles(number):
    """Titles go on one by one though one ends with a year; below them, titles have the number of their part before."""
    numbers = {"I": ("I", "II", "III"), "A": "ABC", "1": "123"}[number]
    titles = [f"{numbers[0]}. The survey", f"{numbers[1]}. How things stood in May 2019", f"{numbers[2]}. SMEs"]
    titles += [f"{numbers[2]}.1 Agenda", f"{numbers[2]}.2 SMEs which benefited"]
    assert headings("\n\n".join(f"{title}\n\nThey did many things." for title in titles)) == titles


def test_a_full_stop_of_an_abbreviation_ends_no_paragraph():
    """A full line that ends so goes on in small letters."""
    text = "The clusters sent their forms back in time, and in all there were approx.\nforty of them in the end.\n"
    assert len(paragraphs(parse(text, "x.txt"))) == 1


def test_the_number_of_a_page_may_stand_below_its_title():
    """So copied text prints a list of contents; what follows it is text again."""
    text = "Contents\n\n1 Who came\n2\n2 Formal agreements\n3\n\nFive clusters came.\n"
    found = find([Text(raw, number) for number, raw in enumerate(text.split("\n"), 1)])
    assert found.contents == {3, 4, 5, 6}


@pytest.mark.parametrize(
    "words", ["SHEET B   Jaén Press Ring, Spain", "Sheet 2.  Jaén Press Ring", "What followed", "IV.  Replies"]
)
def test_a_title_between_two_rules(words):
    """A line with the same rule over and under it is a heading, however its number is set apart; rules are nothing."""
    rule = "=" * 60
    document = parse(f"All came.\n\n{rule}\n{words}\n{rule}\n\nThey met.\n", "x.txt")
    assert [each.text.clean for each in document.headings] == [" ".join(words.split())]
    assert paragraphs(document) == ["All came.", "They met."]


def test_headings_of_a_table_between_two_rules():
    """What stands between rules right above rows is the head of a table."""
    rule = "-" * 40
    text = (
        f"{rule}\nCluster             Country\n{rule}\nJaén Press Ring     Spain\nCrete Grove House   Greece\n{rule}\n"
    )
    document = parse(text, "x.txt")
    assert not document.headings
    assert document.tables[0].headings == ("Cluster", "Country")
