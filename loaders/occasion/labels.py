"""What stands beside a label at the top of a document: "Place of the mission: Lima, Peru", "Dates | 4-6 June 2018".

No list of labels is long enough: what tells is a key word in it, and that none speaks of something else (a survey, a
report, an office).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clew.loaders.document import Document, Item, Paragraph
from clew.loaders.occasion.countries import countries
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import dates, places
from clew.loaders.setting.occasion_words import words
from clew.loaders.tabular.cells import headings
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_ROWS, _TABLES = 14, 2
_WORDS, _VALUE = 8, 12
"""How many words a label has at most, and a value that stands under its label."""
_CUT = re.compile(r"\s*[|·;•]\s*|(?<=\w)\.\s+(?=[^\W\d_a-zß-ÿ][^\W\d_]*(?:\s[^\W\d_]+){0,4}:\s)")
"""A full stop sets labels apart too: "When: 4 to 6 June 2018. Where: Lima."."""
_MORE = re.compile(r"[.;:]\s")
_BESIDE = re.compile(
    r"(?P<label>[^\W\d_](?:[^:|\t\n\d()]|\([^()\d]*\)){1,60}?)"
    r"(?:\**\s*:\**\s*|\**[^\S\n]{3,}|\**\t+|\*\*\s+|\s[–—-]\s)(?P<value>\S.*?)(?:(?<=\w)\.)?$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A label and the value that stands beside it, or under it."""

    label: str
    value: Text
    section: str | None
    in_table: bool
    in_memo: bool = False
    """Whether it stands among the lines that say from whom, to whom and of what a memo is."""

    def tells(self, what: str) -> bool:
        """Tell whether the label is of this ("place", "days", "event", "called", ...), and nothing else."""
        return not self.is_other and _tells(self.label, what)

    @property
    def is_other(self) -> bool:
        """Tell whether the label is of something else than the mission; a memo has a day of its own."""
        dated = self.in_memo and words().issued_label.fullmatch(self.label)
        own_day = dated and not any(each.first < each.last for each in dates.find(self.value.clean))
        return bool(own_day) or words().other_label.search(self.label) is not None

    @property
    def is_subject(self) -> bool:
        """Tell whether the label is that of a title, and what stands beside it is one: it speaks of the mission."""
        titled = _tells(self.label, "titled")
        return titled and (_tells(self.value.clean, "event") or _tells(self.value.clean, "report"))

    @property
    def is_of_mission(self) -> bool:
        """Tell whether the label is of the mission, of its place, or of its days."""
        return any(self.tells(what) for what in ("place", "days", "event"))

    @property
    def is_title(self) -> bool:
        """Tell whether it is no label but how a title begins: "Follow-up report: clusters in Lima, Peru, 4-6 June".

        Clusters and a place are enough, where the label is of a title or of a report: the days may stand below. So is
        the name of the mission with its days, whose city may stand apart from its country: "Survey export: cluster
        mission to Peru, Lima, 4-6 June".
        """
        begins = _tells(self.label, "report") or _tells(self.label, "event") or _tells(self.value.clean, "event")
        if not begins:
            return False
        days, place = (next(each.find(self.value.clean), None) for each in (dates, places))
        led = phrase(current(), "title-led-by-kind").search(self.label) or self.tells("titled")
        of_clusters = led and re.search(current().said("of-clusters"), self.value.clean, re.IGNORECASE)
        if place is None:
            return self.names_mission
        return days is not None or bool(of_clusters)

    @property
    def names_mission(self) -> bool:
        """Tell whether the value is the name of the mission with its days, and no more."""
        days = next(dates.find(self.value.clean), None)
        return days is not None and _names_mission(self.value.cut(0, days.start))


def _names_mission(said: Text) -> bool:
    """Tell whether words begin with the name of a mission to a country, and no other sentence follows."""
    hosts = (said.clean[: said.clean.index(printed.clean)] for _, printed in countries(said))
    named = any(words().titled_mission.search(before) for before in hosts)
    return named and not words().other_label.search(said.clean) and not _MORE.search(said.clean)


def others(beside: Sequence[Beside]) -> set[int]:
    """Return the lines that have a label of something else, and none of the mission."""
    ours = {each.value.line for each in beside if not each.is_other or each.is_title}
    return {each.value.line for each in beside if each.is_other} - ours


def find(document: Document, opening: Sequence[Paragraph | Item]) -> list[Beside]:
    """Return what stands beside labels in the opening lines, and in a table above the text."""
    found = [*_in_lines(opening), *_in_tables(document)]
    sent = any(words().sent_label.fullmatch(each.label) for each in found)
    is_memo = sent and any(_tells(each.label, "titled") for each in found)
    return [replace(each, in_memo=True) for each in found] if is_memo else found


def _tells(label: str, what: str) -> bool:
    return getattr(words(), f"{what}_label").search(label) is not None


def _in_tables(document: Document) -> Iterator[Beside]:
    for table in document.tables[:_TABLES]:
        for cells in (table.heading_cells, *(row.cells for row in table.rows[:_ROWS])):
            pairs = list(zip(cells[::2], cells[1::2], strict=False))
            labelled = len(cells) == 2 or (len(cells) == 4 and all(_is_label(label.clean) for label, _ in pairs))
            if labelled and not (cells is table.heading_cells and _are_headings(table)):
                yield from (Beside(_said(label), value, table.section, in_table=True) for label, value in pairs)
        if len(table.rows) == 1 and len(table.headings) > 2:
            for label, value in zip(table.headings, table.rows[0].cells, strict=False):
                yield Beside(label, value, table.section, in_table=True)


def _said(label: Text) -> str:
    return label.clean.rstrip(" :")


def _are_headings(table: Table) -> bool:
    """Tell whether the first row is of headings, be they labels too: what stands below them are no labels."""
    cells, below = table.heading_cells, [cell for row in table.rows[:_ROWS] for cell in row.cells[::2]]
    headed = len(cells) > 2 or headings.said(cells[-1].clean) is not None  # of a pair, the other must be a heading too
    return headed and bool(below) and not any(_is_label(cell.clean) for cell in below)


def _in_lines(opening: Sequence[Paragraph | Item]) -> Iterator[Beside]:
    above: Text | None = None
    for text, section in _segments(opening):
        pair = _BESIDE.match(text.raw)
        if pair and _is_label(pair["label"].strip("* ")):
            yield Beside(pair["label"].strip("* "), text.part(*pair.span("value")), section, in_table=False)
            above = None
        elif words().whole_label.fullmatch(text.clean):
            above = text
        elif above is not None:
            if len(text.clean.split()) <= _VALUE and not text.clean.endswith("."):
                yield Beside(above.clean, text, section, in_table=False)
            above = None


def _segments(opening: Sequence[Paragraph | Item]) -> Iterator[tuple[Text, str | None]]:
    """Yield the lines as printed, cut where a line holds several labels with their values."""
    for part in opening:
        for line in _lines(part.text):
            cuts = [match.span() for match in _CUT.finditer(line.raw) if not _is_between_fields(line.raw, match)]
            starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line.raw)]
            yield from (
                (each, part.section) for s, e in zip(starts, ends, strict=True) if (each := line.part(s, e)).raw
            )


def _lines(text: Text) -> Iterator[Text]:
    """Yield the lines as printed; what goes on right below the value of a label is of the line above it."""
    line, value = Text("", text.line, text.offset), 0
    for number, raw in enumerate(text.raw.split("\n")):
        if value and len(raw) - len(raw.lstrip()) == value:
            line = Text(f"{line.raw}\n{raw}", line.line, line.offset)
            continue
        if number:
            yield line
        line = Text(raw, text.line + number, text.offset if not number else 1)
        pair = _BESIDE.match(raw)
        value = line.offset - 1 + pair.start("value") if pair else 0
    yield line


def _is_between_fields(raw: str, cut: re.Match[str]) -> bool:
    """Tell whether a semicolon stands in the list behind a label of fields, and before no other label.

    A bar, or another sign, may stand there too where what follows is written small.
    """
    pair = _BESIDE.match(raw.lstrip("-*• "))
    goes_on = cut[0].strip() == ";" or raw[cut.end() : cut.end() + 1].islower()
    listed = pair and _tells(pair["label"], "fields") and goes_on
    return bool(listed) and not _BESIDE.match(_CUT.split(raw[cut.end() :])[0])


def _is_label(said: str) -> bool:
    """Tell whether words are a label that is understood, be it of something else."""
    if len(said.split()) > _WORDS or said.endswith(".") or next(dates.find(said), None):
        return False
    of_mission = ("place", "days", "first", "last", "event", "fields", "called", "titled")
    return words().other_label.search(said) is not None or any(_tells(said, what) for what in of_mission)
