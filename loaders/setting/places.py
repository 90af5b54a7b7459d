"""Places as reports print them: "Busan, Korea", "Osaka (Japan)", "Toronto, Ontario, Canada", "Singapore"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from clew.loaders.setting import country, dates, occasion_words
from clew.loaders.text.text import Text

_PIECE = re.compile(r"[^,|()\[\]/;:·•\d\n]+")
_NAMED = re.compile(r"(?<![\w'’-])[^\W\d_a-zß-ÿ][\w'’-]*$")
_DASHES = re.compile(r"\s[-–—]\s|(?<=[^\W\d_])\sin\s(?:the\s)?(?=[^\W\d_a-zß-ÿ])")
_LINKS = r"(?:of|the|and|del?|d[aeo]s?|d[iu]|l[aeo]s?|el|es|upon|am|an|der|sur|sous|en|d['’])"
_NAME = rf"[A-ZÀ-ÝĀ-Ț][\w'’.-]*(?:[\s-](?:{_LINKS}[\s-])*[A-ZÀ-ÝĀ-Ț][\w'’.-]*){{0,5}}"
_CITY = re.compile(rf"(?:[Tt]he )?(?:[Cc]ity of )?(?P<name>(?:(?<=The )|(?<!The )){_NAME})")
_CAPITAL = re.compile(r"(?<![^\s(\[/|,:;])(?=[^\W\d_a-zß-ÿ]|the\s)")
_WORD = re.compile(r"\S+")
_AND = re.compile(r"\s+(?:and|&)\s+")
_LONGEST = 7
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A city with its country: the name of the country, and where each stands; `sure` where the country is printed."""

    city: tuple[int, int]
    country: tuple[int, int]
    name: str
    start: int
    end: int
    sure: bool = True


def find(text: str) -> Iterator[Spot]:
    """Yield the cities of a text whose country it prints, or that tell their country themselves, from left to right."""
    pieces = _pieces(text)
    taken = 0
    for number, piece in enumerate(pieces):
        if piece[0] >= taken and (spot := _spot(text, pieces, number)):
            taken = spot.end
            yield spot


def is_name(words: str) -> bool:
    """Tell whether words may be the name of a city: capitals, few, and nothing that an event is called by."""
    plain = words.strip()
    fits = re.fullmatch(_NAME, plain) and len(plain.split()) <= 6 and len(plain) > 1
    return bool(fits and not occasion_words.words().no_city.search(plain) and not dates.is_calendar(plain))


def led(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names stand that may be a city's, behind "in" or "to"."""
    for match in _led(occasion_words.words().led_city).finditer(text):
        if match.start("name") and is_name(match["name"]) and not country.find(match["name"]):
            yield match.span("name")


def last_name(text: Text) -> Text | None:
    """Return the last part of a line that may be a city: what stands after the venue, or after "in"."""
    pieces = _pieces(text.clean)
    for start, end in reversed(pieces):
        city = _city(text.clean, (start, end))
        if city and not country.find(text.clean[slice(*city)]):
            return text.cut(*city)
    return None


def _pieces(text: str) -> list[tuple[int, int]]:
    """Cut a text at commas, brackets, bars, figures and dashes."""
    found = []
    for match in _PIECE.finditer(text):
        start = match.start()
        for dash in _DASHES.finditer(match[0]):
            if dash[0].strip().startswith("in") and not _NAMED.search(match[0], 0, dash.start()):
                continue
            found.append((start, match.start() + dash.start()))
            start = match.start() + dash.end()
        found.append((start, match.end()))
    return [piece for piece in (_on_the_spot(text, each) for each in found) if text[slice(*piece)].strip()]


def _on_the_spot(text: str, piece: _Span) -> _Span:
    """Leave out that part of the event was somewhere else than at a place: "Osaka and online"."""
    start, end = piece
    online = occasion_words.words().also_online.search(text[start:end])
    if not online:
        return piece
    return (start, start + online.start()) if online.start() else (start + online.end(), end)


def _spot(text: str, pieces: list[tuple[int, int]], number: int) -> Spot | None:
    city = _without_stop(text, _city(text, pieces[number]))
    if number + 1 < len(pieces) and _joined(text, (city or pieces[number])[1], pieces[number + 1][0]):
        with_country = _with_region(text, pieces, number, city) or _then_country(text, pieces, number, city)
        if spot := with_country or _country_first(text, pieces, number):
            return spot
    words = text[slice(*city)] if city else ""
    if city and (country.is_city_state(words) or country.of_city(words)):
        name = country.of_city(words) or (country.find(words) or (words,))[0]
        return Spot(city, city, name, *city, sure=country.is_city_state(words))
    return None


def _without_stop(text: str, city: _Span | None) -> _Span | None:
    """Leave out the full stop of a sentence that ends with a known city."""
    if not city or text[city[1] - 1] != "." or not country.of_city(text[city[0] : city[1] - 1]):
        return city
    return city[0], city[1] - 1


def _then_country(text: str, pieces: list[tuple[int, int]], number: int, city: _Span | None) -> Spot | None:
    """Busan, Korea; "in" joins only a city that is known: "the Chamber of Trade in Chile"."""
    found = _country_at(text, pieces[number + 1]) if city else None
    if not city or not found:
        return None
    names_city = _names_city(text[city[1] : pieces[number + 1][0]], text[slice(*city)], found[1])
    return Spot(city, found[0], found[1], city[0], found[0][1]) if names_city else None


def _names_city(joint: str, words: str, of: str) -> bool:
    """Tell whether words are a city: no country, and a known city of this one where "in" joins them to what follows."""
    if joint.strip().startswith("in"):
        return _are_of(words, of)
    return not country.find(words) or country.is_city_state(words)


def _with_region(text: str, pieces: list[tuple[int, int]], number: int, city: _Span | None) -> Spot | None:
    """Toronto, Ontario, Canada; Toronto (Ontario), Canada: a part of the country stands between.

    No part need be known of it where a mission is said to go there: "mission to Ayaviri (Puno), Peru".
    """
    if not city:
        return None
    words, region = text[slice(*city)], text[slice(*pieces[number + 1])].strip()
    after = pieces[number + 2] if number + 2 < len(pieces) else None
    end = pieces[number + 1][1] + text.startswith(")", pieces[number + 1][1])
    found = _country_at(text, after) if after and _joined(text, end, after[0]) else None
    if not found or occasion_words.words().venue.search(words):
        return None
    is_led = text[end - 1] == ")" and occasion_words.words().mission_to.search(text[: city[0]])
    if not is_led and (country.of_city(region) or not country.is_region(region, found[1])):
        return None
    if not _names_city(text[city[1] : pieces[number + 1][0]], words, found[1]):
        return None
    return Spot(city, found[0], found[1], city[0], found[0][1])


def _country_first(text: str, pieces: list[tuple[int, int]], number: int) -> Spot | None:
    """Japan, Tokyo; mission to Japan (Tokyo)."""
    first = pieces[number]
    start, found = _country_last(text, first)
    city = _city(text, pieces[number + 1])
    if not found or not city or country.find(text[slice(*city)]) or not _are_of(text[slice(*city)], found):
        return None
    return Spot(city, (start, start + len(text[start : first[1]].rstrip())), found, start, city[1])


def _country_last(text: str, piece: tuple[int, int]) -> tuple[int, str]:
    """Return the country with which a piece ends, the longest name that is one, and where it starts."""
    end = piece[0] + len(text[slice(*piece)].rstrip())
    for match in [*_WORD.finditer(text, piece[0], end)][-_LONGEST:]:
        if text[match.start()].isupper() and (found := country.find(text[match.start() : end])):
            return match.start(), found[0]
    return piece[0], ""


def _are_of(words: str, of: str) -> bool:
    """Tell whether words are a city of a country, or several of them."""
    return all(country.of_city(each) == of for each in _AND.split(words))


def _joined(text: str, end: int, start: int) -> bool:
    """A comma, a bracket, a slash, a bar or a dash joins a city and its country; nothing else stands between."""
    return re.fullmatch(r"\s*(?:,|\(|\[|/|\||[-–—·•]|in(?:\sthe)?)?\s*", text[end:start]) is not None


@cache
def _led(words: str) -> re.Pattern[str]:
    """A name at the start, or after these words."""
    return re.compile(rf"(?:^\s*|\b{words})(?P<name>{_NAME})")


@cache
def _leads(words: str) -> re.Pattern[str]:
    """These words in capitals, as a title may print them."""
    return re.compile(rf"(?={words})", re.IGNORECASE)


def _city(text: str, piece: tuple[int, int]) -> tuple[int, int] | None:
    """Return where the city stands in a piece: the longest name at its end, or a known city after "in" or "to"."""
    end = piece[0] + len(text[slice(*piece)].rstrip())
    starts = [match.start() for match in _CAPITAL.finditer(text, piece[0], end)][-_LONGEST:]
    for start in starts:
        if _leads(occasion_words.words().led_city).match(text, start, end):
            continue  # MISSION TO LIMA
        if (match := _CITY.fullmatch(text, start, end)) and is_name(match["name"]):
            return match.span("name")
    for match in _led(occasion_words.words().led_city).finditer(text, *piece):
        if country.of_city(match["name"]) or country.is_city_state(match["name"]):
            return match.span("name")
    return None


def _country_at(text: str, piece: tuple[int, int]) -> tuple[tuple[int, int], str] | None:
    """Return the country with which a piece begins, the longest name that is one."""
    words = [match.span() for match in _WORD.finditer(text, *piece)][:_LONGEST]
    for _, end in reversed(words):
        start = words[0][0]
        if (found := country.find(text[start:end])) and text[start:end].lower() != "the":
            return (start, end), found[0]
        if text[end - 1] in ".'’" and (found := country.find(text[start : end - 1])):
            return (start, end - 1), found[0]
    return None
