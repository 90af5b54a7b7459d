"""Lines that are wrapped: at a margin, under a list item, with a label on each; and what is no wrapped line."""

from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.loaders import document

TITLE = "Cluster mission to Chile: event report\nSantiago, Chile, 4-6 June 2019\n\n"


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text."""
    return [each.text.clean for each in document.parse(text, "a.txt").paragraphs]


def items(text: str) -> list[str]:
    """Return the list items of a text."""
    return [each.text.clean for each in document.parse(text, "a.txt").items]


def test_a_margin_is_no_line_end() -> None:
    """Lines that all begin behind a margin are one paragraph, as they are without it."""
    lines = [
        "In the afternoon the guests were shown the workshops of the Forum for",
        "Timber and Tools, and the evening ended with a walk along the river. At",
        "the end of it the mayor spoke.",
    ]
    margin = "\n".join(f"   {line}" for line in lines)
    assert paragraphs(margin) == paragraphs("\n".join(lines)) == [" ".join(lines)]


def test_columns_behind_a_margin_stay_apart() -> None:
    """Words in columns do not go on with the line above."""
    assert len(paragraphs("   Consortium Alba              page 3\n   and what follows       page 4")) == 2


def test_an_item_goes_on_below() -> None:
    """A hanging indent is the same item; a line at the margin is another thing."""
    text = "- Speakers: Ms Ana Soto, President of the Chamber of\n  Forestry; Mr Luis Gil\n- Lunch\nThe end of it.\n"
    assert items(text) == ["Speakers: Ms Ana Soto, President of the Chamber of Forestry; Mr Luis Gil", "Lunch"]


def test_people_whose_names_are_cut_by_a_line() -> None:
    """A name, a position and an organisation are read over the end of a line."""
    text = f"{TITLE}Programme\n\n- Speakers: Ms Ana\n  Soto, President of the Chamber of\n  Forestry.\n"
    found = facts(build(read_text(text)))
    assert ("person-organisation", "ana-soto", "chamber-of-forestry") in found


def test_labels_under_an_item() -> None:
    """An item is a name, and what stands under it line by line with labels is said of it."""
    text = (
        f"{TITLE}Delegation\n\n"
        "1. Holz Alpin Cluster\n   Country: Austria\n   Fields: timber, tools\n   Represented by: Ms Eva Lang, Head\n"
        "2. Foresta Nord Cluster\n   Country: Italy\n   Fields: paper\n   Represented by: Mr Ugo Neri, President\n"
    )
    found = facts(build(read_text(text)))
    assert {each[1:] for each in found if each[0] == "delegate-country"} == {
        ("holz-alpin-cluster", "AT"),
        ("foresta-nord-cluster", "IT"),
    }
    assert {each[2] for each in found if each[0] == "delegate-field"} == {"timber", "tools", "paper"}
    assert ("person-role", "eva-lang", "head") in found


def test_a_line_is_full_where_the_next_word_had_no_room() -> None:
    """A line that ends before a long name is shorter than others; one that had room for the next word has ended."""
    lines = [
        "The evening began with a reception in the old customs house of the harbour,",
        "where the mayor spoke. It was ended by Ms Ana Soto, head of the",
        "Confederación Forestal, who thanked all of them for the good company.",
    ]
    assert paragraphs("\n".join(lines)) == [" ".join(lines)]
    assert len(paragraphs("\n".join([lines[0], "where the mayor spoke, with a glass of the wine", lines[2]]))) == 2


def test_a_numbered_paragraph_hangs_below_its_number() -> None:
    """The number of a paragraph may stand at the margin; words that stand alone behind one are a title."""
    lines = [
        "At the end of the morning Ms Ana Soto, head of the chamber of the",
        "Confederación Forestal, thanked all of those who had come so far.",
    ]
    for number, kept in (("3.2  ", ""), ("4.1.2 ", ""), ("12 ", "12 ")):  # twelve of something, perhaps
        assert paragraphs(f"{number}{lines[0]}\n{' ' * len(number)}{lines[1]}") == [f"{kept}{' '.join(lines)}"]
    assert len(paragraphs(f"3.2  The Morning\n     {lines[1]}")) == 2


def test_a_line_that_cannot_end_a_paragraph_goes_on() -> None:
    """After an article or a preposition something must follow; a line behind a full one may be a little shorter."""
    lines = ["Ms Ana Soto, Head of Trade of the Delegation to El", "Salvador, thanked the company."]
    assert paragraphs("\n".join(lines)) == [" ".join(lines)]
    lines = [
        "The mission brought clusters in water and in the energy of the sun to the shores of a lake,",
        "in May of that year. Ms Ana Soto had prepared it with Mr Ugo Neri",
        "Partners, and it was a success.",
    ]
    assert paragraphs("\n".join(lines)) == [" ".join(lines)]
    assert len(paragraphs("\n".join(lines[1:]))) == 2


def test_what_stands_beside_a_label_goes_on_below_it() -> None:
    """Behind a comma, a line that begins where the words beside a label do goes on with them; others are apart."""
    text = "Partner:     Maderas Sur\nWritten by:  Ms Ida Holm, Head of Unit,\n             {}\n"
    whole = "Written by: Ms Ida Holm, Head of Unit, Baltic Wood Council"
    assert whole in paragraphs(text.format("Baltic Wood Council"))
    assert whole not in paragraphs(text.replace("Unit,", "Unit").format("Baltic Wood Council"))
    assert len(paragraphs(text.format("Edited:  Baltic Wood Council"))) == 3
    found = facts(build(read_text(f"{TITLE}{text.format('Baltic Wood Council')}")))
    assert ("person-organisation", "ida-holm", "baltic-wood-council") in found


def test_a_narrow_paragraph_is_one() -> None:
    """Where no word had room on the line above it, the lines are prose, however narrow; lines one may end are not."""
    lines = [
        "The seminar was held in the old mill by the pond. Ms Ana Soto",
        "Vidal, Head of Trade of the embassy, spoke of timber; after",
        "her the others of his office showed a saw, and Mr Ugo Neri",
        "Partners left for lunch by the river.",
    ]
    assert paragraphs("\n".join(lines)) == [" ".join(lines)]
    loose = [*lines[:1], "Vidal, Head of Trade of the embassy, spoke", *lines[2:]]
    assert len(paragraphs("\n".join(loose))) > 1
    assert len(paragraphs("\n".join([lines[0], "Vidal, Head of Trade of the embassy, spoke of timber, too."]))) == 2


def test_a_bracket_that_is_closed_below() -> None:
    """A line goes on that closes the bracket of the line above it, short as that may be."""
    lines = ["Over lunch Dr Ida Holm (Scientific", "Director, Baltic Wood Council) gave a talk."]
    assert paragraphs("\n".join(lines)) == [" ".join(lines)]
    assert len(paragraphs("\n".join((lines[0].replace("(", ""), lines[1].replace(")", ""))))) == 2
    assert len(paragraphs("\n".join((lines[0], lines[1].replace("Baltic", "(Baltic"))))) == 2
