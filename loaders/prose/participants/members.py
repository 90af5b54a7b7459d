"""Lists of SMEs under the name of their cluster: in plain bullets, or in one line ("Some Cluster: SME A, SME B").

In lines one below the other the cluster may stand in a column of its own, which spaces set apart.
"""

import re
from collections.abc import Iterator, Sequence

from clew.graph.statement import Statement
from clew.loaders.numeric import numbers
from clew.loaders.parts import flow, unmarked
from clew.loaders.parts.flow import COLUMNED, Block, columned
from clew.loaders.parts.runs import Run, runs
from clew.loaders.prose.names import entry
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.participants import as_many, headed, own_smes
from clew.loaders.prose.participants.memberships import COLON, Members, plain
from clew.loaders.reading import Reading
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.signs import BRACKET, LED
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_FEWEST, _NEAR, _MOSTLY = 2, 3, 1 / 2
_OPENED = re.compile(rf"\s*(?:\([^()]*\))?{LED}")
_STOP = re.compile(r"(?<!\b\w\.\w)(?<!\b\w\.\w\.\w)\.+$")
"""The full stop of a sentence; "d.o.o." has its own."""
_LED = re.compile(r"(?:from|of|by|for|at|in|with)\s(?:the\s)?(?:cluster\s)?", re.IGNORECASE)
"""What may lead to the name of a cluster: "from Some Cluster: Foo and Bar"."""
_ASIDE = re.compile(r"\s?\(not [^()]*\)")
"""What is said of those that a list leaves out: "(not all wished to be named)"."""
_INSIDE = re.compile(r"\s\(([^()]+)\)[.;,]?$")
_SMES = "SMEs"
"""What leads to names of which only this is told."""
_CLAUSE = re.compile(r";\s|,\s(?:and|but|while|whereas)\s")
_BEHIND = re.compile(
    r"\s*(?:\((?:(?:a )?member of |of |from )?([^()]+(?:\s\([^()]+\))?)\)|,?\s(?:a member of|of|from)\s([^(),]+)"
    r"|[,–—-]\s([^(),]+))$"
)
"""The cluster behind the name of an SME: "Foo (Some Cluster (SC))", "Foo, of Some Cluster", "Foo – Some Cluster"."""


def state(reading: Reading, known: Sequence[Statement], threads: Sequence[Statement] = ()) -> Iterator[Statement]:
    """State the SMEs of every such list, where the words before it call them SMEs.

    `known` tells the clusters; `threads` of more clusters, which stand in brackets behind their SMEs.
    """
    clusters, found = Clusters.of(known), unmarked.items(flow.read(reading.document))
    told = Clusters.of([*known, *threads])
    under = headed.owners(reading, found, clusters)
    for run in _every(found):
        topic, owner = _topic(clusters, found, run)
        said, named = _ASIDE.sub("", run.lead), phrase(reading.vocabulary, "may-be-named")
        lead = f"{topic} {said}"
        if named.search(said):  # "They agreed to be named:"
            bare = named.sub("", lead)
            titled = bare if _of_smes(reading, bare) else f"{run.items[0].section or ''} {bare}"
            lead = _spoken_of(reading, run) or titled
        elif asked := _asked_before(reading, found, run) or _titled(reading, run):
            lead = asked
        elif _of_smes(reading, run.items[0].section or "") and phrase(reading.vocabulary, "came-along").search(
            run.lead
        ):
            lead = _SMES
        if owner and (led := _led_to(reading, clusters, found, run)):
            lead = led
        if _of_smes(reading, lead) or _of_those_that_benefited(reading, run):
            benefited = bool(phrase(reading.vocabulary, "benefited").search(lead))
            over = owner or under.get((run.items[0].text.line, run.items[0].text.offset))
            groups = [*(_bracketed(told, run) or _in_brackets(clusters, run) or _groups(clusters, run, over))]
            groups = groups or [*as_many.groups(run, lead)]
            certain = _are_mostly_names([sme.clean for _, smes in groups for sme in smes])
            for cluster, smes in groups:
                if smes and all(entry.is_name(sme.clean, certain=certain) for sme in smes):
                    yield from Members(cluster, smes, run.items[0].section, benefited).state(reading)
    for line in headed.lines(reading, found, under):
        benefited = bool(phrase(reading.vocabulary, "benefited").search(line.lead))
        yield from Members(line.cluster, line.smes, line.section, benefited).state(reading)
    yield from own_smes.state(reading, clusters)


def _are_mostly_names(smes: Sequence[str]) -> bool:
    """Tell whether most of a list are worded as names; then "Foo management" among them is one too."""
    return sum(map(entry.is_name, smes)) >= _MOSTLY * len(smes)


def _every(found: Sequence[Block]) -> Iterator[Run]:
    """Yield the lists, each before those under an item that is the label of SMEs: "- SMEs that benefited"."""
    for run in runs(found):
        yield run
        labels = ((each, each.lead.strip(" :").casefold()) for each in run.inner())
        yield from (each for each, label in labels if any(one.concept == "sme" for one in current().columns(label)))


def _of_smes(reading: Reading, lead: str) -> bool:
    named = "SME" in reading.vocabulary.all("kinds", lead) or phrase(reading.vocabulary, "small-firms").search(lead)
    lead = phrase(reading.vocabulary, "came-in-vain").sub("", lead)
    return bool(named) and not phrase(reading.vocabulary, "no-members").search(lead)


def _of_those_that_benefited(reading: Reading, run: Run) -> bool:
    """Tell whether the sentence right before a list is on SMEs that benefited, whatever the title over it is on.

    What it calls firms are SMEs where those before it are.
    """
    lead = run.lead
    near = re.split(r"(?<=[.!?])\s", run.around)[-_NEAR:]
    firms = phrase(reading.vocabulary, "firms-spoken-of").search(lead) and any(_of_smes(reading, each) for each in near)
    benefited = phrase(reading.vocabulary, "benefited").search(lead)
    return lead.endswith(":") and bool(benefited and (firms or _of_smes(reading, lead)))


def _spoken_of(reading: Reading, run: Run) -> str | None:
    """Return the sentence before a list that is the first to tell what SMEs benefited, or that right before on SMEs."""
    sentences = re.split(r"(?<=[.!?])\s", run.around)
    told = [each for each in sentences if _of_smes(reading, each)]
    near = told[-1] if told and sentences[-2:-1] == told[-1:] else None
    return next((each for each in told if phrase(reading.vocabulary, "benefited").search(each)), near)


def _asked_before(reading: Reading, found: Sequence[Block], run: Run) -> str | None:
    """Return what the paragraph right before says of SMEs, where its last words are only that the names follow."""
    before = found[: found.index(run.items[0])]
    block = next((each for each in reversed(before) if each.kind != "item"), None)
    if not block or not phrase(reading.vocabulary, "are-named-next").search(run.lead):
        return None
    told = [each.clean for each in block.text.sentences() if _of_smes(reading, each.clean)]
    doubtful = [each for each in told if phrase(reading.vocabulary, "benefit-unreached").search(each)]
    if doubtful:
        return None
    return told[-1] if told else _told_over(reading, before)


def _titled(reading: Reading, run: Run) -> str | None:
    """Return the title over a list on SMEs that benefited, where words on members lead to it that say no more."""
    title = run.items[0].section or ""
    of_smes = _of_smes(reading, title) and phrase(reading.vocabulary, "benefited").search(title)
    if not of_smes or not phrase(reading.vocabulary, "members-are-listed").search(run.lead):
        return None
    said, others = f"{title} {run.lead}", ("no-members", "benefit-unreached")
    return None if any(phrase(reading.vocabulary, each).search(said) for each in others) else title


def _told_over(reading: Reading, before: Sequence[Block]) -> str | None:
    """Return what the paragraph over "By name, they are:" says, where it is all on SMEs and on their benefits."""
    over, last = before[-2:] if len(before) > 1 else (before[-1], before[-1])
    if over is last or over.kind != "paragraph" or last.kind != "paragraph" or over.titles:
        return None
    led = len(list(last.text.sentences())) == 1 and not phrase(reading.vocabulary, "no-members").search(last.text.clean)
    told = [each.clean for each in over.text.sentences()] if led else []
    if not all("SME" in reading.vocabulary.all("kinds", each) for each in told):
        return None
    unsure = any(phrase(reading.vocabulary, "benefit-unreached").search(each) for each in told)
    sure = next((each for each in told if phrase(reading.vocabulary, "benefited").search(each)), None)
    return _SMES if sure and unsure else sure  # which of the two they are, nothing says


def _led_to(reading: Reading, clusters: Clusters, found: Sequence[Block], run: Run) -> str | None:
    """Return what a paragraph that ends in a colon says of SMEs, where only names of clusters and lists follow it."""
    before = found[: found.index(run.items[0])]
    led = next((each for each in reversed(before) if not (each.kind == "item" or _cluster(clusters, each.text))), None)
    if not led or led.kind != "paragraph" or not led.text.clean.endswith(":"):
        return None
    told = [each.clean for each in led.text.sentences()]
    return told[-1] if len(told) == 1 else _named_among(reading, told)


def _named_among(reading: Reading, told: Sequence[str]) -> str | None:
    """Return the sentence on SMEs right before one that only says that names follow: "These were named to us:"."""
    *_, before, last = told
    if _of_smes(reading, last):
        return last
    of_them = "SME" in reading.vocabulary.all("kinds", before) and phrase(reading.vocabulary, "those-that").match(last)
    if of_them and phrase(reading.vocabulary, "benefited").search(last):
        return f"{_SMES}: {last}"  # "Not all SMEs wished to be named. Those that did and benefited are:"
    if not phrase(reading.vocabulary, "are-named-next").search(last):
        return None
    return next((each for each in _CLAUSE.split(before) if _of_smes(reading, each)), None)


def _topic(clusters: Clusters, found: Sequence[Block], run: Run) -> tuple[str, Text | None]:
    """Return the last title before the list that names no cluster, and the one after it that does."""
    topic, owner = "", None
    for block in found[: found.index(run.items[0])]:
        if block.titles and block.kind != "item":
            name = _cluster(clusters, block.text)
            topic, owner = (topic, name) if name else (block.text.clean, None)
    return topic, owner


def _cluster(clusters: Clusters, text: Text) -> Text | None:
    """Return the name where a text is that of a cluster, its country and a colon left out."""
    led = _LED.match(text.clean) if text.clean.rstrip(" :") not in clusters.names else None
    text = text.cut(led.end() if led else 0, len(text.clean))
    plain = text.cut(0, len(BRACKET.sub("", text.clean.rstrip(" :"))))
    if plain.clean and (clusters.fitting(plain.clean) or clusters.fitting(text.clean.rstrip(" :"))):
        return text.cut(0, len(text.clean.rstrip(" :"))) if text.clean.rstrip(" :") in clusters.names else plain
    return None


def _groups(clusters: Clusters, run: Run, owner: Text | None) -> Iterator[tuple[Text, list[Text]]]:
    own: list[Text] = []
    for place, item in enumerate(run.items):
        opened = _opened(item.text)
        cluster = _cluster(clusters, item.text.cut(0, opened[0] if opened else len(item.text.clean)))
        if cluster and place in run.under:
            yield cluster, [plain(each.text) for each in run.under[place]]
        elif cluster and opened:
            rest = item.text.cut(opened[1], len(_STOP.sub("", item.text.clean)))
            apart = _below(rest) or (parts(rest, ENUMERATION) if _is_apart(item.text, rest) else [])
            yield cluster, [plain(part) for part in apart]
        else:
            own.append(plain(item.text))
    if owner and not run.under and len(own) == len(run.items):
        yield owner, own


def _below(names: Text) -> list[Text]:
    """Return the names that stand one below the other, each with its legal form at the end but the last."""
    lines = [" ".join(each.split()) for each in names.raw.split("\n")]
    legal = [phrase(current(), "legal-form").search(each) for each in lines[:-1]]
    if not all(form and form.start() and form.end() == len(line) for form, line in zip(legal, lines, strict=False)):
        return []
    starts = [names.clean.find(each) for each in lines]
    named = len(lines) > 1 and min(starts) >= 0 and starts == sorted(starts) and all(map(entry.is_name, lines))
    return [names.cut(start, start + len(each)) for start, each in zip(starts, lines, strict=True)] if named else []


def _is_apart(item: Text, names: Text) -> bool:
    """Tell whether signs set names apart: in a column two lines without any may be two names, or a long one."""
    column = COLUMNED.match(item.raw) is not None and "\n" in names.raw.strip()
    return not column or re.search(r"[,;]", names.clean) is not None


def _opened(text: Text) -> tuple[int, int] | None:
    """Return where what may be the name of a cluster ends, and where the names behind it begin."""
    if label := columned(text):
        return label
    opened = COLON.search(text.clean) or _OPENED.search(text.clean)
    return opened.span() if opened else None


def _bracketed(clusters: Clusters, run: Run) -> list[tuple[Text, list[Text]]]:
    """Return each item with the cluster behind its name, in brackets or so; nothing where an item has none."""
    found = []
    for item in run.items:
        bracket = _BEHIND.search(item.text.clean.rstrip(" .;,"))
        name = next(filter(None, bracket.groups()), "").strip() if bracket else ""
        if not bracket or not clusters.fitting(name):
            return []
        start = item.text.clean.index(name, bracket.start())
        found.append((item.text.cut(start, start + len(name)), [item.text.cut(0, bracket.start())]))
    if len(found) < _FEWEST:
        return []
    sure = [(cluster, _apart(sme) or [sme]) for cluster, (sme,) in found]
    every = [(cluster, [part for sme in smes for part in parts(sme, ENUMERATION)]) for cluster, smes in sure]
    counts = {int(each.value) for each in numbers.find(run.lead) if each.unit == "count"}
    as_many = [each for each in (sure, every) if sum(len(smes) for _, smes in each) in counts]
    return (as_many or [sure])[0]


def _in_brackets(clusters: Clusters, run: Run) -> list[tuple[Text, list[Text]]]:
    """Return each cluster with the SMEs in the bracket behind it: "Some Cluster (Foo Ltd, Bar)"; all so, or none."""
    found = []
    for item in run.items:
        bracket = _INSIDE.search(item.text.clean)
        cluster = _cluster(clusters, item.text.cut(0, bracket.start())) if bracket else None
        if not bracket or not cluster:
            return []
        found.append((cluster, parts(item.text.cut(*bracket.span(1)), ENUMERATION)))
    return found if any(len(smes) >= _FEWEST for _, smes in found) else []


def _apart(sme: Text) -> list[Text]:
    """Return the names that "and" joins, each with its legal form behind: "Foo Ltd and Bar GmbH", not "and Co KG"."""
    names = parts(sme, ENUMERATION)
    legal = (phrase(current(), "legal-form").search(each.clean) for each in names)
    return names if all(each and each.start() for each in legal) else []
