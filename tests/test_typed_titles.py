"""Counterparts named on a line of their own with kind and country, their labels below, under the cluster's title."""

import pytest
from documents import report_of

from clew.graph.statement import Referent
from clew.loaders import document, report

OPENING = report_of(["Agri Sud", "Wagra", "Lumen Nord"], [])
BODY = """{sud}
Riego Andes (firm, Peru)
{first}Type of cooperation: technology transfer
{more}Technology: drip irrigation
{more}Status: Contract signed in January 2020
{more}SMEs benefited: 3

{wagra}
Universidad del Maipo (university, Peru)
{first}Type of cooperation: joint venture
{more}Technology: soil probes
{more}Status: A pilot is under way
{more}SMEs benefited: 1
"""
TITLES = [("## Agri Sud\n", "## Wagra\n"), ("Agri Sud\n--------\n", "Wagra\n-----\n")]
MARKS = [("\n- ", "- "), (":   - ", "    - ")]


@pytest.mark.parametrize(("sud", "wagra"), TITLES)
@pytest.mark.parametrize(("first", "more"), MARKS)
def test_labels_below_a_counterpart_are_of_it(sud: str, wagra: str, first: str, more: str) -> None:
    """Whatever marks the titles and the labels, each agreement has its counterpart, type and next steps."""
    text = OPENING + BODY.format(sud=sud, wagra=wagra, first=first, more=more)
    found = list(report.states(document.parse(text, "a.md")))
    partners = {each.value.parts[0] for each in found if each.property == "WITH" and isinstance(each.value, Referent)}
    types = {each.value.parts[0] for each in found if each.property == "COVERS" and isinstance(each.value, Referent)}
    assert partners == {"Riego Andes", "Universidad del Maipo"}
    assert types == {"technology transfer", "joint venture"}
    assert {each.value for each in found if each.property == "nextSteps"} == {
        "Contract signed in January 2020", "A pilot is under way",
    }  # fmt: skip
