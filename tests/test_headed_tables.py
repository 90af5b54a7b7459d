"""Tables without a column of clusters, merged cells, tables on their side, cut rows, people and figures in tables."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders.document import parse
from clew.loaders.ledger import coverage
from clew.loaders.tabular.cells import answered
from clew.loaders.vocabulary import english

FOLLOW_UP = "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nFollow-up report\n\n{}\n"
EVENT = "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nEvent report\n\n{}\n"
HEAD = "Partner\tType of organisation\tType of cooperation\tNext steps\tSMEs benefited"
FIRST = f"{HEAD}\nNile Glass\tnon-EU firm\tJoint venture\tContract signed\t2\n"
SECOND = f"{HEAD}\nDelta Kilns\tnon-EU firm\tR&D\tNo reply\t0\n"
ANSWERS = "Cluster\tDid you draw up an SMEs agenda?\nBohemian Glass Ring\tYes (6)\nMurano Furnaces\tNo\n"


def told(text: str, *kinds: str, event: bool = False) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report states."""
    found = facts(build(read_text((EVENT if event else FOLLOW_UP).format(text))))
    return {each for each in found if each[0] in kinds}


TITLES = ("{}", "2.1 {}", "{} (Czechia)", "Cluster: {}", "Agreements reported by {}", "Table 3. {}", "**{}**", "{}:")


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_whose_the_table_is(title):
    """Every row below the name of a delegate is that delegate's, whatever else the title says."""
    text = f"{title.format('Bohemian Glass Ring')}\n\n{FIRST}\n{title.format('Murano Furnaces')}\n\n{SECOND}\n{ANSWERS}"
    assert told(text, "thread") == {
        ("thread", "bohemian-glass-ring", "nile-glass"),
        ("thread", "murano-furnaces", "delta-kilns"),
    }


def test_titles_over_tables_of_one_make_are_names():
    """Where no list names them, tables of the same headings under names of clusters tell the clusters."""
    text = f"Bohemian Glass Cluster (Czechia)\n\n{FIRST}\nMurano Furnaces (Italy)\n\n{SECOND}"
    assert told(text, "thread", "delegate-country") == {
        ("thread", "bohemian-glass-cluster", "nile-glass"),
        ("thread", "murano-furnaces", "delta-kilns"),
        ("delegate-country", "bohemian-glass-cluster", "CZ"),
        ("delegate-country", "murano-furnaces", "IT"),
    }


@pytest.mark.parametrize(
    "titles",
    [("Technology Transfer", "Joint Ventures"), ("Egypt", "Jordan"), ("Renewable Energy", "Food"), ("Others", "Rest")],
)
def test_other_titles_are_no_clusters(titles):
    """Tables by type, by country or by field say nothing of whose the agreements are."""
    text = f"{titles[0]}\n\n{FIRST}\n{titles[1]}\n\n{SECOND}\n{ANSWERS}"
    assert told(text, "thread") == set()


def test_a_partner_in_a_title_is_not_whose_the_table_is():
    """A title over cooperation with somebody does not say who cooperates."""
    assert told(f"Cooperation with Murano Furnaces\n\n{FIRST}\n{ANSWERS}", "thread") == set()


def test_the_next_title_ends_what_is_below_a_name():
    """A table under a title of its own is not the cluster's of the title before."""
    assert told(f"Murano Furnaces\n\n{FIRST}\nAll other contacts\n\n{SECOND}\n{ANSWERS}", "thread") == {
        ("thread", "murano-furnaces", "nile-glass")
    }


@pytest.mark.parametrize("smes", ["SMEs which benefited: Vetro, Lume", "Benefiting SMEs:\n\n- Vetro\n- Lume"])
def test_smes_below_the_table_are_of_the_same_cluster(smes):
    """A line or a list of SMEs under the table of a cluster names members of it."""
    found = told(f"Murano Furnaces\n\n{FIRST}\n{smes}\n\n{ANSWERS}", "sme", "sme-benefited")
    assert found == {
        ("sme", "vetro", "murano-furnaces"), ("sme", "lume", "murano-furnaces"),
        ("sme-benefited", "vetro"), ("sme-benefited", "lume"),
    }  # fmt: skip


def test_no_sme_is_called_none():
    """A line that says that there are none names nobody."""
    assert told(f"Murano Furnaces\n\n{FIRST}\nSMEs which benefited: None\n\n{ANSWERS}", "sme") == set()


MERGED = (
    "Country\tCluster\tField\n{}\tBohemian Glass Ring\tglass\n"
    "{}\tMoravian Crystal\tcrystal\n{}\tMurano Furnaces\tkilns\n"
)


def test_a_merged_country_is_that_of_every_row():
    """A country in the first column stands for the rows below, unless it is printed twice running."""
    assert told(MERGED.format("Czechia", "", "Italy"), "delegate-country", event=True) == {
        ("delegate-country", "bohemian-glass-ring", "CZ"),
        ("delegate-country", "moravian-crystal", "CZ"),
        ("delegate-country", "murano-furnaces", "IT"),
    }
    assert len(told(MERGED.format("Czechia", "Czechia", ""), "delegate-country", event=True)) == 2


def test_a_country_in_a_row_of_its_own():
    """A row that is nothing but a country is over the clusters below it, and no cluster."""
    text = "Cluster\tField\nCzechia\t\nBohemian Glass Ring\tglass\nItaly\t\nMurano Furnaces\tkilns\n"
    assert told(text, "delegate", "delegate-country", event=True) == {
        ("delegate", "bohemian-glass-ring"), ("delegate", "murano-furnaces"),
        ("delegate-country", "bohemian-glass-ring", "CZ"), ("delegate-country", "murano-furnaces", "IT"),
    }  # fmt: skip


PEOPLE = {("person-organisation", "ida-holm", "murano-furnaces"), ("person-role", "ida-holm", "director")}


@pytest.mark.parametrize(
    "table",
    [
        "Cluster\tField\tRepresented by\nMurano Furnaces\tkilns\tMs Ida Holm, Director\n",
        "Cluster\tField\tContact person\nMurano Furnaces\tkilns\tIda Holm (Director)\n",
        "Cluster\tField\tDelegate\tPosition\nMurano Furnaces\tkilns\tIda Holm\tDirector\nAlto Vetro\tglass\tn.a.\t\n",
        "Speaker\tFunction\tOrganisation\nMs Ida Holm\tDirector\tMurano Furnaces\n",
    ],
)
def test_people_in_a_column(table):
    """Who stands beside a cluster represented it; a speaker represented the organisation beside."""
    text = f"{table}\n{'' if 'Cluster' in table else 'Murano Furnaces came.'}"
    found = told(text, "person-organisation", "person-role", event=True)
    assert found == PEOPLE or "Delegate" in table  # one person alone does not tell a column of delegates


@pytest.mark.parametrize(
    ("cell", "answer"),
    [("Yes (6)", 6), ("Yes, 6 SMEs", 6), ("Yes - two", 2), ("6 (yes)", 6), ("Yes (2018)", None), ("Yes, in May", None),
     ("Yes (about 5)", None), ("Yes (3 agreements)", None), ("No (0)", None), ("n/a", None)],
)  # fmt: skip
def test_an_answer_with_its_number(cell, answer):
    """A number beside a yes is how many, where it may be: no year, and not of something else."""
    assert answered.number(cell, "sme-agenda", english()) == answer


def test_the_document_says_what_a_dash_stands_for():
    """A dash is no answer, unless the document says which it is."""
    key, dashed = "In the tables a dash stands for not available.\n\n", ANSWERS.replace("Yes (6)", "-")
    answer = ("answer", "bohemian-glass-ring", "sme-agenda", "not available")
    assert answer in told(key + dashed, "answer")
    assert answer not in told(dashed, "answer")


WHOLE = ("agreement", "murano-furnaces", "nile-glass", "cooperation", "nextSteps", "contract-signed-in-june")


@pytest.mark.parametrize(
    "row",
    [
        "Murano Furnaces\tNile Glass\tR&D\tContract signed\nin June\t2\n",
        "Murano\nfurnaces\tNile Glass\tR&D\tContract signed in June\t2\n",
        "Murano Furnaces\tNile Glass\tR&D\tContract signed in\nEgypt mission\tpage 3\n{}\n\t\t\tJune\t2\n",
        "Murano Furnaces\tNile Glass\tR&D\tContract signed\n\nPage 3\n\n{}\n\t\t\tin June\t2\n",
    ],
)
def test_a_row_that_is_cut_is_one(row):
    """A cell may be broken over lines, and a row over pages."""
    head = "Cluster\tPartner\tType of cooperation\tNext steps\tSMEs benefited"
    text = f"{head}\n{row.format(head)}Moravian Crystal\tDelta Kilns\tR&D\tNone\t0\n"
    found = told(text, "agreement")
    assert WHOLE in found
    assert ("agreement", "murano-furnaces", "nile-glass", "cooperation", "smesBenefited", "2") in found
    assert len(told(text, "thread")) == 2


def test_a_table_on_its_side():
    """Questions may stand below each other, and the headings of one agreement too."""
    text = (
        "Question\tMurano Furnaces\tMoravian Crystal\nDid you draw up an SMEs agenda?\tYes\tNo\n"
        "Did you sign formal agreements?\tn/a\tNo\n\nMurano Furnaces\n\nPartner\tNile Glass\n"
        "Type of cooperation\tR&D\nNext steps\tContract signed\nPartner\tDelta Kilns\nType of cooperation\tR&D\n"
    )
    assert told(text, "answer", "thread") == {
        ("answer", "murano-furnaces", "sme-agenda", "yes"),
        ("answer", "moravian-crystal", "sme-agenda", "no"),
        ("answer", "murano-furnaces", "formal-agreement", "not available"),
        ("answer", "moravian-crystal", "formal-agreement", "no"),
        ("thread", "murano-furnaces", "nile-glass"),
        ("thread", "murano-furnaces", "delta-kilns"),
    }


def test_a_table_of_figures():
    """A label and a number a row are figures; numbers beside countries or answers are none."""
    text = "What\tHow many\nEuropean clusters\t9\nMeetings held\tabout 203\nSatisfied participants (%)\t92\n"
    found = told(text, "figure", event=True)
    assert {("figure", "clusters", "9", "count", "exactly"), ("figure", "meetings", "203", "count", "about")} <= found
    assert told("Country\tClusters\nSpain\t4\nItaly\t5\n", "figure", event=True) == set()
    assert told("Agreements initiated:\t21\nMeetings:\t30\n", "figure", event=True) >= {
        ("figure", "meetings", "30", "count", "exactly")
    }


def test_smes_asked_one_by_one_are_not_the_cluster_asked():
    """Whether a company benefited is no answer of its cluster."""
    text = "SMEs\n\nCluster\tCompany\tDid it benefit?\nMurano Furnaces\tVetro\tyes\n\tLume\tno\n"
    assert told(text, "answer", "sme", "sme-benefited") == {
        ("sme", "vetro", "murano-furnaces"), ("sme", "lume", "murano-furnaces"), ("sme-benefited", "vetro"),
    }  # fmt: skip


def test_lettered_and_numbered_titles_are_headings():
    """A plain text may number its headings as a list; entries with a country are a list."""
    titled = parse("A. First\n\nWords.\n\nB. Second\n\nWords.\n\nC. Third\n\nWords.\n", "a.txt")
    assert [each.text.clean for each in titled.headings] == ["A. First", "B. Second", "C. Third"]
    listed = parse("1. Alpha (Spain)\n\nWater.\n\n2. Beta (Italy)\n\nGlass.\n\n3. Gamma (France)\n\nWine.\n", "b.txt")
    assert not listed.headings


def test_the_ledger_knows_what_a_broken_row_states():
    """No cell of a cut row or of a table on its side is lost to the ledger."""
    text = FOLLOW_UP.format(
        "Murano Furnaces\n\nPartner\tNile Glass\nType of cooperation\tR&D\nNext steps\tContract\n\n{}"
    )
    text = text.replace("{}", ANSWERS)
    entries = coverage.ledger(parse(text, "a.txt"), read_text(text, "a.txt"))
    assert {each.text for each in entries if each.status == "not understood"} == set()


def test_headings_below_a_name_divide_what_it_is_of():
    """Lower headings, each over a table of its own, are all below the cluster's name; one of its level ends it."""
    text = (
        "# Mission to Egypt\n\nCairo, Egypt, 7-9 May 2018\n\n## Follow-up report\n\n"
        "### Bohemian Glass Cluster (Czechia)\n\n"
        "#### Agreements\n\n{0}\n#### Answers\n\nQuestion\tAnswer\nDid you draw up an SMEs agenda?\tYes\n\n"
        "### All the others\n\n{1}\n"
    )
    found = facts(build(read_text(text.format(FIRST, SECOND))))
    assert {each for each in found if each[0] in ("thread", "answer")} == {
        ("thread", "bohemian-glass-cluster", "nile-glass"),
        ("answer", "bohemian-glass-cluster", "sme-agenda", "yes"),
    }


def test_a_row_that_is_a_name_is_over_the_rows_below():
    """In a table of agreements a row may be a cluster with its country; a partner alone in its row is none."""
    rows = FIRST.replace(HEAD, "").replace("Nile", "Alpha Cluster (Italy)\t\t\t\t\nNile").strip("\n")
    text = f"{HEAD}\n{rows}\nCluster: Moravian Crystal\t\t\t\t\nDelta Kilns\tnon-EU firm\tR&D\tNo reply\t0\n"
    assert told(text, "thread", "delegate-country") == {
        ("thread", "alpha-cluster", "nile-glass"), ("thread", "moravian-crystal", "delta-kilns"),
        ("delegate-country", "alpha-cluster", "IT"),
    }  # fmt: skip
    assert told(f"{HEAD}\nNile Glass\t\t\t\t\nDelta Kilns\tnon-EU firm\tR&D\t\t0\n", "thread") == set()


def test_a_country_in_the_cell_of_the_name():
    """The country in brackets is no part of a name, where it is spelled out or stands with most of them."""
    text = "Cluster (country)\tField\nBohemian Glass Ring (Czechia)\tglass\nMurano Furnaces (Italy)\tkilns\n"
    assert told(text, "delegate", "delegate-country", event=True) == {
        ("delegate", "bohemian-glass-ring"), ("delegate", "murano-furnaces"),
        ("delegate-country", "bohemian-glass-ring", "CZ"), ("delegate-country", "murano-furnaces", "IT"),
    }  # fmt: skip
    assert ("delegate", "smart-energy-se") in told("Cluster\tField\nSmart Energy (SE)\tgrids\n", "delegate", event=True)


def test_types_of_cooperation_as_columns():
    """A cross under a type of cooperation says that the agreement covers it."""
    text = "Cluster\tPartner\tJoint venture\tStaff exchange\tNext steps\nAlpha\tOne\tx\t\tgo\nBeta\tTwo\t\tx\tgo\n"
    assert told(text, "thread-type") == {
        ("thread-type", "alpha", "one", "joint-venture"), ("thread-type", "beta", "two", "staff-exchange"),
    }  # fmt: skip


def test_money_is_no_figure_of_a_table():
    """Only numbers that count are figures of a table: no euros, no marks, no numbers of a breakdown by country."""
    for heading in ("EUR", "Average mark", "Hours"):
        assert told(f"Item\t{heading}\nRooms\t12\nInterpreters\t35\n", "figure", event=True) == set()


def test_member_states_are_countries():
    """States of the Union are counted as countries, whatever the sentence is about."""
    assert ("figure", "countries", "7", "count", "exactly") in told(
        "They came from seven Member States.", "figure", event=True
    )


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("yes, with 6 SMEs", 6),
        ("Yes, 1 (Some Ltd)", 1),
        ("Yes – with two of our SMEs", 2),
        ("Yes, with Some Ltd", None),
        ("Yes, 1 agreement, with Some Ltd (Malta)", None),
    ],
)
def test_a_number_with_words_around_it(cell, number):
    """Words between the yes and the number, and a bracket with a name behind it, change nothing."""
    question = "formal-agreement" if "(" in cell else "sme-agenda"
    assert answered.number(cell, question, english()) == number


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (1, 0, 2, 3), (2, 3, 1, 0), (3, 1, 0, 2)])
def test_the_host_is_nobodys_home(order):
    """A column in which the host country stands is of the counterparts, wherever it stands."""
    rows = (
        ("Country", "Cluster", "Main focus", "Signed with"),
        ("Egypt", "Bohemian Glass Ring", "Bottles", "Nile Glass"),
        ("Egypt", "Murano Furnaces", "Kilns", "Delta Kilns"),
    )
    text = "".join(f"| {' | '.join(row[place] for place in order)} |\n" for row in rows)
    found = told(text, "delegate-country", "thread-country")
    assert not {each for each in found if each[0] == "delegate-country"}
    assert ("thread-country", "murano-furnaces", "delta-kilns", "EG") in found


@pytest.mark.parametrize(
    "title", ["Who came", "Who travelled to Cairo", "Who took part in the mission", "Participants"]
)
def test_the_title_says_that_organisations_are_those_who_came(title):
    """Organisations with country and field are the delegation under a title that asks who came, and only there."""
    table = "Organisation\tCountry\tSpecialisation\nGlas Bohemia\tCzechia\tLenses\nForni Uniti\tItaly\tOvens\n"
    came = {("delegate", "glas-bohemia"), ("delegate", "forni-uniti")}
    assert told(f"## {title}\n\n{table}", "delegate", event=True) == came
    assert told(f"## Who exhibits at the fair\n\n{table}", "delegate", event=True) == set()


@pytest.mark.parametrize(
    ("heading", "states"),
    [
        ("SMEs bene- fited", ("smesBenefited",)),
        ("SMEs indir. (future)", ("smesCouldBenefitIndirectly",)),
        ("SMEs dir. (future)", ("smesCouldBenefitDirectly",)),
        ("SMEs bene- and other", ()),
    ],
)
def test_broken_and_shortened_words_in_a_heading(heading, states):
    """A word that is broken over two lines of a heading is whole, and "indir." is indirectly."""
    column = english().column(heading)
    assert (column.states if column else ()) == states


@pytest.mark.parametrize("signs", ["()", "[]"])
def test_a_second_line_tells_what_the_brackets_behind_the_names_hold(signs):
    """A line below the headings that holds but a bracket goes on with them, whatever the bracket looks like."""
    text = (
        "Cluster\tCounterpart\tCooperation\t\n\t(origin and kind, country)\tObjective pursued\tNext steps\n"
        "Bohemian Glass Ring\tNile Glass (non-EU firm, Egypt)\tBetter lenses\tNone so far\n"
        "\tDelta Kilns (non-EU research centre, Egypt)\tNew ovens\tContract signed in May 2019\n"
        "Murano Furnaces\tN/A (non-EU firm, Egypt)\tN/A\tN/A\n"
    )
    found = told(f"{ANSWERS}\n{text.translate(str.maketrans('()', signs))}", "thread", "thread-kind", "thread-country")
    assert found == {
        ("thread", "bohemian-glass-ring", "nile-glass"),
        ("thread", "bohemian-glass-ring", "delta-kilns"),
        ("thread", "murano-furnaces", ""),
        ("thread-kind", "bohemian-glass-ring", "nile-glass", "firm"),
        ("thread-kind", "bohemian-glass-ring", "delta-kilns", "research centre"),
        ("thread-kind", "murano-furnaces", "", "firm"),
        ("thread-country", "bohemian-glass-ring", "nile-glass", "EG"),
        ("thread-country", "bohemian-glass-ring", "delta-kilns", "EG"),
        ("thread-country", "murano-furnaces", "", "EG"),
    }


LONG = "Cluster\tCounterpart\tForm of cooperation\tTechnology\tSMEs surveyed before the mission?\tSMEs benefited so far"
ROW = "Bohemian Glass Ring\tNile Glass (non-EU firm, Egypt)\tStaff exchange\tLenses\tYes\t4\n"


@pytest.mark.parametrize(
    "heads",
    [
        f"{LONG}\n(name)\t(name, type and country)\t(type)\t\t(yes/no)\t(number)",
        f"{LONG}\n[name]\t[name, type and country]\t[type]\t\t[yes/no]\t[number]",
        f"{LONG}\n\t[type, country]\t\t\ty/n\t(no.)",
        (
            "Cluster\tCounterpart\tForm of cooperation\tTechnology\tSMEs\t\n"
            "Cluster\tCounterpart\tForm of cooperation\tTechnology\tSurveyed before the mission?\tBenefited so far"
        ),
        (
            "Cluster\tCounterpart\tForm of\tTechnology\tSMEs surveyed\tSMEs\n"
            "organisation\t[kind, country]\tcooperation\tor service\tbefore the mission?\tbenefited so far"
        ),
    ],
)
def test_a_second_line_of_headings_whose_first_cell_is_filled(heads):
    """Brackets alone, what the line above says too, and what ends its headings are headings, and no row."""
    found = told(f"{ANSWERS}\n{heads}\n{ROW}", "delegate", "thread", "thread-type", "agreement")
    about = ("bohemian-glass-ring", "nile-glass")
    assert found == {
        ("delegate", "bohemian-glass-ring"),
        ("delegate", "murano-furnaces"),
        ("thread", *about),
        ("thread-type", *about, "staff-exchange"),
        ("agreement", *about, "cooperation", "technology", "lenses"),
        ("agreement", *about, "cooperation", "smesSurveyed", "yes"),
        ("agreement", *about, "cooperation", "smesBenefited", "4"),
    }


@pytest.mark.parametrize(
    "heads",
    [
        "Cluster organisation\tCountry\tContact person\n(acronym)\t\t",
        "Cluster\t\tContact person\nName\tCountry\t",
        "Delegation\t\tContact person\nCluster organisation\tCountry\t",
        "Cluster\tCountry\tContact\norganisation\tof origin\tperson",
    ],
)
def test_a_second_line_of_headings_over_a_delegation(heads):
    """What a line names below headings over several columns, or adds to those of one, came with nobody."""
    rows = "Glas Bohemia (GB)\tCzechia\tMs Jana Novak (Director)\nForni Uniti\tItaly\tMr Ugo Testa (Chair)\n"
    assert told(f"## Who came\n\n{heads}\n{rows}", "delegate", "delegate-country", event=True) == {
        ("delegate", "glas-bohemia-gb"),
        ("delegate", "forni-uniti"),
        ("delegate-country", "glas-bohemia-gb", "CZ"),
        ("delegate-country", "forni-uniti", "IT"),
    }


@pytest.mark.parametrize("first", ["(not named)\t(non-EU firm)", "glass ring\tnile glass", "Cluster\tNile Glass"])
def test_a_first_row_that_is_none_of_the_headings(first):
    """A row of brackets among others, of names in lower case, or of somebody who is called as the heading, is a row."""
    rows = "(not named)\tDelta Kilns\tR&D\t\t\t\nmurano furnaces\tDelta Kilns\tJoint venture\t\t\t\n"
    table = parse(FOLLOW_UP.format(f"{LONG}\n{first}\tR&D\t\t\t\n{rows}"), "a.txt").tables[0]
    assert len(table.rows) == 3


@pytest.mark.parametrize("title", ["The clusters of the delegation", "Participants"])
def test_a_title_right_above_says_that_organisations_are_of_the_delegation(title):
    """A line above a table of organisations, with their countries, may say that they are those who travelled."""
    rows = "Organisation\tCountry\tWorks on\nAlfa Ring\tSpain\tglass\nBeta Ring\tItaly\tkilns\n"
    facts = told(f"Nine took part.\n\n{title}\n{rows}", "delegate", event=True)
    assert facts == {("delegate", "alfa-ring"), ("delegate", "beta-ring")}
    assert not told(f"Nine took part.\n\nOrganisations met by the delegation in Lima\n{rows}", "delegate", event=True)


@pytest.mark.parametrize(("last", "headed"), [("Questionnaire, part 1", True), ("Agreements 12", False)])
def test_a_lettered_title_may_end_with_the_number_of_a_part(last, headed):
    """The number of what a title is on ends it; another number at the end is that of a page."""
    text = f"A. METHOD\n\nWords.\n\n\nB. REPLIES\n\nWords.\n\n\nC. {last}\n\nWords.\n\n\nD. RESERVATIONS\n\nWords.\n"
    titles = [each.text.clean for each in parse(text, "a.txt").headings]
    assert titles == (["A. METHOD", "B. REPLIES", f"C. {last}", "D. RESERVATIONS"] if headed else [])
