"""Names sorted by their answer, in a text that names its clusters nowhere else."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = (
    "Cluster mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n"
    "Five of the six clusters answered the questionnaire. Bosco Lazio did not answer.\n\n"
)
QUESTION = "Has your cluster developed an agenda for its SMEs?"
EXPECTED = {
    ("holz-alpin", "yes"),
    ("bois-vosges", "yes"),
    ("foresta-nord", "no"),
    ("skog-umea", "no"),
    ("madera-soria", "not available"),
}


def answers(text: str) -> set[tuple[str, ...]]:
    """Return who answered what."""
    return {(each[1], each[3]) for each in facts(build(read_text(HEAD + text))) if each[0] == "answer"}


@pytest.mark.parametrize(
    "text",
    [
        f"**Q1. {QUESTION}** Yes: Holz Alpin, Bois Vosges; No: Foresta Nord, Skog Umeå; no answer: Madera Soria.\n",
        (
            f"## {QUESTION}\n\n"
            "Yes (2): Holz Alpin; Bois Vosges. No (2): Foresta Nord; Skog Umeå. No answer (1): Madera Soria.\n"
        ),
        (
            f"1. {QUESTION} "
            "Yes – Holz Alpin and Bois Vosges; no – Foresta Nord and Skog Umeå; not answered – Madera Soria.\n"
        ),
        f"{QUESTION}\n\n- Yes: Holz Alpin, Bois Vosges\n- No: Foresta Nord, Skog Umeå\n- No answer: Madera Soria\n",
        f"{QUESTION}\nYes: Holz Alpin, Bois Vosges\nNo: Foresta Nord, Skog Umeå\nNo answer: Madera Soria\n",
        (
            f"### {QUESTION}\n\nYes:\n\n- Holz Alpin\n- Bois Vosges\n\n"
            "No:\n\n- Foresta Nord\n- Skog Umeå\n\nNo answer:\n\n- Madera Soria\n"
        ),
        (
            "| Question | Yes | No | No answer |\n|---|---|---|---|\n"
            f"| {QUESTION} | Holz Alpin, Bois Vosges | Foresta Nord, Skog Umeå | Madera Soria |\n"
        ),
    ],
)
def test_names_behind_their_answers(text: str) -> None:
    """Whoever stands behind an answer gave it, in a line, a line an answer, below it, or in a table."""
    assert answers(text) == EXPECTED


@pytest.mark.parametrize(
    "text",
    [
        f"**{QUESTION}** Yes: Holz Alpin, Bois Vosges, and others soon; No: Foresta Nord.\n",
        f"**{QUESTION}** Yes: two of the five; No: three of them; no answer: none.\n",
        "**Would you travel again?** Yes: Holz Alpin, Bois Vosges; No: Foresta Nord.\n",
        f"**{QUESTION}** Yes: Holz Alpin, Bois Vosges; No: Holz Alpin, Skog Umeå.\n",
    ],
)
def test_what_is_not_sorted(text: str) -> None:
    """Nothing is stated where other words stand there, another question, or a name twice."""
    assert answers(text) == set()


def test_all_others_and_nobody() -> None:
    """All others are those who answered another question, where with the silent they are as many as are counted."""
    text = (
        f"**{QUESTION}** Yes: Holz Alpin, Bois Vosges; No: Foresta Nord, Skog Umeå; no answer: Madera Soria.\n\n"
        "**Has your cluster signed a formal agreement?** Yes: Holz Alpin; No: all others; no answer: none.\n"
    )
    found = {each[1:] for each in facts(build(read_text(HEAD + text))) if each[0] == "answer"}
    assert {(name, value) for name, question, value in found if question == "formal-agreement"} == {
        ("holz-alpin", "yes"),
        *((name, "no") for name in ("bois-vosges", "foresta-nord", "skog-umea", "madera-soria")),
    }
