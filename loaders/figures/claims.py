"""Claims without a number that can be checked: there is none, these come first, this is more than that."""

import re
from collections.abc import Iterable, Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.figures.scope import Context, Scope, Scopes
from clew.loaders.numeric.numbers import Number
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text

_REFERENCE = re.compile(r"\bFigure\s+(\d+)\b")
_CAPTION = re.compile(r"Figure\s+(\d+)\s*[-–—:.]\s*(.+?)\.?$")
_BACK = re.compile(r"\b(?:regard to|explained (?:for|in|with)|in line with|compared (?:to|with))\s*$", re.IGNORECASE)


def state(reading: Reading, known: Iterable[Statement]) -> Iterator[Statement]:
    """State the claims of the vocabulary, and which figure the text and the captions call by which number."""
    scopes, before = Scopes(reading.vocabulary, known), None
    for sentence, section in reading.document.prose():
        for entry in reading.vocabulary.entries("claims"):
            if match := _made(entry, sentence.clean):
                context = Context(sentence.clean, before.clean if before else "", section or "")
                for scope in _scopes(reading, scopes, entry, match, context):
                    yield from _claim(reading, sentence, section, entry, scope)
        before = sentence
    yield from _figure_numbers(reading)


def _made(entry: dict[str, str], words: str) -> re.Match[str] | None:
    """Return where words make a claim, if what stands before them takes nothing back."""
    made = re.search(entry["words"], words, re.IGNORECASE)
    return made if made and re.search(entry.get("before", ""), words[: made.start()], re.IGNORECASE) else None


def _scopes(
    reading: Reading, scopes: Scopes, entry: dict[str, str], match: re.Match[str], context: Context
) -> Iterable[Scope]:
    if entry["scope"] != "@types":
        place = Number(0, "count", "exactly", match.start(), match.end(), in_words=False)
        of_one = entry["scope"] == "delegation" and scopes.of_one(match.start(), context)
        return [] if of_one else scopes.find(entry["scope"], place, context)[:1]
    text = context.sentence[match.end() :] if entry["unit"] == "none" else context.sentence
    types = list(dict.fromkeys(word.name for word in reading.vocabulary.words("cooperation-types", text)))
    return types if entry["unit"] == "none" else [", ".join(types)] * bool(types)


def _claim(
    reading: Reading, sentence: Text, section: str | None, entry: dict[str, str], scope: Scope
) -> Iterator[Statement]:
    about = reading.about("StatedFigure", entry["measure"], scope, entry["unit"])
    source = reading.document.source(sentence, section)
    said = scope if isinstance(scope, str) else str(scope.parts[0])
    for name, value in (("measure", entry["measure"]), ("scope", said), ("unit", entry["unit"])):
        yield Statement(about, name, value, sentence.quote, source)


def _figure_numbers(reading: Reading) -> Iterator[Statement]:
    """State the number of each figure that the text speaks of, as the caption and as the text give it."""
    captions = [
        (caption, match) for caption in reading.document.captions if (match := _CAPTION.match(caption.text.clean))
    ]
    for sentence, section in reading.document.prose():
        for match in _REFERENCE.finditer(sentence.clean):
            near = [(c, m) for c, m in captions if c.section == section and c.text.line < sentence.line][-1:]
            near = near or [(c, m) for c, m in captions if c.section == section][:1]
            if near and not _BACK.search(sentence.clean[: match.start()]):
                ((caption, title),) = near
                yield from _number(reading, title, ("caption", title[1]), caption.text, section)
                yield from _number(reading, title, ("reference", match[1]), sentence, section)


def _number(
    reading: Reading, title: re.Match[str], said: tuple[str, str], text: Text, section: str | None
) -> Iterator[Statement]:
    unit, number = said
    about: Referent = reading.about("StatedFigure", "figure-number", title[2], f"{unit} {number}")
    source = reading.document.source(text, section)
    yield Statement(about, "measure", "figure-number", text.quote, source)
    yield Statement(about, "scope", title[2], text.quote, source)
    yield Statement(about, "value", float(number), number, source)
    yield Statement(about, "unit", unit, text.quote, source)
    yield Statement(about, "qualifier", "exactly", text.quote, source)
