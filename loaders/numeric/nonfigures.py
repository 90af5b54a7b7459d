"""Numbers that count nothing: dates, times, years, names, references, editions, ordinals, durations, addresses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clew.loaders.numeric import counted
from clew.loaders.numeric.numerals import SHARES, WORDS
from clew.loaders.numeric.prose import PROSE
from clew.loaders.setting import date_order, dates
from clew.loaders.vocabulary import Vocabulary, current

DOUBTFUL = "doubtful"
"""What may be a figure or not; it is neither stated nor ignored."""
_BESIDE = PROSE["beside"]
_KINDS: tuple[tuple[str, str], ...] = tuple((each["reason"], each["pattern"]) for each in PROSE["kinds"])
_NAMED = [f"(?P<k{number}>{pattern})" for number, (_, pattern) in enumerate(_KINDS)]
_INSIDE = [
    f"(?P<i{number}>{_KINDS[number][1]})" for number, each in enumerate(PROSE["kinds"]) if each.get("inside", False)
]
_SCANNER = re.compile(rf"(?<!\w)(?:{'|'.join(_NAMED)})|(?<=\w)(?:{'|'.join(_INSIDE)})")
_YEAR = re.compile(r"(?<![\w.,/’'€$£-])(?:19|20)\d\d(?![\w%€$£/]|[.,]\d|\s?(?:%|per\s?cent|million|euros?\b)|[-–]\d)")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|until|till|from|to|during|before|after|for|year|early|mid|late|spring|summer|"
    r"autumn|winter|"
    r"end|beginning|between|and|or|throughout|over|through)[\s-]+|(?<!\w)[A-ZÀ-ÝĀ-Ț][\w&-]*,?\s|[(/–-]\s?|,\s)$"
)
_MORE_THAN = re.compile(
    r"\b(?:more than|over|above|exceeding|in excess of|at least|no fewer than|no less than|fewer than|"
    r"less than|under|below|"
    r"nearly|almost|about|around|approximately|roughly|circa|some|close to|up to|at most|a total of)\s+$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\b(?:the|this|that|each|every|per|our|same|first|second|third|fourth|next|following|previous|last|"
    r"final|morning|opening|whole|one|a|networking|matchmaking)\s+$",
    re.IGNORECASE,
)
_SHOWS = re.compile(
    r"\s(?:shows|presents|gives|lists|reflects|illustrates|summari[sz]es|describes|contains|provides|"
    r"details|depicts|indicates|"
    r"displays|includes|reports|sets|explains|outlines|reveals|compares|covers|suggests|demonstrates|"
    r"highlights|confirms|deals)\b"
)
_DAYS = re.compile(r"days?$", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:mission|event|forum|programme|seminar|conference|matchmaking)\b[^.;]{0,60}"
    r"\b(?:(?:last(?:ed|s|ing)|ran|went on)(?: for)?|over|during|took|spann?ed)\s+$",
    re.IGNORECASE,
)
_FOR_SO_LONG = re.compile(r"(?:^|[.!?]\s)(?:over|for)\s(?:the\s)?$", re.IGNORECASE)
_BUSY = re.compile(
    r",?\sthe\s(?:delegation|delegates|participants|visitors|(?:\w+\s)?clusters)\s(?!(?:will|would|could|may|might|had)\b)",
    re.IGNORECASE,
)
"""Who was busy for so many days, at the start of a sentence: that is how long the mission took."""
_STAYED = re.compile(
    r"\b(?:[Cc]lusters|[Dd]elegation|[Dd]elegates)\b[^.;:]{0,80}\s(?:were|was|stayed)\sin\s(?:the\s)?"
    r"[A-ZÀ-ÞĀ-Ț][\w’'-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w’'-]+){0,2}\sfor\s$"
)
"""Who stayed where for so many days: "Eight clusters were in Some City for three days"."""
_SPENT = re.compile(
    r"\b(?:(?i:european|eu)\s[Cc]lusters?\b[^.;:]{0,25}|[Cc]lusters?(?:\sorgani[sz]ations?)?\sfrom\s(?:the\s)?(?i:europe(?:an\sunion)?|eu))"
    r"\sand\s[^.;:]{0,40}\sspent\s$|\b[Dd]elegation\sof\s[\w-]+\s[Cc]lusters(?:\s[^.;,:]{3,40})?\sspent\s$"
)
_THERE = re.compile(r"\s(?:in|on\sthe\s\w+\sof)\s[A-ZÀ-ÞĀ-Ț](?![^.;]*\bdays?\b)")
"""Who spent so many days where: "Eight European clusters and 12 SMEs spent three days in Some City"."""
_GOES_ON = re.compile(r",?\s(?:and|then|before|after|of)\s")
_IN_ALL = re.compile(r"\b(?:during|over|in|within|throughout)\s(?:the|all|these|its|our)\s(?:the\s)?$", re.IGNORECASE)
_OF_MISSION = re.compile(
    r"\s(?:of\s(?:the|this|our)\s(?:\w+\s)?mission\b|they\s(?:had|held)\s\S+\s(?:meetings|talks)\b)", re.IGNORECASE
)
"""What so many days are of: "during the three days of the mission", "in the three days they had 40 meetings"."""
_AT_FIRST = re.compile(
    r"(?:^|[.!?]\s)(?:over|for|in|within|during)\s(?:the\s|these\s|those\s|just\s|only\s)*$", re.IGNORECASE
)
_MET = re.compile(
    r"(?:\sof\s(?:the|this|our)\s(?:\w+\s)?(?:programme|mission|event|visit))?,?"
    r"\s(?:the\s(?:whole\s)?(?:delegation|delegates|participants|visitors)|(?:the\s)?(?:\w+\s)?clusters|they|we)"
    r"\s(?:held|had|took\spart\sin|went\sthrough|sat\sthrough)\s(?![^.;]*\b(?:interviews?|follow[- ]up|online)\b)"
    r"[^.;]{0,60}?\b(?:meetings|talks|appointments)\b",
    re.IGNORECASE,
)
"""Who had the meetings of the mission in so many days: "In three days the delegation held 90 meetings"."""
_FILLED = re.compile(
    r"\b(?:seminar|matchmaking|meetings|visits)\b[^.;]{0,60}"
    r"\b(?:made up|filled|took up|shared)\s(?:the|these|our|all)\s$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"\s*(?:[.;]|$)")
"""What made up so many days: "A seminar, meetings and visits made up the three days."."""
_NUMBER_WORD = re.compile(rf"\d|{WORDS}|{SHARES}|[⁰¹²³⁴-⁹]|\b{_BESIDE['ordinal']}\b", re.IGNORECASE)
_DATES = ("date", "date, the day and the month not told apart")
_REMEMBERED = 1_000
"""Of how many sentences it is kept, for the readers and the ledger ask one after the other."""
_WINDOW = 120
"""How many characters around a number are looked at."""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A stretch of a text whose numbers count nothing, and why."""

    start: int
    end: int
    reason: str


def ignored(text: str) -> Iterator[Ignored]:
    """Yield every stretch of a text whose numbers are no figures, with the reason, from left to right."""
    return (each for each in spans(text) if each.reason != DOUBTFUL)


def spans(text: str) -> Sequence[Ignored]:
    """Return what holds no figure, and what is doubtful (a count that looks like a year), none inside another."""
    return _spans(text, current(), date_order.told())


@lru_cache(maxsize=_REMEMBERED)
def _spans(text: str, _: Vocabulary, __: str) -> tuple[Ignored, ...]:
    found = [Ignored(start, end, _date(text[start:end])) for start, end in dates.spans(text)]
    found += _scanned(text)
    found += [Ignored(*match.span(), _year(text, match)) for match in _YEAR.finditer(text)]
    kept, end = [], 0
    for each in sorted(found, key=lambda each: (each.start, each.reason not in (*_DATES, "label"), -each.end)):
        if each.start >= end:
            end = each.end
            kept += [each] if each.reason else []
    return tuple(kept)


def _date(words: str) -> str:
    return _DATES[dates.is_doubtful(words)]


def _scanned(text: str) -> Iterator[Ignored]:
    position = 0
    while match := _SCANNER.search(text, position):
        reason = _KINDS[int((match.lastgroup or "k0")[1:])][0]
        position = max(match.end(), match.start() + 1)
        if _NUMBER_WORD.search(match[0]):
            judged = _judged(text, match, reason)
            if judged:
                yield Ignored(*match.span(), judged)
            else:
                position = match.start() + 1


def _judged(text: str, match: re.Match[str], reason: str) -> str | None:
    """Return the reason, DOUBTFUL, or None where the words around it show that it counts something."""
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    if reason == "duration" and _DAYS.search(match[0]):
        after = text[match.end() : match.end() + _WINDOW]
        if re.match(
            rf"[\s-]+(?:(?!(?:the|our|this|that|its|their)\s)[^\W\d]+\s)?{_BESIDE['event-of-days']}\b",
            after,
            re.IGNORECASE,
        ) or _LASTING.search(before):
            return None
        if _is_all_days(before, after):
            return None
    if reason in ("label", "section number", "reference", "page number") and _counts(text, match.end()):
        return None if _DETERMINED.search(before) else DOUBTFUL
    return reason


def _is_all_days(before: str, after: str) -> bool:
    """Tell whether the words around a number of days say that it is how long the mission took."""
    return bool(
        (_FOR_SO_LONG.search(before) and _BUSY.match(after))
        or (_STAYED.search(before) and not _GOES_ON.match(after))
        or (_SPENT.search(before) and _THERE.match(after))
        or (_IN_ALL.search(before) and _OF_MISSION.match(after))
        or (_AT_FIRST.search(before) and _MET.match(after))
        or (_FILLED.search(before) and _ENDED.match(after))
    )


def _counts(text: str, end: int) -> bool:
    return counted.after(text, end) is not None and not _SHOWS.match(text, end)


def _year(text: str, match: re.Match[str]) -> str:
    """A number like a year counts something only where it is qualified, or plainly stands before what it counts."""
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    noun = counted.after(text, match.end())
    if noun and (_MORE_THAN.search(before) and not re.search(r"\b(?:in|since|by|until)\s+\w+\s+$", before)):
        return ""
    if not noun or _YEAR_BEFORE.search(before):
        return "year"
    return DOUBTFUL
