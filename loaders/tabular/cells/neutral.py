"""Headings that say nothing of their own: "Question", "Answer", "Contact A", "2nd partner", or blank."""

import re

_PLAIN = (
    r"(?:question|answer|reply|item|detail|information|value|description|field|what|data|topic|subject|response"
    r"|content|point|heading|attribute|criterion|feature|aspect|characteristic)s?"
)
_PARTY = r"agreement|co-?operation|collaboration|partnership|partner|counterpart|contact|thread|case|record|entry|link"
_NAMED = r"organi[sz]ation|company|firm|body|other side"
_NUMBER = (
    r"(?:no\.?|nr\.?|n°|number|#)?\s?"
    r"[(\[]?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4}|one|two|three|four|five|six)[.)\]]?(?: of \d{1,2})?"
)
_ORDINAL = r"(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth)"
_NEUTRAL = re.compile(
    rf"(?:{_PLAIN}|(?:no\.?|nr\.?)?|(?:{_PARTY})s?|(?:{_PARTY}|{_NAMED})?\s?{_NUMBER}"
    rf"|(?:the )?{_ORDINAL}(?: (?:{_PARTY}|{_NAMED}))?)",
    re.IGNORECASE,
)


def is_neutral(heading: str) -> bool:
    """Tell whether a heading says nothing of its own over keys and values ("Item", "Contact B", or blank)."""
    return _NEUTRAL.fullmatch(heading.strip(" :")) is not None
