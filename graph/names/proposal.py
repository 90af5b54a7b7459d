"""Pairs of names that may be one, for a person to decide: what speaks for it, what against, and where each stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from clew.graph.names import name
from clew.graph.names.delegates import is_nameless
from clew.graph.names.judgement import Judgement
from clew.graph.order import ordered
from clew.graph.resolve import Linker
from clew.graph.statement import Referent, Statement, slug

COLUMNS = ("label", "left", "right", "decision", "reason", "why", "for", "against", "leftSources", "rightSources")
SHOWN = ("label", "left", "right", "why", "for", "against")
"""The columns that people are shown; the others are for those who fill them in."""
_LABELS = ("Organisation", "Field", "Person")
_COMMON = 150
"""A word that more names than this have in common brings none of them together."""
_EDGE = 4
"""Two spellings that are nearly alike begin or end with the same letters: as many as this are compared."""
_PLACES = 5
"""How many places of a name are shown."""
Pair = tuple[str, str, str]
"""A label and two names, in the order of the alphabet."""


@dataclass(slots=True)
class Profile:
    """What the reports say of a name: its spellings, where it stands, and what it is related to."""

    spellings: dict[str, None] = field(default_factory=dict)
    places: dict[tuple[str, int], str] = field(default_factory=dict)
    told: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    partners: set[str] = field(default_factory=set)


def proposals(statements: Iterable[Statement], judgements: Iterable[Judgement]) -> list[dict[str, Any]]:
    """Return the pairs that nobody has decided, those that the linker doubts first; one object a pair, by COLUMNS."""
    given = list(statements)
    linker = Linker(given, judgements)
    profiles = _profiles(ordered(given, linker.documents), linker)
    settled = {each.pair for each in linker.judgements if each.decision != "unsure"}
    rows = []
    for pair, why in _doubts(linker, profiles).items():
        label, left, right = pair
        if (label, frozenset((slug(left), slug(right)))) not in settled:
            rows.append(_row(pair, why, profiles))
    return rows


def card(row: Mapping[str, Any]) -> str:
    """Return a pair as it is put to a person: the two names and where they stand, and what speaks for and against."""
    sides = [f"  {row[side]}\n      {'; '.join(row[f'{side}Sources'])}" for side in ("left", "right")]
    told = [f"  {what}: {'; '.join(row[what]) or 'nothing'}" for what in ("for", "against")]
    return "\n".join((row["label"], *sides, f"  why asked: {row['why']}", *told))


def _profiles(heard: Iterable[Statement], linker: Linker) -> dict[tuple[str, str], Profile]:
    """Return the profile of every name under the name that the graph gives it."""
    found: dict[tuple[str, str], Profile] = defaultdict(Profile)
    for statement in heard:
        named = [_called(each, statement, linker) for each in _referents(statement)]
        for label, printed, canonical in named:
            profile = found[label, canonical]
            profile.spellings[printed] = None
            profile.places.setdefault((statement.source.document, statement.source.line), str(statement.source))
        _learn(found, statement, linker)
    return dict(found)


def _referents(statement: Statement) -> Iterator[Referent]:
    for each in (statement.subject, statement.value):
        if isinstance(each, Referent):
            yield from _within(each)


def _within(referent: Referent) -> Iterator[Referent]:
    for part in referent.parts:
        if isinstance(part, Referent):
            yield from _within(part)
    if referent.label in _LABELS and not is_nameless(referent):
        yield referent


def _called(referent: Referent, statement: Statement, linker: Linker) -> tuple[str, str, str]:
    canonical = linker.canonical(referent, statement.source.document)
    return referent.label, str(referent.parts[-1]), str(canonical.parts[-1])


def _learn(found: Mapping[tuple[str, str], Profile], statement: Statement, linker: Linker) -> None:
    """Take in what a statement says of an organisation that may tell it from another."""
    subject, value = statement.subject, statement.value
    if subject.label == "Thread" and statement.property == "WITH" and isinstance(value, Referent):
        ends = [*(p for p in subject.parts if isinstance(p, Referent) and p.label == "Organisation"), value]
        names = [_called(each, statement, linker)[2] for each in ends if not is_nameless(each)]
        for each in names:
            found["Organisation", each].partners.update(other for other in names if other != each)
    elif subject.label == "Organisation" and not is_nameless(subject):
        profile = found["Organisation", _called(subject, statement, linker)[2]]
        if isinstance(value, Referent) and statement.property in ("LOCATED_IN", "ACTIVE_IN"):
            profile.told[statement.property][str(value.parts[-1])] = None
        elif isinstance(value, Referent) and linker.delegates.introduces(statement):
            profile.told["delegate"][linker.canonical(value, statement.source.document).id] = None
        elif statement.property in ("kind", "origin") and value:
            profile.told[statement.property][str(value)] = None


def _doubts(linker: Linker, profiles: Mapping[tuple[str, str], Profile]) -> dict[Pair, str]:
    """Return the pairs with the reason why the linker left them apart: judged, of a closed list, or alike."""
    found: dict[Pair, str] = {}
    by_spelling = {(label, slug(s)): canonical for (label, canonical), p in profiles.items() for s in p.spellings}
    for each in linker.proposals:
        left, right = (by_spelling.get((each.label, slug(one))) for one in (each.left, each.right))
        if left and right and left != right:
            found[_pair(each.label, left, right)] = f"judged unsure ({each.place}): {each.reason}"
    for document, printed in linker.delegates.mentions():
        fitting = [each for each in linker.delegates.of(document) if name.fits(printed, each)]
        roots = sorted({by_spelling.get(("Organisation", slug(each)), each) for each in fitting})
        own = str(linker.canonical(Referent("Organisation", (printed,)), document).parts[-1])
        if len(roots) > 1 and own not in roots:
            for root in roots:
                why = f"{document} names a delegate, and {len(roots)} fit: {', '.join(roots)}"
                found.setdefault(_pair("Organisation", own, root), why)
    for pair in sorted(_near(profiles)):
        found.setdefault(pair, "alike, which alone makes nothing one")
    return found


def _pair(label: str, left: str, right: str) -> Pair:
    one, other = sorted((left, right))
    return label, one, other


def _near(profiles: Mapping[tuple[str, str], Profile]) -> set[Pair]:
    """Return the pairs that are alike enough to be asked about; those that share nothing are never compared."""
    buckets: dict[tuple[str, str], set[str]] = defaultdict(set)
    for label, canonical in profiles:
        for key in _keys(canonical):
            buckets[label, key].add(canonical)
    near = {
        _pair(label, *pair)
        for (label, _), names in buckets.items()
        if len(names) <= _COMMON
        for pair in combinations(sorted(names), 2)
    }
    return {pair for pair in near if _alike(*pair) and not _both_listed(pair, profiles)}


def _keys(printed: str) -> Iterator[str]:
    parsed = name.parse(printed)
    yield from (word for words in parsed.words for word in words)
    yield from (each.casefold() for each in (parsed.acronym, parsed.long) if each)
    for spelling in parsed.spellings:
        yield f"{spelling[:_EDGE]}…"
        yield f"…{spelling[-_EDGE:]}"


def _alike(label: str, left: str, right: str) -> bool:
    if label == "Organisation":
        return name.fits(left, right)
    return name.likeness(left, right) >= name.ALIKE


def _both_listed(pair: Pair, profiles: Mapping[tuple[str, str], Profile]) -> bool:
    """Two that stand side by side in one table of delegates are two."""
    left, right = (profiles[pair[0], each].told["delegate"] for each in pair[1:])
    return bool(left.keys() & right.keys())


def _row(pair: Pair, why: str, profiles: Mapping[tuple[str, str], Profile]) -> dict[str, Any]:
    label, left, right = pair
    one, other = profiles[label, left], profiles[label, right]
    cells = (label, left, right, "", "", why, _for(pair, one, other), _against(pair, one, other))
    places = [list(each.places.values())[:_PLACES] for each in (one, other)]
    return dict(zip(COLUMNS, (*cells, *places), strict=True))


_WORDS = {"LOCATED_IN": "country", "ACTIVE_IN": "field", "kind": "kind", "origin": "origin"}


def _for(pair: Pair, one: Profile, other: Profile) -> list[str]:
    left, right = (name.parse(each) for each in pair[1:])
    found = [f"spelt {name.likeness(*pair[1:]):.0%} alike"]
    if pair[0] == "Organisation" and name.shares_acronym(left, right):
        found.append("one acronym")
    if any(a and b and (a <= b or b <= a) for a in left.words for b in right.words):
        found.append("every word of one is in the other")
    for what, word in _WORDS.items():
        if shared := sorted(one.told[what].keys() & other.told[what].keys()):
            found.append(f"{word}: {', '.join(shared)}")
    return found


def _against(pair: Pair, one: Profile, other: Profile) -> list[str]:
    found = []
    for what, word in _WORDS.items():
        mine, theirs = sorted(one.told[what]), sorted(other.told[what])
        if mine and theirs and not set(mine) & set(theirs):
            found.append(f"{word}: {', '.join(mine)} / {', '.join(theirs)}")
    if pair[2] in one.partners:
        found.append("one names the other as its counterpart")
    if one.told["delegate"].keys() & other.told["delegate"].keys():
        found.append("both stand in one list of delegates")
    return found
