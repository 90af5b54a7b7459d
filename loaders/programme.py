"""The programme of an event: its sessions, and the people who spoke, with organisation and role."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders import country
from clew.loaders.reading import Reading
from clew.loaders.text import Text
from clew.loaders.vocabulary import parts

_LIST = re.compile(
    r"(?:activities|programme|agenda|part of the event)\b[^.:]*?\b(?:included?|comprised|consisted of):?\s+"
    r"(.+?)[.;]?\s*$"
    r"|\b(?:complemented by|there (?:was|were)|included in the (?:event|programme)\b.*?\bwere)\s+(.+?)[.;]?\s*$",
    re.IGNORECASE,
)
_WORDS = 10
"""A session's name is short; what is longer describes one."""
_ARTICLE = re.compile(r"^(?:and\s+)?(?:(?:an?|the)\s+)?", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|Ambassador|H\.E\.)\.?\s+(?P<name>[A-ZÀ-Ý][\w’'.-]*(?:\s+(?:d[eioa]s?|van|von|der|la|y|[A-ZÀ-Ý][\w’'.-]*))*)"
    r"(?:\s*\((?P<bracket>[^()]+)\)|,\s*(?P<apposition>[^,()]+?)(?=\s*[.,(]|\s+and\s+M[rs]))?"
)
_OPENING = re.compile(
    r"\b(?:(?:the|this|that)\s+)?([\w -]*?seminar|forum|event|session|conference|workshop)\s+was\s+opened\s+by\b",
    re.IGNORECASE,
)
_PRESENTING = re.compile(
    r"\b(?:presentations?|speech(?:es)?|keynotes?)\s+(?:was|were\s+)?(?:given\s+)?by\b", re.IGNORECASE
)


def state(reading: Reading) -> Iterator[Statement]:
    """State the sessions of the programme and the people who spoke at them."""
    opened: Referent | None = None
    for sentence, section in reading.document.prose():
        if match := _LIST.search(sentence.clean):
            group = 1 if match[1] else 2
            for name in _sessions(sentence.cut(*match.span(group))):
                yield from _session(reading, name, section)
        opening, presenting = _OPENING.search(sentence.clean), _PRESENTING.search(sentence.clean)
        if opening:
            name = sentence.cut(*opening.span(1))
            known = reading.vocabulary.last("sessions", name.clean)
            opened = reading.about("Session", name.clean) if known else None
            yield from _session(reading, name, section)
        if opening or presenting:
            yield from _people(reading, sentence, section, opened, "opening" if opening else "presentation")


def _sessions(text: Text) -> Iterator[Text]:
    separators = r"\s*;\s*(?:and\s+)?" if ";" in text.clean else r"\s*,\s*(?:and\s+)?|\s+and\s+(?=an?\s)"
    for part in parts(text, separators):
        article = _ARTICLE.match(part.clean)
        name = part.cut(article.end() if article else 0, len(part.clean))
        if len(name.clean.split()) <= _WORDS:
            yield name


def _session(reading: Reading, name: Text, section: str | None) -> Iterator[Statement]:
    kind = reading.vocabulary.last("sessions", name.clean)
    if kind and reading.mission:
        about, source = reading.about("Session", name.clean), reading.document.source(name, section)
        yield Statement(about, "name", name.clean, name.quote, source)
        yield Statement(about, "kind", kind, name.quote, source)
        yield Statement(about, "PART_OF", reading.mission, name.quote, source)


def _people(
    reading: Reading, sentence: Text, section: str | None, session: Referent | None, role: str
) -> Iterator[Statement]:
    for match in _PERSON.finditer(sentence.clean):
        person, source = (
            Referent("Person", (match["name"],)),
            reading.document.source(sentence.cut(*match.span()), section),
        )
        printed = sentence.cut(*match.span()).quote
        yield Statement(person, "name", match["name"], printed, source)
        position, organisation = _position(match["bracket"] or match["apposition"] or "")
        if organisation:
            about = Referent("Organisation", (organisation,))
            yield Statement(about, "name", organisation, printed, source)
            yield Statement(person, "REPRESENTED", about, printed, source, {"role": position})
        if session:
            yield Statement(
                person,
                "SPOKE_AT",
                session,
                printed,
                source,
                {"role": position if position and not organisation else role},
            )


def _position(words: str) -> tuple[str, str | None]:
    """Cut "Director General of X" and "X policy officer" into the position and the organisation, if there is one."""
    for link in (" at the ", " at ", " in the ", " in ", " of the ", " of ", " for the ", " for ", " from "):
        position, found, organisation = words.partition(link)
        if found and re.match(r"[A-ZÀ-Ý]", organisation) and not country.find(organisation) and _is_position(position):
            return position.strip(), organisation.strip()
    if match := re.match(r"((?:[A-ZÀ-Ý][\w’'-]*\s+(?:of\s+|for\s+|the\s+|and\s+|de\s+)*)+)([a-zß-ÿ].*)$", words):
        return match[2].strip(), match[1].strip()
    return words.strip(), None


def _is_position(words: str) -> bool:
    return len(words.split()) <= 4 and not re.search(r"\bof the\b", words)
