"""People in a list under words for who spoke: "Ms X, Director, Some Chamber", one an item."""

from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.prose.phrases import phrase
from clew.loaders.prose.programme import PERSON, post
from clew.loaders.reading import Reading
from clew.loaders.structure import flow
from clew.loaders.structure.flow import Block
from clew.loaders.structure.runs import runs


def state(reading: Reading) -> Iterator[Statement]:
    """State the people of every list that is one of speakers, each with role and organisation as far as printed."""
    for run in runs(flow.read(reading.document)):
        if phrase(reading.vocabulary, "lists-speakers").search(run.lead):
            for item in run.items:
                yield from _person(reading, item)


def _person(reading: Reading, item: Block) -> Iterator[Statement]:
    match = PERSON.match(item.text.clean)
    if not match:
        return
    name, source = match["name"].removesuffix("."), reading.document.source(item.text, item.section)
    person, printed = Referent("Person", (name,)), item.text.quote
    yield Statement(person, "name", name, printed, source)
    rest = item.text.clean[match.end("name") :].strip(" ,;.–—-:")
    role, organisation = post(match["bracket"] or rest)
    if organisation:
        about = Referent("Organisation", (organisation,))
        yield Statement(about, "name", organisation, printed, source)
        yield Statement(person, "REPRESENTED", about, printed, source, {"role": role})
