"""The pages and the picture that are made from the table of `graph/schema.py`.

.venv/bin/python tests/schema_page.py     # writes docs/schema.md, docs/schema.svg and a part of docs/vocabulary.md
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from clew.graph import schema
from clew.graph.ogm import ENDS

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE, PICTURE, VOCABULARY = DOCS / "schema.md", DOCS / "schema.svg", DOCS / "vocabulary.md"
BEGIN, END = "<!-- made from graph/schema.py: begin -->\n", "<!-- made from graph/schema.py: end -->\n"

PLACES = {
    "Person": (0, 0), "Session": (1, 0), "Mission": (2, 0), "Report": (3, 0), "Check": (4, 0),
    "Field": (0, 1), "Country": (1, 1), "StatedFigure": (4, 1),
    "Organisation": (1, 2), "Thread": (2, 2), "Observation": (3, 2), "Passage": (4, 2),
    "Cluster": (0, 3), "Agreement": (2, 3),
    "SME": (1, 4), "CooperationType": (2, 4), "Answer": (4, 4),
}  # fmt: skip
"""Column and row of each label in the picture: so that no line runs through a box that it does not lead to."""
_LABEL_AT = {
    ("SME", "Mission"): 0.3, ("Answer", "Report"): 0.3, ("Organisation", "Mission"): 0.6,
    ("Cluster", "Answer"): 0.7, ("Cluster", "Thread"): 0.3, ("Thread", "Organisation"): 0.7,
}  # fmt: skip
"""How far along a line its words stand, where they would meet others in the middle."""
_ACROSS, _DOWN, _LEFT, _TOP = 270, 140, 105, 45
_BOX = (160, 44)
_STYLE = (
    "text{font:14px system-ui,sans-serif;fill:#1f2933;text-anchor:middle}"
    ".box{fill:#eef3f8;stroke:#1f3b57;stroke-width:1.5}.line{stroke:#7b8794;stroke-width:1.3;fill:none}"
    ".is{stroke-dasharray:4 4}.type{font-size:10.5px;fill:#52606d;paint-order:stroke;stroke:#fff;stroke-width:4px}"
    ".name{font-weight:600}"
)
_ARROW = (
    '<defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
    '<path d="M0 0 8 4 0 8z" fill="#7b8794"/></marker></defs>'
)
_NOTE = "Made from [`graph/schema.py`](../graph/schema.py) by `tests/schema_page.py`: change the table, not this page."


def page() -> str:
    """Return the reference of the schema."""
    return "\n".join([*_opening(), *_nodes(), *_relationships()]) + "\n"


def _opening() -> Iterator[str]:
    yield "# The schema"
    yield ""
    yield _NOTE
    yield ""
    yield "![Every label, and how relationships join them](schema.svg)"
    yield ""
    yield 'A property that no document states is absent: neither empty, nor 0, nor "no". Where a cell says that there'
    yield "is no answer, its property is absent too, and named in `notAvailable`. A *list* is a list of texts. What is"
    yield "marked *always* is there on every node of the kind; all else depends on what the reports say."
    yield ""
    yield "## Every node"
    yield ""
    yield from _properties(schema.COMMON)
    yield "A relationship has `sources` as well."


def _nodes() -> Iterator[str]:
    yield ""
    yield "## Nodes"
    for kind in schema.NODES:
        yield ""
        yield f"### {kind.label}"
        yield ""
        first = schema.first_label(kind.label)
        also = f" A further label of an `{first}`, whose properties it has." if first != kind.label else ""
        yield f"{kind.meaning}{also}"
        yield ""
        if kind.properties:
            yield from _properties(kind.properties)
        leaving = [each for each in schema.RELATIONSHIPS if each.start == kind.label]
        coming = [each for each in schema.RELATIONSHIPS if each.end == kind.label]
        yield from (f"- `(:{kind.label})-[:{each.type}]->(:{each.end})` {each.meaning}" for each in leaving)
        yield from (f"- `(:{kind.label})<-[:{each.type}]-(:{each.start})` {each.meaning}" for each in coming)


def _properties(properties: Iterable[schema.Property]) -> Iterator[str]:
    yield "| property | type | meaning |"
    yield "|---|---|---|"
    for each in properties:
        values = f" One of {_listed(each.values)}." if each.values else ""
        always = ", always" if each.required else ""
        yield f"| `{each.name}` | {_type(each)}{always} | {each.meaning}{values} |"
    yield ""


def _type(each: schema.Property) -> str:
    return {"strings": "list", "string": "text"}.get(each.type, each.type)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _relationships() -> Iterator[str]:
    yield ""
    yield "## Relationships"
    yield ""
    yield "The last column has the attributes by which the objects of a notebook ([`clew.graph.ogm`](../graph/ogm.py))"
    yield "lead from one end to the other, and back."
    yield ""
    yield "| relationship | meaning | properties beside `sources` | as objects |"
    yield "|---|---|---|---|"
    for kind in schema.RELATIONSHIPS:
        names = ENDS[kind.type, kind.start, kind.end]
        about = "; ".join(
            f"`{each.name}` ({_type(each)}{', always' if each.required else ''}): {each.meaning}"
            for each in kind.properties
        )
        pattern = f"`(:{kind.start})-[:{kind.type}]->(:{kind.end})`"
        yield f"| {pattern} | {kind.meaning} | {about} | `.{names[0]}`, `.{names[1]}` |"


def picture() -> str:
    """Return the picture: a box a label, a line a pair of labels that relationships join."""
    width = _LEFT * 2 + _ACROSS * max(x for x, _ in PLACES.values())
    height = _TOP * 2 + _DOWN * max(y for _, y in PLACES.values())
    lines = [*(_is(label) for label in schema.KIND_LABELS.values()), *(_line(*pair) for pair in pairs())]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
            f"<title>The schema: {len(PLACES)} labels and the relationships between them</title>",
            f"<style>{_STYLE}</style>",
            _ARROW,
            f'<rect width="{width}" height="{height}" fill="#fff"/>',
            *lines,
            *(_box(kind) for kind in schema.NODES),
            *(_types(*pair) for pair in pairs()),
            "</svg>\n",
        ]
    )


def pairs() -> dict[tuple[str, str], None]:
    """Return the pairs of labels that relationships join."""
    return dict.fromkeys((kind.start, kind.end) for kind in schema.RELATIONSHIPS)


def middle(label: str) -> tuple[int, int]:
    """Return where the middle of a box is."""
    x, y = PLACES[label]
    return _LEFT + _ACROSS * x, _TOP + _DOWN * y


def segment(start: str, end: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where the line between two boxes begins and ends: on their edges."""
    return _edge(middle(start), middle(end)), _edge(middle(end), middle(start))


def _edge(of: tuple[int, int], towards: tuple[int, int]) -> tuple[float, float]:
    across, down = towards[0] - of[0], towards[1] - of[1]
    reach = min(
        _BOX[0] / 2 / abs(across) if across else 1.0,
        _BOX[1] / 2 / abs(down) if down else 1.0,
    )
    return round(of[0] + across * reach, 1), round(of[1] + down * reach, 1)


def _line(start: str, end: str) -> str:
    (x1, y1), (x2, y2) = segment(start, end)
    return f'<line class="line" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" marker-end="url(#end)"/>'


def _is(label: str) -> str:
    (x1, y1), (x2, y2) = segment(label, schema.first_label(label))
    return f'<line class="line is" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'


def _box(kind: schema.Node) -> str:
    x, y = middle(kind.label)
    return (
        f'<g><title>{escape(kind.meaning)}</title><rect class="box" x="{x - _BOX[0] // 2}" y="{y - _BOX[1] // 2}" '
        f'width="{_BOX[0]}" height="{_BOX[1]}" rx="6"/><text class="name" x="{x}" y="{y + 5}">{kind.label}</text></g>'
    )


def _types(start: str, end: str) -> str:
    (x1, y1), (x2, y2) = segment(start, end)
    found = [kind for kind in schema.RELATIONSHIPS if (kind.start, kind.end) == (start, end)]
    at = _LABEL_AT.get((start, end), 0.5)
    x, y = round(x1 + (x2 - x1) * at, 1), round(y1 + (y2 - y1) * at - 6 * (len(found) - 1), 1)
    rows = [(y + 4 + 12 * place, kind) for place, kind in enumerate(found)]
    texts = (f'y="{row:g}"><title>{escape(kind.meaning)}</title>{kind.type}</text>' for row, kind in rows)
    return "".join(f'<text class="type" x="{x:g}" {each}' for each in texts)


def terms() -> str:
    """Return the tables of terms of the vocabulary page: how each label, property and relationship stands in RDF."""
    return "\n".join([*_classes(), "", *_predicates(), "", *_resources()]) + "\n"


def _classes() -> Iterator[str]:
    yield "| label | class | and also | a thing of the class is |"
    yield "|---|---|---|---|"
    yield from (f"| `{kind.label}` | `clew:{kind.label}` | `{kind.term}` | {kind.meaning} |" for kind in schema.NODES)


def _predicates() -> Iterator[str]:
    yield "| property | of | term |"
    yield "|---|---|---|"
    yield from (f"| `{each.name}` | every node | {_term(each.term)} |" for each in schema.COMMON)
    for kind in schema.NODES:
        yield from (f"| `{each.name}` | `{kind.label}` | {_term(each.term)} |" for each in kind.properties)


def _term(term: str) -> str:
    return " / ".join(f"`{part}`" for part in term.split("/"))


def _resources() -> Iterator[str]:
    yield "| relationship | term | as a resource, where it carries facts |"
    yield "|---|---|---|"
    for kind in schema.RELATIONSHIPS:
        said = ", ".join(f"`{each.name}`: {_term(each.term)}" for each in kind.properties)
        told = f"`{kind.class_}` with {_listed(kind.ends)}; {said}" if kind.properties else ""
        yield f"| `(:{kind.start})-[:{kind.type}]->(:{kind.end})` | `{kind.term}` | {told} |"


def vocabulary(text: str) -> str:
    """Return the vocabulary page with its tables made anew."""
    return re.sub(f"{BEGIN}.*?{END}", lambda _: f"{BEGIN}\n{terms()}\n{END}", text, flags=re.DOTALL)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    PICTURE.write_text(picture(), "utf-8")
    if VOCABULARY.exists():
        VOCABULARY.write_text(vocabulary(VOCABULARY.read_text("utf-8")), "utf-8")
