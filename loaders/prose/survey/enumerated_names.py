"""Names of organisations one after the other in a sentence: "A (Spain), B and C did not answer"."""

import re
from functools import cache

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.divided import parts
from clew.loaders.text.signs import BRACKET, TURN
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_ADVERBS = re.compile(r"(?:,?\s+[a-z]+)+,?$")
"""What may stand between the names and the verb: "still", "in the end"."""
_HOME = re.compile(r",?\s(?:of|from|in)\s(?:the\s)?(?P<place>[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+){0,2})$")
_NAME = r"(?:[A-ZÀ-ÝĀ-Ț0-9][\w.&’'-]*|[dl]['’][A-ZÀ-ÝĀ-Ț]\w+|&|<SMALL>)(?:\s+|$)"
_BETWEEN = r"\s*[,;]\s*(?:and\s+|nor\s+)?|\s+(?:and|nor)\s+(?:from\s+)?"
_CLAUSE = re.compile(rf";\s*|:\s|\s[–—-]\s|,?\s{TURN}")
"""Where another clause begins, of which somebody else may be the subject."""
_BESIDE = re.compile(
    r"(?:an?|the|its|whose|which|who|where)\s+[a-z]|our (?:[A-Z]\w+(?: |$))?(?:member|cluster|delegate|participant)?$"
)
_OTHER = re.compile(
    r"\b(?:that|but|and|because|since|while|whereas|as|when|where)\s(?:also\s)?(?:the|an?|its|their)\s"
    r"(?!(?:[\w-]+\s)?(?:clusters?|organi[sz]ations?|delegates?|participants?|members?|former|latter|network|forum|"
    r"platform|association|hub|others?)\b)(?:[a-z-]+\s){1,3}$"
)
"""Somebody else of whom a clause tells: "Some Cluster told us that the mill has not answered"."""
_CAPITAL = re.compile(r"\s[A-ZÀ-ÞĀ-Ț]")


def plain(name: Text) -> str:
    """Return a name without its country."""
    return BRACKET.sub("", name.clean)


def before(reading: Reading, sentence: Text, end: int) -> list[Text]:
    """Return the names at the end of the words before a place, back to the first part that is none."""
    if _OTHER.search(sentence.clean, 0, end):
        return []
    start = max((match.end() for match in _CLAUSE.finditer(sentence.clean, 0, end)), default=0)
    if re.search(r"[A-ZÀ-ÝĀ-Ț][^;]*$", sentence.clean[start:end]) is None:
        start = 0
    text = sentence.cut(start, start + len(_ADVERBS.sub("", sentence.clean[start:end].rstrip(" ,"))))
    names: list[Text] = []
    for part in reversed(parts(text, _BETWEEN)):
        if _is_home(part.clean):
            continue  # Some Cluster, Portugal, did not answer
        name = read(reading, part)
        if not name and not names and _BESIDE.match(part.clean):
            continue  # Some Cluster, the youngest of all, did not answer
        if not name:
            break
        names.insert(0, name)
    return names


def after(reading: Reading, sentence: Text, start: int) -> list[Text]:
    """Return the names at the start of the words after a place, up to the first part that is none."""
    names: list[Text] = []
    end = len(sentence.clean.rstrip(". "))
    for part in parts(sentence.cut(start, end), _BETWEEN):
        if names and _is_home(part.clean):
            continue
        short = re.split(
            r"\)\s|\s(?=(?:all|the other|who|which|despite|although|even|in|by|after|so|until|sent|answered|replied"
            r"|responded|returned|completed|filled|gave|has|have|had|did)\b)",
            part.clean,
        )
        cut = part.cut(0, len(short[0]) + (part.clean[len(short[0]) :][:1] == ")"))
        name = read(reading, cut)
        if not name and names and _BESIDE.match(part.clean) and not _CAPITAL.search(part.clean):
            continue  # Some Cluster, whose manager has changed, and Other Cluster
        if not name:
            break
        names.append(name)
        if cut.clean != part.clean:
            break
    return names


def _is_home(words: str) -> bool:
    """Tell whether words are a country behind a comma; an acronym is a name."""
    return not words.isupper() and country.find(words) is not None


def _without_home(name: Text) -> Text:
    """Leave out the country in words: "Some Cluster of Austria"."""
    home = _HOME.search(name.clean)
    return name.cut(0, home.start()) if home and country.find(home["place"]) else name


@cache
def _names(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(_NAME.replace("<SMALL>", vocabulary.said("within-names")))


def read(reading: Reading, part: Text) -> Text | None:
    """Return the name that a part of a list is, without what stands around it; None where it is none."""
    opening = phrase(reading.vocabulary, "before-respondent")
    opener = opening.match(part.clean)
    start = opener.end() if opener else 0
    again = opening.match(part.clean[start:])
    start += again.end() if again else 0
    name = _without_home(part.cut(start, start + len(BRACKET.sub("", _ADVERBS.sub("", part.clean[start:])))))
    if any(phrase(reading.vocabulary, none).search(name.clean) for none in ("no-name", "no-respondent")):
        return None
    if nationality(name.clean):
        return None  # the Danish cluster
    return name if name.clean and not _names(reading.vocabulary).sub("", name.clean) else None
