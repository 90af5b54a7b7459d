"""Ties in a sentence: the organisations that a cluster is said to deal with, clause by clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clew.loaders.prose import narrated, proper
from clew.loaders.prose.phrases import phrase
from clew.loaders.prose.proper import Mention
from clew.loaders.prose.tellers import Telling, subjects
from clew.loaders.structure.text import Text
from clew.loaders.vocabulary import Vocabulary

_CLAUSES = re.compile(
    r"\s*;\s*(?:and\s+)?|\s*:\s+(?=[a-z])|\s+[–—]\s+(?=[a-z])|,?\s+(?=(?:but|while|whereas|although|though|yet)\s)"
    r"|,?\s+and\s+(?=(?:(?:in|by|since|on|from)\s[^,;]{1,24},?\s)?(?:it|they|the\stwo|both|the\sparties|the\s(?:firm|company)|the\scluster"
    r"|(?:an?|the|no|one|two)\s(?:[\w-]+\s){1,4}?(?:is|was|has|will|are|were|have))\b)"
    r"|,\s+(?=(?:by|in|since)\s[A-Z]\w+(?:\s\d{4})?\s(?:the|they|it|both)\b)"
)
_JOINED = re.compile(r"^(?:and|but|while|whereas|although|though|yet|then)\s+")
_AND = re.compile(r"\s+and\s+(?:with\s+)?|,\s+together with\s+|\s+together with\s+")
_OPENED = re.compile(r"\s*(?::|\s[-–—])\s+")
_OTHER_SIDE = re.compile(r"[^:;!?]{3,80}?(?=[.:]\s|\s[-–—]\s)")
_WITH_FIRST = re.compile(r"(?:(?:Together|Jointly|Along) )?[Ww]ith\s+")
_RELATIVE = re.compile(r",\s+(?:which|whom|with which|with whom|whose)\s[^,;.]{3,100},?(?=\s)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence: its places in it, and whom it ties the cluster to, if anybody."""

    start: int
    end: int
    found: tuple[Mention, ...] = ()
    by_meeting: bool = False


@dataclass(slots=True)
class Finder:
    """Finds the ties of one telling; `strict` where tables tell the agreements, and only a plain sentence counts."""

    vocabulary: Vocabulary
    telling: Telling
    strict: bool = False

    def clauses(self, sentence: Text, first: bool) -> Iterator[Clause]:
        """Yield the clauses of a sentence; `first` for the first of the telling."""
        without = self.telling.own and self._phrase("verb-first").match(sentence.clean) is not None
        subject = first and (self.telling.opened or without)
        for start, end in _cut(sentence.clean):
            clause, subject = self._clause(sentence, start, end, subject)
            yield clause

    def _phrase(self, name: str) -> re.Pattern[str]:
        return phrase(self.vocabulary, name)

    def _clause(self, sentence: Text, start: int, end: int, before: bool) -> tuple[Clause, bool]:
        """Read a clause; `before` tells whether the one before had the cluster as its subject."""
        words = sentence.clean[start:end]
        joined = _JOINED.match(words)
        at = start + (joined.end() if joined else 0)
        subject = self._subject(sentence.clean, at)
        part = sentence.cut(0, end)
        for name in ("tie", "tie-by-meeting"):
            for match in self._phrase(name).finditer(sentence.clean, start, end):
                fits = self._fits(sentence.clean, at, subject, match, before)
                if fits and (found := proper.mentions(part, match.end(), self.vocabulary)):
                    return Clause(at, end, tuple(found), name == "tie-by-meeting"), True
        broken = self._phrase("tie-broken").search(sentence.clean, subject, end) if subject else None
        if broken and re.search(r"\b(?:since|after)\b", sentence.clean[broken.end() : end]):
            return Clause(at, end, tuple(proper.mentions(part, broken.end(), self.vocabulary))), True
        if found := self._otherwise(part, at, subject):
            return Clause(at, end, tuple(found)), bool(subject)
        found = narrated.mentions(part, at, self.vocabulary) if self._story() else []
        return Clause(at, end, tuple(found)), bool(subject) or (before and not re.match(r"[A-ZÀ-Þ]", words))

    def _story(self) -> bool:
        return not self.strict and narrated.is_story(self.vocabulary, self.telling)

    def _subject(self, words: str, start: int) -> int | None:
        """Return where the subject ends, if it is the cluster."""
        return next((end for at in subjects(self.vocabulary, words, start) if (end := self._named(words, at))), None)

    def _named(self, words: str, at: int) -> int | None:
        at += 4 if words[at : at + 4] in ("The ", "the ") and words[at + 4 : at + 11] != "cluster" else 0
        for form in self.telling.owner.forms:
            if words.startswith(form, at) and not re.match(r"[\w’'-]", words[at + len(form) :][:1]):
                bracket = re.match(r"\s*\([^()]*\)", words[at + len(form) :])
                return at + len(form) + (bracket.end() if bracket else 0)
        pronoun = self._phrase("the-cluster").match(words, at)
        return pronoun.end() if pronoun else None

    def _fits(self, words: str, at: int, subject: int | None, tie: re.Match[str], before: bool) -> bool:
        """Tell whether the cluster is the subject of the tie, and the tie is said to exist."""
        verb = self._phrase("verb-first").match(words, at)
        if subject is None and not (
            before and not re.search(r"[A-ZÀ-Þ]", words[verb.end() if verb else at : tie.start()])
        ):
            return False
        start = subject if subject is not None else at
        if tie.start() < start or self._phrase("hedged").search(words[start : tie.end()]):
            return False
        return not self._phrase("subordinate").search(words[start : tie.start()])

    def _otherwise(self, part: Text, at: int, subject: int | None) -> list[Mention]:
        """A tie whose subject is the counterpart, or both, or nobody ("talks with X are under way")."""
        words = part.clean
        if found := self._joint(part, subject):
            return found
        if self.strict:
            return []
        if self.telling.own and (found := self._told_of_own(part, at, subject)):
            return found
        if self._phrase("hedged").search(words, at) or not self.telling.own:
            return []
        if bare := self._phrase("tie-without-subject").match(words[at:]):
            return proper.mentions(part, at + bare.end(), self.vocabulary)
        return self._reverse(part, at) if subject is None else []

    def _told_of_own(self, part: Text, at: int, subject: int | None) -> list[Mention]:
        """A tie that only a section, an item or a paragraph of the cluster's own tells for certain."""
        return self._of_goods(part, subject) or self._planned(part, subject) or self._with_first(part, at)

    def _with_first(self, part: Text, at: int) -> list[Mention]:
        """Read "With Bar Ltd, which it met there, the cluster plans a workshop"; a mere wish is no tie."""
        words = part.clean
        first = _WITH_FIRST.match(words[at:])
        found = proper.mentions(part, at + first.end(), self.vocabulary) if first else []
        if not found:
            return []
        relative = _RELATIVE.match(words, found[-1].end)
        end = relative.end() if relative else found[-1].end
        rest = re.match(r",?\s+", words[end:])
        named = self._named(words, end + rest.end()) if rest else None
        dealings = self._phrase("dealings").search(words, named) if named else None
        if not named or not dealings:
            return []
        hedged = self._phrase("hedged").search(words, named, dealings.end())
        return found if not hedged or self._phrase("plans").match(words, named) else []

    def _planned(self, part: Text, subject: int | None) -> list[Mention]:
        """Read "It plans to organise a workshop together with Bar Ltd": what is planned, and with whom, is told."""
        plans = self._phrase("plans").match(part.clean, subject) if subject else None
        tie = self._phrase("tie-planned").match(part.clean, plans.end()) if plans else None
        return proper.mentions(part, tie.end(), self.vocabulary) if tie else []

    def _of_goods(self, part: Text, subject: int | None) -> list[Mention]:
        """Read "It plans to send two engineers to the firm Bar Ltd": the words must call the other side a firm."""
        if subject is None or self._phrase("subordinate").search(part.clean, subject):
            return []
        plans = self._phrase("plans").match(part.clean, subject)
        start = plans.end() if plans else subject
        start += len(part.clean[start:]) - len(part.clean[start:].lstrip())
        tie = self._phrase("tie-of-goods").match(part.clean, start)
        if not tie or (not plans and self._phrase("hedged").search(part.clean, subject)):
            return []
        found = proper.mentions(part, tie.end(), self.vocabulary)
        return found if all(each.kind for each in found) else []

    def _joint(self, part: Text, subject: int | None) -> list[Mention]:
        """Read "Some Cluster and Bar Ltd signed", "Some Cluster and Bar Ltd plan to apply"."""
        joined = _AND.match(part.clean, subject) if subject else None
        if not joined:
            return []
        found = proper.mentions(part, joined.end(), self.vocabulary)
        if not found:
            return []
        signed = self._phrase("signed-with").match(part.clean, found[-1].end)
        certain = signed and not self._phrase("hedged").search(part.clean, subject or 0)
        return found if certain or self._phrase("plans").match(part.clean, found[-1].end) else []

    def listed(self, item: Text) -> Mention | None:
        """Read an item under a cluster that begins with its counterpart ("Bar Ltd (Korea): MoU signed in March")."""
        if self.telling.paired:
            name = _OTHER_SIDE.match(item.clean)
            other = proper.mentions(item.cut(0, name.end()), 0, self.vocabulary) if name else []
            return other[0] if len(other) == 1 else None
        found = proper.mentions(item, 0, self.vocabulary)
        opened = _OPENED.match(item.clean, found[0].end) if len(found) == 1 and not self.strict else None
        dealings = opened and self._phrase("dealings").search(item.clean, opened.end())
        placed = opened and found[0].kind and found[0].country
        return (
            found[0] if (dealings or placed) and not self._phrase("told-no-counterparts").search(item.clean) else None
        )

    def _reverse(self, part: Text, at: int) -> list[Mention]:
        """Read "Bar Ltd signed an agreement with the cluster", "Bar Ltd and the cluster signed"."""
        found = proper.mentions(part, at, self.vocabulary)
        if not found:
            return []
        rest, end = part.clean, found[-1].end
        both = re.match(r"\s+and\s+", rest[end:])
        if both and (named := self._named(rest, end + both.end())):
            return found if self._phrase("signed-with").match(rest, named) else []
        with_ = next(
            (m.end() for m in re.finditer(r"\bwith\s+", rest) if m.start() > end and self._named(rest, m.end())), 0
        )
        return found if with_ and self._phrase("signed-with").match(rest, end) else []


def _cut(words: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the clauses; nothing is cut inside brackets."""
    start = 0
    for match in _CLAUSES.finditer(words):
        if match.start() > start and words.count("(", 0, match.start()) == words.count(")", 0, match.start()):
            yield start, match.start()
            start = match.end()
    if start < len(words):
        yield start, len(words)
