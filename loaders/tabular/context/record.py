"""Records of several tables: one that names no cluster goes on with the record above it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from clew.graph.statement import slug
from clew.loaders.parts.flow import Block
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.context.over import Over, is_title
from clew.loaders.tabular.grids.table import Table

_Decided = tuple[Table, Sequence[Decision]]
_WORD = re.compile(r"[^\W\d_]{2}")
_COUNTER = re.compile(r"[\s(.:#]*\b(?:[A-Za-z]|[IVX]{1,4}|\d{1,2})[\W_]*$")
"""What counts titles: "Partner B"."""
_END = 1 << 60
_SEVERAL = 2


def above(found: Sequence[Block], tables: Sequence[_Decided]) -> Mapping[int, Over]:
    """Return by its first line whose record each table goes on with; `found` are the other parts of the document."""
    ordered = sorted(tables, key=lambda each: _first(each[0]))
    return {**dict(_between(found, ordered)), **_following(found, ordered), **dict(_within(ordered))}


def _between(found: Sequence[Block], tables: Sequence[_Decided]) -> Iterator[tuple[int, Over]]:
    """Yield the tables of counterparts that stand between what one cluster answers and what the next one does.

    Several clusters must have such, and nothing but titles that return or count may stand between; a title that stands
    over what several clusters answer does not say whose the counterparts under it are.
    """
    named = sorted((over for each in tables for over in _asked(*each)), key=lambda over: over.name.line)
    if len(named) < _SEVERAL:
        return
    shared = {section for section, many in Counter(over.section for over in named).items() if section and many > 1}
    times = Counter(_plain(block) for block in found)
    closing = sorted([*(block.text.line for block in found if not _divides(block, times)), _END])
    own: list[tuple[Over, Sequence[Table]]] = []
    for over, following in zip_longest(named, named[1:]):
        first = over.name.line
        end = min(following.name.line if following else _END, closing[bisect_right(closing, first)])
        below = (table for table, _ in tables if first < _first(table) and max(table.lines) < end)
        own.append((over, [table for table in below if table.section not in shared]))
    having = [slug(over.name.clean) for over, within in own if within]
    if len({*having}) == len(having) >= _SEVERAL and 2 * len(having) >= len(own):
        yield from ((_first(table), over) for over, within in own for table in within)


def _asked(table: Table, decisions: Sequence[Decision]) -> Sequence[Over]:
    """Return the clusters of a table of what each answers, and of no counterpart."""
    concepts = [each.concept for each in decisions]
    return _clusters(table, concepts) if _tells_answers(concepts) else ()


def _divides(block: Block, times: Counter[str]) -> bool:
    """Tell whether a part of the document is no more than a title that returns, or a rule."""
    return not _WORD.search(block.text.clean) or (is_title(block) and times[_plain(block)] > 1)


def _plain(block: Block) -> str:
    return slug(_COUNTER.sub("", block.text.clean))


def _within(tables: Sequence[_Decided]) -> Iterator[tuple[int, Over]]:
    """Yield the tables of a section that is a record: its one table that names a cluster says what that answers.

    Such sections must be of several clusters, none of them twice.
    """
    naming: dict[str, list[Over | None]] = {}
    for table, decisions in tables:
        if table.section and any(each.concept == "cluster" for each in decisions):
            naming.setdefault(table.section, []).append(_answering(table, [each.concept for each in decisions]))
    found = {section: each[0] for section, each in naming.items() if len(each) == 1 and each[0]}
    if 1 < len(found) == len({slug(each.name.clean) for each in found.values()}):
        for table, _ in tables:
            if (over := found.get(table.section or "")) and over.name.line < _first(table):
                yield _first(table), over


def _answering(table: Table, concepts: Sequence[str]) -> Over | None:
    """Return the cluster of a table of one row that says what it answers, and of no counterpart."""
    return _of_one(table, concepts) if len(table.rows) == 1 and _tells_answers(concepts) else None


def _tells_answers(concepts: Sequence[str]) -> bool:
    return "question" in concepts and "organisation" not in concepts


def _following(found: Sequence[Block], tables: Sequence[_Decided]) -> Mapping[int, Over]:
    """Return the tables right below one of what a single cluster agreed on, in a section of several such."""
    single = [_agreeing(table, [each.concept for each in decisions]) for table, decisions in tables]
    clusters: dict[str | None, set[str]] = {}
    for each in filter(None, single):
        clusters.setdefault(each.section, set()).add(slug(each.name.clean))
    result: dict[int, Over] = {}
    for place, (table, decisions) in enumerate(tables[1:]):
        before, concepts = tables[place][0], {each.concept for each in decisions}
        over = single[place] or result.get(_first(before))
        told = "organisation" in concepts and "cluster" not in concepts and not table.doubt
        several = over and over.section == table.section and len(clusters[over.section]) > 1
        if over and told and several and _is_next(found, before, table):
            result[_first(table)] = over
    return result


def _agreeing(table: Table, concepts: Sequence[str]) -> Over | None:
    """Return the only cluster of a table that names its counterparts."""
    return _of_one(table, concepts) if "organisation" in concepts else None


def _of_one(table: Table, concepts: Sequence[str]) -> Over | None:
    """Return the cluster of all rows of a table."""
    named = _clusters(table, concepts)
    return named[0] if len({slug(each.name.clean) for each in named}) == 1 else None


def _clusters(table: Table, concepts: Sequence[str]) -> Sequence[Over]:
    """Return the clusters that the rows of a table name in its only column of them."""
    if concepts.count("cluster") != 1 or table.doubt:
        return ()
    place = concepts.index("cluster")
    named = (row.cells[place] for row in table.rows if place < len(row.cells))
    return [Over(each, table.section) for each in named if each.clean]


def _is_next(found: Sequence[Block], before: Table, table: Table) -> bool:
    """Tell whether no more than one title stands between two tables."""
    between = [each for each in found if max(before.lines, default=0) < each.text.line < _first(table)]
    return len(between) <= 1 and all(map(is_title, between))


def _first(table: Table) -> int:
    return min(table.lines, default=0)
