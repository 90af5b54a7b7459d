"""What a cell says of several names that it repeats: "Some Mill: 3; Some Kiln: 1", "3 (Some Mill), 1 (Some Kiln)"."""

import re
from collections.abc import Iterable, Mapping, Sequence

from clew.graph.statement import slug
from clew.loaders.tabular.cells import pieces
from clew.loaders.text.signs import BRACKET, LED
from clew.loaders.text.text import Text

_BEFORE = re.compile(rf"(?P<name>[^:]{{2,80}}?){LED}(?P<said>\S.*)")
_BEHIND = re.compile(r"(?P<said>.*\S)\s*\((?P<name>[^()]{2,80})\)\.?")
_WAYS = ("lines", "dashes", "bullets", "semicolons", "commas")


def by_name(text: Text, names: Sequence[Text]) -> Mapping[int, Text]:
    """Return what a cell says of names by their places; nothing where a part of it names none of them, or one twice."""
    if not re.search(r"[:(–—-]", text.clean):
        return {}
    known = [slug(BRACKET.sub("", each.clean)) for each in names]
    ways = (pieces.of(text, way).values() for way in _WAYS)
    return max((_said(way, form, known) for way in ways for form in (_BEFORE, _BEHIND)), key=len)


def _said(parts: Iterable[Text], form: re.Pattern[str], known: Sequence[str]) -> Mapping[int, Text]:
    told = [_told(part, form, known) for part in parts]
    found = dict(each for each in told if each)
    return found if len(found) == len(told) else {}


def _told(part: Text, form: re.Pattern[str], known: Sequence[str]) -> tuple[int, Text] | None:
    match = form.fullmatch(part.clean)
    key = slug(match["name"]) if match else ""
    fitting = [place for place, each in enumerate(known) if key and (each == key or each.startswith(f"{key}-"))]
    return (fitting[0], part.cut(*match.span("said"))) if match and len(fitting) == 1 else None
