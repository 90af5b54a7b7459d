"""What sections in prose under the clusters' titles tell of their contacts, answers and SMEs (invented documents)."""

import pytest
from documents import build, one, outgoing, read_text, threads

HEAD = "BLUE HORIZONS\nEuropean maritime clusters in Busan, Korea\n4 to 6 June 2018\n\nFollow-up note\n\n\n"
ASKED = "How we asked\n============\n\nAll four clusters answered our questions on the telephone.\n\n\n"
SECTIONS = {
    "Hafenkluster Elbe": "The cluster met the firm Gijang Sonar, and a contract was signed in July 2018.",
    "Marítima Norte": "The firm Saha Steel sought a dock, and Marítima Norte had one. A supply contract was signed.",
    "Baltic e-Ship Network": "The cluster has dropped the research and development with the firm Oryuk Turbines.",
    "Korsør Wind": "Staff exchange is the subject of the cluster's talks with the firm Nakdong Boats. "
    "Two engineers have been working in Busan since May 2018, and they are said to like it.",
}


def sections(told=None, more=""):
    """Return a report with a section for each cluster; `told` is what that of the first says."""
    texts = SECTIONS | ({"Hafenkluster Elbe": told} if told else {})
    parts = [f"{name}\n{'-' * len(name)}\n\n{text}\n\n\n" for name, text in texts.items()]
    return HEAD + ASKED + "".join(parts) + more


def told(text):
    """Return the threads of a report with their outcomes and types."""
    made = build(read_text(text))
    found = {}
    for pair, node in threads(made).items():
        agreement = one(outgoing(made, node, "HAS_AGREEMENT")).end
        types = {str(each.end.properties["name"]) for each in outgoing(made, agreement, "COVERS")}
        found[pair] = (one(outgoing(made, node, "OBSERVED_AS")).end.properties["outcome"], types)
    return found


def test_titles_in_a_series():
    """A title between those of clusters is a cluster's, though its text calls nobody so."""
    assert told(sections()) == {
        ("Hafenkluster Elbe", "Gijang Sonar"): ("formalised", set()),
        ("Marítima Norte", "Saha Steel"): ("formalised", set()),
        ("Baltic e-Ship Network", "Oryuk Turbines"): ("ended", {"research and development"}),
        ("Korsør Wind", "Nakdong Boats"): ("active", {"staff exchange"}),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The cluster found a test stand, and found one at the Pukyong University of Ships. The university"
                " and the cluster work together in research and development, and measurements have been under way"
                " since May 2018."
            ),
            {"Pukyong University of Ships": ("active", {"research and development"})},
        ),
        (
            (
                "The German cluster intends to open a sales office in Busan in 2019. Its partner for this is the "
                "firm Saha Lines, which would lend a desk."
            ),
            {"Saha Lines": ("intended", {"sales office"})},
        ),
        (
            (
                "The cluster visited the firm Yeongdo Cranes, and a trial was held in May 2018. A second contact "
                "concerns imports and exports: with the firm Suyeong Ropes the cluster signed a contract in July "
                "2018."
            ),
            {"Yeongdo Cranes": ("active", set()), "Suyeong Ropes": ("formalised", {"imports and exports"})},
        ),
        (
            (
                "It has gone further with a cluster that it met on the aeroplane, Korsør Wind. They have taken up"
                " joint business events, and a workshop was held in May 2018."
            ),
            {"Korsør Wind": ("active", {"joint business events"})},
        ),
        (
            (
                "The cluster had also talked with the firm Gaya Data about a technology transfer. Asked what had "
                "become of it, the cluster answered N/A."
            ),
            {"Gaya Data": ("unknown", {"technology transfer"})},
        ),
        (
            (
                "Technology transfer: this is the matter of two contacts. The firm Amnam Paints received "
                "drawings in July "
                "2018 and has tested the paint since. The firm Jangan Welding wants to visit Bremen in the coming year."
            ),
            {
                "Amnam Paints": ("active", {"technology transfer"}),
                "Jangan Welding": ("intended", {"technology transfer"}),
            },
        ),
        (
            (
                "It agreed on a staff exchange with the Dong-eui School of Oceanography, a university. With the "
                "association Friends of the Korean Sea the Germans exchange news from time to time."
            ),
            {
                "Dong-eui School of Oceanography": ("unknown", {"staff exchange"}),
                "Friends of the Korean Sea": ("nominal", set()),
            },
        ),
    ],
)
def test_a_section(text, expected):
    """The other side may be named behind its matter, in passing, behind a colon, or be a fellow traveller."""
    found = told(sections(text))
    assert {other: said for (name, other), said in found.items() if name == "Hafenkluster Elbe"} == expected


AGENDA = "SME agenda\n==========\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "An SME agenda was developed by {a} and {d}. {b} has not developed an SME agenda. {c} answered N/A.",
        "Asked whether they had drawn up an agenda for their SMEs, {a} and {d} said yes, {b} no, and {c} wrote N/A.",
        "{a} and {d} had an agenda with their SMEs. Neither had {b}. For {c} the answer is not available.",
        "Was there an agenda? {a} had one, and so had {d}. {b} reported none. {c} left this question blank.",
        "Yes, said {a} and {d}, when we asked for an SME agenda; no, said {b}. {c} had N/A here.",
        "The question was answered with yes by {a} and {d}, with no by {b}, and with N/A by {c}.",
        "{a}: yes. {b}: no. {c}: N/A. {d}: yes.",
    ],
)
def test_answers(text):
    """Yes, no and N/A are told before the names or behind them; who left out the question answered neither."""
    a, b, c, d = SECTIONS
    found = read_text(sections(more=AGENDA + text.format(a=a, b=b, c=c, d=d) + "\n"))
    agenda = [s for s in found if s.property == "value" and s.subject.parts[-1] == "sme-agenda"]
    values = {s.subject.parts[-2].parts[0]: s.value for s in agenda}
    assert values == {a: "yes", b: "no", c: "not available", d: "yes"}


@pytest.mark.parametrize(
    "text",
    [
        "We asked who benefited. From {a}, these are the SMEs Alster and Fleet Consult; from {b}, it is the SME Velas.",
        "Three SMEs benefited. Those who may be named are these: from {a}, Alster and Fleet Consult; from {b}, Velas.",
        "Three SMEs benefited. They are, from {a}, Alster and Fleet Consult, and from {b}, Velas.",
        "These SMEs have benefited. {a} named Alster and Fleet Consult, and {b} named Velas.",
        "The SMEs Alster and Fleet Consult from {a} have benefited, and so has the SME Velas from {b}.",
        "Among the SMEs of {a}, Alster and Fleet Consult have benefited; among those of {b}, Velas has.",
        "Which SMEs have benefited? At {a}: Alster, Fleet Consult. At {b}: Velas.",
        "These SMEs benefited:\n\n- Alster, of {a}\n- Fleet Consult, of {a}\n- Velas, of {b}",
        "These SMEs benefited:\n\n- from {a}: Alster, Fleet Consult\n- from {b}: Velas",
    ],
)
def test_smes(text):
    """Each cluster of a sentence or a list has the SMEs beside it, whatever leads to its name."""
    a, b, *_ = SECTIONS
    found = read_text(sections(more=f"Small firms\n===========\n\n{text.format(a=a, b=b)}\n"))
    members = {(s.subject.parts[0], s.value.parts[0]) for s in found if s.property == "MEMBER_OF"}
    assert members == {("Alster", a), ("Fleet Consult", a), ("Velas", b)}
    assert {s.subject.parts[0] for s in found if s.property == "BENEFITED_FROM"} == {"Alster", "Fleet Consult", "Velas"}


def test_a_share_of_the_world():
    """Half of what nobody counts at a mission is no figure of it."""
    more = (
        "Why Busan\n=========\n\nIts yards build half the ferries of the world. Half the clusters would come again.\n"
    )
    shares = [
        s.printed for s in read_text(sections(more=more)) if s.property == "measure" and s.printed.lower() == "half"
    ]
    assert len(shares) == 1
