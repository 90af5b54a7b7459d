"""Records of one kind, one after the other: their labels are the same, and the titles over them tell them apart."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from clew.loaders.outline import parties
from clew.loaders.outline.record import Record
from clew.loaders.outline.titles import FORM, Title

_ALIKE = 0.5
_NEAR, _ON_FORM = 3, 5
"""With so many groups a record is compared: a cluster's answers, its agreements and formal ones may take turns.

On a form that is counted who answered stands above these, and each form has titles of its own.
"""


@dataclass(slots=True)
class Group:
    """Records with labels in common; `shared` counts the titles from the top that stand over all of them."""

    records: list[Record] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    shared: int = 0

    @property
    def levels(self) -> list[list[Title | None]]:
        """The titles of each make by which the records are told apart, for every record; None where it has none."""
        makes = dict.fromkeys(title.make for record in self.records for title in record.titles[self.shared :])
        return [[self._of(record, make) for record in self.records] for make in makes]

    @property
    def lines(self) -> set[int]:
        """The lines of the records, and those of the titles by which they are told apart."""
        own = {line for record in self.records for line in record.lines}
        return own | {title.words.line for record in self.records for title in record.titles[self.shared :]}

    def _of(self, record: Record, make: tuple[object, ...]) -> Title | None:
        return next((each for each in record.titles[self.shared :] if each.make == make), None)

    def takes(self, record: Record, known: Set[str]) -> bool:
        """Take a record, if it is one of the group."""
        shared = self._shared(record)
        if not self._is_alike(record) or not all(_tells(each, known) for each in self._apart(record, shared)):
            return False
        self.shared = shared
        self.add(record)
        return True

    def add(self, record: Record) -> None:
        """Take a record."""
        self.records.append(record)
        self.labels.update(record.labels)

    def _shared(self, record: Record) -> int:
        first = self.records[0].titles[: self.shared]
        differ = (n for n, (one, other) in enumerate(zip(first, record.titles, strict=False)) if one is not other)
        return next(differ, min(len(first), len(record.titles)))

    def _is_alike(self, record: Record) -> bool:
        if _is_formal(record) != _is_formal(self.records[0]):
            return False
        same = sum(each in self.labels for each in record.labels)
        return same >= max(1, _ALIKE * min(len(record.labels), len(self.labels)))

    def _apart(self, record: Record, shared: int) -> Iterator[Title]:
        """Yield the titles by which a record is told from those of the group."""
        yield from self.records[0].titles[shared : self.shared]
        yield from record.titles[shared:]


def _is_formal(record: Record) -> bool:
    """Tell whether the title over a record says that it is of a formal agreement."""
    return bool(record.titles) and "formal" in parties.agreed(record.titles[-1])


def _tells(title: Title, known: Set[str]) -> bool:
    return parties.says_nothing(title) or parties.may_be(title, known)


def read(records: Sequence[Record], known: Set[str]) -> Sequence[Group]:
    """Return the groups of records, in the order of their first ones; `known` are the slugs of clusters."""
    found: list[Group] = []
    for record in records:
        near = _ON_FORM if any(FORM in title.make for title in record.titles) else _NEAR
        if not any(group.takes(record, known) for group in reversed(found[-near:])):
            found.append(Group(shared=len(record.titles)))
            found[-1].add(record)
    return found
