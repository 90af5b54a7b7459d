"""Chapters of the respondents, some of labelled lines and some of prose; delegates in one sentence; small wordings."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build
from clew.graph.outcome import Evidence, decide
from clew.graph.statement import Source

LATER = (
    "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nFollow-up report\n\n"
    "Four clusters answered. This report has a chapter for each of them.\n\n---\n\n"
)
EVENT = "European Cluster Mission to Egypt\nCairo, Egypt, 7-9 May 2018\n\nEvent report\n\n{}\n"
LABELLED = """## {0}

**Agenda with SMEs before the mission:** {1}

### Cooperation agreement 1

- **Partner:** {2}
- **Type of partner:** non-EU firm
- **Type of cooperation:** Joint venture
- **Next steps:** Contract signed

---

"""
TOLD = """## {0}

There was no agenda with the SMEs before the mission. But the cluster is in contact with Luxor Sand, a firm in Egypt. \
The two do research and development together: tests have been running in Graz since April 2019.

---

## {1}

The network did not prepare an agenda with its SMEs. Of its contact, the Aswan Potters' Association, also in Egypt, \
it only says that it is a partner for knowledge sharing.
"""
NAMES = (
    "Bohemian Glass Cluster (Czechia)",
    "Murano Forni (Italy)",
    "Kraft Vidrio (Spain)",
    "Łużyce Pottery Network (Poland)",
)
NUMBERED = ("Chapter {n}. {name}", "Part {n}: {name}", "{n}. {name}", "{name}")


def said(text: str, *kinds: str) -> set[tuple[str, ...]]:
    """Return the facts of these kinds that a report states."""
    return {each for each in facts(build(read_text(text))) if each[0] in kinds}


@pytest.mark.parametrize("title", NUMBERED)
def test_a_chapter_of_prose_is_its_clusters(title: str) -> None:
    """Among chapters of labelled lines, those of prose are clusters' too: threads, answers, and that they answered."""
    first, second, third, last = (title.format(n=n, name=name) for n, name in enumerate(NAMES, 1))
    text = LABELLED.format(first, "Yes", "Nile Glass") + LABELLED.format(second, "No", "Delta Kilns")
    found = said(LATER + text + TOLD.format(third, last), "thread", "thread-outcome", "thread-country", "answer")
    assert {each for each in found if each[1] in ("kraft-vidrio", "luzyce-pottery-network")} == {
        ("thread", "kraft-vidrio", "luxor-sand"),
        ("thread-outcome", "kraft-vidrio", "luxor-sand", "active"),
        ("thread-country", "kraft-vidrio", "luxor-sand", "EG"),
        ("answer", "kraft-vidrio", "sme-agenda", "no"),
        ("thread", "luzyce-pottery-network", "aswan-potters-association"),
        ("thread-outcome", "luzyce-pottery-network", "aswan-potters-association", "nominal"),
        ("thread-country", "luzyce-pottery-network", "aswan-potters-association", "EG"),
        ("answer", "luzyce-pottery-network", "sme-agenda", "no"),
    }
    assert ("answer", "murano-forni", "sme-agenda", "no") in found


def test_chapters_on_firms_of_the_host_are_no_clusters() -> None:
    """Chapters with the country of the host behind a name are not about clusters."""
    names = [f"Chapter {n}. Luxor {each} (Egypt)" for n, each in enumerate(("Sand", "Clay", "Kilns"), 1)]
    text = "".join(LABELLED.format(each, "Yes", "Nile Glass") for each in names)
    found = said(
        f"{LATER}{text}## Chapter 4. Luxor Lime (Egypt)\n\nIt met the firm Nile Glass.\n", "thread", "delegate"
    )
    assert not {each for each in found if each[1] == "luxor-lime"}


CAME = (
    "Five European cluster organisations came to Cairo. "
    "The members of the delegation were the Bohemian Glass Cluster (BGC) from Czechia, which works in glass and kilns; "
    "Murano Forni from Italy, whose field is lamps; the Tallinn Data Cluster from Estonia, {}; the Łużyce Pottery "
    "Network from Poland (table ware); and the Iasi Clay Guild from Romania {}."
)


def test_a_sentence_lists_the_delegates_with_their_fields() -> None:
    """Acronyms stand with the names, any capital opens a name, and brackets behind countries print fields."""
    text = EVENT.format(CAME.format("with members in data services and e-commerce", "(bricks)"))
    found = said(text, "delegate", "delegate-field")
    assert {each[1] for each in found if each[0] == "delegate"} == {
        "bohemian-glass-cluster-bgc",
        "murano-forni",
        "tallinn-data-cluster",
        "luzyce-pottery-network",
        "iasi-clay-guild",
    }
    assert found >= {
        ("delegate-field", "bohemian-glass-cluster-bgc", "glass"),
        ("delegate-field", "tallinn-data-cluster", "data-services"),
        ("delegate-field", "tallinn-data-cluster", "e-commerce"),
        ("delegate-field", "luzyce-pottery-network", "table-ware"),
        ("delegate-field", "iasi-clay-guild", "bricks"),
    }


@pytest.mark.parametrize("members", [f"with members in {each}" for each in ("all regions", "Riga", "the north")])
@pytest.mark.parametrize("bracket", ["(two SMEs)", "(with its members)", "(only on the last day)"])
def test_what_is_no_field(members: str, bracket: str) -> None:
    """Where members are at home is no field, nor who came along, nor when."""
    found = said(EVENT.format(CAME.format(members, bracket)), "delegate-field")
    assert not {each for each in found if each[1] in ("tallinn-data-cluster", "iasi-clay-guild")}


def test_what_a_bracket_counts() -> None:
    """A number in brackets is of what stands before these, and not of what the sentence before counts."""
    text = "Each cluster had at least 18 meetings. {} (we had hired nine of them) were rarely idle."
    assert not {f for f in said(EVENT.format(text.format("The interpreters")), "figure") if f[2] == "9"} - {
        ("figure", "interpreters", "9", "count", "exactly")
    }
    assert not {f for f in said(EVENT.format(text.format("Interpreters, late as ever")), "figure") if f[2] == "9"}
    worth = "One handshake is worth twenty business cards."
    assert not {f for f in said(EVENT.format(worth), "figure") if f[2] == "20"}


def test_an_evaluator_is_somebody() -> None:
    """Whom to ask about a survey may be its evaluator."""
    text = LATER + "For questions: Ms Ida Holm, Senior Evaluator, Karst Evaluation.\n"
    assert said(text, "person-role", "person-organisation") == {
        ("person-role", "ida-holm", "senior-evaluator"),
        ("person-organisation", "ida-holm", "karst-evaluation"),
    }


def test_planned_events_with_a_month_are_intended() -> None:
    """What is planned has not begun, be the first of it dated."""
    cell = "It plans joint business events, the first of them a fair in Graz in May 2025"
    assert decide([Evidence(cell, Source("follow-up.md", 1, cell))]).outcome == "intended"


def test_two_that_did_not_answer_are_no_contact() -> None:
    """Clusters that one sentence says to be silent have nothing to do with one another, whatever lists name them."""
    text = LABELLED.format(NAMES[0], "Yes", "Nile Glass") + LABELLED.format(NAMES[1], "No", "Delta Kilns")
    text += "## No answer\n\nIasi Clay Guild and Tartu Tile Cluster (TTC) did not answer the survey.\n"
    assert not {each for each in said(LATER + text, "thread") if each[1] in ("iasi-clay-guild", "tartu-tile-cluster")}


def test_chapters_on_firms_of_guests_are_no_clusters() -> None:
    """Stories of firms from the clusters' countries stand in chapters too; nothing calls these clusters."""
    tables = "Cluster\tPartner\tType of cooperation\tNext steps\nBohemian Glass Cluster\tNile Glass\tR&D\tNo reply\n\n"
    stories = "".join(
        f"## Chapter {n}. {name}\n\nIt sells lamps to Luxor Sand, a firm in Egypt.\n\n---\n\n"
        for n, name in enumerate(("Sklo Vitava (Czechia)", "Forno Uno (Italy)", "Vetri Tre (Italy)"), 1)
    )
    assert said(LATER + tables + stories, "thread") == {("thread", "bohemian-glass-cluster", "nile-glass")}
