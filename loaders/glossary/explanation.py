"""An explanation: what a document writes in short, and what that stands for."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from clew.loaders.glossary.short import CODE


@dataclass(frozen=True, slots=True)
class Explanation:
    """What stands for a name, or for words of the vocabulary, elsewhere in the document."""

    full: str
    short: str
    line: int = 0
    """The line that is there to explain; 0 where that is not all it says."""
    after_the: bool = False
    """Whether only "the" in front makes a name of it ("the Chamber")."""
    under: str = ""
    """The heading of the cells that it explains; blank where it may stand anywhere."""

    @property
    def is_code(self) -> bool:
        """Whether it is no word but a code, as "C3", "B" or "7" are."""
        return self.is_bare or CODE.fullmatch(self.short) is not None

    @property
    def is_bare(self) -> bool:
        """Whether it is a letter or a number alone, which counts only where nothing else may stand."""
        return re.fullmatch(r"\d{1,3}|[A-Z]", self.short) is not None


def folded(full: str) -> str:
    """Return a name without case and marks, and without what stands in brackets behind it."""
    return re.sub(r"\W+", " ", re.sub(r"(?<=\S)\s\([^()]*\)$", "", full)).casefold()


def unambiguous(found: Iterable[Explanation], sense: Callable[[str], str] = folded) -> Iterator[Explanation]:
    """Yield what stands for one thing alone, in whatever words, and is not itself the full name of another."""
    every = list(found)
    senses: dict[str, dict[str, Explanation]] = {}
    for each in every:
        senses.setdefault(each.short, {}).setdefault(sense(each.full), each)
    whole = {each.full for each in every}
    for short, of in senses.items():
        if len(of) == 1 and short not in whole:
            yield next(iter(of.values()))
