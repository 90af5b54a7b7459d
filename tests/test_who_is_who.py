"""Delegates, SMEs, people and answers in other manners of telling them (invented documents)."""

import pytest
from documents import parse, read_text

from clew.loaders import report

PLACE = "European clusters abroad\n\nMission to Hanoi, Vietnam, 4 to 7 March 2019\n\n"
EVENT, LATER = PLACE + "Event report\n\n\n", PLACE + "Follow-up report\n\n\n"


def plain(each):
    """Return what a statement is about, names and values alone."""
    return plain(each.parts[-1]) if hasattr(each, "parts") else each


def said(text, name):
    """Return the subjects and values of the statements of a property."""
    return {(plain(s.subject), plain(s.value)) for s in read_text(text) if s.property == name}


@pytest.mark.parametrize(
    "way",
    [
        "The Poles came with Lis Foods, the Italians with Carni Lario and the Dutch with Zuivel Ring.",
        "Poland's Lis Foods, Italy's Carni Lario and the Netherlands' Zuivel Ring formed the delegation.",
        "Three clusters: Lis Foods, Poland (cheese); Carni Lario, Italy (ham); Zuivel Ring, Netherlands (milk).",
        "The group were Lis Foods of Poland, Carni Lario from Como in Italy and Zuivel Ring, also of the Netherlands.",
    ],
)
def test_the_country_of_a_cluster_stands_anywhere_beside_it(way):
    """A people that came with it, a genitive, a comma, a city in between."""
    homes = said(f"{EVENT}Three clusters travelled.\n\n{way}\n", "LOCATED_IN")
    assert homes == {("Lis Foods", "Poland"), ("Carni Lario", "Italy"), ("Zuivel Ring", "Netherlands")}


@pytest.mark.parametrize(
    "way",
    [
        "{0} / {1} / {2} / {3}, {4}",
        "{0} | {1} | {2} | {3} ({4})",
        "{0}, {1}, {2}, {3}, {4}",
        "{0} ({1}): {3}, {4}",
        "{0} ({1}), {2} – {4}: {3}",
        "{1} – {0} – {3}, {4} – {2}",
    ],
)
def test_who_came_for_a_cluster_is_a_part_of_its_line(way):
    """Behind any sign and in any order; the position stands beside the name."""
    rows = [
        ("Lis Foods", "Poland", "cheese", "Ewa Kos", "director"),
        ("Carni Lario", "Italy", "ham", "Ugo Ferri", "Head of Research"),
        ("Zuivel Ring", "Netherlands", "milk", "Jan de Boer", "chairman"),
    ]
    listed = "\n".join(f"- {way.format(*row)}" for row in rows)
    found = read_text(f"{EVENT}The clusters, with their countries, and who came:\n\n{listed}\n")
    came = {(plain(s.subject), plain(s.value), s.qualifiers["role"]) for s in found if s.property == "REPRESENTED"}
    assert came == {(person, name, role) for name, _, _, person, role in rows}


def test_a_person_with_a_position_is_no_cluster():
    """Though the line begins with the name, and a country stands in it."""
    rows = ["Ewa Kos, director: Lis Foods, Poland", "Ugo Ferri, chairman: Carni Lario, Italy"]
    text = f"{EVENT}The clusters:\n\n- {rows[0]}\n- {rows[1]}\n- Ada Bron, manager: Zuivel Ring, Netherlands\n"
    assert not {"Ewa Kos", "Ugo Ferri", "Ada Bron"} & {name for name, _ in said(text, "LOCATED_IN")}


def test_a_manager_is_no_cluster_and_a_city_neither():
    """What stands between a person and a cluster is the post; what stands before a country is a city."""
    text = f"""{EVENT}Three clusters took part. Ms Ana Reis, Manager of Lis Foods from Brno in the Czech Republic, led \
the group; Mr Luca Ferri, Director of Carni Lario from Modena in Italy, and Mr Jan Maes, President of Zuivel Ring \
from the Netherlands, travelled with her.
"""
    assert {name for name, _ in said(text, "LOCATED_IN")} == {"Lis Foods", "Carni Lario", "Zuivel Ring"}
    assert ("Ana Reis", "Lis Foods") in said(text, "REPRESENTED")


def test_the_field_is_what_a_cluster_is_said_to_work_on():
    """Not the verb that goes on with the sentence."""
    text = f"""{EVENT}Three clusters travelled. Poland sent Lis Foods, whose fields are cheese and butter. Carni \
Lario, from Italy, is active in ham and completed this group. From Malta came Gozo Ring, which is active in fish.
"""
    assert said(text, "ACTIVE_IN") == {
        ("Lis Foods", "cheese"), ("Lis Foods", "butter"), ("Carni Lario", "ham"), ("Gozo Ring", "fish"),
    }  # fmt: skip


TWO = "The two clusters were Lis Foods (Poland) and Carni Lario (Italy).\n\n"
SECTION = "Lis Foods (Poland)\n\nLis Foods met the firm Hue Rice in Hanoi and they are planning a joint venture. "
OTHERS = "\n\nCarni Lario (Italy)\n\nCarni Lario met the firm Hanoi Ham. They signed a contract in May 2019.\n"


@pytest.mark.parametrize(
    "way",
    [
        "Three of its SMEs have benefited. Two of them may be named: Nowak Ser and Krowa Plus.",
        "Two of its SMEs have benefited, among them Nowak Ser and Krowa Plus.",
        "Two of its SMEs have benefited: Nowak Ser and Krowa Plus, which make the boxes.",
        "So far two of its SMEs have benefited, Nowak Ser and Krowa Plus.",
        "Two SMEs have benefited, Nowak Ser and Krowa Plus.",
    ],
)
def test_smes_behind_their_count(way):
    """They are SMEs of the cluster spoken of, and no counterparts."""
    text = f"{LATER}{TWO}{SECTION}{way}{OTHERS}"
    assert said(text, "MEMBER_OF") == {("Nowak Ser", "Lis Foods"), ("Krowa Plus", "Lis Foods")}
    assert {name for name, _ in said(text, "BENEFITED_FROM")} == {"Nowak Ser", "Krowa Plus"}
    assert not {"Nowak Ser", "Krowa Plus"} & {plain(s.value) for s in read_text(text) if s.property == "WITH"}


def test_smes_that_travelled_with_their_cluster():
    """Of several clusters each has its own."""
    text = f"""{EVENT}Two clusters came, both with SMEs. Lis Foods (Poland) brought Nowak Ser. With Carni Lario \
(Italy) came Salumi Erba and Bresaola Nord, both members of that cluster.
"""
    members = {("Nowak Ser", "Lis Foods"), ("Salumi Erba", "Carni Lario"), ("Bresaola Nord", "Carni Lario")}
    assert said(text, "MEMBER_OF") == members


def test_answers_of_a_cluster_that_a_later_sentence_names():
    """A name in another sentence does not take the answer away; N/A is an answer of its own."""
    one = "There was an SMEs agenda with five SMEs. Two SMEs of Lis Foods have benefited, namely Nowak Ser and Krowa."
    other = " Its answer was short: N/A for the SMEs agenda, and a plain no for formal agreements.\n"
    text = f"{LATER}{TWO}{SECTION}{one}{OTHERS.rstrip()}{other}"
    found = {s.subject.parts[1].parts[0]: s.value for s in read_text(text)
             if (s.property, s.subject.label, s.subject.parts[-1]) == ("value", "Answer", "sme-agenda")}  # fmt: skip
    assert found == {"Lis Foods": "yes", "Carni Lario": "not available"}


def test_whoever_may_be_asked_is_named():
    """The contact of a follow-up is a person with a post; a surname alone is of the person named in full."""
    people = said(
        f"{LATER}{TWO}{SECTION}{OTHERS}\nFor questions: Ms Judy Amber, Project Manager at Corb Ltd.\n", "REPRESENTED"
    )
    assert people == {("Judy Amber", "Corb Ltd")}
    text = f"""{EVENT}Mr Van Tran, Director of the Hanoi Guild, welcomed the guests. Mr Tran spoke without slides.\n"""
    assert {s.subject.parts[0] for s in read_text(text) if s.subject.label == "Person"} == {"Van Tran"}


def test_what_happened_is_told_of_the_event_and_what_happened_since_of_the_time_after():
    """A title tells which kind of report it is."""
    happened = PLACE + "What happened{}\n\nTen clusters met thirty firms. The seminar was full.\n"
    kinds = [{s.property: s.value for s in read_text(happened.format(more))}["kind"]
             for more in (" in Hanoi: a report on the event", " next")]  # fmt: skip
    assert kinds == ["event", "follow-up"]


def test_a_column_may_name_the_mission():
    """The file of a survey has it in every row; nothing else states it."""
    row = '{},"Cluster mission, Hanoi, Vietnam, 4-7 March 2019",{},{}\n'
    text = "id,Mission,Name of your cluster,Country\n" + row.format(1, "Lis Foods", "Poland") * 2
    table = text.replace(",", "\t").replace("mission\t Hanoi\t Vietnam\t", "mission, Hanoi, Vietnam,").replace('"', "")
    assert any(s.property == "HELD_IN" for s in report.states(parse(table, "survey.txt")))


def test_the_foot_of_a_page_is_none_of_the_text():
    """A line that runs along all pages stands in no table."""
    foot = "Cluster Office          Follow-up report | Hanoi 2019          Page {} of 3\n\n"
    rows = "Cluster           SMEs\nLis Foods         Nowak Ser\n"
    text = (
        f"{LATER}{foot.format(1)}Table 1: SMEs that benefited\n\n{rows}\n{foot.format(2)}The end.\n\n{foot.format(3)}"
    )
    assert not [s for s in read_text(text) if "Cluster Office" in str(s.subject.parts) + str(s.value)]


LED = [
    "Seven SMEs benefited directly, and twenty more could benefit later. These were named to us:",
    "These SMEs benefited from the journey:",
]


@pytest.mark.parametrize("lead", LED)
@pytest.mark.parametrize("indent", ["  - ", "- ", "* "])
def test_smes_are_listed_under_the_names_of_clusters_below_one_lead(lead, indent):
    """What the words above all of them say holds for the list under each name, though a blank line part them."""
    lists = f"Lis Foods\n{indent}Ser Bar\n{indent}Mleko Nowe\n\nCarni Lario\n{indent}Salumi Erba\n"
    text = f"{LATER}{TWO}The small firms\n===============\n\n{lead}\n\n{lists}\nThey say:\n\n- A New Start\n"
    benefited = {name for name, _ in said(text, "BENEFITED_FROM")}
    assert said(text, "MEMBER_OF") == {
        ("Ser Bar", "Lis Foods"),
        ("Mleko Nowe", "Lis Foods"),
        ("Salumi Erba", "Carni Lario"),
    }
    assert benefited == {"Ser Bar", "Mleko Nowe", "Salumi Erba"}


def test_who_takes_it_with_humour_is_no_counterpart():
    """Whoever calls or finds something this or that is a person of the cluster."""
    text = f"{LATER}{TWO}Lis Foods and Hue Rice, a firm in Hue, signed a contract. Ewa Kos calls it a lucky deal.\n"
    assert {name for _, name in said(text, "WITH")} == {"Hue Rice"}
