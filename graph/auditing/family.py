"""The figures of one measure of one mission, which are recounted, and may disagree, together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from clew.graph.auditing.arithmetic import makes_hundred, pair_in, share_in
from clew.graph.auditing.figure import Stated, likely_whole, possible
from clew.graph.auditing.verdict import Found, Verdict
from clew.graph.content import Node

_JOINT = ", "
"""What joins several scopes of which a figure gives the sum."""


_NUMBERING = ("caption", "reference")
"""The units of the numbers by which figures are called."""


def stated(figure: Node) -> Stated:
    """Return the number of a figure that has one."""
    value, unit, qualifier = (figure.properties[name] for name in ("value", "unit", "qualifier"))
    return Stated(float(value), str(unit), str(qualifier))  # type: ignore[arg-type]


class Family:
    """Figures with the rows of the query that recounts them (None where no query does)."""

    def __init__(
        self,
        measure: str,
        figures: Sequence[Node],
        rows: Sequence[Mapping[str, Any]] | None,
        quotes: Mapping[str, str],
    ) -> None:
        self.measure, self.figures, self.rows, self._quotes = measure, figures, rows, quotes
        self.found: dict[str, list[Found]] = defaultdict(list)
        for row in rows or ():
            self.found[row["scope"]].append(Found.of(row))
        self._shares = [f for f in figures if f.properties.get("unit") == "percent"]
        self._base = self._best_base()

    def check(self, figure: Node) -> Verdict:
        """Return the verdict on a figure with a number; another passage that disagrees wins over the recount."""
        if figure.properties["unit"] in _NUMBERING:
            return self._check_numbering(figure)
        found, others = self._choose(figure), self._contradicting(figure)
        if others:
            values = ", ".join(f"{stated(other).value:g}" for other in others)
            recount = f"; the graph gives {found}" if found else ""
            return Verdict("contradicted", f"another passage states {values}{recount}", found, passages(others))
        if found is None:
            return self._by_its_sentence(figure) or self._without_recount(figure)
        if stated(figure).allows(found.value):
            return Verdict("reproduced", f"found {found}{self._explained(figure, found)}", found)
        return Verdict("differs", f"found {found}{self._explained(figure, found)}", found)

    def recounts(self, scope: str) -> list[Found]:
        """Return the recounts of a scope; of several scopes at once, their sums by base."""
        if scope in self.found or _JOINT not in scope:
            return self.found.get(scope, [])
        parts = [self.found.get(part, []) for part in scope.split(_JOINT)]
        bases = [found.base for found in parts[0] if all(any(f.base == found.base for f in part) for part in parts)]
        return [_sum(scope, [next(f for f in part if f.base == base) for part in parts]) for base in bases]

    def _contradicting(self, figure: Node) -> list[Node]:
        """Return the figures of the same measure, scope and unit whose number cannot be the same."""
        said = stated(figure)
        alike = (f for f in self.figures if f is not figure and "value" in f.properties and _alike(f, figure))
        return [f for f in alike if said.contradicts(stated(f))]

    def _check_numbering(self, figure: Node) -> Verdict:
        """A caption gives a figure its number; the text may call it by another."""
        scope = figure.properties["scope"]
        captions = [f for f in self.figures if f.properties["scope"] == scope and f.properties["unit"] == "caption"]
        differing = [f for f in captions if stated(f).value != stated(figure).value]
        if figure.properties["unit"] == "reference" and differing:
            number = stated(differing[0]).value
            found = Found(str(scope), None, number, None, ())
            return Verdict("contradicted", f"the caption gives it the number {number:g}", found, passages(differing))
        found = Found(str(scope), None, stated(figure).value, None, ())
        return Verdict("reproduced", "the caption gives it this number", found)

    def _choose(self, figure: Node) -> Found | None:
        """Return the recount by the family's base, or, of a count, the one that comes nearest."""
        said = stated(figure)
        fitting = [
            f for f in self.recounts(str(figure.properties["scope"])) if (f.whole is None) != (said.unit == "percent")
        ]
        if said.unit == "percent":
            fitting = [f for f in fitting if f.base == self._base] or fitting
        return min(
            fitting, key=lambda found: (not said.allows(found.value), abs(found.value - said.value)), default=None
        )

    def _best_base(self) -> str | None:
        explained = {
            base: self._explains(base) for found in self.found.values() for base in dict.fromkeys(f.base for f in found)
        }
        return max(explained, key=lambda base: explained[base], default=None)

    def _explains(self, base: str | None) -> int:
        """Return how many percentages of the family the base reproduces."""
        return sum(
            any(
                found.base == base and found.whole and stated(f).allows(found.value)
                for found in self.recounts(str(f.properties["scope"]))
            )
            for f in self._shares
        )

    def _explained(self, figure: Node, found: Found) -> str:
        if figure not in self._shares or len(self._shares) < 3:
            return ""
        total = sum(stated(f).value for f in self._shares)
        return (
            f"; this base explains {self._explains(found.base)} of the {len(self._shares)} shares of the family, "
            f"which add up to {total:g}"
        )

    def _by_its_sentence(self, figure: Node) -> Verdict | None:
        """What the tables do not give, the sentence may: part and whole, or the other share of a pair."""
        said, quotes = stated(figure), [self._quotes[p] for p in figure.properties["sources"]]  # type: ignore[union-attr]
        if found := share_in(quotes, said):
            return Verdict("reproduced" if said.allows(found.value) else "differs", f"found {found}", found)
        total = pair_in(quotes, said)
        if total is not None and not makes_hundred(total):
            return Verdict("differs", f"with the share set against it, it makes {total:g} %, not 100")
        return None

    def _without_recount(self, figure: Node) -> Verdict:
        what = figure.properties["measure"] if self.rows is None else f"the parts of {figure.properties['scope']!r}"
        return Verdict("not recomputable", f"the graph does not hold {what}{self._possible(figure)}")

    def _possible(self, figure: Node) -> str:
        """Say what the percentages alone tell: which whole most of them can come from, and whether this one can."""
        guess = likely_whole([stated(f) for f in self._shares]) if figure in self._shares else None
        if not guess:
            return ""
        whole, fitting = guess
        verb = "gives this one too" if possible(stated(figure), whole) else f"cannot give {stated(figure).value:g} %"
        return f"; a whole of {whole} gives {fitting} of the {len(self._shares)} shares of the family, and {verb}"


def _alike(left: Node, right: Node) -> bool:
    return all(left.properties.get(name) == right.properties.get(name) for name in ("scope", "unit"))


def passages(figures: Sequence[Node]) -> tuple[str, ...]:
    """Return the ids of the passages that state the figures, once each."""
    return tuple(dict.fromkeys(str(p) for figure in figures for p in figure.properties["sources"]))  # type: ignore[union-attr]


def _sum(scope: str, parts: Sequence[Found]) -> Found:
    sources = tuple(dict.fromkeys(source for part in parts for source in part.sources))
    return Found(scope, parts[0].base, sum(part.part for part in parts), parts[0].whole, sources)
