"""Delegations listed line by line, whatever stands where on a line (invented documents)."""

import pytest
from documents import read_text

from clew.loaders import document, report
from clew.loaders.containers import container

HEAD = "BLUE HORIZONS\nEuropean maritime clusters in Busan, Korea\n4 to 6 June 2018\n\nReport on the event\n\n\n"
CAME = (
    ("Hafenkluster Elbe", "Germany", ("port logistics", "water")),
    ("Marítima Norte", "Spain", ("shipbuilding",)),
    ("Baltic e-Ship Network", "Latvia", ("digital navigation",)),
    ("Dutch Dredging Alliance", "Netherlands", ("dredging", "sand")),
)
TOLD = {name: ({country.lower()}, {*fields}) for name, country, fields in CAME}
CODES = {"Germany": "DE", "Spain": "ES", "Latvia": "LV", "Netherlands": "NL"}


def listed(layout, lead, title="The delegation", parted="\n"):
    """Return a report that lists the delegation in this layout."""
    lines = [
        layout.format(
            n=name, c=country, f=", ".join(fields), F=", ".join(fields).capitalize(), a=" and ".join(fields),
            i=number, x=CODES[country],
        )
        for number, (name, country, fields) in enumerate(CAME, 1)
    ]  # fmt: skip
    return f"{HEAD}{title}\n\n{lead}\n\n{parted.join(lines)}\n\n\nThe meetings\n\nThe clusters held 94 meetings.\n"


def delegates(text):
    """Return the delegates of a report, each with its countries and fields."""
    found = read_text(text)

    def of(name, prop):
        values = {s.value.parts[0] for s in found if s.property == prop and s.subject.parts == (name,)}
        return {each.lower() for each in values}

    names = {s.subject.parts[0] for s in found if s.qualifiers.get("role") == "delegate"}
    return {name: (of(name, "LOCATED_IN"), of(name, "ACTIVE_IN")) for name in names}


@pytest.mark.parametrize(
    "layout",
    [
        "{c} - {n} ({f})", "{n}, {c} ({f})", "{n} ({c}): {f}", "{n}, {c}, {f}", "{n} ({c}; {f});", "{n} ({c}), {f}.",
        "{c}: {n} – {f}", "{c}, {n}: {f}", "{c}, {n}, {f}", "{n} / {c} / {f}", "{c} / {n} / {f}", "{n} · {c} · {f}",
        "{F}: {n} ({c})", "{F} ({c}): {n}", "{F} – {n} – {c}", "• ({x}) {n} – {f}", "- {n} ({x}) – {f}",
        "* {n} [{c}]: {f}", "- {n} from {c} ({f})", "- {n} from {c}, active in {a}", "– {n}: {f} ({c})",
        "{i}. {n}, {c} ({f})", "- **{c}**: {n} ({f})", "- {n}. Country: {c}. Fields: {f}.", "{i}. {n}\n   {c}; {f}",
        "{n}\n{c}, {f}\n", "{n}\n{c}\n{f}\n", "- {n}, Bremen, {c} ({f})", "{i}  {n}, {c}, {f}", "#{i} {n} ({c}): {f}",
        "- “{n}” ({c}), {f}", "→ {n}, {c} → {f}", "{n}\t{c}\t{f}", "| {n} | {c} | {f} |", "{n:<30}{c:<20}{f}",
        "- {n} / {c} / {f} / Ana Lind, director", "{n} ({c}): {f}, and all that belongs to it at sea and on land",
    ],
)  # fmt: skip
def test_any_order(layout):
    """What is the name, the country, and the fields is told by all lines together, not by their order."""
    assert delegates(listed(layout, "Four clusters took part:")) == TOLD


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("The clusters", "Those who came were:"),
        ("The delegation", "The jury chose four clusters from four countries:"),
        ("Participants", "Four clusters were chosen; their fields of activity stand in brackets."),
        ("Who travelled", "These were the travellers, each with its country:"),
    ],
)
def test_what_leads_to_it(title, lead):
    """Lines with countries, none of them the host's, are the delegation where clusters or travellers are spoken of."""
    assert delegates(listed("{n}, {c} ({f})", lead, title)) == TOLD
    assert delegates(listed("{n}, {c} ({f})", lead, title, parted="\n\n")) == TOLD


@pytest.mark.parametrize(
    "lead",
    [
        "Four clusters stood on the reserve list and did not travel:",
        "The following clusters had to cancel:",
        "These clusters applied and were not chosen:",
        "Four SMEs from the clusters came along:",
        "The next mission will be open to these clusters:",
        "Clusters of the previous mission, to Chile:",
    ],
)
def test_who_did_not_come(lead):
    """A country behind each name makes no delegate of who stayed at home."""
    assert not delegates(listed("{n}, {c} ({f})", lead, "Selection"))


def test_a_title_with_a_country_is_no_venue():
    """Where the mission was is told above the first sentence, and not by the titles of the clusters below."""
    first = "Four European clusters took part in all of this.\n\n"
    text = f"{HEAD}The delegation\n\n{first}Marítima Norte, Spain\n\nThe cluster came.\n"
    assert ("South Korea", "Busan", "2018-06-04") in {s.subject.parts for s in read_text(text)}


@pytest.mark.parametrize("layout", ["{c:15}{n:28}{f}", "{n:28}{c:15}{f}", "{c}\t{n}\t{f}"])
def test_a_name_may_have_a_word_in_lower_case(layout):
    """One name with a word in lower case between its capitals takes no list of columns apart."""
    text = listed(layout, "Four clusters took part:").replace("Hafenkluster Elbe      ", "Danske klynge Elbe      ")
    text = text.replace("Hafenkluster Elbe", "Danske klynge Elbe")
    assert delegates(text) == {name.replace("Hafenkluster", "Danske klynge"): said for name, said in TOLD.items()}


def test_fields_below_a_long_line():
    """A long line that ends with the country was not wrapped there: what stands below it is no part of the country."""
    long = "4. Rotterdamse Vereniging der Baggeraars (RVB), Netherlands\n   dredging, sand"
    shorter = "".join(f"{i}. {n}, {c}\n   {', '.join(f)}\n" for i, (n, c, f) in enumerate(CAME[:3], 1))
    found = delegates(f"{HEAD}The delegation\n\nFour clusters were selected.\n\n{shorter}{long}\n\n\nNext steps\n")
    told = {name: TOLD[name] for name, *_ in CAME[:3]}
    assert found == told | {"Rotterdamse Vereniging der Baggeraars (RVB)": ({"netherlands"}, {"dredging", "sand"})}


@pytest.mark.parametrize("below", ["and Belgium", "Belgium"])
def test_second_country_below(below):
    """Another country below the country at the end of a long line is none of the fields."""
    items = "1. Hafenkluster an der Elbe und der Weser (HEW), Germany\n   {}\n2. Foo Ports, Spain\n3. Bar Bay, Latvia\n"
    found = delegates(f"{HEAD}The delegation\n\nThree clusters were selected.\n\n{items.format(below)}")
    assert all(not fields for _, fields in found.values())


@pytest.mark.parametrize(
    "end", ["{b}SMEs: Foo GmbH, Bar KG", "{b}Participating SMEs: Foo GmbH; Bar KG", ", with Foo GmbH and Bar KG"]
)
def test_who_came_along_is_no_field(end):
    """The SMEs behind the fields, on a line of their own or behind "with", are none of them."""
    lines = (f"{i}. {n}, {c} ({', '.join(f)}){end.format(b=chr(10) + '   ')}\n" for i, (n, c, f) in enumerate(CAME, 1))
    found = delegates(f"{HEAD}The delegation\n\nFour clusters were selected.\n\n{''.join(lines)}\n\n\nNext steps\n")
    assert found == TOLD


def test_a_name_over_a_line_of_its_own():
    """A long name with its acronym may fill a line; the country and the fields stand below it."""
    long = "Society of the Dredgers and Water Builders of Rotterdam and Voorne (SDWB)"
    items = "".join(f"{i}. {n}, {c}\n   {', '.join(f)}\n" for i, (n, c, f) in enumerate(CAME[:3], 1))
    items += f"4. {long},\n   Netherlands\n   dredging, sand\n"
    found = delegates(f"{HEAD}The delegation\n\nFour clusters were selected.\n\n{items}\n\n\nNext steps\n")
    assert ({"netherlands"}, {"dredging", "sand"}) in found.values() and len(found) == len(CAME)


CARDS_OF_A_PAGE = """<html><body><h1>Cluster mission to Chile</h1><p>Santiago, Chile, 4-6 June 2019</p>
<h2>{}</h2>{}<h2>Outlook</h2><p>We shall ring everybody up.</p></body></html>"""
NAMED_ON_CARDS = {"Agri Sud Hub": "Italy &middot; Fruit drying, seeds", "Wagra Ring": "Poland &middot; Seeds",
                  "Torvald Fibre Cluster": "Norway &middot; Flax"}  # fmt: skip


def _delegates_on_cards(title: str, below: str = "") -> set[object]:
    cards = "".join(f"<div><h3>{name}</h3><p>{line}</p>{below}</div>" for name, line in NAMED_ON_CARDS.items())
    text, places = container.text(CARDS_OF_A_PAGE.format(title, cards).encode(), "a.html")
    stated = report.states(document.parse(text, "a.html", "", places))
    return {each.subject.parts[0] for each in stated if each.property in ("ACTIVE_IN", "TOOK_PART_IN")}


def test_headings_over_a_line_with_the_country_are_a_list() -> None:
    """Cards with a name over its country and fields are the items of what the title over them says."""
    assert _delegates_on_cards("Meet the delegation") == {*NAMED_ON_CARDS}


def test_headings_over_more_than_the_country_are_sections() -> None:
    """Where more stands below, or the title is of others, the cards are no list of delegates."""
    assert not _delegates_on_cards("Partners we met")
    assert not _delegates_on_cards("News", "<p>We spoke of many things on that day, and of a few others.</p>")
