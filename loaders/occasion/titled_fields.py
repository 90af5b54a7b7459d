"""The fields in the title of a mission: "Mission to Peru: Fruit and Fisheries", "Mission on Water and Energy"."""

import re
from collections.abc import Iterator

from clew.loaders.occasion import title_block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country, dates
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text

_APART = re.compile(r"\s*:\s+|\s+[-–—]\s+")
_PARTS = r"\s*[,&]\s*(?:and\s+)?|\s+and\s+"
_FIELD = re.compile(r"[A-ZÀ-ÞĀ-Ț0-9][^\W_]*(?:[ \-/’'][^\W_]+)*")
_WORDS = 4
"""A field in a title is fewer words than one in a list."""


def lists(reading: Reading) -> Iterator[Text]:
    """Yield the lists of fields that the title block gives the mission, as printed."""
    for line in _lines(reading):
        if phrase(reading.vocabulary, "title-of-mission").search(line.clean) and (found := _list(reading, line)):
            yield found
            return


def _lines(reading: Reading) -> Iterator[Text]:
    """Yield the lines of the title block; one that goes on in the next is put together with it."""
    document = reading.document
    found = [line.text for line in title_block.lines(document)]
    for text, following in zip(found, [*found[1:], None], strict=False):
        yield text
        if following and following.line == text.line + text.raw.count("\n") + 1 and _goes_on(reading, text, following):
            start = document.lines[text.line - 1].raw[text.offset - 1 :]
            more = [line.raw for line in document.lines[text.line : following.line]]
            yield Text("\n".join([start, *more]), text.line, text.offset).stripped()


def _goes_on(reading: Reading, text: Text, following: Text) -> bool:
    joint = phrase(reading.vocabulary, "title-goes-on")
    return joint.search(f"{text.clean}\n{following.clean}") is not None


def _list(reading: Reading, line: Text) -> Text | None:
    """Return what may be a list of fields in a title, where every part of it is like one."""
    found = [line.cut(match.end(), len(line.clean)) for match in _APART.finditer(line.clean)]
    for match in phrase(reading.vocabulary, "fields-in-title").finditer(line.clean):
        ended = phrase(reading.vocabulary, "list-ends").search(line.clean, match.end())
        listed = line.cut(match.end(), ended.start() if ended else len(line.clean))
        if match["fields"] and all(_is_field(reading, field.clean, certain=True) for field in parts(listed, _PARTS)):
            return listed
        found.append(listed)
    return next((each for each in found if _is_list(reading, each)), None)


def _is_list(reading: Reading, text: Text) -> bool:
    fields = [field.clean for field in parts(text, _PARTS)]
    plain = all(each[0].islower() and not reading.vocabulary.stop_words & {*each.split()} for each in fields)
    return len(fields) > 1 and all(_is_field(reading, each, certain=plain) for each in fields)


def _is_field(reading: Reading, words: str, *, certain: bool) -> bool:
    """Tell whether words may be a field: with a capital, as titles have it, unless they are called one."""
    fits = (certain or _FIELD.fullmatch(words)) and len(words.split()) <= _WORDS and not dates.is_calendar(words)
    place = country.find(words) or country.of_city(words)
    return bool(fits and not place and not phrase(reading.vocabulary, "no-field").search(words))
