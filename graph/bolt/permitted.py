"""What a query of somebody's own may do: read the graph. Files, URLs, and whatever manages a server are not the graph.

A server refuses writes to whoever may only read. It does not refuse what is no write to it: Neo4j lets its reader load
files, end other people's transactions and connections, change caches, and list the settings and the users.
"""

import re
from collections.abc import Iterator
from typing import Any

from clew.graph.errors import WriteRefused

_READS = re.compile(
    r"(?:db\.(?:labels|relationshiptypes|propertykeys|schema(?:\.\w+)?|info|ping|index\.(?:fulltext|vector)\.query\w+"
    r"|index\.fulltext\.listavailableanalyzers)|dbms\.components|(?:apoc\.)?(?:algo|meta|path|neighbors)\.[\w.]+"
    r"|gds\.[\w.]+\.stream)"
)
"""Procedures that read the graph or tell of its shape, those of extensions too; no other is called."""
_LOADING = ("apoc.load.", "apoc.import.", "apoc.export.", "apoc.cypher.")
_SERVER = re.compile(r"AdministrationCommand|Terminate|ShowSettings|ShowTransactions")
"""Operators of a plan that are about the server."""
_ASIDE = re.compile(r"/\*.*?(?:\*/|$)|//[^\n\r]*|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
_ESCAPED = re.compile(r"\\u+([0-9A-Fa-f]{4})")
_QUOTED = re.compile(r"`((?:[^`]|``)*)`")
_LOADS = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
_COMMAND = re.compile(
    r"\bTERMINATE\s+TRANSACTIONS?\b"
    r"|\bSHOW\s+(?:(?:ALL|CURRENT|DEFAULT|HOME|POPULATED|SUPPORTED|USER|ROLE)\s+)*(?:USERS?(?!\s+DEFINED)|ROLES?|PRIVILEGES?|SETTINGS?"
    r"|TRANSACTIONS?|DATABASES?|ALIAS(?:ES)?|SERVERS?)\b",
    re.IGNORECASE,
)
_CALLS = re.compile(r"\bCALL\b\s*((?:`[^`]*`|\w+)(?:\s*\.\s*(?:`[^`]*`|\w+))*)", re.IGNORECASE)
_RESOLVED = re.compile(r"ResolvedCall\(([\w.`\s]+)\(")


def check_text(text: str) -> None:
    """Hold the words of a query against what it may do; raises WriteRefused. Strings and comments do not count.

    Neo4j reads escapes (backslash, u and four digits) before it reads words, the embedded default after: both count.
    """
    for written in (text, _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)):
        words = _ASIDE.sub(lambda match: "''" if match[0][0] in "'\"" else " ", written)
        bare = _QUOTED.sub("``", words)
        if _LOADS.search(bare):
            raise _loading()
        if found := _COMMAND.search(bare):
            raise _server(" ".join(found[0].upper().split()))
        for name in _CALLS.findall(words):
            if "." in name:  # every procedure has a dot in its name; a variable may be called `call`
                _check_procedure(name)


def check_plan(plan: dict[str, Any] | None) -> None:
    """Hold the plan of a server against what a query may do; raises WriteRefused."""
    for step in _steps(plan):
        kind, details = step.get("operatorType", ""), str(step.get("args", {}).get("Details", ""))
        if "LoadCSV" in kind or any(word in details.lower().replace(" ", "") for word in _LOADING):
            raise _loading()
        if found := _SERVER.match(kind):
            raise _server(found[0])
        if kind.startswith("ProcedureCall"):
            _check_procedure(details.partition("(")[0])
        for name in _RESOLVED.findall(details):
            _check_procedure(name)


def _steps(plan: dict[str, Any] | None) -> Iterator[dict[str, Any]]:
    if plan:
        yield plan
        for each in plan.get("children", ()):
            yield from _steps(each)


def _check_procedure(name: str) -> None:
    """The name is as it is written: there may be blanks around its dots, and backticks."""
    called = re.sub(r"[\s`]", "", name)
    if any(each in f"{called.lower()}." for each in _LOADING):
        raise _loading()
    if not _READS.fullmatch(called.lower()):
        raise WriteRefused(f"the query calls {called}, which does more than read the graph; no query may")


def _loading() -> WriteRefused:
    return WriteRefused("the query loads a file or a URL, which no query may; give clew build the file instead")


def _server(what: str) -> WriteRefused:
    return WriteRefused(f"the query manages the server ({what}), which no query may; it may read the graph")
