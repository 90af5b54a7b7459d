"""People in the columns of a table: who represented the cluster of the row, or the organisation beside the speaker."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.prose.names import position
from clew.loaders.prose.names.people import Person
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Cell, Reading
from clew.loaders.setting import country
from clew.loaders.tabular.cells import marks, named_posts, persons
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.kinds.row import ClusterRow
from clew.loaders.vocabulary import Column, current

_UNIT = re.compile(
    r"\b(?:board|bureau|delegation|department|desk|directorate|division|office|section|team|unit)\b", re.IGNORECASE
)
"""What is as likely a part of the cluster as an organisation of its own."""
_MOST_WORDS = 6
_SAMPLE = 30
_ENOUGH = 2 / 3
_OTHERS = {"organisation", "sme", "organisation type", "cooperation type", "agreement", "question", "number"}
"""What is not the cluster's own, or asks it of others."""


def read(row: ClusterRow) -> Iterator[Statement]:
    """State who represented the cluster of a row; a counterpart that stands before may be whose contact it is."""
    own = list(_own(row.cells))
    for column, cell in own:
        if column.concept == "representative" and persons.is_person(cell.text):
            role = _role([each for _, each in own], [each for each, _ in own])
            posted = _are_posted(cell.table, [each for _, each in row.cells].index(cell))
            for person in persons.find(cell.text, posted=posted):
                if _is_of_another(person, row.cluster):
                    yield from person.state(cell.source(person.text), frozenset())
                else:
                    yield from _stated(cell, person, row.cluster, role, posted=posted)


def _is_of_another(person: Person, cluster: Referent) -> bool:
    """Tell whether an institution stands behind the position of a person that is no unit of the cluster."""
    own = {*slug(str(cluster.parts[0])).split("-")}
    institution = phrase(current(), "institution").search(person.of) and not _UNIT.search(person.of)
    return bool(institution) and not own & {*slug(person.of).split("-")}


def _are_posted(table: Table, place: int) -> bool:
    """Tell whether the cells of a column name one person each with a position, as far as most of these are known."""
    shown = [row.cells[place] for row in table.rows[:_SAMPLE] if place < len(row.cells) and row.cells[place].clean]
    known = sum(persons.is_posted(text) and text.clean.count(",") == 1 for text in shown)
    return known > 1 and _ENOUGH * len(shown) <= known


def _own(cells: Sequence[tuple[Column, Cell]]) -> Iterable[tuple[Column, Cell]]:
    """Return the cells that are of the cluster: beside counterparts or SMEs, those from its name up to the first."""
    concepts = [column.concept for column, _ in cells]
    others = [place for place, each in enumerate(concepts) if each in _OTHERS]
    if not {"organisation", "sme"} & {*concepts}:
        return cells
    clusters = [place for place, each in enumerate(concepts) if each == "cluster"]
    return cells[clusters[0] : others[0]] if clusters else ()


def speakers(reading: Reading, table: Table, columns: Sequence[Column]) -> Iterator[Statement]:
    """State the people of a table that is of people: each with the organisation and the position beside the name."""
    concepts = [column.concept for column in columns]
    if "representative" not in concepts or concepts.count("organisation") > 1:
        return
    for row in table.rows:
        if row.unsure or marks.is_aside(row, reading.vocabulary):
            continue
        named = zip(row.headings or table.headings, row.cells, strict=False)
        cells = [Cell(reading.document, table, row, heading or None, text) for heading, text in named]
        said = zip(columns, table.headings, cells, strict=False)
        of = next((cell for column, heading, cell in said if _is_of(column, heading)), None)
        for column, cell in zip(columns, cells, strict=False):
            if column.concept == "representative" and persons.is_person(cell.text):
                yield from _speaker(cell, of, _role(cells, columns))


def _speaker(cell: Cell, of: Cell | None, role: str) -> Iterator[Statement]:
    post, within = position.post(role, certain=False)
    sure = within and ("," in role or phrase(current(), "institution").search(within))
    about: Referent | None = None
    if of and marks.is_name(of.text.clean, current()) and not country.find(of.text.clean):
        about = Referent("Organisation", (of.text.clean,))
        yield of.state(about, "name", of.text.clean)
    for person in persons.find(cell.text):
        if about:
            yield from _stated(cell, person, about, role)
        elif within and sure and not person.beside:
            yield from replace(person, beside=post, of=within).state(cell.source(person.text), frozenset())
        else:
            yield from person.state(cell.source(person.text), frozenset())


def _is_of(column: Column, heading: str) -> bool:
    """Tell whether a column is of organisations: beside people, a company need not be told to be one of agreements."""
    said = {each.concept for each in current().columns(heading)}
    return column.concept == "organisation" or (column.concept == "unknown" and bool(said & {"organisation", "sme"}))


def _stated(cell: Cell, person: Person, about: Referent, role: str, *, posted: bool = False) -> Iterator[Statement]:
    referent = Referent("Person", (person.name,))
    own = named_posts.CONTACT.sub("", person.beside).strip(" ,;()")
    role = own if not role and (position.is_position(own) or (posted and _is_title(own))) else role
    yield cell.state(referent, "name", person.name, person.text)
    yield cell.state(referent, "REPRESENTED", about, person.text, **({"role": role} if role else {}))


def _role(cells: Sequence[Cell], columns: Sequence[Column]) -> str:
    """Return the position that stands in a column of its own, where most cells are known for positions."""
    found = (each.text.clean for column, each in zip(columns, cells, strict=False) if column.concept == "post")
    return next((each for each in found if each and (position.is_position(each) or _is_title(each))), "")


def _is_title(words: str) -> bool:
    """Tell whether words may be a position that the vocabulary does not know: no organisation and no country."""
    short = marks.is_name(words, current()) and len(words.split()) <= _MOST_WORDS
    return short and not phrase(current(), "institution").search(words) and not country.find(words)
