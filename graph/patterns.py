"""Files of patterns and words (TOML): a pattern may run over several lines, and name lists of words that it shares.

A text that runs over lines is one: the line breaks and what indents them do not count. `<name>` in a text stands for
the pattern of that name under `[lists]`, as a group; lists may name others.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable
from typing import Any

_BREAK = re.compile(r"(?:^|\n) *")
_INDENT = "  "
"""What is left of the line break before a single line: TOML itself takes the break."""
_NAME = re.compile(r"(?<!\(\?P)<([\w-]+)>")


def load(file: Traversable, **more: str) -> dict[str, Any]:
    """Return the tables of a file, its texts whole; `more` are lists that another tells, by their names.

    Raises tomllib.TOMLDecodeError where the file is no TOML.
    """
    tables = _each(tomllib.loads(file.read_text("utf-8")), _joined)
    lists = more | tables.pop("lists", {})
    return {name: _each(table, lambda text: _named(text, lists)) for name, table in tables.items()}


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """Return a value with every text in it changed."""
    match value:
        case str():
            return change(value)
        case list():
            return [_each(item, change) for item in value]
        case dict():
            return {name: _each(item, change) for name, item in value.items()}
    return value


def _joined(text: str) -> str:
    return _BREAK.sub("", text) if "\n" in text or text.startswith(_INDENT) else text


def _named(text: str, lists: Mapping[str, str]) -> str:
    """Return a text with the lists in the places where it names them; a name that is none stays."""
    return _NAME.sub(lambda found: f"(?:{_named(lists[found[1]], lists)})" if found[1] in lists else found[0], text)
