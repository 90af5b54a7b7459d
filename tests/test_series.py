"""Prose in a series: a heading, or a name that opens a paragraph, says whose story it is."""

from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "# Glass mission to Egypt: one year on\n\nCairo, Egypt, 7-9 May 2018\n\n## What came of it\n\n"


def threads(text: str) -> set[tuple[str, ...]]:
    """Return the threads of a follow-up report, with their outcomes."""
    return {each[1:] for each in facts(build(read_text(HEAD + text))) if each[0] == "thread-outcome"}


def test_a_name_opens_each_paragraph():
    """A name without a word for cluster is one's where most of its neighbours are."""
    text = "Glass Cluster Ulm. In June 2018 the cluster signed a contract with Nilglas Ltd.\n\n"
    text += "Murano Forni. Talks with the firm Desert Kilns were broken off.\n\n"
    text += "Verre Nancy: The cluster is testing sand with the University of the Delta.\n"
    assert {each[:2] for each in threads(text)} == {
        ("glass-cluster-ulm", "nilglas-ltd"), ("murano-forni", "desert-kilns"),
        ("verre-nancy", "university-of-the-delta"),
    }  # fmt: skip


def test_both_sides_open_each_paragraph():
    """The two sides of a thread stand before the full stop."""
    text = "**Glass Cluster Ulm – Nilglas Ltd.** The two signed a contract in June 2018.\n\n"
    text += "**Murano Forni – Delta University.** A joint study is under way.\n\n"
    text += "**Verre Nancy – Desert Kilns.** The contact has ended.\n"
    assert threads(text) == {
        ("glass-cluster-ulm", "nilglas-ltd", "formalised"), ("murano-forni", "delta-university", "active"),
        ("verre-nancy", "desert-kilns", "ended"),
    }  # fmt: skip


def test_sections_that_begin_with_a_verb():
    """Under a title that says "by cluster", a sentence without a subject is about the cluster."""
    text = "## Results by cluster\n\n### Murano Forni\n\nHas signed a contract with Nilglas Ltd.\n\n"
    text += "### Verre Nancy\n\nIs preparing a study with Delta University.\n\n### Glas Ulm\n\nNothing yet.\n"
    assert {each[:2] for each in threads(text)} == {
        ("murano-forni", "nilglas-ltd"), ("verre-nancy", "delta-university"),
    }  # fmt: skip


def test_visits_are_no_stories():
    """Names over what was seen on a visit are no clusters."""
    text = "### Desert Kilns\n\nThe group met the owner.\n\n### Delta Sand\n\nA quarry.\n\n"
    assert threads(text + "### Nilglas Works\n\nIt has signed a contract with Delta University.\n") == set()


def test_smes_beside_their_clusters():
    """SMEs are named with "both members of", or with the cluster in brackets."""
    text = "### Glass Cluster Ulm\n\nThe cluster signed a contract with Nilglas Ltd.\n\n## SMEs\n\nThree SMEs "
    text += "benefited: Lumen Due and Ofen Neu, both members of Glass Cluster Ulm, and Kiln Six (Glass Cluster Ulm).\n"
    found = {each[1] for each in facts(build(read_text(HEAD + text))) if each[0] == "sme-benefited"}
    assert found == {"lumen-due", "ofen-neu", "kiln-six"}


def test_a_text_on_an_agenda_with_its_smes_is_of_a_cluster():
    """Whatever a paragraph calls those whose name opens it, only clusters were asked for an agenda with their SMEs."""
    text = "Glass Cluster Ulm. In June 2018 the cluster signed a contract with Nilglas Ltd.\n\n"
    text += "Murano Forni. The platform had prepared an agenda with two of its SMEs. With the firm Desert Kilns it has "
    text += "tested a kiln every month since May 2018.\n\n"
    text += "Verre Nancy. The network had drawn up no agenda with its SMEs. It broke off its talks with Delta Sand.\n"
    assert {each[:2] for each in threads(text)} == {
        ("glass-cluster-ulm", "nilglas-ltd"), ("murano-forni", "desert-kilns"), ("verre-nancy", "delta-sand"),
    }  # fmt: skip
