"""The line right above a table that says of what it is, where it is no heading and no numbered caption."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from clew.loaders.document import Document
from clew.loaders.parts import flow
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text import openings
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_LEADS = re.compile(r":$|\b(?:as follows|follow|the following|below)\.$")
_DENIED = re.compile(r"\b(?:no|not|none|without|besides?|apart from|other than|yet)\b", re.IGNORECASE)
_FEW = 3
"""A title of so few words names nobody else: "The delegation"."""
_PAIR = 2
_SHORT = 6
"""How many words a title has at most that only says what the table is of."""
_TELLING = ("benefit-told", "who-came-along", "lists-speakers")


def captioned(document: Document, vocabulary: Vocabulary, tables: Sequence[Table]) -> Iterator[Table]:
    """Yield the tables; one of SMEs, names or organisations without a caption has the line above it for a caption."""
    if not any(_is_of_names(vocabulary, table) for table in tables):
        yield from tables
        return
    blocks, at, taken = flow.read(document), 0, 0
    for table in tables:
        first, before = min(table.lines, default=0), None
        while at < len(blocks) and blocks[at].text.line < first:
            at += 1
        if at and blocks[at - 1].text.line > taken:
            before = blocks[at - 1]
        taken = max(table.lines, default=taken)
        said = _said(before) if before and _is_of_names(vocabulary, table) and not _is_captioned(table) else None
        yield dataclasses.replace(table, caption=said) if said else table


def lead_in(document: Document, table: Table) -> str:
    """Return the paragraph right above a table that leads to it: "Two contracts were signed. They are these:".

    So does a title of few words that is no heading: "Sheet 3: formal agreements".
    """
    before = _before(document, table)
    if before is None or before.kind not in ("paragraph", "item"):
        return ""
    said = before.text.clean
    entitles = before.titles and len(said.split()) <= _SHORT and not _DENIED.search(said)
    return said if entitles or _LEADS.search(said) else ""


def has_another(document: Document, table: Table) -> bool:
    """Tell whether a table has the caption of another above it, and words that deny nothing stand between them."""
    caption, first = table.caption, min(table.lines, default=0)
    before = _before(document, table)
    last = (max(each.lines, default=0) for each in document.tables if each.lines and min(each.lines) < first)
    within = max((each for each in last if caption and each > caption.line), default=0)
    return before is not None and 0 < within < before.text.line and not _DENIED.search(before.text.clean)


def _before(document: Document, table: Table) -> Block | None:
    first = min(table.lines, default=0)
    return next((each for each in reversed(flow.read(document)) if each.text.line < first), None)


def _is_of_names(vocabulary: Vocabulary, table: Table) -> bool:
    """Tell whether a table is of SMEs, or of names or organisations that may be anybody's."""
    concepts = {column.concept for each in table.headings for column in vocabulary.columns(each)}
    listed = "organisation" in concepts and concepts & {"country", "field"}
    headless = len(table.headings) == _PAIR and not concepts
    return "sme" in concepts or headless or bool(("name" in concepts or listed) and "cluster" not in concepts)


def _is_captioned(table: Table) -> bool:
    """Tell whether a caption stands over the table, and not only the heading of its section, or a bare number."""
    if table.caption is None or table.caption.clean == table.section:
        return False
    numbered = openings.caption(table.caption.clean)
    return numbered is None or numbered[2] is not None


def _said(block: Block) -> Text | None:
    """Return a title, or the sentence that leads to the table, where it tells a benefit, or who came or spoke."""
    if block.kind not in ("paragraph", "caption", "item"):
        return None
    said = block.text if block.titles else [block.text, *block.text.sentences()][-1]
    leads = block.titles or said.clean.endswith(":") or phrase(current(), "in-the-table").search(said.clean)
    tells = "benefi" in said.clean or any(phrase(current(), name).search(said.clean) for name in _TELLING)
    return said if leads and (tells or (block.titles and _is_of_the_delegation(said.clean))) else None


def _is_of_the_delegation(title: str) -> bool:
    """Tell whether a title says that clusters of the delegation follow, and nobody whom it met."""
    of_clusters = current().all("kinds", title) == {"cluster"} or len(title.split()) <= _FEW
    return of_clusters and current().all("table-kinds", title) == {"delegation"}
