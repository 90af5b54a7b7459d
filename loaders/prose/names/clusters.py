"""The clusters that a document names, and how it may write their names."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from clew.graph.statement import Statement, slug
from clew.loaders.prose.names.naming import ACRONYM_FIRST
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.vocabulary import current

CLUSTER = re.compile(r"cl[uú]ster", re.IGNORECASE)
_BRACKET = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_ACRONYM = re.compile(r"\(((?=[^()]*[A-Z][^()]*[A-Z])[A-Z0-9][\w&-]{1,9})\)\s*$")
_GOES_ON = re.compile(r"[\w’'-]")
_COMMON = frozenset("the of de da di for and cluster clusters".split())  # noqa: SIM905
_REMEMBERED = 10_000
"""How many names are kept with their forms, and how many words: more than one document has."""


@lru_cache(_REMEMBERED)
def forms(printed: str) -> tuple[str, ...]:
    """Return how a document may write a name: as printed, without its acronym, the acronym alone."""
    short = _BRACKET.sub("", printed).strip()
    acronym = _ACRONYM.search(printed)
    dashed = ACRONYM_FIRST.match(printed)
    found = (printed, short, *([acronym[1]] if acronym else ()), *(dashed.groups() if dashed else ()))
    return tuple(dict.fromkeys(each for each in found if len(each) > 1))


@lru_cache(_REMEMBERED)
def _telling(words: str) -> frozenset[str]:
    return frozenset(slug(words).split("-")) - _COMMON


def _unhyphened(words: str) -> str:
    return words.replace("-", " ")


class Clusters:
    """Clusters by their names, with what tells them in a text."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        first = {slug(name): name for name in reversed(names)}  # a title in capitals is the same cluster
        self._telling = [(name, _telling(name)) for name in first.values()]
        self._by_letter: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._by_slug: dict[str, set[str]] = defaultdict(set)
        spelt = [(form, first[slug(name)]) for name in names for form in forms(name)]
        for form, name in sorted(spelt, key=lambda each: -len(each[0])):
            self._by_letter[form[0]].append((_unhyphened(form), name))
            self._by_slug[slug(form)].add(name)

    @classmethod
    def of(cls, known: Iterable[Statement]) -> "Clusters":
        """Return the clusters that a document names as delegates, or as those who report: the same for the same."""
        return _of(delegates(known))

    def at(self, words: str, start: int = 0) -> tuple[str, int] | None:
        """Return the cluster whose name stands at a place of the words, and where the name and its bracket end.

        A hyphen in it may stand for a space.
        """
        for form, name in self._by_letter.get(words[start : start + 1], ()):
            if _unhyphened(words[start : start + len(form)]) == form and not _GOES_ON.match(words, start + len(form)):
                bracket = _BRACKET.match(words, start + len(form))
                return name, bracket.end() if bracket else start + len(form)
        return None

    def fitting(self, words: str) -> str | None:
        """Return the only cluster that a title may mean: the same spelling, else the same words but for common ones."""
        same = self._by_slug.get(slug(words)) or self._alike(_telling(words))
        one = len(same) == 1 or are_one(same)  # two spellings of one name are no two clusters
        if words in same and one:
            return words
        return next((name for name in self.names if name in same), None) if one else None

    def called(self, words: str) -> str | None:
        """Return the cluster whose name the words are, in any of its forms, and not only a part of it."""
        name = self.fitting(words) if words and slug(words) in self._by_slug else None
        return name if name and slug(words) in map(slug, forms(name)) else None

    def _alike(self, wanted: frozenset[str]) -> set[str]:
        """Return the names of which these are some words, or which are some of these but for another institution's."""
        return {
            name
            for name, own in self._telling
            if wanted and (wanted <= own or (own and own <= wanted and not _names_another(wanted - own)))
        }


def _names_another(words: Iterable[str]) -> bool:
    """Tell whether words beside a cluster's make the name of another body: "Blue Delta Alliance", "Delta Blue"."""
    return any(phrase(current(), "institution").search(each) for each in words)


def are_one(names: Iterable[str]) -> bool:
    """Tell whether names are spellings of one: the same but for case, or for the only acronym behind it."""
    found = [(slug(_ACRONYM.sub("", name)), acronym[1] if (acronym := _ACRONYM.search(name)) else "") for name in names]
    return len({plain for plain, _ in found}) == 1 and len({acronym for _, acronym in found if acronym}) <= 1


def delegates(known: Iterable[Statement]) -> tuple[str, ...]:
    """Return the names of the delegates, and of those who report, each once."""
    names = (
        str(s.subject.parts[0])
        for s in known
        if (s.property == "OPENED" or (s.property == "TOOK_PART_IN" and s.qualifiers.get("role") == "delegate"))
        and s.subject.label == "Organisation"
        and isinstance(s.subject.parts[0], str)
    )
    return tuple(dict.fromkeys(names))


@lru_cache(maxsize=64)
def _of(names: tuple[str, ...]) -> Clusters:
    return Clusters(names)
