"""Observations: what the rows of a thread let one say of it, and who never answered."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from clew.graph import schema
from clew.graph.outcome import Decision, Evidence, decide
from clew.graph.statement import Referent, Source, Statement

STAGES = {"event": "event", "follow-up": "mid-term"}
"""The stage that each kind of report observes."""
_DECIDED = "mid-term"
_FORMAL, _AIM = "formal-agreement", "objective"


@dataclass(slots=True)
class Told:
    """What the reports of one stage say of one thread: words, cells without any, and where it is named."""

    words: list[Evidence] = field(default_factory=list)
    silent: list[Source] = field(default_factory=list)
    named: list[Source] = field(default_factory=list)

    def decide(self, unanswered: Sequence[Source] = ()) -> Decision:
        """Decide the outcome; a row without a word about it is shown by the cell that names the counterpart."""
        return decide(self.words, self.silent or ([] if self.words else self.named), unanswered)


class Observer:
    """Hears statements under their canonical subjects, and decides what became of each thread."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        kinds = {
            s.source.document: str(s.value) for s in statements if s.subject.label == "Report" and s.property == "kind"
        }
        self._stages = {document: STAGES[kind] for document, kind in kinds.items() if kind in STAGES}
        self._told: dict[Referent, dict[str, Told]] = defaultdict(lambda: defaultdict(Told))
        self._answers: dict[Referent, list[Evidence]] = defaultdict(list)
        self._formal: set[Referent] = set()
        self._silent: dict[Referent, list[Source]] = defaultdict(list)

    def hear(self, subject: Referent, value: object, statement: Statement) -> None:
        """Take in a statement; subject and value are canonical."""
        match subject.label:
            case "Agreement":
                self._hear_agreement(subject, statement)
            case "Thread" if statement.property == "WITH":
                self._of(subject, statement).named.append(statement.source)
            case "Answer" if statement.property == "value":
                evidence = Evidence(str(statement.value), statement.source, str(subject.parts[-1]))
                self._answers[subject].append(evidence)
            case "Organisation" if statement.qualifiers.get("respondedToSurvey") is False and isinstance(
                value, Referent
            ):
                self._silent[Referent("Answer", (value, subject))].append(statement.source)

    def _of(self, thread: Referent, statement: Statement) -> Told:
        return self._told[thread][self._stages.get(statement.source.document, _DECIDED)]

    def _hear_agreement(self, agreement: Referent, statement: Statement) -> None:
        thread, kind, *_ = agreement.parts
        expected = schema.properties("Agreement").get(statement.property)
        if not isinstance(thread, Referent):
            return
        if kind == "formal":
            self._formal.add(thread)
        if expected and expected.type == "strings":
            told = self._of(thread, statement)
            if isinstance(statement.value, str):
                told.words.append(Evidence(statement.value, statement.source, aim=statement.property == _AIM))
            else:
                told.silent.append(statement.source)

    def decisions(self) -> Iterable[tuple[Referent, str, Decision | None, Told]]:
        """Yield thread, stage, decision (none at the event: it has no outcome) and what was told."""
        for thread, stages in self._told.items():
            if thread in self._formal:
                question = Referent("Answer", (*thread.parts[:2], _FORMAL))
                stages[_DECIDED].words += self._answers[question]
            unanswered = self._silent.get(Referent("Answer", thread.parts[:2]), [])
            for stage, told in stages.items():
                yield thread, stage, told.decide(unanswered) if stage == _DECIDED else None, told
            if unanswered and _DECIDED not in stages:
                yield thread, _DECIDED, decide((), unanswered=unanswered), Told()
