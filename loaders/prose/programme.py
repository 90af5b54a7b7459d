"""The programme of an event: its sessions, and the people who spoke, with organisation and role."""

import re
from collections.abc import Iterator

from clew.graph.statement import Referent, Statement
from clew.loaders.prose import sessions
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.structure.text import Text
from clew.loaders.vocabulary import parts

_LIST = re.compile(
    r"(?:activities|programme|agenda|part of the event)\b[^.:]{0,400}?\b(?:included?|comprised|consisted of):?\s+"
    r"(.+?)[.;]?\s*$"
    r"|\b(?:complemented by|there (?:was|were)|included in the (?:event|programme)\b.{0,400}?\bwere)\s+(.+?)[.;]?\s*$",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|Ambassador|H\.E\.)\.?\s+(?P<name>[A-ZÀ-Ý][\w’'.-]*(?:\s+(?:d[eioa]s?|van|von|der|la|y|[A-ZÀ-Ý][\w’'.-]*))*)"
    r"(?:\s*\((?P<bracket>[^()]+)\)|,\s*(?P<apposition>[^,()]+?)(?=\s*[.,(]|\s+and\s+M[rs]|\s*$))?"
)
_OPENING = re.compile(
    r"\b(?:(?:the|this|that)\s+)?([\w -]{0,120}?seminar|forum|event|session|conference|workshop)\s+was\s+opened\s+by\b",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    r"\b(?:moderated|chaired|facilitated|closed|concluded|hosted|addressed|opened|introduced|inaugurated|launched|"
    r"(?:words?|remarks|speech(?:es)?|address(?:es)?|greetings|lectures?|talks?|welcome|introductions?)[^.;]{0,40}\s"
    r"(?:spoken|given|delivered|held|said|made|brought|came)|(?:welcome|opening|introduction|closing)"
    r"(?: address| remarks| speech| words)?)\s+(?:by|from)\b"
    r"|\b(?:was|were)\s+(?:then\s+)?followed\s+by(?=\s+(?:Mr|Ms|Mrs|Dr|Prof|Professor|Ambassador|H\.E\.)\b)"
    r"|\b(?:key(?:note)? )?speakers?\s+(?:included?|were|was|comprised)\b",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"[),]?\s+(?:then\s+|also\s+|warmly\s+|officially\s+|formally\s+)?(?:welcomed|opened|closed|moderated|chaired|"
    r"spoke|presented|addressed|took the (?:floor|stage)|delivered (?:an?|the) (?:\w+ ){0,2}"
    r"(?:speech|presentation|talk|"
    r"keynote|address|lecture)|gave (?:an?|the) (?:\w+ ){0,2}(?:speech|presentation|talk|keynote|address|overview))\b"
)
_AND_THEN = re.compile(r"[,;]?\s+(?:and|as well as|together with|followed by)\s+|[,;]\s+")
"""What stands between two people who are both the subject."""
_COMMA = re.compile(r"([^,]+),\s*((?:the\s)?[A-ZÀ-Ý0-9][^,]*)")
"""A position, and the organisation after a comma."""
_ROLE = re.compile(
    r"\b(?:director|head|officer|manager|president|chair(?:man|woman|person)?|counsell?or|attach[ée]|ambassador|minister|"
    r"secretary|mayor|professor|[ck][ef]o|advis[eo]r|coordinator|expert|consul|representative|delegate|founder|partner|"
    r"rector|dean|governor|commissioner|lead(?:er)?|specialist|researcher|deputy|vice-\w+|spokes\w+|engineer|owner)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\b(?:chamber|council|agency|ministry|university|institute|commission|association|cluster|embassy|delegation|cent(?:re|er)|"
    r"office|board|bank|federation|union|department|directorate|DG|network|society|foundation|company|group|alliance|"
    r"authority|consulate|city|municipality|government|ltd|inc|gmbh|academy|school|college|forum|platform)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:(?:international|foreign|european|business|external|global|technical|public|industrial|regional|economic)\s+)*"
    r"(?:exports?|trade|research|sales|marketing|innovation|operations|development|investments?|industry|technology|"
    r"relations|affairs|projects|cooperation|communications?|strategy|production|purchasing|science|finance|engineering)"
    r"(?:\s+(?:and|&)\s+\w+|\s+(?:development|relations|affairs|cooperation))*",
    re.IGNORECASE,
)
"""What a head of is head of, within an organisation that is not named."""
_LINK = re.compile(r"\s(?:of|at|for|in|from)\s")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_SPEAKERS = re.compile(
    r"[\W\d]*(?:[A-Z]\.\s)?(?:(?:the|our|list of|key(?:note)?|guest|invited|main)\s)*"
    r"(?:speakers?|panell?ists?|moderators?|(?:(?:the )?people )?who (?:spoke|opened)|guests of honou?r)"
    r"(?:\s(?:and|of|at|in|the|our|speakers?|panell?ists?|moderators?|guests|programme|opening|session|event|mission|seminar))*\W*",
    re.IGNORECASE,
)
"""A title over a list of those who spoke."""
_PRESENTING = re.compile(
    r"\b(?:presentations?|speech(?:es)?|keynotes?)\s+(?:was|were\s+)?(?:given\s+)?by\b", re.IGNORECASE
)


def state(reading: Reading) -> Iterator[Statement]:
    """State the sessions of the programme and the people who spoke at them."""
    opened: Referent | None = None
    listed = False
    for sentence, section in reading.document.prose():
        if match := _LIST.search(sentence.clean):
            group = 1 if match[1] else 2
            for name in _sessions(sentence.cut(*match.span(group))):
                found = list(sessions.state(reading, name, section))
                listed = listed or bool(found)
                yield from found
        opening, presenting = _OPENING.search(sentence.clean), _PRESENTING.search(sentence.clean)
        if opening:
            name = sentence.cut(*opening.span(1))
            known = reading.vocabulary.last("sessions", name.clean)
            opened = reading.about("Session", name.clean) if known else None
            yield from sessions.state(reading, name, section)
        if opening or presenting:
            yield from _people(reading, sentence, section, opened, "opening" if opening else "presentation")
        elif said := _SAID_BY.search(sentence.clean):
            rest = sentence.cut(said.end(), len(sentence.clean))
            yield from _people(reading, rest, section, None, "speaker")
        elif _SPEAKERS.fullmatch(section or "") and PERSON.match(sentence.clean):
            yield from _people(reading, sentence, section, None, "speaker")
        else:
            yield from _speaking(reading, sentence, section)
    if not listed:
        yield from sessions.listed(reading)


def _speaking(reading: Reading, sentence: Text, section: str | None) -> Iterator[Statement]:
    """State the people who are the subject of a sentence ("Ms X, Director of Y, welcomed"), one or several."""
    found, spoke = list(PERSON.finditer(sentence.clean)), False
    following: re.Match[str] | None = None
    for match in reversed(found):
        between = sentence.clean[match.end() : following.start()] if following else ""
        joined = spoke and following is not None and _AND_THEN.fullmatch(between) is not None
        spoke, following = joined or _SPOKE.match(sentence.clean, match.end()) is not None, match
        if spoke:
            said = sentence.cut(*match.span())
            yield from _people(reading, said, section, None, "speaker")


def _sessions(text: Text) -> Iterator[Text]:
    separators = r"\s*;\s*(?:and\s+)?" if ";" in text.clean else r"\s*,\s*(?:and\s+)?|\s+and\s+(?=an?\s)"
    yield from parts(text, separators)


def _people(
    reading: Reading, sentence: Text, section: str | None, session: Referent | None, role: str
) -> Iterator[Statement]:
    for match in PERSON.finditer(sentence.clean):
        name = match["name"].removesuffix(".")
        person, source = (
            Referent("Person", (name,)),
            reading.document.source(sentence.cut(*match.span()), section),
        )
        printed = sentence.cut(*match.span()).quote
        yield Statement(person, "name", name, printed, source)
        position, organisation = post(match["bracket"] or match["apposition"] or "")
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


def post(words: str) -> tuple[str, str | None]:
    """Cut "Director General of X" and "X policy officer" into the position and the organisation, if there is one."""
    if (parted := _COMMA.fullmatch(words)) and _ROLE.search(parted[1]):
        plain = not _INSTITUTION.search(parted[1]) and not _ROLE.search(parted[2]) and not country.find(parted[2])
        if plain and (_INSTITUTION.search(parted[2]) or not _LINK.search(parted[1])):
            return parted[1].strip(), _ARTICLE.sub("", parted[2]).strip()
    for link in (" at the ", " at ", " in the ", " in ", " of the ", " of ", " for the ", " for ", " from "):
        position, found, organisation = words.partition(link)
        named = re.match(r"[A-ZÀ-Ý]", organisation) and not country.find(organisation)
        if found and named and _is_position(position) and not _UNIT.fullmatch(organisation):
            return position.strip(), organisation.strip()
    if match := re.match(
        r"((?:[A-ZÀ-Ý][\w’'-]*\s+(?:of\s+|for\s+|the\s+|and\s+|de\s+)*)+)((?!(?:of|for|at|in|from)\b)[a-zß-ÿ].*)$",
        words,
    ):
        return match[2].strip(), match[1].strip()
    return words.strip(), None


def _is_position(words: str) -> bool:
    return len(words.split()) <= 4 and not re.search(r"\bof the\b", words)
