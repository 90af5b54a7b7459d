"""What a number measures, and of what: by the vocabulary where its words tell, else by the noun as printed."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from typing import Any

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.figures import content, ellipsis, money
from clew.loaders.figures.narrow import begins_row, country_of, is_denied, is_untold, narrowed, predicate
from clew.loaders.figures.scope import Context, Scope, Scopes
from clew.loaders.numeric import counted
from clew.loaders.numeric.counted import Phrase
from clew.loaders.numeric.numbers import Number
from clew.loaders.numeric.numerals import WORDS
from clew.loaders.vocabulary import Vocabulary

_BEFORE, _AFTER = 200, 400
"""How many characters around a number are looked at."""
_SUBSET = re.compile(
    r"\b(?:of which|of whom|of them|of these|including|among (?:them|which|whom|these)|another|further|"
    r"additional|remaining|other|rest|a further|(?<=\S\s)only|same)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_OF_SEVERAL = re.compile(
    r"\s+(?:of (?!(?:what|whatever|which|whom|it|this|that)\b)|(?=the |all |its |their |these |those ))"
    r"(?:the |all |its |their |these |those )?"
    r"(?:[\w-]+ ){0,2}?(?!(?:days?|hours|weeks|months|years|times)\b)(?:[a-z]{3,}|[A-Z]{2,})s\b"
)
_UNCOUNTED = re.compile(
    r"things|strengths|weaknesses|virtues|reasons|ways|respects|sides|senses|(?:mini)?buses|coaches|taxis|boats|continents|oceans|seas|hemispheres|rivers|lakes|provinces|islands|"
    r"(?:kilo|centi|milli)?met(?:re|er)s|miles|hours?|litres|tonnes|tons|hectares|acres|degrees|languages|elections|campaigns|generations|winters|summers|springs|autumns|seasons|storms|strikes|lockdowns"
)
"""What is said in passing, carries the delegation about, or is of the world at large."""
_OF_THE_REST = re.compile(
    r"\s*(?:and )?(?:(?:each of |all )?(?:the )?other (?:types|kinds|forms|categories)|"
    r"(?:all |each of )?the (?:others|rest)|every other (?:type|kind|form|category))\b",
    re.IGNORECASE,
)
"""Of each of several that are not named."""
_OR_SO = re.compile(r"\b(?:one|two|three|four) or $", re.IGNORECASE)
"""Before the second of "one or two", which counts nothing."""
_IN_PASSING = re.compile(
    r"\b(?:in (?:some|several|many|most|a few|one or two|other) (?:cases|instances|places)|sometimes|often|"
    r"occasionally|now and then|at times)\b,? (?:the )?$|"
    r",\s(?:and )?not (?:(?:for|with|from|by|to|in|of) )?(?:the )?$|\b(?:rather than|instead of) (?:the )?$",
    re.IGNORECASE,
)
"""Before a number that is no count of all ("in some cases two clusters met"), or of what is not ("not four")."""
_OR, _CASES, _FEW = 12, 40, 3
_RESULTS = re.compile(r"agreements|contracts|deals|memoranda|ventures|meetings|visits", re.IGNORECASE)
"""What a mission is held to account for, however few they are."""
_COUNTED_ONE = re.compile(r"\b(?:only|just|a total of|a single)\s+$", re.IGNORECASE)
_AGAIN = re.compile(
    r"\b(?:the|these|those|both|its|their|his|her|our|(?:the|our|its|their) (?:first|last|next|other|same|final))\s+$",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"\b(?:compan|firm|enterprise|business|utilit|universit|institut|organi[sz]ation|association|authorit|agenc|chamber|"
    r"bod(?:y|ies)|cent(?:re|er)|bank|school|cluster|network|municipalit|ministr|cooperative|federation|laborator|foundation|"
    r"start-?up|producer|manufacturer|supplier|buyer|hospital|college)\w*$",
    re.IGNORECASE,
)
_OURS = re.compile(
    rf"{_RESULTS.pattern}|{_BODIES.pattern}|\b(?:clusters?|smes?|participa\w+|delegat\w+|respon\w+|answers?|repl(?:y|ies)|members?|"
    r"people|persons?|visitors?|guests?|attendees?|listeners|speakers?|buyers?|partners?|counterparts?|contacts?|threads?|"
    r"cooperations?|questionnaires?|forms|sheets|applications?|applicants?|places|seats|talks|pitches|conversations|pairs|them|us)$",
    re.IGNORECASE,
)
"""Of what a share in words is a figure of the mission, and not of the world at large."""
_ANY_ONE = re.compile(r"(?:^|[:;,.]\s)[Aa]n?\s[a-z-]+\s(?:with|of)\s(?:only\s|just\s)?$")
"""Behind these words a number is of no thing in particular: "a mill with seven looms has no export office"."""
_OF_CLUSTERS = re.compile(
    rf"(?:\b\d{{1,3}}|{WORDS})\s(?:(?:out\s)?of\s(?:the\s|all\s)?\w{{1,12}}\s)?clusters?\s?\(?$", re.IGNORECASE
)
"""Before a share that is printed beside the number of clusters: "3 clusters (43%)", "Yes  3 clusters  43%"."""
_SINGULAR = re.compile(
    r"clusters?|smes?|meetings?|agreements?|countr(?:y|ies)|pitch(?:es)?|visits?|delegates?|participants?|"
    r"contracts?|respondents?|memoranda",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it measures, of what; the scope is an organisation or a word."""

    number: Number
    measure: str
    scope: str | Referent
    qualifier: str


class Measures:
    """Tells what a number measures: the first entry of the vocabulary that fits."""

    def __init__(self, vocabulary: Vocabulary, known: Iterable[Statement]) -> None:
        self.scopes = Scopes(vocabulary, known)
        self._vocabulary, self._prints = vocabulary, vocabulary.language == counted.LANGUAGE
        self._rules = _rules(vocabulary)
        self._known = frozenset(rule.entry["measure"] for rule in self._rules)

    def read(self, number: Number, context: Context) -> Figure | None:
        """Return the figure, or None where nothing tells what the number measures."""
        if number.in_words and _is_passing(number, context.sentence):
            return None
        phrase = _phrase(number, context)
        if phrase and _is_singled(phrase) and _is_known_already(number, phrase, context):
            return None  # "the two southern clusters"
        if found := self._by_rules(number, phrase, context):
            return found
        if phrase and phrase.end == number.after and not is_untold(phrase, context):
            # the noun stands elsewhere: with it the words may tell
            whole = replace(context, sentence=ellipsis.completed(number, context.sentence, phrase))
            if found := self._by_rules(number, _phrase(number, whole), whole):
                return found
        judged = content.is_of_judges(self._vocabulary, context.sentence, number.start, number.after)
        found = _as_printed(number, phrase, context, self._known, judged=judged) if self._prints else None
        is_share = found and found.measure == "share" and (judged or not number.in_words)
        told = content.measured(self._vocabulary, context.sentence, context.section) if is_share else None
        if found and is_share and not told and _OF_CLUSTERS.search(context.sentence, 0, number.start):
            return replace(found, measure="clusters-share")
        return replace(found, measure=told) if found and told else found

    def _by_rules(self, number: Number, phrase: Phrase | None, context: Context) -> Figure | None:
        for rule in self._rules:
            if rule.fits(number, phrase, context):
                untold = _is_singled_out(number, context) or is_untold(phrase, context)
                if rule.entry["scope"] == "@section" and untold:
                    return None
                for scope in self._scopes_of(rule, number, phrase, context)[:1]:
                    return Figure(number, rule.entry["measure"], scope, rule.entry.get("qualifier", number.qualifier))
        return None

    def _scopes_of(self, rule: "_Rule", number: Number, phrase: Phrase | None, context: Context) -> Sequence[Scope]:
        wanted = rule.entry["scope"]
        if rule.noun and phrase and wanted in ("delegation", "@section"):
            if narrow := narrowed(number, phrase, context):
                return [narrow]
            if wanted == "@section" and phrase.partial:
                return [predicate(context.sentence, phrase.end) or context.section]
        return self.scopes.find(wanted, number, context)


class _Rule:
    def __init__(self, entry: dict[str, Any]) -> None:
        self.entry = entry
        self._within: tuple[str, bool] = ("", False)

    @cached_property
    def noun(self) -> re.Pattern[str] | None:
        """What the head noun, with the words right before it, must be."""
        found = self.entry.get("noun")
        return re.compile(rf"(?:^|[\s-])(?:{found})$", re.IGNORECASE) if found else None

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        found = {place: self.entry.get(place) for place in ("after", "before", "within", "around", "rest", "unless")}
        return {place: re.compile(pattern, re.IGNORECASE) for place, pattern in found.items() if pattern}

    def fits(self, number: Number, phrase: Phrase | None, context: Context) -> bool:
        """Tell whether the number is of this kind."""
        if number.unit != self.entry["unit"] or (self.noun and not self._fits_noun(number, phrase, context)):
            return False
        if self.entry.get("delegates") and number.value != context.delegates:
            return False
        sentence, patterns = context.sentence, self._patterns
        before = sentence[max(0, number.start - _BEFORE) : number.start]
        after = sentence[number.after : number.after + _AFTER]
        return (
            ("after" not in patterns or patterns["after"].match(after) is not None)
            and ("before" not in patterns or patterns["before"].search(before) is not None)
            and ("within" not in patterns or self._is_within(sentence))
            and (
                "around" not in patterns
                or patterns["around"].search(f"{context.section}. {context.before} {sentence}") is not None
            )
        )

    def _fits_noun(self, number: Number, phrase: Phrase | None, context: Context) -> bool:
        """Several things counted together are none of them, and of a part nothing is said of the whole."""
        if not phrase or phrase.joined or not self.noun or not self.noun.search(phrase.words):
            return False
        if (unless := self._patterns.get("unless")) and unless.search(phrase.words):
            return False
        rest = self._patterns.get("rest")
        if rest and not rest.match(context.sentence[phrase.end : phrase.end + _AFTER]):
            return False
        return self.entry["scope"] != "delegation" or not _is_part(number, phrase, context)

    def _is_within(self, sentence: str) -> bool:
        asked, found = self._within  # threads share the rules: what one of them asked is not for another
        if asked != sentence:
            found = self._patterns["within"].search(sentence) is not None
            self._within = (sentence, found)
        return found


@cache
def _rules(vocabulary: Vocabulary) -> list[_Rule]:
    return [_Rule(entry) for entry in vocabulary.entries("figures")]


def _is_part(number: Number, phrase: Phrase, context: Context) -> bool:
    before = context.sentence[max(0, number.start - 40) : number.start]
    return phrase.partial or is_denied(context.sentence, phrase.end) or _SUBSET.search(before) is not None


@lru_cache(maxsize=256)
def _phrase_at(sentence: str, after: int, is_one: bool) -> Phrase | None:
    return counted.singular(sentence, after, _SINGULAR) if is_one else counted.after(sentence, after)


def _phrase(number: Number, context: Context) -> Phrase | None:
    window = context.sentence[: number.after + _AFTER]
    found = _phrase_at(window, number.after, number.value == 1 and number.unit == "count")
    return found or (ellipsis.noun(number, window, context.before) if number.unit == "count" else None)


def _as_printed(
    number: Number, phrase: Phrase | None, context: Context, known: Set[str], *, judged: bool
) -> Figure | None:
    if number.unit == "percent":
        return _share(number, phrase, context, judged=judged)
    if number.unit != "count":
        return Figure(number, money.measure(number, context.sentence), context.section, number.qualifier)
    known_already = phrase and (_UNCOUNTED.fullmatch(phrase.head) or _is_known_already(number, phrase, context))
    if known_already or is_untold(phrase, context) or begins_row(number, phrase, context.sentence):
        return None
    if not phrase or number.value == 1 or not re.fullmatch(r"[a-zß-ÿ’'-]+|[A-Za-z]*[A-Z]{2,}s", phrase.head):
        return None
    measure = "organisations" if _are_of_all_kinds(phrase) else slug(f"{phrase.head}{phrase.joined or ''}")
    of_part = slug(
        " ".join(phrase.words.split()[-2:])
    )  # a part of what has a measure: "30 of the cooperation agreements"
    if phrase.partial and of_part in known:
        measure, phrase = of_part, replace(phrase, described="")
    if number.in_words and measure not in known and _is_told_of(number, phrase, context):
        return None
    return Figure(number, measure, _scope_as_printed(number, phrase, context), number.qualifier)


def _is_told_of(number: Number, phrase: Phrase, context: Context) -> bool:
    """Tell whether words tell of a few rather than count them ("two of its designers moved"), or of any one thing."""
    few = number.value <= _FEW and not _RESULTS.fullmatch(phrase.head)
    return few or _ANY_ONE.search(context.sentence[: number.start]) is not None


def _is_singled_out(number: Number, context: Context) -> bool:
    """Tell whether "one" picks out of several rather than counts: "good for one cluster and bad for another"."""
    if not number.in_words or number.value != 1:
        return False
    return _COUNTED_ONE.search(context.sentence[max(0, number.start - _BEFORE) : number.start]) is None


def _is_known_already(number: Number, phrase: Phrase, context: Context) -> bool:
    """Tell whether a few are spoken of again rather than counted: "the two engineers came back"."""
    again = number.in_words and number.value <= _FEW and not phrase.partial
    return again and _AGAIN.search(context.sentence[: number.start]) is not None


def _is_singled(phrase: Phrase) -> bool:
    """Tell whether words tell these from others of their kind, which are no results that a mission accounts for."""
    return bool(phrase.described) and not _RESULTS.fullmatch(phrase.head)


def _are_of_all_kinds(phrase: Phrase) -> bool:
    """Tell whether three kinds of organisation or more are counted together: "58 firms, utilities and institutes"."""
    further = re.split(r"\s*,\s*|\s+(?:and|or|&)\s+", (phrase.joined or "").lstrip(", "))
    return len(further) > 1 and all(_BODIES.search(each) for each in (phrase.head, *further))


def _is_passing(number: Number, sentence: str) -> bool:
    """Tell whether a number in words is none, or is printed in digits too: "half of them (50%)" is one figure."""
    or_so = _OR_SO.search(sentence[max(0, number.start - _OR) : number.start])
    passing = or_so or _IN_PASSING.search(sentence[max(0, number.start - _CASES) : number.start])
    return bool(passing) or (number.unit == "percent" and ellipsis.is_said_again(number, sentence))


def _scope_as_printed(number: Number, phrase: Phrase, context: Context) -> str:
    if _is_part(number, phrase, context) and (said := predicate(context.sentence, phrase.end)):
        return said
    return narrowed(number, phrase, context) or country_of(phrase, context) or phrase.described or context.section


def _share(number: Number, phrase: Phrase | None, context: Context, *, judged: bool) -> Figure | None:
    """A share is of what follows it, or of what stands before the bracket."""
    fraction = number.in_words and not context.sentence[number.start : number.end].endswith("cent")
    of = _OF_SEVERAL.match(context.sentence, number.after) if fraction else None
    ours = _OURS.search(phrase.head) if phrase else of and _OURS.search(of[0])
    if fraction and not ours and not judged:
        return None  # half the bicycles of Europe
    before = context.sentence[max(0, number.start - _BEFORE) : number.start]
    in_bracket = re.search(r"([^.,;:()\d]+?)\s*\($", before)
    clause = in_bracket[1] if in_bracket else re.split(r"[.,;:()]\s", before)[-1]
    if _OF_THE_REST.match(clause):
        return None
    said = " ".join(in_bracket[1].split()[-8:]) if in_bracket else predicate(context.sentence, number.end)
    return Figure(number, "share", said or context.section, number.qualifier)
