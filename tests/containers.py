"""The bundled reports as files that people have: .docx and .pdf by a real office program, .html, .xlsx and .csv."""

import csv
import html
import io
import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import docx
import openpyxl
import pytest
from documents import BUNDLED
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt
from openpyxl.styles import Font

_HEADING = re.compile(r"(#+) +(.*)")
_ITEM = re.compile(r"[-•] +(.*)")
_LIST = re.compile(r"(.*?)<ul.*?>(.*)</ul>")
_LEADER = re.compile(r"\.{4,}")
_CAPTION = re.compile(r"Table \d+ - ")
_NOTE = re.compile(r"<sup>\d</sup>|</?sup>")
_RAISED = re.compile(r"<sup>(.*?)</sup>")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report: what it is, its words or rows, and the level of a heading."""

    kind: str
    words: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


def parts(name: str) -> list[Part]:
    """Return the parts of a report of the bundled edition; a table cut by page ends is one again."""
    found: list[Part] = []
    rows: list[tuple[str, ...]] = []
    for line in [*(BUNDLED.folder / name).read_text("utf-8").split("\n"), ""]:
        if "\t" in line and not _LEADER.search(line):
            rows.append(tuple(_plain(cell) for cell in line.split("\t")))
            continue
        if rows:
            _take(found, rows)
            rows = []
        if part := _part(line):
            found.append(part)
    return found


def _part(line: str) -> Part | None:
    if match := _HEADING.fullmatch(line.strip()):
        return Part("heading", _plain(match[2]), len(match[1]))
    if match := _LIST.fullmatch(line.strip()):
        return Part(
            "lists", rows=((_plain(match[1]), *(_plain(each) for each in re.findall("<li>•?(.*?)</li>", line))),)
        )
    if match := _ITEM.match(line.strip()):
        return Part("item", _plain(match[1]), level=int(line.startswith("  ")))
    line = line.strip()
    return Part("paragraph", _plain(line)) if line and line != "---" else None


def _take(found: list[Part], rows: list[tuple[str, ...]]) -> None:
    """Add a table, or go on with the last one where its headings are repeated and no words stand between."""
    head = _headings(rows)
    last = next((place for place in range(len(found) - 1, -1, -1) if found[place].kind == "table"), None)
    between = found[last + 1 :] if last is not None else []
    if last is not None and found[last].rows[:head] == tuple(rows[:head]) and len(between) <= 3:
        del found[last + 1 :]
        rows = [*found.pop().rows, *rows[head:]]
        found += [part for part in between if "PLATFORM" not in part.words and "CLUSTER" not in part.words]
    found.append(Part("table", rows=tuple(rows)))


def _headings(rows: list[tuple[str, ...]]) -> int:
    return 2 if len(rows) > 1 and not rows[1][0] and len(rows[0]) > 10 else 1


def _plain(words: str) -> str:
    """Return words without tags and emphasis; letters above the line keep theirs."""
    words = re.sub(r"</?(?!sup)[A-Za-z][^<>]*>|\*\*|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)", "", words)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", html.unescape(words)).strip()


# ---------------------------------------------------------------- .docx


def word(found: list[Part], path: Path, size: tuple[float, float] = (59.4, 42), *, split: bool = False) -> Path:
    """Write a .docx as people do: styles for headings and lists, ruled tables with repeated headings, merged cells.

    The size of the page is in centimetres; `split`: the end of a page may cut a row.
    """
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(size[0]), Cm(size[1])
    section.left_margin = section.right_margin = Cm(1.5)
    lists: list[Part] = []
    for part in [*found, Part("end")]:
        if lists and part.kind != "lists":
            _write_lists(document, lists)
            lists = []
        if part.kind == "heading":
            _write_runs(document.add_heading(level=min(part.level, 4)), part.words)
        elif part.kind == "item":
            _write_runs(document.add_paragraph(style="List Bullet 2" if part.level else "List Bullet"), part.words)
        elif part.kind == "table":
            _write_table(document, part.rows, split)
        elif part.kind == "lists":
            lists.append(part)
        elif part.words:
            style = "Caption" if _CAPTION.match(part.words) and not _LEADER.search(part.words) else None
            _write_runs(document.add_paragraph(style=style), part.words)
    document.save(str(path))
    return path


def _write_runs(paragraph: "docx.text.paragraph.Paragraph", words: str) -> None:
    for place, piece in enumerate(_RAISED.split(words)):
        if piece:
            paragraph.add_run(piece).font.superscript = bool(place % 2) or None


def _write_table(document: "docx.document.Document", rows: tuple[tuple[str, ...], ...], split: bool) -> None:
    width, head = max(map(len, rows)), _headings(list(rows))
    table = document.add_table(len(rows), width, style="Table Grid")
    for number, row in enumerate(rows):
        settings = table.rows[number]._tr.get_or_add_trPr()
        if not split:
            settings.append(OxmlElement("w:cantSplit"))
        if number < head:
            settings.append(OxmlElement("w:tblHeader"))
        for cell, words in zip(table.rows[number].cells, row, strict=False):
            _write_runs(cell.paragraphs[0], words)
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(8)
    if head == 2:
        _merge(table, rows)


def _merge(table: "docx.table.Table", rows: tuple[tuple[str, ...], ...]) -> None:
    """Merge headings as they look: a group heading over its columns, every other over both lines."""
    for column, words in enumerate(rows[0]):
        if words and not rows[1][column]:
            table.cell(0, column).merge(table.cell(1, column))
        elif words:
            last = max(place for place in range(column, len(rows[1])) if all(rows[1][column : place + 1]))
            table.cell(0, column).merge(table.cell(0, last))


def _write_lists(document: "docx.document.Document", lists: list[Part]) -> None:
    table = document.add_table(len(lists), 2, style="Table Grid")
    for row, part in zip(table.rows, lists, strict=True):
        row.cells[0].text = part.rows[0][0]
        for place, words in enumerate(part.rows[0][1:]):
            paragraph = row.cells[1].add_paragraph() if place else row.cells[1].paragraphs[0]
            paragraph.style = document.styles["List Bullet"]
            paragraph.add_run(words)


# ---------------------------------------------------------------- .html, .xlsx, .csv


def web(found: list[Part], path: Path) -> Path:
    """Write a page of the web, with the headings of tables merged as they look."""
    body = "\n".join(_element(part) for part in found)
    path.write_text(
        f"<!doctype html><html><head><title>x</title><style>p {{}}</style></head><body>{body}</body></html>"
    )
    return path


def _element(part: Part) -> str:
    words = _escaped(part.words)
    if part.kind == "heading":
        return f"<h{part.level}>{words}</h{part.level}>"
    if part.kind == "item":
        return f"<ul><ul><li>{words}</li></ul></ul>" if part.level else f"<ul><li>{words}</li></ul>"
    if part.kind == "lists":
        items = "".join(f"<li>{_escaped(each)}</li>" for each in part.rows[0][1:])
        return f"<table><tr><td><b>{_escaped(part.rows[0][0])}</b></td><td><ul>{items}</ul></td></tr></table>"
    if part.kind == "table":
        return f"<table>{''.join(_element_row(part.rows, number) for number in range(len(part.rows)))}</table>"
    return f"<p>{words}</p>"


def _element_row(rows: tuple[tuple[str, ...], ...], number: int) -> str:
    two = _headings(list(rows)) == 2
    cells = []
    for column, words in enumerate(rows[number]):
        merged = ""
        if two and number == 0:
            if not words and rows[1][column]:
                continue
            over = next((n for n, w in enumerate(rows[0][column + 1 :], 1) if w or not rows[1][column + n]), 1)
            merged = f' colspan="{over}"' if rows[1][column] else ' rowspan="2"'
        elif two and number == 1 and not words:
            continue
        tag = "th" if number < 1 + two else "td"
        cells.append(f"<{tag}{merged}>{_escaped(words)}</{tag}>")
    return f"<tr>{''.join(cells)}</tr>"


def _escaped(words: str) -> str:
    return html.escape(words).replace("&lt;sup&gt;", "<sup>").replace("&lt;/sup&gt;", "</sup>")


def workbook(found: list[Part], path: Path) -> Path:
    """Write a workbook as people do: bold headings, a paragraph a cell, tables below captions, numbers as such."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Report"
    before = ""
    for part in found:
        for row in part.rows or ((part.words,),):
            if part.kind in ("heading", "lists") and sheet.max_row > 1 and before != part.kind:
                sheet.append([])
            if part.kind == "lists":
                sheet.append([row[0], "\n".join(f"• {each}" for each in row[1:])])
            else:
                mark = "    " * part.level + "- " if part.kind == "item" else ""
                sheet.append([int(cell) if cell.isdecimal() else mark + _NOTE.sub("", cell) or None for cell in row])
            before = part.kind
        sheet.cell(sheet.max_row, 1).font = Font(bold=part.kind == "heading")
        if part.kind in ("table", "heading"):
            sheet.append([])
    book.save(path)
    return path


def separated(rows: tuple[tuple[str, ...], ...], path: Path, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """Write rows as a file of separated values."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def archive(members: dict[str, bytes]) -> bytes:
    """Return an archive of these members, packed."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, each in members.items():
            made.writestr(name, each)
    return data.getvalue()


# ---------------------------------------------------------------- a real office program


def office(sources: list[Path], kind: str, folder: Path, *options: str) -> list[Path]:
    """Have LibreOffice save files as another kind, all at once.

    Without it the test is skipped, or fails if CLEW_REQUIRE_OFFICE is 1.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        _do_without("soffice is not installed (Debian: apt-get install libreoffice-writer-nogui)")
    folder.mkdir(exist_ok=True)
    command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to", kind]
    command += ["--outdir", str(folder), *map(str, sources)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    made = [folder / f"{source.stem}.{kind.split(':', maxsplit=1)[0]}" for source in sources]
    assert all(path.exists() for path in made), (done.stdout, done.stderr)
    return made


def _do_without(reason: str) -> NoReturn:
    if os.environ.get("CLEW_REQUIRE_OFFICE") == "1":
        pytest.fail(f"CLEW_REQUIRE_OFFICE=1, but there is no office program: {reason}")
    pytest.skip(f"NOT TESTED WITH A REAL OFFICE PROGRAM: {reason}")
