"""Lists whose items no sign marks: lines below one another, each with a label ("Some Cluster: A, B").

Spaces may set the labels apart, where all that stands behind them begins in one column.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clew.loaders.parts.flow import COLUMNED, LABELLED, Block

_FEWEST = 2


def items(found: Sequence[Block]) -> Sequence[Block]:
    """Return the parts of a document, the lines of such lists as items."""
    return [each for run in _runs(found) for each in (map(_item, run) if _is_list(run) else run)]


def _runs(found: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the paragraphs that nothing parts, not even a blank line but between labels with names."""
    run: list[Block] = []
    for block in found:
        if run and ({block.kind, run[-1].kind} != {"paragraph"} or not _is_near(run[-1], block)):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _is_near(above: Block, block: Block) -> bool:
    """Tell whether a paragraph stands right below another, or each is a label with a few words and no full stop."""
    apart = (above, block)
    told = all(map(_is_labelled, apart)) or (_column(above) is not None and _column(above) == _column(block))
    ended = any(each.text.clean.endswith(".") for each in apart)
    return block.text.line == above.last_line + 1 or (told and not ended)


def _is_list(run: Sequence[Block]) -> bool:
    if len(run) < _FEWEST or any(block.kind != "paragraph" for block in run):
        return False
    return all(map(_is_labelled, run)) or (None not in (columns := set(map(_column, run))) and len(columns) == 1)


def _is_labelled(block: Block) -> bool:
    return len(list(block.text.sentences())) == 1 and LABELLED.match(block.text.clean) is not None


def _column(block: Block) -> int | None:
    """Return where the words begin that spaces set apart from the label of a paragraph; None where none do."""
    label = COLUMNED.match(block.text.raw)
    return block.text.offset + label.end() if label else None


def _item(block: Block) -> Block:
    return replace(block, kind="item", depth=block.text.offset - 1)
