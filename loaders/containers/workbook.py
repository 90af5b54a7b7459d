"""A workbook (.xlsx) into plain text: each sheet a section, each cell with the name of its sheet and its own."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import openpyxl
from lxml import etree
from openpyxl.utils.cell import range_boundaries

from clew.loaders import limits
from clew.loaders.containers import package, sheet_rows, shown
from clew.loaders.containers.plain import Plain
from clew.loaders.containers.sheet_rows import SheetRow


def read(data: bytes) -> Plain:
    """Return the plain text of a workbook; the values are those that the program saved last, formulas are not computed.

    Hidden sheets are told of but not read. Raises DocumentError where there is too much, or no workbook.
    """
    package.check(data, "xl/workbook.xml")
    plain = Plain()
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        plain.sheet = sheet.title
        if sheet.sheet_state == "visible":
            spans = _spans(_merged(sheet))
            if len(book.worksheets) > 1 and _begins_with_table(sheet):
                plain.heading(sheet.title, 2)
            sheet_rows.write(plain, (replace(row, spans=spans.get(n, {})) for n, row in enumerate(_rows(sheet), 1)))
        else:
            for row in _rows(sheet):
                plain.aside(" | ".join(row.filled.values()), "a hidden sheet")
    return plain


def _begins_with_table(sheet: Any) -> bool:
    """Tell whether no title stands on a sheet: the first row with anything in it has several cells."""
    return next((len(row.filled) > 1 for row in _rows(sheet) if row.filled), False)


def _rows(sheet: Any) -> Iterator[SheetRow]:
    sheet.reset_dimensions()  # what a file says of its own size is not believed
    total = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [cell for cell in row if cell.value is not None]
        filled = {cell.column: shown.value(cell.value, cell.number_format) for cell in cells}
        total += len(row)
        if number > limits.ROWS or max(filled, default=0) > limits.COLUMNS or total > limits.CELLS:
            message = f"sheet {sheet.title}: over {limits.COLUMNS:,} columns or {limits.CELLS:,} cells; split it"
            raise limits.beyond(message, "CELLS")
        yield SheetRow(filled, bold=bool(cells) and all(cell.font.b for cell in cells))


def _merged(sheet: Any) -> list[str]:
    """Return the ranges of merged cells ("A1:B3"), which the library leaves out where it reads row by row."""
    with sheet._get_source() as part:
        found: list[str] = etree.parse(part, etree.XMLParser(target=_Merged(), resolve_entities=False))
    return found


class _Merged:
    """Notes the merged cells of a sheet as its XML goes by."""

    def __init__(self) -> None:
        self.ranges: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag.endswith("}mergeCell"):
            self.ranges.append(attributes.get("ref", ""))
            if len(self.ranges) > limits.MERGED:
                raise limits.beyond(f"more than {limits.MERGED:,} merged cells; give a report", "MERGED")

    def close(self) -> list[str]:
        return self.ranges


def _spans(ranges: Iterable[str]) -> dict[int, dict[int, tuple[int, int]]]:
    spans: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for each in ranges:
        left, top, right, bottom = range_boundaries(each)
        if left and top and right and bottom:
            spans[top][left] = (min(right - left + 1, limits.COLUMNS), bottom - top + 1)
    return spans
