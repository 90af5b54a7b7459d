"""What each heading of a group of columns asks, without the words that all of the group begin or end with."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from clew.loaders.vocabulary import Vocabulary

_WORDS = re.compile(r"\s*[^\s:()–—-]+(?:-[^\s:()–—-]+)*|\s*[:()–—-]")
_EDGES = " :.,–—-("
_MARKS = re.compile(r"[:–—(]|\s-(?=\s)|(?<!\bno)(?<!\bnr)\.\s*$", re.IGNORECASE)
"""What sets a stem apart from what is asked: a full stop does where the stem ends with it."""
_OF_SOMEBODY = {"organisation", "person", "representative", "post"}
_OF_AGREEMENTS = {"organisation type", "cooperation type"}


def asked(vocabulary: Vocabulary, bases: Sequence[str]) -> list[str]:
    """Return what each heading of a group asks; a name beside a kind of organisation is that of the counterpart."""
    split = [_WORDS.findall(each) for each in bases]
    stem = (_alike(split), _alike([each[::-1] for each in split])) if len(bases) > 1 else (0, 0)
    found = [_asked(vocabulary, base, words, *stem) for base, words in zip(bases, split, strict=True)]
    concepts = [{column.concept for column in vocabulary.columns(each)} for each in found]
    names = [place for place, each in enumerate(concepts) if "name" in each]
    others = {concept for each in concepts if "name" not in each for concept in each}
    if len(names) == 1 and others & _OF_AGREEMENTS and not others & _OF_SOMEBODY:
        found[names[0]] = vocabulary.said("counterpart")
    return found


def _asked(vocabulary: Vocabulary, base: str, words: Sequence[str], before: int, behind: int) -> str:
    """Return what a heading asks in words that are understood: without its stem, or with its last word before it.

    A stem that no mark sets apart ("partner type") may be needed: there the whole is taken first.
    """
    plain = base.replace(": ", " ")
    found = [*_candidates(words[:before], words[before:])]
    found += _candidates(words[len(words) - behind :], words[: len(words) - behind])
    apart = bool(found) and _is_apart(base, found[0])
    ordered = [*found, base, plain] if apart else [base, plain, *found]
    return next((each for each in ordered if vocabulary.columns(each)), found[0] if apart else plain)


def _candidates(stem: Sequence[str], left: Sequence[str]) -> Iterator[str]:
    """Yield what is left of a heading without the stem; a single word with the end of the stem before it first."""
    if own := _without_edges("".join(left)) if stem else "":
        joined = f"{_MARKS.split(_without_edges(''.join(stem)))[-1].strip()} {own}"
        yield from (joined, own) if " " not in own else (own, joined)


def _alike(split: Sequence[Sequence[str]]) -> int:
    """Return with how many words all of them begin."""
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*split, strict=False)))


def _without_edges(words: str) -> str:
    """Strip the marks at either end; a bracket that closes one inside stays."""
    plain = words.strip(_EDGES)
    return plain[:-1].strip(_EDGES) if plain.count(")") > plain.count("(") and plain.endswith(")") else plain


def _is_apart(base: str, own: str) -> bool:
    return _MARKS.search(base.replace(own, "") or base) is not None
