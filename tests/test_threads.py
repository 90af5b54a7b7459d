"""The threads, agreements and outcomes, cell by cell, against `tests/expected/threads.toml`."""

from collections import Counter

import pytest
from documents import (
    DOCUMENTS,
    FOLLOW_UP,
    REAL,
    by_name,
    each_edition,
    expected,
    graph,
    incoming,
    is_long,
    merged,
    name_of,
    nodes,
    one,
    outgoing,
    overlap,
    pairs,
    passages,
    places,
    real_is_here,
    relationships,
    threads,
)

COOPERATION = expected("threads")["threads"]
FORMAL = expected("threads")["formal"]
ALL = [*COOPERATION, *FORMAL]
TEXTS = ("objective", "nextSteps", "technology", "focus", "expectedResult", "expectedImpact", "benefit", "surveyNote")
NUMBERS = ("smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly")
YES_OR_NO = ("smesInvolvedBefore", "smesSurveyed")
# Which thread an item of the bullet list under the category "Others" can only be about: read by hand.
BULLETS = {
    247: "basque/ceec",
    248: "basque/energy-cleantech-cluster",
    249: "basque/pemex",
    251: "cd2e/technical-equipment",
    253: "cwp/unnamed",
    254: "cwp/unnamed",
    255: "cwp/water-treatment-engineering",
}
each_thread = pytest.mark.parametrize("row", ALL, ids=[row["key"] for row in ALL])
each_cooperation = pytest.mark.parametrize("row", COOPERATION, ids=[row["key"] for row in COOPERATION])


def counterpart(row, edition):
    """Return the name of a row's counterpart in the graph, None where the report gives none."""
    if row.get("named") is False:
        return None
    name = row.get("organisationIs", row.get("organisation"))
    same = [pair - {name} for pair in merged(graph(edition)) if name in pair]
    delegates = {each["name"] for each in expected("delegation")["delegates"]}
    return next((other for (other,) in same if other in delegates), name)


def thread_of(row, edition):
    return threads(graph(edition))[row["cluster"], counterpart(row, edition)]


def agreement_of(row, edition):
    return one(outgoing(graph(edition), thread_of(row, edition), "HAS_AGREEMENT")).end


def observation_of(row, edition):
    return one(outgoing(graph(edition), thread_of(row, edition), "OBSERVED_AS")).end


def texts_of(row, name):
    """Return the texts of a property as printed, those of the bullets before those of the annex."""
    items = [item for group in expected("benefits")["others"] for item in group["items"]]
    bullets = [item["text"] for item in items if name == "benefit" and BULLETS[item["line"]] == row["key"]]
    cells = row.get(f"{name}Repaired", row.get(name, []))
    return [*bullets, *([] if name in row.get("textNotAvailable", []) else cells)]


def plain(text):
    return text.rstrip(".")


@each_edition
def test_threads_are_those_of_the_tables(edition):
    """There is a thread for every pair that the tables name, and no other: no unnamed thread is made up."""
    assert set(threads(graph(edition))) == {(row["cluster"], counterpart(row, edition)) for row in ALL}
    assert len(nodes(graph(edition), "Thread")) == len(ALL) == 21


@each_edition
@each_thread
def test_thread_began_at_the_mission(edition, row):
    """A thread is opened by its cluster alone, began at the mission, and its id tells all three."""
    node = thread_of(row, edition)
    assert one(outgoing(graph(edition), node, "BEGAN_AT")).end.label == "Mission"
    assert [name_of(r.start) for r in incoming(graph(edition), node, "OPENED")] == [row["cluster"]]
    assert node.id.startswith("thread--mexico--mexico-city--2016-10-25--")


@each_edition
@each_thread
def test_counterpart_is_what_the_tables_print(edition, row):
    """Origin and kind of a counterpart are those in brackets or in their column; what is left blank stays absent."""
    other = one(outgoing(graph(edition), thread_of(row, edition), "WITH")).end
    if other.properties.get("name") == row.get("organisation"):
        found = (other.properties.get("kind"), other.properties.get("origin"))
        assert found == (row.get("kind"), row.get("origin"))
    assert other.properties["named"] is row.get("named", True)
    assert ("Cluster" in other.labels) is (other.properties.get("kind") == "cluster")


@each_edition
@each_thread
def test_country_of_a_counterpart(edition, row):
    """A counterpart has a country only where one is printed: a hint in its name or in a text is none."""
    other = one(outgoing(graph(edition), thread_of(row, edition), "WITH")).end
    judged = name_of(other) != row.get("organisationIs", row.get("organisation"))
    found = [name_of(r.end) for r in outgoing(graph(edition), other, "LOCATED_IN")]
    delegate = {each["name"]: each["country"] for each in expected("delegation")["delegates"]}.get(name_of(other))
    assert found == ([delegate] if judged and delegate else [row["country"]] if "country" in row else [])


@each_edition
def test_unnamed_counterpart_is_made_from_its_thread(edition):
    """The one counterpart without a name says so, and belongs to no other thread."""
    (unnamed,) = [n for n in nodes(graph(edition), "Organisation") if n.properties["named"] is False]
    assert "name" not in unnamed.properties and "aliases" not in unnamed.properties
    (joined,) = incoming(graph(edition), unnamed, "WITH")
    assert joined.start.id.removeprefix("thread--") in unnamed.id


@each_edition
@each_thread
def test_agreement_is_one(edition, row):
    """Two tables that tell of one pair tell of one agreement, of the kind of its table."""
    kind = "formal" if row in FORMAL else "cooperation"
    assert agreement_of(row, edition).properties["kind"] == kind


@each_edition
@each_thread
def test_types_of_cooperation(edition, row):
    """An agreement covers the types that its cell lists, and no others."""
    found = [name_of(r.end) for r in outgoing(graph(edition), agreement_of(row, edition), "COVERS")]
    assert sorted(found) == sorted(row.get("types", []))


@each_edition
@each_thread
@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_of_smes(edition, row, name):
    """A number is what its cell prints; a blank cell gives none, and nought is a number."""
    found = agreement_of(row, edition).properties
    assert found.get(name) == row.get(name)
    assert (name in found.get("notAvailable", [])) is (name in row.get("notAvailable", []))


@each_edition
@each_thread
@pytest.mark.parametrize("name", YES_OR_NO)
def test_yes_no_not_available_or_blank(edition, row, name):
    """Whether SMEs were involved is yes, no, not available, or absent where the cell is blank."""
    assert agreement_of(row, edition).properties.get(name) == row.get(name)


@each_edition
@each_thread
@pytest.mark.parametrize("name", TEXTS)
def test_texts_are_all_kept_in_the_order_of_the_document(edition, row, name):
    """Every text of every table is kept as printed, in the order of the document; a blank gives none."""
    found, printed = agreement_of(row, edition).properties.get(name, []), texts_of(row, name)
    assert len(found) == len(printed)
    for text, as_printed in zip(found, printed, strict=True):
        if edition.compares(as_printed):
            assert plain(text) == plain(as_printed)
        else:
            assert is_long(text)


@each_edition
@each_thread
def test_text_that_is_not_available(edition, row):
    """A text cell that prints N/A gives no text but the name of the property."""
    found = agreement_of(row, edition).properties.get("notAvailable", [])
    assert found == row.get("textNotAvailable", []) + row.get("notAvailable", [])


@each_edition
@each_thread
def test_agreement_says_nothing_else(edition, row):
    """An agreement has no property that no cell states."""
    known = {name for name in (*NUMBERS, *YES_OR_NO) if name in row} | {n for n in TEXTS if texts_of(row, n)}
    found = set(agreement_of(row, edition).properties) - {"id", "sources", "kind", "notAvailable"}
    assert found == known


@each_edition
@each_thread
def test_agreement_rests_on_its_rows(edition, row):
    """An agreement rests on the rows of its tables, and on the bullets that can only be about it."""
    rows = [row[key] for key in ("table2", "annex1", "annex2") if key in row]
    lines = {each["line"] for each in rows} | {line for line, key in BULLETS.items() if key == row["key"]}
    assert places(graph(edition), agreement_of(row, edition)) == {(FOLLOW_UP, line) for line in lines}


@each_edition
@each_thread
@pytest.mark.parametrize(("key", "table"), [("table2", "Table 2"), ("annex1", "Annex 1"), ("annex2", "Annex 2")])
def test_rows_are_counted_across_pages(edition, row, key, table):
    """A row's number goes on over the pages: headings that are repeated count for nothing."""
    found = passages(graph(edition), agreement_of(row, edition).properties["sources"])
    numbers = {(p.properties["line"], p.properties["row"]) for p in found if p.properties.get("table") == table}
    assert numbers == ({(row[key]["line"], row[key]["row"])} if key in row else set())


@each_edition
@each_thread
def test_outcome_at_the_mid_term(edition, row):
    """The outcome is what a careful reader reaches by the table of the design."""
    fair = {row["midTerm"]["outcome"]} | ({row["midTerm"]["alternative"]} if "alternative" in row["midTerm"] else set())
    assert observation_of(row, edition).properties["outcome"] in fair


@each_edition
@each_thread
def test_thread_shows_its_latest_observation(edition, row):
    """Stage and outcome of the observation stand on the thread too; there is none at the event."""
    seen, node = observation_of(row, edition).properties, thread_of(row, edition).properties
    assert seen["stage"] == node["stage"] == "mid-term"
    assert seen["outcome"] == node["outcome"]


@real_is_here
@each_thread
def test_words_that_decided(row):
    """The evidence names the words that a reader finds, on the lines where they stand."""
    found = observation_of(row, REAL)
    if row["midTerm"]["sure"] or found.properties["outcome"] == row["midTerm"]["outcome"]:
        words, lines = found.properties["evidenceFor"], places(graph(REAL), found)
        cited = [each for each in row["midTerm"]["for"] if any(overlap(each["text"], word) for word in words)]
        assert cited
        assert {(FOLLOW_UP, each["line"]) for each in row["midTerm"]["for"]} <= lines


@real_is_here
@each_thread
def test_words_that_speak_against_it(row):
    """What speaks against an outcome is shown, and nothing that speaks for it."""
    found = observation_of(row, REAL).properties
    for each in row["midTerm"]["against"]:
        assert any(overlap(each["text"], word) for word in found["evidenceAgainst"])
    assert not set(found["evidenceFor"]) & set(found["evidenceAgainst"])


@each_edition
@each_thread
def test_observation_is_based_on_the_passages_of_its_words(edition, row):
    """Every word cited stands in the quote of a passage that the observation rests on, on either side."""
    seen = observation_of(row, edition)
    based = outgoing(graph(edition), seen, "BASED_ON")
    for key, side in (("evidenceFor", "wordsFor"), ("evidenceAgainst", "wordsAgainst")):
        cited = [(word, r.end.properties["quote"]) for r in based for word in r.properties.get(side, [])]
        assert {word for word, _ in cited} == set(seen.properties[key])
        assert all(word in quote for word, quote in cited)


@each_edition
def test_alive_by_the_strict_and_the_broad_count(edition):
    """How many threads are alive follows from what was found by hand, thread by thread."""
    found = Counter(n.properties["outcome"] for n in nodes(graph(edition), "Observation"))
    sure = Counter(row["midTerm"]["outcome"] for row in ALL if row["midTerm"]["sure"])
    unsure = [row for row in ALL if not row["midTerm"]["sure"]]
    assert not sure - found
    assert sum((found - sure).values()) == len(unsure)


@each_edition
def test_counts_of_what_belongs_to_threads(edition):
    """There are as many nodes and relationships of each kind as the tables print, and no more."""
    threads_ = len(ALL)
    counts = Counter(node.label for node in graph(edition).nodes.values())
    assert (counts["Thread"], counts["Agreement"], counts["Observation"]) == (threads_,) * 3
    types = ("OPENED", "WITH", "BEGAN_AT", "HAS_AGREEMENT", "OBSERVED_AS")
    assert [len(relationships(graph(edition), each)) for each in types] == [threads_] * len(types)
    assert len(pairs(graph(edition), "COVERS")) == sum(len(row.get("types", [])) for row in ALL)
    assert set(by_name(graph(edition), "CooperationType")) == {each for row in ALL for each in row.get("types", [])}


@each_edition
def test_organisations_are_those_that_the_reports_name(edition):
    """No organisation is in the graph that the documents do not name."""
    facts = expected("mission")
    known = {each["name"] for each in expected("delegation")["delegates"]} | {each["name"] for each in facts["parties"]}
    known |= {sme for row in expected("smes")["clusters"] for sme in row["smes"]}
    known |= {name for row in ALL if (name := counterpart(row, edition))}
    people = {each[key] for each in facts["people"] for key in ("organisation", "organisationAlso") if key in each}
    found = {str(name).casefold() for name in by_name(graph(edition), "Organisation")}
    assert {name.casefold() for name in known} <= found <= {name.casefold() for name in known | people}


@each_edition
def test_no_country_but_those_printed(edition):
    """The countries are those of the delegates and of the host, and one counterpart is said to be at home there."""
    delegates = expected("delegation")["delegates"]
    known = {each["country"] for each in delegates} | {row["country"] for row in FORMAL} | {"Mexico"}
    assert set(by_name(graph(edition), "Country")) == known
    assert len(pairs(graph(edition), "LOCATED_IN")) == len(delegates) + len(FORMAL)


def test_every_bullet_has_its_thread():
    """Every item of the bullet list is assigned to one thread, by hand."""
    items = [item["line"] for group in expected("benefits")["others"] for item in group["items"]]
    assert items == list(BULLETS)
    assert set(BULLETS.values()) <= {row["key"] for row in COOPERATION}
    assert DOCUMENTS["followUp"] == FOLLOW_UP
