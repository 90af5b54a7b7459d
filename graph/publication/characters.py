"""The characters that every form of RDF can hold: those of XML 1.0, whose lines end in a line feed."""

import re

_LINE_END = re.compile(r"\r\n?")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return a text with a replacement character for each that no XML may hold, and line feeds for other line ends."""
    if text.isprintable() or not _UNSAFE.search(text):
        return text
    return _FORBIDDEN.sub("\ufffd", _LINE_END.sub("\n", text))


def escaped(json: str) -> str:
    r"""Return a text of JSON with `\\u` escapes for the same characters: whoever reads it gets them back."""
    return json if json.isprintable() else _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def letters(text: str) -> str:
    """Return the ASCII letters of a text, in capitals."""
    return re.sub(r"[^A-Z]", "", text.upper())
