"""The outline of a document: which titles stand over which labels with their values.

A title is a heading, a line that is emphasised as a whole, or a few words right above labels or another title. How deep
it stands is told by the marks of headings, then by the order in which the makes of titles come.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from clew.loaders.outline import forms, leaves, marked, titles, wrapped
from clew.loaders.outline.leaves import Leaf
from clew.loaders.outline.marked import Marked
from clew.loaders.outline.record import Record
from clew.loaders.outline.referred import Sheet
from clew.loaders.outline.titles import Title
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.text import openings
from clew.loaders.text.full import had_no_room, is_open
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_WORD = re.compile(r"[^\W\d_]{3}")
_RULE = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"[\W_]*\d{1,3}[\W_]*")
"""A line that does no more than count the records: a title stands over it as over the labels below."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HANGING = 8
_COLUMNS = re.compile(r"\t|\||(?<![:\s])\s{2,}\S")
"""What stands between cells; wide space behind a colon is between a label and its value."""
Sheets = Mapping[int, Sheet]
"""The records that stand in a table of labels, by the first line of the table."""


def read(
    lines: Sequence[Text], every: Sequence[Text], headings: Set[int], sheets: Sheets, tabled: Set[int]
) -> Sequence[Record]:
    """Return the records of a document; `every` are all its lines, rules below titles too, `tabled` those of tables."""
    below = (every[line.line] if line.line < len(every) else None for line in lines)
    found = [marked.read(line, rule, headings) for line, rule in zip(lines, below, strict=True) if line.raw.strip()]
    found = [each for each in found if each.text.line in sheets or not _RULE.fullmatch(each.text.raw)]
    labels = Counter(leaves.label(each) for each in found if not isinstance(each.text, Markup))
    walk = _Walk(found, sheets, _cells(found, tabled), labels, _alone(found), leaves.counted(labels))
    walk.go()
    return forms.named(walk.records)


def _cells(found: Sequence[Marked], tabled: Set[int]) -> Set[int]:
    """Return the lines of tables that are cells side by side, and no labels below one another."""
    lines = (each for each in found if each.text.line in tabled)
    cells = (each for each in lines if isinstance(each.text, Markup) or _COLUMNS.search(each.text.raw.strip()))
    return {each.text.line for each in cells if not leaves.beside(each)}


def _alone(found: Sequence[Marked]) -> Set[str]:
    """Return the labels that never stand right below or above another line."""
    filled = {each.text.line for each in found}
    beside = (each for each in found if {each.text.line - 1, each.text.line + 1} & filled)
    return {*map(leaves.label, found)}.difference(map(leaves.label, beside))


@dataclass(slots=True)
class _Walk:
    """Goes through the lines from the first to the last, and keeps the titles above and the record that is open."""

    found: Sequence[Marked]
    sheets: Sheets
    cells: Set[int]
    labels: Counter[str]
    alone: Set[str]
    counted: str
    """The label of parties that has a number."""
    above: list[Title] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    open: Record | None = None
    beside: set[str] = field(default_factory=set)
    """The labels that have a value on their line, so that none stands apart below them."""
    inline: dict[int, Title] = field(default_factory=dict)
    """The titles that have their labels on the same line, by its place."""
    wrapped: set[int] = field(default_factory=set)
    """The places of lines that go on with a value which had no room."""
    first: str = ""
    """The label with which the first record under the titles began, and others begin."""
    last: Marked | None = None
    """The line of the last label, as long as its value may go on."""
    sheet: Sheet | None = None
    """The last table of labels below the last heading."""
    whom: Leaf | None = None
    """With whom, where the last title names a column of that table."""

    def go(self) -> None:
        """Find the records."""
        told = [self._leaves(place, line) for place, line in enumerate(self.found)]
        self.beside = {leaf.label.clean.casefold() for each in told for leaf in each if leaf.value.raw}
        rising = self._titles(told)
        for place, line in enumerate(self.found):
            if sheet := self.sheets.get(line.text.line):
                self._take(sheet, line)
            elif told[place] and self._refers(told[place], line):
                self._rise(titles.read(line))
            elif told[place]:
                if place in self.inline:
                    self._rise(self.inline[place])
                for leaf in told[place]:
                    self._put(leaf, line)
                self.last = line if len(told[place]) == 1 else None
            elif rising[place]:
                self._rise(titles.read(line))
            elif self.open and self.last and self._goes_on(self.open.leaves[-1], self.last, place):
                self.open.go_on(line)
            else:
                self.last = None
                self.open = None if self._heads_document(line) else self.open

    def _leaves(self, place: int, line: Marked) -> Sequence[Leaf]:
        if sheet := self.sheets.get(line.text.line):
            return sheet.records[0]
        if line.text.line in self.cells or isinstance(line.text, Markup) or openings.caption(line.text.raw.strip()):
            return ()
        inline = leaves.inline(line)
        told = inline[1] if inline else leaves.read(line, returns=self._returns)
        if told and place and wrapped.ends_sentence(line, self.found[place - 1], self._returns):
            return ()
        if inline:
            self.inline[place] = titles.read(replace(line, words=inline[0]))
            return told
        if told and self._leads_to_list(told[-1], place + 1):
            return ()
        return [leaves.uncounted(each, self.counted) for each in told] if self.counted else told

    def _leads_to_list(self, leaf: Leaf, below: int) -> bool:
        """Tell whether a label leads to a list of SMEs by cluster: "- with Some Cluster: Foo"."""
        if leaf.concept != "sme" or leaf.value.clean or below == len(self.found):
            return False
        item = self.found[below]
        return bool(item.sign and leaves.label(item)) and not leaves.read(item, returns=self._returns)

    def _returns(self, label: str) -> bool:
        return self.labels[label] > 1 or (self.counted != "" and label.startswith(f"{self.counted} "))

    def _titles(self, told: list[Sequence[Leaf]]) -> list[bool]:
        """Tell which lines are titles, from the last to the first; labels that stand alone are put among the leaves."""
        found = [False] * len(told)
        below = False
        for place in range(len(told) - 1, -1, -1):
            line = self.found[place]
            if told[place]:
                below = True
            elif line.text.line in self.cells:
                below = False
            elif below and _NUMBER.fullmatch(line.text.raw) and place + 1 < len(told) and told[place + 1]:
                continue
            elif blank := self._left_blank(place, told):
                told[place], below = (blank,), True
            elif alone := self._alone(place, told):
                told[place], below, found[place + 1] = (alone,), True, False
            elif self._hangs(place, told) or self._is_wrapped(place, told):
                self.wrapped.add(place)
            else:
                likely = titles.may_be(line) and not self._ends_prose(place, told)
                found[place] = below = likely and (below or line.level > 0 or titles.is_emphasised(line))
        return found

    def _left_blank(self, place: int, told: Sequence[Sequence[Leaf]]) -> Leaf | None:
        """Return a label with nothing behind it, right below another with its value, as it has one elsewhere."""
        line, above = self.found[place], self.found[place - 1] if place else None
        if line.level or line.emphasis or not above or above.indent != line.indent:
            return None
        known = leaves.bare(line) if told[place - 1] and above.text.line == line.text.line - 1 else None
        return known if known and known.label.clean.casefold() in self.beside else None

    def _alone(self, place: int, told: Sequence[Sequence[Leaf]]) -> Leaf | None:
        """Return a label whose value stands below it."""
        line, following = self.found[place], place + 1
        if following == len(self.found) or told[following] or self.found[following].level:
            return None
        if isinstance(line.text, Markup) or not (titles.is_emphasised(line) or self.found[following].defined):
            return None
        return leaves.bare(line)

    def _ends_prose(self, place: int, told: Sequence[Sequence[Leaf]]) -> bool:
        """Tell whether a line without marks goes on with another right above it."""
        line, above = self.found[place], self.found[place - 1] if place else None
        if line.level or line.sign or line.emphasis or not above or above.text.line != line.text.line - 1:
            return False
        return above.indent == line.indent and not above.level and not told[place - 1] and not titles.may_be(above)

    def _hangs(self, place: int, told: Sequence[Sequence[Leaf]]) -> bool:
        """Tell whether a line stands right below a value, where that begins far behind its label."""
        line, first = self.found[place], place
        if line.level or line.sign or line.indent < _HANGING:
            return False
        while first and not told[first] and self.found[first - 1].text.line == self.found[first].text.line - 1:
            first -= 1
        value = told[first][-1].value if len(told[first]) == 1 else None
        return value is not None and value.clean != "" and line.indent == value.offset - 1

    def _is_wrapped(self, place: int, told: Sequence[Sequence[Leaf]]) -> bool:
        """Tell whether a line right below a label goes on with its value, which had no room; nothing goes on with it.

        What follows is another label, or stands apart.
        """
        line, above = self.found[place], told[place - 1] if place else ()
        if (
            not above
            or line.level
            or line.sign
            or line.emphasis
            or line.text.raw.rstrip().endswith((".", ":", "!", "?"))
        ):
            return False
        before, after = self.found[place - 1], self.found[place + 1] if place + 1 < len(told) else None
        apart = after is None or after.text.line > line.text.line + 1 or (bool(told[place + 1]) and not after.sign)
        if not apart or before.text.line != line.text.line - 1:
            return False
        alike = line.words.offset == before.words.offset
        return is_open(above[-1].value) or (alike and had_no_room(above[-1].value, line.text.raw))

    def _goes_on(self, leaf: Leaf, last: Marked, place: int) -> bool:
        """Tell whether a line goes on with the value above it, or is the value of a label that stands alone."""
        line = self.found[place]
        if not leaf.value.clean:
            apart = line.text.line > last.text.line + 1 and leaf.label.clean.casefold() in self.beside
            return not (leaf.value.raw or apart or line.level or line.text.line in self.cells)
        wrapped = self.found[place - 1].text.line == line.text.line - 1 and not isinstance(line.text, Markup)
        inner = line.indent > last.indent or (not line.sign and line.words.raw[:1].islower()) or place in self.wrapped
        return wrapped and inner and line.text.line not in self.cells and "|" not in line.text.raw

    def _heads_document(self, line: Marked) -> bool:
        """Tell whether prose stands below labels without title or party: they head the document, and no record."""
        if self.open is None or self.open.titles:
            return False
        told = any(each.concept in ("cluster", "organisation") for each in self.open.leaves)
        return not told and line.text.raw.rstrip().endswith(".") and line.text.line not in self.cells

    def _refers(self, told: Sequence[Leaf], line: Marked) -> bool:
        """Tell whether a label without a value names a column of the table above, and what it is of stands below."""
        if not self.sheet or any(each.value.clean for each in told):
            return False
        return self.sheet.referred(titles.read(line)) is not None

    def _take(self, sheet: Sheet, line: Marked) -> None:
        """Take the records of a table; what stands below several is of none of them."""
        self.sheet, self.whom = sheet, None
        for each in sheet.records:
            self.open = None
            for leaf in each:
                self._put(leaf, line)
        self.open, self.last = (self.open if len(sheet.records) == 1 else None), None

    def _put(self, leaf: Leaf, line: Marked) -> None:
        label = leaf.label.clean.casefold()
        if self.open and (earlier := self.open.ended_by(leaf, self.records)):
            self.above, self.open = [*earlier.titles], None
        if self.open and self._is_of_all(leaf, self.open):
            self._first().put(leaf, line)
            return
        if self.open and (own := self.open.of_cluster(leaf)):
            self.first = self.open.labels[0]
            self.records[-1:] = [own, self.open]
        if self.open is None or label in (*self.open.labels, self.first) or self.open.is_closed_by(leaf):
            self.first = self.first if self.open and self.first else label
            self.open = Record(tuple(self.above), [self.whom] if self.whom else [])
            self.records.append(self.open)
        self.open.put(leaf, line)

    def _first(self) -> Record:
        """Return the first record under the titles."""
        return next(each for each in self.records if each.titles == tuple(self.above))

    def _is_of_all(self, leaf: Leaf, record: Record) -> bool:
        """Tell whether the names of SMEs are of the cluster above, and not of the agreement that they stand behind."""
        label = leaf.label.clean.casefold()
        named = any(each.concept == "sme" for each in current().columns(label)) and _WORD.search(leaf.value.clean)
        return bool(named) and record.has_party and label in self.alone and label not in self._first().labels

    def _rise(self, title: Title) -> None:
        """Take a title: above it stand those of a higher level, and those before one of its own make."""
        self.open = self.last = self.whom = None
        self.sheet = None if title.level else self.sheet
        if referred := self.sheet.referred(title) if self.sheet else None:
            title, self.whom = referred
        if title.level:
            kept = [each for each in self.above if each.level and each.level < title.level]
        elif titles.is_of_form(title):
            kept = [each for each in self.above if each.level]
        else:
            kept = [each for each in self.above if each.level or each.indent <= title.indent]
            alike = (n for n, each in enumerate(kept) if title.goes_with(each) and not self._is_of_document(each))
            at = next(alike, len(kept))
            kept = kept[:at]
        self.above = [*kept, title]

    def _is_of_document(self, title: Title) -> bool:
        """Tell whether a title is that of the document, which says when: nothing below stands beside it."""
        return title.words.line == self.found[0].text.line and _YEAR.search(title.words.clean) is not None
