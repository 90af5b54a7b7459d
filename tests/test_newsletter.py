"""Follow-ups in the form of a letter: no marked headings, no tables, no "report" in the title (invented documents)."""

import pytest
from documents import build, name_of, nodes, one, outgoing, read_text, relationships, threads

ASKED = "In May 2019 we sent a questionnaire to the clusters.\n\n"
HEAD = "{title}\n\n(Tbilisi, Georgia, 7-9 May 2018)\n\nWhom we asked\n\n" + ASKED
FOLLOW_UP = "Follow-up to the EU-Georgia Orchard Cluster Mission"
NUTS = (
    "The clusters, one after the other\n\nHazel Circle\n\nHazel Circle met Kura Nuts, a Georgian company. By May the "
    "two had signed a memorandum of understanding.{more}\n\nOlive Circle\n\nOlive Circle has kept in touch with Rioni "
    "Oil, a Georgian company. So far this does not go beyond a general exchange of information.\n\n"
)


def kind(title, body=""):
    """Return the kind of a report of this title."""
    return one(nodes(build(read_text(HEAD.format(title=title) + body)), "Report")).properties["kind"]


def letter(body):
    """Return the graph of a letter."""
    return build(read_text(HEAD.format(title=FOLLOW_UP) + body))


@pytest.mark.parametrize(
    "title",
    [
        FOLLOW_UP,
        "A follow-up of the EU-Georgia Orchard Cluster Mission",
        "EU-Georgia Orchard Cluster Mission: follow-up note",
        "THE ORCHARD CLUSTER MISSION, HALF A YEAR LATER",
    ],
)
def test_a_follow_up_need_not_be_called_a_report(title):
    """A title that says what it follows up, or how much later it was written, is that of a follow-up."""
    assert kind(title) == "follow-up"


@pytest.mark.parametrize(
    "said",
    ["Follow-up to the Georgia mission will be organised in May.", "A follow-up is due."],
)
def test_what_is_to_follow_makes_no_follow_up(said):
    """An event report may say that something is to follow."""
    assert kind("The EU-Georgia Orchard Cluster Mission", f"{said}\n\nWe thank all.\n") == "event"


@pytest.mark.parametrize("rule", ["", "=", "-"])
def test_a_title_need_not_be_marked(rule):
    """Sections stand under titles with a rule under them or none, and the title over them says whose they are."""
    titles = ("The clusters, one after the other", "Hazel Circle", "Olive Circle")
    body = NUTS.format(more="")
    for title in titles:
        body = body.replace(f"{title}\n\n", f"{title}\n{rule * len(title)}\n\n") if rule else body
    made = letter(body)
    found = {
        pair: one(outgoing(made, node, "OBSERVED_AS")).end.properties["outcome"] for pair, node in threads(made).items()
    }
    assert found == {("Hazel Circle", "Kura Nuts"): "formalised", ("Olive Circle", "Rioni Oil"): "nominal"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It plans to organise a tasting together with Plum Park, the Danish cluster, next year.", {"intended"}),
        ("It hopes to organise a tasting together with Plum Park, the Danish cluster.", set()),
        ("It plans to organise a tasting, not necessarily together with Plum Park.", set()),
    ],
)
def test_a_plan_with_somebody_named_is_a_thread(said, expected):
    """What a cluster plans together with another is intended; what it hopes for is nothing yet."""
    made = letter(NUTS.format(more="").replace("Hazel Circle met", f"Hazel Circle came home. {said} Hazel Circle met"))
    found = {
        one(outgoing(made, node, "OBSERVED_AS")).end.properties["outcome"]
        for pair, node in threads(made).items()
        if pair[1] == "Plum Park"
    }
    assert found == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Two of the cluster's SMEs benefited: Lambert Nuts and Verger.", {"Lambert Nuts", "Verger"}),
        ("Its SME Lambert Nuts, which travelled with it, benefited from the contact.", {"Lambert Nuts"}),
        ("Its SME Lambert Nuts could have benefited.", set()),
        ("Its SMEs have not benefited: Lambert Nuts and Verger.", set()),
    ],
)
def test_smes_are_named_in_a_sentence(said, expected):
    """SMEs that are said to have benefited are members of the cluster that the section is about."""
    made = letter(NUTS.format(more=f" {said}"))
    assert {name_of(each.start) for each in relationships(made, "BENEFITED_FROM")} == expected
    ends = {name_of(each.end) for each in relationships(made, "MEMBER_OF")}
    assert ends == ({"Hazel Circle"} if expected or "could" in said else set())  # who could have is a member, too


POLL = 'We asked: "Did you draw up an agenda with your SMEs, and with how many?" The answers:\n\n'


def answers(items):
    """Return what a list of answers states."""
    made = letter(POLL + "".join(f"  -  {item}\n" for item in items))
    return {
        (name_of(each.start), each.end.properties["value"], each.end.properties.get("number"))
        for each in relationships(made, "ANSWERED")
    }


def test_a_list_under_a_question_answers_it():
    """Each item is a cluster with its answer, and the number beside it."""
    found = answers(["Hazel Circle: yes, with 6 SMEs", "Olive Circle (Greece): no", "Plum Circle: n/a"])
    assert found == {("Hazel Circle", "yes", 6), ("Olive Circle", "no", None), ("Plum Circle", "not available", None)}


def test_a_list_that_answers_otherwise_is_left():
    """Where an item answers neither yes nor no, nobody can tell what the others say."""
    assert answers(["Hazel Circle: yes", "Olive Circle: after long talks with all of them"]) == set()


def test_people_stand_in_a_list_of_speakers():
    """Under a title for speakers, each item is a person with position and organisation."""
    text = (
        "# EU-Georgia Orchard Cluster Mission\n\nTbilisi, Georgia, 7-9 May 2018\n\n## Speakers\n\n"
        "- Ms Nino Abashidze (Director General, Tbilisi Fruit Federation)\n\n## Guests\n\n- Mr Otto Kern\n"
    )
    made = build(read_text(text))
    assert {(name_of(e.start), name_of(e.end)) for e in relationships(made, "REPRESENTED")} == {
        ("Nino Abashidze", "Tbilisi Fruit Federation")
    }
    assert len(nodes(made, "Person")) == 1


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Six out of seven clusters answered it.", {("respondents", 6), ("clusters", 7)}),
        ("Six clusters took part in the survey (86%).", {("respondents", 6), ("response-rate", 86)}),
        ("This letter is printed on paper with 100 per cent recycled fibre.", set()),
    ],
)
def test_figures_of_the_survey(said, expected):
    """How many answered is told with "it" too, the rate in brackets; what the paper is made of is no figure."""
    found = nodes(build(read_text(HEAD.format(title=FOLLOW_UP).rstrip() + f" {said}\n")), "StatedFigure")
    assert {(each.properties["measure"], each.properties["value"]) for each in found} == expected
