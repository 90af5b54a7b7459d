"""The list of SMEs that benefited, under the name of the cluster that they belong to."""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Cell, Reading
from clew.loaders.tabular.cells import counted_names, marks, values
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.tabular.kinds import answers
from clew.loaders.tabular.kinds.row import ClusterRow
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary

_IN_THE_PLURAL = re.compile(
    r"\b(?:SMEs|companies|firms|enterprises|members|businesses|beneficiaries|names)\b"
    r"|^(?:accompanied|joined) by$|^(?:(?:came|travell?ed|along|together) )?with$|^(?:brought|took)\b",
    re.IGNORECASE,
)

_CONSENT = re.compile(
    r"\([^()]*\b(?:agree\w*|consent\w*|permission|permitted|allowed|optional|disclos\w*|publish\w*|if (?:any|known))"
    r"\b[^()]*\)|,? (?:as|so) far as [^,;.()]*|,? (?:if|where|when|who|which|that|whose)\b(?:(?!benefi)[^,;.()])*"
    r"\b(?:named|names|printed|published|disclosed)\b[^,;.()]*",
    re.IGNORECASE,
)
"""Who may be named is another matter: "SMEs which benefited (only if they agree)"."""
_FEWEST = 2
"""In how many rows names and numbers must agree."""


def read(reading: Reading, table: Table) -> Iterator[Statement]:
    """State the SMEs of every row, where the caption calls them SMEs, or without one the section."""
    caption = table.caption.clean if table.caption else table.section or ""
    if "SME" in reading.vocabulary.all("kinds", caption):
        benefited = _told(reading, caption, table.section or "")
        for row in table.rows:
            yield from _row(reading, table, row, benefited)


def _row(reading: Reading, table: Table, row: Row, benefited: bool | None) -> Iterator[Statement]:
    named = Cell(reading.document, table, row, None, row.cells[0])
    cluster = Referent("Organisation", (named.text.clean,))
    yield named.state(cluster, "name", named.text.clean)
    for text in row.items:
        yield from _sme(reading, Cell(reading.document, table, row, None, text), text, cluster, benefited)


def are_counted(table: Table, columns: Sequence[Column], vocabulary: Vocabulary) -> bool:
    """Tell whether the SMEs named are those counted beside them as having benefited: never more, and none of nought."""
    named = [place for place, column in enumerate(columns) if column.concept == "sme"]
    counted = [place for place, column in enumerate(columns) if column.states == ("smesBenefited",)]
    if len(named) != 1 or len(counted) != 1:
        return False
    rows = [row for row in table.rows if len(row.cells) > max(named + counted) and row.cells[named[0]].clean]
    pairs = [
        (len(_cut(table.headings[named[0]], row.cells[named[0]])), marks.count(row.cells[counted[0]].clean, vocabulary))
        for row in rows
        if marks.is_name(row.cells[named[0]].clean, vocabulary)
    ]
    return len(pairs) >= _FEWEST and all(of is not None and names <= of for names, of in pairs)


def _cut(heading: str, cell: Text) -> list[Text]:
    if (counted := counted_names.of(cell)) is not None:
        return counted
    cut = values.several if _IN_THE_PLURAL.search(heading) else values.listed
    return [firm for each in cut(cell) for firm in values.firms(each)]


def read_row(row: ClusterRow, *, counted: bool = False) -> Iterator[Statement]:
    """State the SMEs that a column names as members of the row's cluster; `counted`: beside how many have benefited."""
    table = row.named.table
    caption = table.caption.clean if table.caption else ""
    asked = [_benefited(row, column, cell) for column, cell in row.cells if column.concept == "benefited"]
    for column, cell in row.cells:
        if column.concept == "sme":
            told = _told(row.reading, cell.column or "", caption, table.section or "")
            benefited = all(asked) if asked else told or _has_benefit(row) or (counted and told is None)
            for text in _cut(cell.column or caption or table.section or "", cell.text):
                if marks.is_name(text.clean, row.reading.vocabulary):
                    yield from _sme(row.reading, cell, text, row.cluster, benefited)


def _told(reading: Reading, *nearest: str) -> bool | None:
    """Tell whether the words over the names say that these have benefited; the nearest to say anything of it decide.

    None where none does. That they could, or that some of them did, is not enough; who came along need not have.
    """
    for words in (_CONSENT.sub("", each) for each in nearest):
        if "benefi" in slug(words) or phrase(reading.vocabulary, "benefit-told").search(words):
            doubts = ("benefit-unreached", "benefit-in-part")
            return not any(phrase(reading.vocabulary, each).search(words) for each in doubts)
        if phrase(reading.vocabulary, "who-came-along").search(words):
            return False
    return None


def _has_benefit(row: ClusterRow) -> bool:
    """Tell whether a cell of the row says what the benefit was, under a heading that speaks of no future one."""
    vocabulary = row.reading.vocabulary
    if row.first("organisation"):
        return False
    for column, cell in row.cells:
        if column.states == ("benefit",) and marks.is_name(cell.text.clean, vocabulary):
            words, unreached = f"{cell.column} {cell.text.clean}", phrase(vocabulary, "benefit-unreached")
            return not (marks.answer(cell.text.clean, vocabulary) or unreached.search(words))
    return False


def _benefited(row: ClusterRow, column: Column, cell: Cell) -> bool:
    return answers.closed(row, column, cell) == "yes"


def _sme(reading: Reading, cell: Cell, text: Text, cluster: Referent, benefited: bool | None) -> Iterator[Statement]:
    sme = Referent("Organisation", (text.clean,))
    yield cell.state(sme, "name", text.clean, text)
    yield cell.state(sme, "kind", "SME", text)
    yield cell.state(sme, "MEMBER_OF", cluster, text)
    if benefited and reading.mission:
        yield cell.state(sme, "BENEFITED_FROM", reading.mission, text)
