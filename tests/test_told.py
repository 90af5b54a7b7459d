"""Threads told in prose: who deals with whom, what became of it, and all that is no thread (invented documents)."""

import re

import pytest
from documents import build, incoming, name_of, nodes, one, outgoing, read_text, relationships, threads

HEAD = """# Clusters for Clean Ports: Mission to Korea

Follow-up survey report

Busan, Korea, 4-6 June 2018

## The delegation

Three European clusters took part:

1. Hafen Cluster Nord (Germany), ports
2. Porto Azul (Portugal), water
3. Baltic Ships Cluster (BSC), Latvia

"""
OWN = "### Hafen Cluster Nord\n\n"
TABLE = (
    "Table 1 - Agreements\n\nCluster\tOrganisation\tNext steps\nHafen Cluster Nord\tBada Pumps Ltd\tContract signed\n\n"
)


def told(body):
    """Return the threads of a report: cluster, counterpart, outcome."""
    made = build(read_text(HEAD + body))
    return {
        (*pair, one(outgoing(made, node, "OBSERVED_AS")).end.properties["outcome"])
        for pair, node in threads(made).items()
    }


def counterpart(body):
    """Return kind, origin and country of the only counterpart."""
    made = build(read_text(HEAD + body))
    node = one(outgoing(made, one(nodes(made, "Thread")), "WITH")).end
    countries = [name_of(each.end) for each in outgoing(made, node, "LOCATED_IN")]
    return node.properties.get("kind"), node.properties.get("origin"), *countries


def agreement(body):
    """Return the only agreement."""
    made = build(read_text(HEAD + body))
    node = one(nodes(made, "Agreement"))
    return node.properties, [name_of(each.end) for each in outgoing(made, node, "COVERS")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The cluster met Bada Pumps Ltd (Korea); by March 2019 the two had signed a memorandum of understanding.",
            {("Bada Pumps Ltd", "formalised")},
        ),
        (
            "The cluster has been in contact with Bada Ltd, a manufacturer of pumps, about projects; a visit is due.",
            {("Bada Ltd", "intended")},
        ),
        (
            "It is in contact with Bada Ltd (Korea), a manufacturer of pumps; a visit is planned for May.",
            {("Bada Ltd", "intended")},
        ),
        (
            "The cluster met two Korean firms, Bada Ltd and Sanho Tech. Neither has answered since.",
            {("Bada Ltd", "ended"), ("Sanho Tech", "ended")},
        ),
        (
            "It is in contact with Bada Ltd about joint research, while talks with Sanho Tech stopped in March.",
            {("Bada Ltd", "unknown"), ("Sanho Tech", "ended")},
        ),
        ("An MoU was signed with Ulsan University in March 2019.", {("Ulsan University", "formalised")}),
        ("Bada Ltd (Korea) signed a contract with the cluster in April.", {("Bada Ltd", "formalised")}),
        ("The cluster met Bada Ltd. No agreement has been signed.", {("Bada Ltd", "unknown")}),
        (
            "The cluster met Bada Ltd. An agreement was discussed but none has been signed so far.",
            {("Bada Ltd", "unknown")},
        ),
        ("The cluster has had no contact with Bada Ltd since the mission.", {("Bada Ltd", "ended")}),
        ("Hafen Cluster Nord and Porto Azul agreed to organise a joint workshop.", {("Porto Azul", "intended")}),
        (
            "It held two video calls with the Korea Maritime Institute (KMI). The institute will visit Hamburg soon.",
            {("Korea Maritime Institute", "active")},
        ),
        (
            "- Bada Ltd (Korea): MoU signed in March\n- Sanho Tech (Korea): no reply since",
            {("Bada Ltd", "formalised"), ("Sanho Tech", "ended")},
        ),
        (
            "During the matchmaking the cluster met Bada Ltd. The two are preparing a joint proposal.",
            {("Bada Ltd", "intended")},
        ),
        (
            "The cluster held talks with the Ministry of Oceans and Fisheries. Nothing was heard from it since.",
            {("Ministry of Oceans and Fisheries", "ended")},
        ),
        (
            "The cluster met Bada Ltd.\n\nThe firm did not reply. The cluster met Sanho Tech. A visit took place.",
            {("Bada Ltd", "ended"), ("Sanho Tech", "active")},  # the visit is of the last spoken of
        ),
        (
            "A contract was signed with Bada Ltd. With Sanho Tech it plans a workshop. It has signed one contract.",
            {("Bada Ltd", "formalised"), ("Sanho Tech", "intended")},  # with which of them, it does not say
        ),
    ],
)
def test_section_of_a_cluster(body, expected):
    """What a section says of its cluster is a thread with each counterpart that it names."""
    assert told(OWN + body) == {("Hafen Cluster Nord", *each) for each in expected}


def test_items_and_paragraphs():
    """An item that begins with a delegate, and a sentence whose subject is one, tell its threads."""
    body = (
        "## Results\n\n- Hafen Cluster Nord signed a contract with the Busan Port Authority.\n"
        "- BSC: cooperates with Jeju Wind on technology transfer; the first machines were delivered in July.\n\n"
        "In March, Porto Azul concluded a contract with Bada Ltd. The firm ordered ten machines.\n"
    )
    assert told(body) == {
        ("Hafen Cluster Nord", "Busan Port Authority", "formalised"),
        ("Baltic Ships Cluster (BSC)", "Jeju Wind", "active"),
        ("Porto Azul", "Bada Ltd", "formalised"),
    }


@pytest.mark.parametrize(
    "body",
    [
        "The cluster could cooperate with Bada Ltd.",
        '"We never sold a boat before the contract", says Kim Berg, who represents the cluster.',
        "A contract with a yard was signed, recalls Mia Lund of the cluster. Kim Berg, who led the talks, is pleased.",
        "The cluster plans to meet Bada Ltd and hopes to sign a contract with Sanho Tech.",
        "The cluster did not meet Bada Ltd and never signed an agreement with Sanho Tech.",
        "According to the embassy, the cluster signed a contract with Bada Ltd. It reportedly met Sanho Tech.",
        "A member of the cluster met Bada. Hafen Cluster Nord's member Kran GmbH signed a contract with Sanho Tech.",
        "The cluster prepared an agenda with its SMEs. It discussed the needs with Korean companies.",
        "The cluster met several Korean firms and had talks with SMEs, Ministries and Universities in Busan.",
        "The cluster met Mr Park of Bada Ltd and Ms Kim.",
        "The cluster noted that Bada Ltd signed a contract with Sanho Tech.",
        "The cluster met in Busan with European partners in June.",
        "The cluster had long been in contact with Bada Ltd before the mission.",
        "The cluster is interested in cooperation with Bada Ltd. Talks with Sanho Tech could follow.",
        "The cluster met the requirements of Horizon 2020 and met its objectives.",
        "The cluster would have met Bada Ltd, but the firm cancelled.",
        "The cluster was supported by the Busan Chamber of Commerce.",
        "The cluster gave no reason for not having signed, and the Chamber did not press it.",
    ],
)
def test_no_thread(body):
    """Plans, hedges, hearsay, negations, members, persons, kinds of organisations and hosts make no thread."""
    assert told(OWN + body) == set()


@pytest.mark.parametrize(
    "body",
    [
        "The delegation met the Korea Port Authority.",
        "Bada Ltd showed its terminal, and the mission was organised together with Sanho Tech.",
        "Clusters met Sanho Tech and signed a contract with Bada Ltd.",
    ],
)
def test_nobody_in_particular(body):
    """Where no cluster is named, no cluster has a thread."""
    assert told(f"## The programme\n\n{body}\n") == set()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The cluster met Bada Ltd (Korea), a manufacturer of pumps.", ("firm", None, "South Korea")),
        ("The cluster met the Korean university Sanho Tech.", ("university", None, "South Korea")),
        ("The cluster met Bada Ltd (non-EU firm).", ("firm", "non-EU")),
        ("The cluster met Bada Ltd, an association from Japan.", ("association", None, "Japan")),
        ("The cluster met Bada Ltd, a non-EU association.", ("association", "non-EU")),
        ("The cluster met Korean Water Works.", (None, None)),
    ],
)
def test_counterpart(body, expected):
    """Kind and country are those in brackets, in apposition, or before the name."""
    assert counterpart(OWN + body) == expected


def test_agreement():
    """The agreement has the sentences about it, the types that they name, and is formal where both signed."""
    found, types = agreement(
        f"{OWN}The cluster agreed with Bada Ltd on technology transfer. A contract was signed in May. It has no agenda."
    )
    assert found["kind"] == "formal"
    assert found["nextSteps"] == [
        "The cluster agreed with Bada Ltd on technology transfer.", "A contract was signed in May.",
    ]  # fmt: skip
    assert types == ["technology transfer"]


@pytest.mark.parametrize(
    "words", ["A contract has not been signed.", "A contract will be signed.", "Its SMEs signed a contract."]
)
def test_not_formal(words):
    """Nothing is formal that is not signed, or was signed by others."""
    assert agreement(f"{OWN}The cluster cooperates with Bada Ltd. {words}")[0]["kind"] == "cooperation"


def test_silence_in_a_survey_ends_no_thread():
    """That a cluster did not answer a question is nothing about its counterpart."""
    assert told(f"{OWN}The cluster met Bada Ltd. It did not respond to the survey question on SMEs.") == {
        ("Hafen Cluster Nord", "Bada Ltd", "unknown")
    }


def test_tables_come_first():
    """Prose about a pair that a table has adds no thread, under a shorter name either, nor an agreement."""
    body = f"{TABLE}{OWN}The cluster cooperates with Bada Pumps, and the firm did not reply since."
    made = build(read_text(HEAD + body))
    assert len(nodes(made, "Thread")) == len(nodes(made, "Agreement")) == 1
    assert name_of(one(incoming(made, one(nodes(made, "Thread")), "OPENED")).start) == "Hafen Cluster Nord"


def test_between_two():
    """What stands between a cluster and "the firm" is one clause: the agreement is theirs."""
    assert told("## Contacts\n\nAn agreement was concluded between Porto Azul and the firm Bada Pumps in May.") == {
        ("Porto Azul", "Bada Pumps", "formalised")
    }


def test_who_answered():
    """Only names are silent, and only those of whom the text says so; others may answer, or say nothing."""
    body = (
        "## The survey\n\nNo reply was received from Hafen Cluster Nord (Germany). BSC could not be reached. "
        "Only Porto Azul answered the survey. Daegu Ltd did not reply to messages.\n"
    )
    made = build(read_text(HEAD + body))
    found = {name_of(r.start): r.properties.get("respondedToSurvey") for r in relationships(made, "TOOK_PART_IN")}
    assert found == {"Hafen Cluster Nord": False, "Baltic Ships Cluster (BSC)": False, "Porto Azul": True}


@pytest.mark.parametrize(
    "body",
    [
        "Porto Azul never replied to the letters of Bada Pumps, a Korean firm.",
        "Bada Pumps, a Korean firm, wrote to the cluster twice. Porto Azul never answered.",
        "Porto Azul has not replied, although the firm Bada Pumps sent a draft.",
    ],
)
def test_silence_towards_a_counterpart(body):
    """Whoever leaves a counterpart without an answer may have answered the survey."""
    made = build(read_text(f"{HEAD}## Contacts\n\n{body}\n"))
    assert not any(r.properties.get("respondedToSurvey") is False for r in relationships(made, "TOOK_PART_IN"))


@pytest.mark.parametrize(
    "words",
    [
        "It is not known whether Porto Azul did not answer the survey.",
        "Porto Azul did not answer the survey in time but later.",
        "Porto Azul did not answer the last question of the survey.",
        "Most clusters did not return the form.",
    ],
)
def test_doubtful_silence(words):
    """Where the text leaves it open, nobody is silent."""
    made = build(read_text(f"{HEAD}## The survey\n\n{words}\n"))
    assert all("respondedToSurvey" not in r.properties for r in relationships(made, "TOOK_PART_IN"))


def test_a_paragraph_is_of_a_cluster_from_where_it_names_it():
    """What stands before the name in a paragraph is about somebody else; in its own section it is the cluster's."""
    first = "The pump maker Bada Pumps Ltd signed contracts with three of them. "
    assert told(f"## What followed\n\n{first}Porto Azul shows the opposite: it signed early and was sold.\n") == set()
    assert {each[:2] for each in told(f"{OWN}The cluster signed a contract with Bada Pumps Ltd.\n")} == {
        ("Hafen Cluster Nord", "Bada Pumps Ltd")
    }


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        (
            "Bada Pumps bought a pump from Porto Azul, and it signed a contract with Baltic Ships Cluster.",
            {"Porto Azul", "Baltic Ships Cluster (BSC)"},
        ),
        (
            "Bada Pumps bought a pump from Porto Azul. It signed a contract with Baltic Ships Cluster too.",
            {"Porto Azul", "Baltic Ships Cluster (BSC)"},
        ),
        (
            "Bada Pumps bought a pump from Porto Azul. With Baltic Ships Cluster, it signed a contract.",
            {"Porto Azul", "Baltic Ships Cluster (BSC)"},
        ),
        ("Bada Pumps bought a pump from Porto Azul, and signed a contract with Baltic Ships Cluster.", {"Porto Azul"}),
    ],
)
def test_a_counterpart_that_is_spoken_of(words, pairs):
    """Where a counterpart is the subject, "it" is that one, and no cluster deals with another."""
    found = {each[:2] for each in told(f"## What followed\n\n{words}\n")}
    assert {one for one, other in found if other == "Bada Pumps"} <= pairs
    assert all(other == "Bada Pumps" for _, other in found)


def test_other_contact_is_another():
    """What is told of the other contact is not about the one named before."""
    body = (
        "The cluster remains in contact with the Bada Council, a Korean association. The aim is a general exchange of "
        "information.\n\nThe other contact has been lost. Hanil Ltd, a Korean firm interested in imports of pumps, has "
        "not replied to any message since May.\n"
    )
    assert told(OWN + body) == {
        ("Hafen Cluster Nord", "Bada Council", "nominal"),
        ("Hafen Cluster Nord", "Hanil Ltd", "ended"),
    }


def test_words_on_the_survey_may_be_the_answer():
    """A clause on what the survey asks of the cooperation is about that, whatever else is on the survey is not."""
    body = (
        'The cluster named Bada Ltd, a Korean firm, as its partner and "establishment of business contacts" as the '
        'type of cooperation. Where the survey asks how the cooperation stands, it wrote "N/A".\n'
    )
    assert told(OWN + body) == {("Hafen Cluster Nord", "Bada Ltd", "unknown")}


def test_the_cluster_was_not_heard():
    """That the cluster itself gave no answer is no silence of the other side: the thread is not observed."""
    body = (
        "## Answers\n\nThe Hafen Cluster Nord did not answer the survey.\n\n### Hafen Cluster Nord\n\nAt the event the "
        "cluster had told us of a contact with Bada Ltd, a Korean firm. As the cluster did not answer, we cannot say "
        "what has become of it.\n"
    )
    assert told(body) == {("Hafen Cluster Nord", "Bada Ltd", "not observed")}


def test_origin_beside_a_fellow():
    """What stands beside another delegate tells its origin, where it is printed."""
    body = "With Porto Azul, {}, the cluster cooperates in joint business events: a seminar was held in May.\n"
    assert counterpart(OWN + body.format("its fellow EU cluster"))[:2] == ("cluster", "EU")
    assert counterpart(OWN + body.format("its fellow cluster"))[:2] == ("cluster", None)


def test_a_fellow_named_as_partner():
    """A fellow delegate that a cluster names, and with which it does something, is its partner."""
    body = "As its second partner the cluster named a fellow member of the delegation, Porto Azul{}.\n"
    deals = "with which it organises joint business events. A first webinar was held in May"
    for beside in (", ", ", the youngest of all, "):
        assert told(OWN + body.format(beside + deals)) == {("Hafen Cluster Nord", "Porto Azul", "active")}
    assert told(OWN + body.format(", which sat beside it in the bus")) == set()


def test_described_before_a_bracket():
    """What stands beside a name says what it is, whatever bracket follows."""
    body = (
        "It had hoped to sell pumps through Casa Bada, a firm with shops in Busan (imports and exports). The firm {}.\n"
    )
    silent = "has not replied to any message since May, and the cluster has given up"
    assert told(f"{OWN}{body.format(silent)}") == {("Hafen Cluster Nord", "Casa Bada", "ended")}
    assert counterpart(f"{OWN}{body.format(silent)}")[0] == "firm"


def test_a_counted_label_is_nobody():
    """A label that only counts the contacts is none of them, and no part of the name behind it."""
    body = (
        "Contact 1: Bada Pumps, firm, Korea. A licence was signed on 3 May 2019.\n\n"
        "Contact 2: Hanil University, university, Korea. No reply since the mission.\n"
    )
    assert told(OWN + body) == {
        ("Hafen Cluster Nord", "Bada Pumps", "formalised"),
        ("Hafen Cluster Nord", "Hanil University", "ended"),
    }


@pytest.mark.parametrize("name", ["Bada Pumps Co. Ltd", "Bada Pumps Sdn. Bhd", "Bada Pumps Pte. Ltd"])
def test_full_stops_of_legal_forms(name):
    """The full stop within a legal form ends no sentence."""
    body = f"For the cluster the mission paid off: {name} (Korea) ordered two dredgers in January 2019.\n"
    assert {each[1] for each in told(OWN + body)} == {name}


def test_another_firm():
    """What else stands beside a name may be "another firm"."""
    body = "With Bada Ltd the cluster signed a contract. With Hanil Ltd, another firm, it signed one in May 2019 too.\n"
    assert ("Hafen Cluster Nord", "Hanil Ltd", "formalised") in told(OWN + body)
    alone = "With Hanil Ltd, another firm, the cluster signed a contract in May 2019.\n"
    assert counterpart(OWN + alone)[0] == "firm"


def test_types_in_brackets_are_of_the_name_before():
    """Of two partners that a sentence names, each has the type in its own bracket."""
    body = (
        "Two partners were named: Bada Pumps (firm, Korea; imports and exports) and Hanil University (university, "
        "Korea; research and development). With the former a contract was signed in March 2019.\n"
    )
    made = build(read_text(HEAD + OWN + body))
    types = {
        counterpart: {name_of(each.end) for r in outgoing(made, node, "HAS_AGREEMENT")
                      for each in outgoing(made, r.end, "COVERS")}
        for (_, counterpart), node in threads(made).items()
    }  # fmt: skip
    assert types == {"Bada Pumps": {"imports and exports"}, "Hanil University": {"research and development"}}
    assert ("Hafen Cluster Nord", "Bada Pumps", "formalised") in told(OWN + body)


@pytest.mark.parametrize(
    "said", ["Two of its SMEs may be named: Bada Pumps and Hanil Werke.", "Its SMEs were named: Bada Pumps."]
)
def test_members_that_may_be_named(said):
    """Members whose names are given are no partners."""
    assert told(f"{OWN}{said} They signed a contract in May.\n") == set()


@pytest.mark.parametrize("lead", ["", "One result was told the same night: ", "Another success came later: "])
def test_what_leads_to_a_result_is_none_of_its_words(lead):
    """Behind "One result was told: " two who agreed are a thread as they are without it, at the event too."""
    head = HEAD.replace("Follow-up survey report", "Event report")
    said = f"{lead}Porto Azul and the Busan Water Service, a public body, agreed to exchange their experience.\n"
    assert [*threads(build(read_text(f"{head}## The first day\n\n{said}")))] == [("Porto Azul", "Busan Water Service")]


def test_origin_of_a_fellow_in_brackets():
    """What brackets behind another delegate print of it is stated as it is of anybody else."""
    body = f"{OWN}The cluster works with Porto Azul (EU cluster, Portugal): a joint workshop was held in May 2019.\n"
    assert counterpart(body)[:2] == ("cluster", "EU")
    assert counterpart(body.replace("EU cluster, ", ""))[:2] == ("cluster", None)


TITLES = (
    "{0}.1 Hafen Cluster Nord {1} Bada Pumps (firm, Korea)\n\nA contract was signed on 3 May 2019.\n\n"
    "{0}.2 BSC {1} the Institute of Sea Research and Coastal Safety (research centre,\n    Korea)\n\n"
    "The two plan to send a joint proposal as soon as the ministry of Korea has published its programme.\n\n"
    "{0}.3 BSC with Porto Azul\n\nA workshop was held in Riga in June 2019.\n\n"
    "{0}.4 Porto Azul {1} a firm that it does not name (Korea)\n\n"
    'It wrote "joint venture" under the type of cooperation, and "N/A" wherever the form asks about progress.\n\n'
    "{2}. CLOSING WORDS\n\nA pilot project with Hanil Works Ltd, a firm from Korea, was once a dream of the hosts.\n"
)


@pytest.mark.parametrize("sign", ["with", "and", "–", "/"])
def test_titles_of_both_sides_over_what_is_told(sign):
    """What stands below a title that names a cluster and the other side is of the two, be they named or not."""
    found = told(f"4. WHAT CAME OF IT\n\n{TITLES.format(4, sign, 5)}")
    assert found == {
        ("Hafen Cluster Nord", "Bada Pumps", "formalised"),
        ("Baltic Ships Cluster (BSC)", "Institute of Sea Research and Coastal Safety", "intended"),
        ("Baltic Ships Cluster (BSC)", "Porto Azul", "active"),
        ("Porto Azul", None, "unknown"),
    }


@pytest.mark.parametrize(
    "title",
    ["4.1 Hafen Cluster Nord and Porto Azul", "4.1 The Ministry with Bada Pumps (firm, Korea)", "4.1 Bada and BSC"],
)
def test_titles_of_which_nobody_could_tell_the_sides(title):
    """Two clusters with "and" between them, and somebody whom no list knows, are no cluster and its counterpart."""
    assert told(f"4. WHAT CAME OF IT\n\n{title}\n\nA contract was signed on 3 May 2019.\n") == set()


def test_the_next_chapter_is_not_told_of_the_last_pair():
    """A chapter counted on in capitals ends what a marked title is over, though it looks like an item of a list."""
    body = "### BSC with Bada Pumps (firm, Korea)\n\nA joint workshop is planned for May 2020.\n\n"
    end = "5. CLOSING WORDS\n\nThe contract signed by others shows the way.\n"
    found = told(f"4. WHAT CAME OF IT\n\n{body}{end}")
    assert found == {("Baltic Ships Cluster (BSC)", "Bada Pumps", "intended")}


def test_clusters_that_only_titles_of_both_sides_name():
    """Several titles that print before "with" a name, and behind it somebody described, tell who the clusters are."""
    head = HEAD[: HEAD.index("## The delegation")]
    one, two = "Firma Foo Cluster Nord", "QRS"
    body = (
        f"4.1 {one} with Bada Pumps (firm, Korea)\n\nA contract was signed on 3 May 2019.\n\n"
        f"4.2 {two} with Hanil University (university, Korea)\n\nA workshop was held in Riga in June 2019.\n\n"
    )
    third = f"4.3 {two} with a firm that it does not name (Korea)\n\nThe cluster plans to send an offer.\n\n"
    made = build(read_text(f"{head}4. WHAT CAME OF IT\n\n{body}{third}"))
    assert set(threads(made)) == {(one, "Bada Pumps"), (two, "Hanil University"), (two, None)}
    counted = re.sub(r"^4\.(\d) ", r"Agreement \1: ", body + third, flags=re.MULTILINE)
    assert set(threads(build(read_text(head + counted)))) == set(threads(made))
    for other in ("", third.replace(two, "Cooperation"), third.replace("4.3 QRS", "4.3 The hall in Busan")):
        assert not threads(build(read_text(f"{head}4. WHAT CAME OF IT\n\n{body}{other}")))


BSC = "Baltic Ships Cluster (BSC)"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Porto Azul (EU cluster, Portugal): research. A workshop was held in May.", ("Porto Azul", "active")),
        ("Porto Azul (both of the EU): they shared a bus. A workshop was held in May.", None),
        ("partner not named (firm, Korea): establishment of business contacts. Status: N/A.", (None, "unknown")),
        ("counterpart undisclosed (firm, Korea): joint venture. A contract was signed in May.", (None, "formalised")),
        ("partner not named (see above): establishment of business contacts. Status: N/A.", None),
    ],
)
def test_items_that_open_with_a_fellow_or_with_nobody_named(item, expected):
    """Behind the cluster and a dash stands its counterpart, with its type: another delegate, or one not named."""
    found = told(f"## Who works with whom\n\n- **BSC** – Bada Pumps (firm, Korea): sales office.\n- **BSC** – {item}\n")
    assert {each for each in found if each[1] != "Bada Pumps"} == ({(BSC, *expected)} if expected else set())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("it is in contact with Bada Pumps, a firm in Korea, and the two signed a contract in May.", True),
        ("its member Bada Pumps, a firm in Bremen, has signed a contract with a yard in May.", False),
    ],
)
def test_what_else_a_cluster_has_to_say(said, expected):
    """Under a question on SMEs that asks for anything else, only who is in contact with somebody tells of a thread."""
    title = "## Which SMEs benefited, and is there anything else you would like to say?"
    found = told(f"{title}\n\nThe Hafen Cluster Nord wrote that the trip went on next door: {said}\n")
    assert found == ({("Hafen Cluster Nord", "Bada Pumps", "formalised")} if expected else set())


@pytest.mark.parametrize("place", ["Daegu, Korea,", "Daegu (Korea)"])
def test_the_country_behind_a_city(place):
    """The country stands behind the city in which a firm is, behind a comma or in a bracket."""
    said = f"The cluster agreed with Bada Pumps, a repair firm in {place} that it would sign a contract in May.\n"
    assert counterpart(f"{OWN}{said}") == ("firm", None, "South Korea")


@pytest.mark.parametrize(("people", "country"), [("Cabo Verdean", "Cabo Verde"), ("Palauan", "Palau")])
def test_an_adjective_of_a_nation_is_no_counterpart(people, country):
    """An adjective before what somebody is tells the country of whoever is named behind it."""
    said = f"An early contact: the Hafen Cluster Nord and the {people} firm Bada Pumps agreed to exchange plans.\n"
    assert counterpart(f"{OWN}{said}") == ("firm", None, country)
