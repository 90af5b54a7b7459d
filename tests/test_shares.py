"""Tables of shares: of which type of cooperation or kind of counterpart each share is, and which shares are none."""

import pytest
from documents import read_text

from clew.graph.build import build

HEAD = "# Cluster mission to Jordan: follow-up report\n\nAmman, Jordan, 3-5 June 2019\n\n## Overviews\n\n"
TYPES = (("Technology transfer", 4, "66.7"), ("Joint ventures", 1, "16.7"), ("Staff exchange", 1, "16.7"))
KINDS = (("non-EU firm", 4, "66.7"), ("EU cluster", 1, "16.7"), ("University (non-EU)", 1, "16.7"))


def shares(text: str) -> set[tuple[str, str, float]]:
    """Return measure, scope and value of every share that is stated."""
    found = [each.properties for each in build(read_text(HEAD + text)).nodes.values() if each.label == "StatedFigure"]
    return {(each["measure"], each["scope"], each["value"]) for each in found if each["unit"] == "percent"}


def table(headings: str, rows, row: str) -> str:
    """Return a pipe table, each row printed by a form."""
    rule = "|".join("---" for _ in headings.split("|"))
    lines = [f"| {row.format(name=name, count=count, share=share)} |" for name, count, share in rows]
    return "\n".join([f"| {headings} |", f"|{rule}|", *lines, "", "The report ends here, as every report does."])


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("What | Times named | Share", "{name} | {count} | {share} %"),
        ("What | Share (%)", "{name} | {share}"),
        ("What | Agreements | Per cent", "{name} | {count} | {share}"),
        ("What | Percentage | Number", "{name} | {share}% | {count}"),
        ("What | Share of all agreements", "{name} | {share} per cent"),
        ("What | n | %", "{name} | {count} | {share}"),
    ],
)
def test_each_row_is_a_share(headings: str, row: str) -> None:
    """The name of the row says of what the share is, its heading that it is one."""
    types = (("technology transfer", 66.7), ("joint venture", 16.7), ("staff exchange", 16.7))
    of_types = {("cooperation-type-share", name, value) for name, value in types}
    assert shares(table(headings, TYPES, row)) == of_types
    of_kinds = {("counterpart-type-share", "non-EU firm", 66.7), ("counterpart-type-share", "EU cluster", 16.7)}
    assert of_kinds <= shares(table(headings, KINDS, row))


@pytest.mark.parametrize(
    ("headings", "rows", "row"),
    [
        ("What | Share of the clusters", TYPES, "{name} | {share} %"),
        ("What | Planned | Share of SMEs", TYPES, "{name} | {count} | {share} %"),
        ("What | Rating | Share", TYPES, "{name} | very good | {share} %"),
        ("What | Share", TYPES, "{name} and R&D | {share} %"),
        ("What | Share", [("Hotel", 4, "66"), ("Lunch", 1, "17"), ("Bus", 1, "17")], "{name} | {share} %"),
        ("What | Share | Percentage", TYPES, "{name} | {share} % | {share} %"),
    ],
)
def test_other_shares_are_not_those_of_types(headings: str, rows, row: str) -> None:
    """Of what else a share is, of two types at once, or which of two it is, is not guessed."""
    assert not [each for each in shares(table(headings, rows, row)) if "type-share" in each[0]]


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        (
            "Joint ventures, sales offices and staff exchange made up 8 % each.",
            "joint venture and sales office and staff exchange",
        ),
        ("Staff exchange stood at 8 per cent.", "staff exchange"),
        ("Sales offices and joint ventures had an equal share, 8 %.", "sales office and joint venture"),
        ("Technology transfer: 8 %.", "technology transfer"),
        ("Together R&D and sales offices came to 8 %.", "research and development and sales office"),
    ],
)
def test_what_is_said_of_types_alone_is_their_share(sentence: str, scope: str) -> None:
    """Where a clause names nothing but types of cooperation, the share is theirs, whatever stands around it."""
    assert shares(f"The form was sent out in May. {sentence}\n") == {("cooperation-type-share", scope, 8.0)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Staff exchange was thought too dear by 8 %.",
        "Imports and exports grew by 8 %.",
        "Joint ventures tempted 8 % of the clusters.",
        "Sales offices reached 8 % of the SMEs.",
    ],
)
def test_what_else_is_said_of_types_is_no_share_of_them(sentence: str) -> None:
    """Other words beside the types say something else of them, and so does whose share it is."""
    assert "cooperation-type-share" not in {
        measure for measure, *_ in shares(f"The form was sent out in May. {sentence}\n")
    }


@pytest.mark.parametrize(
    ("sentence", "scopes"),
    [
        ("Joint ventures were named less often than sales offices, which lead with 8 %.", {"sales office"}),
        ("Joint ventures and R&D follow behind, less often than sales offices, which got 8 %.", {"sales office"}),
        ("Joint ventures were named more often than sales offices, with 8 %.", set()),
    ],
)
def test_of_two_types_that_are_compared_the_share_is_one_s(sentence: str, scopes: set[str]) -> None:
    """A share behind two types that are told from one another is of the last where it says so, or of nobody knows."""
    found = shares(f"## Types of cooperation\n\nThe clusters named the types of cooperation. {sentence}\n")
    assert {scope for measure, scope, _ in found if measure == "cooperation-type-share"} == scopes


@pytest.mark.parametrize(
    "sentence",
    [
        "Firms are the most common partners (44%), followed by universities (33%).",
        "Firms were the most frequent kind of counterpart (44%), before universities (33%).",
        "Firms were the most frequent partners (44 %), closely followed by universities (33 %) and clusters (22 %).",
    ],
)
def test_the_share_of_those_that_follow_is_of_their_kind(sentence: str) -> None:
    """A share in brackets behind the kind that follows the most common one is of that kind, as the first is of its."""
    found = {(scope, value) for measure, scope, value in shares(f"{sentence}\n") if measure == "counterpart-type-share"}
    assert {("firm", 44), ("university", 33)} <= found
    assert len(found) == sentence.count("%")
