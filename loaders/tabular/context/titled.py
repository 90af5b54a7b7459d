"""The cluster that a title names: a delegate known from elsewhere, or one of several names over tables of one make.

"4.2 Some Cluster (Spain)", "Cluster: Some Cluster", "Agreements reported by Some Cluster", "Table 3. Some Cluster".
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from clew.graph.statement import slug
from clew.loaders.parts.flow import Block
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import Clusters, forms
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.tabular.context.over import Over, is_printed_as_name, is_title
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text import openings
from clew.loaders.text.level import marks
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_OPENER = r"(?:(?:<WORDS>)\s+[\w.]{1,6}[\s.:|·•→»~/;–—-]+|\(?\d+(?:\.\d+)*[.)]?\s+|[A-Z][.)]\s+|[IVX]+[.)]\s+)"
_LABEL = re.compile(
    r"(?P<word>[^\W\d_]{3,15}(?: [^\W\d_]{2,12}){0,2}?)"
    r"(?: ?(?:no\.?|nr\.?|n°|#)? ?\d{1,2}(?: ?(?:/|of) ?\d{1,2})?\s*[:.)|·•→»~/;–—-]|:)\s+"
)
"""What the parts of one kind are called, with their number: "Sheet 3 - Some Cluster", "Profile: Some Cluster"."""
_CLOSER = re.compile(r"[\s:.]+$")
_ACRONYM = re.compile(r"(?=[^\s]*[A-Z][^\s]*[A-Z])[A-Z0-9&-]{2,10}")
_WITH = re.compile(r"\b(?:with|and|to|between|for|at)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before the name of another than the one who tells."""
_DEEPEST = 9
_FAR = 10
"""How far above a table its title may stand, in parts."""
_BEFORE = 3
"""How many parts before the first of several titles may say that they are of clusters."""
_HALF = 2


@cache
def _opener(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(_OPENER.replace("<WORDS>", vocabulary.said("caption")), re.IGNORECASE)


@dataclass(slots=True)
class Titles:
    """Tells which cluster a title names; `grouped` are the titles told by the tables below them."""

    reading: Reading
    clusters: Clusters
    grouped: dict[tuple[int, int], Over] = field(default_factory=dict)
    _forms: list[tuple[str, str]] = field(default_factory=list)
    """Names and acronyms, the longest first, each as printed and without case."""

    def __post_init__(self) -> None:
        known = sorted({each for name in self.clusters.names for each in forms(name)}, key=len, reverse=True)
        self._forms = [(each, _plain_case(each)) for each in known]

    def _mentions(self, words: str) -> Sequence[re.Match[str]]:
        """Return where names stand in the words, whatever their case, and acronyms as they are."""
        plain = _plain_case(words)
        said = [each for each, form in self._forms if form in plain]
        exact = [re.escape(each) for each in said if _ACRONYM.fullmatch(each)]
        whole = [re.escape(each) for each in said if " " in each]
        if not (exact or whole):
            return ()
        either = "|".join(filter(None, ("|".join(exact), f"(?i:{'|'.join(whole)})" if whole else "")))
        return list(re.finditer(rf"(?<![\w-])(?:{either})(?![\w-])", words))

    def __call__(self, block: Block) -> Over | None:
        """Return the one cluster that a title names; None where it names none or several, or another's partner."""
        place = (block.text.line, block.text.offset)
        if place in self.grouped:
            return self.grouped[place]
        text = plain(self.reading, block.text)
        name, home = named(self.reading, text)
        if name and self.clusters.called(name.clean):
            return Over(name, block.section, home)
        found = self._mentions(text.clean)
        if len({slug(each[0]) for each in found}) == 1 and not _WITH.search(text.clean[: found[0].start()]):
            return Over(text.cut(*found[0].span()), block.section)
        return None

    def group(self, found: Sequence[Block], tables: Sequence[Table]) -> None:
        """Learn the titles of which each stands over a table of the same headings, where they are of clusters."""
        over: dict[tuple[str, ...], list[tuple[int, Block]]] = defaultdict(list)
        lines = [block.text.line for block in found]
        times = Counter(slug(block.text.clean) for block in found if is_title(block))
        for table in tables:
            end = bisect_left(lines, min(table.lines, default=0))
            end += end < len(found) and found[end].text is table.caption
            if nearest := self._nearest(found, end, times):
                over[tuple(map(slug, table.headings))].append(nearest)
        for group in over.values():
            own = {block.text.line: (place, block) for place, block in group}  # a title may stand over several tables
            if len({slug(block.text.clean) for _, block in own.values()}) == len(own):
                self._learn(found, list(own.values()))

    def _nearest(self, found: Sequence[Block], end: int, times: Counter[str]) -> tuple[int, Block] | None:
        """Return the title right above that is a name; one that returns, or is of a lower level, is passed over."""
        deepest = _DEEPEST
        for place in range(end - 1, max(end - 1 - _FAR, -1), -1):
            block = found[place]
            level = self._level(block)
            if not is_title(block) or (level >= deepest and not self._is_of_a_name(block)):
                continue
            if self._is_of_a_name(block):
                return (place, block) if level < deepest else None
            if not (level or times[slug(block.text.clean)] > 1 or block.text.clean.endswith(":")):
                return None
            deepest = level or deepest
        return None

    def _level(self, block: Block) -> int:
        """Return of which level a heading is that the text marks; nought where it marks none."""
        return marks(self.reading.document.lines[block.text.line - 1].raw)

    def _is_of_a_name(self, block: Block) -> bool:
        name, home = named(self.reading, plain(self.reading, block.text)) if is_title(block) else (None, None)
        whole = name is not None and (home or " " in name.clean or _ACRONYM.fullmatch(name.clean))
        return bool(name and whole) and may_be(self.reading, name.clean if name else "")

    def _learn(self, found: Sequence[Block], group: Sequence[tuple[int, Block]]) -> None:
        each_named = [(block, *named(self.reading, plain(self.reading, block.text))) for _, block in group]
        known = [name for _, name, _ in each_named if name and self.clusters.fitting(name.clean)]
        if len(group) == 1 and not all(name and home and entry.HEAD.search(name.clean) for _, name, home in each_named):
            return  # one title alone must say that it is of a cluster
        shown = [name for _, name, home in each_named if name and (home or entry.HEAD.search(name.clean))]
        around = " ".join(each.text.clean for each in found[max(group[0][0] - _BEFORE, 0) : group[0][0]])
        told = phrase(self.reading.vocabulary, "told-of-clusters").search(around) is not None
        some = known or not self.clusters.names
        if _HALF * len(known) >= len(group) or (told and some) or (some and _HALF * len(shown) >= len(group)):
            for block, name, home in each_named:
                if name:
                    self.grouped[block.text.line, block.text.offset] = Over(name, block.section, home)


def _plain_case(words: str) -> str:
    """Return words in which no case is told apart that patterns do not: `casefold` keeps the I with a dot, or none."""
    return words.replace("\u0130", "i").replace("\u0131", "i").casefold()


def plain(reading: Reading, text: Text) -> Text:
    """Return a title without its number, its label, the word for what it names, and a colon at its end."""
    return bare(reading.vocabulary, text)


def bare(vocabulary: Vocabulary, text: Text) -> Text:
    """Return what `plain` does, for whoever has no more than the words."""
    start = openings.set_apart(text)
    while opener := _opener(vocabulary).match(text.clean, start):
        start = opener.end()
    if kind := phrase(vocabulary, "title-of-cluster").match(text.clean, start):
        start = kind.end()
    elif (label := _LABEL.match(text.clean, start)) and not _says_more(vocabulary, label["word"]):
        start = label.end()
    return text.cut(start, len(_CLOSER.sub("", text.clean)))


def _says_more(vocabulary: Vocabulary, label: str) -> bool:
    """Tell whether a label says more than what kind of part follows: it heads a column, or is the country.

    One that heads a column only where the cells say so too ("Sheet") says no more.
    """
    column = vocabulary.column(label)
    return (column is not None and not (column.weak and column.cells)) or country.find(label) is not None


def named(reading: Reading, text: Text) -> tuple[Text | None, Text | None]:
    """Return the name that a title is, and the country printed with it."""
    read = entry.read(text, reading.vocabulary)
    if not read or not is_printed_as_name(read.name.clean):
        return None, None
    return read.name, read.country


def may_be(reading: Reading, words: str) -> bool:
    """Tell whether a name may be a cluster's: it is no type of cooperation, no kind, no country, no heading."""
    vocabulary = reading.vocabulary
    other = vocabulary.all("cooperation-types", words) or vocabulary.all("table-kinds", words)
    kind = vocabulary.meaning("kinds", words) or vocabulary.column(words)
    return not (other or kind or country.find(words) or phrase(vocabulary, "no-cluster").search(words))
