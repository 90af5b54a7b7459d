"""Lists in parts under one title: "## Who came" stands over "### In Busan" and "### Online", which only say where."""

from clew.loaders.parts.runs import Run
from clew.loaders.prose.names.phrases import phrase
from clew.loaders.reading import Reading
from clew.loaders.text.level import is_below, level


def title(reading: Reading, run: Run) -> str:
    """Return the title over that of a list, where the list's own only says where or how they took part; else ""."""
    if not run.titles or not phrase(reading.vocabulary, "lists-a-part").search(run.lead):
        return ""
    *before, own = run.titles
    here, lines = level(reading.document.lines, own.text), reading.document.lines
    for each in reversed(before) if own.text.clean == run.lead else ():
        there = level(lines, each.text)
        known = here and there
        if is_below(here, there) if known else not phrase(reading.vocabulary, "lists-a-part").search(each.text.clean):
            return each.text.clean
    return ""
