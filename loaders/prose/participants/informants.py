"""People whom a follow-up names with a post: of organisations in its sentences, of its writers behind "Contact:"."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement
from clew.loaders.prose.names import people
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import is_position, post
from clew.loaders.prose.participants.programme import organisations
from clew.loaders.reading import Reading


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State who stands for whom: with a position in an organisation, or by name as of a cluster.

    A surname alone, of somebody without a post, may be that of one whom another report names in full.
    """
    clusters = Clusters.of(known)
    names = organisations(known)
    for sentence, section in reading.document.prose():
        contact = phrase(reading.vocabulary, "contact-line").search(sentence.clean)
        for person in people.find(sentence) or people.bare(sentence, names):
            role, organisation = (person.beside, person.of) if person.of else post(person.beside, names, certain=True)
            named = not role and not contact and " " in person.name
            if organisation and (is_position(role) or (named and clusters.fitting(organisation))):
                yield from person.state(reading.document.source(sentence, section), names)
