"""A delegation told as a list: which clusters took part, where they are at home, what they work on."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from clew.graph.statement import Referent, Statement
from clew.loaders.parts.flow import Block
from clew.loaders.parts.runs import Run, runs
from clew.loaders.prose.lists import lines, lineup, over, rows, second
from clew.loaders.prose.names import entry, work
from clew.loaders.prose.names.clusters import CLUSTER
from clew.loaders.prose.names.entry import Entry
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.signs import LED
from clew.loaders.text.text import Text

_OPENER = re.compile(
    r":\s|\s[–—]\s|\b(?:namely|were|are|consisted of|comprised|made up of|brought together|gathered)\s"
    r"(?:the\s)?(?=[A-ZÀ-ÞĀ-Ț])"
)
_FROM_COUNTRIES = re.compile(
    r"\s*\([^()]*\)|\s(?:from|of|representing)\s(?:[\w-]+\s){1,4}?(?:countries|member states)\b"
)
"""Where the clusters of a list are from says nothing of what the list is of."""
_BESIDE = re.compile(r",?\s(?:each )?(?:with|by|and) (?:their|its|the) [^,.:;]+")
"""Nor does what stands beside each of them: "with their fields of activity"."""
_INLINE_OF = {"clusters": "lists-clusters", "delegates": "the-group-was"}
"""By what a list in a sentence is of: the phrase that the words before it must hold."""
_LABEL = re.compile(
    rf"(?P<from>[Ff]rom (?:the )?)?(?P<place>[A-ZÀ-ÞĀ-Ț][\w -]+?)(?P<many>\s?\(\d{{1,2}}(?: clusters?)?\))?"
    rf"(?:{LED}|(?(from),\s(?:our\s(?:own\s)?)?|(?!)))"
)
"""A country before its clusters: "Spain: ", "Spain (2) – ", "from Spain, "."""
_LABELLED = re.compile(r"(?P<label>[^:;,.]{3,40}):\s+(?=\S)")
_AFTER_BRACKET = r"(?<=\))\s*(?:,|;|\band\b|,\s*and\b)\s*"
_INLINE = re.compile(r"(?<=[)\]])\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+)")


@dataclass(frozen=True, slots=True)
class _Listed:
    """One entry, where it stands, and of what the list is."""

    reading: Reading
    entry: Entry
    section: str | None
    of: str
    """"clusters", "delegates" (of which the document does not say that they are clusters) or "SMEs"."""

    @property
    def about(self) -> Referent:
        return Referent("Organisation", (self.entry.name.clean,))

    def state(self) -> Iterator[Statement]:
        yield self._say(self.about, "name", self.entry.name.clean, self.entry.name)
        if self.of != "delegates":
            yield self._say(self.about, "kind", self.of.removesuffix("s"), self.entry.name)
        if self._of_the_delegation():
            yield self._say(self.about, "TOOK_PART_IN", self.reading.mission, self.entry.name, role="delegate")
        yield from self._country()
        for field in self.entry.fields:
            about = Referent("Field", (field.clean,))
            yield self._say(about, "name", field.clean, field)
            yield self._say(self.about, "ACTIVE_IN", about, field)

    def _of_the_delegation(self) -> bool:
        """An organisation of the host country that stands among the participants came from no other."""
        host = self.reading.mission.parts[0] if self.reading.mission else None
        place = self.entry.country.clean if self.entry.country else ""
        home = country.referent(nationality(place) or place)
        return bool(host) and self.of != "SMEs" and not (home and home.parts[0] == host)

    def _country(self) -> Iterator[Statement]:
        printed = self.entry.country
        words = (nationality(printed.clean) or printed.clean) if printed else ""
        about = country.referent(words)
        if printed and about:
            yield self._say(self.about, "LOCATED_IN", about, printed)
            if self._of_the_delegation() and self.reading.mission:
                yield self._say(self.reading.mission, "DELEGATION_FROM", about, printed)
            yield from country.state(words, self.reading.document.source(printed, self.section), printed.clean)

    def _say(
        self, about: Referent, name: str, value: str | Referent | None, text: Text, **more: str | bool
    ) -> Statement:
        source = self.reading.document.source(text, self.section)
        return Statement(about, name, value, text.quote, source, more)


def state(reading: Reading) -> Iterator[Statement]:
    """State what the lists of a delegation say, and the sentences that list one with its countries in brackets."""
    for run in runs(rows.with_rows(reading.document)):
        told = [*_run(reading, run, of)] if (of := _of(reading, run)) else []
        yield from told or _inner(reading, run)
    for sentence, section in reading.document.prose():
        yield from _inline(reading, sentence, section)


def one(reading: Reading, found: Entry, section: str | None) -> Iterator[Statement]:
    """State an organisation as a cluster of the delegation."""
    yield from _Listed(reading, found, section, "clusters").state()


def _of(reading: Reading, run: Run) -> str | None:
    """Tell of what a list is: the words right before it say, else those of the section."""
    lead, around = run.lead, run.around
    if phrase(reading.vocabulary, "lists-the-chosen").search(lead) and CLUSTER.search(around):
        return "clusters"
    if is_of_no_delegates(reading, run) and not phrase(reading.vocabulary, "lists-SMEs").search(lead):
        return None
    if phrase(reading.vocabulary, "lists-neutral").search(lead):
        lead = around
    if phrase(reading.vocabulary, "lists-something-else").search(_BESIDE.sub("", _FROM_COUNTRIES.sub("", lead))):
        return None
    said = [of for of in ("SMEs", "clusters", "delegates") if phrase(reading.vocabulary, f"lists-{of}").search(lead)]
    called = lead == around and any(CLUSTER.search(item.text.clean) for item in run.items)
    if {"SMEs", "clusters"} <= set(said) and (called or _speaks_for_itself(reading, run)):
        return "clusters"
    if said:
        clusters = said[0] == "delegates" and phrase(reading.vocabulary, "lists-clusters").search(around)
        return "clusters" if clusters else said[0]
    return "clusters" if _speaks_for_itself(reading, run) else _of_the_title_over(reading, run)


def _of_the_title_over(reading: Reading, run: Run) -> str | None:
    """Tell of what a part of a list is ("In Busan", "Online") by the title over it, where each item has a country."""
    title = over.title(reading, run)
    found = [_entry(reading, block, place) for block, place in _items(run)]
    homes = {each.country.clean for each in found if each and each.country}
    nobody = any(phrase(reading.vocabulary, f"lists-{of}").search(title) for of in ("no-delegates", "something-else"))
    if nobody or not all(each and each.country for each in found) or _hosts(reading, homes):
        return None
    return next(
        (of for of in ("clusters", "delegates") if phrase(reading.vocabulary, f"lists-{of}").search(title)), None
    )


def is_of_no_delegates(reading: Reading, run: Run) -> bool:
    """Tell whether the words right before a list say that it is of who did not come, or of SMEs."""
    return phrase(reading.vocabulary, "lists-no-delegates").search(run.lead) is not None


def _speaks_for_itself(reading: Reading, run: Run) -> bool:
    """Tell whether the items by themselves are clusters from several countries, whatever leads to them."""
    if (found := _together(reading, run)) and phrase(reading.vocabulary, "lists-spoken-of").search(run.around):
        homes = {each.country.clean for each in found if each.country}
        return len(homes) > 1 and not _hosts(reading, homes)
    every = [_entry(reading, block, place) for block, place in _items(run)]
    placed = [each for each in every if each and each.country]
    called = [each for each in placed if CLUSTER.search(each.name.clean)]
    homes = {each.country.clean for each in placed if each.country}
    return len(placed) == len(every) > 2 and 2 * len(called) > len(every) and len(homes) > 1


def _run(reading: Reading, run: Run, of: str) -> Iterator[Statement]:
    found = _told(reading, run)
    known = [each for _, each in found if each.country or CLUSTER.search(each.name.clean)]
    if of != "SMEs" and any(_is_other(reading, each) for _, each in found):
        return
    if 2 * len(known) >= len(found) and 3 * len(found) >= 2 * len(list(_items(run))):
        for block, each in found:
            yield from _Listed(reading, each, block.section, of).state()


def _inner(reading: Reading, run: Run) -> Iterator[Statement]:
    """State the lists under items that lead to them with a colon: "- The clusters, and what they do:"."""
    others = (phrase(reading.vocabulary, each) for each in ("lists-no-delegates", "lists-something-else"))
    if any(each.search(run.lead) for each in others):
        return
    for inner in run.inner():
        of = _of(reading, inner) if inner.lead.endswith(":") else None
        if of in ("clusters", "delegates"):
            yield from _run(reading, inner, of)


def _is_other(reading: Reading, found: Entry) -> bool:
    """Tell whether an item prints that it is of another kind than a cluster: then the list is of counterparts."""
    kinds = (reading.vocabulary.meaning("kinds", each.clean) for each in found.fields)
    return any(kind not in (None, "cluster") for kind in kinds)


def _told(reading: Reading, run: Run) -> list[tuple[Block, Entry]]:
    """Return what the items print: what all together tell, else what each tells by itself."""
    if together := _together(reading, run):
        return [*zip(run.items, together, strict=True)]
    found = [(block, each) for block, place in _items(run) for each in _entries(reading, block, place)]
    blocks = [block.text for block, _ in found]
    alone = len(blocks) == len(run.items) and not any(each.fields for _, each in found)
    if alone and (said := second.fields(blocks)):
        return [(block, replace(each, fields=own)) for (block, each), own in zip(found, said, strict=True)]
    return found


def _together(reading: Reading, run: Run) -> list[Entry]:
    """Return what the items tell all together; nothing where they stand under countries."""
    alone = not run.place and not run.under
    alone = alone and not any(len(_entries(reading, item, None)) > 1 for item in run.items)
    return lineup.read([item.text for item in run.items], reading.vocabulary) if alone else []


def _hosts(reading: Reading, homes: Set[str]) -> bool:
    """Tell whether one of the countries is the host's."""
    host = reading.mission.parts[0] if reading.mission else None
    return any(found.parts[0] == host for each in homes if (found := country.referent(each)))


def _items(run: Run) -> Iterator[tuple[Block, Text | None]]:
    """Yield the items that may name an organisation, each with the country that it stands under, if there is one."""
    for place, item in enumerate(run.items):
        if country.find(item.text.clean.strip(" :")):
            here = item.text.cut(0, len(item.text.clean.rstrip(" :")))
            yield from ((under, here) for under in run.under.get(place, ()))
        else:
            title = run.place.text if run.place else None
            yield item, title.cut(0, len(title.clean.rstrip(" :"))) if title else None


def _entry(reading: Reading, item: Block, place: Text | None) -> Entry | None:
    first, *others = [*item.text.sentences()] or [item.text]
    found = entry.read(first, reading.vocabulary, lines=True)
    if found and not found.fields:
        found = replace(found, fields=_labelled(reading, others) or tuple(lines.fields(item.text)))
    return replace(found, country=place) if found and place and not found.country else found


def _labelled(reading: Reading, sentences: Sequence[Text]) -> tuple[Text, ...]:
    """Return the fields that a sentence of its own gives behind their label: "Fields of activity: water, energy."."""
    for sentence in sentences:
        label = _LABELLED.match(sentence.clean)
        column = reading.vocabulary.column(label["label"]) if label else None
        if label and column and column.concept == "field":
            return tuple(work.few(sentence.cut(label.end(), len(sentence.clean.rstrip(" .")))))
    return ()


def _entries(reading: Reading, item: Block, place: Text | None) -> list[Entry]:
    """Return what an item prints: one organisation, or those of the country that it begins with."""
    label = _LABEL.match(item.text.clean)
    if label and country.find(label["place"]):
        there = item.text.cut(*label.span("place"))
        rest = item.text.cut(label.end(), len(item.text.clean.rstrip(" .;,")))
        separators = _AFTER_BRACKET if "(" in rest.clean else ENUMERATION
        found = [entry.read(part, reading.vocabulary) for part in parts(rest, separators)]
        if (len(found) > 1 or label["from"] or label["many"]) and all(found):
            return [replace(each, country=each.country or there) for each in found if each]
    one_ = _entry(reading, item, place)
    return [one_] if one_ else []


def _opener(words: str) -> re.Match[str] | None:
    """Return what opens a list in a sentence: the colon, where there is one."""
    found = list(_OPENER.finditer(words))
    return next((each for each in found if each[0].startswith(":")), found[0] if found else None)


def _inline(reading: Reading, sentence: Text, section: str | None) -> Iterator[Statement]:
    """State a list in a sentence ("nine clusters: A (Spain), B (France) and C (Italy)"), every name with a country."""
    opener = _opener(sentence.clean)
    lead = _FROM_COUNTRIES.sub("", sentence.clean[: opener.start()]) if opener else ""
    whole = _FROM_COUNTRIES.sub("", sentence.clean[: opener.end()]) if opener else ""
    of = next(
        (of for of in ("clusters", "delegates") if phrase(reading.vocabulary, _INLINE_OF[of]).search(whole)), None
    )
    if not opener or not of:
        return
    if phrase(reading.vocabulary, "lists-something-else").search(lead):
        return
    start, listed = opener.end(), sentence.clean[opener.end() :]
    cuts = [(m.start() + start, m.end() + start) for m in _INLINE.finditer(listed)]
    starts, ends = [start, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), len(sentence.clean)]
    found = [entry.read(sentence.cut(*span), reading.vocabulary) for span in zip(starts, ends, strict=True)]
    if len(found) > 1 and all(each and each.country for each in found):
        for each in found:
            if each:
                yield from _Listed(reading, each, section, of).state()
