"""Whoever stands beside a cluster in what became of its contacts is its counterpart, unless the words say otherwise."""

import pytest
from documents import build, one, outgoing, pairs, read_text, threads

HEAD = """# Clusters for Clean Ports: Mission to Korea

Follow-up survey report

Busan, Korea, 4-6 June 2018

## The delegation

Three European clusters took part:

1. Hafen Cluster Nord (Germany), ports
2. Porto Azul (Portugal), water
3. Baltic Ships (Latvia), hulls

## What the months have brought

"""
HAFEN, PORTO, BALTIC = "Hafen Cluster Nord", "Porto Azul", "Baltic Ships"


def told(body):
    """Return the threads of a report: cluster, counterpart, outcome."""
    made = build(read_text(HEAD + body + "\n"))
    return {
        (*pair, one(outgoing(made, node, "OBSERVED_AS")).end.properties["outcome"])
        for pair, node in threads(made).items()
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Nothing came of the talks between Hafen Cluster Nord and Sanho Tech.", {(HAFEN, "Sanho Tech", "ended")}),
        ("As for Porto Azul, it has bought forty valves from Sanho Tech.", {(PORTO, "Sanho Tech", "active")}),
        ("It was Sanho Tech that wrote first. Porto Azul answered, and a contract was signed in May.",
         {(PORTO, "Sanho Tech", "formalised")}),
        ("Sanho Tech, whom Baltic Ships had met at lunch, has placed an order of ten hulls.",
         {(BALTIC, "Sanho Tech", "active")}),
        ("The Portuguese have not forgotten the firm Sanho Tech. A visit to its works is planned.",
         {(PORTO, "Sanho Tech", "intended")}),
        ("Porto Azul sold a boat to Jeju Sails; Baltic Ships, on the other hand, has heard nothing from Haeun Oars.",
         {(PORTO, "Jeju Sails", "active"), (BALTIC, "Haeun Oars", "ended")}),
        ("Porto Azul met Jeju Sails and Haeun Oars. With the first one it signed a contract; the second is silent.",
         {(PORTO, "Jeju Sails", "formalised"), (PORTO, "Haeun Oars", "ended")}),
        ("Both Porto Azul and Baltic Ships signed a contract with Jeju Sails.",
         {(PORTO, "Jeju Sails", "formalised"), (BALTIC, "Jeju Sails", "formalised")}),
        ("Porto Azul hoped for a joint venture with Jeju Sails, but the talks were broken off in May.",
         {(PORTO, "Jeju Sails", "ended")}),
        ("Porto Azul is glad. With its neighbour Baltic Ships it has organised a joint workshop.",
         {(PORTO, BALTIC, "active")}),
        ("With the association Busan Riggers Porto Azul agreed on a visit to Faro.",
         {(PORTO, "Busan Riggers", "intended")}),  # the name of the cluster follows without a mark
        ("Porto Azul met Jeju Sails and Haeun Oars. The former has bought two boats. The latter never replied.",
         {(PORTO, "Jeju Sails", "active"), (PORTO, "Haeun Oars", "ended")}),
        ("Both Porto Azul and Baltic Ships met Jeju Sails. The former has received two samples, the latter withdrew.",
         {(PORTO, "Jeju Sails", "active"), (BALTIC, "Jeju Sails", "ended")}),
        ("Baltic Ships had more luck than Porto Azul: it signed a contract with Haeun Oars.",
         {(BALTIC, "Haeun Oars", "formalised")}),
        ("Haeun Oars has, according to Porto Azul, withdrawn from the project.", {(PORTO, "Haeun Oars", "ended")}),
        ("Porto Azul told us that the contact with Haeun Oars had been lost.", {(PORTO, "Haeun Oars", "ended")}),
        ("Porto Azul is going to train the welders of Haeun Oars.", {(PORTO, "Haeun Oars", "intended")}),
        ("In May Porto Azul travelled to Jeju Textiles and held a workshop there for its weavers.",
         {(PORTO, "Jeju Textiles", "active")}),
        ("Porto Azul found a partner for valves in the University of Gwangan. In May it bought two of its boats.",
         {(PORTO, "University of Gwangan", "active")}),
        ("Baltic Ships gained a new customer in the association Busan Riggers. In May it bought two boats.",
         {(BALTIC, "Busan Riggers", "active")}),
        ("Porto Azul talked with the firm Jeju Sails of technology transfer; nobody there can say what came of it.",
         {(PORTO, "Jeju Sails", "unknown")}),
    ],
)  # fmt: skip
def test_counterparts(body, expected):
    """Wherever the name stands, and whoever is the subject, cluster and counterpart find each other."""
    assert told(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Porto Azul visited the Busan Boat Fair and stayed at the Harbour Hotel, near Gwangan Bridge.",
        "Porto Azul liked the dinner offered by the Nakdong Council, and the tour organised by Sanho Tech.",
        "Porto Azul came home to Vila Nova in June and applied to Horizon Europe.",
        "Jeju Sails and Haeun Oars, two members of Porto Azul, benefited from the mission.",
        "Porto Azul, just like Haeun Oars in its day, found the mission useful.",
        "Porto Azul noted that Haeun Oars sold a boat to Jeju Sails.",
        "Porto Azul and Baltic Ships shared a taxi to the airport.",
        "Porto Azul and Baltic Ships reported one cooperation agreement each.",
        "Porto Azul and Baltic Ships spoke of Jeju Sails as they left.",
        "Porto Azul could work with Jeju Sails one day.",
        "Porto Azul, whose manager Ana Reis gave a lecture at the Gwangan University, was content.",
        "Porto Azul learned there how Haeun Marine builds boats, and that Jeju Docks trains its own welders.",
        "Two firms of Porto Azul, Vela Sul and Remo Lda, would have liked to meet Jeju Motors, which had sent nobody.",
        "Porto Azul heard that a competitor, the Vigo Naval Park, had already signed with Jeju Sails.",
        "Porto Azul paid the journey with a grant of the Tejo Trade Fund and a loan of Banco Fundo.",
        "Porto Azul praised the interpreters of Nakdong Lingua and the buses of Haeun Tours.",
        "Mr Jan Vis of Jeju Ropes told Porto Azul a joke.",
        "Porto Azul will go to the next Biennale Busan.",
        "Porto Azul found a buyer for its valves in Upper Gyeongsang. In May a lorry left.",
        "Baltic Ships has gained a new customer for its hulls in the Nakdong Delta.",
        "Porto Azul found the talk of Haeun Invest instructive.",
        "Porto Azul was represented by Ms Ana Reis of Tejo Consulting, as its own manager was ill.",
        "Porto Azul brought with it Vela Sul and Remo Alto. Both would come again.",
        "The interview with Porto Azul was made by Kestrel Consult on 4 May.",
        "Porto Azul belongs to Oceano Foundation and is financed by Banco Fundo.",
        "Porto Azul regretted that Haeun Cotton had not come to Busan.",
        "Four SMEs of Porto Azul have benefited, among them Vela Sul and Remo Alto.",
        "Three of the SMEs of Porto Azul have benefited. Two of them may be named: Vela Sul and Remo Alto.",
        "Portugal and Spain sent two clusters: Porto Azul, whose field is water, and Ria Network, whose field is eels.",
    ],
)
def test_no_counterpart(body):
    """Places, fairs, hosts, programmes, members, comparisons, hearsay, mere wishes and people are none."""
    assert told(body) == set()


def test_what_is_told_of_smes_opens_no_thread():
    """Under a title on the SMEs the names are those of SMEs."""
    assert told("## What the SMEs gained\n\nPorto Azul is proud of Jeju Sails, which sold ten boats.") == set()


def test_names_up_to_accents_and_endings():
    """A delegate is known by its name without accents too."""
    head = HEAD.replace("Porto Azul", "Pôrto Azul")
    made = build(read_text(f"{head}Porto Azul signed a contract with Jeju Sails.\n"))
    assert set(threads(made)) == {("Pôrto Azul", "Jeju Sails")}


def test_report_of_the_event_wants_words_for_dealings():
    """At the event an organisation beside a cluster is its counterpart only where they deal with each other."""
    head = HEAD.replace("Follow-up survey report", "Event report")
    made = build(read_text(f"{head}Porto Azul agreed with Jeju Sails on a joint trial. Baltic Ships saw Haeun Oars.\n"))
    assert set(threads(made)) == {(PORTO, "Jeju Sails")}


@pytest.mark.parametrize(
    "body",
    [
        "In what follows, PA is the Porto Águas and Lagoas Network and HCN the Hafen Kai Nord.",
        "Vela Sul and Remo Alto, both Porto Azul members, supplied the oars and have gained a customer.",
    ],
)
def test_full_names_and_members_are_no_counterparts(body):
    """What a short name stands for is nobody that the cluster deals with, nor are those called its members."""
    head = HEAD.replace("Porto Azul (Portugal)", "Porto Azul (PA) (Portugal)").replace("Nord (", "Nord (HCN) (")
    assert threads(build(read_text(f"{head}{body}\n"))) == {}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Porto Azul names a fellow traveller too: Baltic Ships, the cluster from Latvia. They plan joint events.",
         {(PORTO, BALTIC, "intended")}),
        ("Porto Azul found no partner but a good one on board, namely Baltic Ships. They have chosen staff exchange.",
         {(PORTO, BALTIC, "unknown")}),
        ("Porto Azul has one. It is a firm in Gang-Neung (Korea), which it prefers not to name. It bought ten boats.",
         {(PORTO, "", "active")}),
        ("Two clusters could not be reached, namely Porto Azul and Baltic Ships. They work on other things.", set()),
        ("Porto Azul wrote of its joint projects; only one cluster did not reply, namely Baltic Ships.", set()),
    ],
)  # fmt: skip
def test_a_fellow_or_a_firm_without_a_name(body, expected):
    """A fellow delegate whom a cluster names, and a firm behind "It is", are on the other side."""
    made = build(read_text(f"{HEAD}{body}\n"))
    found = {(str(cluster), "" if "unnamed" in node.id else str(other),
              one(outgoing(made, node, "OBSERVED_AS")).end.properties["outcome"])
             for (cluster, other), node in threads(made).items()}  # fmt: skip
    assert found == expected


def test_the_country_in_brackets_behind_a_town():
    """The country of a counterpart may stand in brackets behind its town."""
    made = build(read_text(f"{HEAD}Porto Azul signed a contract with Sanho Tech, a firm in Gang-Neung (Korea).\n"))
    assert ("Sanho Tech", "South Korea") in pairs(made, "LOCATED_IN")
