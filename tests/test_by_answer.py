"""Clusters listed behind their answer, under the question."""

from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = (
    "Cluster mission to Chile: follow-up survey\nSantiago, Chile, 4-6 June 2019\n\nDelegation\n\n"
    "These clusters took part:\n\n- Holz Alpin (Austria)\n- Foresta Nord (Italy)\n- Bois Vosges (France)\n\n"
    "Agenda with the SMEs\n\n"
)


def answers(text: str) -> set[tuple[str, ...]]:
    """Return the answers and their numbers."""
    return {each[1:] for each in facts(build(read_text(HEAD + text))) if each[0] in ("answer", "answer-number")}


def test_clusters_behind_their_answer() -> None:
    """Each cluster behind a word that answers has that answer, and the number in its bracket."""
    assert answers("Yes: Holz Alpin (6), Bois Vosges\nNo: Foresta Nord\n") == {
        ("holz-alpin", "sme-agenda", "yes"),
        ("holz-alpin", "sme-agenda", "6"),
        ("bois-vosges", "sme-agenda", "yes"),
        ("foresta-nord", "sme-agenda", "no"),
    }


def test_a_line_that_says_more() -> None:
    """A line with other words, or with names that nobody knows, states no answer."""
    assert answers("Yes: Holz Alpin would like one\nNo: Wagra\n") == set()


def test_clusters_below_their_answer() -> None:
    """A line that is an answer and nothing else is that of the clusters below it, a line each or in a list."""
    expected = {
        ("holz-alpin", "sme-agenda", "yes"),
        ("holz-alpin", "sme-agenda", "6"),
        ("bois-vosges", "sme-agenda", "yes"),
        ("foresta-nord", "sme-agenda", "not available"),
    }
    assert answers("     yes   Holz Alpin (6 SMEs)\n           Bois Vosges\n     n/a   Foresta Nord\n") == expected
    assert answers("Yes:\n\n- Holz Alpin (6 SMEs)\n- Bois Vosges\n\nN/A:\n\n- Foresta Nord\n\nSo far.\n") == expected
    assert answers("Answered yes (2): Holz Alpin (6 SMEs) and Bois Vosges.\n\nN/A: Foresta Nord.\n") == expected


def test_a_remark_behind_the_question() -> None:
    """What is said of the numbers in brackets stands behind the question, and takes nothing from it."""
    asked = "Question A. Did you prepare an agenda with your SMEs before the mission?\n   (In brackets: how many)\n\n"
    listed = "   Yes:   Holz Alpin (6);\n          Bois Vosges (2)\n   n.a.:  Foresta Nord\n"
    found = answers(f"Questions put to all\n\n{asked}{listed}")
    assert {each[0]: each[2] for each in found if not each[2].isdigit()} == {
        "holz-alpin": "yes",
        "bois-vosges": "yes",
        "foresta-nord": "not available",
    }
    assert {each[0]: each[2] for each in found if each[2].isdigit()} == {"holz-alpin": "6", "bois-vosges": "2"}


def test_how_many_beside_the_answer() -> None:
    """A number of agreements or SMEs beside the answer is that of the only cluster behind it; of several, nobody's."""
    lines = "- **Yes, 4 SMEs:** Holz Alpin\n- **No:** Foresta Nord\n- **N/A:** Bois Vosges\n"
    expected = {
        ("holz-alpin", "sme-agenda", "yes"),
        ("holz-alpin", "sme-agenda", "4"),
        ("foresta-nord", "sme-agenda", "no"),
        ("bois-vosges", "sme-agenda", "not available"),
    }
    assert answers(lines) == expected
    assert answers(lines.replace("4 SMEs", "4 contracts")) == expected - {("holz-alpin", "sme-agenda", "4")}
    several = answers("Yes, 4 SMEs: Holz Alpin, Bois Vosges\nNo: Foresta Nord\n")
    assert not {each for each in several if each[2] == "4"}
