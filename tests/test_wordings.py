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
