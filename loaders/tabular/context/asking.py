"""Tables of answers whose headings do not say what was asked: "Cluster | Answer" under "Question 4: Have you ...?"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clew.loaders.reading import Reading
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.context.question import REFERRED, questions
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_NEUTRAL = re.compile(
    r"(?:(?:the|their|its|your|cluster['’]?s?['’]?|given)\s)?(?:answers?|repl(?:y|ies)|responses?)"
    r"(?: (?:given|received|to the question|of the clusters?))?(?: ?\(?yes ?/ ?no[^()]*\)?)?"
    r"|yes ?/ ?no(?: ?/ ?n\.?/?a\.?)?|yes or no|y ?/ ?n|(?:(?:question|item|point|q)\.?\s?)?\d{0,2}",
    re.IGNORECASE,
)
_SAID = {"cluster", "organisation", "name", "person", "country"}
_ANYBODY = re.compile(r"(?:who|name|from|organi[sz]ation|participant|respondent)s?\W*", re.IGNORECASE)
_BARE = {2: ("Cluster", ""), 3: ("Cluster", "", "How many?")}
"""The headings of a table that has none, by the number of its columns."""


def asked(reading: Reading, tables: Sequence[Table]) -> Iterator[Table]:
    """Yield the tables; a column of answers whose heading says nothing has the question above for one."""
    last = 0
    for table in tables:
        whole = _headed(table, reading.vocabulary)
        place = _place(whole, reading.vocabulary)
        of_smes = place is None and _is_of_smes(whole, reading.vocabulary)
        question = None
        if place is not None or of_smes:
            first = min(table.lines, default=0)
            question = questions(reading).over(first, last, of_smes=of_smes)
        last = max(table.lines, default=last)
        yield _told(whole, question, place) if question else table


def _headed(table: Table, vocabulary: Vocabulary) -> Table:
    """Return a table whose first row was taken for headings, for want of any, with that row among the others."""
    named, cells = _BARE.get(len(table.headings)), table.heading_cells
    answers = cells[1].clean if len(cells) == len(table.headings) > 1 else ""
    if not named or not marks.closed(answers, vocabulary) or not marks.is_name(cells[0].clean, vocabulary):
        return table
    rows = [tuple(cells), *(row.cells for row in table.rows)]
    return replace(
        table, headings=named, rows=[Row(n, row) for n, row in enumerate(rows, 1)], heading_cells=[], groups=()
    )


def _place(table: Table, vocabulary: Vocabulary) -> int | None:
    """Return the only column of answers under a heading that does not say what was asked."""
    places = [n for n, heading in enumerate(table.headings) if _NEUTRAL.fullmatch(heading.strip(" :?."))]
    of = {c.concept for n, each in enumerate(table.headings) if n not in places for c in vocabulary.columns(each)}
    if not of & _SAID and not any(_ANYBODY.fullmatch(each) for each in table.headings):
        return None
    found = [n for n in places if n and _are_answers(table, n, vocabulary)]
    return found[0] if len(found) == 1 else None


def _are_answers(table: Table, place: int, vocabulary: Vocabulary) -> bool:
    said = [row.cells[place].clean for row in table.rows if place < len(row.cells) and row.cells[place].clean]
    found = {marks.closed(each, vocabulary) for each in said}
    return None not in found and bool(found & {"yes", "no"})


def _is_of_smes(table: Table, vocabulary: Vocabulary) -> bool:
    """Tell whether a table names SMEs, of whom its own caption does not say what they have to do with the mission."""
    plain = table.caption is None or REFERRED.fullmatch(table.caption.clean) is not None
    return plain and any(c.concept == "sme" for each in table.headings for c in vocabulary.columns(each))


def _told(table: Table, question: Text, place: int | None) -> Table:
    if place is None:
        return replace(table, caption=question) if "benefi" in question.clean.casefold() else table
    headings = [question.clean if n == place else heading for n, heading in enumerate(table.headings)]
    return replace(table, headings=tuple(headings))
