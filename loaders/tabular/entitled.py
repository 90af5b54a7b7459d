"""Agreements whose counterpart is the title above them: "Partner: Some Ltd", or a title below that of the cluster.

Right below such a title stand labels with their values ("Type of cooperation", "Next steps"), in lines or in a table of
two columns: the row of one agreement. A title that is nothing but a name must stand a level below another name; so may
a line without marks that prints kind and country behind the name: "Some Ltd (firm, Chile)".
"""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.prose import partner
from clew.loaders.reading import Reading
from clew.loaders.structure import flow
from clew.loaders.structure.flow import Block
from clew.loaders.structure.level import marks
from clew.loaders.structure.once import once
from clew.loaders.structure.text import Text
from clew.loaders.tabular.card_rows import Line
from clew.loaders.tabular.sheets import Sheets
from clew.loaders.tabular.table import Row, Table
from clew.loaders.tabular.titled import named, plain

_FEWEST = 3
_LABELLED = re.compile(r"(?P<label>[^:]{2,40}):\s+(?P<name>\S.*)")
_WITH = re.compile(
    r"(?:co-?operation|collaboration|agreement|partnership|contact|thread|work)s?(?: \d{1,2})? with (?:the )?",
    re.IGNORECASE,
)
_UNDERLINES = {"=": 1, "-": 2}
_LOWEST = 7
_OF_AGREEMENTS = {"cooperation type", "agreement"}
_OF_OTHERS = {"cluster", "organisation", "question", "sme"}


@once
def tables(reading: Reading) -> Sequence[Table]:
    """Return a table of one row for each agreement that stands under the name of its counterpart."""
    return tuple(_tables(reading))


def titles(reading: Reading) -> frozenset[int]:
    """Return the lines of the titles that name counterparts."""
    return frozenset(each.rows[0].cells[0].line for each in tables(reading))


def _tables(reading: Reading) -> Iterator[Table]:
    sheets, above = Sheets(reading), dict[int, Block]()
    for block in flow.read(reading.document):
        if block.kind == "item" or not block.titles:
            continue
        level = _level(reading, block)
        name = _counterpart(reading, block, [each for depth, each in above.items() if depth < (level or _LOWEST)])
        lines = sheets.below(block) if name else ()
        if name and _is_of_agreement(lines):
            yield _table(reading, name, lines)
        if level:
            above = {depth: each for depth, each in above.items() if depth < level} | {level: block}


def _level(reading: Reading, block: Block) -> int:
    """Return the level of a title by its marks or by what underlines it; 0 where nothing tells it."""
    lines = reading.document.lines
    below = lines[block.last_line].raw.strip() if block.last_line < len(lines) else ""
    return marks(lines[block.text.line - 1].raw) or _UNDERLINES.get("".join(set(below)), 0)


def _is_typed(reading: Reading, text: Text) -> bool:
    """Tell whether a line prints of what kind and from where the organisation is that it names."""
    read = partner.read(text, reading.vocabulary)
    return read is not None and read.is_called and read.country is not None


def _counterpart(reading: Reading, block: Block, over: Sequence[Block]) -> Text | None:
    """Return the counterpart that a title names; `over` are the titles of higher levels above it."""
    text = plain(reading, block.text)
    if said := _LABELLED.fullmatch(text.clean):
        column = reading.vocabulary.column(said["label"])
        return text.cut(*said.span("name")) if column and column.concept == "organisation" else None
    if led := _WITH.match(text.clean):
        return text.cut(led.end(), len(text.clean))
    if not over or not named(reading, plain(reading, over[-1].text))[0]:
        return None
    if _level(reading, block):
        return named(reading, text)[0]
    return text if _is_typed(reading, text) else None


def _is_of_agreement(lines: Sequence[Line]) -> bool:
    known = [line for line in lines if line.column]
    concepts = {line.concept for line in known}
    told = concepts & _OF_AGREEMENTS and not concepts & _OF_OTHERS
    return bool(told) and len(known) >= _FEWEST and 2 * len(known) > len(lines)


def _table(reading: Reading, name: Text, lines: Sequence[Line]) -> Table:
    section = next((each.text for each in reversed(reading.document.headings) if each.text.line <= name.line), None)
    headings = ("Partner", *(line.label.clean for line in lines))
    made = Table(None, None, section.clean if section else None, headings)
    made.rows.append(Row(1, (name, *(line.value for line in lines))))
    made.lines |= {name.line, *(line.label.line for line in lines)}
    return made
