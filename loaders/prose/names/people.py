"""People in a sentence, with what is printed beside each: "Mr X (Director, Some Agency)", "the Head of Y, Ms X"."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from clew.graph.statement import Referent, Source, Statement
from clew.loaders.prose.names import spoken_for
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import LISTED, is_position, post
from clew.loaders.setting import country, dates
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Vocabulary, current

_WORD = r"(?:[dl][’'])?[A-ZÀ-ÝĀ-Ț](?:\.(?:-?[A-Z]\.)*|[\w’'.-]*\w)?"
_SMALL = r"(?:d[eioau]s?|del|della|van|von|der|den|ten|ter|la|le|el|al|bin|binti|ibn|y|zu)"
_NAME = rf"{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD})*"
_BARE = rf"{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD}){{1,4}}"
_BESIDE = (
    r"(?:\s*[(\[](?P<bracket>[^()\[\]]+)[)\]]"
    r"|,?\s(?:who\s)?is\s(?:also\s)?(?:the\s)?(?P<is>[A-Z][^,;.()]+?)(?=\s*(?:\.(?!\w)|[,;]|$)|\s+and\s)"
    r"|,\s*+(?!(?:and|who|whom|whose|which|both|where|when|as)\s)(?P<apposition>[^,()]+?)(?=\s*(?:\.(?!\w)|[,();]|:\s)|\s+and\s+(?:<FORM>)|\s*$)"
    r"|\s+(?:from|of|at|representing|on\sbehalf\sof)\s+(?:the\s+)?(?P<of>[A-ZÀ-ÝĀ-Ț][\w’'&.-]*(?:(?!\sand\s(?:<FORM>))\s(?:(?:of|the|for|and|de|del|du|des|d[aeio]|d[ao]s|della|der|für|et|la|(?<=Delegation\s)to|(?<=Mission\s)to)\s(?:the\s)?)?[A-ZÀ-ÝĀ-Ț&][\w’'&.-]*)*))?"
)
_GAP = re.compile(r"(?<![^\S\n])[^\S\n]{5,}+(?=\S[^\n]{0,60}(?:19|20)\d\d\W*$)")
"""What sets a year at the end of a line apart from what stands left of it."""
_NO_NAME = (
    r"(?:As|To|With|For|By|From|Like|While|When|And|But|Both|Here|Then|Since|After|Before|Thanks|Until|If|So|In|At|On)"
)
"""A word that begins a sentence in front of a name."""
_CLAUSE = re.compile(r"(?:who|whom|whose|which|both|where|when|as)\s")
"""What stands beside a name as a clause is no position."""
_THEIR = re.compile(r"^(?:its|their|his|her)\s+", re.IGNORECASE)
_OF_ONE = re.compile(r"\b[Tt]he\s+(?P<words>(?:(?!the\s)[\w-]+\s+){1,4}?(?:of|at|for|from)\s+[^,;.()]{3,80}?),?\s*$")
_FORMED = r"[A-ZÀ-ÝĀ-Ț0-9][^,();.]*?(?:\s(?:[A-Z]\.\s?){2,4})?"
"""A name, and perhaps a legal form with its points: "Some Works B.V."."""
_LABEL = re.compile(r"(?:^|[.;]\s)(?P<role>[A-ZÀ-ÞĀ-Ț][\w ’'-]{3,50}):\s$")
"""A position in front of a name: "Survey coordinator: Mr X, Some Office"."""
_NAME_ALONE = re.compile(rf"{_WORD}(?:\s+(?:(?:{_SMALL}|of|and|for|the)\s+){{0,2}}{_WORD})+")


@dataclass(frozen=True, slots=True)
class Person:
    """A person whom a text names: where that stands, the name, and what is printed beside it."""

    text: Text
    name: str
    beside: str
    start: int
    end: int
    bracket: str = ""
    named_alone: bool = False
    """Whether nothing but a name in several words stands beside: "Mr X (Some Farm)", "Mr X of Some Farm"."""
    of: str = ""
    """The organisation, where it is told from the position that stands beside."""

    def state(self, source: Source, known: Set[str]) -> Iterator[Statement]:
        """State the name, and the organisation represented, with the position where one is printed."""
        about, printed = Referent("Person", (self.name,)), self.text.quote
        yield Statement(about, "name", self.name, printed, source)
        role, organisation = self._post(known, certain=True)
        if organisation:
            yield from represented(about, organisation, role, printed, source)

    def _post(self, known: Set[str], *, certain: bool) -> tuple[str, str | None]:
        """Cut what stands beside; a name in several words behind a name is that of an organisation."""
        if self.of:
            return self.beside, self.of
        role, organisation = post(self.beside, known, certain=certain)
        if any(each.count("(") != each.count(")") for each in (role, organisation or "")):
            return "", None  # cut in the middle of what stands in brackets
        alone = self.named_alone and not organisation and not phrase(current(), "role").search(role)
        return ("", role) if alone else (role, organisation)

    def represents(self, known: Set[str]) -> bool:
        """Tell whether what stands beside the name is a position in an organisation, whatever the sentence says."""
        role, organisation = self._post(known, certain=False)
        return bool(organisation) and (not role or phrase(current(), "role").search(role) is not None)


def represented(about: Referent, organisation: str, role: str, printed: str, source: Source) -> Iterator[Statement]:
    """State for whom a person stood there."""
    of, role = Referent("Organisation", (organisation,)), _THEIR.sub("", role)
    yield Statement(of, "name", organisation, printed, source)
    yield Statement(about, "REPRESENTED", of, printed, source, {"role": role} if role else {})


def find(text: Text) -> list[Person]:
    """Return the people of a text who have a form of address, from left to right."""
    own = _left_of_date(text)
    return [_person(own, match) for match in _addressed(current()).finditer(own.clean)]


def _left_of_date(text: Text) -> Text:
    """Return a text without the place and the day that are set apart at its end: "Director      Lima, 4 May 2020"."""
    gap = _GAP.search(text.raw)
    return text.part(0, gap.start()) if gap and any(True for _ in dates.spans(text.raw[gap.end() :])) else text


def first(text: Text) -> Person | None:
    """Return the person with whom a text begins, with a form of address or without, and all that follows the name."""
    match = _addressed(current()).match(text.clean) or _bare().match(text.clean)
    if not match:
        return None
    rest = text.clean[match.end("name") :].strip(" ,;.–—-:|")
    return Person(text, _plain(match["name"]), match["bracket"] or rest, 0, len(text.clean), match["bracket"] or "")


def bare(text: Text, known: Set[str]) -> Iterator[Person]:
    """Yield people without a form of address beside whose name a position in an organisation stands."""
    for match in _bare_beside(current()).finditer(text.clean):
        person = _person(text, match)
        position, organisation = post(person.beside, known, certain=False)
        named = phrase(current(), "institution").search(person.name) or is_position(person.name)
        if organisation and position and is_position(position) and not named:
            yield person


def _person(text: Text, match: re.Match[str]) -> Person:
    beside, end = match["bracket"] or match["is"] or match["apposition"] or match["of"] or "", match.end()
    if match["is"] and not (is_position(beside) and post(beside)[1]):
        beside, end = "", match.end("name")
    if (match["of"] and not _is_of_one(match)) or _CLAUSE.match(beside):
        beside, end = "", match.end("name")
    if for_whom := spoken_for.read(text.clean[: match.start()], "" if post(beside)[1] else beside):
        beside, of = for_whom
        return Person(text.cut(match.start(), end), _plain(match["name"]), beside, match.start(), end, of=of)
    label, (role, whom) = _LABEL.search(text.clean[: match.start()]), post(beside)
    if label and whom and not role and is_position(label["role"]):
        return Person(text.cut(match.start(), end), _plain(match["name"]), label["role"], match.start(), end, of=whom)
    before = _OF_ONE.search(text.clean[max(0, match.start() - 120) : match.start()])
    if before and is_position(before["words"]) and not is_position(beside):
        beside, end = before["words"], match.end("name")
    elif match["apposition"] and is_position(beside) and (more := _further(text.clean, end, beside)):
        beside, end = f"{beside}, {more['more']}", more.end()
    alone = bool(
        beside and beside in (match["bracket"], match["of"]) and _NAME_ALONE.fullmatch(beside) and not _is_place(beside)
    )
    return Person(text.cut(match.start(), end), _plain(match["name"]), beside, match.start(), end, "", alone)


def _further(words: str, end: int, beside: str) -> re.Match[str] | None:
    """Return the organisation that stands behind a position: "Professor of Medicine, Some University"."""
    more = _second(current()).match(words, end)
    if not more or _addressed(current()).match(more["more"]) or is_position(more["more"]):
        return None
    own, whole = post(beside, certain=False)[1], post(f"{beside}, {more['more']}", certain=False)[1]
    listed = whole and own and whole.startswith(own) and LISTED.search(whole)
    return more if not own or (whole and whole != own and (more["more"].endswith(whole) or listed)) else None


def _is_of_one(match: re.Match[str]) -> bool:
    """Tell whether what a person is "of" or "from" is an organisation: by its words, or as a name in several words."""
    if phrase(current(), "institution").search(match["of"]):
        return True
    of = match["of"]
    return (
        " " in of
        and not _is_place(of)
        and re.match(r"\s+from\s", match[0][match.end("name") - match.start() :]) is None
    )


def _is_place(words: str) -> bool:
    return any(country.find(w) or nationality(w) or country.of_city(w) for w in (words, *words.split()))


def _plain(name: str) -> str:
    return name.removesuffix(".")


@cache
def _addressed(vocabulary: Vocabulary) -> re.Pattern[str]:
    form = phrase(vocabulary, "form-of-address").pattern
    return re.compile(rf"(?<!\w)(?:(?:{form})\.?\s+)+(?P<name>{_NAME}){_BESIDE.replace('<FORM>', form)}")


@cache
def _second(vocabulary: Vocabulary) -> re.Pattern[str]:
    """An organisation behind a position: what "and" joins is of its name, but for another person."""
    form = phrase(vocabulary, "form-of-address").pattern
    other = rf"\s+and\s+(?:(?:{form})\b|{_BARE}\s*[,(])"
    return re.compile(rf",\s*(?P<more>(?:the\s)?(?:{LISTED.pattern}|{_FORMED}))(?=[,;)]|\s*\.?$|{other})")


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{_BARE})(?:\s*[(\[](?P<bracket>[^()\[\]]+)[)\]]|(?=\s*[,:;–—|]|\s+-\s|\s*$))")


@cache
def _bare_beside(vocabulary: Vocabulary) -> re.Pattern[str]:
    form = phrase(vocabulary, "form-of-address").pattern
    beside = _BESIDE.replace("<FORM>", form).removesuffix("?")
    return re.compile(rf"(?<![\w’'.-])(?!{_NO_NAME}\s)(?P<name>{_BARE}){beside}")
