"""The parts of a document one after the other: headings, captions, paragraphs and list items, wrapped lines joined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clew.loaders.document import Document, Item
from clew.loaders.structure.lazy import lazy
from clew.loaders.structure.once import once
from clew.loaders.structure.text import Text

_ENDED = re.compile(r"[.!?:;]['\"”’)]*$")
LABELLED = re.compile(r"[A-ZÀ-ÞŁŚŻČŠŽ][^:;.?!]{1,70}(?:\([^()]*\)\s?)?(?::|\s[–—-])\s+[A-ZÀ-ÞŁŚŻČŠŽ0-9]")
"""What a line of a list begins with whose items no sign marks: "Some Cluster: A, B"."""
_TITLE_WORDS = 12
_WIDEST = 130
"""A line of more characters was not wrapped by hand."""
_FULL = 55
"""A wrapped line is at least so long."""


@dataclass(frozen=True)
class Block:
    """A part of a document: its kind ("heading", "caption", "paragraph", "item"), and the indent of an item."""

    kind: str
    text: Text
    section: str | None
    depth: int = 0

    @property
    def last_line(self) -> int:
        """The line on which it ends."""
        return self.text.line + self.text.raw.count("\n")

    @lazy
    def titles(self) -> bool:
        """Whether it may stand as a title over what follows: a heading, or a few words that are no sentence."""
        words = self.text.clean
        return self.kind == "heading" or (len(words.split()) <= _TITLE_WORDS and not re.search(r"[.!?;,]$", words))


@once
def read(document: Document) -> Sequence[Block]:
    """Return the parts of a document in the order of its lines."""
    found: list[Block] = []
    for block in sorted(_parts(document), key=lambda each: (each.text.line, each.text.offset)):
        joined = _join(document, found[-1], block) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(block)
    return tuple(found)


def _parts(document: Document) -> Iterator[Block]:
    for kind, parts in (
        ("heading", document.headings),
        ("caption", document.captions),
        ("paragraph", document.paragraphs),
        ("item", document.items),
    ):
        for part in parts:
            yield Block(kind, part.text, part.section, part.depth if isinstance(part, Item) else 0)


def _join(document: Document, first: Block, following: Block) -> Block | None:
    """Put a line that goes on with the one before it together with that; None where it does not."""
    if following.kind != "paragraph" or first.kind not in ("paragraph", "item"):
        return None
    if following.text.line != first.last_line + 1 or len(document.lines) < following.last_line:
        return None
    raws = [line.raw for line in document.lines[first.text.line - 1 : following.last_line]]
    start = first.text.offset - 1
    if not raws[0][start:].startswith(first.text.raw.split("\n")[0]) or not _goes_on(first, raws, following):
        return None
    raw = "\n".join([raws[0][start:], *raws[1:]])
    return replace(first, text=_read(document, first, raw))


def _read(document: Document, first: Block, raw: str) -> Text:
    whole = Text(raw, first.text.line, first.text.offset).stripped()
    return document.aliases.read(whole, item=first.kind == "item")


def _goes_on(first: Block, raws: list[str], following: Block) -> bool:
    before, line = raws[first.last_line - first.text.line], raws[following.text.line - first.text.line]
    if all(LABELLED.match(each.text.clean) for each in (first, following)) and _indent(raws[0]) == _indent(line):
        return False
    if first.kind == "item" and _indent(line) > first.depth:
        return True
    wrapped = len(before) >= _FULL and max(map(len, raws)) <= _WIDEST
    return wrapped and not (first.kind == "item" and _ENDED.search(first.text.clean))


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())
