"""A file of separated values (.csv, .tsv) into plain text: every cell with its name in a spreadsheet ("B7")."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator

from clew.graph.errors import DocumentError
from clew.loaders import limits
from clew.loaders.containers import encoding, sheet_rows
from clew.loaders.containers.plain import Plain
from clew.loaders.containers.sheet_rows import SheetRow

_SEPARATORS = ",;\t|"
_LOOK = 50
"""How many rows tell the separator."""
_DECLARED = "sep="
"""A first line of a spreadsheet program that names the separator."""


def read(data: bytes) -> Plain:
    """Return the plain text of a file of separated values (UTF-8); raises DocumentError where it is none."""
    text = encoding.text(data)
    plain = Plain()
    if text[:4].lower() == _DECLARED and text[4:6].rstrip("\r\n"):
        separator, skipped = text[4], 1
    else:
        separator, skipped = _separator(text), 0
    rows = _rows(text, separator)
    for _ in range(skipped):
        next(rows, None)
    sheet_rows.write(plain, (SheetRow(dict(enumerate(row, 1))) for row in rows), skipped + 1)
    return plain


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for number, row in enumerate(reader):
            if number > limits.ROWS or len(row) > limits.COLUMNS:
                most = f"{limits.ROWS:,} rows or {limits.COLUMNS:,} columns"
                raise limits.beyond(f"more than {most}; give a report", "COLUMNS", line=reader.line_num)
            yield row
    except csv.Error as error:
        raise DocumentError(f"no separated values ({error}); save the file again", line=reader.line_num) from None


def _separator(text: str) -> str:
    """Return what cuts the most rows into equally many cells, the more the better."""
    return max(_SEPARATORS, key=lambda separator: _regularity(_first(_rows(text, separator))))


def _first(rows: Iterable[list[str]]) -> list[int]:
    return [len(row) for row, _ in zip(rows, range(_LOOK), strict=False) if row]


def _regularity(widths: list[int]) -> tuple[int, int]:
    wide = Counter(width for width in widths if width > 1)
    (width, times) = wide.most_common(1)[0] if wide else (1, 0)
    return times, width
