"""The seal that a finished build sets on its reports: by it the next one sees at once that nothing has changed.

A seal is a hash of what a report states and of all that made a graph of it: this version's code, the judgements, the
queries of the audit, and how many nodes and relationships the database holds in the end. So it depends on nothing but
these, never on when, where, or in which order reports were loaded. It is no part of the graph: whatever reads that
leaves it out. A build takes all seals away before it changes anything, and sets them last; where one is missing, or
is another, a build broke off, somebody's hands were there, or another version wrote, and all is made anew.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from operator import attrgetter

from clew.graph.bolt import seals
from clew.graph.names.judgement import Judgement
from clew.graph.statement import Referent, Source, Statement
from clew.graph.store import Store

_MAKERS = ("clew.graph", "clew.graph.missions", "clew.graph.names", "clew.graph.auditing")
"""The packages whose code and data decide what is made of statements."""
_place = attrgetter(*Source.__slots__)
_rule = attrgetter("label", "left", "right", "decision")


class Seal:
    """What seals a database under these judgements and recounts."""

    def __init__(self, store: Store, judgements: Iterable[Judgement], recounts: Mapping[str, object] | None) -> None:
        self._store = store
        self._made_with = repr((_code(), [_rule(each) for each in judgements], recounts and sorted(recounts.items())))

    def broken(self, statements: Iterable[Statement]) -> set[str] | None:
        """Return the ids of the reports that state something else than the database holds of them.

        None where the database itself is not sealed: then nothing can be said without reading it.
        """
        held, base = self._seals(), self._base()
        if not all(str(seal).startswith(base) for seal in held.values()):
            return None
        return {id_ for id_, digest in digests(statements).items() if held.get(id_) != base + digest}

    def digests(self) -> dict[str, str]:
        """Return the digests that the database is sealed with."""
        return {id_: str(seal).partition("-")[2] for id_, seal in self._seals().items()}

    def put(self, digests_: Mapping[str, str]) -> None:
        """Seal the database with the digests of all its reports, where it is not sealed with them."""
        base = self._base()
        wanted = {id_: base + digest for id_, digest in digests_.items()}
        if self._seals() != wanted:
            self._store.seal(wanted)

    def _seals(self) -> dict[str, str | None]:
        return {row["id"]: row["seal"] for row in self._store.query(seals.SEALS)}

    def _base(self) -> str:
        size = [row["number"] for text in seals.SIZE for row in self._store.query(text)]
        return sha256(repr((self._made_with, size)).encode()).hexdigest()[:16] + "-"


def digests(statements: Iterable[Statement]) -> dict[str, str]:
    """Return a digest of what each report states, by its id; order and repetitions do not count."""
    lines: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        lines[statement.source.document].add(_line(statement))
    by_id: dict[str, set[str]] = defaultdict(set)
    for document, said in lines.items():
        by_id[Referent("Report", (document,)).id] |= said
    return {id_: sha256("\n".join(sorted(said)).encode()).hexdigest() for id_, said in by_id.items()}


def _line(statement: Statement) -> str:
    value, more = statement.value, statement.qualifiers
    told = _told(value) if isinstance(value, Referent) else (value,)
    said = _told(statement.subject), statement.property, told, statement.printed, _place(statement.source)
    return repr((*said, sorted(more.items()) if more else ()))


@cache
def _told(referent: Referent) -> str:
    return json.dumps(referent.to_json())


@cache
def _code() -> str:
    """Return a hash of what makes graphs: modules, rules and judgements, and how names are spelt in ASCII."""
    made = sha256(version("anyascii").encode())
    for package in _MAKERS:
        for file in sorted(files(package).iterdir(), key=lambda each: each.name):
            if file.name.endswith((".py", ".toml", ".tsv")):
                made.update(file.name.encode() + file.read_bytes())
    return made.hexdigest()
