"""Tables told as cards, a label and its value on each line."""

import pytest

from clew.loaders import document, report
from clew.loaders.containers import container

OPENING = "Cluster Mission to Chile: follow-up survey\nSantiago, Chile, 4-6 June 2019\n\n"


def read(text: str) -> list[tuple[str, object]]:
    """Return what a document states of threads and agreements, by property."""
    found = report.states(document.parse(f"{OPENING}{text}\n", "a.txt"))
    return [
        (each.property, each.value) for each in found if each.subject.label in ("Thread", "Agreement", "Organisation")
    ]


def table(text: str) -> tuple[tuple[str, ...], list[list[str]]]:
    """Return headings and cells of the only table of a document."""
    (only,) = document.parse(text, "a.txt").tables
    return only.headings, [[cell.clean for cell in row.cells] for row in only.rows]


CARDS = """
Cluster: Agri Sud
  Partner: Segar Beku (company, Indonesia)
  Type of cooperation: technology transfer
  Status: contract signed in
    february 2020
  Partner: Airlangga (university)
  Status: talks go on

Cluster: Wagra
  Partner: Kemasan Jaya
  Type of cooperation: imports and exports
"""


def test_cards_are_rows() -> None:
    """A label that comes again begins the next row, and a label that a card does not have is blank."""
    headings, rows = table(CARDS)
    assert headings == ("Cluster", "Partner", "Type of cooperation", "Status")
    assert rows == [
        ["Agri Sud", "Segar Beku (company, Indonesia)", "technology transfer", "contract signed in february 2020"],
        ["", "Airlangga (university)", "", "talks go on"],
        ["Wagra", "Kemasan Jaya", "imports and exports", ""],
    ]


def test_a_card_may_be_a_line() -> None:
    """Several labels on one line, in bullets or bold, are one card."""
    text = (
        "- **Cluster:** Agri Sud; **Partner:** Segar Beku; **Status:** contract signed\n"
        "- **Cluster:** Wagra; **Partner:** Kemasan Jaya; **Status:** no answer since\n"
    )
    assert table(text)[1] == [
        ["Agri Sud", "Segar Beku", "contract signed"],
        ["Wagra", "Kemasan Jaya", "no answer since"],
    ]


def test_cards_state_what_rows_state() -> None:
    """What a card says is stated with the line that says it; brackets tell type and country."""
    stated = read(CARDS)
    assert ("kind", "firm") in stated and ("kind", "university") in stated
    assert ("name", "Segar Beku") in stated
    assert [value for name, value in stated if name == "nextSteps"] == [
        "contract signed in february 2020",
        "talks go on",
    ]
    located = [each for name, each in stated if name == "LOCATED_IN"]
    assert [str(each.parts[0]) for each in located] == ["Indonesia"]


def test_other_labels_are_no_cards() -> None:
    """The particulars of an event are no table of agreements."""
    text = "Country: Chile\nCity: Santiago\nPartner: the chamber of commerce\nDate: 4-6 June 2019\n"
    assert document.parse(text, "a.txt").tables == []


NUMBERED = """
Card 1
Cluster: Agri Sud
Local partner: Segar Beku
Type of cooperation: technology transfer
Status: samples were sent
SMEs which have benefited: 2
Names of the SMEs: Alfa Semi; Beta Semi

Card 2
Cluster: Wagra
European partner: Agri Sud
Type of cooperation: imports and exports
Status: not known
SMEs which have benefited: 1
Names of the SMEs: Gama Semi
"""


def test_cards_with_a_number_over_each() -> None:
    """Numbers over the cards part nothing, and a label in two wordings, one on each card, is one column."""
    headings, rows = table(NUMBERED)
    assert headings[1] == "Local partner"
    assert [row[1] for row in rows] == ["Segar Beku", "Agri Sud"]


def test_a_card_may_know_nothing() -> None:
    """What is not known is no text of an agreement."""
    assert ("nextSteps", None) in read(NUMBERED)


def test_smes_counted_beside_their_names_have_benefited() -> None:
    """As many names as SMEs that benefited, on each card, are theirs; with a name too many nothing is said."""
    assert [name for name, _ in read(NUMBERED)].count("BENEFITED_FROM") == 3
    assert "BENEFITED_FROM" not in dict(read(NUMBERED.replace("benefited: 1", "benefited: 0")))


def test_labels_that_are_two_things() -> None:
    """Labels that end alike are two columns where a card has both."""
    text = "Cluster: Agri Sud\nLocal partner: Segar\nEU partner: Wagra\nStatus: talks go on\n"
    assert table(f"{text}\n{text}")[0] == ("Cluster", "Local partner", "EU partner", "Status")


def test_cards_of_delegates() -> None:
    """Two cards with a cluster and its country are a delegation; one may be whoever wrote the report."""
    card = "Cluster: {}\nCountry: {}\nFields: {}\n"
    both = card.format("Agri Sud", "Italy", "fruit") + "\n" + card.format("Wagra", "Poland", "seeds")
    assert table(both)[1] == [["Agri Sud", "Italy", "fruit"], ["Wagra", "Poland", "seeds"]]
    assert not document.parse(card.format("Agri Sud", "Italy", "fruit"), "a.txt").tables


def test_labels_without_a_colon() -> None:
    """A dash, an equals sign or a column of its own sets a value apart where the label is that of a column."""
    for mark in (" – ", " = ", "      "):
        card = f"Cluster{mark}Agri Sud\nPartner{mark}Segar Beku\nStatus{mark}talks go on in June\n"
        assert table(card)[1] == [["Agri Sud", "Segar Beku", "talks go on in June"]]


def test_a_list_of_terms_is_a_card() -> None:
    """The terms of a page are labels, and what they are said to be the values."""
    terms = "".join(
        f"<dt>{label}</dt><dd>{value}</dd>"
        for label, value in (("Cluster", "Agri Sud"), ("Partner:", "Segar Beku"), ("Status", "talks go on"))
    )
    text, places = container.text(f"<html><body><dl>{terms}</dl></body></html>".encode(), "a.html")
    (only,) = document.parse(text, "a.html", "", places).tables
    assert [cell.clean for cell in only.rows[0].cells] == ["Agri Sud", "Segar Beku", "talks go on"]


def test_two_answers_are_a_card() -> None:
    """Two labels that ask, each answered, are a card, whatever else a label may count."""
    card = "## {}\n\n- SMEs agenda developed: {}\n- Formal agreements signed: {}\n\n"
    text = card.format("Agri Sud Cluster", "No", "N/A") + card.format("Wagra Cluster", "N/A", "No")
    assert [table_.rows[0].cells[0].clean for table_ in document.parse(text, "a.md").tables] == ["No", "N/A"]
    numbers = "- SMEs agenda developed: 7\n- Formal agreements signed: 2\n"
    assert not document.parse(f"## Results\n\n{numbers}", "a.md").tables


@pytest.mark.parametrize("counter", ["No. {} ", "Nr {}   ", "#{} ", "N° {}  ", "Case {}   ", "Deal no. {}  ", "{}    "])
def test_records_may_be_counted_before_their_first_label(counter: str) -> None:
    """What counts a record is no part of its first label, whatever word or sign it counts by."""
    cards = "".join(
        f"{counter.format(number)}Cluster      Agri Sud\n"
        f"        Partner      {partner}\n        Next steps   Contract signed\n\n"
        for number, partner in enumerate(("Segar Beku", "Kemasan Jaya"), 1)
    )
    rows = [value for each, value in read(cards) if each == "OPENED"]
    assert len(rows) == 2


def test_labels_that_return_are_of_records_and_no_figures_of_the_mission() -> None:
    """What stands among labels that several records have is said of one of them, whatever the records begin with."""
    text = "".join(
        f"     Fiche {number} de 2 Partner: {partner}\n         Kind of partner: Chilean firm\n"
        f"         Type of cooperation: Joint venture\n         SMEs having benefited: {number}\n\n"
        for number, partner in enumerate(("Segar Beku", "Kemasan Jaya"), 1)
    )
    found = report.states(document.parse(f"{OPENING}1. RESULTS\n\nAGRI SUD (Spain)\n\n{text}", "a.txt"))
    assert not [each for each in found if each.subject.label == "StatedFigure"]


@pytest.mark.parametrize("parted", ["\n\n", "\n"])
def test_a_pipe_may_set_apart_the_value(parted: str) -> None:
    """A line with a single pipe is a label with its value, as one with a colon is, whether it is known or not."""
    cards = (
        "Cluster | Agri Sud\nWith whom | Segar Beku\nWeather | fine\nNext steps | Contract signed",
        "Cluster | Wagra\nWith whom | Kemasan Jaya\nWeather |\nNext steps | No answer since",
    )
    headings, rows = table(f"Results\n\n{parted.join(cards)}\n")
    assert headings == ("Cluster", "With whom", "Weather", "Next steps")
    assert rows == [["Agri Sud", "Segar Beku", "fine", "Contract signed"],
                    ["Wagra", "Kemasan Jaya", "", "No answer since"]]  # fmt: skip


def test_a_table_on_its_side_needs_no_rule() -> None:
    """Labels down the first column of pipes without rules are read as they are in any other table."""
    text = (
        "## Cooperation\n\nCluster | Agri Sud | Wagra\nPartner | Segar Beku | Kemasan Jaya\n"
        "Type of partner | non-EU firm | EU cluster\nNext steps | Contract signed | No answer since\n"
    )
    assert [value for each, value in read(text) if each == "nextSteps"] == ["Contract signed", "No answer since"]


def test_labels_of_a_formal_agreement_are_of_none_other() -> None:
    """Of the labels on a card, those that say so are of a formal agreement with the partner, if it is told of one."""
    text = "Cluster: Alpha Ring\n"
    cards = (("Nile Glass", "Licence", "n/a"), ("Delta Kilns", "–", "–"), ("Giza Sand", "n/a", "n/a"))
    for partner, focus, result in cards:
        text += f"Partner: {partner}\nType of cooperation: Joint venture\nNext steps: First order\n"
        text += f"Formal agreement – main focus: {focus}\nFormal agreement – expected result: {result}\n"
    stated = report.states(document.parse(f"{OPENING}{text}", "a.txt"))
    found = [each for each in stated if each.subject.label == "Agreement" and isinstance(each.value, str)]
    assert [(each.property, each.value) for each in found if each.subject.parts[1] == "formal"] == [
        ("kind", "formal"), ("focus", "Licence"),
    ]  # fmt: skip
    assert [each.property for each in found if each.subject.parts[1] == "cooperation"] == ["kind", "nextSteps"] * 3


def test_a_card_that_answers_nothing_and_a_note_of_the_survey() -> None:
    """Where "signed" is answered by "N/A" alone, it is a question; a note of the survey is what it says."""
    text = "## Agri Ring Cluster (Spain)\n\n- SMEs agenda developed: No\n- Formal agreements signed: N/A\n\n"
    found = report.states(document.parse(OPENING + text, "a.md"))
    assert {each.subject.parts[-1]: each.value for each in found if each.property == "value"} == {
        "sme-agenda": "no", "formal-agreement": "not available",
    }  # fmt: skip
    card = "Cluster: Agri Ring\nSigned with: Segar Beku\nMain focus: Seeds\nSurvey note: Without effect\n"
    assert ("surveyNote", "Without effect") in read(f"Formal agreements\n\n{card}")


def test_partners_that_are_counted_begin_cards() -> None:
    """The labels "Partner 1" and "Partner 2" are one where those behind them return without a number."""
    text = "".join(
        f"Cluster: {name}\nSME agenda: yes\n{''.join(partners)}\n"
        for name, *partners in (
            ("Agri Sud", "Partner 1: Segar Beku\nType of cooperation: joint venture\nStatus: contract signed\n",
             "Partner 2: Airlangga\nType of cooperation: staff exchange\nStatus: talks go on\n"),
            ("Wagra", "Partner 1: Kemasan Jaya\nType of cooperation: sales office\nStatus: opened\n"),
        )
    )  # fmt: skip
    headings, rows = table(text)
    assert headings == ("Cluster", "SME agenda", "Partner", "Type of cooperation", "Status")
    assert [row[2:4] for row in rows] == [
        ["Segar Beku", "joint venture"], ["Airlangga", "staff exchange"], ["Kemasan Jaya", "sales office"],
    ]  # fmt: skip
    beside = "Cluster: {}\nPartner 1: {}\nPartner 2: {}\nType of cooperation: R&D\nStatus: new\n\n"
    headings, _ = table(beside.format("Agri Sud", "Segar Beku", "Airlangga") + beside.format("Wagra", "Nile", "Giza"))
    assert headings == ("Cluster", "Partner 1", "Partner 2", "Type of cooperation", "Status")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("an unnamed Chilean firm", "firm"),
        ("a Chilean university that it cannot name", "university"),
        ("one partner, whose name it did not disclose", None),
    ],
)
def test_a_partner_that_is_left_unnamed_has_its_kind(said: str, kind: str | None) -> None:
    """Words in place of a name say that there is none, and may say what kind of partner it is, and from where."""
    found = read(f"Cluster: Agri Sud\nPartner: {said}\nType of cooperation: joint venture\nStatus: talks go on\n")
    assert ("named", False) in found
    assert [value for each, value in found if each == "kind" and value not in ("cluster", "cooperation")] == (
        [kind] if kind else []
    )
    assert ("name", said) not in found


def test_names_below_the_label_of_smes_are_its_value() -> None:
    """Behind the label of SMEs their names may stand one a line, further right; a long one may be wrapped."""
    text = "Cluster: Agri Sud\nPartner: Segar Beku\nType of cooperation: joint venture\nSMEs that benefited:\n"
    found = read(f"{text}   Kebun Raya Lda\n   Sawah Dua\n")
    assert {("name", "Kebun Raya Lda"), ("name", "Sawah Dua"), ("kind", "SME")} <= set(found)
    long = "Kebun Raya Sejahtera Makmur Abadi Perkasa Nusantara Timur Jaya"
    assert ("name", f"{long} Sentosa Lda") in read(f"{text}   {long}\n   Sentosa Lda\n")
