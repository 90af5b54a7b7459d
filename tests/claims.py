"""Invented statements of every kind that the schema has room for, for hypothesis."""

from datetime import date

import statement_schema
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from clew.graph import schema
from clew.graph.statement import Referent, Source, Statement

calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""No haste: other tests may be running beside."""
words = st.text(min_size=1, max_size=12).filter(lambda text: text.strip())
numbers = st.integers(min_value=1, max_value=10**6)
sources = st.builds(
    Source,
    document=words,
    line=numbers,
    quote=words,
    offset=numbers,
    section=st.none() | words,
    table=st.none() | words,
    row=st.none() | numbers,
    column=st.none() | words,
    page=st.none() | numbers,
    sheet=st.none() | words,
    cell=st.none() | words,
)
missions = st.builds(
    lambda country, city, day: Referent("Mission", (country, city, day.isoformat())), words, words, st.dates()
)
organisations = words.map(lambda name: Referent("Organisation", (name,)))
threads = st.builds(lambda *parts: Referent("Thread", parts), missions, organisations, organisations)
agreements = st.builds(
    lambda thread, kind, number: Referent("Agreement", (thread, kind, number)),
    threads,
    st.sampled_from(["cooperation", "formal"]),
    numbers,
)
referents = {
    "Mission": missions,
    "Organisation": organisations,
    "Thread": threads,
    "Agreement": agreements,
    "Report": words.map(lambda name: Referent("Report", (name,))),
    "Country": words.map(lambda name: Referent("Country", (name,))),
    "Field": words.map(lambda name: Referent("Field", (name,))),
    "CooperationType": words.map(lambda name: Referent("CooperationType", (name,))),
    "Person": words.map(lambda name: Referent("Person", (name,))),
    "Session": st.builds(lambda mission, name: Referent("Session", (mission, name)), missions, words),
    "Answer": st.builds(lambda *parts: Referent("Answer", parts), missions, organisations, words),
    "StatedFigure": st.builds(lambda *parts: Referent("StatedFigure", parts), missions, words, words, numbers),
}


def values(each: schema.Property):
    """Return the values that a property may have."""
    if each.values:
        return st.none() | st.sampled_from(each.values)
    kinds = {
        "string": st.text(),
        "strings": st.text(),
        "integer": st.integers(-(2**53), 2**53),
        "float": st.floats(allow_nan=False, allow_infinity=False),
        "boolean": st.booleans(),
        "date": st.dates(min_value=date(1900, 1, 1)).map(date.isoformat),
    }
    return kinds[each.type] if each.type == "date" else st.none() | kinds[each.type]


@st.composite
def claims(draw):
    """Draw a statement of a property that the schema has."""
    label = draw(st.sampled_from(sorted(referents)))
    each = draw(st.sampled_from(schema.node(label).properties))
    value = draw(values(each))
    return Statement(draw(referents[label]), each.name, value, draw(st.text(max_size=12)), draw(sources))


@st.composite
def relations(draw):
    """Draw a statement of a relationship that the schema has."""
    second = {"Cluster": "Organisation", "SME": "Organisation"}
    kinds = [kind for kind in schema.RELATIONSHIPS if not {kind.start, kind.end} & set(statement_schema.DERIVED)]
    kind = draw(st.sampled_from(kinds))
    start, end = (draw(referents[second.get(label, label)]) for label in (kind.start, kind.end))
    free = [each for each in kind.properties if each.name not in kind.needed]
    chosen = [each for each in kind.properties if each not in free or draw(st.booleans())]
    more = {p.name: draw(st.sampled_from(p.values) if p.values else _simple(p)) for p in chosen}
    return Statement(start, kind.type, end, draw(st.text(max_size=12)), draw(sources), more)


def _simple(each: schema.Property):
    return st.booleans() if each.type == "boolean" else st.text(max_size=8)
