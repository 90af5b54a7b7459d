"""Numbers without their noun: "143 meetings, 37 of which", "12 SMEs and a further 30 could", "2 and 3 visits"."""

import re

from clew.loaders.numeric import counted, numbers
from clew.loaders.numeric.counted import Phrase
from clew.loaders.numeric.numbers import Number
from clew.loaders.numeric.numerals import PLAIN, WORDS

_COUNTED = re.compile(rf"(?<![\w.,])(?:{PLAIN}|(?i:{WORDS}))(?![\w%]|[.,]\d)")
_OF_WHICH = re.compile(r"\s(?:of|from|among)\s(?:which|whom|them|these|those)\b", re.IGNORECASE)
_ARE = re.compile(r"\s(?:are|were|became|have become)(?:\s(?:now|already|by now|today))?(?=\s)")
"""Before what a part of them is called: "three of them are now formal agreements"."""
_BEHIND_WHICH = re.compile(r",\s(?:of|among)\s(?:which|whom)\s(?:(?:some|about|around|only|nearly|almost|over)\s)*$")
"""Before the number of a part that is called something: "61 organisations, of which 38 were companies"."""
_FROM = re.compile(r"\s(?:from|in|across|of|representing)\s(?:\w+\s)?")
_OF_ALL = re.compile(
    r"^(?:Out\s)?(?:of|from|among)\s(?!every\b|each\b)(?:the|these|those|all|a total of|its|their|our)?\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s(?:are|were|is|was|have|has|had|did|do|could|can|will|would|may|might|should|still|expect\w*|plan|think|hope|"
    r"remain\w*|surviv\w+|continu\w+|led|took|came|went|follow(?:ed)?|joined|stayed|attended|travell?ed|watched)\b"
)
_FURTHER = re.compile(r"\b(?:a further|another|(?:an )?additional|the (?:remaining|other|rest,))\s+$", re.IGNORECASE)
_NEXT_PART = re.compile(
    rf"(?:{PLAIN}|(?i:{WORDS}))\s(?:of|from|among)\s(?:which|whom|them|these|those)\b[^.;:()]{{1,60}}?(?:,|\sand)\s+$"
)
_PREPOSITION = re.compile(r"\s(?:with|from|in|by|for|on|at)\s")
_IN_DIGITS = re.compile(r"[^.;:()]{0,60}+\((?:that is, )?(\d{1,3}(?:[.,]\d)?)\s?(?:%|per ?cent)")
_SECOND = re.compile(rf"\s(?:and|or)\s(?P<second>{PLAIN}|(?i:{WORDS}))(?!\w)")
_RESPECTIVELY = re.compile(r"\brespectively\b|\bin (?:this|that) order\b", re.IGNORECASE)
_IN_NUMBER = re.compile(r"\s(?:in number|in all|all told|altogether)(?=\s?[.,;:)]|$)", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?<!\band)(?<!\bor)(?P<noun>\s[^\W\d_][\w-]+),\s(?:some\s|about\s|around\s|nearly\s|almost\s|only\s|over\s)*$"
)
"""What stands before a number that counts it: "the pitches, 14 in number"."""
_ANNOUNCED = re.compile(
    r"\b(?:the|our|of|for)(?P<noun>\s(?:meetings|conversations|talks|visits|pitches|sessions|workshops|presentations)):\s"
    r"(?:some\s|about\s|around\s|nearly\s|almost\s|only\s|over\s|altogether\s)*$"
)
_HELD = re.compile(r"\s(?:were|have been)\s(?:held|given|made|counted|arranged|organi[sz]ed)\b|\stook place\b")
"""Behind the number of what a colon announces: "the day of the meetings: 97 were held"."""
_BRACKETED = re.compile(
    r"(?:(?:^|[,;:]\s)(?:the|our|these)(?P<noun>(?:\s[^\W\d_][\w-]+){1,3}))?\s\([^()]*$", re.IGNORECASE
)
"""An open bracket, and what it is about: "The guides (we had hired six of them)"."""
_TIME = re.compile(r"(?:second|minute|hour|day|week|month|year|time|thing|way)s", re.IGNORECASE)
"""Nobody says "four of them" of these."""
_LONGEST = 200
_NEAR = 25


def noun(number: Number, sentence: str, before: str) -> Phrase | None:
    """Return what a number without a noun counts: what the number before it counts, here or in the sentence `before`.

    It is a part of these, and what is said of the part follows the number.
    """
    if found := _OF_WHICH.match(sentence, number.after):
        return _of_which(number, sentence, found.end(), before)
    called = _ARE.match(sentence, number.after) if _BEHIND_WHICH.search(sentence[: number.start]) else None
    if part := counted.after(sentence, called.end()) if called else None:
        return _part(part, part.end)
    if _FURTHER.search(sentence[: number.start]) and _VERB.match(sentence, number.after):
        return _part(_last(sentence[max(0, number.start - _LONGEST) : number.start]), number.after)
    if _NEXT_PART.search(sentence[: number.start]) and _PREPOSITION.match(sentence, number.after):
        return _part(_last(sentence[max(0, number.start - _LONGEST) : number.start]), number.after)
    if (second := _SECOND.match(sentence, number.after)) and _RESPECTIVELY.search(sentence, second.end()):
        return counted.after(sentence, second.end())
    return _in_number(number, sentence) or _of_all(number, sentence)


def _of_all(number: Number, sentence: str) -> Phrase | None:
    """Return what is counted first of the sentence, or only named there: "Of the 40 contacts, 17 are"."""
    opened = _OF_ALL.match(sentence)
    clause, comma, rest = sentence[: number.start].rpartition(",")
    if opened and comma and len(rest.split()) < 3 and "," not in clause and _VERB.match(sentence, number.after):
        named = None if _each(clause) else counted.after(clause, opened.end())
        whole = named and not _TIME.fullmatch(named.head) and clause[named.end : named.end + 1] not in ("'", "’")
        return _part(named if whole else _last(clause[:_LONGEST]), number.after)
    return None


def _in_number(number: Number, sentence: str) -> Phrase | None:
    """Return the noun whose number follows behind a comma or a colon: "the pitches, 14 in number"; none counted yet."""
    before = f" {sentence[: number.start]}"
    announced = _ANNOUNCED.search(before) if _HELD.match(sentence, number.after) else None
    named = announced or (_BEFORE.search(before) if _IN_NUMBER.match(sentence, number.after) else None)
    if not named or _COUNTED.search(before[max(0, named.start() - _NEAR) : named.start()]):
        return None
    found = counted.after(named["noun"], 0)
    return Phrase(found.described, found.head, number.after) if found else None


def _of_which(number: Number, sentence: str, end: int, before: str) -> Phrase | None:
    called = _ARE.match(sentence, end)
    if is_now := counted.after(sentence, called.end()) if called else None:
        return _part(is_now, is_now.end)
    text = sentence[max(0, number.start - _LONGEST) : number.start]
    if not _each(text) and (bracket := _BRACKETED.search(text)):
        return _part(counted.after(bracket["noun"] or "", 0), end)
    return _part(_last(text if _each(text) else before[-_LONGEST:], number.value), end)


def completed(number: Number, sentence: str, phrase: Phrase) -> str:
    """Return a sentence in which the noun that a number lacks stands behind it."""
    return f"{sentence[: number.after]} {phrase.words}{sentence[number.after :]}"


def _part(phrase: Phrase | None, end: int) -> Phrase | None:
    return Phrase(phrase.described, phrase.head, end, True) if phrase and not phrase.joined else None


def _last(text: str, part: float = 0) -> Phrase | None:
    """Return what the last number of a text counts; none of "9 clusters from 8 countries": it may be either.

    What is fewer than its `part` is not meant.
    """
    found = _each(text)
    two = len(found) > 1 and _FROM.fullmatch(text, found[-2][1].end, found[-1][0])
    whole = next(numbers.find(text[found[-1][0] : found[-1][1].end]), None) if found else None
    fewer = whole is not None and whole.unit == "count" and whole.value < part
    return found[-1][1] if found and not two and not fewer and not _TIME.fullmatch(found[-1][1].head) else None


def _each(text: str) -> list[tuple[int, Phrase]]:
    """Return where each number of a text begins, and what it counts."""
    found = ((match.start(), counted.after(text, match.end())) for match in _COUNTED.finditer(text))
    return [(start, phrase) for start, phrase in found if phrase]


def is_said_again(number: Number, sentence: str) -> bool:
    """Tell whether a share in words is printed in digits too: "half of them (50%)", "more than half of them (56%)"."""
    again = _IN_DIGITS.match(sentence, number.after)
    near = 1 if number.qualifier == "exactly" else 10
    return again is not None and abs(float(again[1].replace(",", ".")) - number.value) < near
