"""A parameter of a query: its type, and the text of the command line as a value of it."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from clew.graph.errors import ParameterError

Value = str | int | float | bool | date | list[str] | None


def _string(text: str) -> str:
    text.encode()  # what the terminal gives as broken bytes, no database takes
    return text


def _integer(text: str) -> int:
    value = int(text) if re.fullmatch(r"\s*[+-]?[0-9]+\s*", text) else None
    if value is None or not -(2**63) <= value < 2**63:
        raise ValueError(text)
    return value


def _float(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _boolean(text: str) -> bool:
    return {"true": True, "false": False}[text.strip().lower()]


def _strings(text: str) -> list[str]:
    return [part for each in _string(text).split(",") if (part := each.strip())]


_READ: Mapping[str, Callable[[str], Value]] = {
    "string": _string,
    "integer": _integer,
    "float": _float,
    "boolean": _boolean,
    "date": date.fromisoformat,
    "strings": _strings,
}
_FORMS = {"boolean": "true or false", "date": "a date such as 2016-10-25", "strings": "texts with commas between"}
TYPES = tuple(_READ)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a header declares of a parameter; `default` is None for null, and of no meaning where it is required."""

    name: str
    type: str
    required: bool
    default: Value
    meaning: str

    def describe(self) -> dict[str, Any]:
        """Return the parameter as an object of JSON."""
        default = self.default.isoformat() if isinstance(self.default, date) else self.default
        needed: dict[str, Any] = {"required": True} if self.required else {"required": False, "default": default}
        return {"name": self.name, "type": self.type, **needed, "meaning": self.meaning}


def coerce(name: str, kind: str, text: str) -> Value:
    """Return the text as a value of the type `kind`; raises ParameterError that says which form it takes."""
    try:
        return _READ[kind](text)
    except (ValueError, KeyError, UnicodeEncodeError):
        form = _FORMS.get(kind, f"one {kind}")
        raise ParameterError(f"{name} is {ascii(text)[:60]}; give {form}") from None
