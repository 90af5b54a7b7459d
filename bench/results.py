"""The page of results: one section a benchmark, each replaced when it is run again."""

import re
from collections.abc import Sequence
from pathlib import Path

_HEAD = """# Results

Written by `make bench`, each section by one benchmark; a section is as old as its date. Times are in seconds, memory is
the peak of a process of its own in MB. What is compared ran by turns in one go, and a ratio is that of the medians.
What is missed or missing stands at the end.
"""
_LAST = "Missing"


def replace(page: Path, name: str, text: str) -> None:
    """Put a section in the place of the one of its name, else before what is missing."""
    old = page.read_text("utf-8") if page.exists() else _HEAD
    head, *parts = re.split(r"^## ", old, flags=re.MULTILINE)
    sections = dict(part.split("\n", 1) for part in parts)
    sections[name] = f"\n{text}\n\n"
    last = sections.pop(_LAST, "\n")
    sections[_LAST] = last
    page.write_text(head.rstrip() + "\n\n" + "".join(f"## {key}\n{each}" for key, each in sections.items()), "utf-8")


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown, numbers to the right."""
    rule = ["---"] + ["---:"] * (len(headings) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in (headings, rule, *rows))


def number(value: float) -> str:
    """Return three figures that count, and no power of ten."""
    if value and abs(value) < 100:
        return f"{value:.3g}" if abs(value) >= 0.001 else f"{value:.6f}"
    return f"{value:,.0f}"
