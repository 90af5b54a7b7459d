"""Countries that stand over the rows of a table of agreements: whose they are, the cells tell."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

TITLE = (
    "# Clusters for the harbours of Chile: follow-up report\n\nValparaíso, Chile, 3-5 April 2019\n\n## Agreements\n\n"
)
HEADINGS = {"p": "Partner", "c": "Cluster", "t": "Type of cooperation"}
LENTES, CALLAO = ("Lentes del Maule", "Tartu Optics", "joint venture"), ("Callao Naval", "Tartu Optics", "R&D")
REDES = ("Redes Quellón", "Vigo Redes", "staff exchange")
OF_PARTNERS = {"Chile": (LENTES, REDES), "Peru:": (CALLAO,)}
OF_CLUSTERS = {"Estonia": (LENTES, CALLAO), "Spain": (REDES,)}
PRINTED = {
    ("lentes-del-maule", "CL"),
    ("redes-quellon", "CL"),
    ("callao-naval", "PE"),
}


def rows(order, groups):
    """Yield the cells of the rows, the columns in this order."""
    yield [HEADINGS[each] for each in order]
    for country, under in groups.items():
        yield [country, *("" for _ in order[1:])]
        yield from ([dict(zip("pct", row, strict=True))[each] for each in order] for row in under)


def piped(found):
    """Print a table with pipes."""
    head, *rest = (f"| {' | '.join(row)} |" for row in found)
    return "\n".join([head, "|---|---|---|", *rest])


def in_html(found):
    """Print a table of HTML, in which a country reaches over all columns."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row if cell) for row in found)
    return f"<table>{''.join(f'<tr>{each}</tr>' for each in cells)}</table>".replace(
        "<td>Chile", '<td colspan="3">Chile'
    )


def said(order, groups, printed):
    """Return counterparts with their countries, clusters with theirs, and how many threads there are."""
    found = facts(build(read_text(TITLE + printed(rows(order, groups)))))
    of = {
        kind: {(each[-2], each[-1]) for each in found if each[0] == kind}
        for kind in ("thread-country", "delegate-country")
    }
    return of["thread-country"], of["delegate-country"], sum(each[0] == "thread" for each in found)


@pytest.mark.parametrize("printed", [piped, in_html, lambda found: "\n".join(map(";".join, found))])
@pytest.mark.parametrize("order", ["pct", "cpt", "tpc"])
def test_a_host_over_rows_is_the_country_of_counterparts(order, printed):
    """No cluster is at home where the mission went, nor in two countries."""
    assert said(order, OF_PARTNERS, printed) == (PRINTED, set(), 3)


@pytest.mark.parametrize(("order", "homes"), [("pct", set()), ("cpt", {("tartu-optics", "EE"), ("vigo-redes", "ES")})])
def test_a_country_that_may_be_of_either(order, homes):
    """Over counterparts it is nobody's; over clusters, each under one, it is theirs."""
    assert said(order, OF_CLUSTERS, piped) == (set(), homes, 3)
