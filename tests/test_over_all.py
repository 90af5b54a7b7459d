"""Rows of one cell over all columns, between rows of several, as word processors, pages and sheets hold them."""

from html import escape

import docx
import openpyxl
import pytest
from stated import facts

from clew.graph.build import build
from clew.loaders import report

HEAD = ("Partner", "Type of partner", "Type of cooperation", "State of play", "SMEs benefited")
NILE = ("Nile Glass", "non-EU firm", "Joint venture", "Contract signed in June 2018", "2")
DELTA = ("Delta Kilns", "non-EU firm", "Technology transfer", "No reply to our messages", "0")
DELEGATES = [("Cluster", "Field"), "Czechia", ("Bohemian Glass Ring", "glass"), "Italy", ("Murano Furnaces", "kilns")]
LINES = ("European Cluster Mission to Egypt", "Cairo, Egypt, 7-9 May 2018", "Follow-up report")


def page(path, tables):
    """Write a page of the web, as a word processor saves it."""
    rows = [
        "".join(
            f"<tr><td colspan={len(table[0])}><p><b>{escape(row)}</b></p></td></tr>"
            if isinstance(row, str)
            else f"<tr>{''.join(f'<td><p>{escape(cell)}</p></td>' for cell in row)}</tr>"
            for row in table
        )
        for table in tables
    ]
    text = "".join(f"<p>{line}</p>" for line in LINES) + "<p>&nbsp;</p>".join(f"<table>{each}</table>" for each in rows)
    path.write_text(f"<html><meta charset=utf-8><body>{text}</body></html>", "utf-8")


def word(path, tables):
    """Write a .docx whose rows of one cell are merged cells."""
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    for table in tables:
        made = document.add_table(len(table), len(table[0]))
        for number, row in enumerate(table):
            cells = made.rows[number].cells
            if isinstance(row, str):
                cells[0].merge(cells[-1]).text = row
            else:
                for cell, words in zip(cells, row, strict=True):
                    cell.text = words
        document.add_paragraph("")
    document.save(path)


def sheet(path, tables):
    """Write a workbook whose rows of one cell are merged cells."""
    book = openpyxl.Workbook()
    book.active.title = "Follow-up"
    for line in LINES:
        book.active.append([line])
    for table in tables:
        book.active.append([])
        book.active.append([])
        for row in table:
            book.active.append([row] if isinstance(row, str) else list(row))
            if isinstance(row, str):
                last = book.active.max_row
                book.active.merge_cells(start_row=last, end_row=last, start_column=1, end_column=len(table[0]))
    book.save(path)


FORMS = {"a.html": page, "a.docx": word, "a.xlsx": sheet}


def told(folder, form, tables, *kinds):
    """Return the facts of these kinds that a report with these tables states."""
    FORMS[form](folder / form, tables)
    found = facts(build(report.read(folder / form)))
    return {each for each in found if each[0] in kinds}


@pytest.mark.parametrize("form", FORMS)
def test_a_cluster_over_its_rows(form, tmp_path):
    """Each cluster stands in a cell over all columns, above its partners; the delegation is a table of its own."""
    rows = [HEAD, "Bohemian Glass Ring", NILE, DELTA, "Murano Furnaces", DELTA]
    assert told(tmp_path, form, [DELEGATES, rows], "thread", "delegate-country", "thread-outcome") == {
        ("thread", "bohemian-glass-ring", "nile-glass"), ("thread", "bohemian-glass-ring", "delta-kilns"),
        ("thread", "murano-furnaces", "delta-kilns"),
        ("thread-outcome", "bohemian-glass-ring", "nile-glass", "formalised"),
        ("thread-outcome", "bohemian-glass-ring", "delta-kilns", "ended"),
        ("thread-outcome", "murano-furnaces", "delta-kilns", "ended"),
        ("delegate-country", "bohemian-glass-ring", "CZ"), ("delegate-country", "murano-furnaces", "IT"),
    }  # fmt: skip


@pytest.mark.parametrize("band", ["{} (Czechia)", "Cluster: {}", "{}:", "1. {}", "Agreements of {}"])
def test_words_beside_the_name(band, tmp_path):
    """Words beside the name are none of it."""
    rows = [HEAD, band.format("Bohemian Glass Ring"), NILE, band.format("Murano Furnaces"), DELTA]
    assert told(tmp_path, "a.html", [DELEGATES, rows], "thread") == {
        ("thread", "bohemian-glass-ring", "nile-glass"), ("thread", "murano-furnaces", "delta-kilns"),
    }  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_what_is_no_name_stands_over_nobody(form, tmp_path):
    """In a column of clusters or of partners, what reaches over all columns is none of either."""
    rows = [("Cluster", *HEAD), "Partners outside the EU", ("Bohemian Glass Ring", *NILE), "Part two", ("", *DELTA)]
    assert told(tmp_path, form, [DELEGATES, rows], "thread", "delegate") == {
        ("delegate", "bohemian-glass-ring"), ("delegate", "murano-furnaces"),
        ("thread", "bohemian-glass-ring", "nile-glass"), ("thread", "bohemian-glass-ring", "delta-kilns"),
    }  # fmt: skip
    rows = [HEAD, "Partners outside the EU", NILE, "Still alive", DELTA]
    assert told(tmp_path, form, [DELEGATES, rows], "thread") == set()
