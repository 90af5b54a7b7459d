"""People in a cell with their positions and organisations, in any order: "Director: Ana Soto", "Ana Soto / CEO".

The parts that signs set apart are told by what each is. Where one is not understood, or stands there twice for one
person, the cell tells nothing here. Of several people each has the same parts in the same order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clew.loaders.prose.names import entry, people, position
from clew.loaders.prose.names.people import Person
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country
from clew.loaders.tabular.cells import values
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_SIGNS = r"\s*(?:[,;:/|•·]|\s[-–—]+\s|[–—]|\s[(\[]|[)\]])+\s*"
_AROUND = " ,;()[]–—-:"
CONTACT = re.compile(r"[(<\[]?\S+@\S+|\+?\d[\d\s()/-]{5,}")
"""An address or a telephone number beside a name."""
_MOST = 6
"""How many words a name has at most."""
_LONGEST = 300
_SHORT = 2
"""So many words behind a name may be that of somebody else."""
_ORDERS = {("name", "post"), ("post", "name"), ("name", "post", "of"), ("name", "of", "post"), ("of", "name", "post"),
           ("of", "post", "name"), ("post", "of", "name"), ("post", "name", "of")}  # fmt: skip


def find(text: Text) -> list[Person]:
    """Return the people of a cell that holds as many positions, set apart from the names; nothing of any other."""
    if len(text.clean) > _LONGEST or not phrase(current(), "role").search(text.clean):
        return []
    told = list(_told(text))
    kinds = tuple(kind for kind, _ in told)
    many = kinds.count("name")
    wide = len(kinds) // many if many else 0
    if not many or kinds != kinds[:wide] * many or kinds[:wide] not in _ORDERS:
        return []
    found = (_posted(dict(told[start : start + wide])) for start in range(0, len(told), wide))
    return [each for each in found if each]


def _posted(said: dict[str, Text]) -> Person | None:
    person, of = people.first(said["name"]), said["of"].clean if "of" in said else ""
    post, within = said["post"].clean, None
    if not of:
        post, within = position.post(post, certain=False)
    return replace(person, beside=post, of=of or within or "") if person else None


def _told(text: Text) -> Iterator[tuple[str, Text]]:
    """Yield the parts of a cell with what each is; who has a form of address makes other names no people's."""
    addressed, before = bool(people.find(text)), list[str]()
    for each in _parts(text):
        if kind := _kind(each, before, addressed=addressed):
            before.append(kind)
            yield kind, each


def _parts(text: Text) -> Iterator[Text]:
    for line in values.listed(text):
        for each in parts(line, _SIGNS):
            plain = each.cut(0, len(each.clean.rstrip(_AROUND)))
            if plain.clean and not CONTACT.fullmatch(plain.clean):
                yield from _before_address(plain)


def _before_address(part: Text) -> Iterator[Text]:
    """Cut off what stands before a form of address: "Director Ms Ana Soto"."""
    start = next((each.start for each in people.find(part)), 0)
    yield from (each for each in (part.cut(0, start), part.cut(start, len(part.clean))) if each.clean)


def _kind(part: Text, before: Sequence[str], *, addressed: bool) -> str:
    """Tell whether a part is a name, a position or an organisation; of a place nothing is said."""
    if country.find(part.clean) or country.of_city(part.clean):
        return ""
    if position.is_position(part.clean):
        return "post"
    if phrase(current(), "institution").search(part.clean):
        return "of"
    person, again = people.first(part), "name" in before[-2:]
    personal = person is not None and not person.beside and is_plausible(person)
    if personal and (people.find(part) if addressed else not again):
        return "name"
    of_one = part.clean[:1].isupper() and (addressed or not personal or len(part.clean.split()) > _SHORT)
    return "of" if of_one and again else "other"


def is_led(text: Text) -> bool:
    """Tell whether a name stands behind a colon: what stands before it is whatever it is of."""
    _, colon, rest = text.clean.partition(": ")
    person = people.first(text.cut(len(text.clean) - len(rest), len(text.clean))) if colon else None
    return person is not None and is_plausible(person)


def is_plausible(person: Person) -> bool:
    """Tell whether a name may be that of a person: it has a form of address, or is no organisation and no place."""
    words, vocabulary = person.name, current()
    if people.find(person.text):
        return True
    other = phrase(vocabulary, "institution").search(words) or entry.HEAD.search(words) or country.find(words)
    firm = any(each.end() == len(words) for each in phrase(vocabulary, "legal-form").finditer(words))
    return not (other or firm) and not position.is_position(words) and 1 < len(words.split()) <= _MOST
