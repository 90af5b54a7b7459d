"""A footnote's letter behind a name is no part of it."""

import pytest

from clew.loaders.text.text import Text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Nordhav Kelp<sup>a</sup>", "Nordhav Kelp"),
        ("Kelp Ring (KRI)<sup>b</sup>", "Kelp Ring (KRI)"),
        ("Nordhav Kelp<sup>†</sup>", "Nordhav Kelp"),
        ("<sup>a</sup> As reported.", "As reported."),
        ("2<sup>a</sup> Rua", "2a Rua"),
        ("XIX<sup>e</sup> siècle", "XIXe siècle"),
        ("the 4<sup>th</sup> day", "the 4th day"),
    ],
)
def test_a_raised_letter_of_a_footnote_is_no_part_of_a_name(raw: str, clean: str) -> None:
    """A letter or sign of a note falls away; an ordinal keeps its letters."""
    assert Text(raw, 1).clean.strip() == clean
