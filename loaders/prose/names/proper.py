"""Names of organisations in a sentence, with what the sentence prints of each: "Bar Ltd (Korea), a manufacturer"."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from clew.loaders.prose.names import country_beside
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.naming import ACRONYM, DOTTED, LEGAL, SMALL
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary

NAME = re.compile(rf"{DOTTED}(?: (?:(?:{SMALL}|the) ){{0,3}}{DOTTED})*+{LEGAL}?")
_THE_NATION = re.compile(r"(?<=\w) the ([A-ZÀ-ÞĀ-Ț]\w+?)s?$")
_THE = re.compile(r",\s+the\s*$")
_LED = re.compile(
    r"\s*(?:(?P<article>[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|another|fellow|two|three|four) )?"
    r"(?P<nation>[A-ZÀ-ÞĀ-Ț][\w-]+ (?:[A-ZÀ-ÞĀ-Ț][\w-]+ )?(?=[a-z]))?"
    r"(?P<words>(?:[a-z][a-z-]+(?:['’]s?)?[ ,:]+){0,6})(?:(?P<quoted>[“\"‘]))?"
)
_GOES_ON = re.compile(rf"{SMALL} ")
"""Behind such a word a name goes on: "the Ki-eun School of Music"."""
_PLAIN = re.compile(r"\s*(?:(?P<article>the|an?|its|their|another|fellow) )?(?P<nation>)(?P<words>)")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_APPOSITION = re.compile(
    r",\s+((?:an?|another|the|one of)\s+[^,;:.()]{3,80}?(?:\s(?:which|that|whom?|whose|where)\s[^,;:.()]{0,120}?)?)"
    rf"(?=[,;:.)]|\s\(|\s+and\s+(?!{country_beside.HALF})(?:an?\s)?[A-Z]|$)"
)
_IN_CITY = re.compile(r"\b(?:in|from|near|at)\s[A-ZÀ-ÞĀ-Ț][^,;:.()]*$")
_LAND = re.compile(
    r"(?:,\s+|\s(?P<open>\())(?:the\s)?(?P<name>[A-ZÀ-ÞĀ-Ț][\w'’-]+(?:\s(?:and\s)?[A-ZÀ-ÞĀ-Ț][\w-]+){0,2})"
    r"(?(open)\)|(?=[,;:.)\s]|$))"
)
"""The country behind a city: "a firm in Izmir, Türkiye", "a firm in Izmir (Türkiye)"."""
_ALSO = re.compile(
    r",\s+(?:(?:also|again|too|likewise)\s(?:in|from)|from|of|(?P<there>in))\s(?:the\s)?"
    r"(?P<name>[A-ZÀ-ÞĀ-Ț][\w-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+){0,2})(?=[,;:.)]|$)(?(there)(?=,\s(?:has|have|had|is|are|will)\b)|)"
)
"""The country behind a name ("Bar Ltd, from Chile,"), and one that is another's too ("Bar Ltd, also in Türkiye").

Behind "in" alone the verb comes next: "talks with Bar Ltd, in Chile, on the 3rd" may only say where these were.
"""
_UNNAMED = re.compile(
    r"\s*(?:an?|another|one|some)\s+(?P<said>(?:[A-Za-z][\w-]*\s){0,4}?[a-z][a-z-]+(?:\s(?:in|from)\s[A-ZÀ-ÞĀ-Ț][\w-]+)?)"
    r"(?:\s\((?P<land>[A-ZÀ-ÞĀ-Ț][\w’'-]+(?:\s[A-ZÀ-ÞĀ-Ț][\w-]+){0,2})\)(?=,?\s(?:which|that|whose|who)\b))?"
    r"(?=[,;]?\s+(?:which|that|whose|who|it|the cluster|not|but)\b|\s*\()"
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|signed|agreed|met|then)\b|^the (?:two|cluster)\b")
_RELATIVE = re.compile(
    r"\b(?:which|that|whom?|whose|where)\b|\s(?:it|they|she|he|we)\s(?:had|has|have|met|knew|found|visited|saw)\b"
)
_NEXT = re.compile(
    r"\s*(?:,\s*(?:and\s+|as well as\s+(?:with\s+)?|and\s+with\s+|with\s+)?|\s(?:and|&|as well as)\s(?:with\s)?)"
)
_AND = re.compile(r"\sand\s(?=[A-ZÀ-ÞĀ-Ț])")
_KINDS = {"research": "research centre"}  # of several words, by the group of the pattern
_ARTICLE = re.compile(r"^(?:an?|the)\s", re.IGNORECASE)
_HEAD = re.compile(
    r"^.*?(?=\s+(?:of|for|from|in|with|that|which|who|based|speciali[sz]ed|active|interested"
    r"|engaged|near|at|on|making|selling)\b|$)"
)


def mentions(sentence: Text, start: int, vocabulary: Vocabulary) -> list[Mention]:
    """Return the organisations that stand from this place on, one after the other; none where one is uncertain."""
    found: list[Mention] = []
    place = start
    while each := Reader(sentence, vocabulary).read(place, first=not found):
        if found and found[0].shared:
            each = replace(each, country=each.country or found[0].country, type=each.type or found[0].type,
                           origin=each.origin or found[0].origin, kind=each.kind or found[0].kind)  # fmt: skip
        found.append(each)
        following = _NEXT.match(sentence.clean, each.end)
        place = following.end() if following else len(sentence.clean)
    if not found and (unnamed := Reader(sentence, vocabulary).unnamed(start)):
        return [unnamed]
    if not found or not phrase(vocabulary, "after-name").search(sentence.clean[found[-1].end :]):
        return []
    return found


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one organisation at a place; `free` where a name may stand anywhere, not only behind words for dealing."""

    sentence: Text
    vocabulary: Vocabulary
    free: bool = False
    whole: Collection[str] = ()
    """Names that the document gives in full somewhere."""

    def read(self, place: int, first: bool) -> Mention | None:
        """Return the organisation at a place; behind another, only with an article where words lead to it."""
        words = self.sentence.clean
        if through := self._phrase("through").match(words, place + len(words[place:]) - len(words[place:].lstrip())):
            place = through.end()
        led = _LED.match(words, place)
        if led and led["nation"] and not _is_led_by_nation(led):
            led = _PLAIN.match(words, place)  # the Ministry of
        at = led.end() if led else place
        if led and (self._breaks(led["words"]) or (led["words"] and not first and not led["article"])):
            return None
        if not (match := NAME.match(words, at)):
            return None
        theirs = _THE_NATION.search(match[0])  # with the firm Bar the Portuguese went further
        until = at + theirs.start() if theirs and nationality(theirs[1]) else match.end()
        until -= 2 if self.free and re.search(r"[’']s$", words[at:until]) else 0
        known = next((each for each in self.whole if words.startswith(each, at)), "")
        joined = at + len(known) if known else self._with_and(at, until, led["article"] if led else None)
        end = self._end(at, joined)
        name = self.sentence.cut(at, end)
        if end <= at or self._is_none(name.clean) or not self._ends(end):
            return None
        return self._described(at, end, led)

    def unnamed(self, place: int) -> Mention | None:
        """Read "a Korean firm which it preferred not to name"."""
        match = _UNNAMED.match(self.sentence.clean, place)
        if not match or not self._phrase("unnamed").match(self.sentence.clean, match.end()):
            return None
        said = self.sentence.cut(*match.span("said"))
        land = [self.sentence.cut(*match.span("land"))] if country.find(match["land"] or "") else []
        found = self.typed(Mention(match.start("said"), match.end(), said, "", named=False), [said, *land])
        return found if found.kind else None

    def opening(self) -> Mention | None:
        """Read "partner not named (association, Korea)" at the start, the type in the bracket."""
        words = self.sentence.clean
        opened = self._phrase("unnamed-first").match(words)
        bracket = _BRACKET.match(words, opened.end()) if opened else None
        if not opened or not bracket:
            return None
        said = [self.sentence.cut(*span) for span in (bracket.span(1), *_spans(words, *bracket.span(1)))]
        found = self.typed(Mention(0, bracket.end(), self.sentence.cut(*opened.span()), "", named=False), said)
        return found if found.kind else None

    def _phrase(self, name: str) -> re.Pattern[str]:
        return phrase(self.vocabulary, name)

    def _breaks(self, words: str) -> bool:
        return any(self._phrase("between").fullmatch(word) for word in re.findall(r"[a-z-]+", words))

    def _is_none(self, name: str) -> bool:
        return bool(
            self._phrase("no-name").search(name)
            or country.find(name)
            or nationality(name)
            or re.search(r"[’']s$", name)
            or not re.search(r"[A-Za-zÀ-ÿ]{2}", name)
        )

    def _ends(self, end: int) -> bool:
        """What follows a name is a mark, a bracket, or a word that cannot go on with it."""
        rest = self.sentence.clean[end:]
        return self.free or bool(
            _BRACKET.match(rest) or re.match(r"[”\"’]", rest) or self._phrase("after-name").search(rest)
        )

    def _end(self, start: int, end: int) -> int:
        """Add a legal form after a comma; leave out the full stop of the sentence."""
        legal = self._phrase("legal-form").match(self.sentence.clean, end + 2)
        end = legal.end() if legal and self.sentence.clean[end : end + 2] == ", " else end
        name = self.sentence.clean[start:end]
        return (
            end - 1
            if name.endswith(".") and end == len(self.sentence.clean) and not re.search(r"(?:\b[A-Za-z]\.){2,}$", name)
            else end
        )

    def _with_and(self, start: int, end: int, article: str | None) -> int:
        """Put "and" into a name that is one with it ("Ministry of Trade and Industry"); 0 where nobody can tell."""
        words = self.sentence.clean
        joined, name = _AND.match(words, end), words[start:end]
        if not joined:
            return end
        other = NAME.match(words, joined.end())
        if not other or self._complete(name):
            return end
        whole = words[start : other.end()]
        if (
            self._phrase("whole-with-and").search(name)
            and " " not in other[0]
            and not _BRACKET.match(words, other.end())
        ):
            return other.end()
        if article == "the" and " " not in name and self._phrase("whole-with-and").search(f"{other[0]} of X"):
            return other.end()
        single = " " not in name and self._complete(other[0]) and not ACRONYM.fullmatch(name)
        return start if single and len(whole.split()) > 2 and article != "both" else end

    def _complete(self, name: str) -> bool:
        return bool(self._phrase("legal-form").search(name))

    def _described(self, start: int, end: int, led: re.Match[str] | None) -> Mention:
        """Read what stands before the name, in brackets after it, and beside it."""
        parts: list[Text] = []
        if led and led["nation"]:
            parts.append(self.sentence.cut(led.start("nation"), led.end("words")))
        elif led and led["words"]:
            said = _THE.sub("", led["words"])  # with a university, the University of Foo
            parts.append(self.sentence.cut(led.start("words"), led.start("words") + len(said)))
        name_end = end
        end += bool(re.match(r"[”\"’]", self.sentence.clean[end:]))
        if bracket := _BRACKET.match(self.sentence.clean, end):
            inner = [self.sentence.cut(*span) for span in _spans(self.sentence.clean, *bracket.span(1))]
            if len(inner) == 1 and _is_acronym(inner[0].clean, self.sentence.clean[start:name_end]):
                name_end = bracket.end()
            else:
                parts += [self.sentence.cut(*bracket.span(1)), *inner]
            end = bracket.end()
        if (beside := _APPOSITION.match(self.sentence.clean, end)) and not _VERB.search(_RELATIVE.split(beside[1])[0]):
            said = _RELATIVE.split(beside[1])[0]  # "the university which the Finns had chosen" is not in Finland
            parts.append(self.sentence.cut(beside.start(1), beside.start(1) + len(said)))
            end = beside.end()
            land = _LAND.match(self.sentence.clean, end) if _IN_CITY.search(said) else None
            if land and country.find(land["name"]):
                parts.append(self.sentence.cut(*land.span("name")))
                end = land.end()
        elif (land := _ALSO.match(self.sentence.clean, end)) and country.find(land["name"]):
            parts.append(self.sentence.cut(*land.span("name")))
            end = land.end()
        shared = bool(led and re.search(r"s[,:]\s*$", led["words"]) and (led["article"] or "") not in ("a", "an"))
        return self.typed(
            Mention(start, end, self.sentence.cut(start, name_end), "", name_end=name_end, shared=shared), parts
        )

    def typed(self, found: Mention, parts: list[Text]) -> Mention:
        """Return an organisation with the country and the kind that the words beside it print."""
        place = type_ = origin = kind = None
        for part in parts:
            place = place or country_beside.read(part)
            if not kind and not origin:
                origin, kind = self._kind(part.clean)
                type_ = part if kind or origin else None
        if not kind and not origin and (said := self._phrase("kind-in-name").search(found.name.clean)):
            type_ = found.name
            kind = _KINDS.get(str(said.lastgroup), said.lastgroup)
        described = " ".join(part.clean for part in parts)
        return replace(found, described=described, country=place, type=type_, origin=origin, kind=kind)

    def _kind(self, words: str) -> tuple[str | None, str | None]:
        found = self.vocabulary.organisation_type(words)
        if any(found):
            return found
        if (found := self.vocabulary.organisation_type(_ARTICLE.sub("", words)))[1]:
            return found  # "a non-EU firm"; "the EU" is no kind
        found_head = _HEAD.match(words)
        head = found_head[0].rstrip(" ,:") if found_head else ""
        if all(found := self.vocabulary.organisation_type(_ARTICLE.sub("", head.partition(" (")[0]))):
            return found  # "a non-EU firm from Chile", "an EU cluster (Spain)"
        if self._phrase("firm-like").search(head):
            return None, "firm"
        last = [word for word in self.vocabulary.words("kinds", head) if word.end == len(head)]
        return None, last[-1].name if last and not re.search(r"\bone of\b", words) else None


def _is_led_by_nation(led: re.Match[str]) -> bool:
    """Tell whether a country leads to the name alone: in "the Danish cluster met Bar Ltd" it is somebody else's."""
    return _is_nation(led["nation"].strip()) and not _GOES_ON.match(led["words"]) and not _VERB.search(led["words"])


def _is_nation(words: str) -> bool:
    """Tell whether words are an adjective of a country, or its name in front of a noun ("the New Zealand firm")."""
    hyphened = "-" in words and " " not in words
    return bool(nationality(words) or hyphened or country.find(words))


def _spans(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^,;]+", words[start:end]):
        yield start + match.start(), start + match.end()


def _is_acronym(words: str, name: str) -> bool:
    """Tell whether a bracket holds an acronym; a country's code is one only where it is made of the name's letters."""
    letters = "".join(word[0] for word in re.findall(r"[A-Za-zÀ-ÿ]+", name) if word[0].isupper())
    return bool(ACRONYM.fullmatch(words)) and (not country.find(words) or words == letters)
