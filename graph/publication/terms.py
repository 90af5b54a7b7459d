"""Terms of RDF: the prefixes of the vocabularies in use, and the IRIs that clew makes itself."""

import re
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from clew.graph.errors import OutputError
from clew.graph.statement import slug

BASE = "https://clew.example/id/"
"""Where IRIs of things begin unless `--base` says otherwise: nobody can own `.example`; publishers give their own."""
NAMESPACE = "https://clew.example/ns#"
"""Where clew's own terms stand, whatever the base: queries and shapes are the same for everybody's data."""
AUTHORITY = "http://publications.europa.eu/resource/authority/country/"
"""The countries of the Publications Office of the EU, by ISO 3166-1 code of three letters."""

PREFIXES = {
    "clew": NAMESPACE,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "dqv": "http://www.w3.org/ns/dqv#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_SLUGS = re.compile(r"[a-z0-9.-]+")
_FORBIDDEN = re.compile(
    r'[\x00-\x20<>"{}|\\^`\x7f-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]'
    "|[" + "".join(chr(plane * 0x10000 + last) for plane in range(1, 15) for last in (0xFFFE, 0xFFFF)) + "]"
    "|%(?![0-9A-Fa-f]{2})"
)
"""What no IRI holds (RFC 3987): delimiters, characters of nobody or of anybody, a percent sign that says nothing."""


class Iri(str):
    """An IRI, where a plain text would be a literal."""

    __slots__ = ()


class Typed(NamedTuple):
    """A literal of a datatype that Python has no type for."""

    text: str
    datatype: str


Value = Iri | Typed | str | bool | int | float
"""The object of a triple; a Python value is a literal of the type that fits."""
Triple = tuple[Iri, Iri, Value]


@cache
def expand(term: str) -> Iri:
    """Return the IRI of `prefix:name`; raises KeyError where nobody declares the prefix."""
    prefix, _, name = term.partition(":")
    return Iri(PREFIXES[prefix] + name)


@lru_cache(maxsize=1024)
def concept(scheme: str, value: str) -> Iri:
    """Return the IRI of one value of a closed list."""
    return Iri(f"{NAMESPACE}{scheme}-{slug(value)}")


def iri(base: str, *ids: str) -> Iri:
    """Return the IRI of a thing by its id, or of what is made of several ids: these hold no dot, which parts them."""
    joined = ".".join(ids)
    if _SLUGS.fullmatch(joined) and joined.count(".") < len(ids):
        return Iri(base + joined)
    return Iri(base + ".".join(map(_encoded, ids)))


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace").replace(".", "%2E")


def is_iri(text: str) -> bool:
    """Tell whether a text is an absolute IRI that every format can write."""
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 -- one that is no number is refused here
    except ValueError:
        return False
    beside = text.replace(parts.netloc, "", 1)
    doubled = text.count("#") > 1 or parts.netloc.count("@") > 1 or "[" in beside or "]" in beside
    return bool(parts.scheme and (parts.netloc or parts.path)) and not doubled and not _FORBIDDEN.search(text)


def check_base(base: str) -> str:
    """Return the base that IRIs begin with; raises OutputError where none can begin so."""
    if not is_iri(base) or not base.endswith(("/", "#", ":")):
        raise OutputError(f"--base {base!a}: give an absolute IRI that ends in /, # or :, such as {BASE}")
    return base
