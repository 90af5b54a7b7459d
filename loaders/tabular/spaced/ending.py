"""Where a table in aligned columns ends: at a title, at the number of a page, or at what stands apart below it."""

import re
from collections.abc import Sequence

from clew.graph.statement import slug
from clew.loaders.tabular.cells.headings import said
from clew.loaders.tabular.spaced.segments import Line, Segment, segments
from clew.loaders.text.text import Text

PAGE = re.compile(r"\s*(?:page\s+)?[-–]?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–]?\s*$", re.IGNORECASE)
TITLED = re.compile(r"\s{0,3}(?:[^\W\d_]{4,9}\s+)?(?:\d+(?:\.\d+)*[.)]?|[A-Z][.)]|[IVX]+[.)])\s+[A-ZÀ-ÞĀ-Ț]")
_LED = re.compile(
    r"(?:[^\W\d_]{4,9}\s+)?(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)[.):]|[A-ZÀ-ÞĀ-Ț][^\W\d_]{3,8}\s+(?:\d+|[A-Z]|[IVX]+)"
)
"""What a title begins with whose words stand some spaces behind its number: "Part A.  Results", "Annex B   Answers"."""
NUMBERED = re.compile(r"\d+(?:\.\d+)*\.?")
_FEWEST = 2
"""How many columns words must tell for a line to be one of headings."""
_BLANKS = 2
_RUNNING = 6
"""How many lines may stand between a title and the headings below it."""


def is_apart(found: Sequence[tuple[int, Line]]) -> bool:
    """Tell whether the last line stands below a blank one, as no other does that has one cell at the same place."""
    *above, (_, last) = found
    alike = any(len(each.segments) == 1 and each.segments[0].start == last.segments[0].start for _, each in above)
    return last.gap and (not alike or last.segments[0].start == min(each.segments[0].start for _, each in above))


def is_page(lines: Sequence[Text], found: Sequence[tuple[int, Line]]) -> bool:
    """Tell whether the last line is the number of a page, and no rest of the words right above it."""
    starts = {each.start for _, line in found[-2:-1] for each in line.segments}
    return PAGE.match(lines[found[-1][0]].raw) is not None and found[-1][1].segments[0].start not in starts


def is_led(parts: Sequence[Segment]) -> bool:
    """Tell whether a line is the number of a title, and its words behind some spaces."""
    return len(parts) == _BLANKS and any(each.fullmatch(parts[0].text.raw) for each in (_LED, NUMBERED))


def is_title(lines: Sequence[Text], place: int, blanks: int, first: Segment | None = None) -> bool:
    """Tell whether a line that stands alone is the title over what follows: numbered, far below, or over headings.

    `first` is the first heading above: where it stands below the line again, other headings begin there.
    """
    if place + 1 >= len(lines) or lines[place + 1].raw.strip():
        return False
    if TITLED.match(lines[place].raw) or blanks >= _BLANKS:
        return True
    below = next((line for line in lines[place + 1 : place + 1 + _RUNNING] if line.raw.strip()), None)
    found = [*segments(below)] if below else []
    again = first and len(found) > 1 and slug(found[0].text.clean) == slug(first.text.clean)
    return bool(again) or len({column.concept for each in found if (column := said(each.text.clean))}) >= _FEWEST
