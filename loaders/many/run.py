"""Reading what the paths name, file by file, in their order: nothing but the names of documents stays in memory."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from clew.graph.errors import DocumentError, StatementError
from clew.loaders.given import Given
from clew.loaders.many import cluster, partitions, processes
from clew.loaders.many.files import Files, Named
from clew.loaders.many.names import Names
from clew.loaders.many.outcome import Outcome, Told, Wanted, kept, lines, outcome


@dataclass(slots=True)
class Run:
    """One reading of what the paths name, and what has come of it so far."""

    paths: Sequence[str]
    files: Files = field(default_factory=Files)
    named: list[Named] = field(default_factory=list)
    made: list[Outcome] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    told: list[str] = field(default_factory=list)
    """Of each document how much it states, in short; not of those in partitions."""
    documents: int = 0
    known: int = 0
    """How many of them had been read before."""
    statements: int = 0
    faults: int = 0
    read: set[Path] = field(default_factory=set)
    """The files in which there is something."""

    @classmethod
    def of(cls, given: Given) -> "Run":
        """Return the reading of what was read already."""
        told = (
            Told(name, lines(statements), len(statements), given.covered.get(name, ""))
            for name, statements in given.documents.items()
        )
        made = [Outcome(Named(Path(given.names.path(each.name))), (each,)) for each in told]
        return cls((), made=made, read=set(given.files.seen))

    def __post_init__(self) -> None:
        """List the files: how many there are is known before the first is read."""
        self.named = list(self.files.of(self.paths))

    @property
    def total(self) -> int:
        """How many outcomes there are."""
        return len(self.made or self.named)

    @contextmanager
    def begun(
        self, out: str | None, writer: partitions.Writer, workers: int = 1, scheduler: str | None = None
    ) -> Iterator[Iterator[Outcome]]:
        """Give what becomes of each file; with `out`, a folder, its statements are kept there in partitions."""
        remote = scheduler is not None
        opened = partitions.opened(Path(out), writer, self.paths, shared=remote) if out else nullcontext()
        with opened as folder:
            wanted = Wanted(short=not folder, folder=folder, clew=partitions.fingerprint() if remote else "")
            yield self._judged(self.made or self._spread(wanted, workers, scheduler), folder)

    @property
    def summary(self) -> list[str]:
        """What is said at the end: a line for each document, or of partitions how many there are."""
        if self.told or not self.documents:
            return self.told
        known = f"; {self.known} had been read before" if self.known else ""
        return [f"read {self.documents - self.known}: {self.statements} statements{known}"]

    def _spread(self, wanted: Wanted, workers: int, scheduler: str | None) -> Iterator[Outcome]:
        work = partial(outcome, wanted)
        if scheduler:
            return cluster.spread(work, self.named, scheduler)
        return processes.spread(work, self.named, workers) if workers > 1 else map(work, self.named)

    def _judged(self, found: Iterable[Outcome], folder: partitions.Folder | None) -> Iterator[Outcome]:
        for each in found:
            if each.named.ends and not each.named.is_empty(self.files):
                continue
            judged = each if each.error else self._taken(each, folder)
            self.faults += bool(judged.error and not judged.skipped)
            yield judged
        if not self.documents and not self.faults:
            raise StatementError(f"{', '.join(self.paths)}: no statement in it; give the output of clew read")

    def _taken(self, found: Outcome, folder: partitions.Folder | None) -> Outcome:
        self.files.found(found.named)
        try:
            for told in found.told:
                self.names.take(told.name, str(found.named.path))
        except DocumentError as error:
            return Outcome(found.named, error=str(error))
        if self.named and found.named.is_file:
            self.read.add(found.named.path)
        self._count(found)
        if not folder or not found.place:
            self.told += map(str, found.told)
            return found
        made = kept(replace(folder, token=""), found) if found.lines else found  # whoever read it does not see it
        folder.clear(found.place)
        return made

    def _count(self, found: Outcome) -> None:
        self.known += found.known
        self.documents += len(found.told)
        self.statements += sum(told.count for told in found.told)
