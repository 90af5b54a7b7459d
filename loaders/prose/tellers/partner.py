"""A part under a cluster's name that begins with the other side: its name, then what it is and where it is at home.

"Bar Ltd (firm, Korea) – joint venture – signed in March", "Bar Ltd, a firm from Korea. ...": who of such a part is
meant is told by its start alone, whatever else it names. A name that no table knows must have kind and country.
"""

import re
from collections.abc import Collection, Iterator

from clew.loaders.prose.names import entry, proper
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_LED = re.compile(r"(?:[Ww]ith (?:the )?)?")
_NAME = re.compile(
    r"(?:\S+\s[^()\[\]:;,|–—]{2,60}?,\s[A-ZÀ-ÞĀ-Ț][\w’'-]+(?=\s\()"
    r"|[^()\[\]:;,|–—]{2,80}?(?=\s*[(\[:;,|]|\s+[-–—]\s))"
)
"""Of several words it may have its city, with the bracket behind both: "Faculty of Some Science, Some City (...)"."""
_BRACKET = re.compile(r"\s\(([^()]*)\)")
_MARK = re.compile(r"\s*(?:[(\[:;,|.]|\s[-–—]\s|$)")
_PIECE = re.compile(
    r"(?:\s[-–—](?=\s)|[\s()\[\],;:/|.])*+(?P<said>[^()\[\],;:/|.–—]+?)(?=\s*(?:[()\[\],;:/|.]|\s[-–—]\s|$))"
)
_LONGEST = 60


def read(part: Text, vocabulary: Vocabulary, names: Collection[str] = ()) -> Mention | None:
    """Return the organisation that a part begins with; `names` are those with whom tables have a thread."""
    words, start = part.clean, _led(part.clean, vocabulary)
    known = max(
        (each for each in names if words.startswith(each, start) and _ends(words, start + len(each))),
        key=len,
        default="",
    )
    end = start + len(known) if known else _end(words, start, vocabulary)
    if not end:
        return None
    found, stop = Mention(start, end, part.cut(start, end), "", name_end=end), end
    reader = proper.Reader(part, vocabulary)
    said: list[Text] = []
    for piece, after in _pieces(part, end):
        typed = reader.typed(found, [piece])
        if len(piece.clean) > _LONGEST or not (typed.country or typed.type is piece):
            break
        said, stop = [*said, piece], after
    read_ = reader.typed(Mention(start, stop, found.name, "", name_end=end), said)
    if known or not (read_.is_called and read_.country):
        return read_ if known else None
    others = not _is_noted(part, end, vocabulary) and phrase(vocabulary, "told-no-counterparts").search(words)
    return None if others else read_


def _is_noted(part: Text, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the bracket behind a name says how the two work together: that is said of a counterpart alone."""
    note = _BRACKET.match(part.clean, end)
    return bool(note and any(vocabulary.words("cooperation-types", note[1])))


def named(text: Text, start: int, end: int, names: Collection[str]) -> list[Mention]:
    """Return which of these names stand in a stretch of a sentence."""
    found = (re.compile(rf"(?<![\w-]){re.escape(each)}(?![\w-])").search(text.clean, start, end) for each in names)
    return [Mention(*m.span(), text.cut(*m.span()), "", name_end=m.end()) for m in found if m]


def _led(words: str, vocabulary: Vocabulary) -> int:
    """Return where a name may begin behind "With the", or behind a label that only counts: "Contact 2: "."""
    led = phrase(vocabulary, "contact-counted").match(words) or _LED.match(words)
    return led.end() if led else 0


def _ends(words: str, end: int) -> bool:
    return _MARK.match(words, end) is not None


def _end(words: str, start: int, vocabulary: Vocabulary) -> int:
    """Return where a name ends that no table knows; 0 where there is none, or where it is cut behind a legal form."""
    name = _NAME.match(words, start)
    plain = name and entry.is_name(name[0]) and not country.find(name[0])
    firm = name and phrase(vocabulary, "legal-form").search(name[0].rpartition(",")[0])
    return name.end() if name and plain and not firm else 0


def _pieces(part: Text, start: int) -> Iterator[tuple[Text, int]]:
    place = start
    while match := _PIECE.match(part.clean, place):
        place = match.end()
        yield part.cut(*match.span("said")), place
