"""Paragraphs that begin with the other side, and tell of each cluster what it does with it."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = (
    "Cluster mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n## Delegation\n\n"
    "These clusters took part:\n\n- Holz Alpin (Austria)\n- Foresta Nord (Italy)\n- Bois Vosges (France)\n\n"
    "## Counterpart by counterpart\n\n"
)


PARAGRAPHS = """
Andes Timber is a firm in Temuco which saws oak. Holz Alpin has gone furthest with it: a contract on joint
ventures was signed in July 2019. Foresta Nord was less lucky. It had hoped for imports and exports, but Andes
Timber has not replied to its e-mails since May, and the file was closed.

Andes Timber, a young firm from Temuco, was met by everybody. With Holz Alpin it has begun a joint venture,
for which a contract was signed in July 2019. With Foresta Nord there were imports and exports, but these have
ended.

**Andes Timber**, again a firm, makes planks. Holz Alpin signed a contract with the same firm on a joint
venture in July 2019; Foresta Nord had exports in mind with it, but the contact has ended.

The Andes Timber is the firm to which most mills belong. Holz Alpin and the firm signed a contract on a joint
venture. Foresta Nord broke off its technology transfer with it in May.

Andes Timber is a firm of forty people. Holz Alpin signed a contract on a joint venture with it, while Foresta
Nord has broken off its imports and exports.

Andes Timber was a firm that nobody knew. For Holz Alpin it makes planks under a contract that was signed in
July 2019. The technology transfer that Foresta Nord planned with them has been abandoned.
"""


def threads(text: str) -> set[tuple[str, ...]]:
    """Return who has a thread with whom, and what became of it."""
    return {each[1:] for each in facts(build(read_text(HEAD + text))) if each[0] == "thread-outcome"}


@pytest.mark.parametrize("text", PARAGRAPHS.strip().split("\n\n"))
def test_a_paragraph_led_by_the_counterpart(text: str) -> None:
    """Each cluster has its own thread with the one whom the paragraph is about, and none with another cluster."""
    assert threads(text.replace("\n", " ")) == {
        ("holz-alpin", "andes-timber", "formalised"),
        ("foresta-nord", "andes-timber", "ended"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Andes Timber is a firm in Temuco. Holz Alpin and Foresta Nord both liked its stand.",
        "Andes Timber is a firm in Temuco. Holz Alpin was ill that day.",
        "The summer was a quiet one. Holz Alpin was on holiday, and Foresta Nord too.",
    ],
)
def test_what_tells_of_no_thread(text: str) -> None:
    """Nothing is stated where nothing is told that the two do, or of nobody alone."""
    assert threads(text) == set()
