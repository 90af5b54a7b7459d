"""Clusters that have a section of their own and said nothing: no table stands in it, and its text is of silence."""

import re
from collections.abc import Iterator, Mapping, Sequence

from clew.graph.statement import Referent, Statement
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country, dates
from clew.loaders.tabular.context import subtitle
from clew.loaders.tabular.context.over import Over
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text

_NAME = re.compile(r"(?<=[\w,;:(] )[A-ZÀ-ÞĀ-Ț][\w’'-]+")
_MOST = 2
"""How many parts such a section has at most, but for the line that tells where the cluster comes from."""


def state(
    reading: Reading, found: Sequence[Block], named: Mapping[tuple[int, int], Over], tables: Sequence[Table]
) -> Iterator[Statement]:
    """State of every cluster with a section of nothing but silence that it did not answer; `named` are the titles."""
    starts = [n for n, block in enumerate(found) if (block.text.line, block.text.offset) in named]
    filled = {line for table in tables for line in table.lines}
    for n, start in enumerate(starts):
        title, end = found[start], starts[n + 1] if n + 1 < len(starts) else len(found)
        text = list(_section(found[start + 1 : end]))
        stop = found[end].text.line if end < len(found) else len(reading.document.lines) + 1
        over = named[title.text.line, title.text.offset]
        silence = _silence(reading, text, over.name)
        if silence and not filled & {*range(title.text.line, stop)}:
            yield from _say(reading, over, silence)


def _section(found: Sequence[Block]) -> Iterator[Block]:
    """Yield what stands below a title up to the next, the country of the cluster left out."""
    for place, block in enumerate(found):
        if block.kind in ("heading", "caption") or (place and block.titles and block.text.clean.isupper()):
            return
        if (place or not subtitle.home(block)) and re.search(r"\w", block.text.clean):
            yield block


def _silence(reading: Reading, text: Sequence[Block], name: Text) -> Block | None:
    """Return the part whose first words are of silence, where nothing is said of anybody else."""
    if len(text) > _MOST or any(_names_others(block.text.clean, name.clean) for block in text):
        return None
    silent = phrase(reading.vocabulary, "section-of-silence")
    return next((each for each in text if silent.search(each.text.clean.removeprefix(f"{name.clean} "))), None)


def _names_others(words: str, name: str) -> bool:
    others = (each for each in _NAME.findall(words) if each not in name)
    return any(not dates.is_calendar(each) and not country.find(each) for each in others)


def _say(reading: Reading, over: Over, block: Block) -> Iterator[Statement]:
    about, source = Referent("Organisation", (over.name.clean,)), reading.document.source
    yield Statement(about, "name", over.name.clean, over.name.quote, source(over.name, over.section))
    if reading.mission:
        told: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": False}
        where = source(block.text, block.section)
        yield Statement(about, "TOOK_PART_IN", reading.mission, block.text.quote, where, told)
    if over.country and (there := country.referent(over.country.clean)):
        home = source(over.country, over.section)
        yield Statement(about, "LOCATED_IN", there, over.country.quote, home)
        yield from country.state(over.country.clean, home)
