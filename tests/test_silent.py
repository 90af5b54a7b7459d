"""Who answered the survey and who did not, in all the ways that a sentence can say it."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.graph.statement import slug

HEAD = "# Glass mission to Egypt: follow-up report\n\nCairo, Egypt, 7-9 May 2018\n\n"
LIST = "## Delegation\n\nFive clusters took part:\n\n- Murano Forni (Italy)\n- Kristall Brno (Czechia)\n"
LIST += "- Glas Ulm (Germany)\n- Vidrio Norte (Spain)\n- Verre Nancy (France)\n\n"
ASKED = "## Response\n\nIn May 2019 we sent a questionnaire to the five clusters. "


def answered(sentence: str, delegation: str = LIST) -> dict[str, str]:
    """Return who is said to have answered, in a follow-up report with this sentence."""
    found = facts(build(read_text(f"{HEAD}{delegation}{ASKED}{sentence}\n")))
    return {each[1]: each[2] for each in found if each[0] == "delegate-answered"}


def test_small_words_of_any_language_stand_in_a_name():
    """A name may have small words that are none of the report's language."""
    listed = LIST.replace("Vidrio Norte (Spain)", "Vidro do Norte (Portugal)")
    assert answered("Vidro do Norte did not return the form and is left out.", listed) == {"vidro-do-norte": "false"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Glas Ulm did not answer, in spite of two reminders.",
        "Glas Ulm (Germany) has not answered; its manager left.",
        "Glas Ulm, the youngest of all, never replied.",
        "Of the five clusters, only Glas Ulm sent nothing back.",
        "No reply came from Glas Ulm.",
        "We never heard back from Glas Ulm.",
        "Everybody answered except Glas Ulm.",
        "With the exception of Glas Ulm, every cluster returned the form.",
        "The only cluster that did not answer is Glas Ulm.",
        "Four replied, Glas Ulm did not.",
        "Glas Ulm left the form unanswered.",
        "Glas Ulm could not be reached, although we tried.",
        "Four of the five returned the form (80 %). Glas Ulm did not return it.",
        "Four of the five clusters answered (80%). We could not reach Glas Ulm.",
        "We could not reach Glas Ulm (Germany): it did not answer the survey, neither by telephone nor in writing.",
        "Four of the five clusters answered, which is 80%. Glas Ulm did not.",
        "Four clusters answered it. One cluster did not answer, namely Glas Ulm; nothing is said of it.",
    ],
)
def test_silent(sentence):
    """One cluster is silent; of the others nothing is said but where all others are said to have answered."""
    found = answered(sentence)
    assert found.pop("glas-ulm") == "false"
    assert set(found.values()) <= {"true"}


def test_as_many_as_are_counted_as_silent():
    """Behind a count of those who did not answer stand as many names."""
    told = "Six clusters answered it (75%). Two clusters did not answer, {}; there is nothing on them below."
    assert answered(told.format("the Sklo Vitava Ring and Lume"), "") == {"sklo-vitava-ring": "false", "lume": "false"}


@pytest.mark.parametrize("two", ["Two did not", "The other two did not", "Two clusters did not", "Two of them did not"])
def test_two_did_not(two):
    """What they did not do is what the others did, and behind the colon stands who they are."""
    found = facts(
        build(read_text(f"{HEAD}{LIST}{ASKED}Three returned it. {two}: *Glas Ulm* (Germany) and Verre Nancy.\n"))
    )
    silent = {each[1] for each in found if each[0] == "delegate-answered" and each[2] == "false"}
    assert silent == {"glas-ulm", "verre-nancy"}
    assert ("figure", "non-respondents", "2", "count", "exactly") in found


@pytest.mark.parametrize(
    "said", ["Three hoped for contracts. Two did not.", "Three returned it. Two did not come back."]
)
def test_two_did_not_do_something_else(said):
    """Who did not do something else may have answered."""
    found = facts(build(read_text(f"{HEAD}{LIST}{ASKED}{said}\n")))
    assert not [each for each in found if each[0] == "figure" and each[1] == "non-respondents"]


def test_two_did_not_where_nobody_was_asked():
    """Who did not come back from a journey may have answered."""
    said = "Of the five clusters, three returned with contracts. Two did not: Glas Ulm and Verre Nancy."
    found = facts(build(read_text(f"{HEAD}{LIST}## Journey\n\n{said}\n")))
    assert not [each for each in found if each[0] == "delegate-answered"]


def test_all_but_some():
    """Where all but these answered, the others did."""
    found = answered("All clusters but Murano Forni and Verre Nancy answered the survey.")
    assert found == {
        "murano-forni": "false", "verre-nancy": "false", "glas-ulm": "true", "vidrio-norte": "true",
        "kristall-brno": "true",
    }  # fmt: skip


def test_neither_and_both_sides_of_a_semicolon():
    """Each side of a semicolon is of those whom it names."""
    assert answered("Neither Murano Forni nor Glas Ulm answered.") == {"murano-forni": "false", "glas-ulm": "false"}
    found = answered("Murano Forni and Kristall Brno answered; Vidrio Norte and Verre Nancy remained silent.")
    assert {name for name, value in found.items() if value == "false"} == {"vidrio-norte", "verre-nancy"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Glas Ulm did not answer the question about SMEs.",
        "Glas Ulm wrote to Nilglas. Nilglas has not answered.",
        "All clusters but Glas Ulm signed contracts.",
        "The buyer of Glas Ulm did not answer.",
        "It is not known whether Glas Ulm answered.",
    ],
)
def test_not_silent(sentence):
    """A question left open, a counterpart, a contract: none of it is silence."""
    assert "false" not in answered(sentence).values()


def test_silent_in_a_report_without_a_list():
    """The delegates may stand in the other report."""
    assert answered("Glas Ulm and Verre Nancy (France) did not answer.", "") == {
        "glas-ulm": "false", "verre-nancy": "false",
    }  # fmt: skip


COUNTED = "Seven of the nine clusters answered the survey."


@pytest.mark.parametrize(
    ("above", "named"),
    [(COUNTED, True), (COUNTED.replace("Seven", "Six"), False), (f"{COUNTED}\n\n## Other letters", False)],
)
def test_counted_in_the_paragraph_above(above, named):
    """Who is missing by the count may be named in a paragraph of its own, but under no other title."""
    silent = "No answer was received from Cluster Glas Ulm and Verre Nancy Cluster; at the latter somebody has left."
    found = facts(build(read_text(f"{HEAD}{above}\n\n{silent}\n")))
    told = {each[1:] for each in found if each[0] == "delegate-answered"}
    assert told == ({("cluster-glas-ulm", "false"), ("verre-nancy-cluster", "false")} if named else set())


@pytest.mark.parametrize(
    ("share", "named"), [("(80 %)", True), ("(or 80 %)", True), ("(75 %)", False), ("(about 80 %)", False), ("", False)]
)
def test_counted_by_its_share(share, named):
    """A count with its share tells of how many it is a part, and so how many are missing."""
    asked = "## Response\n\nThe questionnaire went to all members of the delegation. Four clusters filled it in"
    silent = "The Glas Forum Ulm did not answer, neither by mail nor by telephone."
    table = "| Cluster | Agenda with SMEs |\n|---|---|\n"
    rows = "".join(f"| {name} | yes |\n" for name in ("Murano Forni", "Kristall Brno", "Vidrio Norte", "Verre Nancy"))
    text = f"{HEAD}{asked} {share}. {silent}\n\n## Answers\n\n{table}{rows}"
    found = {each[1] for each in facts(build(read_text(text))) if each[0] == "delegate-answered" and each[2] == "false"}
    assert found == ({"glas-forum-ulm"} if named else set())


@pytest.mark.parametrize("word", ["Where", "Wherever", "Whenever", "Whether", "Unless"])
def test_a_conjunction_is_nobody(word):
    """A word that opens a clause is no name, although a capital begins it."""
    sentence = f"Four of the five returned it (80 %). {word} a cluster did not answer, the tables say so."
    assert set(answered(sentence).values()) <= {"yes"} and word.casefold() not in answered(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nothing came from Glas Ulm.",
        "Nothing has been received from Glas Ulm yet.",
        "Missing is the answer of Glas Ulm.",
    ],
)
def test_word_that_tells_silence_is_nobody(sentence):
    """Who is counted as missing is the one named, not the word with which the sentence begins to say so."""
    found = answered(f"Four of the five clusters returned it (80 %). {sentence}")
    assert {name for name, said in found.items() if said == "false"} <= {"glas-ulm"}
    assert not {"nothing", "missing"} & found.keys()


def test_two_spellings_of_a_cluster_are_one():
    """A name with a hyphen and without is that of one cluster, whoever prints it."""
    answers = "\n\nCluster\tSMEs agenda?\nGlas-Ulm\tYes\nVidrio Norte\tNo\n\nIts SMEs that benefited:\n\n"
    text = f"{HEAD}{LIST}{ASKED}All answered.{answers}- Glas Ulm: Ulmer Linsen and Donau Licht\n"
    found = facts(build(read_text(text)))
    assert {each[1:] for each in found if each[0] == "sme"} == {
        ("ulmer-linsen", "glas-ulm"),
        ("donau-licht", "glas-ulm"),
    }


@pytest.mark.parametrize("name", ["Szkło Łódź", "Łódzkie Szkło", "Čeští Skláři", "Žilina Glass", "Sticlă Țara Bârsei"])
def test_silent_names_have_capitals_of_any_language(name):
    """A name is one whatever letter its words begin with."""
    found = answered(f"{name} and Vidrio Norte did not reply to the survey.")
    assert {slug(name): "false", "vidrio-norte": "false"}.items() <= found.items()


@pytest.mark.parametrize(
    "sentence",
    [
        "Three of the five clusters answered. We have no answer from Glas Ulm and Verre Nancy.",
        "Three of the five clusters answered. There was no reply by Glas Ulm and Verre Nancy.",
        "Three of the five clusters answered; we had still nothing from Glas Ulm and Verre Nancy.",
    ],
)
def test_no_answer_is_there(sentence):
    """Who is counted as missing and named as the one of whom there is no answer did not answer."""
    found = answered(sentence)
    assert found["glas-ulm"] == found["verre-nancy"] == "false"


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("Glas Ulm sent its regrets: nobody there had been to Cairo.", True),
        ("Glas Ulm asked to be excused.", True),
        ("Glas Ulm sent its regrets for the delay.", False),
    ],
)
def test_regrets_in_the_place_of_an_answer(sentence, silent):
    """Who is counted as missing and excused itself did not answer; regrets for something are another matter."""
    assert (answered(f"Four of the five clusters answered. {sentence}").get("glas-ulm") == "false") == silent


def test_silent_by_name_where_no_list_has_them():
    """As many names as are counted are those of the silent, though the document lists none but the others."""
    said = "Three clusters answered. Two clusters did not answer, namely Vidrio Norte and the Verre Nancy; so be it."
    found = answered(said, LIST.replace("- Vidrio Norte (Spain)\n- Verre Nancy (France)\n", ""))
    assert {name for name, value in found.items() if value == "false"} == {"vidrio-norte", "verre-nancy"}


def test_who_did_not_do_something_else_answered():
    """After a question on something else "did not" says nothing of the survey."""
    assert "glas-ulm" not in answered("Four of the five clusters answered yes to the question. Glas Ulm did not.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The German cluster told us that the kiln was sold, and that the mill has not answered since.",
        "Glas Ulm told us that the contract had been signed, but it added that the mill has not answered since.",
    ],
)
def test_somebody_else_did_not_answer(sentence):
    """Where somebody else is silent, nothing is told of the cluster that says so, and a nation is no cluster."""
    assert not {"glas-ulm", "german"} & {*answered(sentence)}


@pytest.mark.parametrize(
    ("counted", "silent"),
    [
        ("Three of them returned it (75%). Verre Nancy did not; we do not know why.", True),
        ("Three of them returned it (75%). Verre Nancy did not, and has since moved.", True),
        (
            "3 clusters filled it in, which is 75% of the delegation. Verre Nancy did not reply, whatever we wrote.",
            True,
        ),
        (
            "3 clusters filled it in, which is 60% of the delegation. Verre Nancy did not reply, whatever we wrote.",
            False,
        ),
        ("Three of them returned samples. Verre Nancy did not; we do not know why.", False),
    ],
)
def test_missing_by_the_share(counted, silent):
    """By the share of those who answered as many are missing as are named, though no table has them."""
    rows = "".join(f"| {each} | Yes |\n" for each in ("Murano Forni", "Kristall Brno", "Glas Ulm"))
    table = f"## Answers\n\n| Cluster | Did you prepare an agenda with your SMEs? |\n|---|---|\n{rows}\n"
    text = f"{HEAD}## Response\n\nIn May 2019 we sent the clusters a form. {counted}\n\n{table}"
    found = {each[1:] for each in facts(build(read_text(text))) if each[0] == "delegate-answered"}
    assert (("verre-nancy", "false") in found) is silent


@pytest.mark.parametrize(
    ("cell", "other", "silent"),
    [
        ("(did not answer the survey)", "", True),
        ("No reply to our questionnaire", "", True),
        ("No answer", "", False),
        ("(did not answer the survey)", "4", False),
    ],
)
def test_a_row_of_silence(cell, other, silent):
    """The only cell beside the name may say that the cluster did not answer the survey; an open question does not."""
    rows = f"| Murano Forni | Yes | 3 |\n| Glas Ulm | No | |\n| Verre Nancy | {cell} | {other} |\n"
    head = "| Cluster | Did you prepare an agenda with your SMEs? | Number of SMEs in the agenda |\n|---|---|---|\n"
    found = facts(build(read_text(f"{HEAD}## Answers to the survey\n\n{head}{rows}")))
    assert (("delegate-answered", "verre-nancy", "false") in found) is silent


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("Three clusters answered it, two did not: Murano Forni and the Glas Ulm.", True),
        ("Three clusters filled it in, and two did not: Murano Forni and Glas Ulm.", True),
        ("Three clusters signed a contract, two did not: Murano Forni and Glas Ulm.", False),
        ("Three clusters drew up an agenda, two did not: Murano Forni and Glas Ulm.", False),
    ],
)
def test_those_who_did_not_behind_a_colon(sentence, silent):
    """Behind those who answered it, "two did not" is of the survey; behind what else clusters did, it is not."""
    found = {"murano-forni": "false", "glas-ulm": "false"} if silent else {}
    assert answered(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        ("Kristall Brno, Vidrio Norte and Verre Nancy replied. Murano Forni and Glas Ulm did not, though asked.", True),
        ("Kristall Brno, Vidrio Norte and Verre Nancy answered that they had signed. Murano Forni did not.", False),
        ("Most of them grew. Murano Forni and Glas Ulm did not.", False),
    ],
)
def test_those_who_did_not_behind_those_who_did(sentence, silent):
    """Who "did not" is silent where the sentence before names those who answered, and says nothing else."""
    found = {name for name, each in answered(sentence).items() if each == "false"}
    assert found == ({"murano-forni", "glas-ulm"} if silent else set())


@pytest.mark.parametrize(
    ("behind", "silent"),
    [
        (", whose staff has changed, nor from Glas Ulm.", {"murano-forni", "glas-ulm"}),
        (", whose members have left it, nor from the Glas Ulm.", {"murano-forni", "glas-ulm"}),
        (", which Glas Ulm regrets.", set()),
    ],
)
def test_no_reply_from_one_nor_from_another(behind, silent):
    """What is told of the first between commas does not part it from the one behind "nor from"."""
    said = f"Three of them replied, a response rate of 60%. We had no reply from Murano Forni{behind}"
    assert {name for name, each in answered(said).items() if each == "false"} == silent


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("Three clusters filled it in. Murano Forni and Glas Ulm did not answer. The response rate is 60%.", True),
        ("Three clusters filled it in (75%). Murano Forni did not, and is left out of the tables.", True),
        ("Three clusters filled it in (60%). Murano Forni did not, and is left out of the tables.", False),
    ],
)
def test_as_many_are_missing_as_the_response_rate_says(said, silent):
    """By the count of those who answered and their share, wherever it stands, as many are silent as are named."""
    every = facts(build(read_text(f"{HEAD}{LIST}## Response\n\nA form went out in May 2019. {said}\n")))
    assert (("delegate-answered", "murano-forni", "false") in every) == silent


def test_a_country_behind_a_comma_is_nobody():
    """The country beside the name of a silent cluster is no delegate."""
    assert answered("Glas Ulm, Germany, did not return it in spite of a reminder.") == {"glas-ulm": "false"}
