"""Who is listed as a cluster's own SME is no counterpart of it."""

from documents import pairs, read_text, threads

from clew.graph.build import build

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
