"""What a cell prints beside texts: answers and ticks, counts, dashes, dittos; and what is no name.

A dash is neither an answer nor a blank: it states nothing. "None" is no counterpart, a count of nought, and a no.
"""

import re
from functools import lru_cache

from clew.loaders.numeric import numbers
from clew.loaders.setting import country
from clew.loaders.tabular.grids.table import Row
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

_LED = re.compile(r"(?P<word>\w+|[^\w\s])(?:\s*[,;:(\[]|\.\s|\s*[–—]|\s+-\s|\s(?=\d|(?:with|for)\s)|\s?/(?=\s?\d))")
_TICKED = re.compile(r"[✓✔☑√☒✗✘✕✖]\s*(?=[^\W\d_])")
"""A sign before an answer in words: "✔ yes"."""
_CLOSED = re.compile(r"\d+(?:\s\w+){0,3}?\s*[,;:(\[–—-]\s*(?P<word>\w+|[^\w\s])[)\]]?")
"""An answer behind its number: "6 (yes)", "6 SMEs: yes"."""
_COUNTED = re.compile(r"(?P<number>.*\S)\s+(?:smes?|firms|companies)", re.IGNORECASE)
_NUMBER = re.compile(r"[~<>≈c.a\s]*\d[\d.,\s%+–-]*")
_ADDRESSED = re.compile(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof)\.?\s+[A-ZÀ-ÝĀ-Ț]")
_TALLY = re.compile(
    r"(?i:(?:\d+|n/?a)\s(?:\w+\s){0,3}(?:benefi\w+|(?:in)?direct(?:ly)?)\b)|(?i:benefi\w+:?\s(?:\d+|n/?a)$)"
    r"|\d{1,4}(?:\s[a-zß-ÿ]+)+$"
)
"""What says how many have benefited, or could."""
_LONGEST_NAME = 160
_REMEMBERED = 10_000
"""How many cells are kept with what they are: one reader after another asks."""
_INNER = r"\s*[,/()–—]\s*|\s+-\s+"
_SEPARATORS = r"\s*[;,/&\n]\s*(?:and\s+)?|\s+and\s+"


def answer(text: str, vocabulary: Vocabulary) -> str | None:
    """Return yes, no or not available, where the text prints it; "Yes (three)" is a yes."""
    return told(text, vocabulary)[0]


@lru_cache(_REMEMBERED)
def told(text: str, vocabulary: Vocabulary) -> tuple[str | None, str]:
    """Return the answer that the text prints, None where it prints none, and what stands beside it."""
    if found := vocabulary.meaning("answers", text):
        return found, ""
    if (ticked := _TICKED.match(text)) and (said := told(text[ticked.end() :], vocabulary))[0]:
        return said
    led = _LED.match(text)
    match = led if led and not led["word"].isdecimal() else _CLOSED.fullmatch(text)
    word = match["word"] if match else ""
    beside = text[: match.start("word")] + text[match.end("word") :] if match else text
    found = vocabulary.meaning("answers", word)
    sure = len(word) > 1 or not word.isalpha() or re.search(r"\d\W*$", beside)  # "N. Surname" is none, "y (2)" is one
    if not sure or found not in ("yes", "no") or (found == "no" and beside.startswith(".")):  # "No. 5" is a number
        return None, text
    return found, beside


def closed(text: str, vocabulary: Vocabulary) -> str | None:
    """Return the answer to a question of yes or no, to which "none" says no."""
    return "no" if mark(text, vocabulary) == "none" else answer(text, vocabulary)


def count(text: str, vocabulary: Vocabulary) -> int | None:
    """Return the number of a cell that prints a whole one, exactly; "none" is nought."""
    if text.isdecimal():
        return int(text)
    if mark(text, vocabulary) == "none":
        return 0
    words = counted["number"] if (counted := _COUNTED.fullmatch(text)) else text
    found = [n for n in numbers.find(words) if n.start == 0 and n.end == len(words)]
    if words.isdecimal():
        return int(words)
    exact = found and found[0].qualifier == "exactly" and found[0].unit == "count" and found[0].value.is_integer()
    return int(found[0].value) if exact else None


def mark(text: str, vocabulary: Vocabulary) -> str | None:
    """Return which mark the text as a whole is: none, dash, ditto, unnamed, total, remark; None for any other."""
    return vocabulary.meaning("marks", text) if text else None


def is_aside(row: Row, vocabulary: Vocabulary) -> bool:
    """Tell whether a row is a sum of the others, a note below them, or blank."""
    first = row.first_filled
    return first is None or mark(first.clean, vocabulary) in ("total", "remark")


def is_number(text: str) -> bool:
    """Tell whether the text is a number or a share, however exact."""
    return _NUMBER.fullmatch(text) is not None


@lru_cache(_REMEMBERED)
def is_name(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the text may name an organisation: no number, answer, mark, or person."""
    return bool(
        0 < len(text) <= _LONGEST_NAME
        and re.search(r"[^\W\d]", text)
        and not is_number(text)
        and not answer(text, vocabulary)
        and not mark(text, vocabulary)
        and not _ADDRESSED.match(text)
        and not _TALLY.match(text)
    )


def countries(text: Text) -> list[Text]:
    """Return the parts of a cell that names one country or several; nothing where a part is none."""
    found = [text] if country.find(text.clean) else parts(text, _SEPARATORS)
    return found if all(country.find(each.clean) for each in found) else []


def places(text: Text) -> list[Text]:
    """Return the countries of a cell of places: of each entry the only one that it names ("Some Town, Spain")."""
    if found := countries(text):
        return found
    named = [
        [each for each in parts(entry, _INNER) if country.find(each.clean)] for entry in parts(text, r"\s*[;\n]\s*")
    ]
    return [each[0] for each in named] if all(len(each) == 1 for each in named) else []
