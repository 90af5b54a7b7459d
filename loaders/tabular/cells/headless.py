"""Tables of people that have no headings, or none that say anything: "09.15 | Ms Ana Soto | President | Some Chamber".

Where people stand one below the other, the cells tell the other columns: hours, positions, and the organisations.
"""

import dataclasses
import re
from collections.abc import Callable, Sequence

from clew.loaders.prose.names import people, position
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells import clues, marks, named_posts
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_HOUR = re.compile(r"(?:\d{1,2}[.:h]\d{2}|\d{1,2}\s?(?:am|pm|h))?(?:\s?(?:[-–—]|to|until)\s?\d{1,2}[.:h]?\d{0,2})?\W*")
_FEWEST = 2
_ENOUGH = 2 / 3
_SAMPLE = 60
"""How many rows tell what a column holds."""
_HEADINGS = ("Time", "Position", "Organisation")
_PERSON = "Speaker"


def headed(vocabulary: Vocabulary, table: Table) -> Table:
    """Return a table of people with the headings that its cells tell, where none stand over it; any other as it is."""
    first = Row(0, tuple(table.heading_cells[: len(table.headings)]))
    own = -1 if table.doubt or any(map(_is_of_others(vocabulary), table.headings)) else _person(table, first)
    if own < 0:
        return table
    data = _is_person(first.cells[own]) if own < len(first.cells) else False
    rows = [*([first] if data else []), *table.rows]
    if len(rows) < _FEWEST or (table.headings[own] and not data and not vocabulary.columns(table.headings[own])):
        return table
    headings = [
        "" if data or not _says(vocabulary, each, rows, place) else each for place, each in enumerate(table.headings)
    ]
    headings[own] = headings[own] or _PERSON
    printed = tuple("" for _ in headings) if data else table.headings
    for heading, places in zip(_HEADINGS, _told(vocabulary, rows, headings), strict=True):
        for place in places if len(places) == 1 and heading not in headings else ():
            headings[place] = heading
    if tuple(headings) == table.headings:
        return table
    rows = [dataclasses.replace(row, headings=row.headings or printed) for row in rows]
    return dataclasses.replace(table, headings=tuple(headings), rows=rows)


def _is_of_others(vocabulary: Vocabulary) -> Callable[[str], bool]:
    """Return what tells whether a heading is of clusters or SMEs, whose people are read with them."""
    return lambda heading: any(each.concept in ("cluster", "sme", "question") for each in vocabulary.columns(heading))


def _says(vocabulary: Vocabulary, heading: str, rows: Sequence[Row], place: int) -> bool:
    """Tell whether a heading says what its column holds: one of countries ("From") has places below it."""
    found = vocabulary.columns(heading)
    if found and all(each.concept == "country" for each in found):
        return _are(rows, place, lambda cell: bool(marks.places(cell)))
    return bool(found or clues.key_words(vocabulary, heading))


def _person(table: Table, first: Row) -> int:
    """Return the one column of people: with forms of address, or else bare names beside positions; -1 for none."""
    rows = [first, *table.rows]
    addressed = [place for place in range(len(table.headings)) if _are(table.rows, place, is_addressed)]
    if len(addressed) == 1:
        return addressed[0]
    posts = [place for place in range(len(table.headings)) if _are(rows, place, _is_post)]
    bare = [place for place in range(len(table.headings)) if _are(rows, place, is_bare)]
    return bare[0] if len(posts) == 1 and len(bare) == 1 and not addressed else -1


def _told(vocabulary: Vocabulary, rows: Sequence[Row], headings: Sequence[str]) -> tuple[list[int], ...]:
    """Return the columns of hours, of positions, and of names that no heading tells."""
    left = [place for place, each in enumerate(headings) if not each]
    hours = [place for place in left if _are(rows, place, lambda cell: _HOUR.fullmatch(cell.clean) is not None)]
    posts = [place for place in left if place not in hours and _are(rows, place, _is_post)]
    names = [place for place in left if place not in hours + posts and _are_names(vocabulary, rows, place)]
    return hours, posts, names


def _are(rows: Sequence[Row], place: int, test: Callable[[Text], bool]) -> bool:
    shown = rows[:_SAMPLE]
    filled = [row.cells[place] for row in shown if place < len(row.cells) and row.cells[place].clean]
    return bool(filled) and sum(map(test, filled)) >= max(_ENOUGH * len(filled), min(len(shown), _FEWEST))


def _are_names(vocabulary: Vocabulary, rows: Sequence[Row], place: int) -> bool:
    """Tell whether cells may name organisations: some are worded so, none is a sentence."""
    filled = [row.cells[place].clean for row in rows[:_SAMPLE] if place < len(row.cells)]
    said = any(phrase(vocabulary, "institution").search(each) for each in filled)
    return said and _are(rows, place, lambda cell: marks.is_name(cell.clean, vocabulary) and cell.clean[:1].isupper())


def is_addressed(text: Text) -> bool:
    """Tell whether a cell begins with a form of address and a name."""
    return phrase(current(), "form-of-address").match(text.clean) is not None and len(text.clean.split()) > 1


def is_bare(text: Text) -> bool:
    """Tell whether a cell is the name of a person without a form of address."""
    person = people.first(text)
    return person is not None and not person.beside and named_posts.is_plausible(person)


def _is_person(text: Text) -> bool:
    return is_addressed(text) or (is_bare(text) and not current().columns(text.clean))


def _is_post(text: Text) -> bool:
    return position.is_position(text.clean) and not is_addressed(text)
