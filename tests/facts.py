"""How much of what invented reports say is found, and what is said of them that they do not say.

Run as a program with folders of `tests/missions`: it prints the score of each, and every fact missing or wrong.

A `facts.toml` is written by somebody who has not seen the reader. Beside the plain keys it may hold:
`optional = true` or a key `optional_x` (a judgement call, neither missed nor wrong), `or` (other measures of a
figure that are as right), a list of qualifiers (any of them). A thread without `agreements` is told in prose, and its
agreement is not judged. A figure that is not listed is wrong; `not_figures` are the numbers that are none.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import pycountry
from stated import Fact, agreement, facts, figure

from clew.graph.build import build
from clew.graph.errors import ClewError
from clew.graph.statement import slug
from clew.loaders import report

PARTS = {"delegate": 1, "thread": 2, "sme": 1, "person": 1}
"""Facts that others hang on, and how many words name each: where the one is wrong, the others are not counted again."""


@dataclass
class Expected:
    """What the reports say in every form that is right, what they may be taken to say, and what is not judged."""

    required: list[tuple[Fact, ...]] = field(default_factory=list)
    allowed: set[Fact] = field(default_factory=set)
    unjudged: set[Fact] = field(default_factory=set)

    def add(self, *forms: Fact, optional: bool = False) -> None:
        """Take a fact in one form or several that are equally right."""
        self.allowed |= set(forms)
        if not optional and forms not in self.required:
            self.required.append(forms)


@dataclass(frozen=True)
class Score:
    """What became of the facts of one folder."""

    folder: Path
    expected: int
    missing: list[Fact]
    wrong: list[Fact]
    errors: list[str]

    def __str__(self) -> str:
        """Return the row of the table."""
        found = self.expected - len(self.missing)
        share = f"{found:4} /{self.expected:4} {100 * found / self.expected:5.1f}%"
        return f"{self.folder.name:20} {share} {len(self.missing):8} {len(self.wrong):6}"


HEADING = f"{'folder':20} {'found / expected':>18} {'missing':>8} {'wrong':>6}"


def documents(folder: Path) -> list[Path]:
    """Return the reports of a folder."""
    return sorted(each for each in folder.iterdir() if each.is_file() and each.suffix != ".toml")


def written(folder: Path) -> dict[str, Any]:
    """Return the facts of a folder as they were written."""
    return tomllib.loads((folder / "facts.toml").read_text("utf-8"))


def code(country: str) -> str:
    """Return the two letters of a country; those of the user-assigned range are no part of ISO 3166-1."""
    return {"Kosovo": "XK"}.get(country) or str(pycountry.countries.lookup(country).alpha_2)


def expected(given: dict[str, Any]) -> Expected:
    """Return the facts that the graph of these reports should have."""
    made = Expected()
    _mission(made, given["mission"])
    for each in given["reports"]:
        made.add(("report", each["file"], each["kind"]))
    parts = {"delegates": _delegate, "threads": _thread, "answers": _answer, "smes": _sme, "people": _person}
    for key, part in (*parts.items(), ("figures", _figure)):
        for each in given.get(key, []):
            part(made, each)
    return made


def _both(each: dict[str, Any], key: str) -> Iterator[tuple[Any, bool]]:
    """Yield what stands under a key, and whether it need not be found; a list one by one."""
    for name, optional in ((key, each.get("optional", False)), (f"optional_{key}", True)):
        if name in each:
            values = each[name] if isinstance(each[name], list) else [each[name]]
            yield from ((value, optional) for value in values)


def _mission(made: Expected, each: dict[str, Any]) -> None:
    for key in ("city", "start", "end"):
        made.add(("mission", key, slug(str(each[key]))))
    made.add(("mission", "country", code(each["country"])))
    for value, optional in _both(each, "fields"):
        made.add(("mission", "field", slug(value)), optional=optional)
    for value, optional in _both(each, "delegation"):
        made.add(("mission", "delegation", code(value)), optional=optional)


def _delegate(made: Expected, each: dict[str, Any]) -> None:
    name = slug(each["name"])
    made.add(("delegate", name))
    for value, optional in _both(each, "country"):
        made.add(("delegate-country", name, code(value)), optional=optional)
    for value, optional in _both(each, "fields"):
        made.add(("delegate-field", name, slug(value)), optional=optional)
    for value, optional in _both(each, "answered"):
        made.add(("delegate-answered", name, str(value).lower()), optional=optional)


def _thread(made: Expected, each: dict[str, Any]) -> None:
    pair = slug(each["cluster"]), slug(each["organisation"]) if "organisation" in each else ""
    made.add(("thread", *pair), optional=each.get("optional", False))
    for key in ("kind", "origin", "outcome"):
        for value, optional in _both(each, key):
            made.add((f"thread-{key}", *pair, value), optional=optional)
    for value, optional in _both(each, "country"):
        made.add(("thread-country", *pair, code(value)), optional=optional)
    for value, optional in _both(each, "types"):
        made.add(("thread-type", *pair, slug(value)), optional=optional)
    for said in each.get("agreements", []):
        certain = set(agreement(pair, said))
        for fact in agreement(pair, {key.removeprefix("optional_"): value for key, value in said.items()}):
            made.add(fact, optional=fact not in certain)
    if "agreements" not in each:
        made.unjudged.add(("agreement", *pair))


def _answer(made: Expected, each: dict[str, Any]) -> None:
    asked, optional = (slug(each["cluster"]), each["question"]), each.get("optional", False)
    made.add(("answer", *asked, each["value"]), optional=optional)
    for value, free in _both(each, "number"):
        made.add(("answer-number", *asked, str(value)), optional=free)


def _sme(made: Expected, each: dict[str, Any]) -> None:
    made.add(("sme", slug(each["name"]), slug(each["cluster"])))
    if each.get("benefited"):
        made.add(("sme-benefited", slug(each["name"])))


def _person(made: Expected, each: dict[str, Any]) -> None:
    made.add(("person", slug(each["name"])))
    for key in ("role", "organisation"):
        for value, optional in _both(each, key):
            made.add((f"person-{key}", slug(each["name"]), slug(value)), optional=optional)


def _figure(made: Expected, each: dict[str, Any]) -> None:
    qualifiers = each["qualifier"] if isinstance(each["qualifier"], list) else [each["qualifier"]]
    forms = product([each["measure"], *each.get("or", [])], qualifiers)
    found = (figure(measure, each["value"], each["unit"], qualifier) for measure, qualifier in forms)
    made.add(*found, optional=each.get("optional", False))


def compare(due: Expected, found: set[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Return what is missing, and what is wrong."""
    missing = sorted(forms[0] for forms in due.required if not found & set(forms))
    more = {fact for fact in found - due.allowed if fact[:3] not in due.unjudged}
    heads = {fact for fact in more if fact[0] in PARTS}
    return missing, sorted(fact for fact in more if fact in heads or not _hangs(fact, heads))


def _hangs(fact: Fact, heads: Iterable[Fact]) -> bool:
    """Tell whether a fact is about something that is itself wrong."""
    for kind, words in PARTS.items():
        belongs = fact[0].startswith(f"{kind}-") or (kind == "thread" and fact[0] == "agreement")
        if belongs and any(head[0] == kind and head[1 : 1 + words] == fact[1 : 1 + words] for head in heads):
            return True
    return False


def score(folder: Path) -> Score:
    """Return how the reports of a folder are read; what a report refused would have told is missing."""
    statements, errors = [], []
    for path in documents(folder):
        try:
            statements += report.read(path)
        except ClewError as error:
            errors.append(str(error))
    try:
        found = facts(build(statements))
    except ClewError as error:
        found, errors = set(), [*errors, str(error)]
    due = expected(written(folder))
    return Score(folder, len(due.required), *compare(due, found), errors)


def main(folders: list[str]) -> int:
    """Print the scores of the folders with all that is missing or wrong; the exit code is 1 where anything is."""
    write, clean = sys.stdout.write, True
    for each in (score(Path(folder)) for folder in folders):
        write(f"{HEADING}\n{each}\n")
        for word, some in (("missing", each.missing), ("wrong", each.wrong)):
            kinds = Counter(fact[0] for fact in some)
            write(f"  {word}: {', '.join(f'{kind} {number}' for kind, number in sorted(kinds.items())) or 'nothing'}\n")
        write("".join(f"  refused  {error}\n" for error in each.errors))
        write("".join(f"  missing  {' | '.join(fact)}\n" for fact in each.missing))
        write("".join(f"  wrong    {' | '.join(fact)}\n" for fact in each.wrong) + "\n")
        clean = clean and not (each.missing or each.wrong or each.errors)
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
