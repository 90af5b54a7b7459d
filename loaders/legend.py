"""Legends: lines, sentences or small tables that explain codes for types of cooperation, or for kinds of organisation.

"TT  technology transfer", "RD = research and development; JV = joint venture", "imports and exports (IE)".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from clew.loaders.document import Document
from clew.loaders.vocabulary import Vocabulary

_CODE = r"[\"“‘'(\[*]*(?P<code>[A-Z][A-Z0-9&]{0,5})[\"”’')\]*]*"
_IS = r"\s*(?:=|:|[–—|]|\t|\s-\s|\bstands? for\b|\bmeans?\b|\s{2,}|[.)]\s)\s*"
_LINE = re.compile(rf"\s*+(?:[-*•|]\s*)?{_CODE}(?:{_IS}|\s+)(?P<words>[^\s=:;|][^=:;|]{{3,70}}?)[\s|.,;]*")
_INLINE = re.compile(
    rf"(?<![\w-]){_CODE}\s*(?:=|:|[–—]|\bstands? for\b|\bmeans?\b|\bfor\b)\s*(?P<words>[^\W\d][^=:;()|]{{3,70}}?)"
    r"(?=\s*(?:[,;.()|]|,?\s(?:and|or)\s[\"“]?[A-Z]{1,5}[\"”]?\s*(?:=|:|[–—]|for\b|stands?\b|means?\b)|$))"
)
_BEHIND = re.compile(r"(?P<words>[^\W\d][^().;:,|=]{3,60}?)\s*\((?P<code>[A-Z][A-Z&]{0,5})\)")
_FEWEST = 2
_LONGEST = 8


def find(document: Document, vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return the codes of a document, each with the words that it stands for; one with two meanings is none."""
    said = defaultdict[str, set[str]](set)
    meant = defaultdict[str, dict[str, str]](dict)
    for code, words in _pairs(document):
        for table, name in _names(vocabulary, words):
            said[code].add(name)
            meant[table].setdefault(code, words)
    known = [{code: words for code, words in each.items() if len(said[code]) == 1} for each in meant.values()]
    return {code: words for each in known if len(each) >= _FEWEST for code, words in each.items()}


def _pairs(document: Document) -> Iterator[tuple[str, str]]:
    for line in document.lines:
        if match := _LINE.fullmatch(line.raw):
            yield match["code"], match["words"]
    for text in (part.text.clean for parts in (document.paragraphs, document.items) for part in parts):
        for pattern in (_INLINE, _BEHIND):
            yield from ((match["code"], match["words"]) for match in pattern.finditer(text))
    for table in document.tables:
        rows = (table.heading_cells, *(row.cells for row in table.rows))
        for cells in rows if len(table.headings) == _FEWEST else ():
            one, other = (cells[0].clean, cells[1].clean) if len(cells) == _FEWEST else ("", "")
            yield from ((code, words) for code, words in ((one, other), (other, one)) if _is_code(code))


def _is_code(words: str) -> bool:
    return re.fullmatch(r"[A-Z][A-Z0-9&]{0,5}", words) is not None


def _names(vocabulary: Vocabulary, words: str) -> Iterator[tuple[str, str]]:
    """Yield what words are as a whole, or end with: a type of cooperation, a kind of organisation."""
    if len(words.split()) > _LONGEST:
        return
    types = list(vocabulary.words("cooperation-types", words))
    if len(types) == 1 and types[0].end == len(words):
        yield "cooperation-types", types[0].name
    elif any(found := vocabulary.organisation_type(words)):
        yield "organisation-types", " ".join(filter(None, found))
