"""Which organisations of a sentence may be counterparts: all that it names, but for those named as something else."""

import re
from collections.abc import Collection, Iterator

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.threads.scene import DELEGATE, OTHER, Party, Scene
from clew.loaders.setting import country
from clew.loaders.vocabulary import Vocabulary

_PREPOSITION = re.compile(r"\b([a-z]+)\s+(?:the\s+|its\s+|their\s+)?$")
_BESIDE = re.compile(r",\s(?:the\s|its\s|our\s)?")
_MEASURE = re.compile(rf"\b(?:than|[Uu]nlike|[Jj]ust like|as did) (?:the (?:cluster )?)?{DELEGATE}")
_RELATIVE = re.compile(r"\b(?:which|that|whose|whom?|where)\b")
_OTHERWISE = "members-act", "hosts-around", "compared-around", "names-spelt-out"
"""What is said around those who are no counterparts."""
_NEAR = 120
"""How many characters before a name tell what it is."""
_PERSON = 4
"""A person's name is at most so many words."""
_LIST = re.compile(r"(?:,\s(?:and\s|or\s|nor\s)?|\s(?:and|or|nor)\s)(?:the\s|with\s|to\s|for\s)*")


def leave(scene: Scene, vocabulary: Vocabulary, known: Collection[str] = ()) -> None:
    """Leave in a sentence the organisations that may be counterparts, and the clusters of which something is told.

    `known` are those with whom, as a table says, somebody in the sentence has a thread.
    """
    _drop_measures(scene)
    others = [each for each in scene.parties if each.sign == OTHER]
    if others:
        scene.left_out = [*_otherwise(scene, vocabulary)]
        scene.drop(scene.left_out)
        scene.drop([each for each in others if each.name not in known and not _may_be(scene, each, vocabulary)])


def _drop_measures(scene: Scene) -> None:
    """Leave out the clusters that another is only measured by ("more successful than ◆: it signed")."""
    named = [each for each in scene.parties if each.sign == DELEGATE]
    if len(named) > 1:
        skeleton = scene.skeleton()
        places = [skeleton.count(DELEGATE, 0, match.end()) - 1 for match in _MEASURE.finditer(skeleton)]
        scene.drop([named[place] for place in places])


def _otherwise(scene: Scene, vocabulary: Vocabulary) -> Iterator[Party]:
    """Yield those who are named as members, hosts, organisers, for a comparison, as a full name or in hearsay."""
    others = [each for each in scene.parties if each.sign == OTHER]
    skeleton = scene.skeleton()
    member = False
    for before, each in zip([None, *others], others, strict=False):
        between = scene.text.clean[before.end : each.start] if before else ""
        like = each.mention and phrase(vocabulary, "member-like").search(each.mention.described)
        like = like or phrase(vocabulary, "taken-along").search(scene.text.clean, each.start, each.end)
        member = bool(like or (member and _LIST.fullmatch(between)))
        if member:
            yield each
    partners = phrase(vocabulary, "partners-named").search(skeleton)
    for name in (*(() if partners else ("members-around",)), *_OTHERWISE):
        for match in phrase(vocabulary, name).finditer(skeleton):
            first = skeleton.count(OTHER, 0, match.start())
            yield from others[first : first + match[0].count(OTHER)]


def _may_be(scene: Scene, party: Party, vocabulary: Vocabulary) -> bool:
    """Tell whether a name may be a counterpart's: by its own words, and by those around it."""
    mention, words = party.mention, scene.text.clean
    if not mention or not mention.named:
        return mention is not None
    if _is_common(mention.name.clean, vocabulary) or country.names_region(mention.name.clean):
        return False
    after, before = _BESIDE.match(words, mention.name_end), words[max(0, party.start - _NEAR) : party.start]
    post = after and phrase(vocabulary, "position").match(words, after.end())
    person = post is not None and not _RELATIVE.search(post[0])  # "the university whose rector ..." is no position
    ahead = phrase(vocabulary, "person-ahead").search(before)
    if person or ahead or phrase(vocabulary, "no-organisation-ahead").search(before):
        return False
    called = mention.is_called or phrase(vocabulary, "legal-form").search(mention.name.clean)
    if not called and _speaks(mention.name.clean, before, words[mention.name_end :], vocabulary):
        return False
    found = mention.kind and phrase(vocabulary, "found-there").search(before)
    return bool(called or found) or _is_placed(mention.name.clean, before, vocabulary)


def _is_common(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is but the word for what somebody is: "the Chamber" goes back to whom was named before."""
    is_kind = vocabulary.meaning("kinds", name) or phrase(vocabulary, "public-body").fullmatch(name)
    return " " not in name and is_kind is not None


def _speaks(name: str, before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name of a few words says or expects something, and by none of its words is a company's."""
    person = len(name.split()) <= _PERSON and not phrase(vocabulary, "company-like").search(name)
    said = phrase(vocabulary, "speech-ahead").search(before) or phrase(vocabulary, "person-acts").match(after)
    return person and said is not None


def _is_placed(name: str, before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name of which nothing is said stands where an organisation does, and not where a place would."""
    preposition = _PREPOSITION.search(before)
    word = preposition[1] if preposition else ""
    if phrase(vocabulary, "public-body").search(name):
        return word in ("with", "and", "between")
    where = phrase(vocabulary, "where").fullmatch(word) and not phrase(vocabulary, "reached-at").search(before)
    moved = phrase(vocabulary, "motion").search(before) and not phrase(vocabulary, "company-like").search(name)
    if where or country.of_city(name) or moved:
        return False
    return " " in name or "-" in name or word == "with"
