"""The mission that somebody asks for by what its id is made of."""

import re
from datetime import date

from clew.graph.errors import MissionError
from clew.graph.statement import Referent
from clew.loaders.setting import country

_SLUG = r"(?:(?!--)[^\s,])+"
_ID = re.compile(rf"mission--(?P<country>{_SLUG})--(?P<city>{_SLUG})--(?P<day>\d{{4}}-\d{{2}}-\d{{2}})", re.IGNORECASE)
_WORDS = re.compile(r"(?P<country>[^,]+),\s*(?P<city>.+?)\s*,\s*(?P<day>\d{4}-\d{2}-\d{2})")


def mission(text: str) -> Referent | None:
    """Return the mission of `mission--country--city--2016-10-25` or `Country, City, 2016-10-25`; None for a name.

    Raises MissionError where the day or, in words, the country is none.
    """
    found = _ID.fullmatch(text.strip()) or _WORDS.fullmatch(text.strip())
    if not found:
        return None
    named = country.find(found["country"]) or country.find(found["country"].replace("-", " "))
    if not named and found.re is _WORDS:
        raise MissionError(f"--mission {text}: {found['country']} is no country; give Country, City, 2016-10-25")
    try:
        date.fromisoformat(found["day"])
    except ValueError:
        raise MissionError(f"--mission {text}: {found['day']} is no day; give Country, City, 2016-10-25") from None
    return Referent("Mission", (named[0] if named else found["country"].lower(), found["city"], found["day"]))
