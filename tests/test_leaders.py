"""Dots that lead from a label to its value, and those of a list of contents (invented documents)."""

import pytest
from documents import nodes, read_text, threads

from clew.graph.build import build
from clew.loaders.document import parse

HEAD = "Mission of clusters to Peru\nFollow-up report\nLima, Peru, 3-5 May 2018\n\n"
CARDS = """What is left

Alpine Water Cluster

* Partner {} Bombas Rimac
  Type of cooperation {} technology transfer
  SMEs that benefited {} 3
  Next steps {} tests are under way in
                                 Callao since March

"""


def contents(text):
    """Return what is left of a document besides its contents."""
    document = parse(HEAD + text, "t.txt")
    return [each.text.clean for each in (*document.paragraphs, *document.items)][3:]


@pytest.mark.parametrize("dots", ["....................", ". . . . . . . . . .", "……………………", "____________________"])
def test_leaders_are_labels(dots):
    """A card whose labels lead to their values by dots is a card."""
    lines = [line.replace("{}", dots) for line in CARDS.split("\n")]
    lines = [f"{line.split(dots)[0]:<24}{dots}{line.split(dots)[1]}" if dots in line else line for line in lines]
    table = parse(HEAD + "\n".join(lines), "t.txt").tables[0]
    assert table.headings == ("Partner", "Type of cooperation", "SMEs that benefited", "Next steps")
    assert [cell.clean for cell in table.rows[0].cells][:3] == ["Bombas Rimac", "technology transfer", "3"]


def test_value_goes_on_below_its_first_word():
    """What stands right below the first word of a value goes on with it, whatever letter it begins with."""
    text = "Cluster ........... Alpine Water Cluster\nPartner ........... Bombas Rimac\n"
    text += "Next steps ........ tests are to begin in\n                    Callao\nCountry ........... Peru\n"
    table = parse(HEAD + text, "t.txt").tables[0]
    assert [cell.clean for cell in table.rows[0].cells][2:] == ["tests are to begin in Callao", "Peru"]


def test_short_leader_beside_long_ones():
    """A label as long as the others' leaders leaves room for one dot."""
    text = "Place of it all .......... Lima\nSMEs that could benefit .. 5\nSMEs that might get more . 14\n"
    assert contents(text)[-1] == "SMEs that might get more: 14"


def test_indicators_are_figures():
    """Numbers behind dots are figures where no label stands elsewhere as a title."""
    made = build(read_text(f"{HEAD}Meetings held ............ 203\nSMEs in the delegation ... 16\n"))
    assert {(each.properties["measure"], each.properties["value"]) for each in nodes(made, "StatedFigure")} >= {
        ("meetings", 203.0),
        ("smes", 16.0),
    }


@pytest.mark.parametrize(
    "listed",
    [
        "Meetings ......... 3\nAgreements ....... 5\n\nMeetings\n\nThey met.\n\nAgreements\n\nNone.\n",
        "1. Who came ........ 3\n2. What came of it .. 5\n",
        "Foreword .......... 2\nAn afterthought ... 7\n",
    ],
)
def test_contents_state_nothing(listed):
    """A list of contents is left out: its titles return, are numbered, or count nothing."""
    assert not any("..." in each or " : " in each for each in contents(listed))


def test_quotes_are_as_printed():
    """A quote that holds a leader is the stretch as printed."""
    document = parse(f"{HEAD}Meetings held ............ 203\n", "t.txt")
    sentence = document.paragraphs[-1]
    assert document.source(sentence.text, None).quote == "Meetings held ............ 203"


def test_threads_of_cards_under_capitals():
    """Cards under titles in capitals are those clusters' threads."""
    rows = "".join(
        f"{name}\n\n*  Partner .............. {firm}\n   Type of cooperation .. joint venture\n"
        f"   SMEs benefited ....... {n}\n   Next steps ........... a contract was signed\n\n"
        for n, (name, firm) in enumerate(
            (("ALPINE WATER CLUSTER", "Bombas Rimac"), ("BALTIC GRAIN CLUSTER", "Molinos"))
        )
    )
    assert len(threads(build(read_text(f"{HEAD}The clusters reported:\n\n{rows}")))) == 2


def test_a_colon_ends_a_leader():
    """Behind a leader a colon may stand, be that long or short: it is of neither the label nor the value."""
    text = (
        "Partner ..................: Bombas Rimac\nTechnology or service ....: pumps\nSMEs involved before now .: yes\n"
        "Next steps ..............: tests\n                           in Callao\n"
    )
    table = parse(HEAD + text, "t.txt").tables[0]
    assert table.headings == ("Partner", "Technology or service", "SMEs involved before now", "Next steps")
    assert [each.clean for each in table.rows[0].cells] == ["Bombas Rimac", "pumps", "yes", "tests in Callao"]


def test_a_short_leader_may_be_spaced():
    """Beside leaders of spaced dots one of two of them is a leader too, whether a colon ends it or not."""
    text = "Place of it all . . . . : Lima\nAgenda with SMEs  . . . : 5\nType of agreement . . : none\n"
    assert contents(text) == ["Place of it all: Lima", "Agenda with SMEs: 5", "Type of agreement: none"]


def test_a_leader_without_a_value_is_a_blank():
    """A label whose leader ends where those beside it do, and nothing behind it, is blank: the card goes on."""
    text = (
        "Partner ................ Bombas Rimac\nCountry ................ \nObjective .............. \n"
        "Type of cooperation .... joint venture\nCould benefit directly . \nCould benefit later .... 4\n"
    )
    table = parse(HEAD + text, "t.txt").tables[0]
    assert [each.clean for each in table.rows[0].cells] == ["Bombas Rimac", "", "", "joint venture", "", "4"]


RECORD = """======================================
RESPONSE {n}                  received {n} May 2019
======================================
Your cluster ................ {cluster}
Agenda with SMEs prepared? .. Yes
   SMEs in the agenda ....... 3
Formal agreement signed? .... {signed}
   How many ................. {many}

COOPERATION A
   Organisation ............. {partner}
   Type of organisation ..... non-EU firm
   Country .................. Peru
   Type of cooperation ...... joint venture
   Next steps ............... {steps}

"""
RECORDED = (
    RECORD.format(n=1, cluster="Alpine Water Cluster", signed="No", many="", partner="Bombas Rimac", steps="tests"),
    RECORD.format(n=2, cluster="Baltic Grain Cluster", signed="Yes", many=1, partner="Molinos Callao", steps=""),
)


def test_what_follows_the_answers_of_a_record_is_of_who_gave_them():
    """In records of one cluster each, the cooperations below what it answers are its own."""
    assert set(threads(build(read_text(HEAD + "\n".join(RECORDED))))) == {
        ("Alpine Water Cluster", "Bombas Rimac"),
        ("Baltic Grain Cluster", "Molinos Callao"),
    }


def test_records_of_two_clusters_under_one_title_are_of_neither():
    """Where one title stands over what two clusters answer, nothing says whose the cooperations are."""
    told = "\n".join(RECORDED).replace("RESPONSE 2", "RESPONSE 1").replace("received 2 May", "received 1 May")
    assert not threads(build(read_text(HEAD + told)))
