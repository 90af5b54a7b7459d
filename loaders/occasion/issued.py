"""When a report was issued, and who published it, where a label or its title block says so.

A day is stated where it is printed to the day: of "March 2018" no day is known.
"""

from collections.abc import Iterator

from clew.graph.statement import Statement
from clew.loaders.document import Paragraph
from clew.loaders.occasion import candidates, title_block
from clew.loaders.occasion.held import Occasion
from clew.loaders.reading import Reading
from clew.loaders.setting import dates
from clew.loaders.setting.dates import Days
from clew.loaders.setting.occasion_words import words


def state(reading: Reading, occasion: Occasion | None) -> Iterator[Statement]:
    """State the day of a report and its publisher; of days that differ, none."""
    labelled = [(line, day) for line in _labelled(reading, "issued") if (day := _day(line, occasion))]
    found = labelled or [(line, day) for line in _lines(reading) if (day := _day(line, occasion))]
    if len({day.first for _, day in found}) == 1:
        line, day = found[0]
        printed = line.text.cut(day.start, day.end)
        source = reading.document.source(line.text, line.section)
        yield Statement(reading.report, "date", day.first.isoformat(), printed.quote, source)
    for line in [*_labelled(reading, "publisher")][:1]:
        source = reading.document.source(line.text, line.section)
        yield Statement(reading.report, "publisher", line.text.clean, line.text.quote, source)


def _labelled(reading: Reading, what: str) -> Iterator[Paragraph]:
    said = getattr(words(), f"{what}_label")
    beside = candidates.find(reading.document)[1]
    yield from (Paragraph(each.value, each.section) for each in beside if said.fullmatch(each.label))


def _lines(reading: Reading) -> Iterator[Paragraph]:
    lines = title_block.lines(reading.document)
    return (line for line in lines if not words().not_issued.search(line.text.clean))


def _day(line: Paragraph, occasion: Occasion | None) -> Days | None:
    """Return the only day of a line, where the mission was over by then."""
    found = [*dates.find(line.text.clean)]
    alone = len(found) == 1 and found[0].first == found[0].last
    return found[0] if alone and (not occasion or found[0].first > occasion.days.last) else None
