"""The countries that a line of the title names, and the cities that are known."""

import re
from collections.abc import Callable, Iterator

from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text

_ENDING = re.compile(r"(?:['’]s)?\.*$")


def countries(text: Text) -> Iterator[tuple[str, Text]]:
    """Yield the countries that a line of the title names, by name ("EU-Korea", "to South Korea") or by adjective."""
    yield from _named(text, _country)


def cities(text: Text) -> Iterator[tuple[str, Text]]:
    """Yield the known cities that a line names, each with the name of its country."""
    yield from _named(text, country.of_city)


def _country(words: str) -> str | None:
    found = country.find(words) if len(words) > 3 else None
    return found[0] if found else nationality(words)


def _named(text: Text, meaning: Callable[[str], str | None]) -> Iterator[tuple[str, Text]]:
    """Yield what names something, the longest first: what it means, and the words."""
    clean, taken = text.clean, 0
    words = [match.span() for match in re.finditer(r"[^\W\d_][\w’'.]*", clean)]
    for first, (start, _) in enumerate(words):
        for _, end in reversed(words[first : first + 5]) if start >= taken and clean[start].isupper() else ():
            plain = _ENDING.sub("", clean[start:end])
            if name := meaning(plain):
                taken = end
                yield name, text.cut(start, start + len(plain))
                break
