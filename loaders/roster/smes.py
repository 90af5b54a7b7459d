"""SMEs that a text names: "A and B, two of its SMEs, benefited", "the SME A, a member of Some Cluster"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.numeric import numbers
from clew.loaders.prose.names.clusters import Clusters
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.prose.names.position import is_position
from clew.loaders.prose.participants.memberships import say
from clew.loaders.reading import Reading
from clew.loaders.roster import along, called_members, owners, some, spoken_of
from clew.loaders.roster.evidence import OTHERS
from clew.loaders.roster.groups import Group, groups
from clew.loaders.roster.mentions import FAR, Mention, Sentence, sentences
from clew.loaders.roster.roster import names
from clew.loaders.text.signs import TURN

_CLAUSE = re.compile(rf"[;:]\s|\.\s|,?\s{TURN}")
_OWN = re.compile(r"(?:its|theirs?)\b|(?:the|this|that|the same) cluster\b", re.IGNORECASE)
_OPENED = re.compile(
    r"\s\((?:(?:both|all)\s)?(?:(?:member|members)?\s?of\s|from\s)?|,?\s(?:both\s)?(?:of|from)\s(?:the\s)?"
    r"|,\s(?:which|who)\s(?P<belongs>belongs?)\sto\s(?:the\s)?"
)
_FROM = re.compile(
    r"(?:^(?:and\s|but\s)?|[;:.]\s(?:and\s)?|\b(?:are|is|were|was|namely|and),?\s)"
    r"(?:(?:among|amongst|of)\s(?:those|them|(?:all\s)?the\s(?:\w+\s)?(?:SMEs|members|firms|companies|enterprises))\s)?"
    r"(?:from|at|of|for|in|with)\s(?:the\s)?(?:cluster\s)?$",
    re.IGNORECASE,
)
"""What stands before the name of a cluster that only says whose the names behind it are: "; from Some Cluster, Foo"."""
_BESIDE = re.compile(r"(?:\s\([^()]*\))?\s(?:with|by)\s(?:the\s)?")
_COMPANION = re.compile(r"\bwith\s(?:the\s)?(?:cluster\s)?$")
_SAYS = re.compile(r"\b(?:said|says|told|tells|explained|added|wrote|recalled)\b|[“”\"]")
_BELONGS = re.compile(r"\b(?:to|from|of)$")
_OF_OWN = re.compile(rf"\s?(?:of|from|in|to)\s(?:{_OWN.pattern})", re.IGNORECASE)
_OF_ONE = re.compile(r"\s?(?:of|from|in|to)\s")
_OF = re.compile(r"\s?(?:(?:of|from|in|at|to)\s)?(?:the\s)?(?:cluster\s)?")


@dataclass(frozen=True, slots=True)
class _Link:
    """What calls names SMEs: whose, if it says so, and where its words end."""

    owner: str | None
    end: int
    benefited: bool = False
    """Whether the text around is on those that benefited."""


def state(reading: Reading, known: Sequence[Statement]) -> Iterator[Statement]:
    """State the SMEs of the clusters in `known`, and whether they benefited; of a counterpart nothing is stated."""
    clusters = Clusters.of(known)
    if clusters.names:
        yield from _Smes(reading, clusters, _others(known)).state()


def _others(known: Sequence[Statement]) -> frozenset[str]:
    sides = (s.value for s in known if s.property == "WITH" and isinstance(s.value, Referent))
    return frozenset(slug(str(side.parts[0])) for side in sides)


@dataclass(frozen=True, slots=True)
class _Smes:
    reading: Reading
    clusters: Clusters
    others: frozenset[str]

    def state(self) -> Iterator[Statement]:
        """State what each group of names is."""
        about = owners.find(self.reading, sentences(self.reading), self.clusters)
        every = [part for group in groups(self.reading) for part in group.apart(self.clusters.fitting)]
        every = [called_members.apart(self.reading, self.clusters, each) for each in every]
        links = ((group, self._link(group, about.get(group.mentions[0].sentence.place))) for group in every)
        owned = [(group, link) for group, link in links if link and link.owner]
        counted = called_members.counted(group for group, _ in owned)
        for group, link in owned:
            both = called_members.both_benefited(self.reading, group, counted)
            yield from self._members(group, replace(link, benefited=link.benefited or both))
        for group in every:
            yield from self._benefit(group)

    def _members(self, group: Group, link: _Link) -> Iterator[Statement]:
        for each in group.mentions:
            if self._may_be(each):
                benefited = link.benefited or self._benefited(group, link.end)
                yield from say(self.reading, each.name, str(link.owner), each.sentence.section, benefited=benefited)

    def _may_be(self, mention: Mention) -> bool:
        institution = phrase(self.reading.vocabulary, "roster-institution").search(mention.words)
        firm = institution and phrase(self.reading.vocabulary, "firm-all-the-same").fullmatch(institution[0])
        nobody = (institution and not firm) or is_position(mention.words)
        return not (self.clusters.fitting(mention.words) or mention.key in self.others or nobody)

    def _link(self, group: Group, about: str | None) -> _Link | None:
        """Return what calls the names SMEs: the words right before them, or right behind."""
        last = group.mentions[-1]
        words = last.sentence.text.clean
        if called := called_members.owner(self.reading, self.clusters, group):
            return _Link(*called)
        if apposed := phrase(self.reading.vocabulary, "sme-apposed").match(words, last.end):
            here = owners.named(self.clusters, group.before.rpartition(";")[2])
            return self._owned(last.sentence, apposed.end(), apposed[0], here[-1][0] if here else about)
        if found := self._along(group, about):
            return found
        led = phrase(self.reading.vocabulary, "sme-led").search(group.before)
        if led:
            return (
                self._behind_its_cluster(group) or self._before_its_cluster(group) or self._led(led[0], last.end, about)
            )
        listed = some.link(self.reading, group, self.clusters, about)
        if listed:
            return _Link(listed.owner, last.end, listed.benefited)
        return (
            self._counted_with(group)
            or self._brought(group)
            or self._brought_too(group)
            or self._before_its_cluster(group)
            or self._behind_its_cluster(group)
            or self._with_its_cluster(group)
        )

    def _led(self, said: str, end: int, about: str | None) -> _Link | None:
        """Return whose the SMEs are whom words before them call so: of the cluster named there, or of "the cluster"."""
        explicit = owners.named(self.clusters, said)
        if explicit:
            return _Link(explicit[-1][0], end)
        if re.search(r"\s(?:of|from|in)\s", said) and not _OWN.search(said):
            return None  # members of the jury
        return _Link(about, end)

    def _brought(self, group: Group) -> _Link | None:
        """Return the cluster that brought the names along, in a text about SMEs: "Some Cluster brought A and B"."""
        found = phrase(self.reading.vocabulary, "brought-along").search(group.before)
        named = owners.named(self.clusters, group.before[: found.start()]) if found else []
        if not found or not named or not self._of_smes(group):
            return None
        beside = re.fullmatch(r"(?:\s\([^()]*\))?", group.before[named[-1][2] : found.start()])
        return _Link(named[-1][0], group.mentions[-1].end) if beside else None

    def _counted_with(self, group: Group) -> _Link | None:
        """Return the cluster that stands first, with which so many came: "Two firms came with Some Cluster, A, B"."""
        own, *others = group.mentions
        name = self.clusters.fitting(own.words)
        led = phrase(self.reading.vocabulary, "firms-came-with").search(own.before) if name and others else None
        count = [int(each.value) for each in numbers.find(led[0]) if each.unit == "count"] if led else []
        return _Link(name, group.mentions[-1].end) if count == [len(others)] and self._of_small_firms(group) else None

    def _of_small_firms(self, group: Group) -> bool:
        sentence = group.mentions[0].sentence
        small = phrase(self.reading.vocabulary, "small-firms")
        return self._of_smes(group) or small.search(f"{sentence.title} {sentence.paragraph}") is not None

    def _along(self, group: Group, about: str | None) -> _Link | None:
        """Return the cluster behind names that came along with it, or of which all of them are, where SMEs came."""
        if about and along.came(self.reading, group):
            return _Link(about, group.mentions[-1].end)
        last, sentence = group.mentions[-1], group.mentions[-1].sentence
        words, several = sentence.text.clean, len(group.mentions) > 1
        for leads, told in (
            ("came-with-cluster", "firms-spoken-of"),
            ("all-of-cluster", "SMEs-came-along"),
            ("which-it-brought", "firms-spoken-of"),
        ):
            led = phrase(self.reading.vocabulary, leads).match(words, last.end)
            named = self.clusters.at(words, led.end()) if led and (several or leads != "all-of-cluster") else None
            brought = phrase(self.reading.vocabulary, "brought-them").match(words, named[1]) if named else None
            if leads == "which-it-brought" and not brought:
                continue
            if named and phrase(self.reading.vocabulary, told).search(sentence.paragraph):
                return _Link(named[0], named[1])
        return self._each_with(group)

    def _each_with(self, group: Group) -> _Link | None:
        """Return the cluster behind names of a sentence on SMEs: "Among the SMEs, A came with B and C with D".

        Where the document knows no such cluster, they are nobody's.
        """
        among = phrase(self.reading.vocabulary, "among-SMEs").match(group.before)
        words, (own, *_, last) = group.mentions[0].sentence.text.clean, (group.mentions[0], *group.mentions)
        first = among and among.end() == len(group.before)
        led = phrase(self.reading.vocabulary, "came-with" if first else "came-with-too").match(words, last.end)
        above = first or phrase(self.reading.vocabulary, "came-with").search(group.before)
        if not among or not led or not above:
            return None
        stranger = _COMPANION.search(group.before) and not self.clusters.fitting(own.words)
        named = self.clusters.at(words, led.end()) if not stranger else None
        return _Link(*named) if named else _Link(None, led.end())

    def _brought_too(self, group: Group) -> _Link | None:
        """Return the cluster of names behind others that came along: "Some Cluster came with A, Other with B"."""
        *above, last = owners.named(self.clusters, group.before) or [("", 0, 0)]
        if not above or not _BESIDE.fullmatch(group.before, last[2]) or not self._of_smes(group):
            return None
        told = phrase(self.reading.vocabulary, "brought-along-too")
        led = any(told.fullmatch(group.before, end, last[1]) for _, _, end in above)
        return _Link(last[0], group.mentions[-1].end) if led else None

    def _of_smes(self, group: Group) -> bool:
        sentence = group.mentions[0].sentence
        words, small = f"{sentence.title} {sentence.paragraph}", phrase(self.reading.vocabulary, "small-firms")
        return "SME" in self.reading.vocabulary.all("kinds", words) or small.search(words) is not None

    def _before_its_cluster(self, group: Group) -> _Link | None:
        """Return the cluster right behind a name, in a text about SMEs: "A (Some Cluster)", "A of Some Cluster"."""
        last = group.mentions[-1]
        words = last.sentence.text.clean
        opened = _OPENED.match(words, last.end)
        named = self.clusters.at(words, opened.end()) if opened else None
        told = phrase(self.reading.vocabulary, "benefit-told").search(words) and not _SAYS.search(words)
        told = told or phrase(self.reading.vocabulary, "smes-by-name").search(group.before) is not None
        these = spoken_of.are_these(self.reading, last)
        told = told or these or bool(opened and opened["belongs"]) or spoken_of.is_firm_counted(self.reading, last)
        told = told or spoken_of.are_among_them(self.reading, last)
        return _Link(*named, benefited=these) if named and told and self._of_smes(group) else None

    def _behind_its_cluster(self, group: Group) -> _Link | None:
        """Return the cluster right before the names, in a text about SMEs: "From Some Cluster these are A and B"."""
        found, sentence = owners.named(self.clusters, group.before), group.mentions[0].sentence
        if not found or not self._of_smes(group):
            return None
        owner, start, end = found[-1]
        opened = re.search(r"(?i)\b(?:from|of|at|for|in|among)\s(?:the\s)?$", group.before[:start])
        these = phrase(self.reading.vocabulary, "these-are").fullmatch(group.before, end)
        around = f"{sentence.title} {sentence.paragraph}"
        told = phrase(self.reading.vocabulary, "benefited").search(around) is not None
        unsure = phrase(self.reading.vocabulary, "benefit-unreached").search(sentence.text.clean)
        return _Link(owner, group.mentions[-1].end, told and not unsure) if opened and these else None

    def _with_its_cluster(self, group: Group) -> _Link | None:
        """Return the cluster right before the names, in a text on SMEs that benefited ("; from Some Cluster, A, B")."""
        first, *others = group.mentions
        led = _FROM.search(first.before)
        of_members = led is not None and "members" in led[0]
        if not (of_members or self._of_smes(group)) or not self._is_told(group):
            return None
        named = phrase(self.reading.vocabulary, "named-them").search(group.before)
        owner = owners.named(self.clusters, group.before[: named.start()])[-1:] if named else []
        if named and owner and owner[0][2] == named.start():
            return _Link(owner[0][0], group.mentions[-1].end, benefited=True)
        own = self.clusters.fitting(first.words) if others and led else None
        strangers = own and not any(self.clusters.fitting(each.words) for each in others)
        return _Link(own, group.mentions[-1].end, benefited=True) if strangers else None

    def _is_told(self, group: Group) -> bool:
        """Tell whether the paragraph says that they benefited, and the sentence that this is sure."""
        sentence = group.mentions[0].sentence
        told = phrase(self.reading.vocabulary, "benefited").search(f"{sentence.title} {sentence.paragraph}")
        return bool(told and not phrase(self.reading.vocabulary, "benefit-unreached").search(sentence.text.clean))

    def _owned(self, sentence: Sentence, end: int, said: str, about: str | None) -> _Link | None:
        """Return whose the SMEs are whom words behind them call so: of the cluster named next, or of "the cluster"."""
        words = sentence.text.clean
        of = _OF.match(words, end)
        named = self.clusters.at(words, of.end()) if of and (of[0].strip() or _BELONGS.search(said)) else None
        if named:
            return _Link(named[0], named[1])
        behind = words[end : end + FAR]
        own = _OWN.search(said) or _OWN.match(behind.lstrip()) or _OF_OWN.match(behind)
        its = about is not None and called_members.of_it(self.clusters, sentence, about, behind)
        other = _OF_ONE.match(behind)
        return _Link(about, end) if own or its or not other else None

    def _benefited(self, group: Group, end: int) -> bool:
        """Tell whether the sentence says that they benefited: behind them in their clause, or in the words before."""
        sentence = group.mentions[0].sentence
        words, benefited = sentence.text.clean, phrase(self.reading.vocabulary, "benefited")
        unsure = phrase(self.reading.vocabulary, "benefit-unreached")
        rest = _CLAUSE.split(words[end : end + FAR])[0]
        if found := benefited.search(rest):
            return not unsure.search(rest[: found.end()])
        before = group.before
        listed = phrase(self.reading.vocabulary, "benefited-are").search(before)
        if listed and not unsure.search(listed[0]):
            return True
        titled = benefited.search(sentence.title)
        return bool(titled and not unsure.search(f"{sentence.title} {words}"))

    def _benefit(self, group: Group) -> Iterator[Statement]:
        """State that names benefited of which it is said elsewhere, or in the other report, whose members they are."""
        last, vocabulary = group.mentions[-1], self.reading.vocabulary
        rest = _CLAUSE.split(last.after[: group.until - last.end])[0]
        verb = phrase(vocabulary, "benefited-next").match(rest)
        led = phrase(vocabulary, "roster-other-before").search(group.before)
        if (
            not verb
            or led
            or not self.reading.mission
            or phrase(vocabulary, "benefit-unreached").search(rest[: verb.end()])
        ):
            return
        for each in group.mentions:
            if self._may_be(each) and not names(self.reading, frozenset())[each.key].kinds & OTHERS:
                about = Referent("Organisation", (each.words,))
                source = self.reading.document.source(each.name, each.sentence.section)
                yield Statement(about, "name", each.words, each.name.quote, source)
                yield Statement(about, "BENEFITED_FROM", self.reading.mission, each.name.quote, source)
