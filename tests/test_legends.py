"""Codes that a legend explains, and cells that say in words what each of their numbers counts."""

import pytest

from clew.graph.statement import Referent
from clew.loaders import document, report

OPENING = "# Cluster Mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n"
ROWS = (
    "Cluster | Partner | Type | Status\n--- | --- | --- | ---\n"
    "Agri Sud | Riego Andes | TT, JV | signed\nWagra | Campo Alto | JV | signed\n"
)

LEGENDS = [
    "    TT  technology transfer\n    JV  joint venture\n",
    "TT = technology transfer; JV = joint venture.\n",
    "- TT: technology transfer\n- JV: joint venture\n",
    "We asked for technology transfer (TT) and for a joint venture (JV).\n",
    "TT stands for technology transfer, JV for joint venture.\n",
    "| Code | Meaning |\n|---|---|\n| TT | technology transfer |\n| JV | joint venture |\n",
]


@pytest.mark.parametrize("legend", LEGENDS)
def test_codes_stand_for_their_words(legend: str) -> None:
    """A cell of codes is of the types that the document says they stand for."""
    found = list(report.states(document.parse(f"{OPENING}{legend}\n{ROWS}", "a.md")))
    types = [each.value.parts[0] for each in found if each.property == "COVERS" and isinstance(each.value, Referent)]
    assert types == ["technology transfer", "joint venture", "joint venture"]


def test_codes_without_a_legend_are_no_types() -> None:
    """What no legend explains is not guessed."""
    found = report.states(document.parse(f"{OPENING}{ROWS}", "a.md"))
    assert not [each for each in found if each.property == "COVERS"]


TALLIES = [
    ("SMEs", "2 benefited; 4 could benefit directly, 9 indirectly"),
    ("SMEs", "benefited: 2; could benefit directly: 4; indirectly: 9"),
    ("SMEs", "benefited (2), could benefit directly (4), could benefit indirectly (9)"),
    ("Benefit", "2 SMEs benefited, 4 SMEs could benefit directly, 9 SMEs could benefit indirectly"),
]


@pytest.mark.parametrize(("heading", "cell"), TALLIES)
def test_numbers_in_one_cell_are_told_apart(heading: str, cell: str) -> None:
    """Each number is of what the words beside it count; a cell without an answer has none for each."""
    head = f"Cluster | Partner | Status | {heading}\n--- | --- | --- | ---\n"
    text = f"{head}Agri Sud | Riego | signed | {cell}\nWagra | Campo | ended | n/a\n"
    found = list(report.states(document.parse(OPENING + text, "a.md")))
    names = ("smesBenefited", "smesCouldBenefitDirectly", "smesCouldBenefitIndirectly")
    assert [(each.property, each.value) for each in found if each.property in names] == [
        *zip(names, (2, 4, 9), strict=True),
        *((name, None) for name in names),
    ]
    assert not [each for each in found if each.property == "MEMBER_OF"]


def test_tally_that_is_not_understood_names_no_smes() -> None:
    """A number with words is no SME, whatever it counts."""
    text = (
        "Cluster | Partner | Status | SMEs\n--- | --- | --- | ---\nAgri Sud | Riego | signed | 2 so far; 4 in a year\n"
    )
    found = report.states(document.parse(OPENING + text, "a.md"))
    assert not [each for each in found if each.property == "MEMBER_OF"]


def test_dots_may_lead_to_figures() -> None:
    """Numbers behind dots are figures; those of pages, beside titles that stand elsewhere, are none."""
    figures = "Clusters ......... 10\nMeetings ........ 171\nSMEs ............. 22\n"
    found = report.states(document.parse(f"{OPENING}{figures}", "a.txt"))
    assert {each.value for each in found if each.property == "value"} == {10.0, 171.0, 22.0}
    contents = "Clusters ........... 2\nMeetings ........... 4\n\n# Clusters\n\nText.\n\n# Meetings\n\nText.\n"
    found = report.states(document.parse(f"{OPENING}{contents}", "a.txt"))
    assert not [each for each in found if each.property == "value"]


def test_wide_space_behind_the_number_of_a_title() -> None:
    """A title that is underlined may have its number far before its words; the table below it has its own headings."""
    head = "2  WHO WENT\n===========\n\nCluster          From\n---------------  --------\n"
    text = f"{head}Agri Sud         Spain\nWagra Cluster    Poland\n"
    parsed = document.parse(OPENING + text, "a.txt")
    assert parsed.tables[0].headings == ("Cluster", "From")
    assert parsed.headings[-1].section == "2 WHO WENT"


SHORT = (
    ("Assoc.", "association"), ("Tech. transf.", "technology transfer"), ("JBE", "joint business events"),
    ("FA", "formal agreement"), ("n.r.", "no reply to the question"),
)  # fmt: skip
FORMS = {
    "lines": "\n".join(f"{code} = {meaning}" for code, meaning in SHORT),
    "bullets": "\n".join(f"- {code}: {meaning}" for code, meaning in SHORT),
    "dashes": "\n".join(f"{code} - {meaning}" for code, meaning in SHORT),
    "columns": "\n".join(f"{code:<16}{meaning}" for code, meaning in SHORT),
    "sentence": "They are: " + "; ".join(f"{code} = {meaning}" for code, meaning in SHORT) + ".",
    "colons": "Abbreviations: " + "; ".join(f"{code}: {meaning}" for code, meaning in SHORT) + ".",
    "turned": "\n".join(f"{meaning} = {code}" for code, meaning in SHORT),
    "pipes": "Abbreviation | Meaning\n" + "\n".join(f"{code} | {meaning}" for code, meaning in SHORT),
    "table": "| Words | Short form |\n|---|---|\n" + "\n".join(f"| {meaning} | {code} |" for code, meaning in SHORT),
}
TABLES = (
    "Cluster | Partner | Type of org. | Type of cooperation\n--- | --- | --- | ---\n"
    "Agri Sud | Riego Andes | Assoc. (non-EU) | Tech. transf.; JBE\n"
    "Wagra | Campo Alto | Firm (non-EU) | Sales office\n\n"
    "Cluster | FA signed?\n--- | ---\nAgri Sud | Yes\nWagra | n.r.\n\n"
    "Two types were named most often: tech. transf. (25 %) and JBE (12 %).\n"
)


@pytest.mark.parametrize("form", FORMS)
def test_words_cut_short(form: str) -> None:
    """However they are explained, they are understood in types, kinds, headings, answers and prose."""
    found = list(report.states(document.parse(f"{OPENING}{FORMS[form]}\n\n{TABLES}", "a.md")))
    types = [each.value.parts[0] for each in found if each.property == "COVERS" and isinstance(each.value, Referent)]
    assert types == ["technology transfer", "joint business events", "sales office"]
    kinds = {each.value for each in found if each.property == "kind" and each.subject.label == "Organisation"}
    assert {"association", "firm"} <= kinds
    answers = [
        (each.subject.parts[1].parts[0], each.subject.parts[-1], each.value)
        for each in found
        if each.property == "value" and each.subject.label == "Answer"
    ]
    assert answers == [
        ("Agri Sud", "formal-agreement", "yes"),
        ("Wagra", "formal-agreement", "not available"),
    ]
    scopes = {each.value for each in found if each.property == "scope"}
    assert {"technology transfer", "joint business events"} <= scopes


def test_what_is_printed_stays() -> None:
    """The words are those of the legend, the quote is what stands there."""
    parsed = document.parse(
        f"{OPENING}{FORMS['lines']}\n\nTech. transf. was asked for, as was an FA, in 2019.\n", "a.md"
    )
    text = parsed.paragraphs[-1].text
    assert text.clean == "technology transfer was asked for, as was an formal agreement, in 2019."
    assert text.find("technology transfer").quote == "Tech. transf."
    assert (text.find("formal agreement").quote, text.find("formal").line) == ("FA", text.line)
    assert text.find("in 2019").quote == "in 2019"


def test_numbers_of_titles_are_no_codes() -> None:
    """A title that begins with its number explains nothing."""
    parsed = document.parse(f"{OPENING}I. The survey\n\nText.\n\nII. Agreements: how they stand\n\nText.\n", "a.md")
    assert not parsed.glossary.words.every


CODED = "\nCluster\tPartner\tType\tQ1\nGrain Ring\tMolinos\tTT, JV\tyes\nWater Ring\tBombas\tJV\tno\n"
QUESTIONS = "Q1  Have you signed a formal agreement since the mission?\nQ2  If yes, how many?\n\n"


def column(text: str, place: int = 2) -> tuple[str, list[str]]:
    """Return the heading and the cells of a column."""
    (table,) = document.parse(text, "t.txt").tables
    return table.headings[place], [row.cells[place].clean for row in table.rows]


@pytest.mark.parametrize(
    "legend",
    [
        "TT = technology transfer\nJV = joint venture\n",
        "- TT: technology transfer\n- JV: joint venture\n",
        "The letters: TT = technology transfer, JV = joint venture.\n",
        "TT  technology transfer\nJV  joint venture\n",
        "TT stands for technology transfer and JV stands for joint venture.\n",
        "(TT) technology transfer\n(JV) joint venture\n".replace(") ", ")  "),
    ],
)
def test_codes_are_written_out(legend: str) -> None:
    """However the codes are explained, cells say what they stand for, and print the code."""
    assert column(legend + CODED)[1] == ["technology transfer; joint venture", "joint venture"]
    (table,) = document.parse(legend + CODED, "t.txt").tables
    assert table.rows[1].cells[2].quote == "JV"


def test_headings_are_written_out() -> None:
    """A question that a code stands for heads the column."""
    assert column(QUESTIONS + CODED, 3)[0] == "Have you signed a formal agreement since the mission?"


@pytest.mark.parametrize(
    "legend",
    [
        "TT = technology transfer\n",
        "TT = technology transfer\nSO = sales office\n",
        "TT = technology transfer\nTT = twinning of towns\nJV = joint venture\nSO = sales office\n",
    ],
)
def test_what_is_not_explained_stays(legend: str) -> None:
    """A column with a code that is not explained, or explained in two ways, stays as printed."""
    assert column(legend + CODED)[1] == ["TT, JV", "JV"]


def test_numbers_that_count_are_no_codes() -> None:
    """A number is a code only in a column of types."""
    text = "1 = technology transfer\n2 = joint venture\n\nCluster\tPartner\tType of cooperation\tSMEs benefited\n"
    text += "Grain Ring\tMolinos\t2\t1\nWater Ring\tBombas\t1\t2\n"
    assert column(text)[1] == ["joint venture", "technology transfer"]
    assert column(text, 3)[1] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("The Nile Glass Council (NGC) and the Delta Sand Association (DSA) helped.", {}),
        ("SME = small and medium-sized enterprise; MoU = memorandum of understanding.", {}),
        ("IT = Italy; ES = Spain; DE = Germany.", {}),
        ("Open = no reply; Closed = no data.", {}),
        ("CA = cooperation agreement; KHF = Korea Hydrogen Forum.", {"CA": "cooperation agreement"}),
        ("We asked for a formal agreement (FA), for firms (F.) and for technology transfer (TT).",
         {"FA": "formal agreement", "TT": "technology transfer"}),
    ],
)  # fmt: skip
def test_what_is_short_for_known_words(text: str, known: dict[str, str]) -> None:
    """Names, words, countries, and what is understood as it stands, are not written out in prose."""
    assert document.parse(f"{OPENING}{text}\n", "a.md").glossary.words.known.meanings == known


def test_several_of_a_kind() -> None:
    """An s behind capitals is that of their meaning."""
    legend = "CA = cooperation agreement\nFA = formal agreement\n"
    parsed = document.parse(f"{OPENING}{legend}\nOf the 41 CAs begun, 12 CAs are left.\n", "a.md")
    assert (
        parsed.paragraphs[-1].text.clean
        == "Of the 41 cooperation agreements begun, 12 cooperation agreements are left."
    )


def test_two_legends_of_a_document() -> None:
    """Codes of kinds of counterparts are explained as those of types are, hyphens, countries and all."""
    legends = (
        "Partner | Meaning\n--- | ---\nF-CL | non-EU firm (Chile)\nR-CL | non-EU research institute (Chile)\n"
        "F-EU | EU firm\n\nType | Meaning\n--- | ---\nTT | technology transfer\nJV | joint venture\n\n"
    )
    rows = (
        "Cluster | Partner | Partner type | Type of cooperation\n--- | --- | --- | ---\n"
        "Agri Sud | Riego Andes | F-CL | JV\nAgri Sud | Campo Alto | R-CL | TT\nWagra | Lait Vert | F-EU | TT\n"
    )
    found = list(report.states(document.parse(f"{OPENING}{legends}{rows}", "a.md")))
    told = [(each.subject.parts[0], each.value) for each in found if each.property == "kind" and each.printed[1] == "-"]
    assert told == [("Riego Andes", "firm"), ("Campo Alto", "research centre"), ("Lait Vert", "firm")]
    assert {each.value for each in found if each.property == "origin" and each.printed == "F-EU"} == {"EU"}
    unknown = list(report.states(document.parse(f"{OPENING}{legends}{rows.replace('F-EU', 'X-EU')}", "a.md")))
    assert not [each for each in unknown if each.printed in ("F-CL", "R-CL", "X-EU")]


def test_capitals_make_no_name_of_a_type() -> None:
    """What is short for known words is no organisation's name, however it is spelt; initials count in tables too."""
    text = "We asked for Technology Transfer (TT) and Joint Venture (JV). The Nile Glass Council came.\n\n"
    parsed = document.parse(f"{OPENING}{text}Cluster | Partner\n--- | ---\nAgri Sud | NGC\nWagra | Riego\n", "a.md")
    assert not {"TT", "JV"} & {*parsed.glossary.names.known}
    assert parsed.tables[0].rows[0].cells[1].clean == "Nile Glass Council"
