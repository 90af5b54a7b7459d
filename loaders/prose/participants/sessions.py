"""The sessions of a programme: in a sentence, under a title, or behind the hours ("09:30 – Opening seminar")."""

import re
from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders.parts import flow
from clew.loaders.parts.runs import runs
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.text import Text

WORDS = 10
"""A session's name is short; what is longer describes one."""
_ARTICLE = re.compile(r"^(?:and\s+)?(?:(?:an?|the)\s+)?", re.IGNORECASE)
_WHEN = re.compile(r"(?:on|at|in|after|before|during|from|for|by|then)\s.*\b(?=(?:the|an?)\s)", re.IGNORECASE)
"""What may stand before a session: "On the first day the seminar"."""
_COUNTED = re.compile(
    r"(?:(?:some|about|around|over|nearly|almost|approx\.|approximately|more than|as many as|a total of|at least)\s+)?"
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)\s",
    re.IGNORECASE,
)
"""A number of meetings or of sessions is the name of none."""
_CLOCK = r"(?:\d{1,2}[:.h]\d{2}|\d{1,2})(?:\s*(?:h|hrs|am|pm|a\.m\.|p\.m\.))?"
_HOURS = re.compile(
    rf"^(?:day\s+\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[,:\s]*"
    rf"(?:\d{{1,2}}[:.h]\d{{2}}\s*(?:h|hrs|am|pm)?(?:\s*(?:-|–|—|to)\s*{_CLOCK})?)?\s*[-–—:|]?\s+(?=\S)",
    re.IGNORECASE,
)
_TIMED = re.compile(r"^\d{1,2}[:.h]\d{2}\b")
_ENDED = re.compile(r"\s+[-–—]\s|\s*[:;.,(]\s*|\s+(?:by|with|moderated|chaired|opened|at|in)\s", re.IGNORECASE)


def state(reading: Reading, text: Text, section: str | None) -> Iterator[Statement]:
    """State a session of this name, where a word of it tells its kind."""
    name = called(text)
    kind = reading.vocabulary.last("sessions", name.clean)
    if kind and reading.mission and not _COUNTED.match(name.clean) and len(name.clean.split()) <= WORDS:
        about, source = reading.about("Session", name.clean), reading.document.source(name, section)
        yield Statement(about, "name", name.clean, name.quote, source)
        yield Statement(about, "kind", kind, name.quote, source)
        yield Statement(about, "PART_OF", reading.mission, name.quote, source)


def called(text: Text) -> Text:
    """Return the name of a session without its article, and without the words before that which tell a day."""
    for before in (_WHEN, _ARTICLE):
        found = before.match(text.clean)
        text = text.cut(found.end() if found else 0, len(text.clean))
    return text


def listed(reading: Reading) -> Iterator[Statement]:
    """State the sessions that a list gives: the words before it call it the programme, or hours stand before each."""
    for run in runs(flow.read(reading.document)):
        timed = [bool(_TIMED.match(item.text.clean)) for item in run.items]
        programme = phrase(reading.vocabulary, "lists-sessions").search(run.lead)
        if programme or (len(timed) > 1 and all(timed)):
            for item in run.items:
                yield from state(reading, _name(item.text), item.section)


def _name(text: Text) -> Text:
    """Leave out the hours before a name, and what stands after it."""
    hours = _HOURS.match(text.clean)
    start = hours.end() if hours and hours.end() and hours[0].strip() else 0
    ended = _ENDED.search(text.clean, start)
    return text.cut(start, ended.start() if ended else len(text.clean))
