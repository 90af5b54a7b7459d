"""Clusters with their country in one cell: "Some Cluster (Spain)", "Some Cluster, FR", "Some Cluster - Italy"."""

import re

from clew.loaders.setting import country
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text

_PARTED = re.compile(
    r"(?P<name>.*\S)(?:\s*[(\[](?P<bracket>[^()\[\]]{2,40})[)\]]"
    r"|\s*[,–—]\s*(?P<after>[^,–—]{2,40})|\s-\s(?P<dash>.{2,40}))"
)
_CODE = 3
_FEWEST = 2
_ENOUGH = 2 / 3
_SAMPLE = 60


def is_homed(table: Table, own: int, *, spelled: bool = True) -> bool:
    """Tell whether most names of a column stand with a country: a bracket of two letters alone may be an acronym.

    Of a cluster one that is `spelled` out is enough; the name of a firm may have a country in it.
    """
    filled = [row.cells[own] for row in table.rows[:_SAMPLE] if _is_filled(row, own)]
    found = [text for text in filled if parted(text)]
    return len(found) >= max(_FEWEST, _ENOUGH * len(filled)) or (spelled and any(_is_spelled(text) for text in found))


def parted(text: Text) -> tuple[Text, Text] | None:
    """Return name and country of a cell; None where it gives no country."""
    match = _PARTED.fullmatch(text.clean)
    group = next((each for each in ("bracket", "after", "dash") if match and match[each]), None)
    if not match or not group or not country.find(match[group].strip()):
        return None
    return text.cut(*match.span("name")), text.cut(*match.span(group))


def _is_filled(row: Row, own: int) -> bool:
    return own < len(row.cells) and bool(row.cells[own].clean)


def _is_spelled(text: Text) -> bool:
    found = parted(text)
    return found is not None and len(found[1].clean) > _CODE
