"""A stretch of a document: as printed and in clean words, each knowing where the other stands."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clew.loaders.text.lazy import lazy

# Footnote marks, the sign before a quotation in bold, soft hyphens, tags, emphasis and white space are no words; an
# entity is one character, and so is an escaped pipe, or the sign for a break at the end of a line.
_TOKEN = re.compile(
    r"(?P<mark>(?m:^)>\s(?=\*\*)"
    r"|\s*<sup>\s*(?:\[?\d{1,2}\]?|[*†‡§]{1,3})\s*</sup>"
    r"|(?:(?m:^)|(?<=[^\W\d_]{3})(?<![IVXLC]{3})|(?<=[)%\"”’]))\s*<sup>\s*[\[(]?[a-h][\])]?\s*</sup>(?!\w)"
    r"|(?m:^)\[\^\w{1,9}\]:\s*|\[\^\w{1,9}\]|\u00ad(?=\w))|(?P<tag></?[A-Za-z][^<>]*>)"
    r"|(?P<emphasis>\*\*|(?<!\w)\*(?=[\w\"“‘(])|(?<=[\w).,:;!?%\"”’])\*(?!\w))"
    r"|(?P<entity>&#?\w{2,8};)|(?P<escape>\\(?=\||[^\S\n]*(?:\n|$)))|(?P<space>\s+)|(?P<words>[^\s<&*\\\[\u00ad]+)|(?P<character>.)",
    re.DOTALL,
)
_ENTITY = re.compile(r"&#?\w{2,8};")
_PLAIN = re.compile(r"(?:[^\s<&*\\\[\u00ad\u2010\u2011]++(?: [^\s<&*\\\[\u00ad\u2010\u2011]++)*+)?")
"""What is clean as it stands, as most cells and sentences are."""
_SIGNS = re.compile(r"</?[A-Za-z]|&#?\w{2,8};|\[\^|[*\\\u00ad\u2010\u2011]")
"""Without one of these the words are what is printed, but for white space."""
_RUN = re.compile(r"\S+")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})
"""Typographers' hyphens say what the ordinary one says."""
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BREAK = re.compile(r"</?(br|li|ul|ol|p|div|td|tr|th|table|h[1-6]|d[dt])\b", re.IGNORECASE)
# A full stop ends a sentence before white space and a capital, unless an abbreviation stands before it.
_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bProf)(?<!\bNo)(?:(?<!\b[A-Z])|(?<=\b[Nn]/[Aa]))(?<!e\.g)(?<!i\.e)"
    r"(?<!\bSt)(?<!\b[EI]ng)(?<!\b[Aa]pprox)(?<!\b[Cc]a)(?<!\b[Nn]r)(?<!\b[Ii]ncl)(?<!\b[Rr]esp)"
    r"[.!?](?!(?<=\d\.)\s+(?:[Jj]an|[Ff]eb|[Mm][aä]r|[Aa]pr|[Mm]a[iy]|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[cz])\w*\.?\s+\d)"
    r"(?!(?<=\bJan\.|\bFeb\.|\bMar\.|\bApr\.|\bJun\.|\bJul\.|\bAug\.|\bSep\.|\bOct\.|\bNov\.|\bDec\.)"
    r"\s+(?:(?:19|20)\d\d\b|\d{1,2}(?:st|nd|rd|th|\.)?(?:\s?[-–/&]|,\s(?:19|20)|\s(?:to|and|until)\s\d)))"
    r"(?!(?<=\bCo\.)\s+(?:Ltd|Limited|KG|Inc|LLC|S\.?A)\b|(?<=\bSdn\.|\bPte\.|\bPty\.|\bPvt\.)\s+(?:Bhd|Ltd)\b)"
    r"(?!(?<=\d\.)\s+[IVX]{1,4}\.\s|(?<=[IVX]\.)\s+(?:19|20)\d\d\b)"
    r"(?!(?<=\.[a-z]\.)\s+\()"
    r"[\"'”’)]*(?=\s+[\"“(]?[A-ZÀ-ÝĀ-Ț0-9])"
)
"""Nor does the point of a day: "9.–11. October 2018", "9. X. 2018"; or of a firm: "Foo s.r.o. (Some Cluster)"."""


@dataclass(frozen=True)
class Text:
    """A stretch of a document that starts at `offset` (from 1) of `line` (from 1); `raw` is as printed."""

    raw: str
    line: int
    offset: int = 1

    def __init__(self, raw: str, line: int, offset: int = 1) -> None:
        own = self.__dict__  # a report has a thousand of these, and frozen fields take twice as long
        own["raw"], own["line"], own["offset"] = raw, line, offset

    @lazy
    def clean(self) -> str:
        """The words alone: no tags, emphasis or footnote marks, single spaces."""
        if _PLAIN.fullmatch(self.raw):
            return self.raw
        if _SIGNS.search(self.raw):
            return self._read[0]
        words = " ".join(self.raw.split())
        return self.raw if words == self.raw else words

    @lazy
    def _read(self) -> tuple[str, Sequence[int]]:
        """The words, and where each character of them is printed."""
        return self._tokens() if _SIGNS.search(self.raw) else (self.clean, self._runs())

    def _runs(self) -> list[int]:
        """Return where the characters are printed of words that nothing but white space sets apart."""
        places: list[int] = []
        end = 0
        for run in _RUN.finditer(self.raw):
            places += (end, *range(*run.span())) if places else range(*run.span())
            end = run.end()
        return places

    def _tokens(self) -> tuple[str, Sequence[int]]:
        words: list[str] = []
        places: list[int] = []
        for token in _TOKEN.finditer(self.raw):
            unread = token.lastgroup in ("mark", "emphasis", "escape")
            if unread or (token.lastgroup == "tag" and not _breaks(token[0])):
                continue
            character = html.unescape(token[0]) if token.lastgroup == "entity" else token[0]
            if token.lastgroup in ("space", "tag") or character.isspace():
                character = " " if words and words[-1] != " " else ""
            words.append(character)
            same = len(character) == len(token[0])  # a run of words; "Oil&Gas;" is no entity
            places += range(token.start(), token.end()) if same else [token.start()] * len(character)
        return "".join(words).rstrip().translate(_HYPHENS), places

    @property
    def said(self) -> str:
        """The words with nothing put into them: what `clean` is, but for an edited text."""
        return self.clean

    @property
    def quote(self) -> str:
        """The stretch as printed, with nothing but the tags dropped."""
        return TAG.sub("", self.raw) if "<" in self.raw else self.raw

    @property
    def printed(self) -> str:
        """Everything that is printed of it: the quote, but for a text that stands in several pieces."""
        return self.quote

    def cut(self, start: int, end: int) -> "Text":
        """Return the part between two positions of the clean words, without the space around it."""
        clean = self.clean
        plain = clean is self.raw  # nothing is left out
        if plain and not start and end >= len(clean) and type(self) is Text:
            return self
        words = clean[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        end = min(end, len(clean))
        if start >= end:
            return Text("", self.line, self.offset)
        if plain:
            return Text(words.strip(), self.line, self.offset + start)
        places = self._read[1]
        first, last = places[start], self._after(places[end - 1])
        return self._part(first, last)

    def stretch(self, start: int, end: int) -> "Text":
        """Return the part between two positions of what is printed, tags and space at its ends left out."""
        return self._part(start, end).stripped()

    def _part(self, start: int, end: int) -> "Text":
        before = self.raw[:start]
        newline = before.rfind("\n")
        offset = self.offset + start if newline < 0 else start - newline
        return Text(self.raw[start:end], self.line + before.count("\n"), offset)

    def spans_of_words(self) -> list[tuple[int, int]]:
        """Return where each character of the clean words begins and ends in what is printed."""
        return [(place, self._after(place)) for place in self._read[1][: len(self.clean)]]

    def _after(self, place: int) -> int:
        """Return where what is printed for one clean character ends: an entity is several."""
        if self.raw[place] != "&":
            return place + 1
        entity = _ENTITY.match(self.raw, place)
        return entity.end() if entity and html.unescape(entity[0]) != entity[0] else place + 1

    def stripped(self) -> "Text":
        """Return the stretch without white space, tags and emphasis at its ends."""
        if self.clean is self.raw and type(self) is Text:
            return self
        if type(self) is not Text or "\n" in self.raw or _SIGNS.search(self.raw):
            return self.cut(0, len(self.clean))
        words = self.raw.strip()
        if len(words) == len(self.raw):
            return self
        return Text(words, self.line, self.offset + self.raw.index(words) if words else self.offset)

    def part(self, start: int, end: int) -> "Text":
        """Return the part between two positions of a line as printed, without what `stripped` leaves out."""
        if "\n" in self.raw[:start]:  # a form may have its options on several
            return self.stretch(start, end)
        raw = self.raw[start:end]
        blank = len(raw) - len(raw.lstrip())
        if blank == len(raw) or _SIGNS.search(raw):
            return Text(raw, self.line, self.offset + start).stripped()
        return Text(raw.strip(), self.line, self.offset + start + blank)

    def sentences(self) -> Iterator["Text"]:
        """Yield the sentences one after the other."""
        return iter(self._sentences)

    @lazy
    def _sentences(self) -> list["Text"]:
        ends = [*(match.end() for match in _END.finditer(self.clean)), len(self.clean)]
        starts = [0, *ends[:-1]]
        cuts = zip(starts, ends, strict=True)
        return [self.cut(start, end) for start, end in cuts if self.clean[start:end].strip()]

    def find(self, words: str) -> "Text":
        """Return the first place where the clean words hold these, whatever their case; itself if they do not."""
        start = self.clean.casefold().find(words.casefold())
        return self.cut(start, start + len(words)) if start >= 0 and words else self.stripped()


def _breaks(tag: str) -> bool:
    return _BREAK.match(tag) is not None
