"""Place and days told in two sentences: "They went to Rwanda from 22 to 24 October. The mission was held in Kigali"."""

from collections.abc import Iterator, Sequence

from clew.loaders.setting import country, dates, places
from clew.loaders.setting.dates import Days
from clew.loaders.setting.occasion_words import words
from clew.loaders.text.text import Text


def days_of(sentences: Sequence[Text]) -> tuple[int, Days] | None:
    """Return the only days of which a sentence says that the mission took place on them, and which sentence that is."""
    found = [(number, days) for number, text in enumerate(sentences) for days in _held_on(text.clean)]
    return found[0] if len({(days.first, days.last) for _, days in found}) == 1 else None


def _held_on(text: str) -> Iterator[Days]:
    for days in dates.find(text):
        before = text[: days.start]
        other = words().other_date.search(before[-120:]) or words().other_event.search(text)
        about_it = _tells(text) or words().went.search(before) or words().event.search(before)
        if days.first < days.last and not other and about_it:
            yield days


def place_of(sentences: Sequence[Text]) -> tuple[int, places.Spot] | None:
    """Return the only place of which a sentence says that the mission took place there, its country known or told."""
    found = [
        (number, spot)
        for number, text in enumerate(sentences)
        for spot in places.find(text.clean.rstrip("."))
        if not words().other_event.search(text.clean) and _is_there(text.clean, spot)
    ]
    return found[0] if len({(spot.name, sentences[n].clean[slice(*spot.city)]) for n, spot in found}) == 1 else None


def _is_there(text: str, spot: places.Spot) -> bool:
    known = spot.sure or country.of_city(text[slice(*spot.city)]) is not None
    before = text[: spot.start]
    return known and any((_tells(text), words().went.search(before), words().event_to.search(before)))


def _tells(text: str) -> bool:
    return words().event_held.search(text) is not None


def city_of(sentences: Sequence[Text]) -> tuple[int, Days, tuple[int, int]] | None:
    """Return which sentence says that the mission was in a city on some days, the days, and where the city stands.

    None where several cities or days are told: the country stands elsewhere, and the name alone tells nothing.
    """
    found = [(number, days, span) for number, text in enumerate(sentences) for days, span in _cities(text.clean)]
    told = {(days.first, days.last, sentences[number].clean[slice(*span)]) for number, days, span in found}
    return found[0] if len(told) == 1 else None


def _cities(text: str) -> Iterator[tuple[Days, tuple[int, int]]]:
    for days in dates.find(text):
        before = text[: days.start]
        led = [*places.led(before)]
        about_it = led and (words().event.search(before[: led[-1][0]]) or words().went.search(before[: led[-1][0]]))
        other = words().other_date.search(before[-120:]) or words().other_event.search(text)
        if days.first < days.last and about_it and not other and words().then_days.fullmatch(before[led[-1][1] :]):
            yield days, led[-1]
