"""What the rest of a document tells of the columns of one table: whom it names, how many clusters it speaks of."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from clew.graph.statement import slug
from clew.loaders.document import Document
from clew.loaders.numeric import numbers
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.once import once
from clew.loaders.text.signs import BRACKET

_OF_CLUSTERS = re.compile(
    r"([^\W_]+)\s+(?:(?:European|EU|participating|selected|visiting)\s+)?clusters\b", re.IGNORECASE
)

_SMES = re.compile(r"\bSMEs\b|\b[Ss]mall and medium-sized (?:firms|companies|enterprises|businesses)\b")
_UNSURE = {"unknown", "person", "representative"}
_PAIR = 2
_OF_SMES = re.compile(rf"\s(?:[\w-]+\s){{0,2}}(?:{_SMES.pattern})")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The slugs of names that other tables have as clusters or as counterparts, and the numbers of clusters said."""

    clusters: Set[str] = frozenset()
    counterparts: Set[str] = frozenset()
    numbers: Set[int] = frozenset()
    smes: Set[int] = frozenset()
    """The numbers of SMEs said."""


NOTHING = Elsewhere()


@once
def counted(document: Document) -> frozenset[int]:
    """Return how many clusters the sentences of a document speak of ("nine clusters from eight countries")."""
    return frozenset(_counted(document))


def _counted(document: Document) -> Iterator[int]:
    for sentence, _ in document.prose():
        if "clusters" in sentence.clean:
            for match in _OF_CLUSTERS.finditer(sentence.clean):
                for number in numbers.find(match[1]):
                    if number.unit == "count" and number.value.is_integer():
                        yield int(number.value)


@once
def counted_smes(document: Document) -> frozenset[int]:
    """Return how many SMEs a document counts: in sentences ("accompanied by 12 SMEs") and beside a label in tables."""
    said = (
        each
        for sentence, _ in document.prose()
        if _SMES.search(sentence.clean)
        for each in numbers.find(sentence.clean)
        if each.unit == "count" and _OF_SMES.match(sentence.clean, each.end)
    )
    beside = (each for table in document.tables for row in table.rows for each in _labelled(row))
    return frozenset({int(each.value) for each in said} | {*beside})


def _labelled(row: Row) -> Iterator[int]:
    """Yield the number of a row of two cells that says of what it is one: "SMEs that came along | 9"."""
    cells = [each.clean for each in row.cells if each.clean]
    if len(cells) == len(row.cells) == _PAIR and _SMES.search(cells[0]) and cells[1].isdecimal():
        yield int(cells[1])


def counterparts(decided: Iterable[tuple[Table, Sequence[Decision]]]) -> frozenset[str]:
    """Return the slugs of the names in the columns of counterparts, without the type in brackets behind them."""
    return frozenset(
        slug(BRACKET.sub("", row.cells[place].clean))
        for table, decisions in decided
        for place, each in enumerate(decisions)
        if each.concept == "organisation"
        for row in table.rows
        if place < len(row.cells) and row.cells[place].clean
    )


def may_tell(decisions: Sequence[Decision]) -> bool:
    """Tell whether a table with clusters and no column of counterparts has columns of contacts, or untold."""
    concepts = {each.concept for each in decisions}
    return "cluster" in concepts and bool(concepts & _UNSURE) and "organisation" not in concepts
