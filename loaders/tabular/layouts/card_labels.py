"""The label with which a line of a card begins, whatever sets its value apart, and the column that it would head."""

import re

from clew.loaders.tabular.cells import clues
from clew.loaders.text import openings
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import Column, current

OPENED = rf"(?:[^\w#]|#(?!\d))*+(?:{openings.COUNTER}\s+)?"
"""The signs before a label, and what counts the items of a list."""
_LABELLED = re.compile(OPENED + r"(?P<label>[^\W\d_][^:|;.?\t]{0,60}?\??)\s?\**:\**(?:\s+(?P<value>\S.*)|\s*)$")
UNMARKED = re.compile(
    OPENED + r"(?P<label>[^\W\d_][^:|;.?\t=]{0,50}?)(?:\s[–—=]\s|\s-\s|\s{2,})\s*(?P<value>[^\s–—=-](?:(?!\s{3}\S).)*)$"
)
"""A dash, an equals sign or a column of its own sets apart the values of labels that are known."""
_PIPED = re.compile(
    r"(?!\s*\|)" + OPENED + r"(?P<label>[^\W\d_][^:|;.\t=]{0,120}?)\s*+\|(?!.*(?<!\\)\|)\s*(?P<value>\S.*)?$"
)
"""The only pipe of a line sets apart a label as a colon does, known or not."""
_ASKED = re.compile(
    OPENED
    + r"(?P<label>[^\W\d_][^:|;.?\t]{2,120}\?)"
    + r"\**(?:(?:\s*+:|\s[–—=-])?+\**\s+(?P<value>(?![^:.]{1,30}:\s)\S.*)|:\**\s*)$"
)
"""A question of the survey with its answer; only a known one is a label."""


def label(line: Text) -> str:
    """Return the label with which a line begins; blank where it begins with none."""
    found = labelled(line.raw)
    return found["label"].strip(" *_") if found else ""


def labelled(raw: str) -> re.Match[str] | None:
    """Return a label with its value; without a colon it is one where the label is that of a column."""
    if openings.HEADING.match(raw) or openings.caption(raw.strip()):
        return None  # a heading or a caption, whatever it says behind a colon
    if found := _LABELLED.match(raw) or ("|" in raw and _PIPED.match(raw)):
        return found
    found = _ASKED.match(raw) if "?" in raw else UNMARKED.match(raw)
    return found if found and column_of(found["label"].strip(" *")) else None


def column_of(label: str) -> Column | None:
    """Return the column that a label would head: clusters, if it may; the key words of a question tell as well."""
    if columns := current().columns(label):
        return next((each for each in columns if each.concept == "cluster"), columns[0])
    told = {each.clue.column for each in clues.found(current(), label)} if label.endswith("?") else set()
    questions = [each for each in told if each.concept == "question"]
    return questions[0] if len(questions) == 1 else None
