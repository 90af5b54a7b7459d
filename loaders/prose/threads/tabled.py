"""Threads that a table has and the prose tells: what the table leaves out of them, the prose completes.

A table of numbers below a story says who and how many; what became of it, and of which type it is, the story says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from clew.graph import schema
from clew.graph.statement import Referent, Statement
from clew.loaders.prose.threads import stating
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.reading import Reading

_OF_WHAT_CAME = {"nextSteps", "expectedResult", "expectedImpact", "objective"}


class Tabled:
    """What the tables of a document state of threads, of their agreements and of their counterparts."""

    def __init__(self, known: Iterable[Statement]) -> None:
        self._said: dict[Referent, set[str]] = defaultdict(set)
        self._with: dict[Referent, Referent] = {}
        self._agreements: dict[Referent, list[Referent]] = defaultdict(list)
        for each in known:
            if each.value is not None:
                self._said[each.subject].add(each.property)
            if isinstance(each.value, Referent) and each.property == "WITH":
                self._with[each.subject] = each.value
            if isinstance(each.value, Referent) and each.property == "HAS_AGREEMENT":
                self._agreements[each.subject].append(each.value)

    def complete(self, reading: Reading, thread: Thread) -> Iterator[Statement]:
        """State of a thread of the tables what the prose tells and no cell does; of which of several, none knows.

        Beside a table of what was signed, one passage tells of the cooperation; a story tells much besides.
        """
        same = [about for about in self._with if thread.is_of(_names(about))] if thread.mention.named else []
        agreements = set(self._agreements[same[0]]) if len(same) == 1 else set()
        cooperation = {each for each in agreements if each.parts[1] == "cooperation"}
        if not agreements or len(cooperation or agreements) > 1:
            return
        counterpart = self._with[same[0]]
        if not any(self._tells(each) for each in agreements):
            yield from self._told(reading, thread, (cooperation or agreements).pop())
        elif len(thread.told) == 1 and not cooperation:
            yield from stating.agreed(reading, thread, same[0], "cooperation")
        else:
            return
        said = self._said[counterpart]
        for each in stating.counterpart_of(reading, thread, counterpart):
            if each.property not in said if each.subject == counterpart else "LOCATED_IN" not in said:
                yield each

    def _told(self, reading: Reading, thread: Thread, agreement: Referent) -> Iterator[Statement]:
        typed = "COVERS" in self._said[agreement]
        return (e for e in stating.told(reading, thread, agreement) if e.property == "nextSteps" or not typed)

    def _tells(self, agreement: Referent) -> bool:
        """Tell whether a cell says what came of an agreement, or is to come of it."""
        return not _OF_WHAT_CAME.isdisjoint(self._texts(agreement))

    def _texts(self, agreement: Referent) -> set[str]:
        return self._said[agreement] & schema.properties("Agreement").keys()


def _names(thread: Referent) -> tuple[str, str]:
    """Return the names of the cluster and the counterpart of a thread."""
    owner, other = thread.parts[1:3]
    return tuple(str(each.parts[0]) if isinstance(each, Referent) else "" for each in (owner, other))  # type: ignore[return-value]
