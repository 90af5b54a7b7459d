"""A label with its value on a line of an outline, whatever sets the value apart from the label."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from clew.loaders.outline.marked import Marked
from clew.loaders.tabular.cells import clues, marks
from clew.loaders.tabular.columns import content
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, current

_LABEL = r"[^\W\d_](?:[^:|;.\t*]|\.(?!\s+[^\Wa-zß-ÿ])|(?<=\b[A-Za-z]{2})\.){1,90}?"
_COLON = re.compile(
    rf"(?P<e>[*_]{{0,3}})(?P<label>{_LABEL})\s?(?P=e)\s?:(?![/\d])[*_]{{0,3}}(?:\s+(?P<value>\S.*)|\s*)$", re.DOTALL
)
_BOLD = re.compile(rf"(?P<e>\*\*\*|\*\*|__|\*|_)(?P<label>{_LABEL})[.:]?(?P=e)\s*(?:[–—=-]+\s+)?(?P<value>\S.*)$")
_ASKED = re.compile(
    r"(?P<e>[*_]{0,3})(?P<label>[^\W\d_][^:|;.?\t]{2,120}\?)(?P=e)[:\s–—=-]*(?P<value>\S.*)?$", re.DOTALL
)
_APART = re.compile(
    rf"(?P<e>[*_]{{0,3}})(?P<label>{_LABEL})(?P=e)(?:\s+(?:[–—=→]|-+>?|=>)\s+|\s{{2,}}|\t+)(?P<value>\S(?:(?!\s{3}\S).)*)$"
)
_BARE = re.compile(rf"(?P<e>[*_]{{0,3}})(?P<label>{_LABEL})(?P=e):?\s*(?P<value>$)")
_SHEET = re.compile(r"[^\W\d_]+\s\d{1,2}\s(?:of|/)\s\d{1,2}\W*")
"""What counts the sheets of a title: "Cooperation – sheet 1 of 2"."""
_FURTHER = re.compile(rf"(?:\s*(?:[;|]|(?<=\w)\.)\s+|(?<!\s)\s{{3,}}+)(?={_LABEL}:(?:\s|$))")
_WITHIN = re.compile(
    r"(?:(?<=[\w.*)])\s?[:;.|]|\s[–—-]|[)\]*][:;.,]?)\**\s+\**"
    r"(?=(?P<label>[^\W\d_](?:[^:;|()–—.]|\.(?!\**\s+\**[^\Wa-zß-ÿ])){1,60}?)\**:\**\s+(?P<value>\S))"
)
"""A label behind a title or a value on the same line."""
_ANSWERED = re.compile(_WITHIN.pattern.replace(r"\**:\**\s+(?P<value>", r"\**\s[–—-]\s+(?P<value>"))
"""The same with a dash in place of the colon, which none but answers may stand behind: "agenda – yes (3 SMEs)"."""
_DASH = re.compile(r"\s[–—-]\s")
_CLOSED = re.compile(r"[\s:;.,|*–—-]+$")
_CLAUSE = 3
"""So many words a question has at least that stands in place of a value."""
_WORDS = 14
_TITLE_WORDS = 12
_SEVERAL = 2
_COUNTED = re.compile(r"(?P<base>[^\W\d_][^\d]*?)\s(?:no\.?\s|n°\s?|#\s?)?\d{1,2}")
_PEOPLE = {"representative", "person"}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A label with its value, and what a column of this heading would hold."""

    label: Text
    value: Text
    column: Column | None
    own: bool = False
    """Whether it is told of the cluster, above a counterpart of which it is told too."""

    @property
    def concept(self) -> str:
        """The concept of the column, blank where the label is not understood."""
        return self.column.concept if self.column else ""


def column(label: str) -> Column | None:
    """Return the column that a label would head: clusters, if it may; its key words tell as well."""
    if len(label.split()) > _WORDS or marks.told(label, current())[0]:  # "Yes, 5 SMEs" is the value of another
        return None
    if found := current().columns(label):
        return next((each for each in found if each.concept == "cluster"), found[0])
    return clues.column(current(), label)


def read(line: Marked, *, returns: Callable[[str], bool]) -> Sequence[Leaf]:
    """Return the labels of a line with their values; most lines that have any have one.

    A label is known to the vocabulary, or one that `returns` on other lines.
    """
    if line.level:
        return ()
    if several := beside(line):
        return several
    found = _COLON.match(line.words.raw)
    if found and (inner := _within_value(line.words, found)):
        return (inner,)
    if found and _asks(found["value"] or ""):
        found = None
    if found and (column(_plain(found)) or (found["value"] and returns(_plain(found)))):
        return (_leaf(line.words, found),)
    for pattern in (_ASKED, _BOLD, _APART):
        found = pattern.match(line.words.raw)
        known = column(_plain(found)) if found else None
        if found and known and (pattern is not _APART or not (known.weak or _SHEET.fullmatch(found["value"]))):
            return (_leaf(line.words, found),)
    return ()


def _asks(value: str) -> bool:
    """Tell whether what stands behind a label only explains it: "Formal agreement: was one signed, and how many?"."""
    return value.rstrip(" )]*_").endswith("?") and len(value.split()) >= _CLAUSE


def beside(line: Marked) -> Sequence[Leaf]:
    """Return the labels with their values that stand side by side on a line, where it has several and no more."""
    several = list(_several(line.words))
    known = [each for each in several if each]
    return known if 1 < len(known) == len(several) and any(each.column for each in known) else ()


def _within_value(words: Text, found: re.Match[str]) -> Leaf | None:
    """Return the label that a value begins with, where the one before it only counts: "Case 2: Partner: Some Ltd"."""
    if not found["value"] or column(_plain(found)):
        return None
    part = words.part(found.start("value"), len(words.raw))
    inner = _COLON.match(part.raw)
    return _leaf(part, inner) if inner and inner["value"] and column(_plain(inner)) else None


def inline(line: Marked) -> tuple[Text, Sequence[Leaf]] | None:
    """Return the title of a line with the labels behind it on the same line: "Some Cluster: Country: Spain; ..."."""
    words = line.words
    if line.level or "\t" in words.raw:
        return None
    found, told = _labelled(words, _WITHIN) if words.raw.count(":") >= _SEVERAL else ([], [])
    if not found and len(_DASH.findall(words.raw)) >= _SEVERAL:
        found, told = _labelled(words, _ANSWERED)
        found = found if all(marks.closed(each.value.clean, current()) for each in told) else []
    if len(found) < _SEVERAL or len(words.raw[: found[0].start()].split()) > _TITLE_WORDS:
        return None
    title = words.part(0, found[0].start() + len(found[0][0]) - len(found[0][0].lstrip(" :;.|,*–—-")))
    title = title.cut(0, len(_CLOSED.sub("", title.clean)))
    labelled = _COLON.match(title.raw)
    said = column((labelled["label"] if labelled else title.clean).casefold())
    titled = not labelled and any(
        each.concept == "organisation" for each in told
    )  # "Formal agreement. With: Some Ltd."
    return (title, told) if title.clean[:1].isupper() and (not said or titled) else None


def _labelled(words: Text, pattern: re.Pattern[str]) -> tuple[list[re.Match[str]], list[Leaf]]:
    """Return what is known to be a label within a line, and each with its value."""
    found = [match for match in pattern.finditer(words.raw) if column(match["label"].strip(" *_").casefold())]
    ends = [*(match.start() for match in found[1:]), len(words.raw)] if found else []
    return found, [_within(words, match, end) for match, end in zip(found, ends, strict=True)]


def _within(words: Text, found: re.Match[str], end: int) -> Leaf:
    named, value = words.part(*found.span("label")), words.part(found.start("value"), end)
    value = value if value.clean.endswith(".a.") else value.cut(0, len(_CLOSED.sub("", value.clean)))
    return made(named, value)


def label(line: Marked) -> str:
    """Return the label before a colon with which a line begins, blank where it begins with none."""
    found = None if line.level else _COLON.match(line.words.raw)
    return _plain(found) if found else ""


def beyond(words: Text) -> Text | None:
    """Return the prose behind a list of fields, which ends with its sentence; None where nothing follows it."""
    first, *others = [*words.sentences()] or [words]
    found = _COLON.match(first.raw) if others else None
    known = column(_plain(found)) if found and found["value"] else None
    return words.cut(len(first.clean), len(words.clean)) if known and known.concept == "field" else None


def counted(labels: Iterable[str]) -> str:
    """Return the label of parties that is counted on its lines ("Contact 1", "Contact 2"), where no other label is."""
    found = {match["base"] for each in labels if (match := _COUNTED.fullmatch(each))}
    named = column(next(iter(found))) if len(found) == 1 else None
    return found.pop() if named and named.concept in {"organisation", *_PEOPLE} else ""


def uncounted(leaf: Leaf, base: str) -> Leaf:
    """Return a leaf without the number that its label has, where this is the base of those that are counted."""
    match = _COUNTED.fullmatch(leaf.label.clean.casefold())
    is_counted = match is not None and match["base"] == base
    return made(leaf.label.cut(0, len(base)), leaf.value) if is_counted else leaf


def bare(line: Marked) -> Leaf | None:
    """Return a label that stands alone on its line, where the vocabulary knows it."""
    found = None if line.level else _BARE.match(line.words.raw)
    return _leaf(line.words, found) if found and column(_plain(found)) else None


def _plain(found: re.Match[str]) -> str:
    return found["label"].strip(" *_").casefold()


def _several(words: Text) -> Iterator[Leaf | None]:
    cuts = [match.span() for match in _FURTHER.finditer(words.raw)]
    spans = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words.raw)], strict=True)
    for start, end in spans if cuts else ():
        part = Text(words.raw[start:end], words.line, words.offset + start)
        found = _COLON.match(part.raw) or _ASKED.match(part.raw)
        yield _leaf(part, found) if found else None


def _leaf(words: Text, found: re.Match[str]) -> Leaf:
    named = words.part(*found.span("label"))
    value = words.part(*found.span("value")) if found["value"] else Text("", words.line, words.offset + len(words.raw))
    return made(named, value)


def made(named: Text, value: Text) -> Leaf:
    """Return a label with its value; a contact of which the kind is printed, with its origin, is no person."""
    found = column(named.clean.casefold())
    if found and found.concept in _PEOPLE and content.is_typed(value, current()):
        found = Column("organisation")
    return Leaf(named, value, found)
