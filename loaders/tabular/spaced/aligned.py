"""Tables in aligned columns, as `pdftotext -layout` prints them: two spaces or more between columns.

Such a table is known by the words of its headings. Between its columns is what the lines under the headings leave free
on every line; no word is ever cut. Where columns cannot be told with certainty the table keeps its doubt and states
nothing, and so does a row that may be two.
"""

import re
from collections.abc import Sequence

from clew.graph.statement import slug
from clew.loaders.tabular.cells.headings import said
from clew.loaders.tabular.grids.atoms import is_atomic
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.tabular.spaced import ending
from clew.loaders.tabular.spaced.segments import Line, Segment, cells, columns, parted, segments, squeezed
from clew.loaders.tabular.spaced.stacked import widened
from clew.loaders.tabular.spaced.taken import KEYS, Taken
from clew.loaders.tabular.spaced.wrapped import Body, DoubtError
from clew.loaders.text import openings
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_ENDS = re.compile(
    r"\s*+(?:#{1,6}\s(?!.*\S\s{2,}+\S)|\W*(?:Table|Annex|Figure|Appendix)\s+\S+\s*[-–—:.]\s*\S)|.*\t|.*\.{4}\s*\d+\s*$"
)
_RULE = re.compile(r"[\s=_─━-]*[=_─━-]{3}[\s=_─━-]*")
_TELLING = {*KEYS, "country", "field", "representative", "sme"}
_FEWEST = 2
"""How many columns the words must tell for lines to be a table, one of them of these concepts."""
_MANY = 3
_TRIAL = 60
_TRIALS = 2000
"""How many lines are looked at to see whether a table starts, and how often in one document."""
_HEADING_LINES = 5
_BLANKS = 2
_RUNNING = 6
"""How many lines of page feet and heads may stand between two pages of a table."""


def take(lines: Sequence[Text], start: int, known: Known) -> tuple[Grid, int] | None:
    """Return the table that starts here, and the place after its last line; None where none does."""
    if known.trials > _TRIALS or not _may_start(lines, start):
        return None
    if ending.is_led(segments(lines[start])) and ending.is_title(lines, start, 1):
        return None
    known.trials += 1
    if not (trial := _best(_page(lines, start, start + _TRIAL)[0])) or _is_below(trial):
        return None
    page, end = _page(lines, start, len(lines))
    best = _best(page)
    if not best:
        return None
    body, end = _further_pages(lines, end, best)
    return _grid(best, body, known, torn=_may_go_on(lines, end, best)), end


def _best(page: Sequence[Line]) -> Taken | None:
    """Return the lines taken so that the words of the headings tell most columns; None where they tell too few."""
    found = [reading for head in range(1, min(_HEADING_LINES, len(page) - 1) + 1) if (reading := _read(page, head))]
    best = max(
        found,
        key=lambda each: (each.told, each.certain, each.body[0].gap, each.begins, each.names, -len(each.head)),
        default=None,
    )
    return best if best and _is_told(best) else None


def _is_below(found: Taken) -> bool:
    """Tell whether a blank line parts all that tells the table from what stands above: its headings begin below."""
    gap = next((place for place, line in enumerate(found.head) if place and line.gap), 0)
    lower = Taken(found.head[gap:], found.body, found.at, found.certain) if gap else None
    return lower is not None and _is_told(lower) and len(found.head[gap].segments) == len(found.at)


def _is_told(found: Taken) -> bool:
    """Tell whether the words of the headings make a table of the lines; many of them do it whatever they tell."""
    told = [*filter(None, found.concepts)]
    return (len(set(told)) >= _FEWEST and bool(set(told) & _TELLING)) or (found.certain and len(told) >= _MANY)


def _may_start(lines: Sequence[Text], start: int) -> bool:
    """Quickly tell whether one of the next lines may be a line of headings."""
    for place in range(start, min(start + _HEADING_LINES, len(lines))):
        line = lines[place]
        if isinstance(line, Markup) or not line.raw.strip() or _ENDS.match(line.raw):
            return False
        if "  " not in line.raw.strip():
            if len(line.raw) - len(line.raw.lstrip()) < _HEADING_LINES - 1:
                return False
            continue
        if any(said(each.text.clean) for each in segments(line) if len(each.text.raw) < 60):
            return True
    return False


def _page(lines: Sequence[Text], start: int, stop: int) -> tuple[list[Line], int]:
    """Return the lines from here that belong to the table as far as one page goes, and the place after them."""
    found: list[tuple[int, Line]] = []
    gap, blanks, margin, left = False, 0, 10**6, 10**6
    for place in range(start, min(stop, len(lines))):
        line = lines[place]
        if isinstance(line, Markup) or _ENDS.match(line.raw) or (place > start and "\f" in line.raw):
            break
        if not line.raw.strip():
            gap, blanks = True, blanks + 1
            if blanks > _BLANKS:
                break
            continue
        if _RULE.fullmatch(line.raw):
            continue
        parts = segments(line)
        above = found[0][1].segments[0] if found else None
        if found and gap and (len(parts) == 1 or ending.is_led(parts)) and ending.is_title(lines, place, blanks, above):
            break
        if not _belongs(parts, margin, left if left < 10**6 else 0, line, gap=gap, before=len(found)):
            break
        if len(parts) > 1:
            margin, left = _edges(parts, margin, left)
        found.append((place, Line(parts, gap)))
        gap, blanks = False, 0
    while found and len(found[-1][1].segments) == 1 and (ending.is_apart(found) or ending.is_page(lines, found)):
        found.pop()
    return [line for _, line in found], found[-1][0] + 1 if found else start


def _edges(parts: Sequence[Segment], margin: int, left: int) -> tuple[int, int]:
    """Return where the second column begins, and the first: a table may be indented as a whole."""
    if parts[0].start + _BLANKS <= left:
        return parts[1].start, parts[0].start
    return (min(margin, parts[1].start) if parts[0].start < left + _BLANKS else margin), min(left, parts[0].start)


def _belongs(parts: Sequence[Segment], margin: int, left: int, line: Text, *, gap: bool, before: int) -> bool:
    """A line of one segment belongs to a table where it stands inside a column; a numbered heading does not."""
    if len(parts) > 1:
        return not (gap and before and len(parts) == 2 and ending.NUMBERED.fullmatch(parts[0].text.raw))
    if gap and ending.PAGE.match(line.raw):
        return False
    return parts[0].start >= left + _BLANKS or parts[0].end + _BLANKS <= margin


def _read(page: Sequence[Line], head: int) -> Taken | None:
    top, body = page[:head], parted(page[head:], is_atomic)
    at = columns(body)
    if len(at) < 2:
        return None
    top = squeezed(top, at)
    at = widened(top, at)
    at = sorted([*at, *_unfilled(top, at)])
    certain = all(cells(line, at) is not None for line in body) and _headed(top, at)
    return Taken(top, body, at, certain)


def _unfilled(head: Sequence[Line], at: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the columns that have a heading and not one filled cell."""
    alone = [
        Line((each,)) for line in head for each in line.segments if not any(each.overlaps(column) for column in at)
    ]
    return [each for each in columns(alone) if all(each[1] <= start or end <= each[0] for start, end in at)]


def _headed(head: Sequence[Line], at: Sequence[tuple[int, int]]) -> bool:
    """Tell whether every heading is that of one column, or of several that have further headings below it."""
    for number, line in enumerate(head):
        below = [each for further in head[number + 1 :] for each in further.segments]
        for each in line.segments:
            over = [column for column in at if each.overlaps(column)]
            if len(over) > 1 and not all(any(part.overlaps(column) for part in below) for column in over):
                return False
    return True


def _further_pages(lines: Sequence[Text], end: int, best: Taken) -> tuple[list[Line], int]:
    """Add the pages on which the table goes on without its headings, its columns where they were."""
    body = list(best.body)
    while best.certain:
        feed = next((p for p in range(end, min(end + _RUNNING, len(lines))) if "\f" in lines[p].raw), None)
        if feed is None:
            break
        further = _next_page(lines, feed, best)
        if not further:
            break
        body += [Line(further[0][0].segments, paged=True), *further[0][1:]]
        end = further[1]
    return body, end


def _next_page(lines: Sequence[Text], feed: int, best: Taken) -> tuple[list[Line], int] | None:
    first = [slug(each.text.clean) for each in best.head[0].segments]
    for start in range(feed, min(feed + _RUNNING, len(lines))):
        if not lines[start].raw.strip() or isinstance(lines[start], Markup) or openings.caption(lines[start].clean):
            continue
        parts = segments(lines[start])
        if [slug(each.text.clean) for each in parts] == first or _may_start(lines, start):
            return None  # the headings again, or those of another table
        page, end = _page(lines, start, len(lines))
        placed = [each for line in page if (each := cells(line, best.at)) is not None]
        inside = len(parts) > 1 or parts[0].start >= best.at[1][0] - 1
        if inside and page and len(placed) == len(page) and _same_starts(placed, best):
            return page, end
        break
    return None


def _may_go_on(lines: Sequence[Text], end: int, best: Taken) -> bool:
    """Tell whether the first words of the next page may be the rest of the last row: they stand inside the columns."""
    near = [place for place in range(end, min(end + _RUNNING, len(lines))) if lines[place].raw.strip()]
    below = next((place for place in near if not openings.caption(lines[place].clean)), None)
    if below is None or not any("\f" in line.raw for line in lines[end : below + 1]):
        return False
    if isinstance(lines[below], Markup) or _ENDS.match(lines[below].raw) or ending.TITLED.match(lines[below].raw):
        return False
    parts, alone = segments(lines[below]), below + 1 == len(lines) or not lines[below + 1].raw.strip()
    if (alone and len(parts) == 1) or (len(parts) > 1 and any(current().column(each.text.clean) for each in parts)):
        return False
    return cells(Line(parts), best.at) is not None


def _same_starts(placed: Sequence[dict[int, Segment]], best: Taken) -> bool:
    """Tell whether the columns of a further page begin where those of the first do."""
    starts: dict[int, int] = {}
    for line in placed:
        for place, each in line.items():
            starts[place] = min(starts.get(place, each.start), each.start)
    filled = columns(best.body)
    return all(abs(start - best.at[place][0]) <= 1 for place, start in starts.items() if best.at[place] in filled)


def _grid(best: Taken, body: Sequence[Line], known: Known, *, torn: bool) -> Grid:
    head, spans = _heading_rows(best)
    concepts = best.concepts
    named = KEYS if "organisation" in concepts else ("cluster", "sme")  # a cluster stands once for all its SMEs
    keys = {place for place, concept in enumerate(concepts) if concept in named or _is_of_smes(best, place)} or {0}
    cluster = concepts.index("cluster") if "cluster" in concepts else None
    try:
        if not best.certain:
            raise DoubtError("where one column ends and the next begins cannot be told on every line")
        rows, unsure = Body(body, best.at, keys, cluster, known).rows()
    except DoubtError as doubt:
        rows = [[each.text for each in line.segments] for line in body]
        width = max(map(len, rows), default=0)
        head = [[*row, *(Text("", row[0].line),) * (width - len(row))] for row in head]
        return Grid([*head, *rows], len(head), spans, spread=False, doubt=str(doubt))
    if torn:
        unsure[len(rows) - 1] = frozenset(range(len(best.at)))
    below = {number + len(head): places for number, places in unsure.items()}
    return Grid([*head, *rows], len(head), spans, below, spread=False)


def _is_of_smes(best: Taken, place: int) -> bool:
    """Tell whether a column names SMEs, under a heading that may be over their number too, beside no counterparts."""
    may = any(column.concept == "sme" for column in current().columns(best.headings[place]))
    filled = [each for line in best.body for each in line.segments if each.overlaps(best.at[place])]
    return may and "organisation" not in best.concepts and not any(is_atomic(each.text.clean) for each in filled)


def _heading_rows(best: Taken) -> tuple[list[list[Text]], dict[int, frozenset[int]]]:
    """Return the lines of headings by their columns; one over several columns stands in the first of them."""
    rows, spans = [], {}
    for number, line in enumerate(best.head):
        row = [Text("", line.segments[0].text.line) for _ in best.at]
        covered: set[int] = set()
        for each in line.segments:
            over = [place for place, column in enumerate(best.at) if each.overlaps(column)]
            if over:
                row[over[0]] = each.text if not row[over[0]].raw else row[over[0]]
                covered |= set(over[1:])
        rows.append(row)
        spans[number] = frozenset(covered)
    return rows, spans
