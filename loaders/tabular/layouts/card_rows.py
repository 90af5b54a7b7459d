"""The rows that lines of labels with their values make: which lines are one card, and which labels are the same."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.layouts.card_labels import column_of
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column

_COUNTED = re.compile(r"(?P<base>[^\W\d_][^\d]*?)\s(?:no\.?\s|n°\s?|#\s?)?\d{1,2}")
"""A label with its number: "Counterpart 2", "Partner no. 2"."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label with its value, and what a column of this heading would hold."""

    label: Text
    value: Text
    column: Column | None
    apart: bool = False
    """Whether a blank line, a number or a rule sets it apart from the line before."""

    @property
    def concept(self) -> str:
        """The concept of the column; blank where the label is not understood."""
        return self.column.concept if self.column else ""


@dataclass(slots=True)
class _Cards:
    """The cards so far, each with its values by label."""

    rows: list[dict[str, Text]] = field(default_factory=list)
    labels: dict[str, Text] = field(default_factory=dict)
    first: str = ""
    begun: bool = False
    """Whether the card has more than the cluster."""
    led: bool = True
    """Whether the cards begin with the cluster, which may stand over several."""

    def take(self, line: Line) -> None:
        """Put a value on the card, or on the next one."""
        label, of_cluster = line.label.clean.casefold(), line.concept == "cluster" and self.led
        card = self.rows[-1] if self.rows else None
        if card is None or label in card or of_cluster or (label == self.first and self.begun):
            self.rows.append({})
        self.first = self.first or ("" if of_cluster else label)
        self.begun = not of_cluster
        self.rows[-1][label] = line.value
        self.labels.setdefault(label, line.label)


def grid(lines: Sequence[Line]) -> Grid:
    """Return the cards as rows under their labels; a label that a card does not have is a blank cell."""
    cards = _Cards(led=lines[0].concept == "cluster")
    for line in lines:
        cards.take(line)
    if apart := blocks(lines):
        cards.rows = [{line.label.clean.casefold(): line.value for line in block} for block in apart]
    for other, label in _alike(cards).items():
        del cards.labels[other]
        cards.rows = [{label if each == other else each: value for each, value in card.items()} for card in cards.rows]
    rows = [list(_filled(card, list(cards.labels))) for card in cards.rows]
    return Grid([list(cards.labels.values()), *rows], 1, spread=False)


def uncounted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, the label of counterparts without its number, where those behind it have none and return."""
    found = [_COUNTED.fullmatch(line.label.clean) for line in lines]
    starts, bases = [n for n, each in enumerate(found) if each], {each["base"].casefold() for each in found if each}
    column = column_of(next(iter(bases))) if len(bases) == 1 and len(starts) > 1 else None
    ends = [*starts[1:], len(lines)] if starts else []
    behind = [{each.label.clean for each in lines[n + 1 : end]} for n, end in zip(starts, ends, strict=True)]
    if not column or column.concept != "organisation" or not all(a & b for a, b in itertools.pairwise(behind)):
        return list(lines)
    return [
        replace(line, label=line.label.cut(0, each.end("base")), column=column) if each else line
        for line, each in zip(lines, found, strict=True)
    ]


def stretches(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines that stand together."""
    blocks: list[list[Line]] = []
    for line in lines:
        if not blocks or line.apart:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the stretches of which each is a card; nothing where one has a label twice, or no cluster."""
    found = stretches(lines)
    whole = all(
        len({line.label.clean.casefold() for line in block}) == len(block)
        and any(line.concept == "cluster" for line in block)
        for block in found
    )
    alike = len({tuple(line.label.clean for line in block) for block in found}) == 1
    return found if (whole or alike) and len(found) > 1 else []


def _alike(cards: _Cards) -> dict[str, str]:
    """Return the labels that are another in other words, each with that: "EU partner" on the cards without "Partner".

    They have the last word in common, stand behind the same label, and each card has the one or the other.
    """
    before = {b: a for card in cards.rows for a, b in itertools.pairwise(card)}
    found: dict[str, str] = {}
    for label, other in itertools.combinations(cards.labels, 2):
        same = label.split()[-1:] == other.split()[-1:] and before.get(label) == before.get(other) is not None
        if same and label not in found and all((label in card) != (other in card) for card in cards.rows):
            found[other] = label
    return found


def _filled(card: dict[str, Text], labels: Sequence[str]) -> Iterator[Text]:
    last = next(iter(card.values()))
    for label in labels:
        last = card.get(label, Text("", last.line, last.offset))
        yield last


def under(records: Sequence[tuple[Text, Sequence[tuple[Text, Text]]]]) -> tuple[list[Text], list[list[Text]]]:
    """Return the labels of all records, each once, and the values of each record under them.

    A record is what it begins with, and its labels with their values; a label that it has not is a blank cell there.
    """
    labels = dict[str, Text]()
    for label in (label for _, pairs in records for label, _ in pairs):
        labels.setdefault(label.clean.casefold(), label)
    rows = []
    for first, pairs in records:
        values, blank = {label.clean.casefold(): value for label, value in pairs}, Text("", first.line, first.offset)
        rows.append([values.get(label, blank) for label in labels])
    return list(labels.values()), rows
