"""The delegates whom running text names, where no list or table does."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement, slug
from clew.loaders.prose.lists import listed
from clew.loaders.prose.names.entry import Entry
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.survey import respondents
from clew.loaders.reading import Reading
from clew.loaders.roster import acronyms, homes, silent
from clew.loaders.roster.roster import Name, delegates


def state(reading: Reading, known: Sequence[Statement], *, surveyed: bool) -> Iterator[Statement]:
    """State the delegates, each with country and fields; `known` tells those given.

    Where the document is of a survey (`surveyed`), whoever is said to have answered or not is one more likely.
    """
    if reading.mission and not any(_is_delegate(each) for each in known):
        answered = _answering(reading, known) if surveyed else frozenset()
        for name in delegates(reading, answered):
            yield from _delegate(reading, name, surveyed=surveyed)


def introduces(found: Sequence[Statement]) -> bool:
    """Tell whether a text introduces the delegates, with their countries; else it names those of another report."""
    return any(each.property == "LOCATED_IN" for each in found)


def _answering(reading: Reading, known: Sequence[Statement]) -> frozenset[str]:
    """Return the slugs of those who answered or did not, where it is a survey that is spoken of, and no letter."""
    letter = phrase(reading.vocabulary, "roster-letter")
    said = [*respondents.state(reading, known)]
    said += silent.state(reading, said)
    told = (each for each in said if _is_delegate(each) and not letter.search(each.printed))
    return frozenset(slug(str(each.subject.parts[0])) for each in told)


def _is_delegate(statement: Statement) -> bool:
    return statement.property == "TOOK_PART_IN" and statement.qualifiers.get("role") == "delegate"


def _delegate(reading: Reading, name: Name, *, surveyed: bool) -> Iterator[Statement]:
    """State a delegate; with its acronym, as a list of the delegation does, where the document is of the event."""
    placed = name.homes[0] if len(name.countries) == 1 else None
    mention = placed[0] if placed else name.mentions[0]
    works = next((found for each in (mention, *name.mentions) if (found := homes.fields(each))), ())
    printed = (None if surveyed else acronyms.whole(reading, mention.words)) or mention.name
    yield from listed.one(reading, Entry(printed, placed[1] if placed else None, works), mention.sentence.section)
