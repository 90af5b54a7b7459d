"""Countries by name, code or official name (ISO 3166-1, from pycountry)."""

import re
from collections.abc import Iterator
from functools import cache

import pycountry

from clew.graph.statement import Referent, Source, Statement
from clew.loaders.vocabulary import english


@cache
def find(words: str) -> tuple[str, str, str] | None:
    """Return name, alpha-2 and alpha-3 code of the country that the words name, or None."""
    plain = re.sub(r"^the\s+", "", words.strip(), flags=re.IGNORECASE)
    if not plain or (len(plain) <= 3 and not plain.isupper()):
        return None
    try:
        country = pycountry.countries.lookup(english().meaning("countries", plain) or plain)
    except LookupError:
        return None
    return getattr(country, "common_name", country.name), country.alpha_2, country.alpha_3


def referent(words: str) -> Referent | None:
    """Return the country that the words name as a referent, or None."""
    found = find(words)
    return Referent("Country", (found[0],)) if found else None


def state(words: str, source: Source) -> Iterator[Statement]:
    """State name and codes of the country that the words name."""
    if found := find(words):
        about = Referent("Country", (found[0],))
        for name, value in zip(("name", "alpha2", "alpha3"), found, strict=True):
            yield Statement(about, name, value, words, source)
