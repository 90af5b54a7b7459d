"""Whose country a column of countries in a table of agreements is: the cluster's, or that of its counterpart."""

from collections.abc import Iterator, Mapping, Sequence

from clew.graph.statement import slug
from clew.loaders.setting import country
from clew.loaders.tabular.cells.concepts import AGREED_OR_TYPED
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.grids.table import Table

Homes = Mapping[str, str]
"""The country of each cluster that a table of the delegation gives, by the slug of its name."""


def whose(table: Table, decisions: Sequence[Decision], place: int, homes: Homes, host: str | None = None) -> str | None:
    """Return `cluster` or `organisation`, or None where neither words nor cells nor place tell.

    Where a counterpart cannot be told, a country beside an agreement may be that of either. No cluster that travelled
    is at home with the `host`.
    """
    concepts = [each.concept for each in decisions]
    if decisions[place].column.of:
        return decisions[place].column.of
    if "organisation" not in concepts:
        either = set(concepts) & AGREED_OR_TYPED and _beside(concepts, place) != "cluster"
        return "cluster" if _may_be_home(table, concepts, place, homes, host) and not either else None
    others = [n for n, each in enumerate(decisions) if each.concept == "country" and n != place]
    for other in others:
        if said := decisions[other].column.of:
            return "organisation" if said == "cluster" else "cluster"
        if _beside(concepts, other) == _beside(concepts, place):
            return None
    told = None if others else _by_cells(table, concepts, place, homes, host)
    beside = _beside(concepts, place)
    return told or (None if beside == "organisation" and _is_over_rows(table, place) else beside)


def homes(table: Table, decisions: Sequence[Decision]) -> dict[str, str]:
    """Return the countries that a table without counterparts gives its clusters."""
    concepts = [each.concept for each in decisions]
    if "organisation" in concepts or "country" not in concepts or "cluster" not in concepts:
        return {}
    at, of = concepts.index("country"), concepts.index("cluster")
    found = (
        (row.cells[of].clean, country.find(row.cells[at].clean)) for row in table.rows if max(at, of) < len(row.cells)
    )
    return {slug(name): there[0] for name, there in found if name and there}


def _by_cells(table: Table, concepts: Sequence[str], place: int, known: Homes, host: str | None) -> str | None:
    """A country where no counterpart is named is the cluster's; one unlike the cluster's own is the counterpart's."""
    if "cluster" not in concepts:
        return None
    found = list(_rows(table, concepts, place))
    if not _may_be_home(table, concepts, place, known, host):
        return "organisation"
    if any(not organisation for _, organisation, _ in found):
        return "cluster"
    of = {cluster for cluster, _, _ in found}
    alike = sum(cluster in known for cluster in of)
    return "cluster" if alike > 1 and alike == len(of) else None


def _may_be_home(table: Table, concepts: Sequence[str], place: int, known: Homes, host: str | None) -> bool:
    """Tell whether a column may be of the clusters' own countries: each has one, not the host's, no other is known."""
    of: dict[str, set[str]] = {}
    for cluster, _, there in _rows(table, concepts, place) if "cluster" in concepts else ():
        of.setdefault(cluster, set()).add(there)
    own = ((cluster, each) for cluster, each in of.items() if cluster)
    return all(len(each) == 1 and known.get(cluster, *each) in each - {host} for cluster, each in own)


def _rows(table: Table, concepts: Sequence[str], place: int) -> Iterator[tuple[str, str, str]]:
    """Yield cluster (named once for many rows, perhaps), counterpart and country of the rows with a country."""
    at = concepts.index("organisation") if "organisation" in concepts else None
    of, cluster = concepts.index("cluster"), ""
    for row in table.rows:
        if max(at or 0, of, place) < len(row.cells):
            cluster = slug(row.cells[of].clean) if row.cells[of].clean else cluster
            if there := country.find(row.cells[place].clean):
                yield cluster, "" if at is None else row.cells[at].clean, there[0]


def _is_over_rows(table: Table, place: int) -> bool:
    """Tell whether the countries are printed over rows, not in a column: then nothing stands beside them."""
    return all(row.headings and not row.headings[place] for row in table.rows)


def _beside(concepts: Sequence[str], place: int) -> str | None:
    """Return whose column stands to the left, else right beside it."""
    parties = {"cluster": "cluster", "organisation": "organisation", "organisation type": "organisation"}
    left = [parties[each] for each in concepts[:place] if each in parties]
    if left:
        is_beside = left[-1] == "organisation" or concepts[place - 1] == "cluster"
        return left[-1] if is_beside else None
    return parties.get(concepts[place + 1]) if place + 1 < len(concepts) else None
