"""The page as one file: our template, styles and scripts, the data as JSON, and a policy that lets nothing else run."""

import json
from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

from clew.graph.page.facts import Facts
from clew.graph.page.prose import Prose

_SCRIPTS = ("start", "state", "panel", "chronicle", "network", "table", "audit", "missions", "download", "main")
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def page(facts: Facts, tree: dict[str, Any], library: str) -> str:
    """Return the whole file; the library is vis-network's script."""
    prose = Prose(facts, tree)
    told = tree | {"claim": prose.claim_sources(), "title": prose.title(), "passages": facts.cited()}
    data = _json(told)
    style = _asset("page.css")
    scripts = [_without_map(library), *(_asset(f"{name}.js") for name in _SCRIPTS)]
    filled = {
        "policy": _policy(scripts, style),
        "style": style,
        "title": escape(prose.title()),
        "where": prose.where(),
        "answer": prose.answer(),
        "picture": prose.picture(),
        "unknown": prose.unknown(),
        "reports": prose.reports(),
        "cite": prose.citation(sha256(data.encode("utf-8", "replace")).hexdigest()[:12]),
        "data": data,
        "scripts": "\n".join(f"<script>{each}</script>" for each in scripts),
    }
    return _fill(_asset("page.html"), filled)


def _fill(template: str, filled: dict[str, str]) -> str:
    """Put texts in the places of a template; what is put in is never looked at again."""
    first, *rest = template.split("{{")
    parts = [first]
    for each in rest:
        name, _, after = each.partition("}}")
        parts += [filled[name], after]
    return "".join(parts)


def _asset(name: str) -> str:
    return files("clew.graph.page").joinpath("web", name).read_text("utf-8")


def _without_map(script: str) -> str:
    """Take out the line that has a browser's tools ask for another file."""
    lines = script.replace("\r\n", "\n").split("\n")
    return "\n".join(line for line in lines if not line.startswith("//# sourceMappingURL="))


def _json(value: object) -> str:
    """Return JSON that cannot end the script element in which it stands, with names readable."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, written in _UNSAFE.items():
        text = text.replace(character, written)
    return "".join(each if not "\ud800" <= each <= "\udfff" else "\ufffd" for each in text)


def _policy(scripts: list[str], style: str) -> str:
    allowed = " ".join(f"'{_digest(each)}'" for each in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src '{_digest(style)}'; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
