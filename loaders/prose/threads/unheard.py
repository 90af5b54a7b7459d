"""What a cluster that did not answer the survey had begun at the mission: the report says no more of it."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement
from clew.loaders.parts import flow
from clew.loaders.prose.names.clusters import Clusters, forms
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.tellers.tellers import Owner
from clew.loaders.prose.threads import counterparts, hearsay, passages, stating
from clew.loaders.prose.threads.scene import DELEGATE, OTHER, Reader
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text


def state(reading: Reading, known: Sequence[Statement], silent: Sequence[Statement]) -> Iterator[Statement]:
    """State the threads of clusters that no table has, for they are `silent`; `known` is what the tables state."""
    listed, names = Clusters.of(known), [*Clusters.of(silent).names]
    names = [each for each in names if not listed.fitting(each)]
    if not (reading.mission and listed.names and names):
        return
    parties = passages.parties_of(reading, [*known, *silent], [*listed.names, *names])
    for block in flow.read(reading.document):
        for sentence in block.text.sentences():
            thread = _thread(reading, parties, sentence, block.section)
            if thread and thread.owner.name in names:
                yield from stating.state(reading, thread)


def _thread(reading: Reading, parties: Reader, sentence: Text, section: str | None) -> Thread | None:
    """Return the thread of a sentence that tells of the mission alone: of one cluster, and of one other side."""
    vocabulary = reading.vocabulary
    told, begun = hearsay.without_silence(vocabulary, sentence)
    begun = begun or phrase(vocabulary, "begun-at-the-mission").search(sentence.clean) is not None
    if not told or not begun or not hearsay.of_the_mission(vocabulary, told):
        return None
    scene = parties.read(told)
    counterparts.leave(scene, vocabulary)
    named, others = (scene.within(0, len(told.clean), sign) for sign in (DELEGATE, OTHER))
    mention = others[0].mention if len(others) == 1 else None
    dealt = phrase(vocabulary, "begun-together").search(scene.skeleton())
    if len(named) != 1 or not mention or not mention.named or not dealt:
        return None
    owner = Owner(named[0].name, told.cut(named[0].start, named[0].end), section, forms(named[0].name))
    return Thread(owner, mention.name.clean, mention, sentence, section, typed=[(told, section)], sure=True)
