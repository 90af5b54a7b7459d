"""Tables that explain: codes and short names of whatever kinds, each beside what it stands for, in pairs of columns."""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.glossary import known, nested
from clew.loaders.glossary.explanation import Explanation
from clew.loaders.glossary.short import is_common, is_full, is_short_for, stands_for
from clew.loaders.glossary.signs import is_code
from clew.loaders.setting import country
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_OVER = re.compile(r"(?:abbreviat|acronym|codes?\b|abbr\b|short|letters?\b|symbol|sign\b|key\b)", re.IGNORECASE)
_MARK = re.compile(r"[xXoO✓✔☑✗✘●○■□☐–—-]")
_PAIR = 2
_FEWEST = 2
_LONGEST = 20
_MEANING = 160


def of(table: Table) -> list[Explanation]:
    """Return what a table explains, but for marks, and what is an answer as it stands."""
    led = any(map(_OVER.search, table.headings))
    found = [each for each in _every(table) if not _MARK.fullmatch(each.short)]
    return [each for each in found if led or not _is_answer(each.short)]


def marks(table: Table) -> list[Explanation]:
    """Return what a table says of marks in cells."""
    return [each for each in _every(table) if _MARK.fullmatch(each.short)]


def names(table: Table) -> Iterator[Explanation]:
    """Yield the short names among them, each of which is seen to stand for its name."""
    return filter(_is_of_name, of(table))


def _every(table: Table) -> list[Explanation]:
    """Return the pairs of a table that explains: the words over its codes say so, or else what stands beside them."""
    for code in (0, 1) if table.headings and not len(table.headings) % _PAIR else ():
        led = all(map(_OVER.search, table.headings[code::_PAIR]))
        found = list(_pairs(table, code, with_top=not led))
        if found and all(len(each.short) <= _LONGEST for each in found) and (led or _explains(table, found, code)):
            return found
    return []


def _pairs(table: Table, code: int, *, with_top: bool) -> Iterator[Explanation]:
    """Yield what stands in pairs of cells; without a line of headings the first pair stands in its place."""
    top: Sequence[Text] = table.heading_cells if len(table.heading_cells) == len(table.headings) else ()
    for cells in (*([top] if with_top else ()), *(row.cells for row in table.rows)):
        words = [cell.clean for cell in cells]
        for short, full in zip(words[code::_PAIR], words[1 - code :: _PAIR], strict=False):
            if short and full:
                yield from nested.entries(short.strip("\"“”'()[]"), full)


def _explains(table: Table, found: Sequence[Explanation], code: int) -> bool:
    """Tell whether pairs explain: none twice, half of the words understood codes, none headed as clusters."""
    shorts = {(each.short, each.under) for each in found}
    fulls = {(known.sense(each.full), each.under) for each in found}
    coded = [each for each in found if each.under or _is_of_name(each) or (_is_known(each) and is_code(each.short))]
    headed = any(current().concept(each) in ("cluster", "name") for each in table.headings[code::_PAIR])
    distinct = len(shorts) == len(fulls) == len(found)
    short = all(len(each.full) <= _MEANING for each in found)
    words = [each for each in found if not (_MARK.fullmatch(each.short) or _is_answer(each.short))]
    return short and distinct and not headed and len(coded) >= max(_FEWEST, len(words) / 2)


def _is_known(each: Explanation) -> bool:
    words = known.plain(each.full)
    home = country.find(words)
    return is_short_for(each.short, words) if home and each.short.isalpha() else known.is_explained(words)


def _is_of_name(each: Explanation) -> bool:
    fit = is_full(each.full) and " " in each.full and stands_for(each.short, each.full)
    return fit and not (is_common(each.short) or known.is_explained(each.full) or each.is_bare)


def _is_answer(short: str) -> bool:
    return current().meaning("answers", short) is not None
