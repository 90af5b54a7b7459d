"""What the marks in the cells of a document mean, where it says so: "a dash stands for not available", "x = no"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from clew.loaders.glossary import legend
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_MARKS = {"dash": r"[-–—]+|dash(?:es)?|hyphens?", "cross": r"x|cross(?:es)?", "tick": r"[✓✔☑]|ticks?"}

_LINE = re.compile(
    r"(?:^|[;\n]|:\s)\s*(?:[-*•]\s+)?[\"“(]?(?P<mark>[xX✓✔☑])[\"”)]?\s*(?:[:=–—]|-\s|means\b|stands\sfor\b)\s*(?P<meaning>[^;\n]+)"
)
"""A mark that a line, or a piece of one, explains."""


def find(texts: Sequence[Text], tables: Iterable[Table] = ()) -> Mapping[str, str]:
    """Return the answers that marks stand for ("dash": "not available"), as far as texts and legends say.

    A mark of which a legend says what is not understood stands for "", which is no answer.
    """
    found: dict[str, str] = {}
    for text in texts:
        for match in _pattern(current()).finditer(text.clean):
            name = next(name for name in _MARKS if match[name])
            answer = next((each for each in ("yes", "no") if match[f"is_{each}"]), "not available")
            found.setdefault(name, answer)
    for mark, meaning in _marks(texts, tables):
        name = next((name for name, words in _MARKS.items() if re.fullmatch(words, mark, re.IGNORECASE)), "")
        if name and name not in found:
            found[name] = find([Text(f"{name} = {meaning}", 0)]).get(name, "")
    return found


def _marks(texts: Iterable[Text], tables: Iterable[Table]) -> Iterator[tuple[str, str]]:
    """Yield the marks that legends explain, each with what they say of it."""
    yield from ((match["mark"], match["meaning"]) for text in texts for match in _LINE.finditer(text.raw))
    yield from ((each.short, each.full) for table in tables for each in legend.marks(table))


@cache
def _pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    said = vocabulary.table("key") if "key" in vocabulary.tables else {}
    if not said:
        return re.compile(r"(?!)")
    marks = "|".join(f"(?P<{name}>{words})" for name, words in _MARKS.items())
    means = "|".join((f"(?P<is_na>{said['not available']})", f"(?P<is_yes>{said['yes']})", f"(?P<is_no>{said['no']})"))
    quote = r"[\"“”'‘’«»(\[]?"
    return re.compile(
        rf"(?<![\w-]){quote}(?:{marks}){quote}(?:\s*\([^()]{{1,3}}\))?\s*(?:{said['means']})\s*:?\s*{quote}(?:{means})(?!\w)",
        re.IGNORECASE,
    )
