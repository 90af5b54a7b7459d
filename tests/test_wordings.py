"""The same thing worded in other ways: kinds of organisation, types of cooperation, marks that say nothing."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders import described
from clew.loaders.vocabulary import english

MISSION = "# Mission of Orchard Clusters to Georgia: follow-up report\n\nTbilisi, Georgia, 7-9 May 2018\n\n"
KINDS = {
    "non-EU industrial company": ("non-EU", "firm"),
    "European corporation": ("EU", "firm"),
    "technical university (third country)": ("non-EU", "university"),
    "EU-based business cluster": ("EU", "cluster"),
    "business federation from outside the EU": ("non-EU", "association"),
}
TYPES = {
    "Transfer of know-how and technology": "technology transfer",
    "R+D": "research and development",
    "Collaborative research": "research and development",
    "Exchange of personnel": "staff exchange",
    "Joint-venture": "joint venture",
    "Events organised together": "joint business events",
    "Knowledge exchange": "knowledge sharing and information exchange",
}


@pytest.mark.parametrize(("words", "told"), KINDS.items())
def test_kinds_of_organisation(words, told):
    """What an organisation is and where from is worded in many ways."""
    found = described.of(words, english())
    assert (found.origin, found.kind) == told


@pytest.mark.parametrize(("words", "name"), TYPES.items())
def test_types_of_cooperation(words, name):
    """A type of cooperation is worded in many ways."""
    assert [each.name for each in english().words("cooperation-types", words)] == [name]


COUNTS = ["Firms already profiting", "Already benefited", "SMEs which drew a benefit"]
STATUS = ["Stage reached", "Where it is now", "What has come of it"]


def agreements(*columns):
    """Return what is said of the agreements of two rows: headings and cells of the columns beside who cooperates."""
    rows = zip(*[("Cluster", "Pomme Jura", "Malus Tirol"), *columns], strict=True)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    table = "\n".join([lines[0], f"|{'---|' * (len(columns) + 1)}", *lines[1:]])
    return facts(build(read_text(MISSION + table, "r.md")))


PARTNER = ("Partner", "Rioni Juices", "Kura Cider")
TYPE = ("Type of cooperation", "Joint venture", "Staff exchange")


@pytest.mark.parametrize("heading", COUNTS)
def test_how_many_have_benefited(heading):
    """Numbers beside an agreement tell how many have benefited, where the heading speaks of nothing else."""
    found = agreements(PARTNER, TYPE, (heading, "3", "0"))
    assert {fact[4:] for fact in found if fact[0] == "agreement"} == {("smesBenefited", "3"), ("smesBenefited", "0")}


@pytest.mark.parametrize("heading", STATUS)
def test_where_an_agreement_stands(heading):
    """What became of it stands under many headings."""
    found = agreements(PARTNER, TYPE, (heading, "A press was delivered", "No reply since June"))
    assert {fact[4] for fact in found if fact[0] == "agreement"} == {"nextSteps"}


def test_what_should_come_of_it_is_expected():
    """What is still to come of it is an expected result, and no next step."""
    found = agreements(PARTNER, TYPE, ("What should come of it", "More juice", "Better cider"))
    assert {fact[4] for fact in found if fact[0] == "agreement"} == {"expectedResult"}


def test_names_beside_what_they_are():
    """A heading that asks who is of the counterparts where the next column tells what kind each is."""
    found = agreements(("Who?", *PARTNER[1:]), ("Kind of organisation", "non-EU firm", "non-EU cluster"), TYPE)
    assert {fact[2] for fact in found if fact[0] == "thread"} == {"rioni-juices", "kura-cider"}


def test_products_beside_names_not_understood_are_no_fields():
    """What stands beside names that nothing tells is not what the clusters work on."""
    found = agreements(("Handshake", *PARTNER[1:]), ("Products and services", "Presses", "Cider"))
    assert not {fact for fact in found if fact[0] == "delegate-field"}


def test_topics_beside_names_not_understood_are_no_fields():
    """A topic may be of the names beside the clusters, where nothing tells what these have to do with them."""
    found = agreements(("Handshake", *PARTNER[1:]), ("Topic", "Presses", "Cider"))
    assert not {fact for fact in found if fact[0] == "delegate-field"}


@pytest.mark.parametrize("sign", ["/", "...", "…", "?", "*", "–"])
def test_a_sign_says_nothing(sign):
    """A cell without a letter or digit is no text."""
    table = (
        "| Cluster | Partner | Type of cooperation | Technology | Next steps |\n|---|---|---|---|---|\n"
        f"| Pomme Jura | Rioni Juices | Joint venture | {sign} | A press was delivered in May 2018 |\n"
        f"| Malus Tirol | Kura Cider | Staff exchange | Presses | {sign} |\n"
    )
    said = {
        fact[1:3] + fact[4:5] for fact in facts(build(read_text(MISSION + table, "r.md"))) if fact[0] == "agreement"
    }
    assert said == {("pomme-jura", "rioni-juices", "nextSteps"), ("malus-tirol", "kura-cider", "technology")}
