"""Records as items of a list: what counts them is no part of a label, a name or a value; numbers open paragraphs."""

from collections.abc import Callable

import pytest
from documents import read_text, threads

from clew.graph.build import build

HEAD = """Follow-up Report

Cluster Mission to Jordan, Amman, 3-5 June 2019


1.   CONTACTS

1.1  {}

"""
LABELS = ("Partner", "Kind of partner", "Type of cooperation", "Next steps", "SMEs having benefited")
RECORDS = (
    (
        "Petra Polishing",
        "Jordanian firm",
        "Joint venture",
        "A contract for grinding wheels was signed on 3.5.2020",
        "3",
    ),
    ("University of Wadi Rum", "Jordanian university", "Research and development", "No reply since May", "0"),
)
COUNTED = ("({letter}) ", "{letter}) ", "{capital}. ", "{number}. ", "[{number}] ", "1.1.{number}  ", "{roman}. ")
LED: dict[str, Callable[[str], str]] = {
    "dots": lambda label: f"{label} {'.' * (30 - len(label))} ",
    "spaced dots": lambda label: f"{label} {' .' * 6} ",
    "colons": lambda label: f"{label}: ",
    "dashes": lambda label: f"{label} - ",
    "wide space": lambda label: label.ljust(30),
}


def records(counted: str, led: Callable[[str], str], *, further: str = "") -> str:
    """Return the records, each counted on the line of its first label."""
    found = []
    for place, record in enumerate(RECORDS):
        sign = counted.format(letter="ab"[place], capital="AB"[place], number=place + 1, roman=("i", "ii")[place])
        for line, (label, value) in enumerate(zip(LABELS, record, strict=True)):
            found.append(
                f"     {' ' * len(sign) if line else sign}{led(label)}{value.replace(' on ', further or ' on ')}"
            )
        found.append("")
    return "\n".join(found)


@pytest.mark.parametrize("led", LED.values(), ids=LED)
@pytest.mark.parametrize("counted", COUNTED)
def test_what_counts_a_record_is_no_part_of_it(counted: str, led: Callable[[str], str]) -> None:
    """The records are read whatever counts them and leads to their values, and their numbers are no figures."""
    statements = read_text(HEAD.format("Alpine Quartz Cluster (Austria)") + records(counted, led))
    assert set(threads(build(statements))) == {("Alpine Quartz Cluster", name) for name, *_ in RECORDS}
    assert {each.value for each in statements if each.property == "smesBenefited"} == {3, 0}
    assert not [each for each in statements if each.subject.label == "StatedFigure"]


@pytest.mark.parametrize("counted", ["3.x.{number}  ", "Case {number}: "])
def test_signs_that_are_not_known_make_nothing_wrong(counted: str) -> None:
    """A label behind a sign of its own is no part of a name, and what stands beside it is no figure."""
    statements = read_text(HEAD.format("Alpine Quartz Cluster (Austria)") + records(counted, LED["colons"]))
    assert not [name for pair in threads(build(statements)) for name in pair if "Partner" in name]
    assert not [each for each in statements if each.subject.label == "StatedFigure"]


def test_a_value_that_had_no_room_goes_on_below_its_label() -> None:
    """A cut value is whole: what stands right below the label, and before the next, is its rest."""
    text = records("({letter}) ", LED["colons"], further=" on\n         ")
    statements = read_text(HEAD.format("Alpine Quartz Cluster (Austria)") + text)
    steps = {" ".join(str(each.value).split()) for each in statements if each.property == "nextSteps"}
    assert RECORDS[0][3] in steps
    assert {each.value for each in statements if each.property == "smesBenefited"} == {3, 0}


def test_paragraphs_hang_from_their_numbers() -> None:
    """A sentence that goes on below the words behind a number is one, and the number is none of its words."""
    told = (
        "Before they left, all of the clusters of the delegation said that\n     they had held as many as 126 meetings."
    )
    statements = read_text(HEAD.format(told))
    found = [each for each in statements if each.property == "value" and each.subject.label == "StatedFigure"]
    assert [each.value for each in found] == [126]
    assert found[0].source.quote.startswith("Before they left")
