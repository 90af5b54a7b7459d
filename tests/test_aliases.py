"""Short names and codes that a document explains are read as the full names; what is printed stays the evidence."""

import pytest
from documents import read_text

from clew.graph.build import build
from clew.loaders.document import parse
from clew.loaders.glossary import stated
from clew.loaders.text.edited import Edit, edited
from clew.loaders.text.text import Text

OPENING = "# Cluster Mission to Chile: follow-up survey\n\nSantiago, Chile, 4-6 June 2019\n\n"
SURVEYED = (
    "Table 2. Agreements\n\nCluster | Organisation | Type of cooperation | Next steps\n--- | --- | --- | ---\n"
    "{one} | Riego Andes | technology transfer | Contract signed\n{other} | Campo Alto | joint venture | No response\n"
)
GIVEN = [
    ("the Upland Wool Cluster (UWC), from Wales", "Upland Wool Cluster", "UWC"),
    ('the Clúster da Lã do Norte ("Lã do Norte") came', "Clúster da Lã do Norte", "Lã do Norte"),
    ("the Upland Cluster for Looms (Uplooms) had talked", "Upland Cluster for Looms", "Uplooms"),
    ("and the firm Mill and Dye Company (Mill) wrote", "Mill and Dye Company", "Mill"),
    ("the Wool Board of Wales, which is called the Board in what follows.", "Wool Board of Wales", "Board"),
    ("the Wool Board of Wales, hereafter WBW, sent", "Wool Board of Wales", "WBW"),
    ("the Wool Board of Wales, or Woolboard for short, sent", "Wool Board of Wales", "Woolboard"),
    ("Director of the Chamber of Looms (“the Chamber”), said", "Chamber of Looms", "Chamber"),
    ("UWC stands for Upland Wool Cluster.", "Upland Wool Cluster", "UWC"),
    ("UWC (Upland Wool Cluster) came", "Upland Wool Cluster", "UWC"),
    ("the Wool Board of Wales (a.k.a. Woolboard) sent", "Wool Board of Wales", "Woolboard"),
    ("Under it, Loom Policy & Review (“the Contractor”) travels", "Loom Policy & Review", "Contractor"),
]


@pytest.mark.parametrize(("words", "full", "short"), GIVEN)
def test_a_short_name_is_given_beside_the_full_one(words: str, full: str, short: str) -> None:
    """Brackets, quotation marks and "hereafter" give it; the initials or a part of the name show how far that goes."""
    (found,) = stated.find(words)
    assert (found.alias.full, found.alias.short) == (full, short)


@pytest.mark.parametrize(
    "words",
    [
        "the Upland Wool Cluster (Wales) and Acme Ltd (firm, Chile)", "Lyon Wool Valley (Lyon)",
        "the European Union (EU) and small firms (SMEs)", "the Upland Wool Cluster (12 members)",
        "the Upland Wool Cluster called Acme Ltd in May", "a memorandum of understanding (MoU)",
    ],
)  # fmt: skip
def test_not_everything_in_brackets_is_a_short_name(words: str) -> None:
    """A home, a number, a kind, and what everybody calls so, are none."""
    assert not list(stated.find(words))


LISTS = [
    "Code | Cluster | Country\n--- | --- | ---\nK1 | Upland Wool Ring | Wales\nK2 | Saône Textile | France\n",
    "No. | Cluster | Country\n--- | --- | ---\n1 | Upland Wool Ring | Austria\n2 | Saône Textile | France\n",
    "Cluster | Short | Country\n--- | --- | ---\nUpland Wool Ring | Upland | Austria\nSaône Textile | ST | Italy\n",
    "K1: Upland Wool Ring (Austria)\nK2: Saône Textile (France)\n",
    "- [A] Upland Wool Ring, Austria\n- [B] Saône Textile, France\n",
]
CODES = [("K1", "K2"), ("1", "2"), ("Upland", "ST"), ("K1", "K2"), ("A", "B")]


@pytest.mark.parametrize(("given", "codes"), list(zip(LISTS, CODES, strict=True)))
def test_codes_of_a_list_stand_for_its_clusters(given: str, codes: tuple[str, str]) -> None:
    """No cluster is named by its code alone, and the code stays what is printed."""
    found = read_text(f"{OPENING}{given}\n{SURVEYED.format(one=codes[0], other=codes[1])}", "a.md")
    opened = [each for each in found if each.property == "OPENED"]
    assert [each.subject.parts[0] for each in opened] == ["Upland Wool Ring", "Saône Textile"]
    assert not {each.subject.parts[0] for each in found if each.subject.label == "Organisation"} & {*codes}
    assert [each.printed for each in found if each.property == "name" and each.value == "Upland Wool Ring"][-1] in codes


def test_a_short_name_with_two_meanings_is_none() -> None:
    """What stands for two clusters is read as it is printed."""
    text = "The Upland Wool Cluster (UWC) and the Urban Water Cluster (UWC) came. UWC was content.\n"
    assert parse(OPENING + text, "a.md").paragraphs[-1].text.clean.endswith("UWC was content.")


def test_prose_is_read_with_full_names_and_quoted_as_printed() -> None:
    """The place of a short name is that of its letters; a short name within another name is left alone."""
    text = (
        "The Upland Wool Cluster (UWC) met Tamar Mills Ltd (Tamar). UWC saw Tamar and Ms Ana Tamar on Tamar Street.\n"
    )
    words = parse(OPENING + text, "a.md").paragraphs[-1].text
    second = [*words.sentences()][1]
    assert second.clean == "Upland Wool Cluster saw Tamar Mills Ltd and Ms Ana Tamar on Tamar Street."
    assert second.cut(0, len("Upland Wool Cluster")).quote == "UWC"
    assert second.quote.startswith("UWC saw Tamar and")


def test_a_number_said_twice_is_read_once() -> None:
    """Digits in brackets behind the same number in words, or words behind digits, count nothing more."""
    read = parse(f"{OPENING}Nine (9) clusters and 40 (forty) guests came, with six (7) drivers.\n", "a.md")
    assert read.paragraphs[-1].text.clean == "Nine clusters and 40 guests came, with six (7) drivers."


def test_a_footnote_mark_is_no_word() -> None:
    """Neither behind a name nor in front of the note."""
    assert [Text(raw, 1).clean for raw in ("Saône Textile[^2]", "[^2]: From the reserve.")] == [
        "Saône Textile", "From the reserve.",
    ]  # fmt: skip


def test_an_edited_text_knows_what_is_printed() -> None:
    """Every part of it, over line breaks too, has the line and the column of what stands there."""
    text = edited(Text("We saw UWC\nand  (UWC) again", 4), [Edit(7, 10, "Upland Wool Cluster"), Edit(14, 20)])
    assert text.clean == "We saw Upland Wool Cluster and again"
    part = text.cut(7, 13)
    assert (part.clean, part.quote, part.line, part.offset) == ("Upland", "UWC", 4, 8)
    assert (text.cut(31, 36).line, text.cut(31, 36).quote, text.said) == (5, "again", "We saw UWC and (UWC) again")


FULL = "The Upland Wool Cluster, hereafter UWC, came from Austria and met the firm Riego Andes, known as RA, there.\n"


def test_a_comma_goes_with_the_words_that_it_sets_off() -> None:
    """What only says how somebody is called leaves a plain sentence behind."""
    read = parse(OPENING + FULL, "a.md").paragraphs[-1].text.clean
    assert read == "The Upland Wool Cluster came from Austria and met the firm Riego Andes there."


def test_initials_need_no_word_of_explanation() -> None:
    """Where they fit one name of the document alone; two letters are too few."""
    text = "The Upland Wool Cluster of Tyrol and Saône Textile came. UWCT was content; ST was not.\n"
    read = parse(OPENING + text, "a.md").paragraphs[-1].text.clean
    assert read.endswith("Upland Wool Cluster of Tyrol was content; ST was not.")


EVENT = (
    "# Cluster Mission to Chile: event report\n\nSantiago, Chile, 4-6 June 2019\n\n"
    "Code | Cluster | Country\n--- | --- | ---\nK1 | Upland Wool Ring | Austria\nK2 | Saône Textile | France\n"
)


def test_a_code_of_the_one_report_is_read_in_the_other() -> None:
    """The later report names clusters by codes alone, which only the report of the event explains."""
    later = read_text(OPENING + SURVEYED.format(one="K1", other="K2"), "later.md")
    made = build([*read_text(EVENT, "event.md"), *later])
    opened = {node.properties["name"] for node in made.nodes.values() if "Cluster" in node.labels}
    assert opened == {"Upland Wool Ring", "Saône Textile"}
    assert not {"k1", "k2"} & {str(node.properties.get("name")).casefold() for node in made.nodes.values()}


def test_a_label_is_no_short_name() -> None:
    """In a table of items a label stands for nobody who stands beside it."""
    items = "Item | \n--- | ---\nPlace | Santiago, Chile\nOrganiser | Upland Wool Ring\nLocal host | Saône Textile\n"
    assert parse(f"# Cluster Mission to Chile\n\n{items}", "event.md").glossary.names.known == {}


def test_a_bracket_with_the_initials_of_another_is_whose_it_is() -> None:
    """In "Some Firm (SLN)" stands the network with these initials, whose acronym the rows of a table print."""
    table = "| Cluster | Formal agreements signed? | How many? |\n|---|---|---|\n| UWC | yes | 2 |\n"
    text = (
        f"{OPENING}## Upland Wool Cluster\n\nIt came back with new plans.\n\n{table}\n## SMEs\n\n- Fleece Works (UWC)\n"
    )
    found = [each.subject.parts[0] for each in read_text(text) if each.property == "ANSWERED"]
    assert found == ["Upland Wool Cluster"]


def test_every_capital_begins_a_name_and_gives_an_initial() -> None:
    """Also one that English does not have: "Łosice Wool Guild (LWG)" is not the wool guild alone."""
    (found,) = stated.find("the Łosice Wool Guild (LWG) came")
    assert (found.alias.full, found.alias.short) == ("Łosice Wool Guild", "LWG")


NAMED = "The SMEs that benefited are Fleece Works and Mohair Noir BV ({one}), Dye House ({other}) and Loom Ltd (Ring)."
ITEMS = "Four SMEs benefited:\n\n- Fleece Works ({one})\n- Mohair Noir ({one})\n- Dye House ({other})\n- Loom (Ring)"


@pytest.mark.parametrize("said", [NAMED, ITEMS, "## SMEs that benefited\n\n- Dye House ({other})\n- Loom Ltd ({one})"])
@pytest.mark.parametrize("before", [True, False])
def test_a_bracket_behind_a_firm_is_the_cluster_that_a_cell_names(said: str, *, before: bool) -> None:
    """Whose SMEs they are stands there, be it before the table of the clusters or behind it."""
    parts = (SURVEYED.format(one="UWC", other="STX"), said.format(one="UWC", other="STX"))
    text = OPENING + "\n\n".join(parts if before else reversed(parts))
    assert parse(f"{text}\n", "a.md").glossary.names.known == {}


def test_a_bracket_behind_a_cluster_explains_what_a_cell_names() -> None:
    """Its letters need not be those of the name, where nothing says that the name is a firm's."""
    text = f"{OPENING}The Hill Wool Cluster (UPTEX) answered.\n\n{SURVEYED.format(one='UPTEX', other='Some Ring')}"
    for each in (text, f"{OPENING}{SURVEYED.format(one='UPTEX', other='Ring')}\nThe Hill Wool Cluster (UPTEX) came.\n"):
        assert parse(each, "a.md").glossary.names.known["UPTEX"].full == "Hill Wool Cluster"
