"""Columns that name counterparts of the same cluster again: "Formal agreement signed with" beside "Partner 1" and "2".

With whom it was signed is a table of its own, with what was asked of formal agreements; another such column only
repeats a name. A cell counts where it holds nothing but names that the cluster's rows have as counterparts.
"""

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from clew.graph.statement import slug
from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.grids import atoms
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, Vocabulary

_SIGNING = {"sign", "signatory", "formal"}
_WITH_WHOM = {"with", "who", "partner", "organisation"}
"""Key words that ask for the other side."""
_BRACKETED = re.compile(r"\(([^()]*)\)")
_BETWEEN = re.compile(r"(?:[\W_]|\b(?:and|both|with|the)\b)*+", re.IGNORECASE)

_OF_SIGNED = {"focus", "expectedResult"}
"""What a survey asks of a formal agreement, and hardly of others: it stands behind with whom it was signed."""

Owned = Sequence[tuple[Text, Row]]
"""The rows, each with the name of its cluster."""
Known = Mapping[str, re.Pattern[str]]
"""By the cluster's slug, what finds the names of its counterparts."""


def apart(vocabulary: Vocabulary, table: Table) -> tuple[Table, ...]:
    """Return the table without names told again, and behind it one of those with whom it was signed, if any."""
    columns = _Columns.of(vocabulary, table)
    if not columns or table.doubt or any(row.items or row.spans or row.unsure for row in table.rows):
        return (table,)
    reader = _Reader(vocabulary, table, [*_owned(vocabulary, table, columns.own)])
    hubs = reader.told_once(columns.parties - columns.signing)
    hubs = hubs if len(hubs) == 1 else hubs - columns.behind
    known = reader.names(hubs)
    signed = [place for place in columns.signing if any(reader.again(place, known))]
    signed += [place for place in columns.behind - hubs if reader.repeats(place, known)]
    again = (columns.parties - hubs) | {*signed}
    if len(hubs) != 1 or len(signed) > 1 or not again or (again & columns.behind) - {*signed}:
        return (table,)
    told = {*columns.told_behind(columns.asked | {*signed})} if signed else set[int]()
    moved = sorted(columns.asked | {*signed} | told) if signed else []
    left = table.only([place for place in range(len(table.headings)) if place not in again | {*moved}])
    return (left, reader.signed([columns.own, *moved], signed[0], known, told)) if signed else (left,)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The places of the columns of a table, as far as their headings tell."""

    own: int
    parties: Set[int]
    signing: Set[int]
    """Those that ask with whom it was signed."""
    behind: Set[int]
    """Those that may ask it, behind the question whether there is a formal agreement."""
    asked: Set[int]
    """What else is asked of formal agreements."""
    telling: Sequence[bool]
    """Of each column whether it may tell what a formal agreement is about, and what is expected of it."""

    @classmethod
    def of(cls, vocabulary: Vocabulary, table: Table) -> "_Columns | None":
        """Return them where one names clusters, and several may name others."""
        said = dict(enumerate(clues.column(vocabulary, each) for each in table.headings))
        own = [place for place, each in said.items() if each and each.concept == "cluster"]
        parties = {place for place, each in said.items() if each and each.concept == "organisation"}
        if len(own) != 1 or not parties:
            return None
        words = {place: clues.key_words(vocabulary, each) for place, each in enumerate(table.headings)}
        asking = {place for place, each in words.items() if place in parties or each & _WITH_WHOM}
        signing = {place for place in asking if words[place] & _SIGNING}
        asked = {*_asked(said)}
        behind = {place for place in asking - asked - signing if place - 1 in asked}
        telling = [each is not None and bool(each.states) and {*each.states} <= _OF_SIGNED for each in said.values()]
        return cls(own[0], parties, signing, behind, asked, telling) if len(parties | signing | behind) > 1 else None

    def told_behind(self, places: Set[int]) -> Iterator[int]:
        """Yield the places of what is told of formal agreements right behind these columns."""
        for place, telling in enumerate(self.telling):
            if telling and place - 1 in places:
                places |= {place}
                yield place


def _asked(said: Mapping[int, Column | None]) -> Iterator[int]:
    """Yield the places of what is asked of formal agreements, with the numbers and notes right behind."""
    within = False
    for place, each in said.items():
        own = each is not None and each.question == "formal-agreement"
        within = own or (within and each is not None and each.concept in {"number", "note"} and not each.question)
        if within:
            yield place


def _owned(vocabulary: Vocabulary, table: Table, own: int) -> Iterator[tuple[Text, Row]]:
    """Yield the rows; a cluster that stands once for many is that of each."""
    above: Text | None = None
    for row in table.rows:
        above = _at(row, own) if _at(row, own).clean else above
        if above and not marks.is_aside(row, vocabulary):
            yield above, row


@dataclass(frozen=True, slots=True)
class _Reader:
    vocabulary: Vocabulary
    table: Table
    rows: Owned

    def told_once(self, places: Set[int]) -> Set[int]:
        """Return of two columns the one with names that the other has not, where the other only repeats some."""
        if len(places) != 2:
            return places
        one, other = places
        again = [self.repeats(one, self.names({other})), self.repeats(other, self.names({one}))]
        return {other if again[0] else one} if again.count(True) == 1 else places

    def names(self, places: Set[int]) -> Known:
        """Return what finds the names of these columns, with and without what stands in brackets behind them."""
        found = defaultdict[str, set[str]](set)
        for cluster, row in self.rows:
            named = {_at(row, place).clean for place in places}
            named |= {BRACKET.sub("", each) for each in named}
            found[slug(cluster.clean)] |= {each for each in named if marks.is_name(each, self.vocabulary)}  # not "N/A"
        return {cluster: _any_of(names) for cluster, names in found.items() if names}

    def again(self, place: int, known: Known) -> Iterator[Sequence[Text]]:
        """Yield the counterparts that each cell of a column names."""
        return (self._cut(cluster, _at(row, place), known) for cluster, row in self.rows)

    def repeats(self, place: int, known: Known) -> bool:
        """Tell whether a column holds nothing but counterparts that are known."""
        told = zip(self.rows, self.again(place, known), strict=True)
        filled = ((_at(row, place).clean, bool(named)) for (_, row), named in told)
        found = [named for cell, named in filled if cell and not atoms.is_withheld(cell)]
        return any(found) and all(found)

    def _cut(self, cluster: Text, cell: Text, known: Known) -> Sequence[Text]:
        """Return the names that a cell holds; none where it holds more than their types besides."""
        names = known.get(slug(cluster.clean))
        if not names or not (found := list(names.finditer(cell.clean))):
            return ()
        left = _BRACKETED.sub(self._untyped, names.sub("", cell.clean))
        return [cell.cut(*each.span()) for each in found] if _BETWEEN.fullmatch(left) else ()

    def _untyped(self, bracket: re.Match[str]) -> str:
        return "" if any(self.vocabulary.organisation_type(bracket[1])) else bracket[0]

    def signed(self, kept: Sequence[int], signing: int, known: Known, told: Set[int]) -> Table:
        """Return the table of formal agreements; where an answer stands on several rows, it names whom once.

        What is `told` of agreements is so of each that a cell names.
        """
        made, seen = list[Row](), set[tuple[str, ...]]()
        for (cluster, row), named in zip(self.rows, self.again(signing, known), strict=True):
            said = tuple(_at(row, place).clean for place in kept[1:])
            refused = any(marks.closed(each, self.vocabulary) == "no" for each in said)
            blank, key = Text("", cluster.line, cluster.offset), (slug(cluster.clean), *said)
            first, *more = (not refused and key not in seen and named) or (blank,)
            silent = dict.fromkeys(kept, blank) | {kept[0]: cluster}
            if any(said):
                made.append(_row(self.table, row, kept, {kept[0]: cluster, signing: first}))
                again = {place: cell for place, cell in silent.items() if place not in told}
                made += [_row(self.table, row, kept, {**again, signing: each}) for each in more]
                seen.add(key)
        headings = [self.vocabulary.said("signed-with") if n == signing else self.table.headings[n] for n in kept]
        return dataclasses.replace(self.table.only(kept), headings=tuple(headings), rows=made)


def _any_of(names: Set[str]) -> re.Pattern[str]:
    found = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


def _at(row: Row, place: int) -> Text:
    return row.cells[place] if place < len(row.cells) else Text("", row.cells[0].line, row.cells[0].offset)


def _row(table: Table, row: Row, kept: Sequence[int], read: Mapping[int, Text]) -> Row:
    headings = tuple((row.headings or table.headings)[place] for place in kept)
    cells = tuple(read[place] if place in read else _at(row, place) for place in kept)
    return Row(row.number, cells, headings=headings)
