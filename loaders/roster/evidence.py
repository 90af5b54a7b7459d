"""What a sentence says for or against a name's being one of the delegation's clusters, each with its weight."""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.roster import homes, mentions
from clew.loaders.roster.groups import Group
from clew.loaders.roster.mentions import Mention, Sentence
from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.tabular.cells.concepts import QUESTIONS

WEIGHTS = {
    "counted": 4,  # "the delegation consisted of A and B"
    "asked": 3,  # "A had drawn up an agenda"
    "asked together": 1,  # with two others at least
    "answered": 3,
    "section": 3,  # a title with a text that begins with its name, or "The cluster"
    "told": 2,  # a title with a text that goes on about "the cluster"
    "series": 2,  # a title between such, with nothing but their text between
    "beside": 2,  # with clusters of the delegation, and with nobody else
    "home": 2,  # "A from Denmark", where Denmark is not the host
    "titled": 2,  # under "Who travelled", with its country
    "heads": 2,  # a paragraph that begins with its name and a colon, as others do
    "has members": 2,  # "Foo, a member of A"
    "fellow": 2,  # "its fellow traveller A"
    "called": 1,  # "the cluster A", "A, a Danish cluster", or by its name
    "opens": 1,  # it is the first word of a paragraph, and its subject
    "goes on": 1,  # "The cluster ..." is the next sentence
    "met": -1,  # "with A"
    "host": -4,  # "A from the host country"
    "local": -2,  # its name holds the host's
    "other": -5,  # "the firm A", "A, an association"
    "member": -5,  # "A, a member of", "the SMEs A and B"
    "institution": -3,
    "behind": -4,  # "organised by A"
}
"""The kinds of evidence: each counts once for a name, however often it is found."""

STRONG = frozenset({"counted", "asked", "answered", "titled"})
"""What tells by itself that a cluster is of this delegation."""
TELLING = STRONG | {"section", "told", "series", "beside", "heads", "home", "has members", "fellow", "goes on"}
"""What tells that it is a cluster of some delegation."""
OTHERS = frozenset({"other", "host", "behind", "institution"})
"""What no member of a cluster is."""
VETO = frozenset({"other", "member", "host", "behind"})
"""What no delegate is."""

_BEFORE = 60
_APPOSED = re.compile(r"\s?,\s(?P<said>(?:an?|the|one\sof|its|another|both|two|three)\s[^,;.()]{3,80})")
_SHORT = re.compile(r"\s(?:had|have|has|did|do|does)(?:\s(?:not|none|one|so))*\W*$")
"""A verb that only goes on from the sentence before: "A and B had not"."""
_HEAD = re.compile(r"^.*?(?=\s(?:of|for|from|in|with|that|which|whose?|based|active|near|at|on)\b|$)")
_LED = re.compile(r"(?:\b[A-ZÀ-ÞĀ-Ț][a-z]+\s)?\b(?P<kind>[A-Za-z-]+)\s$")
_MANY = re.compile(r"(?:s|ies)\s$")
"""The word before several names calls each of them so: "the firms A and B"; of "the firm A" the next is no part."""
_WITH = re.compile(r"\b(?:with|met|to|visited|between)\s(?:the\s)?$")


def of_group(reading: Reading, group: Group, sentences: Sequence[Sentence]) -> Iterator[tuple[Mention, str]]:
    """Yield the evidence that is the same for all names that stand together."""
    for kind in _of_group(reading, group, sentences):
        yield from ((mention, kind) for mention in group.mentions)
    for mention in group.mentions:
        yield from ((mention, kind) for kind in _of_one(reading, mention, sentences))
    if called := _led(reading, group.before):
        several = group.mentions if _MANY.search(group.before) else group.mentions[:1]
        yield from ((mention, called) for mention in several)


def _of_group(reading: Reading, group: Group, sentences: Sequence[Sentence]) -> Iterator[str]:
    before, after = group.before, group.after
    others = phrase(reading.vocabulary, "roster-others").search(before[-_BEFORE:])
    led = phrase(reading.vocabulary, "roster-delegation-are").search(before)
    formed = len(group.mentions) > 1 and phrase(reading.vocabulary, "roster-form-delegation").search(after)
    placed = len(group.mentions) > 1 or homes.homes(reading, group)
    if placed and not others and (led or formed):
        yield "counted"
    if _asked(reading, group, sentences):
        yield "asked"
        if len(group.mentions) > 2:
            yield "asked together"
    if phrase(reading.vocabulary, "came-with-it").match(group.mentions[-1].sentence.text.clean, group.mentions[-1].end):
        yield "member"
    if phrase(reading.vocabulary, "roster-behind").search(before[-_BEFORE:]):
        yield "behind"
    if phrase(reading.vocabulary, "roster-behind-after").match(after):
        yield "behind"


def _asked(reading: Reading, group: Group, sentences: Sequence[Sentence]) -> bool:
    """Tell whether names are those of an answer: to the question on the agenda, or of several on what they signed."""
    words = group.mentions[0].sentence.text.clean
    before = mentions.before(group.mentions[0].sentence, sentences)
    benefit = phrase(reading.vocabulary, "benefit-told").search(words)
    several = len(group.mentions) > 2 or _SHORT.match(group.after)
    if several and not benefit and phrase(reading.vocabulary, "speaks-of-sme-agenda").search(before):
        return True
    if phrase(reading.vocabulary, "speaks-of-sme-agenda").search(words):
        return not phrase(reading.vocabulary, "roster-with").search(group.before)
    if _said(reading, group):
        return True
    return (
        len(group.mentions) > 2 and phrase(reading.vocabulary, "speaks-of-formal-agreement").search(words) is not None
    )


def _said(reading: Reading, group: Group) -> bool:
    """Tell whether names are said to have given an answer as such, in a paragraph on a question: "A and B said no"."""
    said = phrase(reading.vocabulary, "said-after").fullmatch(group.after.rstrip(" .;,"))
    asked = (phrase(reading.vocabulary, f"speaks-of-{each}") for each in QUESTIONS)
    named = said is not None and said.lastgroup in ("yes", "no", "na")
    return named and any(each.search(group.mentions[0].sentence.paragraph) for each in asked)


def _led(reading: Reading, before: str) -> str | None:
    """Return what the word right before a name calls it."""
    led = _LED.search(before)
    return _kind(reading, led["kind"]) if led else None


def _kind(reading: Reading, words: str) -> str | None:
    """Return what a word makes of a name: a cluster, a member, something else, or nothing."""
    if phrase(reading.vocabulary, "roster-members").search(words):
        return "member"
    found = [word for word in reading.vocabulary.words("kinds", words) if word.end == len(words.rstrip())]
    if found:
        return "called" if found[-1].name == "cluster" else "member" if found[-1].name == "SME" else "other"
    return "other" if phrase(reading.vocabulary, "roster-other-kind").search(words) else None


def _of_one(reading: Reading, mention: Mention, sentences: Sequence[Sentence]) -> Iterator[str]:
    if apposed := _APPOSED.match(mention.sentence.text.clean, mention.end):
        head = _HEAD.match(apposed["said"])
        if kind := _kind(reading, head[0] if head else ""):
            yield kind
    if phrase(reading.vocabulary, "roster-cluster-word").search(mention.words):
        yield "called"
    elif phrase(reading.vocabulary, "roster-institution").search(mention.words):
        yield "institution"
    if phrase(reading.vocabulary, "roster-member-of").search(mention.before[-_BEFORE:]):
        yield "has members"
    if phrase(reading.vocabulary, "fellow-delegate").search(_clause(mention.before)):
        yield "fellow"
    if _WITH.search(mention.before) and not homes.came_with(mention):
        yield "met"
    if _is_local(reading, mention.words):
        yield "local"
    yield from _place(reading, mention, sentences)


def _clause(before: str) -> str:
    found = re.search(r"\b(?:its|their|another|the|a)\s[^,;.]{0,40}$", before)
    return found[0] if found else ""


def _place(reading: Reading, mention: Mention, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield what it tells that a paragraph begins with a name and goes on about "the cluster"."""
    opens = mention.sentence.opens and mention.start <= len("The ")
    if opens and re.match(r"\s[a-z]|\s?[,(]", mention.after):
        yield "opens"
    following = mention.sentence.place + 1
    if mention.start <= len("The ") and following < len(sentences):
        after = sentences[following]
        same = after.block == mention.sentence.block
        if same and phrase(reading.vocabulary, "roster-goes-on").match(after.text.clean):
            yield "goes on"
        if same and opens and phrase(reading.vocabulary, "roster-it-was-asked").match(after.text.clean):
            yield "asked"


def _is_local(reading: Reading, name: str) -> bool:
    """Tell whether a name holds the city of the mission, or the host country or its adjective."""
    if not reading.mission:
        return False
    host, city = str(reading.mission.parts[0]), str(reading.mission.parts[1])
    words = name.split()
    named = any((nationality(word) or (country.find(word) or ("",))[0]) == host for word in words if len(word) > 3)
    return named or city in name or host in name
