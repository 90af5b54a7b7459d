"""The tables of the published reports under other headings, in another order, with other marks: they state the same."""

import csv
import io
import random
import re
from collections.abc import Callable, Iterator
from functools import cache

import layouts
import pytest
from documents import BUNDLED, FOLLOW_UP, lines, read_text

AGENDA = (
    "Did you develop a framework for a specific SMEs agenda, individually as well as collectively in the cluster, so "
    "as to seek international cooperation with 3 <sup>rd</sup> -country clusters?"
)
FUTURE = "In the future, how many SMEs could benefit?"
CLUSTER = ("Participant", "Delegation member", "EU participant", "Reporting cluster")
WORDINGS = {
    "#": ("No.", "Ref.", "Nr", "Item"),
    "Cluster <sup>1</sup>": ("Name of the cluster", "Participating network", "Delegate", "Member of the delegation"),
    "Field(s) of activity": ("Specialisation", "Sectors", "Works on", "Areas of expertise"),
    "Country": ("Based in", "Home country", "Member State", "Country of origin"),
    "Clusters": CLUSTER,
    "Organisation": ("Counterpart", "Partner organisation", "Who with", "Contact made"),
    "Cooperation objective & next steps": (
        "Aim of the contact and what comes next", "Purpose & follow-up", "Goals, follow-up", "Goal / next actions",
    ),
    "The type of technology/service involved": (
        "Technology or service concerned", "Know-how", "Product or technology", "Services / technologies at stake",
    ),
    AGENDA: (
        "Was an agenda drawn up together with your SMEs?", "Joint agenda for the SMEs (y/n)", "SME agenda prepared?",
        "Did the cluster prepare a programme of meetings for its SMEs?",
    ),
    "How many SMEs has the SMEs agenda involved?": (
        "SMEs in the agenda", "Number of SMEs on it", "If so, for how many SMEs?", "SMEs taking part in that agenda",
    ),
    "Type of cooperation": (
        "Form of cooperation", "Kind of cooperation", "Cooperation category", "What the cooperation is",
    ),
    "Prior to the event, have you involved SMEs?": (
        "SMEs involved beforehand?", "Were SMEs involved before the mission?", "SMEs on board before the event",
        "Members involved in advance",
    ),
    "In preparation, have you surveyed your SMEs?": (
        "SMEs surveyed?", "Did you survey the members beforehand?", "Prior survey of SMEs",
        "Were your SMEs asked in preparation?",
    ),
    "Please specify:": ("Details", "Specification", "Please explain", "Remarks"),
    "Please specify": ("Details", "Specification", "Please explain", "Remarks"),
    "SME benefited": (
        "SMEs that benefited", "No. of SMEs having benefited", "Number of SMEs with a benefit", "SMEs helped so far",
    ),
    "Benefits identified": ("Benefit for the SMEs", "Kind of benefit", "Advantages seen", "What they gained"),
    f"{FUTURE} Directly": (
        "SMEs that may benefit directly", "Could benefit later (directly)", "Future direct beneficiaries",
        "Potential SMEs, direct",
    ),
    f"{FUTURE} Indirectly": (
        "SMEs that may benefit indirectly", "Could benefit later (indirectly)", "Future indirect beneficiaries",
        "Potential SMEs, indirect",
    ),
    "Cooperation activity & next steps": (
        "Next steps", "Activities planned", "What happens next", "Follow-up actions",
    ),
    "Type of technology service involved": (
        "Technology / service", "Technology concerned", "Technologies", "Technology or service in question",
    ),
    "Expected impact on the SMEs": (
        "Impact expected for SMEs", "Likely effect on SMEs", "Effects expected", "Foreseen impact",
    ),
    "Has your cluster signed formal agreement(s)?": (
        "Formal agreement signed?", "Any formal agreement?", "Did you sign a formal agreement?",
        "Agreement signed (yes/no)",
    ),
    "How many formal agreements were signed by you?": (
        "How many", "Number of agreements signed", "Agreements (number)", "Number signed",
    ),
    "Organisation name": ("Signed with", "Name of the other party", "Signatory", "Counterpart"),
    "Type of organisation": ("Kind of organisation", "Type of partner", "Its type", "Category of organisation"),
    "Where does the main focus of the agreement lie?": (
        "Focus of the agreement", "Subject", "Agreement is about", "Main subject",
    ),
    "Which expected results does the agreement have?": (
        "Expected results", "Anticipated results", "Results expected of it", "Foreseen results",
    ),
}  # fmt: skip
GOES_ON = {
    "Please specify:", "Please specify", "How many formal agreements were signed by you?",
    "How many SMEs has the SMEs agenda involved?",
}  # fmt: skip
"""Headings that say something of the column before them, and stay beside it."""
LISTS: dict[str, Callable[[str, list[str]], str]] = {
    "a label": lambda cluster, smes: f"{cluster}: {', '.join(smes)}",
    "a bullet with a label": lambda cluster, smes: f"- {cluster}: {'; '.join(smes)}",
    "a dash": lambda cluster, smes: f"{cluster} – {', '.join(smes)}",
    "a bracket": lambda cluster, smes: f"* {cluster} ({', '.join(smes)})",
    "bullets under bullets": lambda cluster, smes: "\n".join([f"- {cluster}", *(f"  - {each}" for each in smes)]),
    "bullets under titles": lambda cluster, smes: "\n".join([f"**{cluster}**\n", *(f"- {each}" for each in smes), ""]),
}
Table = list[list[str]]


def semicolons(rows: layouts.Rows) -> str:
    """Cells set apart by semicolons, as a spreadsheet saves them."""
    file = io.StringIO()
    csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)
    return file.getvalue().removesuffix("\n")


def blocks() -> Iterator[list[str]]:
    """Yield the lines of the follow-up, those of a table together."""
    found: list[str] = []
    for line in lines(BUNDLED, FOLLOW_UP):
        if found and ("\t" in line) != ("\t" in found[-1]):
            yield found
            found = []
        found.append(line)
    yield found


def headed(rows: Table) -> Table:
    """Return a table with one line of headings, where a second one tells more of the first."""
    first, second, *rest = [[cell.strip() for cell in row] for row in rows]
    if FUTURE in first:
        first[first.index(FUTURE) + 1] = FUTURE
        return [[f"{above} {below}".strip() for above, below in zip(first, second, strict=True)], *rest]
    return [[first[0], *second[1:]], *rest] if AGENDA in second else [first, second, *rest]


def reworded(table: Table, wording: int, *, shuffled: bool) -> Table:
    """Return a table under other headings, and its columns but the first in another order."""
    head, *rows = headed(table)
    groups = [[0]]
    for place, heading in enumerate(head[1:], 1):
        groups = [*groups[:-1], [*groups[-1], place]] if heading in GOES_ON else [*groups, [place]]
    if shuffled:
        groups[1:] = random.Random("".join(head)).sample(groups[1:], len(groups) - 1)
    order = [place for group in groups for place in group]
    head = [WORDINGS[each][wording] for each in head]
    return [[row[place] for place in order] for row in (head, *rows)]


def follow_up(wording: int, layout: Callable[[layouts.Rows], str], *, shuffled: bool) -> str:
    """Return the follow-up with its tables so printed; contents lists stay."""
    printed = []
    for block in blocks():
        width = max(line.count("\t") for line in block)
        table = [[*line.split("\t"), *[""] * (width - line.count("\t"))] for line in block]
        is_table = width > 0 and table[0][0].strip() in WORDINGS
        printed.append(layout(reworded(table, wording, shuffled=shuffled)) if is_table else "\n".join(block))
    return "\n".join(printed)


def facts(text: str) -> set[tuple[object, str, object]]:
    """Return what a text states, wherever it stands there."""
    stated = read_text(text, FOLLOW_UP)
    return {(each.subject, each.property, each.value) for each in stated if each.subject.label != "Passage"}


@cache
def stated() -> set[tuple[object, str, object]]:
    """Return what the follow-up states as it is."""
    return facts("\n".join(lines(BUNDLED, FOLLOW_UP)))


@pytest.mark.parametrize("wording", range(4))
@pytest.mark.parametrize(
    ("layout", "shuffled"),
    [(layouts.tabs, False), (layouts.pipes, True), (layouts.open_pipes, False), (semicolons, True)],
)
def test_other_headings_state_the_same(wording: int, layout: Callable[[layouts.Rows], str], shuffled: bool) -> None:
    """Whatever a column is called, wherever it stands, and whatever parts the cells, its facts are the same."""
    assert facts(follow_up(wording, layout, shuffled=shuffled)) == stated()


@pytest.mark.parametrize("form", LISTS)
def test_other_lists_state_the_same(form: str) -> None:
    """However the SMEs of each cluster are listed under their caption, they are the same."""
    text = "\n".join(lines(BUNDLED, FOLLOW_UP))
    listed = re.compile(r"^<b>(.+?)</b> <ul.*?</ul>$", re.MULTILINE)
    assert len(listed.findall(text)) == 5

    def other(match: re.Match[str]) -> str:
        return LISTS[form](match[1], [each.lstrip("•") for each in re.findall(r"<li>(.*?)</li>", match[0])])

    assert facts(listed.sub(other, text)) == stated()
