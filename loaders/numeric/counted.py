"""What a number counts: the head noun of the words that follow it, and what stands between ("formal meetings")."""

import re
from dataclasses import dataclass

from clew.loaders.numeric.numerals import WORDS
from clew.loaders.numeric.prose import PROSE

_WORD = re.compile(r"\s(?P<word>[^\W\d_][\w’'&.-]{0,40})")
_OF = re.compile(
    r"\s(?:out\s)?of\s(?:all\s)?(?:(?:the|these|those|its|their|our|all)\b(?:\s(?:total|participating|attending))?)?"
    r"(?:\s?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|twenty)\b)?",
    re.IGNORECASE,
)
_DATA = PROSE["counted"]
_STOPS = frozenset(_DATA["stops"])
_IRREGULAR = frozenset(_DATA["irregular"])
_PARTICIPLES = frozenset(_DATA["participles"])
_KINDS = re.compile(rf"\s(?:{_DATA['kinds']})(?:,\s(?:{_DATA['kinds']}))?\s(?:and|or|&)\s(?:{_DATA['kinds']})(?=\s)")
_CLAUSE = re.compile(
    r"(?:\bof\s(?:these|them|those|which|whom)|\bwhich|\bwho|\bwhile|[,;:]|\bof\sthe\s[\w\s]{1,40},)\s*$", re.IGNORECASE
)
_MORE = re.compile(r"(?:more|other|others|further|additional|remaining|extra)$", re.IGNORECASE)
_OBJECT = re.compile(r"\s(?:\d|(?:the|a|an|its|their|our|all|some|many|several)\b)")
"""What follows a verb: "treats 300 tonnes" is no plural."""
_FURTHER = re.compile(rf"\s(?:\d|{WORDS})", re.IGNORECASE)
"""A number of its own counts what follows it."""
_LONGEST = 6
LANGUAGE = "en"
"""The language of whose nouns this is."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that say what is counted: what describes it, the head noun, where it ends, and what is counted with it.

    `partial` tells that a part of these is counted ("5 of the 9 clusters", "three other firms").
    """

    described: str
    head: str
    end: int
    partial: bool = False
    joined: str | None = None

    @property
    def words(self) -> str:
        """The whole phrase, with single spaces."""
        return f"{self.described} {self.head}".strip()


def after(text: str, end: int) -> Phrase | None:
    """Return what stands right after a number that ends there, if it is a plural that can be counted."""
    of = _OF.match(text, end)
    start = of.end() if of else end
    found = _plural(text, start) or _of_two_kinds(text, start)
    if not found:
        return None
    partial = bool(of) or any(_MORE.match(word) for word in found.described.split())
    return Phrase(found.described, found.head, found.end, partial, _joined(text, found.end))


def singular(text: str, end: int, nouns: re.Pattern[str]) -> Phrase | None:
    """Return what stands right after "one": one of these nouns, where nothing shows that it describes another."""
    words = _words(text, end)
    for number, (word, last) in enumerate(words[:4]):
        if nouns.fullmatch(word) and not any(nouns.fullmatch(later) for later, _ in words[number + 1 : number + 2]):
            following = _WORD.match(text, last)
            if following and not _ends_phrase(following["word"]):
                return None
            return Phrase(" ".join(each for each, _ in words[:number]), word, last)
    return None


def _plural(text: str, end: int) -> Phrase | None:
    words = _words(text, end)
    if words and words[0][0].lower().endswith("ed"):
        plain = words[0][0].lower().split("-")[-1]
        if plain not in _PARTICIPLES or (plain in ("signed", "concluded") and _CLAUSE.search(_before(text, end))):
            return None
    first = next((i for i, (word, _) in enumerate(words) if _is_plural(word)), None)
    if first is None:
        return None
    last = first
    while last + 1 < len(words) and _is_plural(words[last + 1][0]):
        last += 1
    return Phrase(" ".join(word for word, _ in words[:last]), words[last][0], words[last][1])


def _of_two_kinds(text: str, end: int) -> Phrase | None:
    """Return what is counted where two kinds of it are named before it: "individual and group meetings"."""
    kinds = _KINDS.match(text, end)
    found = _plural(text, kinds.end()) if kinds else None
    return Phrase(f"{kinds[0].strip()} {found.described}".strip(), found.head, found.end) if kinds and found else None


def _before(text: str, end: int) -> str:
    """Return the words before the number that ends there."""
    return re.sub(r"[\w.,%-]+$", "", text[max(0, end - 80) : end])


def _words(text: str, end: int) -> list[tuple[str, int]]:
    """Return the words from a place on that may be one phrase, each with its end."""
    found: list[tuple[str, int]] = []
    while len(found) < _LONGEST and (match := _WORD.match(text, end)):
        word = match["word"].rstrip(".'’-&")
        if word.lower() in _STOPS or (
            word.lower().endswith("ly") and word.lower() not in ("early", "friendly", "family")
        ):
            break
        end = match.start("word") + len(word)
        found.append((word, end))
        if end < match.end("word"):
            break
    return found


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in _IRREGULAR:
        return True
    spelled = word[-1] == "s" and (word[-2:-1].islower() or sum(map(str.isupper, word)) > 1)
    return len(word) > 3 and spelled and not word.endswith(("ss", "us", "is", "'s", "’s"))


def _ends_phrase(word: str) -> bool:
    return word.lower() in _STOPS or word.lower().endswith(("ed", "s", "ly"))


def _joined(text: str, end: int) -> str | None:
    """Return what is counted with the head, as printed: " and universities" of "14 clusters and universities"."""
    match = re.compile(r"(?:,\s[\w\s-]{1,40}?)?,?\s(?:and|or|&|as well as)(?=\s)|\s?/(?=\w)").match(text, end)
    if not match:
        return None
    rest = match.end()
    if _FURTHER.match(text, rest):
        return None
    found = _plural(text, rest) if not text[rest : rest + 1].isalpha() else _plural(f" {text[rest : rest + 80]}", 0)
    if found and found.head[:1].isupper() and found.head[1:2].islower():
        return None  # "4 SMEs and Sun Cluster Canarias": it is the name of another
    if not found or re.match(r"\s\w+(?:ed|ing)\b", text[rest:]) or _OBJECT.match(text, rest + len(found.words) + 1):
        return None
    return f"{text[end:rest]} {found.words}"
