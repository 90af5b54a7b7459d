"""What the titles over labels are: clusters, counterparts with what is printed of them, or nothing but a number."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from clew.graph.statement import slug
from clew.loaders.outline.titles import Title
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country
from clew.loaders.tabular.cells import marks, sides
from clew.loaders.tabular.cells.concepts import PARTIES
from clew.loaders.tabular.cells.neutral import is_neutral
from clew.loaders.tabular.cells.sides import Side
from clew.loaders.tabular.context import titled
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, current

_LABELLED = re.compile(r"(?P<label>[^:]{2,40}):\s+(?P<name>\S.*)")
_AGREED = (
    r"(?:(?:formal(?:ly)?|signed|concluded) ){0,2}(?:co-?operation|collaboration|agreement|contract|partnership|contact"
    r"|thread|work|mou|letter of intent|memorandum(?: of understanding)?)s?(?: (?:[A-Z]\.?|\d{1,2}\.)?\d{1,2})?"
)
_BARE = re.compile(rf"(?:the |an? |its |their )?{_AGREED}(?: (?:signed|concluded))?", re.IGNORECASE)
"""What a title says that leaves the counterpart to the one above it."""
_WITH = re.compile(
    rf"(?P<said>(?:(?:{_AGREED}|signed|concluded) )?with|{_AGREED}(?=\s?[:–—]\s))\s?[:–—]?\s(?:the )?", re.IGNORECASE
)
"""What says that the name behind it is the counterpart's: "With Some Ltd", "Contact 2: Some Ltd"."""
_WORD = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Named:
    """What a title says: the column of the label that it may have, and the name with what is printed behind it."""

    column: Column | None
    side: Side
    led: str
    """The words before the name which say that it is the counterpart's ("With Some Ltd"); blank without any."""

    @property
    def name(self) -> str:
        """The name as printed."""
        return self.side.name.clean


def read(title: Title) -> Named:
    """Return what a title says."""
    text, column = title.words, None
    led = _WITH.match(text.clean)
    if not led and (labelled := _LABELLED.fullmatch(text.clean)) and (column := current().column(labelled["label"])):
        text = text.cut(*labelled.span("name"))
        led = _WITH.match(text.clean)
    text = text.cut(led.end(), len(text.clean)) if led else titled.bare(current(), text)
    if _is_unnamed(remarked := text.cut(0, len(BRACKET.sub("", text.clean)))):
        text = remarked  # "n.a. (they did not wish to be named)"
    return Named(column, sides.side(text), led["said"] if led else "")


def agreed(title: Title) -> Set[str]:
    """Return of which kinds the agreement is that a title names, alone or before its counterpart.

    "Contract with Some Ltd" names one, "Some Contract Ltd" and "With Some Ltd" do not.
    """
    words = title.words.clean
    return current().all("table-kinds", words if _BARE.fullmatch(words) else read(title).led)


def says_nothing(title: Title) -> bool:
    """Tell whether a title does nothing but count ("Contact 2"), or say of what kind and from where somebody is.

    Nor does one say whom it is of that says no more than that there is an agreement.
    """
    words = title.words.clean
    alone = is_neutral(words) or not _WORD.search(words) or _BARE.fullmatch(words)
    return bool(alone) or sides.nameless(title.words) is not None


def may_be(title: Title, known: Set[str]) -> bool:
    """Tell whether a title may name a cluster or a counterpart: nothing that a report has as a title anyway."""
    said, vocabulary = read(title), current()
    if said.column:
        return said.column.concept in PARTIES
    if _has_label(said.name):
        return False
    words = said.name.title() if said.name.isupper() else said.name
    if _is_unnamed(said.side.name):
        return True
    unnamed = phrase(vocabulary, "no-cluster").search(words) is not None
    if slug(words) in known or (said.side.kind and not (unnamed and said.side.kind == "cluster")) or _is_of_both(title):
        return True
    whole = words if said.led else title.words.clean
    other = vocabulary.all("table-kinds", whole) or vocabulary.column(words) or country.find(words)
    return not other and entry.is_name(words) and not unnamed


def _is_unnamed(name: Text) -> bool:
    """Tell whether what stands for a name says that none is given: "n.a.", "not named"."""
    said = (marks.mark(name.clean, current()), current().meaning("answers", name.clean))
    return said[0] == "unnamed" or said[1] == "not available"


def _has_label(name: str) -> bool:
    """Tell whether the last words before a colon are a label, whatever stands before them: it is no part of a name."""
    words = name.partition(": ")[0].split() if ": " in name else []
    return any(current().column(" ".join(words[place:])) is not None for place in range(len(words)))


def tells_whom(title: Title) -> bool:
    """Tell whether words or a label before the name say that it is the counterpart's."""
    said = read(title)
    return bool(said.led) or (said.column is not None and said.column.concept == "organisation")


def kind_alone(titles: Sequence[Title]) -> Text | None:
    """Return the last of several titles, where it says no more than of which kind the agreement is."""
    last = titles[-1].words if titles else None
    return last if last and _BARE.fullmatch(last.clean) and current().all("table-kinds", last.clean) else None


def says_whom(title: Title, known: Set[str]) -> bool:
    """Tell whether a title says with whom a cluster agreed, or of which kind that is, or leaves it to the one above."""
    typed = read(title).side.kind not in ("", "cluster")
    bare = _BARE.fullmatch(title.words.clean) is not None
    return bare or ((tells_whom(title) or typed) and may_be(title, known))


def role(titles: Sequence[Title], known: Set[str]) -> str:
    """Return what titles of one make are by themselves, as far as they tell.

    They are a concept of the vocabulary, "both" (the two sides), "described" (kind and perhaps country of a
    counterpart), "name" (of one of the parties) or nothing.
    """
    sides_ = [sides.nameless(each.words) for each in titles]
    if titles and _most(sides_):
        return "described" if _most(each and each.kind for each in sides_) else "country"
    if all(map(says_nothing, titles)):
        return ""
    if all(map(_is_of_both, titles)):
        return "both"
    said = [read(each) for each in titles]
    if (labels := {each.column.concept if each.column else "" for each in said}) != {""}:
        return labels.pop() if len(labels) == 1 else ""
    return _party(said, known) if all(may_be(each, known) for each in titles) else ""


def _is_of_both(title: Title) -> bool:
    return sides.may_be(title.words.raw) and not _WITH.match(title.words.clean) and sides.read(title.words) is not None


def _party(said: Sequence[Named], known: Set[str]) -> str:
    kinds = [each.side.kind for each in said]
    if all(each.led for each in said) or (_most(kinds) and {*kinds} - {"", "cluster"}):
        return "organisation"
    headed = not known and _most(entry.HEAD.search(each.name) for each in said)
    return "cluster" if headed or _most(slug(each.name) in known for each in said) else "name"


def _most(found: Iterable[object]) -> bool:
    told = [bool(each) for each in found]
    return 2 * sum(told) > len(told)
