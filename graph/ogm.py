"""Things of the graph as objects for a notebook, by py2neo's OGM: the only file that imports py2neo.

Every class, and every attribute of it, comes from the table of the schema: a class a label, an attribute a property (of
the same name), and one on each end of a relationship (`ENDS`). They are for reading: `push`, `create`, `merge` and
`delete` are refused, for `clew build` is what writes.

    from clew.graph import connect
    from clew.graph.ogm import clusters
    for cluster in clusters(connect().graph):
        for thread in cluster.threads:
            print(cluster.name, thread.counterpart.name, thread.outcome, list(thread.observations))

py2neo is no longer maintained. What it can no longer do: the helpers of `graph.schema`, such as `create_index` and
`create_uniqueness_constraint`, send a syntax that Neo4j 5 refuses; so constraints are made by the official driver, in
`store.py`. And its own relationships look nodes up by `id(n)`, which newer Cypher drops, and mix up the labels that one
type of relationship leads to; so they are looked up here, by clew's own ids.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from py2neo import Graph as Py2neo  # type: ignore[import-untyped]
from py2neo import errors as refused
from py2neo.ogm import Model, Property, RelatedFrom, RelatedTo  # type: ignore[import-untyped]

from clew.graph import card, schema
from clew.graph.errors import CannotConnect, QueryError, SchemaError, StoreError, WriteRefused, WrongCredentials
from clew.graph.folder.endpoint import Endpoint

ENDS: dict[tuple[str, str, str], tuple[str, str]] = {
    ("HELD_IN", "Mission", "Country"): ("country", "missions"),
    ("SUPPORTS", "Mission", "Field"): ("fields", "missions"),
    ("DELEGATION_FROM", "Mission", "Country"): ("delegation_countries", "delegations"),
    ("REPORTS_ON", "Report", "Mission"): ("mission", "reports"),
    ("IN_REPORT", "Passage", "Report"): ("report", "passages"),
    ("IN_REPORT", "Answer", "Report"): ("reports", "answers"),
    ("LOCATED_IN", "Organisation", "Country"): ("countries", "organisations"),
    ("ACTIVE_IN", "Organisation", "Field"): ("fields", "organisations"),
    ("MEMBER_OF", "SME", "Cluster"): ("clusters", "members"),
    ("TOOK_PART_IN", "Organisation", "Mission"): ("missions", "participants"),
    ("BENEFITED_FROM", "SME", "Mission"): ("benefits", "beneficiaries"),
    ("OPENED", "Cluster", "Thread"): ("threads", "cluster"),
    ("WITH", "Thread", "Organisation"): ("counterpart", "threads_with_it"),
    ("BEGAN_AT", "Thread", "Mission"): ("mission", "threads"),
    ("HAS_AGREEMENT", "Thread", "Agreement"): ("agreements", "thread"),
    ("COVERS", "Agreement", "CooperationType"): ("types", "agreements"),
    ("OBSERVED_AS", "Thread", "Observation"): ("observations", "thread"),
    ("BASED_ON", "Observation", "Passage"): ("passages", "observations"),
    ("BASED_ON", "StatedFigure", "Passage"): ("passages", "figures"),
    ("ANSWERED", "Cluster", "Answer"): ("answers", "cluster"),
    ("STATED_IN", "StatedFigure", "Report"): ("reports", "figures"),
    ("CHECKED_BY", "StatedFigure", "Check"): ("checks", "figure"),
    ("REPRESENTED", "Person", "Organisation"): ("organisations", "people"),
    ("SPOKE_AT", "Person", "Session"): ("sessions", "speakers"),
    ("PART_OF", "Session", "Mission"): ("mission", "sessions"),
}
"""What the attributes on both ends of a relationship are called; one in the singular (`ONE`) is a thing, or None."""
ONE = {"country", "mission", "report", "cluster", "counterpart", "thread", "figure"}
"""Whatever these lead to is part of the id of what has them, so that there is never a second."""
_FOR_PROGRAMS = ("sources", "states")
_ORDER = "ORDER BY b.name, b.line, b.offset, b.id"


def open_graph(endpoint: Endpoint) -> Any:
    """Return py2neo's Graph over a database that listens, entered as the user who may only read.

    `address.address(url)` gives the endpoint of a Neo4j, `embedded.serve(folder)` that of the embedded default. Raises
    CannotConnect or WrongCredentials.
    """
    with _told(endpoint.uri):
        return Py2neo(endpoint.uri, auth=(endpoint.reader, endpoint.reader_password), name=endpoint.database)


def close_graph(graph: Any) -> None:
    """Close the connections of a Graph, for which py2neo itself has no word."""
    graph.service.connector.close()


def things(graph: Any, label: str) -> "Things":
    """Return everything of a label, ordered by name; raises SchemaError where the schema has no such label."""
    if label not in CLASSES:
        raise SchemaError(f"no label {label!r}; give one of {', '.join(CLASSES)}")
    return Things(each for each, _ in _found(graph, f"MATCH (b:{label}) WHERE {_own('b', label)} RETURN b {_ORDER}"))


def clusters(graph: Any) -> "Things":
    """Return the clusters, ordered by name."""
    return things(graph, "Cluster")


class Things(list["Thing"]):
    """Several things, which a notebook shows as one table."""

    def _repr_html_(self) -> str:
        kinds = ", ".join(dict.fromkeys(type(each).__name__ for each in self))
        return card.cards(f"{len(self)} {kinds}" if self else "nothing", [each.values for each in self])


class Related(Things):
    """The things at the other ends of relationships, each once; `pairs` has what the relationships themselves say."""

    def __init__(self, pairs: list[tuple["Thing", dict[str, Any]]]) -> None:
        """Take each thing with the properties of the relationship that leads to it."""
        self.pairs = pairs
        super().__init__(dict.fromkeys(thing for thing, _ in pairs))


class Thing(Model):  # type: ignore[misc]
    """One node as an object; two are equal where their ids are."""

    __primarykey__ = "id"

    @property
    def values(self) -> dict[str, Any]:
        """What people want to see of it: its properties, and how many passages state it instead of their ids."""
        names = [name for name in schema.properties(type(self).__name__) if name not in _FOR_PROGRAMS]
        names += [each.name for each in schema.node(schema.first_label(type(self).__name__)).properties]
        known = {name: getattr(self, name) for name in dict.fromkeys(names) if name not in _FOR_PROGRAMS}
        return known | {"passages that state it": len(self.sources) if self.sources else None}

    @property
    def stated_in(self) -> Things:
        """The passages that state it, in the order of each report."""
        text = f"UNWIND $sources AS source MATCH (b:Passage {{id: source}}) RETURN b {_ORDER}"
        return Things(each for each, _ in _found(self.__node__.graph, text, sources=self.sources or []))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing) and bool(self.id == other.id)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        told = ((name, getattr(self, name, None)) for name in ("name", "outcome", "value", "quote"))
        return f"<{type(self).__name__} {self.id}{''.join(f' {n}={v!r}' for n, v in told if v is not None)}>"

    def _repr_html_(self) -> str:
        return card.card(type(self).__name__, self.values)

    def _refuse(self, *_: object) -> None:
        raise WriteRefused("objects are for reading; the graph changes by what reports state: use clew build")

    __db_create__ = __db_merge__ = __db_push__ = __db_delete__ = _refuse


class Value(Property):  # type: ignore[misc]
    """A property: None where it is absent, and Python's own date for a date."""

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        value = super().__get__(instance, owner)
        return value.to_native() if hasattr(value, "to_native") else value

    def __set__(self, instance: Any, value: object) -> None:
        instance._refuse()


class _Joined:
    """One end of relationships of one kind: a thing or None where there can be one only, else all there are."""

    direction: int

    def __init__(self, kind: schema.Relationship, name: str) -> None:
        outgoing = isinstance(self, RelatedTo)
        super().__init__(kind.end if outgoing else kind.start, kind.type)  # type: ignore[call-arg]
        self.kind, self.one = kind, name in ONE
        start, end = schema.first_label(kind.start), schema.first_label(kind.end)
        here, there = (start, end) if outgoing else (end, start)
        arrow = f"-[r:{kind.type}]->" if outgoing else f"<-[r:{kind.type}]-"
        self.text = (
            f"MATCH (a:{here} {{id: $id}}){arrow}(b:{there}) WHERE {_own('b', there)} "
            f"RETURN b, properties(r) AS properties {_ORDER}"
        )

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        found = Related(_found(instance.__node__.graph, self.text, id=instance.id))
        if self.one and len(found) > 1:
            raise SchemaError(f"{instance.id}: {len(found)} {self.kind.type}, where there can be one; build it anew")
        return (found or [None])[0] if self.one else found


class To(_Joined, RelatedTo):  # type: ignore[misc]
    """What relationships lead to."""


class From(_Joined, RelatedFrom):  # type: ignore[misc]
    """What relationships come from."""


def _own(variable: str, label: str) -> str:
    """A database may hold nodes of others under the same labels; clew's ids begin with the label."""
    return f"{variable}.id STARTS WITH '{schema.first_label(label).lower()}--'"


def _found(graph: Any, text: str, **parameters: object) -> list[tuple[Thing, dict[str, Any]]]:
    """Run a query that returns nodes, and perhaps properties of relationships, and return things with these."""
    with _told(str(graph.service.uri)):
        rows = graph.query(text, parameters).data()
    return [(_class(row["b"]).wrap(row["b"]), dict(row.get("properties") or {})) for row in rows]


def _class(node: Any) -> type[Thing]:
    """Return the class of a node: that of its further label, if it has one."""
    labels = set(node.labels)
    known = sorted(labels & CLASSES.keys(), key=lambda label: label == schema.first_label(label))
    return CLASSES[known[0]]


@contextmanager
def _told(where: str) -> Iterator[None]:
    """Turn what py2neo raises into clew's own errors."""
    try:
        yield
    except refused.ClientError as error:
        raise QueryError(f"the database refuses the query: {error.message}") from error
    except (refused.ConnectionUnavailable, refused.ConnectionBroken, refused.ServiceUnavailable, OSError) as error:
        if "Unauthorized" in str(error.__context__):  # py2neo says so and then closes, and tells of the closing
            raise WrongCredentials(f"{where}: the server refuses the user or the password") from error
        raise CannotConnect(f"{where}: nobody answers there; is the server running, or the session closed?") from error
    except refused.Neo4jError as error:
        raise StoreError(f"{where}: {error.message}") from error


def _attributes(label: str) -> Iterable[tuple[str, Any]]:
    """Return the attributes of a class: its properties, then the ends of its relationships."""
    for each in (*schema.COMMON, *schema.node(label).properties):
        yield each.name, _explained(Value(), each.meaning)
    for kind in schema.RELATIONSHIPS:
        for place, (end, joined) in enumerate(((kind.start, To), (kind.end, From))):
            if end == label:
                name = ENDS[kind.type, kind.start, kind.end][place]
                yield name, _explained(joined(kind, name), kind.meaning)


def _explained(attribute: Any, meaning: str) -> Any:
    attribute.__doc__ = meaning
    return attribute


def _classes() -> dict[str, type[Thing]]:
    made: dict[str, type[Thing]] = {}
    maker: Any = type(Thing)
    for node in schema.NODES:
        base = made.get(schema.first_label(node.label), Thing)
        content = {"__doc__": node.meaning, "__module__": __name__, **dict(_attributes(node.label))}
        made[node.label] = maker(node.label, (base,), content)
    return made


CLASSES = _classes()
"""The class of each label; `from clew.graph.ogm import Thread` gives one too."""


def __getattr__(name: str) -> type[Thing]:
    """Return the class of a label."""
    if name in CLASSES:
        return CLASSES[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
