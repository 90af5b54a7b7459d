"""Which layout a table has that starts at a line: HTML, tabs, pipes, or aligned columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.loaders import aligned, lines, markup
from clew.loaders.grid import Grid, assemble
from clew.loaders.known import Known
from clew.loaders.table import Table
from clew.loaders.text import Text


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
            if grid.rows:
                yield assemble(grid, label, caption, section)


def find(text: Sequence[Text], start: int, known: Known) -> Block | None:
    """Return the table that starts at this line, None where none does; `known` is what the document says elsewhere."""
    first = text[start]
    if isinstance(first, markup.Markup):
        return Block(start, start + 1, tuple(markup.grids(first)))
    if (end := lines.tabs_end(text, start)) > start:
        block = text[start:end]
        return Block(start, end, (), tuple(block)) if lines.is_lists(block) else Block(start, end, (lines.tabs(block),))
    if (end := lines.pipes_end(text, start)) > start:
        return Block(start, end, (lines.pipes(text[start:end], known),))
    if taken := aligned.take(text, start, known):
        return Block(start, taken[1], (taken[0],))
    return None
