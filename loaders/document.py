"""Text into sections, captions, paragraphs, list items and tables, every part with its place."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from clew.graph.errors import DocumentError
from clew.graph.statement import Source
from clew.loaders.table import Row, Table, is_table_line, read_table
from clew.loaders.text import Text

_HEADING = re.compile(r"\s*#{1,6}\s+\S")
_ITEM = re.compile(r"(\s*)(?:[-*•‣▪o]|\d{1,3}[.)])\s+(?=\S)")
_CAPTION = re.compile(r"\W*((?:Table|Annex|Figure|Appendix)\s+(?:\d+|[IVX]+|[A-Z]))\s*[-–—:.]\s*(\S.*)")
_LEADER = re.compile(r"\.{4,}\s*\d+\s*$")
_WRAPPED = re.compile(r"[a-zß-ÿ(,;]")


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
    headings: list[Paragraph] = field(default_factory=list)
    captions: list[Paragraph] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    """Every word of the document, in lower case: what else it prints tells a broken word."""

    def source(self, text: Text, section: str | None) -> Source:
        """Return where a stretch of prose stands."""
        return Source(self.name, text.line, text.quote, text.offset, section)

    def cell_source(self, table: Table, row: Row, text: Text, column: str | None) -> Source:
        """Return where a stretch of a table stands."""
        return Source(self.name, text.line, text.quote, text.offset, table.section, table.label, row.number, column)

    def prose(self) -> Iterator[tuple[Text, str | None]]:
        """Yield every sentence of the paragraphs and list items, with its section, in the order of the lines."""
        parts: list[Paragraph | Item] = sorted(
            (*self.paragraphs, *self.items), key=lambda part: (part.text.line, part.text.offset)
        )
        for part in parts:
            for sentence in part.text.sentences():
                yield sentence, part.section


def load(path: Path) -> Document:
    """Read a text file (UTF-8); raises DocumentError with the file's name where it cannot be read."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise DocumentError(f"{error.strerror}; give a file that can be read", file=path) from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DocumentError("no UTF-8 text; save the file as UTF-8 and try again", file=path, line=line) from None
    return parse(text, path.name, hashlib.sha256(data).hexdigest())


def parse(text: str, name: str, sha256: str = "") -> Document:
    """Split a text into its parts."""
    document = Document(name, sha256, words=frozenset(re.findall(r"\w+", text.casefold())))
    lines = [Text(raw.rstrip("\r"), number) for number, raw in enumerate(text.split("\n"), 1)]
    section: str | None = None
    caption: Paragraph | None = None
    while lines:
        first = lines[0]
        if is_table_line(first.raw) and not _LEADER.search(first.raw):
            block, lines = _take_table(lines)
            above: Paragraph | None = caption or (document.headings[-1] if document.headings else None)
            table = read_table(block, _label(above), above.text if above else None, section)
            previous = document.tables[-1] if document.tables else None
            if previous and previous.continued_by(table):
                previous.extend(table)
            else:
                document.tables.append(table)
            continue
        lines = lines[1:]
        if not first.clean or _LEADER.search(first.raw):
            continue
        if _HEADING.match(first.raw):
            title = first.cut(len(first.clean) - len(first.clean.lstrip("# ")), len(first.clean))
            section, caption = title.clean, None
            document.headings.append(Paragraph(title, section))
        elif _CAPTION.match(first.clean) and len(first.clean) < 120:
            caption = Paragraph(first.stripped(), section)
            document.captions.append(caption)
        elif item := _ITEM.match(first.raw):
            text_ = Text(first.raw[item.end() :], first.line, item.end() + 1)
            document.items.append(Item(text_.stripped(), section, len(item[1])))
        else:
            while lines and _continues(first, lines[0]):
                first, lines = Text(f"{first.raw}\n{lines[0].raw}", first.line), lines[1:]
            document.paragraphs.append(Paragraph(first.stripped(), section))
    return document


def _take_table(lines: list[Text]) -> tuple[list[Text], list[Text]]:
    end = next((i for i, line in enumerate(lines) if not is_table_line(line.raw)), len(lines))
    return lines[:end], lines[end:]


def _continues(first: Text, following: Text) -> bool:
    """A line is wrapped, not ended, where the next goes on in lower case."""
    return bool(
        _WRAPPED.match(following.raw)
        and not re.search(r"[.!?:]\s*$", first.clean)
        and not is_table_line(following.raw)
        and not _ITEM.match(following.raw)
    )


def _label(above: Paragraph | None) -> str | None:
    match = _CAPTION.match(above.text.clean) if above else None
    return match[1] if match else None
