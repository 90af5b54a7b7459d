"""Which layout a table has that starts at a line: HTML, tabs, pipes, pairs, dashes, aligned columns, or cards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.loaders.tabular.grids import markup
from clew.loaders.tabular.grids.grid import Grid, assemble
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.layouts import cards, continued, downward, lines, owned, pairs, upright
from clew.loaders.tabular.spaced import aligned, dashed, labelled, lined_up, single, tallied
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a table, and the place after them; HTML may hold several tables in one stretch."""

    start: int
    end: int
    grids: tuple[Grid, ...]
    lists: tuple[Text, ...] = ()

    def tables(self, label: str | None, caption: Text | None, section: str | None) -> Iterator[Table]:
        """Yield the tables, under the caption and in the section that the document gives them."""
        if self.lists:
            yield lines.lists(self.lists, label, caption, section)
        for grid in self.grids:
            if grid.rows and (rows := _lists(grid)):
                table = lines.lists(rows, label, grid.caption or caption, section)
                table.heading_cells = [cell for row in grid.rows[: grid.head or 0] for cell in row]
                table.lines |= {cell.line for cell in table.heading_cells}
                yield table
            elif grid.rows:
                yield assemble(grid, label, caption, section)


def _lists(grid: Grid) -> list[Text]:
    """Return the cells of a table of one column of lists, each under the name that it belongs to."""
    cells = [row[0] for row in grid.rows[grid.head or 0 :] if len(row) == 1]
    of_lists = len(cells) == len(grid.rows) - (grid.head or 0) and all(lines.is_named_list(cell) for cell in cells)
    return cells if of_lists else []


def find(text: Sequence[Text], start: int, known: Known) -> Block | None:
    """Return the table that starts at this line, None where none does; `known` is what the document says elsewhere."""
    first = text[start]
    if isinstance(first, markup.Markup):
        return Block(start, start + 1, tuple(markup.grids(first)))
    if (end := lines.tabs_end(text, start, known)) > start:
        block = text[start:end]
        return (
            Block(start, end, (), tuple(block))
            if lines.is_lists(block)
            else Block(start, end, (continued.whole(lines.tabs(block, known), known),))
        )
    if (end := lines.pipes_end(text, start)) > start:
        return Block(start, end, (continued.whole(lines.pipes(text[start:end], known), known),))
    if upright_ := upright.take(text, start, known):
        return Block(start, upright_[1], (continued.whole(upright_[0], known),))
    return None if owned.is_field(text, start) else _spaced(text, start, known)


def _spaced(text: Sequence[Text], start: int, known: Known) -> Block | None:
    trials = (take(text, start, known) for take in (pairs.take, dashed.take, aligned.take, lined_up.take))
    taken = next(filter(None, trials), None)
    taken = taken or downward.take(text, start, known) or labelled.take(text, start) or tallied.take(text, start)
    if taken := taken or single.take(text, start):
        return Block(start, taken[1], (taken[0],))
    told = cards.take(text, start, known)
    return Block(start, told[1], told[0]) if told else None
