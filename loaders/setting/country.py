"""Countries by name, code or official name (ISO 3166-1, from pycountry), by a city of theirs, or by adjective.

What ISO 3166-1 does not list stands in assigned.toml.
"""

import gettext
import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from types import SimpleNamespace
from typing import Any

import pycountry

from clew.graph.statement import Referent, Source, Statement, slug
from clew.loaders.vocabulary import Vocabulary, current

_IN_BRACKETS = re.compile(r" \(([a-z ]+ of(?: the)?)\)$")
"""How some put what ISO puts behind a comma: "Moldova (Republic of)"."""
_REMEMBERED = 10_000
"""How many cells are kept with what they name: more than one document has."""


def find(words: str) -> tuple[str, str, str] | None:
    """Return name, alpha-2 and alpha-3 code of the country that the words name in the language read, or None."""
    return _find(words, current())


@lru_cache(_REMEMBERED)
def _find(words: str, vocabulary: Vocabulary) -> tuple[str, str, str] | None:
    plain = re.sub(rf"^(?:{vocabulary.said('article')})", "", words.strip(), flags=re.IGNORECASE)
    if not plain or (len(plain) <= 3 and not plain.isupper()):
        return None
    name = vocabulary.meaning("countries", plain) or plain
    said = _translated(vocabulary.language).get(_plain(name), name).lower()
    country = _known().get(said) or _known().get(_IN_BRACKETS.sub(r", \1", said))
    return country and (getattr(country, "common_name", country.name), country.alpha_2, country.alpha_3)


@cache
def _known() -> dict[str, Any]:
    """Return the countries by their names and codes: what pycountry looks up too, reading all of them each time."""
    listed = {said.lower(): country for country in pycountry.countries for _, said in country}
    assigned = (SimpleNamespace(**each) for each in _data("assigned.toml")["countries"])
    return listed | {said.lower(): country for country in assigned for said in vars(country).values()}


@cache
def _translated(language: str) -> dict[str, str]:
    """Return the codes of the countries by their names in a language other than English, which ISO 3166 gives."""
    if language == "en":
        return {}
    names = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language], fallback=True)
    forms = ("official_name", "name", "common_name")
    printed = ((getattr(c, form, None), c.alpha_2) for form in forms for c in pycountry.countries)
    return {_plain(names.gettext(name)): code for name, code in printed if name}


def _plain(name: str) -> str:
    return name.replace("’", "'").casefold()


def referent(words: str) -> Referent | None:
    """Return the country that the words name as a referent, or None."""
    return _referent(words, current())


@lru_cache(_REMEMBERED)
def _referent(words: str, _: Vocabulary) -> Referent | None:
    found = find(words)
    return Referent("Country", (found[0],)) if found else None


def state(words: str, source: Source, printed: str = "") -> Iterator[Statement]:
    """State name and codes of the country that the words name; `printed` is what stands for it where words do not."""
    found, about = find(words), referent(words)
    if found and about:
        for name, value in zip(("name", "alpha2", "alpha3"), found, strict=True):
            yield Statement(about, name, value, printed or words, source)


@lru_cache(_REMEMBERED)
def of_city(words: str) -> str | None:
    """Return the name of the country in which a city of these words is; None where there is any doubt."""
    code = _cities().get(words.strip().casefold())
    found = find(code) if code else None
    return found[0] if found else None


@lru_cache(_REMEMBERED)
def is_city_state(words: str) -> bool:
    """Tell whether a country and its city have this one name."""
    return (
        words.strip().casefold() in {name.casefold() for name in _data("cities.toml")["states"]}
        and find(words) is not None
    )


@lru_cache(_REMEMBERED)
def is_region(words: str, of: str) -> bool:
    """Tell whether a country has a part (a state, a province) of this name or code."""
    country, plain = find(of), slug(words.replace(".", ""))
    if not country or not words.strip():
        return False
    found = pycountry.subdivisions.get(country_code=country[1]) or ()  # type: ignore[no-untyped-call]
    return any(plain in (slug(part.name), slug(part.code.partition("-")[2])) for part in found)


def names_region(words: str) -> bool:
    """Tell whether words are the name of a part of some country ("New South Wales"), of two words or more."""
    return slug(words) in _regions()


@cache
def _regions() -> frozenset[str]:
    return frozenset(slug(part.name) for part in pycountry.subdivisions if " " in part.name)


@cache
def _cities() -> dict[str, str]:
    return {city.casefold(): code for code, cities in _data("cities.toml")["cities"].items() for city in cities}


@cache
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files("clew.loaders.setting").joinpath(name).read_text("utf-8"))
