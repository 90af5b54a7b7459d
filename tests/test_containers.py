"""Files that people have: the same report as .docx, .pdf, .html, .xlsx and .csv gives the same graph as the text."""

import sys
import zipfile
import zlib
from pathlib import Path

import docx
import openpyxl
import pytest
from commands import clew
from containers import archive, office, parts, separated, web, word, workbook
from documents import BUNDLED, EVENT, FOLLOW_UP, graph, without_passages

from clew.graph.build import build
from clew.graph.errors import DocumentError
from clew.graph.names import judgement
from clew.graph.statement import Source
from clew.loaders import limits, report
from clew.loaders.containers import container, shown
from clew.loaders.containers.pdf_page import joined
from clew.loaders.document import load

NAMES = (EVENT, FOLLOW_UP)


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Name the folder in which the files are made, once for all tests."""
    return tmp_path_factory.mktemp("containers")


@pytest.fixture(scope="session")
def words(folder):
    """Have the two reports as .docx, on pages so wide that no table is squeezed."""
    return [word(parts(name), folder / f"{Path(name).stem}.docx") for name in NAMES]


@pytest.fixture(scope="session")
def pages(folder):
    """Have the two reports as .html."""
    return [web(parts(name), folder / f"{Path(name).stem}.html") for name in NAMES]


@pytest.fixture(scope="session")
def prints(folder, words):
    """Have the two reports as .pdf, printed by an office program."""
    return office(words, "pdf", folder)


def read(paths):
    """Return the graph of the reports in these files."""
    return build([each for path in paths for each in report.read(path)], judgement.shipped())


def comparable(made, suffix):
    """Return nodes and relationships without passages, and without the names of the files."""
    found, joined = without_passages(made)
    for _, properties in found.values():
        if "fileName" in properties:
            properties["fileName"] = properties["fileName"].removesuffix(suffix)
            properties["id"] = properties["id"].removesuffix(f"-{suffix[1:]}")
    plain = {str(key).replace(f"-{suffix[1:]}'", "'"): value for key, value in joined.items()}
    return {key.removesuffix(f"-{suffix[1:]}"): value for key, value in found.items()}, plain


def differences(paths):
    """Return every node and relationship that files state otherwise than the text does: text first, then file."""
    suffix = paths[0].suffix
    found = {}
    for text, other in zip(comparable(graph(BUNDLED), ".txt"), comparable(read(paths), suffix), strict=True):
        for key in text.keys() | other.keys():
            if text.get(key) != other.get(key):
                found[key] = (text.get(key), other.get(key))
    return found


# ---------------------------------------------------------------- the same graph


def test_docx_gives_the_same_graph(words):
    """A .docx with styles, lists, merged headings and ruled tables states what the text states."""
    assert differences(words) == {}


def test_docx_of_another_program_gives_the_same_graph(folder, pages):
    """So does one that LibreOffice made of a page of the web."""
    made = office(pages, "docx:MS Word 2007 XML", folder / "again", "--infilter=HTML (StarWriter)")
    assert differences(made) == {}


def test_pdf_gives_the_same_graph(prints):
    """A .pdf with ruled tables that go on over pages loses nothing: the headings are repeated, no row is cut."""
    assert differences(prints) == {}


LOST = {"smesSurveyed", "smesInvolvedBefore", "technology"}
"""What a table of 13 columns loses on a small page: the office program clips headings that it repeats, and what it
clips is printed over the first row of the page; letters over letters are set aside, not guessed. Which rows begin a
page, and whether the rest of a heading is left, is a matter of the program's version and of its fonts."""
ASIDE = {"letters printed over one another", "headings repeated on a page"}


def test_pdf_with_squeezed_tables_loses_what_is_listed(folder):
    """Of columns too narrow for their words nothing is read wrongly; what is lost is set aside, with why."""
    made = [word(parts(name), folder / f"narrow-{name[:-4]}.docx", (31, 21)) for name in NAMES]
    made = office(made, "pdf", folder / "narrow")
    for path in made:
        path.rename(path.with_name(path.name.removeprefix("narrow-")))
    made = [folder / "narrow" / f"{name[:-4]}.pdf" for name in NAMES]
    found = differences(made)
    lost = set()
    for key, ((labels, text), (others, other)) in found.items():
        assert labels == others
        assert key.startswith("agreement--")
        differs = {name for name in text | other if text.get(name) != other.get(name)}
        assert all(name not in other or set(other[name]) < set(text[name]) for name in differs)
        lost |= differs
    assert lost == LOST
    text = load(made[1])
    reasons = {text.places.aside(line.line) for line in text.lines} - {None}
    assert reasons >= ASIDE
    assert reasons <= {*ASIDE, "the rest of a heading that the page cuts off"}


def test_html_gives_the_same_graph(pages):
    """A page of the web with merged headings and nested lists states what the text states."""
    assert differences(pages) == {}


def test_xlsx_gives_the_same_graph(folder):
    """A workbook with bold titles, captions, tables and lists in cells states what the text states."""
    assert differences([workbook(parts(name), folder / f"{Path(name).stem}.xlsx") for name in NAMES]) == {}


# ---------------------------------------------------------------- evidence


def test_evidence_of_a_pdf_names_the_page(prints):
    """What a .pdf states stands on a page of it, and the evidence says which."""
    found = report.read(prints[1])
    assert all(each.source.page for each in found)
    annex = [each for each in found if (each.source.section or "").startswith("Annex 2")]
    first = [each for each in found if each.property == "REPORTS_ON"]
    assert first[0].source.page == 1
    assert min(each.source.page for each in annex) > 5
    assert ", page " in str(annex[0].source)


def test_evidence_of_a_workbook_names_sheet_and_cell(folder):
    """What a workbook states stands in a cell of a sheet, and there stands what is quoted."""
    path = workbook(parts(FOLLOW_UP), folder / "cells.xlsx")
    book = openpyxl.load_workbook(path)
    found = report.read(path)
    assert all(each.source.sheet == "Report" for each in found)
    for each in found:
        cell = str(book["Report"][each.source.cell].value)
        assert each.source.quote in " ".join(cell.replace("•", "").split()), each.source
    assert 'cells.xlsx, sheet "Report", cell A' in str(found[0].source)


def test_evidence_as_it_is_printed():
    """A source is printed as file and line, page, table, row and column; or as file, sheet and cell."""
    where = {"section": "S", "table": "Table 1", "row": 2, "column": "Country"}
    assert str(Source("a.txt", 12, "q", 1, **where)) == "a.txt:12, Table 1, row 2, column Country"
    assert str(Source("a.pdf", 12, "q", 1, page=3, **where)) == "a.pdf:12, page 3, Table 1, row 2, column Country"
    assert str(Source("a.xlsx", 12, "q", 1, sheet="S", cell="B7", **where)) == 'a.xlsx, sheet "S", cell B7'
    assert str(Source("a.csv", 12, "q", 1, cell="B7", **where)) == "a.csv, cell B7"


# ---------------------------------------------------------------- answers of a survey

ANSWERS = (
    ("Cluster", "Country", "Organisation", "Next steps"),
    ("Alfa Cluster", "Spain", "Uno SA", "Meet again,\nin spring"),
    ("Beta Cluster", "France", "Dos; Tres", "A contract was signed"),
)


def rows(path):
    """Return the tables of a file: headings, and the words of every row."""
    return [(table.headings, [[c.clean for c in row.cells] for row in table.rows]) for table in load(path).tables]


EXPECTED = [(ANSWERS[0], [[" ".join(cell.split()) for cell in row] for row in ANSWERS[1:]])]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_separated_values(delimiter, encoding, suffix, tmp_path):
    """Comma, semicolon or tab, with or without a mark, with line breaks in a cell: one row a respondent."""
    path = separated(ANSWERS, tmp_path / f"answers{suffix}", delimiter, encoding)
    assert rows(path) == EXPECTED
    text = load(path)
    (table,) = text.tables
    cell = table.rows[1].cells[3]
    assert str(text.cell_source(table, table.rows[1], cell, "Next steps")) == f"answers{suffix}, cell D3"


def test_separator_that_a_spreadsheet_program_names(tmp_path):
    """A first line `sep=;` is the separator, and the cells below are counted with it."""
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nCluster;Country, city\nAlfa;Spain, Vigo\n")
    assert rows(path) == [(("Cluster", "Country, city"), [["Alfa", "Spain, Vigo"]])]
    assert load(path).places.at(1, 1).cell == "A2"


def test_sheet_with_titles_and_several_tables(tmp_path):
    """Lines above a table are its title, a blank row ends it, merged cells hold for each row; a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Answers"
    # fmt: off
    for row in [["Survey of clusters"], [], [None, *ANSWERS[0]], [None, "Alfa Cluster", "Spain", "Uno SA", "Meet"],
                [None, None, None, "Due SpA", "Sign"], [], ["Second"], ["Cluster", "SMEs"], ["Beta", 2180]]:
        sheet.append(row)
    # fmt: on
    sheet.merge_cells("B4:B5")
    sheet.merge_cells("C4:C5")
    sheet["B9"].number_format = "#,##0"
    hidden = book.create_sheet("Codes")
    hidden.append(["secret", 1])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    text = load(tmp_path / "a.xlsx")
    assert rows(tmp_path / "a.xlsx") == [
        (ANSWERS[0], [["Alfa Cluster", "Spain", "Uno SA", "Meet"], ["Alfa Cluster", "Spain", "Due SpA", "Sign"]]),
        (("Cluster", "SMEs"), [["Beta", "2,180"]]),
    ]
    assert [each.text.clean for each in text.paragraphs] == ["Survey of clusters", "Second"]
    asides = {line.raw: text.places.aside(line.line) for line in text.lines if text.places.aside(line.line)}
    assert asides == {"secret | 1": "a hidden sheet"}


def test_values_as_a_sheet_shows_them():
    """Percentages, thousands, decimals and dates are read as shown; a number without a format as it is."""
    for value, form, expected in [
        (0.86, "0%", "86%"), (0.8642, "0.0%", "86.4%"), (2180, "#,##0", "2,180"), (2.5, "0.00", "2.50"),
        (3.0, "General", "3"),
        (1 / 3, "General", "0.333333333333333"), (True, "General", "TRUE"), (7, '0" SMEs"', "7"), (2.5, "0.##", "2.5"),
        (2.0, "0.##", "2"), (1234567.891, "#,##0.00;[Red]-#,##0.00", "1,234,567.89"), ("x", "@", "x"), (5, "@", "5"),
    ]:  # fmt: skip
        assert shown.value(value, form) == expected
    day = openpyxl.utils.datetime.from_excel(42668)
    assert shown.value(day, "dd/mm/yyyy") == "2016-10-25"


# ---------------------------------------------------------------- .docx and .html in detail


def lines(path):
    """Return clew's plain text of a file, without blank lines."""
    made = container.plain(path.read_bytes(), path.name)
    return [line for line in made.text.split("\n") if line]


def test_docx_in_detail(tmp_path):
    """Superscripts, tabs, tables set by tabs, content controls, deletions, hidden text."""
    body = (
        '<w:p><w:r><w:t>Held 25</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>th</w:t></w:r>'
        '<w:ins><w:r><w:t xml:space="preserve"> of May</w:t></w:r></w:ins>'
        "<w:del><w:r><w:delText>June</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent>"
        "<w:p><w:r><w:t>In a control &lt;b&gt; R&amp;D &amp;amp;</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r></w:p><w:p><w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r></w:p>"
        "<w:p><w:r><w:t># no heading</w:t><w:br/><w:t>next</w:t></w:r></w:p>"
    )
    made = docx.Document()
    made.add_paragraph("x")
    made.save(str(tmp_path / "a.docx"))
    members = {}
    with zipfile.ZipFile(tmp_path / "a.docx") as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    before, _, after = members["word/document.xml"].partition(b"<w:body>")
    end = after[after.index(b"<w:sectPr") :]
    members["word/document.xml"] = before + b"<w:body>" + body.encode() + end
    (tmp_path / "a.docx").write_bytes(archive(members))
    assert lines(tmp_path / "a.docx") == [
        "Held 25<sup>th</sup> of May",
        "In a control &lt;b> R&D &amp;amp;",
        "A\tB",
        "1\t2",
        "&#35; no heading",
        "next",
    ]
    texts = [each.text.clean for each in load(tmp_path / "a.docx").paragraphs]
    assert texts == ["Held 25th of May", "In a control <b> R&D &amp;", "# no heading next"]


def test_html_in_detail(tmp_path):
    """Scripts are dropped, layout tables dissolve, cells over several rows hold for each, lists keep their depth."""
    (tmp_path / "a.html").write_bytes(
        b"""<meta charset="iso-8859-1"><title>t</title><script>x = "<p>no</p>"</script><h2>M\xe9xico</h2>
        <table><tr><td><p>left</p></td><td><table><caption>Table 1 - Who</caption>
        <tr><th>Cluster<th>Country<th>SMEs<tr><td>Alfa<td rowspan=2>Spain<td rowspan=2>5<tr><td>Beta
        <tr><td colspan=3>Group</td></tr><tr><td>Gamma<td>It<br>aly<td></tr></table></td></tr></table>
        <ul><li>one<ul><li>two</li></ul></li></ul><p>end<sup>3</sup> of<!-- no --> it"""
    )
    assert lines(tmp_path / "a.html") == [
        "## México", "left", "Table 1 - Who", "Cluster\tCountry\tSMEs", "Alfa\tSpain\t5", "Beta\tSpain\t", "Group\t\t",
        "Gamma\tIt<br>aly\t", "- one", "  - two", "end<sup>3</sup> of it",
    ]  # fmt: skip
    text = load(tmp_path / "a.html")
    assert text.places.over_all == {line.line for line in text.lines if line.clean == "Group"}
    assert [len(row.spans) for row in text.tables[0].rows] == [0, 0, 2, 0]


# ---------------------------------------------------------------- what cannot be read


def refusal(path):
    """Return the one line that refuses a file."""
    with pytest.raises(DocumentError) as caught:
        load(path)
    said = str(caught.value)
    assert said.startswith(str(path)) and "\n" not in said
    return said


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.doc", "save it as .docx"),
        ("a.odt", "save it as .docx"),
        ("a.xls", "save it as .xlsx"),
        ("a.PPT", "save it as .pdf"),
    ],
)
def test_kinds_that_are_to_be_saved_anew(name, expected, tmp_path):
    """An older kind of file says what to save it as."""
    (tmp_path / name).write_bytes(b"x")
    assert expected in refusal(tmp_path / name)


def test_unknown_kind_names_those_that_are_read(tmp_path):
    """Another kind of file names every kind that is read, in the program too."""
    (tmp_path / "a.xyz").write_bytes(b"x")
    said = refusal(tmp_path / "a.xyz")
    assert all(
        suffix in said for suffix in (".txt", ".md", ".html", ".docx", ".pdf", ".xlsx", ".csv", ".tsv", ".jsonl")
    )
    assert clew("read", tmp_path / "a.xyz").code == 1


def test_without_the_extra(tmp_path, monkeypatch):
    """Without the libraries the error says what to install; plain text needs none of them."""
    for name, module in {"a.docx": "word", "a.xlsx": "workbook", "a.html": "web"}.items():
        (tmp_path / name).write_bytes(b"x")
        with monkeypatch.context() as without:
            without.setitem(sys.modules, f"clew.loaders.containers.{module}", None)
            without.delattr(sys.modules["clew.loaders.containers"], module, raising=False)
            assert "install clew[documents]" in refusal(tmp_path / name)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf", ".html", ".csv", ".tsv"])
@pytest.mark.parametrize(
    "data", [b"", b"x", b"PK\x03\x04", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0", b"\xff\xfeA\x00", b"\x00" * 99]
)
def test_no_such_file_inside(suffix, data, tmp_path):
    """A file that is not what its suffix says is refused in one line, or holds no report."""
    (tmp_path / f"a{suffix}").write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        report.read(tmp_path / f"a{suffix}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["docx", "xlsx", "pdf", "html", "csv"])
def test_cut_and_flipped_files(name, tmp_path, words, pages, prints):
    """A file that is cut, or has bytes flipped, is read or refused in one line, never with another error."""
    made = {"docx": words[0], "pdf": prints[0], "html": pages[0]}
    path = made.get(name) or workbook(parts(EVENT), tmp_path / "w.xlsx")
    data = separated(ANSWERS, tmp_path / "s.csv").read_bytes() if name == "csv" else path.read_bytes()
    for step in range(4 if name == "pdf" else 40):
        place = len(data) * step // 40 * (10 if name == "pdf" else 1)
        for broken in (data[:place], data[:place] + bytes([data[place] ^ 255]) + data[place + 1 :]):
            (tmp_path / f"broken.{name}").write_bytes(broken)
            try:
                load(tmp_path / f"broken.{name}")
            except DocumentError as error:
                assert "\n" not in str(error)


def test_scanned_pdf(tmp_path):
    """A PDF without a text says that it needs text recognition."""
    (tmp_path / "a.pdf").write_bytes(pdf([b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]))
    assert "OCR" in refusal(tmp_path / "a.pdf")


def test_protected_pdf(tmp_path):
    """A PDF that asks for a password says so."""
    code = b"<" + b"41" * 32 + b">"
    protected = b"<</Filter/Standard/V 1/R 2/O " + code + b"/U " + code + b"/P -4>>"
    made = pdf([b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>", protected], b"/Encrypt 4 0 R/ID[<41><41>]")
    (tmp_path / "a.pdf").write_bytes(made)
    assert "password" in refusal(tmp_path / "a.pdf")


def pdf(objects, trailer=b""):
    """Return a PDF of one page; its objects are numbered from 3, the first is the page."""
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", *objects]
    data, starts = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(bodies, 1):
        starts.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = b"%d" % (len(bodies) + 1)
    return bytes(
        data + b"xref\n0 " + size + b"\n0000000000 65535 f \n" + table
        + b"trailer\n<</Size " + size + b"/Root 1 0 R" + trailer + b">>\nstartxref\n%d\n%%%%EOF" % len(data)
    )  # fmt: skip


# ---------------------------------------------------------------- too much

SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%b</sheetData>%b</worksheet>'
CELL = b'<c r="%b" t="inlineStr"><is><t>x</t></is></c>'


def sheet(tmp_path, data, after=b""):
    """Write a workbook with a sheet of this XML."""
    book = openpyxl.Workbook()
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    members["xl/worksheets/sheet1.xml"] = SHEET % (data, after)
    (tmp_path / "a.xlsx").write_bytes(archive(members))
    return tmp_path / "a.xlsx"


@pytest.mark.parametrize(("suffix", "part"), [(".docx", "word/document.xml"), (".xlsx", "xl/workbook.xml")])
def test_zip_bomb(suffix, part, tmp_path):
    """An archive that unpacks to too much is refused before it does, whatever its directory says."""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(archive({part: b"<a/>", "word/b.xml": b" " * (limits.UNPACKED_BYTES + 1)}))
    assert "when unpacked" in refusal(path)
    path.write_bytes(archive({part: b"<a/>", "word/b.xml": b" " * (limits.RATIO_FROM + 1)}))
    assert "times larger" in refusal(path)
    lying = archive({part: b"<a/>", "word/b.xml": b" " * limits.RATIO_FROM})
    path.write_bytes(lying.replace(limits.RATIO_FROM.to_bytes(4, "little"), (99).to_bytes(4, "little")))
    assert "damaged" in refusal(path)
    path.write_bytes(archive({f"{n}.xml": b"" for n in range(limits.PARTS + 1)}))
    assert "files inside" in refusal(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_office_files(encoding, tmp_path):
    """XML that declares entities of its own is refused, in whatever letters."""
    bomb = '<!DOCTYPE a [<!ENTITY x "' + "x" * 70_000 + '"><!ENTITY y "&x;&x;">]><a>&y;</a>'
    (tmp_path / "a.docx").write_bytes(archive({"word/document.xml": bomb.encode(encoding)}))
    assert "declarations" in refusal(tmp_path / "a.docx")


def test_names_inside_an_archive_lead_nowhere(tmp_path, words):
    """Nothing of an archive is written anywhere, whatever its names are."""
    with zipfile.ZipFile(words[0]) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "a.docx"
    path.write_bytes(archive(members | {"../../evil.txt": b"x", "/tmp/evil-of-clew.txt": b"x"}))
    assert load(path).paragraphs
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["a.docx", "in"]
    assert not Path("/tmp/evil-of-clew.txt").exists()


def test_sheets_that_lie(tmp_path):
    """Numbers of rows and columns, and merged cells, that no sheet has cost neither time nor memory."""
    far = b'<row r="%d">' + CELL + b"</row>"
    assert "rows" not in refusal(sheet(tmp_path, far % (10**11, b"A100000000000")))
    wide = b"".join(far % (row, b"XFD%d" % row) for row in range(1, 101))
    assert "columns" in refusal(sheet(tmp_path, wide))
    merged = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert load(sheet(tmp_path, far % (1, b"A1") + far % (2, b"A2"), merged)).lines
    many = b"<mergeCells>" + b'<mergeCell ref="A1:A9"/>' * (limits.MERGED + 1) + b"</mergeCells>"
    assert "merged" in refusal(sheet(tmp_path, far % (1, b"A1"), many))


def test_tables_that_are_too_large(tmp_path, monkeypatch):
    """A million rows, or too many columns or cells, is one line that says what is too much."""
    (tmp_path / "a.csv").write_bytes(b"a,b\n" * 1_000_000)
    assert f"{limits.LINES:,} rows" in refusal(tmp_path / "a.csv")
    (tmp_path / "a.csv").write_bytes(b"a," * 2_000 + b"\n")
    assert "columns" in refusal(tmp_path / "a.csv")
    (tmp_path / "a.html").write_bytes(b"<table>" + b"<tr>" + b"<td>x" * 2_000)
    assert "columns" in refusal(tmp_path / "a.html")
    (tmp_path / "a.html").write_bytes(b"<table><tr><td colspan=999999999>x<td>y<tr><td rowspan=99999>x<td>y</table>")
    assert "columns" in refusal(tmp_path / "a.html")
    monkeypatch.setattr(limits, "CELLS", 100)
    (tmp_path / "a.html").write_bytes(b"<table>" + b"<tr><td>x<td>y" * 100)
    assert "cells" in refusal(tmp_path / "a.html")


@pytest.mark.parametrize("suffix", [".txt", ".md", ".csv", ".html"])
def test_files_and_lines_that_are_too_long(suffix, tmp_path):
    """A line of 100 MB, and one of two million characters, is refused in one line."""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"x" * 100_000_000)
    assert f"{limits.FILE_BYTES:,} bytes" in refusal(path)
    path.write_bytes(b"x " * 1_000_000)
    assert "separated values" in refusal(path) if suffix == ".csv" else "characters in one line" in refusal(path)


def test_html_that_is_nested_too_deeply(tmp_path):
    """Elements in elements without end are refused; many beside each other are not."""
    for tag in (b"<div>", b"<table><tr><td>", b"<ul><li>", b"<b>"):
        (tmp_path / "a.html").write_bytes(tag * 200_000)
        assert "deep" in refusal(tmp_path / "a.html")
    (tmp_path / "a.html").write_bytes(b"<p>x</p>" * 10_000)
    assert len(load(tmp_path / "a.html").paragraphs) == 10_000


def test_pdf_that_takes_too_long(tmp_path, monkeypatch):
    """A PDF of a million objects is read or refused in bounded time."""
    monkeypatch.setattr(limits, "PDF_SECONDS", 4.0)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    (tmp_path / "a.pdf").write_bytes(pdf([page, *[b"<<>>"] * 1_000_000])[:-200])
    assert any(word in refusal(tmp_path / "a.pdf") for word in ("takes", "OCR", "damaged", "no PDF"))


def test_pdf_that_takes_too_much_memory(tmp_path, monkeypatch):
    """A PDF whose stream unpacks to more than the memory that it may take is refused in one line."""
    monkeypatch.setattr(limits, "PDF_BYTES", 500 * 2**20)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**24) for _ in range(40)) + packer.flush()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)
    (tmp_path / "a.pdf").write_bytes(pdf([page, stream]))
    assert "memory" in refusal(tmp_path / "a.pdf")


def test_a_compound_cut_before_its_hyphen():
    """A line of a cell that begins with a hyphen and letters goes on with the word above; a dash alone does not."""
    assert joined("Ökoenergie", "-Cluster") == "Ökoenergie-Cluster"
    assert joined("Contacts", "- market") == "Contacts - market"
