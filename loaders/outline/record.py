"""A record of an outline: labels with their values, under the same titles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clew.loaders.outline import leaves
from clew.loaders.outline.leaves import Leaf
from clew.loaders.outline.marked import Marked
from clew.loaders.outline.titles import Title
from clew.loaders.tabular.cells import marks
from clew.loaders.tabular.layouts.named_below import names_below
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_WORD = re.compile(r"[^\W\d_]{3}")
_OWN = " of the cluster"


@dataclass(slots=True)
class Record:
    """Labels with their values, the titles over them, and the lines that they stand on."""

    titles: tuple[Title, ...]
    leaves: list[Leaf] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)

    @property
    def has_party(self) -> bool:
        """Whether a label says with whom the cluster agreed."""
        return any(each.concept == "organisation" for each in self.leaves)

    @property
    def labels(self) -> list[str]:
        """The labels, whatever their case; one that is told of the cluster itself is another than of a counterpart."""
        return [f"{each.label.clean.casefold()}{_OWN * each.own}" for each in self.leaves]

    def of_cluster(self, leaf: Leaf) -> "Record | None":
        """Take out what stands before the counterpart, if the same label is told of the counterpart in another way.

        Of the cluster it has names, and of each counterpart a number.
        """
        label, worded = leaf.label.clean.casefold(), _WORD.search(leaf.value.clean)
        party = next((place for place, each in enumerate(self.leaves) if each.concept == "organisation"), 0)
        same = [each for each in self.leaves[:party] if each.label.clean.casefold() == label]
        if not same or worded or not _WORD.search(same[0].value.clean):
            return None
        told = [replace(each, own=each in same) for each in self.leaves[:party]]
        self.leaves = self.leaves[party:]
        return Record(self.titles, told, set(self.lines))

    def ended_by(self, leaf: Leaf, before: "Sequence[Record]") -> "Record | None":
        """Return the one of the records before that began as this leaf does: with a cluster, of which this has none."""
        if leaf.concept != "cluster" or not self.has_party or any(each.concept == "cluster" for each in self.leaves):
            return None
        return next((each for each in before if each.labels[0] == leaf.label.clean.casefold()), None)

    def is_closed_by(self, leaf: Leaf) -> bool:
        """Tell whether a label says with whom something was signed, behind another agreement."""
        named = leaf.concept == "organisation" and self.has_party and marks.is_name(leaf.value.clean, current())
        return named and "formal" in current().all("table-kinds", leaf.label.clean)

    def put(self, leaf: Leaf, line: Marked) -> None:
        """Add a label with its value."""
        self.leaves.append(leaf)
        self.lines |= {line.text.line, leaf.label.line, leaf.value.line + leaf.value.raw.count("\n")}

    def go_on(self, line: Marked) -> None:
        """Add a line to the last value."""
        last = self.leaves[-1]
        raw = f"{last.value.raw}\n{line.text.raw}"
        whole = Text(raw, last.value.line, last.value.offset).stripped() if last.value.clean else line.words.stripped()
        whole = names_below(last.label, last.value, line.text) or whole
        self.leaves[-1] = leaves.made(last.label, whole)
        self.lines.add(line.text.line)
