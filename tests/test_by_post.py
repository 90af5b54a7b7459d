"""People with a position before a colon, in a signature below a farewell from a town, or with a long title."""

import pytest
from documents import pairs, read_text

from clew.graph.build import build

HEAD = "# EU mission to Jordan\n\nAmman, Jordan, 4-6 March 2019. Event report.\n\n"


def stood_for(text: str) -> list[tuple[object, object]]:
    """Return the people of a report, each with the organisation represented."""
    return [*pairs(build(read_text(HEAD + text)), "REPRESENTED")]


def roles(text: str) -> set[object]:
    """Return the positions that are printed of the people of a report."""
    made = build(read_text(HEAD + text))
    return {each.properties.get("role") for each in made.relationships.values() if each.type == "REPRESENTED"}


def test_a_position_before_a_colon() -> None:
    """Who stands behind a position and a colon, with an organisation, holds that position there."""
    text = "- **Prepared by:** Berg Moor Studies, Graz\n- **Team leader:** Dr Ana Soto, Berg Moor Studies\n"
    assert stood_for(text) == [("Ana Soto", "Berg Moor Studies")]
    assert roles(text) == {"Team leader"}


@pytest.mark.parametrize("text", ["- Session chair: Dr Ana Soto, Blue Hall\n", "- Team leader: Dr Ana Soto, Graz\n"])
def test_a_part_in_the_day_or_a_town_says_nothing(text: str) -> None:
    """Who only chairs a session stands for nobody, and a town is no organisation."""
    assert not stood_for(text)


def test_a_signature_below_a_farewell() -> None:
    """A farewell may name a town; a position may begin with what an organisation could be called."""
    text = "All went well.\n\nWith best regards from Graz\n\nAna Soto\nCluster and Export Officer\nBerg Moor Network\n"
    assert stood_for(text) == [("Ana Soto", "Berg Moor Network")]
    assert roles(text) == {"Cluster and Export Officer"}


def test_a_position_is_not_cut_at_its_and() -> None:
    """The first word of a position with an "and" is no organisation."""
    assert not stood_for("All went well.\n\nMs Ana Soto, Cluster and Export Officer\n")
