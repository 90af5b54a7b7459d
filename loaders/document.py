"""Text into sections, captions, paragraphs, list items and tables, every part with its place."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from clew.graph.errors import DocumentError
from clew.graph.statement import Source
from clew.loaders.containers import container
from clew.loaders.containers.place import Place, Places
from clew.loaders.glossary import glossary
from clew.loaders.glossary.glossary import Glossary
from clew.loaders.language import heard
from clew.loaders.structure import (
    boxed,
    coded,
    definitions,
    framed,
    front_matter,
    key,
    leaders,
    pasted,
    running,
    separated,
    ticked,
    titles,
    wrapping,
)
from clew.loaders.tabular.cells.neutral import is_neutral
from clew.loaders.tabular.grids import cut, markup
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.tabular.layouts import layout
from clew.loaders.tabular.tidy import blanks
from clew.loaders.text import openings
from clew.loaders.text.known import Known
from clew.loaders.text.once import once
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_PUT_IN = re.compile(r"[:,]  ")
"""The signs that may stand for what is printed."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph under a heading."""

    text: Text
    section: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; `depth` is its indent, in characters."""

    text: Text
    section: str | None
    depth: int


@dataclass(slots=True)
class Document:
    """A document in its parts, in the order of its lines."""

    name: str
    sha256: str
    lines: tuple[Text, ...] = ()
    """Every line as it stands, which is what the coverage ledger accounts for."""
    headings: list[Paragraph] = field(default_factory=list)
    captions: list[Paragraph] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    """Every word of the document, in lower case: what else it prints tells a broken word."""
    language: str = "en"
    """Of which language its words are (ISO 639-1), as far as `language` tells: it is not stated."""
    key: Mapping[str, str] = field(default_factory=dict)
    """What it says that marks in cells stand for, by the mark: "dash", "cross", "tick"."""
    glossary: Glossary = field(default_factory=Glossary)
    """What it explains of what it writes in short: its texts and cells are read in full."""
    explained: list[Paragraph] = field(default_factory=list)
    """The paragraphs and items that give short names, as they stand."""
    places: Places = field(default_factory=Places)
    """Where the lines stand in a file that is no plain text: page, sheet and cell."""
    read: Sequence[Text] = field(default=(), compare=False, repr=False)
    """The lines as they are read: leaders are colons, HTML is one; contents and what runs over pages are left out."""
    titles: frozenset[int] = frozenset()
    """The lines that are headings by what stands around them."""
    owned: frozenset[int] = frozenset()
    """The lines of labels that are of one cluster or counterpart, and no figures of the mission."""
    worked_out: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What `once` keeps of it."""

    def source(self, text: Text, section: str | None) -> Source:
        """Return where a stretch of prose stands."""
        return self._source(text, section)

    def cell_source(self, table: Table, row: Row, text: Text, column: str | None) -> Source:
        """Return where a stretch of a table stands."""
        return self._source(text, table.section, table.label, row.number, column)

    def _source(
        self,
        text: Text,
        section: str | None,
        table: str | None = None,
        row: int | None = None,
        column: str | None = None,
    ) -> Source:
        place = self.places.at(text.line, text.offset)
        of = (place.page, place.sheet, place.cell) if place else ()
        return Source(self.name, text.line, self._quote(text), text.offset, section, table, row, column, *of)

    def _quote(self, text: Text) -> str:
        """Return a stretch as printed: a colon may stand for a leader, blanks for what quotes or is not ticked."""
        quoted = "\n " in text.raw and len(self.lines) > text.line and self.lines[text.line].raw.startswith(">")
        if len(self.lines) >= text.line and ticked.is_ticked(self.lines[text.line - 1].raw):
            return "\n".join(self._printed(text)).rstrip()
        if quoted or (":\n" in text.raw and "<" not in text.raw and len(self.lines) >= text.line):
            return "\n".join(self._printed(text)).rstrip()
        if not _PUT_IN.search(text.raw) or "\n" in text.raw or len(self.lines) < text.line:
            return text.quote
        return Text(self.lines[text.line - 1].raw[text.offset - 1 :][: len(text.raw)], text.line, text.offset).quote

    def _printed(self, text: Text) -> Iterator[str]:
        """Yield the lines of a stretch as printed: the colon of a definition stands below the term."""
        rows = text.raw.split("\n")
        yield self.lines[text.line - 1].raw[text.offset - 1 :][: len(rows[0])]
        for line, row in zip(self.lines[text.line :], rows[1:], strict=False):
            yield line.raw[: len(row)]

    def prose(self) -> Iterator[tuple[Text, str | None]]:
        """Return every sentence of the paragraphs and list items, with its section, in the order of the lines."""
        return iter(_prose(self))


@once
def _prose(document: Document) -> tuple[tuple[Text, str | None], ...]:
    parts: list[Paragraph | Item] = sorted(
        (*document.paragraphs, *document.items), key=lambda part: (part.text.line, part.text.offset)
    )
    return tuple((sentence, part.section) for part in parts for sentence in part.text.sentences())


def load(path: Path) -> Document:
    """Read a file of a kind that `container` knows; raises DocumentError with its name where it cannot be read."""
    try:
        data = container.take(path)
        text, places = container.text(data, path.name)
    except DocumentError as error:
        raise DocumentError(str(error.args[0]), file=path, line=error.line) from None
    return parse(text, path.name, hashlib.sha256(data).hexdigest(), places)


@heard
def parse(text: str, name: str, sha256: str = "", places: Iterable[Place] = ()) -> Document:
    """Split a text into its parts; `places` tell where its lines stand in a file that is no plain text."""
    whole = [Text(raw.rstrip("\r"), number) for number, raw in enumerate(text.split("\n"), 1)]
    words = frozenset(re.findall(r"\w+", text.casefold()))
    document = Document(name, sha256, tuple(whole), words=words, places=Places(places))
    printed = [line for line in whole if not document.places.aside(line.line)]
    lines = framed.read(running.without(list(separated.read(_without_signs(printed)))))
    found, matter = titles.find(lines), front_matter.find(whole)
    led = leaders.read(lines, found.contents)
    contents = found.contents | led.contents
    parts = definitions.read(markup.cut_out(led.lines))
    known = Known(document.words, document.lines, document.places.over_all)
    document.read, document.titles = [each for each in parts if each.line not in contents], found.headings
    section: str | None = None
    caption: Paragraph | None = None
    place = 0
    while place < len(parts):
        first = parts[place]
        if first.line in contents or not first.clean:
            place += 1
            continue
        if block := layout.find(parts, place, known):
            above = caption or (document.headings[-1] if document.headings else None)
            _add_tables(document, block, above, section, known)
            place = block.end
            continue
        place += 1
        is_caption = openings.caption(first.clean) is not None and len(first.clean) < 120
        if openings.HEADING.match(first.raw) or (first.line in found.headings and not is_caption):
            title = first.cut(len(first.clean) - len(first.clean.lstrip("# ")), len(openings.without_mark(first.clean)))
            section, caption = title.clean, None
            document.headings.append(Paragraph(title, section))
        elif is_caption:
            caption = Paragraph(first.stripped(), section)
            document.captions.append(caption)
        elif item := openings.ITEM.match(first.raw):
            end = wrapping.end_of_item(parts, place - 1, lambda at: layout.find(parts, at, known) is not None)
            raw = "\n".join(part.raw for part in parts[place - 1 : end])
            text_ = Text(raw[item.end() :], first.line, first.offset + item.end())
            document.items.append(Item(text_.stripped(), section, len(item[1])))
            place = end
        else:
            end = place if first.line in matter else wrapping.end_of_paragraph(parts, place - 1)
            start = wrapping.number(parts, place - 1)
            raw = "\n".join(part.raw for part in parts[place - 1 : end])
            joined = Text(raw[start:], first.line, first.offset + start)
            document.paragraphs.append(Paragraph(joined.stripped(), section))
            place = end
    document.tables = blanks.filled(document.tables, _texts(document))
    _read_in_full(document, [each for each in led.lines if each.line not in contents])
    document.key = key.find(_texts(document), document.tables)
    return document


def _without_signs(printed: Sequence[Text]) -> list[Text]:
    """Return the lines without what is drawn around them, their boxes to tick, and the codes of their fields."""
    return coded.read(ticked.read(list(pasted.spaced(boxed.opened(printed)))))


def _texts(document: Document) -> list[Text]:
    return [*(part.text for part in document.paragraphs), *(part.text for part in document.items)]


def _read_in_full(document: Document, lines: Sequence[Text]) -> None:
    """Find what is written in short and explained, and read all parts with it."""
    several = (document.headings, document.captions, document.paragraphs, document.items)
    texts = [part.text for parts in several for part in parts]
    document.glossary = found = glossary.find(lines, texts, document.tables)
    parts: list[Paragraph | Item] = [*document.paragraphs, *document.items]
    document.explained = [Paragraph(part.text, part.section) for part in parts if found.names.explains(part.text)]
    document.headings = [replace(part, text=found.read(part.text)) for part in document.headings]
    document.captions = [replace(part, text=found.read(part.text)) for part in document.captions]
    document.paragraphs = [replace(part, text=found.read(part.text)) for part in document.paragraphs]
    document.items = [replace(part, text=found.read(part.text, item=True)) for part in document.items]
    document.tables = found.tables(document.tables)


def _add_tables(
    document: Document, block: layout.Block, above: Paragraph | None, section: str | None, known: Known
) -> None:
    """Add the tables of a block; one that a page break has cut goes on."""
    for table in block.tables(None, above.text if above else None, section):
        table.label = _label(table.caption)
        previous = document.tables[-1] if document.tables else None
        if previous and previous.continued_by(table) and not _is_of_another(previous, table, known):
            cut.extend(previous, table)
        else:
            document.tables.append(table)


def _is_of_another(first: Table, table: Table, known: Known) -> bool:
    """Without a column of clusters, a line between two tables may name the cluster of the second.

    Of labels with their values under headings that say nothing, one that returns begins another sheet, as a party does.
    """
    if all(map(is_neutral, table.headings)):
        keys = [row.cells[0].clean for row in table.rows if row.cells]
        begins = current().column(keys[0]) if keys else None
        again = {row.cells[0].clean for row in first.rows if row.cells} & {*keys} - {""}
        if again or (begins and begins.concept in ("cluster", "organisation", "country", "question")):
            return True
    named = any(each.concept == "cluster" for heading in table.headings for each in current().columns(heading))
    return not named and known.parts(max(first.lines, default=0), min(table.lines, default=0))


def _label(caption: Text | None) -> str | None:
    match = openings.caption(caption.clean) if caption else None
    return match[1] if match else None
