"""The fields in the title of a mission: "Mission to Peru: Fruit and Fisheries", "Mission on Water and Energy"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clew.loaders.occasion import title_block
from clew.loaders.occasion.countries import countries
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country, dates
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text

_APART = re.compile(r"\s*:\s+|\s+[-–—·|•]\s+")
_BRACKET = re.compile(r"\((?P<inside>[^()]+)\)")
_PARTS = r"\s*[,;&]\s*(?:and\s+)?|\s+and\s+"
_FIELD = re.compile(r"[A-ZÀ-ÞĀ-Ț0-9][^\W_]*(?:[ \-/’'][^\W_]+)*")
_MARK = re.compile(r"[:()]")
_WORDS = 4
"""A field in a title is fewer words than one in a list."""
_DOING = re.compile(r"\w{3,}ing\s+[^\W\d_]")
"""What is done for the fields ("Connecting food and water") is none of them."""
_FEWEST, _SEVERAL = 2, 3
_TOP = 5
"""So many parts of a document may say what the mission is for."""


def lists(reading: Reading) -> Iterator[Text]:
    """Yield the lists of fields that the title block gives the mission, as printed."""
    for line in _lines(reading):
        is_title = phrase(reading.vocabulary, "title-of-mission").search(line.clean) and not line.clean.endswith(".")
        if is_title and (found := _list(reading, line)):
            yield found
            return
    listed = [*_meant_for(reading)]
    yield from listed[:1] or _below(reading)


def _meant_for(reading: Reading) -> Iterator[Text]:
    """Yield the industries that a sentence at the top says the mission is for, where it says nothing else."""
    top = sorted((*reading.document.headings, *reading.document.paragraphs), key=lambda part: part.text.line)
    for line in top[:_TOP]:
        for sentence in line.text.sentences():
            if match := phrase(reading.vocabulary, "mission-for").match(sentence.clean):
                listed = sentence.cut(match.end(), len(sentence.clean.rstrip(".")))
                fields = [field.clean for field in parts(listed, _PARTS)]
                if are_fields(reading, listed) and all(_is_industry(reading, each) for each in fields):
                    yield listed


def _is_industry(reading: Reading, words: str) -> bool:
    """Tell whether words are written small and hold the word for an industry."""
    return _is_plain(reading, words) and phrase(reading.vocabulary, "of-industry").search(words) is not None


def _below(reading: Reading) -> Iterator[Text]:
    """Yield a list of fields right below the mission's title; with a label, or of several, below its days too."""
    found = [line.text for line in title_block.lines(reading.document)]
    held = [each for each in found if not _is_of_days(reading, each)]
    for fewest, lines in ((_FEWEST, found), (_SEVERAL, held)):
        for text, below in pairwise(lines):
            listed = _labelled_or_plain(reading, below)
            labelled = listed is not None and listed.clean != below.clean
            named = _names_mission(reading, text) or (labelled and _is_titled(reading, found))
            told = listed and are_fields(reading, listed) and named
            if listed and told and (labelled or _are_several(listed, fewest)):
                yield listed
                return


def _are_several(listed: Text, fewest: int) -> bool:
    """Tell whether a list is long enough; further down, it must not begin with what is done for the fields."""
    return len([*parts(listed, _PARTS)]) >= fewest and not (fewest > _FEWEST and _DOING.match(listed.clean))


def _is_of_days(reading: Reading, line: Text) -> bool:
    """Tell whether a line says when, and is not the title itself: "Lima, 4 to 6 June 2019"."""
    titles = phrase(reading.vocabulary, "title-of-mission").search(line.clean)
    return not titles and next(dates.find(line.clean), None) is not None


def _labelled_or_plain(reading: Reading, line: Text) -> Text | None:
    """Return what stands behind a label of fields; else a line that a capital begins, and no part after the first."""
    label = phrase(reading.vocabulary, "fields-below-title").match(line.clean)
    listed = line.cut(label.end() if label else 0, len(line.clean))
    others = [*parts(listed, _PARTS)][1:]
    is_list = others and (label or line.clean[0].isupper()) and all(_is_plain(reading, each.clean) for each in others)
    return listed if is_list else None


def _is_titled(reading: Reading, lines: Sequence[Text]) -> bool:
    """Tell whether the first of the lines is the title of a mission."""
    return phrase(reading.vocabulary, "title-of-mission").search(lines[0].clean) is not None


def _names_mission(reading: Reading, line: Text) -> bool:
    """Tell whether a line names a mission and the country it went to."""
    is_title = phrase(reading.vocabulary, "title-of-mission").search(line.clean) is not None
    return is_title and any(True for _ in countries(line))


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
    spans = [*(each.span() for each in _APART.finditer(line.clean)), (len(line.clean), len(line.clean))]
    found = [line.cut(end, start) for (_, end), (start, _) in pairwise(spans)]
    for match in phrase(reading.vocabulary, "fields-in-title").finditer(line.clean):
        ended = phrase(reading.vocabulary, "list-ends").search(line.clean, match.end())
        listed = _up_to_place(line.cut(match.end(), ended.start() if ended else len(line.clean)))
        if match["fields"] and all(_is_field(reading, field.clean, certain=True) for field in parts(listed, _PARTS)):
            return listed
        found.append(listed)
    in_brackets = (line.cut(*match.span("inside")) for match in _BRACKET.finditer(line.clean))
    found += [each for each in in_brackets if all(_is_plain(reading, field.clean) for field in parts(each, _PARTS))]
    return next((each for each in found if _is_list(reading, each)), None)


def _up_to_place(listed: Text) -> Text:
    """Return a list without the city that a comma parts from it, and what follows that: "fruit and fish, Lima, 4 June".

    Before a country an unknown city may stand.
    """
    for part in parts(listed, _PARTS):
        at = listed.clean.find(f", {part.clean}")
        if at > 0 and country.of_city(part.clean) and not country.find(part.clean):
            return listed.cut(0, at)
    return listed


def are_fields(reading: Reading, text: Text) -> bool:
    """Tell whether a text is a list of several things, each of which may be a field however it is written."""
    fields = [field.clean for field in parts(text, _PARTS)]
    return len(fields) > 1 and all(_is_field(reading, each, certain=True) for each in fields)


def _is_list(reading: Reading, text: Text) -> bool:
    fields = [field.clean for field in parts(text, _PARTS)]
    plain = all(_is_plain(reading, each) for each in fields)
    return len(fields) > 1 and all(_is_field(reading, each, certain=plain) for each in fields)


def _is_plain(reading: Reading, words: str) -> bool:
    """Tell whether words are written small, as in a sentence: an acronym has capitals there too."""
    return (words[0].islower() or words.isupper()) and not reading.vocabulary.stop_words & {*words.split()}


def _is_field(reading: Reading, words: str, *, certain: bool) -> bool:
    """Tell whether words may be a field: with a capital, as titles have it, unless they are called one."""
    fits = (certain or _FIELD.fullmatch(words)) and len(words.split()) <= _WORDS and not dates.is_calendar(words)
    place = country.find(words) or country.of_city(words) or _MARK.search(words)
    return bool(fits and not place and not phrase(reading.vocabulary, "no-field").search(words))
