"""The closed list of a report's own delegates, and where the report must be naming one of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from clew.graph.statement import Referent, Statement


def is_nameless(referent: Referent) -> bool:
    """Tell whether an organisation has no name, and is made from its thread."""
    return referent.label == "Organisation" and isinstance(referent.parts[0], Referent)


class Delegates:
    """The delegates of each document: those that its first table of them names."""

    def __init__(
        self,
        statements: Iterable[Statement],
        documents: Mapping[str, Referent | None],
        mission: Callable[[str], Referent | None],
    ) -> None:
        self._statements = list(statements)
        self._tables = _first_tables(self._statements, mission)
        own: dict[str, dict[str, None]] = {document: {} for document in documents}
        shared: dict[Referent | None, dict[str, None]] = defaultdict(dict)
        for statement in filter(self.introduces, self._statements):
            printed, document = str(statement.subject.parts[0]), statement.source.document
            own[document][printed] = shared[mission(document)][printed] = None
        self._lists = {document: list(own[document] or shared[mission(document)]) for document in documents}

    def introduces(self, statement: Statement) -> bool:
        """Tell whether a statement introduces a delegate; later tables, and prose, refer to those introduced."""
        source = statement.source
        known = self._tables.get(source.document, "") == source.table
        return _is_delegate(statement) and known and not _told_of_survey(statement)

    def of(self, document: str) -> list[str]:
        """Return the closed list of a document: its own, else that of the reports on its mission."""
        return self._lists[document]

    def mentions(self) -> list[tuple[str, str]]:
        """Return each name that must be a delegate's, with the document that prints it."""
        found = {
            (statement.source.document, str(referent.parts[0]))
            for statement in self._statements
            for referent in _delegates_in(statement)
            if not is_nameless(referent)
        }
        return sorted(found)


def _is_delegate(statement: Statement) -> bool:
    return statement.property == "TOOK_PART_IN" and statement.qualifiers.get("role") == "delegate"


def _told_of_survey(statement: Statement) -> bool:
    """Tell whether prose says who answered or did not, and introduces nobody."""
    return statement.source.row is None and "respondedToSurvey" in statement.qualifiers


def _first_tables(statements: Iterable[Statement], mission: Callable[[str], Referent | None]) -> dict[str, str | None]:
    """Return the first table (None: a list) of each document that says who the delegates were, not who answered.

    Where no report on a mission has one, it is the first that says both, or who answered and who did not.
    """
    delegates = [each for each in statements if _is_delegate(each)]
    answered = [each for each in delegates if "respondedToSurvey" in each.qualifiers]
    answers = {_table(each) for each in answered if each.source.row is not None}
    told = [each for each in delegates if not _told_of_survey(each)]
    listed = _first(each for each in told if _table(each) not in answers)
    missions = {mission(document) for document in listed}
    silent = {_table(each) for each in told if each.qualifiers.get("respondedToSurvey") is False}
    both = _first(each for each in told if "respondedToSurvey" not in each.qualifiers or _table(each) in silent)
    return listed | {document: table for document, table in both.items() if mission(document) not in missions}


def _table(statement: Statement) -> tuple[str, str | None]:
    return statement.source.document, statement.source.table


def _first(statements: Iterable[Statement]) -> dict[str, str | None]:
    """Return the table of each document in which the first of these statements stands."""
    first: dict[str, tuple[int, str | None]] = {}
    for source in (each.source for each in statements):
        known = first.get(source.document)
        if known is None or source.line < known[0]:
            first[source.document] = source.line, source.table
    return {document: table for document, (_, table) in first.items()}


def _delegates_in(statement: Statement) -> Iterator[Referent]:
    """Yield the organisations that the place they stand in makes delegates."""
    for referent in (statement.subject, statement.value):
        if isinstance(referent, Referent):
            yield from _reporting(referent)
    if statement.property == "MEMBER_OF" and isinstance(statement.value, Referent):
        yield statement.value
    if statement.property in ("OPENED", "ANSWERED") or _is_delegate(statement):
        yield statement.subject


def _reporting(referent: Referent) -> Iterator[Referent]:
    """Yield the cluster of a thread or an answer, and the organisation that a figure measures."""
    if referent.label in ("Thread", "Answer", "StatedFigure"):
        yield from islice((p for p in referent.parts if isinstance(p, Referent) and p.label == "Organisation"), 1)
    for part in referent.parts:
        if isinstance(part, Referent):
            yield from _reporting(part)
