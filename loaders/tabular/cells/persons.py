"""Who a cell names: one person or several, with a form of address, with a position, or by the name alone."""

from collections.abc import Iterator

from clew.loaders.prose.names import people, position
from clew.loaders.prose.names.people import Person
from clew.loaders.tabular.cells import named_posts, values
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text

_SEVERAL = r"\s+(?:and|&)\s+|\s*[/;]\s*|\s*,\s*"


def is_person(text: Text) -> bool:
    """Tell whether a cell names a person, by a form of address, or by two to four names that are no organisation's."""
    found = list(find(text))
    return bool(found) and all(named_posts.is_plausible(each) for each in found)


def is_posted(text: Text) -> bool:
    """Tell whether a cell names a person with a position: "Jane Roe, Cluster Manager"."""
    return is_person(text) and any(position.is_position(each.beside.strip(" ,;()–—-")) for each in find(text))


def is_addressed(text: Text) -> bool:
    """Tell whether a cell names a person with a form of address."""
    return bool(people.find(text)) and people.find(text)[0].start == 0


def find(text: Text, *, posted: bool = False) -> Iterator[Person]:
    """Yield the people of a cell; where the column is `posted`, what stands behind a comma is no other person."""
    if found := named_posts.find(text):
        yield from found
        return
    for piece in values.listed(text):
        several = [piece] if posted and piece.clean.count(",") == 1 else parts(piece, _SEVERAL)
        named = (people.first(each) for each in several)
        alone = [each for each in named if each and not each.beside and named_posts.is_plausible(each)]
        if len(alone) == len(several) > 1:
            yield from alone
        elif (addressed := people.find(piece)) and addressed[0].start:
            yield from addressed
        elif (whole := people.first(piece)) and not named_posts.is_led(piece):
            yield whole
