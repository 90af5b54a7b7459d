"""The closed lists of the schema as concept schemes: what each value means, in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from tomllib import loads

from clew.graph import schema
from clew.graph.outcome import rules
from clew.graph.page.facts import meanings
from clew.graph.page.legend import SIGNS

LABELS = {"CooperationType": "cooperation", "Field": "field"}
"""Kinds of node that are concepts themselves, each with its scheme: it grows with what reports print."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme: its name, what it lists, and its values with their meanings.

    Of some values there is more: how they are counted; the outcome that they decide for, and their place among others.
    """

    name: str
    meaning: str
    values: dict[str, str]
    notes: dict[str, str] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)


@cache
def schemes() -> dict[str, Scheme]:
    """Return every scheme by its name; those of outcomes and rules have the words of the page and of outcomes.toml."""
    written = loads(files("clew.graph.publication").joinpath("concepts.toml").read_text("utf-8"))
    written["outcome"]["values"] = {each.outcome: each.meaning for each in SIGNS}
    written["rule"] |= {"values": meanings(), "outcomes": {each.id: each.outcome for each in rules()} | _STANDING_IN}
    return {name: Scheme(name, **each) for name, each in written.items()}


def scheme(property_: schema.Property) -> str | None:
    """Return the name of the scheme that a property takes its values from; None where it is open."""
    return _SCHEMES.get(property_.term)


def closed() -> Iterator[schema.Property]:
    """Yield the properties that take their values from a scheme."""
    kinds = (*schema.NODES, *schema.RELATIONSHIPS)
    yield from (each for kind in kinds for each in kind.properties if scheme(each))


_STANDING_IN = {
    "formalised-and-ended": "contested",
    "survey-not-answered": "not observed",
    "nothing-said": "unknown",
    "no-rule-fits": "unknown",
}
"""The outcomes of what stands in for a rule."""
_SCHEMES = {
    "clew:outcome": "outcome",
    "clew:stage": "stage",
    "clew:rule": "rule",
    "clew:reportKind": "report",
    "clew:agreementKind": "agreement",
    "clew:origin": "origin",
    "clew:role": "role",
    "clew:qualifier": "qualifier",
    "clew:verdict": "verdict",
    "clew:value": "answer",
    "clew:smesInvolvedBefore": "answer",
    "clew:smesSurveyed": "answer",
}
