"""What a graph says of a mission, flattened into facts that stand beside those written by hand."""

from collections.abc import Iterator

from documents import incoming, nodes, outgoing, relationships

from clew.graph.content import Graph, Node, Relationship
from clew.graph.statement import slug

Fact = tuple[str, ...]
"""A kind, what it is about, and what is said of that; names and texts as slugs: case and accents do not matter."""
TEXTS = (
    "objective", "nextSteps", "technology", "focus", "expectedResult", "expectedImpact", "benefit", "surveyNote",
)  # fmt: skip
VALUES = (
    "smesInvolvedBefore", "smesSurveyed", "smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly",
)  # fmt: skip


def facts(graph: Graph) -> set[Fact]:
    """Return the facts of a graph."""
    parts = (_mission, _reports, _delegates, _threads, _answers, _smes, _people, _figures)
    return {fact for part in parts for fact in part(graph)}


def figure(measure: str, value: float, unit: str, qualifier: str) -> Fact:
    """Return the fact that a figure is; a percentage to one digit after the point."""
    return "figure", slug(measure), f"{round(float(value), 1):g}", unit, qualifier


def _name(node: Node) -> str:
    """The slug of a node's name; empty where the reports give none."""
    given = node.properties.get("name")
    return "" if given is None or node.properties.get("named") is False else slug(str(given))


def _country(node: Node) -> str:
    return str(node.properties.get("alpha2") or _name(node))


def _mission(graph: Graph) -> Iterator[Fact]:
    for node in nodes(graph, "Mission"):
        for key, word in (("city", "city"), ("startDate", "start"), ("endDate", "end")):
            if key in node.properties:
                yield "mission", word, slug(str(node.properties[key]))
        for type_, word in (("HELD_IN", "country"), ("DELEGATION_FROM", "delegation")):
            yield from (("mission", word, _country(each.end)) for each in outgoing(graph, node, type_))
        yield from (("mission", "field", _name(each.end)) for each in outgoing(graph, node, "SUPPORTS"))


def _reports(graph: Graph) -> Iterator[Fact]:
    for node in nodes(graph, "Report"):
        yield "report", str(node.properties["fileName"]), str(node.properties["kind"])


def _delegates(graph: Graph) -> Iterator[Fact]:
    for part in relationships(graph, "TOOK_PART_IN"):
        if part.properties["role"] == "delegate":
            name = _name(part.start)
            yield "delegate", name
            if "respondedToSurvey" in part.properties:
                yield "delegate-answered", name, str(part.properties["respondedToSurvey"]).lower()
            yield from (("delegate-country", name, _country(r.end)) for r in outgoing(graph, part.start, "LOCATED_IN"))
            yield from (("delegate-field", name, _name(r.end)) for r in outgoing(graph, part.start, "ACTIVE_IN"))


def _threads(graph: Graph) -> Iterator[Fact]:
    for thread in nodes(graph, "Thread"):
        for opened in incoming(graph, thread, "OPENED"):
            for with_ in outgoing(graph, thread, "WITH"):
                pair = _name(opened.start), _name(with_.end)
                yield "thread", *pair
                yield from _counterpart(graph, pair, with_.end)
                yield from _course(graph, pair, thread)


def _counterpart(graph: Graph, pair: Fact, node: Node) -> Iterator[Fact]:
    for key in ("kind", "origin"):
        if key in node.properties:
            yield f"thread-{key}", *pair, str(node.properties[key])
    yield from (("thread-country", *pair, _country(each.end)) for each in outgoing(graph, node, "LOCATED_IN"))


def _course(graph: Graph, pair: Fact, thread: Node) -> Iterator[Fact]:
    for seen in outgoing(graph, thread, "OBSERVED_AS"):
        if "outcome" in seen.end.properties:
            yield "thread-outcome", *pair, str(seen.end.properties["outcome"])
    for has in outgoing(graph, thread, "HAS_AGREEMENT"):
        yield from (("thread-type", *pair, _name(each.end)) for each in outgoing(graph, has.end, "COVERS"))
        yield from agreement(pair, has.end.properties)


def agreement(pair: Fact, said: dict[str, object]) -> Iterator[Fact]:
    """Yield what is said of an agreement between a cluster and its counterpart."""
    kind = str(said["kind"])
    for key in TEXTS:
        texts = said.get(key, [])
        assert isinstance(texts, list)
        yield from (("agreement", *pair, kind, key, slug(str(text))) for text in texts)
    yield from (("agreement", *pair, kind, key, str(said[key])) for key in VALUES if key in said)


def _answers(graph: Graph) -> Iterator[Fact]:
    for each in relationships(graph, "ANSWERED"):
        asked = _name(each.start), str(each.end.properties["question"])
        if "value" in each.end.properties:
            yield "answer", *asked, str(each.end.properties["value"])
        if "number" in each.end.properties:
            yield "answer-number", *asked, str(each.end.properties["number"])


def _smes(graph: Graph) -> Iterator[Fact]:
    yield from (("sme", _name(each.start), _name(each.end)) for each in relationships(graph, "MEMBER_OF"))
    yield from (("sme-benefited", _name(each.start)) for each in relationships(graph, "BENEFITED_FROM"))


def _people(graph: Graph) -> Iterator[Fact]:
    yield from (("person", _name(node)) for node in nodes(graph, "Person"))
    for each in relationships(graph, "REPRESENTED"):
        yield from _represented(each)


def _represented(each: Relationship) -> Iterator[Fact]:
    yield "person-organisation", _name(each.start), _name(each.end)
    if each.properties.get("role"):
        yield "person-role", _name(each.start), slug(str(each.properties["role"]))


def _figures(graph: Graph) -> Iterator[Fact]:
    for node in nodes(graph, "StatedFigure"):
        said = node.properties
        value = said.get("value")
        if isinstance(value, int | float):
            yield figure(str(said["measure"]), value, str(said["unit"]), str(said["qualifier"]))
