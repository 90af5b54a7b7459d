"""Files of patterns and words (TOML): a pattern may run over several lines, and name lists of words that it shares.

A text that runs over lines is one: the line breaks and what indents them do not count. `<name>` in a text stands for
the pattern of that name under `[lists]`, as a group; lists may name others.
"""

import re
import tomllib
from collections.abc import Callable
from importlib.resources.abc import Traversable
from typing import Any

_BREAK = re.compile(r"(?:^|\n) *")
_NAME = re.compile(r"(?<!\(\?P)<([\w-]+)>")


def load(file: Traversable, **more: str) -> dict[str, Any]:
    """Return the tables of a file, its texts whole; `more` are lists that another tells, by their names.

    Raises tomllib.TOMLDecodeError where the file is no TOML.
    """
    tables = _each(tomllib.loads(file.read_text("utf-8")), _joined)
    lists = _Lists(more | tables.pop("lists", {}))
    return {name: _each(table, lists) for name, table in tables.items()}


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
    return _BREAK.sub("", text) if "\n" in text else text


class _Lists:
    """Puts lists in the places where a text names them."""

    def __init__(self, lists: dict[str, str]) -> None:
        self._lists = lists

    def __call__(self, text: str) -> str:
        """Return a text without names of lists."""
        return _NAME.sub(lambda found: self._list(*found.group(0, 1)), text) if "<" in text else text

    def _list(self, printed: str, name: str) -> str:
        return f"(?:{self(self._lists[name])})" if name in self._lists else printed
