"""Forms whose fields have codes ("B1  Partner    Some Ltd", "B2  Type    firm"): the labels stand behind these.

A code is read as blank where it counts on from the one above, and most of what so counted lines begin with are labels
that are known; the codes of a table's rows are before names, and stay.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_CODED = re.compile(
    r"\s*(?P<letter>[A-Z]{1,2})(?P<number>\d{1,2})[.):]?\s+(?=(?P<label>[^\W\d_].*?\??)(?:\s{2}|:|\t|$))"
)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Code:
    """A line that begins with a code, by its place among the lines."""

    place: int
    found: re.Match[str]

    @property
    def is_filled(self) -> bool:
        """Whether something stands behind the label: a code before nothing but a question explains a heading."""
        return bool(self.found.string[self.found.end("label") :].strip(" :\t"))

    def follows(self, above: "_Code") -> bool:
        """Tell whether the code counts on from the one above."""
        number, before = int(self.found["number"]), int(above.found["number"])
        return self.found["letter"] == above.found["letter"] and number == before + 1


def read(lines: Sequence[Text]) -> list[Text]:
    """Return the lines, with blanks for the codes of labels."""
    coded = {code.place: code.found.start("label") for run in _runs(lines) if _are_labels(run) for code in run}
    return [_blanked(line, coded[place]) if place in coded else line for place, line in enumerate(lines)]


def _runs(lines: Sequence[Text]) -> Iterator[list[_Code]]:
    run: list[_Code] = []
    for place, line in enumerate(lines):
        if not (found := _CODED.match(line.raw)):
            continue
        code = _Code(place, found)
        if run and not code.follows(run[-1]):
            yield run
            run = []
        run.append(code)
    yield run


def _are_labels(run: Sequence[_Code]) -> bool:
    known = sum(bool(current().columns(code.found["label"].strip())) for code in run)
    filled = sum(code.is_filled for code in run)
    return len(run) >= _FEWEST and 2 * known > len(run) and 2 * filled > len(run)


def _blanked(line: Text, start: int) -> Text:
    return Text(" " * start + line.raw[start:], line.line, line.offset)
