"""The records of an outline as the rows of a table: what their titles are, and which of their labels are the same."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile

from clew.graph.statement import slug
from clew.loaders import described
from clew.loaders.outline import forms, parties
from clew.loaders.outline.groups import Group
from clew.loaders.outline.leaves import Leaf
from clew.loaders.outline.record import Record
from clew.loaders.outline.titles import Title
from clew.loaders.setting import country
from clew.loaders.tabular.cells import marks, sides
from clew.loaders.tabular.cells.concepts import AGREED_OR_TYPED, PARTIES
from clew.loaders.tabular.cells.sides import Side
from clew.loaders.tabular.grids.table import Row, Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, current

_TOLD = {*AGREED_OR_TYPED, "question", "country", "field", "representative", "responded", "number", "sme", "benefited"}
_OF_CLUSTERS = {"organisation", "question", "sme"}
"""What is told of clusters alone, where a title names somebody."""
_OF_FORM = {"representative", "responded"}
"""What is told of a cluster at the head of its form."""
_UNSAID = "unsaid"
"""Names of which the columns beside them must tell whose they are."""
_HEADINGS = {"cluster": "Cluster", "organisation": "Partner", "described": "Partner", _UNSAID: ""}
"""What the columns of titles are called, which no heading is printed over."""
_PARTS = ("", " type", " country")
_TYPE, _TYPED = Column("organisation type"), "Partner type"
"""What the label of a counterpart heads where a title names it already."""


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    cells: Sequence[Text]


def table(group: Group, known: Set[str]) -> Table | None:
    """Return the table of a group, where the titles and the labels may be of clusters; None where they are not.

    They say whom a cluster agreed with, what it answered, or what it is; `known` are the slugs of the clusters.
    """
    _tell_types(group, known)
    heads = (leaf.column for record in group.records for leaf in record.leaves)
    concepts = {column.concept for column in heads if column and not column.weak}
    labels = {each: leaf for record in group.records for each, leaf in zip(record.labels, record.leaves, strict=True)}
    if 2 * sum(leaf.column is not None for leaf in labels.values()) < len(labels) or not concepts & _TOLD:
        return None
    group.shared -= _with_whom(group, known) if "organisation" not in concepts else 0
    roles = _roles(group.levels, concepts, known)
    if "cluster" not in {*roles, *concepts} and (of_one := _of_one(group, known)):
        group.shared -= of_one
        roles = _roles(group.levels, concepts, known)
    if "cluster" not in {*roles, *concepts} and roles.count("name") == 1 and len(group.records) > 1:
        roles = [_UNSAID if each == "name" else each for each in roles]
    if not _OF_CLUSTERS & {*roles, *concepts}:
        roles = [_UNSAID if each == "cluster" else each for each in roles]  # what the cluster is may be told of others
    if any(_count(level) for level, role in zip(group.levels, roles, strict=True) if role in PARTIES):
        return None
    told = {*roles, *concepts}
    parties_ = {"cluster", _UNSAID, "both"} & told
    if not group.levels and _begins_with_name(group):
        return _made(group, roles)
    if not parties_ or not ({*_OF_CLUSTERS, _UNSAID, "both"} & told or _introduces(group, concepts)):
        return None
    over = next((level for level, role in zip(group.levels, roles, strict=True) if role in parties_), ())
    return _made(group, roles) if all(over) else None


def _introduces(group: Group, concepts: Set[str]) -> bool:
    """Tell whether each of several records names its own cluster, and says whether it answered and who did."""
    named = [[each.value.clean for each in record.leaves if each.concept == "cluster"] for record in group.records]
    names = {*(name for each in named for name in each)}
    whole = len(names) == len(named) > 1 and all(len(each) == 1 for each in named)
    return whole and bool(concepts & _OF_FORM) and all(marks.is_name(each, current()) for each in names)


def _count(level: Sequence[Title | None]) -> bool:
    """Tell whether titles only count the forms of a survey, and so name neither side."""
    return all(title is None or forms.counts(title.words.clean) for title in level)


def _tell_types(group: Group, known: Set[str]) -> None:
    """Read the label of a counterpart as that of its kind, where the titles name it and only kinds stand there."""
    own = [leaf.value.clean for record in group.records for leaf in record.leaves if leaf.concept == "organisation"]
    typed = [each for each in own if described.of(each, current(), apart=True)]
    named = [each for each in own if each not in typed and marks.is_name(each, current())]
    if not typed or named or not _name_counterparts(group, known):
        return
    for leaves in (record.leaves for record in group.records):
        leaves[:] = [replace(leaf, column=_TYPE) if leaf.concept == "organisation" else leaf for leaf in leaves]


def _name_counterparts(group: Group, known: Set[str]) -> bool:
    """Tell whether the titles say with whom, or name somebody below somebody."""
    if all(any(map(parties.tells_whom, record.titles)) for record in group.records):
        return True
    levels = [list(dict.fromkeys(filter(None, level))) for level in group.levels]
    roles = [parties.role(titles, known) for titles in levels]
    names = sum(each in {"name", *PARTIES} for each in roles)
    return "both" in roles or names + bool(_of_one(group, known)) >= len(PARTIES)


def _begins_with_name(group: Group) -> bool:
    """Tell whether each record begins with a label that says no more than that a name follows."""
    first = {record.labels[0] for record in group.records}
    return len(first) == 1 and any(column.concept == "name" for column in current().columns(first.pop()))


def owned(group: Group, known: Set[str]) -> Iterator[int]:
    """Yield the lines of the records that stand under the name of a cluster or a counterpart."""
    for record in group.records:
        if any(parties.role([title], known) in PARTIES for title in record.titles):
            yield from record.lines


def _with_whom(group: Group, known: Set[str]) -> int:
    """Return how many of the last titles over all records say with whom: they tell, though nothing is told apart."""
    over = group.records[0].titles[: group.shared]
    told = takewhile(lambda title: parties.says_whom(title, known), reversed(over))
    return sum(1 for _ in told)


def _of_one(group: Group, known: Set[str]) -> int:
    """Return how many of the last titles over all records name a cluster that the document knows, with its country."""
    over = group.records[0].titles[: group.shared]
    placed = len(over) > 1 and country.find(over[-1].words.clean) is not None and _is_right_below(over[-2], over[-1])
    count = 1 + placed
    return count if over and slug(parties.read(over[-count]).name) in known else 0


def _roles(levels: Sequence[Sequence[Title | None]], concepts: Set[str], known: Set[str]) -> list[str]:
    """Return what each level of titles is: a name above a counterpart, or above its label, is a cluster's."""
    own = [list(dict.fromkeys(filter(None, level))) for level in levels]
    found = _innermost([parties.role(titles, known) for titles in own], own)
    found = ["" if each in PARTIES and (each in concepts or found.count(each) > 1) else each for each in found]
    names, told = [n for n, each in enumerate(found) if each == "name"], {*found, *concepts} & {*PARTIES}
    if len(names) == 1 and told == {"organisation"}:
        above = "organisation" not in found or names[0] < found.index("organisation")
        found[names[0]] = "cluster" if above else ""
    elif len(names) == 1 and told == {"cluster"} and concepts & AGREED_OR_TYPED:
        found[names[0]] = "organisation"
    elif len(names) == len(PARTIES) and not told and concepts & AGREED_OR_TYPED:
        found[names[0]], found[names[1]] = PARTIES
    return [_whose(found, place, levels) if each == "country" else each for place, each in enumerate(found)]


def _innermost(found: Sequence[str], levels: Sequence[Sequence[Title]]) -> list[str]:
    """Leave the counterpart to the last of several levels that say with whom: an agreement stands below another."""
    told = [place for place, each in enumerate(found) if each == "organisation"]
    if not told or not all(map(parties.tells_whom, levels[told[-1]])):
        return list(found)
    return ["" if place in told[:-1] else each for place, each in enumerate(found)]


def _whose(found: Sequence[str], place: int, levels: Sequence[Sequence[Title | None]]) -> str:
    """Return whose countries titles are: of the party right above them, else of the one below, or above."""
    if place and found[place - 1] in PARTIES and all(map(_is_right_below, levels[place - 1], levels[place])):
        return f"{found[place - 1]} country"
    below, above = (
        next((each for each in some if each in PARTIES), "") for some in (found[place + 1 :], found[:place])
    )
    return f"{below or above} country" if below or above else ""


def _is_right_below(above: Title | None, title: Title | None) -> bool:
    return not title or (above is not None and title.words.line == above.words.line + 1)


def _made(group: Group, roles: Sequence[str]) -> Table:
    over = group.records[0].titles[: group.shared]
    section = over[-1].words if over else None
    columns = [
        column
        for level, role in zip(group.levels, roles, strict=True)
        for column in (_both(level, group.records) if role == "both" else _titles(level, role, group.records))
    ]
    columns += _labels(group.records)
    caption = parties.kind_alone(group.records[0].titles) or section
    made = Table(None, caption, section.clean if section else None, tuple(column.heading for column in columns))
    made.rows = [
        Row(number, cells) for number, cells in enumerate(zip(*(each.cells for each in columns), strict=True), 1)
    ]
    headings = {title.words.line for record in group.records for title in record.titles if title.level}
    made.lines = group.lines - headings
    return made


def _titles(level: Sequence[Title | None], role: str, records: Sequence[Record]) -> Iterator[_Column]:
    """Yield the columns that the titles of a level make: the name, and what is printed behind it."""
    party, _, part = role.partition(" ")
    if party not in _HEADINGS:
        return
    cells: list[list[Text]] = [[], [], []]
    for title, record in zip(level, records, strict=True):
        side = _side(title, role) if title else None
        parts = (side.name, side.type, side.home) if side else (_blank(record),) * len(_PARTS)
        for column, text in zip(cells, parts, strict=True):
            column.append(text)
    for part_, column in zip(_PARTS, cells, strict=True):
        if any(each.clean for each in column) and (part_ or not (part or role == "described")):
            yield _Column(f"{_HEADINGS[party]}{part_}".strip() if part_ else _heading(party, level), column)


def _heading(party: str, level: Sequence[Title | None]) -> str:
    """Return what a column of names is called: as the titles call the agreement, where they say that it is formal."""
    said = {parties.read(title).led for title in level if title and "formal" in parties.agreed(title)}
    if party != "organisation" or len(said) != 1:
        return _HEADINGS[party]
    return f"{said.pop().removesuffix(' with')} with"


def _both(level: Sequence[Title | None], records: Sequence[Record]) -> Iterator[_Column]:
    """Yield the columns of titles that name both sides; one of them all where these do not tell which is which."""
    titles = [each for each in level if each]
    found = [each for each in (sides.read(title.words) for title in titles) if each]
    own = sides.own(found)
    if own is None and len(found) == len(records):
        own = sides.called(found, [*map(_description, records)])
    if own is None:
        yield _Column("", [title.words for title in titles])
        return
    for party, side in (("cluster", own), ("organisation", 1 - own)):
        names = [each[side] for each in found]
        for part, cells in zip(_PARTS, zip(*((s.name, s.type, s.home) for s in names), strict=True), strict=True):
            if any(cell.clean for cell in cells):
                yield _Column(f"{_HEADINGS[party]}{part}", cells)


def _description(record: Record) -> Text:
    """Return what the labels of a record say of the counterpart; blank where none does."""
    return next((leaf.value for leaf in record.leaves if leaf.concept == _TYPE.concept), _blank(record))


def _side(title: Title, role: str) -> Side | None:
    alone = role == "described" or role.endswith("country")
    return sides.nameless(title.words) if alone else parties.read(title).side


def _labels(records: Sequence[Record]) -> Iterator[_Column]:
    """Yield the labels, each with its values; two that call a party otherwise, on no record together, are one."""
    labels: dict[str, Leaf] = {}
    beside: dict[str, set[str]] = {}
    for record in records:
        for each, leaf in zip(record.labels, record.leaves, strict=True):
            labels.setdefault(each, leaf)
            beside.setdefault(each, set()).update(record.labels)
    same: dict[str, list[str]] = {}
    for each, leaf in labels.items():
        alike = (one for one in same if labels[one].concept == leaf.concept and one not in beside[each])
        same.setdefault(next(alike, each) if leaf.concept in PARTIES else each, []).append(each)
    for each, others in same.items():
        heading = _TYPED if labels[each].column is _TYPE else labels[each].label.clean
        yield _Column(heading, [_value(record, others) for record in records])


def _value(record: Record, labels: Sequence[str]) -> Text:
    found = (leaf.value for each, leaf in zip(record.labels, record.leaves, strict=True) if each in labels)
    return next(found, _blank(record))


def _blank(record: Record) -> Text:
    first = record.leaves[0].label
    return Text("", first.line, first.offset)
