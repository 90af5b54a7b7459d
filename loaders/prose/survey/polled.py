"""Answers in a list or line by line: the words before ask a question of the survey, each item is a cluster's answer."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clew.graph.statement import Referent, Statement
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block, columned
from clew.loaders.parts.runs import Run, runs
from clew.loaders.prose.lists import counted
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import Clusters, delegates
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.survey import amounts
from clew.loaders.prose.tellers.tellers import tellings
from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.context.question import WHETHER
from clew.loaders.text.signs import BRACKET, LED
from clew.loaders.text.text import Text

_OPENED = re.compile(LED)
_ANSWER = re.compile(r"(?:\w\.\s?){2,}+|[^,;.(]++")
"""What is said first; "n.a." is one answer, and its first letter none."""
_SECOND = re.compile(r"[^\s,;:(]+\s?[,;:(]\s?(?P<number>[^\W\d]+)(?=[,;.)]|\s(?:with|to|from)\b|$)")
_IF_SO = re.compile(r",?\s(?:and\s)?if\s(?:so|yes)\b[^?]*", re.IGNORECASE)
"""What a question goes on to ask of those who said yes: "..., and if so, how many?"."""
_QUESTION = re.compile(r"[^.?!:\"“”«»]++\?")

_FEWEST = 3
"""Fewer answers in a paragraph may be anybody's."""
_LONGEST = 20
"""How many words a line has at most that is a name with its answer."""


def state(reading: Reading) -> Iterator[Statement]:
    """State the answers of every list under a question that the vocabulary knows, if all items answer it.

    A list of numbers under "How many ...?" gives the numbers of those who said yes to the question before it.
    """
    before, said_yes = "", set[str]()
    for run in _polls(flow.read(reading.document)):
        if before and not run.under and amounts.is_number_of(reading, before, _question(run)):
            yield from amounts.state(reading, before, run.items, said_yes)
        question = _asked(reading, run)
        before, said_yes = question or "", set[str]()
        found = [_item(reading, item) for item in run.items] if question else []
        if question and not run.under:
            for item, each in zip(run.items, found, strict=True):
                if each and all(found):
                    said_yes |= {each[0].clean} if each[1] == "yes" else set()
                    yield from _answer(reading, question, item, each)


def everybody(reading: Reading, answers: Sequence[Statement]) -> Sequence[Statement]:
    """Return the answers where they are of as many clusters as the document counts, and one has no part of its own."""
    names, own = delegates(answers), {telling.owner.name for telling in tellings(reading, Clusters.of(()))}
    return answers if len(names) in counted.clusters(reading) and not own.issuperset(names) else ()


def _polls(blocks: Sequence[Block]) -> Iterator[Run]:
    """Yield the lists, and the lines "Some Cluster: yes" that stand together without being marked as a list."""
    yield from runs(blocks)
    yield from _in_paragraph(blocks)
    before: Block | None = None
    for is_answer, group in itertools.groupby(blocks, lambda block: block.kind == "paragraph" and _is_short(block)):
        lines = list(group)
        if is_answer and before and len(lines) > 1:
            yield Run(_without_sum(lines), before.text.clean, before.text.clean)
        before = lines[-1]


def _in_paragraph(blocks: Sequence[Block]) -> Iterator[Run]:
    """Yield what paragraphs go on with behind a question: "Was an agenda drawn up? Some Cluster: yes. Other: no."."""
    for block in blocks:
        first, *said = ([*block.text.sentences()] if block.kind == "paragraph" else []) or [block.text]
        items = [replace(block, kind="item", text=each) for each in said]
        if first.clean.endswith("?") and len(items) >= _FEWEST and all(map(_is_short, items)):
            yield Run(items, first.clean, first.clean)


def _without_sum(lines: Sequence[Block]) -> list[Block]:
    """Leave out the last line where a blank line sets it apart from all others: "Summary: 3 clusters had one"."""
    apart = [below.text.line > above.last_line + 1 for above, below in itertools.pairwise(lines)]
    return [*(lines[:-1] if apart[-1] and len(apart) > 1 and not any(apart[:-1]) else lines)]


def _is_short(block: Block) -> bool:
    """Tell whether a line may be a name with an answer behind a colon or a dash, or in a column of its own."""
    asks = block.text.clean.endswith("?")
    return not asks and _opened(block.text) is not None and len(block.text.clean.split()) <= _LONGEST


def _opened(text: Text) -> tuple[int, int] | None:
    """Return where what may be a name ends, and where its answer begins."""
    opened = _OPENED.search(text.clean)
    return opened.span() if opened else columned(text)


def _question(run: Run) -> str:
    """Return the last question before a list, with what stands above it left out."""
    return next(iter(_QUESTION.findall(run.around)[-1:]), run.lead).strip()


def _asked(reading: Reading, run: Run) -> str | None:
    """Return the question: the last put before the list, or that which it goes on from, else the words that lead to it.

    "Did you have an agenda? If so, with how many SMEs?" What a sentence behind it tells is asked first: "We asked
    whether they had an agenda".
    """
    if whether := _whether(reading, run.around):
        return whether
    asked = [each.strip() for each in _QUESTION.findall(run.around)]
    goes_on = len(asked) > 1 and phrase(reading.vocabulary, "asks-further").match(asked[-1])
    words = [*asked[-1:], *(asked[-2:-1] if goes_on else ()), run.lead]
    columns = (column for each in words for column in reading.vocabulary.columns(_IF_SO.sub("", each).strip()))
    return next((column.question for column in columns if column.concept == "question"), None)


def _whether(reading: Reading, around: str) -> str | None:
    """Return the one question that the words before a list tell behind all others: "We asked whether ..."."""
    last = around.rpartition("?")[2]
    told = WHETHER.search(last) if last.casefold().count("whether ") == 1 else None
    column = clues.column(reading.vocabulary, told[0]) if told else None
    return column.question if column and column.concept == "question" else None


def _item(reading: Reading, item: Block) -> tuple[Text, str, Text] | None:
    """Return the cluster, its answer, and the words of it."""
    opened = _opened(item.text)
    said = item.text.cut(opened[1], len(item.text.clean)) if opened else None
    answer = _ANSWER.match(said.clean) if said else None
    value = reading.vocabulary.meaning("answers", answer[0].strip()) if answer else None
    name = item.text.cut(0, opened[0]) if opened else item.text
    name = name.cut(0, len(BRACKET.sub("", name.clean)))
    return (name, value, said) if said and value and entry.is_name(name.clean) else None


def _number(reading: Reading, words: str) -> int | None:
    """Return how many an answer says: the only number in it, else what is right behind the yes ("yes, one, with")."""
    counts = amounts.exact(words)
    if len(counts) == 1:
        return int(counts[0].value)
    second = _SECOND.match(words) if not counts else None
    return marks.count(second["number"], reading.vocabulary) if second else None


def _answer(reading: Reading, question: str, item: Block, read: tuple[Text, str, Text]) -> Iterator[Statement]:
    name, value, said = read
    cluster, source = Referent("Organisation", (name.clean,)), reading.document.source(item.text, item.section)
    about = reading.about("Answer", cluster, question)
    yield Statement(cluster, "name", name.clean, name.quote, source)
    yield Statement(cluster, "ANSWERED", about, item.text.quote, source)
    yield Statement(about, "question", question, item.text.quote, source)
    yield Statement(about, "value", value, said.quote, source)
    if value == "yes" and (number := _number(reading, said.clean)) is not None:
        yield Statement(about, "number", number, said.quote, source)
    if reading.mission:
        qualifiers: dict[str, str | bool] = {"role": "delegate"}
        if value != "not available":
            qualifiers["respondedToSurvey"] = True
        yield Statement(cluster, "TOOK_PART_IN", reading.mission, item.text.quote, source, qualifiers)
