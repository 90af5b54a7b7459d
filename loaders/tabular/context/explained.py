"""Cells of several numbers under one heading, where the text says what each is: "2 / 5 / 12".

"The numbers are the SMEs that have benefited, those that could benefit directly, and those that could indirectly."
"""

from collections.abc import Sequence

from clew.loaders.document import Document
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.tidy import several
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.once import once
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_STATED = ("smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly")
_FEWEST = 2


def apart(reading: Reading, table: Table) -> Table:
    """Return the table with a column for each of the numbers of its cells; itself where nothing says what they are."""
    headings = _told(reading.document)
    if not headings or table.doubt or any(row.items or row.spans for row in table.rows):
        return table
    cells = {place: _numbers(reading.vocabulary, table, place, len(headings)) for place in range(len(table.headings))}
    found = [place for place, each in cells.items() if each and _is_of_smes(reading.vocabulary, table.headings[place])]
    return several.widened(table, found[0], headings, cells[found[0]]) if len(found) == 1 else table


@once
def holds_for_each(document: Document) -> bool:
    """Tell whether the text says that a row with several counterparts holds for each of them."""
    shared = phrase(current(), "row-holds-for-each")
    return any(shared.search(sentence.clean) for sentence, _ in document.prose())


def _is_of_smes(vocabulary: Vocabulary, heading: str) -> bool:
    return "sme" in clues.key_words(vocabulary, heading)


@once
def _told(document: Document) -> Sequence[str]:
    """Return what the text says that each of several numbers is; nothing where it says it of none, or twice."""
    found = [each for sentence, _ in document.prose() if (each := _explained(sentence))]
    return found[0] if len(found) == 1 else ()


def _explained(sentence: Text) -> Sequence[str]:
    said = phrase(current(), "numbers-explained").search(sentence.clean)
    pieces = parts(sentence.cut(said.end(), len(sentence.clean)), ENUMERATION) if said else []
    words = [each.clean.rstrip(".").casefold() for each in pieces]
    columns = [clues.column(current(), each) for each in words]
    states = [each.states[0] if each and each.states else "" for each in columns]
    distinct = len(states) >= _FEWEST and len({*states}) == len(states) and {*states} <= {*_STATED}
    return words if distinct else ()


def _numbers(vocabulary: Vocabulary, table: Table, place: int, many: int) -> list[Sequence[Text]]:
    """Return the numbers of each cell; nothing where one has others, or something else."""
    found = next(filter(None, several.cells(vocabulary, table, place, many)), [])
    filled = [each for row in found for each in row if marks.answer(each.clean, vocabulary) != "not available"]
    return found if all(each.clean.isdecimal() for each in filled if each.clean) else []
