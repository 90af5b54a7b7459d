"""Legends of mixed kinds: types, kinds, places, signs and clusters, in whatever layout, and the ticks they explain."""

import pytest

from clew.graph.statement import Referent
from clew.loaders import document, report

OPENING = "# Cluster Mission to Peru: follow-up survey\n\nLima, Peru, 4-6 June 2019\n\n"
PAIRS = (
    ("x", "ticked by the cluster"), ("F", "firm"), ("U", "university"), ("PE", "from Peru"),
    ("EU", "from the European Union"), ("TT", "technology transfer"), ("Trade", "imports and exports"),
    ("Office", "sales office"), ("PRV", "Pôle Rivage Vendéen"), ("NAC", "Norsk Akva Cluster"),
)  # fmt: skip
TICKS = (
    "Cluster\tPartner\tKind\tFrom\tTT\tTrade\tOffice\nPRV\tAstilleros Callao\tF\tPE\tx\t\tx\n"
    "\tUniversidad Norte\tU\tEU\t\tx\t\nWagra Cluster\tCampo Alto\tF\tPE\tx\t\t\n"
)
HALF = (len(PAIRS) + 1) // 2
LAYOUTS = {
    "bare": "\n".join(map("\t".join, PAIRS)),
    "headed": "Sign\tMeaning\n" + "\n".join(map("\t".join, PAIRS)),
    "turned": "\n".join(f"{meaning}\t{code}" for code, meaning in PAIRS),
    "side by side": "\n".join(
        "\t".join((*PAIRS[n], *(PAIRS[n + HALF] if n + HALF < len(PAIRS) else ("", "")))) for n in range(HALF)
    ),
    "pipes": "| Code | In full |\n|---|---|\n" + "\n".join(f"| {code} | {meaning} |" for code, meaning in PAIRS),
    "colons": "\n".join(f"{code}: {meaning}" for code, meaning in PAIRS),
    "bullets": "\n".join(f"- {code} = {meaning}" for code, meaning in PAIRS),
    "wide": "\n".join(f"{code:<10}{meaning}" for code, meaning in PAIRS),
    "sentence": "; ".join(f"{code} = {meaning}" for code, meaning in PAIRS) + ".",
    "brackets": "\n".join(f"({code})\t{meaning}" for code, meaning in PAIRS),
}


def _threads(text: str) -> set[tuple[str, ...]]:
    """Return cluster, counterpart and type of every thread that covers one."""
    covered = [each for each in report.states(document.parse(text, "a.txt")) if each.property == "COVERS"]
    found = set()
    for each in covered:
        thread = each.subject.parts[0]
        assert isinstance(thread, Referent) and isinstance(each.value, Referent)
        parties = [part.parts[0] for part in thread.parts if isinstance(part, Referent) and part.label != "Mission"]
        found.add((*map(str, parties), str(each.value.parts[0])))
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_legend_may_be_of_everything(layout: str) -> None:
    """What it explains is read in names, kinds, places and headings, each as what it is."""
    text = f"{OPENING}The abbreviations are:\n\n{LAYOUTS[layout]}\n\nTable 1. Partners\n\n{TICKS}"
    assert _threads(text) == {
        ("Pôle Rivage Vendéen", "Astilleros Callao", "technology transfer"),
        ("Pôle Rivage Vendéen", "Astilleros Callao", "sales office"),
        ("Pôle Rivage Vendéen", "Universidad Norte", "imports and exports"),
        ("Wagra Cluster", "Campo Alto", "technology transfer"),
    }
    found = list(report.states(document.parse(text, "a.txt")))
    assert not {each.subject.parts[0] for each in found} & {"PRV", "x", "F", "EU", "from Peru"}
    origins = {(each.subject.parts[0], each.value) for each in found if each.property == "origin"}
    assert ("Universidad Norte", "EU") in origins


@pytest.mark.parametrize("meaning", ["planned for later", "not asked", "N/A", "no"])
def test_a_mark_that_stands_for_something_else_is_no_tick(meaning: str) -> None:
    """What a legend says of a mark counts, also where it is not understood."""
    legend = LAYOUTS["bare"].replace("ticked by the cluster", meaning)
    assert not _threads(f"{OPENING}The abbreviations are:\n\n{legend}\n\nTable 1. Partners\n\n{TICKS}")


@pytest.mark.parametrize(("mark", "blank"), [("x", "-"), ("●", "○"), ("☑", "☐"), ("✓", ""), ("X", "–")])
def test_ticks_beside_what_is_not_ticked(mark: str, blank: str) -> None:
    """A sign for what is not marked says nothing, and a column of marks is one beside it."""
    rows = ("Agri Sud\tCampo Alto\tMARK\tNONE", "Wagra Cluster\tRiego Andes\tNONE\tMARK", "Nord Agro\tSol\tNONE\tMARK")
    table = "Cluster\tPartner\tTechnology transfer\tSales office\n" + "\n".join(rows)
    text = f"{OPENING}Table 1. Partners\n\n{table.replace('MARK', mark).replace('NONE', blank)}\n"
    assert _threads(text) == {
        ("Agri Sud", "Campo Alto", "technology transfer"),
        ("Wagra Cluster", "Riego Andes", "sales office"),
        ("Nord Agro", "Sol", "sales office"),
    }


def test_the_share_of_a_word_for_a_type() -> None:
    """Behind a word that stands for a type, a share is the type's; elsewhere the word is itself."""
    said = "Trade was ticked most often (43% of the ticks). Trade in Peru is slow.\n"
    found = list(report.states(document.parse(f"{OPENING}{LAYOUTS['bare']}\n\n{said}", "a.txt")))
    assert "cooperation-type-share" in {each.value for each in found if each.property == "measure"}


def test_two_columns_of_clusters_and_kinds_explain_nothing() -> None:
    """Short names with types beside them may be data: the heading says that they are clusters."""
    text = "Cluster\tType\nPRV\ttechnology transfer\nNTB\tjoint venture\nWAG\tsales office\n\n"
    parsed = document.parse(f"{OPENING}{text}{TICKS}", "a.txt")
    assert not parsed.glossary.words.every
