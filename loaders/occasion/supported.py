"""The fields that a mission supports: in its title, on a line of their own, or in a sentence about the mission."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement
from clew.loaders.document import Item, Paragraph
from clew.loaders.occasion import candidates, titled_fields
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_ENUMERATION = r"\s*[,;&|·•]\s*(?:and\s+|as well as\s+)?|\s+and\s+|\s+as well as\s+"
_MARK = re.compile(r"(?<=[^\W\d_]{3})\d{1,2}$")
"""A footnote's mark."""
_LAST = re.compile(r"(?<!creative)(?<!cultural)\s+(?:fields?|sectors?|industr(?:y|ies))$", re.IGNORECASE)
_NEAR = 6
"""How many lines apart the mission's fields stand from its place and days at most, where each has a label."""
_WORDS = 6
"""A field is a few words."""


@dataclass(frozen=True, slots=True)
class _List:
    text: Text
    section: str | None


def state(reading: Reading) -> Iterator[Statement]:
    """State the fields that the mission supports: of a line that says so, else of a sentence, else of its title."""
    for find in (_titles, _labelled, _lines, _sentences, _named):
        found = [(each, field) for each in find(reading) for field in _fields(each.text)]
        if found and reading.mission:
            for each, field in found:
                about, source = Referent("Field", (field.clean,)), reading.document.source(field, each.section)
                yield Statement(about, "name", field.clean, field.quote, source)
                yield Statement(reading.mission, "SUPPORTS", about, field.quote, source)
            return


def _titles(reading: Reading) -> Iterator[_List]:
    for sentence, section in reading.document.prose():
        if match := phrase(reading.vocabulary, "supports-in-title").match(sentence.clean):
            ended = phrase(reading.vocabulary, "fields-after-title").search(sentence.clean)
            yield _List(sentence.cut(match.end(), ended.start() if ended else len(sentence.clean)), section)


def _labelled(reading: Reading) -> Iterator[_List]:
    """Yield what stands beside a label of fields that says whose, or near the labels of the mission's place and days.

    So it does near a subject that is the mission's name with its place and days.
    """
    _, beside = candidates.find(reading.document)
    whose = phrase(reading.vocabulary, "supports-on-a-line")
    told = [each for each in beside if " " in each.label and whose.match(f"{each.label.rstrip(': ')}: {each.value}")]
    if len(told) == 1:
        yield _List(told[0].value, told[0].section)
        return
    entitled = {each.value.line for each in beside if each.is_subject and each.is_title}
    lines = entitled or {each.value.line for each in beside if each.tells("place") or each.tells("days")}
    if entitled or (any(each.tells("place") for each in beside) and any(each.tells("days") for each in beside)):
        found = [each for each in beside if each.tells("fields") and not (each.tells("place") or each.is_subject)]
        if len(found) == 1 and min(abs(found[0].value.line - line) for line in lines) <= _NEAR:
            yield _List(found[0].value, found[0].section)


def _named(reading: Reading) -> Iterator[_List]:
    """Yield the fields by which the title calls the mission."""
    for text in titled_fields.lists(reading):
        yield _List(text, None)


def _lines(reading: Reading) -> Iterator[_List]:
    """Yield the line that a word for fields opens; where there are several, each is of somebody else."""
    label = phrase(reading.vocabulary, "supports-on-a-line")
    lines: list[Paragraph | Item] = [*reading.document.paragraphs, *reading.document.items]
    found = [(line, match) for line in lines if (match := label.match(line.text.clean))]
    if len(found) == 1:
        ((line, match),) = found
        yield _List(line.text.cut(match.end(), len(line.text.clean)), line.section)


def _sentences(reading: Reading) -> Iterator[_List]:
    """Yield the lists of the first sentence about the mission that has one; "it" goes on about the mission."""
    of_mission = False
    for sentence, section in reading.document.prose():
        words = sentence.clean
        goes_on = phrase(reading.vocabulary, "it").match(words) is not None
        of_mission = (of_mission and goes_on) or phrase(reading.vocabulary, "the-mission").match(words) is not None
        if of_mission and (listed := _listed(reading, sentence)):
            yield _List(listed, section)
            return


def _listed(reading: Reading, sentence: Text) -> Text | None:
    words = sentence.clean
    for name in ("list-before-its-name", "fields-then-list", "list-then-fields"):
        for match in phrase(reading.vocabulary, name).finditer(words):
            if phrase(reading.vocabulary, "fields-of-others").search(words[: match.start()]):
                return None
            if name != "fields-then-list":
                return sentence.cut(*match.span("list"))
            ended = phrase(reading.vocabulary, "list-ends").search(words, match.end())
            return sentence.cut(match.end(), ended.start() if ended else len(words))
    return _supported(reading, sentence)


def _supported(reading: Reading, sentence: Text) -> Text | None:
    """Return what the mission is said to have supported, without a word for fields: several things like fields."""
    words = sentence.clean
    match = phrase(reading.vocabulary, "supports-then-list").search(words)
    ahead = words[: match.start()].rpartition(": ")[2] if match else ""
    if not match or phrase(reading.vocabulary, "fields-of-others").search(ahead):
        return None
    ended = phrase(reading.vocabulary, "list-ends").search(words, match.end())
    listed = sentence.cut(match.end(), ended.start() if ended else len(words))
    others = phrase(reading.vocabulary, "supports-no-field").search(listed.clean) is not None
    others = others or bool(reading.vocabulary.all("cooperation-types", listed.clean))
    fits = titled_fields.are_fields(reading, listed) and not others and _of_industries(reading, listed)
    return listed if fits else None


def _of_industries(reading: Reading, listed: Text) -> bool:
    """Tell whether a word for an industry stands in half of the parts at least."""
    fields = [each.clean for each in parts(listed, _ENUMERATION)]
    return 2 * sum(phrase(reading.vocabulary, "of-industry").search(each) is not None for each in fields) >= len(fields)


def _fields(text: Text) -> list[Text]:
    """Return the fields of a list; none where a part of it may be something else."""
    whole = text.cut(0, len(_LAST.sub("", text.clean.rstrip(" .;"))))
    found = [_plain(part) for part in parts(whole, _ENUMERATION)]
    sure = all(0 < len(each.clean.split()) <= _WORDS and not _is_country(each.clean) for each in found)
    return found if sure else []


def _is_country(words: str) -> bool:
    """Tell whether words name a country; "IT" beside a label of fields is none."""
    return words != "IT" and country.find(words) is not None


def _plain(part: Text) -> Text:
    opener = re.match(current().said("before-field"), part.clean, re.IGNORECASE)
    return part.cut(opener.end() if opener else 0, len(_MARK.sub("", part.clean)))
