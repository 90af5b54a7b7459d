"""Rows as a table for people, as JSON, as CSV, or as Markdown."""

import csv
import io
import json
import math
import re
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from typing import Any, Literal

Row = Mapping[str, Any]
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\u061c\ufeff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\n")
_HEADING = 14
"""A heading up to this long is not broken."""
_GAP = 2
"""What stands between two columns."""
_WORD = 40
"""A word up to this long is not broken: a file and its line, say."""
_SOURCE = re.compile(r"[^:]+\.\w+:\d+(?:,|$)")
_PIPED_WIDTH = 120


def render(rows: Sequence[Row], columns: Sequence[str], form: str) -> str:
    """Return the rows as `table`, `json`, `csv` or `md`, with a line end; `columns` give the order."""
    return _FORMS[form](rows, columns)


def _json(rows: Sequence[Row], columns: Sequence[str]) -> str:
    data = [{column: row[column] for column in columns} for row in rows]
    return json.dumps(_finite(data), ensure_ascii=False, indent=2, default=_date) + "\n"


def _finite(value: object) -> object:
    """Return null for a number that JSON has no word for."""
    match value:
        case float() if not math.isfinite(value):
            return None
        case list():
            return [_finite(each) for each in value]
        case dict():
            return {key: _finite(each) for key, each in value.items()}
    return value


def _date(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def _csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_harmless(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def _harmless(value: object) -> str:
    """A text that a spreadsheet would run as a formula is marked as text."""
    text = repr(value) if isinstance(value, float) else shown(value)  # a program wants all digits
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # which csv does not quote
    return f"'{text}" if isinstance(value, str | list) and text.startswith(_FORMULA) else text


def _markdown(rows: Sequence[Row], columns: Sequence[str]) -> str:
    cells = ([_cell(row[column]) for column in columns] for row in rows)
    lines = [[_cell(column) for column in columns], ["---"] * len(columns), *cells]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(value: object) -> str:
    text = _CONTROL.sub("", shown(value)).replace("&", "&amp;").replace("<", "&lt;").replace("\n", " ")
    return re.sub(r"([\\|`\[*_])", r"\\\1", text)


def _table(rows: Sequence[Row], columns: Sequence[str]) -> str:
    from rich import box  # noqa: PLC0415 -- only people need it
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    columns = [column for column in columns if column != "mission" or len({row[column] for row in rows}) > 1]
    widths = _widths(rows, columns)
    for column in columns:
        numeric = all(isinstance(row[column], int | float) or row[column] is None for row in rows)
        justify: Literal["left", "right"] = "right" if rows and numeric else "left"
        table.add_column(Text(_CONTROL.sub("", column)), justify=justify, overflow="fold", width=widths[column])
    for row in rows:
        table.add_row(*(Text(_CONTROL.sub("", _short(row[column]))) for column in columns))
    out, needed = io.StringIO(), sum(widths.values()) + _GAP * (len(columns) + 1)
    Console(file=out, width=needed, color_system=None, highlight=False, legacy_windows=False).print(table)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines() if line.strip())


def _widths(rows: Sequence[Row], columns: Sequence[str]) -> dict[str, int]:
    """Return the width of each column: what its longest word needs, and a fair part of what the screen leaves.

    The layout is our own because rich cuts cells off where the screen is too narrow for the words.
    """
    screen = shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPED_WIDTH
    whole = {column: max([len(column), *(len(_short(row[column])) for row in rows)]) for column in columns}
    widths = {column: max(min(len(column), _HEADING), min(_longest_word(rows, column), _WORD)) for column in columns}
    left = screen - sum(widths.values()) - _GAP * (len(columns) + 1)
    while left > 0 and (growing := [column for column in columns if widths[column] < whole[column]]):
        for column in growing[:left]:
            widths[column] += 1
        left -= len(growing)
    return widths


def _longest_word(rows: Sequence[Row], column: str) -> int:
    return max((len(word) for row in rows for word in _short(row[column]).split()), default=0)


def _short(value: object) -> str:
    """Return a value for a table: of many sources, the first, and how many more there are."""
    if isinstance(value, list) and len(value) > 1 and all(isinstance(e, str) and _SOURCE.match(e) for e in value):
        return f"{value[0].partition(',')[0]} and {len(value) - 1} more"
    return shown(value)


def shown(value: object) -> str:
    """Return a value as people read it: nothing for null, lists with semicolons, a quote with its source."""
    match value:
        case None | bool():
            return {None: "", True: "yes", False: "no"}[value]
        case float():
            return f"{value:.3f}".rstrip("0").rstrip(".")
        case date() | time():
            return value.isoformat()
        case list():
            return "; ".join(shown(each) for each in value)
        case dict():
            told = ", ".join(f"{key}: {shown(each)}" for key, each in value.items())
            return f"“{value['quote']}” ({value['source']})" if value.keys() >= {"quote", "source"} else told
    return str(value)


_FORMS: dict[str, Callable[[Sequence[Row], Sequence[str]], str]] = {
    "table": _table,
    "json": _json,
    "csv": _csv,
    "md": _markdown,
}
FORMS = tuple(_FORMS)
