"""Numbers of what was not so: they count no whole, and nothing that was."""

import pytest
from documents import read_text

TITLE = "# Follow-up of the cluster mission to Kenya (Nairobi, 7 to 9 May 2018)\n\n{}\n"
DENIED = {
    "The number of SMEs which have not benefited is 2.": ("smes", "which have not benefited"),
    "Three SMEs have not benefited so far.": ("smes", "have not benefited so far"),
    "6 SMEs could not benefit.": ("smes", "could not benefit"),
    "5 formal agreements have not been signed yet.": ("agreements", "have not been signed yet"),
    "11 meetings did not take place.": ("meetings", "did not take place"),
    "24 pitches were cancelled.": ("pitches", "were cancelled"),
}


def measured(sentence: str) -> tuple[str, ...]:
    """Return the measure and the scope of the only figure of a sentence."""
    told = {
        each.property: str(each.value) for each in read_text(TITLE.format(sentence)) if "Figure" in each.subject.label
    }
    return told["measure"], told["scope"]


@pytest.mark.parametrize("sentence", DENIED)
def test_what_was_not_so_is_counted_by_its_own_words(sentence):
    """The measure is the noun, and the scope says what is denied; "delegation" would claim it of all."""
    assert measured(sentence) == DENIED[sentence]


def test_what_was_so_is_counted_as_before():
    """Without a denial the words tell the measure, and the whole delegation is meant."""
    assert measured("Three SMEs have benefited so far.") == ("smes-benefited", "delegation")
    assert measured("None of the 14 SMEs has benefited.")[0] == "smes"
