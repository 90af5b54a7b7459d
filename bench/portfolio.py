"""Invented missions of any size, as documents and as statements: `python bench/portfolio.py N FOLDER [--seed S]`.

Mission 7 of a seed is the same in every portfolio, on every machine. Clusters come again to other missions, spelt
otherwise; which names are one is known (`truth`), and so is what became of each thread.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from invention import FIELDS, Organisation, cluster, counterpart, elsewhere, later, sme

HOSTS = (
    ("Kenya", "Kenyan", "Nairobi"), ("Peru", "Peruvian", "Lima"), ("Japan", "Japanese", "Osaka"),
    ("Canada", "Canadian", "Toronto"), ("Chile", "Chilean", "Santiago"), ("Colombia", "Colombian", "Bogotá"),
    ("India", "Indian", "Pune"), ("Morocco", "Moroccan", "Casablanca"), ("Egypt", "Egyptian", "Cairo"),
    ("Brazil", "Brazilian", "Recife"), ("Indonesia", "Indonesian", "Surabaya"), ("Ghana", "Ghanaian", "Accra"),
    ("Thailand", "Thai", "Bangkok"), ("Tunisia", "Tunisian", "Tunis"), ("Australia", "Australian", "Perth"),
    ("Argentina", "Argentinian", "Rosario"),
)  # fmt: skip
TYPES = (
    ("Technology transfer", "technology transfer"), ("R&D", "research and development"),
    ("Imports and exports", "imports and exports"), ("Joint business events", "joint business events"),
    ("Knowledge sharing", "knowledge sharing and information exchange"), ("Joint venture", "joint venture"),
    ("Staff exchange", "staff exchange"), ("Sales office", "sales office"),
)  # fmt: skip
STEPS = (
    ("A contract was signed in {month}", "formalised"), ("MoU signed in {month}", "formalised"),
    ("A pilot is under way", "active"), ("A workshop was held in {month}", "active"),
    ("They plan to organise a workshop", "intended"), ("A joint proposal will be submitted", "intended"),
    ("Exchange of information", "nominal"), ("No reply to our messages", "ended"),
    ("Cooperation was discontinued", "ended"), ("MoU signed in {month}, but no response since", "contested"),
    ("n.a.", "unknown"),
)  # fmt: skip
MONTHS = ("January", "March", "May", "July", "September", "November")
LAYOUTS = ("tabs", "pipes", "HTML", "aligned", "framed", "prose")
_DELEGATES, _SILENT, _EPOCH, _WEEK = 10, 2, date(2008, 1, 8), 7


@dataclass(frozen=True, slots=True)
class Delegate:
    """A cluster of the delegation, and how the event report, the follow-up and its later tables print it."""

    organisation: Organisation
    event: str
    follow_up: str
    later: str
    agenda: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """A cooperation that a delegate reports; without a counterpart, the report does not name it."""

    delegate: Delegate
    counterpart: Organisation | None
    printed: str
    kind: str
    types: tuple[tuple[str, str], ...]
    technology: str
    steps: str
    outcome: str
    numbers: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission with its two reports, `name`-event and `name`-follow-up."""

    name: str
    layout: str
    host: tuple[str, str, str]
    start: date
    fields: tuple[str, ...]
    delegates: tuple[Delegate, ...]
    threads: tuple[Thread, ...]
    smes: tuple[tuple[Delegate, tuple[str, ...]], ...]

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        return ".md" if self.layout in ("pipes", "HTML") else ".txt"

    @property
    def reports(self) -> tuple[str, str]:
        """The names of the two files."""
        return f"{self.name}-event{self.suffix}", f"{self.name}-follow-up{self.suffix}"

    def truth(self) -> Iterator[tuple[str, str, str]]:
        """Yield, for each name that a report prints: the document, the name, and which organisation it is."""
        event, follow_up = self.reports
        for each in self.delegates:
            yield event, each.event, each.organisation.key
            printed = (each.follow_up, each.later) if each.answered else (each.follow_up,)
            yield from ((follow_up, name, each.organisation.key) for name in printed)
        for thread in self.threads:
            if thread.counterpart:
                yield follow_up, thread.printed, thread.counterpart.key
        for _, names in self.smes:
            yield from ((follow_up, name, f"sme {name}") for name in names)


def missions(count: int, seed: int = 1, first: int = 0) -> Iterator[Mission]:
    """Yield so many missions, from the one of the number `first`."""
    return (mission(number, seed) for number in range(first, first + count))


def mission(number: int, seed: int = 1) -> Mission:
    """Return the mission of a number: no two in one country overlap."""
    rng = random.Random(f"mission {seed} {number}")
    host = HOSTS[number % len(HOSTS)]
    start = _EPOCH + timedelta(days=_WEEK * (number // len(HOSTS)))
    delegates = tuple(_delegate(rng, cluster(each, seed), place) for place, each in enumerate(_drawn(rng, number)))
    threads = tuple(t for each in delegates if each.answered for t in _threads(rng, each, delegates, number, seed))
    smes = tuple(_smes(rng, delegates, number, seed))
    fields = tuple(rng.sample(FIELDS, 2))
    layout = LAYOUTS[number % len(LAYOUTS)]
    return Mission(f"mission-{number:06}", layout, host, start, fields, delegates, threads, smes)


def corrected(old: Mission) -> Mission:
    """Return a mission whose follow-up was corrected: one more SME benefited in each thread."""
    threads = (replace(each, numbers=(each.numbers[0] + 1, *each.numbers[1:])) for each in old.threads)
    return replace(old, threads=tuple(threads))


def _drawn(rng: random.Random, number: int) -> list[int]:
    """The more missions there were, the more clusters there are; each comes to three or so."""
    return rng.sample(range(_DELEGATES + 4 + 3 * number), _DELEGATES)


def _delegate(rng: random.Random, organisation: Organisation, place: int) -> Delegate:
    event, follow_up = elsewhere(rng, organisation), elsewhere(rng, organisation)
    agenda = rng.choice(("Yes", "No", "n.a.", str(rng.randint(1, 14))))
    return Delegate(organisation, event, follow_up, later(rng, follow_up), agenda, place >= _SILENT)


def _threads(
    rng: random.Random, own: Delegate, delegates: tuple[Delegate, ...], number: int, seed: int
) -> Iterator[Thread]:
    seen = {own.organisation.key}
    for _ in range(rng.choice((1, 2, 2, 3, 3, 4))):
        other, printed, kind = _other(rng, delegates, number, seed)
        if not other or other.key not in seen:
            seen |= {other.key} if other else set()
            steps, outcome = rng.choice(STEPS)
            types = tuple(rng.sample(TYPES, rng.choice((1, 1, 2))))
            benefited = rng.randint(0, 4)
            numbers = benefited, benefited + rng.randint(0, 5), rng.randint(0, 20)
            technology = rng.choice(FIELDS).capitalize()
            month = f"{rng.choice(MONTHS)} {2009 + number // 800}"
            yield Thread(own, other, printed, kind, types, technology, steps.format(month=month), outcome, numbers)


def _other(
    rng: random.Random, delegates: tuple[Delegate, ...], number: int, seed: int
) -> tuple[Organisation | None, str, str]:
    lot, place = rng.random(), number % len(HOSTS)
    if lot < 0.05:
        return None, "n.a.", "non-EU firm"
    if lot < 0.2:
        chosen = rng.choice(delegates)
        return chosen.organisation, chosen.follow_up, "EU cluster"
    known = place + len(HOSTS) * rng.randrange(12 + 8 * (number // len(HOSTS)))
    other = counterpart(known, HOSTS[place][0], seed)
    return other, elsewhere(rng, other), f"non-EU {other.kind}"


def _smes(
    rng: random.Random, delegates: tuple[Delegate, ...], number: int, seed: int
) -> Iterator[tuple[Delegate, tuple[str, ...]]]:
    for place, each in enumerate(delegates):
        if each.answered and (count := rng.choice((0, 1, 1, 2))):
            numbers = (number * 3 * len(delegates) + 3 * place + extra for extra in range(count))
            yield each, tuple(sme(one, seed, each.organisation.country).name for one in numbers)


def write(count: int, folder: Path, seed: int = 1) -> None:
    """Write the reports of so many missions into a folder, and `truth.tsv`: document, name, organisation."""
    from printing import documents  # noqa: PLC0415 -- who wants statements needs no printing

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "truth.tsv").open("w", encoding="utf-8") as truth:
        for each in missions(count, seed):
            for name, text in documents(each):
                (folder / name).write_text(text, "utf-8")
            truth.writelines("\t".join(row) + "\n" for row in dict.fromkeys(each.truth()))


def main() -> None:
    """Write a portfolio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, metavar="N", help="how many missions, of two reports each")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.count, given.folder, given.seed)


if __name__ == "__main__":
    main()
