"""rdflib serialises triples that it holds in memory as N-Triples."""

from pathlib import Path

import rdflib
from work import Numbers, timed


def serialised(lines: str) -> Numbers:
    """Load a file of N-Triples, then write it."""
    graph, found, file = rdflib.Graph(), Numbers(), Path(f"{lines}.rdflib")
    graph.parse(lines, format="nt")
    with timed(found):
        graph.serialize(str(file), format="nt", encoding="utf-8")
    file.unlink()
    return found
