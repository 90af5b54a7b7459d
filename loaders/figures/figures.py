"""Every number in the prose is a figure that the report states: a measure, a scope, a value, and how exact it is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from clew.graph.statement import Referent, Source, Statement, Value
from clew.loaders.figures import apposed, labelled, responses, shares, tabulated, tiles
from clew.loaders.figures.measure import Figure, Measures
from clew.loaders.figures.scope import Context
from clew.loaders.numeric import nonfigures, numbers
from clew.loaders.numeric.nonfigures import Ignored
from clew.loaders.numeric.numbers import Number
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text

_NOTE_MARK = re.compile(r"((?:\b\w{1,40} )?[A-Za-z]{0,40}[a-z])(\d)\b(?!\d)")
_MARKED = re.compile(r"[a-z]\d\b")
"""Few sentences hold a mark at all."""
_GROUPED = re.compile(r"\d{1,3} \d{3}(?!\d)")
_GENERIC = re.compile(r"[\d.\s]*(?:observations?|remarks?|comments?|notes?)", re.IGNORECASE)
"""Headings that say nothing of what is under them: it is what the section above is about."""
_EACH = re.compile(r"[^.;]*\beach\b")
_OF_EACH = frozenset({"smes-in-agenda", "formal-agreements", "cooperation-agreements", "smes-benefited"})
"""What may be a sum of all clusters, and each of them has as well."""
_OF_ALL = frozenset({"clusters-with-sme-agenda", "clusters-with-formal-agreements"})
"""What counts clusters is no answer of one of them, though one may have told as many: "Two clusters: A with two"."""


def state(reading: Reading, known: Iterable[Statement] = ()) -> Iterator[Statement]:
    """State every figure of the prose; `known` is what the tables state, for the names of organisations in it."""
    known = tuple(known)
    measures, notes, topics = Measures(reading.vocabulary, known), _notes(reading), _Topics(reading)
    named, host, delegates = _names(known), _host(reading), _delegates(known)
    answered = {(each.source.line, each.value) for each in known if each.property == "number"}
    of_one = phrase(reading.vocabulary, "is-of-one-cluster")
    before: Text | None = None
    for sentence, section in reading.document.prose():
        if sentence.line in reading.document.owned:
            continue
        clean = sentence.clean
        context = Context(
            responses.whole(reading.vocabulary, clean),
            before.clean if before else "",
            topics.at(sentence.line),
            host,
            delegates,
        )
        found = [
            figure
            for number in numbers.find(clean)
            if not _is_note(number, clean, notes) and not _is_in_name(number, clean, named)
            if not _is_two(number, sentence)
            for figure in _all(measures, number, context)
            if figure.measure in _OF_ALL or not any((line, number.value) in answered for line in _lines(sentence))
            if figure.scope != "delegation" or not of_one.match(clean)
        ]
        if any(map(_is_sum, found)) and (of_whom := measures.scopes.subject(clean)):
            found = [replace(each, scope=of_whom) if _is_sum(each) else each for each in found]
        for figure in apposed.shares(found, clean) or _labelled(measures, context):
            yield from _figure(reading, figure, sentence, section)
        before = sentence
    of_tables = Context("", "", "delegation", host, delegates)
    of_cells = (reading.document, reading.vocabulary, measures, of_tables)
    tables = [*tabulated.figures(*of_cells), *responses.figures(*of_cells)]
    tables += tiles.figures(reading.document, measures, of_tables)
    own = {source for *_, source in tables}
    shared = (each for each in shares.figures(reading.document, reading.vocabulary) if each[-1] not in own)
    for figure, cell, source in (*tables, *shared):
        yield from _stated(reading, figure, cell.quote, source)


def ignored(reading: Reading, known: Iterable[Statement] = ()) -> Iterator[tuple[Text, Ignored]]:
    """Yield what holds no figure in each sentence of the prose, with the notes and names that the document tells."""
    notes, named = _notes(reading), _names(known)
    for sentence, _ in reading.document.prose():
        for each in nonfigures.ignored(sentence.clean):
            yield sentence, each
        for number in numbers.find(sentence.clean):
            if _is_note(number, sentence.clean, notes):
                yield sentence, Ignored(number.start, number.end, "footnote mark")
            elif _is_in_name(number, sentence.clean, named):
                yield sentence, Ignored(number.start, number.end, "name")


def _is_sum(figure: Figure) -> bool:
    """Tell whether a figure is one of all clusters that each of them may have as well."""
    return figure.scope == "delegation" and figure.measure in _OF_EACH


def _is_two(number: Number, sentence: Text) -> bool:
    """Tell whether wide space stands between what would be the thousands and the rest: "Total   14   100 %"."""
    printed = _GROUPED.match(sentence.clean, number.start, number.end)
    return printed is not None and printed[0] not in sentence.raw and "  " in sentence.raw


def _lines(sentence: Text) -> range:
    return range(sentence.line, sentence.line + sentence.raw.count("\n") + 1)


def _all(measures: Measures, number: Number, context: Context) -> list[Figure]:
    """Return the figure of each organisation that it is said of ("A and B declared 2 agreements each")."""
    figure = measures.read(number, context)
    if figure and isinstance(figure.scope, Referent) and _EACH.match(context.sentence[number.after :][:300]):
        scopes = measures.scopes.organisations_before(number, context)
        return [Figure(number, figure.measure, scope, figure.qualifier) for scope in scopes]
    return [figure] if figure else []


def _labelled(measures: Measures, context: Context) -> Iterator[Figure]:
    """Yield the figure of each label with a number behind it: as if the number stood in front."""
    end = 0
    for part in labelled.parts(context.sentence):
        turned = labelled.turned(part) or ""
        found = list(numbers.find(turned))
        forms = (turned, labelled.lowered(turned, found[0].end)) if len(found) == 1 else ()
        read = (measures.read(found[0], replace(context, sentence=each)) for each in forms)
        figure = next((each for each in read if each), None)
        at = end = context.sentence.index(part, end)
        end += len(part)
        if figure:
            start = at + part.rindex(turned[found[0].start : found[0].end])
            stop = start + found[0].end - found[0].start
            yield replace(figure, number=replace(found[0], start=start, end=stop, tail=-1))


def _figure(reading: Reading, figure: Figure, sentence: Text, section: str | None) -> Iterator[Statement]:
    printed = sentence.clean[figure.number.start : figure.number.end]
    yield from _stated(reading, figure, printed, reading.document.source(sentence, section))


def _stated(reading: Reading, figure: Figure, printed: str, source: Source) -> Iterator[Statement]:
    number = figure.number
    said = f"{figure.qualifier} {number.value:g} {number.unit}"
    about = reading.about("StatedFigure", figure.measure, figure.scope, said)
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


class _Topics:
    """What is spoken of at a line: the heading above as a topic, else its words; without one, the delegation."""

    def __init__(self, reading: Reading) -> None:
        self._vocabulary, self._found = reading.vocabulary, [(0, "delegation")]
        for heading in reading.document.headings:
            words = heading.text.clean
            if not _GENERIC.fullmatch(words):
                plain = re.sub(r"^[\d.\sIVX]+(?=[A-Z])", "", words)
                self._found.append((heading.text.line, self._vocabulary.first("topics", words) or plain))

    def at(self, line: int) -> str:
        """Return the topic of a line."""
        return next(topic for first, topic in reversed(self._found) if first < line)


def _host(reading: Reading) -> str | None:
    return str(reading.mission.parts[0]) if reading.mission else None


def _delegates(known: Iterable[Statement]) -> int:
    """Return how many delegates the longest table or list names; another may spell them otherwise."""
    found: dict[tuple[str | None, str | None], set[Referent]] = defaultdict(set)
    for each in known:
        if each.property == "TOOK_PART_IN" and each.qualifiers.get("role") == "delegate":
            found[each.source.table, each.source.section].add(each.subject)
    return max(map(len, found.values()), default=0)


def _names(known: Iterable[Statement]) -> tuple[str, ...]:
    """Return the names with numbers in them, in lower case."""
    named = (
        s for s in known if s.subject.label == "Organisation" and s.property == "name" and isinstance(s.value, str)
    )
    return tuple({str(s.value).casefold() for s in named if re.search(r"\d", str(s.value))})


def _is_in_name(number: Number, sentence: str, named: tuple[str, ...]) -> bool:
    return any(start <= number.start < end for start, end in _places(sentence, named))


@lru_cache(maxsize=256)
def _places(sentence: str, named: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    lower = sentence.casefold()
    return tuple(match.span() for name in named for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", lower))


def _notes(reading: Reading) -> dict[str, str]:
    """Return the footnote marks that extraction has glued to words, each with the words before it."""
    marked = (sentence.clean for sentence, _ in reading.document.prose() if _MARKED.search(sentence.clean))
    found = (match for words in marked for match in _NOTE_MARK.finditer(words))
    return {match[2]: match[1] for match in found}


def _is_note(number: Number, sentence: str, notes: dict[str, str]) -> bool:
    """A number is a footnote's where the words that bore its mark come right after it, or where no words are."""
    words = notes.get(f"{number.value:g}")
    following = sentence[number.end : number.end + 90].lstrip()
    return bool(words and following.startswith(words)) or not re.search(r"[A-Za-z]", sentence)
