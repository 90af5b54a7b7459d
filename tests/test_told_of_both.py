"""What is told of a cluster and, under the same label, of each counterpart; and lines that go on under labels."""

import pytest
from documents import read_text
from small_documents import FOLLOW_UP as HEAD
from stated import facts

from clew.graph.build import build
from clew.loaders import document

SECTION = """## {0}

Agenda prepared with the SMEs: yes, with 5 SMEs. SMEs that benefited: {1}.

Partner: {2}
Type of partner: non-EU firm
Next steps: contract signed in May 2019
SMEs that benefited: 2
SMEs that could benefit directly: 6

Partner: {3}
Type of partner: non-EU firm
Next steps: a visit is planned
SMEs that benefited: 0
SMEs that could benefit directly: 4

"""
SECTIONS = (
    ("Baltic Amber Ring (Latvia)", "Foo SIA, Bar SIA", "Petra Polishing", "Sohar Stone"),
    ("Tejo Glass Network (Portugal)", "Baz Lda, Qux Lda", "Nizwa Mirrors", "Muttrah Glass"),
)


def test_numbers_stay_with_their_counterpart():
    """A label that stands over the counterparts too is of the cluster there, and moves no number to another."""
    found = facts(build(read_text(HEAD + "".join(SECTION.format(*each) for each in SECTIONS))))
    numbers = {each[2:] for each in found if each[0] == "agreement" and each[4].startswith("smes")}
    for *_, first, second in SECTIONS:
        one, other = (each.lower().replace(" ", "-") for each in (first, second))
        assert {each[2:] for each in numbers if each[0] == one} == {
            ("smesBenefited", "2"), ("smesCouldBenefitDirectly", "6"),
        }  # fmt: skip
        assert {each[2:] for each in numbers if each[0] == other} == {
            ("smesBenefited", "0"), ("smesCouldBenefitDirectly", "4"),
        }  # fmt: skip
    assert {each[1] for each in found if each[0] == "sme"} == {"foo-sia", "bar-sia", "baz-lda", "qux-lda"}


def test_a_bracket_behind_a_label_is_closed_below():
    """What a label is of goes on where its words begin, where the bracket that it opened is closed there."""
    text = "Subject: Cluster Mission (Muscat, Oman, 4 to 6 March\n         2019) - what came of it\n\nDear all,\n"
    (first, *_) = document.parse(text, "a.txt").paragraphs
    assert first.text.clean == "Subject: Cluster Mission (Muscat, Oman, 4 to 6 March 2019) - what came of it"


def test_fields_in_an_item():
    """The only item that a word for fields opens is of the mission."""
    stated = read_text(f"{HEAD}At a glance:\n\n- 7 clusters\n- fields: amber; glass\n")
    assert {each.value.parts[0] for each in stated if each.property == "SUPPORTS"} == {"amber", "glass"}


CARD = """## {0}

**Agenda prepared with SMEs:** {1}
**Formal agreements signed:** {2}

### Partner: {3}

- *Type of partner:* firm, non-EU
- *SMEs that benefited:* {4}
- *SMEs that could benefit directly:* 4

"""


def _carded(named: str, number: str = "0") -> set[tuple[str, ...]]:
    """Return the facts of two cards, with what the first and the second say of the SMEs that benefited."""
    first = CARD.format("Baltic Amber Ring, Latvia", "Yes, 5 SMEs", "Yes, 1", "Petra Polishing", named)
    second = CARD.format("Tejo Glass Network, Portugal", "No", "No", "Nizwa Mirrors", number)
    return facts(build(read_text(HEAD + first + second)))


def test_an_answer_with_its_number_is_no_label():
    """Of two lines "label: Yes, 5 SMEs" the values are answers, and none is the label of the line below."""
    found = _carded("3")
    assert ("answer", "baltic-amber-ring", "sme-agenda", "yes") in found
    assert ("answer-number", "baltic-amber-ring", "sme-agenda", "5") in found
    assert ("answer", "tejo-glass-network", "sme-agenda", "no") in found


def test_numbers_of_smes_with_their_names():
    """Where some numbers of SMEs have the names behind them, both are stated."""
    found = _carded("2 (Foo Lda, Bar Studio)")
    pairs = {("baltic-amber-ring", "petra-polishing", "2"), ("tejo-glass-network", "nizwa-mirrors", "0")}
    assert {(*each[1:3], each[5]) for each in found if each[4:5] == ("smesBenefited",)} == pairs
    smes = {(each[1], each[2]) for each in found if each[0] == "sme"}
    assert smes == {("foo-lda", "baltic-amber-ring"), ("bar-studio", "baltic-amber-ring")}
    assert {each[1] for each in found if each[0] == "sme-benefited"} == {"foo-lda", "bar-studio"}


@pytest.mark.parametrize(
    "said",
    ["3 (Foo Lda, Bar Studio)", "1 (since May)", "1 (Foo, see below)", "1 (Foo), more expected", "2 (Spain, Italy)"],
)
def test_numbers_of_smes_with_other_words(said: str):
    """What stands behind a number is no list of names where it is not as many, or none."""
    assert not [each for each in _carded(said) if each[0] in ("sme", "sme-benefited")]
