"""Of what kind of counterpart a share is: "44% of the partners are firms", "firms outside the EU account for 44%"."""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.numeric.numbers import Number
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting.nationality import nationality
from clew.loaders.vocabulary import Vocabulary, Word

_ENDS = re.compile(r"%|;|\bper\s?cent\b|\d")
_RESTATED = re.compile(r"\s\([\d.,]+\s?(?:%|per ?cent)\)|,\s[\d.,]+\s?(?:%|per ?cent)(?=,)", re.IGNORECASE)

_FROM = re.compile(r"\s(?:from\s)?")


def named(vocabulary: Vocabulary, number: Number, sentence: str) -> Sequence[str]:
    """Return the kinds that the words beside a share name, joined; nothing where they name none, or some of a kind."""
    after = _ENDS.split(_RESTATED.sub("", sentence[number.after :], count=1))[0]
    before = _ENDS.split(sentence[: number.start])[-1]
    said = phrase(vocabulary, "share-is-of").match(after)
    told = list(dict.fromkeys(_kinds(vocabulary, after[said.end() :]))) if said else []
    beside, found = (after, told) if told else (before, list(dict.fromkeys(_kinds(vocabulary, before))))
    return [", ".join(found)] if found and not phrase(vocabulary, "some-of-a-kind").search(beside) else []


def _kinds(vocabulary: Vocabulary, text: str) -> Iterator[str]:
    """Yield the kinds of a text as "non-EU firm", "Chilean firm" or "firm"; an origin alone where no kind is named."""
    kinds = sorted(vocabulary.words("kinds", text), key=lambda word: word.start)
    kinds = [kind for kind in kinds if not phrase(vocabulary, "the-delegation-itself").search(text[: kind.start])]
    origins = list(vocabulary.words("origins", text))
    yield from (f"{_origin(kind, origins, text)} {kind.name}".strip() for kind in kinds)
    if not kinds:
        yield from (each.name for each in origins[:1])


def _origin(kind: Word, origins: Sequence[Word], text: str) -> str:
    """Return the origin right before a kind or right behind it, or the nationality before it."""
    behind = (each.name for each in origins if _FROM.fullmatch(text, kind.end, each.start))
    beside = (*(each.name for each in origins if each.end + 1 == kind.start), *behind)
    word = text[: kind.start].split()[-1:]
    return next(iter(beside), word[0] if word and nationality(word[0]) else "")
