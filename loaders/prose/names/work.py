"""What an organisation works on, in the words of a list: "active in water and energy", "fields: ports; shipping"."""

import re
from collections.abc import Iterator

from clew.loaders.setting import country
from clew.loaders.text.divided import parts
from clew.loaders.text.text import Text

_TAIL = re.compile(
    r"(?!in (?:vitro|vivo|situ|silico)\b)(?:at|on|in|by|to|with|for|from|of|which|that|who|everything)\b(?!-)"
)
"""What goes on from other words is no field; "in vitro diagnostics" and "by-products" do not."""
_OPENER = re.compile(
    r"^(?:and\s+)?(?:(?:an?\s(?:[\w-]+\s){0,2}?(?:cluster|group|grouping|network|alliance|association)\s)?"
    r"(?:(?:(?:it|which|that|who) )?(?:(?:is|are|has been) )?(?:mainly |chiefly |mostly )?"
    r"(?:(?:active|working|works?|speciali[sz](?:ed|ing|es?)|engaged|focus(?:ed|ing|es?)|at home|busy|strong"
    r"|deals?|dealing|concerned|known for (?:its|their) (?:work|expertise|know-how))\s+(?:in|on|with|for)"
    r"|(?:devoted|dedicated) to|an?\s(?:\w+\s)?specialist in|brings? (?:its |an )?(?:expertise|experience)(?: in| of)"
    r"|brought (?:its |an )?(?:expertise|experience) (?:in|of))\s+"
    r"|(?:whose|its)\s+(?:\w+\s+){0,2}?(?:fields?|sectors?|speciali\w+|subjects?|business|focus|trade|strengths?|themes?|work|domains?|areas?)"
    r"(?: of (?:activity|work|expertise))?\s+(?:is|are|lies? in|lie in|covers?)\s+"
    r"|whose\s+(?:members?|firms|companies|SMEs|businesses)\s+(?:(?:are|is)\s+)?(?:active|at home|busy|works?|working"
    r"|speciali[sz]ed?|engaged|deal|operate|trade)\s+(?:in|on|with|for)\s+"
    r"|whose\s+(?:members?|firms|companies|SMEs|businesses)\s+(?:mostly\s+|mainly\s+)?"
    r"(?:make|build|produce|manufacture|live (?:by|from|off))\s+"
    r"(?!(?:all|most|many|much|some|half|over|about|more|less|its?|th\w+|an?|what|up|sure|good|use|do)\b|\d)"
    r"|with\s+(?:(?:its|many|most|some)\s+)?(?:members?|firms|companies|SMEs|businesses)\s+"
    r"(?:(?:active|at home|busy|working)\s+)?in\s+(?!(?-i:[A-ZÀ-ÞĀ-Ț])|\d"
    r"|(?:the|all|every|each|many|several|other|both|more|over|about|two|three|four|five|six|seven|eight|nine|ten)\b|[^,;.]*\b(?:regions?|countr\w+|cit(?:y|ies)|towns?|provinces?|valleys?"
    r"|areas?|districts?|villages?|states?|parts|places|islands?|north\w*|south\w*|east\w*|west\w*|mind)\b)"
    r"|(?:it|which|that|who)\s+(?:(?:is|are)\s+)?(?:about|stands? for|covers?|promotes?|supports?|develops?)\s+"
    r"|(?:(?:main\s+)?(?:sectors?|fields?)(?: of activity)?|focus)\s*:?\s+))?(?:the\s+)?",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:in|on|of|with|for|to|by|from|off|about|are|make|build|produce|manufacture|\b\w+s) (?:the )?$", re.IGNORECASE
)
"""The last word of what opens, where it is a sentence that says so."""
_WITH_WHOM = re.compile(r"(?:[Ww]orks?|[Ww]orking|[Dd]eals?|[Dd]ealing)\swith\s(?:the\s)?[A-ZÀ-ÞĀ-Ț]")
NO_FIELD = re.compile(r"\d|@|www|\b(?:members?|SMEs)\b|^\W*(?:no|without)\s(?:[\w-]+\s)?SME\b", re.IGNORECASE)
OTHERS = re.compile(
    r"(?:(?:its|their|the|participating|accompanying|member|own)\s)*"
    r"(?:SMEs?|firms?|compan(?:y|ies)|enterprises?|businesses|start-?ups?|members?|partners?"
    r"|(?:accompanied|joined|represented|attended) by|(?:came|travelled) with|delegates?|representatives?|contacts?"
    r"|website|web|e-?mail|tel(?:ephone)?|phone|address)(?:\s(?:on board|present|travelling))?",
    re.IGNORECASE,
)
"""A label whose names, or whatever stands behind it, are no fields: "SMEs: Foo, Bar"."""
COMPANY = re.compile(
    r"(?:(?:came |together |along |travelling )?with|accompanied by|bringing|brought)\s"
    r"(?:(?:its|the|their)\s)?(?:SMEs?\s)?(?=[A-ZÀ-ÞĀ-Ț0-9])"
)
"""From here on an entry tells who came along."""
WITH = re.compile(r"(?:work|deal|trad|co-?operat|collaborat|partner|link|connect|tie)\w*\s*$", re.IGNORECASE)
"""The end of a line that goes on below with whom somebody works."""
_WORDS = 6
"""A field is a few words."""


def begins(words: str) -> int:
    """Return where the field begins in words that say what somebody works on ("which is active in water"), else 0."""
    opener = _OPENER.match(words)
    return opener.end() if opener and _ENDS.search(opener[0]) else 0


def opened(words: str) -> int:
    """Return where the fields begin behind words that only lead to them ("active in"); nought without any."""
    opener = _OPENER.match(words)
    return opener.end() if opener else 0


def of(text: Text) -> Iterator[Text]:
    """Yield the fields that a part of an entry prints; whom somebody works with is none."""
    if not _WITH_WHOM.match(text.clean):
        yield from few(text.cut(opened(text.clean), len(text.clean)))


def few(text: Text) -> Iterator[Text]:
    """Yield the fields of a list of them, those of a few words."""
    for part in parts(text, r"\s*[,;&/]\s*(?:and\s+)?|\s+and\s+"):
        if len(part.clean.split()) <= _WORDS and not (_TAIL.match(part.clean) or country.find(part.clean)):
            yield part
