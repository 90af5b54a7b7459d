"""The roster: which of the names in running text are the clusters of the delegation, by all that the text says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from clew.graph.statement import slug
from clew.loaders.parts import flow
from clew.loaders.parts.runs import runs
from clew.loaders.prose.lists import counted, listed, series
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.roster import evidence, homes, paired, titles
from clew.loaders.roster.evidence import STRONG, TELLING, VETO, WEIGHTS
from clew.loaders.roster.groups import groups
from clew.loaders.roster.mentions import Mention, sentences
from clew.loaders.text.once import once
from clew.loaders.text.text import Text

_CERTAIN = 4
"""How much must speak for a name where the document does not count as many clusters as there are such names."""
_LEAST = (4, 3, 2)
"""How much, one after the other, may speak for each of as many as the document counts."""
_MANY_BESIDE = 2
"""Of two names that stand together, one may be the counterpart of the other."""
_MANY = 5
"""A smaller count may be of a part of them: "three from Spain"."""
_FEWEST = 3
"""Fewer names without countries say little."""


@dataclass(slots=True)
class Name:
    """A name with its mentions, the countries that stand beside them, and the kinds of evidence on it."""

    mentions: list[Mention] = field(default_factory=list)
    homes: list[tuple[Mention, Text]] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)

    @property
    def weight(self) -> int:
        """Return what speaks for it, less what speaks against it."""
        return sum(WEIGHTS[kind] for kind in self.kinds)

    @property
    def is_likely(self) -> bool:
        """Whether something tells it a cluster and nothing something else; a word may have a capital by its place."""
        placed = self.homes or any(mention.start or " " in mention.words for mention in self.mentions)
        return bool(placed) and bool(self.kinds & TELLING) and not self.kinds & VETO

    @property
    def countries(self) -> set[str]:
        """Return the names of the countries that stand beside it."""
        return {place for _, text in self.homes if (place := homes.name_of(text))}


@once
def names(reading: Reading, answered: frozenset[str]) -> Mapping[str, Name]:
    """Return every name of the text by its slug; `answered` are the slugs of those said to have answered or not."""
    stretches, found = sentences(reading), dict[str, Name]()
    others = _listed_as_others(reading)
    for group in groups(reading):
        places = {} if group.mentions[0].sentence.text.line in others else homes.homes(reading, group)
        for place, mention in enumerate(group.mentions):
            name = found.setdefault(mention.key, Name())
            name.mentions.append(mention)
            pair = paired.countries(reading).get((mention.sentence.place, mention.start))
            if home := pair or places.get(place):
                name.homes.append((mention, home))
                name.kinds |= {*_home(reading, mention, home), *(["counted"] if pair else [])}
        for mention, kind in evidence.of_group(reading, group, stretches):
            found[mention.key].kinds.add(kind)
    for mention, kind in titles.evidence(reading):
        name = found.setdefault(mention.key, Name())
        name.mentions.append(mention)
        name.kinds.add(kind)
    for key in answered & found.keys():
        found[key].kinds.add("answered")
    for kind, keys in (("heads", _heads(found)), ("beside", {*_beside(reading, found)})):
        for key in keys:
            found[key].kinds.add(kind)
    return found


def _listed_as_others(reading: Reading) -> frozenset[int]:
    """Return the lines of the lists of those who did not come."""
    found = (run for run in runs(flow.read(reading.document)) if listed.is_of_no_delegates(reading, run))
    return frozenset(item.text.line for run in found for item in run.items)


def _heads(found: Mapping[str, Name]) -> set[str]:
    """Return the names with which paragraphs begin, a colon behind each, where there are several such."""
    keys = {
        key
        for key, name in found.items()
        for each in name.mentions
        if each.sentence.opens and not each.start and re.match(r"(?:\s?\([^()]*\))?(?::|\s[–—-])\s", each.after)
    }
    return keys if len(keys) >= _FEWEST else set()


def _beside(reading: Reading, found: Mapping[str, Name]) -> Iterator[str]:
    """Yield the names that a sentence puts together with clusters of the delegation, two others at least."""
    for group in groups(reading):
        several = [found[each.key] for each in group.mentions]
        certain = any(each.weight >= _CERTAIN and each.kinds & STRONG for each in several)
        if len(several) > _MANY_BESIDE and certain and not any(each.kinds & VETO for each in several):
            yield from (each.key for each in group.mentions)


def _home(reading: Reading, mention: Mention, home: Text) -> Sequence[str]:
    if reading.mission and homes.name_of(home) == str(reading.mission.parts[0]):
        return ["host"]
    title = mention.sentence.title
    titled = any(phrase(reading.vocabulary, f"lists-{of}").search(title) for of in ("delegates", "clusters"))
    led = phrase(reading.vocabulary, "roster-clusters-follow").match(mention.sentence.paragraph)
    others = phrase(reading.vocabulary, "lists-something-else").search(title)
    return ["home", "titled"] if led or (titled and not others) else ["home"]


def delegates(reading: Reading, answered: frozenset[str] = frozenset()) -> list[Name]:
    """Return the clusters of the delegation, as far as they are certain.

    They are those for whom most speaks, where the document counts as many clusters; else those for whom much does.
    """
    counts = counted.clusters(reading)
    most = max(counts, default=0)
    every = [name for name in names(reading, answered).values() if name.is_likely]
    for least in _LEAST:
        found = [name for name in every if name.weight >= least]
        if len(found) == most and (most >= _FEWEST or all(name.homes for name in found)):
            return found
    found = [name for name in every if name.weight >= _CERTAIN and name.kinds & STRONG]
    enough = len(found) >= _FEWEST and (most < _MANY or len(found) <= most)
    return found if enough and _has_titles(reading, found) else []


def _has_titles(reading: Reading, found: Sequence[Name]) -> bool:
    """Tell whether every cluster of a series of titles is among the names: else these are some of the clusters."""
    titles = {slug(each.read.name.clean) for each in series.find(reading).values()}
    return titles <= {mention.key for name in found for mention in name.mentions}
