"""How the lines of a wrapped cell end: what is never wrapped, what cannot end there, and what may."""

import re

from clew.loaders.prose.names import entry
from clew.loaders.setting import country
from clew.loaders.vocabulary import current

_ATOMIC = re.compile(r"[\d.,+~<>%–-]{1,9}|\d{1,2}[:.h]\d\d(?:\s?[–-]\s?\d{1,2}[:.h]\d\d)?|[✓✔✗✘☑☒]|[xX]")
_DASH = re.compile(r"[–—-]{1,3}")
_GOES_ON = re.compile(r"(?:\w-|[,;&/(]|\b(?:and|of|for|the|with|in|to|at|by|de|del|della|des|du|a|an))$", re.IGNORECASE)
_LEGAL_FORM = re.compile(
    r"(?:\)|\b(?:Ltd|Limited|Inc|Corp|Co|LLC|PLC|GmbH|AG|KG|SE|S\.?A\.?[CS]?|SARL|S\.?L\.?U?|SpA|S\.p\.A|[Ss]\.?r\.?l|B\.?V|N\.?V|"
    r"AB|AS|A/S|ApS|Oyj?|Kft|Zrt|d\.o\.o|JSC|Ltda|KK|K\.K|e\.V)\.?)$"
)
_APART = re.compile(r"[;,]")
_CALLED = re.compile(rf"\w\s+(?:\w+\s+)*(?:{entry.HEAD.pattern})$", re.IGNORECASE)
"""A name of several words that ends with one that clusters are called by."""


def is_atomic(text: str) -> bool:
    """Tell whether the text is what is never wrapped: a number, an answer, a tick, a country."""
    plain = text.strip()
    return bool(_ATOMIC.fullmatch(plain) or current().meaning("answers", plain) or country.find(plain))


def is_withheld(text: str) -> bool:
    """Tell whether the text is what a cell holds that has nothing to say: a dash, "N/A"; no rest of another is that."""
    plain = text.strip()
    return bool(_DASH.fullmatch(plain)) or current().meaning("answers", plain) == "not available"


def is_open(text: str) -> bool:
    """Tell whether words cannot end here; those of an answer ("N/A") can."""
    return _GOES_ON.search(text) is not None and not is_atomic(text)


def is_whole(name: str) -> bool:
    """Tell whether a name may end here: with a legal form, a bracket, or a word for a kind of organisation."""
    return bool(_LEGAL_FORM.search(name) or current().meaning("kinds", name.rsplit(maxsplit=1)[-1]))


def is_rest_of_name(above: str, text: str) -> bool:
    """Tell whether a line can only end the name above it: a legal form, alone or as all others above have it."""
    if form := _LEGAL_FORM.match(text):
        return form.end() == len(text) and not is_whole(above)
    names = [each.strip() for each in _APART.split(above)]
    ends = [bool(_LEGAL_FORM.search(each)) for each in (*names[:-1], _APART.split(text)[0].strip())]
    return len(names) > 1 and all(ends) and bool(names[-1]) and not _LEGAL_FORM.search(names[-1])


def are_whole(*names: str) -> bool:
    """Tell whether all are names that end as names do: with a legal form, or with what clusters are called by."""
    return any(all(ends.search(each) for each in names) for ends in (_LEGAL_FORM, _CALLED))
