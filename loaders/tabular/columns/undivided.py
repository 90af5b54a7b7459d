"""Columns of SMEs that could benefit, beside others that tell direct from indirect benefits: theirs may be the sum."""

import re
from collections.abc import Sequence

from clew.loaders.tabular.columns.decision import UNKNOWN, Decision
from clew.loaders.tabular.grids.table import Table

_TOLD = re.compile(r"\b(?:in)?dir", re.IGNORECASE)
_COULD = ("smesCouldBenefitDirectly",)


def without_sums(table: Table, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions; a column that does not say direct is not understood where another heading does."""
    if not any(_TOLD.search(heading) for heading in table.headings):
        return tuple(decisions)
    return tuple(
        Decision(UNKNOWN, "not understood: it may be the sum of direct and indirect benefits")
        if each.column.states == _COULD and not _TOLD.search(heading)
        else each
        for heading, each in zip(table.headings, decisions, strict=True)
    )
