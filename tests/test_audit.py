"""The audit: what a person found by hand in the two reports, and what a stated number allows."""

from collections import Counter

import pytest
from documents import each_edition
from hypothesis import given
from hypothesis import strategies as st

from clew.graph.auditing.arithmetic import makes_hundred, pair_in, share_in
from clew.graph.auditing.figure import Stated, likely_whole, possible
from clew.graph.names import judgement
from clew.graph.store import connect
from clew.graph.update import update
from clew.loaders import given as reports
from clew.queries import library

WRONG = {
    # measure, scope (a part of it), stated, lines: what a person finds wrong, and where
    ("contradicted", "cooperation-agreements", "event", 22.0, 121),
    ("contradicted", "cooperation-agreements", "event", 44.0, 329),
    ("contradicted", "formal-agreements", "delegation", None, 266),
    ("contradicted", "formal-agreements", "ArchEnerg", None, 266),
    ("contradicted", "cooperation-type-rank", "research and development, technology transfer", None, 329),
    ("contradicted", "figure-number", "Type of organisations with which clusters reported cooperation", 1.0, 132),
    ("contradicted", "figure-number", "Type of cooperation initiated by the event", 2.0, 141),
    ("contradicted", "figure-number", "Number of SMEs directly and indirectly benefited", 3.0, 222),
    ("contradicted", "figure-number", "Type of benefits identified by the clusters", 4.0, 242),
    ("contradicted", "figure-number", "Formal agreements signed by the clusters", 5.0, 266),
    ("contradicted", "figure-number", "Benefits obtained by the participating SMEs", 6.0, 303),
    ("differs", "cooperation-type-share", "joint business events", 5.0, 143),
    ("differs", "counterpart-type-share", "non-EU firm", 50.0, 132),
    ("differs", "counterpart-type-share", "EU cluster, EU firm, non-EU cluster", 50.0, 132),
}
RIGHT = {
    ("clusters", "delegation"): 14,
    ("respondents", "delegation"): 12,
    ("response-rate", "delegation"): 86,
    ("non-respondents", "delegation"): 2,
    ("countries", "delegation"): 8,
    ("days", "mission"): 3,
    ("cooperation-agreements", "mid-term"): 20,
    ("cooperation-agreements", "delegation"): 20,
    ("cooperation-agreements", "Agrofood Regional Cluster"): 10,
    ("cooperation-agreements", "Basque Energy Cluster"): 4,
    ("cooperation-agreements", "ArchEnerg"): 2,
    ("cooperation-agreements", "CWP - Catalan Water Partnership"): 2,
    ("cooperation-agreements", "CD2E"): 1,
    ("cooperation-agreements", "Water Alliance"): 1,
    ("clusters-with-cooperation-agreements", "delegation"): 6,
    ("clusters-not-available", "cooperation"): 6,
    ("clusters-not-available", "sme-agenda"): 5,
    ("clusters-with-sme-agenda", "delegation"): 6,
    ("clusters-with-sme-agenda-share", "delegation"): 50,
    ("clusters-without-sme-agenda", "delegation"): 1,
    ("smes-benefited", "delegation"): 28,
    ("smes-benefited", "Lombardy Energy Cleantech Cluster"): 5,
    ("smes-benefited", "Green Synergy Cluster"): 2,
    ("clusters-with-smes-benefited", "delegation"): 4,
    ("clusters-with-smes-benefited-share", "delegation"): 29,
    ("smes-benefited-share", "Agrofood Regional Cluster"): 71,
    ("smes-could-benefit-directly", "delegation"): 57,
    ("smes-could-benefit-indirectly", "delegation"): 135,
    ("cooperation-decrease", "delegation"): 50,
    ("clusters-with-formal-agreements", "delegation"): 1,
    ("cooperation-type-share", "knowledge sharing and information exchange"): 20,
    ("cooperation-type-share", "technology transfer"): 19,
    ("cooperation-type-share", "research and development"): 17,
    ("cooperation-type-share", "imports and exports"): 14,
    ("cooperation-type-share", "establishment of business contacts"): 8,
    ("cooperation-type-share", "sales office"): 3,
    ("cooperation-type-share", "foreign direct investment"): 2,
    ("cooperation-type-share", "not available"): 10,
}
LISTED_NOWHERE = {"meetings", "pitches", "organisations", "benefit-share", "no-share", "yes-share", "smes"}


@pytest.fixture(scope="module")
def audited(tmp_path_factory):
    """Build both editions, and keep the rows of the audit of each."""
    rows = {}

    def of(edition):
        if edition.name not in rows:
            where = str(tmp_path_factory.mktemp("audit") / edition.name)
            with connect(where, write=True) as store:
                found = reports.read([str(edition.folder)], None)
                update(store, found.statements, judgement.shipped(), library.recounts())
            asked = library.load("audit")
            with connect(where) as store:
                rows[edition.name] = store.query(asked.text, asked.bind({}))
        return rows[edition.name]

    return of


def line_of(row):
    return int(row["source"].partition(",")[0].rpartition(":")[2])


@each_edition
def test_every_error_is_found_and_nothing_else_is_called_one(edition, audited):
    """What a person finds wrong in the reports is found wrong, each at its line, and there is no false alarm."""
    found = {
        (row["verdict"], row["measure"], row["scope"], row["stated"], line_of(row))
        for row in audited(edition)
        if row["verdict"] in ("contradicted", "differs")
    }
    assert found == WRONG


@each_edition
def test_what_reproduces_by_hand_is_reproduced(edition, audited):
    """The figures that a person can recount in the tables reproduce from the graph alone."""
    found = {
        (row["measure"], row["scope"]): row["stated"]
        for row in audited(edition)
        if row["verdict"] == "reproduced" and row["stated"] is not None
    }
    assert {key: found.get(key) for key in RIGHT} == RIGHT


@each_edition
def test_every_figure_has_a_verdict_with_its_reason_and_its_sentence(edition, audited):
    """No figure is left out, and none has a verdict without a reason, a quote and a place."""
    rows = audited(edition)
    assert len(rows) > 90
    assert all(row["verdict"] and row["why"] and row["quote"] and row["source"] for row in rows)


@each_edition
def test_a_contradiction_shows_both_sides(edition, audited):
    """What is contradicted names the passages that say otherwise."""
    assert all(row["conflicts"] for row in audited(edition) if row["verdict"] == "contradicted")


@each_edition
def test_what_no_table_lists_is_not_recomputable(edition, audited):
    """Meetings, pitches and answers that no table lists one by one are not guessed at."""
    verdicts = Counter((row["measure"], row["verdict"]) for row in audited(edition) if row["measure"] in LISTED_NOWHERE)
    assert {verdict for _, verdict in verdicts} == {"not recomputable"}


@each_edition
def test_one_base_explains_the_family_of_types(edition, audited):
    """The shares of types are of the ticks with the N/A answers: that base explains eight of the nine."""
    shares = [
        row for row in audited(edition) if row["measure"] == "cooperation-type-share" and row["unit"] == "percent"
    ]
    assert {row["base"] for row in shares} == {"ticks with N/A"}
    assert all("8 of the 9 shares" in row["why"] for row in shares)


def test_an_impossible_percentage_is_seen_in_its_family():
    """Of nineteen, no count gives 10 %, while the other shares of the family are possible."""
    family = [Stated(value, "percent", "exactly") for value in (47, 21, 26, 11, 32, 10)]
    assert likely_whole(family) == (19, 5)
    assert not possible(family[-1], 19)


def test_few_shares_tell_nothing_of_their_whole():
    """Three percentages fit so many wholes that none is named."""
    assert likely_whole([Stated(50, "percent", "exactly")] * 3) is None


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "found", "allowed"),
    [
        (86, "percent", "exactly", 85.7, True),
        (86, "percent", "exactly", 85.5, True),
        (86, "percent", "exactly", 86.5, True),
        (86, "percent", "exactly", 86.6, False),
        (6.8, "percent", "exactly", 6.78, True),
        (6.8, "percent", "exactly", 6.9, False),
        (14, "count", "exactly", 14, True),
        (14, "count", "exactly", 15, False),
        (310, "count", "about", 300, True),
        (310, "count", "about", 200, False),
        (50, "percent", "over", 54.5, True),
        (50, "percent", "over", 50, False),
        (12, "count", "at least", 12, True),
        (12, "count", "at least", 11, False),
        (15, "count", "at most", 15, True),
        (15, "count", "under", 15, False),
    ],
)
def test_a_stated_number_allows_what_its_precision_and_qualifier_allow(value, unit, qualifier, found, allowed):
    """Rounding an exact half either way counts; "over", "some" and "at least" are understood."""
    assert Stated(value, unit, qualifier).allows(found) is allowed


@given(part=st.integers(0, 60), whole=st.integers(1, 60))
def test_a_rounded_share_is_possible_for_its_whole(part, whole):
    """Whatever count of whatever whole is rounded to a percentage, that whole can give it."""
    share = 100 * min(part, whole) / whole
    assert possible(Stated(round(share), "percent", "exactly"), whole)


@given(value=st.integers(0, 1000), other=st.integers(0, 1000))
def test_contradiction_goes_both_ways(value, other):
    """If one number contradicts another, the other contradicts it."""
    left, right = Stated(value, "count", "exactly"), Stated(other, "count", "at least")
    assert left.contradicts(right) == right.contradicts(left)


@pytest.mark.parametrize(
    ("quote", "value", "found"),
    [
        ("12 of the 14 participants completed the survey (86%).", 86, 12 / 14),
        ("Out of the 9 clusters, 7 answered (78 %).", 78, 7 / 9),
        ("30 of 40 meetings (80%) took place.", 80, 30 / 40),
    ],
)
def test_a_share_is_recounted_from_its_own_sentence(quote, value, found):
    """Part and whole in the sentence are enough to check its percentage, right or wrong."""
    share = share_in([quote], Stated(value, "percent", "exactly"))
    assert share.value == pytest.approx(100 * found)
    assert Stated(value, "percent", "exactly").allows(share.value) is (value != 80)


def test_two_shares_set_against_each_other_make_a_hundred():
    """92 against 8 is a whole; 92 against 18 is none."""
    said = Stated(92, "percent", "exactly")
    assert makes_hundred(pair_in(["the soft landing (92% NO responses vs 8% YES responses)"], said))
    assert not makes_hundred(pair_in(["the soft landing (92% NO responses vs 18% YES responses)"], said))
    assert pair_in(["no pair in 92 % of it"], said) is None
