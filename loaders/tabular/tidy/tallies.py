"""Cells that say in words what each of their numbers counts: "2 benefited; 4 could benefit directly, 12 indirectly".

Such a column is cut into one for each thing counted. What the words leave out, the heading says ("SMEs"), or the words
before them ("could benefit directly, 12 indirectly").
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.tabular.tidy import several
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_MAY = re.compile(r"(?=.*[a-z]{4})(?:.*\d|n[./]?a\b)", re.IGNORECASE | re.DOTALL)
_CUT = r"\s*[;,/|•·]\s+|(?<!n)/(?!a\b)|\s+-\s+|\s+and\s+|\.\s+"
_VALUE = r"(?P<value>\d{1,4}|n\.?/?a\.?|none|no|not available|unknown|[?–—-])"
_FIRST = re.compile(rf"{_VALUE}\s+(?P<words>[^\W\d].*)", re.IGNORECASE)
_LAST = re.compile(rf"(?P<words>[^\W\d][^:=\d]*?)\s*(?:[:=]|\s[–—-]|\s)\s*{_VALUE}", re.IGNORECASE)
_BRACKETED = re.compile(rf"(?P<words>[^\W\d][^:=\d]*?)\s*\(\s*{_VALUE}\s*\)", re.IGNORECASE)
_ENDED = re.compile(r"[\s.;,]+$")
_COUNTED = frozenset({"smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly"})
_HEADINGS = {
    "smesBenefited": "SMEs benefited",
    "smesCouldBenefitDirectly": "SMEs that could benefit directly",
    "smesCouldBenefitIndirectly": "SMEs that could benefit indirectly",
}
"""What would stand over a column of each."""
Tally = Mapping[str, Text]


def told_apart(vocabulary: Vocabulary, table: Table) -> Table:
    """Return the table with a column for each thing that the cells of one count; itself where none does."""
    if table.doubt or any(row.items or row.spans for row in table.rows):
        return table
    for place in reversed(range(len(table.headings))):
        found = [_tally(vocabulary, table.headings[place], _cell(row, place)) for row in table.rows]
        if any(found) and all(each is not None for each in found):
            table = _widened(vocabulary, table, place, [each or {} for each in found])
    return table


def _cell(row: Row, place: int) -> Text:
    return row.cells[place] if place < len(row.cells) else Text("", row.cells[0].line, row.cells[0].offset)


def _tally(vocabulary: Vocabulary, heading: str, cell: Text) -> Tally | None:
    """Return what a cell counts, by the property; nothing where it says nothing, None where it says anything else."""
    if not cell.clean or marks.mark(cell.clean, vocabulary) or marks.answer(cell.clean, vocabulary) == "not available":
        return {}
    if not _MAY.match(cell.clean):
        return None
    found, before = dict[str, Text](), ""
    for part in parts(cell.cut(0, len(_ENDED.sub("", cell.clean))), _CUT):
        match = _FIRST.fullmatch(part.clean) or _BRACKETED.fullmatch(part.clean) or _LAST.fullmatch(part.clean)
        words = match["words"].strip() if match else ""
        said = next((each for form in _forms(heading, words, before) if (each := _counted(vocabulary, form))), None)
        if not match or not said or said in found:
            return None
        found[said], before = part.cut(*match.span("value")), words
    return found


def _forms(heading: str, words: str, before: str) -> Iterator[str]:
    """Yield what words may say in full: by themselves, under their heading, and going on with those before them."""
    led = before.rsplit(" ", 1)[0]
    for each in (words, f"{led} {words}", f"{before} {words}"):
        yield from (f"{heading} {each}", each)


def _counted(vocabulary: Vocabulary, words: str) -> str | None:
    """Return the property that words count, if it is one alone."""
    of_smes = words if re.search(r"\bSMEs?\b|\bbenefi", words, re.IGNORECASE) else ""
    said = {state for each in vocabulary.columns(of_smes) for state in each.states} & _COUNTED if of_smes else set()
    return said.pop() if len(said) == 1 else None


def _widened(vocabulary: Vocabulary, table: Table, place: int, found: Sequence[Tally]) -> Table:
    """Put a column for each thing counted in the place of the one; a cell without an answer has none for each."""
    keys, rows = list(dict.fromkeys(key for each in found for key in each)), list[Sequence[Text]]()
    for row, tally in zip(table.rows, found, strict=True):
        cell = _cell(row, place)
        silent, blank = marks.answer(cell.clean, vocabulary) == "not available", Text("", cell.line, cell.offset)
        rows.append([tally.get(key, cell if silent else blank) for key in keys])
    return several.widened(table, place, [_HEADINGS[key] for key in keys], rows)
