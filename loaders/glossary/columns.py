"""Columns that explain: short names or codes beside the full ones, and "Code | Meaning" over known words."""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.glossary import legend
from clew.loaders.glossary.explanation import Explanation
from clew.loaders.glossary.short import ACRONYM, CODE, SHORT, is_common, is_full, is_place, stands_for
from clew.loaders.setting import country
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_NUMBER = re.compile(r"\d{1,3}")
_LETTER = re.compile(r"[A-Z]")
_KEY = re.compile(
    r"(?i)(?:(?:cluster|delegate|partner|organisation|participant)s?['’]?\s)?(?:(?:short|abbreviated|brief|code)\s?(?:names?|forms?|titles?|words?)?|codes?"
    r"|no\.?|n[ro°º]\.?|#|num(?:ber)?s?|ids?|ref(?:erence|s)?\.?|acronyms?|abbr(?:eviations?|ev)?\.?|initials?|keys?|labels?|symbols?|tags?|letters?|sigla"
    r"|(?:known|referred\sto|called|named|written)\s(?:as|here|below)|(?:name\s)?(?:in|used\sin)\sthis\s(?:report|text|document)|alias(?:es)?|hereafter|in\sshort)"
)
_HOME = re.compile(r"\s\((?P<home>[^()]*)\)$")
_FEWEST = 2


def in_tables(tables: Sequence[Table]) -> Iterator[tuple[Explanation, int, int]]:
    """Yield what the columns of tables give beside full names, each with the numbers of its table and its column."""
    for number, table in enumerate(tables):
        yield from ((each, number, 0) for each in legend.names(table))
        rows = [row.cells[: len(table.headings)] for row in table.rows]
        if len(table.headings) == len(table.heading_cells) == _FEWEST and stands_for(*table.headings):
            rows.append(tuple(table.heading_cells))  # without a line of headings the first pair stands in its place
        columns = list(zip(*rows, strict=False))
        for full in _of_names(table, columns):
            for place, cells in enumerate(columns):
                party = current().concept(table.headings[place]) in ("cluster", "organisation")
                of_another = party and current().concept(table.headings[full]) in ("cluster", "organisation")
                if place != full and not of_another and _are_short(table.headings[place], cells, columns[full]):
                    found = zip(cells, columns[full], strict=True)
                    yield from (
                        (Explanation(_plain(name.clean), each.clean.strip("[]() ")), number, place)
                        for each, name in found
                    )


def _of_names(table: Table, columns: Sequence[Sequence[Text]]) -> Iterator[int]:
    """Yield the columns of full names, every one of them another; the headings tell them, else their words."""
    for place, cells in enumerate(columns):
        names = [_plain(cell.clean) for cell in cells]
        known = current().concept(table.headings[place]) in ("cluster", "organisation", "representative", "name", "")
        distinct = len({*names} - {""}) == len(names) >= _FEWEST
        if known and distinct and all(map(is_full, names)):
            yield place


def _plain(name: str) -> str:
    """Return a name without the country in brackets behind it."""
    home = _HOME.search(name)
    return name[: home.start()] if home and country.find(home["home"]) else name


def _are_short(heading: str, cells: Sequence[Text], names: Sequence[Text]) -> bool:
    """Tell whether the cells of a column stand for the names beside them, every one for another."""
    shorts = [cell.clean.strip("[]() ") for cell in cells]
    if len({*shorts} - {""}) != len(shorts):
        return False
    concept = current().concept(heading)
    named = bool(_KEY.fullmatch(heading.strip()))
    led = named or concept == "ordinal"  # "Item" leads a number or a code, not "Place" or "Organiser"
    if all(CODE.fullmatch(each) for each in shorts):
        return led or concept in ("", "cluster")
    if all(_NUMBER.fullmatch(each) for each in shorts) or all(_LETTER.fullmatch(each) for each in shorts):
        return led or not heading
    if any(map(is_common, shorts)):
        return False
    if any(is_place(each) or not re.fullmatch(SHORT, each) for each in shorts) and not named:
        return False
    fit = sum(stands_for(short, BRACKET.sub("", name.clean)) for short, name in zip(shorts, names, strict=True))
    acronyms = sum(ACRONYM.fullmatch(each) is not None for each in shorts)
    shorter = sum(len(short) < len(name.clean) for short, name in zip(shorts, names, strict=True)) == len(shorts)
    return shorter and (named or (fit == len(shorts) and 2 * acronyms >= len(shorts)))
