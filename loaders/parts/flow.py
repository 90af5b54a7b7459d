"""The parts of a document one after the other: headings, captions, paragraphs and list items, wrapped lines joined."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from clew.loaders.document import Document, Item
from clew.loaders.parts.placed import FEWEST, MARK, is_placed
from clew.loaders.setting import country
from clew.loaders.structure.wrapping import ENDED
from clew.loaders.text.lazy import lazy
from clew.loaders.text.once import once
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text

LABELLED = re.compile(
    r"(?:(?:of|from) (?:the )?)?[A-ZÀ-ÞŁŚŻČŠŽ][^:;.?!]{1,70}(?:\([^()]*\)\s?)?(?::|\s[–—-])\s+[A-ZÀ-ÞŁŚŻČŠŽ0-9]"
)
"""What a line of a list begins with whose items no sign marks: "Some Cluster: A, B"."""
COLUMNED = re.compile(r"\s*+\S++(?: \S++)*+ {3,}+(?=[^\W_]\S*+(?: \S++)*+$)", re.MULTILINE)
"""What such a line begins with where its label is set apart by spaces alone, in a column of its own."""
_TITLE_WORDS = 12
_STOPPED = re.compile(
    r"(?!.*\d)(?!.*(?<![\w'’.-])[a-zß-ÿ]{4})[^\W\d_a-zß-ÿ].*\s(?:(?:[^\W\d_]{1,3}\.){2,}|(?:Ltd|Inc|Corp)\.)$"
)
"""A name whose legal form ends in a full stop ("Some Cluster e.V."); no figure, no small word of four letters."""
_CARD = 2
"""A card of a page is a heading and what stands below it."""
_LINES = 3
"""How many lines an entry has at most that stands between blank lines."""
_NEAR = 2
"""From one line of a list to the next it is no further: a blank line may stand between."""
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
        ended = re.search(r"[.!?;,]$", words) and not _STOPPED.match(words)
        return self.kind == "heading" or (len(words.split()) <= _TITLE_WORDS and not ended)


def columned(text: Text) -> tuple[int, int] | None:
    """Return where a label ends that spaces set apart, and where the words behind it begin, in the clean words.

    Its acronym may have been left out of these.
    """
    label = COLUMNED.match(text.raw)
    name = " ".join(label[0].split()) if label else ""
    found = [each for each in (name, BRACKET.sub("", name)) if each and text.clean.startswith(f"{each} ")]
    ended = name.endswith((":", "–", "—", "-"))
    return (len(found[0]), len(found[0]) + 1) if found and not ended else None


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
    return tuple(_listed(document, [*_stanzas(document, [*_cards(document, found)])]))


def _cards(document: Document, found: Sequence[Block]) -> Iterator[Block]:
    """Yield the parts, as items several headings that stand each over one line, which tells the country of the name."""
    filled = [line.line for line in document.lines if line.raw.strip()]
    nexts = dict(pairwise(filled))
    heads = [place for place, block in enumerate(found) if block.kind == "heading"]
    groups = [found[start:end] for start, end in pairwise([*([0] if heads[:1] != [0] else []), *heads, len(found)])]
    following = [*(group[0].text.line for group in groups[1:]), 0]
    told = zip(groups, following, strict=True)
    for carded, group in groupby(told, lambda each: _is_card(each[0], each[1], nexts)):
        run = [blocks for blocks, _ in group]
        listed = carded and len(run) >= FEWEST and all(len(blocks) == _CARD for blocks in run[:-1])
        for blocks in run:
            yield from [_as_item(document, blocks[:_CARD]), *blocks[_CARD:]] if listed else blocks


def _is_card(blocks: Sequence[Block], following: int, nexts: Mapping[int, int]) -> bool:
    """Tell whether a heading that names no country stands over a line that does, and no table stands below these."""
    if len(blocks) < _CARD or blocks[0].kind != "heading" or blocks[1].kind != "paragraph":
        return False
    head, line = (block.text for block in blocks[:_CARD])
    below = blocks[_CARD].text.line if len(blocks) > _CARD else following
    close = nexts.get(head.line) == line.line and nexts.get(blocks[1].last_line, below) == below
    whole = Text(f"{head.clean}; {line.raw.strip()}", head.line)
    return close and "\n" not in line.raw and is_placed(whole) and not (is_placed(head) or country.find(head.clean))


def _as_item(document: Document, blocks: Sequence[Block]) -> Block:
    first = blocks[0].text
    raw = "\n".join(_lines(document, blocks))[first.offset - 1 :]
    return replace(blocks[0], kind="item", text=Text(raw, first.line, first.offset).stripped())


def _stanzas(document: Document, found: Sequence[Block]) -> Iterator[Block]:
    """Yield the parts, as items several stanzas of a few short lines each, of which one names a country."""
    for stanzas, group in groupby(_adjacent(found), lambda blocks: _is_stanza(document, blocks)):
        run = [*group]
        listed = stanzas and len(run) >= FEWEST and all(_is_near(a[-1], b[0]) for a, b in pairwise(run))
        for blocks in run:
            yield from [_as_item(document, blocks)] if listed else blocks


def _lines(document: Document, blocks: Sequence[Block]) -> list[str]:
    return [line.raw for line in document.lines[blocks[0].text.line - 1 : blocks[-1].last_line]]


def _adjacent(found: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the paragraphs that nothing parts, not even a blank line; every other part alone."""
    run: list[Block] = []
    for block in found:
        beside = run and {block.kind, run[-1].kind} == {"paragraph"} and block.text.line == run[-1].last_line + 1
        if run and not beside:
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _is_stanza(document: Document, blocks: Sequence[Block]) -> bool:
    """Tell whether paragraphs right below one another are a few short lines of which one names a country."""
    first, last = blocks[0], blocks[-1]
    if first.kind != "paragraph" or not 1 < last.last_line - first.text.line + 1 <= _LINES:
        return False
    lines = _lines(document, blocks)
    return all(len(each) < _FULL for each in lines) and is_placed(Text("; ".join(lines), first.text.line))


def _listed(document: Document, found: Sequence[Block]) -> Iterator[Block]:
    """Yield the parts, as items the lines of a list that no sign marks, each of which names a country."""
    for placed, group in groupby(found, lambda block: block.kind == "paragraph" and is_placed(block.text)):
        run = [*group]
        listed = placed and len(run) >= FEWEST and all(map(_is_near, run, run[1:]))
        marks = [MARK.match(block.text.clean) for block in run]
        for block, mark in zip(run, marks, strict=True):
            whole = document.glossary.read(_printed(block.text), item=True) if listed else block.text
            text = whole.cut(mark.end() if mark and all(marks) else 0, len(whole.clean))
            yield replace(block, kind="item", text=text, depth=block.text.offset - 1) if listed else block


def _printed(text: Text) -> Text:
    """Return a line as it stands: an entry of a list is read with the name as the list spells it, acronym included."""
    return Text(text.raw, text.line, text.offset)


def _is_near(first: Block, following: Block) -> bool:
    return following.text.line <= first.last_line + _NEAR


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
    return document.glossary.read(whole, item=first.kind == "item")


def _goes_on(first: Block, raws: list[str], following: Block) -> bool:
    before, line = raws[first.last_line - first.text.line], raws[following.text.line - first.text.line]
    both = (first.text, following.text)
    labelled = all(LABELLED.match(each.clean) for each in both) or all(map(is_placed, both))
    if labelled and _indent(raws[0]) == _indent(line):
        return False
    if first.kind == "item" and _indent(line) > first.depth:
        return True
    if first.kind == "item" and _indent(line) < first.depth and line.lstrip()[:1].isupper():
        return False
    if column := COLUMNED.match(raws[0]):
        below = COLUMNED.match(line)
        if column.end() in (below.end() if below else None, _indent(line)):
            return below is None
    wrapped = len(before) >= _FULL and max(map(len, raws)) <= _WIDEST
    return wrapped and not (first.kind == "item" and ENDED.search(first.text.clean))


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())
