"""Headings without place and days of the mission: "at the mission to Lima, Peru (3-5 May 2018)" asks nothing."""

import dataclasses
import re
from collections.abc import Iterator

from clew.graph.statement import Referent, slug
from clew.loaders.setting import dates, places
from clew.loaders.tabular.cells import clues
from clew.loaders.tabular.grids.table import Table
from clew.loaders.vocabulary import Vocabulary

_LED = r"(?:\b(?:(?:held|organi[sz]ed)\s)?(?:in|at|to|on|of|from)\s(?:the\s)?)?"
_BEFORE = re.compile(rf"[\s,(\[/|–—-]*{_LED}$", re.IGNORECASE)
_BEHIND = re.compile(r"\s*[)\]]")
_FEWEST = 2
"""How many words are left of a heading that asks something."""


def asking(known: Vocabulary, mission: Referent | None, table: Table) -> Table:
    """Return the table with headings that no longer name the mission's city and days; itself where none does.

    A heading that is understood as it stands is left alone; the rows keep what is printed above them.
    """
    if not mission:
        return table
    headings = tuple(
        each if known.columns(each) or clues.found(known, each) else _asking(each, mission) for each in table.headings
    )
    if headings == table.headings:
        return table
    rows = [dataclasses.replace(row, headings=row.headings or table.headings) for row in table.rows]
    return dataclasses.replace(table, headings=headings, rows=rows)


def _asking(heading: str, mission: Referent) -> str:
    for start, end in sorted(_named(heading, mission), reverse=True):
        before, behind = _BEFORE.search(heading[:start]), _BEHIND.match(heading, end)
        cut = before.start() if before else start
        shut = behind.end() if behind and re.search(r"[(\[]", heading[cut:start]) else end
        if len(f"{heading[:cut]} {heading[shut:]}".split()) >= _FEWEST:
            heading = f"{heading[:cut]}{heading[shut:]}"
    return heading.strip()


def _named(heading: str, mission: Referent) -> Iterator[tuple[int, int]]:
    """Yield where a heading names the city of the mission, its country beside it, and its days."""
    _, city, first = (str(each) for each in mission.parts)
    if slug(city) in slug(heading):
        for spot in places.find(heading):
            if slug(heading[slice(*spot.city)]) == slug(city):
                yield spot.start, spot.end
    if re.search(r"\d", heading):
        for days in dates.find(heading):
            if days.first.isoformat() == first:
                yield days.start, days.end
