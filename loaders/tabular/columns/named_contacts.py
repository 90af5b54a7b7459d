"""The contact in a table of agreements is the counterpart, where it is none of a person."""

from collections.abc import Sequence

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.tabular.columns.decision import Decision
from clew.loaders.tabular.columns.sample import Sample

_PEOPLE = {"person", "representative", "unknown"}
_NAMED = {"organisation", "name", "sme"}
_ADDRESSED = ("addressed persons", "posted persons")


def organisations(sample: Sample, decided: Sequence[Decision]) -> list[int]:
    """Return the column of contacts that are counterparts: the table says what they are, or another one has them so."""
    concepts = [each.concept for each in decided]
    if "cluster" not in concepts or _NAMED & {*concepts}:
        return []
    headed = phrase(sample.vocabulary, "heads-the-contact")
    found = [n for n, each in enumerate(sample.headings) if headed.fullmatch(each) and concepts[n] in _PEOPLE]
    return found if len(found) == 1 and _are_counterparts(sample, found[0], concepts) else []


def _are_counterparts(sample: Sample, place: int, concepts: Sequence[str]) -> bool:
    if not sample.surely("proper names", place) or any(sample.surely(how, place) for how in _ADDRESSED):
        return False
    of_type = "cooperation type" in concepts and not sample.are("persons", place)  # "Jane Roe" is no counterpart
    return "organisation type" in concepts or of_type or sample.surely("counterparts", place)
