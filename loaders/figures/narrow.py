"""Words that say that a number is of less than the whole delegation: a country, each of them, a day, a part."""

import re

from clew.loaders.figures.scope import Context
from clew.loaders.numeric.counted import Phrase
from clew.loaders.numeric.numbers import Number
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality

_HOST = "host country"
_FROM = re.compile(
    r"\s(?:from|in|of)\s(?:the\s)?(?P<name>[A-ZÀ-ÝĀ-Ț][\w’'-]+(?:\s(?:[A-ZÀ-ÝĀ-Ț][\w’'-]+|of|and)){0,3})"
)
_EACH = re.compile(
    r"\b(?:each|every|per|no(?:ne of (?:the|our|these))?"
    r"(?=\s(?:[\w-]+\s)?(?:clusters?|smes?|compan\w+|firms?|participants?|delegates?|organi[sz]ations?)\b))"
    r"\s+(?!other\b|more\b|fewer\b|less\b|longer\b|cent\b|(?:was|were|is|has|had|of|got)\b)(?P<what>(?:participating\s|european\s|eu\s)?[a-z]\w+)",
    re.IGNORECASE,
)
_EACH_BEHIND = re.compile(
    r"\s(?:each|apiece)(?=\s*(?:[.,;:)]|$)|\s(?:on average|and|in|at|over|during)\b)", re.IGNORECASE
)
_WHO = re.compile(
    r"\b(?P<what>clusters|smes|companies|firms|participants|delegates|organi[sz]ations)\b(?! of\b)", re.IGNORECASE
)
_AVERAGE = re.compile(r"\b(?:on average|an average of|average number)\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:(?:on|during|of) (?:the )?)?(?P<when>(?:first|second|third|fourth|last|final|opening) (?:day|"
    r"morning|afternoon|session)|"
    r"day (?:one|two|three|[1-5])\b(?! event))",
    re.IGNORECASE,
)
_ONE = re.compile(r"ies$")
_SO = re.compile(
    r"\s(?:(?:have|has|had)\s(?:\w+\s)?done|did|do|does)\s(?:so|likewise|the same|this|that|it)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:]|,\s(?:and|while|whereas|but)\s|\.\s")
_WORDS = 8
_CODE = 3
"""How long the code of a country is at most: "Danish IT firms" names none."""

_DENIED = re.compile(
    r"\s(?:(?:which|that|who)\s)?(?:never\b|(?:were|was|(?:have|had|has) been) (?:cancelled|called off|postponed)\b|"
    r"(?:have|has|had|did|do|does|could|can|will|would|were|was|are|is)\s?(?:\w+\s)?(?:not|never)\b)"
)
"""Behind what was not so: "4 agreements were not signed", "SMEs which have not benefited"."""


def narrowed(number: Number, phrase: Phrase, context: Context) -> str | None:
    """Return of what part of the delegation the clause speaks, or None where it speaks of the whole."""
    if found := country_of(phrase, context):
        return found
    clause = _clause(context.sentence, number)
    if each := _EACH.search(clause):
        return f"each {each['what'].split()[-1].lower().removesuffix('s')}"
    if _AVERAGE.search(clause):
        return "average"
    if _EACH_BEHIND.match(context.sentence, phrase.end):
        who = [each["what"].lower() for each in _WHO.finditer(clause)]
        return f"each {_ONE.sub('y', who[0]).removesuffix('s')}" if who else "each"
    said = [*_DAY.finditer(clause)]
    at = len(clause) - len(_CLAUSE.split(context.sentence[number.start : number.after + 160])[0])
    nearest = [when for when in said if when.end() <= at][-1:] or said[:1]
    return nearest[0]["when"].lower() if nearest else None


def country_of(phrase: Phrase, context: Context) -> str | None:
    """Return the country that the words about the noun name, "host country" for the mission's own; None for several."""
    named = [name for word in phrase.described.split() if (name := nationality(word))]
    after = context.sentence[phrase.end : phrase.end + 80]
    if not named and (match := _FROM.match(after)):
        found = country.find(match["name"]) or country.find(match["name"].split(" and ")[0])
        several = re.match(r"\s*(?:,|and\b|&|\()", after[match.end() :]) or " and " in match["name"]
        named = [found[0]] if found and not several else []
    if len(named) != 1:
        return None
    found = country.find(named[0])
    name = found[0] if found else named[0]
    return _HOST if name == context.host else name


def predicate(sentence: str, start: int) -> str | None:
    """Return the first words of what is said from a place on, to the end of the clause."""
    rest = re.split(r"[.,;:()\d]", sentence[start : start + 120])[0]
    return " ".join(rest.split()[:_WORDS]) or None


def is_untold(phrase: Phrase | None, context: Context) -> bool:
    """Tell whether what a part of them did is not told here, but before: "seven of the nine clusters did so"."""
    return phrase is not None and phrase.partial and _SO.match(context.sentence, phrase.end) is not None


def begins_row(number: Number, phrase: Phrase | None, sentence: str) -> bool:
    """Tell whether a number begins a row of names with a country behind one: "6 Some Ring Latvia Flat glass lamps"."""
    name, *others = (phrase.described.split() if phrase else None) or [""]
    first = not sentence[: number.start].strip() and name[:1].isupper()
    return first and any(len(each) > _CODE and country.find(each) for each in others)


def _clause(sentence: str, number: Number) -> str:
    """Return the clause about a number."""
    before = _CLAUSE.split(sentence[max(0, number.start - 160) : number.start])[-1]
    return before + _CLAUSE.split(sentence[number.start : number.after + 160])[0]


def is_denied(words: str, end: int) -> bool:
    """Tell whether of what ends here something is denied, so that it counts no whole."""
    return _DENIED.match(words, end) is not None
