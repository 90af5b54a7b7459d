"""Judgements: reviewed decisions on which names are one, as data that anyone can read and change."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal, cast, get_args

from clew.graph import schema
from clew.graph.errors import JudgementError, OutputError
from clew.graph.statement import slug
from clew.graph.written import written

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


def write(path: Path, decided: Iterable[Judgement]) -> None:
    """Write decisions into a file of judgements, each in the place of what it says of the pair, else at its end.

    Comments and other lines stay as they are. Raises JudgementError where the file cannot be read or written.
    """
    new = {each.pair: each for each in decided}
    lines = path.read_text("utf-8").splitlines() if path.is_file() else ["\t".join(COLUMNS)]
    before = {int(each.place.rpartition(":")[2]): each.pair for each in (read(path) if path.is_file() else ())}
    for number, pair in before.items():
        if pair in new:
            lines[number - 1] = _line(new[pair])
    lines += [_line(each) for pair, each in new.items() if pair not in before.values()]
    try:
        with written(str(path)) as file:
            file.write("".join(f"{line}\n" for line in lines).encode())
    except OutputError as error:
        raise JudgementError(f"{path}: {error.args[0].partition(';')[0]}; name another with --judgements") from error


def _line(judgement: Judgement) -> str:
    cells = (judgement.label, judgement.left, judgement.right, judgement.decision, judgement.reason)
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _read(lines: Iterable[str], name: str) -> Iterator[Judgement]:
    for number, row in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
        if row and not row[0].startswith("#") and tuple(row) != COLUMNS:
            yield checked(row, f"{name}:{number}")


def checked(row: Sequence[str], place: str) -> Judgement:
    """Return the judgement that a row of five cells makes; raises JudgementError that begins with the place."""
    if len(row) != len(COLUMNS) or row[3] not in get_args(Decision):
        raise JudgementError(f"{place}: give {', '.join(COLUMNS)}, with a decision of {', '.join(get_args(Decision))}")
    if row[0] not in {kind.label for kind in schema.NODES} or not all(cell.strip() for cell in row):
        raise JudgementError(f"{place}: give a label of the schema, two names, and a reason")
    if slug(row[1]) == slug(row[2]) and row[3] != "same":
        raise JudgementError(f"{place}: {row[1]!r} and {row[2]!r} are one name: they cannot be kept apart")
    return Judgement(row[0], row[1], row[2], cast(Decision, row[3]), row[4], place)


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that hold: of several on one pair the last.

    Raises JudgementError where one file says two things of a pair, or what others say makes two names one that a
    judgement calls different.
    """
    latest: dict[tuple[str, frozenset[str]], Judgement] = {}
    for each in judgements:
        before = latest.get(each.pair)
        one_file = before and before.place.rpartition(":")[0] == each.place.rpartition(":")[0]
        if before and one_file and before.decision != each.decision:
            raise JudgementError(
                f"{each.place}: says {each.decision}, but {before.place} says {before.decision}; keep one"
            )
        latest[each.pair] = each
    _refuse_chains(list(latest.values()))
    return list(latest.values())


def _refuse_chains(judgements: list[Judgement]) -> None:
    """A same as B, and B same as C, is A same as C: nothing may call these two different."""
    same: dict[tuple[str, str], list[tuple[str, Judgement]]] = defaultdict(list)
    for each in judgements:
        if each.decision == "same":
            left, right = slug(each.left), slug(each.right)
            same[each.label, left].append((right, each))
            same[each.label, right].append((left, each))
    for each in judgements:
        if each.decision == "different" and (chain := _chain(same, each)):
            told = " and ".join(link.place for link in chain)
            raise JudgementError(
                f"{each.place}: says that {each.left!r} and {each.right!r} are different, but {told} "
                f"{'makes' if len(chain) == 1 else 'make'} them the same; change one of these lines"
            )


def _chain(same: dict[tuple[str, str], list[tuple[str, Judgement]]], judged: Judgement) -> list[Judgement]:
    """Return the shortest chain of judgements that makes two names one; empty where there is none."""
    goal, ways = slug(judged.right), {slug(judged.left): list[Judgement]()}
    for name in (queue := list(ways)):
        for other, link in same.get((judged.label, name), ()):
            if other not in ways:
                ways[other] = [*ways[name], link]
                queue.append(other)
    return ways.get(goal, [])
