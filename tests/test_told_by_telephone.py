"""A follow-up that is all sentences: what was answered, with whom and where, and which SMEs benefited."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = (
    "Cluster mission to Chile: follow-up note\n\nSantiago, Chile, 4-6 June 2019\n\n## Delegation\n\n"
    "These clusters took part:\n\n- Holz Alpin (Austria)\n- Foresta Nord (Italy)\n- Bois Vosges (France)\n\n"
)


def told(text: str, kind: str) -> set[tuple[str, ...]]:
    """Return the facts of a kind that a text below the delegation tells."""
    return {each[1:] for each in facts(build(read_text(HEAD + text))) if each[0] == kind}


def test_numbers_of_several_clusters_in_a_sentence():
    """Each cluster of a sentence has the number that stands behind its own name."""
    asked = "We asked whether the cluster had prepared an agenda with its SMEs before the mission. "
    text = (
        f"{asked}Holz Alpin had prepared an agenda, with four SMEs, and so had Foresta Nord, with three SMEs. For "
        "Bois Vosges the answer is not available, as its manager has changed since the spring of that year.\n"
    )
    assert told(text, "answer-number") == {("holz-alpin", "sme-agenda", "4"), ("foresta-nord", "sme-agenda", "3")}
    assert ("bois-vosges", "sme-agenda", "not available") in told(text, "answer")


def test_answers_with_what_goes_with_them():
    """To "answered yes, with 2 formal agreements" a yes and a number belong."""
    text = (
        "We then asked whether the cluster had signed formal agreements and how many. Holz Alpin answered yes, with 2 "
        "formal agreements, and Foresta Nord answered yes, also with 1 formal agreement. Bois Vosges answered no.\n"
    )
    yes = {("holz-alpin", "formal-agreement", "2"), ("foresta-nord", "formal-agreement", "1")}
    assert told(text, "answer-number") == yes
    assert ("bois-vosges", "formal-agreement", "no") in told(text, "answer")


def test_city_and_country_of_a_counterpart():
    """A firm "in Temuco, Chile" is in Chile, and a firm that the Austrian cluster met is not in Austria."""
    section = "## Holz Alpin\n\n{}\n"
    text = section.format("With Andes Timber, a firm in Temuco, Chile, it signed a contract in July 2019.")
    assert told(text, "thread-country") == {("holz-alpin", "andes-timber", "CL")}
    text = section.format("The Austrian cluster met Andes Timber, a firm in Peru. A trial is under way with this firm.")
    assert told(text, "thread-country") == {("holz-alpin", "andes-timber", "PE")}


def test_part_of_a_country_is_no_counterpart():
    """The state behind a city is nobody's partner."""
    text = (
        "## Holz Alpin\n\nThe cluster met Andes Timber, a firm in Australia. A trial of its saws is under way with "
        "this firm in Newcastle, New South Wales.\n"
    )
    assert told(text, "thread") == {("holz-alpin", "andes-timber")}
    assert told(text, "thread-outcome") == {("holz-alpin", "andes-timber", "active")}


@pytest.mark.parametrize("lead", ["With another European cluster, Foresta Nord,", "With Foresta Nord,"])
def test_fellow_before_the_cluster_itself(lead: str):
    """In "With A, B is in contact" A is the counterpart, and what was said of another firm before is not of A."""
    text = (
        "## Holz Alpin\n\nAndes Timber, a firm in Chile with which exports had been discussed, stopped answering in "
        f"June. {lead} Holz Alpin is in contact for a general exchange of information.\n"
    )
    assert told(text, "thread-outcome") == {
        ("holz-alpin", "andes-timber", "ended"), ("holz-alpin", "foresta-nord", "nominal"),
    }  # fmt: skip


@pytest.mark.parametrize(("number", "found"), [("3", 3), ("4", 0)])
def test_smes_that_are_counted_and_named(number: str, found: int):
    """Where a paragraph names as many SMEs as it says have benefited, these are they; else nobody can tell."""
    text = (
        f"So far {number} SMEs have benefited from the mission. Sägewerk Enns and Kantholz, both members of Holz "
        "Alpin, are subcontractors. Legno Puro, a member of Foresta Nord, supplies the boards.\n"
    )
    assert len(told(text, "sme")) == 3
    assert len(told(text, "sme-benefited")) == found


def test_smes_that_agreed_to_be_named():
    """The words "those that agreed to appear here as having benefited" lead to the SMEs under each cluster."""
    text = (
        "## Benefits\n\nNot all of the SMEs wished to be named. Those that agreed to appear here as having benefited "
        "are the following:\n\nHolz Alpin\n\n- Kantholz\n\nForesta Nord\n\n- Legno Puro\n- Asse Dritta\n"
    )
    assert told(text, "sme") == {
        ("kantholz", "holz-alpin"), ("legno-puro", "foresta-nord"), ("asse-dritta", "foresta-nord"),
    }  # fmt: skip
    assert len(told(text, "sme-benefited")) == 3


def test_figures_of_a_quotation_and_of_a_fact_sheet():
    """A quotation in bold says no "more than", and a fact sheet may tell its figures in words."""
    sheet = (
        "| Item | Value |\n|---|---|\n| Place | Santiago, Chile |\n| Dates | 4-6 June 2019 |\n"
        "| Delegation | 8 clusters and 23 SMEs from 7 countries |\n| Visits | 2 site visits |\n"
    )
    found = told(f"> **8 clusters · 54 organisations**\n\n{sheet}", "figure")
    counts = {("clusters", "8"), ("organisations", "54"), ("smes", "23"), ("countries", "7"), ("visits", "2")}
    assert found == {(*each, "count", "exactly") for each in counts}


@pytest.mark.parametrize(
    "said",
    [
        "3 clusters out of the 4 that travelled answered our survey (75%). The Wielko Dairy Network did not.",
        "The survey was open in October. Three clusters took part (75 %). The Wielko Dairy Network did not answer.",
    ],
)
def test_silence_in_short(said: str):
    """Who "did not", behind those who answered, and who is missing by a count and its share, did not answer."""
    names, opening = ("Holz Alpin", "Foresta Nord", "Bois Vosges"), HEAD[: HEAD.index("## Delegation")]
    table = "| Cluster | Partner | Next steps |\n|---|---|---|\n" + "".join(
        f"| {n} | Timber | Contract |\n" for n in names
    )
    found = facts(build(read_text(f"{opening}{said}\n\n{table}")))
    assert ("delegate-answered", "wielko-dairy-network", "false") in found


def test_two_questions_with_their_answers_are_a_sheet():
    """A sheet of two questions tells both answers, though one of them may ask how many as well."""
    sheet = "## {}\n\n  Was an agenda prepared with the SMEs?    {}\n  Formal agreements signed?                {}\n\n"
    text = sheet.format("Holz Alpin", "No", "No") + sheet.format("Foresta Nord", "Yes", "n/a")
    assert told(text, "answer") == {
        ("holz-alpin", "sme-agenda", "no"), ("holz-alpin", "formal-agreement", "no"),
        ("foresta-nord", "sme-agenda", "yes"), ("foresta-nord", "formal-agreement", "not available"),
    }  # fmt: skip


def test_what_a_label_says_of_numbers_and_of_silence():
    """A label may say that its number is not exact, and who stands beside "Did not answer" is silent."""
    rows = "| What | Number |\n|---|---|\n| Meetings | 118 |\n| Participants in the conference (approx.) | 210 |\n"
    assert ("participants", "210", "count", "about") in told(rows, "figure")
    sheet = "Clusters invited: 3\nClusters that answered: 2\nDid not answer: Bois Vosges (France)\n"
    found = facts(build(read_text(f"{HEAD.replace('## Delegation', sheet + chr(10) + '## Delegation')}")))
    assert ("delegate-answered", "bois-vosges", "false") in found


def test_whom_somebody_works_with_is_no_field():
    """In a list of what came of it neither the counterpart nor its country is what a cluster does."""
    text = (
        "## What came of it\n\n- Holz Alpin (Austria) works with the Andes Timber Institute (Chile): seeds were sent.\n"
    )
    assert not told(text, "delegate-field")


def test_silence_in_spite_of_reminders():
    """That somebody "did not, in spite of two reminders" goes back to the answers."""
    text = (
        "Two of the three clusters returned the questionnaire. Bois Vosges (France) did not, in spite of a reminder.\n"
    )
    assert ("bois-vosges", "false") in told(text, "delegate-answered")


def test_answers_with_numbers_in_brackets_and_for_each():
    """To "yes (4 SMEs), and so did B (three SMEs)" numbers belong, and "1 agreement each" is of every cluster named."""
    text = (
        "Did you draw up an agenda with your SMEs? Holz Alpin answered yes (4 SMEs), and so did Foresta Nord (3 SMEs) "
        "and Bois Vosges (five SMEs).\n\n"
        "Did you sign formal agreements, and how many? Holz Alpin and Foresta Nord answered yes, with 1 agreement "
        "each. Bois Vosges answered no.\n"
    )
    assert told(text, "answer-number") == {
        ("holz-alpin", "sme-agenda", "4"), ("foresta-nord", "sme-agenda", "3"), ("bois-vosges", "sme-agenda", "5"),
        ("holz-alpin", "formal-agreement", "1"), ("foresta-nord", "formal-agreement", "1"),
    }  # fmt: skip
    text = "Did you sign formal agreements? Holz Alpin and Foresta Nord answered yes, with 2 agreements.\n"
    assert told(text, "answer-number") == set()


def test_smes_that_benefited_with_their_clusters_in_brackets():
    """However many names stand before it, a name of the list benefited; one that is only hoped for did not."""
    members = (
        "Sägewerk Enns (Holz Alpin), Legno Puro and Tavola Antica Bolzano (Foresta Nord), Scierie du Donon "
        "(Bois Vosges) and Kantholz (Holz Alpin)"
    )
    text = f"The SMEs that benefited are {members}.\n"
    assert len(told(text, "sme-benefited")) == 5
    text = f"The SMEs that could have benefited are {members}.\n"
    assert told(text, "sme-benefited") == set()


@pytest.mark.parametrize(("said", "found"), [("was perhaps that of", 1), ("would perhaps have been that of", 0)])
def test_perhaps_before_a_comparison(said: str, found: int):
    """Whether a table was the liveliest is in doubt, and not what was agreed there."""
    text = (
        f"# Cluster mission to Chile: event report\n\nSantiago, Chile, 4-6 June 2019\n\n## Meetings\n\nThe liveliest "
        f"table {said} Holz Alpin, which agreed with the Chilean firm Andes Timber to hold a fair.\n\n"
        "| Cluster | Country |\n|---|---|\n| Holz Alpin | Austria |\n| Foresta Nord | Italy |\n"
    )
    assert len([each for each in facts(build(read_text(text))) if each[0] == "thread"]) == found


def test_answers_that_are_given_in_short():
    """A bracket behind "did" counts, each of two has its own number, and who ticked N/A gave no answer."""
    text = (
        "Did you sign formal agreements? Holz Alpin did (2 agreements), Foresta Nord did not, and Bois Vosges ticked "
        "N/A.\n"
    )
    assert told(text, "answer-number") == {("holz-alpin", "formal-agreement", "2")}
    assert ("bois-vosges", "formal-agreement", "not available") in told(text, "answer")
    text = "Holz Alpin and Foresta Nord each signed one formal agreement. {} and Foresta Nord signed one agreement.\n"
    numbers = {("holz-alpin", "formal-agreement", "1"), ("foresta-nord", "formal-agreement", "1")}
    assert told(text.format("Together, Bois Vosges"), "answer-number") == numbers


def test_acronym_as_title_of_the_other_side():
    """A fellow's acronym in bold is a title as the full names of other counterparts are."""
    sheet = "**{}**\n\n- Type of organisation: {}\n- Type of cooperation: joint venture\n- Next steps: {}\n\n"
    text = (
        "## Holz Alpin (HOAL)\n\n" + sheet.format("Andes Timber", "firm", "MoU signed")
        + "## Foresta Nord\n\n" + sheet.format("Pino Sur", "firm", "They plan a visit")
        + "## Bois Vosges\n\n" + sheet.format("HOAL", "cluster", "Information exchange")
    )  # fmt: skip
    assert told(text, "thread") == {
        ("holz-alpin", "andes-timber"), ("foresta-nord", "pino-sur"), ("bois-vosges", "holz-alpin"),
    }  # fmt: skip


def test_who_took_a_delegation_somewhere():
    """Where an office "took a delegation to" a city on some days, these are place and days of the mission."""
    text = (
        "# Looking back at the mission\n\n*Event report*\n\nFrom 4 to 6 June 2019, Harbour Lane took a delegation of "
    )
    found = facts(build(read_text(f"{text}European clusters to Santiago (Chile). They met 40 firms.\n")))
    assert {("mission", "city", "santiago"), ("mission", "start", "2019-06-04")} <= found
    assert ("report", "report.txt", "event") in found


def test_what_is_recommended_is_no_thread():
    """Whom the authors recommend to keep in touch with a cluster has no thread with it."""
    text = (
        "## Assessment\n\nWe recommend that the Andes Timber Agency should keep in touch with Holz Alpin, whose "
        "answers leave this open.\n"
    )
    assert told(text, "thread") == set()


def test_nations_are_no_clusters():
    """In "the Austrians had prepared an agenda" stands no cluster of that name."""
    text = "We asked for agendas with SMEs. The Austrians had prepared an agenda with 4 SMEs.\n"
    assert ("austrians",) not in told(text, "delegate")


def test_smes_that_a_legal_form_tells_apart():
    """Before and behind "and" stand two SMEs where one has a legal form, and the sentence behind them names none."""
    text = "## Holz Alpin\n\nPartner: Andes Timber\nType of cooperation: joint venture\nSMEs that benefited: "
    found = told(f"{text}Kant Holz GmbH and Sägewerk Enns. A third one was in Santiago as well.\n", "sme")
    assert {each[0] for each in found} == {"kant-holz-gmbh", "sagewerk-enns"}


def test_silence_that_leaves_the_outcome_open():
    """That a cluster "did not answer, so that we cannot tell" what became of it says nothing of the other side."""
    text = (
        "## Survey\n\nTwo of the three clusters answered the survey. Holz Alpin (Austria) did not answer, so that we "
        "cannot tell what has become of its talks with Andes Timber, a firm in Chile.\n"
    )
    assert {each[2] for each in told(text, "thread-outcome")} <= {"not observed"}


@pytest.mark.parametrize("where", ["villages without a grid, was signed", "villages, was signed"])
def test_agreement_and_no_agenda_of_a_cluster(where: str):
    """A reason is no doubt about the answer, and a village without something leaves nothing unsigned."""
    text = (
        '## Holz Alpin\n\nIt had not prepared any agenda with its SMEs, "because nobody knew what to expect". It has '
        f"signed one formal agreement all the same: a contract with Andes Timber, a firm that sells in {where} in "
        "July 2019.\n\n## Foresta Nord\n\nThe cluster left Santiago without having signed a formal agreement.\n"
    )
    assert told(text, "answer") == {
        ("holz-alpin", "sme-agenda", "no"), ("holz-alpin", "formal-agreement", "yes"),
        ("foresta-nord", "formal-agreement", "no"),
    }  # fmt: skip


def test_list_of_answers_on_an_agenda_with_companies():
    """A title may ask for an agenda with "your companies", and an item may say that it gives no number."""
    text = (
        "## At home: did you prepare an agenda with your companies?\n\n- Holz Alpin: yes, with 4 companies in it.\n"
        "- Foresta Nord: not available.\n- Bois Vosges: yes, but it gave no number.\n"
    )
    assert told(text, "answer") == {
        ("holz-alpin", "sme-agenda", "yes"), ("foresta-nord", "sme-agenda", "not available"),
        ("bois-vosges", "sme-agenda", "yes"),
    }  # fmt: skip
    assert told(text, "answer-number") == {("holz-alpin", "sme-agenda", "4")}


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Both sides speak of an exchange of information and name no further step", "nominal"),
        ("There is no further step", "ended"),
        ("It was to be about business contacts, but the cluster left our question on how it stands blank", "unknown"),
    ],
)
def test_steps_and_answers_that_are_left_out(said: str, outcome: str):
    """Who names no step has not stopped, and who leaves a question blank says nothing of it."""
    text = f"## Holz Alpin\n\nThe cluster is in contact with Andes Timber, a firm in Chile. {said}.\n"
    assert told(text, "thread-outcome") == {("holz-alpin", "andes-timber", outcome)}


@pytest.mark.parametrize("called", ["small companies", "SMEs"])
def test_small_companies_that_benefited(called: str):
    """Small companies are SMEs where they are counted, and where each is said to belong to a cluster."""
    text = (
        f"## And the {called}?\n\nSo far 3 {called} have benefited from the mission. They are Sägewerk Enns and "
        "Kantholz, which belong to Holz Alpin, and another one. The clusters expect that around fifteen "
        f"{called} could benefit directly, and more than 60 {called} indirectly.\n"
    )
    assert told(text, "sme") == {("sagewerk-enns", "holz-alpin"), ("kantholz", "holz-alpin")}
    assert {each[:2] for each in told(text, "figure")} >= {
        ("smes-benefited", "3"), ("smes-could-benefit-directly", "15"), ("smes-could-benefit-indirectly", "60"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("before", "found"),
    [("A dozen small companies came along with their clusters.", True), ("The mayor came along for a walk.", False)],
)
def test_companies_that_agreed_to_be_named(before: str, found: bool):
    """What the sentence before says of small companies, it says of those that "agreed to be named"."""
    lines = "- with Holz Alpin: Kantholz and Leimbau\n- with the Foresta Nord: Legno Puro\n"
    text = f"## On the road\n\n{before} These are the ones that agreed to be named here:\n\n{lines}"
    whose = {("kantholz", "holz-alpin"), ("leimbau", "holz-alpin"), ("legno-puro", "foresta-nord")}
    assert told(text, "sme") == (whose if found else set())


def test_shares_in_words_of_those_who_judge():
    """Whoever is asked judges, though it is not printed who: but not half the trees."""
    text = (
        "## What people told us\n\n- Three quarters found the meetings useful.\n- Nine in ten would recommend such a "
        "mission.\n- Half the trees are spruces.\n"
    )
    assert {each[:2] for each in told(text, "figure")} == {("satisfaction", "75"), ("satisfaction", "90")}


def test_somebody_who_showed_pictures():
    """To show pictures is to speak."""
    text = "After them Dr Ana Soto, Director of the Andes Forest Institute, showed pictures of the wood.\n"
    assert told(text, "person-role") == {("ana-soto", "director")}
