"""What a thread that prose tells states: its two sides, and its agreement."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Source, Statement, slug
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text

_QUOTED = re.compile(r"[\"“«][^\"”»]*+[\"”»]")
_NAMED = re.compile(r"(?P<name>[A-ZÀ-ÞĀ-Ț][^(),;:]{1,80}?)\s\((?P<said>[^()]*)\)")
_LETTER = re.compile(r"[^\W\d_]")


def state(reading: Reading, thread: Thread) -> Iterator[Statement]:
    """State a thread, its two sides and its agreement."""
    cluster, counterpart = (
        Referent("Organisation", (thread.owner.name,)),
        Referent("Organisation", (thread.counterpart,)),
    )
    about = reading.about("Thread", cluster, counterpart)
    if not thread.mention.named:
        about = reading.about("Thread", cluster, "unnamed", thread.ordinal)
        counterpart = Referent("Organisation", (about, "counterpart"))
    source = reading.document.source(thread.opened, thread.section)
    owner, printed = reading.document.source(thread.owner.text, thread.owner.section), thread.opened.quote
    yield Statement(cluster, "name", thread.owner.name, thread.owner.text.quote, owner)
    yield Statement(cluster, "kind", "cluster", thread.owner.text.quote, owner)
    yield Statement(cluster, "OPENED", about, printed, source)
    yield Statement(about, "BEGAN_AT", reading.mission, printed, source)
    yield Statement(about, "WITH", counterpart, thread.mention.name.quote, source)
    yield from counterpart_of(reading, thread, counterpart)
    formal = any(_is_formal(reading, text.clean) for text, _ in thread.told)
    yield from agreed(reading, thread, about, "formal" if formal else "cooperation")


def counterpart_of(reading: Reading, thread: Thread, about: Referent) -> Iterator[Statement]:
    """State who the other side is, and of which kind and from where, as the prose prints it."""
    mention = thread.mention

    def source(text: Text) -> Source:
        return reading.document.source(text, thread.section)

    prop, said = ("name", mention.name.clean) if mention.named else ("named", False)
    yield Statement(about, prop, said, mention.name.quote, source(mention.name))
    if mention.type:
        for name, value in (("origin", mention.origin), ("kind", mention.kind)):
            if value:
                yield Statement(about, name, value, mention.type.quote, source(mention.type))
    if mention.country:
        words = nationality(mention.country.clean) or mention.country.clean
        if place := country.referent(words):
            yield Statement(about, "LOCATED_IN", place, mention.country.quote, source(mention.country))
            for each in country.state(words, source(mention.country)):
                yield Statement(each.subject, each.property, each.value, mention.country.quote, each.source)


def agreed(reading: Reading, thread: Thread, about: Referent, kind: str) -> Iterator[Statement]:
    """State the agreement of a thread, which is of this kind, and what the prose tells of it."""
    agreement = Referent("Agreement", (about, kind, 1))
    source = reading.document.source(thread.opened, thread.section)
    yield Statement(about, "HAS_AGREEMENT", agreement, thread.opened.quote, source)
    yield Statement(agreement, "kind", kind, thread.opened.quote, source)
    yield from told(reading, thread, agreement)


def told(reading: Reading, thread: Thread, agreement: Referent) -> Iterator[Statement]:
    """State of an agreement what the prose tells of it, and of which types it is by these words."""
    parties = {slug(thread.owner.name), slug(thread.counterpart)}
    for text, section in thread.told:
        if slug(text.clean) in parties or not _LETTER.search(text.clean):
            continue  # a name alone, or a number, says nothing of what came of it
        place = reading.document.source(text, section)
        given = reading.vocabulary.meaning("answers", text.clean.rstrip(" .")) != "not available"
        yield Statement(agreement, "nextSteps", text.said.rstrip() if given else None, text.quote, place)
        others = [*_beside_others(text.clean, thread), *_quoted(reading, text.clean)]
        yield from _covers(reading, text, section, agreement, others)
    for text, section in thread.typed:
        yield from _covers(reading, text, section, agreement)


def _beside_others(words: str, thread: Thread) -> Iterator[range]:
    """Yield where brackets stand behind other names, if one is behind the counterpart's: "A (...) and B (...)"."""
    found = [*_NAMED.finditer(words)]
    if any(thread.named_in(each["name"]) for each in found):
        yield from (range(*each.span("said")) for each in found if not thread.named_in(each["name"]))


def _quoted(reading: Reading, words: str) -> Iterator[range]:
    """Yield what is quoted of a cluster where its type is told as well: that is what came of it, and no other type."""
    if phrase(reading.vocabulary, "tells-type").search(words):
        yield from (range(*each.span()) for each in _QUOTED.finditer(words))


def _covers(
    reading: Reading, text: Text, section: str | None, agreement: Referent, others: Sequence[range] = ()
) -> Iterator[Statement]:
    """State the types of cooperation that a text names, but for what is said of others."""
    for word in reading.vocabulary.words("cooperation-types", text.clean):
        denied = re.search(r"\b(?:no|not|never|without)\b[\w ]{0,15}$", text.clean[: word.start])
        if not denied and not any(word.start in each for each in others):
            printed = text.cut(word.start, word.end)
            type_, where = Referent("CooperationType", (word.name,)), reading.document.source(printed, section)
            yield Statement(type_, "name", word.name, printed.quote, where)
            yield Statement(agreement, "COVERS", type_, printed.quote, where)


def _is_formal(reading: Reading, words: str) -> bool:
    """Tell whether words say that the two signed or concluded an agreement."""
    for match in phrase(reading.vocabulary, "formal").finditer(words):
        clause = re.split(r"[;,]", words[: match.start()])[-1] + match[0]
        if not phrase(reading.vocabulary, "not-formal").search(clause):
            return True
    return False
