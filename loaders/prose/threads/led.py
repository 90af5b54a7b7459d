"""Paragraphs about a counterpart: its first sentence says who that is, the others what each cluster does with it.

"Bar Ltd is a firm in Busan. Some Cluster works with it. Other Cluster was less lucky: Bar Ltd has not replied."
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from clew.graph.statement import slug
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import forms
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.proper import Reader as Described
from clew.loaders.prose.tellers.tellers import Owner, Telling
from clew.loaders.prose.threads.scene import OTHER, Party, Reader
from clew.loaders.prose.threads.thread import Thread
from clew.loaders.reading import Reading
from clew.loaders.setting import country
from clew.loaders.text.signs import TURN
from clew.loaders.text.text import Text

_OPENED = re.compile(
    r"(?:The )?(?P<name>[A-ZÀ-ÞĀ-Ț][^,.;:()]{2,80}?)(?:,| (?:is|was)\b)"
    r"(?:,? (?:once )?(?:again|also|itself|in turn|too))?,? "
    r"(?P<said>(?:an?|the|another) [a-z][^,.;:]*?)(?=[,.;:]|$| (?:that|which|who|whose|where|to which|of which|with)\b)"
)
"""Who is told of and what it is: "Bar Ltd is a firm that ...", "Bar Ltd, a young firm, ..."."""
_BACK = re.compile(r"\b(?:its?|them|they|their|both|the (?:same|two))\b")
"""What goes back to somebody named before."""
_CLAUSE = re.compile(rf";\s+(?:and\s)?|,?\s(?={TURN})")


@dataclass(slots=True)
class _Stretch:
    """What is told of one cluster: its sentences, as far as another is named."""

    owner: Owner
    told: list[tuple[Text, str | None]] = field(default_factory=list)


def of_counterpart(reading: Reading, telling: Telling, parties: Reader) -> dict[tuple[str, str], Thread]:
    """Return the threads of a paragraph that begins with the other side, by who and whom; none of any other."""
    if telling.own or not telling.names_late:
        return {}
    (first, _), *rest = telling.sentences
    mention = _opened(reading, first)
    if not mention or mention.name.clean in _named(parties, first):
        return {}
    made = (_thread(reading, mention, each, parties) for each in _stretches(rest, parties))
    return {(each.owner.name, slug(each.counterpart)): each for each in made if each}


def _named(parties: Reader, first: Text) -> set[str]:
    """Return the clusters that the first sentence names, as it prints them."""
    return {first.clean[each.start : each.end] for each in parties.delegates(first.clean)}


def _opened(reading: Reading, first: Text) -> Mention | None:
    opened = _OPENED.match(first.clean)
    if not opened or not entry.is_name(opened["name"]) or country.find(opened["name"]):
        return None
    name, said = first.cut(*opened.span("name")), first.cut(*opened.span("said"))
    plain = Mention(opened.start("name"), opened.end("said"), name, "", name_end=opened.end("name"))
    found = Described(first, reading.vocabulary).typed(plain, [said])
    return found if found.is_called and found.kind else None


def _stretches(rest: list[tuple[Text, str | None]], parties: Reader) -> Iterator[_Stretch]:
    """Yield what is told of each cluster; of a clause that names several nobody could tell, nor of what goes on."""
    current: _Stretch | None = None
    for sentence, section in rest:
        for part in _parts(sentence, parties):
            named = {each.name: each for each in parties.delegates(part.clean)}
            if named and (len(named) > 1 or not current or current.owner.name not in named):
                if current:
                    yield current
                current = _of(part, section, next(iter(named.values()))) if len(named) == 1 else None
            if current:
                current.told.append((part, section))
    if current:
        yield current


def _of(part: Text, section: str | None, party: Party) -> _Stretch:
    return _Stretch(Owner(party.name, part.cut(party.start, party.end), section, forms(party.name)))


def _parts(sentence: Text, parties: Reader) -> Iterator[Text]:
    """Yield a sentence, cut where another clause names another cluster."""
    start, words = 0, sentence.clean
    for cut in _CLAUSE.finditer(words):
        before, after = (
            {each.name for each in parties.delegates(said)} for said in (words[start : cut.start()], words[cut.end() :])
        )
        if before and after - before:
            yield sentence.cut(start, cut.start())
            start = cut.end()
    yield sentence.cut(start, len(words))


def _thread(reading: Reading, mention: Mention, stretch: _Stretch, parties: Reader) -> Thread | None:
    (opened, section), *_ = stretch.told
    made = Thread(
        stretch.owner, mention.name.clean, mention, opened, section, stretch.told, mention.described, sure=True
    )
    return made if _is_about(made, parties) and _tells(reading, made) else None


def _is_about(thread: Thread, parties: Reader) -> bool:
    """Tell whether what is told is about the counterpart: nobody else is named, or the words go back to it."""
    others = [
        each
        for text, _ in thread.told
        for each in parties.read(text).parties
        if each.sign == OTHER and not thread.named_in(each.name)
    ]
    words = " ".join(text.clean for text, _ in thread.told)
    back = _BACK.search(words) or thread.named_in(words) or thread.called(words)
    return not others or (bool(back) and not any(each.mention and each.mention.is_called for each in others))


def _tells(reading: Reading, thread: Thread) -> bool:
    """Tell whether it is told what the two do: a type of cooperation, or a word for dealings."""
    words = " ".join(text.clean for text, _ in thread.told)
    typed = next(iter(reading.vocabulary.words("cooperation-types", words)), None)
    return bool(typed or phrase(reading.vocabulary, "dealings").search(words))
