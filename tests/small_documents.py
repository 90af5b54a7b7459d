"""Small reports on invented missions, which share clusters, a firm and their days, and a survey of no mission."""

from collections.abc import Sequence

from documents import read_text

from clew.graph.statement import Statement

DELEGATION = "Table 1 - Delegation\n\nCluster\tCountry\nAlpine Water Network\tAustria\nBaltic Grain Network\tLatvia\n"


def event(title: str, place: str) -> str:
    """Return an event report on a mission at that place and time, with two delegates."""
    return f"# {title}\n\n{place}\n\n{DELEGATION}"


def follow_up(title: str, place: str, *rows: str) -> str:
    """Return a follow-up report with a table of cooperation."""
    table = "".join(f"{row}\n" for row in rows)
    head = f"# {title}: Follow-up Survey Report\n\n{place}\n\n"
    return f"{head}Table 1 - Cooperation\n\nCluster\tOrganisation\tNext steps\n{table}"


FOLLOW_UP = (
    "# Cluster Mission to Oman: Follow-up Report\n\nMuscat, Oman, 4-6 March 2019\n\nOf two clusters two answered.\n\n"
)
"""How a follow-up report begins."""
LIMA = "mission--peru--lima--2018-05-03"
DOCUMENTS = {
    "lima.txt": event("Cluster Mission to Peru", "Lima, Peru, 3-5 May 2018"),
    "lima-later.txt": follow_up(
        "Andes Days", "Ciudad de Lima, Peru, 4-6 May 2018",
        "Alpine Water Network\tPumps SA\tWorkshop held", "Baltic Grain Network\tMolinos\tNo response",
    ),
    "nairobi.txt": event("Cluster Mission to Kenya", "Nairobi, Kenya, 4-6 May 2018"),
    "nairobi-later.txt": follow_up(
        "Kenya Days", "Nairobi, Kenya, 4-6 May 2018", "Alpine Water Network\tPumps SA\tContract signed",
    ),
}  # fmt: skip
READ = {name: read_text(text, name) for name, text in DOCUMENTS.items()}
SURVEY = (
    "# Follow-up Survey Report\n\nTwo clusters answered the survey.\n\n"
    "Table 1 - Cooperation\n\nCluster\tOrganisation\tNext steps\nAlpine Water Network\tTurbinas\tWorkshop held\n"
)
FIRST, WHOLE, LAST = (
    event("First Days", "Oslo, Norway, 1-3 June 2020"),
    event("Whole Fortnight", "Bergen, Norway, 2-12 June 2020"),
    event("Last Days", "Oslo, Norway, 11-13 June 2020"),
)


def joined(names: Sequence[str]) -> list[Statement]:
    """Return what these documents state, one after the other."""
    return [statement for name in names for statement in READ[name]]
