"""The firms that came with each cluster, in tables that the reader had to be told of (invented documents)."""

import pytest
from test_headed_tables import told

CLUSTERS = (
    "Cluster | Country\n:--|:--\nBohemian Glass Ring (BGR) | Czechia\nMurano Furnaces | Italy\n"
    "Delft Kiln Network | Netherlands\nAlpine Crystal Cluster | Austria\n"
)
FIRMS = (
    "{}\n:--|:--\nSklo Jizera s.r.o. | BGR\nSvetlo Haida | BGR\nForno Grande | Murano Furnaces\n"
    "Ovenbouw Delft BV | Delft Kiln Network\n"
)
OF = {
    ("sme", "sklo-jizera-s-r-o", "bohemian-glass-ring-bgr"),
    ("sme", "svetlo-haida", "bohemian-glass-ring-bgr"),
    ("sme", "forno-grande", "murano-furnaces"),
    ("sme", "ovenbouw-delft-bv", "delft-kiln-network"),
}
COUNTED = (
    "Four clusters and four SMEs flew to Cairo.",
    "Four clusters and four small and medium-sized firms flew to Cairo.",
    "Key figures | \n:--|--:\nSMEs that came along | 4",
)


@pytest.mark.parametrize("heading", ["SME | Came with", "SMEs | travelled with", "SME | Brought along by"])
def test_the_cluster_that_an_sme_came_with(heading):
    """Beside SMEs, those with whom they came are their clusters, whether or not they are said to have benefited."""
    text = f"{CLUSTERS}\n{FIRMS.format(heading)}"
    assert told(text, "sme", event=True) == OF
    assert not told(text, "sme-benefited", event=True)


@pytest.mark.parametrize("heading", ["Firm | Came with", "Company | Member of", "Company | Belongs to"])
@pytest.mark.parametrize("said", COUNTED)
def test_firms_are_smes_where_as_many_are_counted(said, heading):
    """Firms beside the clusters they are of are the SMEs, where the document counts as many; else nothing says so."""
    text = f"{said}\n\n{CLUSTERS}\n{FIRMS.format(heading)}"
    assert told(text, "sme", event=True) == OF
    other = said.replace("four S", "nine S").replace("four s", "nine s").replace("| 4", "| 9")
    assert not told(text.replace(said, other), "sme", event=True)


def test_who_came_with_a_cluster():
    """Beside clusters, the same words are over the firms that they brought; beside people nothing is told of firms."""
    text = "Cluster | Country | Came with\n:--|:--|:--\nMurano Furnaces | Italy | Forno Grande Srl\n"
    text += "Delft Kiln Network | Netherlands | Ovenbouw Delft BV\n"
    assert told(text, "sme", event=True) == {
        ("sme", "forno-grande-srl", "murano-furnaces"), ("sme", "ovenbouw-delft-bv", "delft-kiln-network"),
    }  # fmt: skip
    people = "SME | Came with\n:--|:--\nForno Grande Srl | Ms Ada Rossi\nOvenbouw Delft BV | Mr Jan Vis\n"
    assert not told(f"{CLUSTERS}\n{people}", "sme", event=True)


def smes(cell, heading="SMEs"):
    """Return the SMEs that a cell names."""
    text = f"{heading} | Cluster\n:--|:--\n{cell} | Murano Furnaces\nOvenbouw Delft BV | Delft Kiln Network\n"
    return {each[1] for each in told(f"{CLUSTERS}\n{text}", "sme") if each[2] == "murano-furnaces"}


@pytest.mark.parametrize("sign", ["+", "/"])
def test_several_smes_joined_by_a_sign(sign):
    """A sign joins two SMEs, under a heading in the plural or where both have their legal form."""
    assert smes(f"Forno Grande {sign} Vetri Laguna Srl") == {"forno-grande", "vetri-laguna-srl"}
    assert smes(f"Forno Srl {sign} Vetri SpA", "SME") == {"forno-srl", "vetri-spa"}


def test_signs_that_are_of_a_name():
    """A sign in a firm's own name does not cut it."""
    assert smes("Forno Srl & Vetri SpA", "SME") == {"forno-srl", "vetri-spa"}
    assert len(smes("Ofen + Partner GmbH")) == 1
    assert len(smes("Ofen GmbH & Co. KG")) == 1
    assert len(smes("Fuoco & Vetro Srl")) == 1


def test_names_with_a_bracket_each():
    """A comma sets names apart that have a bracket behind them; one within a bracket does not."""
    assert smes("Forno Grande (Verona), Vetro (Pisa)") == {"forno-grande-verona", "vetro-pisa"}
    assert smes("Forno Grande (Verona, Pisa)") == {"forno-grande-verona-pisa"}
