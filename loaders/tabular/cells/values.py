"""Several values in one cell: lines and list items of HTML, bullets, semicolons, pipes, commas, slashes."""

import re

from clew.loaders.tabular.grids.joined import Joined
from clew.loaders.text.divided import COMMAS, parts
from clew.loaders.text.text import Text

_BREAK = re.compile(r"</?(?:br|li|ul|ol|p|div)\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b", re.IGNORECASE)
_BULLETS = r"\s*[;•▪◦‣]\s*"
_PIPES = r"\s*[;•▪◦‣|]\s*"
"""A pipe sets things of a list apart; in the name of a counterpart it is a character."""
_SLASHES, _PLUS = r"\s+[/+]\s+", r"|\s+\+\s+"
_AND_SONS = re.compile(
    r"(?:\band|[+&/]) (?:sons?|brothers?|daughters?|co\b|cie\b|compan|partners?|associates?|söhne|söner)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[^()]*(?:\([^()]*\))?")
"""A name with a bracket behind it, if any."""
_NAMED = re.compile(r"[^\W\d_a-zß-ÿ][\w.’'-]*\w(?:\s|$)|\d+\w*\s[^\W\d_a-zß-ÿ]")
_LEGAL_FORM = re.compile(
    r"(?:Ltd|Limited|Inc|Corp|Co|LLC|PLC|GmbH|AG|KG|SE|S\.?A\.?[CSU]?|SARL|S\.?L\.?[LU]?|SpA|S\.p\.A|s\.?r\.?[lo]|B\.?V|N\.?V|AB|AS|A/S|ApS|Oyj?|Kft|Zrt|"
    r"Lda|a\.s|sp\. z o\.o|d\.o\.o|JSC|Ltda|OÜ|UAB|SIA|ehf|s\.r\.o|AS)\.?$", re.IGNORECASE
)  # fmt: skip
_ENDED = re.compile(rf"\s{_LEGAL_FORM.pattern}", re.IGNORECASE)
_AND, _PAIR = re.compile(r"\s+and\s+(?=[A-ZÀ-ÞĀ-Ț])"), 2
_SENTENCE = re.compile(
    r"(?<!\b[A-Za-z])\.\s+(?:An?|The|One|Another|Two|Three|It|They|Both|In|None|No|All)\s.*$", re.DOTALL
)
_FIELDS = (
    r"\s*[,;•▪◦‣|]\s*(?:and\s+)?|\s+and\s+|\s+/\s+|(?<=\w{3})/(?=\w{3})"
    r"|(?<!\b[A-Z])\s*&\s*(?:and\s+)?|\s+&\s+(?:and\s+)?"
)

_FIELD_WORDS = 15


def listed(text: Text) -> list[Text]:
    """Cut a cell where it sets values apart for certain: at breaks, list items, bullets, semicolons and pipes."""
    return [part for line in lines(text) for part in _items(line, _PIPES)]


def several(text: Text) -> list[Text]:
    """Cut a cell under a heading in the plural: at commas or slashes too, where each part is a name, no legal form.

    Two names that "and" joins are two where a legal form ends one of them; a sentence behind the names is none.
    """
    ended = _SENTENCE.search(text.clean)
    text = text.cut(0, ended.start()) if ended else text
    two = _AND.split(text.clean.rstrip("."))
    if len(two) == _PAIR and any(map(_LEGAL_FORM.search, two)) and not re.search(r"[,;()<]", text.raw):
        return parts(text.cut(0, len(text.clean.rstrip("."))), _AND.pattern)
    found = listed(text)
    if len(found) != 1 or _AND_SONS.search(text.clean):
        return found
    apart = parts(found[0], COMMAS + _PLUS if "," in text.clean else _SLASHES)
    return apart if all(map(_is_one, apart)) else found


def _is_one(part: Text) -> bool:
    whole = _BRACKETED.fullmatch(part.clean) is not None
    return whole and _NAMED.match(part.clean) is not None and not _LEGAL_FORM.match(part.clean)


def firms(text: Text) -> list[Text]:
    """Cut a cell at "+", "/", "&" where a legal form ends each part: "Foo Ltd + Bar GmbH", not "Foo GmbH & Co KG"."""
    found = [] if _AND_SONS.search(text.clean) else parts(text, r"\s+[+/&]\s+")
    ended = all(_NAMED.match(each.clean) and _ENDED.search(each.clean) for each in found)
    return found if len(found) > 1 and ended else [text]


def names(text: Text) -> list[Text]:
    """Cut a cell of names: at list items, bullets and semicolons; a break alone may stand inside a name."""
    # the first item's tag is stripped off with the space around the cell
    found = lines(text) if _ITEM.search(text.raw) else [text]
    return [part for line in found for part in _items(line, _BULLETS)]


def fields(text: Text) -> list[Text]:
    """Cut a cell of fields of activity, at commas, ampersands and slashes too ("R&D" is one word).

    The list ends with its sentence, and so many words are no field: what follows is prose.
    """
    found = [part for line in lines(text) for part in parts(_first_sentence(line), _FIELDS)]
    return [part for part in found if len(part.clean.split()) <= _FIELD_WORDS]


def _first_sentence(line: Text) -> Text:
    first, *others = line.sentences()
    return first.cut(0, len(first.clean.rstrip(". "))) if others else line


def _items(line: Text, marks: str) -> list[Text]:
    """Cut a line at its bullets and semicolons; those in brackets set apart what is said of one value."""
    if "(" not in line.clean and "[" not in line.clean:
        return parts(line, marks)
    cuts = [match.span() for match in re.finditer(marks, line.clean) if is_outside(line.clean[: match.start()])]
    edges = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line.clean)], strict=True)
    return [part for part in (line.cut(start, end) for start, end in edges) if part.clean]


def is_outside(before: str) -> bool:
    """Tell whether no bracket is open behind these words."""
    return all(before.count(opens) <= before.count(closes) for opens, closes in ("()", "[]"))


def lines(text: Text) -> list[Text]:
    """Cut a cell at its breaks and list items."""
    if isinstance(text, Joined):
        return [text]
    if "<" not in text.raw and type(text) is Text:
        return [text.stripped()] if text.clean else []
    cuts = [match.span() for match in _BREAK.finditer(text.raw)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text.raw)]
    found = [text.stretch(start, end) for start, end in zip(starts, ends, strict=True)]
    return [each for each in found if each.clean]
