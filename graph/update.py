"""Reports into a database that may hold others: each replaces its own statements, and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clew.graph.audit import audit
from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.correction import Correction
from clew.graph.difference import Difference, difference
from clew.graph.errors import DocumentError, MissionError
from clew.graph.missions.mission import Span, given, spans
from clew.graph.names.judgement import Judgement
from clew.graph.order import documents
from clew.graph.renaming import NotOne
from clew.graph.retained import stated
from clew.graph.seal import Seal, digests
from clew.graph.statement import Referent, Statement
from clew.graph.store import Progress, Store

Recounts = Mapping[str, tuple[str, Mapping[str, object]]]
"""The queries of the audit and their parameters, by measure."""


def update(
    store: Store,
    statements: Iterable[Statement],
    judgements: Iterable[Judgement],
    recounts: Recounts | None = None,
    progress: Progress | None = None,
) -> Difference:
    """Make the database hold these statements beside those of its other reports; return what changed.

    With `recounts`, the last step checks every stated figure. Where a finished build of this version left the reports
    as they are now given, nothing but its seals is read; where what is corrected moves no name, no more than the
    missions that it is about. Raises DocumentError where a document of the same name
    reports on another mission, which would be lost, and MissionError where one was given its mission and now is not.
    """
    new, change = list(statements), _Change(store, list(judgements), recounts, progress)
    with store.alone():
        broken = change.seal.broken(new) if new else None
        if broken is not None and (made := change.correct([s for s in new if _report(s) in broken])) is not None:
            return made
        before = store.read()
        known = list(stated(before))
        _refuse_namesakes(known, new)
        return change.make([*_without(known, {s.source.document for s in new}), *new], before)


def remove(
    store: Store,
    reports: Iterable[str],
    judgements: Iterable[Judgement],
    recounts: Recounts | None = None,
    progress: Progress | None = None,
) -> Difference:
    """Take the statements of these reports (names of files) out; return what changed.

    Raises DocumentError, which lists the reports there are, for one that is not in the database.
    """
    with store.alone():
        before, names = store.read(), dict.fromkeys(reports)
        known = list(stated(before))
        held = sorted({statement.source.document for statement in known})
        for name in names:
            if name not in held:
                has = ", ".join(held) or "none"
                raise DocumentError(f"{name}: no report of that name in the database; it has {has}")
        return _Change(store, list(judgements), recounts, progress).make(_without(known, set(names)), before)


def rewrite(
    store: Store,
    statements: Iterable[Statement],
    judgements: Iterable[Judgement],
    recounts: Recounts | None = None,
    progress: Progress | None = None,
) -> Difference:
    """Make the database hold what these statements, and no others, state; return what changed."""
    return _Change(store, list(judgements), recounts, progress).make(list(statements), store.read())


@dataclass(slots=True)
class _Change:
    """How a database is changed: under which judgements, with which audit, and who hears of it."""

    store: Store
    judgements: list[Judgement]
    recounts: Recounts | None
    progress: Progress | None

    @property
    def seal(self) -> Seal:
        return Seal(self.store, self.judgements, self.recounts)

    def make(self, statements: list[Statement], before: Graph) -> Difference:
        """Make what the database holds before into what these statements state; the seals come last."""
        graph = build(statements, self.judgements)
        if self.recounts is None:
            self.store.write(graph, self.progress, before)
        else:
            unchecked = _with_checks(graph, before)
            self.store.write(unchecked, self.progress, before)
            audit(graph, self._recount)
            self.store.write(graph, self.progress, unchecked)
        self.seal.put(digests(statements))
        return difference(before, graph)

    def correct(self, statements: list[Statement]) -> Difference | None:
        """Put reports in the place of what is held of them, if no others are touched; None where they may be."""
        if not statements:
            return Difference()
        try:
            found = Correction(self.store, statements, self.judgements)
        except NotOne:
            return None
        held, before, after = self.seal.digests(), found.checks(), Graph()
        self.store.change(found.changes, self.progress)
        if self.recounts is not None:
            figures = found.figures()
            audit(figures, self._recount)
            after = _checks(figures)
        checked = difference(before, after)
        self.store.change(checked, self.progress)
        self.seal.put(held | digests(statements))
        return found.changes | checked

    def _recount(self, measure: str) -> list[dict[str, object]] | None:
        assert self.recounts is not None
        return self.store.query(*self.recounts[measure]) if measure in self.recounts else None


def _without(statements: Iterable[Statement], documents_: set[str]) -> list[Statement]:
    return [statement for statement in statements if statement.source.document not in documents_]


def _report(statement: Statement) -> str:
    return Referent("Report", (statement.source.document,)).id


def _with_checks(graph: Graph, before: Graph) -> Graph:
    """Return the graph with the checks that are there already: they are made anew once the rest is written."""
    checks = _checks(before)
    known = {place: each for place, each in checks.relationships.items() if each.start.id in graph.nodes}
    return Graph(graph.nodes | checks.nodes, graph.relationships | known)


def _checks(graph: Graph) -> Graph:
    checks = {node.id: node for node in graph.nodes.values() if node.label == "Check"}
    return Graph(checks, {place: each for place, each in graph.relationships.items() if each.end.id in checks})


def _refuse_namesakes(known: Iterable[Statement], new: Iterable[Statement]) -> None:
    """A document that is corrected stays one of its mission: another one of that name would push it out."""
    known, new = list(known), list(new)
    before, now = documents(known), documents(new)
    was, is_ = _days(known), _days(new)
    for name in sorted(before.keys() & now.keys()):
        if name in was and name in is_ and not was[name].overlaps(is_[name]):
            raise DocumentError(f"{name}: the database holds a report of that name on another mission; rename the file")
        if (mission := before[name]) and name in given(known) and name not in given(new):
            raise MissionError(f"{name}: was read with --mission {mission.id}; give it again, or clew remove it first")


def _days(statements: list[Statement]) -> dict[str, Span]:
    """Return on which days each document puts the mission that it reports on."""
    about = documents(statements)
    return {span.document: span for span in spans(statements) if about[span.document] == span.mission}
