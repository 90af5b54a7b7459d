"""Who did not answer the survey: the prose names them, whatever the tables' bold type suggests."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.reading import Reading
from clew.loaders.text import Text
from clew.loaders.vocabulary import parts

_SILENT = re.compile(
    r"\b(?:did not|have not|has not|never|failed to)\s+"
    r"(?:answer(?:ed)?|respond(?:ed)?(?: to)?|complete[d]?|fill(?:ed)? in|repl(?:y|ied) to)\s+"
    r"(?:to\s+)?(?:the|our|this)\s+(?:[\w-]+\s+){0,2}(?:questionnaire|survey)\b",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"^(?:since|as|because|while|although|unfortunately,?|both|and|the|some|others?|they)(?:\s+|$)", re.IGNORECASE
)
_ADVERBS = re.compile(r"(?:,?\s+[a-z]+)+,?$")
"""What may stand between the names and the verb: "still", "in the end"."""
_COUNTRY = re.compile(r"\s*\([^()]*\)$")
_NAME = re.compile(r"(?:[A-ZÀ-Ý0-9][\w.&’'-]*|of|de|del|della|des|for|the|and|&)(?:\s+|$)")


def state(reading: Reading) -> Iterator[Statement]:
    """State of each organisation that a sentence names as silent that it did not answer the survey."""
    for sentence, section in reading.document.prose():
        if reading.mission and (match := _SILENT.search(sentence.clean)):
            for name in _names(sentence.cut(0, len(_ADVERBS.sub("", sentence.clean[: match.start()].rstrip())))):
                about, source = Referent("Organisation", (name.clean,)), reading.document.source(sentence, section)
                qualifiers: dict[str, str | bool] = {"role": "delegate", "respondedToSurvey": False}
                yield Statement(about, "name", name.clean, name.quote, reading.document.source(name, section))
                yield Statement(about, "TOOK_PART_IN", reading.mission, sentence.quote, source, qualifiers)


def _names(text: Text) -> list[Text]:
    """Return the names at the end of a text, back to the first part that is none."""
    names: list[Text] = []
    for part in reversed(parts(text, r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")):
        opener = _OPENER.match(part.clean)
        start = opener.end() if opener else 0
        name = part.cut(start, start + len(_COUNTRY.sub("", _ADVERBS.sub("", part.clean[start:]))))
        if not name.clean or _NAME.sub("", name.clean):
            break
        names.insert(0, name)
    return names
