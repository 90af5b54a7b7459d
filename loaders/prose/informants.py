"""People whom a follow-up names in its sentences with a post in a cluster: "Ms X, Manager of Some Cluster, told us"."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement
from clew.loaders.prose import people
from clew.loaders.prose.clusters import Clusters
from clew.loaders.prose.position import is_position, post
from clew.loaders.prose.programme import organisations
from clew.loaders.reading import Reading


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State who stands for which cluster, where a form of address, a post and a known cluster stand together."""
    clusters = Clusters.of(known)
    names = organisations(known)
    for sentence, section in reading.document.prose() if clusters.names else ():
        for person in people.find(sentence):
            role, organisation = post(person.beside, names, certain=True)
            if organisation and is_position(role) and clusters.fitting(organisation):
                yield from person.state(reading.document.source(sentence, section), names)
