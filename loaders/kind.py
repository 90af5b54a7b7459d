"""Which kind of report a document is: its title tells, else what its tables are of, else the words of its opening."""

import re

from clew.loaders.document import Document, Item, Paragraph
from clew.loaders.prose.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import title_block
from clew.loaders.tabular import tables

_TITLES = 4
"""How many lines may stand above a table that is a report by itself."""
_OPENING = 20
"""How many paragraphs may say what kind of report it is."""


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
    if titled == "follow-up" or (titled == "event" and told == "follow-up"):
        return titled
    if (not told or (told == "event" and _is_a_table(document))) and tables.are_of_a_survey(reading):
        return "follow-up"
    return told or "other"


def _titled(reading: Reading) -> str | None:
    """Return the kind that the first line of the title block names that names one; of what is to come it names none."""
    lines = [_without_plans(reading, line.text.clean) for line in title_block.lines(reading.document)]
    return next((kind for line in lines if (kind := reading.vocabulary.first("kind-in-title", line))), None)


def _without_plans(reading: Reading, words: str) -> str:
    """Leave out the sentences that speak of what is to come."""
    plans = phrase(reading.vocabulary, "report-to-come")
    return " ".join(each for each in re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý])", words) if not plans.search(each))


def _is_a_table(document: Document) -> bool:
    """Tell whether a document is no text but a table under a title: a word such as "mission" is of the title then."""
    lines: list[Paragraph | Item] = [*document.headings, *document.paragraphs, *document.items]
    short = len(document.tables) == 1 and len(lines) <= _TITLES
    return short and not any(line.text.clean.endswith(".") for line in lines)
