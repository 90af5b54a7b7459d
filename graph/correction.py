"""A correction that moves no name: only what hangs on the missions of the corrected reports is made anew.

What the reports on these missions state is built twice, as the database holds it and as it is now given, and what
differs is written. In a database that is sealed, that is the same as building all anew where four things hold; each is
looked at, and where one does not, all is built anew:

1. The linker hears the same as before (`mentioned`), so every name of every report stays what it is.
2. These reports are all that say anything of these missions, and they say nothing of others.
3. What they state of threads, answers and figures, built alone, is what the database has: for each node there one
   here with the same properties, under an id that differs, if at all, in names that other missions decide too.
4. What differs is such a node, a passage, a report or a mission: nothing that other missions have a part in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from clew.graph.bolt import hanging, rows
from clew.graph.build import build
from clew.graph.content import Graph, Node, Relationship, sources
from clew.graph.difference import Difference, difference
from clew.graph.missions.mission import Missions
from clew.graph.names.judgement import Judgement
from clew.graph.names.mentioned import NAMED, mentioned
from clew.graph.renaming import HUNG, NotOne, Renaming
from clew.graph.retained import retained
from clew.graph.statement import Referent, Statement
from clew.graph.store import Store

_OWN = ("Passage", "Report", "Mission")


class Correction:
    """What reports that are given again change, and the graph of their missions; raises NotOne."""

    def __init__(self, store: Store, given: Iterable[Statement], judgements: Iterable[Judgement]) -> None:
        self._store, self._given, rules = store, _by_document(given), list(judgements)
        self.missions = self._missions()
        self._refuse_other_names(store)
        there = {label: [each for id_ in self.missions for each in self._hung(label, id_)] for label in HUNG}
        held = _by_document(retained(store, self._reports(there)))
        new = [each for said in (held | self._given).values() for each in said]
        _require(_about(new) == set(self.missions))
        old = build([each for said in held.values() for each in said], rules)
        self._graph = build(new, rules)
        self._renaming = Renaming(old, there, _nameless(new))
        self.changes = self._renamed(old)

    def figures(self) -> Graph:
        """Return what an audit of these missions looks at: their figures, passages and reports."""
        graph, new = Graph(), self._graph
        for node in new.nodes.values():
            if node.label in ("StatedFigure", *_OWN):
                graph.nodes[self._renaming.id(node)] = self._renaming.node(node)
        for each in new.relationships.values():
            if each.type in ("STATED_IN", "REPORTS_ON"):
                graph.add(self._relationship(each))
        return graph

    def checks(self) -> Graph:
        """Return the checks that the database has of these missions' figures."""
        graph = Graph()
        for row in (row for id_ in self.missions for row in self._ask(hanging.CHECKS, hanging.hung_on("Check", id_))):
            check = Node(("Check",), row["properties"]["id"], row["properties"])
            graph.nodes[check.id] = check
            if row["figure"]:
                figure = Node(("StatedFigure",), row["figure"])
                graph.add(Relationship("CHECKED_BY", figure, check, (), {"sources": row["sources"]}))
        return graph

    def _ask(self, text: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        return self._store.query(text, parameters)

    def _refuse_other_names(self, store: Store) -> None:
        """Require that the linker hears of these reports what it heard before."""
        before = _by_document(retained(store, [Referent("Report", (name,)).id for name in self._given]))
        _require(all(mentioned(before.get(name, ())) == mentioned(said) for name, said in self._given.items()))

    def _missions(self) -> list[str]:
        """Return the ids of the missions of the reports; a report has one, and one alone."""
        ids = [Referent("Report", (name,)).id for name in self._given]
        found = self._ask(hanging.MISSIONS_OF, {"ids": ids})
        _require(sorted(row["id"] for row in found) == sorted(ids))
        return sorted({row["mission"] for row in found})

    def _hung(self, label: str, mission: str) -> Iterator[Node]:
        for row in self._ask(hanging.hung(label), hanging.hung_on(label, mission)):
            yield Node((label,), row["properties"]["id"], row["properties"])

    def _reports(self, there: dict[str, list[Node]]) -> list[str]:
        """Return the ids of all reports that say anything of the missions, by the passages that anything rests on."""
        passages = {str(each) for nodes in there.values() for node in nodes for each in sources(node.properties)}
        for id_ in self.missions:
            asked = [(hanging.STATED_OF_MISSION, {"id": id_})]
            asked += [(hanging.stated_of(label), hanging.hung_on(label, id_)) for label in HUNG]
            for text, parameters in asked:
                for row in self._ask(text, parameters):
                    passages.update(sources(row))
        return sorted({_report(each) for each in passages})

    def _renamed(self, old: Graph) -> Difference:
        """Return what differs, under the ids of the database."""
        found, result = difference(old, self._graph), Difference()
        _require(not found.relabelled)
        self._look_at([node for part in (found.changed, found.removed) for node in part.nodes.values()])
        for name in ("added", "changed", "removed"):
            part, into = getattr(found, name), getattr(result, name)
            for node in part.nodes.values():
                _require(node.label in HUNG or node.label == "Passage" or (node.label in _OWN and name == "changed"))
                into.nodes[self._renaming.id(node)] = self._renaming.node(node)
            for each in part.relationships.values():
                into.add(self._relationship(each))
        return result

    def _look_at(self, nodes: Iterable[Node]) -> None:
        """Require that passages, reports and missions are as the reports alone make them."""
        for label in _OWN:
            ids = [node.id for node in nodes if node.label == label]
            found = self._ask(hanging.nodes_of(label), {"ids": ids}) if ids else []
            here = {row["id"]: rows.unsealed([label], row["properties"]) for row in found}
            _require(all(here.get(id_) == self._renaming.before.nodes[id_].properties for id_ in ids))

    def _relationship(self, each: Relationship) -> Relationship:
        ends = self._renaming.node(each.start), self._renaming.node(each.end)
        return Relationship(each.type, *ends, each.key, each.properties)


def _require(holds: bool) -> None:
    if not holds:
        raise NotOne


def _by_document(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        found[statement.source.document].append(statement)
    return found


def _report(passage: str) -> str:
    """Return the id of the report that a passage is in: its own begins so."""
    return "report--" + passage.partition("--")[2].rsplit("--", 2)[0]


def _about(statements: list[Statement]) -> set[str]:
    """Return the ids of all missions that statements speak of."""
    missions = Missions(statements)
    spoken = {each for s in statements for referent in (s.subject, s.value) for each in _within(referent)}
    return {missions.canonical(each).id for each in spoken if each.label == "Mission"}


def _nameless(statements: list[Statement]) -> set[str]:
    """Return the ids of the figures that are about nobody in particular: no other mission decides them."""
    missions, found = Missions(statements), set()
    for figure in {s.subject for s in statements if s.subject.label == "StatedFigure"}:
        if not any(each.label in NAMED for each in _within(figure)):
            parts = (missions.canonical(p) if isinstance(p, Referent) else p for p in figure.parts)
            found.add(Referent(figure.label, tuple(parts)).id)
    return found


def _within(referent: object) -> Iterator[Referent]:
    if isinstance(referent, Referent):
        yield referent
        for part in referent.parts:
            yield from _within(part)
