"""What prose and tables say in other ways than a row or a plain sentence: invented documents, in words of our own."""

import pytest
from documents import build, name_of, nodes, one, outgoing, pairs, read_text, relationships, threads

HEAD = """# Light Metal Clusters in Chile

Follow-up survey report

Santiago, Chile, 3-5 April 2019

"""
FOUR = (
    "Four clusters from three countries (Spain, Latvia and Malta) travelled: Metal Vivo (Spain), "
    "Riga Alloys (Latvia), Gozo Foundries (Malta) and Toledo Forge (Spain).\n\n"
)


def made(body):
    return build(read_text(HEAD + body))


def responses(graph):
    found = (r for r in relationships(graph, "TOOK_PART_IN") if "respondedToSurvey" in r.properties)
    return {name_of(r.start): r.properties["respondedToSurvey"] for r in found}


def outcomes(graph):
    found = {pair: one(outgoing(graph, node, "OBSERVED_AS")).end for pair, node in threads(graph).items()}
    return {pair: seen.properties["outcome"] for pair, seen in found.items()}


def figures(graph):
    return {(n.properties["measure"], n.properties.get("value"), n.properties["qualifier"]) for n in
            nodes(graph, "StatedFigure")}  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "The mission supported the fields of light metals, foundry sand and recycling.",
        "The event aimed to foster cooperation in\nthe fields of light metals, foundry sand and recycling. It ended.",
        "The mission was held in the centre. It covered the light metals, foundry sand and recycling sectors.",
        "The mission lasted three days. Its theme was light metals, foundry sand and recycling.",
        "Sectors: light metals, foundry sand, recycling",
        "- **Where:** Santiago\n- **Fields supported:** light metals; foundry sand; recycling\n- **When:** in autumn",
        "The mission was organised in support of light metals, foundry sand and recycling.",
        "The mission supported light metals, foundry sand and recycling. It was short.",
        "Santiago was the right place for a mission in support of light metals, foundry sand and recycling.",
        "We report on the mission. It was meant to support the fields of light metals, foundry sand and recycling.",
        "The mission was in support of the fields light metals, foundry sand and recycling, and the talks followed it.",
        "Supporting the fields of light metals, foundry sand and recycling",
        "The mission supported three fields, **light metals, foundry sand and recycling**. It was short.",
        "The EU–Chile Foundry Mission supported the fields of light metals, foundry sand and recycling.",
        "The mission was set up to support light metals, foundry sand and recycling, and to bring clusters together.",
        "The Cluster Mission to Chile was devoted to light metals, foundry sand and recycling.",
        "The mission covered three fields (light metals, foundry sand and recycling).",
        "The fields of the mission were light metals, foundry sand and recycling.",
        "Three sectors were covered: light metals, foundry sand and recycling.",
        "The visit saw the home of the coal sector. It covered the fields of light metals, foundry sand and recycling.",
    ],
)
def test_fields_of_the_mission(sentence):
    """The fields that a mission supports are told by a sentence about it, or a line of their own."""
    found = [field for _, field in pairs(made(f"{sentence}\n"), "SUPPORTS")]
    assert found == ["foundry sand", "light metals", "recycling"]


def test_a_field_that_is_called_like_a_country():
    """Beside a label of fields "IT" is no code of a country, and "creative industries" is one field."""
    text = "Place: Santiago, Chile\nDates: 3-5 April 2019\nTheme: IT and creative industries\n"
    found = pairs(made(text), "SUPPORTS")
    assert [field for _, field in found] == ["IT", "creative industries"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair next door covers the fields of toys and games.",
        "The mission visited a fair which covers the fields of toys and games.",
        "Some firms work in the fields of toys and games.",
        "The mission brought the public and private sectors together.",
        "They spoke of a previous mission in support of toys and games.",
        "The mission was held in support of the green and digital transitions.",
        "The mission supported exporters and researchers.",
        "The mission supported two fields, which is fewer than the last one did.",
        "Supporting the sectors of toys and games was not what we came for.",
        "The mission was at the heart of the Chilean toy and game industry.",
        "The mission was held in support of growth and jobs.",
        "The mission was held in support of refugees and displaced persons.",
        "The mission was organised to support innovation and entrepreneurship.",
        "The mission was devoted to technology transfer and staff exchange.",
        "The mission began with a seminar. It was devoted to labels and certificates.",
        "The mission covered three fields (see Annex 1 and Annex 2).",
        "The mission took us to the home of a large part of the Chilean copper and zinc industry.",
    ],
)
def test_fields_of_others(sentence):
    """What a fair or a firm works on is no field of the mission."""
    assert pairs(made(f"{sentence}\n"), "SUPPORTS") == []


def test_delegation_in_a_sentence_that_counts_countries():
    """The countries in brackets and their number say nothing of what the list is of."""
    graph = made(FOUR)
    took = {name_of(r.start) for r in relationships(graph, "TOOK_PART_IN") if r.properties["role"] == "delegate"}
    assert took == {"Metal Vivo", "Riga Alloys", "Gozo Foundries", "Toledo Forge"}


def test_all_but_the_silent_answered():
    """Where three of four answered and one is named as silent, the other three answered."""
    body = FOUR + "Three of the four clusters answered the survey. Toledo Forge did not answer the survey.\n"
    expected = {"Metal Vivo": True, "Riga Alloys": True, "Gozo Foundries": True, "Toledo Forge": False}
    assert responses(made(body)) == expected


def test_who_answered_is_not_guessed():
    """Where fewer are named as silent than did not answer, nobody else is said to have answered."""
    body = FOUR + "Two of the four clusters answered the survey. Toledo Forge did not answer the survey.\n"
    assert responses(made(body)) == {"Toledo Forge": False}


SECTIONS = """## Cluster by cluster

The survey was sent in autumn.

### Metal Vivo

Metal Vivo met Hornos del Sur, a Chilean firm, in Santiago; by August the two had signed a contract.

### Riga Alloys

The cluster answered the survey but reported no cooperation.
"""


def test_sections_of_clusters_that_no_list_names():
    """Under "Cluster by cluster" a title is a cluster's whose text begins with its name; who reports has answered."""
    graph = made(SECTIONS)
    assert outcomes(graph) == {("Metal Vivo", "Hornos del Sur"): "formalised"}
    assert responses(graph) == {"Metal Vivo": True, "Riga Alloys": True}


def test_with_somebody_whom_it_met_the_cluster_plans():
    """A plan with somebody whom the cluster met is a thread; a mere wish is none."""
    plan = "With Hornos del Sur, which it got to know there, it plans to organise a workshop."
    wish = "With Hornos del Sur it hopes to organise a workshop."
    told = f"{FOUR}### Metal Vivo\n\nThe cluster is content. "
    assert outcomes(made(f"{told}{plan}\n")) == {("Metal Vivo", "Hornos del Sur"): "intended"}
    assert outcomes(made(f"{told}{wish}\n")) == {}


def test_two_that_plan_together():
    """Two parties of one plan are a thread."""
    body = f"{FOUR}Riga Alloys and Hornos del Sur, a Chilean firm, plan to submit a joint proposal.\n"
    assert outcomes(made(body)) == {("Riga Alloys", "Hornos del Sur"): "intended"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Two of its members would go to Puerto Gris again.",
        "It has sent three people to Puerto Gris since then, and signed nothing.",
        "They talk with Puerto Gris about a joint project.",
        "Puerto Gris has not answered its letters.",
    ],
)
def test_place_of_the_mission_is_no_counterpart(sentence):
    """Where the mission was held nobody is met under the name of the place alone."""
    body = (HEAD + FOUR).replace("Santiago, Chile", "Puerto Gris, Chile")
    graph = build(read_text(f"{body}Ana Soto, manager of Metal Vivo, is content. {sentence}\n"))
    assert threads(graph) == {}


def test_counterpart_that_is_not_to_be_named():
    """A counterpart of which the words say that it is not named is an unnamed one, of its kind and country."""
    told = "The cluster is in touch with a Chilean firm which it preferred not to name; it plans a visit."
    body = f"{FOUR}### Metal Vivo\n\n{told}\n"
    graph = made(body)
    node = one(outgoing(graph, one(nodes(graph, "Thread")), "WITH")).end
    assert (node.properties["named"], node.properties["kind"]) == (False, "firm")
    assert [name_of(r.end) for r in outgoing(graph, node, "LOCATED_IN")] == ["Chile"]


def test_group_of_columns_that_says_nothing():
    """Under a heading over several columns that says nothing of its own, the heading of each column tells."""
    body = (
        "<table><thead><tr><th rowspan='2'>Cluster</th><th colspan='2'>Profile</th></tr>"
        "<tr><th>Fields of activity</th><th>Country</th></tr></thead>"
        "<tr><td>Metal Vivo</td><td>Alloys</td><td>Spain</td></tr>"
        "<tr><td>Riga Alloys</td><td>Casting</td><td>Latvia</td></tr></table>\n"
    )
    assert pairs(made(body), "ACTIVE_IN") == [("Metal Vivo", "Alloys"), ("Riga Alloys", "Casting")]


def test_lists_of_smes_in_cells():
    """A cell may hold the name of a cluster and the list of its SMEs, over several lines."""
    body = (
        "<table><caption>SMEs which benefited</caption>\n<tr><td><b>Metal Vivo</b>\n<ul>\n<li>Forja Uno</li>\n"
        "<li>Forja Dos</li></ul></td></tr>\n<tr><td>Riga Alloys<ul><li>Leta Cast</li></ul></td></tr></table>\n"
    )
    found = [("Forja Dos", "Metal Vivo"), ("Forja Uno", "Metal Vivo"), ("Leta Cast", "Riga Alloys")]
    assert pairs(made(body), "MEMBER_OF") == found
    assert len(relationships(made(body), "BENEFITED_FROM")) == len(found)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("At least half of the clusters would come again.", ("share", 50, "at least")),
        ("Only three formal agreements were signed.", ("formal-agreements", 3, "exactly")),
        ("Five of the six clusters answered the survey, or 83 %.", ("response-rate", 83, "exactly")),
        ("The survey went to all. Five of them answered it.", ("respondents", 5, "exactly")),
        ("Eighty meetings were held, of which more than 30 were held at stands.", ("meetings", 30, "over")),
        ("Six SMEs directly benefited from it, while 16 SMEs could benefit later.", ("smes-benefited", 6, "exactly")),
    ],
)
def test_figures(sentence, figure):
    """A number is of what its words say, across what stands between."""
    assert figure in figures(made(f"{sentence}\n"))


def test_two_speakers_of_one_sentence():
    """Two people who are the subject of one verb both spoke."""
    head = HEAD.replace("Follow-up survey report", "Report on the mission")
    spoke = "Ms Ana Soto (Director of the Talca Chamber) and Dr Ivo Bels, expert on moulds, took the floor"
    body = f"A seminar was held, where {spoke}.\n"
    graph = build(read_text(head + body))
    assert {name_of(node) for node in nodes(graph, "Person")} == {"Ana Soto", "Ivo Bels"}


def test_an_item_of_several_sentences_is_a_paragraph():
    """What such an item of an event report tells of a cluster is told by its sentences, wherever they name it."""
    text = HEAD.replace("Follow-up survey report", "Event report") + FOUR + "## What we noticed\n\n"
    text += "- Buyers were direct. They asked for prices.\n- Some contacts took shape at once. Already in Santiago, "
    text += "Riga Alloys agreed with the Association of Copper Mills to exchange information on moulds.\n"
    graph = build(read_text(text))
    assert set(threads(graph)) == {("Riga Alloys", "Association of Copper Mills")}
    assert [name for _, name in pairs(graph, "COVERS")] == ["knowledge sharing and information exchange"]
