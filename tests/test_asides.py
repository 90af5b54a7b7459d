"""What stands beside names in lists and sentences: who was sent, who says so, who benefited too, who is missing."""

import csv
from pathlib import Path

import pytest
from documents import build, read_text
from stated import facts
from test_headed_tables import told
from test_survey import MISSION, THREADS

from clew.loaders import report

CAME = "## The delegation\n\nThese {} clusters took part:\n\n{}\n"
LISTED = "- Bohemian Glass Ring (Czechia), glass\n- Murano Furnaces (Italy), kilns\n- Glas Ulm (Germany), lamps\n"
SENT = (
    "{} Ida Holm, its Managing Director.",
    "{} Ida Holm, Managing Director.",
    "{} its young Managing Director, Ida Holm.",
)


@pytest.mark.parametrize("verb", ["sent", "was represented by", "had delegated", "took part with"])
def test_who_was_sent_is_no_field(verb: str) -> None:
    """A sentence that goes on behind the bracket of an item names a person with a position, and no field."""
    item = f"- Bohemian Glass Ring (Czechia; glass, bottles) {SENT[0].format(verb)}\n"
    other = f"- Murano Furnaces (Italy; kilns) {SENT[1].format(verb).replace('Ida Holm', 'Ali Neri')}\n"
    kinds = ("delegate-field", "person-organisation", "person-role")
    assert told(CAME.format("two", item + other), *kinds, event=True) == {
        ("delegate-field", "bohemian-glass-ring", "glass"),
        ("delegate-field", "bohemian-glass-ring", "bottles"),
        ("delegate-field", "murano-furnaces", "kilns"),
        ("person-organisation", "ida-holm", "bohemian-glass-ring"),
        ("person-role", "ida-holm", "managing-director"),
        ("person-organisation", "ali-neri", "murano-furnaces"),
        ("person-role", "ali-neri", "managing-director"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Tests of the bottles have been running since May, and Ida Holm expects results in June.",
        "Tests of the bottles are running, Ida Holm told us.",
        "Tests of the bottles, Ida Holm says, are running.",
    ],
)
def test_who_says_so_is_no_counterpart(words: str) -> None:
    """Whoever says or expects something is no counterpart, and the sentence goes on about the thread before."""
    text = (
        f"{CAME.format('three', LISTED)}\n## Bohemian Glass Ring\n\nThe cluster works with the firm Nile Glass. {words}"
    )
    found = told(text, "thread", "thread-outcome")
    assert found == {
        ("thread", "bohemian-glass-ring", "nile-glass"),
        ("thread-outcome", "bohemian-glass-ring", "nile-glass", "active"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Quoin and Sklo Turnov, both of them members of Bohemian Glass Ring, have benefited from it.",
        "Quoin, a member of the cluster, has benefited, and so has Sklo Turnov, another member, which blows glass.",
        "Members of Bohemian Glass Ring that have benefited are Quoin and Sklo Turnov.",
        "Quoin, the member of the cluster that cuts glass, has benefited, as has Sklo Turnov, the member that blows.",
    ],
)
def test_members_that_benefited_too(words: str) -> None:
    """What is said of one member is said of the other, in however few words."""
    text = (
        f"{CAME.format('three', LISTED)}\n## Bohemian Glass Ring\n\nThe cluster works with the firm Nile Glass. {words}"
    )
    assert told(text, "thread", "sme", "sme-benefited") == {
        ("thread", "bohemian-glass-ring", "nile-glass"),
        ("sme", "quoin", "bohemian-glass-ring"),
        ("sme", "sklo-turnov", "bohemian-glass-ring"),
        ("sme-benefited", "quoin"),
        ("sme-benefited", "sklo-turnov"),
    }


def test_who_is_missing_among_those_that_the_table_of_answers_has() -> None:
    """Where the text counts one more than the table names, the one that did not answer an invitation is that one."""
    text = (
        "Two of the three clusters took part in the survey. Each cluster got an invitation. Glas Ulm did not answer "
        "the invitation or our reminders.\n\nCluster\tDid you draw up an SMEs agenda?\nBohemian Glass Ring\tYes (6)\n"
        "Murano Furnaces\tNo\n"
    )
    assert ("delegate-answered", "glas-ulm", "false") in told(text, "delegate-answered")


def test_lists_of_smes_under_clusters_that_only_answers_name() -> None:
    """Whoever answers a question in a list is a cluster, whose SMEs another list may name; "yes, one" has a number."""
    text = (
        "These SMEs may be named as having benefited:\n\n"
        "- Bohemian Glass Ring: Quoin, Sklo Turnov\n- Glas Ulm: Lumen\n\n"
        "Have you signed a formal agreement?\n\n- Bohemian Glass Ring: yes, one, with Nile Glass\n- Glas Ulm: no\n"
    )
    assert told(text, "sme", "answer", "answer-number") == {
        ("sme", "quoin", "bohemian-glass-ring"),
        ("sme", "sklo-turnov", "bohemian-glass-ring"),
        ("sme", "lumen", "glas-ulm"),
        ("answer", "bohemian-glass-ring", "formal-agreement", "yes"),
        ("answer-number", "bohemian-glass-ring", "formal-agreement", "1"),
        ("answer", "glas-ulm", "formal-agreement", "no"),
    }


@pytest.mark.parametrize(("heading", "known"), [("Completed by", True), ("Answered by", True), ("Received by", False)])
def test_who_filled_in_a_form(tmp_path: Path, heading: str, *, known: bool) -> None:
    """The person between the cluster and a position is the cluster's, where the heading is of no other people."""
    rows = [
        ["Cluster", heading, "Position", "Partner", "Type of partner", "Country of partner", "Type of cooperation",
         "Next steps"],
        ["Alpine Water Network", "Ida Holm", "Director", "Pumps SA", "non-EU firm", "Peru", "Technology transfer",
         "Workshop held in March"],
        ["Alpine Water Network", "Ida Holm", "Director", "Lago Institute", "non-EU university", "Chile", "R&D",
         "No response"],
        ["Baltic Grain Network", "Juris Kalns", "Head of Projects", "Molinos Rey", "non-EU firm", "Peru",
         "Sales office", "A visit is planned"],
    ]  # fmt: skip
    with (path := tmp_path / "answers.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    found = facts(build([*report.read(path, MISSION)]))
    assert len([each for each in found if each[0] == "thread"]) == len(THREADS)
    people = {each[1:] for each in found if each[0] == "person-organisation"}
    assert people == (
        {("ida-holm", "alpine-water-network"), ("juris-kalns", "baltic-grain-network")} if known else set()
    )


def test_a_thing_of_no_particular_number_is_no_figure() -> None:
    """What any one of a kind has is counted nowhere."""
    found = facts(build(read_text("# Glass mission to Egypt: event report\n\nCairo, Egypt, 7-9 May 2018\n\n"
                                  "Most were small: a mill with seven looms has no office for exports. The mission "
                                  "brought all of them together for two days.\n")))  # fmt: skip
    assert not [each for each in found if each[0] == "figure"]
