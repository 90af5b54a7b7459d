"""As much of Cypher as the library needs: which parameters a text uses, and which columns it returns."""

import re

_HIDDEN = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`", re.DOTALL)
_INNERMOST = re.compile(r"\([^][(){}]*\)|\[[^][(){}]*\]|\{[^][(){}]*\}")
_RETURN = re.compile(
    r"\bRETURN\b(?:\s+DISTINCT\b)?(.*?)(?=\bORDER\s+BY\b|\bSKIP\b|\bLIMIT\b|\bUNION\b|;|\Z)", re.S | re.I
)
_NAMED = re.compile(r"(?:.*\bAS\s+)?(\w+)", re.DOTALL | re.IGNORECASE)


def mask(text: str) -> str:
    """Return the text with blanks for its comments, strings and quoted names; lines and places stay the same."""
    return _HIDDEN.sub(_blank, text)


def parameters(text: str) -> dict[str, int]:
    """Return the parameters that the text uses, each with the line of its first use."""
    used: dict[str, int] = {}
    for found in re.finditer(r"\$(\w+)", mask(text)):
        used.setdefault(found[1], _line(text, found.start()))
    return used


def columns(text: str) -> list[tuple[int, list[str | None]]]:
    """Return line and columns of each RETURN that is in no subquery; None for a column without a name of its own."""
    found = _RETURN.finditer(_outermost(mask(text)))
    return [(_line(text, each.start()), [_name(item) for item in each[1].split(",")]) for each in found]


def named(text: str) -> list[str]:
    """Return the names of the columns that the last RETURN gives names to."""
    return [name for _, names in columns(text)[-1:] for name in names if name]


def _outermost(masked: str) -> str:
    """Return the text with blanks for whatever stands in brackets."""
    while (flatter := _INNERMOST.sub(_blank, masked)) != masked:
        masked = flatter
    return masked


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _name(item: str) -> str | None:
    named = _NAMED.fullmatch(item.strip())
    return named[1] if named else None


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
