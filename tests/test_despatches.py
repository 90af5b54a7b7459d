"""Despatches: prose under a letter's head, and an annex of names whose labels say whose they are."""

from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "# Cluster mission to Chile: follow-up\n\nSantiago, Chile, 4-6 June 2019\n\n"
DELEGATION = (
    "Three clusters took part:\n\n- Holz Cluster Tirol (Austria) – timber\n- Foresta Cluster (Italy) – paper\n"
    "- Bois Network (France) – furniture\n\n"
)
ANNEX = """ANNEX: NAMES

SMEs that benefited from the visit

of Holz Cluster Tirol:    Latte SPRL
                          Balken GmbH
of Foresta Cluster:       Carta Srl
of Bois Network: Chaise SA

SMEs that came to Santiago but did not benefit

of Foresta Cluster:       Busta Srl
of Bois Network:          Tabouret SA
"""


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report tells."""
    return {each for each in facts(build(read_text(HEAD + DELEGATION + text))) if each[0] in kinds}


def test_an_annex_of_names() -> None:
    """Labels that say whose names are begin lines; who came in vain is a member of its cluster all the same."""
    assert told(ANNEX, "sme", "sme-benefited") == {
        *(("sme", each, "holz-cluster-tirol") for each in ("latte-sprl", "balken-gmbh")),
        *(("sme", each, "foresta-cluster") for each in ("carta-srl", "busta-srl")),
        *(("sme", each, "bois-network") for each in ("chaise-sa", "tabouret-sa")),
        *(("sme-benefited", each) for each in ("latte-sprl", "balken-gmbh", "carta-srl", "chaise-sa")),
    }


def test_names_below_one_another_may_be_a_long_one() -> None:
    """Two lines behind a label are two names only where the first ends with its legal form."""
    annex = ANNEX.replace("Latte SPRL", "Latte und")
    assert not {each for each in told(annex, "sme") if each[2] == "holz-cluster-tirol"}


def test_numbers_of_several_clusters() -> None:
    """Each of several clusters with its number did as the first; the name of one is nothing that is counted."""
    said = "The Holz Cluster Tirol drew up an agenda with 5 SMEs, Foresta Cluster with 4 SMEs and {} with 3 SMEs.\n"
    found = told(said.format("the Bois Network"), "answer-number")
    assert found == {
        ("answer-number", "holz-cluster-tirol", "sme-agenda", "5"),
        ("answer-number", "foresta-cluster", "sme-agenda", "4"),
        ("answer-number", "bois-network", "sme-agenda", "3"),
    }
    figures = told("We met Foresta with 4 SMEs and Bois Ateliers with 3 SMEs.\n", "figure")
    assert not [each for each in figures if "ateliers" in each[1]]


def test_one_that_was_signed() -> None:
    """The word "one" behind what was signed, or behind a yes, is the number of each."""
    said = (
        "Asked whether they had signed formal agreements, the Holz Cluster Tirol and the Foresta Cluster each replied"
        ' that they had signed one. The Bois Network put "not applicable" against this question.\n'
    )
    assert told(said, "answer", "answer-number") == {
        ("answer", "holz-cluster-tirol", "formal-agreement", "yes"),
        ("answer", "foresta-cluster", "formal-agreement", "yes"),
        ("answer", "bois-network", "formal-agreement", "not available"),
        ("answer-number", "holz-cluster-tirol", "formal-agreement", "1"),
        ("answer-number", "foresta-cluster", "formal-agreement", "1"),
    }


def test_a_cluster_called_after_its_place() -> None:
    """The Tirolean cluster is the one with that place in its name, whoever was spoken of before."""
    said = (
        "The Foresta Cluster signed a contract with the Universidad de Papel, a Chilean university. As for the Tirolean"
        " cluster's own talks with Andes Maderas, a Chilean firm, about imports and exports, a visit is planned.\n"
    )
    found = told(said, "thread")
    assert ("thread", "holz-cluster-tirol", "andes-maderas") in found
    assert ("thread", "foresta-cluster", "andes-maderas") not in found


def test_a_cluster_of_which_nothing_is_known() -> None:
    """That nobody is able to say what came of the talks of a silent cluster ends nothing."""
    said = "The Bois Network did not answer, and we are unable to say what came of its talks with Andes Maderas.\n"
    assert not [each for each in told(said, "thread-outcome") if each[-1] == "ended"]


def test_a_firm_of_a_country() -> None:
    """The country behind a name is its own: "the firm Andes Maderas, of Chile"."""
    said = "The Foresta Cluster means to go further with the firm Andes Maderas, of Chile. It will send an offer.\n"
    assert ("thread-country", "foresta-cluster", "andes-maderas", "CL") in told(said, "thread-country")


def test_firms_that_a_cluster_brought_along() -> None:
    """Firms that "Some Cluster brought along" are its own; those that it only met are not."""
    said = "Small firms came with them. Latte GmbH and Balken GmbH, which the {}, were the youngest.\n"
    assert told(said.format("Holz Cluster Tirol brought along"), "sme") == {
        ("sme", each, "holz-cluster-tirol") for each in ("latte-gmbh", "balken-gmbh")
    }
    assert not told(said.format("Holz Cluster Tirol met along the way"), "sme")


def test_a_question_left_open_with_a_remark() -> None:
    """Who left a question open, and remarked N/A, gave no answer to it."""
    said = (
        "Asked whether they had signed formal agreements, the Holz Cluster Tirol said yes, one, and the Foresta Cluster"
        ' said no. The Bois Network left the question open, with the remark "N/A".\n'
    )
    assert told(said, "answer", "answer-number") == {
        ("answer", "holz-cluster-tirol", "formal-agreement", "yes"),
        ("answer", "foresta-cluster", "formal-agreement", "no"),
        ("answer", "bois-network", "formal-agreement", "not available"),
        ("answer-number", "holz-cluster-tirol", "formal-agreement", "1"),
    }


def test_who_wrote_the_text() -> None:
    """A writer with a name of several words beside it stands for an organisation."""
    said = "They met.\n\nText: Ana Soto-Lind, programme writer, Andes Bridge. Reprinting is welcome.\n"
    assert ("person-role", "ana-soto-lind", "programme-writer") in told(said, "person-role")
