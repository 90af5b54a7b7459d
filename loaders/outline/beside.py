"""Lines of labels of which some return, as those of records do: what they say is of one record, and of no mission."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from clew.loaders.outline import leaves, marked
from clew.loaders.outline.leaves import Leaf
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.cells.concepts import AGREED_OR_TYPED
from clew.loaders.tabular.grids.markup import Markup
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_FEWEST = 2
_MOST = 3
"""How many words a label has at most behind signs that are not known."""
_SUM = re.compile(r"(?:results?|outcomes?|conclusions?|findings?|total)", re.IGNORECASE)
"""What the sentence is called that sums up the table above it."""
_WORD = re.compile(r"(?<=\s)[^\W\d_]")
_SENTENCE = re.compile(r"[^\W_]{3}[.!?]\s+[A-ZÀ-ÞĀ-Ț]")
_LONG = 8
"""So many words with the end of a sentence among them, before a colon, are prose and no label."""
_NONE: frozenset[int] = frozenset()


def lines(read: Sequence[Text], tabled: Set[int] = _NONE) -> Iterator[int]:
    """Yield the lines of the labels of records, whether these could be read or not; `tabled` are those of tables."""
    sums = set(_sums(read, tabled))
    runs = [[each for each in run if each[0] not in sums] for run in _runs(read)]
    told = Counter(each.label.clean.casefold() for run in runs for _, each in run if _is_of_record(each))
    for run in runs:
        concepts = {each.concept for _, each in run}
        if concepts & AGREED_OR_TYPED and any(told[each.label.clean.casefold()] >= _FEWEST for _, each in run):
            yield from (line for line, _ in run)


def _sums(read: Sequence[Text], tabled: Set[int]) -> Iterator[int]:
    """Yield the lines right below a table that sum it up in a sentence."""
    above = 0
    for line in read:
        label, colon, said = line.raw.strip(" *_\t").partition(":")
        if above in tabled and colon and _SUM.fullmatch(label.strip(" *_")) and said.rstrip(" *_").endswith("."):
            yield line.line
        above = line.line if line.raw.strip() else above


def _is_of_record(leaf: Leaf) -> bool:
    """Tell whether a label says of whom or of which agreement its record is, and does not count.

    A number may be missing: a mark for nothing does not tell.
    """
    value = leaf.value.clean
    missing = not value or marks.mark(value, current()) == "dash" or marks.answer(value, current()) == "not available"
    return leaf.concept in {"organisation", *AGREED_OR_TYPED} and not missing and not marks.is_number(value)


def _runs(read: Sequence[Text]) -> Iterator[list[tuple[int, Leaf]]]:
    """Yield the labels that follow one another, over blank lines and over what is wrapped right below them."""
    run: list[tuple[int, Leaf]] = []
    apart = False
    for line in read:
        if not line.raw.strip():
            apart = True
            continue
        told = () if isinstance(line, Markup) else _leaves(line)
        if run and apart and not told:
            yield run
            run = []
        run += [(line.line, each) for each in told]
        apart = False
    if run:
        yield run


def _leaves(line: Text) -> Sequence[Leaf]:
    """Return the labels of a line, whatever stands before the first of them."""
    head, colon, _ = line.raw.partition(":")
    if not colon and "  " not in line.raw.strip():
        return ()
    if len(head.split()) > _LONG and _SENTENCE.search(head):
        return ()
    starts = (0, *(each.start() for each in _WORD.finditer(head)))
    parts = (line.part(start, len(line.raw)) for start in (*starts[:1], *starts[-_MOST:]))
    return next(filter(None, (_read(part) for part in parts)), ())


def _read(line: Text) -> Sequence[Leaf]:
    return leaves.read(marked.read(line, None, _NONE), returns=lambda _: True)
