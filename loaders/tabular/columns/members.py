"""Tables of firms beside the clusters that they are members of, or came with."""

from collections.abc import Sequence

from clew.graph.statement import slug
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.concepts import AGREED_OR_TYPED
from clew.loaders.tabular.columns.sample import Sample

_ALONE = {"sme", "cluster", "country", "field", "ordinal"}
"""What a table of the SMEs that came may hold."""
_OF_OTHERS = AGREED_OR_TYPED | {"question", "person", "post"}


def clusters(sample: Sample, concepts: Sequence[str]) -> list[int]:
    """Return the column of those with whom the firms came; none beside clusters, where the same words are of firms."""
    smes = {place for place, each in enumerate(concepts) if each == "sme"}
    found = [place for place in _headed(sample) if smes - {place} and sample.are("names", place)]
    named = [place for place in found if not sample.surely("addressed persons", place)]
    return named if len(named) == 1 and "cluster" not in concepts else []


def are_smes(sample: Sample, place: int, concepts: Sequence[str]) -> bool:
    """Tell whether as many firms as SMEs are counted stand beside the clusters that they came with, or are of."""
    told = any(concepts[each] == "cluster" for each in _headed(sample))
    return told and {*concepts} <= _ALONE and sample.cells.are_counted_smes(sample.columns[place])


def along(sample: Sample, concepts: Sequence[str]) -> list[int]:
    """Return the columns headed by a bare "With", where countries and fields introduce those whom they came with."""
    bare = phrase(sample.vocabulary, "heads-who-came-with-them")
    if not {"country", "field"} <= {*concepts} or _OF_OTHERS & {*concepts}:
        return []
    return [place for place, heading in enumerate(sample.headings) if place and bare.fullmatch(heading)]


def have_more_rows(sample: Sample, place: int) -> bool:
    """Tell whether a cluster has several rows, so that a row is of something else: of an SME, say."""
    rows = [row for row in sample.table.rows if not marks.is_aside(row, sample.vocabulary)]
    return len({slug(row.cells[place].clean) for row in rows if row.cells[place].clean}) < len(rows)


def _headed(sample: Sample) -> list[int]:
    of = phrase(sample.vocabulary, "heads-their-cluster")
    return [place for place, each in enumerate(sample.headings) if of.search(each)]
