"""SMEs behind clusters that no other part names, where a line counts as many: "3 SMEs benefited: from X: A and B"."""

import re
from collections.abc import Iterator

from clew.loaders.numeric import numbers
from clew.loaders.parts.runs import Run
from clew.loaders.prose.participants.memberships import COLON, plain
from clew.loaders.setting import country
from clew.loaders.text.divided import ENUMERATION, parts
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_FEWEST = 2
_FROM = re.compile(r"[Ff]rom\s(?:the\s)?(?=[^\W\d_a-zß-ÿ])")


def groups(run: Run, lead: str) -> Iterator[tuple[Text, list[Text]]]:
    """Yield clusters that no other part names, where a line on what clusters report counts as many SMEs as follow.

    "The clusters report that 3 SMEs benefited:" leads to "from Some Network: A and B" and "from the Other: C".
    """
    found = [
        (item.text, led, COLON.search(item.text.clean)) for item in run.items if (led := _FROM.match(item.text.clean))
    ]
    if not re.search(current().said("of-clusters"), lead, re.IGNORECASE) or len(found) < max(_FEWEST, len(run.items)):
        return
    named = [
        (text.cut(led.end(), colon.start()), parts(text.cut(colon.end(), len(text.clean)), ENUMERATION))
        for text, led, colon in found
        if colon
    ]
    count = sum(len(smes) for _, smes in named)
    counted = count in {int(each.value) for each in numbers.find(lead) if each.unit == "count"}
    if counted and not any(country.find(own.clean) for own, _ in named):
        yield from ((own, [plain(sme) for sme in smes]) for own, smes in named)
