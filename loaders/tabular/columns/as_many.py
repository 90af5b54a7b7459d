"""The table of a delegation whose headings do not say so: as many names as there are said to be clusters."""

from collections.abc import Sequence

from clew.loaders.prose.names import entry
from clew.loaders.tabular.columns.sample import Sample

_OF_OTHERS = {"organisation", "sme", "person", "question", "agreement", "cooperation type", "organisation type"}
_OF_ANYBODY = {"who", "name", "person", "delegation"}
"""Key words that may stand over names whosesoever."""


def places(sample: Sample, concepts: Sequence[str]) -> list[int]:
    """Return the one column of names beside their countries and fields, if these may be clusters; else none."""
    vocabulary, table = sample.vocabulary, sample.table
    about = vocabulary.all("table-kinds", table.caption.clean) if table.caption else set[str]()
    above = " ".join(each for each in (table.section, table.caption and table.caption.clean) if each)
    told = "country" in concepts and ("field" in concepts or about == {"delegation"})
    if not told or _OF_OTHERS & set(concepts) or "SME" in vocabulary.all("kinds", above):
        return []
    unsaid = [place for place, each in enumerate(concepts) if each in ("unknown", "name")]
    found = [each for each in unsaid if _are_names(sample, each) and sample.key_words(each) <= _OF_ANYBODY]
    return found if len(found) == 1 else []


def _are_names(sample: Sample, place: int) -> bool:
    """Tell whether every cell has a name of its own, and some a word that clusters are called by."""
    names = [cell.clean for cell in sample.columns[place]]
    return any(map(entry.HEAD.search, names)) and len({*names}) == len(names) and sample.surely("proper names", place)
