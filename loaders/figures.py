"""Every number in the prose is a figure that the report states: a measure, a scope, a value, and how exact it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from clew.graph.statement import Referent, Statement, Value, slug
from clew.loaders import numbers
from clew.loaders.numbers import Number
from clew.loaders.reading import Reading
from clew.loaders.scope import Context, Scopes
from clew.loaders.text import Text

_NOTE_MARK = re.compile(r"((?:\w+ )?[A-Za-z]*[a-z])(\d)\b(?!\d)")
_GENERIC = re.compile(r"[\d.\s]*(?:observations?|remarks?|comments?|notes?)", re.IGNORECASE)
"""Headings that say nothing of what is under them: it is what the section above is about."""
_NOUN = re.compile(r"[\s-]+([a-zß-ÿ][\w-]+)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it measures, of what; the scope is an organisation or a word."""

    number: Number
    measure: str
    scope: str | Referent
    qualifier: str


class Measures:
    """Tells what a number measures: the first entry of the vocabulary that fits."""

    def __init__(self, reading: Reading, known: Iterable[Statement]) -> None:
        self._reading = reading
        self._scopes = Scopes(reading.vocabulary, known)
        self._rules = [_Rule(entry) for entry in reading.vocabulary.entries("figures")]

    def read(self, number: Number, context: Context) -> Figure | None:
        """Return the figure, or None where nothing tells what the number measures."""
        for rule in self._rules:
            if rule.fits(number, context.sentence):
                for scope in self._scopes.find(rule.entry["scope"], number, context)[:1]:
                    return Figure(number, rule.entry["measure"], scope, rule.entry.get("qualifier", number.qualifier))
        noun = _NOUN.match(context.sentence[number.end :])
        if number.in_words or (number.unit == "count" and not noun):
            return None
        measure = slug(noun[1]) if noun and number.unit == "count" else "share"
        return Figure(number, measure, context.section, number.qualifier)

    def all(self, number: Number, context: Context) -> list[Figure]:
        """Return the figure of each organisation that it is said of ("A and B declared 2 agreements each")."""
        figure = self.read(number, context)
        if (
            figure
            and isinstance(figure.scope, Referent)
            and re.match(r"[^.;]*\beach\b", context.sentence[number.end :])
        ):
            scopes = self._scopes.organisations_before(number, context)
            return [Figure(number, figure.measure, scope, figure.qualifier) for scope in scopes]
        return [figure] if figure else []


class _Rule:
    def __init__(self, entry: dict[str, str]) -> None:
        self.entry = entry

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        found = {place: self.entry.get(place) for place in ("after", "before", "within")}
        return {place: re.compile(pattern, re.IGNORECASE) for place, pattern in found.items() if pattern}

    def fits(self, number: Number, sentence: str) -> bool:
        around = {"after": sentence[number.end :], "before": sentence[: number.start], "within": sentence}
        return number.unit == self.entry["unit"] and all(
            pattern.match(around[place]) if place == "after" else pattern.search(around[place])
            for place, pattern in self._patterns.items()
        )


def state(reading: Reading, known: Iterable[Statement] = ()) -> Iterator[Statement]:
    """State every figure of the prose; `known` is what the tables state, for the names of organisations in it."""
    measures, notes = Measures(reading, known), _notes(reading)
    before: Text | None = None
    for sentence, section in reading.document.prose():
        context = Context(sentence.clean, before.clean if before else "", _topic(reading, sentence.line))
        for number in numbers.find(sentence.clean):
            if not _is_note(number, sentence.clean, notes):
                for figure in measures.all(number, context):
                    yield from _figure(reading, figure, sentence, section)
        before = sentence


def _figure(reading: Reading, figure: Figure, sentence: Text, section: str | None) -> Iterator[Statement]:
    number, source = figure.number, reading.document.source(sentence, section)
    said = f"{figure.qualifier} {number.value:g} {number.unit}"
    about = reading.about("StatedFigure", figure.measure, figure.scope, said)
    printed = sentence.clean[number.start : number.end]
    scope = figure.scope if isinstance(figure.scope, str) else str(figure.scope.parts[0])
    values: dict[str, Value] = {
        "measure": figure.measure,
        "scope": scope,
        "value": number.value,
        "unit": number.unit,
        "qualifier": figure.qualifier,
    }
    for name, value in values.items():
        yield Statement(about, name, value, printed, source)


def _topic(reading: Reading, line: int) -> str:
    """Return what is spoken of at a line: the heading above as a topic, else its words; without one, the delegation."""
    above = [heading.text.clean for heading in reading.document.headings if heading.text.line < line]
    telling = next((heading for heading in reversed(above) if not _GENERIC.fullmatch(heading)), None)
    if telling is None:
        return "delegation"
    return reading.vocabulary.first("topics", telling) or re.sub(r"^[\d.\sIVX]+(?=[A-Z])", "", telling)


def _notes(reading: Reading) -> dict[str, str]:
    """Return the footnote marks that extraction has glued to words, each with the words before it."""
    found = (match for sentence, _ in reading.document.prose() for match in _NOTE_MARK.finditer(sentence.clean))
    return {match[2]: match[1] for match in found}


def _is_note(number: Number, sentence: str, notes: dict[str, str]) -> bool:
    """A number is a footnote's where the words that bore its mark come right after it, or where no words are."""
    words = notes.get(f"{number.value:g}")
    return bool(words and sentence[number.end :].lstrip().startswith(words)) or not re.search(r"[A-Za-z]", sentence)
