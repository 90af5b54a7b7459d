"""What tells that a document was written long after its mission, where no title says what kind of report it is.

No word of it decides alone, for an event report has dates to come, plans, and participants who filled in a form.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import dates

_LONG, _SOON = timedelta(days=90), timedelta(days=75)
"""How long after its mission a survey is made, and how soon an event report is written."""
_OPENING = 14


def signs(reading: Reading) -> int:
    """Return how much speaks for a report on what came after; below nought where it was written right afterwards."""
    start = _start(reading)
    sentences = [sentence.clean for sentence, _ in reading.document.prose() if not _is_plan(reading, sentence.clean)]
    return (_dated(reading, start) if start else 0) + _told(reading, sentences, start)


def _start(reading: Reading) -> date | None:
    try:
        start = date.fromisoformat(str(reading.mission.parts[-1] if reading.mission else ""))
    except ValueError:
        return None
    return start if start.year > 1 else None


def _is_plan(reading: Reading, words: str) -> bool:
    return phrase(reading.vocabulary, "report-to-come").search(words) is not None


def _dated(reading: Reading, start: date) -> int:
    """What the title block is dated tells: soon after the mission, or long after it."""
    days = [day for words in _opening(reading) for day in dates.months(words) if day > start]
    latest = max(days, default=start)
    return 1 if latest - start >= _LONG else -2 if timedelta(days=4) < latest - start <= _SOON else 0


def _opening(reading: Reading) -> Iterator[str]:
    document = reading.document
    parts = sorted((*document.headings, *document.paragraphs), key=lambda part: part.text.line)
    yield from (part.text.clean for part in parts[:_OPENING] if not part.text.clean.endswith("."))
    for table in document.tables[:1]:
        yield from (cell.clean for row in table.rows[:_OPENING] if len(row.cells) == 2 for cell in row.cells)


def _told(reading: Reading, sentences: list[str], start: date | None) -> int:
    """Count what the sentences tell: later dates, the time that has gone by, and who answered."""
    vocabulary = reading.vocabulary
    later = [words for words in sentences if start and any(day - start >= _LONG for day in dates.months(words))]
    since = any(phrase(vocabulary, "time-gone-by").search(words) for words in sentences)
    answered = any(
        phrase(vocabulary, "asked").search(words)
        and phrase(vocabulary, "gave-answers").search(words)
        and not phrase(vocabulary, "asked-on-the-spot").search(words)
        for words in sentences
    )
    return min(len(later), 2) + since + answered
