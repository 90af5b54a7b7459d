"""Threads told in paragraphs that end with a note in brackets on the other side (invented documents)."""

import pytest
from documents import build, name_of, nodes, one, outgoing, read_text, threads

HEAD = """# Clusters for Clean Ports: Mission to Korea

Follow-up survey report

Busan, Korea, 4-6 June 2018

## The delegation

Three European clusters took part:

1. Hafen Cluster Nord (Germany), ports
2. Porto Azul (Portugal), water
3. Baltic Ships Cluster (BSC), Latvia

### Hafen Cluster Nord

"""


def told(body):
    """Return what is told of each counterpart: kind, origin, country, types and outcome."""
    made = build(read_text(HEAD + body))
    found = {}
    for (_, counterpart), thread in threads(made).items():
        other = one(outgoing(made, thread, "WITH")).end
        agreements = [each.end for each in outgoing(made, thread, "HAS_AGREEMENT")]
        types = sorted({name_of(t.end) for each in agreements for t in outgoing(made, each, "COVERS")})
        outcome = one(outgoing(made, thread, "OBSERVED_AS")).end.properties["outcome"]
        homes = [name_of(each.end) for each in outgoing(made, other, "LOCATED_IN")]
        found[counterpart] = (other.properties.get("kind"), other.properties.get("origin"), homes, types, outcome)
    return found


SIGNED = ("firm", "non-EU", ["Korea, Republic of"], ["joint venture"], "formalised")


@pytest.mark.parametrize(
    "note",
    [
        "[Non-EU firm; Korea; joint venture]", "[Korea; non-EU firm; joint venture].",
        "(Non-EU firm; Korea; joint venture)", "[non-EU firm, Korea, joint venture]",
        "[Joint venture | non-EU firm | Korea]", "[Non-EU firm from Korea; joint venture]",
        "[Type of organisation: non-EU firm; country: Korea; type of cooperation: joint venture]",
        "\n\n[Non-EU firm; Korea; joint venture]", "\n\n(Non-EU firm; Korea; joint venture)",
    ],
)  # fmt: skip
def test_note(note):
    """A note tells kind, origin, country and types of the contact, in any order."""
    (found,) = told(f"A contract with Bada Pumps was signed in May 2018. It runs for two years. {note}\n").values()
    assert (found[0], found[1], found[3], found[4]) == (SIGNED[0], SIGNED[1], SIGNED[3], SIGNED[4])
    assert len(found[2]) == 1


def test_each_paragraph_is_of_one():
    """What stands behind a note is told of somebody else, a fellow delegate too that nothing calls a partner."""
    body = (
        "The cluster wrote twice to Bada Pumps, but never received a response. "
        "[Non-EU firm; Korea; imports and exports]\n\n"
        "On the way home it got to know Porto Azul better. They intend to hold a seminar in Busan. "
        "[EU cluster; Portugal; joint business events]\n"
    )
    found = told(body)
    assert {name: (kind, outcome, types) for name, (kind, _, _, types, outcome) in found.items()} == {
        "Bada Pumps": ("firm", "ended", ["imports and exports"]),
        "Porto Azul": ("cluster", "intended", ["joint business events"]),
    }


def test_types_of_a_note_are_no_outcome():
    """The types that a note names tell nothing of what came of a contact."""
    body = "The cluster names Bada Pumps as a contact. [Non-EU firm; Korea; establishment of business contacts]\n"
    assert told(body)["Bada Pumps"][3:] == (["establishment of business contacts"], "unknown")


@pytest.mark.parametrize(
    "note", ["[see page 4]", "[firm; Korea; of which more below]", "[Korea; joint venture]", "[2]"]
)
def test_no_note(note):
    """Other words in brackets are no note, nor is one of which a part is not understood."""
    made = build(read_text(f"{HEAD}A contract with Bada Pumps was signed in May 2018. {note}\n"))
    other = one(outgoing(made, one(nodes(made, "Thread")), "WITH")).end
    assert not {"kind", "origin"} & other.properties.keys()
    assert not outgoing(made, other, "LOCATED_IN")


def test_note_of_several():
    """Of two that a paragraph names, nobody could tell of which a note is."""
    found = told(
        "Contracts with Bada Pumps and with Hanil Ships were signed in May 2018. [Non-EU firm; Korea; joint venture]\n"
    )
    assert all(kind is None and not homes for kind, _, homes, _, _ in found.values())
