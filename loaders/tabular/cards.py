"""Tables told as cards: "Partner: X" on one line, "Status: Y" on the next, a card for each row of the table.

The labels are the headings. A label that comes again begins the next card, and so does the label of clusters; a cluster
that stands over several cards is that of all of them, as a cell that stands once for many rows is. A number over each
card ("Card 3") and a rule between them are part of none.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clew.loaders.structure.text import Text
from clew.loaders.tabular import clues, marks
from clew.loaders.tabular.grid import Grid
from clew.loaders.vocabulary import Column, current

_LABELLED = re.compile(r"\W*+(?P<label>[^\W\d_][^:|;.?\t]{0,60}?)\s?\**:\**(?:\s+(?P<value>\S.*)|\s*)$")
_UNMARKED = re.compile(
    r"\W*+(?P<label>[^\W\d_][^:|;.?\t=]{0,50}?)(?:\s[–—=]\s|\s-\s|\s{2,})\s*(?P<value>[^\s–—=-](?:(?!\s{3}\S).)*)$"
)
"""A dash, an equals sign or a column of its own sets apart the values of labels that are known."""
_ASKED = re.compile(r"\W*+(?P<label>[^\W\d_][^:|;.?\t]{2,120}\?)\**(?::?\**\s+(?P<value>\S.*)|:\**\s*)$")
"""A question of the survey with its answer; only a known one is a label."""
_FURTHER = re.compile(r"\s*(?:[;|]|(?<=\w)\.)\s+(?=\**[^\W\d_][^:|;.?]{1,40}:\**\s)")
"""Between two labels with their values on one line."""
_WRAPPED = re.compile(r"\s*[a-zß-ÿ(]")
_NUMBERED = re.compile(r"\W*(?:[^\W\d_][^\W\d]{1,20}\s){0,2}(?:n[or]\.?\s|[#№]\s?)?\d{1,3}\W*|[\W_]{3,}", re.IGNORECASE)
"""A title that does nothing but count the cards, or a rule."""
_AHEAD = 3
_MOST = 400
"""How many lines of labels stand below one title at most."""
_LONGEST = 12
"""How many words a label without a value has at most."""
_PARTIES = {"cluster", "organisation"}
_TOLD = {"agreement", "cooperation type", "organisation type", "question", "sme", "benefited"}
_ANSWERED = {"question", "sme", "benefited"}
"""What a cluster answers of itself."""
_OF_DELEGATES = {"country", "field", "representative"}
"""What the card of a delegate has; one card alone may be of whoever wrote the report."""
_FEWEST = 3
"""How many labels a table of cards has at least, over all its cards."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label with its value, and what a column of this heading would hold."""

    label: Text
    value: Text
    column: Column | None

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

    def take(self, line: Line) -> None:
        """Put a value on the card, or on the next one."""
        label, of_cluster = line.label.clean.casefold(), line.concept == "cluster"
        card = self.rows[-1] if self.rows else None
        if card is None or label in card or of_cluster or (label == self.first and self.begun):
            self.rows.append({})
        self.first = self.first or ("" if of_cluster else label)
        self.begun = not of_cluster
        self.rows[-1][label] = line.value
        self.labels.setdefault(label, line.label)


def take(text: Sequence[Text], start: int) -> tuple[tuple[Grid, ...], int] | None:
    """Return the tables of the cards that start at this line, and the place after them; None where none do."""
    if not _match(text[start].raw) or not _labelled(text[start])[0].column:
        return None
    lines, end = _lines(text, start)
    parts = _parts(lines)
    if not all(map(_tells, parts)) or (_begins_within(lines) and _goes_on(text, start)):
        return None
    return tuple(map(_grid, parts)), end


def _parts(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Return the cards of the counterparts apart from what one cluster, named above, answers before them."""
    concepts = [line.concept for line in lines]
    first = concepts.index("organisation") if "organisation" in concepts else 0
    apart = "cluster" not in concepts and _are_answers(lines[:first])
    return [lines[:first], lines[first:]] if apart else [lines]


def _are_answers(lines: Sequence[Line]) -> bool:
    """Tell whether labels are of what a cluster answers of itself, each once: its SMEs and country may be among it."""
    of_others = any(line.concept in _PARTIES | _TOLD and not _is_answered(line) for line in lines)
    once = len({line.label.clean.casefold() for line in lines}) == len(lines)
    asked = [line.value.clean for line in lines if line.concept == "question" and line.value.raw]
    return once and not of_others and bool(asked) and all(marks.closed(each, current()) for each in asked)


def _is_answered(line: Line) -> bool:
    return any(column.concept in _ANSWERED for column in (line.column, *current().columns(line.label.clean)) if column)


def _tells(lines: Sequence[Line]) -> bool:
    """Tell whether labels are those of agreements, of delegates, or of the answers of one cluster."""
    concepts = {line.concept for line in lines}
    known = [line for line in lines if line.column]
    asked = len(known) == len(lines) > 1 and {line.concept for line in lines if "?" in line.label.clean} == {"question"}
    if (len(known) < _FEWEST and not asked) or 2 * len(known) <= len(lines):
        return False
    told = concepts & _PARTIES and concepts & _TOLD and (concepts & _TOLD != {"question"} or "cluster" in concepts)
    clusters = [line for line in lines if line.concept == "cluster"]
    return bool(told) or _are_answers(lines) or (len(clusters) > 1 and bool(concepts & _OF_DELEGATES))


def _begins_within(lines: Sequence[Line]) -> bool:
    """Tell whether what is said of an agreement stands before its first party: it is of a card above."""
    concepts = [line.concept for line in lines]
    party = next((place for place, each in enumerate(concepts) if each in _PARTIES), 0)
    return "agreement" in concepts[:party]


def _goes_on(text: Sequence[Text], start: int) -> bool:
    """Tell whether another line than a heading stands right above."""
    return bool(start and text[start - 1].raw.strip()) and not text[start - 1].raw.lstrip().startswith("#")


def below(text: Sequence[Text], start: int) -> list[Line]:
    """Return the labels with their values from a line on, over blank lines; none where another line comes first."""
    return _lines(text[start : start + _MOST], 0)[0]


def label(line: Text) -> str:
    """Return the label with which a line begins; blank where it begins with none."""
    found = _match(line.raw)
    return found["label"].strip(" *_") if found else ""


def _match(raw: str) -> re.Match[str] | None:
    """Return a label with its value; without a colon it is one where the label is that of a column."""
    if raw.lstrip().startswith("#"):
        return None  # a heading, whatever it says behind a colon
    if found := _LABELLED.match(raw):
        return found
    found = _ASKED.match(raw) if "?" in raw else _UNMARKED.match(raw)
    return found if found and _column(found["label"].strip(" *")) else None


def _column(label: str) -> Column | None:
    """Return the column that a label would head; the key words of a question tell as well."""
    if column := current().column(label):
        return column
    told = {each.clue.column for each in clues.found(current(), label)} if label.endswith("?") else set()
    questions = [each for each in told if each.concept == "question"]
    return questions[0] if len(questions) == 1 else None


def _lines(text: Sequence[Text], start: int) -> tuple[list[Line], int]:
    """Return the labels with their values from a line on, over blank lines too, and the place after the last."""
    found: list[Line] = []
    place = end = start
    while place < len(text):
        raw = text[place].raw
        if _match(raw) and "\t" not in raw:
            found += _labelled(text[place])
            end = place + 1
        elif found and end == place and _is_bare(raw):
            found.append(_bare(text[place]))
            end = place + 1
        elif found and end == place and raw.strip() and _WRAPPED.match(raw) and found[-1].value.clean:
            found[-1] = _longer(found[-1], text[place])
            end = place + 1
        elif raw.strip() and not (found and _NUMBERED.fullmatch(raw) and _begins_anew(text, place, found[0])):
            break
        place += 1
    return found, end


def _is_bare(raw: str) -> bool:
    """Tell whether a line is a label with nothing behind it, among others with their values."""
    return 1 < len(raw.split()) <= _LONGEST and "\t" not in raw and _column(raw.strip(" *|")) is not None


def _bare(text: Text) -> Line:
    label = text.stripped()
    return Line(label, Text("", text.line, text.offset + len(text.raw)), _column(label.clean))


def _begins_anew(text: Sequence[Text], place: int, first: Line) -> bool:
    """Tell whether the label with which the cards begin stands right below a line, over blank ones and rules."""
    for line in text[place + 1 : place + 1 + _AHEAD]:
        if match := _match(line.raw):
            return match["label"].strip(" *_").casefold() == first.label.clean.casefold()
        if line.raw.strip() and not _NUMBERED.fullmatch(line.raw):
            return False
    return False


def _labelled(line: Text) -> list[Line]:
    """Return the labels of a line with their values; most lines have one."""
    found = [match.span() for match in _FURTHER.finditer(line.raw)]
    spans = zip([0, *(end for _, end in found)], [*(start for start, _ in found), len(line.raw)], strict=True)
    parts = [Text(line.raw[a:b].rstrip(" ;|"), line.line, line.offset + a) for a, b in spans]
    return [Line(*_cut(part)) for part in parts]


def _cut(part: Text) -> tuple[Text, Text, Column | None]:
    match = _match(part.raw)
    if not match:
        return Text("", part.line, part.offset), part.stripped(), None
    label = Text(match["label"], part.line, part.offset + match.start("label")).stripped()
    at = match.start("value") if match["value"] else len(part.raw)
    value = Text(part.raw[at:], part.line, part.offset + at).stripped()
    return label, value, _column(label.clean)


def _longer(line: Line, following: Text) -> Line:
    value = Text(f"{line.value.raw}\n{following.raw}", line.value.line, line.value.offset).stripped()
    return Line(line.label, value, line.column)


def _grid(lines: Sequence[Line]) -> Grid:
    """Return the cards as rows under their labels; a label that a card does not have is a blank cell."""
    cards = _Cards()
    for line in lines:
        cards.take(line)
    for other, label in _alike(cards).items():
        del cards.labels[other]
        cards.rows = [{label if each == other else each: value for each, value in card.items()} for card in cards.rows]
    rows = [list(_filled(card, list(cards.labels))) for card in cards.rows]
    return Grid([list(cards.labels.values()), *rows], 1, spread=False)


def _alike(cards: _Cards) -> dict[str, str]:
    """Return the labels that are another in other words, each with that: "EU partner" on the cards without "Partner".

    They have the last word in common, stand behind the same label, and each card has the one or the other.
    """
    before = {b: a for card in cards.rows for a, b in itertools.pairwise(card)}
    found: dict[str, str] = {}
    for label, other in itertools.combinations(cards.labels, 2):
        same = label.split()[-1] == other.split()[-1] and before.get(label) == before.get(other) is not None
        if same and label not in found and all((label in card) != (other in card) for card in cards.rows):
            found[other] = label
    return found


def _filled(card: dict[str, Text], labels: Sequence[str]) -> Iterator[Text]:
    last = next(iter(card.values()))
    for label in labels:
        last = card.get(label, Text("", last.line, last.offset))
        yield last
