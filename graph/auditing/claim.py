"""Claims without a number: there is none, there is one, these come first, this is more than that."""

from collections.abc import Callable

from clew.graph.auditing.family import Family, passages
from clew.graph.auditing.verdict import Found, Verdict
from clew.graph.content import Node

_MORE_THAN = "more than "


def check_claim(claim: Node, family: Family, other: Callable[[str], Family]) -> Verdict:
    """Return the verdict on a claim; `other` gives the family of another measure of the same mission."""
    unit, scope = str(claim.properties["unit"]), str(claim.properties["scope"])
    if unit == "rank":
        return _check_rank(claim, family)
    found = next(iter(family.recounts(scope)), None)
    if unit in ("none", "some"):
        return _check_existence(claim, family, found)
    if unit.startswith(_MORE_THAN):
        return _check_more(found, next(iter(other(unit.removeprefix(_MORE_THAN)).recounts(scope)), None), unit)
    return Verdict("not recomputable", "no rule checks a claim of this kind")


def _check_existence(claim: Node, family: Family, found: Found | None) -> Verdict:
    """That there is none is contradicted by any passage that gives one, and the other way round."""
    none = claim.properties["unit"] == "none"
    contrary = [f for f in family.figures if f.properties["unit"] == ("some" if none else "none")]
    counted_in = found.sources if found and none and found.part else ()
    conflicts = tuple(dict.fromkeys((*passages(contrary), *counted_in)))
    if conflicts:
        counted = f"; the graph gives {found}" if found else ""
        return Verdict(
            "contradicted", f"another passage says that there is {'one' if none else 'none'}{counted}", found, conflicts
        )
    if found is None:
        return Verdict("not recomputable", f"the graph does not hold the parts of {claim.properties['scope']!r}")
    return Verdict("reproduced" if none != bool(found.part) else "differs", f"found {found}", found)


def _check_rank(claim: Node, family: Family) -> Verdict:
    """The types claimed to come first must be those with the largest counts, in whatever order."""
    claimed = set(str(claim.properties["scope"]).split(", "))
    counts = {scope: found[0].part for scope, found in family.found.items() if found}
    if not counts:
        return Verdict("not recomputable", "the graph does not hold what is ranked")
    ranked = sorted(counts, key=lambda scope: (-counts[scope], scope))
    least = counts[ranked[min(len(claimed), len(ranked)) - 1]]
    listed = ", ".join(f"{scope} {counts[scope]:g}" for scope in ranked[: len(claimed)])
    if all(counts.get(scope, 0) >= least for scope in claimed):
        return Verdict("reproduced", f"found {listed}")
    rivals = [
        f for f in family.figures if f is not claim and not claimed <= set(str(f.properties["scope"]).split(", "))
    ]
    conflicts = passages(rivals)
    return Verdict("contradicted" if conflicts else "differs", f"found {listed}", None, conflicts)


def _check_more(found: Found | None, than: Found | None, unit: str) -> Verdict:
    if found is None or than is None:
        return Verdict("not recomputable", f"the graph does not hold both sides of {unit!r}")
    verdict = "reproduced" if found.value > than.value else "differs"
    return Verdict(verdict, f"found {found.value:g}, against {than.value:g}", found)
