"""Who stood behind a mission: the organisers and supporters, where the mission is the subject of the sentence."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.divided import COMMAS, parts
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text

_ROLES = (("supporter", "supported-by"), ("organiser", "organised-by"))
"""The phrases after which supporters and organisers are named."""
_AFTER_BRACKET = r"(?<=\))\s*(?:,|\band\b|,\s*and\b)\s*|,?\s+and\s+(?=the\s)"
_OPENER = re.compile(r"(?:both\s+)?(?:the\s+)?[,\s]*", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZÀ-ÝĀ-Ț0-9]")


def state(reading: Reading, mission: Referent) -> Iterator[Statement]:
    """State who organised and who supported the mission."""
    for sentence, section in reading.document.prose():
        for role, words in _ROLES:
            match = phrase(reading.vocabulary, words).search(sentence.clean)
            if match and phrase(reading.vocabulary, "mission-as-subject").search(sentence.clean[: match.start()]):
                for name, part in _named(reading, sentence.cut(*match.span(match.lastindex or 0)), role):
                    about = Referent("Organisation", (name.clean,))
                    source = reading.document.source(name, section)
                    yield Statement(about, "name", name.clean, name.quote, source)
                    yield Statement(about, "TOOK_PART_IN", mission, name.quote, source, {"role": part})


def _named(reading: Reading, text: Text, role: str) -> Iterator[tuple[Text, str]]:
    """Yield the names and their roles up to where the sentence goes on about something else.

    A clause tells what whoever it names did: organised too, helped, or neither ("on behalf of"); behind one of the
    last kind only a comma leads back.
    """
    clause = phrase(reading.vocabulary, "clause-behind")
    start, part, strict = 0, role, False
    while True:
        match = next((each for each in clause.finditer(text.clean, start) if _leads(each, strict=strict)), None)
        names, whole = _names(reading, text.cut(start, match.start() if match else len(text.clean)))
        yield from ((name, part) for name in names if part)
        if not match or (part and not whole):
            return
        part = {"joined": role, "beside": role, "helped": "supporter"}.get(match.lastgroup or "", "")
        start, strict = match.end(), not part


def _leads(clause: re.Match[str], *, strict: bool) -> bool:
    return not strict or (clause[0].startswith(",") and clause.lastgroup in ("joined", "helped"))


def _names(reading: Reading, text: Text) -> tuple[list[Text], bool]:
    """Cut a list of organisations, and tell whether it is nothing else; a bracket ends a name, which may hold commas.

    Nothing is named where nobody can tell whether "and" stands within a name.
    """
    found: list[Text] = []
    pieces = parts(text, _AFTER_BRACKET if "(" in text.clean else COMMAS)
    if len(pieces) == 2 and _is_topic(reading, *pieces):
        pieces = [text]
    for before, piece in zip([None, *pieces], pieces, strict=False):
        name = _plain(piece)
        if not _CAPITAL.match(name.clean):
            return found, False
        if before and _is_torn(reading, before, piece):
            return [], False
        found.append(name)
    return found, True


def _plain(text: Text) -> Text:
    """Leave out the article before a name, and the bracket behind it."""
    opener = _OPENER.match(text.clean)
    return text.cut(opener.end() if opener else 0, len(BRACKET.sub("", text.clean)))


def _is_topic(reading: Reading, one: Text, other: Text) -> bool:
    """Tell whether a word goes on with what an institution is for: "Chamber of Trade and Industry"."""
    institution = phrase(reading.vocabulary, "whole-with-and").search(one.clean)
    return bool(institution) and " " not in other.clean and other.clean[1:].islower()


def _is_torn(reading: Reading, one: Text, other: Text) -> bool:
    """Tell whether one name may have been cut in two: "the Glass and Sand Association"."""
    institution = phrase(reading.vocabulary, "institution")
    led = one.clean.lower().startswith("the ") and not institution.search(one.clean)
    return _is_topic(reading, one, other) or (led and bool(institution.search(other.clean.split()[-1])))
