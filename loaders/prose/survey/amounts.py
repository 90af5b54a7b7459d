"""Numbers that clusters give to a question of their own: "How many SMEs were involved?", then "Some Cluster: 5".

Or that stand beside their names in a sentence: "Some Cluster (five SMEs)", "Some Cluster with five SMEs".
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from clew.graph.statement import Referent, Statement
from clew.loaders.numeric import numbers
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.signs import LED
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_OPENED = re.compile(rf"(?P<name>[^:]+?){LED}(?P<said>\S.*)")
_WORDS = 5
"""A number has few words beside it: "5", "5 SMEs", "about five of them"."""
_BRACKETED = re.compile(r"[(\[](?:with )?(?P<said>\w+)(?: (?:of them|SMEs?|firms|companies|agreements?))?[)\]]$")
WITH = re.compile(
    r"\swith\s(?P<said>\w+)\s(?:of\s(?:its|their)\s)?(?:SMEs?|firms|companies)(?=[,;.]|\s(?:and|but)\s|\s?$)"
)
"""What stands behind each of several: "A with two SMEs, B with five SMEs and C with one SME"."""

_ANSWERED = re.compile(r"(?:\b(?:had|has|did|yes),\s(?:with\s)?|^,\swith\s)$")
"""What stands before a number that says no more: "A had, with five; and so had B, with two", "A said yes, one"."""


def is_bare(words: str, number: numbers.Number) -> bool:
    """Tell whether a number alone goes with the answer right before it."""
    before, after = _ANSWERED.search(words[: number.start]), re.match(r"\s?(?:[;.,(]|$)", words[number.end :])
    return before is not None and after is not None


def is_number_of(reading: Reading, question: str, asked: str) -> bool:
    """Tell whether words ask for the number that goes with the answers to a question."""
    return phrase(reading.vocabulary, f"number-of-{question}").search(asked) is not None


def beside(words: str, span: tuple[int, int]) -> re.Match[str] | None:
    """Return the number that is `said` in the bracket of a name, or right behind it."""
    return _BRACKETED.search(words[slice(*span)]) or WITH.match(words, span[1])


def leads(vocabulary: Vocabulary, question: str, words: str) -> bool:
    """Tell whether words begin with a number of what a question is about ("and B" before "two contracts with Foo")."""
    first = next(iter(numbers.find(words)), None)
    counted = first and phrase(vocabulary, f"numbered-{question}").match(words, first.end)
    return first is not None and counted is not None and not words[: first.start].strip()


def state(reading: Reading, question: str, items: Sequence[Block], said_yes: Set[str]) -> Iterator[Statement]:
    """State the number of each cluster that said yes to the question, where every line gives one or says nothing."""
    found = [_given(item.text) for item in items]
    if not all(found):
        return
    for item, each in zip(items, filter(None, found), strict=True):
        name, said = each
        counts = exact(said.clean)
        if name in said_yes and len(counts) == 1:
            about = reading.about("Answer", Referent("Organisation", (name,)), question)
            source = reading.document.source(item.text, item.section)
            yield Statement(about, "number", int(counts[0].value), said.quote, source)


def one_each(reading: Reading, told: Sequence[Statement], question: str, before: str) -> Iterator[Statement]:
    """State one for each cluster told to have said yes, where the sentences before say "one each"."""
    counted = {each.subject for each in told if each.property == "number"}
    if phrase(reading.vocabulary, f"one-each-{question}").search(before):
        for each in told:
            if (each.property, each.value) == ("value", "yes") and each.subject not in counted:
                yield replace(each, property="number", value=1)


def exact(words: str) -> list[numbers.Number]:
    """Return the counts that words print exactly."""
    return [each for each in numbers.find(words) if (each.unit, each.qualifier) == ("count", "exactly")]


def _given(text: Text) -> tuple[str, Text] | None:
    """Return the cluster of a line and what it says; None where that is more than a number."""
    opened = _OPENED.fullmatch(text.clean)
    if not opened or len(opened["said"].split()) > _WORDS:
        return None
    return opened["name"], text.cut(opened.start("said"), len(text.clean))
