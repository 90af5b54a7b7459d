"""Names that stand with their kind and country in one column: "Some Mill, firm, Chile", "Some Mill – Chilean firm".

Where most cells of a column have both, what stands behind the name is read as a column of its own.
"""

import re
from collections.abc import Iterator, Sequence

from clew.loaders import described
from clew.loaders.tabular.cells import headings, marks, values
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.tidy.several import widened
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_SIGN = re.compile(r"\s*[,;:|•·]\s+|\s+[–—/-]+\s+")
_TYPE = "Type of counterpart"
_FEWEST = 2
_ENOUGH = 2 / 3
_SAMPLE = 60
"""After so many rows without a kind there is none below."""
_MOST = 8
"""After how many signs at most the kind stands."""


def apart(vocabulary: Vocabulary, table: Table) -> Table:
    """Return the table with the kinds beside the names; itself where it has a column of kinds, or no such names."""
    known = [{each.concept for each in vocabulary.columns(heading)} for heading in table.headings]
    if table.doubt or not vocabulary.columns(_TYPE) or any("organisation type" in each for each in known):
        return table
    for place, concepts in enumerate(known):
        if (not concepts or "organisation" in concepts) and (cells := _cells(vocabulary, table, place)):
            return widened(table, place, (headings.name_of(vocabulary, table.headings[place]), _TYPE), cells)
    return table


def _cells(vocabulary: Vocabulary, table: Table, place: int) -> list[Sequence[Text]]:
    """Return name and kind of each cell, the kind blank where there is none; nothing where too few have one."""
    found, blank = list[Sequence[Text]](), 0
    for row in table.rows:
        if len(found) == _SAMPLE and not any(each[1].clean for each in found):
            return []
        text = row.cells[place] if place < len(row.cells) else Text("", row.cells[0].line, row.cells[0].offset)
        silent = row.spans or row.items or not marks.is_name(text.clean, vocabulary)
        if described.of(text.clean, vocabulary, apart=True):
            return []  # the column is of kinds itself
        cut = None if silent else next(_cuts(vocabulary, text), None)
        blank += bool(silent)
        found.append(cut or (text, Text("", text.line, text.offset + len(text.raw))))
    told = sum(bool(each[1].clean) for each in found)
    return found if told >= max(_FEWEST, _ENOUGH * (len(found) - blank)) else []


def _cuts(vocabulary: Vocabulary, text: Text) -> Iterator[tuple[Text, Text]]:
    """Yield the name, and the kind behind a line end or a sign, as far as all that stands there is understood."""
    words, (first, *further) = text.clean, values.lines(text)
    signs = [match.span() for match in _SIGN.finditer(words) if values.is_outside(words[: match.start()])][:_MOST]
    ends = [(len(first.clean), len(first.clean))] if further and values.is_outside(first.clean) else []
    for start, end in sorted(signs + ends):
        broken = bool(further) and start <= len(first.clean)
        if start and described.of(words[end:].strip(), vocabulary, apart=not broken):
            yield text.cut(0, start), text.cut(end, len(words))
