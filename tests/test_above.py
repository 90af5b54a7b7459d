"""Tables of SMEs by the words above them, lists of speakers, and numbers that a question of their own asks for."""

import pytest
from test_headed_tables import ANSWERS, told

SMES = "SME\tCluster\nKarlin Prisms\tBohemian Glass Ring\nLido Lamps\tMurano Furnaces\n"
BOTH = {("sme-benefited", "karlin-prisms"), ("sme-benefited", "lido-lamps")}
BENEFITED = (
    "SMEs which benefited from the mission", "SMEs which gained", "Benefits reported by SMEs", "SMEs that profited",
    "These are the SMEs that benefited:", "The SMEs that have already benefited are listed below.", "Beneficiary SMEs",
    "SMEs with benefits from the mission", "What the SMEs gained", "Gains of the SMEs",
    "Twelve SMEs benefited; the table below names those that agreed to it.",
)  # fmt: skip
SECTIONS = "1. Who answered\n\nAll did it.\n\n2. Remarks\n\nThere are none.\n\n"
UNSAID = (
    "SMEs", "SMEs by cluster", "SMEs that could benefit", "Expected benefits for SMEs", "SMEs that took part",
    "SMEs gained by the clusters as members", "The SMEs, some of which benefited:", "SMEs that may have gained",
    "SMEs asked whether they benefited", "SMEs that have not yet benefited",
)  # fmt: skip


@pytest.mark.parametrize("words", BENEFITED)
@pytest.mark.parametrize("form", ["Remarks\n\nAll is well here.\n\n{}\n\n{}", f"{SECTIONS}3. SMEs\n\n{{}}\n\n{{}}"])
def test_the_words_above_say_that_smes_benefited(words, form):
    """A line, a sentence or a heading right above a table of SMEs says that they benefited."""
    assert told(form.format(words, SMES) + "\n" + ANSWERS, "sme-benefited") == BOTH


@pytest.mark.parametrize("words", [each for each in BENEFITED if not each.endswith((":", "."))])
def test_a_heading_says_it_too(words):
    """The heading of the section is enough."""
    assert told(f"{SECTIONS}3. {words}\n\n{SMES}\n{ANSWERS}", "sme-benefited") == BOTH


@pytest.mark.parametrize("words", UNSAID)
def test_words_that_do_not_say_it_say_nothing(words):
    """SMEs that came along, that may benefit, or of which some did, are not said to have benefited."""
    assert told(f"Remarks\n\nAll is well here.\n\n{words}\n\n{SMES}\n{ANSWERS}", "sme-benefited") == set()


def test_the_nearest_words_decide():
    """A caption that says who came is not overruled by the section."""
    assert told(f"{SECTIONS}3. Benefits for SMEs\n\nSMEs that travelled\n\n{SMES}\n{ANSWERS}", "sme-benefited") == set()
    assert told(f"{SECTIONS}3. SMEs\n\nSMEs that gained\n\n{SMES}\n{ANSWERS}", "sme-benefited") == BOTH


def test_a_column_says_what_the_benefit_was():
    """Where a cell names the benefit, the SME of the row has had it; where it names none or a hope, it has not."""
    rows = "Karlin Prisms\tBohemian Glass Ring\tFirst export order\nLido Lamps\tMurano Furnaces\t{}\n"
    for other in ("none", "-", "n/a", "", "Could find a buyer"):
        text = "SME\tCluster\tBenefit\n" + rows.format(other) + "\n" + ANSWERS
        assert told(text, "sme-benefited") == {("sme-benefited", "karlin-prisms")}, other
    hoped = "SME\tCluster\tExpected benefit\n" + rows.format("New lamps") + "\n" + ANSWERS
    assert told(hoped, "sme-benefited") == set()


SPEAKERS = (
    ("Name\tFunction\tOrganisation", "{0}\t{1}\t{2}"),
    ("Speaker\tOrganisation\tPosition", "{0}\t{2}\t{1}"),
    ("Organisation\tName\tRole", "{2}\t{0}\t{1}"),
    ("Time\tName\tTitle\tInstitution", "09:00\t{0}\t{1}\t{2}"),
    ("Name\tJob title\tAffiliation\tTopic", "{0}\t{1}\t{2}\tGlass"),
    ("No.\tFull name\tOrganisation\tFunction", "1\t{0}\t{2}\t{1}"),
)


@pytest.mark.parametrize(("headings", "row"), SPEAKERS)
def test_names_beside_positions_are_people(headings, row):
    """Who spoke, for whom and as what, in whatever order the columns stand."""
    first = row.format("Amal Farouk", "Managing Partner", "Nile Advisers")
    second = row.format("Petr Novotný", "Director", "Prague Fair")
    assert told(f"Speakers\n\n{headings}\n{first}\n{second}\n", "person-organisation", "person-role", event=True) == {
        ("person-organisation", "amal-farouk", "nile-advisers"),
        ("person-organisation", "petr-novotny", "prague-fair"),
        ("person-role", "amal-farouk", "managing-partner"),
        ("person-role", "petr-novotny", "director"),
    }


def test_a_line_above_says_that_the_names_are_those_of_speakers():
    """Without a column of positions, the words above the table tell; without them nobody knows."""
    table = "Name\tOrganisation\tTopic\nAmal Farouk\tNile Bank\tGlass\nPetr Novotný\tPrague Fair\tKilns\n"
    assert told(f"Who spoke\n\n{table}", "person-organisation", event=True) == {
        ("person-organisation", "amal-farouk", "nile-bank"),
        ("person-organisation", "petr-novotny", "prague-fair"),
    }
    assert told(f"Firms\n\n{table}", "person", "person-organisation", event=True) == set()


def test_labels_with_their_values_are_no_table_of_clusters():
    """Figures behind their labels have no heading, though "Clusters:" stands first."""
    text = "Clusters:\t9\nCountries:\t6\nSMEs:\t14\n"
    assert told(text, "delegate", "sme", event=True) == set()


POLL = "Has your cluster drawn up an SMEs agenda?\nBohemian Glass Ring: yes\nMurano Furnaces: no\nDelft Kilns: yes\n"
ASKED = (
    "How many SMEs were involved?", "How many SMEs were involved in the SMEs agenda?", "If yes, how many SMEs?",
    "How many?", "Number of SMEs involved:", "How many SMEs does it include?",
)  # fmt: skip


@pytest.mark.parametrize("question", ASKED)
def test_a_question_of_its_own_asks_for_the_number(question):
    """The number is that of the answer to the question before, of those who said yes."""
    text = f"{POLL}\n{question}\nBohemian Glass Ring: 5\nMurano Furnaces: 2\nDelft Kilns: 3 SMEs\n"
    assert told(text, "answer-number") == {
        ("answer-number", "bohemian-glass-ring", "sme-agenda", "5"),
        ("answer-number", "delft-kilns", "sme-agenda", "3"),
    }


@pytest.mark.parametrize(
    "question", ["How many SMEs benefited?", "How many staff do you have?", "How many meetings were held?"]
)
def test_another_number_is_not_that_of_the_answer(question):
    """A number of something else is not taken for it."""
    text = f"{POLL}\n{question}\nBohemian Glass Ring: 5\nDelft Kilns: 3\n"
    assert told(text, "answer-number") == set()


NESTED = "- Bohemian Glass Ring\n  - Karlin Prisms\n- Murano Furnaces\n  - Lido Lamps\n"
REMARKS = (
    "This was not easy to find out, for half a year is a short time in which to count what a journey was worth. " * 2
)
CLUSTERS = "Cluster\tCountry\nBohemian Glass Ring\tCzechia\nMurano Furnaces\tItaly\n\n"


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("The following SMEs were named as having benefited:", BOTH),
        ("The following SMEs could have benefited:", set()),
        ("The clusters mentioned these:", set()),
    ],
)
def test_the_sentence_before_a_list_says_it_whatever_the_title(lead, said):
    """Under a title on benefits, the words right before a list say whether it names the SMEs that benefited."""
    document = f"{CLUSTERS}## Benefits for the SMEs\n\n{REMARKS} {lead}\n\n{NESTED}"
    assert told(document + "\n" + ANSWERS, "sme-benefited") == said
