"""The two sides that a title names: "Some Cluster -- Some Ltd (firm, Chile)", each with what is printed of it.

Which side is the cluster's is told by all titles together: the other side is the one of which the kind is printed, or
of which no kind is a cluster. Where the titles do not tell, what else the document says of the names must.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clew.loaders import described
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import CLUSTER
from clew.loaders.setting import country
from clew.loaders.text.signs import ARROW, DASH, HYPHEN, JOINT, PLUS, STROKE, between
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_OPENER = re.compile(
    r"\s*(?:#{1,6}\s+|[-*•‣▪]\s+)?[*_]*(?:(?:[^\W\d_][\w-]*\.?\s)?[\[(]?#?\d{1,3}[\])]?\s?[.):–—|-]*\s+|[A-Z][.)]\s+)?[*_]*"
)
"""A mark of a list or a heading, and a number with perhaps a word before it ("Agreement 3:")."""
_SURE = (DASH, ARROW, STROKE, PLUS)
_APART = (
    re.compile(between(*_SURE)),
    re.compile(between(HYPHEN, JOINT)),
    re.compile(rf"{between('and', 'with')}(?:the\s+)?"),
)
"""What stands between the two sides, the surest first."""
_MAY = re.compile(rf".{{4,}}?\s(?:{'|'.join((*_SURE, HYPHEN, JOINT))}|and|with)(?:\s.{{2,}}|\s*$)", re.DOTALL)
_LAST = re.compile(
    r"(?:\s*[(\[,;/]\s*|\s+[–—-]+\s+|,?\s+(?:in|from|based in)\s+)(?P<article>(?:an?|the)\s+)?"
    r"(?P<piece>[^()\[\],;/–—]+?)\s*[)\]]*$"
)
"""What is printed last behind a name."""
_LONGEST = 400
_SEVERAL = 2
"""So many names that call themselves clusters tell a side."""
_CLOSED = re.compile(r"[\s:.;,|*_\\]+$")


@dataclass(frozen=True, slots=True)
class Side:
    """One side: the name, what it is and where it is at home (blank where not printed), and all of it as printed."""

    name: Text
    type: Text
    home: Text
    whole: Text

    @property
    def kind(self) -> str:
        """The kind of organisation, blank where none is printed."""
        return described.of(self.type.clean, current()).kind or ""


def may_be(raw: str) -> bool:
    """Quickly tell whether a line may name two sides."""
    return "\t" not in raw and _MAY.match(raw) is not None


def read(title: Text) -> tuple[Side, Side] | None:
    """Return the two sides that a title names; None where it names none, or nobody could tell where they part."""
    if len(title.raw) > _LONGEST:
        return None
    start = opener.end() if (opener := _OPENER.match(title.raw)) else 0
    words = Text(title.raw[start:], title.line, title.offset + start)
    words = words.cut(0, len(_CLOSED.sub("", words.clean)))
    for apart in _APART:
        cuts = [match.span() for match in apart.finditer(words.clean) if _is_outside(words.clean, match.start())]
        for start, end in cuts[:1]:
            found = side(words.cut(0, start)), side(words.cut(end, len(words.clean)))
            return found if all(map(_is_name, found)) else None
    return None


def own(titles: Sequence[tuple[Side, Side]]) -> int | None:
    """Return which side of the titles is the cluster's; None where they do not tell."""
    kinds = [{each[side].kind for each in titles} for side in (0, 1)]
    for first, other in ((0, 1), (1, 0)):
        told = "" not in kinds[other] and kinds[first] <= {"", "cluster"}
        if told and (kinds[first] == {""} or kinds[other] - {"cluster"}):
            return first
    return None


def called(titles: Sequence[tuple[Side, Side]], described_as: Sequence[Text]) -> int | None:
    """Return which side is the cluster's, by what is said of the other one; None where that does not tell.

    One side alone is called so beside counterparts of other kinds, or returns beside others than before.
    """
    kinds = [described.of(each.clean, current()).kind for each in described_as]
    others = [each for each, kind in zip(titles, kinds, strict=True) if kind not in (None, "cluster")]
    named = [sum(CLUSTER.search(each[side].name.clean) is not None for each in others) for side in (0, 1)]
    if min(named) == 0 and max(named) >= _SEVERAL:
        return named.index(max(named))
    if any(named):
        return None
    names = [[each[side].name.clean.casefold() for each in titles] for side in (0, 1)]
    once = [len({*each}) == len(each) for each in names]
    return once.index(False) if once.count(True) == 1 and _have_several(names[once.index(False)], kinds) else None


def _have_several(names: Sequence[str], kinds: Sequence[str | None]) -> bool:
    """Tell whether a name stands beside two kinds of counterparts, so that it is none itself."""
    found = {(name, kind) for name, kind in zip(names, kinds, strict=True) if kind}
    return len({name for name, _ in found}) < len(found)


def _is_outside(words: str, place: int) -> bool:
    return words.count("(", 0, place) == words.count(")", 0, place)


def _is_name(side: Side) -> bool:
    apart = any(match for match in _APART[0].finditer(side.name.clean))
    return entry.is_name(side.name.clean) and not current().column(side.name.clean) and not apart


def side(text: Text) -> Side:
    """Cut kind and country off the end of a name, in brackets or behind a comma or a dash."""
    name, blank = text, Text("", text.line, text.offset)
    found = {"type": blank, "home": blank}
    while match := _LAST.search(name.clean):
        piece = name.cut(*match.span("piece"))
        said = _said(piece, sure=bool({*"([)"} & {*match[0]}))
        if not said or any(found[each].clean for each in said):
            break
        found |= said
        name = name.cut(0, match.start())
    return Side(name, found["type"], found["home"], text)


def nameless(words: Text) -> Side | None:
    """Return the kind and the country that words say ("non-EU firm, Vietnam"), where they say nothing else."""
    around = " *_()[]" if words.clean[:1] in {*"(["} else " *_"
    start = len(words.clean) - len(words.clean.lstrip(around))
    piece = words.cut(start, len(words.clean.rstrip(around)))
    said, blank = _said(piece, sure=False), Text("", words.line, words.offset)
    return Side(blank, said.get("type", blank), said.get("home", blank), piece) if said else None


def _said(piece: Text, *, sure: bool) -> dict[str, Text]:
    """Return what a piece says: the country, or the kind, perhaps with it; a capital may be of the name."""
    if country.find(piece.clean):
        return {"home": piece}
    found = described.of(piece.clean, current(), apart=True)
    told = found and (found.country or sure or (found.origin and found.kind) or piece.clean[:1].islower())
    return {"type": piece} if told else {}
