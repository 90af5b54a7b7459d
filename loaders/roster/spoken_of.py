"""Whether the sentence before names is on SMEs: "Three SMEs have benefited. They are A (Some Cluster) and B"."""

from clew.loaders.prose.names import benefit
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.roster.mentions import Mention, before, sentences


def is_firm_counted(reading: Reading, mention: Mention) -> bool:
    """Tell whether a firm by its legal form stands behind "Three SMEs have benefited.": of a person nobody can."""
    counted = _have_benefited(reading, before(mention.sentence, sentences(reading)))
    return counted and phrase(reading.vocabulary, "legal-form").search(mention.words) is not None


def are_these(reading: Reading, mention: Mention) -> bool:
    """Tell whether a sentence does nothing but name SMEs that have benefited, which the one before counts."""
    these = phrase(reading.vocabulary, "they-are").match(mention.sentence.text.clean)
    return these is not None and _have_benefited(reading, before(mention.sentence, sentences(reading)))


def are_among_them(reading: Reading, mention: Mention) -> bool:
    """Tell whether names stand behind a colon and words on some of the SMEs on which the sentence before is."""
    of_smes = phrase(reading.vocabulary, "the-SMEs").match(before(mention.sentence, sentences(reading)))
    led = phrase(reading.vocabulary, "those-of-them").match(mention.sentence.text.clean)
    return bool(of_smes and led and led.end() <= mention.start)


def _have_benefited(reading: Reading, words: str) -> bool:
    return "SME" in reading.vocabulary.all("kinds", words) and benefit.is_sure(reading.vocabulary, words)
