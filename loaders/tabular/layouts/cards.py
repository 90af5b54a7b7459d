"""Tables told as cards: "Partner: X" on one line, "Status: Y" on the next, a card for each row of the table.

The labels are the headings. A label that comes again begins the next card, and so does the label of clusters; a cluster
that stands over several cards is that of all of them, as a cell that stands once for many rows is. A number over each
card ("Card 3") and a rule between them are part of none.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from clew.loaders.tabular.cells import contact, marks
from clew.loaders.tabular.cells.concepts import PARTIES
from clew.loaders.tabular.grids.grid import Grid
from clew.loaders.tabular.layouts.card_labels import OPENED, UNMARKED, column_of, labelled
from clew.loaders.tabular.layouts.card_questions import COUNTED, TOLD, are_answers, asks_another, is_asked
from clew.loaders.tabular.layouts.card_rows import Line, blocks, grid, stretches, uncounted
from clew.loaders.tabular.layouts.lines import filled
from clew.loaders.tabular.layouts.named_below import names_below
from clew.loaders.text.full import had_no_room, is_open
from clew.loaders.text.known import Known
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, current

_FURTHER = re.compile(r"\s*(?:[;|]|(?<=\w)\.)\s+(?=\**[^\W\d_][^:|;.?]{1,60}\??:\**\s)")
"""Between two labels with their values on one line."""
_ODD = re.compile(OPENED + r"(?P<label>[^\W\d_][^:;\t]{1,90}?)\s?\**:\**\s+(?=\S)")
"""A label with a full stop or a pipe in it ("No. of SMEs"), which is one between two others."""
_STOP = re.compile(r"(?<!\.\w)\.\s*$")
"""The full stop after the last of several values: "n.a." has its own."""
_NESTED = re.compile(r"[^\W\d_][^:;|.?]{0,40}:\s+(?:\d+|n/?a)\s*(?:[;,|/]|$)", re.IGNORECASE)
"""A value that is a label with its number itself."""
_WRAPPED = re.compile(r"\s*(?!\(\d{1,3}\)\s*$)[a-zß-ÿ(]")
"""How a line goes on with the one above; a number alone in brackets counts the cards."""
_BELOW = re.compile(r"(?P<indent>\s*)[-*•‣▪◦–]\s+\S")
_TABLED = re.compile(r"^\s*\||\t")
COUNTING = r"\W*(?:[^\W\d_][^\W\d]{1,20}\s){0,2}(?:n[or]\.?\s|[#№]\s?)?(?:[a-z]\.?)?\d{1,3}\W*"
"""A title that does nothing but count: "Card 3", "Card B.3"."""
_NUMBERED = re.compile(rf"{COUNTING}|[\W_]{{3,}}", re.IGNORECASE)
"""A title that does nothing but count the cards, or a rule."""
_ENDED = re.compile(r"[.!?:]$")
_AHEAD = 3
_LABELS = 40
"""More labels than a card has."""
_LONGEST = 12
"""How many words a label without a value has at most."""
_AROUND = " *|–—=-"
"""What a label without a value may have around it."""
_OF_AGREEMENTS = {"agreement", "sme", "benefited"}
"""What is said of an agreement whose party is told."""
_OF_DELEGATES = {"country", "field", "representative"}
"""What the card of a delegate has; one card alone may be of whoever wrote the report."""
MOST_IN_VAIN = 3000
"""So many lines are tried in one document at most: each trial may read all that follows."""
_HANGING = 8
_ABOVE = 12
_FEWEST = 3
"""How many labels a table of cards has at least, over all its cards."""


def take(text: Sequence[Text], start: int, known: Known) -> tuple[tuple[Grid, ...], int] | None:
    """Return the tables of the cards that start at this line, and the place after them; None where none do."""
    first = labelled(text[start].raw) if known.in_vain <= MOST_IN_VAIN else None
    if not first or not (_is_understood(_labelled(text[start])[0]) or _returns(text, start, first["label"])):
        return None
    found, end = _without_title(text, *lines(text, start))
    found = uncounted(found)
    parts = _parts(found)
    within = _begins_within(found) and not blocks(found) and _goes_on(text, start)
    if not (within or _is_cut(text, start, found)):
        if all(map(_tells, parts)):
            return tuple(map(grid, parts)), end
        if is_asked(text[start].raw, found):
            return (grid(found),), end
    known.in_vain += end - start
    return None


def _without_title(text: Sequence[Text], found: list[Line], end: int) -> tuple[list[Line], int]:
    """Leave out a cluster, with its country, that ends the lines right above another table: it is the title of that."""
    *before, last = stretches(found)
    following = filled(text, end)
    is_title = last[0].concept == "cluster" and {line.concept for line in last} <= {"cluster", "country"}
    if before and is_title and following < len(text) and _TABLED.search(text[following].raw):
        return [line for block in before for line in block], end - (text[end - 1].line - last[0].label.line) - 1
    return found, end


def _parts(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Return the cards of the counterparts apart from what one cluster, named above, answers before them."""
    concepts = [line.concept for line in lines]
    first = concepts.index("organisation") if "organisation" in concepts else 0
    apart = "cluster" not in concepts and are_answers(lines[:first])
    return [lines[:first], lines[first:]] if apart else [lines]


def _tells(lines: Sequence[Line]) -> bool:
    """Tell whether labels are those of agreements, of delegates, or of the answers of one cluster."""
    concepts, apart = {line.concept for line in lines}, stretches(lines)
    if any(line.concept in PARTIES and marks.is_number(line.value.clean) for line in lines):
        return False  # how many clusters there were
    alike = len(apart) >= _FEWEST and len({tuple(each.label.clean for each in block) for block in apart}) == 1
    if alike and len(apart[0]) > 1 and concepts & {*PARTIES, *TOLD, "name"}:
        return True
    known = [line for line in lines if _is_understood(line)]
    said = {line.concept for line in lines if "?" in line.label.clean} or concepts - {"number"}
    all_asked = said == {"question"} or all(map(_is_answered_plainly, lines))
    asked = len(known) == len(lines) > 1 and all_asked
    if (len(known) < _FEWEST and not asked) or 2 * len(known) <= len(lines):
        return False
    told = concepts & {*PARTIES} and concepts & TOLD and (concepts & TOLD != {"question"} or "cluster" in concepts)
    clusters = [line for line in lines if line.concept == "cluster"]
    of_delegates = len(clusters) > 1 and bool(concepts & (_OF_DELEGATES | {"number", "responded"}))
    return bool(told) or are_answers(lines) or of_delegates


def _is_answered_plainly(line: Line) -> bool:
    label = line.label.clean
    asks = "?" in label and any(each.concept == "question" for each in current().columns(label))
    return (asks or line.concept == "question") and current().meaning("answers", line.value.clean) is not None


def _is_understood(line: Line) -> bool:
    """Tell whether a label is that of a column, or its value a counterpart with what came of it."""
    return line.column is not None or contact.read(line.value, current()) is not None


def _begins_within(lines: Sequence[Line]) -> bool:
    """Tell whether what is said of an agreement stands before its first party: it is of a card above."""
    concepts = [line.concept for line in lines]
    party = next((place for place, each in enumerate(concepts) if each in PARTIES), 0)
    return not _OF_AGREEMENTS.isdisjoint(concepts[:party])


def _is_cut(text: Sequence[Text], start: int, found: Sequence[Line]) -> bool:
    """Tell whether labels stand right above the first, which is no party: a card is cut, and would be of the next."""
    concepts = [line.concept for line in found]
    if concepts[0] in PARTIES or not {*PARTIES} & {*concepts}:
        return False
    above = itertools.takewhile(lambda place: text[place].raw.strip(), range(start - 1, max(start - _ABOVE, 0) - 1, -1))
    return any(labelled(text[place].raw) for place in above)


def _goes_on(text: Sequence[Text], start: int) -> bool:
    """Tell whether another line than a heading stands right above."""
    return bool(start and text[start - 1].raw.strip()) and not text[start - 1].raw.lstrip().startswith("#")


def _never(_: int) -> bool:
    return False


def lines(text: Sequence[Text], start: int, stops: Callable[[int], bool] = _never) -> tuple[list[Line], int]:
    """Return the labels with their values from a line on, over blank lines too, and the place after the last."""
    found: list[Line] = []
    place = end = start
    while place < len(text) and not stops(place):
        raw = text[place].raw
        if labelled(raw) and "\t" not in raw:
            first, *more = _labelled(text[place])
            if end < place and (_begins_another(found, first) or asks_another(raw, found, first)):
                break
            found += [replace(first, apart=end < place or bool(more)), *more]
            end = place + 1
        elif found and end == place and (label := _ODD.match(raw)) and _match_next(text, place + 1):
            value = Text(raw[label.end() :], text[place].line, text[place].offset + label.end()).stripped()
            found.append(Line(text[place].part(*label.span("label")), value, current().column(label["label"])))
            end = place + 1
        elif found and end == place and (dashed := _dashed(text, place)):
            found.append(dashed)
            end = place + 1
        elif found and end == place and (named := _named(text, place, found[-1])):
            found[-1], end = replace(found[-1], value=named), place + 1
        elif found and end == place and _is_bare(raw) and not _is_over_a_list(text, place):
            found.append(_bare(text[place]))
            end = place + 1
        elif found and end == place and raw.strip() and found[-1].value.clean and _goes_on_in(text, place, found):
            found[-1] = _longer(found[-1], text[place])
            end = place + 1
        elif raw.strip() and not (found and _NUMBERED.fullmatch(raw) and _begins_anew(text, place, found)):
            break
        place += 1
    return found, end


def _begins_another(found: Sequence[Line], line: Line) -> bool:
    """Tell whether a cluster that is set apart is of what follows: of the lines above, none says whose they are."""
    concepts = {each.concept for each in found}
    return line.concept == "cluster" and bool(concepts & TOLD) and "cluster" not in concepts


def _named(text: Sequence[Text], place: int, last: Line) -> Text | None:
    """Return the value of the last label with the SMEs named here below it, right below its words if it is counted."""
    return names_below(last.label, last.value, text[place], counted=COUNTED.match(text[place - 1].raw) is not None)


def _dashed(text: Sequence[Text], place: int) -> Line | None:
    """Return the label before a dash that no column has, where others begin with it too: it returns on every card."""
    line = text[place]
    match = UNMARKED.match(line.raw)
    around = itertools.islice(text, max(place - _LABELS, 0), place + _LABELS)
    if not match or sum(each.raw.startswith(line.raw[: match.start("value")]) for each in around) < _FEWEST:
        return None
    return Line(line.part(*match.span("label")).stripped(), line.part(*match.span("value")).stripped(), None)


def _goes_on_in(text: Sequence[Text], place: int, found: Sequence[Line]) -> bool:
    """Tell whether a line goes on with a value: in lower case, right below its first word, or far within the label.

    One that stands below the label does where the value had no room, and nothing but a label of the card follows.
    """
    raw, line = text[place].raw, found[-1]
    indent, label, value = len(raw) - len(raw.lstrip()), line.label.offset - 1, line.value
    wrapped = is_open(value) or (indent == label and had_no_room(value, raw))
    if wrapped and not _ENDED.search(raw.rstrip()) and _ends_or_goes_on(text, place + 1, found[0]):
        return True
    below = indent == value.offset - 1 >= _HANGING
    within = indent >= label + _HANGING and not _ENDED.search(value.clean) and raw[indent].isalnum()
    return _WRAPPED.match(raw) is not None or below or within


def _ends_or_goes_on(text: Sequence[Text], place: int, first: Line) -> bool:
    """Tell whether a blank line stands here, or a label of the card with which none begins."""
    raw = text[place].raw if place < len(text) else ""
    found = labelled(raw)
    return not raw.strip() or (
        found is not None and found["label"].strip(" *_").casefold() != first.label.clean.casefold()
    )


def _is_bare(raw: str) -> bool:
    """Tell whether a line is a label with nothing behind it, among others with their values."""
    return 1 < len(raw.split()) <= _LONGEST and "\t" not in raw and column_of(raw.strip(_AROUND)) is not None


def _is_over_a_list(text: Sequence[Text], place: int) -> bool:
    """Tell whether items of a deeper indent stand right below: what stands behind a label is these."""
    item = _BELOW.match(text[place + 1].raw) if place + 1 < len(text) else None
    return item is not None and item.end("indent") > len(text[place].raw) - len(text[place].raw.lstrip())


def _bare(text: Text) -> Line:
    label = text.stripped()
    label = label.cut(0, len(label.clean.rstrip(_AROUND)))
    return Line(label, Text("", text.line, text.offset + len(text.raw)), column_of(label.clean))


def _match_next(text: Sequence[Text], place: int) -> bool:
    return place < len(text) and (labelled(text[place].raw) or _ODD.match(text[place].raw)) is not None


def _begins_anew(text: Sequence[Text], place: int, found: Sequence[Line]) -> bool:
    """Tell whether a label of the cards so far stands right below a line, over blank ones and rules."""
    labels = {line.label.clean.casefold() for line in found[:_LABELS]}
    for line in text[place + 1 : place + 1 + _AHEAD]:
        if match := labelled(line.raw):
            return match["label"].strip(" *_").casefold() in labels
        if line.raw.strip() and not _NUMBERED.fullmatch(line.raw):
            return False
    return False


def _labelled(line: Text) -> list[Line]:
    """Return the labels of a line with their values; most lines have one."""
    nested = (own := labelled(line.raw)) and _NESTED.match(own["value"] or "")  # "SMEs: benefited: 2; in future: 5"
    first = own.start("label") if own else 0
    found = [] if nested else [match.span() for match in _FURTHER.finditer(line.raw, first)]
    end = len(_STOP.sub("", line.raw)) if found else len(line.raw)
    spans = zip([0, *(end for _, end in found)], [*(start for start, _ in found), end], strict=True)
    ended = " ;|" if ":" in line.raw else " ;"
    parts = [Text(line.raw[a:b].rstrip(ended), line.line, line.offset + a) for a, b in spans]
    return [Line(*_cut(part)) for part in parts]


def _cut(part: Text) -> tuple[Text, Text, Column | None]:
    match = labelled(part.raw)
    if not match:
        return Text("", part.line, part.offset), part.stripped(), None
    label = Text(match["label"], part.line, part.offset + match.start("label")).stripped()
    at = match.start("value") if match["value"] else len(part.raw)
    value = Text(part.raw[at:], part.line, part.offset + at).stripped()
    return label, value, column_of(label.clean)


def _longer(line: Line, following: Text) -> Line:
    value = Text(f"{line.value.raw}\n{following.raw}", line.value.line, line.value.offset).stripped()
    return replace(line, value=value)


def _returns(text: Sequence[Text], start: int, label: str) -> bool:
    """Tell whether a label that is not known begins a further line soon: then it may be that of cards all the same."""
    return any(line.raw.lstrip(" *_-•").startswith(f"{label}:") for line in text[start + 2 : start + _LABELS])
