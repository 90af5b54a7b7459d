"""Lists within lists: who travelled, whose SMEs those are, and with whom a cluster agreed that it did not name."""

import pytest
from documents import read_text, threads
from stated import facts

from clew.graph.build import build

EVENT = """# Mission report: EU clusters in Peru

*Lima, Peru, 4-6 March 2019*

## {}

- The mission lasted three days
- {}
  - **Amber Ring Cluster (ARC)** (Latvia): amber; jewellery
  - **Quartz Alliance** (Austria): quartz
  - **Garnet Network** (Czechia): garnets
- How they were chosen:
  - by a jury of three
"""
HEAD = """# Half a year later: follow-up to the EU cluster mission to Peru

*Lima, Peru, 4-6 March 2019*

"""
FOLLOW_UP = (
    HEAD
    + """## The answers, cluster by cluster

### Amber Ring Cluster (ARC)

- Agenda prepared with its SMEs: yes
  - number of SMEs in the agenda: 2
- Formal agreements signed: no
- SMEs that travelled with the cluster
  - Dzintars Plus
  - Sakta Jewels
- SMEs that benefited from the mission
  - Sakta Jewels
- Cooperation
  - **Minas Cusco**
    - type of organisation: non-EU firm
    - country: Peru
    - type of cooperation: joint venture
    - next steps: No answer since May 2019
  - **{}**
    - type of organisation: non-EU university
    - country: Peru
    - type of cooperation: staff exchange
    - next steps: n.a.

### Quartz Alliance

- Agenda prepared with its SMEs: n.a.
- Formal agreements signed: no
- Cooperation
  - **Talla Arequipa**
    - type of organisation: non-EU firm
    - country: Peru
    - type of cooperation: technology transfer
    - next steps: Exchange of information
"""
)


def told(text: str, kind: str) -> set[tuple[str, ...]]:
    """Return the facts of a kind that a text tells."""
    return {each[1:] for each in facts(build(read_text(text))) if each[0] == kind}


def test_delegates_below_an_item_that_leads_to_them() -> None:
    """Items under "The clusters:" are the delegation, with their acronyms, although the list over them is of more."""
    names = {("amber-ring-cluster-arc",), ("quartz-alliance",), ("garnet-network",)}
    assert told(EVENT.format("Who travelled", "The clusters, and what they do:"), "delegate") == names


@pytest.mark.parametrize(("title", "lead"), [("Waiting list", "The clusters:"), ("Programme", "What we asked them:")])
def test_items_below_another_item_are_no_delegates(title: str, lead: str) -> None:
    """Nobody is a delegate below a title on those who did not come, nor below an item on something else."""
    assert not any("acronym" in name or "arc" in name for (name,) in told(EVENT.format(title, lead), "delegate"))


@pytest.mark.parametrize("name", ["n.a.", "n.a. (the cluster would rather not say)", "Universidad del Colca"])
def test_a_counterpart_of_a_list_may_be_unnamed(name: str) -> None:
    """Where a title says that no name is given, its labels are of an unnamed counterpart, and all others are read."""
    said = "" if name.startswith("n.a.") else name
    found = {(cluster, other or "") for cluster, other in threads(build(read_text(FOLLOW_UP.format(name))))}
    assert found == {
        ("Amber Ring Cluster", "Minas Cusco"),
        ("Amber Ring Cluster", said),
        ("Quartz Alliance", "Talla Arequipa"),
    }


def test_smes_below_an_item_that_is_their_label() -> None:
    """SMEs under "SMEs that benefited", an item between answers, are those of the cluster of the section."""
    text = FOLLOW_UP.format("n.a.")
    own = {("dzintars-plus", "amber-ring-cluster"), ("sakta-jewels", "amber-ring-cluster")}
    assert (told(text, "sme"), told(text, "sme-benefited")) == (own, {("sakta-jewels",)})


def test_an_answer_that_is_written_with_full_stops() -> None:
    """To "n.a." belongs no yes of the words before it, and no no of its first letter."""
    text = FOLLOW_UP.format("n.a.")
    assert ("quartz-alliance", "sme-agenda", "not available") in told(text, "answer")
    asked = "## Agendas\n\nDid you prepare an agenda with your SMEs?\n\n"
    lines = "- Amber Ring Cluster: yes, 3 SMEs\n- Quartz Alliance: n.a.\n- Garnet Network: no\n"
    assert {each[::2] for each in told(HEAD + asked + lines, "answer")} == {
        ("amber-ring-cluster", "yes"),
        ("quartz-alliance", "not available"),
        ("garnet-network", "no"),
    }


def test_a_legal_form_in_lower_case_is_of_the_name() -> None:
    """An SME may be an "srl": it is named all the same."""
    text = FOLLOW_UP.format("n.a.").replace("Sakta Jewels", "Sakta srl")
    assert ("sakta-srl", "amber-ring-cluster") in told(text, "sme")
