"""Which side is that of the clusters where no heading says so: "EU partner", or "Organisation" beside "Counterpart"."""

from collections.abc import Sequence, Set

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.cells.concepts import AGREED_OR_TYPED
from clew.loaders.tabular.columns.decision import Decision, places_of
from clew.loaders.tabular.columns.sample import Sample
from clew.loaders.tabular.columns.untold import Untold
from clew.loaders.vocabulary import Column

_NAMED = ("organisation", "unknown", "sme", "person")
_SIDES = 2
_TITLE = 4
"""How many words a title has at most that says no more than what stands below it."""
_HOMES = {"country", "field"}
_INTRODUCED = _HOMES | {"organisation", "ordinal", "representative", "sme"}
"""What a table tells of those whom it introduces, and of nobody else."""
_ABOUT = "by the columns beside it, which are about clusters"


def of_the_european(sample: Sample, found: Sequence[Decision]) -> list[Decision]:
    """Tell the clusters by their being called European, of two sides of which one is."""
    sides = [place for concept in _NAMED for place in places_of(found, concept)]
    named = [place for place in sides if sample.surely("proper names", place)]
    european = phrase(sample.vocabulary, "heads-the-european-side")
    ours = [place for place in named if european.fullmatch(sample.headings[place])]
    if len(ours) == 1 and len(named) > 1 and not places_of(found, "cluster"):
        return _with(found, ours[0], Decision(Column("cluster"), "by its words, of the two sides the European one"))
    return list(found)


def among_organisations(sample: Sample, untold: Untold, found: Sequence[Decision], *, as_many: bool) -> list[Decision]:
    """Tell the clusters among organisations: by the delegation's names, by the words above, or by what is beside.

    `as_many` tells whether the document speaks of as many clusters as there are rows.
    """
    sides, concepts = places_of(found, "organisation"), {each.concept for each in found}
    delegates = [place for place in sides if sample.surely("delegates", place)]
    if len(delegates) == 1 and (len(sides) > 1 or not concepts & AGREED_OR_TYPED):
        return _with(found, delegates[0], Decision(*untold.said("delegates", delegates[0])))
    if len(sides) == 1 and _is_of_a_delegation(sample, found):
        return _with(found, sides[0], Decision(Column("cluster"), "by its words, in the table of a delegation"))
    introduced = len(sides) == 1 and _are_introduced(sample, sides[0], concepts, as_many)
    if introduced or _is_before_the_counterpart(sample, sides) or _is_asked(sample, sides, concepts):
        return _with(found, sides[0], Decision(Column("cluster", loose=True), _ABOUT))
    return list(found)


def _is_of_a_delegation(sample: Sample, found: Sequence[Decision]) -> bool:
    concepts = [each.concept for each in found]
    told = {"country", "field"} & {*concepts} and not {*concepts} & (AGREED_OR_TYPED | {"question", "person", "post"})
    if "representative" in concepts and concepts.index("representative") < concepts.index("organisation"):
        told = told and "field" in concepts  # else a list of people, each with whoever pays
    return (
        bool(told) and bool(sample.caption) and sample.vocabulary.all("table-kinds", sample.caption) == {"delegation"}
    )


def _are_introduced(sample: Sample, place: int, concepts: Set[str], said: bool) -> bool:
    """Tell whether anybody's organisations are told with homes and fields alone, as many as clusters, or titled so."""
    above = sample.caption or sample.table.section or ""
    titled = len(above.split()) <= _TITLE and sample.vocabulary.all("kinds", above) == {"cluster"}
    plain = phrase(sample.vocabulary, "heads-any-organisation").fullmatch(sample.headings[place])
    return (said or titled) and plain is not None and _HOMES <= concepts <= _INTRODUCED


def _is_before_the_counterpart(sample: Sample, sides: Sequence[int]) -> bool:
    """Tell whether the first of two columns is of anybody's organisations, and the other of the other side's."""
    any_one = phrase(sample.vocabulary, "heads-any-organisation")
    plain = [place for place in sides if any_one.fullmatch(sample.headings[place])]
    return len(sides) == _SIDES and plain == [sides[0]]


def _is_asked(sample: Sample, sides: Sequence[int], concepts: Set[str]) -> bool:
    """Tell whether the only organisations stand first, and beside them what clusters are asked, or the SMEs of each."""
    plain = phrase(sample.vocabulary, "heads-any-organisation").fullmatch(sample.headings[0])
    beside = concepts & {"question", "sme"} and not concepts & (AGREED_OR_TYPED | {"person", "post"})
    return list(sides) == [0] and bool(plain and beside)


def _with(found: Sequence[Decision], place: int, told: Decision) -> list[Decision]:
    return [told if n == place else each for n, each in enumerate(found)]
