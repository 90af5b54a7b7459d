"""Who spoke at an event, for which organisation, and in which position."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

EVENT = "# Mission of Glass Clusters to Egypt: event report\n\nCairo, Egypt, 7-9 May 2018\n\n{}\n"


def people(sentence: str) -> set[tuple[str, ...]]:
    """Return the people whom a sentence of an event report names, each with role and organisation."""
    found = facts(build(read_text(EVENT.format(sentence))))
    return {each[1:] for each in found if each[0].startswith("person-")}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The forum was addressed by Ms Ida Holm (Trade Attaché, Nordic Chamber in Cairo).",
         {("ida-holm", "trade-attache"), ("ida-holm", "nordic-chamber-in-cairo")}),
        ("Opening words were spoken by Mr Ali Farag (Chairman of the Nile Glass Council).",
         {("ali-farag", "chairman"), ("ali-farag", "nile-glass-council")}),
        ("A welcome was given by Ms Ida Holm (Head of Sales, Crystal Network).",
         {("ida-holm", "head-of-sales"), ("ida-holm", "crystal-network")}),
        ("The seminar was opened by Dr Mona Said (Director of the Institute of Glass, Sand and Light).",
         {("mona-said", "director"), ("mona-said", "institute-of-glass-sand-and-light")}),
    ],
)  # fmt: skip
def test_role_and_organisation(sentence, found):
    """An organisation follows the position after a comma, or after "of"."""
    assert people(sentence) == found


def test_a_unit_is_no_organisation():
    """A head of exports is head of no organisation called Exports."""
    assert people("The talks were opened by Ms Ida Holm (Head of Exports).") == set()
