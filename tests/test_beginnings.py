"""Which patterns a text is asked: never fewer than those of which a word stands in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clew.loaders import beginnings
from clew.loaders.beginnings import Patterns, folded, of_pattern
from clew.loaders.language import languages

TABLES = {"answers", "origins", "kinds", "countries", "kind-of-report", "cooperation-types", "marks", "heading-words"}
WORDS = sorted(
    {
        word
        for vocabulary in languages().values()
        for table in vocabulary.tables & TABLES
        for words in vocabulary.table(table).values()
        for word in words
    }
)
HEADINGS = sorted({h for each in languages().values() for entry in each.entries("columns") for h in entry["headings"]})
EDGES = r"(?<!\w)(?:", r")(?!\w)"
SAID = Patterns(zip(WORDS, WORDS, strict=True), EDGES)
ASKED = Patterns(zip(HEADINGS, HEADINGS, strict=True))
COMPILED = {word: re.compile(word.join(EDGES), re.IGNORECASE) for word in WORDS}
WHOLE = {heading: re.compile(heading, re.IGNORECASE) for heading in HEADINGS}
# pieces of the vocabulary as it is written, among them the signs of its patterns, with letters that have odd cases
PIECES = sorted({piece for words in WORDS + HEADINGS for piece in re.findall(r"[\w'’&-]+", words)})
TEXTS = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES).map(str.upper), st.text("İıſKıéÉ -–#“.i", max_size=3)),
    max_size=8,
).flatmap(lambda parts: st.sampled_from((" ", "", "-", "\n", ". ")).map(lambda between: between.join(parts)))


@given(TEXTS)
def test_no_word_of_a_text_is_missed(text: str) -> None:
    """Every pattern of which a word stands in a text is asked, and in the order of the vocabulary."""
    asked = [word for word, _ in SAID.anywhere(text)]
    assert {word for word, pattern in COMPILED.items() if pattern.search(text)} <= {*asked}
    assert asked == sorted(asked)


@given(TEXTS)
def test_no_heading_is_missed(text: str) -> None:
    """Every pattern that fits a text from its start on is asked."""
    assert {heading for heading, pattern in WHOLE.items() if pattern.match(text)} <= {
        h for h, _ in ASKED.at_start(text)
    }


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("co[- ]?operation", {"co-o", "co o", "coop"}),
        ("(?:the )?eu", {"the ", "eu"}),
        (r"\b(?=x)no(?!w)", {"no"}),
        ("a+b", {"a"}),
        ("(?>É|ſ)t", {"ét", "st"}),
        (r"\d{2} months", {""}),
        ("(?:months )?", {""}),
        ("[^a]b", {""}),
    ],
)
def test_how_the_words_of_a_pattern_begin(pattern: str, begins: set[str]) -> None:
    """Four characters at most, in one spelling; the empty beginning is that of what may begin with anything."""
    assert of_pattern(pattern) == begins


def test_letters_that_patterns_take_for_one_are_one() -> None:
    """Whatever letter a pattern takes for another is looked up as that one."""
    every = "".join(map(chr, (each for each in range(0x20, 0x2FFFF) if not 0xD800 <= each <= 0xDFFF)))
    letters = {letter for words in WORDS + HEADINGS for letter in words.lower() if letter.isalpha()}
    for letter in letters:
        taken = re.findall(letter, every, re.IGNORECASE)
        assert {folded(each) for each in taken} == {folded(letter)}, letter


def test_every_pattern_is_asked_where_python_does_not_tell(monkeypatch) -> None:
    """What compiles patterns is Python's own: without it nothing is known of their beginnings, and none is left out."""
    monkeypatch.setattr(beginnings, "_parser", None)
    asked = Patterns([("one", "lima"), ("other", "quito")])
    assert [name for name, _ in asked.anywhere("Quito")] == ["one", "other"]
