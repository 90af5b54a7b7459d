"""People in a list under words for who spoke: "Ms X, Director, Some Chamber", one an item."""

from collections.abc import Iterator, Sequence, Set

from clew.graph.statement import Statement
from clew.loaders.prose import people
from clew.loaders.prose.phrases import phrase
from clew.loaders.prose.position import is_position, post
from clew.loaders.prose.programme import organisations
from clew.loaders.reading import Reading
from clew.loaders.structure import flow
from clew.loaders.structure.flow import Block
from clew.loaders.structure.runs import Run, runs


def state(reading: Reading, known: Sequence[Statement] = ()) -> Iterator[Statement]:
    """State the people of every list that is one of speakers, each with role and organisation as far as printed."""
    named = organisations(known)
    for run in runs(flow.read(reading.document)):
        if _is_of_people(reading, run):
            for item in run.items:
                yield from _person(reading, item, named)


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
