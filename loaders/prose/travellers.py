"""A delegation told in running text: "From the north came Some Cluster (Sweden), which stands for ..."."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement
from clew.loaders.prose import counted, entry, homes, listed, openings
from clew.loaders.prose.entry import Entry
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.structure import flow
from clew.loaders.structure.flow import Block
from clew.loaders.structure.text import Text

_CAPITAL = r"(?:[A-ZÀ-Þ0-9][\w.&’'-]*|[a-z][A-Z]\w*|[dl][’'][A-ZÀ-Þ]\w*|&)"
_SMALL = r"(?:of|for|and|the|de|del|della|di|da|do|dos|das|des|du|la|le|les|el|los|y|et|für|van|von|en|in)"
_NAME = rf"{_CAPITAL}(?:\s(?:{_SMALL}\s){{0,3}}{_CAPITAL}){{0,11}}+"
_PLACED = re.compile(rf"(?P<name>{_NAME})\s?\((?P<bracket>[^()]{{2,40}})\)")
_FEWEST = 2


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the delegates whom a section on the delegation names with their countries, where no list or table does."""
    if any(s.property == "TOOK_PART_IN" and s.qualifiers.get("role") == "delegate" for s in known):
        return
    title = ""
    paragraphs: list[Block] = []
    for block in [*flow.read(reading.document), None]:
        if block is None or (block.titles and block.kind != "item"):
            yield from _section(reading, title, paragraphs)
            title, paragraphs = block.text.clean if block else "", []
        elif block.kind == "paragraph":
            paragraphs.append(block)
    yield from openings.state(reading, entries)


def _section(reading: Reading, title: str, paragraphs: Sequence[Block]) -> Iterator[Statement]:
    found = [(each, block.section) for block in paragraphs for each in entries(reading, block.text)]
    if len(found) >= _FEWEST and _is_of_delegates(reading, title, paragraphs, len(found)):
        for each, section in found:
            yield from listed.one(reading, each, section)


def _is_of_delegates(reading: Reading, title: str, paragraphs: Sequence[Block], count: int) -> bool:
    """The title says so, or the text counts as many clusters as it names; of more than it counts, nothing is sure."""
    sentences = [sentence for block in paragraphs for sentence in block.text.sentences()]
    counts = {value for sentence in sentences for value in counted.in_sentence(reading, sentence)}
    titled = any(phrase(reading.vocabulary, f"lists-{of}").search(title) for of in ("delegates", "clusters"))
    if phrase(reading.vocabulary, "lists-something-else").search(title):
        return False
    return count in counts or (titled and all(count < value for value in counts))


def entries(reading: Reading, text: Text) -> Iterator[Entry]:
    """Yield the names with a country: behind them in brackets, or, where no bracket has one, in words."""
    yield from [*_bracketed(reading, text)] or homes.entries(reading, text)


def _bracketed(reading: Reading, text: Text) -> Iterator[Entry]:
    """Yield the names behind which a country stands in brackets."""
    for match in _PLACED.finditer(text.clean):
        places = [part.strip() for part in match["bracket"].split(",")]
        place = next((each for each in places if country.find(each)), None)
        opener = phrase(reading.vocabulary, "opens-before-name").match(match["name"])
        name = text.cut(match.start("name") + (opener.end() if opener else 0), match.end("name"))
        if place and entry.is_name(name.clean) and not country.of_city(name.clean):
            start = match.start("bracket") + match["bracket"].index(place)
            yield Entry(name, text.cut(start, start + len(place)))
