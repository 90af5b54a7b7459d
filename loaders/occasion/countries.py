"""The countries that a line of the title names."""

import re
from collections.abc import Iterator

from clew.loaders.setting import country
from clew.loaders.setting.nationality import nationality
from clew.loaders.text.text import Text


def countries(text: Text) -> Iterator[tuple[str, Text]]:
    """Yield the countries that a line of the title names, by name ("EU-Korea", "to South Korea") or by adjective."""
    clean = text.clean
    words = [match.span() for match in re.finditer(r"[^\W\d_][\w’'.]*", clean)]
    taken = 0
    for first, (start, _) in enumerate(words):
        for _, end in reversed(words[first : first + 5]) if start >= taken else ():
            plain = clean[start:end].strip(".")
            name = (country.find(plain) or ("",))[0] if len(plain) > 3 else ""
            name = name or (nationality(plain) or "")
            if name and clean[start].isupper():
                taken = end
                yield name, text.cut(start, end)
                break
