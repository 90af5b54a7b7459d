"""Follow-ups in running prose under the name of each cluster, and stories beside a table (invented documents)."""

import pytest
from documents import build, incoming, name_of, nodes, one, outgoing, read_text, threads

HEAD = """# Clusters for Clean Ports: Mission to Korea

Follow-up survey report

Busan, Korea, 4-6 June 2018

Four clusters took part, and all four clusters answered: Hafen Nord (Germany), Porto Azul (Portugal), Cluster Baltik
(Latvia) and Rade Bleue (France).

"""
STORIES = """## The contacts, one cluster after the other

Hafen Nord

The German cluster sat with the director of Bada Pumps on the first day. {hafen}

Porto Azul

In the firm Haeundae Valves, the same which the delegation visited on the last day, Porto Azul found a buyer. {porto}

Cluster Baltik

The Latvian cluster came home with one contact. {baltik}

Rade Bleue

The French cluster works on a staff exchange with the Busan Institute, a university. A trainer came in May 2019.

## Agendas

We asked whether they had developed an SMEs agenda. Hafen Nord and Porto Azul had developed one. Cluster Baltik and Rade
Bleue had not developed one; the former told us that it had not seen much use in it, and that it sees it now.

## Who benefited

The small firms were few. {members}
"""
SAID = {
    "hafen": "With this firm, Bada Pumps, it signed a contract in May 2019.",
    "porto": "Two containers of valves were shipped in May 2019.",
    "baltik": "With the firm Nakdong Docks it will hold a seminar.",
    "members": "Of the members of Hafen Nord, Kran Eins and Kran Zwei benefited from the contract.",
}


def made(**said):
    """Return the graph of the stories, some told otherwise."""
    return build(read_text(HEAD + STORIES.format(**SAID | said)))


def told(graph):
    """Return the threads of a graph: cluster, counterpart, outcome."""
    return {
        (*pair, one(outgoing(graph, node, "OBSERVED_AS")).end.properties["outcome"])
        for pair, node in threads(graph).items()
    }


def test_stories_under_each_name():
    """What stands beside the first of two names calls that name alone, and every title of a series is a cluster's."""
    assert told(made()) == {
        ("Hafen Nord", "Bada Pumps", "formalised"),
        ("Porto Azul", "Haeundae Valves", "active"),
        ("Cluster Baltik", "Nakdong Docks", "intended"),
        ("Rade Bleue", "Busan Institute", "active"),
    }


@pytest.mark.parametrize(
    ("said", "kind", "outcome"),
    [
        ("It works on pumps with the Dong Institute, the university whose rector spoke first. It will send two people.",
         "university", "intended"),
        (("It found its way through the Dong Forum, an association of builders and of very many engineers that sent"
         " its youngest member to the meetings. It will send two people."), "association", "intended"),
        ("It met the Dong Forum. With this association, the Dong Forum, it held a seminar in May 2019.",
         "association", "active"),
        ("It delivered samples to the firm Dong Docks, which has given the matter up since.", "firm", "ended"),
        ("Its talks with the firm Dong Docks were stopped in May 2019, when the firm decided to build its own.",
         "firm", "ended"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_counterpart(said, kind, outcome):
    """A long relative clause hides no kind; given up, and the reason of an end, are no plan and no act."""
    graph = made(baltik=said)
    assert {each[2] for each in told(graph) if each[0] == "Cluster Baltik"} == {outcome}
    node = next(node for (cluster, _), node in threads(graph).items() if cluster == "Cluster Baltik")
    assert one(outgoing(graph, node, "WITH")).end.properties["kind"] == kind


@pytest.mark.parametrize(
    "said",
    [
        (
            "As for Hafen Nord, Cluster Baltik confirms what the Germans told us about joint business events between"
            " the two clusters: it plans to hold a seminar."
        ),
        "Cluster Baltik and Hafen Nord, the German cluster, plan to hold a joint business event.",
        "With Hafen Nord, as that cluster reported, it has joint business events: it plans to hold a seminar.",
    ],
)
def test_another_delegate_is_no_part_of_the_story_before(said):
    """A sentence about another delegate is of a thread with that one, and adds nothing to the one told before."""
    graph = made(baltik=f"It will send two people to the firm Nakdong Docks. {said}")
    found = {other: node for (cluster, other), node in threads(graph).items() if cluster == "Cluster Baltik"}
    assert set(found) == {"Nakdong Docks", "Hafen Nord"}
    agreement = one(outgoing(graph, found["Nakdong Docks"], "HAS_AGREEMENT")).end
    assert not outgoing(graph, agreement, "COVERS")


@pytest.mark.parametrize(
    "said",
    [
        SAID["members"],
        "Among the members of Hafen Nord, Kran Eins and Kran Zwei benefited.",
        "They benefited all the same. And of the members of Hafen Nord, Kran Eins and Kran Zwei have gained a client.",
        "Of all the members of Hafen Nord, Kran Eins and Kran Zwei benefited most.",
    ],
)
def test_members_that_benefited(said):
    """Names behind "of the members of" a cluster are its SMEs, whatever else calls them so."""
    graph = made(members=said)
    smes = list(nodes(graph, "SME"))
    assert {name_of(each) for each in smes} == {"Kran Eins", "Kran Zwei"}
    assert all(name_of(one(outgoing(graph, each, "MEMBER_OF")).end) == "Hafen Nord" for each in smes)


def test_answers_at_the_head_of_a_long_sentence():
    """What somebody says behind the answer does not hide it."""
    found = {name_of(one(incoming(made(), each, "ANSWERED")).start): each.properties["value"]
             for each in nodes(made(), "Answer") if each.properties["question"] == "sme-agenda"}  # fmt: skip
    assert found == {"Hafen Nord": "yes", "Porto Azul": "yes", "Cluster Baltik": "no", "Rade Bleue": "no"}


@pytest.mark.parametrize(
    ("story", "outcome"),
    [
        (("Hafen Nord also found its way to the Dong School. In May 2019 an expert of Hafen Nord taught at the Dong"
         " School."), "active"),
        (("It is surer of the Dong School, in which many have joined. Hafen Nord plans to send two people to the Dong"
         " School."), "intended"),
        ("Another partner was near. Hafen Nord and the Dong School held a seminar in Kiel on 18 May 2019.", "active"),
    ],
)  # fmt: skip
def test_a_story_beside_a_table(story, outcome):
    """A sentence that names both sides of a row is about that row, wherever it names the other side."""
    table = (
        "\n\n## Overview\n\nCluster | Organisation | Type of organisation\n--- | --- | ---\n"
        "Hafen Nord | Dong School | university\nPorto Azul | Bada Pumps | firm\n"
    )
    found = told(build(read_text(f"{HEAD}## Stories\n\nHafen Nord was in Busan.\n\n{story}{table}")))
    assert ("Hafen Nord", "Dong School", outcome) in found


def test_more_than_one_is_no_number():
    """More than one is several; more than one hundred, or in ten, is a number."""
    graph = build(read_text(f"{HEAD}More than one delegate asked for more. More than one hundred guests came.\n"))
    assert [
        each.properties["value"] for each in nodes(graph, "StatedFigure") if each.properties["qualifier"] == "over"
    ] == [100]


@pytest.mark.parametrize("said", ["understood broadly", "broadly taken", "widely defined", "read generously"])
def test_how_a_field_is_understood(said):
    """What says how a field is to be understood is none of the mission's fields."""
    text = (
        HEAD.replace("Follow-up survey report", "Event report")
        + f"The mission took place. Its subject was clean water, {said}: pipes and pumps.\n"
    )
    assert {name_of(each) for each in nodes(build(read_text(text)), "Field")} <= {"clean water", "Clean Ports"}
