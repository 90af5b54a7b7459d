"""Documents: what a text layer does to a page, and what is read from it nevertheless."""

import random
import re

import pytest
from claims import calm
from documents import (
    BUNDLED,
    EVENT,
    FOLLOW_UP,
    dump,
    each_edition,
    graph,
    lines,
    name_of,
    nodes,
    one,
    outgoing,
    read_text,
    statements,
    threads,
    without_passages,
)
from hypothesis import given
from hypothesis import strategies as st

from clew.graph.build import build
from clew.graph.errors import DocumentError
from clew.graph.names import judgement
from clew.loaders import report
from clew.loaders.document import load, parse
from clew.loaders.tabular.grids.table import split
from clew.loaders.text.text import Text

# ---------------------------------------------------------------- stretches of text

MARKED_UP = {
    "plain words": "plain words",
    "<b>Bold</b> words": "Bold words",
    "**Bold** words": "Bold words",
    "*slanted* words": "slanted words",
    "Cluster <sup>1</sup>": "Cluster",
    "Cluster<sup>12</sup> of": "Cluster of",
    "25<sup>th</sup> of May": "25th of May",
    "3 <sup>rd</sup> -country": "3 rd -country",
    "two  \t spaces\n and lines": "two spaces and lines",
    "one<br>two<br/>three": "one two three",
    "Oil &amp; Gas": "Oil & Gas",
    "Oil&amp;Gas": "Oil&Gas",
    "caf&eacute; &#8211; bar": "café – bar",
    "Field(s)&nbsp;of activity": "Field(s) of activity",
    "R&D; Tech. transfer": "R&D; Tech. transfer",
    "Oil&Gas; mining": "Oil&Gas; mining",
    "3 < 5 and 7 > 5": "3 < 5 and 7 > 5",
    "a * b": "a * b",
    "2*3 units": "2*3 units",
    "": "",
    "   ": "",
    "<b></b>": "",
    "*Ask Ms Soto, Director.*": "Ask Ms Soto, Director.",
    "*Status:* signed": "Status: signed",
    "*“We stay”*, they wrote": "“We stay”, they wrote",
    "3 * 4": "3 * 4",
}


@pytest.mark.parametrize("raw", MARKED_UP)
def test_clean_words(raw):
    """Tags, emphasis, footnote marks and further spaces are no words; entities are one character."""
    assert Text(raw, 1).clean == MARKED_UP[raw]


@pytest.mark.parametrize("raw", MARKED_UP)
def test_quote_drops_tags_and_nothing_else(raw):
    """A quote is as printed but for tags, and no space is put in their place."""
    assert Text(raw, 1).quote == re.sub(r"</?[A-Za-z][^<>]*>", "", raw)


words = st.sampled_from(["alpha", "Beta", "é", "12", "R&D", "(x)", "–", "."])
marks = st.sampled_from(["<b>", "</b>", "<i>", "<br>", "&amp;", "<sup>1</sup>", "<sup>th</sup>", "**"])
spaces = st.sampled_from([" ", "  ", "\n", " \n ", ""])
raws = st.lists(st.tuples(st.one_of(words, words, marks), spaces), max_size=12).map(
    lambda pieces: "".join(piece for pair in pieces for piece in pair)
)


@calm
@given(raws, st.integers(0, 60), st.integers(0, 60), st.integers(1, 9), st.integers(1, 30))
def test_cut_maps_to_the_document(raw, start, length, line, offset):
    """A part cut out by its clean words stands in the document at the very line and character that it names."""
    text = Text(raw, line, offset)
    part = text.cut(start, start + length)
    assert part.clean == text.clean[start : start + length].strip()
    page = [""] * (line - 1) + (" " * (offset - 1) + raw).split("\n")
    shown = "\n".join([page[part.line - 1][part.offset - 1 :], *page[part.line :]])
    assert shown.startswith(part.raw)
    assert part.raw == part.raw.strip()


@calm
@given(raws, st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_cut_of_a_cut_is_a_cut(raw, start, middle, end):
    """Cutting twice gives the same as cutting once."""
    text = Text(raw, 3, 5)
    start, middle, end = sorted((start, middle, end))
    outer = text.cut(start, end)
    assert outer.cut(0, len(outer.clean)) == outer
    assert text.cut(start, middle).clean in outer.clean


@calm
@given(raws)
def test_sentences_are_the_text(raw):
    """The sentences of a text are the text, in its order and without a word lost."""
    text = Text(raw, 1)
    found = [sentence.clean for sentence in text.sentences()]
    assert "".join("".join(found).split()) == "".join(text.clean.split())


SENTENCES = [
    ("One. Two. Three", ["One.", "Two.", "Three"]),
    ("Opened by Mr. Smith and Dr. Ada Roe. Then lunch.", ["Opened by Mr. Smith and Dr. Ada Roe.", "Then lunch."]),
    ("A keynote by Prof. Alba Ruiz. Questions followed.", ["A keynote by Prof. Alba Ruiz.", "Questions followed."]),
    (
        "Many firms (e.g. Acme and i.e. Beta) came. They left.",
        ["Many firms (e.g. Acme and i.e. Beta) came.", "They left."],
    ),
    ("It grew by 2.5 per cent. Good.", ["It grew by 2.5 per cent.", "Good."]),
    ("“It works.” They said so.", ["“It works.”", "They said so."]),
    ("They met approx. 90 firms. Ca. 30 came back.", ["They met approx. 90 firms.", "Ca. 30 came back."]),
    ("What now? Nothing!", ["What now?", "Nothing!"]),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentences(text, sentences):
    """A sentence ends at its full stop, and not at one that belongs to an abbreviation or a number."""
    assert [sentence.clean for sentence in Text(text, 1).sentences()] == sentences


def test_find_tells_where_words_stand():
    """Words are found whatever their case; words that are not there give the text itself."""
    text = Text("  We met <b>Acme Ltd</b> twice", 4)
    assert (text.find("acme ltd").raw, text.find("acme ltd").offset) == ("Acme Ltd", 13)
    assert text.find("Beta").clean == text.clean


@calm
@given(st.lists(raws.map(lambda raw: raw.replace("\n", " ")), min_size=1, max_size=6))
def test_cells_stand_where_they_say(cells):
    """Every cell of a line knows the character at which its words start."""
    line = "\t".join(cells)
    found = split(Text(line, 7))
    assert [cell.clean for cell in found] == [Text(cell, 1).clean.strip() for cell in cells]
    for cell in found:
        assert cell.line == 7
        assert line[cell.offset - 1 :].startswith(cell.raw)


# ---------------------------------------------------------------- the parts of a document

PAGE = """# A Mission

Lima, Peru, 3-5 May 2018

## 1 Overview

Contents .......... 3

A paragraph that is
wrapped over two lines.
Another one.

- an item
  - below it
1. numbered

Table 1 - The delegation

#\tCluster\tCountry
1\tAlpha\tSpain

2 more lines
"""


def test_parts_of_a_document():
    """Headings, captions, items, paragraphs and tables are told apart, each with the section above it."""
    document = parse(PAGE, "page.txt")
    assert [(h.text.clean, h.text.line) for h in document.headings] == [("A Mission", 1), ("1 Overview", 5)]
    assert [(c.text.clean, c.text.line) for c in document.captions] == [("Table 1 - The delegation", 17)]
    assert [(i.text.clean, i.depth) for i in document.items] == [("an item", 0), ("below it", 2), ("numbered", 0)]
    assert [p.text.clean for p in document.paragraphs] == [
        "Lima, Peru, 3-5 May 2018",
        "A paragraph that is wrapped over two lines.",
        "Another one.",
        "2 more lines",
    ]
    assert {p.section for p in document.paragraphs} == {"A Mission", "1 Overview"}


def test_table_of_a_document():
    """A table has its label, caption, section, headings and rows, each cell with its place."""
    table = one(parse(PAGE, "page.txt").tables)
    assert (table.label, table.section, table.headings) == ("Table 1", "1 Overview", ("#", "Cluster", "Country"))
    (row,) = table.rows
    assert [(c.clean, c.line, c.offset) for c in row.cells] == [("1", 20, 1), ("Alpha", 20, 3), ("Spain", 20, 9)]


@calm
@given(st.text())
def test_any_text_is_a_document(text):
    """Whatever a file holds, it is taken apart without an error, and every part stands where it says."""
    document = parse(text, "any.txt")
    page = text.split("\n")
    for part in (*document.headings, *document.captions, *document.paragraphs, *document.items):
        assert page[part.text.line - 1][part.text.offset - 1 :].startswith(part.text.raw.split("\n")[0])
    for table in document.tables:
        assert [row.number for row in table.rows] == list(range(1, len(table.rows) + 1))


@calm
@given(st.text(alphabet="\t\n <>li/bu|#-1.ab&;*Tale :", max_size=200))
def test_any_layout_is_read(text):
    """Whatever tabs, tags and lists a file holds, it is read without an error."""
    list(report.states(parse(f"# A\n\nLima, Peru, 3-5 May 2018\n\n{text}", "any.txt")))


# ---------------------------------------------------------------- tables

HEAD = """# Cluster Mission to Peru: Follow-up Survey Report

Lima, Peru, 3-5 May 2018

## Agreements

Table 1 - Cooperation agreements

"""


def agreements(table: str, head: str = HEAD):
    """Return the agreements that a table states, by cluster and counterpart."""
    made = build(read_text(head + table))
    found = {}
    for pair, thread in threads(made).items():
        found[pair] = [r.end.properties for r in outgoing(made, thread, "HAS_AGREEMENT")]
    return found


def test_blank_cluster_is_the_one_above():
    """A blank cell in the cluster column means the cluster above, over a page break too."""
    head = "Cluster\tOrganisation\tNext steps\n"
    table = f"{head}Alpha\tOne\tgo\n\tTwo\tgo\n\n\n{head}\tThree\tgo\n"
    assert set(agreements(table)) == {("Alpha", "One"), ("Alpha", "Two"), ("Alpha", "Three")}


def test_rows_are_numbered_over_pages():
    """The rows of the further page go on counting, and their headings are no row."""
    table = "Cluster\tOrganisation\nAlpha\tOne\n\nCluster\tOrganisation\n\tTwo\n"
    document = parse(HEAD + table, "t.txt")
    assert [(row.number, row.cells[1].clean) for row in one(document.tables).rows] == [(1, "One"), (2, "Two")]


def test_other_headings_begin_another_table():
    """A table with other headings is another table, even right below."""
    document = parse(HEAD + "Cluster\tOrganisation\nAlpha\tOne\n\nCluster\tCountry\nAlpha\tSpain\n", "t.txt")
    assert [len(table.rows) for table in document.tables] == [1, 1]


def test_headings_of_two_lines_are_joined():
    """A second heading line is joined to the first, and a heading over two columns is over both."""
    table = "Cluster\tOrganisation\tHow many SMEs could benefit?\t\n\t\tDirectly\tIndirectly\nAlpha\tOne\t2\t5\n"
    headings = one(parse(HEAD + table, "t.txt").tables).headings
    assert headings[2:] == ("How many SMEs could benefit? Directly", "How many SMEs could benefit? Indirectly")
    (found,) = agreements(table)[("Alpha", "One")]
    assert (found["smesCouldBenefitDirectly"], found["smesCouldBenefitIndirectly"]) == (2, 5)


def test_row_with_a_blank_cluster_is_no_heading():
    """A row whose cluster stands above, and which fills its cells, is no second heading."""
    table = "Cluster\tOrganisation\tNext steps\n\tOne\tgo\nAlpha\tTwo\tgo\n"
    assert len(one(parse(HEAD + table, "t.txt").tables).rows) == 2


@pytest.mark.parametrize("printed", ["N/A", "n/a", "n.a.", "N.A.", "n. a.", "Not available", "NA", "not applicable"])
def test_not_available_is_not_blank(printed):
    """What prints that there is no answer is kept as such, for texts, numbers and yes-or-no cells alike."""
    table = "Cluster\tOrganisation\tNext steps\tSMEs benefited\tHave you surveyed your SMEs?\n"
    (found,) = agreements(f"{table}Alpha\tOne\t{printed}\t{printed}\t{printed}\n")[("Alpha", "One")]
    assert sorted(found["notAvailable"]) == ["nextSteps", "smesBenefited"]
    assert found["smesSurveyed"] == "not available"
    assert "nextSteps" not in found and "smesBenefited" not in found


def test_blank_is_absent():
    """A blank cell states nothing, and nought is not blank."""
    table = "Cluster\tOrganisation\tNext steps\tSMEs benefited\tHave you surveyed your SMEs?\nAlpha\tOne\t\t0\t\n"
    (found,) = agreements(table)[("Alpha", "One")]
    assert set(found) == {"id", "sources", "kind", "smesBenefited"}
    assert found["smesBenefited"] == 0


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0), (2, 1, 0)])
def test_cluster_column_may_stand_anywhere(order):
    """The cluster column is known by its heading, not by its place."""
    rows = [("Cluster", "Organisation", "Next steps"), ("Alpha", "One", "go"), ("", "Two", "stay")]
    table = "\n".join("\t".join(row[place] for place in order) for row in rows)
    found = {pair: one(each)["nextSteps"] for pair, each in agreements(table).items()}
    assert found == {("Alpha", "One"): ["go"], ("Alpha", "Two"): ["stay"]}


def test_two_rows_of_one_pair_are_one_thread_with_two_agreements():
    """Several rows for one pair are one thread with several agreements, the second told by its ordinal."""
    table = "Cluster\tOrganisation\tNext steps\nAlpha\tOne\tgo\nAlpha\tOne\tstay\n"
    (found,) = agreements(table).values()
    assert [each["nextSteps"] for each in found] == [["go"], ["stay"]]
    assert [each["id"].rpartition("--")[2] for each in found] == ["1", "2"]


def test_both_sides_report_two_threads():
    """If both sides report a thread, there are two between them, one each way."""
    table = "Cluster\tOrganisation\tNext steps\nAlpha\tBeta\tgo\nBeta\tAlpha\tstay\n"
    assert set(agreements(table)) == {("Alpha", "Beta"), ("Beta", "Alpha")}


def test_unnamed_counterparts_are_counted_by_cluster():
    """Counterparts without a name take an ordinal among the unnamed of their cluster, and are never shared."""
    table = "Cluster\tOrganisation\tNext steps\nAlpha\tN/A\tgo\n\tn.a.\tstay\nBeta\tN/A (EU firm)\tcome\n"
    made = build(read_text(HEAD + table))
    unnamed = [n for n in nodes(made, "Organisation") if n.properties["named"] is False]
    assert sorted(n.id.rpartition("2018-05-03--")[2] for n in unnamed) == [
        "alpha--unnamed--1--counterpart", "alpha--unnamed--2--counterpart", "beta--unnamed--1--counterpart",
    ]  # fmt: skip


def test_type_in_brackets_or_in_a_column():
    """Origin and kind stand in brackets after the name, or in a column of their own; a place in brackets is neither."""
    in_brackets = "Cluster\tOrganisation\nAlpha\tOne (non EU firm)\nAlpha\tTwo (Lima)\nAlpha\tThree\n"
    in_column = "Cluster\tType of partner\tPartner\nAlpha\tnon-EU company\tOne\nAlpha\t\tTwo (Lima)\nAlpha\t\tThree\n"
    for table in (in_brackets, in_column):
        made = build(read_text(HEAD + table))
        found = {name_of(r.end): r.end.properties for r in made.relationships.values() if r.type == "WITH"}
        assert set(found) == {"One", "Two (Lima)", "Three"}
        assert (found["One"]["origin"], found["One"]["kind"]) == ("non-EU", "firm")
        assert all("kind" not in found[name] and "origin" not in found[name] for name in ("Two (Lima)", "Three"))


def test_semicolons_between_types_of_cooperation():
    """Types of cooperation are told apart with separators and without."""
    made = [
        build(read_text(f"{HEAD}Cluster\tOrganisation\tType of cooperation\nAlpha\tOne\t{types}\n"))
        for types in (
            "R&D; Tech. transfer; Imp/Exports",
            "R&D Tech. transfer Imp/Exports",
            "R&D, Tech. transfer, Imp/Exports",
        )
    ]
    found = [sorted(str(name_of(n)) for n in nodes(each, "CooperationType")) for each in made]
    assert found == [["imports and exports", "research and development", "technology transfer"]] * 3


def test_table_with_pipes():
    """A table with pipes, its rule of dashes left out, states what the same table with tabs states."""
    tabs = "Cluster\tOrganisation\tNext steps\nAlpha\tOne\tgo\n\tTwo\tN/A\n"
    pipes = "| Cluster | Organisation | Next steps |\n| --- | :--- | ---: |\n| Alpha | One | go |\n| | Two | N/A |\n"
    found = agreements(pipes)
    assert set(found) == {("Alpha", "One"), ("Alpha", "Two")}
    assert {p: one(e)["id"] for p, e in found.items()} == {p: one(e)["id"] for p, e in agreements(tabs).items()}


def test_cells_of_a_table_with_pipes_have_their_places():
    """The quote of a cell between pipes stands where its passage says."""
    text = HEAD + "| Cluster | Organisation |\n|---|---|\n| Alpha | One |\n"
    made = build(read_text(text))
    passage = one(p for p in nodes(made, "Passage") if p.properties["quote"] == "One")
    line = text.split("\n")[passage.properties["line"] - 1]
    assert line[passage.properties["offset"] - 1 :].startswith("One")
    assert (passage.properties["row"], passage.properties["column"]) == (1, "Organisation")


def test_table_that_is_not_about_clusters_states_nothing():
    """A table of other things is passed over."""
    assert agreements("Day\tProgramme\nMonday\tSeminar\n") == {}


# ---------------------------------------------------------------- the real tables, turned and mixed

# Columns that belong together: a note and a number right after their question, a heading over two columns.
TABLES = {
    "Table 1": ((89, 103), [[0], [1], [2], [3]]),
    "Table 2": ((149, 173), [[0], [1], [2], [3]]),
    "Annex 1": ((347, 406), [[0], [1], [2], [3], [4, 5], [6], [7], [8, 9], [10], [11], [12]]),
    "Annex 2": ((412, 434), [[0], [1, 2], [3], [4], [5], [6, 7], [8, 9]]),
}


def turned(edition, shuffle: random.Random) -> str:
    """Return the follow-up report with the columns of its tables in another order."""
    page = list(lines(edition, FOLLOW_UP))
    for (first, last), groups in TABLES.values():
        order = list(groups)
        shuffle.shuffle(order)
        if order[0] == [8, 9] and len(groups) > 7:  # a second heading line leaves the first column blank
            order.append(order.pop(0))
        columns = [place for group in order for place in group]
        for number in range(first - 1, last):
            cells = page[number].split("\t")
            if len(cells) > 1:
                cells += [""] * (len(columns) - len(cells))
                page[number] = "\t".join(cells[place] for place in columns)
    return "\n".join(page)


def follow_up_as(edition, text: str):
    """Return the graph of both reports, the follow-up in these words."""
    event = [s for s in statements(edition) if s.source.document == EVENT]
    return build([*event, *read_text(text, FOLLOW_UP)], judgement.shipped())


@each_edition
@pytest.mark.parametrize("seed", range(4))
def test_columns_in_any_order(edition, seed):
    """The real tables with their columns in another order state the same, from other places."""
    found = follow_up_as(edition, turned(edition, random.Random(seed)))
    assert without_passages(found) == without_passages(graph(edition))


def mixed(edition, shuffle: random.Random) -> str:
    """Return the follow-up report with the rows of its agreements in another order, every cluster cell filled."""
    page = list(lines(edition, FOLLOW_UP))
    for first, last in ((149, 173), (347, 406)):
        headings = {page[first - 1], *(line for line in page if re.match(r"\t{5,}", line))}
        slots = [n for n in range(first - 1, last) if "\t" in page[n] and page[n] not in headings]
        rows, cluster = [], ""
        for number in slots:
            cluster = page[number].split("\t")[0] or cluster
            rows.append("\t".join([cluster, *page[number].split("\t")[1:]]))
        shuffle.shuffle(rows)
        for number, row in zip(slots, rows, strict=True):
            page[number] = row
    return "\n".join(page)


@each_edition
@pytest.mark.parametrize("seed", range(4))
def test_rows_in_any_order(edition, seed):
    """The real agreements with their rows in another order are the same agreements."""
    found = follow_up_as(edition, mixed(edition, random.Random(seed)))
    assert without_passages(found) == without_passages(graph(edition))


# ---------------------------------------------------------------- files


def write(folder, name: str, data: bytes):
    path = folder / name
    path.write_bytes(data)
    return path


def without_digest(made) -> str:
    return re.sub(r"[0-9a-f]{64}", "", dump(made))


@pytest.mark.parametrize("how", ["CRLF", "BOM", "BOM and CRLF", "no newline at the end", "newlines at the end"])
def test_ends_of_lines_and_byte_order_marks(how, tmp_path):
    """How a file ends its lines, and whether it begins with a mark, changes nothing but its digest."""
    made = []
    for name in (EVENT, FOLLOW_UP):
        data = (BUNDLED.folder / name).read_bytes()
        data = data.replace(b"\n", b"\r\n") if "CRLF" in how else data
        data = b"\xef\xbb\xbf" + data if "BOM" in how else data
        data = data.rstrip() if how.startswith("no") else data + b"\n\n" if how.startswith("newlines") else data
        made += report.read(write(tmp_path, name, data))
    assert without_digest(build(made, judgement.shipped())) == without_digest(graph(BUNDLED))


@pytest.mark.parametrize("data", [b"# A\n\nCaf\xe9\n", b"\xff\xfe#\x00 \x00A\x00"], ids=["Latin-1", "UTF-16"])
def test_file_of_other_letters_is_one_clear_line(data, tmp_path):
    """A file that is no UTF-8 is refused with its name, the line, and what to do."""
    path = write(tmp_path, "latin.txt", data)
    with pytest.raises(DocumentError) as caught:
        load(path)
    line = data.split(b"\xe9")[0].count(b"\n") + 1 if b"\xe9" in data else 1
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert "UTF-8" in str(caught.value) and "\n" not in str(caught.value)


def test_file_that_is_not_there(tmp_path):
    """A file that cannot be read is one line with its name."""
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(DocumentError) as caught:
            load(path)
        assert str(path) in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"Dear diary,\n\nit rained.\n", b"\x00\x01\x02"])
def test_file_that_is_no_report(data, tmp_path):
    """A text that names no mission and states no figure is no report."""
    with pytest.raises(DocumentError, match="no report"):
        report.read(write(tmp_path, "diary.txt", data))


def test_file_of_another_kind(tmp_path):
    """A file of a kind that is not read is named as such, with the kinds that are."""
    with pytest.raises(DocumentError, match=r"\.txt"):
        report.read(write(tmp_path, "report.xyz", b"%PDF-1.7"))


def test_document_of_no_mission_is_kept_and_guessed_into_none():
    """Figures of a programme without place and dates are kept; the document is of no mission."""
    made = build(
        read_text("# Ten Years of Missions\n\nA total of 412 clusters took part in 31 missions.\n", "review.txt")
    )
    (node,) = nodes(made, "Report")
    assert node.properties["kind"] == "other"
    assert nodes(made, "Mission") == []
    assert 412 in {n.properties["value"] for n in nodes(made, "StatedFigure")}


@pytest.mark.parametrize("suffix", [".txt", ".md", ".TXT"])
def test_suffixes_of_reports(suffix, tmp_path):
    """A report is a text or markdown file, its suffix in any case."""
    assert report.read(write(tmp_path, f"report{suffix}", (BUNDLED.folder / EVENT).read_bytes()))


def test_what_markdown_quotes_is_prose():
    """The sign before quoted lines is no word, and they are one paragraph; the evidence has it as printed."""
    read = parse(
        "# Trip\n\n> It went\n> well: 40 meetings\n> were held.\n\nA sum of\n> 40 of them.\n", "trip.md", "0" * 64
    )
    assert read.paragraphs[0].text.clean == "It went well: 40 meetings were held."
    assert read.source(read.paragraphs[0].text, None).quote == "It went\n> well: 40 meetings\n> were held."
    assert "> 40 of them." in read.paragraphs[-1].text.clean


def test_dashes_before_tabs_are_items():
    """Lines that a dash and a tab begin, and what goes on below them, are items; a row may have a dash as its cell."""
    read = parse("Trip\n\n-\tOne thing\n\tand its rest.\n-\tOther.\n\nA\tB\n-\tyes\n", "trip.txt", "0" * 64)
    assert [each.text.clean for each in read.items] == ["One thing and its rest.", "Other."]
    assert [[cell.clean for cell in row.cells] for row in read.tables[0].rows] == [["-", "yes"]]
