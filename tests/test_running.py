"""What running prose tells: the delegation, the contacts, the answers, the SMEs and the people (invented documents)."""

import pytest
from documents import read_text

HEAD = """# Clusters for Clean Ports: Mission to Busan, Korea

Event report

Busan, Korea, 4-6 June 2018

"""
LATER = HEAD.replace("Event report", "Follow-up survey report") + "All four clusters answered the survey.\n\n"
CONTACTS = """## What became of the contacts

Hafen Nord of Germany had hoped for a joint venture with the firm Bada Pumps. The firm has not replied since March 2019.

Porto Azul of Portugal found in a university, the University of Nakdong, a place for its students. Together with the \
firm Haeun Ropes it plans to organise a workshop next year.

Mer Bleue of France did not find its partner at once. A contract was signed in May 2019 with the firm Sora Nets.

Ships Latvia of Latvia works with the association Busan Divers. A joint trial has been running since May 2019.

"""


def said(text):
    """Return subject, property and value of every statement, names and values alone."""

    def plain(each):
        return plain(each.parts[-1]) if hasattr(each, "parts") else each

    return {(plain(s.subject), s.property, plain(s.value)) for s in read_text(text)}


def delegates(text):
    """Return who came as a delegate."""
    return {s.subject.parts[0] for s in read_text(text) if s.qualifiers.get("role") == "delegate"}


WAYS = [
    "Two came from Spain: Agua Clara, which works on pumps, and Rio Limpio, which is active in filters.",
    "From Lyon in France came Agua Clara, active in pumps, and from Latvia came the Rio Limpio, active in filters.",
    "Spain sent Agua Clara, active in pumps, and the Netherlands sent Rio Limpio, active in filters.",
    "Spain was represented by Agua Clara, active in pumps, and Portugal by Rio Limpio, active in filters.",
    "There were Agua Clara, from Spain, which works on pumps, and Rio Limpio, from Italy, which works on filters.",
]


@pytest.mark.parametrize("way", WAYS)
def test_running_text_names_the_delegates_with_their_countries_and_fields(way):
    """However a sentence puts it, the name, the country and the field belong together."""
    text = f"{HEAD}## Those who went\n\nTwo clusters made the journey. {way}\n"
    assert delegates(text) == {"Agua Clara", "Rio Limpio"}
    assert {("Agua Clara", "ACTIVE_IN", "pumps"), ("Rio Limpio", "ACTIVE_IN", "filters")} <= said(text)


def test_a_text_that_counts_others_than_it_names_states_no_delegate():
    """Two names where five clusters are counted, under no title that says so, may be anybody's."""
    assert not delegates(
        f"{HEAD}## The weather\n\nFive clusters saw rain. Spain sent Agua Clara, and Italy sent Rio.\n"
    )


def test_an_item_says_what_a_cluster_works_on():
    """A relative clause behind the country is no field, what it names is one."""
    items = "".join(
        f"- **{name}**, from {home}, which works on {field};\n"
        for name, home, field in (
            ("Agua Clara", "Spain", "pumps"),
            ("Rio Limpio", "Italy", "nets"),
            ("Mer Bleue", "France", "ice"),
        )
    )
    found = said(
        f"{HEAD}## Delegation\n\nThe delegation was made up of three clusters from three countries:\n\n{items}"
    )
    assert {value for _, name, value in found if name == "ACTIVE_IN"} == {"pumps", "nets", "ice"}


def test_paragraphs_that_begin_with_a_name_and_its_country_tell_its_threads():
    """The story of a cluster goes on about one counterpart until it names another."""
    found = said(LATER + CONTACTS)
    assert {value for _, name, value in found if name == "WITH"} == {
        "Bada Pumps", "University of Nakdong", "Haeun Ropes", "Sora Nets", "Busan Divers",
    }  # fmt: skip
    steps = {value for _, name, value in found if name == "nextSteps"}
    assert {"The firm has not replied since March 2019.", "A joint trial has been running since May 2019."} <= steps


def test_sentences_answer_for_the_clusters_that_they_name():
    """Yes and no stand clause by clause; whoever hopes or leaves it open has said neither."""
    body = """## Questions

**Have you signed any formal agreement?**

Two had signed a formal agreement: Hafen Nord and Porto Azul; Mer Bleue had not. Ships Latvia hopes to sign one.
"""
    found = [s for s in read_text(LATER + CONTACTS + body) if s.property == "value" and s.subject.label == "Answer"]
    assert {(s.subject.parts[1].parts[0], s.value) for s in found} == {
        ("Hafen Nord", "yes"), ("Porto Azul", "yes"), ("Mer Bleue", "no"),
    }  # fmt: skip


def test_smes_stand_behind_their_cluster_and_people_beside_theirs():
    """Who comes from a cluster is a member of it, and whoever has a post in a cluster stands for it."""
    body = """## SMEs that benefited

Some SMEs benefited. From Hafen Nord these are Kiel Sonar and Elbe Netze, which deliver; from Porto Azul it is Tejo.

## People

Ms Anna Berg, Manager of Hafen Nord, told us so.
"""
    found = said(LATER + CONTACTS + body)
    members = {("Kiel Sonar", "Hafen Nord"), ("Elbe Netze", "Hafen Nord"), ("Tejo", "Porto Azul")}
    assert {(sme, cluster) for sme, name, cluster in found if name == "MEMBER_OF"} == members
    assert ("Anna Berg", "REPRESENTED", "Hafen Nord") in found


def test_a_paragraph_that_begins_with_silence_is_of_a_cluster_that_did_not_answer():
    """It took part, and answered nothing."""
    head = LATER.replace("All four clusters", "Four of the five clusters")
    found = read_text(head + CONTACTS + "Rail Nord of Austria did not answer our questions, neither did it write.\n")
    assert [s.subject.parts[0] for s in found if s.qualifiers.get("respondedToSurvey") is False] == ["Rail Nord"]
