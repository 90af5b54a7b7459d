"""Which reader a table is for: its columns tell, not its number or place."""

import dataclasses
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.occasion import repeated
from clew.loaders.reading import Cell, Reading
from clew.loaders.tabular.cells import headless, homed
from clew.loaders.tabular.columns import alike, columns, elsewhere, owner, parallel, returned, undivided
from clew.loaders.tabular.columns.assigned import name
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.columns.elsewhere import Elsewhere
from clew.loaders.tabular.context import above, asking, explained, grouped, posed, under, worded
from clew.loaders.tabular.grids.table import Table
from clew.loaders.tabular.kinds import answers, beneficiaries, delegation, merged, represented
from clew.loaders.tabular.kinds.cooperation import Agreements
from clew.loaders.tabular.kinds.row import rows
from clew.loaders.tabular.tidy import (
    by_number,
    contacts,
    full_names,
    listed_smes,
    named_smes,
    numbered,
    paired,
    partnered,
    registered,
    several,
    tallies,
    twice,
    typed,
    unplaced,
)
from clew.loaders.tabular.tidy.turned import turn
from clew.loaders.text.once import once
from clew.loaders.vocabulary import Column


def read(reading: Reading, surveyed: bool = True) -> Iterator[Statement]:
    """Yield what the tables of a document state; a table that is not about clusters states nothing.

    `surveyed` tells whether answers in a table are those of the survey.
    """
    decided, names = _decide(reading), columns.names(reading.document, reading.vocabulary)
    homes = {name: there for table, each in decided for name, there in owner.homes(table, each).items()}
    known: list[Statement] = []
    for table, decisions in decided:
        if any(row.items for row in table.rows):
            known += beneficiaries.read(reading, table)
        elif not table.doubt:
            known += _Rows(reading, table, _columns(reading, table, decisions, homes), names, surveyed).read()
    yield from known
    sections = under.owned(reading, decided, known)
    yield from sections.silent
    for place, each in sections.tables.items():
        decisions = decided[place][1]
        yield from _Rows(
            reading, each.table, _columns(reading, each.table, decisions, homes), names, surveyed, each.named
        ).read()
        if each.home:
            cluster = Referent("Organisation", (each.named.text.clean,))
            yield from each.home.state_country(cluster, "LOCATED_IN")


def are_of_a_survey(reading: Reading) -> bool:
    """Tell whether a table is of what clusters agreed on or answered, not of whom they met: a follow-up asks it."""
    for table, decisions in _decide(reading):
        concepts = {each.concept for each in decisions}
        asked = concepts & {"agreement", "cooperation type"} or any(each.column.question for each in decisions)
        if not table.doubt and asked and "cluster" in concepts and concepts & {"organisation", "question"}:
            return True
    return False


def explain(reading: Reading) -> Iterator[str]:
    """Yield for every column of every table what it was taken for, and by what: `file:line Table 1 column "X": ...`."""
    for table, decisions in _decide(reading):
        line = min(table.lines, default=1)
        place = f"{reading.document.name}:{line} {table.label or 'table'}"
        if table.doubt:
            yield f"{place}: nothing is read from it: {table.doubt}"
        for number, (heading, decision) in enumerate(zip(table.headings, decisions, strict=True), 1):
            named = f'column "{heading}"' if heading else f"column {number} (no heading)"
            told = decision.reason if decision.concept == "unknown" else f"{name(decision.column)}, {decision.reason}"
            yield f"{place} {named}: {told}"


@once
def _decide(reading: Reading) -> Sequence[tuple[Table, tuple[Decision, ...]]]:
    names = columns.names(reading.document, reading.vocabulary)
    own = (repeated.without_mission(reading.document, each, reading.mission) for each in reading.document.tables)
    told = (listed_smes.headed(reading.vocabulary, each, names) for each in own)
    plain = [unplaced.asking(reading.vocabulary, reading.mission, table) for table in told]
    coded = partnered.joined(reading.vocabulary, registered.joined(reading.vocabulary, plain))
    keyed = by_number.joined(reading.vocabulary, coded)
    asked = list(asking.asked(reading, keyed))
    captioned = above.captioned(reading.document, reading.vocabulary, asked)
    printed = (listed_smes.headed(reading.vocabulary, each, names) for each in captioned)
    placed = (grouped.by_country(reading.vocabulary, table) for table in printed)
    ungrouped = (grouped.ungroup(reading.vocabulary, table, names) for table in placed)
    turned = (turn(reading.vocabulary, table) for table in ungrouped)
    unfolded = (numbered.unfold(reading.vocabulary, table) for table in turned)
    once = (each for table in unfolded for each in twice.apart(reading.vocabulary, table))
    every = (*once, *reading.document.glossary.tables(posed.tables(reading)))
    listed = (contacts.apart(reading.vocabulary, table) for table in every)
    meant = (worded.headed(reading, table) for table in listed)
    whole = (explained.apart(reading, several.cut_up(reading.vocabulary, table)) for table in meant)
    single = parallel.every(reading.vocabulary, whole, shared=explained.holds_for_each(reading.document))
    parted = (typed.apart(reading.vocabulary, table) for table in single)
    named = (full_names.joined(reading.vocabulary, headless.headed(reading.vocabulary, table)) for table in parted)
    counted = (tallies.told_apart(reading.vocabulary, table) for table in named)
    smes_apart = (named_smes.apart(reading.vocabulary, table) for table in counted)
    tables = [paired.apart(reading.vocabulary, table, names) for table in smes_apart]
    smes = elsewhere.counted_smes(reading.document)
    known = Elsewhere(names, numbers=elsewhere.counted(reading.document), smes=smes)
    shown = alike.pooled(tables)
    decided = [columns.decide(reading.vocabulary, each, known) for each in shown]
    if parties := elsewhere.counterparts(zip(tables, decided, strict=True)):
        known = dataclasses.replace(known, counterparts=parties)
        decided = [
            columns.decide(reading.vocabulary, each, known) if elsewhere.may_tell(decisions) else decisions
            for each, decisions in zip(shown, decided, strict=True)
        ]
    sure = [(each, undivided.without_sums(each, found)) for each, found in zip(tables, decided, strict=True)]
    answered = [(each, returned.told(reading.vocabulary, each, found)) for each, found in sure]
    return alike.settle(reading.vocabulary, answered)


def _columns(reading: Reading, table: Table, decisions: Sequence[Decision], homes: owner.Homes) -> list[Column]:
    """Return the columns with what the whole table tells of them: whose a country is, what a cross means."""
    found, host = [], str(reading.mission.parts[0]) if reading.mission else None
    for place, decision in enumerate(decisions):
        column = decision.column
        if column.states == ("objective",) and _is_of_formal(reading, table, decisions):
            column = dataclasses.replace(column, states=("focus",))
        if column.concept == "country":
            column = dataclasses.replace(column, of=owner.whose(table, decisions, place, homes, host))
        if column.concept == "number" and _answers(table, decisions, place):
            column = dataclasses.replace(column, concept="question")
        found.append(dataclasses.replace(column, cross=answers.cross(reading, table, place)))
    return found


def _answers(table: Table, decisions: Sequence[Decision], place: int) -> bool:
    """Tell whether how many agreements each cluster signed says that it did: nothing asks, and each has one row."""
    asked, own = decisions[place].column.question, [n for n, each in enumerate(decisions) if each.concept == "cluster"]
    if asked != "formal-agreement" or len(own) != 1 or any(each.concept == "question" for each in decisions):
        return False
    named = [row.cells[own[0]].clean for row in table.rows if own[0] < len(row.cells)]
    return all(named) and len(set(map(slug, named))) == len(table.rows)


def _is_of_formal(reading: Reading, table: Table, decisions: Sequence[Decision]) -> bool:
    """Tell whether a table is of formal agreements alone, whose purpose is what they are about, if nothing else is."""
    stated = {state for each in decisions for state in each.column.states}
    concepts = {each.concept for each in decisions}
    asked = _kind(reading, table, [each.column for each in decisions]) == "formal"
    return asked and "focus" not in stated and "cooperation type" not in concepts


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table about clusters, for all that read them."""

    reading: Reading
    table: Table
    columns: Sequence[Column]
    names: Set[str]
    surveyed: bool
    over: Cell | None = None
    """The name of the cluster above the table."""

    def read(self) -> Iterator[Statement]:
        """Yield what the rows state: of the delegation, of the survey, of agreements, of SMEs."""
        concepts = {column.concept for column in self.columns}
        homes = bool(concepts & {"field", "country"}) or _has_homes(self.table, self.columns)
        unowned = any(column.concept == "country" and column.of is None for column in self.columns)
        is_delegation = homes and "organisation" not in concepts and not unowned
        if is_delegation and delegation.is_of_hosts(self.reading, self.table, self.columns):
            return
        if "cluster" not in concepts and not self.over:
            yield from represented.speakers(self.reading, self.table, self.columns)
        tells = bool(concepts & {"organisation", "question"})
        agreements = Agreements(_kind(self.reading, self.table, self.columns), self._is_homed("organisation"))
        responded, counted = set[str](), beneficiaries.are_counted(self.table, self.columns, self.reading.vocabulary)
        for row in rows(self.reading, self.table, self.columns, self.names, self.over):
            if is_delegation:
                yield from delegation.read(row)
            yield from answers.responded(row)
            yield from beneficiaries.read_row(row, counted=counted)
            yield from represented.read(row)
            agreed = [*agreements.read(row)] if tells else []
            found = [*answers.read(row), *agreed] if tells else []
            if found and self.surveyed and row.cluster.id not in responded:
                yield from row.responded()
                responded.add(row.cluster.id)
            yield from found or (row.listed() if tells and not is_delegation else ())
            if tells and not agreed and not is_delegation:
                yield from row.at_home()

    def _is_homed(self, concept: str) -> bool:
        places = [place for place, column in enumerate(self.columns) if column.concept == concept]
        return len(places) == 1 and homed.is_homed(self.table, places[0], spelled=False)


def _has_homes(table: Table, columns: Sequence[Column]) -> bool:
    """Tell whether a table gives the countries of its clusters without a column of countries."""
    own = next((place for place, column in enumerate(columns) if column.concept == "cluster"), None)
    return own is not None and (merged.has_homes(table, columns) or homed.is_homed(table, own))


def _kind(reading: Reading, table: Table, known: Sequence[Column]) -> str:
    """Formal agreements are told by a question after them, else by caption, headings, section, lead-in in this order.

    Where the caption is that of another table above, what stands nearest to the table is asked first.
    Before all these, the heading of their counterparts may say that something was signed with them.
    Where a whole survey is one table, the question does not tell: then it asks for the type of cooperation too.
    """
    if any(column.question == "formal-agreement" for column in known):
        return "cooperation" if any(column.concept == "cooperation type" for column in known) else "formal"
    caption = table.caption.clean if table.caption else ""
    pairs = zip(known, table.headings, strict=True)
    if any(each.concept == "organisation" and _are_formal(reading, heading) for each, heading in pairs):
        return "formal"
    said = (caption, " ".join(table.headings), table.section or "", above.lead_in(reading.document, table))
    for words in (said[-1], *said[:-1]) if above.has_another(reading.document, table) else said:
        about = reading.vocabulary.all("table-kinds", words) & {"formal", "cooperation"}
        if len(about) == 1:
            return about.pop()
    return "formal" if _is_parted(known) else "cooperation"


def _is_parted(known: Sequence[Column]) -> bool:
    """Tell whether what agreements are about is asked, and nothing that is asked of a cooperation: type, objective."""
    states = {state for each in known for state in each.states}
    return (
        {"focus"} < states and "objective" not in states and all(each.concept != "cooperation type" for each in known)
    )


def _are_formal(reading: Reading, heading: str) -> bool:
    """Tell whether a heading says that those below have signed something ("Formal agreement with")."""
    return reading.vocabulary.all("table-kinds", heading) & {"formal", "cooperation"} == {"formal"}
