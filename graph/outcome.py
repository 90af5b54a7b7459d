"""What became of a thread: the rules of `outcomes.toml` over the words of its rows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from clew.graph.patterns import load
from clew.graph.schema import OUTCOMES
from clew.graph.statement import Source

_LIVING = ("formalised", "active", "intended")
"""The outcomes above `nominal`."""
_ACTS = ("active", "intended")
"""The outcomes of words that say nothing where they hold those of an end ("calls, and broke off the talks in May")."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A text cell of a thread (of its aim, maybe), or (question given) an answer of its cluster."""

    text: str
    source: Source
    question: str | None = None
    aim: bool = False
    """Whether it says what the cooperation is for: what was aimed at outlives no end."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words in a piece of evidence that a rule finds, and where in it they stand."""

    rule: str
    outcome: str
    words: str
    source: Source
    start: int = 0
    end: int = 0

    def inside(self, other: "Words") -> bool:
        """Tell whether the words are but a part of others in the same place."""
        return self.source == other.source and other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome, the rule that decided, and the words for it and against it."""

    outcome: str
    rule: str
    words_for: tuple[Words, ...]
    words_against: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the outcome that it speaks for, and the words or the answer that it looks for."""

    id: str
    outcome: str
    meaning: str
    words: str = ""
    before: str = ""
    after: str = ""
    not_within: str = ""
    answer: tuple[str, str] | None = None
    alone: bool = False
    """Whether it counts only where no other rule finds anything."""
    also: tuple["Rule", ...] = ()
    """The same rule in the words of other languages."""

    def find(self, evidence: Evidence) -> Iterator[Words]:
        """Yield the words that the rule finds."""
        if self.answer:
            if (evidence.question, evidence.text) == self.answer:
                yield Words(self.id, self.outcome, evidence.source.quote, evidence.source)
        elif self.words and evidence.question is None:
            for match in re.finditer(self.words, evidence.text, re.IGNORECASE):
                if not self._taken_back(match):
                    yield Words(
                        self.id, self.outcome, _cited(match[0], evidence.source), evidence.source, *match.span()
                    )
        for each in self.also:
            yield from each.find(evidence)

    def _taken_back(self, match: re.Match[str]) -> bool:
        looked = (
            (self.before, match.string[: match.start()]),
            (self.after, match.string[match.end() :]),
            (self.not_within, match[0]),
        )
        return any(pattern and re.search(pattern, text, re.IGNORECASE) for pattern, text in looked)


def _cited(words: str, source: Source) -> str:
    """Cite the words as printed; where extraction broke a word, the whole quote."""
    return words.strip() if words.strip() in source.quote else source.quote


def _written(name: str) -> list[dict[str, Any]]:
    """Return the rules of a file."""
    return list(load(files("clew.graph").joinpath(name))["rule"])


def _also(rule: dict[str, Any]) -> tuple[Rule, ...]:
    """Return a rule as `outcomes.<language>.toml` words it; evidence in one says nothing in another."""
    names = sorted(each.name for each in files("clew.graph").iterdir())
    others = (each for name in names if re.fullmatch(r"outcomes\.[a-z]{2}\.toml", name) for each in _written(name))
    same = {key: rule[key] for key in ("id", "outcome", "meaning", "alone") if key in rule}
    return tuple(Rule(**same | each) for each in others if each["id"] == rule["id"])


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules, the strongest outcome first."""
    found = [
        Rule(**each | {"answer": tuple(each["answer"].values()) if "answer" in each else None, "also": _also(each)})
        for each in _written("outcomes.toml")
    ]
    return tuple(sorted(found, key=lambda rule: (rule.alone, OUTCOMES.index(rule.outcome))))


def decide(evidence: Iterable[Evidence], silent: Iterable[Source] = (), unanswered: Iterable[Source] = ()) -> Decision:
    """Decide what became of a thread (DESIGN, "Outcomes at the mid-term").

    `silent` are the cells that say N/A or stand blank where the outcome would stand; `unanswered` the passages that
    say that the cluster did not answer the survey: then the thread is not observed, which is not the same as ended.
    """
    pieces, unheard = list(evidence), list(unanswered)
    found = _found(pieces)
    by_outcome = {outcome: tuple(w for w in found if w.outcome == outcome) for outcome in OUTCOMES}
    ended = by_outcome["ended"]
    if not found or (unheard and all(each.outcome == "unknown" for each in found)):
        return _undecided(pieces, silent, unheard)
    if ended and by_outcome["formalised"]:
        return Decision("contested", "formalised-and-ended", by_outcome["formalised"], ended)
    if not any(by_outcome[outcome] for outcome in _LIVING) or _is_aim_alone(pieces, found):
        for outcome in ("ended", "unknown"):
            if by_outcome[outcome]:
                return _decision(outcome, by_outcome[outcome], found)
    outcome = next(outcome for outcome in OUTCOMES if by_outcome[outcome])
    return _decision(outcome, by_outcome[outcome], found)


def _found(pieces: list[Evidence]) -> list[Words]:
    """Return what the rules find, the strongest first; words inside those of a stronger rule say nothing more."""
    found: list[Words] = []
    for rule in rules():
        for piece in pieces if not (rule.alone and found) else ():
            for words in rule.find(piece):
                found = [each for each in found if each.outcome != words.outcome or not each.inside(words)]
                if words.outcome == "ended":
                    found = [each for each in found if each.outcome not in _ACTS or not words.inside(each)]
                if not any(words.inside(each) for each in found):
                    found.append(words)
    return found


def _is_aim_alone(pieces: list[Evidence], found: list[Words]) -> bool:
    """Tell whether something ended of which but the aim, in a cell of its own, says that anything is intended."""
    ends = {each.source for each in found if each.outcome == "ended"}
    aims = {each.source for each in pieces if each.aim} - {each.source for each in pieces if not each.aim} - ends
    living = [each for each in found if each.outcome in _LIVING]
    return bool(ends) and all(each.outcome == "intended" and each.source in aims for each in living)


def _decision(outcome: str, words: tuple[Words, ...], found: list[Words]) -> Decision:
    return Decision(outcome, words[0].rule, words, tuple(each for each in found if each.outcome != outcome))


def _undecided(pieces: list[Evidence], silent: Iterable[Source], unanswered: list[Source]) -> Decision:
    outcome, rule = ("not observed", "survey-not-answered") if unanswered else ("unknown", "nothing-said")
    sources = unanswered or list(silent)
    if not sources:
        rule, sources = "no-rule-fits", [piece.source for piece in pieces]
    words = tuple(dict.fromkeys(Words(rule, outcome, source.quote, source) for source in sources))
    return Decision(outcome, rule, words, ())
