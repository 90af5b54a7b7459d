"""Whether a thread joins two sides of the EU, or the EU and the host: as printed, else by the counterpart's country."""

from datetime import date

from clew.graph.around import Around, text
from clew.graph.content import Node

PAIRS = ("EU-EU", "EU-host", "unknown")
MEMBERS = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split()  # noqa: SIM905
)
"""The members of the EU (ISO 3166-1, two letters)."""
_LEFT = date(2020, 2, 1)
"""The United Kingdom counts as a member where the mission began before this day."""


def pair(around: Around, mission: Node | None, counterpart: Node) -> str:
    """Return which two sides a thread joins."""
    origin = counterpart.properties.get("origin")
    if origin in ("EU", "non-EU"):
        return "EU-EU" if origin == "EU" else "EU-host"
    codes = [code for each in around.ends(counterpart, "LOCATED_IN") if (code := text(each, "alpha2"))]
    if any(code in MEMBERS or (code == "GB" and _before(mission)) for code in codes):
        return "EU-EU"
    return "EU-host" if codes else "unknown"


def _before(mission: Node | None) -> bool:
    start = mission.properties.get("startDate") if mission else None
    return isinstance(start, date) and start < _LEFT
