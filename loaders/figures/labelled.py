"""Numbers behind their label: "SMEs that benefited: 14", "The number of meetings was 164"."""

import re

_LABEL = r"(?P<label>[^\W\d_](?:[^:.;=\d]|\b(?:19|20)\d\d\b){2,80}?)(?:\s\([^()\d]*\))?"
_VALUE = r"(?P<value>(?:(?:approx|ca?|est|max|min)\.\s|[^\W\d_]\w*\s){0,4}[^\s:;=()]{1,14}?)[.;]?"
_ASIDE = r",\s(?:if|which|(?:of|among|in) (?:which|whom|these|them)|though|although|but|while|whereas)\s[^;]*"
"""What a further clause says of the number."""
_SAID = re.compile(
    rf"\W*(?:(?:the|a|in)\s)?(?:(?:total|overall|final)\s)?"
    rf"(?:number\sof\s{_LABEL}\s(?:was|were|is|are|came\sto|amounted\sto|amounts\sto|stood\sat|stands\sat|reached|"
    rf"totalled)\s{_VALUE}(?:{_ASIDE})?|"
    rf"(?:(?:number|no\.?|count|total)\s(?:of\s)?)?{_LABEL.replace('label', 'title')}\s?[:=]\s?"
    rf"{_VALUE.replace('value', 'figure')}(?:\s\((?-i:[A-ZÀ-ÞĀ-Ț])[^()\d]*\)\.?)?)\s*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|all|our|total)\s", re.IGNORECASE)
_PARTS = re.compile(r"[^;]+")


def parts(sentence: str) -> list[str]:
    """Return the sentence, or its parts between semicolons where each of them is a label with its number."""
    found = [each[0].strip() for each in _PARTS.finditer(sentence.rstrip(" ."))]
    return found if len(found) > 1 and all(turned(each) for each in found) else [sentence]


def turned(sentence: str) -> str | None:
    """Return the sentence with its number in front of what it counts, or None where it is no label with a number."""
    found = _SAID.fullmatch(sentence)
    if not found:
        return None
    label, value = found["label"] or found["title"], found["value"] or found["figure"]
    opener = _ARTICLE.match(label)
    return f"{value.strip()} {label[opener.end() if opener else 0 :]}" if re.search(r"\w", value) else None


def lowered(sentence: str, at: int) -> str:
    """Return the sentence with the label behind its number in lower case, as it stands where it begins none."""
    rest = sentence[at:].lstrip()
    return f"{sentence[:at]} {rest[:1].lower()}{rest[1:]}" if rest[1:2].islower() else sentence
