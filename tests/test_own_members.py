"""Who is listed as a cluster's own SME is no counterpart of it."""

import pytest
from documents import pairs, read_text, threads
from stated import facts

from clew.graph.build import build
from clew.loaders.prose.names.position import post

TEXT = """# Cluster Mission to Chile: follow-up report

Santiago, Chile, 5-7 April 2022

## Upland Waste Cluster

Together with Gravas del Sur (firm, Chile; technology transfer) the cluster set up a pilot line, which has been running
since July 2022. Trommel Works and Sieve and Sons supplied the machines.

## SMEs that benefited

- Trommel Works (Upland Waste Cluster)
- Sieve and Sons (Upland Waste Cluster)
"""


def test_own_smes_are_no_counterparts():
    """The firms that a list gives as a cluster's own have no thread with it, though its story names them."""
    made = build(read_text(TEXT))
    assert [*threads(made)] == [("Upland Waste Cluster", "Gravas del Sur")]
    assert [sme for sme, _ in pairs(made, "MEMBER_OF")] == ["Sieve and Sons", "Trommel Works"]


def test_a_bracket_may_stand_within_the_one_of_the_cluster():
    """The acronym of the cluster behind an SME is printed, or stands for the whole name that the report explains."""
    for cluster in ("UWC", "Upland Waste Cluster (UWC)"):
        listed = TEXT.replace("## Upland Waste Cluster", "## Upland Waste Cluster (UWC)")
        made = build(read_text(listed.replace("s (Upland Waste Cluster)", f"s ({cluster})")))
        assert {sme for sme, _ in pairs(made, "MEMBER_OF")} == {"Sieve and Sons", "Trommel Works"}


@pytest.mark.parametrize(
    "said",
    [
        "Trommel Works Ltd, which builds the sieves, is the SME that benefited.",
        "Trommel Works Ltd showed its sieve there, was asked for offers, and so benefited from the mission.",
        "Its travelling companion Trommel Works Ltd came home with nothing.",
        "It says that Trommel Works Ltd, the SME it had brought along, did not benefit from the trip.",
    ],
)
def test_who_is_said_to_have_benefited_is_no_counterpart(said: str) -> None:
    """A firm that benefited from the mission, or did not, came with the cluster; it is nobody whom that met."""
    told = TEXT.split("Trommel", maxsplit=1)[0] + said
    assert [*threads(build(read_text(told)))] == [("Upland Waste Cluster", "Gravas del Sur")]


def test_a_list_of_fields_ends_at_the_city() -> None:
    """Fields in the title end where its city begins; before a country, what stands last may be one."""
    head = "# Cluster Mission on waste and clean water, {}5-7 April 2022\n\nThe mission went to Nepal.\n"
    found = {where: facts(build(read_text(head.format(where)))) for where in ("Kathmandu, ", "Somewhere, Nepal, ")}
    assert {("mission", "field", "waste"), ("mission", "field", "clean-water")} <= found["Kathmandu, "]
    assert not any(fact[:2] == ("mission", "field") and "some" in fact[2] for fact in found["Somewhere, Nepal, "])


def test_a_department_of_a_country_is_no_unit() -> None:
    """Who is of a department that is named by its country stands for that, whatever the rank."""
    assert post("Joint Secretary at the Department of Mines of Chile") == (
        "Joint Secretary",
        "Department of Mines of Chile",
    )


@pytest.mark.parametrize(
    "said",
    [
        "Together with Trommel Works Ltd, an SME from the Upland cluster, it built a pilot line.",
        "With Trommel Works Ltd, the SME that had travelled along for this very purpose, nothing came about.",
        "After Christmas Gravas del Sur signed a contract with the cluster.",
    ],
)
def test_own_smes_by_an_apposition_and_feasts_before_names(said: str) -> None:
    """A firm that is "the SME", or one from the cluster, is nobody whom that met; a feast is no part of a name."""
    told = TEXT.split("Trommel", maxsplit=1)[0] + said
    assert [*threads(build(read_text(told)))] == [("Upland Waste Cluster", "Gravas del Sur")]
