"""Counterparts that stand with what came of them behind a label, or as one: "Also met: Some Mill (firm). It wrote"."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders import vocabulary
from clew.loaders.tabular.cells import contact, counted_names
from clew.loaders.text.text import Text

HEAD = """# Follow-up report: mission of cheese clusters to Lima, Peru, 4-6 June 2018

A questionnaire was sent in May 2019. Both clusters answered it.

## Cluster by cluster

"""
ASKED = "- *Formal agreements signed:* no\n- *SMEs agenda before the mission:* yes, with 3 SMEs\n"
SECTIONS = (
    ("Queso Norte Cluster (Spain)", "Andes Dairy", "firm", "technology transfer", "A trial is under way."),
    ("Alpine Whey (Austria)", "Cusco Milk", "association", "staff exchange", "They stopped answering."),
)  # fmt: skip
WRITTEN = {
    "a label": "- *Still in touch with:* {0} ({1}; {2}). {3}\n",
    "bold, a comma and a colon": "- **Contact A:** {0} (non-EU {1}, {2}): {3}\n",
    "a number and a dash": "- Contact 1: {0} ({1}, Peru; {2}) – {3}\n",
    "lines": "Kept: {0} ({1}; {2}). {3}\n",
    "square brackets": "- First: {0} [{1} / {2}]. {3}\n",
    "the type first": "- What remains: {0} ({2}; {1}). {3}\n",
}
THREADS = {
    ("thread-outcome", "queso-norte-cluster", "andes-dairy", "active"),
    ("thread-outcome", "alpine-whey", "cusco-milk", "ended"),
    ("thread-kind", "queso-norte-cluster", "andes-dairy", "firm"),
    ("thread-kind", "alpine-whey", "cusco-milk", "association"),
    ("thread-type", "queso-norte-cluster", "andes-dairy", "technology-transfer"),
    ("thread-type", "alpine-whey", "cusco-milk", "staff-exchange"),
}


def told(text: str) -> set[tuple[str, ...]]:
    """Return the facts of a report of these sections."""
    return facts(build(read_text(HEAD + text)))


@pytest.mark.parametrize("way", WRITTEN)
def test_a_value_that_is_a_contact(way):
    """Name, kind, type and what came of it are told from one another, whatever the label is called."""
    found = told("\n".join(f"### {each[0]}\n\n{WRITTEN[way].format(*each[1:])}{ASKED}" for each in SECTIONS))
    assert found >= THREADS
    assert {each for each in found if each[0] == "answer"} == {
        ("answer", cluster, *said)
        for cluster in ("queso-norte-cluster", "alpine-whey")
        for said in (("sme-agenda", "yes"), ("formal-agreement", "no"))
    }


def test_several_contacts_of_a_cluster():
    """Each label with a contact is a thread, and so is a label that names one, with the answer beside it."""
    section = "### Alpine Whey Cluster (Austria)\n\n- *Kept:* Lima Cold (firm; joint venture). A contract was signed.\n"
    more = "- *Came to nothing:* Cusco Milk (association; staff exchange). They stopped answering.\n"
    named = "- *Puno Goats (firm):* N/A\n"
    found = told(f"{section}{more}{named}{ASKED}- *SMEs that benefited:* 2, namely Molke Tirol and Sennerei Ost\n")
    outcomes = {("lima-cold", "formalised"), ("cusco-milk", "ended"), ("puno-goats", "unknown")}
    assert {each[2:] for each in found if each[0] == "thread-outcome"} == outcomes
    assert {each[1] for each in found if each[0] == "sme"} == {"molke-tirol", "sennerei-ost"}


@pytest.mark.parametrize(
    "said",
    [
        "Ana Ruiz (director; since May). She left.",
        "Lima Cold (see above; technology transfer). It wrote.",
        "A contract with Lima Cold (firm; joint venture). It was signed.",
        "Lima Cold (firm; joint venture; Peru). It wrote.",
        "Lima Cold. It wrote.",
        "no (firm)",
    ],
)
def test_what_is_no_contact(said):
    """A bracket with anything else in it, in another order, or behind no name makes no counterpart."""
    assert contact.read(Text(said, 1), vocabulary.current()) is None


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("2, namely Foo Mill and Bar Oils", ["Foo Mill", "Bar Oils"]),
        ("two SMEs: Foo & Sons; Bar", ["Foo & Sons", "Bar"]),
        ("2 (Foo and Sons, Bar)", ["Foo and Sons", "Bar"]),
        ("Yes, 1: Foo", ["Foo"]),
        ("3, namely Foo and Bar", []),
        ("3D Prints, Bar", None),
        ("Foo and Bar", None),
    ],
)
def test_names_behind_their_number(said, names):
    """Names are cut so that there are as many as the number before them says, or not at all."""
    found = counted_names.of(Text(said, 1))
    assert (found and [each.clean for each in found]) == names


MUTUAL = """# Event report: cheese mission, Lima, Peru, 4-6 June 2018

| Cluster | Country |
|---|---|
| Queso Norte Cluster | Spain |
| Grappe Lait des Alpes | France |

# What was agreed

| Cluster | Partner | Type of partner | Country of the partner | Next steps |
|---|---|---|---|---|
| Grappe Lait des Alpes | {0} | cluster | Spain | A workshop is planned |
| Queso Norte Cluster | Lait des Alpes | cluster | {1} | A workshop is planned |
"""


@pytest.mark.parametrize(
    ("back", "home", "same"),
    [("Queso Norte Cluster", "France", True), ("Queso Sur", "France", False), ("Queso Norte Cluster", "Peru", False)],
)
def test_a_counterpart_that_reports_the_same(back, home, same):
    """A short name is the delegate's that reports this cooperation too, from the same country; else it is nobody's."""
    found = facts(build(read_text(MUTUAL.format(back, home))))
    assert (("thread", "queso-norte-cluster", "grappe-lait-des-alpes") in found) is same


@pytest.mark.parametrize(
    "heading",
    [
        "SMEs on board",
        "SMEs travelling along",
        "SMEs brought along",
        "Accompanying SMEs",
        "SMEs that came with the cluster",
    ],
)
def test_smes_that_came_along(heading):
    """The SMEs that came with a cluster are its members, and are not said to have benefited."""
    found = facts(build(read_text(f"{EVENT}| Country | Cluster | {heading} |\n|---|---|---|\n{CAME}")))
    assert {each for each in found if each[0] == "sme"} == {
        ("sme", "puno-goats", "queso-norte"),
        ("sme", "sennerei-ost", "alpine-whey"),
    }
    assert not any(each[0] == "sme-benefited" for each in found)


EVENT = "# Event report: cheese mission, Lima, Peru, 4-6 June 2018\n\n"
CAME = "| Spain | Queso Norte | Puno Goats |\n| Austria | Alpine Whey | Sennerei Ost |\n| France | Grappe Lait | – |\n"
