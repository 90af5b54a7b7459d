"""Names that came along with the cluster spoken of, in a document of which SMEs came: "A, which travelled with it"."""

from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.roster.groups import Group
from clew.loaders.roster.mentions import FAR, sentences


def came(reading: Reading, group: Group) -> bool:
    """Tell whether names came along with "it" or "the cluster", or with that of which their section is."""
    return _with_it(reading, group) or _in_its_section(reading, group)


def _with_it(reading: Reading, group: Group) -> bool:
    """Tell whether words behind names say so, in a sentence that speaks of SMEs or firms."""
    last = group.mentions[-1]
    words = last.sentence.text.clean
    found = phrase(reading.vocabulary, "came-with-it").match(words, last.end)
    return bool(found and phrase(reading.vocabulary, "firms-spoken-of").search(words))


def _in_its_section(reading: Reading, group: Group) -> bool:
    """Tell whether firms by a legal form stand behind words that say so and nothing else: "Came with Foo Ltd.".

    A sentence of the document says that SMEs came: else these may be anybody.
    """
    found = phrase(reading.vocabulary, "came-with-names").fullmatch(group.before)
    form = phrase(reading.vocabulary, "legal-form")
    if not found or group.mentions[0].start > FAR or not any(form.search(each.words) for each in group.mentions):
        return False
    told = phrase(reading.vocabulary, "SMEs-came-along")
    return any(told.search(each.text.clean) for each in sentences(reading))
