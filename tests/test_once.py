"""What is worked out once of a document or an object, and what must not be kept from one to another."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from clew.loaders import document
from clew.loaders.parts import flow
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.text.lazy import lazy
from clew.loaders.text.once import once
from clew.loaders.text.text import Text


@dataclass
class Kept:
    """Something of which things are worked out."""

    name: str
    worked_out: dict[object, Any] = field(default_factory=dict)


def test_each_is_worked_out_once_for_each_argument() -> None:
    """What was worked out of one thing is not told of another, nor for another argument."""
    asked = []

    @once
    def said(of: Kept, times: int) -> str:
        asked.append((of.name, times))
        return of.name * times

    one, other = Kept("a"), Kept("b")
    assert [said(one, 2), said(one, 2), said(other, 2), said(one, 3)] == ["aa", "aa", "bb", "aaa"]
    assert asked == [("a", 2), ("b", 2), ("a", 3)]


def test_two_documents_of_one_name_share_nothing() -> None:
    """The parts of a document are its own, even where another has its name."""
    first, second = (document.parse(f"# Report\n\nThere were {count} meetings.\n", "r.txt") for count in (2, 3))
    assert flow.read(first) is flow.read(first)
    assert [block.text.clean for block in flow.read(second)] == ["Report", "There were 3 meetings."]
    assert [sentence.clean for sentence, _ in first.prose()] == ["There were 2 meetings."]


def test_a_lazy_property_is_worked_out_when_it_is_asked_for() -> None:
    """It is worked out by the first who asks, and kept by the object."""

    class Asked:
        times = 0

        @lazy
        def answer(self) -> int:
            """The answer."""
            self.times += 1
            return 42

    one = Asked()
    assert (one.times, one.answer, one.answer, one.times) == (0, 42, 42, 1)
    assert (Asked.answer.__doc__, "answer" in vars(Asked())) == ("The answer.", False)


@pytest.mark.parametrize("raw", ["", "  ", " a ", "a & b", " <b>a</b> ", "a&amp;b", "**a** b", "\u00ad", " a  b ", "*"])
def test_a_part_of_a_line_is_what_is_cut_out_and_stripped(raw: str) -> None:
    """Whatever signs stand in it, a part of a line has the words and the place that it always had."""
    line = Text(f"x|{raw}|y", 7, 3)
    part, slowly = line.part(2, 2 + len(raw)), Text(raw, 7, 5)
    assert (part, part.clean) == (slowly.cut(0, len(slowly.clean)) if slowly.clean else part, slowly.clean)


@pytest.mark.parametrize("raw", ["a", "a  b", " a\t b\nc ", "\u00a0a", "a & b", "a <b c", "a\\b", ""])
def test_words_without_signs_stand_where_they_are_printed(raw: str) -> None:
    """Of a text whose words nothing but white space sets apart, every stretch is read as token by token."""
    text = Text(raw, 1)
    words, places = text._tokens()
    assert text.clean == words
    assert list(text._read[1])[: len(words)] == list(places)[: len(words)]


def test_clusters_of_the_same_names_are_the_same() -> None:
    """What was told of the clusters of a document is found again by whoever asks for the same."""
    assert Clusters.of([]) is Clusters.of([])
    found = Clusters(("Foo Cluster (FC)", "Bar Network"))
    assert [found.at(each) for each in ("FC signed", "FCs signed", "Foo Cluster (FC) signed")] == [
        ("Foo Cluster (FC)", 2), None, ("Foo Cluster (FC)", 16),
    ]  # fmt: skip
    assert [found.fitting(each) for each in ("the Foo", "Bar network", "Network", "Baz", "Foo Alliance")] == [
        "Foo Cluster (FC)", "Bar Network", "Bar Network", None, None,
    ]  # fmt: skip
