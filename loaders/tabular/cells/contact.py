"""A counterpart with what came of it in one cell: "Some Mill (firm; technology transfer). A trial is under way."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clew.loaders import described
from clew.loaders.prose.names import entry
from clew.loaders.setting import country
from clew.loaders.tabular.cells import marks
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_WHOLE = re.compile(
    r"(?:(?i:with|the)\s)*(?P<name>[^\W_][^():;]{1,80}?)\s?[(\[](?P<aside>[^()\[\]]{2,120})[)\]]"
    r"(?:\s*[.:;,]\s+(?P<told>\S.*)|\s+[–—-]+\s+(?P<after>\S.*)|[\s.:;,]*)"
)
_PIECE = re.compile(r"[^;:,/|•·–—]+")


@dataclass(frozen=True, slots=True)
class Contact:
    """A counterpart: its name, its kind and country, the type of cooperation, and what is told of it; each or blank."""

    name: Text
    kind: Text
    type: Text
    told: Text


def read(text: Text, vocabulary: Vocabulary) -> Contact | None:
    """Return what a cell tells; None where it does not begin with a name, or anything else stands in the bracket."""
    found = _WHOLE.fullmatch(text.clean) if "(" in text.clean or "[" in text.clean else None
    if not found or not entry.is_name(found["name"]) or not marks.is_name(found["name"], vocabulary):
        return None
    aside = _aside(text, found.start("aside"), found["aside"], vocabulary)
    said = next((group for group in ("told", "after") if found[group]), None)
    told = text.cut(*found.span(said)) if said else _blank(text)
    another = said is not None and read(told, vocabulary) is not None  # two counterparts, and nothing told of the first
    return Contact(text.cut(*found.span("name")), *aside, told) if aside and not another else None


def _aside(text: Text, start: int, words: str, vocabulary: Vocabulary) -> tuple[Text, Text] | None:
    """Return the stretches of a bracket that are of the kind and country, and of the type, where all of it is."""
    spans = [(start + each.start(), start + each.end()) for each in _PIECE.finditer(words)]
    typed = [_is_type(text.clean[a:b].strip(), vocabulary) for a, b in spans]
    kind, types = (_stretch(spans, [each is wanted for each in typed]) for wanted in (False, True))
    if kind is None or types is None:
        return None
    own = text.clean[slice(*kind)].strip()
    if own and not described.of(own, vocabulary, apart=True) and not (types[1] and country.find(own)):
        return None
    return _cut(text, kind), _cut(text, types)


def _is_type(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words are a type of cooperation and nothing else."""
    rest = words
    for each in vocabulary.words("cooperation-types", words):
        rest = rest[: each.start] + " " * (each.end - each.start) + rest[each.end :]
    return rest != words and rest.split() in ([], [current().said("and")])


def _stretch(spans: Sequence[tuple[int, int]], wanted: Sequence[bool]) -> tuple[int, int] | None:
    """Return where pieces that stand together begin and end, nought where there are none; None where others do not."""
    places = [place for place, each in enumerate(wanted) if each]
    if not places:
        return 0, 0
    return (spans[places[0]][0], spans[places[-1]][1]) if places[-1] - places[0] + 1 == len(places) else None


def _cut(text: Text, span: tuple[int, int]) -> Text:
    return text.cut(*span) if span[1] else _blank(text)


def _blank(text: Text) -> Text:
    return Text("", text.line, text.offset)
