"""Delegations, SMEs and sessions told as lists, and lists of something else (invented documents)."""

import pytest
from documents import build, by_name, name_of, nodes, outgoing, pairs, read_text, relationships

HEAD = "# Clusters for Clean Ports: Mission to Korea\n\nFollow-up survey report\n\nBusan, Korea, 4-6 June 2018\n\n"
EVENT = "# Clusters for Clean Ports: Business Mission to Korea\n\nBusan, Korea, 4-6 June 2018\n\n"
LEAD = "## The delegation\n\nThree European clusters took part:\n\n"


def delegate(item, lead=LEAD, others="2. Other Cluster (France)\n3. Third Cluster (Italy)\n"):
    """Return name, countries, fields and labels of the first item of a list."""
    made = build(read_text(f"{HEAD}{lead}1. {item}\n{others}"))
    parts = [
        r for r in relationships(made, "TOOK_PART_IN") if name_of(r.start) not in ("Other Cluster", "Third Cluster")
    ]
    return [
        (
            name_of(r.start),
            [name_of(e.end) for e in outgoing(made, r.start, "LOCATED_IN")],
            sorted(str(name_of(e.end)) for e in outgoing(made, r.start, "ACTIVE_IN")),
        )
        for r in parts
    ]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Hafen Cluster Nord (Germany), water", ("Hafen Cluster Nord", ["Germany"], ["water"])),
        ("Hafen Cluster Nord, Germany: in vitro tests", ("Hafen Cluster Nord", ["Germany"], ["in vitro tests"])),
        ("Hafen Cluster Nord, Germany: by-products", ("Hafen Cluster Nord", ["Germany"], ["by-products"])),
        ("Porto Azul – Portugal – ports; energy and water", ("Porto Azul", ["Portugal"], ["energy", "ports", "water"])),
        ("Porto Azul - ports, water - Portugal", ("Porto Azul", ["Portugal"], ["ports", "water"])),
        ("Cantabria Marine, Santander, Spain: marine energy", ("Cantabria Marine", ["Spain"], ["marine energy"])),
        ("Baltic Ships (BSC), Latvia", ("Baltic Ships (BSC)", ["Latvia"], [])),
        ("Baltic Ships (BSC, Latvia): ships", ("Baltic Ships", ["Latvia"], ["ships"])),
        ("SWC - Swedish Water (Sweden)", ("SWC - Swedish Water", ["Sweden"], [])),
        (
            "Fruit, Vegetables and Flowers Cluster, Netherlands",
            ("Fruit, Vegetables and Flowers Cluster", ["Netherlands"], []),
        ),
        ("Segre Food Valley (Lleida, Spain) – active in food", ("Segre Food Valley", ["Spain"], ["food"])),
        ("Spain: Segre Food Valley", ("Segre Food Valley", ["Spain"], [])),
        ("Hafen Cluster, represented by Ms Anna Berg", ("Hafen Cluster", [], [])),
        ("Hafen Cluster (Germany), water, 120 members", ("Hafen Cluster", ["Germany"], ["water"])),
    ],
)
def test_entry(item, expected):
    """An item has a name, perhaps an acronym and a city, a country and fields, in one order or another."""
    assert delegate(item) == [expected]


def test_clusters_are_called_so():
    """Members of a delegation are clusters where the words before the list say so, else delegates."""
    items = "- Hafen Nord (Germany)\n- Porto Azul (Portugal)\n"
    clusters = build(read_text(f"{HEAD}## Participating clusters\n\n{items}"))
    delegates = build(read_text(f"{HEAD}## Members of the delegation\n\n{items}"))
    assert sorted(by_name(clusters, "Cluster")) == ["Hafen Nord", "Porto Azul"]
    assert not nodes(delegates, "Cluster")
    for made in (clusters, delegates):
        assert len(relationships(made, "TOOK_PART_IN")) == len(relationships(made, "DELEGATION_FROM")) == 2


def test_countries_as_titles():
    """A country over a list, or over items of a deeper indent, is that of what stands under it."""
    under = "## Participating clusters\n\n- Germany\n  - Hafen Nord\n  - Elbe Cluster\n- Portugal:\n  - Azul Cluster\n"
    titles = "## Participating clusters\n\n### Germany\n\n- Hafen Cluster\n\n### Portugal\n\n- Azul Cluster\n"
    assert len(pairs(build(read_text(HEAD + under)), "LOCATED_IN")) == 3
    assert pairs(build(read_text(HEAD + titles)), "LOCATED_IN") == [
        ("Azul Cluster", "Portugal"),
        ("Hafen Cluster", "Germany"),
    ]


def test_list_in_a_sentence():
    """A sentence may list the delegation, each name with its country in brackets."""
    words = "The delegation consisted of three clusters: Hafen Nord (Germany), Porto Azul (Portugal) and BSC (Latvia)."
    assert sorted(by_name(build(read_text(f"{HEAD}{words}\n")), "Cluster")) == ["BSC", "Hafen Nord", "Porto Azul"]


@pytest.mark.parametrize(
    "lead",
    [
        "## Organisations met\n\nThe clusters met these companies:\n\n",
        "## Next steps\n\n",
        "## Host organisations that took part\n\n",
        "## Recommendations of the clusters\n\n",
        "## Clusters that withdrew from the delegation\n\n",
        LEAD + "1. First Cluster (Spain)\n2. Second Cluster (Spain)\n\nThe programme included:\n\n",
    ],
)
def test_lists_of_something_else(lead):
    """A list that is of anything else makes no delegate."""
    made = build(read_text(f"{HEAD}{lead}- Bada Ltd (Korea)\n- Sanho Tech (Korea)\n"))
    assert not {"Bada Ltd", "Sanho Tech"} & {name_of(r.start) for r in relationships(made, "TOOK_PART_IN")}


def test_smes_are_no_clusters():
    """A list of the SMEs of a mission gives SMEs, and no delegates."""
    made = build(read_text(f"{HEAD}## Participating SMEs\n\n- Kran GmbH (Germany)\n- Azul Lda (Portugal)\n"))
    assert sorted(by_name(made, "SME")) == ["Azul Lda", "Kran GmbH"]
    assert not nodes(made, "Cluster")
    assert not relationships(made, "TOOK_PART_IN")


@pytest.mark.parametrize(
    "listed",
    [
        "- Hafen Cluster: Kran GmbH, Pump One\n- Porto Azul: Lda Dois",
        "- Hafen Cluster\n  - Kran GmbH\n  - Pump One\n- Porto Azul\n  - Lda Dois",
        "### Hafen Cluster\n\n- Kran GmbH\n- Pump One\n\n### Porto Azul\n\n- Lda Dois",
    ],
)
def test_members(listed):
    """SMEs under the name of their cluster belong to it, and benefited where the words before say so."""
    delegation = f"{LEAD}1. Hafen Cluster (Germany)\n2. Porto Azul (Portugal)\n\n"
    made = build(read_text(f"{HEAD}{delegation}## SMEs that benefited\n\n{listed}\n"))
    expected = [("Kran GmbH", "Hafen Cluster"), ("Lda Dois", "Porto Azul"), ("Pump One", "Hafen Cluster")]
    assert pairs(made, "MEMBER_OF") == expected
    assert len(relationships(made, "BENEFITED_FROM")) == 3
    could = build(read_text(f"{HEAD}{delegation}## SMEs that could benefit\n\n{listed}\n"))
    assert not relationships(could, "BENEFITED_FROM")


def test_programme():
    """Sessions stand behind hours; a lunch is none, and what follows a name is none of it."""
    listed = "- 09:30 – Opening seminar\n- 11:00-12:30: Matchmaking with local firms\n- 13:00 Lunch\n"
    listed += "- 14:30 Visit to the port, with a guide\n"
    made = build(read_text(f"{EVENT}## Programme\n\n{listed}"))
    assert sorted(by_name(made, "Session")) == ["Matchmaking", "Opening seminar", "Visit to the port"]


def test_people():
    """Who welcomed, moderated or was among the speakers is named, with role and organisation where printed."""
    words = (
        "Ms Anna Berg, Director of the Nordic Trade House, welcomed the participants. The round table was moderated by "
        "Mr Jin Park. Speakers included Dr Luis Soto, Head of Unit at Puertos Unidos, and Ms Eva Lind. Mr Bo left."
    )
    made = build(read_text(f"{EVENT}{words}\n"))
    assert sorted(by_name(made, "Person")) == ["Anna Berg", "Eva Lind", "Jin Park", "Luis Soto"]
    assert pairs(made, "REPRESENTED") == [("Anna Berg", "Nordic Trade House"), ("Luis Soto", "Puertos Unidos")]


def test_those_who_were_chosen():
    """A list of the chosen is one of the delegation where clusters applied, whatever is told of the applications."""
    lead = "## The clusters\n\nEighteen clusters had applied. The following were chosen, in no particular order:\n\n"
    assert delegate("Hafen Cluster Nord (Germany) - water", lead) == [("Hafen Cluster Nord", ["Germany"], ["water"])]


def test_what_somebody_spoke_of_is_no_part_of_the_organisation():
    """Behind a colon stands the title of the speech."""
    said = (
        "- Ms Ana Soto, Director of the Port Chamber: Where the water goes\n- Mr Kim Lee, Head of Busan Docks: Cranes\n"
    )
    found = pairs(build(read_text(f"{EVENT}## Seminar\n\nThe speakers were:\n\n{said}")), "REPRESENTED")
    assert set(found) == {("Ana Soto", "Port Chamber"), ("Kim Lee", "Busan Docks")}


COUNTERPARTS = (
    "## DANISH MEMBRANE CLUSTER\n\n- Red Sea Works (firm, Korea): sales office\n- Busan Tech (university, Korea): R&D\n"
)
BY_COUNTRY = (
    "The jury selected three clusters, and eleven SMEs went with them. {}\n\n"
    "- Germany: Hafenbund Nord (pumps, valves)\n"
    "- France: Nantes Ports (desalination)\n- Italy: Cluster Acque (irrigation)\n"
)


def test_items_of_another_kind_are_no_delegates():
    """What says of itself that it is a firm or a university is no cluster of the delegation, whatever leads to it."""
    made = build(read_text(f"{HEAD}{COUNTERPARTS}"))
    kinds = {n.properties.get("name"): n.properties.get("kind") for n in nodes(made, "Organisation")}
    assert kinds.get("Red Sea Works") != "cluster"
    assert kinds.get("Busan Tech") != "cluster"


@pytest.mark.parametrize("lead", ["Country by country:", "By country:", "From north to south:"])
@pytest.mark.parametrize(
    "items",
    [
        ("Austria: Holz Alpin (timber)", "France: Bois Vosges (mills); Quai Sud (ports)", "Italy: Foresta (paper)"),
        ("Austria – Holz Alpin – timber", "France – Bois Vosges – mills; Quai Sud – ports", "Italy – Foresta – paper"),
        ("Austria (1): Holz Alpin (timber)", "France (2): Bois Vosges (mills), Quai Sud (ports)",
         "Italy: Foresta (paper)"),
        ("from Austria, Holz Alpin (timber)", "from France, Bois Vosges (mills) and Quai Sud (ports)",
         "from Italy, Foresta (paper)"),
    ],
)  # fmt: skip
def test_delegates_by_country(lead, items):
    """Behind a country stand all its clusters, each with what it works on."""
    listed = "".join(f"- {item}\n" for item in items)
    lead = f"## Who travelled\n\nWe took four clusters along. {lead}"
    made = build(read_text(f"{EVENT}{lead}\n\n{listed}\nAll came back.\n"))
    told = {("Holz Alpin", "timber"), ("Bois Vosges", "mills"), ("Quai Sud", "ports"), ("Foresta", "paper")}
    assert set(pairs(made, "ACTIVE_IN")) == told


PARTS = """## {over}

### {first}

* **Hafen Nord**, Germany. *Ports; river shipping.* With Kranbau Elbe GmbH.
* **Porto Azul**, Portugal. *Water.* With Aguas Vivas.
* **Baltic Ships**, Latvia. *Ship repair; sails.* No SMEs.

### {second}

* **Bretagne Voile**, France. *Sails.* With Toile Iroise.
* **Cantabria Marine**, Spain. *Marine energy; nets.* With Redes Sur.
* **Adria Yards**, Croatia. *Ship repair.* No SMEs.
"""


@pytest.mark.parametrize(
    ("over", "first", "second", "count"),
    [
        ("Who was there", "In Busan", "Online", 6), ("The delegation", "On site", "By video link", 6),
        ("Participating clusters", "In person", "Remote participation", 6),
        ("The delegation", "In Busan", "Visitors", 3),
        ("Sponsors", "In Busan", "Online", 0), ("Results", "In Busan", "Online", 0),
    ],
)  # fmt: skip
def test_parts_of_a_list(over, first, second, count):
    """Titles that only say where or how they took part leave it to the title over them of what the lists are."""
    made = build(read_text(EVENT + PARTS.format(over=over, first=first, second=second)))
    assert len(relationships(made, "TOOK_PART_IN")) == count


@pytest.mark.parametrize("mark", ["**{}**", "{}", "#### {}"])
def test_parts_under_titles_of_any_kind(mark):
    """The titles of the parts may be words that stand alone."""
    text = PARTS.replace("### {first}", mark.format("{first}")).replace("### {second}", mark.format("{second}"))
    made = build(read_text(EVENT + text.format(over="Participants", first="On site", second="Online")))
    assert len(relationships(made, "TOOK_PART_IN")) == 6


def test_fields_in_a_sentence():
    """Where each item has a sentence of a few words right behind its name, that is what it works on."""
    made = build(read_text(EVENT + PARTS.format(over="The delegation", first="In Busan", second="Online")))
    fields = {name_of(r.start): set() for r in relationships(made, "TOOK_PART_IN")}
    for each in relationships(made, "ACTIVE_IN"):
        fields[name_of(each.start)].add(name_of(each.end))
    assert fields["Hafen Nord"] == {"Ports", "river shipping"} and fields["Adria Yards"] == {"Ship repair"}
    assert all(fields.values())


@pytest.mark.parametrize("said", ["With Aguas Vivas", "Three delegates", "First mission", "It left early"])
def test_no_fields_in_a_sentence(said):
    """Other words behind the name are no fields, nor are those of the other items then."""
    text = PARTS.format(over="The delegation", first="In Busan", second="Online").replace("*Water.*", f"{said}.")
    made = build(read_text(EVENT + text))
    assert not [r for r in relationships(made, "ACTIVE_IN") if name_of(r.start) in ("Hafen Nord", "Porto Azul")]


@pytest.mark.parametrize(
    "lead", ["Three clusters came: ", "Three clusters were on board: ", "Three clusters formed the party: "]
)
def test_listed_in_a_sentence(lead):
    """A sentence may list who came, each with country and fields in brackets."""
    listed = "Hafen Nord (Germany, ports), Porto Azul (Portugal, water) and Baltic Ships (Latvia, ship repair)."
    made = build(read_text(f"{EVENT}## Who came\n\n{lead}{listed}\n"))
    fields = {(name_of(r.start), name_of(r.end)) for r in relationships(made, "ACTIVE_IN")}
    assert fields == {("Hafen Nord", "ports"), ("Porto Azul", "water"), ("Baltic Ships", "ship repair")}


def test_numbered_paragraphs_behind_a_lettered_list():
    """The paragraph that goes on with the numbers behind a list of a deeper indent is none of its items."""
    text = "1. We went to Busan last week. The weather was fair.\n\n2. Who came. Three clusters took part. "
    text += "They came from Germany, Latvia and Portugal:\n\n"
    text += "   (a) Hafen Nord (HAN) (Germany): ports, water\n   (b) Porto Azul (Portugal): water\n"
    text += "   (c) Baltic Ships (Latvia): ship repair\n\n"
    text += "".join(f"{number}. The town. We saw the harbour. It is a fine one.\n\n" for number in (3, 4, 5, 6))
    made = build(read_text(EVENT + text))
    assert {(name_of(r.start), name_of(r.end)) for r in relationships(made, "ACTIVE_IN")} == {
        ("Hafen Nord (HAN)", "ports"), ("Hafen Nord (HAN)", "water"), ("Porto Azul", "water"),
        ("Baltic Ships", "ship repair"),
    }  # fmt: skip


@pytest.mark.parametrize("mark", ["", "      ", "> "])
def test_acronyms_of_unmarked_lists(mark):
    """A list that no sign marks spells the names of its clusters as one with signs does, acronyms included."""
    bold = "**" if mark == "> " else ""
    told = {"Hafen Cluster Nord (HCN)": "Germany): docks", "Porto Azul": "Portugal): cranes, buoys"}
    lines = [f"{mark}{bold}{name}{bold} ({end}" for name, end in {**told, "Baltic Yards": "Latvia): ships"}.items()]
    text = (f"\n{mark.strip()}\n" if bold else "\n").join(lines)
    lead = "## The delegation\n\nThe clusters that took part:"
    made = build(read_text(f"{EVENT}{lead}\n\n{text}\n\nThe HCN came first.\n"))
    assert sorted(by_name(made, "Cluster")) == ["Baltic Yards", "Hafen Cluster Nord (HCN)", "Porto Azul"]
    works = {name_of(r.end) for r in relationships(made, "ACTIVE_IN")}
    assert works == {"buoys", "cranes", "docks", "ships"}


def test_a_paragraph_further_left_is_no_part_of_an_item():
    """What begins with a capital further to the left than the sign of an item goes on with the text, not the item."""
    text = (
        "1.  Day 1 was the seminar. Speakers:\n      - Mr Jon Berg, Head of Trade at the Port Authority of Busan\n"
        "      - Ms Ana Soto, President of the Korean Harbour Association\n"
        "    Ms Soto's speech was the one that was talked about, and\n    rightly so. Nobody left.\n"
    )
    made = build(read_text(EVENT + text))
    assert "Korean Harbour Association" in {name_of(r.end) for r in relationships(made, "REPRESENTED")}
