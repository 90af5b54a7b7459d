"""Things of the graph as a notebook shows them: HTML in which everything is escaped."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape

_LONGEST = 300
"""How many characters of one value are shown."""


def card(heading: str, values: Mapping[str, object]) -> str:
    """Return one thing as a table of two columns; what it has no value of has no row."""
    rows = (f"{_cell('th', name)}{_cell('td', value)}" for name, value in values.items() if value is not None)
    return _table(heading, "", rows)


def cards(heading: str, things: Sequence[Mapping[str, object]]) -> str:
    """Return several things as a table, a row each; a column that is empty all over is left out."""
    names = dict.fromkeys(name for each in things for name, value in each.items() if value is not None)
    head = "".join(_cell("th", name) for name in names)
    return _table(heading, head, ("".join(_cell("td", each.get(name)) for name in names) for each in things))


def _table(heading: str, head: str, rows: Iterable[str]) -> str:
    body = "".join(f"<tr>{each}</tr>" for each in rows)
    head = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table><caption>{escape(heading)}</caption>{head}<tbody>{body}</tbody></table>"


def _cell(tag: str, value: object) -> str:
    text = said(value)
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f'<{tag} style="text-align: left">{escape(text)}</{tag}>'


def said(value: object) -> str:
    """Return a value as people read it: nothing for an absent one, lists with semicolons."""
    match value:
        case None | bool():
            return {None: "", True: "yes", False: "no"}[value]
        case date():
            return value.isoformat()
        case list():
            return "; ".join(said(each) for each in value)
    return str(value)
