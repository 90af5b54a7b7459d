"""People in a list under words for who spoke: "Ms X, Director, Some Chamber", one an item."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.parts.runs import Run, runs
from clew.loaders.prose.names import people
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import is_position, post
from clew.loaders.prose.participants import signed
from clew.loaders.prose.participants.programme import organisations
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.text.text import Text

_ON_THE_DAY = re.compile(r"\b(?:chair|moderat|speak|host|guid|interpret|rapporteur|guest|session)", re.IGNORECASE)
_LONGEST = 20
"""How many words a line has at most that is an organisation and its speaker."""


def state(reading: Reading, known: Sequence[Statement] = ()) -> Iterator[Statement]:
    """State the people of every list that is one of speakers, each with role and organisation as far as printed."""
    named = organisations(known)
    found = flow.read(reading.document)
    for run in (*runs(found), *_printed(found)):
        if _is_of_people(reading, run):
            for item in run.items:
                yield from _person(reading, item, named)
    for block in flow.read(reading.document):
        if block.kind in ("item", "paragraph"):
            yield from _behind_organisation(reading, block, named)
            yield from _behind_post(reading, block, named)
    yield from signed.state(reading, named)


def _behind_organisation(reading: Reading, block: Block, known: Set[str]) -> Iterator[Statement]:
    """State the person behind an organisation and a colon: "Some Chamber: Ms Ana Soto, President"."""
    head, colon, rest = block.text.clean.partition(": ")
    if phrase(reading.vocabulary, "no-speaker").search(block.text.clean):
        return
    if not colon or len(block.text.clean.split()) > _LONGEST or not re.match(r"(?:the )?[A-ZÀ-ÞĀ-Ț]", head):
        return
    text = block.text.cut(len(head) + len(colon), len(block.text.clean))
    found = people.find(text)
    if len(found) != 1 or found[0].start or not found[0].name or post(found[0].beside)[1]:
        return
    of_one = slug(head) in known or phrase(reading.vocabulary, "institution").search(head)
    whole = found[0].end >= len(rest.rstrip(" .")) and not country.find(head)
    if of_one and whole and (not found[0].beside or is_position(found[0].beside)):
        about, source = Referent("Person", (found[0].name,)), reading.document.source(block.text, block.section)
        yield Statement(about, "name", found[0].name, text.quote, source)
        organisation = head.removeprefix("The ").removeprefix("the ")
        yield from people.represented(about, organisation, found[0].beside, block.text.quote, source)


def _behind_post(reading: Reading, block: Block, known: Set[str]) -> Iterator[Statement]:
    """State the person behind a position and a colon, with a form of address: "Team leader: Dr Ana Soto, Some Office".

    What somebody is on the day only is no position, and what stands behind a name in one word may be a town.
    """
    head, colon, rest = block.text.clean.partition(": ")
    if not colon or len(block.text.clean.split()) > _LONGEST or not is_position(head) or _ON_THE_DAY.search(head):
        return
    found = people.find(block.text.cut(len(head) + len(colon), len(block.text.clean)))
    if len(found) == 1 and not found[0].start and found[0].end >= len(rest.rstrip(" .")):
        of = found[0].beside
        if len(of.split()) > 1 and of[:1].isupper() and not (is_position(of) or country.find(of) or post(of)[1]):
            source = reading.document.source(block.text, block.section)
            yield from replace(found[0], text=block.text, beside=head, of=of).state(source, known)


def _printed(found: Sequence[Block]) -> Iterator[Run]:
    """Yield the lines that stand together and begin each with a person: a list without marks."""
    items: list[Block] = []
    lead = last = ""
    for block in found:
        lines = _lines(block)
        if lines and (not items or lines[0].text.line == items[-1].last_line + 1):
            lead = lead if items else last
            items += lines
        elif items:
            yield from _run(items, lead)
            items, lead = lines, last
        last = block.text.clean
    yield from _run(items, lead)


def _run(items: list[Block], lead: str) -> Iterator[Run]:
    if len(items) > 1:
        yield Run(items, lead, lead)


def _lines(block: Block) -> list[Block]:
    """Return the lines of a paragraph where each begins with a person."""
    if block.kind != "paragraph" or not _begins(block.text):
        return []
    texts = [
        Text(raw, block.text.line + place, block.text.offset if not place else 1).stripped()
        for place, raw in enumerate(block.text.raw.split("\n"))
    ]
    return [replace(block, kind="item", text=text) for text in texts] if all(map(_begins, texts)) else []


def _begins(text: Text) -> bool:
    return any(each.start == 0 for each in people.find(text))


def _is_of_people(reading: Reading, run: Run) -> bool:
    if phrase(reading.vocabulary, "no-speaker").search(run.lead):
        return False
    found = phrase(reading.vocabulary, "lists-speakers").search(run.lead)
    return found is not None or _speaks_for_itself(run)


def _speaks_for_itself(run: Run) -> bool:
    """Tell whether every item is a person with a form of address, a position and an organisation."""
    for item in run.items:
        person = people.first(item.text)
        if not person or not any(each.start == 0 for each in people.find(item.text)):
            return False
        position, organisation = post(person.beside)
        if not organisation or not is_position(position):
            return False
    return len(run.items) > 1


def _person(reading: Reading, item: Block, known: Set[str]) -> Iterator[Statement]:
    person = people.first(item.text)
    if not person:
        return
    addressed = any(each.start == 0 for each in people.find(item.text))
    position, organisation = post(person.beside, known)
    placed = organisation is not None and is_position(position)
    if addressed or (
        placed and not is_position(person.name) and not phrase(reading.vocabulary, "institution").search(person.name)
    ):
        yield from person.state(reading.document.source(item.text, item.section), known)
