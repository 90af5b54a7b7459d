"""Which stretches of a sentence are about which thread, by its clauses."""

import itertools
from collections.abc import Iterator, Sequence

from clew.loaders.prose.threads.clauses import Clause
from clew.loaders.prose.threads.thread import Thread


def announce(about: list[tuple[Clause, list[Thread]]], words: str) -> None:
    """Give the clauses before a colon to the pair behind it: "A second contact is on exports: with Foo ..."."""
    for place, ((clause, _), (following, threads)) in enumerate(itertools.pairwise(about)):
        if following.found and ":" in words[clause.end : following.start]:
            for before in range(place, -1, -1):
                if about[before][0].found:
                    break
                about[before] = (about[before][0], threads)


def about_thread(about: Sequence[tuple[Clause, list[Thread]]], thread: Thread, words: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence that are about a thread: all of it where no clause is about another."""
    mine = [any(each is thread for each in threads) for _, threads in about]
    if not any(mine):
        return
    start: int | None = None
    for (clause, _), own in zip(about, mine, strict=True):
        if own and start is None:
            start = clause.start
        elif not own and start is not None:
            yield start, len(words[: clause.start].rstrip(" ,;:–—"))
            start = None
    if start is not None:
        yield start, len(words)
