"""Sheets of a cluster each with its partners in columns, and notes whose lines and titles are a clerk's (invented)."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.document import parse
from clew.loaders.prose.names.position import post

HEAD = "# Glass mission to Egypt: follow-up report\n\nCairo, Egypt, 7-9 May 2018\n\n"
SHEET = """## {title}

- Agenda with the SMEs: {agenda}
- Formal agreements signed: {signed}

| | A | B |
|---|---|---|
| Partner | {first} | {second} |
| Kind of partner | non-EU firm | non-EU university |
| Type of cooperation | Joint venture | Research and development |
| Next steps | Contract signed on 2 July 2018 | Samples will be sent |
| SMEs benefited | 1 | 0 |

Formal agreement, {whom}:

- *Main focus:* {focus}
- *Expected results:* Clearer panes

"""
CLUSTERS = ("Murano Forni (Italy)", "Kristall Brno (Czechia)", "Glas Ulm Cluster (Germany)")


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a text states."""
    return {each for each in facts(build(read_text(text))) if each[0] in kinds}


def sheets(title: str, whom: str = "partner B") -> str:
    """Return three sheets under titles of one make."""
    made = (
        SHEET.format(title=title.format(n=n, name=name), agenda="yes, 2 SMEs involved", signed="yes, 1", whom=whom,
                     first=f"Nile Pane {n}", second=f"Giza College {n}", focus=f"Kiln {n}")
        for n, name in enumerate(CLUSTERS, 1)
    )  # fmt: skip
    return HEAD + "".join(made)


@pytest.mark.parametrize(
    "title", ["Sheet {n} · {name}", "Sheet {n} | {name}", "Sheet {n} - {name}", "Card {n} • {name}"]
)
def test_a_dot_sets_the_number_of_a_sheet_apart(title: str) -> None:
    """The cluster of a sheet is the name behind its number, whatever sign stands between."""
    assert {each[1] for each in told(sheets(title), "thread")} == {"murano-forni", "kristall-brno", "glas-ulm-cluster"}


@pytest.mark.parametrize(("whom", "partner"), [("partner B", "giza-college"), ("A", "nile-pane")])
def test_a_title_names_a_column_of_the_sheet(whom: str, partner: str) -> None:
    """What stands below "Formal agreement, partner B" is of the counterpart in column B, and no field."""
    found = told(sheets("{name}", whom), "agreement", "delegate-field")
    formal = {(each[1], each[2], each[5]) for each in found if each[3:5] == ("formal", "focus")}
    names = ("murano-forni", "kristall-brno", "glas-ulm-cluster")
    assert formal == {(name, f"{partner}-{n}", f"kiln-{n}") for n, name in enumerate(names, 1)}
    assert not {each for each in found if each[0] == "delegate-field"}


def test_a_title_that_names_no_column_tells_of_nobody() -> None:
    """A letter that heads no column of the sheet leaves the agreement without a counterpart."""
    assert not {each for each in told(sheets("{name}", "partner C"), "agreement") if each[3] == "formal"}


def test_a_full_line_that_ends_with_an_article_goes_on() -> None:
    """The days of a title stand together though a line ends between them, and no sentence ends the title."""
    first = "on the cluster mission of the Union to Egypt, held in Cairo from the 7th to the"
    text = f"NOTE\n\n{first}\n9th of May 2018 (glass)"
    paragraphs = [each.text.clean for each in parse(text, "a.txt").paragraphs]
    assert paragraphs[-1].endswith("from the 7th to the 9th of May 2018 (glass)")


def test_a_short_line_that_ends_with_an_article_may_end() -> None:
    """Lines of a few words are what they are, one below the other."""
    paragraphs = [each.text.clean for each in parse("Letter to the\nKiln Office", "a.txt").paragraphs]
    assert paragraphs == ["Letter to the", "Kiln Office"]


EVENT = "# Glass mission to Egypt: event report\n\nCairo, Egypt, 7-9 May 2018\n\n{}\n\n{}"
MEMBERS = """(a)  Murano Glass Cluster (Italy)
     Active in: kilns
     Accompanied by: {}

(b)  Kristall Cluster Brno (Czechia)
     Active in: cut glass
     Accompanied by: {}
"""


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("They met hosts.", ("Soffio Lento SRL, Canna Nuova SRL", "Hruby Panel s.r.o.")),
        ("They were accompanied by 4 SMEs.", ("Soffio Lento, Canna Nuova", "Hruby Panel, Ostra Hrana")),
    ],
)
def test_firms_that_came_along_are_smes(said: str, names: tuple[str, str]) -> None:
    """Names of firms, or as many names as SMEs are counted, are those of SMEs, and nobody is made a person."""
    found = told(EVENT.format(said, MEMBERS.format(*names)), "sme", "person", "sme-benefited")
    assert {each[0] for each in found} == {"sme"}
    assert len(found) == sum(len(each.split(",")) for each in names)


@pytest.mark.parametrize("label", ["Accompanied by", "Delegates"])
def test_who_came_along_is_no_field(label: str) -> None:
    """Names behind a label that is not of fields are none, and are nobody's where no form of address is printed."""
    entry = f"- Murano Forni (Italy)\n  Active in: kilns\n  {label}: Soffio Lento, Canna Nuova\n"
    found = told(
        EVENT.format("They met hosts.", f"The delegation:\n\n{entry}- Kristall Brno (Czechia)"), "delegate-field"
    )
    assert found == {("delegate-field", "murano-forni", "kilns")}


def test_people_who_came_along_are_people() -> None:
    """Names of two words, where nothing counts them as SMEs, are still those of people."""
    found = told(EVENT.format("They met hosts.", MEMBERS.format("Ms Ida Holm", "Mr Jan Novak")), "sme", "person")
    assert found == {("person", "ida-holm"), ("person", "jan-novak")}


TABLES = """## Cooperation

Table 1. Cooperation by cluster

| Cluster | Partner | Type of cooperation | Next steps |
|---|---|---|---|
| Murano Forni | Nile Pane | Joint venture | Contract signed |
| Kristall Brno | Giza Kilns | Joint venture | A visit is planned |

{}

| Cluster | Partner | Main focus |
|---|---|---|
| Murano Forni | Nile Pane | Kilns |
| Kristall Brno | Giza Kilns | Panes |
"""


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("The formal agreements are described as follows.", "formal"),
        ("No formal agreements are expected before the visits that follow.", "cooperation"),
    ],
)
def test_the_words_before_a_second_table_tell_its_kind(lead: str, kind: str) -> None:
    """A table below words of its own is of what they say, and not of what the caption of the table above says."""
    found = told(HEAD + TABLES.format(lead), "agreement")
    assert {each[3] for each in found if each[4] == "focus"} == {kind}


@pytest.mark.parametrize("label", ["Clusters asked", "Clusters on the mission", "Participating clusters"])
def test_a_label_counts_the_clusters(label: str) -> None:
    """As many names as are missing to the number of clusters in a table of figures did not answer."""
    figures = f"| | |\n|---|---|\n| {label} | 5 |\n| Clusters that replied | 3 (60 %) |\n\n"
    silent = "The clusters got our questionnaire in May. "
    silent += "Vidrio Norte (Spain) and Verre Nancy (France) did not reply, despite a call.\n\n"
    found = told(HEAD + figures + silent + sheets("{name}").removeprefix(HEAD), "delegate-answered", "figure")
    assert {each[1] for each in found if each[-1] == "false"} == {"vidrio-norte", "verre-nancy"}
    assert {each[1:3] for each in found if each[1] in ("respondents", "response-rate")} == {
        ("respondents", "3"), ("response-rate", "60"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Deputy Director General of the Department of Kilns", ("Deputy Director General", "Department of Kilns")),
        ("Director of the Department of Kilns", ("Director of the Department of Kilns", None)),
    ],
)
def test_a_department_with_a_director_general(words: str, found: tuple[str, str | None]) -> None:
    """A department that a director general heads is an organisation, one that a director heads a part of another."""
    assert post(words) == found


def test_a_name_ends_before_days_that_go_on_below() -> None:
    """The mission is called what stands before its days, where a line ends between them."""
    first = "Concerning: mission of European clusters to Egypt (Cairo), from the 7th to the"
    said = read_text(f"Note\n\n{first}\n9th of May 2018, in the field of glass\n\nThe clusters met hosts.\n")
    names = {each.value for each in said if each.subject.label == "Mission" and each.property == "name"}
    assert names == {"mission of European clusters to Egypt (Cairo)"}
