"""Tables told record by record, each below a title of its own: the labels are the headings, the titles a column.

"### Some Cluster" over a sheet of labels and values, a definition list, a list within a list, or all on one line:
"- Some Cluster: Country: Spain; Sector: water". What the titles are, the columns beside them tell.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.loaders.structure import openings
from clew.loaders.structure.known import Known
from clew.loaders.structure.level import marks
from clew.loaders.structure.text import Text
from clew.loaders.tabular import lines, markup
from clew.loaders.tabular.card_rows import under
from clew.loaders.tabular.cards import COUNTING, MOST_IN_VAIN
from clew.loaders.tabular.grid import Grid
from clew.loaders.tabular.markup import Markup
from clew.loaders.tabular.table import split
from clew.loaders.vocabulary import Column, current

_LABEL = r"[^\W\d_](?:[^:|;.\t]|\.(?!\s+[^\Wa-zß-ÿ])|(?<=\b[A-Za-z]{2})\.){0,90}?"
"""A label is no sentence with another behind it; a short word may have its stop ("No. of SMEs")."""
_PAIR = re.compile(
    rf"\s*+(?:[-*•▪◦–:]\s+|:)?\s*+(?:\*\*|__)?(?P<label>{_LABEL})\s?(?:\*\*|__)?:(?:\*\*|__)?(?:\s+(?P<value>\S.*))?$"
)
_INLINE = tuple(
    re.compile(
        r"\s*+(?:[-*•▪◦–]|\d{1,2}[.)])\s+(?P<title>(?:\*\*|__)?[^\W_][^:;|\t]{0,90}?(?:\*\*|__)?)"
        rf"{sign}\s+(?={_LABEL}:\s)"
    )
    for sign in (r"\s?:", r"\s[–—-]", r"\.")
)
"""A title and its labels on one line: a colon after the title sets them apart, else a dash."""
_FURTHER = re.compile(rf"\s*;\s+(?={_LABEL}:\s)")
_TITLE = re.compile(
    r"\s*+(?:#{1,6}\s|[-*•▪◦–]\s)?\s*+(?:(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+)\s)?\s*+(?P<title>\S.{1,100}?)[\s:]*$"
)
_SENTENCE = re.compile(r"[.!?;,]$|\t|\|")
_STOP = re.compile(r"(?<!\.\w)\.?\s*$")
"""The full stop after the last of several values: "n.a." has its own."""
_RULE = re.compile(r"[\s|:+=–—-]+")
_NEUTRAL = re.compile(
    r"(?:(?:item|question|field|topic|point|detail|subject|aspect|answer|value|information|data|description|entry)s?)?",
    re.IGNORECASE,
)
"""Headings that say nothing of their own over labels and values."""
_NUMBERED = re.compile(COUNTING, re.IGNORECASE)
_ANOTHER = re.compile(r"(?<=\w)\.\s+[^\W\d_][^:;|.]{1,40}:\s")
"""A further label in what stands behind the one before: its sentences are no values of a record."""
_CELLS = re.compile(r"\s*\||[^\t]+\t")
_SENTENCES = re.compile(r"^[^:]*(?:\s[–—-]|\w\.)\s[^:]*:|:\s.*\w\.\s+\S")
"""What one label alone has around it in an entry of a list that is told in phrases and sentences."""
_BOTH = re.compile(r"\S\s*(?:\s(?:[–—/x&+-]|and|with|vs\.?)\s|[↔⇄⇔→×:;])\s*\S")
"""Between the two sides that a title may name."""
_AGREED = {"agreement", "cooperation type", "organisation type"}
_FEWEST = 2
_SHARED = 0.5
_KNOWN = 1 / 3
_TOLD = {
    "agreement", "cooperation type", "organisation type", "organisation", "question", "number", "country", "field",
    "sme", "benefited", "responded", "representative",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Record:
    """A title, and the labels below it with their values."""

    title: Text
    pairs: tuple[tuple[Text, Text], ...]
    ruled: bool = False
    """Whether they stand in a table."""

    @property
    def labels(self) -> list[str]:
        return [label.clean.casefold() for label, _ in self.pairs]


def take(text: Sequence[Text], start: int, known: Known) -> tuple[Grid, int] | None:
    """Return the table of the records that start at this line, and the place after it; None where none do."""
    first = _record(text, start) if known.in_vain <= MOST_IN_VAIN else None
    if first is None or not any(_column(label) for label in first[0].labels):
        return None
    found, ends = [first[0]], [start, first[1]]
    while following := _record(text, lines.filled(text, ends[-1])):
        if not set(following[0].labels) & set(found[0].labels) and not set(following[0].labels) & set(found[-1].labels):
            break
        found.append(following[0])
        ends.append(following[1])
    if _has_more(text, lines.filled(text, ends[-2]), ends[-1]):
        del found[-1], ends[-1]
    if _is_table(found):
        return _grid(found), ends[-1]
    known.in_vain += ends[-1] - start
    return None


def _has_more(text: Sequence[Text], start: int, end: int) -> bool:
    """Tell whether below a record stands another sheet of labels, or a lower title, which its own title heads too."""
    place = lines.filled(text, end)
    if place == len(text):
        return False
    own, following = marks(text[start].raw), marks(text[place].raw)
    if isinstance(text[place], Markup) or _CELLS.match(text[place].raw) or following > own > 0:
        return True
    pair = _pair(text[place])
    return pair is not None and _column(pair[0].clean) is not None


def _is_table(found: Sequence[_Record]) -> bool:
    """Tell whether the records have labels in common, and enough of these are headings that are known."""
    times = Counter(label for record in found for label in set(record.labels))
    shared = [label for label, count in times.items() if count >= _FEWEST]
    known = {column.concept for label in shared if (column := _column(label))}
    titles = {record.title.clean for record in found}
    if "cluster" in known and not found[0].ruled and _are_counted(found):
        return False  # cards, which their numbers only count
    if known & _AGREED and not known & {"cluster", "organisation"} and not all(map(_BOTH.search, titles)):
        return False  # agreements below the counterparts, whose clusters stand elsewhere
    told = sum(_column(label) is not None for label in shared)
    alike = len(found) > _FEWEST and len({tuple(record.labels) for record in found}) == 1
    enough = told and len(shared) >= _SHARED * len(times) and (alike or told >= _KNOWN * len(shared))
    return bool(enough and known & _TOLD and len(titles) == len(found) >= _FEWEST)


def _are_counted(found: Sequence[_Record]) -> bool:
    """Tell whether the titles do nothing but count the records."""
    return all(_NUMBERED.fullmatch(record.title.clean) for record in found)


def _column(label: str) -> Column | None:
    return current().column(label)


def _record(text: Sequence[Text], start: int) -> tuple[_Record, int] | None:
    """Return the record that starts at a line, and the place after it."""
    if start >= len(text) or isinstance(text[start], Markup):
        return None
    line = text[start]
    if inline := next(filter(None, (each.match(line.raw) for each in _INLINE)), None):
        title = line.part(*inline.span("title"))
        parts = list(_inline(line, inline.end()))
        alone = _column(title.clean) is None and all(parts) and (len(parts) > 1 or not _SENTENCES.search(line.raw))
        return (_Record(title, tuple(pair for pair in parts if pair)), start + 1) if alone else None
    match = _TITLE.match(line.raw)
    if not match or _SENTENCE.search(match["title"]) or _pair(line):
        return None
    place = lines.filled(text, start + 1)
    pairs, end = _below(text, place)
    if not pairs or len({label.clean.casefold() for label, _ in pairs}) < len(pairs):
        return None
    ruled = isinstance(text[place], Markup) or _CELLS.match(text[place].raw) is not None
    return _Record(line.part(*match.span("title")), tuple(pairs), ruled), end


def _below(text: Sequence[Text], place: int) -> tuple[list[tuple[Text, Text]], int]:
    """Return the labels with their values from a line on, and the place after them."""
    found: list[tuple[Text, Text]] = []
    if place < len(text) and isinstance(sheet := text[place], Markup):
        return list(_sheet(sheet)), place + 1
    while place < len(text) and not isinstance(text[place], Markup):
        line = text[place]
        if not (_RULE.fullmatch(line.raw) and line.raw.strip()):
            if not (pair := _pair(line)):
                if not (found and _is_wrapped(text[place - 1], line)):
                    break
                pair = found.pop()
                whole = Text(f"{pair[1].raw}\n{line.raw}", pair[1].line, pair[1].offset).stripped()
                pair = (pair[0], whole)
            found += [pair] if pair[0].clean else []
        place += 1
    return found, place


def _is_wrapped(above: Text, line: Text) -> bool:
    """Tell whether a line goes on with the value above it: it is indented further, and is no item of its own."""
    indents = [len(each.raw) - len(each.raw.lstrip()) for each in (above, line)]
    return indents[1] > indents[0] and line.raw.lstrip()[:1].isalnum() and bool(above.raw.strip())


def _pair(line: Text) -> tuple[Text, Text] | None:
    """Return the label and the value of a line; a blank label is that of no answer: a heading of two columns."""
    if "\t" in line.raw or line.raw.lstrip().startswith("|"):
        cells = split(line)
        if len(cells) != _FEWEST:
            return None
        return (Text("", line.line, line.offset) if _is_heading(*cells) else _bare(cells[0])), cells[1]
    match = _PAIR.match(line.raw)
    if not match or _ANOTHER.search(match["value"] or "") or openings.caption(line.raw.strip()):
        return None
    return line.part(*match.span("label")), _value(line, match)


def _sheet(text: Markup) -> Iterator[tuple[Text, Text]]:
    """Yield the labels with their values of an HTML table of two columns; of any other none."""
    tables = list(markup.grids(text))
    rows = tables[0].rows if len(tables) == 1 else []
    if all(len(row) == _FEWEST for row in rows):
        yield from ((_bare(row[0]), row[1]) for row in rows if not _is_heading(row[0], row[1]))


def _is_heading(label: Text, value: Text) -> bool:
    return all(_NEUTRAL.fullmatch(each.clean) for each in (label, value))


def _bare(label: Text) -> Text:
    return label.cut(0, len(label.clean.rstrip(" :")))


def _value(line: Text, match: re.Match[str]) -> Text:
    return line.part(*match.span("value")) if match["value"] else Text("", line.line, line.offset + len(line.raw))


def _inline(line: Text, start: int) -> Iterator[tuple[Text, Text] | None]:
    """Yield the labels with their values in the rest of a line; None for what is neither."""
    end = len(_STOP.sub("", line.raw))
    cuts = [(match.start(), match.end()) for match in _FURTHER.finditer(line.raw, start, end)]
    for begin, stop in zip([start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True):
        part = Text(line.raw[begin:stop], line.line, line.offset + begin)
        match = _PAIR.match(part.raw)
        yield (part.part(*match.span("label")), _value(part, match)) if match else None


def _grid(found: Sequence[_Record]) -> Grid:
    """Return the records as rows, the titles in a first column without a heading; left out where they only count."""
    labels, values = under([(record.title, record.pairs) for record in found])
    top = found[0].title
    of_clusters = any(column.concept == "cluster" for each in labels if (column := _column(each.clean.casefold())))
    titled = not (of_clusters and _are_counted(found))
    rows = [[Text("", top.line, top.offset), *labels]]
    rows += [[record.title, *each] for record, each in zip(found, values, strict=True)]
    return Grid(rows if titled else [row[1:] for row in rows], 1, spread=False)
