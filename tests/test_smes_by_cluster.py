"""SMEs behind the name of their cluster, in one line."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = (
    "Cluster mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n## Delegation\n\n"
    "These clusters took part:\n\n- Holz Alpin (Austria)\n- Foresta Nord (Italy)\n- Bois Vosges (France)\n\n"
)
TOLD = "Holz Alpin: Leimbau, Steg Planung; Bois Vosges: Scierie Haute; Foresta Nord: none."


def smes(text: str) -> set[tuple[str, ...]]:
    """Return which SMEs are whose, and which of them benefited."""
    return {each for each in facts(build(read_text(HEAD + text))) if each[0] in ("sme", "sme-benefited")}


@pytest.mark.parametrize(
    "text",
    [
        f"**Q3. Which of your SMEs have benefited from the mission?** {TOLD}\n",
        f"## Which SMEs have benefited?\n\n{TOLD}\n",
        f"These SMEs have directly benefited. {TOLD}\n",
        f"## SMEs that benefited\n\n{TOLD.replace(';', '.').replace(', ', ' and ')}\n",
        f"3. Which members of yours have benefited? {TOLD.replace(':', ' (2):')}\n",
    ],
)
def test_smes_by_cluster(text: str) -> None:
    """Behind each cluster stand its own."""
    whose = {("leimbau", "holz-alpin"), ("steg-planung", "holz-alpin"), ("scierie-haute", "bois-vosges")}
    assert smes(text) == {("sme", *each) for each in whose} | {("sme-benefited", name) for name, _ in whose}


@pytest.mark.parametrize(
    "text",
    [
        f"**Which SMEs could benefit in the future?** {TOLD}\n",
        f"**Whom did the clusters meet?** {TOLD}\n",
        "**Which SMEs have benefited?** Holz Alpin: Leimbau, and two more firms; Bois Vosges: Scierie Haute.\n",
    ],
)
def test_what_names_no_smes(text: str) -> None:
    """Nothing is stated of those who may benefit one day, of anybody else, or where other words stand there."""
    assert smes(text) == set()


UNDER = "- Holz Alpin\n  - Leimbau Tobel\n- Bois Vosges\n  - Scierie Haute\n  - Atelier Vert\n"
WHOSE = {
    ("sme", "leimbau-tobel", "holz-alpin"),
    ("sme", "scierie-haute", "bois-vosges"),
    ("sme", "atelier-vert", "bois-vosges"),
}


@pytest.mark.parametrize(
    ("told", "benefited"),
    [
        ("Nine SMEs have benefited so far.", True),
        ("So far, 9 SMEs benefited from the visit. More than 40 SMEs could benefit in the years to come.", False),
    ],
)
@pytest.mark.parametrize("led", ["By name, the clusters mentioned:", "These were named to us:", "Namely:"])
def test_named_in_a_paragraph_of_its_own(told: str, benefited: bool, led: str) -> None:
    """What the paragraph over "By name, they are:" tells leads to the names; of two things, neither is stated."""
    names = {("sme-benefited", name) for _, name, _ in WHOSE} if benefited else set()
    assert smes(f"## What it brought\n\n{told}\n\n{led}\n\n{UNDER}") == WHOSE | names


@pytest.mark.parametrize(
    "text",
    [
        f"Nine SMEs have benefited. Contracts were signed too.\n\nThe following were named:\n\n{UNDER}",
        f"Nine SMEs have benefited.\n\nThese buyers were named:\n\n{UNDER}",
        f"Nine SMEs have benefited.\n\nA visit to a mill was made too.\n\nBy name, they are:\n\n{UNDER}",
    ],
)
def test_names_of_anybody(text: str) -> None:
    """Where anything else is told before, or the names are called something else, they are nobody's SMEs."""
    assert smes(f"## What it brought\n\n{text}") == set()


@pytest.mark.parametrize("lead", ["By name:", "Whom we met again:"])
def test_a_name_is_no_benefit(lead: str) -> None:
    """Under a cluster with one agreement, a list of names tells no benefits of it; one of other words does."""
    table = "\n".join(f"| {row} |" for row in ("Cluster | Counterpart | Type of cooperation", "- | - | -"))
    table += (
        "\n| Holz Alpin | Maderas Ñuble | Technology transfer |\n| Bois Vosges | Casa Larga | Technology transfer |\n"
    )
    agreements = f"## Cooperation agreements\n\n{table}\n## What it brought\n\n{lead}\n\n"
    assert not _benefits(agreements + UNDER)
    other = UNDER.replace("Leimbau Tobel", "New orders from the south")
    assert _benefits(agreements + other) == {"New orders from the south"}


def _benefits(text: str) -> set[object]:
    return {s.value for s in read_text(HEAD + text) if s.property == "benefit"}


@pytest.mark.parametrize(
    ("count", "names"), [("Four", {"leimbau", "tobel", "scierie-haute", "atelier-vert"}), ("Three", {"atelier-vert"})]
)
def test_several_before_the_bracket(count: str, names: set[str]) -> None:
    """What "and" joins before the bracket of a cluster are as many SMEs as the words before the list count."""
    items = "- Leimbau and Tobel (Holz Alpin)\n- Scierie Haute (Bois Vosges)\n- Atelier Vert (Bois Vosges)\n"
    found = {each[1] for each in smes(f"{count} SMEs have benefited from the mission:\n\n{items}")}
    assert names <= found and ("leimbau-and-tobel" in found) is (count == "Three")


COLUMNS = (
    "      Holz Alpin                Leimbau Tobel, Steg Planung, Bretterwerk am Oberen See\n"
    "      Bois Vosges               Scierie Haute, Atelier Vert\n"
)


def test_clusters_in_a_column_of_their_own() -> None:
    """Spaces set the name of the cluster apart from its SMEs, which begin in one column on every line."""
    found = smes(f"## SMEs that benefited from the mission\n\n{COLUMNS}")
    whose = WHOSE | {("sme", "steg-planung", "holz-alpin"), ("sme", "bretterwerk-am-oberen-see", "holz-alpin")}
    assert found == whose | {("sme-benefited", each[1]) for each in whose}
    assert smes(f"## Whom they met\n\n{COLUMNS}") == set()


@pytest.mark.parametrize(
    "lines",
    [
        "   Holz Alpin           Leimbau Tobel,\n                        Bretterwerk\n{}",
        "   Holz Alpin           Leimbau Tobel, Bretterwerk\n\n{}",
    ],
)
def test_names_go_on_in_their_column(lines: str) -> None:
    """A line that begins where the names do goes on with them, and a blank line may stand between two clusters."""
    found = smes("## SMEs that benefited\n\n" + lines.format("   Bois Vosges          Scierie Haute, Atelier Vert\n"))
    assert found >= WHOSE | {("sme", "bretterwerk", "holz-alpin")}


def test_two_lines_without_a_sign_between_may_be_one_name() -> None:
    """Whether two names stand one below the other, or one that was too long, nothing tells."""
    lines = "   Holz Alpin           Leimbau Tobel\n                        Bretterwerk\n"
    assert smes(f"## SMEs that benefited\n\n{lines}   Bois Vosges          Scierie Haute, Atelier Vert\n") == {
        (*each, *more)
        for name in ("scierie-haute", "atelier-vert")
        for each, more in ((("sme", name), ("bois-vosges",)), (("sme-benefited", name), ()))
    }


AGENDA = "Table 1 - Agenda\n\nCluster\tAgenda with your SMEs?\nHolz Alpin\tYes\nForesta Nord\tNo\nBois Vosges\tYes\n\n"
CELLS = "Holz Alpin\tLeimbau Tobel\nBois Vosges\tScierie Haute, Atelier Vert\n"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("SMEs that benefited", WHOSE | {("sme-benefited", each[1]) for each in WHOSE}),
        ("SMEs that could benefit", set()),
        ("Whom they met", set()),
    ],
)
def test_a_table_without_headings(title: str, found: set[tuple[str, ...]]) -> None:
    """Beside clusters that another table names stand their SMEs, where the title says that these benefited."""
    assert smes(f"{AGENDA}## {title}\n\n{CELLS}") == found


def test_names_with_what_a_firm_is_by_law() -> None:
    """A form in small letters and its full stop are of the name of an SME; other words in small letters are of none."""
    text = "## SMEs that benefited\n\n- Holz Alpin: Leimbau d.o.o.\n- Bois Vosges: Scierie sp. z o.o.; Atelier a.s.\n"
    found = read_text(HEAD + text)
    assert {s.value for s in found if s.property == "name" and s.subject.parts[0] == s.value} >= {
        "Leimbau d.o.o.", "Scierie sp. z o.o.", "Atelier a.s.",
    }  # fmt: skip
    assert smes(text.replace("Leimbau d.o.o.", "Leimbau, e.g.")) & {("sme", "leimbau", "holz-alpin")} == set()


def test_a_cluster_with_its_acronym_is_the_one_without() -> None:
    """Where one and the same cluster is printed both ways, the name alone is no doubt."""
    text = HEAD.replace("Holz Alpin (Austria)", "Holz Alpin (HA) (Austria)") + "## Contacts\n\n"
    text += "Cluster\tPartner\tStatus\nHolz Alpin\tMadera Sur\tMoU signed\n\n## SMEs that benefited\n\n"
    text += "- Holz Alpin: Leimbau\n- Bois Vosges: Scierie Haute\n"
    assert ("sme-benefited", "leimbau") in facts(build(read_text(text)))


@pytest.mark.parametrize("count", ["Four", "Several", "Three"])
def test_legal_forms_before_the_bracket(count: str) -> None:
    """Names with a legal form each are several, whatever the list is said to have; others stay one."""
    items = "- Leimbau GmbH and Tobel AG (Holz Alpin)\n- Scierie and Fils (Bois Vosges)\n"
    items += "- Weber GmbH and Co KG (Holz Alpin)\n" * (count == "Several")
    found = {each[1] for each in smes(f"{count} SMEs have benefited from the mission:\n\n{items}")}
    assert {"leimbau-gmbh", "tobel-ag"} <= found and ("scierie-and-fils" in found) is (count != "Four")
    assert ("weber-gmbh-and-co-kg" in found) is (count == "Several") and "co-kg" not in found


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("The clusters named the following members as having benefited from the mission:", True),
        ("The clusters mentioned these firms:", True),
        ("The following members could still have benefited:", False),
        ("These partners of the companies benefited too:", False),
        ("The following firms exhibited next door:", False),
    ],
)
def test_members_under_a_title_on_smes(lead: str, found: bool) -> None:
    """Words on members that lead to a list say no more than the title over it: that these SMEs benefited."""
    items = "- Holz Alpin: Leimbau Tobel\n- Bois Vosges: Scierie Haute, Atelier Vert\n"
    benefited = {("sme-benefited", each[1]) for each in WHOSE}
    assert smes(f"## SMEs that benefited\n\n{lead}\n\n{items}") == (WHOSE | benefited if found else set())


@pytest.mark.parametrize(
    ("title", "lead", "found"),
    [
        ("The small firms", "These had made the journey with their clusters:", True),
        ("Small and medium-sized companies", "They travelled along to Santiago:", True),
        ("The small firms", "These were visited by the clusters:", False),
        ("The hall", "These had made the journey with their clusters:", False),
    ],
)
def test_small_firms_that_came_with_their_clusters(title: str, lead: str, found: bool) -> None:
    """Small firms under a title of their own are the SMEs of the clusters with which they came."""
    items = "- Holz Alpin: Leimbau Tobel\n- Bois Vosges: Scierie Haute, Atelier Vert\n"
    assert smes(f"## {title}\n\n{lead}\n\n{items}") == (WHOSE if found else set())


@pytest.mark.parametrize(
    ("title", "found"), [("SMEs that travelled", True), ("Partners of the SMEs", False), ("The hosts", False)]
)
def test_those_that_let_us_print_their_names(title: str, found: bool) -> None:
    """Before a list of those who may be named, the title over it says that they are SMEs."""
    items = "- Holz Alpin: Leimbau Tobel\n- Bois Vosges: Scierie Haute, Atelier Vert\n"
    assert smes(f"## {title}\n\nThose which let us print their names:\n\n{items}") == (WHOSE if found else set())


def test_smes_present_in_the_city_of_the_mission() -> None:
    """A column says where its SMEs were, and that those who would not are not in it; elsewhere it says nothing."""
    table = (
        "| Cluster | Country | SMEs present in {} |\n|---|---|---|\n| Holz Alpin | Austria | Leimbau |\n"
        "| Foresta Nord | Italy | - |\n| Bois Vosges | France | Scierie Haute |\n"
    )
    found = {("sme", "leimbau", "holz-alpin"), ("sme", "scierie-haute", "bois-vosges")}
    assert smes(table.format("Santiago (where they agreed to be named)")) == found
    assert not smes(table.format("the archive (where they were counted)"))


@pytest.mark.parametrize("led", ["SMEs that benefited, as told by the clusters", "SMEs that could benefit", "Members"])
def test_smes_before_their_clusters_in_brackets(led: str) -> None:
    """Every part of a line has its names before its cluster; of those that could benefit none has done so."""
    text = f"{led}: Leimbau AG and Steg Planung (Holz Alpin); Tartak Sp. z o.o. (Foresta Nord); Scierie (Bois Vosges)\n"
    found = {("leimbau-ag", "holz-alpin"), ("steg-planung", "holz-alpin"), ("tartak-sp-z-o-o", "foresta-nord")}
    found = {("sme", *each) for each in (*found, ("scierie", "bois-vosges"))}
    benefited = {each[1] for each in smes(text) if each[0] == "sme-benefited"}
    assert benefited == ({each[1] for each in found} if "benefited" in led else set())
    assert "benefited" not in led or smes(text) >= found
    strange = text.replace("(Foresta Nord)", "(a sawmill)")
    assert not {each[1] for each in smes(strange) if each[0] == "sme-benefited"} & {"scierie", "tartak-sp-z-o-o"}


NOTED = (
    "ANNEX: THE SMALL FIRMS\n\nThe note says whether they drew something from it.\n\n{0}Holz Alpin\n"
    "{1}Leimbau Tobel{2}{3}\n{0}Bois Vosges:\n{1}Scierie Haute{2}did not benefit\n{1}Atelier Vert{2}{3}\n"
    "\nMobilia Sur named nobody.\n{1}Casa Tronco{2}{3}\n"
)


@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize("sign", [" ............ ", ": ", " – ", "        "])
@pytest.mark.parametrize(("note", "sure"), [("benefited", True), ("could benefit later", False)])
def test_a_note_beside_each_sme_below_its_cluster(mark: str, sign: str, note: str, sure: bool) -> None:
    """The cluster stands alone on its line; of whom the note says no more than a hope, it is a member all the same."""
    found = smes(NOTED.format("", f"   {mark}", sign, note)) - {("sme-benefited", "casa-tronco")}  # whose, none tells
    assert found == WHOSE | {("sme-benefited", name) for name in ("leimbau-tobel", "atelier-vert") if sure}


@pytest.mark.parametrize("note", ["joint venture", "firm, Chile", "signed", "yes"])
def test_a_note_on_anything_else_names_no_sme(note: str) -> None:
    """What stands below a cluster with another note may be its counterpart."""
    assert smes(NOTED.format("", "   ", ": ", note).replace("   Scierie Haute: did not benefit\n", "")) == set()
