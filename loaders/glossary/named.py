"""Every alias that a document explains: in its prose, its lists and its tables, or by the initials of its clusters."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from clew.loaders.glossary import columns, openings, stated
from clew.loaders.glossary.explanation import Explanation, unambiguous
from clew.loaders.glossary.names import Names
from clew.loaders.glossary.short import are_in_order, initials, is_common, is_full, speaks, stands_for
from clew.loaders.glossary.stated import Stated
from clew.loaders.glossary.words import Codes
from clew.loaders.prose.names.naming import DOTTED, SMALL
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_CAPITALS = re.compile(r"(?<![\w&-])[A-Z]{3,8}(?![\w-])")

_ACRONYMS = re.compile(r"(?<![\w&-])[A-Z][A-Z0-9&-]+(?![\w-])")
_NAME = re.compile(rf"(?<![\w’'-]){DOTTED}(?:\s(?:(?:{SMALL}|the)\s){{0,3}}+{DOTTED})*+")
_OPENER = re.compile(r"^(?:The|An?|Our|From|With|In|At|And|But|Of|For)\s(?:the\s)?")
_MOST = 400
"""More than these are no short names that somebody could keep in mind."""
_FEWEST = 2
"""How many spaces a name has at least whose initials are looked for."""


def find(lines: Sequence[Text], texts: Sequence[Text], tables: Sequence[Table], words: Codes) -> Names:
    """Return what texts, tables and lines beside them explain; what stands for two things or for words is none."""
    in_cells = [cell for table in tables for row in table.rows for cell in row.cells]
    found = [alias for cell in in_cells for alias in _spelt(cell.clean)]
    inside = {line for table in tables for line in table.lines}
    by_initials = [*_by_initials(texts, tables, lines)]
    said = (each.alias for each in _said(texts, in_cells))
    found += [each for each in _own(said, by_initials) if not words.meaning(each.short)]
    found += openings.in_items([_shown(line) for line in lines if line.line not in inside])
    given = list(columns.in_tables(tables))
    found += [alias for alias, _, _ in given]
    known = {each.short: each for each in unambiguous(_in_numbers(found))}
    for less in (openings.in_items([cell.clean for cell in in_cells]), by_initials):
        for each in unambiguous(_in_numbers([*less])):
            known.setdefault(each.short, each)
    if len(known) > _MOST:
        return Names()
    return Names(known, frozenset((table, column) for _, table, column in given))


def _shown(line: Text) -> str:
    """Return a line with the wide spaces that may set a short name apart from what it stands for."""
    return line.raw.strip() if "  " in line.raw.strip() else line.clean


def _spelt(cell: str) -> Iterator[Explanation]:
    """Yield the short names of a cell; an acronym behind a name is a part of the name as the table spells it."""
    for each in stated.find(cell):
        spelt = each.is_acronym and cell[each.start : each.until] == cell
        yield replace(each.alias, full=cell) if spelt else each.alias


def _said(texts: Sequence[Text], cells: Sequence[Text]) -> Iterator[Stated]:
    """Yield the short names that texts give, but none that stands by itself and shares no letters with the name.

    "Some Firm (XYZ)" says that the firm is one of XYZ: where XYZ stood by itself before, or does in a cell.
    """
    alone = {cell.clean: cell.line for cell in reversed(cells) if _ACRONYMS.fullmatch(cell.clean)}
    before, lead = set[str](), ""
    for text in sorted(texts, key=lambda each: (each.line, each.offset)):
        benefited = phrase(current(), "benefited").search(f"{lead} {text.clean}")
        for each in stated.find(text.clean):
            alias = each.alias
            line = alone.get(alias.short)
            of_one = line is not None and (benefited or _may_be_firm(alias.full, before=line < text.line))
            stood = alias.short in before or of_one
            if not each.is_acronym or not stood or are_in_order(alias.short.casefold(), alias.full.casefold()):
                yield each
        before |= {*_ACRONYMS.findall(text.clean)}
        lead = _lead(text.clean, lead)


def _may_be_firm(name: str, *, before: bool) -> bool:
    """Tell whether a name is a firm's by its legal form, or, with the short name `before` it, says nothing else."""
    firm = phrase(current(), "legal-form").fullmatch(name.rpartition(" ")[2]) is not None
    return firm or (before and not current().all("kinds", name) - {"firm", "SME"})


def _lead(words: str, lead: str) -> str:
    """Return the title or the words with a colon that still lead to what follows: items with brackets go on."""
    if "(" in words:
        return lead
    return "" if words.endswith(".") else words


def _own(said: Iterable[Explanation], by_initials: Sequence[Explanation]) -> Iterator[Explanation]:
    """Yield the aliases, but no bracket with another name's initials: "Some Firm (XYZ)" is of the Xen Yard Zone."""
    others = {(each.short, each.full) for each in by_initials}
    shorts = {short for short, _ in others}
    for each in said:
        if each.short not in shorts or (each.short, each.full) in others or stands_for(each.short, each.full):
            yield each


def _in_numbers(found: Sequence[Explanation]) -> Iterator[Explanation]:
    """Yield the aliases, but no code that is the only one of its kind."""
    kinds = Counter(re.sub(r"\d+", "0", short) for short in {each.short for each in found if each.is_code})
    for each in found:
        if not each.is_code or kinds[re.sub(r"\d+", "0", each.short)] > 1 or each.is_bare:
            yield each


def _by_initials(texts: Sequence[Text], tables: Sequence[Table], lines: Sequence[Text]) -> Iterator[Explanation]:
    """Yield the initials of clusters that tables name, and of names of the prose, where the document prints them."""
    said = {word for line in lines for word in _CAPITALS.findall(line.raw)}
    for name in sorted({*_clusters(tables), *_names(texts)}) if said else ():
        for short in {each.upper() for each in initials(name)} & said:
            if not (is_common(short) or speaks(short)):
                yield Explanation(name, short)


def _names(texts: Sequence[Text]) -> Set[str]:
    """Return the names of three words or more in running text."""
    sentences = (sentence.clean for text in texts for sentence in text.sentences())
    found = (_OPENER.sub("", match[0]) for words in sentences for match in _NAME.finditer(words))
    return {name.rstrip(".") for name in found if name.count(" ") >= _FEWEST}


def _clusters(tables: Sequence[Table]) -> Set[str]:
    return {
        row.cells[place].clean
        for table in tables
        for place, heading in enumerate(table.headings)
        if current().concept(heading) == "cluster"
        for row in table.rows
        if place < len(row.cells) and is_full(row.cells[place].clean)
    }
