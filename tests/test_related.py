"""Relations that a paper takes one by one, and the shares that it gives of them (invented documents)."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

LATER = """Six months after the mission to Hanoi, Vietnam, 4 to 7 March 2019: a follow-up survey

Cluster\tAgenda with SMEs?
Ruhr Pear Cluster\tyes
Tirol Plum Network\tno
Delta Cider Cluster\tno

Ruhr Pear Cluster has concluded a contract with Vake Fruit, a non-EU firm from Vietnam. It concerns joint ventures.

Tirol Plum Network, lastly, reported a relation with the Ruhr Pear Cluster, an EU cluster (Germany). It concerns \
research and development, and the partners intend to apply for a grant.

The Delta Cider Cluster reported a relation with Hue Drinks, a non-EU firm in Vietnam, under the heading of \
establishment of business contacts. Nothing was said about its state: the field contains N/A.
"""


def test_origins_before_a_country():
    """An origin, a kind and a country: "a non-EU firm from Chile", "an EU cluster (Spain)"."""
    found = facts(build(read_text(LATER)))
    assert {
        ("thread-origin", "ruhr-pear-cluster", "vake-fruit", "non-EU"),
        ("thread-kind", "ruhr-pear-cluster", "vake-fruit", "firm"),
        ("thread-country", "ruhr-pear-cluster", "vake-fruit", "VN"),
        ("thread-origin", "tirol-plum-network", "ruhr-pear-cluster", "EU"),
        ("thread-origin", "delta-cider-cluster", "hue-drinks", "non-EU"),
    } <= found


def test_a_relation_that_is_reported():
    """Who reports a relation with another delegate has a thread with it; of a field with N/A nothing is known."""
    found = facts(build(read_text(LATER)))
    assert ("thread-outcome", "tirol-plum-network", "ruhr-pear-cluster", "intended") in found
    assert ("thread-outcome", "delta-cider-cluster", "hue-drinks", "unknown") in found


@pytest.mark.parametrize(
    ("sentence", "measure", "scope"),
    [
        ("Joint ventures and staff exchange were the commonest types (22% each).", "cooperation-type-share",
         "staff exchange"),
        ("Partners from outside the EU made up 78% of the total.", "counterpart-type-share", "non-EU"),
    ],
)  # fmt: skip
def test_shares_of_all_relations(sentence, measure, scope):
    """A type has the share of each; partners of an origin make up a part of the total."""
    text = f"{LATER}\nOver all agreements, this can be said. {sentence}\n"
    found = [each.subject for each in read_text(text) if each.subject.label == "StatedFigure"]
    assert {each.parts[1:3] for each in found if "percent" in str(each.parts[-1])} == {(measure, scope)}
