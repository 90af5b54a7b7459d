"""Decisions into the file beside the database, and from there into the graph."""

from collections.abc import Iterable
from pathlib import Path

from clew.graph.difference import Difference
from clew.graph.names import judgement
from clew.graph.names.judgement import Judgement
from clew.graph.retained import retained
from clew.graph.store import Progress, Store
from clew.graph.update import Recounts, rewrite


def apply(
    store: Store,
    file: Path,
    known: Iterable[Judgement],
    decided: Iterable[Judgement],
    *,
    recounts: Recounts | None = None,
    progress: Progress | None = None,
) -> Difference:
    """Keep decisions in the file, make the graph anew from the statements in the database; return what changed.

    `known` are all judgements in force before, those of the file too. Raises JudgementError, before anything is
    written, where one decision contradicts another.
    """
    decided = list(decided)
    judgements = judgement.in_force([*known, *decided])
    with store.alone():
        statements = retained(store)
        judgement.write(file, decided)
        return rewrite(store, statements, judgements, recounts, progress)
