"""What a sum of money is of: the budget of the mission, an order, sales, or an amount of which nothing more is told."""

import re

from clew.graph.statement import slug
from clew.loaders.numeric.numbers import Number

_MONEY = re.compile(
    r"\b(?P<what>budgets?|turnover|sales|investments?|contracts?|orders?|grants?|funding|revenues?|"
    r"exports?|costs?|loans?|subsid(?:y|ies)|"
    r"deals?|agreements?|projects?|volume|value)"
    r"(?:\s+of\s+(?:the|this|our)\s+(?:\w+\s+)?(?:mission|event|visit|forum|journey|trip)(?=\s+[a-z]+\s+to\s))?"
    r"\s+(?:\w+\s+)?(?:of|worth|totalling|totaling|valued at|"
    r"amounting to|amounted to|came to|comes to|was|is)"
    r"\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
_BUDGET = re.compile(
    r"\W*+(?:(?:the|total|overall|whole|programme|program|project) )*+(?P<what>budgets?|turnover|funding|costs?)"
    r"(?: (?:of|for) (?:the|this|our) (?:\w+ )?(?:mission|event|visit|forum))?\s?[:=]\s+",
    re.IGNORECASE,
)
"""A label in front of the sum."""
_SAID_OF = re.compile(
    r"(?:^|[.;]\s)(?:(?:the|a|an|their|our|total|overall|whole|additional|expected)\s)+(?P<what>turnover|sales|revenues?|"
    r"budgets?|funding|investments?|exports?|costs?)\s[^.;:()\d]{0,80}\b(?:is|was|are|were)\s[^.;:()\d]{0,60}$",
    re.IGNORECASE,
)
"""What the sentence is about, where more is said of it before the sum."""
_GIVEN = re.compile(
    r"\b(?:put|paid|gave|invested|contributed|spent)\s(?:about\s|around\s|some\s|almost\s|over\s|more than\s)?$",
    re.IGNORECASE,
)
_TO_IT = re.compile(
    r"\s(?:into|towards|to|on|for)\s(?:the|this|our)\s(?:\w+\s)?(?:mission|event|visit|forum)\b", re.IGNORECASE
)
"""What somebody gave to the mission."""
_WORTH = re.compile(r"\b(?:is|are|was|were) worth\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
"""Before what something is worth that a sentence before named."""
_BEHIND = re.compile(_BUDGET.pattern.replace(r"\s?[:=]\s+", ""), re.IGNORECASE)
"""The label of a row, which is read behind its sum too."""
_BEFORE = 200


def measure(number: Number, sentence: str) -> str:
    """Return the slug of what a sum is of, as the words in front of it say."""
    before = sentence[max(0, number.start - _BEFORE) : number.start]
    label = None if before.strip() else _BEHIND.fullmatch(sentence, number.after)
    what = _MONEY.search(before) or _BUDGET.fullmatch(before) or label or _SAID_OF.search(before)
    if what:
        return slug(what["what"])
    if _GIVEN.search(before) and _TO_IT.match(sentence, number.after):
        return "contribution"
    return "value" if _WORTH.search(before) else "amount"
