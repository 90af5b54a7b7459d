"""A thread that prose tells, and whether others are the same."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from clew.graph.statement import Referent, Statement, slug
from clew.loaders.prose.names.clusters import forms
from clew.loaders.prose.names.mention import Mention
from clew.loaders.prose.tellers.tellers import Owner
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text

_NO_NOUNS = {"the", "of", "two", "and"}


@dataclass(slots=True)
class Thread:
    """A thread as prose tells it: who, with whom, and the stretches of text that are about it."""

    owner: Owner
    counterpart: str
    mention: Mention
    opened: Text
    section: str | None
    told: list[tuple[Text, str | None]] = field(default_factory=list)
    described: str = ""
    ordinal: int = 0
    """Which of the cluster's unnamed counterparts it is, where it has no name."""
    sure: bool = False
    """Whether more than a wish is told of it."""
    typed: list[tuple[Text, str | None]] = field(default_factory=list)
    """What only names types of cooperation, and tells nothing of what came of it."""

    def learn(self, mention: Mention) -> None:
        """Add what is printed of the counterpart where it is named again: it may be its first country, or its kind."""
        self.described += f" {mention.described}"
        if not self.mention.is_called and mention.is_called:
            told = {each: getattr(mention, each) for each in ("type", "origin", "kind")}
            self.mention = replace(self.mention, **told)
        if not self.mention.country and mention.country:
            self.mention = replace(self.mention, country=mention.country)

    def named_in(self, words: str) -> bool:
        """Tell whether words name the counterpart, by its name, its acronym or the first word that is its own."""
        first = self.counterpart.split()[0]
        short = [first] if len(first) > 3 and first[0].isupper() and not nationality(first) else []
        return any(
            re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", words)
            for form in (*forms(self.counterpart), *short)
            if form in words
        )

    def called(self, words: str) -> bool:
        """Tell whether words call the counterpart by what it is ("the university")."""
        nouns = re.findall(r"\b(?:the|this|that)\s+(?:[a-z-]+ ){0,2}?([a-z-]+)\b", words.casefold())
        own = set(re.findall(r"[a-z-]+", f"{self.counterpart} {self.described}".casefold())) - _NO_NOUNS
        return any(noun in own for noun in nouns)

    def is_with(self, name: str) -> bool:
        """Tell whether a name is the counterpart's, or its beginning, or several of its last words."""
        whole, part = slug(self.counterpart), slug(name)
        return f"{whole}-".startswith(f"{part}-") or (" " in name and whole.endswith(f"-{part}"))

    def is_of(self, pair: tuple[str, str]) -> bool:
        """Tell whether a cluster and its counterpart are those of the thread, under longer or shorter names too."""
        return _alike(self.owner.name, pair[0]) and _alike(self.counterpart, pair[1])


def paired(known: Iterable[Statement]) -> list[tuple[str, str]]:
    """Return cluster and counterpart of the threads that tables state."""
    return [
        (str(s.subject.parts[1].parts[0]), str(s.value.parts[0]))
        for s in known
        if s.property == "WITH" and isinstance(s.value, Referent) and isinstance(s.subject.parts[1], Referent)
    ]


def _alike(one: str, other: str) -> bool:
    left, right = ({*slug(name).split("-")} - {"cluster", "the", "of"} for name in (one, other))
    return left <= right or right <= left or bool({*map(slug, forms(one))} & {*map(slug, forms(other))})
