"""Who signed a letter or a note: below "Yours sincerely," a name, and in the lines under it a position and for whom.

So it is below the two dashes that part the signature of a mail from its text.
The last lines of all are a signature without these words where place and date stand below.
Or who is named at its top, beside "Author" or "Contact", in the same way.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import dropwhile, groupby, islice, takewhile

from clew.graph.statement import Statement
from clew.loaders.document import Item, Paragraph
from clew.loaders.occasion import candidates
from clew.loaders.occasion.labels import Beside
from clew.loaders.prose.names import people
from clew.loaders.prose.names.people import Person
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import is_position, post
from clew.loaders.reading import Reading
from clew.loaders.setting import country, dates
from clew.loaders.tabular.cells import named_posts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_FAR, _MOST = 6, 4
"""How many lines are left free for the hand at most, and how many lines a signature has."""
_END = 3
"""So many parts at the end may be a line of contact and what stands below it."""
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")
_SENTENCE = re.compile(r"[.!?]\s")
_RIGHT = 20
"""How far a signature is set to the right at least, where no words lead to it."""
_APART = re.compile(r"\S\s{3,}\S")
"""Between two who sign beside one another."""
_ASIDE = re.compile(r"\s*\([^()]*\)")
"""What a line of a signature only remarks: "(mornings only)"."""
_LONGEST = 60
"""How many characters a line has at most that closes a letter."""


def state(reading: Reading, known: Set[str]) -> Iterator[Statement]:
    """State who signed, where position and organisation are printed; `known` are slugs of organisations."""
    lines = reading.document.lines
    for place, line in enumerate(lines):
        closes = len(line.raw.strip()) < _LONGEST and phrase(reading.vocabulary, "closes-letter").fullmatch(line.clean)
        if closes and (person := _person(_signature(lines[place + 1 :]), known)):
            yield from person.state(reading.document.source(person.text, _section(reading, line)), known)
    last = _last(lines)
    if last and (person := _person(last, known)):
        yield from person.state(reading.document.source(person.text, _section(reading, last[0])), known)
    if closing := _alone(lines):
        yield from closing.state(reading.document.source(closing.text, _section(reading, closing.text)), known)
    for block in _set_right(lines):
        if people.find(block[0]) and (person := _person(block, known)):
            yield from person.state(reading.document.source(person.text, _section(reading, block[0])), known)
    yield from _labelled(reading, known)


def _set_right(lines: Sequence[Text]) -> Iterator[list[Text]]:
    """Yield the few lines that stand together far to the right, below everything else or above an annex: no date.

    So stands the signature below a note, and above its annex.
    """
    blocks = [[*each] for filled, each in groupby(lines, key=lambda line: bool(line.raw.strip())) if filled]
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        last = not following or phrase(current(), "begins-annex").match(following[0].clean)
        if last and 1 < len(block) <= _MOST and all(line.raw.startswith(" " * _RIGHT) for line in block):
            yield [line for line in block if not any(True for _ in dates.spans(line.clean))]


def _last(lines: Sequence[Text]) -> list[Text]:
    """Return the last lines of all that stand together over a place and a date, as those of a signature do."""
    printed = dropwhile(lambda line: not line.raw.strip(), reversed(lines))
    block = [*takewhile(lambda line: line.raw.strip(), printed)][::-1]
    dated = any(True for _ in dates.spans(block[-1].clean)) if 1 < len(block) <= _MOST else False
    return block[:-1] if dated else []


def _alone(lines: Sequence[Text]) -> Person | None:
    """Return who stands alone on the last line: a name without form of address, a position and an institution.

    The words between the two are a position where the document names the institution elsewhere.
    """
    last = next((line for line in reversed(lines) if line.raw.strip()), None)
    named = people.first(last) if last and not people.find(last) and last.clean.count(",") > 1 else None
    if not last or not named or not named_posts.is_plausible(named) or is_position(named.name):
        return None
    position, organisation = post(named.beside, certain=False)
    if not organisation or named.beside != f"{position}, {organisation}":
        return None
    elsewhere = any(organisation.casefold() in line.clean.casefold() for line in lines if line is not last)
    posted = is_position(position) or (elsewhere and not country.find(position))
    if not posted or not phrase(current(), "institution").search(organisation):
        return None
    return Person(last.stripped(), named.name, position, 0, len(last.clean), of=organisation)


def _labelled(reading: Reading, known: Set[str]) -> Iterator[Statement]:
    """State who stands beside a label at the top, or on a last line: "Contact: Ana Soto, Director, Some Office"."""
    for each in (*candidates.find(reading.document)[1], *_at_the_end(reading)):
        contact = phrase(reading.vocabulary, "contact-line").match(each.label)
        if contact and not each.label.endswith(" by"):  # whoever prepared a report may only have held the pen
            for person in named_posts.find(each.value):
                if person.of and is_position(person.beside) and named_posts.is_plausible(person):
                    source = reading.document.source(each.value, each.section)
                    yield from replace(person, text=each.value).state(source, known)


def _at_the_end(reading: Reading) -> Iterator[Beside]:
    """Yield the line below all others, where it has a label and two commas at least behind it."""
    parts: list[Paragraph | Item] = [*reading.document.paragraphs, *reading.document.items]
    for part in sorted(parts, key=lambda part: part.text.line)[-_END:]:
        label, colon, value = part.text.clean.partition(": ")
        if colon and value.count(",") > 1 and not _SENTENCE.search(value):
            said = part.text.cut(len(label) + len(colon), len(_FULL_STOP.sub("", part.text.clean)))
            yield Beside(label, said, part.section, in_table=False)


def _signature(below: Sequence[Text]) -> list[Text]:
    """Return the lines that stand together, the first below the space for the hand."""
    start = next((place for place, line in enumerate(below[:_FAR]) if line.raw.strip()), len(below))
    told = (
        line for line in takewhile(lambda line: line.raw.strip(), below[start:]) if not _ASIDE.fullmatch(line.clean)
    )
    return list(islice(told, _MOST))


def _person(lines: Sequence[Text], known: Set[str]) -> Person | None:
    """Return who signs: a name alone on the first line, a position and an organisation on the others."""
    named = people.first(lines[0]) if len(lines) > 1 else None
    if (
        not named
        or named.beside
        or not named_posts.is_plausible(named)
        or any(_APART.search(each.raw) for each in lines)
    ):
        return None
    position, organisation = post(", ".join(line.clean.rstrip(" ,") for line in lines[1:]), known, certain=False)
    alone = phrase(current(), "signs-as").fullmatch(position)
    if not organisation or not (alone or is_position(position)):
        return None
    first = lines[0]
    text = Text("\n".join(line.raw for line in lines), first.line, first.offset).stripped()
    return Person(text, named.name, position, 0, len(text.clean), of=organisation)


def _section(reading: Reading, line: Text) -> str | None:
    parts = [part for part in reading.document.paragraphs if part.text.line <= line.line]
    return max(parts, key=lambda part: part.text.line).section if parts else None
