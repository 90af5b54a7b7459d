"""How many nodes and relationships of every kind there must be, counted from what was found by hand."""

from collections import Counter

import pytest
from documents import each_edition, expected, graph

from clew.graph import schema

_OF_FIGURES = {"StatedFigure", "Check", "STATED_IN", "CHECKED_BY"}
"""Figures have expectations of their own."""


def by_hand() -> dict[str, int]:
    """Return the number of nodes of each label and of relationships of each type, passages and figures aside."""
    facts, delegates = expected("mission"), expected("delegation")["delegates"]
    answers, smes = expected("answers")["answers"], [s for row in expected("smes")["clusters"] for s in row["smes"]]
    threads = [*expected("threads")["threads"], *expected("threads")["formal"]]
    fields = [*facts["mission"]["fields"], *(field for row in delegates for field in row["fields"])]
    types = [type_ for row in threads for type_ in row.get("types", [])]
    people = facts["people"]
    return {
        "Mission": 1,
        "Report": len(facts["reports"]),
        "SME": len(smes),
        "Country": len({row["country"] for row in delegates} | {facts["mission"]["country"]}),
        "Field": len({field.casefold() for field in fields}),
        "Thread": len(threads),
        "Agreement": len(threads),
        "Observation": len(threads),
        "CooperationType": len(set(types)),
        "Answer": len(answers),
        "Person": len(people),
        "Session": len(facts["sessions"]),
        "HELD_IN": 1,
        "SUPPORTS": len(facts["mission"]["fields"]),
        "DELEGATION_FROM": len(facts["mission"]["delegationCountries"]),
        "REPORTS_ON": len(facts["reports"]),
        "LOCATED_IN": len(delegates) + sum("countryPrinted" in row for row in threads),
        "ACTIVE_IN": sum(len(row["fields"]) for row in delegates),
        "MEMBER_OF": len(smes),
        "BENEFITED_FROM": len(smes),
        "TOOK_PART_IN": len(delegates) + len(facts["parties"]),
        "OPENED": len(threads),
        "WITH": len(threads),
        "BEGAN_AT": len(threads),
        "HAS_AGREEMENT": len(threads),
        "COVERS": len(types),
        "OBSERVED_AS": len(threads),
        "ANSWERED": len(answers),
        "REPRESENTED": sum("organisation" in each for each in people),
        "SPOKE_AT": len(people),
        "PART_OF": len(facts["sessions"]),
    }


def counted(edition) -> Counter[str]:
    """Return how many nodes of each label and relationships of each type the graph has."""
    labels = Counter(label for node in graph(edition).nodes.values() for label in node.labels)
    return labels + Counter(each.type for each in graph(edition).relationships.values())


@each_edition
@pytest.mark.parametrize("kind", sorted(by_hand()))
def test_as_many_as_were_found_by_hand(edition, kind):
    """There are as many of each kind as a reader counts in the documents."""
    assert counted(edition)[kind] == by_hand()[kind]


@each_edition
def test_no_other_kind(edition):
    """Every node and relationship is of a kind that the schema has and these tests count."""
    derived = {"Passage", "Organisation", "Cluster", "IN_REPORT", "BASED_ON"}
    assert set(counted(edition)) <= set(by_hand()) | derived | _OF_FIGURES
    known = {kind.label for kind in schema.NODES} | set(schema.relationship_types())
    assert set(counted(edition)) <= known


@each_edition
def test_passages_and_answers_stand_in_one_report(edition):
    """Every passage and answer stands in a report, and nothing else does."""
    found = Counter(r.start.label for r in graph(edition).relationships.values() if r.type == "IN_REPORT")
    labels = Counter(node.label for node in graph(edition).nodes.values())
    assert found == Counter({"Passage": labels["Passage"], "Answer": labels["Answer"]})


@each_edition
def test_clusters_are_delegates_and_counterparts(edition):
    """The label goes with the kind: the delegates, and the counterparts that a table calls clusters."""
    counterparts = {
        row["organisation"]
        for row in expected("threads")["threads"]
        if row.get("kind") == "cluster" and "country" not in row
    }
    delegates = expected("delegation")["delegates"]
    assert counted(edition)["Cluster"] == len(delegates) + len(counterparts)
