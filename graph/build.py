"""Statements and a linker into the property graph; what no document states is not in it."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from clew.graph import schema
from clew.graph.content import Graph, Node, Property, Relationship
from clew.graph.names import name
from clew.graph.names.delegates import is_nameless
from clew.graph.names.judgement import Judgement
from clew.graph.observe import Observer, Told
from clew.graph.order import ordered
from clew.graph.outcome import Decision, Words
from clew.graph.resolve import Linker
from clew.graph.statement import Referent, Source, Statement, Value, slug


def build(statements: Iterable[Statement], judgements: Iterable[Judgement] = ()) -> Graph:
    """Return the graph of the statements, the same whatever their order."""
    given = list(statements)
    linker = Linker(given, judgements)
    heard = ordered(given, linker.documents)
    return _Builder(linker).build(heard)


def passage_id(source: Source) -> str:
    """Return the id of the passage: the report, the line, and a digest of the place in it."""
    place = json.dumps([source.offset, source.table, source.row, source.column, source.page, source.sheet, source.cell,
                        source.quote])  # fmt: skip
    return f"passage--{slug(source.document)}--{source.line}--{sha256(place.encode()).hexdigest()[:8]}"


class _Builder:
    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.graph = Graph()
        self.values: dict[tuple[str, str], list[Value]] = defaultdict(list)
        self.about: dict[str, dict[str, None]] = defaultdict(dict)
        self.named_by: dict[str, dict[str, None]] = defaultdict(dict)
        self.passages: dict[str, tuple[Source, list[str]]] = {}
        self.referents: dict[str, Referent] = {}

    def build(self, heard: list[Statement]) -> Graph:
        observer = Observer(heard)
        for statement in heard:
            self._hear(statement, observer)
        self.graph.complete_keys()
        self._fold()
        self._place_passages()
        self._attach_reports()
        for thread, stage, decision, told in observer.decisions():
            if thread.id in self.graph.nodes:
                self._observe(thread, stage, decision, told)
        return self.graph

    def _node(self, referent: Referent) -> Node:
        node = self.graph.nodes.setdefault(referent.id, Node((referent.label,), referent.id))
        self.referents[node.id] = referent
        if referent.label == "StatedFigure":
            self._scope(node, referent)
        return node

    def _scope(self, figure: Node, referent: Referent) -> None:
        """A figure about an organisation is about it under its canonical name."""
        for part in referent.parts:
            if isinstance(part, Referent) and part.label == "Organisation":
                figure.properties["scope"] = str(part.parts[-1])

    def _hear(self, statement: Statement, observer: Observer) -> None:
        document = statement.source.document
        subject = self.linker.canonical(statement.subject, document)
        node, passage = self._node(subject), passage_id(statement.source)
        self.about[node.id][passage] = None
        _, said = self.passages.setdefault(passage, (statement.source, []))
        said.append(_compact(statement))
        value = statement.value
        if isinstance(value, Referent):
            value = self.linker.canonical(value, document)
            self._relate(statement, node, self._node(value), passage)
        else:
            self.values[node.id, statement.property].append(value)
        observer.hear(subject, value, statement)

    def _relate(self, statement: Statement, start: Node, end: Node, passage: str) -> None:
        (kind, *_) = schema.relationship_types()[statement.property]
        key = tuple((each, statement.qualifiers[each]) for each in kind.key if each in statement.qualifiers)
        relationship = self.graph.add(Relationship(statement.property, start, end, key))
        for qualifier, value in statement.qualifiers.items():
            relationship.properties.setdefault(qualifier, value)
        _append(relationship.properties, "sources", passage)
        self.named_by[end.id][passage] = None

    def _fold(self) -> None:
        for node in self.graph.nodes.values():
            known = schema.properties(node.label)
            for name_, expected in known.items():
                if values := self.values.get((node.id, name_)):
                    self._set(node, expected, values)
            node.labels = schema.labels(node.label, node.properties.get("kind"))
            node.properties["id"] = node.id
            node.properties["sources"] = list(self.about.get(node.id) or self.named_by[node.id])
            self._set_named(node)

    def _set_named(self, node: Node) -> None:
        """What a statement speaks of by a name has that name, even where no statement gives it."""
        referent = self.referents[node.id]
        nameless = is_nameless(referent)
        if "name" in schema.properties(node.label) and node.label != "Mission" and not nameless:
            name_ = node.properties.setdefault("name", str(referent.parts[-1]))
            if node.label == "Organisation":
                node.properties.setdefault("aliases", [str(name_)])
        if node.label == "Organisation":
            node.properties.setdefault("named", not nameless)

    def _set(self, node: Node, expected: schema.Property, values: list[Value]) -> None:
        given = [value for value in dict.fromkeys(values) if value is not None and not isinstance(value, Referent)]
        if None in values:
            _append(node.properties, "notAvailable", expected.name)
        if expected.type == "strings" and given:
            node.properties[expected.name] = [str(value) for value in given]
        elif expected.name == "name" and given and "aliases" in schema.properties(node.label):
            self._name(node, [str(value) for value in given])
        elif given:
            node.properties.setdefault(expected.name, _typed(given[0], expected))
            if len(given) > 1 and expected.name not in ("name", "scope"):
                _append(node.properties, "disputed", expected.name)

    def _name(self, node: Node, printed: list[str]) -> None:
        referent = self.referents[node.id]
        chosen = str(referent.parts[0]) if node.label == "Organisation" else printed[0]
        acronyms = {
            acronym for each in printed if node.label == "Organisation" and (acronym := name.parse(each).acronym)
        }
        node.properties["name"] = chosen
        node.properties["aliases"] = sorted({*printed, *acronyms, chosen})

    def _place_passages(self) -> None:
        for passage, (source, said) in self.passages.items():
            places = {each.name: getattr(source, each.name, None) for each in schema.node("Passage").properties}
            properties: dict[str, Property] = {key: value for key, value in places.items() if value is not None}
            node = Node(("Passage",), passage, {"id": passage, **properties, "states": said})
            report = Referent("Report", (source.document,))
            self.graph.nodes[passage] = node
            self._derive("IN_REPORT", node, self._report(report, passage), [passage])

    def _report(self, referent: Referent, passage: str) -> Node:
        """A report of which nothing is stated but passages is still a report."""
        node = self._node(referent)
        node.properties.setdefault("id", node.id)
        node.properties.setdefault("fileName", str(referent.parts[0]))
        node.properties.setdefault("kind", "other")
        if node.id not in self.about:
            _append(node.properties, "sources", passage)
        return node

    def _attach_reports(self) -> None:
        """Answers and figures stand in the reports, and figures on the passages, that state them."""
        for node in [each for each in self.graph.nodes.values() if each.label in ("Answer", "StatedFigure")]:
            for passage in self.about[node.id]:
                report = self._report(Referent("Report", (self.passages[passage][0].document,)), passage)
                self._derive("IN_REPORT" if node.label == "Answer" else "STATED_IN", node, report, [passage])
                if node.label == "StatedFigure":
                    self._derive("BASED_ON", node, self.graph.nodes[passage], [passage])

    def _observe(self, thread: Referent, stage: str, decision: Decision | None, told: Told) -> None:
        """Add what was found of a thread at a stage; the latest stage stands on the thread too."""
        observation, node = self._node(Referent("Observation", (thread, stage))), self._node(thread)
        words = (*decision.words_for, *decision.words_against) if decision else ()
        observation.properties |= {"id": observation.id, "stage": stage}
        latest = stage >= str(node.properties.get("stage", ""))  # "event" sorts before "mid-term"
        node.properties |= {"stage": stage} if latest else {}
        if decision:
            observation.properties |= {
                "outcome": decision.outcome,
                "rule": decision.rule,
                "evidenceFor": _distinct(decision.words_for),
                "evidenceAgainst": _distinct(decision.words_against),
            }
            node.properties |= {"outcome": decision.outcome} if latest else {}
        sources = dict.fromkeys(
            [*(w.source for w in words), *(e.source for e in told.words), *told.silent, *told.named]
        )
        passages = [passage_id(source) for source in sources]
        observation.properties["sources"] = passages
        self._derive("OBSERVED_AS", node, observation, passages)
        for passage in passages:
            self._derive("BASED_ON", observation, self.graph.nodes[passage], [passage])
        for side, found in (
            (("wordsFor", decision.words_for), ("wordsAgainst", decision.words_against)) if decision else ()
        ):
            for each in found:
                passage = passage_id(each.source)
                based = Relationship("BASED_ON", observation, self.graph.nodes[passage])
                _append(self.graph.add(based).properties, side, each.words)

    def _derive(self, kind: str, start: Node, end: Node, sources: list[str]) -> None:
        relationship = self.graph.add(Relationship(kind, start, end))
        for source in sources:
            _append(relationship.properties, "sources", source)


def _distinct(found: Iterable[Words]) -> list[str]:
    return list(dict.fromkeys(each.words for each in found))


def _append(properties: dict[str, Property], key: str, value: str) -> None:
    values = properties.setdefault(key, [])
    if isinstance(values, list) and value not in values:
        values.append(value)


def _typed(value: str | int | float | bool, expected: schema.Property) -> Property:
    match expected.type:
        case "date":
            return date.fromisoformat(str(value))
        case "float":
            return float(value)
    return value


def _compact(statement: Statement) -> str:
    """Return what a passage states as JSON; the passage itself is the source."""
    return json.dumps(statement.claim(), ensure_ascii=False, separators=(",", ":"))
