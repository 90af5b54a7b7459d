"""Short tables of figures: a label and a number a row ("Meetings | 203"), read as the figures of the prose are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clew.graph.statement import Source
from clew.loaders.document import Document
from clew.loaders.figures import responses
from clew.loaders.figures.measure import Figure, Measures
from clew.loaders.figures.scope import Context
from clew.loaders.numeric import numbers
from clew.loaders.setting import country, dates, occasion_words, places
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_SHARE = re.compile(r"\s*\((?:%|in %|per ?cent|in per ?cent)\)\s*$", re.IGNORECASE)
_EXACT = {
    "about": re.compile(r"\((?:approx(?:imately|\.)?|about|around|ca?\.|est(?:imated?|\.))\)\s*$", re.IGNORECASE),
    "at least": re.compile(r"\((?:at least|(?:a )?minimum|min\.)\)\s*$", re.IGNORECASE),
    "at most": re.compile(r"\((?:at most|up to|(?:a )?maximum|max\.)\)\s*$", re.IGNORECASE),
    "over": re.compile(r"\((?:more than|over)\)\s*$", re.IGNORECASE),
}
"""How exact the number beside a label is: "Participants (approx.)", "Meetings of each (at least)"."""
_NUMBER_OF = re.compile(
    r"^(?:the )?(?:(?:total|overall) )?(?:(?:number|no\.|nr\.?|count|total) (?:of )?)?(?:the )?", re.IGNORECASE
)
_COUNTS = re.compile(
    r"(?:(?:total|final|actual|absolute|overall) )?(?:numbers?|how many|values?|figures?|totals?|counts?|"
    r"quantit(?:y|ies)|results?|amounts?|achieved|achievements?|reached|reali[sz]ed|obtained|actuals?|delivered|outcomes?|"
    r"no\.?|nr\.?|#|n)?(?: in total)?",
    re.IGNORECASE,
)
"""What stands over numbers that count; others are euros, hours, or marks."""
_WANTED = re.compile(
    r"\b(?:targets?|planned|plan|expected|foreseen|forecast|goals?|baseline|minimum|threshold|required|objectives?)\b",
    re.IGNORECASE,
)
"""What stands over numbers that were only aimed at."""
_OF_NO_RESULT = re.compile(
    r"\b(?:address|seat|phone|telephone|fax|e-?mail|contact|website|link|reference|contract|version)\b", re.IGNORECASE
)
"""Labels of what is no result of the mission, whatever numbers stand beside them."""
_PART = re.compile(
    r"[–—•·>-]?\s*(?:of (?:which|these|whom|them)|thereof|out of these|among (?:which|them))\b:?\s*", re.IGNORECASE
)
"""What begins the label of a part of what the row above counts: "Meetings | 126", "of which online | 48"."""
_ENOUGH = 2 / 3
_FEWEST = 2
_WORDS = 12
_MOST = 60
"""How many rows a table of figures has at most."""
_PAIR = 2
_LONGEST = 160
"""How many characters a cell beside a label has at most, and is no text."""


def figures(
    document: Document, vocabulary: Vocabulary, measures: Measures, context: Context
) -> Iterator[tuple[Figure, Text, Source]]:
    """Yield the figures of such tables, each with what is printed and where; the label tells what is counted."""
    for table in document.tables:
        yield from _told_of_mission(document, table, measures, context)
        at = _places(table)
        headless = at and (_is_headless(table, *at) or _names_mission(table, *at))
        if at and not table.doubt and (headless or not _says_else(vocabulary, table.headings, at[1])):
            whole = ""
            counted = (each for each in _rows(table, *at) if not responses.are_counted(vocabulary, *each[1:]))
            for row, label, value in counted:
                here, part = replace(context, section=table.section or ""), _PART.match(label.clean)
                rest = label.clean[part.end() :] if part else label.clean
                said = (measures, rest, value.clean)
                figure = _part(*said, whole, here) if part else _figure(*said, here)
                if figure:
                    yield figure, value, _source(document, table, row, value, at[1])
                whole = whole if part else f"{value.clean} {_lowered(label.clean)}"


def _part(measures: Measures, label: str, value: str, whole: str, context: Context) -> Figure | None:
    """Return what a row counts that is a part of the row above: "126 meetings, 48 of which online"."""
    sentence = f"{whole}, {value} of which {label}"
    found = list(numbers.find(sentence)) if whole and label else []
    return measures.read(found[1], replace(context, sentence=sentence)) if len(found) == _PAIR else None


def _told_of_mission(
    document: Document, table: Table, measures: Measures, context: Context
) -> Iterator[tuple[Figure, Text, Source]]:
    """Yield the figures in the words beside a label, in a table of what is to be known of the mission."""
    if table.doubt or len(table.headings) != _PAIR or len(table.rows) > _MOST or not _is_of_mission(table, 0, 1):
        return
    first, said = Row(0, tuple(table.heading_cells[:_PAIR])), occasion_words.words()
    for row in (first, *table.rows):
        label, value = _cell(row, 0), row.cells[1] if len(row.cells) > 1 else None
        if value is None or not _is_label(label) or _is_whole(value.clean) or len(value.clean) > _LONGEST:
            continue
        if not any(each.search(label) for each in (said.days_label, said.place_label, _WANTED, _OF_NO_RESULT)):
            for number in numbers.find(value.clean):
                if figure := measures.read(number, replace(context, sentence=value.clean)):
                    printed = value.cut(number.start, number.end)
                    yield figure, printed, _source(document, table, row, value, 1)


def _source(document: Document, table: Table, row: Row, value: Text, place: int) -> Source:
    """Return where a figure stands; the first line of a table without headings is no numbered row."""
    if not row.number:
        return document.source(value, table.section)
    return document.cell_source(table, row, value, table.headings[place] or None)


def _says_else(vocabulary: Vocabulary, headings: Sequence[str], value: int) -> bool:
    """Tell whether a heading says that the rows are of organisations, people, countries or answers."""
    if not _COUNTS.fullmatch(headings[value].strip(" :")):
        return True  # euros, hours, marks
    labels = (each for each in headings[:value] if not _COUNTS.fullmatch(each.strip(" :")))  # "Result | Number"
    said = [column.concept for each in labels if (column := vocabulary.column(each))]
    return bool(set(said) - {"number", "ordinal", "name", "note", "post", "person"})


def _is_headless(table: Table, label: int, value: int) -> bool:
    """Tell whether the first line is a row as the others are."""
    first = Row(0, tuple(table.heading_cells[: len(table.headings)]))
    return _is_label(_cell(first, label)) and _is_whole(_cell(first, value))


def _is_of_mission(table: Table, label: int, value: int) -> bool:
    """Tell whether the rows are what is to be known of the mission: its place or its days stand beside a label too."""
    said = occasion_words.words()
    pairs = [(_cell(row, label), _cell(row, value)) for row in (Row(0, tuple(table.heading_cells)), *table.rows)]
    return any(
        (said.days_label.search(words) and next(dates.find(beside), None) is not None)
        or (said.place_label.search(words) and next(places.find(beside), None) is not None)
        for words, beside in pairs
    )


def _names_mission(table: Table, label: int, value: int) -> bool:
    """Tell whether place or days stand beside their labels, or both of them with a word for the mission."""
    pairs = ((_cell(row, label), _cell(row, value)) for row in (Row(0, tuple(table.heading_cells)), *table.rows))
    named = (beside for words, beside in pairs if occasion_words.words().event_label.search(f"{words} {beside}"))
    both = any(all(next(each.find(beside), None) for each in (places, dates)) for beside in named)
    return both or _is_of_mission(table, label, value)


def _places(table: Table) -> tuple[int, int] | None:
    """Return the columns of labels and of numbers: there are but these two, and perhaps one that counts the rows.

    Under headings there may be others: what was aimed at, and notes to the right, where the figures come from, say.
    """
    first = Row(0, tuple(table.heading_cells[: len(table.headings)]))
    headless = any(_is_whole(cell.clean) for cell in first.cells)
    if len(table.rows) > _MOST:
        return None
    rows = [*([first] if headless else []), *(row for row in table.rows if not row.unsure)]
    filled = [
        place for place in range(len(table.headings)) if any(_cell(row, place) for row in rows) or table.headings[place]
    ]
    if len(filled) == _PAIR + 1 and all(_cell(row, filled[0]).rstrip(".").isdecimal() for row in rows):
        filled = filled[1:]
    if len(filled) > _PAIR and not headless and all(table.headings[place] for place in filled):
        filled = _told(rows, filled, table.headings)
    if len(filled) != _PAIR or len(rows) < _FEWEST:
        return None
    label, value = filled
    whole = sum(_is_whole(_cell(row, value)) and _is_label(_cell(row, label)) for row in rows)
    enough = _FEWEST if _names_mission(table, label, value) else max(_ENOUGH * len(rows), _FEWEST)
    return (label, value) if whole >= enough else None


def _told(rows: Sequence[Row], filled: Sequence[int], headings: Sequence[str]) -> list[int]:
    """Return the column of labels and the only one of numbers, those aside that were only aimed at."""
    counted = [
        place for place in filled[1:] if _ENOUGH * len(rows) <= sum(_is_whole(_cell(row, place)) for row in rows)
    ]
    reached = [place for place in counted if not _WANTED.search(headings[place])]
    return [filled[0], *reached] if len(reached) == 1 else list(filled)


def _rows(table: Table, label: int, value: int) -> Iterator[tuple[Row, Text, Text]]:
    """Yield the rows; the first line of a table without headings is one too."""
    first = Row(0, tuple(table.heading_cells[: len(table.headings)]))
    for row in (first, *table.rows):
        if not row.unsure and _is_label(_cell(row, label)) and _is_whole(_cell(row, value)):
            yield row, row.cells[label], row.cells[value]


def _cell(row: Row, place: int) -> str:
    return row.cells[place].clean if place < len(row.cells) else ""


def _is_whole(words: str) -> bool:
    """Tell whether a cell is a number and nothing else, however exact."""
    found = list(numbers.find(words))
    if len(found) != 1:
        return False
    rest = words[: found[0].start] + words[found[0].end :]
    return found[0].qualifier != "exactly" or not re.search(r"[^\W\d_]{2,}|/", rest)


def _is_label(words: str) -> bool:
    """Tell whether words may say what is counted: a few, no number, and no place."""
    return bool(re.search(r"[^\W\d_]{3}", words)) and len(words.split()) <= _WORDS and not country.find(words)


def _figure(measures: Measures, label: str, value: str, context: Context) -> Figure | None:
    if _SHARE.search(label) and "%" not in value:
        label, value = _SHARE.sub("", label), f"{value}%"
    if said := next((each for each, words in _EXACT.items() if words.search(label)), ""):
        value = f"{said} {value}"
    plain = BRACKET.sub("", _NUMBER_OF.sub("", label)).rstrip(" :.")
    for words in _forms(plain):
        for sentence in (f"{value} {words}", f"{words} of {value}"):
            found = list(numbers.find(sentence))
            figure = measures.read(found[0], replace(context, sentence=sentence)) if len(found) == 1 else None
            if figure:
                return figure
    return None


def _forms(label: str) -> Sequence[str]:
    return tuple(dict.fromkeys((label, _lowered(label))))


def _lowered(label: str) -> str:
    return f"{label[:1].lower()}{label[1:]}" if label[1:2].islower() else label
