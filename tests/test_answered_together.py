"""Answers of several clusters in one sentence, those that no table has among them, and who came along with them."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "Cluster mission to Chile: follow-up note\n\nSantiago, Chile, 4-6 June 2019\n\n"
TABLE = (
    "## Cooperation\n\nCluster\tPartner\tForm of cooperation\tNext steps\n"
    "Holz Alpin\tAndes Timber\tR&D\tA trial was held in May 2019\n"
    "Foresta Nord\tMaule Wood\tR&D\tA trial was held in June 2019\n\n"
)
LIST = (
    "## Delegation\n\nThese clusters took part:\n\n- Holz Alpin (Austria)\n- Foresta Nord (Italy)\n"
    "- Bois Vosges (France)\n\n"
)


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a text tells."""
    return {each for each in facts(build(read_text(HEAD + text))) if each[0] in kinds}


def test_each_with_its_smes():
    """A sentence that says yes of several clusters gives the number that stands behind each, and their count."""
    text = "## Agendas\n\nThree clusters had drawn up an agenda with their SMEs: Holz Alpin with 3 SMEs, Foresta Nord "
    text += "with five of its SMEs and Bois Vosges with two SMEs.\n"
    numbers = {("holz-alpin", "3"), ("foresta-nord", "5"), ("bois-vosges", "2")}
    assert told(LIST + text, "answer", "answer-number") == {
        *(("answer", name, "sme-agenda", "yes") for name, _ in numbers),
        *(("answer-number", name, "sme-agenda", number) for name, number in numbers),
    }  # fmt: skip
    assert {each[1:3] for each in told(LIST + text, "figure")} == {("clusters-with-sme-agenda", "3")}


@pytest.mark.parametrize("said", ["ticked “no”", "answered no", "put “n.a.” here"])
def test_who_answers_with_clusters_of_a_table(said: str):
    """Whoever stands with two clusters of the table before an answer to a question is a cluster that answered."""
    text = f"{TABLE}## Formal agreements\n\nHolz Alpin, Foresta Nord and Bois Vosges {said}.\n"
    value = "not available" if "n.a." in said else "no"
    names = ("holz-alpin", "foresta-nord", "bois-vosges")
    assert told(text, "answer") == {("answer", name, "formal-agreement", value) for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "## Formal agreements\n\nHolz Alpin and Andes Bank ticked “no”.\n",
        "## The dinner\n\nHolz Alpin, Foresta Nord and Andes Bank answered no.\n",
        "## Formal agreements\n\nHolz Alpin, Foresta Nord and Andes Bank met twice.\n",
    ],
)
def test_who_stands_with_clusters_elsewhere(text: str):
    """With one cluster alone, on something that is no question, or without an answer, a name is anybody's."""
    assert "andes-bank" not in {each[1] for each in told(TABLE + text, "answer", "delegate")}


def test_firms_that_came_along():
    """SMEs "among them", and who travelled "with it", came with the cluster, which has no thread with them."""
    text = "## Results\n\nHolz Alpin. The cluster had drawn up an agenda with three of its SMEs, among them Leimbau "
    text += "Tobel, which travelled to Chile with it. With the firm Andes Timber it held a trial in May 2019.\n\n"
    text += "Foresta Nord. The cluster came with an agenda that it had drawn up with two of its SMEs; Sega Rossa and "
    text += "Pino Vivo travelled with it. With the firm Maule Wood it held a trial in June 2019.\n"
    assert told(LIST + text, "sme", "thread") == {
        ("sme", "leimbau-tobel", "holz-alpin"), ("sme", "sega-rossa", "foresta-nord"),
        ("sme", "pino-vivo", "foresta-nord"), ("thread", "holz-alpin", "andes-timber"),
        ("thread", "foresta-nord", "maule-wood"),
    }  # fmt: skip


def test_small_firms_brought_along():
    """Names behind "travelled with" are SMEs where the paragraph speaks of small firms."""
    text = "Some had brought small firms along. Holz Alpin travelled with Leimbau Tobel, and Foresta Nord with Sega "
    text += "Rossa and Pino Vivo.\n"
    assert told(LIST + text, "sme") == {
        ("sme", "leimbau-tobel", "holz-alpin"), ("sme", "sega-rossa", "foresta-nord"),
        ("sme", "pino-vivo", "foresta-nord"),
    }  # fmt: skip


def test_content_with_the_mission_and_what_is_counted_towards_when():
    """That a mission was useful says how content they were; "towards the end" is nothing that is counted."""
    text = f"{LIST}In all, 75% of the clusters said that the mission had been useful to them.\n\n"
    text += "We shall write to the three clusters towards the end of the year.\n"
    assert {each[1:3] for each in told(text, "figure")} >= {("satisfaction", "75")}
    assert not {each for each in told(text, "figure") if each[1] in ("share", "towards")}


@pytest.mark.parametrize("said", ["how its work with Andes Timber has developed", "what Andes Timber has tested since"])
def test_nobody_can_say_what_was_done(said: str):
    """What a silent cluster may have done is not observed, and a form that is not returned ends no contact."""
    text = f"{TABLE.replace('Foresta Nord', 'Bois Vosges')}## Who answered\n\nForesta Nord (Italy) did not return the "
    text += f"form, so we cannot say {said}.\n"
    assert told(text, "thread-outcome") >= {("thread-outcome", "holz-alpin", "andes-timber", "active")}
    assert not {each for each in told(text, "thread-outcome") if each[1] == "foresta-nord"} - {
        ("thread-outcome", "foresta-nord", "andes-timber", "not observed")
    }  # fmt: skip


def test_what_is_hoped_for_as_soon_as_it_may_be():
    """That people may travel one day is no wish: with whom a seminar is intended, there is a thread."""
    text = "## Results\n\nHolz Alpin. With Foresta Nord, which it met in Chile, it intends to organise a joint seminar "
    text += "in Linz as soon as people may travel.\n\nBois Vosges. The cluster signed a contract with Andes Timber.\n"
    found = told(LIST + text, "thread-outcome")
    assert ("thread-outcome", "holz-alpin", "foresta-nord", "intended") in found


def test_an_association_of_some():
    """What stands before a name may say whose it is: "the growers' association"; for the import of is a type."""
    text = "## Results\n\nHolz Alpin. With the growers’ association Bosque Viejo it signed a contract for the import "
    text += "of planks in May 2019.\n\nForesta Nord. The cluster signed a contract with Andes Timber.\n"
    found = told(LIST + text, "thread-kind", "thread-type")
    assert ("thread-kind", "holz-alpin", "bosque-viejo", "association") in found
    assert ("thread-type", "holz-alpin", "bosque-viejo", "imports-and-exports") in found


@pytest.mark.parametrize("said", ["the network answered “N/A”", "the platform wrote n.a.", "the cluster put “n.a.”"])
def test_a_question_that_somebody_answered(said: str):
    """Whatever a text calls the cluster that it is about, the answer is its own."""
    text = "## Results\n\nHolz Alpin. The cluster signed a contract with Andes Timber.\n\nBois Vosges. To the question "
    text += f"about an agenda with its SMEs {said}.\n"
    assert told(LIST + text, "answer") >= {("answer", "bois-vosges", "sme-agenda", "not available")}


@pytest.mark.parametrize("opened", ["Bois Vosges left the form empty, but", "Bois Vosges has nothing to report, and"])
def test_whose_manager_somebody_is(opened: str):
    """The only name of a sentence is that of the organisation whose manager is named."""
    text = f"## Results\n\n{opened} its manager, Ms Ana Soto, rang us: the firm Andes Timber is testing it now.\n"
    found = told(TABLE + text, "person-organisation", "person-role")
    assert found == {("person-organisation", "ana-soto", "bois-vosges"), ("person-role", "ana-soto", "manager")}


@pytest.mark.parametrize(
    "text",
    [
        "Last Monday the cluster left, but its manager, Ms Ana Soto, stayed.",
        "Bois Vosges left it to Andes Bank, but its manager, Ms Ana Soto, rang us.",
    ],
)
def test_whose_manager_nobody_can_tell(text: str):
    """Behind another name, or where no name is the subject, the manager may be anybody's."""
    assert told(f"{TABLE}## Results\n\n{text}\n", "person-organisation") == set()


@pytest.mark.parametrize(("below", "many"), [("\nBrussels, 3 July 2019", 1), ("", 0)])
def test_a_signature_over_its_date(below: str, many: int):
    """The last lines, over a place and a date, are a signature; without these they may be anything."""
    text = f"{LIST}All came home again.\n\nIda Holm\nHead of Trade, Nordic Chamber of Wood{below}\n"
    assert len(told(text, "person-organisation")) == many


@pytest.mark.parametrize(
    ("said", "number"), [("Two clusters have signed a formal agreement, one each.", {"1"}), ("It went well.", set())]
)
def test_each_with_another(said: str, number: set[str]):
    """Who did the same with somebody else said yes too; where it is one each, one is the number of both."""
    text = f"## Formal agreements\n\n{said} Holz Alpin concluded its agreement with Andes Timber and Bois Vosges with "
    text += "the Maule Wood Company. Foresta Nord has signed none.\n"
    names = ("holz-alpin", "bois-vosges")
    assert told(LIST + text, "answer", "answer-number") == {
        ("answer", "foresta-nord", "formal-agreement", "no"),
        *(("answer", name, "formal-agreement", "yes") for name in names),
        *(("answer-number", name, "formal-agreement", each) for name in names for each in number),
    }  # fmt: skip


def test_an_agreement_without_its_verb():
    """Behind what one cluster signed, "and" and another with its number tells the same of that one."""
    text = "## Formal agreements\n\nHolz Alpin signed one formal agreement, with Andes Timber, and Foresta Nord two "
    text += "formal agreements, with Maule Wood. Bois Vosges signed none.\n"
    assert told(LIST + text, "answer", "answer-number") == {
        ("answer", "holz-alpin", "formal-agreement", "yes"),
        ("answer", "foresta-nord", "formal-agreement", "yes"),
        ("answer", "bois-vosges", "formal-agreement", "no"),
        ("answer-number", "holz-alpin", "formal-agreement", "1"),
        ("answer-number", "foresta-nord", "formal-agreement", "2"),
    }


@pytest.mark.parametrize("said", ["signed a contract with Andes Timber, and Foresta Nord one hope more.",
                                  "had no contract with Andes Timber, and Foresta Nord met two firms."])  # fmt: skip
def test_what_another_has_is_no_agreement(said):
    """A number of other things behind the name of another cluster is no answer."""
    found = told(f"{LIST}## Formal agreements\n\nHolz Alpin {said}\n", "answer")
    assert {each[1] for each in found} == {"holz-alpin"}
