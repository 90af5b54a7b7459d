"""Which names are one: by their spelling, by reviewed judgement, and, for delegates, by the closed list of them.

Nothing is merged on likeness alone. A name that stands where a report names one of its own delegates (who reports
a thread, who answers, whose member an SME is) is one of a closed list: a single candidate that fits is evidence
enough. Whatever else is alike is proposed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from clew.graph.errors import JudgementError
from clew.graph.missions.mission import Missions
from clew.graph.names import mutual, name
from clew.graph.names.delegates import Delegates, is_nameless
from clew.graph.names.judgement import Judgement, in_force
from clew.graph.order import documents
from clew.graph.statement import Referent, Statement, slug

_NAMED = frozenset({"Organisation", "Field", "Person", "Session"})
"""Labels whose last part is a name that may be judged."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Two names that were taken for one, and why."""

    left: str
    right: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Spelling:
    label: str
    key: str


class Linker:
    """Finds the canonical referent of every referent in a set of statements; keeps what it merged, and why."""

    def __init__(self, statements: Iterable[Statement], judgements: Iterable[Judgement] = ()) -> None:
        self._statements = list(statements)
        self.documents = documents(self._statements)
        self.judgements = in_force(judgements)
        self.merges: list[Merge] = []
        self._apart = {each.pair for each in self.judgements if each.decision != "same"}
        self._missions = Missions(self._statements)
        self._missions.refuse_doubt()
        self._parents: dict[_Spelling, _Spelling] = {}
        self._listed: dict[tuple[str, str], str] = {}
        self._names: dict[_Spelling, str] = {}
        self.delegates = Delegates(self._statements, self.documents, self._mission)
        self._printed = self._organisations()
        self._merge_spellings()
        self._merge_judged()
        self._refuse_joined()
        self._find_listed()
        self._find_mutual()
        self._find_acronyms()
        self._choose_names()

    @property
    def proposals(self) -> list[Judgement]:
        """The pairs that may be one and are kept apart until somebody decides."""
        return [each for each in self.judgements if each.decision == "unsure"]

    def canonical(self, referent: Referent, document: str) -> Referent:
        """Return the referent under which the graph keeps what this document calls so."""
        if referent.label == "Mission":
            return self._missions.canonical(referent)
        parts = tuple(self.canonical(p, document) if isinstance(p, Referent) else p for p in referent.parts)
        if _is_named(referent):
            chosen = self._names.get(self._root(self._spelling(referent, document)), parts[-1])
            parts = (*parts[:-1], chosen)
        return Referent(referent.label, parts)

    def _mission(self, document: str) -> Referent | None:
        mission = self.documents[document]
        return self._missions.canonical(mission) if mission else None

    def _spelling(self, referent: Referent, document: str) -> _Spelling:
        printed = str(referent.parts[-1])
        listed = self._listed.get((document, printed), printed)
        return _key(referent.label, listed if referent.label == "Organisation" else printed)

    def _root(self, spelling: _Spelling) -> _Spelling:
        while (parent := self._parents.get(spelling, spelling)) != spelling:
            spelling = parent
        return spelling

    def _merge(self, label: str, left: str, right: str, reason: str) -> None:
        one, other = sorted((self._root(_key(label, left)), self._root(_key(label, right))), key=lambda s: s.key)
        if one != other:
            self._parents[other] = one
            self.merges.append(Merge(left, right, reason))

    def _organisations(self) -> list[tuple[str, str]]:
        """Return every name of an organisation with the document that prints it, the oldest first."""
        found: dict[str, set[str]] = {document: set() for document in self.documents}
        for statement in self._statements:
            names = found[statement.source.document]
            for referent in (statement.subject, statement.value):
                if isinstance(referent, Referent):
                    names.update(_organisations_in(referent))
        return [(document, printed) for document, names in found.items() for printed in sorted(names)]

    def _merge_spellings(self) -> None:
        """Names that are one but for case, accents, spaces, punctuation and an acronym that the spelling states."""
        by_spelling: dict[str, str] = {}
        for _, printed in self._printed:
            for spelling in sorted(name.parse(printed).spellings):
                known = by_spelling.setdefault(spelling, printed)
                if known != printed and not self._kept_apart(known, printed):
                    self._merge("Organisation", known, printed, "spelt alike")

    def _merge_judged(self) -> None:
        for each in self.judgements:
            if each.decision == "same":
                self._merge(each.label, each.left, each.right, f"judged the same ({each.place}): {each.reason}")

    def _refuse_joined(self) -> None:
        """Two names that are judged different are joined by no third one that is spelt like both."""
        for each in self.judgements:
            roots = {self._root(_key(each.label, name_)) for name_ in (each.left, each.right)}
            if each.decision == "different" and len(roots) == 1:
                raise JudgementError(
                    f"{each.place}: {each.left!r} and {each.right!r} are judged different, but a name that is spelt "
                    "like both, or judged the same, joins them; judge that name as well"
                )

    def _kept_apart(self, left: str, right: str) -> bool:
        return ("Organisation", frozenset((slug(left), slug(right)))) in self._apart

    def _find_listed(self) -> None:
        for document, printed in self.delegates.mentions():
            delegates = self.delegates.of(document)
            fitting = [each for each in delegates if name.same(printed, each)]
            fitting = fitting or [each for each in delegates if name.fits(printed, each)]
            candidates = {self._root(_key("Organisation", each)): each for each in fitting}
            if len(candidates) == 1:
                (member,) = candidates.values()
                if printed != member and not self._kept_apart(printed, member):
                    self._listed[document, printed] = member
                    self.merges.append(Merge(printed, member, f"the only delegate that fits, in {document}"))

    def _find_mutual(self) -> None:
        """A counterpart is the delegate that reports this cooperation too, where both forms of the name fit."""
        for document, printed, member in mutual.find(self._statements, self.delegates):
            if not self._kept_apart(printed, member):
                self._listed[document, printed] = member
                self.merges.append(Merge(printed, member, f"the delegate that reports it too, in {document}"))

    def _find_acronyms(self) -> None:
        """An acronym, or another short name, is the organisation whose a document on its mission says it is, if one."""
        stated: dict[tuple[Referent | None, str], dict[_Spelling, str]] = defaultdict(dict)
        for document, printed in self._printed:
            if acronym := name.parse(printed).acronym:
                root = self._root(self._spelling(Referent("Organisation", (printed,)), document))
                stated[self._mission(document), acronym.casefold()][root] = self._listed.get(
                    (document, printed), printed
                )
        for document, printed, short in self._short_names():
            root = self._root(self._spelling(Referent("Organisation", (printed,)), document))
            stated[self._mission(document), short.casefold()][root] = self._listed.get((document, printed), printed)
        for document, printed in self._printed:
            known = stated.get((self._mission(document), printed.casefold()), {})
            if len(known) == 1 and (document, printed) not in self._listed:
                (self._listed[document, printed],) = known.values()
                self.merges.append(
                    Merge(printed, self._listed[document, printed], f"its acronym, stated in {document}")
                )

    def _short_names(self) -> Iterator[tuple[str, str, str]]:
        """Yield what documents call an organisation otherwise: the document, the name and the short name."""
        for each in self._statements:
            if each.property == "name" and isinstance(each.value, str) and _is_named(each.subject):
                printed = str(each.subject.parts[-1])
                if each.subject.label == "Organisation" and not name.same(printed, each.value):
                    yield each.source.document, printed, each.value

    def _choose_names(self) -> None:
        """The delegation table's spelling, else the first in the oldest report."""
        told: dict[str, tuple[list[Statement], list[Statement]]] = {each: ([], []) for each in self.documents}
        for statement in self._statements:
            told[statement.source.document][not self.delegates.introduces(statement)].append(statement)
        for others in (False, True):
            for document, heard in told.items():
                self._choose(document, sorted(heard[others], key=lambda each: (_is_explained(each), *_place(each))))

    def _choose(self, document: str, statements: Iterable[Statement]) -> None:
        """Give names to those that have none yet, each by the first of these statements of a document to name it."""
        seen: set[tuple[str, str]] = set()
        for statement in statements:
            for referent in (statement.subject, statement.value):
                for each in _named_in(referent):
                    if (known := (each.label, str(each.parts[-1]))) not in seen:
                        seen.add(known)
                        self._names.setdefault(self._root(self._spelling(each, document)), known[1])


def _is_explained(statement: Statement) -> bool:
    """Tell whether prose gives the acronym of a name, in brackets behind it, which is no part of the name there."""
    printed = statement.subject.parts[-1]
    return statement.source.row is None and isinstance(printed, str) and name.parse(printed).acronym is not None


def _place(statement: Statement) -> tuple[int, int, str]:
    """Return where a statement stands; of two at one place, the order does not depend on how they were given."""
    last = statement.subject.parts[-1]
    return statement.source.line, statement.source.offset, last if isinstance(last, str) else ""


def _named_in(referent: object) -> Iterator[Referent]:
    """Yield what has a name that may be judged, the innermost first."""
    if isinstance(referent, Referent):
        for part in referent.parts:
            yield from _named_in(part)
        if _is_named(referent):
            yield referent


@cache
def _key(label: str, printed: str) -> _Spelling:
    return _Spelling(label, slug(printed))


def _is_named(referent: Referent) -> bool:
    return referent.label in _NAMED and not is_nameless(referent)


def _organisations_in(referent: Referent) -> Iterator[str]:
    for part in referent.parts:
        if isinstance(part, Referent):
            yield from _organisations_in(part)
    if referent.label == "Organisation" and not is_nameless(referent):
        yield str(referent.parts[0])
