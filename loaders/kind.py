"""Which kind of report a document is: its title tells, else the words of its opening, its tables, and its time."""

import re

from clew.loaders.document import Document, Item, Paragraph
from clew.loaders.occasion import title_block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.survey import afterwards
from clew.loaders.reading import Reading
from clew.loaders.tabular import tables

_TITLES = 4
"""How many lines may stand above a table that is a report by itself."""
_OPENING = 20
"""How many paragraphs may say what kind of report it is."""

_LIKELY, _SURELY = 2, 4
"""How many signs of a time long after the mission outweigh words on an event, and how many its title."""


def find(reading: Reading) -> str:
    """Return the kind; a document that names no mission is of no kind.

    What is said to come ("a follow-up survey will be sent") tells nothing of this report.
    """
    if not reading.mission:
        return "other"
    document, vocabulary = reading.document, reading.vocabulary
    parts = (*document.headings, *document.paragraphs[:_OPENING])
    words = "\n".join(_without_plans(reading, part.text.clean) for part in parts)
    told, titled = vocabulary.first("kind-of-report", words), _titled(reading)
    if titled == "follow-up" or (told == "follow-up" and not titled):
        return "follow-up"
    if told not in (None, "event", "follow-up"):
        return told
    is_survey = tables.are_of_a_survey(reading)
    if not told and not titled and is_survey:
        return "follow-up"
    if _is_a_table(document):
        return "follow-up" if is_survey and not titled else titled or told or "other"
    signs = afterwards.signs(reading) + is_survey
    return "follow-up" if signs >= (_SURELY if titled else _LIKELY) else "event"


def _titled(reading: Reading) -> str | None:
    """Return the kind that the first line of the title block names that names one; of what is to come it names none."""
    lines = [_without_plans(reading, line.text.clean) for line in title_block.lines(reading.document)]
    return next((kind for line in lines if (kind := reading.vocabulary.first("kind-in-title", line))), None)


def _without_plans(reading: Reading, words: str) -> str:
    """Leave out the sentences that speak of what is to come."""
    plans = phrase(reading.vocabulary, "report-to-come")
    return " ".join(each for each in re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-ÝĀ-Ț])", words) if not plans.search(each))


def _is_a_table(document: Document) -> bool:
    """Tell whether a document is no text but a table under a title: a word such as "mission" is of the title then."""
    lines: list[Paragraph | Item] = [*document.headings, *document.paragraphs, *document.items]
    short = len(document.tables) == 1 and len(lines) <= _TITLES
    return short and not any(line.text.clean.endswith(".") for line in lines)
