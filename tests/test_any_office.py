"""A mission told by any office: another opening, other titles, other tables and headings, and the same is stated."""

from collections.abc import Callable, Sequence
from functools import cache

import pytest
from documents import read_text
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from test_other_headings import EACH, TABLES, headed

OPENINGS = {
    "event report": [
        "Cluster mission to Kenya\nNairobi, Kenya, 7-9 May 2018\n\nEvent report",
        "# Cluster Mission to Kenya (Nairobi, 7 to 9 May 2018): event report",
        "REPORT ON THE CLUSTER MISSION TO KENYA\n\nHeld in Nairobi (Kenya) from 7 to 9 May 2018",
        "Subject: Cluster mission to Kenya, Nairobi, 7, 8 and 9 May 2018 - report on the event\nDate: 30 May 2018",
        "Event report\n\nMission: Cluster mission to Kenya\nPlace: Nairobi, Kenya\nDates: 7-9 May 2018",
    ],
    "follow-up": [
        "Cluster mission to Kenya\nNairobi, Kenya, 7-9 May 2018\n\nFollow-up report",
        "# Cluster Mission to Kenya (Nairobi, 7 to 9 May 2018): follow-up report",
        "FOLLOW-UP REPORT ON THE CLUSTER MISSION TO KENYA\n\nHeld in Nairobi (Kenya) from 7 to 9 May 2018",
        "Subject: Cluster mission to Kenya, Nairobi, 7, 8 and 9 May 2018 - results of the follow-up survey",
        "Half a year later: what became of the cluster mission to Nairobi, Kenya (7-9 May 2018)",
    ],
}
TITLES = {
    "delegation": ["Delegation", "Participants", "Participating clusters", "Composition of the delegation"],
    "answered": ["Who answered", "Replies", "Participation in the survey"],
    "agenda": ["Agenda with SMEs", "Preparation of the mission", "Before departure"],
    "cooperation": ["Cooperation", "Partnerships", "Results: contacts and cooperation", "Who works with whom"],
    "agreements": ["Formal agreements", "Agreements signed", "Signatures"],
    "smes": ["SMEs that benefited", "Benefits for SMEs", "The SMEs"],
}
SURVEYED = [each for each in TITLES if each != "delegation"]
TITLED: list[Callable[[int, str], str]] = [
    lambda _, title: f"## {title}",
    lambda n, title: f"{n}. {title}",
    lambda n, title: f"{n}) {title}",
    lambda _, title: title.upper(),
    lambda _, title: f"{title}\n{'-' * len(title)}",
    lambda n, title: f"SECTION {n} - {title.upper()}",
    lambda n, title: f"{'ABCDEF'[n - 1]}. {title}",
    lambda n, title: f"{('I', 'II', 'III', 'IV', 'V', 'VI')[n - 1]}. {title}",
    lambda _, title: f"**{title}**",
    lambda _, title: f"{title}:",
]
Rows = Sequence[Sequence[str]]
STATED = {"TOOK_PART_IN", "LOCATED_IN", "ACTIVE_IN", "OPENED", "WITH", "COVERS", "MEMBER_OF", "BENEFITED_FROM"} | {
    *("value", "number", "objective", "nextSteps", "kind", "origin"),
}


def aligned(rows: Rows) -> list[str]:
    """Return rows in columns three blanks apart."""
    widths = [max(map(len, column)) + 3 for column in zip(*rows, strict=True)]
    return ["".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def boxed(rows: Rows) -> list[str]:
    """Return rows in a box of plain signs."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = "+".join(["", *("-" * (width + 2) for width in widths), ""])
    cells = [[f" {cell.ljust(width)} " for cell, width in zip(row, widths, strict=True)] for row in rows]
    lines = ["|".join(["", *row, ""]) for row in cells]
    return [rule, lines[0], rule, *lines[1:], rule]


DRAWN: dict[str, Callable[[Rows], list[str]]] = {
    "pipes": lambda rows: [f"| {' | '.join(row)} |" for row in (rows[0], ["---"] * len(rows[0]), *rows[1:])],
    "pipes inside": lambda rows: [" | ".join(row) for row in (rows[0], ["---"] * len(rows[0]), *rows[1:])],
    "pipes without a rule": lambda rows: [" | ".join(row) for row in rows],
    "tabs": lambda rows: ["\t".join(row) for row in rows],
    "semicolons": lambda rows: [";".join(row) for row in rows],
    "semicolons apart": lambda rows: [" ; ".join(row) for row in rows],
    "aligned": aligned,
    "aligned with a rule": lambda rows: [(lines := aligned(rows))[0], "-" * max(map(len, lines)), *lines[1:]],
    "boxed": boxed,
}


def rows_of(name: str, headings: Sequence[str]) -> Rows:
    """Return the rows of a table under these headings."""
    return [headings, *(line.strip().split(" | ") for line in TABLES[name].strip().splitlines()[1:])]


@cache
def stated(text: str) -> frozenset[tuple[str, str, str]]:
    """Return what the tables of a text state, whatever it says of itself."""
    found = (each for each in read_text(text) if each.property in STATED and each.subject.label != "Report")
    return frozenset((str(each.subject), each.property, str(each.value)) for each in found)


def told(opening: str, parts: Sequence[tuple[str, list[str]]]) -> str:
    """Return a report that opens so and goes on with tables, each under its title."""
    return "\n\n".join([opening, *("\n\n".join([title, "\n".join(lines)]) for title, lines in parts)]) + "\n"


@pytest.mark.parametrize("drawn", DRAWN)
@pytest.mark.parametrize(("kind", "names"), [("event report", ["delegation"]), ("follow-up", SURVEYED)])
@settings(derandomize=True, max_examples=3, deadline=None, phases=[Phase.generate])
@given(data=st.data())
def test_any_office_states_the_same(drawn, kind, names, data):
    """How a report opens, titles, orders, heads and draws its tables changes nothing of what they state."""
    plain = [(f"## {TITLES[name][0]}", DRAWN["pipes"](rows_of(name, headed(name)))) for name in names]
    titled = data.draw(st.sampled_from(TITLED))
    parts = []
    for number, name in enumerate(data.draw(st.permutations(names)), start=1):
        others = [[head, *(new for where, of, new in EACH if (where, of) == (name, head))] for head in headed(name)]
        heads = data.draw(st.tuples(*map(st.sampled_from, others)).filter(lambda each: len({*each}) == len(each)))
        title = data.draw(st.sampled_from(TITLES[name]))
        parts.append((titled(number, title), DRAWN[drawn](rows_of(name, heads))))
    opening = data.draw(st.sampled_from(OPENINGS[kind]))
    assert stated(told(opening, parts)) == stated(told(OPENINGS[kind][0], plain))
