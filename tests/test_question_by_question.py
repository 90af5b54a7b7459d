"""Replies question by question: tables that ask further, fellow clusters among partners, and who is nobody."""

from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "# Cluster mission to Chile: follow-up\n\nSantiago, Chile, 4-6 June 2019\n\n"
TABLE = (
    "| Cluster | Reply | How many |\n|---|---|---|\n| Holz Cluster Alpin | Yes | 2 |\n"
    "| Foresta Cluster | No | |\n| Bois Network | n/a | |\n\n"
)
ASKED = f"## Q1. Has your cluster signed formal agreements? How many?\n\n{TABLE}"


def told(text: str, *kinds: str, head: str = HEAD) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report tells."""
    return {each for each in facts(build(read_text(head + text))) if each[0] in kinds}


def test_a_title_that_asks_further() -> None:
    """The answers below "Has your cluster ...? How many?" are to the question, the numbers to what follows it."""
    assert told(ASKED, "answer", "answer-number") == {
        ("answer", "holz-cluster-alpin", "formal-agreement", "yes"),
        ("answer", "foresta-cluster", "formal-agreement", "no"),
        ("answer", "bois-network", "formal-agreement", "not available"),
        ("answer-number", "holz-cluster-alpin", "formal-agreement", "2"),
    }


def test_fellows_among_the_partners() -> None:
    """A fellow cluster that is all between semicolons, with its type, is a partner; so is one with a type of deal."""
    named = (
        "## Q2. With which organisations have you been cooperating?\n\n"
        "- Holz Cluster Alpin: Andes Maderas (non-EU firm, Chile); Foresta Cluster (EU cluster, Italy).\n\n"
        "## Q3. What type of cooperation is it?\n\n"
        "- Holz Cluster Alpin: with Andes Maderas, imports and exports; with the Foresta Cluster, joint ventures.\n"
    )
    found = told(ASKED + named, "thread", "thread-type", "thread-origin")
    assert {
        ("thread-origin", "holz-cluster-alpin", "foresta-cluster", "EU"),
        ("thread-type", "holz-cluster-alpin", "andes-maderas", "imports-and-exports"),
        ("thread-type", "holz-cluster-alpin", "foresta-cluster", "joint-venture"),
    } <= found
    assert ("thread-type", "holz-cluster-alpin", "andes-maderas", "joint-venture") not in found
    beside = named.replace("with the Foresta Cluster, joint ventures", "with the Foresta Cluster, in the same hall")
    assert ("thread", "holz-cluster-alpin", "foresta-cluster") not in told(
        ASKED + beside.replace("; Foresta Cluster (EU cluster, Italy)", ""), "thread"
    )


def test_none_is_no_sme() -> None:
    """Nobody behind the name of a cluster ("None") is an SME of it."""
    named = (
        "## Q4. Which of your SMEs have benefited from the mission?\n\n"
        "- Holz Cluster Alpin: Latte GmbH and Balken GmbH.\n- Foresta Cluster: None.\n- Bois Network: none\n"
    )
    assert told(ASKED + named, "sme") == {
        ("sme", "latte-gmbh", "holz-cluster-alpin"),
        ("sme", "balken-gmbh", "holz-cluster-alpin"),
    }


def test_people_behind_a_place() -> None:
    """Who stands behind "where" is no part of the place; an office called after its town is one of somebody's."""
    said = (
        "Monday belonged to the Hotel Casa Larga, where Ana Soto (Head of the Lima Office, Andes Chamber of Trade)"
        " welcomed everybody. Then Ivar Lund (Forest Editor, Timber Weekly) moderated a round table.\n"
    )
    assert told(said, "person-organisation", "person-role") == {
        ("person-organisation", "ana-soto", "andes-chamber-of-trade"),
        ("person-role", "ana-soto", "head-of-the-lima-office"),
        ("person-organisation", "ivar-lund", "timber-weekly"),
        ("person-role", "ivar-lund", "forest-editor"),
    }
