"""Lists of which every line prints a name and a country, in whatever order: "Ports (Spain): Some Cluster".

Which part is the name is told by all lines together: it stands in the same place of each, looks like a name in each,
and no two lines have the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.graph.statement import slug
from clew.loaders.prose.names import entry, work
from clew.loaders.prose.names.entry import Entry, Piece
from clew.loaders.prose.names.position import is_position
from clew.loaders.setting import country
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

FEWEST = 3
"""Fewer lines tell little about one another."""
_PLACES = (0, 1, 2, -1, -2)
"""Where names may stand among the parts that are no country, counted from the first or from the last."""
_LABEL = re.compile(r"(?P<label>[^:;,.]{3,40}):\s")
_APART = ("-", "\n")
_LEAST = 2
_WORDS = 8
_MOST = 3
"""So many words with a capital are enough for a name."""


Ends = Sequence[tuple[Text, int]]
"""The name of each line, and the place of the part after it."""
Side = tuple[bool, bool, bool, int]
"""Where a part stands: behind the name, behind the country, in brackets, behind which dash."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in its parts; `at` is the place of the country."""

    text: Text
    pieces: Sequence[Piece]
    at: int

    @property
    def others(self) -> list[int]:
        """The places of the parts that are no country."""
        return [place for place in range(len(self.pieces)) if place != self.at]

    def side(self, place: int, name: int) -> "Side":
        """Tell where a part stands: behind the name, behind the country, in brackets, behind which dash."""
        marks = [piece.mark for piece in self.pieces[: place + 1]]
        return place > name, place > self.at, marks[-1] == "(", sum(each in _APART for each in marks)


def read(texts: Sequence[Text], vocabulary: Vocabulary) -> list[Entry]:
    """Return what the lines of a list print of organisations, one a line; none where a single line does not tell."""
    lines = [line for text in texts if (line := _line(text, vocabulary)) and _is_entry(line, vocabulary)]
    if len(lines) < max(FEWEST, len(texts)):
        return []
    names = _names(lines)
    return [*_entries(lines, names)] if names else []


def _line(text: Text, vocabulary: Vocabulary) -> _Line | None:
    pieces = entry.pieces_of_lines(text, vocabulary)
    places = [place for place, piece in enumerate(pieces) if piece.country]
    at = entry.country_at(pieces) if len(places) > 1 and not pieces[0].country else next(iter(places), None)
    if at is None or len(pieces) < _LEAST or _tells(text, vocabulary) or len(places) > _LEAST:
        return None
    if entry.begins_with_person(pieces):
        return None
    ends = (place for place in range(max(at, 1) + 1, len(pieces)) if entry.ends_at(pieces, place))
    return _Line(text, pieces[: next(ends, len(pieces))], at)


def _tells(text: Text, vocabulary: Vocabulary) -> bool:
    """Tell whether a text has more sentences than one and those that give what a label says ("Country: Spain")."""
    labels = [_LABEL.match(sentence.clean) for sentence in [*text.sentences()][1:]]
    columns = [vocabulary.column(label["label"]) if label else None for label in labels]
    return not all(column and column.concept in ("country", "field") for column in columns)


def _is_entry(line: _Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line prints nothing but a name and what tells of it in a few words, and no answer."""
    words = [piece.text.clean for piece in line.pieces]
    few = all(len(each.split()) <= _WORDS for each in words)
    return few and not any(vocabulary.meaning("answers", each) for each in words)


def _names(lines: Sequence[_Line]) -> list[int]:
    """Return the place of the name in each line; nothing where there is any doubt."""
    found: list[tuple[int, list[int]]] = []
    for number in _PLACES:
        places = [line.others[number] for line in lines if -len(line.others) <= number < len(line.others)]
        weight = _weight(lines, places) if len(places) == len(lines) else 0
        if weight and places not in [each for _, each in found]:
            found.append((weight, places))
    best = max(found, key=lambda each: each[0], default=(0, []))
    sure = all(best[0] >= each[0] + len(lines) for each in found if each is not best)
    return best[1] if sure else []


def _weight(lines: Sequence[_Line], places: Sequence[int]) -> int:
    """Return how much speaks for it that the names stand there; nought where one cannot be a name."""
    words = [_end(line, place)[0].clean for line, place in zip(lines, places, strict=True)]
    if len({slug(each) for each in words}) < len(words) or not all(map(_may_be, words)):
        return 0
    return sum(map(_proper, words))


def _may_be(words: str) -> bool:
    """Tell whether words may be a name: a word within may be in lower case where the first and the last are not."""
    around = all(each[:1].isupper() for each in words.split()[:: max(len(words.split()) - 1, 1)])
    return entry.is_name(words, around) and not (
        entry.PERSON.search(words) or is_position(words) or country.of_city(words)
    )


def _proper(words: str) -> int:
    """Return how much words look like an organisation's name: by their capitals, and by what clusters are called."""
    capitals = sum(each[:1].isupper() or bool(re.search(r"[a-z]-?[A-Z]", each)) for each in words.split())
    return min(capitals, _MOST) + 2 * bool(entry.HEAD.search(words))


def _entries(lines: Sequence[_Line], names: Sequence[int]) -> Iterator[Entry]:
    ends = [_end(line, name) for line, name in zip(lines, names, strict=True)]
    fields = _fields_of(lines, names, ends)
    for line, name, (text, end) in zip(lines, names, ends, strict=True):
        taken = {line.at, *range(name, end)}
        said = (
            each for place, each in enumerate(line.pieces) if place not in taken and line.side(place, name) in fields
        )
        yield Entry(text, line.pieces[line.at].country, tuple(part for each in said for part in _fields(each)))


def _fields(piece: Piece) -> Iterator[Text]:
    if not work.NO_FIELD.search(piece.text.clean):
        yield from work.of(piece.text)


def _end(line: _Line, name: int) -> tuple[Text, int]:
    """Return the name with what belongs to it, an acronym or its other half behind a comma, and the place after it."""
    at = line.at - name if line.at > name else None
    if line.pieces[name].mark == "(":
        return line.pieces[name].text, name + 1
    text, taken = entry.name_of(line.text, line.pieces[name:], at)
    return text or line.pieces[name].text, name + taken


def _parts(lines: Sequence[_Line], names: Sequence[int], ends: Ends) -> Iterator[tuple[Side, Piece]]:
    """Yield what is neither name nor country, and where it stands."""
    for line, name, (_, end) in zip(lines, names, ends, strict=True):
        for place, piece in enumerate(line.pieces):
            if place != line.at and not name <= place < end:
                yield line.side(place, name), piece


def _fields_of(lines: Sequence[_Line], names: Sequence[int], ends: Ends) -> set[Side]:
    """Return where the lines print what somebody works on; where other words do, capitals are of people."""
    found: dict[Side, list[Piece]] = {}
    for side, piece in _parts(lines, names, ends):
        found.setdefault(side, []).append(piece)
    sure = {side for side, pieces in found.items() if any(not entry.is_name(each.text.clean) for each in pieces)}
    people = {side for side, pieces in found.items() if all(entry.names_one(each.text.clean) for each in pieces)}
    return {side for side in found if _may_be_fields(side, found[side])} - (people if sure - people else set())


def _may_be_fields(side: Side, found: Sequence[Piece]) -> bool:
    """Tell whether what stands there is no city and no person: in lower case, behind the country, or set apart."""
    words = [piece.text.clean for piece in found]
    cities = len([*filter(country.of_city, words)]) > 1  # cork is a trade too
    if cities or any(map(entry.PERSON.search, words)) or any(map(is_position, words)):
        return False
    lower = any(not entry.is_name(each) for each in words)
    return lower or side[1] or all(piece.mark in (*_APART, ":", ";") for piece in found)
