"""Threads of which a table says how many and the prose what became of them; parts that begin with the other side."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = """# Clusters for the harbours of Chile: follow-up report

Valparaíso, Chile, 3-5 April 2019

Three clusters took part: Bergen Sound (Norway), Tartu Optics (Estonia) and Vigo Redes (Spain).

## What the clusters reported

### Tartu Optics

"""
TABLE = """
| Partner | SMEs benefited so far | SMEs that could benefit directly |
|---|---|---|
| Lentes del Maule | 2 | 3 |
| Vigo Redes | 0 | 4 |
"""
TABLED = "lentes-del-maule", "vigo-redes"
FORMS = (
    "- **{}** ({}, {}), {}: {}",
    "- {} ({}, {}) – {} – {}",
    "- {} – {}, {} – {}. {}",
    "- With {} ({}, {}): {}. {}",
    "1. {}, {} from {}, {}. {}",
    "- {} ({}, {}; {}): {}",
    "- **{}**, {}, {}; {}; {}",
    "{} ({}, {}): {}. {}\n",
)


def told(text):
    """Return the facts of threads."""
    return {each for each in facts(build(read_text(HEAD + text))) if each[0].startswith(("thread", "agreement"))}


def outcomes(found):
    return {each[2]: each[3] for each in found if each[0] == "thread-outcome"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("table", ["", TABLE])
def test_part_that_begins_with_the_other_side(form, table):
    """Who it is, of which kind and from where, of which type and what became of it, in any order of marks."""
    parts = (
        ("Lentes del Maule", "firm", "Chile", "joint venture", "A contract was signed in June 2019."),
        ("Vigo Redes", "cluster", "Spain", "staff exchange", "The talks were broken off in May 2019."),
    )
    found = told("\n".join(form.format(*each) for each in parts) + "\n" + table)
    assert {each[1:] for each in found if each[0] == "thread"} == {("tartu-optics", each) for each in TABLED}
    assert outcomes(found) == {"lentes-del-maule": "formalised", "vigo-redes": "ended"}
    assert {each[2:] for each in found if each[0] == "thread-type"} == {
        ("lentes-del-maule", "joint-venture"),
        ("vigo-redes", "staff-exchange"),
    }
    assert ("thread-kind", "tartu-optics", "lentes-del-maule", "firm") in found
    assert {each[2:] for each in found if each[0] == "thread-country"} >= {("lentes-del-maule", "CL")}


def test_one_agreement():
    """What prose completes is the agreement of the table, and no second one beside it."""
    found = told(f"- Lentes del Maule (firm, Chile): A contract was signed in June 2019.\n{TABLE}")
    assert {each[3] for each in found if each[0] == "agreement"} == {"cooperation"}
    assert ("agreement", "tartu-optics", "lentes-del-maule", "cooperation", "smesBenefited", "2") in found


def test_what_a_table_tells_stands():
    """Where a cell says what became of a thread, prose adds nothing to it."""
    table = "\n| Partner | Next steps |\n|---|---|\n| Lentes del Maule | Talks stopped in May 2019 |\n"
    found = told(f"- Lentes del Maule (firm, Chile): A contract was signed in June 2019.\n{table}")
    assert outcomes(found) == {"lentes-del-maule": "ended"}


def test_paragraph_that_names_two():
    """A paragraph that goes on to another counterpart of the table is not of the first alone."""
    text = (
        "Lentes del Maule (firm, Chile): the contract was signed in June 2019. "
        "With Vigo Redes the talks were broken off in May 2019.\n"
    )
    assert outcomes(told(text + TABLE)) == {"lentes-del-maule": "formalised", "vigo-redes": "ended"}


@pytest.mark.parametrize(
    "nobody", ["No cooperation reported", "None so far", "no partner found yet", "Nothing to report"]
)
def test_cell_that_names_nobody(nobody):
    """Words that there is no counterpart are no counterpart."""
    table = f"\n| Partner | Next steps |\n|---|---|\n| Lentes del Maule | MoU signed |\n| {nobody} | |\n"
    assert {each[2] for each in told(table) if each[0] == "thread"} == {"lentes-del-maule"}


@pytest.mark.parametrize(
    ("own", "title"),
    [("###", "#### {} ({}, {})"), ("###", "#### With {}, {}, {}"), ("2.1", "2.1.1 {} ({}, {})"), ("###", "#### {}")],
)
def test_titles_of_the_other_side(own, title):
    """A title below a cluster's own is of the other side, be it a delegate, and owns no table below it."""
    parts = (
        ("Lentes del Maule", "firm", "Chile", "A contract was signed in June 2019."),
        ("Vigo Redes", "cluster", "Spain", "The talks were broken off in May 2019."),
    )[own == "###" and title.endswith(" {}") :]
    below = "".join(f"{title.format(*each)}\n\n{each[3]}\n\n" for each in parts)
    other = f"{own[:-1]}{own[-1] if own[-1] == '#' else '2'} Vigo Redes\n\nThe cluster had no contacts.\n"
    text = HEAD.replace("### Tartu", f"{own} Tartu") + below + TABLE + "\n" + other
    found = facts(build(read_text(text)))
    assert {each[1:] for each in found if each[0] == "thread"} == {("tartu-optics", each) for each in TABLED}
    assert outcomes(found)["vigo-redes"] == "ended"


def test_title_of_a_firm_of_its_own_country():
    """A firm from where the cluster is at home may be its member; a university is the other side."""
    title = "#### Optika Nord ({}, Estonia)\n\nLenses.\n"
    assert not told(title.format("firm"))
    assert {each[2] for each in told(title.format("university")) if each[0] == "thread"} == {"optika-nord"}


def test_type_of_what_a_table_of_formal_agreements_knows():
    """A table of what was signed says what it is about; of which type the cooperation is, the prose says."""
    table = (
        "\n## Formal agreements\n\n| Cluster | Signed with | Main focus | Expected results |\n|---|---|---|---|\n"
        "| Tartu Optics | Lentes del Maule | Lenses | Less glare |\n"
    )
    found = told("- Lentes del Maule (firm, Chile): joint venture. A contract was signed in June 2019.\n" + table)
    assert ("thread-type", "tartu-optics", "lentes-del-maule", "joint-venture") in found
    assert outcomes(found) == {"lentes-del-maule": "formalised"}


def test_words_that_lead_to_a_table_tell_of_which_agreements_it_is():
    """Behind "Formal agreements were signed ... They are these:" stand formal ones, whatever the section is called."""
    table = (
        "\n## Answers\n\nFormal agreements were signed by a third of the clusters. They are these:\n\n"
        "| Cluster | Partner | Main focus | Expected result |\n|---|---|---|---|\n"
        "| Tartu Optics | Lentes del Maule | Lenses | Less glare |\n"
    )
    found = told("- Lentes del Maule (firm, Chile): joint venture. A contract was signed in June 2019.\n" + table)
    assert ("agreement", "tartu-optics", "lentes-del-maule", "formal", "focus", "lenses") in found
    assert ("agreement", "tartu-optics", "lentes-del-maule", "cooperation", "focus", "lenses") not in found
