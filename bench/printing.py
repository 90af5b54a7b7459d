"""An invented mission as its two reports, each mission in one layout: tables of five kinds, or lists and prose."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests"))

import layouts
from portfolio import Delegate, Mission, Thread

_TABLES = {
    "tabs": layouts.tabs,
    "pipes": layouts.pipes,
    "HTML": layouts.markup,
    "aligned": partial(layouts.aligned, width=34),
    "framed": layouts.framed,
}
_HEADINGS = (
    "Cluster", "Organisation", "Type of organisation", "Type of cooperation", "Technology involved", "Next steps",
    "SMEs benefited", "SMEs that could benefit directly", "SMEs that could benefit indirectly",
)  # fmt: skip
_PROSE = {
    "A contract was": "a contract was", "MoU": "a memorandum of understanding was", "A pilot": "a pilot",
    "A workshop": "a workshop", "A joint": "a joint", "Exchange": "the contact is limited to exchange",
    "No reply": "there has been no reply", "Cooperation": "the cooperation", "They": "they",
}  # fmt: skip


def documents(mission: Mission) -> Iterator[tuple[str, str]]:
    """Yield name and text of the event report and of the follow-up report."""
    event, follow_up = mission.reports
    yield event, "\n\n".join((*_opening(mission, "Matchmaking event"), *_event(mission))) + "\n"
    yield follow_up, "\n\n".join((*_opening(mission, "Mid-term survey report"), *_follow_up(mission))) + "\n"


def title(mission: Mission) -> str:
    """Return the title, which both reports have."""
    return f"European Clusters in {mission.host[0]}: Mission {int(mission.name[-6:]) + 1}"


def days(start: date) -> str:
    """Return the days of a mission as its reports print them."""
    end = start + timedelta(days=1)
    return f"{start.day} {start:%B} {start.year} to {end.day} {end:%B} {end.year}"


def _opening(mission: Mission, kind: str) -> Iterator[str]:
    country, _, city = mission.host
    yield f"# {title(mission)}"
    yield f"## {kind}"
    yield f"{city}, {country}, {days(mission.start)}"


def _event(mission: Mission) -> Iterator[str]:
    one, other = mission.fields
    countries = sorted({each.organisation.country for each in mission.delegates})
    yield f"The mission supported the fields of {one} and {other}."
    yield (
        f"A delegation of {len(mission.delegates)} European clusters ({', '.join(countries[:-1])} and {countries[-1]}) "
        f"held {len(mission.delegates) * 14} meetings."
    )
    yield "## The delegation"
    yield from _delegation(mission, [each.event for each in mission.delegates])


def _follow_up(mission: Mission) -> Iterator[str]:
    silent = [each.follow_up for each in mission.delegates if not each.answered]
    answered = len(mission.delegates) - len(silent)
    yield "## 1. The delegation"
    yield from _delegation(mission, [each.follow_up for each in mission.delegates])
    yield (
        f"{answered} of the {len(mission.delegates)} clusters answered the survey. "
        f"{' and '.join(silent)} did not answer the survey."
    )
    yield "## 2. Cooperation"
    yield from _prose(mission) if mission.layout == "prose" else _cooperation(mission)
    yield "## 3. The SMEs"
    yield from _agenda(mission)
    yield from _smes(mission)
    yield f"The clusters reported {len(mission.threads) * 2} cooperation agreements initiated in {mission.host[2]}."


def _delegation(mission: Mission, names: Sequence[str]) -> Iterator[str]:
    rows = [
        (name, each.organisation.country, "; ".join(each.organisation.fields))
        for name, each in zip(names, mission.delegates, strict=True)
    ]
    if mission.layout == "prose":
        yield "The following clusters took part:"
        listed = (f"{n}. {name} ({country}), {fields}" for n, (name, country, fields) in enumerate(rows, 1))
        yield "\n".join(listed)
    else:
        yield from _table(mission, "Table 1: Participating clusters", [("Cluster", "Country", "Sectors"), *rows])


def _table(mission: Mission, caption: str, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield caption
    yield _TABLES.get(mission.layout, layouts.tabs)(rows)


def _cooperation(mission: Mission) -> Iterator[str]:
    yield from _table(
        mission, "Table 2: Cooperation agreements at the mid-term", [_HEADINGS, *map(_row, mission.threads)]
    )


def _row(thread: Thread) -> tuple[str, ...]:
    types = "; ".join(printed for printed, _ in thread.types)
    told = (thread.delegate.later, thread.printed, thread.kind, types, thread.technology, thread.steps)
    return *told, *map(str, thread.numbers)


def _prose(mission: Mission) -> Iterator[str]:
    told: dict[Delegate, list[Thread]] = {}
    for thread in mission.threads:
        told.setdefault(thread.delegate, []).append(thread)
    for place, (delegate, threads) in enumerate(told.items(), 1):
        yield f"### 2.{place} {delegate.follow_up}"
        yield " ".join(_sentence(mission, thread) for thread in threads)


def _sentence(mission: Mission, thread: Thread) -> str:
    start = next((each for each in _PROSE if thread.steps.startswith(each)), None)
    nation, kind = mission.host[1], thread.kind.partition(" ")[2]
    called = thread.printed if thread.counterpart else f"a {nation} {kind} which it preferred not to name"
    who = f"{called}, a {nation} {kind}," if thread.counterpart and "non-EU" in thread.kind else called
    then = f"; {_PROSE[start]}{thread.steps.removeprefix(start)}" if start else ""
    return f"{thread.delegate.follow_up} met {who.rstrip(',')}{then}."


def _agenda(mission: Mission) -> Iterator[str]:
    rows = [("Cluster", "SME agenda?", "How many SMEs were in the agenda?")]
    for each in mission.delegates:
        if each.answered:
            counted = each.agenda.isdigit()
            rows.append((each.later, "Yes" if counted else each.agenda, each.agenda if counted else ""))
    yield from _table(mission, "Table 3: Preparation", rows)


def _smes(mission: Mission) -> Iterator[str]:
    rows = [(name, each.later) for each, names in mission.smes for name in names]
    yield from _table(mission, "Table 4: SMEs that benefited from the mission", [("SME", "Cluster"), *rows])
