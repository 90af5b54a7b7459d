"""splink estimates how much each likeness of two names tells, and whatever is likely enough is joined.

It has two columns: the words that few names share, and those that many do (cluster, water, Ltd); each is compared by
Jaro-Winkler at several levels, as its guides do with names. Pairs are those that share four letters of the rare words.
It learns without labels. Of the settings that were tried, these found most.
"""

import logging
import unicodedata
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import splink.comparison_library as compare
from peers.rapidfuzz_blocks import best
from rapidfuzz import utils
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from work import Numbers, timed

_CUTOFFS = [each / 200 for each in range(100, 200)]
_COMMON = 100
"""A word of more than one name in so many is a common one."""


def joined(truth: str) -> Numbers:
    """Join the names of a file (name, organisation) at every cut-off; the clock runs for learning and predicting."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    warnings.simplefilter("ignore")
    rows = [line.rsplit("\t", 1) for line in Path(truth).read_text("utf-8").splitlines()]
    found: Numbers = {}
    with timed(found):
        alike = _alike([row[0] for row in rows])
    return found | best(alike, [row[1] for row in rows], _CUTOFFS)


def _alike(names: list[str]) -> list[tuple[float, int, int]]:
    rules = [block_on("own"), block_on("substr(own, 1, 4)"), block_on("substr(own, 3, 4)")]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.JaroWinklerAtThresholds("own", [0.97, 0.94, 0.9, 0.85]),
            compare.JaroWinklerAtThresholds("shared", [0.95, 0.9, 0.8]),
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    linker = Linker(pd.DataFrame(list(_rows(names))), settings, DuckDBAPI())
    linker.training.estimate_probability_two_random_records_match(rules[0], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1_000_000, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(rules[0])
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("shared"))
    pairs = linker.inference.predict(threshold_match_probability=min(_CUTOFFS)).as_pandas_dataframe()
    columns = (pairs[each] for each in ("match_probability", "unique_id_l", "unique_id_r"))
    return list(zip(*columns, strict=True))


def _rows(names: list[str]) -> Iterator[dict[str, Any]]:
    words = [_words(each) for each in names]
    counted = Counter(word for each in words for word in set(each))
    common = {word for word, number in counted.items() if number > len(names) // _COMMON}
    for place, each in enumerate(words):
        own = " ".join(word for word in each if word not in common) or " ".join(each)
        yield {"unique_id": place, "own": own, "shared": " ".join(sorted(set(each) & common)) or None}


def _words(name: str) -> list[str]:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return utils.default_process(bare).split() or [name]
