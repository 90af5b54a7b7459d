"""What is told of a cluster and, under the same label, of each counterpart; and lines that go on under labels."""

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
