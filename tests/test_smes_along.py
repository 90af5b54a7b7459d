"""SMEs that came along with a cluster: in its section, in a list by cluster, behind a sentence on SMEs."""

import pytest
from documents import nodes, pairs, read_text

from clew.graph.build import build

HEAD = """# EU mission to Jordan

Amman, Jordan, 4-6 March 2019. Event report.

| Cluster | Country |
|---|---|
| Amber Cluster Riga | Latvia |
| Quartz Cluster Tyrol (QCT) | Austria |

"""


def members(text: str) -> list[tuple[str, str]]:
    """Return the SMEs that a report names, each with its cluster."""
    return [(str(sme), str(cluster)) for sme, cluster in pairs(build(read_text(text)), "MEMBER_OF")]


CARDS = """# EU mission to Jordan

Amman, Jordan, 4-6 March 2019. Event report.

Two clusters took part, with three SMEs.{}

## The delegation

### Amber Cluster Riga, Latvia

Fields: amber, jewellery. Came with Bernsteins SIA and Kaija UAB. Nobody knows why.

### Quartz Cluster Tyrol (QCT), Austria

Fields: quartz. {}
"""


@pytest.mark.parametrize("fields", ["Fields", "Works on"])
def test_a_list_of_fields_ends_with_its_sentence(fields: str) -> None:
    """What follows the full stop behind a list of fields is prose of the card, and no field."""
    text = CARDS.replace("Fields", fields).format(" The SMEs named came with their cluster.", "Came without firms.")
    made = build(read_text(text))
    assert pairs(made, "ACTIVE_IN") == [
        ("Amber Cluster Riga", "amber"), ("Amber Cluster Riga", "jewellery"),
        ("Quartz Cluster Tyrol (QCT)", "quartz"),
    ]  # fmt: skip
    assert pairs(made, "MEMBER_OF") == [("Bernsteins SIA", "Amber Cluster Riga"), ("Kaija UAB", "Amber Cluster Riga")]


def test_who_came_with_a_cluster_is_an_sme_only_where_smes_came() -> None:
    """Without a word on SMEs that came along the firms beside a cluster are anybody; people never are SMEs."""
    assert not members(CARDS.replace(", with three SMEs", "").format("", "Came without firms."))
    told = CARDS.format(" The SMEs named came with their cluster.", "Came with Anna Berg and Piet Smit.")
    assert {sme for sme, _ in members(told)} == {"Bernsteins SIA", "Kaija UAB"}


def test_a_list_by_cluster_under_words_on_smes() -> None:
    """A label on SMEs leads to a list, each item of which has its cluster before a colon."""
    cards = "- **Amber Cluster Riga** (Latvia)\n  *Works on:* amber; jewellery\n"
    cards += "- **Quartz Cluster Tyrol (QCT)** (Austria)\n  *Works on:* quartz; glass\n\nSMEs that came along:\n\n"
    cards += "- with QCT: Kristall Imst, Glas Zirl\n- with the Amber Cluster Riga: Kaija\n"
    text = f"# EU mission to Jordan\n\nAmman, Jordan, 4-6 March 2019. Event report.\n\n## The delegation\n\n{cards}"
    assert {sme: cluster.removesuffix(" (QCT)") for sme, cluster in members(text)} == {
        "Kristall Imst": "Quartz Cluster Tyrol", "Glas Zirl": "Quartz Cluster Tyrol", "Kaija": "Amber Cluster Riga",
    }  # fmt: skip


SENTENCES = [
    (
        "I cannot name every firm here, but these agreed to be mentioned: Kaija travelled with the Amber\nCluster "
        "Riga, Kristall Imst and Glas Zirl GmbH with QCT."
    ),
    (
        "The SMEs that accompanied the clusters were small. Those who had a film were to pitch: Kaija (a member "
        "of Amber Cluster Riga), Kristall Imst (QCT) and Glas Zirl GmbH (QCT)."
    ),
    "So far 3 SMEs have benefited. They are Kaija (Amber Cluster Riga), and Glas Zirl GmbH. and Kristall Imst (QCT).",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_smes_named_with_their_clusters(sentence: str) -> None:
    """A sentence on firms of the delegation names each with its cluster, in running words or in brackets."""
    found = {(sme.rstrip("."), cluster.removesuffix(" (QCT)")) for sme, cluster in members(HEAD + sentence + "\n")}
    assert found == {
        ("Kaija", "Amber Cluster Riga"),
        ("Kristall Imst", "Quartz Cluster Tyrol"),
        ("Glas Zirl GmbH", "Quartz Cluster Tyrol"),
    }


def test_those_that_were_met_are_no_smes_of_the_clusters() -> None:
    """A firm that a cluster met stays a counterpart, though the sentence before is on SMEs."""
    assert not members(f"{HEAD}The SMEs were small. Those we met signed: Petra Polishing (QCT), Wadi Ltd (QCT).\n")


PROSE = HEAD.replace("Event report", "Follow-up report") + "## Amber Cluster Riga\n\n{}\n\n"


def test_who_had_no_benefit_is_no_counterpart() -> None:
    """That a firm had no benefit from the mission is said of an SME, and opens no thread."""
    told = "The cluster signed a contract with Petra Polishing Ltd on 3 May 2019. Kaija SIA had no benefit from it."
    made = build(read_text(PROSE.format(told)))
    assert pairs(made, "WITH") and "Kaija SIA" not in {other for _, other in pairs(made, "WITH")}


@pytest.mark.parametrize(
    ("placed", "country"),
    [("from Trinidad and Tobago", "Trinidad and Tobago"), ("in Port of Spain", None), ("from Chile", "Chile")],
)
def test_the_country_of_a_counterpart(placed: str, country: str | None) -> None:
    """The name of a country may have an "and"; a town that is called after a country says nothing."""
    told = f"With Petra Polishing Ltd, a firm {placed}, the cluster signed a contract on 3 May 2019."
    found = dict(pairs(build(read_text(PROSE.format(told))), "LOCATED_IN"))
    assert found.get("Petra Polishing Ltd") == country


def test_a_card_tells_with_whom_the_cluster_agreed_at_the_event() -> None:
    """Under a title on those who travelled a sentence may say that the cluster agreed with somebody."""
    agreed = "At the tables the cluster agreed with the Petra Ferry Company, a firm from Jordan, to stay in touch."
    text = CARDS.replace("The delegation", "Who travelled").format(" The SMEs named came with their cluster.", agreed)
    assert [other for _, other in pairs(build(read_text(text)), "WITH")] == ["Petra Ferry Company"]


def test_a_share_of_a_sort_of_partner() -> None:
    """A kind of partner may be called a sort; its share is one of the counterparts."""
    text = HEAD.replace("Event report", "Follow-up report") + "Firms are the most frequent sort of partner (55%).\n"
    made = build(read_text(text))
    assert [n.properties["measure"] for n in nodes(made, "StatedFigure")] == ["counterpart-type-share"]


def test_who_has_benefited_may_be_told_in_a_clause() -> None:
    """A name that "which has benefited" follows is that of an SME which did."""
    told = PROSE.format("The robots are those of Kaija UAB, which has benefited from the mission.")
    assert pairs(build(read_text(told)), "BENEFITED_FROM")


def test_exports_that_were_talked_about_are_a_type() -> None:
    """Talks about exports of something are on imports and exports."""
    told = PROSE.format("With Petra Polishing Ltd, a firm from Jordan, the cluster talked about exports of rope.")
    assert [type_ for _, type_ in pairs(build(read_text(told)), "COVERS")] == ["imports and exports"]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("Two of the SMEs gave a pitch: Kaija UAB (a member of Amber Cluster Riga) and Kvarts OG (QCT).", True),
        ("Some of our SMEs paid for themselves: **Kaija UAB** (Amber Cluster Riga) and **Kvarts OG** (QCT).", True),
        ("Two of the SMEs met partners: Kaija UAB (a friend of Amber Cluster Riga) and Kvarts OG (QCT).", False),
        ("All of the SMEs visited three plants: Kaija UAB (shown by Amber Cluster Riga) and Kvarts OG (QCT).", False),
    ],
)
def test_some_of_the_smes_each_with_its_cluster(told: str, named: bool) -> None:
    """What some of the SMEs did, and a colon, leads to their names; what they visited or met is none of them."""
    found = {("Kaija UAB", "Amber Cluster Riga"), ("Kvarts OG", "Quartz Cluster Tyrol (QCT)")}
    assert set(members(f"{HEAD}{told}\n")) == (found if named else set())


def test_a_column_of_smes_that_agreed_to_be_named() -> None:
    """That those who travelled agreed to be named takes nothing from what a column says."""
    table = "\nCluster\tSMEs that travelled with it and agreed to be named\nQCT\tKvarts OG\nAmber Cluster Riga\tKaija\n"
    found = members(f"{HEAD}{table}")
    assert set(found) == {("Kvarts OG", "Quartz Cluster Tyrol (QCT)"), ("Kaija", "Amber Cluster Riga")}


@pytest.mark.parametrize("form", ["UAB", "sp. z o.o.", "s.r.o."])
def test_the_smes_that_travelled_each_with_its_cluster(form: str) -> None:
    """The points of a firm's form end no sentence, and the cluster of each stands behind it in brackets."""
    told = f"The SMEs that travelled with their cluster were Kaija {form} (Amber Cluster Riga) and Kvarts OG (QCT)."
    found = {(f"Kaija {form}", "Amber Cluster Riga"), ("Kvarts OG", "Quartz Cluster Tyrol (QCT)")}
    assert set(members(f"{HEAD}{told}\n")) == found
    assert not members(f"{HEAD}{told.replace('that travelled with their cluster', 'visited')}\n")
