"""Who did not answer, by the count: "Seven of nine clusters answered. Nothing came from A and B" names as many."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby, pairwise

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.numeric import numbers
from clew.loaders.prose.lists.counted import whole
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.roster import homes
from clew.loaders.roster.groups import Group, by_sentence
from clew.loaders.roster.mentions import Sentence, sentences
from clew.loaders.setting import country
from clew.loaders.text.signs import TURN

_CLAUSE = re.compile(rf"[;:]\s|\s[–—]\s|,?\s{TURN}")
_NEITHER = re.compile(r"(?:neither|none|both|all)\s(?:of\s(?:them|the\s\w+)\b|\w+ed\b)")
"""Of those named before in the sentence."""
_BEFORE = 5
"""How many sentences before one may count those who answered, beside the next; they may be of the paragraph above."""


def state(reading: Reading, said: Sequence[Statement]) -> Iterator[Statement]:
    """State of each name that it did not answer, where as many are named as are missing; not of those in `said`."""
    stretches = sentences(reading) if reading.mission else ()
    told = {slug(str(each.subject.parts[0])) for each in said}
    above: list[Sentence] = []
    for _, paragraph in groupby(stretches, key=lambda each: each.block):
        lines = list(paragraph)
        if any(_said(reading, each.text.clean, 0, len(each.text.clean), asked=True) for each in lines):
            near = [each for each in above if each.section == lines[0].section]
            for group in _silent(reading, lines, near):
                yield from (each for each in _say(reading, group) if slug(str(each.subject.parts[0])) not in told)
        above = lines


def _silent(reading: Reading, lines: Sequence[Sentence], above: Sequence[Sentence]) -> Iterator[Group]:
    missing = set[int]()
    for place, sentence in enumerate(lines):
        missing |= _missing(reading, " ".join(each.text.clean for each in lines[max(0, place - _BEFORE) : place + 2]))
        counted = missing if place else missing | _missing_above(reading, sentence, above)
        placed = _of_clusters(reading, lines[max(0, place - _BEFORE) : place + 1])
        clause = next(_clauses(reading, sentence, asked=placed), None)
        counted = counted | _counted_silent(reading, sentence, clause) if clause else counted
        if clause and (counted or placed):
            start, end, said = clause
            here = [group for group in by_sentence(reading).get(sentence.place, ()) if not _says_it(group, said)]
            found = [group for group in here if start <= group.mentions[0].start < end]
            yield from (
                g for g in found[:1] if len(g.mentions) in counted or (placed and _are_from_elsewhere(reading, g))
            )
            if not found and _NEITHER.match(sentence.text.clean, start):
                every = tuple(each for group in here for each in group.mentions)
                yield from (Group(every, end) for _ in every[:1] if len(every) in counted)


def _of_clusters(reading: Reading, lines: Sequence[Sentence]) -> bool:
    """Tell whether sentences are about clusters that were asked."""
    words = " ".join(each.text.clean for each in lines)
    if phrase(reading.vocabulary, "roster-not-returned").match(lines[-1].text.clean):
        return True  # the label itself speaks of what was sent out to them
    asked = phrase(reading.vocabulary, "asked").search(words) or phrase(reading.vocabulary, "silent-to-us").search(
        words
    )
    return asked is not None and re.search(r"\bclusters\b", words) is not None


def _are_from_elsewhere(reading: Reading, group: Group) -> bool:
    """Tell whether behind each name stands a country in brackets, and none is the host."""
    places = homes.homes(reading, group)
    found = {country.find(each.clean) for each in places.values()}
    host = str(reading.mission.parts[0]) if reading.mission else ""
    brackets = all(re.match(r"\s?\(", each.after) for each in group.mentions)
    return brackets and len(places) == len(group.mentions) and all(each and each[0] != host for each in found)


def _says_it(group: Group, said: int) -> bool:
    """Tell whether a word with a capital is the one by which silence begins to be told: "Nothing came from A"."""
    first = group.mentions[0]
    return first.start == said and " " not in first.words


def _said(reading: Reading, words: str, start: int, end: int, *, asked: bool) -> re.Match[str] | None:
    """Return what says that somebody did not answer; that they "did not" alone says it where clusters were asked."""
    names = ("roster-silent", "roster-neither-did")[: 1 + asked]
    return next(filter(None, (phrase(reading.vocabulary, name).search(words, start, end) for name in names)), None)


def _clauses(reading: Reading, sentence: Sentence, *, asked: bool) -> Iterator[tuple[int, int, int]]:
    """Yield where the clauses stand that say that somebody did not answer, and where they begin to say it.

    Behind a colon stands who.
    """
    words = sentence.text.clean
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(words)), len(words)]
    for (start, end), (_, last) in pairwise([*pairwise(cuts), (len(words), len(words))]):
        said = _said(reading, words, start, end, asked=asked)
        if said and not phrase(reading.vocabulary, "roster-letter").search(words, start, end):
            yield start, last if words[:end].endswith(": ") else end, said.start()


def _counted_silent(reading: Reading, sentence: Sentence, clause: tuple[int, int, int]) -> set[int]:
    """Return how many clusters are said not to have answered ("Two clusters did not answer, A and B"), if several."""
    words, (start, _, said) = sentence.text.clean, clause
    before = [each for each in numbers.find(words) if start <= each.start < said]
    if len(before) != 1 or not phrase(reading.vocabulary, "roster-counted").match(words, before[0].end):
        return set()
    number = before[0]
    several = (number.unit, number.qualifier) == ("count", "exactly") and number.value > 1
    return {int(number.value)} if several else set()


def _missing_above(reading: Reading, sentence: Sentence, above: Sequence[Sentence]) -> set[int]:
    """Return how many may be missing by the paragraph above; one name, or names beside figures, may be anything."""
    if re.search(r"\d", sentence.text.clean):
        return set()
    words = " ".join(each.text.clean for each in above[-_BEFORE:])
    return {number for number in _missing(reading, words) if number > 1}


def _missing(reading: Reading, words: str) -> set[int]:
    """Return how many may be missing: what lies between any two counts of clusters, or of those who answered."""
    if not phrase(reading.vocabulary, "gave-answers").search(words):
        return set()
    counted = [
        each
        for each in numbers.find(words)
        if (each.unit, each.qualifier) == ("count", "exactly")
        and phrase(reading.vocabulary, "roster-counted").match(words, each.end)
    ]
    counts = {int(each.value) for each in counted}
    if len(counted) == 1:
        counts |= whole(words, counted[0])
    return {high - low for low, high in combinations(sorted(counts), 2)}


def _say(reading: Reading, group: Group) -> Iterator[Statement]:
    for each in group.mentions:
        about, source = Referent("Organisation", (each.words,)), reading.document.source
        told: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": False}
        sentence = each.sentence
        yield Statement(about, "name", each.words, each.name.quote, source(each.name, sentence.section))
        where = source(sentence.text, sentence.section)
        yield Statement(about, "TOOK_PART_IN", reading.mission, sentence.text.quote, where, told)
