"""What became of a thread: every rule on invented sentences of other missions, on their negations, and the table."""

import re
import tomllib

import pytest
from documents import ROOT, name_of, one, outgoing, read_text, threads

from clew.graph.build import build
from clew.graph.outcome import Evidence, decide, rules
from clew.graph.schema import OUTCOMES
from clew.graph.statement import Source

# A sentence as a cell may print it, and what a careful reader makes of it by the table of the design.
SENTENCES = {
    # formalised: a contract, MoU or agreement is said to be signed or concluded, or is named as existing
    "A distribution contract was signed in March": "formalised",
    "MoU signed with the port authority of Mombasa": "formalised",
    "We concluded a licence agreement with the Danish partner": "formalised",
    "Memorandum of understanding between both clusters": "formalised",
    "Contract with a buyer in Hanoi": "formalised",
    "Supply contract": "formalised",
    "Two contracts, one of them for three years": "formalised",
    "The agreement was signed last autumn": "formalised",
    "Both sides have signed the cooperation agreement": "formalised",
    "Signed MoU": "formalised",
    "Framework contract in force since June; further meetings every month": "formalised",
    "Two trainers spent the whole month of February with them": "active",
    # told in prose: words that are near another outcome, and are not of it
    "So far they have only exchanged general information": "nominal",
    "It is knowledge sharing, nothing more: a newsletter now and then": "nominal",
    "The two exchange information, and no more than this is foreseen": "nominal",
    "There is nothing but good will between the two, and a mailing list": "nominal",
    "Asked what had become of it, the cluster answered N/A": "unknown",
    "Asked what had become of the talks, it gave no answer": "unknown",
    "Asked how the barley had sold, the brewery gave no answer": "ended",
    "It left the columns for aims and next steps blank": "unknown",
    "A trial consignment in cooled wagons left Turku on 4 May 2019": "active",
    "A loom has been on loan to the weavers since May 2019": "active",
    "The brewery never received an answer": "ended",
    "The mayor denies having signed it": "ended",
    "It was hoped that the mill would sign an agreement; it withdrew": "ended",
    "Whether the exchange that was discussed will take place, it did not say": "unknown",
    "The firm, with which it wanted to work, was sold in May, and the talks ended": "ended",
    "The contact made at the dinner is asleep": "ended",
    "Samples were taken in May, and the laboratory is at work on them": "active",
    "A student from Busan has been in Vigo since May": "active",
    # active: a specific act, held, under way, or with a date
    "The ovens were put into operation in June 2022": "active",
    "A first boiler was handed over in spring": "active",
    "The kiln went into service at Easter": "active",
    "The new mixer has come into use": "active",
    "A mixer is to be put into service in May": "intended",
    "The meeting was held in May": "active",
    "A joint workshop was held in Tallinn": "active",
    "Two webinars were organised with them": "active",
    "We visited their plant and tested the machine": "active",
    "The pilot is under way": "active",
    "A drying kiln has been under construction in Puno since May": "active",
    "The mould is under development": "active",
    # next steps in a few words, without a verb that says so
    "To be discussed at the next fair": "intended",
    "Terms to be agreed": "intended",
    "Partner to send drawings": "intended",
    "Send quotation": "intended",
    "Seminar to take place in spring": "intended",
    "Waiting for the port authority's approval": "intended",
    "Waiting for an offer": "intended",
    "Talks about a licence": "intended",
    "Joint venture under discussion": "intended",
    "Exploring options for cooperation": "intended",
    "Preparation of a joint workshop": "intended",
    "Return visit": "intended",
    "Field trials since April": "active",
    "Monthly video calls": "active",
    "Prototype under test": "active",
    "Pilot project launched": "active",
    "Showroom opened in Mombasa": "active",
    "Funding obtained": "active",
    "Dropped for lack of money": "ended",
    "Put to rest": "ended",
    "No collaboration": "ended",
    "The firm has left the consortium": "ended",
    "Agreement in place": "formalised",
    "Keeping in touch": "nominal",
    "Business contacts": "nominal",
    "Strengthening ties": "nominal",
    # a status in a few words, as a survey is answered
    "Awaiting signature of the MoU": "intended",
    "A formal agreement was not signed": "unknown",
    "contract for the hull is being discussed": "intended",
    "one visit done": "active",
    "trials running": "active",
    "already deliver to them": "active",
    "running well": "active",
    "foreseen": "intended",
    "we plan a stand": "intended",
    "only mail contact": "unknown",
    "only e-mail contact": "nominal",
    "without success": "ended",
    "The frozen mussels were sold to them": "active",
    "on hold since June": "ended",
    # hoped for, held up, or said of another: neither a fact nor an end
    "It had hoped to sign a contract with the mill, but this came to nothing when the owner died": "ended",
    "It had been expected to conclude an agreement, but heard no more from the mill": "ended",
    "The project is on hold until the bank decides": "unknown",
    "The firm has since withdrawn": "ended",
    "A licence agreement should have been signed in May, but the mill went bankrupt": "ended",
    "A seminar was to have taken place in May, but it was cancelled": "ended",
    "The visit planned for June did not take place, and nothing has been heard since": "ended",
    "Whether an agreement has been signed, nobody could say": "unknown",
    "A test is under way; only after that will a contract be signed": "active",
    "The mill has yet to be built": "intended",
    "The idea of a joint contract was dropped": "ended",
    "The contract was cancelled before it was signed": "ended",
    "The mill signed a contract with a competitor instead": "unknown",
    "Nothing has come of the plan to sign a contract": "ended",
    "The two stayed in touch": "nominal",
    "They preferred another supplier": "ended",
    "agreed to end their cooperation": "ended",
    "failed": "ended",
    # what follows a bare word of an end only tells why
    "Stopped, the field has been sold": "ended",
    "Abandoned: the firm has bought a competitor": "ended",
    # the words of an end are no act with a date, though a month follows
    "After two calls the owner broke off the talks in May": "ended",
    "Test ride carried out in May 2018": "active",
    "Felling trials have been running off the coast since May": "active",
    "A glass day in Ulm is planned": "intended",
    "Test ride to be carried out in May 2018": "intended",
    "The firm has been losing interest": "unknown",
    "Ongoing trials of the sensor": "active",
    "First machines were delivered in spring": "active",
    "They have started to test our seeds": "active",
    "Visit to our members next month": "active",
    "Meeting on 12 May": "active",
    "Meeting with the ministry on the 3rd of June": "active",
    "No results yet, but the trial is ongoing": "active",
    "Pilot launched in Porto Alegre in March 2019, new products": "active",
    "Our engineers will visit Linz on 4 June 2019": "active",
    # intended: a specific next step, not yet taken
    "If there is money, our engineers will visit Linz on 4 June": "intended",
    "We plan to visit them after the harvest": "intended",
    "Visit planned": "intended",
    "To organise a joint seminar": "intended",
    "They will send samples": "intended",
    "The institute will visit Linz in June": "intended",
    "Follow-up meetings with two of the firms": "intended",
    "Registration as a supplier": "intended",
    "Prepare a joint proposal for the next call": "intended",
    "Both partners agreed to exchange staff": "intended",
    "Negotiating an agency agreement": "intended",
    "Will sign a contract in May": "intended",
    "MoU to be signed": "intended",
    "Declaration of interest to be drawn up in spring": "intended",
    "A contract is being negotiated": "intended",
    "An agency agreement is being negotiated": "intended",
    "We are drafting an MoU": "intended",
    "Contract expected by the end of the year": "intended",
    "Interested in visiting our members": "intended",
    # nominal: only a general aim
    "Exchange of experience": "nominal",
    "Exchange of technical experience": "nominal",
    "Exchange of staff and knowledge-based products": "unknown",
    "Information sharing": "nominal",
    "Networking": "nominal",
    "Technology transfer": "nominal",
    "To establish contacts in the region": "nominal",
    "Cooperation in the field of biogas": "nominal",
    "Share ideas": "nominal",
    # ended: no response, or stopped
    "No reply to our e-mails": "ended",
    "They never answered": "ended",
    "Nobody answers the phone": "ended",
    "The partner did not respond": "ended",
    "Stopped for lack of money": "ended",
    "No further contact": "ended",
    "The firm is no longer interested": "ended",
    "They had hoped for a joint venture with the mill, which was interested in lamps. It has not replied": "ended",
    "It had meant to build a kiln, and the firm broke off the talks": "ended",
    "The mill is interested in lamps, and the visit is planned": "intended",
    "Nothing came of it": "ended",
    "We have not heard from them since": "ended",
    "Exchange of information, but no reply to our last two messages": "ended",
    "The visit was cancelled in May": "ended",
    "They will not come back": "ended",
    # a status in a bare phrase; a date with what was not done, or is yet to be, is no act
    "Buyer cannot be reached since March 2020": "ended",
    "Director unreachable since the flood": "ended",
    "No sign of life since the visit in May": "ended",
    "No answer since the meeting in April": "ended",
    "Fell asleep after the visit in June": "ended",
    "On ice since May": "ended",
    "Failed in June": "ended",
    "Closed in March": "ended",
    "Switched to another supplier in May": "ended",
    "Visit planned for May cancelled": "ended",
    "Visit in June cancelled": "ended",
    "Meeting in May did not take place": "unknown",
    "An understanding cannot be reached in May": "unknown",
    "Workshop in Tartu to be opened in 2026": "intended",
    "Common bid to be handed in by April 2026": "intended",
    "Office to be rented in Quito": "intended",
    "Study to be done": "intended",
    "Talks to start in May": "intended",
    "Shipment due in May": "intended",
    "Contract to follow": "intended",
    "Test run to follow in May": "intended",
    "Cheese to be sold in shops": "unknown",
    "Waste to be collected in ports": "unknown",
    "Machines sold in Europe": "unknown",
    "Solar panels installed on roofs": "unknown",
    "First order placed": "active",
    "Twelve technicians trained": "active",
    "Course for bakers given together on 3 March 2025": "active",
    "Branch opened in 2022": "active",
    "Exchange of know-how in general terms": "nominal",
    "In touch": "nominal",
    "Nobody at the institute could say what came of the technology transfer": "unknown",
    # contested: said to be concluded, and denied or without any response
    "The contract was signed, but they never answered again": "contested",
    "MoU signed; cooperation was terminated in June": "contested",
    # unknown: nothing that tells of an outcome
    "Yes": "unknown",
    "Agreement": "unknown",
    "Solar panels for greenhouses": "unknown",
    "5": "unknown",
}
# Sentences that must not be read as what a word in them suggests.
TRAPS = {
    "The dairy denies that a contract exists": {"formalised", "active"},
    "The dairy denied having concluded a memorandum": {"formalised", "active"},
    "The containers never left Oslo in May": {"active"},
    "No contract was signed": {"formalised", "contested"},
    "The contract was not signed": {"formalised", "contested"},
    "They never signed the contract": {"formalised", "contested"},
    "Nobody signed an agreement": {"formalised", "contested"},
    "Potential agreement": {"formalised", "active"},
    "Potential contract with a bank": {"formalised", "active"},
    "An MoU could be signed": {"formalised", "active"},
    "A contract may follow": {"formalised", "active"},
    "The aim is a contract with a local distributor": {"formalised", "active"},
    "Interested in signing a contract": {"formalised", "active"},
    "We hope to sign an MoU": {"formalised", "active"},
    "No MoU yet": {"formalised"},
    "Contract negotiations continue": {"formalised"},
    "The draft contract is with their lawyers": {"formalised"},
    "Contract manufacturing of pumps": {"formalised"},
    "Will sign a contract in May": {"formalised", "active"},
    "No meeting took place in June": {"active", "intended"},
    "The workshop was never held": {"active"},
    "First contact at the event in October": {"active"},
    "Nothing is under way": {"active"},
    "Meetings may follow": {"active", "formalised"},
    "They will not continue": {"intended", "active"},
    "There will be no visit": {"intended", "active"},
    "We do not intend to go on": {"intended", "active"},
    "No plans to continue": {"intended", "active"},
    "No registration was made": {"intended"},
    "We are not preparing a joint proposal": {"intended"},
    "No exchange of information": {"nominal"},
    "No technology transfer": {"nominal"},
    "No problem, they answered at once": {"ended"},
    "The work has not stopped": {"ended"},
    "Not cancelled": {"ended"},
}
# Which rule finds what: two sentences at least, and sentences that deny or only hope for it.
FIRES = {
    "contract-or-mou": ["Service contract with a clinic", "Memoranda of understanding with three universities"],
    "signed-or-concluded": ["The agreement was concluded in Riga", "We signed a franchise agreement"],
    "not-known": ["Nobody could say how it went on", "It is not known whether they met again"],
    "act-told": ["In May the buoys crossed the bay", "They share a tent every year"],
    "in-force": ["The convention has been in force since March", "An MoU exists", "The licence runs until 2030"],
    "act-done": ["They have already trained our staff", "It bought 40 pumps", "The two ran a joint course"],
    "act-held": [
        "Hosted a seminar for the growers",
        "A cheese day took place in Brest on 7/01/2019",
        "Trainings were carried out",
        "We delivered two machines",
        "Talks held in Ghent on 3.02.2019",
    ],
    "thing-done": [
        "Forty pumps were shipped to Lima in May",
        "A joint booth was held in Turin",
        "They have bought a press",
    ],
    "under-way": [
        "Joint project on coatings running since October 2023",
        "Field tests are in progress",
        "We are currently developing a filter",
        "The works have begun",
        "A shared test bench is running",
        "Two nurses have been training in Lyon since May",
    ],
    "act-dated": ["Visit to the quarry next week", "Trip to Lisbon in November", "Call on 4 July"],
    "will-act": [
        "Three trainees are to be sent to Oslo",
        "They plan to buy a licence",
        "Our members are ready to invest",
        "Would like to see the plant",
    ],
    "act-proposed": ["Arrange a visit of the growers", "Additional calls", "Meetings about spare parts"],
    "registration": ["Register with the chamber", "Registration on the portal"],
    "agreement-potential": ["Possible contract for 2021", "Preparing an agreement on patents"],
    "joint-project": ["Developing a new joint product", "Submit a joint proposal", "Setting up a joint venture"],
    "exchange": ["Knowledge exchange", "Sharing of experiences", "Exchange of information on fares"],
    "transfer": ["Transfer of technology", "Tech. transfer"],
    "general-aim": ["Build business contacts", "New products"],
    "no-response": ["Nobody replied", "No feedback from the ministry", "They have not answered", "Without any answer"],
    "stopped": ["The project was abandoned", "No next steps", "Talks broke off", "Nothing followed"],
    "stage-signed": ["Signed", "formalised", "Agreement reached"],
    "stage-active": ["Alive", "continuing", "The project is up and running", "Still operational"],
    "stage-intended": ["pending", "Under discussion", "In the pipeline", "being negotiated"],
    "stage-ended": ["dormant", "Cooperation frozen", "Inactive since"],
}
QUIET = {
    "contract-or-mou": ["Possible contract", "No service contract", "A contract under negotiation", "Without any MoU"],
    "signed-or-concluded": ["No agreement was concluded", "The agreement is to be signed", "Agreement not yet signed"],
    "not-known": ["It is well known", "They said so"],
    "act-told": ["In May they met", "Nobody sailed in June"],
    "in-force": ["No convention is in force", "Once the licence is valid", "A draft agreement exists"],
    "act-done": ["They have not trained anybody", "It sent 40 e-mails", "Nobody bought two pumps"],
    "act-held": [
        "No seminar was hosted",
        "None of the planned tastings took place in June",
        "Trainings will be carried out",
        "We never delivered a machine",
        "Talks held at the mission",
    ],
    "thing-done": [
        "No pump was shipped",
        "Unless a press was ordered before June, nothing was sold",
        "It may have bought one",
    ],
    "under-way": ["Nothing is in progress", "No works have begun", "The bench is no longer running"],
    "act-dated": ["No visit in November", "The call in July was cancelled", "A visit some day"],
    "will-act": [
        "The visit is to be cancelled",
        "They do not plan to buy",
        "They will not buy",
        "Nobody is ready to invest",
    ],
    "act-proposed": ["No additional calls", "Without further meetings"],
    "registration": ["No registration", "They did not register"],
    "agreement-potential": ["No draft agreement", "Agreement signed"],
    "joint-project": ["We are not developing a joint product", "A product"],
    "exchange": ["No knowledge exchange", "Stock exchange"],
    "transfer": ["No transfer of technology", "Bank transfer"],
    "general-aim": ["No new products", "No contacts"],
    "no-response": ["They replied", "No objections; they answered within a day", "Now they respond quickly"],
    "stage-signed": ["Not signed", "Signed by hand drawings", "To be formalised"],
    "stage-active": ["Not alive", "Continuing education", "Started late to think"],
    "stage-intended": [
        *("Nothing pending", "Pending patents", "The pipeline", "No return visit", "Waiting for an answer"),
        "Exploring whether anybody remembers it",
    ],
    "stage-ended": ["Not dormant", "Dropped stitches are mended", "Dormant seeds", "Frozen fish"],
    "stopped": ["It never stopped", "The project was not abandoned", "Next steps"],
}


def source(text: str, line: int = 1) -> Source:
    return Source("mission.txt", line, text)


def said(*texts: str) -> list[Evidence]:
    return [Evidence(text, source(text, line)) for line, text in enumerate(texts, 1)]


def fired(text: str) -> set[str]:
    return {rule.id for rule in rules() for _ in rule.find(Evidence(text, source(text)))}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentence_of_another_mission(text):
    """A sentence is rated as a careful reader rates it by the table."""
    assert decide(said(text)).outcome == SENTENCES[text]


@pytest.mark.parametrize("text", TRAPS)
def test_trap(text):
    """A word that is denied, hoped for or meant otherwise does not decide."""
    assert decide(said(text)).outcome not in TRAPS[text]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in FIRES.items() for text in texts])
def test_rule_fires(rule, text):
    """A rule finds what it is there for, in the words of other missions."""
    assert rule in fired(text)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in QUIET.items() for text in texts])
def test_rule_is_quiet(rule, text):
    """A rule is silent where its words are denied, or mean something else."""
    assert rule not in fired(text)


@pytest.mark.parametrize("text", [*SENTENCES, *TRAPS])
def test_case_makes_no_difference(text):
    """A sentence is rated alike in capitals and in small letters."""
    assert decide(said(text.upper())).outcome == decide(said(text)).outcome == decide(said(text.lower())).outcome


def test_enough_sentences():
    """There are sentences for every outcome that words can decide, and two at least for every rule of words."""
    assert len(SENTENCES) + len(TRAPS) >= 60
    assert set(SENTENCES.values()) == set(OUTCOMES) - {"not observed"}
    by_words = {rule.id for rule in rules() if rule.words}
    assert set(FIRES) == set(QUIET) == by_words
    assert all(len(texts) >= 2 for texts in (*FIRES.values(), *QUIET.values()))


# ---------------------------------------------------------------- the file of the rules


def test_rules_are_unique_and_explained():
    """Every rule has an id of its own, a sentence of meaning, an outcome of the scale, and words or an answer."""
    assert len({rule.id for rule in rules()}) == len(rules())
    for rule in rules():
        assert rule.meaning.endswith(".") and len(rule.meaning.split()) > 3
        assert rule.outcome in OUTCOMES
        assert bool(rule.words) is not bool(rule.answer)
        for pattern in (rule.words, rule.before, rule.after, rule.not_within):
            re.compile(pattern)


def test_rules_stand_in_the_file_the_strongest_first():
    """The file is read as it says: the strongest outcome first."""
    data = tomllib.loads((ROOT / "graph" / "outcomes.toml").read_text("utf-8"))["rule"]
    assert [each["id"] for each in data] == [rule.id for rule in rules()]
    assert len({each["meaning"] for each in data}) == len(data)


def test_rules_know_no_mission():
    """No rule names a cluster, a firm, a country or a fair."""
    data = (ROOT / "graph" / "outcomes.toml").read_text("utf-8").casefold()
    assert not re.search(r"mexic|basque|archenerg|pemex|hydroga|catal|vanguard|agrofood", data)


# ---------------------------------------------------------------- the table of the design

FORMALISED, ACTIVE, INTENDED = "MoU signed", "The pilot is under way", "They will send samples"
NOMINAL, ENDED = "Networking", "No reply since"


@pytest.mark.parametrize(
    ("texts", "outcome", "against"),
    [
        ((FORMALISED, ENDED), "contested", {ENDED}),
        ((FORMALISED, ACTIVE, INTENDED, NOMINAL, ENDED), "contested", None),
        ((FORMALISED, ACTIVE), "formalised", {ACTIVE}),
        ((FORMALISED, NOMINAL), "formalised", {NOMINAL}),
        ((ACTIVE, ENDED), "active", {ENDED}),
        ((ACTIVE, INTENDED, NOMINAL), "active", {INTENDED, NOMINAL}),
        ((INTENDED, ENDED), "intended", {ENDED}),
        ((INTENDED, NOMINAL), "intended", {NOMINAL}),
        ((NOMINAL, ENDED), "ended", {NOMINAL}),
        ((ENDED,), "ended", set()),
        ((NOMINAL,), "nominal", set()),
        (("Yes", NOMINAL), "nominal", set()),
    ],
)
@pytest.mark.parametrize("turn", [1, -1], ids=["as told", "turned round"])
def test_table(texts, outcome, against, turn):
    """Which outcome wins does not hang on which cell comes first; the rest stands as evidence against it."""
    decision = decide(said(*texts[::turn]))
    assert decision.outcome == outcome
    found = {words.source.quote for words in decision.words_against}
    assert against is None or found == against
    assert not {w.source for w in decision.words_for} & {w.source for w in decision.words_against}


def test_decision_cites_the_rule_and_its_words():
    """A decision names the rule, and the words as they stand in their source."""
    decision = decide(said("They have a plan. The pilot is under way since June."))
    assert decision.rule == "under-way"
    assert [words.words for words in decision.words_for] == ["under way"]
    assert decision.words_for[0].words in decision.words_for[0].source.quote


def test_broken_word_cites_the_quote():
    """Where extraction broke a word, the whole quote is cited as printed."""
    printed = Source("mission.txt", 4, "Technolog y transfer")
    decision = decide([Evidence("Technology transfer", printed)])
    assert [words.words for words in decision.words_for] == ["Technolog y transfer"]


def test_same_words_in_two_cells_are_two_pieces_of_evidence():
    """Words that stand in two cells are cited from both."""
    assert len(decide(said(NOMINAL, NOMINAL)).words_for) == 2


def answer(value: str, question: str = "formal-agreement") -> Evidence:
    return Evidence(value, Source("mission.txt", 9, value.title()), question)


def test_formal_agreement_answered_yes_is_formalised():
    """A cluster that answers yes to signed agreements, and names one, says that it is concluded."""
    decision = decide([answer("yes")])
    assert (decision.outcome, decision.rule) == ("formalised", "formal-agreement-answered-yes")


@pytest.mark.parametrize("given", [answer("no"), answer("not available"), answer("yes", "sme-agenda")])
def test_other_answers_decide_nothing(given):
    """No, not available, and a yes to another question say nothing of a thread."""
    assert decide([given]).outcome == "unknown"


def test_formal_agreement_without_any_response_is_contested():
    """Said to be signed, and without any response since, is contested: both are shown."""
    decision = decide([answer("yes"), *said(ENDED)])
    assert decision.outcome == "contested"
    assert [w.rule for w in decision.words_for] == ["formal-agreement-answered-yes"]
    assert [w.rule for w in decision.words_against] == ["no-response"]


def test_silent_cells_are_unknown():
    """N/A where the outcome would stand is unknown, and the cell is the evidence."""
    decision = decide([], silent=[source("N/A", 7)])
    assert (decision.outcome, [w.source.line for w in decision.words_for]) == ("unknown", [7])


def test_words_without_a_rule_are_unknown():
    """Words that no rule fits decide nothing, and are shown."""
    decision = decide(said("Solar panels"))
    assert (decision.outcome, decision.rule) == ("unknown", "no-rule-fits")
    assert [w.words for w in decision.words_for] == ["Solar panels"]


def test_not_observed_is_not_ended():
    """A thread of a cluster that did not answer is not observed: neither ended nor unknown."""
    unanswered = source("They did not answer the survey", 3)
    decision = decide([], silent=[source("N/A", 7)], unanswered=[unanswered])
    assert decision.outcome == "not observed"
    assert [w.source for w in decision.words_for] == [unanswered]


def test_what_is_told_wins_over_silence():
    """Where a report tells of a thread, it is observed, whoever else did not answer."""
    assert decide(said(ACTIVE), silent=[source("N/A")], unanswered=[source("no answer")]).outcome == "active"


EVENT = """# Cluster Mission to Vietnam: Matchmaking

Hanoi, Vietnam, 4-6 June 2018

## Threads begun

Table 1 - Delegation

Cluster\tCountry\tField
Rhône Water\tFrance\tWater
Silesia Metals\tPoland\tMetals

Table 2 - Cooperation begun

Cluster\tOrganisation\tObjective
Rhône Water\tRed River Pumps\tThey will send samples
Silesia Metals\tHalong Steel\tInformation exchange
"""
FOLLOW_UP = """# Cluster Mission to Vietnam: Follow-up Survey Report

Hanoi, Vietnam, 4-6 June 2018

Silesia Metals (Poland) did not answer the survey.

Table 1 - Cooperation at the mid-term

Cluster\tOrganisation\tNext steps
Rhône Water\tRed River Pumps\tContract signed
"""


def observed(*reports: str) -> dict[tuple[str, str], str | None]:
    """Return the outcomes by stage and counterpart."""
    made = build([s for number, text in enumerate(reports) for s in read_text(text, f"report-{number}.txt")])
    return {
        (str(r.end.properties["stage"]), str(name_of(one(outgoing(made, thread, "WITH")).end))): r.end.properties.get(
            "outcome"
        )
        for thread in threads(made).values()
        for r in outgoing(made, thread, "OBSERVED_AS")
    }


def test_thread_is_observed_at_the_event_without_an_outcome():
    """What a document says of a thread at the event is an observation, which has no outcome."""
    assert observed(EVENT) == {("event", "Red River Pumps"): None, ("event", "Halong Steel"): None}


def test_thread_of_a_silent_cluster_is_not_observed_at_the_mid_term():
    """A thread begun at the event, of a cluster that did not answer later, is censored and not ended."""
    assert observed(EVENT, FOLLOW_UP) == {
        ("event", "Red River Pumps"): None,
        ("event", "Halong Steel"): None,
        ("mid-term", "Red River Pumps"): "formalised",
        ("mid-term", "Halong Steel"): "not observed",
    }


def test_silence_in_the_survey_is_no_silence_of_the_thread():
    """What the follow-up cannot say of a thread, as its cluster did not answer, is not observed: neither ended."""
    said = "As the cluster did not answer, we cannot say what has come of its contact with Halong Steel."
    later = f"{FOLLOW_UP}\n## Silesia Metals\n\n{said}\n"
    assert observed(EVENT, later)["mid-term", "Halong Steel"] == "not observed"


def test_latest_stage_stands_on_the_thread():
    """The outcome of the mid-term stands on the thread, whichever report was read first."""
    for reports in ((EVENT, FOLLOW_UP), (FOLLOW_UP, EVENT)):
        made = build([s for text in reports for s in read_text(text, f"report-{len(text)}.txt")])
        found = {pair: (n.properties["stage"], n.properties["outcome"]) for pair, n in threads(made).items()}
        assert found == {
            ("Rhône Water", "Red River Pumps"): ("mid-term", "formalised"),
            ("Silesia Metals", "Halong Steel"): ("mid-term", "not observed"),
        }


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Fewer shipments refused", None),
        ("The offer was refused", "ended"),
        ("A common stand is booked for the fair in Oslo, 3-5 May 2019", "active"),
        ("No stand booked for the fair of 3 May 2019", None),
        ("The firm told us that it has never signed any contract", "ended"),
        ("The firm told us that it has not signed any contract yet", None),
        ("The firm told us by letter that it has signed nothing", "ended"),
        ("The firm told us that it has signed nothing so far", None),
        ("Two technicians of the harbour are expected in Ghent on 4 March 2019", "active"),
        ("Technicians are expected to be hard to find", None),
    ],
)
def test_words_that_need_those_around_them(text, outcome):
    """What is refused less often is no refusal, a stand for a day is an act, and never to have signed denies it."""
    found = decide([Evidence(text, Source("report.txt", 1, text))]).outcome
    assert found == outcome if outcome else found not in ("ended", "active")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Joint seminar fixed for 9 April 2020", "active"),
        ("A first visit has been arranged for the 9th of April", "active"),
        ("Seminar planned for spring 2020", "intended"),
        ("No seminar fixed for 9 April 2020", "unknown"),
        ("A seminar had been arranged for 9 April", "unknown"),
        ("A seminar set for 9 April was called off", "ended"),
        ("Two trainers will work in Ulm from 9 April 2020", "active"),
        ("If there is money, two trainers will work in Ulm from 9 April 2020", "intended"),
        ("The statutes are being drawn up by a notary", "active"),
        ("A contract is being drawn up", "intended"),
        ("An MoU is still being worked out", "intended"),
        ("A contract is being implemented", "formalised"),
    ],
)
def test_acts_with_a_day(text, outcome):
    """What has its day is an act, and statutes are with the notary; a season, or a draft of a contract, is a plan."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Quotation sent in June, no reply from the mill since", "ended"),
        ("Quotation sent in June", "active"),
        ("Samples sent in June, no reply from the mill since", "active"),
        ("Training held in June, no reply to our questions since", "active"),
        ("The letters of the network have never been answered", "ended"),
        ("Our e-mails have not been answered yet", "unknown"),
        ("A site is still being looked for", "unknown"),
    ],
)
def test_what_was_sent_and_not_answered(text, outcome):
    """A paper that nobody answered is no act of the two sides, as goods and trainings are."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Visit to the mill booked for 12 October 2022", "active"),
        ("A visit to the mill was to be booked for 12 October 2022", "intended"),
        ("Contract signed in May. Fewer rejected panes", "formalised"),
        ("The offer was rejected", "ended"),
    ],
)
def test_what_is_booked_and_what_is_rejected(text, outcome):
    """A visit that is booked has its day; fewer rejected goods are what is hoped for, and no end."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Service contracts in sight", "unknown"),
        ("A contract within reach", "unknown"),
        ("Contract signed, a second one in sight", "formalised"),
        ("Engineers of both firms met in Ulm on 9 April 2020", "active"),
        ("Members of both clusters never met in Ulm", "unknown"),
    ],
)
def test_a_contract_in_sight_is_none(text, outcome):
    """What is only in sight does not exist; where people of both sides met on a day, something was done."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome


@pytest.mark.parametrize(
    ("aim", "steps", "outcome"),
    [
        ("To sell kilns", "No reply from the pottery since March", "ended"),
        ("To sell kilns", "They plan to meet in May", "intended"),
        ("To sell kilns", "n.a.", "intended"),
        ("To sell kilns", "It is not known how the pottery stands", "intended"),
        ("A contract was signed in May", "No reply from the pottery since", "contested"),
        ("Information exchange", "No reply from the pottery, but we will visit it in autumn", "intended"),
    ],
)
def test_an_aim_outlives_no_end(aim, steps, outcome):
    """What a cooperation was for says nothing against its end, as a next step and an act do."""
    cells = [Evidence(aim, Source("report.txt", 1, aim), aim=True), Evidence(steps, Source("report.txt", 2, steps))]
    assert decide(cells).outcome == outcome


def test_an_end_in_the_cell_of_the_aim():
    """Where one cell holds the aim and what came of it, what is planned there is no mere aim."""
    text = "No reply since March, they plan to write again"
    assert decide([Evidence(text, Source("report.txt", 1, text), aim=True)]).outcome == "intended"


@pytest.mark.parametrize(("text", "outcome"), [("To measure wind", "intended"), ("To be honest, nothing", "unknown")])
def test_a_step_that_is_only_named(text, outcome):
    """What is to be done, by a verb of doing, is a next step."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome


def test_somebody_who_stays_until_a_month():
    """Somebody of one side who is with the other until a month is at work there."""
    text = "A student from Graz is in Basel until July 2020"
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == "active"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Our quotation remained without a reply", "ended"),
        ("They wish to take part in a tender together", "intended"),
        ("Memorandum ready for signature", "intended"),
        ("The contract was sent for signing", "intended"),
        ("It wishes to remain unnamed", "unknown"),
        ("There is a general wish to exchange information", "nominal"),
        ("A common bid still has to be written", "intended"),
        ("What comes of it still has to be seen", "unknown"),
    ],
)
def test_wishes_and_what_is_still_to_be_done(text, outcome):
    """A wish to do something is a next step, and so is what somebody still has to write."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Samples have been under analysis in Turin since May 2019", "active"),
        ("The prototype is under evaluation at the partner's", "active"),
        ("The offer has been under evaluation since May 2019", "unknown"),
    ],
)
def test_things_that_are_looked_at(text, outcome):
    """A thing that somebody analyses is an act under way; an offer that somebody weighs is none."""
    assert decide([Evidence(text, Source("report.txt", 1, text))]).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("In May 2019 the partner wrote that it never signed this agreement", "ended"),
        ("The dairy maintains that it has never signed the contract.", "ended"),
        ("The dairy wrote that it never signed the contract before the summer", None),
        ("The dairy wrote that it has not signed the contract", None),
    ],
)
def test_who_says_never_to_have_signed_it(text, outcome):
    """Never to have signed what is reported denies it; not to have signed it yet does not."""
    found = decide([Evidence(text, Source("report.txt", 1, text))]).outcome
    assert found == outcome if outcome else found != "ended"
