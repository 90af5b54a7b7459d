"""Cells that hold several things, in any order: name, position, organisation, kind, country, answer, number."""

import pytest
from test_headed_tables import told

from clew.loaders import described
from clew.loaders.vocabulary import english

AGREEMENT = "Cluster\tPartner\tType of cooperation\tNext steps\n"
TYPED = "Cluster\tPartner\tWhat it is\tType of cooperation\tNext steps\n"
KINDS = ("{k} ({c})", "{k}, {c}", "{c} - {k}", "{c}/{k}", "{k}; {c}", "{k} [{c}]", "{k} in {c}", "a {n} {k}", "{k} {c}")
NAMES = ("{}, {}", "{} – {}", "{}: {}", "{} ({})", "{}<br>{}", "{}; {}")
STANDS = {
    ("thread-kind", "bohemian-glass-ring", "nile-glass", "firm"),
    ("thread-country", "bohemian-glass-ring", "nile-glass", "EG"),
    ("thread-kind", "murano-furnaces", "delta-school", "university"),
    ("thread-country", "murano-furnaces", "delta-school", "JO"),
}


def rows(form: str) -> tuple[str, str]:
    """Return what two counterparts are, in this form."""
    return form.format(k="firm", c="Egypt", n="Egyptian"), form.format(k="university", c="Jordan", n="Jordanian")


@pytest.mark.parametrize("form", KINDS)
def test_kind_and_country_in_one_cell(form: str) -> None:
    """A cell may print the kind and the country of a counterpart in any order, whatever sets them apart."""
    firm, school = rows(form)
    text = (
        f"{TYPED}Bohemian Glass Ring\tNile Glass\t{firm}\tJoint venture\tSigned in May\n"
        f"Murano Furnaces\tDelta School\t{school}\tStaff exchange\tNo reply\n"
    )
    assert told(text, "thread-kind", "thread-country", "thread-origin") == STANDS


@pytest.mark.parametrize("apart", NAMES)
@pytest.mark.parametrize("form", ["{k}, {c}", "{c}, {k}", "{n} {k}"])
def test_kind_and_country_behind_the_name(apart: str, form: str) -> None:
    """What most cells of a column print behind the name, and is understood, is no part of the name."""
    firm, school = rows(form)
    text = (
        f"{AGREEMENT}Bohemian Glass Ring\t{apart.format('Nile Glass', firm)}\tJoint venture\tSigned in May\n"
        f"Murano Furnaces\t{apart.format('Delta School', school)}\tStaff exchange\tNo reply\n"
    )
    assert told(text, "thread-kind", "thread-country", "thread-origin") == STANDS


@pytest.mark.parametrize("apart", ["{}<br>({})", *NAMES])
@pytest.mark.parametrize(
    "heading",
    [
        "Partner<br>(kind, country)",
        "Partner, kind and country",
        "Counterpart / type / country",
        "Partner: name and kind",
    ],
)
def test_a_heading_of_names_with_their_kinds(heading: str, apart: str) -> None:
    """A heading may say that its cells have more than names, in other signs than the cells have."""
    firm, school = rows("{k}, {c}")
    text = (
        f"{AGREEMENT.replace('Partner', heading)}"
        f"Bohemian Glass Ring\t{apart.format('Nile Glass', firm)}\tJoint venture\tSigned in May\n"
        f"Murano Furnaces\t{apart.format('Delta School', school)}\tStaff exchange\tNo reply\n"
    )
    assert told(text, "thread-kind", "thread-country", "thread-origin") == STANDS


@pytest.mark.parametrize("words", ["firm, university", "University of Jordan", "Business Finland", "Glass of Egypt"])
def test_what_is_not_understood_describes_nobody(words: str) -> None:
    """Two kinds, or a name, say nothing of what an organisation is."""
    assert not described.of(words, english(), apart=True)


ANSWERED = "Cluster\tDid you draw up an agenda with your SMEs?\nBohemian Glass Ring\t{}\nMurano Furnaces\tNo\n"


SIX = (
    *("Yes, with 6 SMEs", "Yes with 6 SMEs", "yes/6", "Yes [6]", "Yes. 6 SMEs", "6 SMEs: yes", "6 SMEs (yes)", "✓ 6"),
    *("Yes – six of our members", "Yes (6 SMEs took part)", "6 SMEs", "6", "Yes, for 6 firms"),
)


@pytest.mark.parametrize("cell", SIX)
def test_an_answer_with_its_number(cell: str) -> None:
    """A number beside a yes is the answer's, and so is one instead of it where others say no."""
    assert told(ANSWERED.format(cell), "answer", "answer-number") == {
        ("answer", "bohemian-glass-ring", "sme-agenda", "yes"),
        ("answer-number", "bohemian-glass-ring", "sme-agenda", "6"),
        ("answer", "murano-furnaces", "sme-agenda", "no"),
    }


@pytest.mark.parametrize(
    "cell", ["Yes, since 2019", "Yes, about 6 SMEs", "Yes, 6 of 9 SMEs", "Yes, in two meetings", "Yes, on 6 May"]
)
def test_other_numbers_beside_an_answer(cell: str) -> None:
    """A year, a day, a share, and what is not exact are no number of the answer."""
    assert told(ANSWERED.format(cell), "answer", "answer-number") == {
        ("answer", "bohemian-glass-ring", "sme-agenda", "yes"),
        ("answer", "murano-furnaces", "sme-agenda", "no"),
    }


CAME = {
    ("person-organisation", "ida-holm", "bohemian-glass-ring"),
    ("person-role", "ida-holm", "managing-director"),
    ("person-organisation", "ali-neri", "murano-furnaces"),
    ("person-role", "ali-neri", "head-of-projects"),
}
PEOPLE = (("Ida Holm", "Managing Director"), ("Ali Neri", "Head of Projects"))


@pytest.mark.parametrize("heading", ["Represented by", "Name and position", "Who came", "Delegate (function)"])
@pytest.mark.parametrize(
    "form", ["{n}, {p}", "{p}: {n}", "{p}, {n}", "{n} / {p}", "{n}; {p}", "{p} Mr {n}", "{n} - {p}", "{n}<br>{p}"]
)
def test_a_person_and_a_position_in_one_cell(heading: str, form: str) -> None:
    """Name and position are told by what they are."""
    first, second = (form.format(n=name, p=post) for name, post in PEOPLE)
    text = (
        f"Country\tCluster\tFields\t{heading}\nCzechia\tBohemian Glass Ring\tGlass\t{first}\n"
        f"Italy\tMurano Furnaces\tKilns\t{second}\n"
    )
    assert told(text, "person-organisation", "person-role", event=True) == CAME


@pytest.mark.parametrize("over", ["Delegate in Cairo", "Represented by", "Contact"])
@pytest.mark.parametrize("names", [("Name",), ("First name", "Surname"), ("Family name", "Given name")])
def test_a_heading_over_the_columns_of_people(over: str, names: tuple[str, ...]) -> None:
    """Under a heading that speaks of who came, names and positions are theirs; a name may stand in two columns."""

    def person(name: str) -> str:
        pieces = [name] if len(names) == 1 else name.split() if names[0] == "First name" else name.split()[::-1]
        return "".join(f"<td>{each}</td>" for each in pieces)

    body = "".join(
        f"<tr><td>{cluster}</td><td>{home}</td><td>Glass</td>{person(name)}<td>{post}</td></tr>"
        for cluster, home, (name, post) in zip(
            ("Bohemian Glass Ring", "Murano Furnaces"), ("Czechia", "Italy"), PEOPLE, strict=True
        )
    )
    text = (
        f'<table><tr><th rowspan="2">Cluster</th><th rowspan="2">Country</th><th rowspan="2">Fields</th>'
        f'<th colspan="{len(names) + 1}">{over}</th></tr>'
        f"<tr>{''.join(f'<th>{each}</th>' for each in names)}<th>Position</th></tr>{body}</table>"
    )
    assert told(text, "person-organisation", "person-role", event=True) == CAME


SPOKE = {
    ("person-organisation", "ida-holm", "chamber-of-glass"),
    ("person-role", "ida-holm", "president"),
    ("person-organisation", "ali-neri", "delta-kilns"),
    ("person-role", "ali-neri", "head-of-sales"),
}


COLUMNS = (
    "  9.30    Ms Ida Holm   President       Chamber of Glass\n  10.15   Mr Ali Neri   Head of Sales   Delta Kilns\n",
    "  09.30   Ida Holm   President       Chamber of Glass\n  10.15   Ali Neri   Head of Sales   Delta Kilns\n",
    """  Ms Ida    President   Chamber of
  Holm                  Glass

  Mr Ali    Head of     Delta Kilns
  Neri      Sales
""",
    "09.30\tMs Ida Holm\tPresident\tChamber of Glass\n10.15\tMr Ali Neri\tHead of Sales\tDelta Kilns\n",
    "09.30\tIda Holm\tPresident\tChamber of Glass\n10.15\tAli Neri\tHead of Sales\tDelta Kilns\n",
    "  Ms Ida Holm   President, Chamber of Glass\n  Mr Ali Neri   Head of Sales, Delta Kilns\n",
    "Time\tWho\tRole\tFrom\n9.30\tIda Holm\tPresident\tChamber of Glass\n10\tAli Neri\tHead of Sales\tDelta Kilns\n",
    "Time\tSpeaker\n9.30\tMs Ida Holm (Chamber of Glass), President\n10.15\tMr Ali Neri; Head of Sales; Delta Kilns\n",
)


@pytest.mark.parametrize("lines", COLUMNS)
def test_speakers_in_columns_without_headings(lines: str) -> None:
    """People one below the other need no headings: the cells tell their positions and whom they are from."""
    text = f"Conference\n\nSome 90 guests listened to the speakers:\n\n{lines}\nIt went on until noon.\n"
    assert told(text, "person-organisation", "person-role", event=True) == SPOKE


def test_whom_to_ask_stands_for_an_organisation() -> None:
    """Who answers questions about a report has a position in an organisation as those have who speak."""
    text = "The clusters met firms.\n\nFor questions about this report: Ms Ida Holm, President, Chamber of Glass\n"
    assert {each for each in SPOKE if "ida-holm" in each} <= told(
        text, "person-organisation", "person-role", event=True
    )


SMES = {
    ("sme", "bohemian-glass-ring", "vitrum-lab"),
    ("sme", "bohemian-glass-ring", "crystal-north"),
    ("sme", "bohemian-glass-ring", "blue-kiln-works"),
    ("sme", "murano-furnaces", "fuoco-vivo"),
}


LISTS = (
    """  Bohemian Glass Ring   Vitrum Lab, Crystal North, Blue
                        Kiln Works

  Murano Furnaces       Fuoco Vivo
""",
    """  Bohemian Glass Ring   Vitrum Lab
                        Crystal North
                        Blue Kiln Works
  Murano Furnaces       Fuoco Vivo
""",
    """  Bohemian Glass Ring   Vitrum Lab

                        Crystal North

                        Blue Kiln Works

  Murano Furnaces       Fuoco Vivo
""",
)


@pytest.mark.parametrize("lines", LISTS)
def test_smes_in_wrapped_lines(lines: str) -> None:
    """In a list a name goes on in the next line where it had no room; alone on its line it is one by itself."""
    text = f"SMEs that benefited from the mission\n\n  Cluster               SMEs that benefited\n\n{lines}"
    found = told(text, "sme")
    assert {(kind, cluster, name) for kind, name, cluster in found} == SMES


def test_a_table_of_what_is_to_be_known_of_the_mission() -> None:
    """Beside place and days, counts in the same short table are figures."""
    box = "<table><tr><th>Place</th><td>Cairo, Egypt</td></tr><tr><th>Date</th><td>7-9 May 2018</td></tr>"
    counts = "<tr><th>Countries</th><td>9</td></tr><tr><th>SMEs</th><td>23</td></tr></table>"
    text = f"{box}<tr><th>Host</th><td>Nile Glass</td></tr>{counts}"
    found = {each[1:3] for each in told(text, "figure", event=True)}
    assert ("countries", "9") in found


@pytest.mark.parametrize("titles", [("First partner:", "Second partner:"), ("Partner 1:", "Partner 2:")])
def test_a_label_that_only_counts_the_records_is_no_column(titles: tuple[str, str]) -> None:
    """A label without a value over each record takes nothing from the label that names the partner."""
    first, second = titles
    text = (
        f"# Answers\n\n{ANSWERED.format('Yes')}\n# Bohemian Glass Ring\n\n"
        f"{first}\n\n- Partner: Nile Glass\n- Kind of partner: non-EU firm\n- Type of cooperation: Joint venture\n"
        f"- State of play: Signed in May\n\n{second}\n\n- Partner: Delta Kilns\n- Kind of partner: non-EU firm\n"
        "- Type of cooperation: Staff exchange\n- State of play: No reply\n"
    )
    assert told(text, "thread") == {
        ("thread", "bohemian-glass-ring", "nile-glass"),
        ("thread", "bohemian-glass-ring", "delta-kilns"),
    }


@pytest.mark.parametrize(
    "topic",
    [
        "Round Table: Chamber of Glass, President",
        "Opening / Chamber of Glass / President",
        "President of the Glass Chamber, Cairo Heights",
    ],
)
def test_a_topic_is_nobody(topic: str) -> None:
    """Without a form of address only what opens a cell, a comma or a bracket behind it, is a person's name."""
    assert not told(f"Programme\n\nTime\tTopic\n9.00\t{topic}\n10.00\tLunch\n", "person", event=True)
