"""Of what a number is said: the organisation, the type of cooperation or the label that stands beside it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clew.graph.statement import Referent, Statement
from clew.loaders.figures import partner_kinds
from clew.loaders.numeric.numbers import Number
from clew.loaders.prose.names.naming import ACRONYM_FIRST
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.vocabulary import Vocabulary

_QUOTED = re.compile(r"['‘“\"]([^'’”\"]+)['’”\"]")
_PARTNERS = (
    ("businesses", r"\bbusiness(?:es)?\b"),
    ("clusters", r"\bclusters?\b"),
    ("intermediaries", r"\bintermediar\w+"),
    ("SMEs", r"\bsmes?\b"),
)
_BACK = re.compile(
    r"\b(?:(?:this|that|the(?: same| latter)?) (?:cluster|organi[sz]ation)|it|which|the (?:former|latter))\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"(?P<first>.+\bthan\b)(?P<last>[^,]+)(?P<which>,\s(?:which|that)\b)?")
"""Types that are told from one another: "A was named less often than B, which leads with 25%"."""
_EACH = re.compile(r"\s*(?:for |to )?each\b", re.IGNORECASE)
_SHARES = re.compile(r"%|;|\bper\s?cent\b")
_SUMMED = re.compile(r"\W*(?:results?|findings?|summary|overall|in short|in total):\s", re.IGNORECASE)
"""What a sentence begins with that sums up what stands above it."""
_VERB = re.compile(r"(?:\s\([^()]*\))?\s(?:prepared|drew up|made|had|has|signed|concluded|reported|named|declared)\b")
_SHARE_ENDS = re.compile(r"%|;|\bper\s?cent\b|\d")
Scope = str | Referent


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence with the one before, what its section is about, the host, and how many delegates the tables name."""

    sentence: str
    before: str
    section: str
    host: str | None = None
    delegates: int = 0


class Scopes:
    """Finds the scope that an entry of the vocabulary asks for."""

    def __init__(self, vocabulary: Vocabulary, known: Iterable[Statement]) -> None:
        self._vocabulary = vocabulary
        known = list(known)
        self._names = _names(known)
        self._delegates = {str(each.subject.parts[0]) for each in known if each.property == "TOOK_PART_IN"}
        self._finders: dict[str, Callable[[Number, Context], Sequence[Scope]]] = {
            "@organisation": lambda number, context: self.organisations_before(number, context)[::-1],
            "@delegate": self._delegates_before,
            "@following": lambda number, context: self._organisations(context.sentence[number.end :]),
            "@type": lambda number, context: self._types(number, context.sentence),
            "@types alone": lambda number, context: self._types_alone(context.sentence[: number.start]),
            "@type before": lambda number, context: self._type_before(context.sentence[: number.start]),
            "@type near": lambda number, context: self._type_near(number, context.sentence),
            "@type after": lambda number, context: self._type_after(context.sentence[number.after :]),
            "@counterparts": lambda number, context: self._counterparts(number, context.sentence),
            "@kinds": lambda number, context: partner_kinds.named(self._vocabulary, number, context.sentence),
            "@label": lambda number, context: self._label(number, context.sentence),
            "@section": lambda _, context: [context.section],
        }

    def find(self, wanted: str, number: Number, context: Context) -> Sequence[Scope]:
        """Return the scopes, the nearest first; nothing where the sentence does not tell."""
        if finder := self._finders.get(wanted):
            return finder(number, context)
        if "@partners" in wanted:
            partners = _partners(number, context)
            return [wanted.replace("@partners", partners)] if partners else []
        return [wanted]

    def organisations_before(self, number: Number, context: Context) -> list[Referent]:
        """Return the organisations named last before the number; "this cluster" is one of the sentence before."""
        clause = re.split(r"[;:]", context.sentence[: number.start])[-1]
        if not re.search(r"[.!?]\W*$", context.before):  # a page break has cut the sentence
            clause = f"{re.split(r'[;:]', context.before)[-1]} {clause}"
        named = self._organisations(clause)
        return named or (
            self._organisations(context.before)[-1:]
            if _BACK.search(clause + context.sentence[number.start : number.end])
            else []
        )

    def subject(self, sentence: str) -> Referent | None:
        """Return the delegate with whose name and a verb a sentence begins: its numbers are no sums of all."""
        lower = sentence.casefold().removeprefix("the ")
        for name, printed in (each for each in self._names if lower.startswith(each[0])):
            if _VERB.match(lower, len(name)) and printed in self._delegates:
                return Referent("Organisation", (printed,))
        return None

    def of_one(self, start: int, context: Context) -> bool:
        """Tell whether what is said at `start` is of one organisation: that of the section, or the sentence's."""
        return any(map(self._organisations, (context.section, context.sentence[:start])))

    def _delegates_before(self, number: Number, context: Context) -> list[Referent]:
        """Return who is named last before, if it took part: of a counterpart nothing is claimed."""
        named = self.organisations_before(number, context)[-1:]
        return [each for each in named if str(each.parts[0]) in self._delegates]

    def _organisations(self, text: str) -> list[Referent]:
        """Return the known organisations in a text, in its order, none inside another's name."""
        lower, found, taken = text.casefold(), [], [False] * len(text)
        for name, printed in (each for each in self._names if each[0] in lower):
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", lower):
                if not any(taken[match.start() : match.end()]):
                    taken[match.start() : match.end()] = [True] * len(name)
                    found.append((match.start(), printed))
        return [Referent("Organisation", (printed,)) for _, printed in sorted(found)]

    def _types(self, number: Number, sentence: str) -> Sequence[Scope]:
        """The type of cooperation in front of the bracket, right after the number, or before it in the sentence."""
        before, after = sentence[: number.start], sentence[number.end :]
        if before.endswith("("):
            return [word.name for word in self._vocabulary.words("cooperation-types", before)][-1:]
        following = [w.name for w in self._vocabulary.words("cooperation-types", after) if w.start <= 1]
        if following:
            return [following[0]]
        clause = _SHARE_ENDS.split(before)[-1]
        if (compared := _COMPARED.match(clause)) and all(map(self._names_type, compared.group("first", "last"))):
            return self._type_before(compared["last"]) if compared["which"] else []
        named = [word.name for word in self._vocabulary.words("cooperation-types", clause)]
        if not named and _EACH.match(after):  # "A and B are level: 2 of 12 ticks, which gives 17% for each"
            named = [word.name for word in self._vocabulary.words("cooperation-types", _SHARES.split(before)[-1])]
        if not named:  # the type may follow, if no other share does before it
            named = [w.name for w in self._vocabulary.words("cooperation-types", _SHARE_ENDS.split(after)[0])][:1]
        return [" and ".join(named)] if named else []

    def _names_type(self, text: str) -> bool:
        return any(self._vocabulary.words("cooperation-types", text))

    def _types_alone(self, before: str) -> Sequence[Scope]:
        """The types of cooperation whose share it is: "joint ventures and sales offices made up 13 per cent each"."""
        clause = _SHARE_ENDS.split(_SUMMED.sub("", before, count=1))[-1]
        named = list(self._vocabulary.words("cooperation-types", clause))
        edges = pairwise([0, *(edge for word in named for edge in (word.start, word.end)), len(clause)])
        rest = " ".join(clause[start:end] for start, end in list(edges)[::2])
        alone = named and phrase(self._vocabulary, "amounts-to").fullmatch(rest)
        return [" and ".join(word.name for word in named)] if alone else []

    def _type_before(self, before: str) -> Sequence[Scope]:
        """The type of cooperation that stands right in front of the bracket: "technology transfer (20 %)"."""
        words = before.removesuffix("(").rstrip()
        return [each.name for each in self._vocabulary.words("cooperation-types", words) if each.end == len(words)]

    def _type_near(self, number: Number, sentence: str) -> Sequence[Scope]:
        """The types of cooperation of the clause in which a share stands, where no kind of counterpart is named."""
        clause = _SHARE_ENDS.split(sentence[: number.start])[-1]
        others = any(any(self._vocabulary.words(each, clause)) for each in ("kinds", "origins"))
        found = [each.name for each in self._vocabulary.words("cooperation-types", clause)]
        return [] if others or not found or _COMPARED.match(clause) else [", ".join(dict.fromkeys(found))]

    def _type_after(self, after: str) -> Sequence[Scope]:
        """The type of cooperation that a share is said to be in: "33% of them are in technology transfer"."""
        said = phrase(self._vocabulary, "is-of-type").match(after)
        named = self._vocabulary.words("cooperation-types", after[said.end() :]) if said else []
        return [each.name for each in named if not each.start][:1]

    def _counterparts(self, number: Number, sentence: str) -> Sequence[Scope]:
        for text in (sentence[number.end :], sentence[: number.start]):
            if named := self._vocabulary.counterparts(text):
                return [", ".join(dict.fromkeys(named))]
        return []

    def _label(self, number: Number, sentence: str) -> Sequence[Scope]:
        """What stands before the bracket: organisations, or the last two words; or a label in quotation marks."""
        before, bracket, _ = sentence[: number.start].rpartition("(")
        label = re.split(r"\)|:", before)[-1]
        if bracket and (named := self._organisations(label)):
            return [named[0] if len(named) == 1 else ", ".join(str(each.parts[0]) for each in named)]
        if bracket and label.split():
            return [" ".join([word for word in label.split() if not word.endswith("ed")][-2:])]
        return [quoted[1]] if (quoted := _QUOTED.search(sentence[: number.start])) else []


def _names(known: Iterable[Statement]) -> list[tuple[str, str]]:
    """Return every way to write a known name, in lower case, with the name as printed; the longest first."""
    forms: dict[str, str] = {}
    for statement in known:
        if statement.subject.label == "Organisation" and statement.property == "name":
            printed = str(statement.value)
            parts = ACRONYM_FIRST.match(printed)
            for form in (printed, *(parts.groups() if parts else ())):
                forms.setdefault(form.casefold(), printed)
    return sorted(forms.items(), key=lambda each: (-len(each[0]), each))


def _partners(number: Number, context: Context) -> str:
    """Whom meetings were with, by the words after "with"."""
    with_ = re.search(r"\b(?:with|between)\b([^,.;]*)", context.sentence[number.end :])
    named = [name for name, pattern in _PARTNERS if with_ and re.search(pattern, with_[1], re.IGNORECASE)]
    return " and ".join(named)
