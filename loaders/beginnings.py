"""How the words that a pattern fits begin: of hundreds of patterns, a text is asked only those that may begin in it.

A pattern that says nothing of how its words begin is asked always, so that no word is missed. Upper and lower case are
one here, as they are to the patterns of the vocabulary.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from itertools import product
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_LENGTH = 4
"""How many characters are looked at: fewer set fewer words apart, more make more beginnings."""
_MOST = 60
"""How many beginnings a pattern has at most that is looked up by them."""
_REMEMBERED, _LONGEST = 500, 2_000
"""Of how many texts it is kept how their words begin, for one table after another is asked; and how long one may be."""
_START = re.compile(rf"(?<!\w)(?=(.{{1,{_LENGTH}}}))", re.DOTALL)
_DOTS = str.maketrans({"\u0130": "i", "\u0131": "i"})
"""The letters that `re` takes for an i, and `casefold` does not."""
_parser: Any = find_spec("re._parser") and import_module("re._parser")
"""What compiles patterns, so that how they begin is not guessed from their looks; where it is not, all are asked."""


class Patterns(Generic[T]):
    """Patterns with what each stands for; one is compiled when a text is asked that may begin as its words do.

    `edges` are what stands before and behind each of them, and takes no room.
    """

    def __init__(self, said: Iterable[tuple[T, str]], edges: tuple[str, str] = ("", "")) -> None:
        self._said = list(said)
        self._edges = edges
        self._compiled: dict[int, tuple[T, re.Pattern[str]]] = {}
        self._places: dict[str, list[int]] = {}
        for place, (_, pattern) in enumerate(self._said):
            for begins in of_pattern(pattern):
                self._places.setdefault(begins, []).append(place)
        self._always = self._places.pop("", [])
        self._known = frozenset(self._places)

    def anywhere(self, text: str) -> Iterator[tuple[T, re.Pattern[str]]]:
        """Yield, in their order, the patterns of which a word may begin in a text, where no other word goes on."""
        begins = of_words(text) if len(text) <= _LONGEST else of_words.__wrapped__(text)
        return self._at(begins & self._known)

    def at_start(self, text: str) -> Iterator[tuple[T, re.Pattern[str]]]:
        """Yield, in their order, the patterns that a text may begin with."""
        return self._at(_forms(folded(text[:_LENGTH])) & self._known)

    def _at(self, found: frozenset[str]) -> Iterator[tuple[T, re.Pattern[str]]]:
        places = {*self._always, *(place for each in found for place in self._places[each])} if found else self._always
        return map(self._pattern, sorted(places))

    def _pattern(self, place: int) -> tuple[T, re.Pattern[str]]:
        if not (known := self._compiled.get(place)):
            name, pattern = self._said[place]
            before, behind = self._edges
            known = self._compiled[place] = name, re.compile(f"{before}{pattern}{behind}", re.IGNORECASE)
        return known


def folded(words: str) -> str:
    """Return words in one spelling for all that `re.IGNORECASE` takes for the same."""
    return words.lower() if words.isascii() else words.translate(_DOTS).casefold()


@lru_cache(_REMEMBERED)
def of_words(text: str) -> frozenset[str]:
    """Return how the words of a text begin: their first character, their first two, and so on."""
    return frozenset(form for each in {*_START.findall(text)} for form in _forms(folded(each)))


def _forms(begins: str) -> frozenset[str]:
    return frozenset(begins[:length] for length in range(1, _LENGTH + 1))


def of_pattern(pattern: str) -> frozenset[str]:
    """Return the beginnings that whatever a pattern fits has one of; the empty one where nothing is known."""
    ways = _sequence(_parser.parse(pattern, re.IGNORECASE)) if _parser else _UNKNOWN
    found = frozenset(begins[:_LENGTH] for begins, _ in ways)
    return found if "" not in found and len(found) <= _MOST else frozenset(("",))


_Ways = frozenset[tuple[str, bool]]
"""How something may begin, and whether it is known that what follows stands right behind that."""
_NOTHING: _Ways = frozenset({("", True)})
_UNKNOWN: _Ways = frozenset({("", False)})


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Ways:
    ways = _NOTHING
    for node in nodes:
        if not any(goes_on for _, goes_on in ways) or len(ways) > _MOST:
            break
        ways = frozenset(_followed(ways, _node(*node)))
    return ways if len(ways) <= _MOST else _UNKNOWN


def _followed(ways: _Ways, after: _Ways) -> Iterator[tuple[str, bool]]:
    yield from (way for way in ways if not way[1])
    for (begins, _), (more, goes_on) in product((way for way in ways if way[1]), after):
        yield begins + more, goes_on and len(begins + more) < _LENGTH


def _node(kind: Any, of: Any) -> _Ways:
    """Return how a part of a pattern may begin; look-arounds and edges of words take no room."""
    match str(kind):
        case "LITERAL" | "IN":
            return _one_of(of if str(kind) == "IN" else ((kind, of),))
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _NOTHING
        case "BRANCH":
            return frozenset(way for each in of[1] for way in _sequence(each))
        case "SUBPATTERN" | "ATOMIC_GROUP":
            return _sequence(of[-1] if str(kind) == "SUBPATTERN" else of)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeated(*of)
    return _UNKNOWN


def _one_of(characters: Sequence[tuple[Any, Any]]) -> _Ways:
    if any(str(kind) != "LITERAL" for kind, _ in characters):
        return _UNKNOWN
    return frozenset((folded(chr(each)), True) for _, each in characters)


def _repeated(least: int, most: int, nodes: Iterable[tuple[Any, Any]]) -> _Ways:
    once = _sequence(nodes)
    ways = once if most == 1 else frozenset((begins, False) for begins, _ in once)
    return ways if least else ways | _NOTHING
