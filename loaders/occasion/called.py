"""How a document calls itself, and how it calls the mission.

Whose paper it is stands above many a title ("Some Project Office"): what tells a mission by name is a label, or a line
of the title block that speaks of it and names its place.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from clew.loaders.document import Document, Paragraph
from clew.loaders.occasion import candidates, labels, repeated, title_block
from clew.loaders.occasion.countries import countries
from clew.loaders.occasion.held import Occasion
from clew.loaders.occasion.labels import Beside
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import dates
from clew.loaders.text import openings
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_OPENING = 12
_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Z]|[IVX]+)[.)]\s")
_BEGUN = re.compile(r",?\s(?:from|of|on|between)\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?(?:\s(?:to|until|and))?(?:\sthe)?$")
"""Days of which the last stands on the next line: "Mission to Lima, from the 4th to the"."""
_QUOTED = re.compile(r"([\"'])(.*)\1")


def title(document: Document, occasion: Occasion | None) -> Paragraph | None:
    """Return the title of a document: what a sign marks as one, the line that names the mission, or the first."""
    first = _first(document, occasion)
    marked = first and openings.HEADING.match(document.lines[first.text.line - 1].raw)
    found = (*_labelled(candidates.find(document)[1], "titled"), *_placed(document, occasion))
    return first if marked else next(iter(found), first)


def mission(document: Document, occasion: Occasion, named: Paragraph | None) -> Paragraph | None:
    """Return what a document calls the mission: beside its label, or else its title without the word for a report."""
    repeats = [each for each in repeated.find(document) if each.value.line == occasion.text.line]
    labelled = _labelled([*candidates.find(document)[1], *repeats], "called")
    return next(map(_without_report, (*labelled, *([named] if named else ()))), None)


def _first(document: Document, occasion: Occasion | None) -> Paragraph | None:
    """Return the first heading, or else paragraph, that says more than what kind of paper it is."""
    heads = [part for part in document.headings if not occasion or part.text.line <= occasion.text.line]
    parts = heads or document.paragraphs or document.headings
    if heads and _NUMBERED.match(heads[0].text.clean):  # that of a section: the title stands above it
        parts = [part for part in document.paragraphs if part.text.line < heads[0].text.line] or parts
    lines = (*parts[:_OPENING], *title_block.lines(document))
    said = [part for part in lines if not _is_kind(part.text.clean)]
    below = (part for part in said if not _is_letterhead(document, part.text.clean))
    return next(below, next(iter((*said, *parts)), None))


def _placed(document: Document, occasion: Occasion | None) -> Iterator[Paragraph]:
    """Yield the lines of the title block that speak of a mission and name its place, those of the report last.

    A label of titles ("Subject: ...") is no part of one.
    """
    beside = candidates.find(document)[1]
    others, titled = labels.others(beside), {each.value.line: each.value for each in beside if each.tells("titled")}
    named = [part for part in title_block.lines(document) if occasion and _names(part.text, occasion)]
    lines = [Paragraph(titled.get(part.text.line, part.text), part.section) for part in named]
    yield from (part for part in lines if part.text.line not in others and not _is_of_report(part))
    yield from filter(_is_of_report, lines)


def _names(line: Text, occasion: Occasion) -> bool:
    city = occasion.city.clean if occasion.city else occasion.host
    speaks = phrase(current(), "mission-in-title").search(line.clean)
    return bool(speaks) and (
        city.casefold() in line.clean.casefold() or any(name == occasion.host for name, _ in countries(line))
    )


def _labelled(beside: Sequence[Beside], what: str) -> Iterator[Paragraph]:
    """Yield what stands beside labels that say how something is called, but for days."""
    for each in beside:
        quoted = _QUOTED.fullmatch(each.value.clean)
        whole = len(_BEGUN.sub("", each.value.clean).rstrip(" ,;:–—-"))  # place and days may go on below
        named = each.value.cut(*quoted.span(2)) if quoted else each.value.cut(0, whole)
        if each.tells(what) and not _is_kind(named.clean) and not next(dates.find(named.clean), None):
            yield Paragraph(named, each.section)


def _without_report(named: Paragraph) -> Paragraph:
    words = named.text.clean
    said = _of_report().match(words)
    return Paragraph(named.text.cut(said.end(), len(words)), named.section) if said and said["ends"] else named


def _is_letterhead(document: Document, line: str) -> bool:
    """Tell whether the document says elsewhere that something was done by whom the line names, or labels it so."""
    by = re.compile(rf"\b{current().said('done-by')}\s*{re.escape(line)}\b", re.IGNORECASE)
    labelled = {each.value.clean.casefold() for each in candidates.find(document)[1]}
    return line.casefold() in labelled or any(by.search(sentence.clean) for sentence, _ in document.prose())


@cache
def _patterns(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    kind, report = vocabulary.said("no-title"), vocabulary.said("title-of-report")
    ends = rf"(?:{report})(?P<ends>\s*[:–—]\s+|{vocabulary.said('report-of')})?"
    return re.compile(kind, re.IGNORECASE), re.compile(ends, re.IGNORECASE)


def _is_kind(words: str) -> bool:
    """Tell whether words stand above many a title and are none."""
    return _patterns(current())[0].fullmatch(words) is not None


def _is_of_report(line: Paragraph) -> bool:
    return _of_report().match(line.text.clean) is not None


def _of_report() -> re.Pattern[str]:
    return _patterns(current())[1]
