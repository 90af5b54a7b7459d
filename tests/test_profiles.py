"""Profiles: a name as a title with labelled lines below it, and sheets of answers under such titles."""

import pytest
from test_headed_tables import told

CAME = "The nine clusters came from three countries. Each cluster is presented by a profile."
PARTS = (
    ("Northern Slate Ring", "Ireland", "Slate; roofing", "Orla Byrne, Cluster Manager"),
    ("Forum Kachelofen", "Austria", "Tiles", "Resi Huber, Stove Whisperer"),
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
    ("person-role", "resi-huber", "stove-whisperer"),
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
    "a text below": "### {}\n\nCountry: {}\nFields: {}\nRepresented by: {}\n\nIt is known far and wide.\n",
}


def profiles(layout: str) -> str:
    """Return the profiles in a layout."""
    return "\n".join(layout.format(*each, n=n) for n, each in enumerate(PARTS, 1))


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_profiles_are_rows_of_a_delegation(layout: str) -> None:
    """The title is the cluster, and what stands behind the labels is what the columns of a table would hold."""
    text = f"## The participating clusters\n\n{CAME}\n\n{profiles(layout)}\n## What they did: a day\n\nThey talked.\n"
    assert told(text, *KINDS, event=True) == FACTS


@pytest.mark.parametrize("title", ["The SMEs which came along", "The firms visited", "Our partners on the spot"])
def test_profiles_of_others_are_of_no_delegates(title: str) -> None:
    """Where nothing says that the profiles are of clusters, they state none."""
    text = f"## {title}\n\nSee below.\n\n{profiles(LAYOUTS['headings'])}"
    assert told(text, "delegate", "delegate-country", event=True) == set()


SHEET = "Country\t{}\nWas an SME agenda developed?\t{}\nNumber of SMEs in the agenda\t{}\nWhich SMEs benefited?\t{}\n"
DEAL = "Partner\t{}\nType of partner\tnon-EU firm\nType of cooperation\t{}\nNext steps\tContract signed in May 2019\n"


def test_sheets_of_answers_under_names_that_nothing_else_tells() -> None:
    """Titles over sheets of the same questions are clusters where the words before say so; one may have two deals."""
    text = (
        "## Cluster by cluster\n\nEach cluster answered.\n\n"
        f"### Northern Slate Ring\n\n{SHEET.format('Ireland', 'Yes', '3', 'Quoin; Gable Ltd')}\n"
        f"{DEAL.format('Nile Glass', 'Joint venture')}\n{DEAL.format('Delta Kilns', 'Technology transfer')}\n"
        f"### Forum Kachelofen\n\n{SHEET.format('Austria', 'No', '', 'n.a.')}\n"
        f"### Rede da Cortiça\n\n{SHEET.format('Portugal', 'n.a.', 'n.a.', 'Sobreiro')}\n"
        f"{DEAL.format('Cairo Cork', 'Imports and exports')}\n"
        f"## Formal agreements\n\nCluster\tForum Kachelofen\nAgreement with\tDelta Kilns\nMain focus\tStoves\n"
    )
    assert told(text, "thread", "answer", "sme", "delegate-country") == {
        ("answer", "northern-slate-ring", "sme-agenda", "yes"),
        ("answer", "forum-kachelofen", "sme-agenda", "no"),
        ("answer", "rede-da-cortica", "sme-agenda", "not available"),
        ("thread", "northern-slate-ring", "nile-glass"),
        ("thread", "northern-slate-ring", "delta-kilns"),
        ("thread", "rede-da-cortica", "cairo-cork"),
        ("thread", "forum-kachelofen", "delta-kilns"),
        ("sme", "quoin", "northern-slate-ring"),
        ("sme", "gable-ltd", "northern-slate-ring"),
        ("sme", "sobreiro", "rede-da-cortica"),
        ("delegate-country", "northern-slate-ring", "IE"),
        ("delegate-country", "forum-kachelofen", "AT"),
        ("delegate-country", "rede-da-cortica", "PT"),
    }
