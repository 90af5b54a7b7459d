"""What words for a type of organisation say: its origin and its kind ("non-EU firm", "university (third country)")."""

import re
from collections.abc import Iterator, Mapping, Set
from typing import Any, Protocol

_SPACE = re.compile(r"\s+")
_AROUND = " ,;:/–-()"


class Vocabulary(Protocol):
    """What is asked of the words of a language."""

    def meaning(self, table: str, words: str) -> str | None:
        """Return which entry of a table the words are."""

    def words(self, table: str, text: str) -> Iterator[Any]:
        """Yield the words of a table in a text."""

    def table(self, name: str) -> Mapping[str, Any]:
        """Return a table as it is written."""

    def entries(self, table: str) -> list[dict[str, Any]]:
        """Return the entries of a list."""

    @property
    def tables(self) -> Set[str]:
        """The names of the tables that the language has."""


def and_kind(vocabulary: Vocabulary, words: str) -> tuple[str | None, str | None]:
    """Return origin and kind, None for what the words leave out, and for both where they say anything else."""
    plain = _SPACE.sub(" ", words).strip()
    turned = re.fullmatch(vocabulary.table("language")["origin-after-kind"], plain, re.IGNORECASE)
    for text in (plain, f"{turned[2]} {turned[1]}" if turned else ""):
        if any(found := _in_order(vocabulary, text)):
            return found
    return None, None


def _in_order(vocabulary: Vocabulary, words: str) -> tuple[str | None, str | None]:
    origin = next(vocabulary.words("origins", words), None)
    if origin and origin.start == 0:
        rest = words[origin.end :].strip(_AROUND)
        kind = _kind(vocabulary, rest)
        other = vocabulary.meaning("other-kinds", rest)
        return (origin.name, kind) if kind or other or not rest else (None, None)
    return None, _kind(vocabulary, words)


def _kind(vocabulary: Vocabulary, words: str) -> str | None:
    return vocabulary.meaning("kinds", words) or vocabulary.meaning("kinds", _without_leader(vocabulary, words))


def _without_leader(vocabulary: Vocabulary, words: str) -> str:
    """Leave out that an organisation is local, private or of some country: "Icelandic firm"."""
    leader = vocabulary.table("language").get("kind-led-by")
    plain = re.sub(rf"^(?:{leader})", "", words, flags=re.IGNORECASE) if leader else words
    first, _, rest = plain.partition(" ")
    known = vocabulary.entries("nationalities") if rest and "nationalities" in vocabulary.tables else ()
    return rest if any(first in each["words"] for each in known) else plain
