"""Bytes into text: UTF-8, with or without its mark; a page of the web may name its own letters."""

import codecs
import re

from clew.graph.errors import DocumentError

_DECLARED = re.compile(rb"""<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE)
_FAMILIES = ("utf-8", "ascii", "iso8859", "cp125", "koi8", "mac", "big5", "gb", "euc", "shift_jis")
"""Encodings that pages of the web are written in; another one that a page names is not taken at its word."""


def text(data: bytes, encoding: str = "utf-8-sig") -> str:
    """Return the text; raises DocumentError with the line of the first byte that is none."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DocumentError("no UTF-8 text; save the file as UTF-8 and try again", line=line) from None


def of_page(data: bytes) -> str:
    """Return the encoding that an HTML page names in its first lines, else UTF-8."""
    declared = _DECLARED.search(data[:4096])
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name if declared else "utf-8"
    except LookupError:
        return "utf-8-sig"
    return name if name.startswith(_FAMILIES) and name != "utf-8" and data[:3] != codecs.BOM_UTF8 else "utf-8-sig"
