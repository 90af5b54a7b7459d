"""The language of a document: of which vocabulary the commonest words make up most of it.

Every `vocabulary*.toml` is of one language and lists its stop words under `[language]`. A document is of the language
whose stop words are the greatest share of its words, if they are one in 50 of them at least and three different ones;
English where they are fewer, and where two languages have as many. What is found so is not stated: no report says it.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, wraps
from importlib.resources import files
from typing import ParamSpec, Protocol, TypeVar

from clew.graph.patterns import load
from clew.loaders.vocabulary import Vocabulary, english, speaking

_SHARE, _DIFFERENT = 50, 3
_WORD = re.compile(r"[^\W\d_]+")


class Spoken(Protocol):
    """A document, as far as its language goes."""

    language: str


P = ParamSpec("P")
D = TypeVar("D", bound=Spoken)


@cache
def languages() -> dict[str, Vocabulary]:
    """Return the vocabularies by their language (ISO 639-1), English first."""
    others = sorted(
        (each for each in files("clew.loaders").iterdir() if re.fullmatch(r"vocabulary\.[a-z]{2}\.toml", each.name)),
        key=lambda each: each.name,
    )
    found = [english(), *(Vocabulary(load(each)) for each in others)]
    return {vocabulary.language: vocabulary for vocabulary in found}


def of(text: str) -> Vocabulary:
    """Return the vocabulary of the language that a text is in."""
    words = Counter(_WORD.findall(text.casefold()))
    counts = {v: sum(words[word] for word in v.stop_words) for v in languages().values()}
    most = max(counts, key=lambda vocabulary: counts[vocabulary])  # the first of two that are equal: English
    enough = counts[most] * _SHARE >= words.total() and len(most.stop_words & words.keys()) >= _DIFFERENT
    return most if enough else english()


def spoken(document: Spoken) -> Vocabulary:
    """Return the vocabulary of a document's language."""
    return languages().get(document.language, english())


def heard(parse: Callable[P, D]) -> Callable[P, D]:
    """Let a function that takes a text first read it in the text's own language, which its document keeps."""

    @wraps(parse)
    def read(*args: P.args, **kwargs: P.kwargs) -> D:
        with speaking(of(str(args[0]))) as vocabulary:
            document = parse(*args, **kwargs)
        document.language = vocabulary.language
        return document

    return read
