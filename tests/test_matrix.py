"""Tables that sort clusters by their answers (invented documents)."""

from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = (
    "Cluster mission to Chile: follow-up survey\nSantiago, Chile, 4-6 June 2019\n\nDelegation\n\n"
    "These clusters took part:\n\n- Holz Alpin (Austria)\n- Foresta Nord (Italy)\n- Bois Vosges (France)\n\n"
    "What they answered\n\n"
)
ANSWERS = {
    ("holz-alpin", "sme-agenda", "yes"),
    ("holz-alpin", "sme-agenda", "6"),
    ("bois-vosges", "sme-agenda", "yes"),
    ("foresta-nord", "sme-agenda", "no"),
    ("holz-alpin", "formal-agreement", "no"),
    ("bois-vosges", "formal-agreement", "no"),
    ("foresta-nord", "formal-agreement", "not available"),
}


def answers(text: str) -> set[tuple[str, ...]]:
    """Return the answers and their numbers."""
    return {each[1:] for each in facts(build(read_text(HEAD + text))) if each[0] in ("answer", "answer-number")}


def test_a_row_for_each_question() -> None:
    """Under each answer stand the clusters that gave it, each perhaps with a number."""
    text = (
        "| Question | Yes | No | n.a. |\n|---|---|---|---|\n"
        "| Was an SMEs agenda drawn up? | Holz Alpin (6), Bois Vosges | Foresta Nord | |\n"
        "| Were formal agreements signed? | | Holz Alpin; Bois Vosges | Foresta Nord |\n"
    )
    assert answers(text) == ANSWERS


def test_a_row_for_each_answer() -> None:
    """The questions may stand over the columns as well."""
    text = (
        "| Answer | SMEs agenda | Formal agreements |\n|---|---|---|\n"
        "| Yes | Holz Alpin (6 SMEs) and Bois Vosges | |\n| No | Foresta Nord | Holz Alpin, Bois Vosges |\n"
        "| n.a. | | Foresta Nord |\n"
    )
    assert answers(text) == ANSWERS


def test_cells_that_say_more() -> None:
    """A cell with anything but known names states nothing, and neither does a name under two answers."""
    text = (
        "| Question | Yes | No |\n|---|---|---|\n"
        "| Was an SMEs agenda drawn up? | Holz Alpin, not this year | Foresta Nord |\n"
        "| Were formal agreements signed? | Holz Alpin (1) | Holz Alpin, Bois Vosges |\n"
    )
    assert answers(text) == {("foresta-nord", "sme-agenda", "no"), ("bois-vosges", "formal-agreement", "no")}
    assert answers("| Question | Yes | No |\n|---|---|---|\n| Was an SMEs agenda drawn up? | 2 | 1 |\n") == set()
