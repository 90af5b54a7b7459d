"""What a network tells of its own mission: who came, who was not reached, companies taken along, fellow members."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

EVENT = "# Cluster mission to Chile\n\nSantiago, Chile, 4-6 June 2019\n\nEvent report\n\n"
HEAD = "# Cluster mission to Chile: follow-up\n\nSantiago, Chile, 4-6 June 2019\n\n"
DELEGATION = (
    "Three clusters took part:\n\n- Holz Cluster Alpin (Austria) – timber\n- Foresta Cluster (Italy) – paper\n"
    "- Bois Network (France) – furniture\n\n"
)


def told(text: str, *kinds: str, head: str = HEAD + DELEGATION) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report tells."""
    return {each for each in facts(build(read_text(head + text))) if each[0] in kinds}


def test_clusters_listed_with_how_many_smes_came() -> None:
    """A list of clusters is of clusters, though the words before it count the SMEs that came with them too."""
    listed = DELEGATION.replace("Three clusters took part:", "Three clusters joined, and 9 SMEs travelled with them:")
    assert told("", "delegate", head=EVENT + listed) == told("", "delegate")
    assert not told("", "sme", head=EVENT + listed)


def test_fields_of_a_mission_in_passing() -> None:
    """What a mission is said to be about are its fields; those of an earlier one are not."""
    said = "After a winter, in which we met on screens, we travelled again: to Santiago, on a mission about {}.\n"
    fields = {("mission", "field", "timber"), ("mission", "field", "paper")}
    assert fields <= told(said.format("timber and paper"), "mission", head=EVENT)
    line = "Supporting the fields of timber and paper\n\nThey met.\n"
    assert fields <= told(line, "mission", head=EVENT)
    earlier = "Our clusters had been in Peru the previous year on a mission about timber and paper.\n"
    assert not fields & told(earlier, "mission", head=EVENT)


def test_companies_that_have_benefited() -> None:
    """Companies beside their clusters are SMEs that benefited, where the words above say so, and nothing else."""
    table = "## Companies {}\n\n| Cluster | Company |\n|---|---|\n| Foresta Cluster | Carta Srl |\n| | Busta Srl |\n"
    assert told(table.format("that have benefited from the mission"), "sme", "sme-benefited") == {
        ("sme", "carta-srl", "foresta-cluster"),
        ("sme", "busta-srl", "foresta-cluster"),
        ("sme-benefited", "carta-srl"),
        ("sme-benefited", "busta-srl"),
    }
    for other in ("that were visited", "that could benefit", "met in Chile"):
        assert not told(table.format(other), "sme", "sme-benefited")


def test_a_company_taken_along() -> None:
    """A company that the cluster had taken along is a member of it, and no counterpart."""
    said = "### Foresta Cluster\n\nIt works with Pino Ltda, a Chilean firm, on a new paper machine.\n\n{}\n"
    along = "Carta Srl, a company that the cluster had taken along to Santiago, says that it has not benefited so far."
    assert told(said.format(along), "thread", "sme", "sme-benefited") == {
        ("thread", "foresta-cluster", "pino-ltda"),
        ("sme", "carta-srl", "foresta-cluster"),
    }


def test_a_member_who_could_not_be_reached() -> None:
    """Our member who could not be reached did not answer, where one is missing by the count; a partner is no member."""
    count = "- 2 of the 3 clusters answered (67%)\n\n"
    own = "### {}\n\nIt signed a contract with Pino Ltda, a Chilean firm, in March 2020.\n\n"
    stories = own.format("Foresta Cluster") + own.format("Bois Network")
    silent = "Holz Alpin, our Austrian member, could not be reached, in spite of several calls.\n\n"
    found = told(f"## In short\n\n{count}{silent}{stories}", "delegate-answered", head=HEAD)
    assert ("delegate-answered", "holz-alpin", "false") in found
    partner = silent.replace("our Austrian member", "a Chilean firm")
    found = told(f"## In short\n\n{count}{partner}{stories}", "delegate-answered", head=HEAD)
    assert "holz-alpin" not in {each[1] for each in found}


def test_a_partner_in_the_delegation_itself() -> None:
    """A cluster that has found its partner in the delegation has a thread with that; who stands beside it has none."""
    said = (
        "The Foresta Cluster has found a partner in the delegation itself, the Bois Network. They hold joint events.\n"
    )
    assert told(said, "thread") == {("thread", "foresta-cluster", "bois-network")}
    beside = "The Foresta Cluster, the Bois Network and their partners answered.\n"
    assert not told(beside, "thread")


def test_an_event_with_a_fellow() -> None:
    """A webinar with another cluster that has a date, and of which something is said, is a thread that is alive."""
    said = "### Foresta Cluster\n\nThe webinar with Bois Network on 8 May 2020 was, it says, {}.\n"
    for words in ("a success", '"the event that we should have had years ago"'):
        found = told(said.format(words), "thread-outcome")
        assert found == {("thread-outcome", "foresta-cluster", "bois-network", "active")}


@pytest.mark.parametrize(
    ("said", "type_"),
    [
        ("The Foresta Cluster shares its knowledge with Pino Ltda, a Chilean firm.", {"knowledge-sharing"}),
        ("The Foresta Cluster talked with Pino Ltda, a Chilean firm, about the export of pulp.", {"imports-and"}),
        ("The Foresta Cluster does not share knowledge with Pino Ltda, a Chilean firm, but it has a contract.", set()),
    ],
)
def test_types_told_by_a_verb(said: str, type_: set[str]) -> None:
    """To share knowledge and to talk about exports are types of cooperation; to share none is not."""
    found = {each[3] for each in told(f"{said}\n", "thread-type")}
    assert {"-".join(each.split("-")[:2]) for each in found} == type_


def test_what_could_be_announced_at_the_event() -> None:
    """That something could be announced is no wish: who agreed on it has a thread; that it could be signed is one."""
    said = "Something could be {} on the last day: Foresta Cluster and Pino Ltda, a firm, agreed to share an office.\n"
    assert told(said.format("announced"), "thread", head=EVENT + DELEGATION)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("They plan a joint seminar in Valdivia in June 2020", "intended"),
        ("A joint seminar in Valdivia in June 2020", "active"),
        ("Pino has not replied to any of the messages that the cluster has sent since June", "ended"),
        ("The cluster has sent two engineers, and the firm has replied to the messages since", "active"),
        ('The cluster says that it is working with it and gives "business contacts" as the type', "unknown"),
        ("The cluster says that it is working with it on a new saw", "active"),
    ],
)
def test_words_of_another_outcome(said: str, outcome: str) -> None:
    """A plan with a date is no act yet, messages sent are none, nor is a partner named with a type alone."""
    table = "Table 1 - Agreements\n\nCluster\tOrganisation\tNext steps\nForesta Cluster\tPino Ltda\t{}\n"
    assert told(table.format(said), "thread-outcome") == {("thread-outcome", "foresta-cluster", "pino-ltda", outcome)}


def test_counterparts_with_all_that_is_noted_of_them() -> None:
    """A name with kind, home and type in its bracket is the counterpart's, to its legal form or to its city.

    What is told behind it of members and their benefit changes nothing of that.
    """
    said = (
        "## Foresta Cluster (Italy)\n\n"
        "- **Pino Verde d.o.o.** (firm, Chile; joint venture). A contract was signed. Two members have benefited.\n"
        "- **School of Timber, Valdivia** (university, Chile; staff exchange). It plans a course for its members.\n"
    )
    found = {each[1:3] for each in told(said, "thread")}
    assert found == {
        ("foresta-cluster", "pino-verde-d-o-o"),
        ("foresta-cluster", "school-of-timber-valdivia"),
    }
    said = "## Foresta Cluster (Italy)\n\n- **Pino Verde Ltda, Alerce** (firm, Chile; joint venture). It plans work.\n"
    assert ("foresta-cluster", "pino-verde-ltda-alerce") not in {each[1:3] for each in told(said, "thread")}


def test_legal_forms_in_small_letters_are_of_the_name() -> None:
    """A name goes on to "d.o.o.", in the middle of a sentence and at its end."""
    said = "## Foresta Cluster\n\nIts member Lesna Pot d.o.o., which held the course, has benefited.\n"
    assert {each[1] for each in told(said, "sme")} == {"lesna-pot-d-o-o"}
    said = "## Foresta Cluster\n\nThe cluster signed a contract with the Chilean firm Sever s.r.o.\n"
    assert {each[2] for each in told(said, "thread")} == {"sever-s-r-o"}
    said = "## Foresta Cluster\n\nThe cluster signed a contract with the Icelandic firm Kaldur Skógur ehf. in May.\n"
    assert {each[2] for each in told(said, "thread")} == {"kaldur-skogur-ehf"}
