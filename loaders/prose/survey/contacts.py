"""Silence between a cluster and its counterpart, which is none in the survey: "never replied to the letters of Foo"."""

import re
from collections.abc import Sequence

from clew.loaders.prose.names import proper
from clew.loaders.prose.names.clusters import forms
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.setting import country
from clew.loaders.vocabulary import Vocabulary, current

_NEAR = 40
"""How many characters before a name say what it is."""


def among(clusters: Sequence[str], words: str, silence: re.Match[str], context: str) -> bool:
    """Tell whether a sentence on silence, or the text before it in `context`, names others, and no survey."""
    if phrase(current(), "silence-leaves-us").match(words, silence.end()):
        return False
    survey = phrase(current(), "of-the-survey")
    theirs = phrase(current(), "silent-to-others").match(words, silence.end())
    if not theirs and (survey.search(context.replace(silence[0], "")) or survey.search(silence[0])):
        return False
    for form in sorted({form for name in clusters for form in forms(name)}, key=len, reverse=True):
        context = context.replace(form, "it")
    return any(_is_another(context, match, current()) for match in proper.NAME.finditer(context))


def _is_another(words: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name is an organisation's: in several words, or called what it is."""
    at = match.start()
    while opener := phrase(vocabulary, "no-part-of-a-name").match(words, at, match.end()):
        at = opener.end()
    name = words[at : match.end()]
    if not name or country.find(name) or phrase(vocabulary, "no-organisation").search(name):
        return False
    before = words[max(0, at - _NEAR) : at].rstrip()
    return " " in name or any(each.end == len(before) for each in vocabulary.words("kinds", before))
