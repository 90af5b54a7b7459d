"""Titles that name a counterpart by the column of a sheet above: "Formal agreement, partner A" below a column "A"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clew.graph.statement import slug
from clew.loaders.outline import parties
from clew.loaders.outline.leaves import Leaf
from clew.loaders.outline.titles import Title
from clew.loaders.tabular.cells.neutral import is_neutral
from clew.loaders.vocabulary import current

_REFERS = re.compile(r"(?P<said>[^,:()–—]+?)\s*(?:[,:(–—]|\b(?:with|for|of)\b(?: the)?)\s*(?P<whom>[^,:()–—]+?)\)?")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The records of a table of labels, and what heads each of them."""

    records: Sequence[Sequence[Leaf]]
    heads: Sequence[str] = ()

    def referred(self, title: Title) -> tuple[Title, Leaf] | None:
        """Return a title without whom it refers to, and the label of the counterpart; None where it refers to none."""
        found = _REFERS.fullmatch(title.words.clean)
        if not found or not all(map(is_neutral, self.heads)):
            return None
        bare = replace(title, words=title.words.cut(0, found.end("said")))
        if not parties.agreed(bare) or not parties.says_nothing(bare):
            return None
        pairs = zip(self.heads, self.records, strict=False)
        named = [_counterpart(record) for head, record in pairs if head and _is_of(found["whom"], head)]
        return (bare, named[0]) if len(named) == 1 and named[0] else None


def _counterpart(record: Sequence[Leaf]) -> Leaf | None:
    """Return the only label of a record that says with whom."""
    found = [each for each in record if each.concept == "organisation" and each.value.clean]
    return found[0] if len(found) == 1 else None


def _is_of(whom: str, head: str) -> bool:
    """Tell whether words are what heads a record, or its last word behind that for a counterpart: "partner A"."""
    if slug(whom) == slug(head):
        return True
    called, _, sign = whom.rpartition(" ")
    return sign == head.rsplit(maxsplit=1)[-1] and called != "" and _is_party(called)


def _is_party(words: str) -> bool:
    found = current().column(words)
    return found is not None and found.concept == "organisation"
