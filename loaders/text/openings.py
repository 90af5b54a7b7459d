"""What the beginning of a line tells of it: a heading that a sign marks, a caption, an item of a list."""

import re
from functools import cache

from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

HEADING = re.compile(r"\s*+#{1,6}\s++\S(?!.*\S\s{2,}+\S)")
"""Words set apart by wide spaces are those of columns, the first of which is "#"."""
NUMBER = r"\d{1,3}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|[a-z]\)"
"""What counts the items of a list."""
_CALLED = (
    r"(?:(?:N[or]\.?|N°|№|#)\s?\d{1,3}"
    r"|(?:[A-Z][a-z]{2,12}\s(?:(?:n[or]\.?|n°|№|#)\s?)?)?(?:\d{1,3}|[A-Z])(?=[.):]?\s{2}))[.):]?"
)
"""What counts records by a word or a sign: "No. 3", "#3", "Case 3"; wide space sets a label apart from such a word."""
COUNTER = (
    rf"(?:{_CALLED}|(?:[A-Za-z]|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|[ivxIVX]{{1,5}})[.)\]]{{1,2}}"
    r"|\d{1,2}(?:\.\d{1,2}){1,2})"
)
"""What counts items, in any of its forms, without the bracket that may stand before it."""
ITEM = re.compile(rf"(\s*)(?:[-*•‣▪o–—·●○■◦►➢➤→›✓✔]|(?:{NUMBER})(?!\s*[-–—/]\s*\d+\.))\s+(?=\S)")
NUMBERED = re.compile(r"^(?:\(?\d+(?:\.\d+)*[.)]?|[A-Z][.)])\s+")
"""The number of a title."""
PART = re.compile(r"\s*+[^\W\d_]{3,12} (?:(?:[^\W\d_]{3,12} )?\d{1,3}|[A-Z]|[IVX]{1,5})[.:)]?(?=\s{2})")
"""The words and number of a part, from which wide space sets its title apart: "SHEET B   Foo", "FACT SHEET 1   Foo"."""
_TITLE = re.compile(
    rf"\s*+(?:(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.)]?|(?:[A-Z]|[IVX]{{1,5}})[.)])|{PART.pattern[4:]})\s+(?=[^\W\d_])"
)
"""The number of a title, with the word for such a part: wide space may set it apart from its words."""
_MARK = re.compile(r"\s*+\{\s*[#.-][^{}]*\}$")
_CAPTION = (
    r"\W*((?:<WORDS>)\s+(?:(?:[A-Z][.-]?)?\d+(?:[a-z]|\.\d+|-\d+(?=[.:)\s]|$))?|[IVX]+|[A-Z])\b)"
    r"(?:(?:\s*[-–—:.]\s*|\s+(?=[A-ZÀ-ÞŁŚŻČŠŽ][^.;!?]*$))(\S.*)|\s*(?:\((?:cont|suite)[^()]*\))?\W*$)"
)
"""A mark, or a capital and no full stop, tells a caption; so does the number where nothing else stands on the line."""


def caption(words: str) -> re.Match[str] | None:
    """Return the caption that the words are; its first group is the label ("Table 1")."""
    return _captions(current()).match(words)


def numbered(title: Text) -> int:
    """Return where the words of a title begin behind its number, in its clean words."""
    number = NUMBERED.match(title.clean)
    return number.end() if number else set_apart(title)


def untitled(raw: str) -> str:
    """Return the words of a printed title behind its number and the word for such a part: "A.   Mission"."""
    number = _TITLE.match(raw)
    return raw[number.end() if number else 0 :]


def set_apart(title: Text) -> int:
    """Return where the words of a title begin that wide space sets apart from the part it is of; else nought."""
    found = PART.match(title.raw)
    label = f"{found[0].strip()} " if found else ""
    return len(label) if title.clean.startswith(label) else 0


def without_mark(words: str) -> str:
    """Return a heading without the mark for links that Markdown may have behind it ("{#who-answered .unnumbered}")."""
    return _MARK.sub("", words) if words.endswith("}") else words


@cache
def _captions(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = vocabulary.said("caption")
    return re.compile(_CAPTION.replace("<WORDS>", f"{words}|{words.upper()}"))
