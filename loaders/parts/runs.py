"""Lists in their surroundings: the items that stand together, the words before them, and what stands under each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clew.loaders.parts.flow import Block
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country
from clew.loaders.vocabulary import current

_LAST = 2
"""So many sentences before a list may say that it follows; the last may tell how to read it."""


@dataclass(slots=True)
class Run:
    """Items of one indent that follow one another, what leads to them, and the items under each."""

    items: list[Block]
    lead: str
    """The words right before: the sentence that ends in a colon, or that says "as follows"; else the title."""
    around: str
    """The title and the paragraphs before."""
    place: Block | None = None
    """The country that is the title right before ("Spain"), under a title that says more."""
    under: dict[int, list[Block]] = field(default_factory=dict)
    """The items of a deeper indent, by the place of the item that they stand under."""
    titles: tuple[Block, ...] = ()
    """The titles before it, its own last."""

    def inner(self) -> Iterator["Run"]:
        """Yield the lists under its items, each led to by the words of its item."""
        for place, found in self.under.items():
            around, run = _Around(self.items[place].text.clean, titles=[*self.titles]), None
            for item in found:
                run = _take(run, item, around)
            if run:
                yield run


def runs(found: Sequence[Block]) -> Iterator[Run]:
    """Yield the lists among the parts of a document."""
    around = _Around()
    current: Run | None = None
    for block in found:
        if block.kind == "item":
            if current and (_leads(current.items[-1], block) or _resumes(current.items[0], block)):
                yield current
                around.listed()
                around.hear(current.items[-1])
                current = None
            current = _take(current, block, around)
            continue
        if current:
            yield current
            around.listed()
        current = None
        around.hear(block)
    if current:
        yield current


def _leads(before: Block, item: Block) -> bool:
    """Tell whether an item is a paragraph with its number, whose last sentence leads to those of a deeper indent."""
    said = before.text.clean
    return item.depth > before.depth and said.endswith(":") and len([*before.text.sentences()]) > 1


def _resumes(first: Block, item: Block) -> bool:
    """Tell whether an item is a paragraph with its number, which goes on behind the list of one before it."""
    return item.depth < first.depth and len([*item.text.sentences()]) > 1


@dataclass(slots=True)
class _Around:
    """The title and the paragraphs before a list."""

    title: str = ""
    place: Block | None = None
    before: list[Block] = field(default_factory=list)
    used: bool = False
    titles: list[Block] = field(default_factory=list)

    def hear(self, block: Block) -> None:
        words = block.text.clean
        titles = block.titles and not (block.kind == "paragraph" and words.endswith(":"))
        if titles and country.find(words.strip(" :")):
            self.place, self.used = block, False
        elif titles:
            self.title, self.place, self.before, self.used = words, None, [], False
            self.titles.append(block)
        else:
            self.before = [*self.before[-1:], block]

    def listed(self) -> None:
        """A second list under a title is about something else, unless its own words or the place say."""
        self.used, self.before = True, []

    @property
    def words(self) -> str:
        title = "" if self.used else self.title
        return " ".join(filter(None, (title, *(block.text.clean for block in self.before))))

    @property
    def lead(self) -> str:
        sentences = list(self.before[-1].text.sentences()) if self.before else []
        if sentences and sentences[-1].clean.endswith(":"):
            return sentences[-1].clean
        follows = phrase(current(), "says-as-follows")
        if told := next((each.clean for each in sentences[-_LAST:] if follows.search(each.clean)), None):
            return told
        return "" if self.used else self.title


def _take(current: Run | None, item: Block, around: _Around) -> Run:
    if current is None:
        return Run([item], around.lead, around.words, around.place, titles=tuple(around.titles))
    if item.depth > current.items[0].depth:
        current.under.setdefault(len(current.items) - 1, []).append(item)
    else:
        current.items.append(item)
    return current
