"""SMEs that came along, in a sentence of a list of the delegation (invented documents)."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = "# Glass mission to Egypt: event report\n\nCairo, Egypt, 7-9 May 2018\n\n"
LIST = """## Delegation

{lead}

- Glas Ulm, Germany. Flat glass. With Ulmglas GmbH and Donau Fenster.
- Murano Forni, Italy. Lamps. With Vetro Sottile.
- Vidrio Norte, Spain. Bottles. With {last}.
- Verre Nancy, France. Lenses. {none}.
"""
SMES = {("ulmglas-gmbh", "glas-ulm"), ("donau-fenster", "glas-ulm"), ("vetro-sottile", "murano-forni")}


@pytest.mark.parametrize(
    ("lead", "none", "found"),
    [
        ("Four clusters took part.", "No SMEs", True),
        ("Four clusters took part, with 4 SMEs.", "Its first mission", True),
        ("Four clusters took part, with 5 SMEs.", "Its first mission", False),
        ("Four clusters took part.", "Its first mission", False),
    ],
)
def test_with_names(lead, none, found):
    """Names behind "With" are SMEs where an item has none of them, or where they are as many as the document counts."""
    text = HEAD + LIST.format(lead=lead, none=none, last="Botella Fina")
    smes = {each[1:] for each in facts(build(read_text(text))) if each[0] == "sme"}
    assert smes == (SMES | {("botella-fina", "vidrio-norte")} if found else set())


@pytest.mark.parametrize("last", ["Ms Ana Soto", "two of its members", "much hope"])
def test_others_who_came(last):
    """People, and those who are not named, are no SMEs."""
    text = HEAD + LIST.format(lead="Four clusters took part.", none="No SMEs", last=last)
    assert {each[1:] for each in facts(build(read_text(text))) if each[0] == "sme"} == SMES


def test_a_count_in_a_table():
    """The count of the SMEs may stand in a table of figures."""
    table = "## Figures\n\n| | |\n|---|---:|\n| Clusters | 4 |\n| SMEs | 4 |\n\n"
    text = HEAD + table + LIST.format(lead="Four clusters took part.", none="Its first mission", last="Botella Fina")
    assert len([each for each in facts(build(read_text(text))) if each[0] == "sme"]) == 4


def test_behind_the_entry():
    """They may stand at the end of the entry itself, behind a comma."""
    text = HEAD + LIST.format(lead="Four clusters took part.", none="", last="Botella Fina")
    text = text.replace(". With ", ", with ").replace("Lenses. .", "Lenses, without SMEs.")
    smes = {each[1:] for each in facts(build(read_text(text))) if each[0] == "sme"}
    assert smes == SMES | {("botella-fina", "vidrio-norte")}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Of the SMEs, Ulmglas GmbH came with Glas Ulm, Botella Fina with Vidrio Norte and Vetro with Murano Forni.",
         {("ulmglas-gmbh", "glas-ulm"), ("botella-fina", "vidrio-norte"), ("vetro", "murano-forni")}),
        ("Of the clusters, Ulmglas GmbH met Glas Ulm, Botella Fina with the Vidrio Norte.", set()),
        ("Of the SMEs, Ulmglas GmbH met Glas Ulm and Botella Fina talked with Vidrio Norte.", set()),
    ],
)  # fmt: skip
def test_each_with_its_cluster(sentence, found):
    """In a sentence that begins with the SMEs each came with its cluster; the verb stands once."""
    text = HEAD + LIST.format(lead="Four clusters took part.", none="Lamps", last="hope").replace("With", "Likes")
    smes = {each[1:] for each in facts(build(read_text(f"{text}\n## The rest\n\n{sentence}\n"))) if each[0] == "sme"}
    assert smes == found


def test_a_legal_form_in_lower_case():
    """A firm is a name too where its legal form is printed in lower case."""
    text = f"{HEAD}## SMEs that came along\n\n- Murano Forni: Vetro Sottile srl\n- Glas Ulm: Ulmglas gmbh\n"
    listed = LIST.format(lead="Four clusters took part.", none="Its first", last="x")
    text = text.replace("## SMEs", f"{listed}\n## SMEs")
    smes = {each[1:] for each in facts(build(read_text(text))) if each[0] == "sme"}
    assert ("vetro-sottile-srl", "murano-forni") in smes and ("ulmglas-gmbh", "glas-ulm") in smes
