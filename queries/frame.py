"""Rows for a notebook: pandas' table where pandas is installed, else a small one of our own that shows itself."""

import importlib
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from clew.queries.table import Row, render, shown

_TYPES = {int: "Int64", bool: "boolean", float: "float64"}
"""Columns that keep their type where a value is missing; by itself pandas would make fractions of whole numbers."""


def frame(rows: Sequence[Row], columns: Sequence[str]) -> Any:
    """Return a DataFrame, or `Rows` where there is no pandas; whole numbers stay whole where some are missing."""
    try:
        pandas = importlib.import_module("pandas")
    except ImportError:
        return Rows(rows, columns)
    kept = {column: [row[column] for row in rows] for column in columns}
    series = {column: pandas.Series(values, dtype=_type(values)) for column, values in kept.items()}
    return pandas.DataFrame(series, columns=list(columns))


def _type(values: Sequence[object]) -> str:
    kinds = {type(value) for value in values if value is not None}
    return _TYPES.get(kinds.pop(), "object") if len(kinds) == 1 else "object"


class Rows(Sequence[Row]):
    """The rows of an answer, in order: a sequence of mappings, and a table for whoever looks at it."""

    def __init__(self, rows: Sequence[Row], columns: Sequence[str]) -> None:
        """Take the rows, and the order of the columns."""
        self.rows, self.columns = list(rows), list(columns)

    def __getitem__(self, place: Any) -> Any:
        return self.rows[place]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return render(self.rows, self.columns, "table")

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        body = "".join(f"<tr>{self._cells(row)}</tr>" for row in self.rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _cells(self, row: Row) -> str:
        return "".join(f"<td>{escape(shown(row[column]))}</td>" for column in self.columns)
