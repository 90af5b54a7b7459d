"""What is printed beside a person: "Director of Some Agency", "Head of Sales, Some Ltd", "Some policy officer"."""

import re
from collections.abc import Set
from itertools import pairwise

from clew.graph.statement import slug
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country
from clew.loaders.vocabulary import Vocabulary, current

_ARTICLE = re.compile(r"^(?:(?i:the|our)|an?)\s+")
_CUT = re.compile(r"\s*[,;]\s+|\s+[-–—|]\s+")
LISTED = re.compile(
    r"\b(?:(?:(?:Vice-)?Ministry|Department|Directorate(?:[- ]General)?|Secretariat|Agency|Institute|Council|Chamber|"
    r"Committee|Faculty|Minister|Secretary(?:\sof\sState)?)\s(?:of|for)\s(?:the\s)?|(?:DG|Directorate[- ]General)\s)"
    r"[A-ZÀ-ÞĀ-Ț][a-zß-ÿ]\w*(?:\s[A-ZÀ-ÞĀ-Ț]\w+)?(?:,\s(?!(?:Mr|Ms|Mrs|Dr|Prof)\b)[A-ZÀ-ÞĀ-Ț]\w+(?:\s[A-ZÀ-ÞĀ-Ț]\w+)?){1,3},?"
    r"\s(?:and|&)\s(?!(?:Mr|Ms|Mrs|Dr|Prof)\b)[A-ZÀ-ÞĀ-Ț]\w+(?=\s*(?:[,;.()]|$)|\s[a-z])"
)
"""An institution, or a minister, for several things: "Ministry of Industry, Trade and Supply"; no comma cuts it."""
_LINK = re.compile(r"\s(?:of|at|for|in|from|with)\s")
_LINKS = (
    " at the ",
    " at ",
    " in the ",
    " in ",
    " of the ",
    " of ",
    " for the ",
    " for ",
    " from the ",
    " from ",
    " with ",
)
_NAME_FIRST = re.compile(
    r"((?:[A-ZÀ-ÞĀ-Ț][\w’'-]*\s+(?:of\s+|for\s+|the\s+|and\s+|de\s+)*)+)((?!(?:of|for|at|in|from|and)\b)[a-zß-ÿ].*)$"
)
_TO_COUNTRY = re.compile(
    r"^((?:the )?(?:European Union|EU|(?:Kingdom|Republic) of [A-Z]\w+|(?!Delegation|Mission|Embassy)[A-Z]\w+))"
    r" to (?:the )?[A-ZÀ-ÞĀ-Ț].*$"
)
"""An ambassador of the European Union to a country is of the Union, wherever that is sent."""
_MINISTER = re.compile(r"\bminister$|\bsecretary of state$", re.IGNORECASE)
_STATE = re.compile(r"State(?:\s(?:for|of)\b|$)")
"""What a secretary of state is of."""
_GENERAL = re.compile(r"\b(?:director[- ]general|general director|permanent secretary)$", re.IGNORECASE)
_DEPARTMENT = re.compile(r"Department (?:of|for) (?:the )?[A-ZÀ-ÞĀ-Ț]")
_REGIONAL = re.compile(
    r"[A-ZÀ-ÞĀ-Ț][\w-]+ (?:Regional|Provincial|Municipal|District|County|State|Oblast) "
    r"(?:Department|Directorate|Division) (?:of|for) (?:the )?[A-ZÀ-ÞĀ-Ț][^,;]*"
)
"""A region's own department, by the name of the region, is no part of an office."""
_SCHOLAR = re.compile(
    r"\b(?:professor|lecturer|reader|doctor|teacher|phd|researcher|expert|specialist|dean)$", re.IGNORECASE
)
"""Of what somebody is that is a subject, unless it is said to be an institution."""
_FROM = re.compile(
    r",?\s(?:(?:from|based in)\s(?:the\s)?[A-ZÀ-ÞĀ-Ț]|(?:until|till|since|from|between)\s(?:\w+\s)?(?:19|20)\d\d\b).*$"
)
"""Where an organisation is from is none of its name, nor when somebody stood for it."""
_WHOSE = re.compile(r"\s(?:of|at|in)\s(?:the\s)?")
_HEAD = re.compile(r"\s(?:of|to|for|in)\s")
"""Where what an institution is ends: "Ministry of Some Thing", "Delegation to Some Land"."""
_ABROAD = re.compile(r"\s(?:of|to|in)\s(?:the\s)?")
_REALM = re.compile(r"^(?:Kingdom|(?:\w+ )?Republic|State) of ")
_AND = re.compile(r"\s(?:and|&)\s")
_UNNAMED = re.compile(
    r"(?:the\s)?(?:delegation|mission|office|secretariat|department|section|division|unit|bureau|institute|cent(?:re|er)|"
    r"agency|company|cluster|network)",
    re.IGNORECASE,
)
"""What somebody heads, by no name of its own: "Head of Delegation"."""
_BRANCH = re.compile(r"(?:the\s)?(?P<place>[A-ZÀ-ÞĀ-Ț].*?)\s(?i:office|branch|bureau|desk)")
_FACULTY = re.compile(
    r"(?:the\s)?(?!.*\b(?:Universi|Academ))(?=.*\b(?:Institut\w*|Facult\w+|Schools?|Depart\w+|Cent(?:re|er|ro)|"
    r"Laborator\w+|Chair)\b)"
)
"""What may be a part of a university."""
_ACADEMIC = re.compile(r"\b(?:Universi\w+|Academ\w+|Polit[eé]c\w+|Polytechnic\w*|Hochschule)\b")
_LONGEST = 12
"""A position and an organisation are few words."""
_SHORT = re.compile(r"\b[A-Z]\.\s?[A-Z]\.\s*$")
_TOPIC = re.compile(r"(?<=[^\s:]{2})\s?:\s.*", re.DOTALL)
"""What somebody spoke of: "Director of Some Agency: Where the water goes"."""


def post(words: str, known: Set[str] = frozenset(), *, certain: bool = True) -> tuple[str, str | None]:
    """Cut what stands beside a person into the position and the organisation, if there is one.

    `known` are slugs of organisations that the document names. Unless `certain`, only words for a position make one.
    """
    words = _TOPIC.sub("", words)
    pieces = [_ARTICLE.sub("", piece).strip() for piece in _cut(_ended(words)) if piece.strip()]
    pieces = pieces[:1] + [
        piece for piece in pieces[1:] if not _is_place(piece) and (_starts(piece) or _is_unit(piece))
    ]
    if len(pieces) > 1 and (found := _apart(pieces, known)):
        return found
    if len(pieces) > 1 and _says("institution", pieces[0]):  # Director of the Institute of Glass, Sand and Light
        pieces = [words.strip() if _AND.search(pieces[-1]) else pieces[0]]
    if len(pieces) == 1 and _is_organisation(pieces[0], known) and not _says("role", pieces[0]):
        return "", pieces[0]
    if len(pieces) == 1 and (found := _linked(pieces[0], known, certain=certain)):
        return found
    if (
        len(pieces) == 1
        and (match := _NAME_FIRST.match(pieces[0]))
        and not is_position(match[1])
        and (certain or _says("role", match[2]))
    ):
        return match[2].strip(), match[1].strip()
    return words.strip(), None


def _cut(words: str) -> list[str]:
    """Cut words at commas and dashes, none within an institution for several things."""
    whole = [each.span() for each in LISTED.finditer(words)]
    cuts = [each.span() for each in _CUT.finditer(words) if not any(a < each.start() < b for a, b in whole)]
    edges = pairwise([0, *(edge for cut in cuts for edge in cut), len(words)])
    return [words[start:end] for start, end in list(edges)[::2]]


def is_position(words: str) -> bool:
    """Tell whether words begin with what somebody is ("Deputy Head of Trade"), and name nobody else."""
    return len(words.split()) <= _LONGEST and phrase(current(), "position").match(words) is not None


def _apart(pieces: list[str], known: Set[str]) -> tuple[str, str] | None:
    """Return position and organisation that stand apart, in this order or the other; a unit may stand between."""
    if len(pieces) == 3 and _is_unit(pieces[1]):
        pieces = [pieces[0], pieces[2]]
    elif len(pieces) == 3 and _is_organisation(pieces[1], known):
        pieces = pieces[:2]
    if len(pieces) != 2:
        return None
    first, second = pieces
    if _says("role", first) and not _says("role", second):
        link = _LINK.search(first)
        named = link and _starts(first[link.end() :].removeprefix("the ")) and not _is_unit(first[link.end() :])
        named = named and link and not _is_subject(first[: link.start()], first[link.end() :])
        named = named and not _says("heads-a-unit", first) and not (link and _UNNAMED.fullmatch(first, link.end()))
        named = named and not (link and _is_branch(first[link.end() :]))
        if named and link and _FACULTY.match(first, link.end()) and _ACADEMIC.search(second):
            return first, second  # Director of the Institute of Some Science, Some University
        of_itself = not _says("institution", first) or (not link and _says("institution", first.split()[0]))
        if not named and (of_itself or (link and _is_no_name(first[link.end() :]))):  # Cluster Manager, Some Cluster
            return (first, second) if _starts(second) else None
        if named and _is_organisation(second, known) and not _says("institution", first):
            return first, second
        return _linked(first, known, certain=True) if _is_unit(second) else None
    whole = not _LINK.search(second) or (_says("institution", first) and not _says("institution", second))
    swapped = _says("role", second) and is_position(second) and whole and _starts(first)
    return (second, first) if swapped and not _says("role", first) else None


def _linked(words: str, known: Set[str], *, certain: bool) -> tuple[str, str] | None:
    for link in _LINKS:
        position, found, organisation = words.partition(link)
        if found and _is_short(position) and (unit := _of_unit(organisation)) and _says("role", position):
            return f"{position}{link}{unit[0]}", unit[1]
        named = _starts(organisation) and not _is_place(organisation)
        own = slug(organisation) in known or not _is_no_name(organisation) or _governs(position, organisation)
        if found and named and own and _is_short(position):
            if not certain and not _says("role", position):
                return None
            if not _governs(position, organisation):
                position, organisation = _further(position + link, organisation)
            of_trade = _MINISTER.search(position) and link.startswith(" of")
            of_trade = of_trade or (link == " of " and _STATE.match(organisation) and position.endswith("ecretary"))
            if of_trade or (link.strip() in ("of", "in", "for") and _is_subject(position, organisation)):
                return None
            organisation = _TO_COUNTRY.sub(r"\1", organisation.strip())
            if any(map(_is_place, (_ABROAD.split(_REALM.sub("", organisation))[0], *_ABROAD.split(position)[1:]))):
                return None  # an ambassador's country is no organisation, nor the city where a consul sits
            return position.strip(), _FROM.sub("", organisation)
    return None


def _governs(position: str, words: str) -> bool:
    """Tell whether a department is a State's or a region's, and no part of an office.

    A director general heads it, or it is named by its country: "Department of Trade of Some Land".
    """
    of_country = country.find(_ARTICLE.sub("", words.rpartition(" of ")[2])) is not None
    of_state = (_GENERAL.search(position) is not None or of_country) and _DEPARTMENT.match(words) is not None
    return of_state or _REGIONAL.fullmatch(words) is not None


def _of_unit(words: str) -> tuple[str, str] | None:
    """Cut "Trade Section of the Delegation to Some Land" into the unit and the institution whose it is."""
    for cut in _WHOSE.finditer(words):
        head = _HEAD.split(words[cut.end() :])[0]
        if _starts(head) and _says("institution", head) and _is_unit(words[: cut.start()]) and not _is_unit(head):
            return words[: cut.start()], words[cut.end() :].strip()
    return None


def _further(position: str, organisation: str) -> tuple[str, str]:
    """Leave to the position what it is over, where the organisation stands behind: "Head of Trade of Some Bank"."""
    over, link, named = organisation.partition(" at " if " at " in organisation else " of ")
    named = _ARTICLE.sub("", named)
    within = link == " at " or not _says("institution", over)  # Head of the Institute of Water at Some University
    behind = _is_unit(over) or (_says("institution", named) and within)
    further = link and _starts(named) and behind
    return (f"{position}{over}", named) if further else (re.sub(r"\s\w+(?:\sthe)?\s$", "", position), organisation)


def _is_short(words: str) -> bool:
    of = re.search(r"\bof the\b", words)
    return len(words.split()) <= 6 and (not of or _is_unit(words[of.start() + 3 :]))


def _ended(words: str) -> str:
    """Return words without the point behind them, unless it is that of an abbreviation: "Some Works S.A."."""
    return words.strip(" ") if _SHORT.search(words) else words.strip(" .")


def _starts(words: str) -> bool:
    return words[:1].isupper() or re.match(r"[0-9]|[a-z][A-Z]", words) is not None


def _is_organisation(words: str, known: Set[str]) -> bool:
    return _starts(words) and (slug(words) in known or _says("institution", words))


def _is_unit(words: str) -> bool:
    return phrase(current(), "unit").fullmatch(words) is not None


def _is_no_name(words: str) -> bool:
    return _is_unit(words) or _UNNAMED.fullmatch(words) is not None or _is_branch(words)


def _is_branch(words: str) -> bool:
    """Tell whether words are for a part of somebody, by its place alone: "the Some Town Office"."""
    branch = _BRANCH.fullmatch(words)
    return branch is not None and _is_place(branch["place"])


def _is_subject(position: str, words: str) -> bool:
    """Tell whether words are what somebody knows: "Professor of Economics"."""
    return _SCHOLAR.search(position) is not None and not _says("institution", words)


def _is_place(words: str) -> bool:
    return country.find(words) is not None or country.of_city(words) is not None or words.endswith(" City")


def _says(name: str, words: str) -> bool:
    vocabulary: Vocabulary = current()
    return phrase(vocabulary, name).search(words) is not None
