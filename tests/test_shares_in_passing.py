"""Shares behind a colon, in the next sentence or for each of several; results and their numbers, and tiles of them."""

import pytest
from documents import read_text
from test_tallied import figures

KINDS, TYPES = "counterpart-type-share", "cooperation-type-share"
AGENDA = "clusters-with-sme-agenda-share"


@pytest.mark.parametrize(
    ("sentence", "measured"),
    [
        (
            "Most of the partners are Egyptian: firms make up 31% and clubs 21% of them.",
            {(KINDS, "31"), ("share", "21")},
        ),
        (
            "Most of the partners are Egyptian: firms make up 31% and associations 21% of them.",
            {(KINDS, "31"), (KINDS, "21")},
        ),
        (
            "Firms are the most frequent kind of partner (41%). EU clusters account for 17%, as they did before.",
            {(KINDS, "41"), (KINDS, "17")},
        ),
        (
            "Firms are the most frequent kind of partner (41%). EU clusters account for 17% of the meetings.",
            {(KINDS, "41"), ("share", "17")},
        ),
        ("Technology transfer and staff exchange come up equally often (18% each).", {(TYPES, "18")}),
        ("By kind of partner: 61% firms, 21% EU clusters.", {(KINDS, "61"), (KINDS, "21")}),
        ("Half of the partners, 50%, are Egyptian firms.", {(KINDS, "50")}),
        ("Half of the clusters that answered, 50%, had prepared an agenda with their SMEs.", {(AGENDA, "50")}),
        (
            "Did you prepare an agenda with your SMEs?\n\nFour of the six clusters had prepared one (67%).",
            {("clusters-with-sme-agenda", "4"), ("clusters", "6"), (AGENDA, "67")},
        ),
        ("She spoke of losses: by her estimate 40% of the tomatoes are lost on the road.", set()),
        ("Meetings between clusters are cheaper, since one delegate speaks for many.", set()),
        ("* One cooperation agreement for each contact.", set()),
    ],
)
def test_shares_that_go_on(sentence: str, measured: set[tuple[str, str]]) -> None:
    """What a share is of may stand before a colon, in the sentence before, or be several types with one each."""
    assert figures(sentence) == measured


@pytest.mark.parametrize(("heading", "found"), [("Result", True), ("Partner", False)])
def test_results_and_their_numbers(heading: str, found: bool) -> None:
    """A column called "Result" says what is counted beside it; one of partners does not."""
    table = f"| {heading} | Number |\n|---|---|\n| Meetings held | 152 |\n| Applications received | 26 |\n"
    assert (figures(table) == {("meetings", "152"), ("applications", "26")}) is found


TILES = "| 7<br>European clusters | 9<br>SMEs |\n|---|---|\n| 104<br>meetings | over 30<br>applications |\n"


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (TILES, {("clusters", "7"), ("smes", "9"), ("meetings", "104"), ("applications", "30")}),
        (TILES.replace("9<br>SMEs", "SMEs and firms"), set()),
        (TILES.replace("7<br>", "1<br>").replace("9<", "2<").replace("104", "3").replace("over 30", "4"), set()),
        (TILES.replace("9<br>SMEs", "9 May 2018<br>pitches"), set()),
    ],
)
def test_tiles(table: str, found: set[tuple[str, str]]) -> None:
    """Where every cell is a number over what it counts, each is a figure; numbers that count the cells are none."""
    assert figures(f"## In figures\n\n{table}") == found


def test_tiles_are_of_the_delegation() -> None:
    """Nothing over tiles says what they are of: not the title of the report."""
    text = f"# Mission of Glass Clusters to Egypt: event report\n\nCairo, Egypt, 7-9 May 2018\n\n{TILES}"
    assert {s.value for s in read_text(text) if s.property == "scope"} == {"delegation"}


@pytest.mark.parametrize(
    ("sentence", "measured"),
    [
        ("Non-EU firms make up 41% of the counterparts and EU clusters 21%.", {(KINDS, "41"), (KINDS, "21")}),
        ("Non-EU firms make up 41% of the counterparts and the delegates 21%.", {(KINDS, "41"), ("share", "21")}),
        ("Firms make up 41% of the counterparts and clubs and clusters 21%.", {(KINDS, "41"), ("share", "21")}),
        ("There were meetings at 30 tables. Firms made up 61% of the Egyptian organisations.", {(KINDS, "61")}),
        ("There were meetings at 30 tables. Firms made up 61% of the European organisations.", {("share", "61")}),
        ("The clusters reported nine agreements. Staff exchange is found in 21% of them.", {(TYPES, "21")}),
        ("The clusters held nine meetings. Staff exchange was a topic in 21% of them.", {("share", "21")}),
        ("Of those who answered, 71% called the time for each meeting sufficient.", {("satisfaction", "71")}),
    ],
)
def test_shares_of_a_second_kind(sentence: str, measured: set[tuple[str, str]]) -> None:
    """What a share is of is said of the one before too, or told by the sentence before."""
    assert {each for each in figures(sentence) if each[0] != "meetings"} >= measured


@pytest.mark.parametrize(
    ("label", "value", "figure"),
    [
        ("Counterparts that are non-EU firms", "61%", (KINDS, "61")),
        ("Cost of the mission", "EUR 90,500", ("cost", "90500")),
        ("Memoranda of understanding", "1", ("memoranda-of-understanding", "1")),
    ],
)
def test_what_a_row_of_figures_says(label: str, value: str, figure: tuple[str, str]) -> None:
    """The label of a row says of what a share, a sum of money or a single result is."""
    table = f"| Indicator | Value |\n|---|---|\n| Meetings | 152 |\n| {label} | {value} |\n| SMEs | 9 |\n"
    assert figure in figures(table)


@pytest.mark.parametrize(
    ("sentence", "measured"),
    [
        ("The largest group of partners are local firms (41%); EU clusters follow with 21%.", {(KINDS, "21")}),
        ("Firms are the largest group of partners (41%), and EU clusters come next with 21%.", {(KINDS, "21")}),
        ("The largest group of visitors are local firms (41%); EU clusters follow with 21%.", {("share", "21")}),
    ],
)
def test_the_share_that_follows_the_largest(sentence: str, measured: set[tuple[str, str]]) -> None:
    """What comes next is of the same partners; of other groups nothing is said."""
    assert {each for each in figures(sentence) if each[1] == "21"} == measured


AGREED, PREPARED = "clusters-with-formal-agreements-share", "clusters-with-sme-agenda-share"


@pytest.mark.parametrize(
    ("sentence", "measured"),
    [
        ("Who answered? Six of the eight clusters (75%): Alfa, Beta and others.", "response-rate"),
        ("Who was satisfied? Six of the eight clusters (75%): Alfa, Beta and others.", "clusters-share"),
        ("Who answered? Nobody knows. Six of the eight clusters (75%) had booked a hotel.", "clusters-share"),
        ("Both agreements are with firms. That gives 75% of the respondents with a formal agreement.", AGREED),
        ("Both agreements were useful. That makes 75% of the respondents with a formal agreement.", "share"),
        ("Six formal agreements were signed; that is, 75% of the clusters that replied have signed one.", AGREED),
        ("Six formal agreements were signed; 75% of the clusters have signed a petition too.", "share"),
        ("Six clusters prepared an agenda, or 75% of those that replied.", PREPARED),
        ("Six clusters prepared an agenda, or 75% of the hosts did.", "share"),
    ],
)
def test_shares_of_those_who_replied(sentence: str, measured: str) -> None:
    """A question, the agreements counted before, or who replied tells what a share of the clusters is."""
    assert {each for each in figures(sentence) if each[1] == "75"} == {(measured, "75")}
