"""rapidfuzz compares all pairs of names in blocks, and whatever is alike enough is joined."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import comb
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process, utils
from work import Numbers, timed

_WANTED, _LETTERS, _COMMON = 0.99, 3, 2_000


def joined(truth: str) -> Numbers:
    """Join the names of a file (name, organisation) at every cut-off; the clock runs for the comparison alone."""
    rows = [line.rsplit("\t", 1) for line in Path(truth).read_text("utf-8").splitlines()]
    names, keys = [row[0] for row in rows], [row[1] for row in rows]
    found: Numbers = {}
    with timed(found):
        alike = [pair for block in _blocks(names) for pair in _compared(names, block)]
    return found | best(alike, keys, range(100, 79, -1))


def _blocks(names: list[str]) -> list[list[int]]:
    """A name stands in the block of each of its words; a word of too many names makes no block."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        for prefix in {word[:_LETTERS] for word in utils.default_process(name).split()}:
            blocks[prefix].append(place)
    return [block for block in blocks.values() if 1 < len(block) <= _COMMON]


def _compared(names: list[str], block: list[int]) -> list[tuple[float, int, int]]:
    own, step = [names[place] for place in block], 500
    found = []
    for start in range(0, len(own), step):
        scores = process.cdist(
            own[start : start + step],
            own,
            scorer=fuzz.token_sort_ratio,
            processor=utils.default_process,
            score_cutoff=80,
        )
        for one, other in np.argwhere(scores >= 80):
            if start + one < other:
                found.append((float(scores[one, other]), block[start + one], block[other]))
    return found


def best(alike: list[tuple[float, int, int]], keys: list[str], cutoffs: Iterable[float]) -> Numbers:
    """Return the best recall at which the precision is still what is wanted, and the cut-off that gives it."""
    results = [_judged(cutoff, alike, keys) for cutoff in cutoffs]
    right = [each for each in results if each["precision"] >= _WANTED]
    return max(right, key=lambda each: each["recall"]) if right else {"precision": 0.0, "recall": 0.0}


def _judged(cutoff: float, alike: list[tuple[float, int, int]], keys: list[str]) -> Numbers:
    parents = list(range(len(keys)))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = place = parents[parents[place]]
        return place

    for score, one, other in alike:
        if score >= cutoff:
            parents[root(one)] = root(other)
    chosen = [root(place) for place in range(len(keys))]
    joined_, one = (sum(comb(n, 2) for n in Counter(each).values()) for each in (chosen, keys))
    right = sum(comb(n, 2) for n in Counter(zip(chosen, keys, strict=True)).values())
    return {"cut-off": cutoff, "precision": right / joined_ if joined_ else 1.0, "recall": right / one}
