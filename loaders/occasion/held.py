"""When and where a mission was held, as its document prints it."""

from dataclasses import dataclass

from clew.graph.statement import Referent
from clew.loaders.document import Paragraph
from clew.loaders.occasion.candidates import Line
from clew.loaders.setting.dates import Days
from clew.loaders.setting.places import Spot
from clew.loaders.text.text import Text


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where a document says when and where the mission took place; the place may stand on another line."""

    text: Text
    section: str | None
    days: Days
    city: Text | None
    """None where the document names nothing but the country."""
    country: Text
    host: str
    """The name of the country, which a city may tell."""
    place: Text
    place_section: str | None

    @property
    def is_told_elsewhere(self) -> bool:
        """Tell whether the country stands on another line than the city."""
        first, last = self.place.line, self.place.line + self.place.raw.count("\n")
        return not first <= self.country.line <= last

    @property
    def printed(self) -> Paragraph:
        """What stands for the name of a mission that has none: the line of its days, or its place."""
        text, place = (self.text, self.section), (self.place, self.place_section)
        return Paragraph(*(text if self.text.clean[: self.days.start] or self.text.clean[self.days.end :] else place))

    @property
    def mission(self) -> Referent:
        """The mission as a referent: country, city (the country again where no city is named), first day."""
        return Referent(
            "Mission", (self.host, self.city.clean if self.city else self.host, self.days.first.isoformat())
        )

    @classmethod
    def at(cls, line: Line, days: Days, where: Line, spot: Spot) -> "Occasion":
        """Return what one line tells of the days, and the same or another of the place."""
        city, land = where.text.cut(*spot.city), where.text.cut(*spot.country)
        return cls(line.text, line.section, days, city, land, spot.name, where.text, where.section)
