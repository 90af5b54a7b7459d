"""A register of cases: the country behind the bracket of the type, two labels on a line, names that are kept back."""

from documents import read_text
from stated import Fact, facts

from clew.graph.build import build

SURVEY = """Follow-up survey of the cluster mission to Jordan (Amman, 3 to 5 June 2019)

REPLIES
(SME agenda: was an agenda prepared, and with how many?
Formal agreement: was one signed, and how many?)

Baltic Amber Ring
  SME agenda: yes (5)          Formal agreement: yes (1)
Alpine Quartz Cluster
  SME agenda: no               Formal agreement:

CASES

Case 1
  Cluster:             Baltic Amber Ring
  Partner:             Petra Polishing (non-EU firm), Jordan
  Type of cooperation: Joint venture
  Next steps:          Contract signed in May 2020

Case 2
  Cluster:             Alpine Quartz Cluster
  Partner:             not given (non-EU university), Jordan
  Type of cooperation: Research and development
  Next steps:          N/A

SMEs THAT BENEFITED, BY NAME

Baltic Amber Ring: Sakta; Dzintars
Alpine Quartz Cluster: names not released

TALLY

Clusters that answered: 2
Half of the clusters that answered had prepared an agenda with their SMEs.
"""
RING, QUARTZ = "baltic-amber-ring", "alpine-quartz-cluster"


def told(text: str = SURVEY) -> set[Fact]:
    """Return the facts of a report."""
    return facts(build(read_text(text)))


def test_a_country_behind_the_type_is_no_part_of_the_name() -> None:
    """A "Petra Polishing (non-EU firm), Jordan" is a firm of that name; a partner not given has none."""
    found = told()
    assert {each for each in found if each[0] == "thread"} == {
        ("thread", RING, "petra-polishing"),
        ("thread", QUARTZ, ""),
    }
    assert {("thread-country", RING, "petra-polishing", "JO"), ("thread-country", QUARTZ, "", "JO")} <= found
    assert ("thread-kind", RING, "petra-polishing", "firm") in found


def test_two_labels_on_a_line_are_two_answers() -> None:
    """Each has its own value; one left blank is no answer, and a question in brackets above them is none either."""
    answers = {each[1:] for each in told() if each[0] in ("answer", "answer-number")}
    assert answers == {
        (RING, "sme-agenda", "yes"), (RING, "sme-agenda", "5"), (RING, "formal-agreement", "yes"),
        (RING, "formal-agreement", "1"), (QUARTZ, "sme-agenda", "no"),
    }  # fmt: skip


def test_a_line_for_each_cluster_names_those_that_benefited() -> None:
    """Names that are not released are nobody's."""
    assert {each for each in told() if each[0].startswith("sme")} == {
        (kind, name, *owner)
        for name in ("sakta", "dzintars")
        for kind, owner in (("sme", (RING,)), ("sme-benefited", ()))
    }


def test_the_label_of_a_row_says_who_answered() -> None:
    """Those of "Clusters that answered: 2" are respondents; half of them with an agenda is a share of the clusters."""
    figures = {each[1:4] for each in told() if each[0] == "figure"}
    assert figures == {("respondents", "2", "count"), ("clusters-with-sme-agenda-share", "50", "percent")}
