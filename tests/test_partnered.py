"""Tables that tell agreements by the counterpart alone: another table says with which cluster it agreed."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = """# Clusters for the orchards of Peru: follow-up report

Lima, Peru, 3-5 April 2019

## Agreements

| Cluster | Counterpart | Type of cooperation |
|---|---|---|
| Tartu Optics | Lentes del Norte | joint venture |
| Vigo Redes | {} | staff exchange |
| Vigo Redes | {} | imports and exports |

## What became of them

| Counterpart | Next steps |
|---|---|
"""


def steps(others, *rows):
    """Return what the second table tells of whom; `others` are the counterparts of the second cluster."""
    found = facts(build(read_text(HEAD.format(*others) + "".join(f"| {one} | {two} |\n" for one, two in rows))))
    return {(each[1], each[2], each[5]) for each in found if each[0] == "agreement" and each[4] == "nextSteps"}


NORTE, TRUJILLO = ("Lentes del Norte", "signed"), ("Redes Trujillo", "no reply")
ROWS = "| Lentes del Norte | signed |\n| Redes Trujillo | no reply |\n"


@pytest.mark.parametrize("rows", [(NORTE, TRUJILLO), (TRUJILLO, NORTE)])
def test_a_counterpart_is_of_the_cluster_that_another_table_names(rows):
    """In whatever order, and be it that some are left out."""
    assert steps(("Redes Trujillo", "Malla Piura"), *rows) == {
        ("tartu-optics", "lentes-del-norte", "signed"),
        ("vigo-redes", "redes-trujillo", "no-reply"),
    }


@pytest.mark.parametrize(
    "others",
    [
        ("Malla Piura", "Malla Tumbes"),  # one of them is nobody's
        ("Redes Trujillo", "Redes Trujillo"),  # of which of the two agreements is it told?
        ("Redes Trujillo", "Lentes del Norte"),  # two clusters have the same counterpart
    ],
)
def test_counterparts_that_do_not_tell(others):
    """Where one of them is not known, or known twice, no row is anybody's."""
    assert not steps(others, NORTE, TRUJILLO)


@pytest.mark.parametrize(("more", "found"), [([], 0), ([("Redes Trujillo", "a talk in May")], 3)])
def test_who_has_no_name_is_told_by_all_others(more, found):
    """Only where the tables have the same counterparts can the one without a name be told."""
    assert len(steps(("Redes Trujillo", "n/a"), NORTE, *more, ("n/a", "talks go on"))) == found


def test_clusters_are_no_counterparts_there():
    """A table of organisations all of which are clusters may be told by the reporting ones."""
    text = HEAD.replace("Lentes del Norte", "Vigo Redes").format("Tartu Optics", "Malla Piura")
    rows = "| Tartu Optics | signed |\n| Vigo Redes | no reply |\n"
    assert not [each for each in facts(build(read_text(text + rows))) if each[0] == "agreement" and "nextSteps" in each]


def test_another_table_may_say_otherwise():
    """A counterpart that a further table gives to another cluster is of neither."""
    more = "| Cluster | Counterpart | Formal agreement signed? |\n|---|---|---|\n| {} | Redes Trujillo | yes |\n\n"
    for cluster, found in ("Vigo Redes", 2), ("Tartu Optics", 0):
        text = HEAD.replace("## What", f"## Formal agreements\n\n{more.format(cluster)}## What")
        told = facts(build(read_text(text.format("Redes Trujillo", "Malla Piura") + ROWS)))
        assert len([each for each in told if each[0] == "agreement" and each[4] == "nextSteps"]) == found
