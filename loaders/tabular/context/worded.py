"""Headings that say too little by themselves, where the text says what they mean.

"now = SMEs that have benefited; direct = SMEs that could benefit directly"; "Benefited | Directly | Indirectly" where
the text tells how many SMEs could benefit directly, and how many indirectly.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clew.loaders.document import Document
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.once import once
from clew.loaders.vocabulary import Vocabulary, current

_MARK, _END = r"[\"“'‘(\[]*", r"[\"”'’)\]]*"
_IS = r"\s*(?:=|\bmeans?\b|\bstands?\sfor\b)\s*"
_OF = r"(?:(?:questions?|columns?|items?|headings?)\s)?"
"""What a code is, where a line begins with that: "Question A1: ..."."""
_MEANING = r"(?P<meaning>[^\W\d_][^;=.|]{4,80})"
_FEWEST = 2


def headed(reading: Reading, table: Table) -> Table:
    """Return the table with such headings as the text has them; what is printed over a cell stays with its row."""
    unknown = [each for each in table.headings if each and not clues.column(reading.vocabulary, each)]
    once_each = frozenset(each for each in unknown if unknown.count(each) == 1)
    if table.doubt or not once_each:
        return table
    told = _legend(reading.document, once_each) or dict(_could(reading, table))
    rows = [replace(row, headings=row.headings or tuple(table.headings)) for row in table.rows]
    return replace(table, headings=tuple(told.get(h, h) for h in table.headings), rows=rows) if told else table


@once
def _legend(document: Document, headings: frozenset[str]) -> Mapping[str, str]:
    """Return what the text says that headings mean: several, each one thing that is understood, no two the same."""
    texts = [sentence.clean for sentence, _ in document.prose()]
    found = {each: {*_meanings(each, texts)} for each in headings}
    told = {each: meanings.pop() for each, meanings in found.items() if len(meanings) == 1}
    columns = [clues.column(current(), each) for each in told.values()]
    distinct = {(each.concept, each.states, each.question) for each in columns if each and each.concept != "number"}
    numbers = sum(each is not None and each.concept == "number" for each in columns)  # each is of what stands before it
    return told if _FEWEST <= len(told) == len(distinct) + numbers else {}


def _meanings(heading: str, texts: Sequence[str]) -> Iterator[str]:
    name = rf"{_MARK}{re.escape(heading)}{_END}"
    said = re.compile(rf"(?:(?<![\w-]){name}{_IS}|^{_OF}{name}\s*[:–—]\s+){_MEANING}", re.IGNORECASE)
    for text in texts:
        yield from (match["meaning"].strip() for match in said.finditer(text))


def _could(reading: Reading, table: Table) -> Iterator[tuple[str, str]]:
    """Yield what two headings behind that of the SMEs that benefited mean: which could, directly and indirectly."""
    said = _said(reading.document)
    for place in range(1, len(table.headings) - 1):
        two = table.headings[place : place + 2]
        told = [said.get(each.casefold(), "") for each in two]
        if all(told) and len({*told}) == len(told) and _is_of_benefits(reading.vocabulary, table, place - 1):
            yield from zip(two, told, strict=True)


@once
def _said(document: Document) -> Mapping[str, str]:
    """Return what the text says of who could benefit, by how; nothing where it says how others have benefited."""
    texts = [part.text.clean for part in document.captions] + [sentence.clean for sentence, _ in document.prose()]
    if any(phrase(current(), "benefited-how").search(each) for each in texts):
        return {}
    found = [match for each in texts for match in phrase(current(), "could-benefit-how").finditer(each)]
    return {match[name].casefold(): match[0] for match in reversed(found) for name in ("how", "short")}


def _is_of_benefits(vocabulary: Vocabulary, table: Table, place: int) -> bool:
    """Tell whether numbers stand under "Benefited" and beside it, and the first is not the sum of the others."""
    column = clues.column(vocabulary, table.headings[place])
    if not column or not (column.concept == "benefited" or column.states == ("smesBenefited",)):
        return False
    rows = [_three(row, place) for row in table.rows if len(row.cells) == len(table.headings)]
    counted = [[int(each) for each in row] for row in rows if all(map(str.isdecimal, row))]
    others = [each for row in rows for each in row if each and not each.isdecimal()]
    is_sum = all(first == sum(rest) for first, *rest in counted)
    return bool(counted) and not is_sum and all(marks.answer(each, vocabulary) == "not available" for each in others)


def _three(row: Row, place: int) -> Sequence[str]:
    return [cell.clean for cell in row.cells[place : place + 3]]
