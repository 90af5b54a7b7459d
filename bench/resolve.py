"""Which names are one, in the reports of many missions, beside rapidfuzz that compares pairs in blocks, and splink.

The size is how many spellings of organisations there are, at least; which are one is known. What is compared is every
pair of different spellings: precision is the share of the joined that are one in truth, recall the share of those that
are one in truth that are joined. Spellings that two organisations bear (acronyms) are left out. clew knows who reports
on which mission, and joins only what is certain; rapidfuzz has the spellings alone, compares those that share the first
three letters of a word, and takes the best of the cut-offs 80 to 100 at which its precision is at least 0.99; splink
has the spellings alone too, learns from them without labels, and takes the best of its probabilities likewise.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import comb
from pathlib import Path

from filled import stated
from portfolio import missions
from work import Goal, Numbers, Plan, Work, fresh_peak, kept, peak, timed

from clew.graph.resolve import Linker
from clew.graph.statement import Referent

SIZES = (2_000, 8_000)
TINY = 50
_A_MISSION = 30
"""Spellings that a mission adds, a little less."""


def measure(size: int) -> Plan:
    """Return the resolution of so many spellings."""
    count = -(-size // _A_MISSION)
    truth = str(_truth(count))
    ours, peer, other = "clew", "rapidfuzz", "splink"
    return Plan(
        [
            Work(ours, "resolve.py:resolved", (count,)),
            Work(peer, "peers/rapidfuzz_blocks.py:joined", (truth,), peer=True),
            Work(other, "peers/splink_names.py:joined", (truth,), peer=True),
        ],
        [
            Goal(ours, 0.99, key="precision", least=True, what="precision"),
            Goal(ours, 1, peer, key="recall", least=True, what="recall / rapidfuzz's at a precision of 0.99"),
            Goal(ours, 1, other, key="recall", least=True, what="recall / splink's at a precision of 0.99"),
            Goal(ours, 100, peer, what="clew / rapidfuzz (no goal; to compare machines)"),
            Goal(ours, 500, key="above", what="MB above the statements"),
        ],
    )


def resolved(count: int) -> Numbers:
    """Resolve the names in what the reports of so many missions state."""
    found: Numbers = {}
    statements = stated(count)
    before = fresh_peak()
    with timed(found):
        linker = Linker(statements)
    found["above"] = peak() - before
    chosen: dict[str, str] = {}
    for each in missions(count):
        for document, name, _ in each.truth():
            canonical = linker.canonical(Referent("Organisation", (name,)), document)
            chosen.setdefault(name, str(canonical.parts[-1]))
    return found | judged(chosen, _known(row for each in missions(count) for row in each.truth()))


def judged(chosen: dict[str, str], truth: dict[str, str]) -> Numbers:
    """Return precision and recall of joined spellings, counted in pairs."""
    joined = _pairs(chosen[name] for name in truth)
    one = _pairs(truth.values())
    right = _pairs((chosen[name], key) for name, key in truth.items())
    return {"names": len(truth), "precision": right / joined if joined else 1.0, "recall": right / one if one else 1.0}


def _pairs(keys: Iterable[object]) -> int:
    return sum(comb(number, 2) for number in Counter(keys).values())


def _known(rows: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Return which organisation each spelling is, of those that are one's alone."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for _, name, key in rows:
        bearers[name].add(key)
    return {name: min(keys) for name, keys in bearers.items() if len(keys) == 1}


def _truth(count: int) -> Path:
    def make(folder: Path) -> None:
        known = _known(row for each in missions(count) for row in each.truth())
        (folder / "truth.tsv").write_text("".join(f"{name}\t{key}\n" for name, key in known.items()), "utf-8")

    return kept(f"truth-{count}", make) / "truth.tsv"
