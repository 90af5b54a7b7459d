"""Who was not heard in a survey, and what a cluster's own part of the report says in short."""

from documents import read_text

HEAD = """# What became of it

**European cluster mission to Vietnam, Hanoi, 4 to 7 March 2019**

The office rang the clusters that went to Hanoi in November 2019 and asked all of them the same in an interview.

"""
AGRO = "**Agro Fyn Cluster.** {}\n\n"
TIROL = "**Holz Tirol Cluster.** The cluster had prepared an agenda with four SMEs. {}\n\n"
LODZ = "**Lodz Textile Cluster.** The cluster had no agenda with its SMEs. {}\n"
MET = "With the firm Hong Ha Mills it runs a pilot since June 2019."


def report(agro="It had an agenda with two SMEs.", tirol=MET, lodz="No formal agreement was signed."):
    """Return the statements of a follow-up report with the three parts."""
    return list(read_text(HEAD + AGRO.format(agro) + TIROL.format(tirol) + LODZ.format(lodz)))


def answered(statements, name):
    """Return what is stated of a cluster's having answered."""
    return {s.qualifiers.get("respondedToSurvey") for s in statements if s.subject.parts[0] == name} - {None}


def answers(statements, name):
    """Return the values of the answers that a cluster gave."""
    found = [s for s in statements if s.subject.label == "Answer" and s.subject.parts[1].parts[0] == name]
    return {(s.subject.parts[2], s.property, s.value) for s in found if s.property != "question"}


def steps(statements, other):
    """Return what is told of the thread with somebody."""
    return [s.value for s in statements if s.property == "nextSteps" and other in str(s.subject)]


def test_a_cluster_with_which_no_interview_was_held_did_not_answer():
    """What has therefore become of its contacts nobody knows, and no thread is told."""
    made = report(agro="No interview could be held. What has become of its pilot with the Red Mill is thus not known.")
    assert answered(made, "Agro Fyn Cluster") == {False}
    assert not steps(made, "Red Mill")


def test_silence_to_those_who_asked_and_to_a_partner():
    """That to the evaluator is one in the survey."""
    assert answered(report(agro="The cluster did not reply to the evaluator’s calls."), "Agro Fyn Cluster") == {False}
    assert False not in answered(
        report(agro="The cluster did not reply to the letters of Red Mill."), "Agro Fyn Cluster"
    )


def test_the_only_formal_agreement_is_one():
    """Of this cluster; that of others is not counted."""
    made = report(tirol=f"{MET} It is the only formal agreement that the cluster signed.")
    assert ("formal-agreement", "number", 1) in answers(made, "Holz Tirol Cluster")
    made = report(tirol=f"{MET} It signed the only formal agreement with a mill that the mission has seen.")
    assert ("formal-agreement", "number", 1) not in answers(made, "Holz Tirol Cluster")


def test_not_applicable_to_two_questions():
    """Each of them has this answer."""
    said = 'To the questions about an agenda with SMEs and about formal agreements the cluster wrote "not applicable".'
    made = answers(report(agro=f"{MET} {said}"), "Agro Fyn Cluster")
    told = {(question, value) for question, _, value in made}
    assert told == {("sme-agenda", "not available"), ("formal-agreement", "not available")}


def test_companies_that_benefited_in_a_clusters_own_part():
    """They are its own."""
    made = report(tirol=f"{MET} The companies that benefited are Sägewerk Inn and Leim Zirl.")
    assert {s.subject.parts[0] for s in made if s.property == "BENEFITED_FROM"} == {"Sägewerk Inn", "Leim Zirl"}
    made = report(tirol=f"{MET} One company benefited, the saw mill Leim Zirl.")
    assert {s.subject.parts[0] for s in made if s.property == "BENEFITED_FROM"} == {"Leim Zirl"}


def test_with_a_fellow_cluster_it_works_on_something():
    """The fellow is the other side, and not whoever was told of before."""
    made = report(
        tirol=f"{MET} With the Lodz Textile Cluster it works on dyes: the two sent in a proposal in May 2019."
    )
    assert [s.value.parts[0] for s in made if s.property == "WITH"] == ["Hong Ha Mills", "Lodz Textile Cluster"]
    assert not [each for each in steps(made, "Hong Ha") if "proposal" in each]


def test_what_somebody_was_like_at_the_event_is_beside_the_matter():
    """What the sentence goes on to say came of it is told."""
    said = "The Red Mill Union, an association which had been so welcoming during the mission, has not answered since."
    assert steps(report(tirol=said), "Red Mill Union") == [said]


def test_a_share_that_is_to_say_the_same_as_the_count():
    """It is the response rate, and the count that of the respondents; whoever is silent stands behind a colon."""
    text = "Six of the clusters answered our letter, that is to say 86%. From Spain we have had no answer: the "
    text += "Sol Baix Cluster did not react to our letter, and we cannot tell what has become of its pilot."
    made = list(read_text(HEAD + AGRO.format(text) + TIROL.format(MET) + LODZ.format("")))
    figures = {s.subject.parts[1] for s in made if s.subject.label == "StatedFigure"}
    assert {"respondents", "response-rate"} <= figures
    assert answered(made, "Sol Baix Cluster") == {False}


def test_figures_of_such_a_report():
    """How many were heard, of which type and kind the cooperations are, and what took place."""
    text = """Three of the four clusters gave an interview, a response rate of 75%.

The clusters report ten cooperation agreements. Imports and exports made up 20% of them. As to the partners, non-EU \
firms were the largest group (60%). Two formal agreements were signed, of which one memorandum of understanding.

Of the follow-up meetings planned in Hanoi, 31 took place. A quarter of the clusters that replied had no agenda with \
their SMEs.
"""
    made = list(read_text(f"{HEAD}{AGRO.format(MET)}\n{text}"))
    told = {(s.subject.parts[1], s.subject.parts[2], s.value) for s in made if s.property == "value"}
    told = {(measure, value) for measure, _, value in told}
    assert told >= {
        ("respondents", 3), ("response-rate", 75), ("cooperation-type-share", 20), ("counterpart-type-share", 60),
        ("memoranda-of-understanding", 1), ("follow-up-meetings", 31), ("clusters-without-sme-agenda-share", 25),
    }  # fmt: skip


def test_a_decision_to_do_something_together_and_the_transfer_of_a_technology():
    """At the event the one begins a thread; the other says later of which type one is."""
    event = "# Report of the cluster mission to Vietnam\n\nHanoi, 4 to 7 March 2019\n\nThe clusters were:\n\n"
    event += "- Agro Fyn Cluster (Denmark)\n- Holz Tirol Cluster (Austria)\n- Lodz Textile Cluster (Poland)\n\n"
    event += (
        "Some talks went far: the Agro Fyn Cluster and Red Mill, a firm from Hue, decided to build a silo together.\n"
    )
    assert [s.value.parts[0] for s in read_text(event) if s.property == "WITH"] == ["Red Mill"]
    said = "A contract on the transfer of drying technology was signed with the firm Hong Ha Mills in May 2019."
    types = {s.value.parts[0] for s in report(tirol=said) if s.property == "COVERS"}
    assert types == {"technology transfer"}
