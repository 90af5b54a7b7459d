"""Spellings of names: what makes two of them one organisation, and what only makes them alike."""

import pytest
from claims import calm
from documents import build_names, name_of, nodes, read_text, report_of
from hypothesis import given
from hypothesis import strategies as st

from clew.graph.build import build
from clew.graph.names.name import fits, parse, same

# ---------------------------------------------------------------- one name taken apart

PARSED = {
    "Alpine Water Network (AWN)": ("Alpine Water Network", "AWN"),
    "AWN - Alpine Water Network": ("Alpine Water Network", "AWN"),
    "AWN – Alpine Water Network": ("Alpine Water Network", "AWN"),
    "AWN (Alpine Water Network)": ("Alpine Water Network", "AWN"),
    "Alpine Water Network": ("Alpine Water Network", None),
    "AWN": ("AWN", None),
    "Oeko-Cluster": ("Oeko-Cluster", None),
    "Water Network (Tyrol)": ("Water Network (Tyrol)", None),
    "Nord - Trondelag Marine": ("Nord - Trondelag Marine", None),
    "Grain Hub (GH4)": ("Grain Hub", "GH4"),
    "R&D Valley (R&DV)": ("R&D Valley", "R&DV"),
}


@pytest.mark.parametrize("printed", PARSED)
def test_acronym_that_a_spelling_states(printed):
    """A name states its acronym in brackets or before a dash; a place in brackets is none."""
    name = parse(printed)
    assert (name.printed, name.long, name.acronym) == (printed, *PARSED[printed])


SAME = [
    ("Alpine Water Network", "ALPINE WATER NETWORK"),
    ("Alpine Water Network", "Alpine Water-Network"),
    ("Alpine Water Network", "AlpineWater Network"),
    ("Alpine Water Network (AWN)", "AWN - Alpine Water Network"),
    ("Alpine Water Network (AWN)", "Alpine Water Network"),
    ("Ökoregion", "Oekoregion"),
    ("Ökoregion", "Okoregion"),
    ("Clúster Energètic", "Cluster Energetic"),
    ("Straße der Mode", "Strasse der Mode"),
    ("Møre Maritime", "Moere Maritime"),
    ("Pro Holz", "ProHolz"),
]
NOT_SAME = [
    ("Alpine Water Network", "Alpine Wind Network"),
    ("Green Energy Cluster", "Green Synergy Cluster"),
    ("Water Network", "Alpine Water Network"),
    ("AWN", "Alpine Water Network"),
    ("Grain Hub 1", "Grain Hub 2"),
    ("Ministry of Trade", "Ministry of Trade and Industry"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spelt_alike(left, right):
    """Names are one where only case, accents, spaces, punctuation or a stated acronym differ."""
    assert same(left, right) and same(right, left)


@pytest.mark.parametrize(("left", "right"), NOT_SAME)
def test_spelt_differently(left, right):
    """Names are not one where a word differs or is missing: likeness alone merges nothing."""
    assert not same(left, right) and not same(right, left)


FITS = [
    ("Alpine Network", "Alpine Water Network"),
    ("Alpine Water", "Alpine Water Network"),
    ("Alpine Watter Network", "Alpine Water Network"),
    ("Baltic Grains", "Baltic Grain"),
    ("AWN", "Alpine Water Network (AWN)"),
    ("AWN", "AWN - Alpine Water Network"),
    ("Cluster of Alpine Water", "Alpine Water Network"),
    ("Normandie Auto", "Normandy Auto"),
    ("Holz", "Holz Regional Wood Cluster"),
]
NOT_FITS = [
    ("AWN", "Alpine Water Network"),
    ("Green Synergy", "Green Energy Biomass Cluster"),
    ("Cluster", "Alpine Water Network"),
    ("The Network", "Alpine Water Network"),
    ("ABC", "Alpine Water Network (AWN)"),
    ("Alpine Wind", "Alpine Water Network"),
    ("", "Alpine Water Network"),
]


@pytest.mark.parametrize(("printed", "member"), FITS)
def test_name_that_may_stand_for_a_member(printed, member):
    """In a closed list a name may be shortened, slightly misspelt, or an acronym that the member states."""
    assert fits(printed, member)


@pytest.mark.parametrize(("printed", "member"), NOT_FITS)
def test_name_that_stands_for_nobody(printed, member):
    """A word that every cluster has, another acronym, or another word fits nobody."""
    assert not fits(printed, member)


names = st.text(st.characters(categories=("L", "Nd", "Zs", "Pd", "Ps", "Pe")), min_size=1, max_size=20).filter(
    str.strip
)


@calm
@given(names, names)
def test_likeness_has_no_direction(left, right):
    """Whether two names are one does not depend on which is named first; every name is itself."""
    assert same(left, right) == same(right, left)
    assert same(left, left) or not parse(left).spellings - {""}


@calm
@given(names)
def test_any_name_is_taken_apart(name):
    """Any name is taken apart without an error, and fits itself."""
    assert parse(name).printed == name
    assert fits(name, name)


# ---------------------------------------------------------------- names in a report


def names_in(*later: str, delegates=("Alpine Water Network (AWN)", "Baltic Grain Network", "Green Synergy Cluster")):
    """Return name and aliases of every organisation where later tables name these clusters."""
    made = build_names(delegates, later)
    return {name_of(n): n.properties["aliases"] for n in nodes(made, "Organisation")}


def test_later_spelling_is_the_delegate_that_alone_fits():
    """A name in the cluster column of a later table is the only delegate that fits, and an alias of it."""
    found = names_in("AWN", "Baltic Grain", "GREEN SYNERGY")
    assert found == {
        "Alpine Water Network (AWN)": ["AWN", "Alpine Water Network (AWN)"],
        "Baltic Grain Network": ["Baltic Grain", "Baltic Grain Network"],
        "Green Synergy Cluster": ["GREEN SYNERGY", "Green Synergy Cluster"],
    }


def test_later_spelling_that_fits_two_is_nobodys():
    """Where two delegates fit, neither is taken: the name stays its own."""
    found = names_in("Baltic", delegates=("Baltic Grain Network", "Baltic Fish Network"))
    assert set(found) == {"Baltic", "Baltic Grain Network", "Baltic Fish Network"}


def test_exact_spelling_wins_over_a_longer_one():
    """A delegate that is named exactly is meant, though another one's name contains it."""
    found = names_in("baltic grain", delegates=("Baltic Grain", "Baltic Grain Exporters"))
    assert found["Baltic Grain"] == ["Baltic Grain", "baltic grain"]
    assert found["Baltic Grain Exporters"] == ["Baltic Grain Exporters"]


def test_later_spelling_that_fits_nobody_stays():
    """A name that fits no delegate is an organisation of its own."""
    assert "Adriatic Fish" in names_in("Adriatic Fish")


def test_table_of_answers_is_no_closed_list():
    """A table in which some answered and some cells are blank says who answered, not who the delegates were."""
    head = "# Cluster Mission to Peru: Matchmaking\n\nLima, Peru, 3-5 May 2018\n\nTable 1 - Members\n\n"
    event = f"{head}Cluster\tCountry\n"
    later = report_of((), ()).split("Table 1")[0] + "Table 1 - Answers\n\nCluster\tFormal agreements signed?\n"
    texts = {
        "event.txt": f"{event}Alpine Water Network\tItaly\nBaltic Grain Network\tLatvia\n",
        "later.txt": f"{later}Alpine Water Network\t\nBaltic Grain\tYes\n",
    }
    made = build([s for name, text in texts.items() for s in read_text(text, name)])
    assert {name_of(n) for n in nodes(made, "Organisation")} == {"Alpine Water Network", "Baltic Grain Network"}


@pytest.mark.parametrize("asked", ["Country\tDid it answer?", "Did it answer?", "Country\tReplied"])
def test_table_of_delegates_and_answers_is_a_closed_list_where_none_else_is(asked):
    """Where a single table says who the delegates were, and who of them answered, later names are theirs."""
    head = report_of((), ()).split("Table 1")[0]
    country, no = ("Italy\t", "Yes") if "Country" in asked else ("", "No")
    rows = [f"Alpine Water Network\t{country}{no}", f"Baltic Grain Network\t{country}Yes", ""]
    later = [
        "Table 2 - Agreements",
        "",
        "Cluster\tFormal agreements signed?",
        "Alpine Water Network\tNo",
        "Baltic Grain\tYes",
    ]
    text = "\n".join((f"{head}Table 1 - Clusters", "", f"Cluster\t{asked}", *rows, *later, ""))
    made = build(list(read_text(text, "later.txt")))
    assert {name_of(n) for n in nodes(made, "Organisation")} == {"Alpine Water Network", "Baltic Grain Network"}


def test_counterpart_is_in_no_closed_list():
    """The closed list holds for those who report: a counterpart that is only alike is not merged."""
    made = build_names(("Alpine Water Network", "Baltic Grain Network"), (), counterparts=("Baltic Grain",))
    assert {name_of(n) for n in nodes(made, "Organisation")} == {
        "Alpine Water Network", "Baltic Grain Network", "Baltic Grain",
    }  # fmt: skip


def test_counterpart_spelt_alike_is_the_delegate():
    """A counterpart that is spelt as a delegate is, but for case and dashes, is that delegate."""
    made = build_names(("Alpine Water Network", "Baltic Grain Network"), (), counterparts=("BALTIC GRAIN-NETWORK",))
    assert len(nodes(made, "Organisation")) == 2


def test_acronym_stated_elsewhere_is_the_organisation():
    """A bare acronym is the one organisation of which the report states it."""
    made = build_names(("Alpine Water Network (AWN)", "Baltic Grain Network"), (), counterparts=("AWN",))
    assert {name_of(n) for n in nodes(made, "Organisation")} == {"Alpine Water Network (AWN)", "Baltic Grain Network"}
