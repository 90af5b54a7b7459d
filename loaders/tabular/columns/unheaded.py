"""What headings leave out: the first column may have none, or "Who", as what the rows are about."""

import re
from collections.abc import Sequence, Set

from clew.loaders.prose.names import entry
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import homed
from clew.loaders.tabular.cells.concepts import AGREED
from clew.loaders.tabular.columns.sample import Sample
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column

_OF_OTHERS = {"cluster", "sme", "benefited", "name"}
_OF_DELEGATES = {"field", "country", "responded", "representative"}
_NUMBERED = re.compile(r"(?:^|\s)\d{1,3}\W*$")
_OFTEN = 4
"""One name in so many has a word that clusters are called by, where they are clusters."""
_TOLD = 2
"""So much beside an aim makes it that of a delegate."""
_SURE = 3
"""So much is told of nobody but the delegates."""


def is_of_clusters(sample: Sample, found: Sequence[Column], *, as_many: bool) -> bool:
    """Tell whether the names in the first column are those of clusters, by what the other columns say of them.

    `as_many` tells whether the document speaks of as many clusters as there are rows.
    """
    if not found or found[0].concept != ("name" if sample.headings[0] else "unknown") or not _are_names(sample):
        return False
    persons = sample.are("persons", 0) and not any(map(_is_called, sample.columns[0]))
    concepts = {each.concept for place, each in enumerate(found) if place and not _is_of_persons(sample, each, place)}
    asked = any(each.question for each in found)
    # "Name", "Who": of the delegation, the words above tell who they are
    unsaid = sample.headings[0] and (persons or not concepts & {"organisation", "question"})
    if concepts & _OF_OTHERS or unsaid:
        return False
    if "organisation" in concepts:
        return bool(concepts & AGREED) or asked
    if (concepts & AGREED and not _is_an_aim(found, concepts)) or "organisation type" in concepts:
        return False
    return asked or (not persons and _are_delegates(sample, concepts, as_many))


def _are_names(sample: Sample) -> bool:
    """Tell whether the first column is of names, which are none of people and not numbered."""
    numbered = any(_NUMBERED.search(cell.clean) for cell in sample.columns[0])
    return sample.surely("proper names", 0) and not sample.surely("addressed persons", 0) and not numbered


def _is_of_persons(sample: Sample, column: Column, place: int) -> bool:
    return column.weak and sample.surely("persons", place)


def _is_an_aim(found: Sequence[Column], concepts: Set[str]) -> bool:
    """Tell whether what is wanted is no agreement's objective but what a delegate travels for."""
    agreed = {each.states for each in found if each.concept in AGREED}
    return agreed == {("objective",)} and len(concepts & _OF_DELEGATES) >= _TOLD


def _are_delegates(sample: Sample, concepts: Set[str], said: bool) -> bool:
    """Tell whether names with their countries and fields are called clusters, or the words above call them so."""
    vocabulary, table, names = sample.vocabulary, sample.table, sample.columns[0]
    above = " ".join(each for each in (table.section, table.caption and table.caption.clean) if each)
    said = said or "delegation" in vocabulary.all("table-kinds", above) or vocabulary.all("kinds", above) == {"cluster"}
    called = _OFTEN * sum(map(_is_called, names)) >= len(names)
    told = len(concepts & _OF_DELEGATES) + homed.is_homed(table, 0)
    others = vocabulary.all("kinds", above) - {"cluster"}
    others |= {each[0] for each in phrase(vocabulary, "lists-something-else").finditer(above)}
    return (said and called and told > 0) or ((said or called) and told > 1) or (told >= _SURE and not others)


def _is_called(cell: Text) -> bool:
    return entry.HEAD.search(cell.clean) is not None
