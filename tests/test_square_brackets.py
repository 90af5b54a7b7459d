"""Square brackets behind names in sentences."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nReport\n\nCluster\tCountry\n"
ROWS = "Bohemian Glass Ring\tCzechia\nMurano Furnaces\tItaly\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Bohemian Glass Ring works with Nile Glass (non-EU firm, Egypt) on ovens; a contract was signed in May 2019.",
        "The seminar was opened by Mr Ali Hassan (Director, Cairo Chamber) and Ms Jana Novak (Chair, Murano Furnaces).",
        "The clusters were Bohemian Glass Ring (Czechia) and Murano Furnaces (Italy).",
    ],
)
def test_square_brackets_are_as_good_as_round_ones(sentence):
    """Who or what somebody is stands in brackets of either form, and none of them begins another name."""
    found = [facts(build(read_text(f"{HEAD}{ROWS}\n4 Results\n\n{each}\n"))) for each in _forms(sentence)]
    assert {each for each in found[0] if each[0] != "figure"} == {each for each in found[1] if each[0] != "figure"}
    assert any(each[0].startswith(("thread-kind", "person-role", "delegate-country")) for each in found[1])


def _forms(sentence: str) -> tuple[str, str]:
    return sentence, sentence.translate(str.maketrans("()", "[]"))
