"""Codes of agreements: one table says whose they are, other tables and the prose name the code alone."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = """# Clusters for the harbours of Chile: follow-up report

Valparaíso, Chile, 3-5 April 2019

## Agreements

| No. | Cluster | Counterpart | Type of cooperation |
|---|---|---|---|
| {} | Tartu Optics | Lentes del Maule | joint venture |
| {} | Vigo Redes | Redes Quellón | staff exchange |
"""
COUNTS = """
## Numbers

| No. | SMEs that benefited | SMEs surveyed? |
|---|---|---|
| {} | 2 | yes |
| {} | 5 | no |
"""
OURS = ("tartu-optics", "lentes-del-maule"), ("vigo-redes", "redes-quellon")


def told(text):
    """Return the facts of threads."""
    return {each for each in facts(build(read_text(text))) if each[0].startswith(("thread", "agreement"))}


def counted(found):
    return {(each[1:3], each[5]) for each in found if each[0] == "agreement" and each[4] == "smesBenefited"}


@pytest.mark.parametrize("codes", [("A-01", "A-02"), ("CL 7", "CL 3"), ("X/1", "X/2")])
def test_rows_of_a_code_alone_are_of_its_agreement(codes):
    """In whatever order the second table has them."""
    found = told(HEAD.format(*codes) + COUNTS.format(*reversed(codes)))
    assert {each[1:] for each in found if each[0] == "thread"} == {*OURS}
    assert counted(found) == {(OURS[1], "2"), (OURS[0], "5")}


@pytest.mark.parametrize("codes", [("1", "2"), ("A-01", "A-03"), ("A-01", "A-01")])
def test_codes_that_do_not_tell(codes):
    """Numbers count the rows of any table; a code that is not in the register, or twice, is nobody's."""
    assert not counted(told(HEAD.format("A-01", "A-02") + COUNTS.format(*codes)))
