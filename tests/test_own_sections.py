"""A follow-up that gives each cluster a section of its own: whatever marks it, what is below is the cluster's."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = (
    "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nFollow-up report\n\n"
    "3 of the 4 clusters replied.\n\n"
)
TABLE = "Partner\tType\tCountry\tCooperation\tStatus\n{}\tfirm\tEgypt\tJoint venture\tContract signed\n\n"
ANSWERS = "SMEs agenda: {}\nFormal agreements signed: no\nSMEs that benefited: {}\n"
CLUSTERS = (
    ("Bohemian Glass", "Czechia", "Nile Glass", "yes, with 6 SMEs", "Sklo Vitava"),
    ("Murano Forni", "Italy", "Delta Kilns", "no", "Forno Uno"),
    ("Kraft Vidrio", "Spain", "Luxor Sand", "n/a", "n/a"),
)
SILENT = ("Lasi Pohjola", "Finland", "No answer, neither by e-mail nor by telephone.")
TOLD = {
    ("thread", "bohemian-glass", "nile-glass"),
    ("thread", "murano-forni", "delta-kilns"),
    ("thread", "kraft-vidrio", "luxor-sand"),
    ("answer", "bohemian-glass", "sme-agenda", "yes"),
    ("answer", "murano-forni", "sme-agenda", "no"),
    ("answer", "kraft-vidrio", "sme-agenda", "not available"),
    ("answer", "bohemian-glass", "formal-agreement", "no"),
    ("answer", "murano-forni", "formal-agreement", "no"),
    ("answer", "kraft-vidrio", "formal-agreement", "no"),
    ("answer-number", "bohemian-glass", "sme-agenda", "6"),
    ("sme", "sklo-vitava", "bohemian-glass"),
    ("sme", "forno-uno", "murano-forni"),
    ("delegate-answered", "bohemian-glass", "true"),
    ("delegate-answered", "murano-forni", "true"),
    ("delegate-answered", "kraft-vidrio", "true"),
    ("delegate-answered", "lasi-pohjola", "false"),
}
TITLES = (
    "## {0}\n\n*{1}*\n\n",
    "**{0}** ({1})\n\n",
    "{0}\n{1}\n\n",
    "### {0}\n({1})\n\n",
    "## {1}: {0}\n\n",
    "## {1}\n\n### {0}\n\n",
    "## {0}\n\nCairo office, {1} – glass\n\n",
    "- - -\n\n## {0} · {1}\n\n",
)


def told(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report states."""
    return {each for each in facts(build(read_text(HEAD + text))) if each[0] in kinds}


def sections(title: str, answers: str = ANSWERS) -> str:
    """Return the sections of the clusters, the silent one before the last."""
    parts = [
        title.format(name, home) + TABLE.format(partner) + answers.format(agenda, smes)
        for name, home, partner, agenda, smes in CLUSTERS
    ]
    return "\n".join([*parts[:2], title.format(*SILENT) + SILENT[2] + "\n", parts[2]])


@pytest.mark.parametrize("title", TITLES)
def test_a_section_of_its_own(title):
    """However the names stand over their sections, everything below is theirs; who has only silence did not answer."""
    assert told(sections(title), *{each[0] for each in TOLD}) == TOLD


def test_numbered_lines_over_sections():
    """A line with a number that stands alone is a title too, not the item of a list."""
    text = "".join(
        f"{n}. {name}, {home}\n\n{TABLE.format(partner)}{ANSWERS.format(agenda, smes)}\n\n"
        for n, (name, home, partner, agenda, smes) in enumerate(CLUSTERS, 1)
    )
    assert {each for each in TOLD if each[0] == "thread"} == told(text, "thread")


def test_questions_as_titles():
    """A question may be a title below the name of the cluster, and its answer the sentence below that."""
    answers = "### SMEs agenda\n\n{0}.\n\n### Formal agreements\n\nNo.\n\n### SMEs that benefited\n\n{1}\n"
    wanted = {each for each in TOLD if each[0] in ("answer", "answer-number")}
    assert told(sections("## {0}\n\n*{1}*\n\n", answers), "answer", "answer-number") == wanted


@pytest.mark.parametrize("names", [("Glass Furnaces", "Solar Ovens"), ("Ana Soto", "Jan Novak")])
def test_other_names_are_no_clusters(names):
    """Titles of which nothing says that they are of clusters are of anything: fields, people, firms."""
    text = "".join(f"## {name}\n\n{TABLE.format(f'Firm of {name}')}" for name in names)
    assert told(text, "thread", "delegate") == set()


def test_a_table_of_other_clusters_ends_a_section():
    """Below a table that names clusters itself, nothing is that of the title any more."""
    other = "Cluster\tSMEs agenda\nMurano Forni\tYes\nBohemian Glass\tNo\n\n" + TABLE.format("Sinai Ceramics")
    text = f"## Bohemian Glass\n\n*Czechia*\n\n{TABLE.format('Nile Glass')}{other}"
    assert ("thread", "bohemian-glass", "sinai-ceramics") not in told(text, "thread")


def test_silence_of_a_partner_is_not_that_of_the_cluster():
    """Where somebody else is named, it is not said who did not answer."""
    text = sections(TITLES[0]).replace(SILENT[2], "No answer came from Nile Glass.")
    assert ("delegate-answered", "lasi-pohjola", "false") not in told(text, "delegate-answered")


def test_sheets_between_rules():
    """A sheet for each cluster has its name between two rules; the SMEs of all clusters below the last are not its."""
    rule = "=" * 50
    parts = [
        f"{rule}\nSHEET {letter}   {name}, {home}\n{rule}\n\n{TABLE.format(partner)}"
        for letter, (name, home, partner, *_) in zip("ABC", CLUSTERS, strict=True)
    ]
    named = ". ".join(f"{name}: {smes} and {smes} Due" for name, *_, smes in CLUSTERS[:2])
    text = "\n".join([*parts, f"SMEs that benefited\n\nWe were given these names of SMEs. {named}.\n"])
    assert told(text, "thread") == {each for each in TOLD if each[0] == "thread"}
