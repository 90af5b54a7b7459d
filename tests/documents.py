"""The two reports in both editions, what the program makes of them, and what was found in them by hand."""

import csv
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from clew.graph.build import build
from clew.graph.content import Graph, Node, Relationship
from clew.graph.names import judgement
from clew.graph.statement import Referent, Source, Statement, slug
from clew.loaders import report
from clew.loaders.document import parse

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
EVENT = "eu-mexico-2016-event.txt"
FOLLOW_UP = "eu-mexico-2016-follow-up.txt"
DOCUMENTS = {"event": EVENT, "followUp": FOLLOW_UP, "follow-up": FOLLOW_UP}
"""The names under which `tests/expected` speaks of the two reports."""
LONG = 6
"""Texts of more words than this are worded anew in the bundled edition."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The two reports in the words of one edition."""

    name: str
    folder: Path

    def compares(self, text: object) -> bool:
        """Tell whether this edition prints the text as the published reports do."""
        return self is REAL or not is_long(text)


KENYA = sorted((HERE / "missions" / "eu-kenya-2019").glob("*.txt"))
"""The reports of a small invented mission."""
REAL = Edition("real", ROOT.parent / "shared" / "reports")
BUNDLED = Edition("bundled", ROOT / "examples" / "eu-mexico-2016")

real_is_here = pytest.mark.skipif(
    not REAL.folder.is_dir(),
    reason=f"THE PUBLISHED REPORTS ARE MISSING: {REAL.folder} is no folder, so only the bundled edition is tested",
)
each_edition = pytest.mark.parametrize(
    "edition", [pytest.param(REAL, id="real", marks=real_is_here), pytest.param(BUNDLED, id="bundled")]
)


def is_long(text: object) -> bool:
    """Tell whether a text has more words than both editions print alike."""
    return isinstance(text, str) and len(text.split()) > LONG


@cache
def expected(name: str) -> dict[str, Any]:
    """Return what was found by hand, from `tests/expected`."""
    return tomllib.loads((HERE / "expected" / f"{name}.toml").read_text("utf-8"))


@cache
def statements(edition: Edition) -> tuple[Statement, ...]:
    """Return what the two reports state."""
    return tuple(s for name in (EVENT, FOLLOW_UP) for s in report.read(edition.folder / name))


@cache
def graph(edition: Edition) -> Graph:
    """Return the graph of the two reports, with the shipped judgements."""
    return build(statements(edition), judgement.shipped())


@cache
def lines(edition: Edition, name: str) -> tuple[str, ...]:
    """Return the lines of a report as they stand in the file."""
    return tuple((edition.folder / name).read_text("utf-8").split("\n"))


def read_text(text: str, name: str = "report.txt") -> list[Statement]:
    """Return what a report of these words states."""
    return list(report.states(parse(text, name, "0" * 64)))


def nodes(graph_: Graph, label: str) -> list[Node]:
    """Return the nodes that carry the label."""
    return [node for node in graph_.nodes.values() if label in node.labels]


def by_name(graph_: Graph, label: str) -> dict[str, Node]:
    """Return the nodes of a label by their names, which must be unique."""
    named = [node for node in nodes(graph_, label) if "name" in node.properties]
    found = {str(node.properties["name"]): node for node in named}
    assert len(found) == len(named), f"two nodes {label} of one name"
    return found


def relationships(graph_: Graph, type_: str) -> list[Relationship]:
    """Return the relationships of a type."""
    return [each for each in graph_.relationships.values() if each.type == type_]


def outgoing(graph_: Graph, node: Node, type_: str) -> list[Relationship]:
    """Return the relationships of a type that start at a node."""
    return [each for each in relationships(graph_, type_) if each.start.id == node.id]


def incoming(graph_: Graph, node: Node, type_: str) -> list[Relationship]:
    """Return the relationships of a type that end at a node."""
    return [each for each in relationships(graph_, type_) if each.end.id == node.id]


def one(found: Iterable[Any]) -> Any:
    """Return the only thing found."""
    (only,) = found
    return only


def name_of(node: Node) -> str | None:
    """Return a node's name, None where it has none."""
    name = node.properties.get("name")
    return None if name is None else str(name)


def pairs(graph_: Graph, type_: str) -> list[tuple[str | None, str | None]]:
    """Return the names at both ends of the relationships of a type, sorted."""
    return sorted((name_of(each.start), name_of(each.end)) for each in relationships(graph_, type_))


def threads(graph_: Graph) -> dict[tuple[str | None, str | None], Node]:
    """Return the threads by the names of the cluster that reports each and of its counterpart."""
    return {
        (name_of(one(incoming(graph_, node, "OPENED")).start), name_of(one(outgoing(graph_, node, "WITH")).end)): node
        for node in nodes(graph_, "Thread")
    }


def passages(graph_: Graph, sources: Iterable[str]) -> list[Node]:
    """Return the passages of these ids."""
    return [graph_.nodes[each] for each in sources]


def places(graph_: Graph, item: Node | Relationship) -> set[tuple[str, int]]:
    """Return report and line of everything that a node or relationship rests on."""
    found = set()
    for passage in passages(graph_, item.properties["sources"]):
        report_ = one(outgoing(graph_, passage, "IN_REPORT")).end
        found.add((str(report_.properties["fileName"]), int(passage.properties["line"])))
    return found


def merged(graph_: Graph) -> set[frozenset[str]]:
    """Return the pairs of names that the shipped judgements take for one."""
    rows = csv.reader((ROOT / "graph" / "judgements.tsv").read_text("utf-8").splitlines(), delimiter="\t")
    return {frozenset((row[1], row[2])) for row in rows if row[3] == "same"}


def dump(graph_: Graph) -> str:
    """Return everything in a graph as one text; two graphs are the same where their texts are."""
    found = [[list(n.labels), n.id, sorted(n.properties.items())] for n in graph_.nodes.values()]
    joined = [[*r.place, sorted(r.properties.items())] for r in graph_.relationships.values()]
    return "\n".join(sorted(json.dumps(each, default=str, ensure_ascii=False) for each in (*found, *joined)))


def without_passages(graph_: Graph) -> tuple[dict[str, Any], dict[Any, Any]]:
    """Return nodes and relationships without passages, the quotes that rest on wording, digests and sources."""
    left = {"sources", "evidenceFor", "evidenceAgainst", "wordsFor", "wordsAgainst", "sha256", "states"}
    kept = {
        node.id: (node.labels, {k: _plain(v) for k, v in node.properties.items() if k not in left})
        for node in graph_.nodes.values()
        if node.label != "Passage"
    }
    joined = {
        each.place: {k: _plain(v) for k, v in each.properties.items() if k not in left}
        for each in graph_.relationships.values()
        if "Passage" not in (each.start.label, each.end.label)
    }
    return kept, joined


def _plain(value: object) -> object:
    if isinstance(value, list):
        return ["(a long text)" if is_long(each) else each for each in value]
    return "(a long text)" if is_long(value) else value


def table_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield number and words of the lines of a text that are rows with tabs."""
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line:
            yield number, line


def tags_dropped(text: str) -> str:
    """Return a text without its HTML tags; nothing else is changed."""
    return re.sub(r"</?[A-Za-z][^<>]*>", "", text)


def overlap(left: str, right: str) -> bool:
    """Tell whether one of two stretches of text stands in the other, whatever their case."""
    one_, other = left.casefold(), right.casefold()
    return one_ in other or other in one_


def source(line: int = 1, document: str = "notes.txt", quote: str = "as printed", **more: Any) -> Source:
    """Return a source for an invented statement."""
    return Source(document, line, quote, **more)


def organisation(name: str) -> Referent:
    """Return an organisation as a referent."""
    return Referent("Organisation", (name,))


def same_name(left: str, right: str) -> bool:
    """Tell whether two names have one slug."""
    return slug(left) == slug(right)


def report_of(delegates: Sequence[str], later: Sequence[str], counterparts: Sequence[str] = ()) -> str:
    """Return a report whose later tables name clusters, and counterparts, in these spellings."""
    table = "".join(f"{name}\tSpain\n" for name in delegates)
    answers = "".join(f"{name}\tYes\n" for name in later)
    agreements = "".join(f"{delegates[0]}\t{name}\tThey will meet\n" for name in counterparts)
    return (
        "# Cluster Mission to Peru: Follow-up Survey Report\n\nLima, Peru, 3-5 May 2018\n\n"
        f"Table 1 - Delegation\n\nCluster\tCountry\n{table}\n"
        + (f"Table 2 - Answers\n\nCluster\tFormal agreements signed?\n{answers}\n" if later else "")
        + (f"Table 3 - Cooperation\n\nCluster\tOrganisation\tNext steps\n{agreements}\n" if counterparts else "")
    )


def build_names(
    delegates: Sequence[str],
    later: Sequence[str],
    counterparts: Sequence[str] = (),
    judgements: Iterable[judgement.Judgement] = (),
) -> Graph:
    """Return the graph of such a report."""
    return build(read_text(report_of(delegates, later, counterparts)), judgements)
