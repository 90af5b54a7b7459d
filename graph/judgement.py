"""Judgements: reviewed decisions on which names are one, as data that anyone can read and change."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal, cast, get_args

from clew.graph import schema
from clew.graph.errors import JudgementError
from clew.graph.statement import slug

Decision = Literal["same", "different", "unsure"]
COLUMNS = ("label", "left", "right", "decision", "reason")
FILE_NAME = "judgements.tsv"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision on two names of one label, with the reason, and the file and line that it stands on."""

    label: str
    left: str
    right: str
    decision: Decision
    reason: str
    place: str

    @property
    def pair(self) -> tuple[str, frozenset[str]]:
        """What is judged: the label and the two names, in either order."""
        return self.label, frozenset((slug(self.left), slug(self.right)))


def shipped() -> list[Judgement]:
    """Return the judgements that come with clew."""
    text = files("clew.graph").joinpath(FILE_NAME).read_text("utf-8")
    return list(_read(text.splitlines(), FILE_NAME))


def read(path: Path) -> list[Judgement]:
    """Read a file of judgements (tab-separated, UTF-8); raises JudgementError with file:line."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise JudgementError(f"{path}: {error}; give a tab-separated file in UTF-8") from None
    return list(_read(lines, str(path)))


def _read(lines: Iterable[str], name: str) -> Iterator[Judgement]:
    for number, row in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
        place = f"{name}:{number}"
        if not row or row[0].startswith("#") or tuple(row) == COLUMNS:
            continue
        if len(row) != len(COLUMNS) or row[3] not in get_args(Decision):
            raise JudgementError(
                f"{place}: give {', '.join(COLUMNS)}, with a decision of {', '.join(get_args(Decision))}"
            )
        if row[0] not in {kind.label for kind in schema.NODES} or not all(cell.strip() for cell in row):
            raise JudgementError(f"{place}: give a label of the schema, two names, and a reason")
        if slug(row[1]) == slug(row[2]) and row[3] != "same":
            raise JudgementError(f"{place}: {row[1]!r} and {row[2]!r} are one name: they cannot be kept apart")
        yield Judgement(row[0], row[1], row[2], cast(Decision, row[3]), row[4], place)


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that hold: of several on one pair the last; raises JudgementError within one file."""
    latest: dict[tuple[str, frozenset[str]], Judgement] = {}
    for each in judgements:
        before = latest.get(each.pair)
        one_file = before and before.place.rpartition(":")[0] == each.place.rpartition(":")[0]
        if before and one_file and before.decision != each.decision:
            raise JudgementError(
                f"{each.place}: says {each.decision}, but {before.place} says {before.decision}; keep one"
            )
        latest[each.pair] = each
    return list(latest.values())
