"""Tables under hundreds of other headings state what they state under plain ones."""

from functools import cache

import pytest
from documents import read_text
from hypothesis import given, settings
from hypothesis import strategies as st

Stated = frozenset[tuple[str, str, str]]
MISSION = "Cluster mission to Kenya: {} report\n\nNairobi, Kenya, 7-9 May 2018\n\n"
TABLES = {
    "delegation": """
        Cluster | Country | Field
        Pear Cluster | Spain | pears, juices
        Plum Ring | Italy | plums
        Cherry Network | France | cherries, jam
        Baltic Berry Alliance | Latvia | berries
        Hop Valley Zatec | Czechia | hops
        Green Apple Forum | Poland | apples, cider
    """,
    "cooperation": """
        Cluster | Partner | Type of partner | Country of partner | Type of cooperation | Objective | Next steps
        Pear Cluster | Kibo Mills | non-EU firm | Kenya | technology transfer | dry pears | A kiln is being installed
        Plum Ring | Moi Institute | non-EU university | Kenya | research and development | new plums | We will send some
        Cherry Network | Plum Ring | EU cluster | Italy | exchange of information | learn from each other | N/A
        Cherry Network | Rift Jams Ltd | non-EU firm | Kenya | imports and exports | sell jars | Contract signed
        Green Apple Forum | Limuru Presses | non-EU firm | Kenya | sales office | open an office | No response
    """,
    "agenda": """
        Cluster | Agenda with SMEs prepared? | Number of SMEs in the agenda
        Pear Cluster | yes | 3
        Plum Ring | no | -
        Cherry Network | N/A | -
        Baltic Berry Alliance | yes | 2
        Green Apple Forum | yes | 5
    """,
    "agreements": """
        Cluster | Formal agreements signed? | Number of formal agreements
        Pear Cluster | yes | 3
        Plum Ring | no | -
        Cherry Network | N/A | -
        Baltic Berry Alliance | yes | 2
        Green Apple Forum | yes | 1
    """,
    "smes": """
        SME | Cluster | Benefited
        Zumos Oro | Pear Cluster | yes
        Prugna Srl | Plum Ring | no
        Cerise SA | Cherry Network | yes
        Avots SIA | Baltic Berry Alliance | yes
        Sady Polskie | Green Apple Forum | yes
    """,
    "answered": """
        Cluster | Answered the survey
        Pear Cluster | yes
        Plum Ring | no
        Cherry Network | yes
        Baltic Berry Alliance | yes
        Green Apple Forum | yes
    """,
}
HEADINGS = {
    ("delegation", "Cluster"): """
        Cluster name; Name of the cluster; Delegate cluster; Delegation member; Participating organisation;
        Participant organisation; EU participant; European participant; Cluster / network; Cluster
        organisation; Cluster (EU); Member organisation; Business network; Cluster or network; Company
        network; Visiting organisation; Our clusters; Clusters on board; Travelling party; Cluster
        represented; Represented cluster; Participants; Delegates; Attending cluster; Participating entity;
        Cluster initiative; Consortium member
    """,
    ("delegation", "Country"): """
        Home; Home country; Member State; EU country; State; Nation; Origin; From; Where from; Based in;
        Country of origin; Country of establishment; Seat; Home base; Nationality; Land; Coming from;
        Registered in; Domicile; Country (EU); MS; Member state of the cluster
    """,
    ("delegation", "Field"): """
        Sector; Sectors; Sector(s); Industry; Industries; Field of activity; Main activity; Activities;
        Specialisation; Speciality; Domain; Topic; Thematic area; Works in; Works on; Area; Area of work;
        Area of expertise; What it does; Line of business; Business; Focus; Technology fields; Value chains;
        Value chain; Expertise; In the business of; Trades; Branch; Key sectors; Sectoral focus; Core
        sectors; Industrial sector; Fields covered
    """,
    ("cooperation", "Cluster"): """
        Cluster name; Reporting cluster; Reported by; Named by; European cluster; EU cluster; Delegate;
        Respondent; Participant; Delegation member; Who in the delegation; Our side; From the delegation;
        Cluster concerned; Side A; European partner; European party; EU partner; EU party; Home side;
        Member; Participating cluster; Cluster replying
    """,
    ("cooperation", "Partner"): """
        Counterpart; Partner organisation; Organisation; Contact; Contact found; With whom; With; Together
        with; Cooperates with; Cooperation partner; Partner name; Name of partner; Partner met; Company;
        Met; Match; Matched with; Opposite number; Other party; Other side; Kenyan partner; Local partner;
        Local counterpart; Host partner; Foreign partner; Partner entity; Counterpart name; New contact;
        Name of the other organisation; Party B; Found partner; In touch with; Ally; Collaborator; Working
        with; Business contact; Counterparty; Partnership with; Contact organisation; Linked to; Cooperating
        organisation; Partner / contact; To whom
    """,
    ("cooperation", "Type of partner"): """
        Type; Kind; Partner type; Kind of partner; Type of organisation; Organisation type; Nature; Nature
        of counterpart; What it is; Category; Status of partner; Legal nature; Type of counterpart; Sort of
        partner; Which kind; EU/non-EU and type; Class; Counterpart category; Profile of partner; Type of
        entity; What kind of body; Partner is a; Kind of body; Description; Partner classification
    """,
    ("cooperation", "Country of partner"): """
        Country; Partner country; Located in; Based in; Seat; Country of counterpart; Home of partner;
        Where; Place; State; Domicile; Base; Origin; Home country; Home country of partner; Its country;
        From; Land; Nation; Where it sits
    """,
    ("cooperation", "Type of cooperation"): """
        Cooperation type; Kind of cooperation; Form of cooperation; Type of collaboration; Cooperation;
        Collaboration; Nature of cooperation; Cooperation area; Area of cooperation; Type of link;
        Cooperation form; Type of agreement; Subject of cooperation; Category of cooperation; Mode of
        cooperation; Cooperation mode; What for; Purpose; Type of partnership; Kind of work together; Field
        of cooperation; Cooperation in; Type; Sort of cooperation; What they do together; Cooperation
        modality; Kind of deal
    """,
    ("cooperation", "Objective"): """
        Aim; Objectives; Goal; Purpose; Aim of cooperation; What is aimed at; Target; Intention; Rationale;
        Ambition; Purpose of the cooperation; Goals pursued; Objective(s); Aims and objectives; What it is
        for; What they want; Idea
    """,
    ("cooperation", "Next steps"): """
        Next step; Follow-up; Follow up; State of play; Status; Progress; Where things stand; Situation now;
        Current state; Latest; What happened; What happened next; What happened since; Actions; Steps taken;
        Steps planned; Planned steps; Further steps; Way forward; Developments; State; Outcome; Result so
        far; Next actions; To do; Progress so far; Update; Present state; Stage reached; How far; What now;
        Next move; Since the mission; Status in March 2019; Status at mid-term; Follow-up action; Activities
        since; News
    """,
    ("agenda", "Agenda with SMEs prepared?"): """
        Agenda; Joint agenda?; Agenda with SMEs; SME agenda; SME agenda prepared; Agenda prepared?; Agenda for SMEs?;
        Prepared agenda; Did you prepare an agenda with your SMEs?; Agenda made with SMEs; Joint agenda with
        SMEs; Agenda drawn up; SMEs' agenda; Agenda (Y/N); Agenda in advance; Prior agenda; Agenda with
        members; Agenda with companies; Was there an agenda?; Agenda agreed with SMEs before leaving; Agenda
        ready; Agenda beforehand?
    """,
    ("agenda", "Number of SMEs in the agenda"): """
        Number; How many SMEs; No. of SMEs; SMEs; Number of SMEs; # SMEs; SMEs involved; SMEs concerned;
        With how many SMEs; SMEs included; SMEs in it; Quantity; How many; If yes, how many; SMEs covered;
        Count of SMEs; Companies; Firms in agenda; Number of companies; SME count; If so, how many SMEs?;
        SMEs taking part
    """,
    ("agreements", "Formal agreements signed?"): """
        Formal agreements; Formal agreement; Signed a formal agreement; Agreement signed; Agreements
        signed?; Signed?; Signed anything?; Contract signed; Any formal agreement?; Formal agreement signed
        (Y/N); Have you signed formal agreements?; Formal deal; Formalised; Papers signed; Something signed;
        Formal cooperation agreement; Written agreement; Agreement in writing; MoU or contract signed;
        Formal signature; Did you sign?; Formally signed; Formal agreement concluded; Formal paper
    """,
    ("agreements", "Number of formal agreements"): """
        Number; How many; No.; Number signed; Number of agreements; How many agreements; # agreements;
        Count; Quantity; If yes, how many; Number of papers; How many signed; No. of formal agreements; If
        so how many
    """,
    ("smes", "SME"): """
        Company; Firm; Name of SME; SME name; Small firm; Member company; SME member; Enterprise; Business;
        Name of the SME; Name of company; Company name; Beneficiary SME; Participating SME; SMEs; Small
        business; Member firm; Accompanying SME; Firm or company; Small or medium-sized enterprise
    """,
    ("smes", "Cluster"): """
        Cluster name; Member of; Belongs to; Of cluster; Home cluster; Parent cluster; Its cluster;
        Affiliated to; Came with; Brought by; Named by; Reported by; From cluster; Cluster
        membership; Cluster it is a member of; Cluster of origin; Part of
    """,
    ("smes", "Benefited"): """
        Benefited?; Benefit; Has benefited; Benefit so far; Benefited from the mission; Did it benefit?;
        Benefited (Y/N); Any benefit?; Gained from mission?; Benefit seen; Benefit?; Has it benefited?;
        Benefited by now; Benefited already; Profited; Took advantage
    """,
    ("answered", "Answered the survey"): """
        Answered; Replied; Reply; Responded; Response; Answered?; Answer received; Reply received;
        Questionnaire returned; Survey returned; Returned; Completed the survey; Filled in; Took part in the
        survey; Survey; Participation in survey; Questionnaire; Reply?; Survey answered?; Answered our
        letter; Sent an answer; Responded to questionnaire; Heard from; Feedback received; Form back
    """,
}
EACH = [(*place, " ".join(each.split())) for place, words in HEADINGS.items() for each in words.split(";")]


def headed(name: str) -> list[str]:
    """Return the plain headings of a table."""
    return TABLES[name].strip().splitlines()[0].strip().split(" | ")


@cache
def stated(name: str, *headings: str) -> Stated:
    """Return what a table states, its cells in pipes, under these headings or else under its plain ones."""
    lines = [line.strip() for line in TABLES[name].strip().splitlines()]
    headings = headings or tuple(headed(name))
    table = [" | ".join(headings), " | ".join("---" for _ in headings), *lines[1:]]
    text = MISSION.format("event" if name == "delegation" else "follow-up") + "\n".join(table) + "\n"
    return frozenset((str(each.subject), each.property, str(each.value)) for each in read_text(text))


@pytest.mark.parametrize("name", TABLES)
def test_plain_headings_are_read(name):
    """Every row of a table states something, so that there is something to lose."""
    rows = TABLES[name].strip().splitlines()[1:]
    subjects = " ".join(subject for subject, _, _ in stated(name))
    assert [row for row in rows if row.split(" | ")[0].strip() not in subjects] == []


@pytest.mark.parametrize(("name", "plain", "heading"), EACH)
def test_other_words_for_a_heading_state_the_same(name, plain, heading):
    """Nothing is lost, and nothing else is stated, where one column is called by other words."""
    assert stated(name, *(heading if each == plain else each for each in headed(name))) == stated(name)


@pytest.mark.parametrize("name", TABLES)
@settings(derandomize=True, deadline=None)
@given(data=st.data())
def test_all_headings_in_other_words_state_the_same(name, data):
    """Nor where every column is, as another office would call them."""
    others = {plain: [heading for where, of, heading in EACH if (where, of) == (name, plain)] for plain in headed(name)}
    columns = (st.sampled_from([plain, *others[plain]]) for plain in headed(name))
    headings = data.draw(st.tuples(*columns).filter(lambda each: len({*each}) == len(each)))
    assert stated(name, *headings) == stated(name)
