"""Headings over several columns: what they leave to the heading of each column below them."""

from clew.loaders.tabular.grids.table import Table
from clew.loaders.vocabulary import Column, Vocabulary

_OF_PEOPLE = {"representative", "post", "name", "person"}
_CAME = {"person", "represent", "delegation", "who", "take-part", "representative"}
"""What a heading says, or its key words, that stands over the columns of those who came for the clusters."""


def over(table: Table, place: int) -> str:
    """Return the words that stand over a column and over others beside it; blank where none do."""
    return table.groups[place] if place < len(table.groups) else ""


def own_words(table: Table, place: int) -> str:
    """Return the words of a heading without those that stand over several columns."""
    return table.headings[place].removeprefix(over(table, place)).strip()


def columns(vocabulary: Vocabulary, table: Table, place: int) -> tuple[Column, ...]:
    """Return what the own words of a heading say, where those over it say nothing ("Profile"), or are of people."""
    group = over(table, place)
    found = vocabulary.columns(own_words(table, place)) if group else ()
    if found and vocabulary.meaning("groups-of-columns", group):
        return found
    of_people = bool(found) and is_of_people(vocabulary, table, place)
    return tuple(each for each in found if of_people and each.concept in _OF_PEOPLE)


def is_of_people(vocabulary: Vocabulary, table: Table, place: int) -> bool:
    """Tell whether a heading over several columns speaks of those who came ("Delegate in Lima")."""
    group = over(table, place)
    said = {*vocabulary.all("heading-words", group), *(each.concept for each in vocabulary.columns(group))}
    people = bool(group) and bool(said & _CAME)
    return people and not vocabulary.first("other-persons", group)
