"""Legends: what a document says that its abbreviations and codes stand for, in lines, sentences or a table.

"TT  technology transfer", "RD = research and development; JV = joint venture", "imports and exports (IE)",
"Abbreviation | Meaning". What is explained in two ways is not explained, and one alone is no legend.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from clew.loaders import described
from clew.loaders.aliases.alias import are_in_order
from clew.loaders.setting import country
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.explained import Codes
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_SHORT = r"(?:[A-Za-z]{1,7}[./&]{1,2} ?){1,3}(?:[a-z]{1,10}\.?)?"
"""Words cut short: "Tech. transf.", "Imp./exp."."""
_CODE = rf"[A-Z][A-Za-z0-9&]{{0,5}}|\d{{1,2}}|{_SHORT}"
_IS = r"\s*(?::?=|\bstands? for\b|\bmeans?\b)\s*"
_MARK = r"[\"“‘'(\[*]*"
_END_MARK = r"[\"”’')\]*]*"
_EQUAL = re.compile(rf"(?<![\w&./-]){_MARK}(?P<code>{_CODE}){_END_MARK}{_IS}")
_LINE = re.compile(
    rf"\s*(?:[-*•–]\s+)?{_MARK}(?P<code>{_SHORT}|[A-Z][A-Z0-9&]{{0,5}}[a-z]?|\d{{1,2}}){_END_MARK}"
    r"(?:\s*[:–—|\t]\s*|\s-\s+|\.\s+|\)\s+|\s{2,}|(?<=\d)\s+)(?P<meaning>[^\W\d_][^|\t]{2,200})"
)
"""A line of its own that begins with the code; without a sign only one with a number may be a code."""
_BARE = re.compile(
    rf"\s*+(?:[-*•]\s*)?{_MARK}(?P<code>[A-Z][A-Z0-9&]{{0,5}}){_END_MARK}\s+(?P<meaning>[^\W\d_][^=:;|]{{3,70}}?)[\s.,;]*"
)
_PIECE = re.compile(rf"{_MARK}(?P<code>{_CODE}){_END_MARK}\s*(?:=|:|[–—]|\s-\s)\s*(?P<meaning>[^\W\d_][^=:;|]{{2,80}})")
_TURNED = re.compile(rf"(?P<meaning>[^\W\d_][^=:;|]{{2,80}}?)\s*=\s*{_MARK}(?P<code>{_CODE}){_END_MARK}")
"""One of several between semicolons, perhaps behind what says that they come."""
_INLINE = re.compile(
    rf"(?<![\w-]){_MARK}(?P<code>[A-Z][A-Z0-9&]{{0,5}}){_END_MARK}\s*(?::|[–—]|\bfor\b)\s*(?P<meaning>[^\W\d][^=:;()|]{{3,70}}?)"
    r"(?=\s*(?:[,;.()|]|,?\s(?:and|or)\s[\"“]?[A-Z]{1,5}[\"”]?\s*(?:=|:|[–—]|for\b|stands?\b|means?\b)|$))"
)
_BEHIND = re.compile(rf"\((?P<code>[A-Z][A-Z&]{{0,5}}|{_SHORT})\)")
_BEFORE = re.compile(r"[^\W\d][^().;:,|=]{3,60}$")
_LOOK = 64
"""How many characters before a bracket are looked at."""
_LEAD = re.compile(r"[^:;=]{0,60}:\s+")
_ENTRY = re.compile(
    rf"\s*(?:[-*•–]\s+)?{_MARK}(?:{_CODE}){_END_MARK}\s*(?:[=:|\t–—]|-\s|\s{{2,}}|stands?\b|means?\b)|.{{3,80}}=\s*{_MARK}(?:{_CODE}){_END_MARK}[\s.;,]*$"
)
"""A line that explains by itself."""
_NEXT = re.compile(r"[,;]\s+(?:and\s+)?[A-Z][A-Z0-9&]{0,5}\s+for\b")
_ROMAN = re.compile(r"[IVXLC]{1,5}\s*[.)]")
_ENDS = re.compile(r"[\s,;.()]+(?:and|or|und|et|y)?\s*$")
_OVER = re.compile(r"(?:abbreviat|acronym|codes?\b|abbr\b|short|letters?\b|symbol|sign\b|key\b)", re.IGNORECASE)
_FEWEST = 2
_MEANING = 160
_LONGEST = 20
_WORDS = 8
"""How many words a meaning has at most that is known."""
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Legend:
    """What is explained: all of it, and what is an abbreviation of words that are known, wherever it stands."""

    every: Codes = field(default_factory=Codes)
    known: Codes = field(default_factory=Codes)
    lines: frozenset[int] = frozenset()
    """The lines that explain."""


def find(lines: Sequence[Text], texts: Iterable[Text], tables: Sequence[Table]) -> Legend:
    """Return what the codes stand for that a document explains in its lines, its prose or its tables; two at least."""
    of_tables, legends = list[Pair](), [table for table in tables if _is_legend(table)]
    for table in legends:
        of_tables += _of_table(table)
    inside = {line for table in tables for line in table.lines}
    prose = [line for line in lines if line.line not in inside]
    explaining = {line for table in legends for line in table.lines}
    said = defaultdict[str, dict[str, str]](dict)
    for code, meaning, line in (*((*pair, 0) for pair in of_tables), *_said(prose, texts)):
        said[code].setdefault(_sense(meaning), meaning)
        explaining |= {line}
    found = {code: _plain(next(iter(each.values()))) for code, each in said.items() if len(each) == 1}
    if len(found) < _FEWEST:
        return Legend()
    known = {code: meaning for code, meaning in found.items() if _is_abbreviation(code) and _is_known(meaning)}
    return Legend(Codes(found), Codes(known), frozenset(explaining))


def _said(lines: Sequence[Text], texts: Iterable[Text]) -> Iterator[tuple[str, str, int]]:
    for line in _units(lines, texts):
        yield from ((code, meaning, line.line) for code, meaning in _equals(line.clean))
        yield from ((code, meaning, line.line) for code, meaning in _pieces(line.clean))
        for match in _INLINE.finditer(line.clean):
            if meaning := _from(match["meaning"], match["code"]):
                yield match["code"], meaning, line.line
        for match in _BEHIND.finditer(line.clean):
            before = _BEFORE.search(line.clean[max(0, match.start() - _LOOK) : match.start()].rstrip())
            meaning = _from(before[0], match["code"]) if before else ""
            if meaning and _is_short_for(match["code"], meaning):
                yield match["code"], meaning, 0
        if (bare := _BARE.fullmatch(line.raw)) and _is_type(bare["meaning"]):
            yield bare["code"], bare["meaning"], line.line
    yield from _listed(lines)


def _units(lines: Sequence[Text], texts: Iterable[Text]) -> Iterator[Text]:
    """Yield the lines, but for those of a text of which not every line explains by itself: that is taken as a whole."""
    wrapped = [each for each in texts if not all(map(_ENTRY.match, each.raw.split("\n")[1:]))]
    of = {line for each in wrapped for line in range(each.line, each.line + each.raw.count("\n") + 1)}
    yield from wrapped
    yield from (line for line in lines if line.line not in of)


def _equals(raw: str) -> Iterator[Pair]:
    found = list(_EQUAL.finditer(raw)) if re.search(r"=|stands? for|means?", raw) else []
    ends = [*(match.start() for match in found[1:]), len(raw)]
    for match, end in zip(found, ends, strict=False):
        meaning = _ENDS.sub("", _NEXT.split(raw[match.end() : end])[0]).strip(" \"“”'‘’")
        if re.search(r"[^\W\d_]{2}", meaning) and len(meaning) <= _MEANING:
            yield match["code"].strip(), " ".join(meaning.split())


def _pieces(words: str) -> Iterator[Pair]:
    """Yield what a line says in several pieces of one form, or in one that turns it round."""
    lead = _LEAD.match(words)
    for start in (0, lead.end() if lead else 0):
        pieces = [each.strip() for each in words[start:].split(";") if each.strip(" .")]
        for form in (_PIECE, _TURNED) if ";" in words or "=" in words else ():
            matches = (form.fullmatch(each) or form.fullmatch(each.rstrip(".")) for each in pieces)
            found = [match for match in matches if match]
            if found and len(found) == len(pieces) and (len(found) > 1 or form is _TURNED):
                pairs = [(each["code"].strip(), each["meaning"].strip(" .")) for each in found]
                if all(_is_code(code) and (form is _PIECE or _is_known(meaning)) for code, meaning in pairs):
                    yield from pairs
                    return


def _listed(lines: Iterable[Text]) -> Iterator[tuple[str, str, int]]:
    """Yield codes that begin lines one after the other; what is indented below one goes on with it."""
    run: list[tuple[str, str, int]] = []
    indent = 0
    for line in (*lines, None):
        match = _LINE.fullmatch(line.raw) if line and len(line.raw) <= 2 * _MEANING else None
        if line and match and not (_ROMAN.match(line.raw) or re.search(r"\S\s{3,}\S", match["meaning"])):
            run.append((match["code"].strip(), " ".join(match["meaning"].split()), line.line))
            indent = len(line.raw) - len(line.raw.lstrip())
        elif line and run and line.raw.strip() and len(line.raw) - len(line.raw.lstrip()) > indent:
            run[-1] = (run[-1][0], f"{run[-1][1]} {' '.join(line.raw.split())}", run[-1][2])
        elif not line or line.raw.strip():
            yield from run if len({code for code, _, _ in run}) >= _FEWEST else ()
            run = []


def _is_legend(table: Table) -> bool:
    """Tell whether a table explains: two columns, of which one is of codes alone, or is said to be."""
    return len(table.headings) == _FEWEST and bool(_of_table(table))


def _of_table(table: Table) -> list[Pair]:
    rows = [[cell.clean for cell in row.cells] for row in table.rows if len(row.cells) == _FEWEST and all(row.cells)]
    rows = [each for each in rows if all(each)]
    for code, meaning in ((0, 1), (1, 0)):
        pairs = [(each[code].strip("\"“”'()[]"), each[meaning]) for each in rows]
        if _OVER.search(table.headings[code]) and all(len(each) <= _LONGEST for each, _ in pairs):
            return pairs
        top = [cell.clean for cell in table.heading_cells]
        headed = [(top[code], top[meaning])] if len(top) == _FEWEST and _is_code(top[code]) else []
        if pairs and all(
            _is_code(each) and (_is_known(said) or country.find(said) or described.of(said, current(), apart=True))
            for each, said in (*headed, *pairs)
        ):
            return [*headed, *pairs]
    return []


def _is_code(words: str) -> bool:
    return re.fullmatch(rf"[A-Z][A-Z0-9&]{{0,5}}(?:-[A-Z0-9]{{1,4}})?|{_SHORT}", words) is not None


def _is_abbreviation(code: str) -> bool:
    """Tell whether a code is short for words: no word itself, and not understood as it stands."""
    cut_short = sum(map(str.isalpha, code)) >= _FEWEST and (code.isupper() or re.search(r"[./]", code))
    known = any(current().words("cooperation-types", code)) or any(current().organisation_type(code))
    known = known or current().meaning("heading-words", code) is not None
    return bool(cut_short) and not known and current().meaning("answers", code) is None


def _is_short_for(code: str, meaning: str) -> bool:
    """Tell whether the letters of a code are those of words, in their order from the first letter of one on."""
    found = [each for each in code.casefold() if each.isalpha()]
    starts = [match.start() for match in re.finditer(r"\b\w", meaning) if match[0].casefold() == found[0]]
    return any(are_in_order(found, meaning[start:].casefold()) for start in starts)


def _sense(meaning: str) -> str:
    """Return what a meaning is taken for, whatever words it is in."""
    types = list(current().words("cooperation-types", meaning))
    if len(types) == 1 and types[0].end == len(meaning):
        return types[0].name
    return " ".join(filter(None, current().organisation_type(meaning))) or meaning.casefold()


def _is_type(meaning: str) -> bool:
    """Tell whether words as a whole, or their end, are a type of cooperation or a kind of organisation."""
    return len(meaning.split()) <= _WORDS and (_sense(meaning) != meaning.casefold() or _is_sense(meaning))


def _is_sense(meaning: str) -> bool:
    return any(word.name == meaning.casefold() for word in current().words("cooperation-types", meaning)) or any(
        current().organisation_type(meaning)
    )


def _from(words: str, code: str) -> str:
    """Return the type or kind that words are or end with; nothing where there is none.

    In capitals, a kind behind other words is the last word of a name: "Nile Glass Council (NGC)" explains no kind.
    """
    last = next((word for word in current().words("cooperation-types", words) if word.end == len(words)), None)
    formal = re.search(r"\bformal agreements?$", words)
    if last or formal:
        return words[last.start if last else formal.start() if formal else 0 :]
    kind = re.search(r"[a-zß-ÿ]+$", words)
    if "." in code and kind and re.search(r"(?:^|\s)$", words[: kind.start()]) and current().meaning("kinds", kind[0]):
        return kind[0]
    return words if code.isupper() and _is_type(words) and words[:1].islower() else ""


def _is_known(meaning: str) -> bool:
    """Tell whether a meaning is a type, an answer, or made of what headings are made of."""
    if _is_type(meaning) or current().meaning("answers", _plain(meaning)):
        return True
    said = current().all("heading-words", meaning) - {"-"}
    return len(meaning.split()) <= _WORDS and bool(said & {"agreement", "formal", "cooperation", "sme", "agenda"})


def _plain(meaning: str) -> str:
    """Return "n/a" for what says that there is no answer, else the meaning itself."""
    said = current().table("key") if "key" in current().tables else {}
    silent = said and re.match(rf"(?:{said['not available']})", meaning, re.IGNORECASE)
    return "n/a" if silent else meaning
