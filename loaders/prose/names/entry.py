"""One entry of a list of organisations: "Some Cluster (Spain), water", "Some Cluster – Spain – water; energy"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clew.loaders.prose.names import work
from clew.loaders.prose.names.naming import ACRONYM
from clew.loaders.prose.names.position import is_position
from clew.loaders.setting import country
from clew.loaders.text.signs import PARTS
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_CUT = re.compile(
    rf"\s*[(\[](?P<bracket>[^()\[\]]*)[)\]]|\s+[{PARTS}]\s+|\s*[;:,|](?:\s+|$)|\s*\.?\s*$"
    r"|\s+(?=from\s(?:the\s)?[A-ZÀ-ÞĀ-Ț])"
    r"|\.?\s+(?=(?P<label>[A-Z][a-z]+(?: [a-z]+){0,3}):\s)"  # a label that stands on a line of its own
    r"|\.\s+(?=(?P<others>[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3}):\s)"
)
_APART = re.compile(r"[^\S\n]*\n\s*|(?<=\S)(?:[^\S\n]{2,}|\t)(?=\S)")
_INNER = re.compile(r"\s*[,;/]\s*")
_START = re.compile(r"(?![a-zß-öø-ÿ])[^\W_]|[a-z]-?[A-Z]")
_SMALL = frozenset(
    "of for the and & in on at de del della di da do dos das des du la le les el los las y e et en i für der die das "  # noqa: SIM905
    "und van von pour per et al sur zu zur am im het och og na za w i z".split()
)
"""Words that stand in lower case within a name."""
_IN_NAMES = re.compile(
    r"[dl][’'][A-ZÀ-ÞĀ-Ț]|(?:(?!(?:e\.g|i\.e|n\.[ak]|[ap]\.m)\b)(?:[a-z]\.)+[a-z]|e\.V|sp|spol|kft|mbH|srls?|gmbh|ltd"
    r"|sarl|doo|sro|zrt|eood|ood|lda|aps|bv|nv|oy)\.?$"
)
"""So do an article before a vowel, and what a firm is by law: "d.o.o.", "sp. z o.o.", "srl"."""
HEAD = re.compile(
    r"cl[uú]ster|\b(?:network|alliance|association|platform|hub|p[oôó]le|valley|district)\b", re.IGNORECASE
)
_FROM = re.compile(r"^(?:from|based in|of|in)\s+(?:the\s+)?", re.IGNORECASE)
PERSON = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Prof)\b|\b(?:represented by|delegates?|contact|representative)\b", re.IGNORECASE
)
"""What follows is of the person."""
_BELOW = "\n"
"""What stands before a piece that begins a line of its own."""
_FULL = 55
"""A line on which the next word too would have made no more characters was ended, not wrapped."""
_JOINED = re.compile(r"[A-ZÀ-ÞĀ-Ț]|(?:and|or|et|y|e|und)\b|[,;)&/–—-]")
"""What goes on from the country at the end of a full line: another country, or the rest of its name."""
_BEHIND = ")"
"""What stands before a piece right behind a bracket, with no mark between."""
_WORDS = 6
"""A field is a few words; a name with words in lower case too."""
_LONGEST = 12
_NAMES = 4
"""A person has at most so many names."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An organisation as a list prints it: its name, the country, and the fields that it works on."""

    name: Text
    country: Text | None = None
    fields: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an entry."""

    text: Text
    mark: str
    """What stands before it: a bracket, a comma, a dash, a colon."""
    start: int
    end: int

    @property
    def country(self) -> Text | None:
        """The country, where the part is nothing else, or None."""
        start = _FROM.match(self.text.clean)
        place = self.text.cut(start.end() if start else 0, len(self.text.clean))
        return place if country.find(place.clean) else None


def read(text: Text, vocabulary: Vocabulary, *, lines: bool = False) -> Entry | None:
    """Return what an item of a list prints of an organisation; None where it does not begin with a name.

    `lines` is for a whole item, of which parts may stand on lines of their own.
    """
    found = pieces_of_lines(text, vocabulary) if lines else pieces(text, vocabulary)
    if len(found) > 1 and found[0].country and found[1].mark in (":", "-"):  # Spain: Some Cluster
        found = [*found[1:], *found[:1]]
    at = country_at(found)
    name, end = name_of(text, found, at)
    if not name or not is_name(name.clean, bool(at)) or begins_with_person(found):
        return None
    place = found[at].country if at else None
    return Entry(name, place, tuple(_fields(found[end:], at - end if at else None)))


def is_name(words: str, certain: bool = False) -> bool:
    """Tell whether words are a name: capitals, and nothing in lower case but small words; else `certain` and short."""
    found = words.split()
    if not found or not _START.match(words) or len(found) > _LONGEST or country.find(words):
        return False
    lower = [word for word in found if word[0].islower() and word.strip(".") not in _SMALL and not _START.match(word)]
    lower = [word for word in lower if not _IN_NAMES.match(word)]
    return not lower or (certain and len(found) <= _WORDS and not re.match(r"(?:An?|The|Our|Their)\s", words))


def pieces(text: Text, vocabulary: Vocabulary) -> list[Piece]:
    """Return the parts of an entry, between brackets, commas and dashes, without labels."""
    return [*_keyed(_pieces(text, vocabulary), vocabulary)]


def pieces_of_lines(text: Text, vocabulary: Vocabulary) -> list[Piece]:
    """Return the parts of an entry that is a whole item: where a line of it was ended, a part ends too."""
    ends = _ends(text)
    cut = (part for piece in _pieces(text, vocabulary) for part in _at_ends(text, piece, ends))
    return [*_keyed(cut, vocabulary)]


def _pieces(text: Text, vocabulary: Vocabulary) -> Iterator[Piece]:
    start, mark = 0, ""
    for match in _CUT.finditer(text.clean):
        label = match["label"] or match["others"]
        if match.start() >= start and (not label or _is_label(label, vocabulary)):
            yield from _piece(text, start, match.start(), mark)
            if match["bracket"] is not None:
                yield from _inner(text, *match.span("bracket"))
            start, mark = match.end(), _BEHIND if match["bracket"] is not None else _mark(match[0])


def _is_label(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words before a colon are a label; a weak one may end a name: "Some e-Ship Network: sand"."""
    column = vocabulary.column(words)
    return column is not None and not column.weak


def _inner(text: Text, start: int, end: int) -> Iterator[Piece]:
    for cut in [*_INNER.finditer(text.clean, start, end), None]:
        yield from _piece(text, start, cut.start() if cut else end, "(")
        start = cut.end() if cut else end


def _piece(text: Text, start: int, end: int, mark: str) -> Iterator[Piece]:
    if words := text.clean[start:end].strip():
        quoted = words[0] in '"“«‘' and words[-1] in '"”»’' and len(words) > 2
        start, end = (
            (start + text.clean[start:end].index(words[0]) + 1, start + len(text.clean[start:end].rstrip()) - 1)
            if quoted
            else (start, end)
        )
        yield Piece(text.cut(start, end), mark, start, end)


def _at_ends(text: Text, piece: Piece, ends: Sequence[int]) -> Iterator[Piece]:
    start, mark = piece.start, _BELOW if piece.start in ends else piece.mark
    for end in (*(each for each in ends if piece.start < each < piece.end), piece.end):
        yield from _piece(text, start, end, mark)
        start, mark = end, _BELOW


def _ends(text: Text) -> list[int]:
    """Return where wide space stands, and where lines end that were not wrapped because they were full.

    Nor was one below which another tells who came along.
    """
    printed = [raw.strip() for raw in _APART.split(text.raw)]
    gaps = [*_APART.finditer(text.raw)]
    words = [start for start, _ in text.spans_of_words()] if gaps else []
    found = []
    for gap, (raw, following) in zip(gaps, pairwise(printed), strict=True):
        short = len(raw) + len(following.split(" ", 1)[0]) < _FULL
        company = work.COMPANY.match(following) and not work.WITH.search(raw)
        if "\n" not in gap[0] or short or company or _ends_with_country(raw, following):
            found.append(bisect_left(words, gap.start()))
    return found


def _ends_with_country(line: str, following: str) -> bool:
    """Tell whether a full line ends with a country, and the next with something else: it was not wrapped there."""
    last = re.split(rf"[,;:|]\s+|\s[{PARTS}]\s+", line)
    return len(last) > 1 and bool(country.find(last[-1])) and not _JOINED.match(following)


def _mark(printed: str) -> str:
    plain = printed.strip()
    return "-" if plain in {*PARTS} else plain


def _keyed(pieces: Iterator[Piece], vocabulary: Vocabulary) -> Iterator[Piece]:
    """Leave out words that only say what follows them ("Country: Spain")."""
    found = list(pieces)
    for place, piece in enumerate(found):
        column = vocabulary.column(piece.text.clean) if place else None
        followed = place + 1 < len(found) and found[place + 1].mark == ":"
        if not (column and followed and column.concept in ("country", "field")):
            yield piece


def country_at(pieces: Sequence[Piece]) -> int | None:
    """Return the place of the country; a bracket that may be an acronym is one where another place names a country."""
    found = [place for place, piece in enumerate(pieces) if place and piece.country]
    plain = [place for place in found if not (pieces[place].mark == "(" and _stands_for(pieces, place))]
    return next(iter(plain if len(found) > 1 or not plain else found), None) if plain else None


def _stands_for(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether a bracket is made of the first letters of the name before it."""
    letters = "".join(word[0] for word in re.findall(r"[A-Za-zÀ-ÿ]+", pieces[0].text.clean) if word[0].isupper())
    return pieces[place].text.clean.upper() == letters.upper() and place == 1


def name_of(text: Text, pieces: Sequence[Piece], at: int | None) -> tuple[Text | None, int]:
    """Return the name with which the parts begin, acronym included, and how many parts it takes."""
    if not pieces:
        return None, 0
    end = 1
    if ACRONYM.fullmatch(pieces[0].text.clean) and len(pieces) > 1 and pieces[1].mark == "-" and at != 1:
        end = 2  # SC - Some Cluster
    for place in range(end, at or 0):  # Fruit, Vegetables and Flowers Cluster
        if (
            pieces[place].mark == ","
            and HEAD.search(pieces[place].text.clean)
            and not HEAD.search(_words(pieces, place))
        ):
            end = place + 1
    if end < len(pieces) and pieces[end].mark == "(" and end != at and ACRONYM.fullmatch(pieces[end].text.clean):
        end += 1
    return _stretch(text, pieces[0], pieces[end - 1]), end


def _words(pieces: Sequence[Piece], end: int) -> str:
    return " ".join(piece.text.clean for piece in pieces[:end])


def _stretch(text: Text, first: Piece, last: Piece) -> Text:
    """Return the stretch from the first to the last piece, with the bracket around the last."""
    words = text.cut(first.start, last.end + (last.mark == "("))
    return words if words.clean.count("(") == words.clean.count(")") else first.text


def _fields(pieces: Sequence[Piece], at: int | None) -> Iterator[Text]:
    """Yield the fields: what stands after the country, or after a dash, a colon or a bracket of its own."""
    for place, piece in enumerate(pieces):
        after = at is not None and place > at
        own = piece.mark in ("-", ":", ";") or piece.text.clean[:1].islower()
        own = own and not (place + 1 == at and pieces[at].mark == "," and piece.mark != ",")  # – Bilbao, Spain
        if ends_at(pieces, place):
            return
        if work.NO_FIELD.search(piece.text.clean):
            continue
        if place != at and (after or own):
            yield from work.of(piece.text)


def ends_at(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether from this part on an entry tells of a person, or goes on as a sentence does."""
    words = pieces[place].text.clean
    following = pieces[place + 1].text.clean if place + 1 < len(pieces) else ""
    if PERSON.search(words) or is_position(words) or _goes_on(pieces[place]):
        return True
    labels = any(each.mark == ":" for each in pieces[place + 1 : place + 3]) and work.OTHERS.fullmatch(words)
    if labels or work.COMPANY.match(words):
        return True
    return is_position(following) and names_one(words)


def begins_with_person(pieces: Sequence[Piece]) -> bool:
    """Tell whether an entry begins with no organisation but with a position, or a person whose position is next."""
    first, *others = (piece.text.clean for piece in pieces)
    if HEAD.search(first):
        return False
    return is_position(first) or (names_one(first) and any(map(is_position, others[:1])))


def names_one(words: str) -> bool:
    """Tell whether words may be the name of a person."""
    found = words.split()
    return 1 < len(found) <= _NAMES and all(word[0].isupper() or word in _SMALL for word in found)


def _goes_on(piece: Piece) -> bool:
    """Tell whether the sentence goes on right behind a bracket, with what is no field: "(Spain) sent Ana Soto"."""
    return piece.mark == _BEHIND and not work.opened(piece.text.clean)
