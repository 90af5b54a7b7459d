"""Codes that lines and sentences explain with a sign: "TT  transfer", "RD = research; JV = joint venture"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clew.loaders.glossary import known
from clew.loaders.glossary.explanation import Explanation
from clew.loaders.glossary.short import is_short_for
from clew.loaders.text.text import Text

_SHORT = r"(?:[A-Za-z]{1,7}[./&]{1,2} ?){1,3}(?:[a-z]{1,10}\.?)?"
"""Words cut short: "Tech. transf.", "Imp./exp."."""
_WORD = r"[A-Z][a-z]{2,11}"
"""A word that a document may use for a type of cooperation, and for nothing else that it explains."""
_ASKED_FOR = r"(?i:question|item|point)\s(?:[A-Z]|\d{1,2})\b"
_ASKED = rf"{_ASKED_FOR}(?=\s?[:.–—-])"
"""What a question is called in headings: "Question A: Did you ...?"."""
_CODE = rf"[A-Z][A-Za-z0-9&]{{0,5}}|{_WORD}|\d{{1,2}}|{_SHORT}"
_IS = r"\s*(?::?=|\bstands? for\b|\bmeans?\b)\s*"
_MARK = r"[\"“‘'(\[*]*"
_END_MARK = r"[\"”’')\]*]*"
_EQUAL = re.compile(rf"(?<![\w&./-]){_MARK}(?P<code>{_CODE}){_END_MARK}{_IS}")
_LINE = re.compile(
    rf"\s*(?:[-*•–]\s+)?{_MARK}(?P<code>{_ASKED}|{_SHORT}|[A-Z][A-Z0-9&]{{0,5}}[a-z]?|{_WORD}|\d{{1,2}}){_END_MARK}"
    r"(?:\s*[:–—|\t]\s*|\s-\s+|\.\s+|\)\s+|\s{2,}|(?<=\d)\s+|(?P<bare>\s))[\"“]?(?P<meaning>[^\W\d_][^|\t]{2,200})"
)
"""A line of its own that begins with the code; bare, it is a number or stands before a type."""
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
_FEWEST = 2
_MEANING = 160
_Pair = tuple[str, str]


def is_code(words: str) -> bool:
    """Tell whether words may be short for words of the vocabulary."""
    return re.fullmatch(rf"[A-Z][A-Z0-9&]{{0,5}}(?:-[A-Z0-9]{{1,4}})?|{_SHORT}", words) is not None


def find(lines: Sequence[Text], texts: Iterable[Text]) -> Iterator[Explanation]:
    """Yield what lines and texts explain; a text of which not every line does by itself is taken as a whole."""
    wrapped = [each for each in texts if not all(map(_ENTRY.match, each.raw.split("\n")[1:]))]
    of = {line for each in wrapped for line in range(each.line, each.line + each.raw.count("\n") + 1)}
    for unit in (*wrapped, *(line for line in lines if line.line not in of)):
        for form in (_equals, _pieces, _inline):
            yield from (Explanation(meaning, code, unit.line) for code, meaning in form(unit))
        yield from _behind(unit.clean)
    yield from _listed(lines)


def _equals(text: Text) -> Iterator[_Pair]:
    raw = text.clean
    found = list(_EQUAL.finditer(raw)) if re.search(r"=|stands? for|means?", raw) else []
    ends = [*(match.start() for match in found[1:]), len(raw)]
    for match, end in zip(found, ends, strict=False):
        meaning = _ENDS.sub("", _NEXT.split(raw[match.end() : end])[0]).strip(" \"“”'‘’")
        if re.search(r"[^\W\d_]{2}", meaning) and len(meaning) <= _MEANING:
            yield match["code"].strip(), meaning


def _pieces(text: Text) -> Iterator[_Pair]:
    """Yield what a line says in several pieces of one form, or in one that turns it round."""
    words = text.clean
    lead = _LEAD.match(words)
    forms = (_PIECE, _TURNED) if ";" in words or "=" in words else ()
    ways = [(words[start:], form) for start in (0, lead.end() if lead else 0) for form in forms]
    yield from next(filter(None, (_in_one_form(*way, whole=whole) for whole in (True, False) for way in ways)), [])


def _in_one_form(words: str, form: re.Pattern[str], *, whole: bool) -> list[_Pair]:
    """Return the pairs of the pieces; not on the `whole`, of what is known alone: a legend may be of more than that."""
    pieces = [each.strip() for each in words.split(";") if each.strip(" .")]
    found = [match for each in pieces if (match := form.fullmatch(each) or form.fullmatch(each.rstrip(".")))]
    pairs = [(each["code"].strip(), each["meaning"].strip(" .")) for each in found]
    if whole and (len(found) < len(pieces) or (len(found) == 1 and form is _PIECE)):
        return []
    if not whole:
        pairs = [(code, meaning) for code, meaning in pairs if known.is_explained(meaning)]
        if 2 * len(pairs) < max(len(pieces), 2 * _FEWEST):
            return []
    sure = all(_may_stand(*each) and (form is _PIECE or known.is_known(each[1])) for each in pairs)
    return pairs if sure else []


def _inline(text: Text) -> Iterator[_Pair]:
    for match in _INLINE.finditer(text.clean):
        if meaning := known.at_end(match["meaning"], match["code"]):
            yield match["code"], meaning


def _behind(words: str) -> Iterator[Explanation]:
    """Yield what stands in brackets behind the words whose letters it has."""
    for match in _BEHIND.finditer(words):
        before = _BEFORE.search(words[max(0, match.start() - _LOOK) : match.start()].rstrip())
        meaning = known.at_end(before[0], match["code"]) if before else ""
        if meaning and is_short_for(match["code"], meaning):
            yield Explanation(meaning, match["code"])


def _listed(lines: Iterable[Text]) -> Iterator[Explanation]:
    """Yield codes that begin lines one after the other; what is indented below one goes on with it."""
    run, indent = list[Explanation](), 0
    for line in (*lines, None):
        raw = line.raw if line else ""
        inner = len(raw) - len(raw.lstrip())
        if line and (match := _LINE.fullmatch(raw)) and _opens(match):
            run.append(Explanation(" ".join(match["meaning"].rstrip('"” ').split()), match["code"].strip(), line.line))
            indent = inner
        elif run and raw.strip() and (inner > indent or _is_asked_on(run[-1], raw)):
            run[-1] = replace(run[-1], full=f"{run[-1].full} {' '.join(raw.split())}")
        elif not line or raw.strip():
            yield from run if len({each.short for each in run}) >= _FEWEST else ()
            run = []


def _is_asked_on(asked: Explanation, below: str) -> bool:
    """Tell whether a question goes on in the next line, at its margin: it has not ended, and that begins small."""
    begun = re.fullmatch(_ASKED_FOR, asked.short) and not re.search(r"[.?!][\"”’)]*$", asked.full)
    return bool(begun) and below.lstrip()[0].islower()


def _may_stand(code: str, meaning: str) -> bool:
    """Tell whether words may stand for others: a code, or a word for a type of cooperation."""
    return is_code(code) or (re.fullmatch(_WORD, code) is not None and known.is_cooperation(meaning.strip(" .,;")))


def _opens(match: re.Match[str]) -> bool:
    """Tell whether a line that begins with a code explains it, and is no title and no row of several columns."""
    if re.fullmatch(_WORD, match["code"]) and not _may_stand(match["code"], match["meaning"]):
        return False
    told = not match["bare"] or known.is_type(match["meaning"].rstrip(" .,;"))
    wide = len(match[0]) > 2 * _MEANING or re.search(r"\S\s{3,}\S", match["meaning"])
    return told and not wide and not _ROMAN.match(match[0])
