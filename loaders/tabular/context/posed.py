"""Questions as titles with the answer right below each: "SMEs agenda" over "Yes, with 6 SMEs", say.

Each is a table of one cell; whose it is says the name of the cluster over it.
"""

from collections.abc import Iterator, Sequence

from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.context import subtitle
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.once import once
from clew.loaders.text.text import Text

_LONGEST = 12
"""How many words an answer has at most."""


@once
def tables(reading: Reading) -> Sequence[Table]:
    """Return a table of one cell for each question with its answer below."""
    return tuple(_tables(reading))


def _tables(reading: Reading) -> Iterator[Table]:
    for block, below, following in _triples(flow.read(reading.document)):
        answer = _answer(reading, below) if subtitle.is_below(block, below) else None
        if answer and _asks(reading, block) and not (following and _goes_on(below, following)):
            made = Table(None, block.text, block.section, (_plain(block),), [Row(1, (answer,))])
            made.lines = {answer.line}
            yield made


def _triples(found: Sequence[Block]) -> Iterator[tuple[Block, Block, Block | None]]:
    return zip(found, found[1:], [*found[2:], None], strict=False)


def _goes_on(answer: Block, following: Block) -> bool:
    """Tell whether a part is more of the same: another item of a list, or a sentence behind the answer."""
    near = subtitle.is_below(answer, following) and following.kind in ("paragraph", "item")
    return near and (answer.kind == following.kind == "item" or not (following.titles or _ends(following)))


def _ends(block: Block) -> bool:
    return block.text.clean.endswith(("?", ":"))


def _answer(reading: Reading, block: Block) -> Text | None:
    """Return the answer that the whole of a part is, without a full stop."""
    if block.kind not in ("paragraph", "item") or len(block.text.clean.split()) > _LONGEST:
        return None
    said = block.text.cut(0, len(block.text.clean.rstrip(".")))
    return said if marks.closed(said.clean, reading.vocabulary) else None


def _asks(reading: Reading, block: Block) -> bool:
    """Tell whether a title asks a question of the survey."""
    may = block.kind != "item" and (block.titles or block.text.clean.endswith("?"))
    column = clues.column(reading.vocabulary, _plain(block)) if may else None
    return column is not None and column.concept == "question"


def _plain(block: Block) -> str:
    return block.text.clean.rstrip(" :")
