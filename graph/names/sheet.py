"""Decisions that come back from a spreadsheet: CSV, or tab-separated, as `clew judge -f csv` wrote it."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from clew.graph.errors import JudgementError
from clew.graph.names.judgement import COLUMNS, Judgement, checked

_DELIMITERS = ("\t", ";", ",")
_FORMULA = ("=", "+", "-", "@")
_SHOWN = 10
"""How many wrong rows are told of at once."""


def read(path: Path) -> list[Judgement]:
    """Return the decisions of a filled sheet; rows without a decision are skipped.

    Raises JudgementError that tells every wrong row with file and line.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise JudgementError(f"{path}: {error.strerror}; give the filled csv or tsv") from None
    except UnicodeDecodeError:
        raise JudgementError(f"{path}: no UTF-8 text; save it as CSV in UTF-8") from None
    found, wrong = list[Judgement](), list[str]()
    for line, cells in _rows(text, path):
        try:
            found += [checked(cells, f"{path}:{line}")] if cells[3] else []
        except JudgementError as error:
            wrong.append(str(error))
    if wrong:
        more = f"; and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        raise JudgementError("; ".join(wrong[:_SHOWN]) + more)
    return found


def _rows(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each row begins, and its five cells."""
    head = text.partition("\n")[0].rstrip("\r")
    delimiter = max(_DELIMITERS, key=head.count)
    plain = delimiter == "\t" and tuple(head.split("\t")) == COLUMNS  # a judgements.tsv, which knows no quotes
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL
    )
    names = [name.strip() for name in next(reader, [])]
    if missing := [name for name in COLUMNS if name not in names]:
        raise JudgementError(f"{path}:1: no column {', '.join(missing)}; give {', '.join(COLUMNS)}")
    before = reader.line_num
    for row in reader:
        cells = {name: _text(cell) for name, cell in zip(names, row, strict=False)}
        told = [cells.get(name, "") for name in COLUMNS]
        told[3] = told[3].casefold()
        if not told[0].startswith("#"):
            yield before + 1, told
        before = reader.line_num


def _text(cell: str) -> str:
    """A text that a spreadsheet would have run as a formula was marked as text."""
    cell = " ".join(cell.split())
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
