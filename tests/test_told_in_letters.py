"""Letters that tell all in prose: what was signed by whom, whose SMEs came along, and who is on the other side."""

import pytest
from documents import build, incoming, name_of, nodes, one, outgoing, read_text, threads

HEAD = """# Cluster Mission to Korea: {kind}

Busan, Korea, 4-6 June 2018

## The delegation

Three European clusters took part:

1. Hafen Cluster Nord (Germany), ports
2. Porto Azul (Portugal), water
3. Mosel Wine and Food Network (MFN), Austria

## What is told

"""
LATER = HEAD.format(kind="follow-up survey report")
EVENT = HEAD.format(kind="event report")


def answers(body):
    """Return the answers of a report, each with its number."""
    made = build(read_text(LATER + body))
    return {
        (name_of(one(incoming(made, node, "ANSWERED")).start), node.properties["value"], node.properties.get("number"))
        for node in nodes(made, "Answer")
    }


def members(text):
    """Return the SMEs of a report, each with its cluster."""
    return {(s.subject.parts[0], s.value.parts[0]) for s in read_text(text) if s.property == "MEMBER_OF"}


def other(body):
    """Return name, kind and country of the only counterpart."""
    made = build(read_text(LATER + body))
    node = one(outgoing(made, one(nodes(made, "Thread")), "WITH")).end
    home = [name_of(each.end) for each in outgoing(made, node, "LOCATED_IN")]
    return node.properties.get("name"), node.properties.get("kind"), home


def test_a_subject_may_be_wrapped_before_a_day():
    """No item begins with a day: behind "to the" it goes on."""
    text = "OFFICE\n\nSubject: Cluster mission to Busan, Korea, from the 4th to the\n6th of June 2018 - report\n\n"
    text += "Dear Madam,\n\nThe delegation consisted of three clusters.\n"
    assert {s.value.parts for s in read_text(text) if s.property == "REPORTS_ON"} == {
        ("South Korea", "Busan", "2018-06-04")
    }


def test_an_acronym_may_leave_out_a_word_of_a_name_with_and():
    """It begins and ends as the name does; of the part behind "and" it is none."""
    made = build(read_text(EVENT + "Porto Azul met Bada Ltd.\n"))
    names = {name_of(each) for each in nodes(made, "Cluster")}
    assert names == {"Hafen Cluster Nord", "Porto Azul", "Mosel Wine and Food Network (MFN)"}


def test_nobody_deals_with_its_own_initials():
    """In the section of a cluster its initials are itself, though only a table of answers prints them."""
    text = (
        LATER.replace(" (MFN)", "")
        + "| Cluster | Did you draw up an agenda with your SMEs? |\n|:--|:--|\n| MFN | yes |\n"
    )
    text += "| Porto Azul | no |\n\n## Cluster by cluster\n\n**Mosel Wine and Food Network.** MFN plans to organise "
    text += "a joint stand with the Busan Wine Association.\n"
    found = {s.value.parts[0] for s in read_text(text) if s.property == "WITH"}
    assert found == {"Busan Wine Association"}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "An agenda with the SMEs? Two said yes: the Hafen Cluster Nord (with six SMEs), the Porto Azul (two SMEs).",
            {("Hafen Cluster Nord", "yes", 6), ("Porto Azul", "yes", 2)},
        ),
        (
            "Two contracts were signed. One is that of the Porto Azul, the other that of the Hafen Cluster Nord.",
            {("Hafen Cluster Nord", "yes", 1), ("Porto Azul", "yes", 1)},
        ),
        (
            "Some clusters had drawn up an agenda with their SMEs: the Porto Azul had not.",
            {("Porto Azul", "no", None)},
        ),
        ("Two formal agreements have yet to be signed. One is that of Porto Azul, the other that of MFN.", set()),
        ("Two formal agreements were signed. One is that of Porto Azul, the other that of a guest.", set()),
    ],
)
def test_answers_told_apart(body, found):
    """Names may stand behind a colon with their article, and two agreements be told apart in the next sentence."""
    assert answers(body) == found


def test_who_said_no_was_asked():
    """A name of which nothing else is said is a delegate's where it answers the question of the paragraph."""
    text = "# Cluster Mission to Korea: follow-up survey report\n\nBusan, Korea, 4-6 June 2018\n\n"
    text += "We asked the four clusters. The Alba Glass Cluster and the Oder Sand Cluster had drawn up an agenda with "
    text += "their SMEs. The Turku Lamp "
    text += "District and the Lima Bottle District said no.\n"
    found = {s.subject.parts[0] for s in read_text(text) if s.property == "ANSWERED"}
    assert {"Turku Lamp District", "Lima Bottle District"} <= found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Among the SMEs, Kranbau Elbe came with the Hafen Cluster Nord and Agua Sul with the Porto Azul.",
            {("Kranbau Elbe", "Hafen Cluster Nord"), ("Agua Sul", "Porto Azul")},
        ),
        (
            "Of the SMEs, Kranbau Elbe came with the Weser Hub, Agua Sul with the Porto Azul.",
            set(),
        ),
        ("Among the SMEs, hopes were high: Jan Petersen came with the Porto Azul.", set()),
        (
            "These are the small firms. Two more firms had come with the Porto Azul, Agua Sul and Foz Mar.",
            {("Agua Sul", "Porto Azul"), ("Foz Mar", "Porto Azul")},
        ),
        ("These are the small firms. Three more firms had come with the Porto Azul, Agua Sul and Foz Mar.", set()),
        (
            "Two SMEs have benefited so far. Kranbau Elbe GmbH of the Hafen Cluster Nord has its steel tested there.",
            {("Kranbau Elbe GmbH", "Hafen Cluster Nord")},
        ),
        ("Two SMEs have benefited so far. Jan Petersen of the Hafen Cluster Nord has told us so.", set()),
    ],
)
def test_who_came_with_a_cluster(body, found):
    """Firms are its members by the words that lead to them, and by as many as are counted; a person is none."""
    assert members(EVENT + body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "The Porto Azul signed a contract with the growers' association Haeundae Gardens (Korea).",
            ("Haeundae Gardens", "association", ["South Korea"]),
        ),
        (
            "With a public body in Korea, the National Office for Clean Harbours, the Porto Azul signed a contract.",
            ("National Office for Clean Harbours", "public body", ["South Korea"]),
        ),
        (
            "The Porto Azul and the University of Gijang, in Korea, have begun a joint test of pumps.",
            ("University of Gijang", "university", ["South Korea"]),
        ),
        (
            "The Porto Azul signed a contract with the Bada Research Centre of Ulsan.",
            ("Bada Research Centre of Ulsan", "research centre", []),
        ),
        (
            "The Porto Azul is in contact with a shipping firm in Korea, but gave us neither its name nor a date.",
            (None, "firm", ["South Korea"]),
        ),
    ],
)
def test_who_is_on_the_other_side(body, found):
    """Its kind and its country stand before the name or behind it, or it has none."""
    assert other(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "The Porto Azul signed a contract with the firm Bada Pumps, in Spain, on 3 May 2019.",
        "At a fair in Spain, Bada Pumps Ltd signed a contract with the Porto Azul.",
    ],
)
def test_the_place_of_a_talk_is_no_home(body):
    """Behind "in" the country is the other side's only as a part of the subject, or of what calls it a firm."""
    assert other(body)[2] == []


def test_both_sides_are_heard():
    """What the other side wrote that it has signed nothing of is contested."""
    text = (
        LATER
        + "Porto Azul told us that it signed a memorandum on pumps with the Busan Port Office, a public body. The "
    )
    text += "office, which we asked as well, wrote back that it has signed nothing of the kind.\n"
    made = build(read_text(text))
    (node,) = threads(made).values()
    assert one(outgoing(made, node, "OBSERVED_AS")).end.properties["outcome"] == "contested"
