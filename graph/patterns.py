"""Files of patterns and words (TOML), in which a pattern that is too long for a line runs over several."""

import re
import tomllib
from importlib.resources.abc import Traversable
from typing import Any

_BREAK = re.compile(r"(?:^|\n) *")


def load(file: Traversable) -> dict[str, Any]:
    """Return the tables of a file; of a text that runs over lines, the line breaks and what indents them do not count.

    Raises tomllib.TOMLDecodeError where the file is no TOML.
    """
    return {name: _joined(value) for name, value in tomllib.loads(file.read_text("utf-8")).items()}


def _joined(value: Any) -> Any:
    match value:
        case str() if "\n" in value:
            return _BREAK.sub("", value)
        case list():
            return [_joined(each) for each in value]
        case dict():
            return {name: _joined(each) for name, each in value.items()}
    return value
