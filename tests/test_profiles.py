"""Profiles: a name as a title with labelled lines below it, and sheets of answers under such titles."""

import pytest
from test_headed_tables import told

CAME = "The nine clusters came from three countries. Each cluster is presented by a profile."
PARTS = (
    ("Northern Slate Ring", "Ireland", "Slate; roofing", "Orla Byrne, Cluster Manager"),
    ("Forum Kachelofen", "Austria", "Tiles", "Resi Huber, {}"),
    ("Rede da Cortiça", "Portugal", "Cork, insulation", "Rui Mota, Director"),
    ("Kalk und Kreide Rügen", "Germany", "Chalk", "Uta Vogt, Head of Projects"),
)
FACTS = {
    ("delegate-country", "northern-slate-ring", "IE"),
    ("delegate-field", "northern-slate-ring", "slate"),
    ("delegate-field", "northern-slate-ring", "roofing"),
    ("person-organisation", "orla-byrne", "northern-slate-ring"),
    ("person-role", "orla-byrne", "cluster-manager"),
    ("delegate-country", "forum-kachelofen", "AT"),
    ("delegate-field", "forum-kachelofen", "tiles"),
    ("person-organisation", "resi-huber", "forum-kachelofen"),
    ("person-role", "resi-huber", "stove-manager"),
    ("delegate-country", "rede-da-cortica", "PT"),
    ("delegate-field", "rede-da-cortica", "cork"),
    ("delegate-field", "rede-da-cortica", "insulation"),
    ("person-organisation", "rui-mota", "rede-da-cortica"),
    ("person-role", "rui-mota", "director"),
    ("delegate-country", "kalk-und-kreide-rugen", "DE"),
    ("delegate-field", "kalk-und-kreide-rugen", "chalk"),
    ("person-organisation", "uta-vogt", "kalk-und-kreide-rugen"),
    ("person-role", "uta-vogt", "head-of-projects"),
}
KINDS = ("delegate-country", "delegate-field", "person-organisation", "person-role")
LAYOUTS = {
    "headings": "### {}\n\nCountry: {}\n\nFields of activity: {}\n\nRepresented by: {}\n",
    "no blank lines": "### {}\nCountry: {}\nFields of activity: {}\nRepresented by: {}\n",
    "titles of plain text": "{}\n\n  Country: {}\n  Active in: {}\n  Delegate: {}\n",
    "titles in bold": "**{}**\n\n**From:** {}  \n**Works on:** {}  \n**Contact person:** {}\n",
    "lists": "#### {}\n\n- Country: {}\n- Fields: {}\n- Represented by: {}\n",
    "numbers": "2.{n} {}\n\nCountry: {}\nFields: {}\nRepresented by: {}\n",
    "the country in the title": "### {} ({})\n\nFields: {}\nRepresented by: {}\n",
    "sheets": "### {}\n\n| Item | Answer |\n|---|---|\n| Country | {} |\n| Fields | {} |\n| Represented by | {} |\n",
    "sheets without headings": "### {}\n\n| | |\n|---|---|\n| Country | {} |\n| Fields | {} |\n| Delegate | {} |\n",
    "sheets in bold": "### {}\n\n| **Country** | {} |\n|---|---|\n| **Fields** | {} |\n| **Delegate** | {} |\n",
    "lists in a list": "- **{}**\n  - Country: {}\n  - Fields: {}\n  - Represented by: {}",
    "a label for the name": "Name: {}\nCountry: {}\nFields: {}\nRepresented by: {}\n",
    "one line": "### {}\n\nCountry: {}. Fields of activity: {}. Represented by: {}.\n",
    "dashes": "### {}\n\nCountry – {}\nFields – {}\nRepresentative – {}\n",
    "items": "- {}; {}; {}; {}",
    "items with sentences": "- **{}** ({}). Fields: {}. Represented by {}.",
    "a text below": "### {}\n\nCountry: {}\nFields: {}\nRepresented by: {}\n\nIt is known far and wide.\n",
}


def profiles(layout: str, post: str = "Stove Manager") -> str:
    """Return the profiles in a layout, one of the people with this position."""
    return "\n".join(layout.format(*each, n=n) for n, each in enumerate(PARTS, 1)).format(post)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_profiles_are_rows_of_a_delegation(layout: str) -> None:
    """The title is the cluster, and what stands behind the labels is what the columns of a table would hold."""
    text = f"## The participating clusters\n\n{CAME}\n\n{profiles(layout)}\n## What they did: a day\n\nThey talked.\n"
    assert told(text, *KINDS, event=True) == FACTS


def test_a_position_that_nobody_knows() -> None:
    """Where the others of a column have a position behind their name, what stands there is no second person."""
    text = f"## The participating clusters\n\n{CAME}\n\n{profiles(LAYOUTS['headings'], 'Stove Whisperer')}"
    assert ("person-role", "resi-huber", "stove-whisperer") in told(text, "person-role", event=True)


@pytest.mark.parametrize("title", ["The SMEs which came along", "The firms visited", "Our partners on the spot"])
def test_profiles_of_others_are_of_no_delegates(title: str) -> None:
    """Where nothing says that the profiles are of clusters, they state none."""
    text = f"## {title}\n\nSee below.\n\n{profiles(LAYOUTS['headings'])}"
    assert told(text, "delegate", "delegate-country", event=True) == set()


SHEET = (
    ("Country", "Was an SME agenda developed?", "Number of SMEs in the agenda", "Which SMEs benefited?"),
    (("Northern Slate Ring", "Ireland", "Yes", "3", "Quoin; Gable Ltd"),
     ("Forum Kachelofen", "Austria", "No", "", "n.a."),
     ("Rede da Cortiça", "Portugal", "n.a.", "n.a.", "Sobreiro")),
)  # fmt: skip
DEAL = ("Partner", "Type of partner", "Country of the partner", "Type of cooperation", "Next steps")
DEALS = {
    "Northern Slate Ring": (
        ("Nile Glass", "non-EU firm", "Egypt", "Joint venture", "Contract signed in May 2019"),
        ("Delta Kilns", "non-EU firm", "Egypt", "Technology transfer", "No reply since March 2019"),
    ),
    "Rede da Cortiça": (("Forum Kachelofen", "EU cluster", "Austria", "Joint venture", "A visit is planned"),),
}
PRINTED = {
    "tabs": lambda rows: "\n".join(f"{a}\t{b}" for a, b in rows),
    "labels": lambda rows: "\n".join(f"{a}: {b}" for a, b in rows),
    "questions": lambda rows: "\n".join(f"{a} {b}" if a.endswith("?") else f"{a}: {b}" for a, b in rows),
    "items": lambda rows: "\n".join(f"- **{a}**: {b}" for a, b in rows),
    "aligned": lambda rows: "\n".join(f"{a:40}  {b}" for a, b in rows),
    "under neutral headings": lambda rows: "Item | Answer\n---|---\n" + "\n".join(f"{a} | {b}" for a, b in rows),
    "under no headings": lambda rows: "| | |\n|---|---|\n" + "\n".join(f"| {a} | {b} |" for a, b in rows),
    "partner as a title": lambda rows: (
        f"#### {rows[0][1]}\n\n" + "\n".join(f"{a}\t{b}" for a, b in rows[1:])
        if rows[0][0] == "Partner" else "\n".join(f"{a}\t{b}" for a, b in rows)
    ),
    "partner as a title with its label": lambda rows: (
        f"#### Partner: {rows[0][1]}\n\nItem | Answer\n---|---\n" + "\n".join(f"{a} | {b}" for a, b in rows[1:])
        if rows[0][0] == "Partner" else "\n".join(f"{a}: {b}" for a, b in rows)
    ),
}  # fmt: skip
ANSWERED = {
    ("answer", "northern-slate-ring", "sme-agenda", "yes"),
    ("answer-number", "northern-slate-ring", "sme-agenda", "3"),
    ("answer", "forum-kachelofen", "sme-agenda", "no"),
    ("answer", "rede-da-cortica", "sme-agenda", "not available"),
    ("thread", "northern-slate-ring", "nile-glass"),
    ("thread-outcome", "northern-slate-ring", "nile-glass", "formalised"),
    ("thread", "northern-slate-ring", "delta-kilns"),
    ("thread-outcome", "northern-slate-ring", "delta-kilns", "ended"),
    ("thread", "rede-da-cortica", "forum-kachelofen"),
    ("thread-outcome", "rede-da-cortica", "forum-kachelofen", "intended"),
    ("sme", "quoin", "northern-slate-ring"),
    ("sme", "gable-ltd", "northern-slate-ring"),
    ("sme", "sobreiro", "rede-da-cortica"),
}


def sheets(printed) -> str:
    """Return the answers and the agreements of each cluster under its name."""
    labels, clusters = SHEET
    text = "## Cluster by cluster\n\nEach cluster answered.\n"
    for name, *values in clusters:
        deals = (printed([*zip(DEAL, deal, strict=True)]) for deal in DEALS.get(name, ()))
        text += "\n\n".join([f"\n### {name}", printed([*zip(labels, values, strict=True)]), *deals, ""])
    return text + "\n## Afterwards\n\nThat was all.\n"


@pytest.mark.parametrize("printed", PRINTED.values(), ids=PRINTED)
def test_sheets_of_answers_and_agreements_under_names(printed) -> None:
    """Titles over sheets of the same questions are clusters where the words before say so; one may have two deals."""
    assert told(sheets(printed), "thread", "thread-outcome", "answer", "answer-number", "sme") == ANSWERED


def test_what_goes_on_with_a_card_above_is_of_no_other_partner() -> None:
    """Where a line breaks a card, what stands below it is not put on the card of the next partner."""
    text = (
        "### Northern Slate Ring\n\nPartner: Nile Glass\nType of cooperation: Joint venture\nThis is a long story\n"
        "Next steps: Contract signed in May 2019\nPartner: Delta Kilns\nType of cooperation: R&D\n"
    )
    assert not [each for each in told(text, "agreement") if each[2] == "delta-kilns" and each[4] == "nextSteps"]
