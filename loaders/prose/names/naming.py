"""How a proper name looks in running text: words with a capital, and the small words that stand between them."""

import re

CAPITAL = r"(?:[A-ZÀ-Þ0-9][\w.&’'-]*\w|[A-ZÀ-Þ]|[a-z]-?[A-Z]\w*|[dl][’'][A-ZÀ-Þ]\w*|&)"
"""A word of a name; a full stop behind it is the sentence's."""
SMALL = r"(?:of|for|de|del|della|di|da|do|dos|das|des|du|la|le|les|el|los|y|e|et|für|van|von|der|pour|i)"
NAME = rf"{CAPITAL}(?:\s(?:{SMALL}\s){{0,3}}{CAPITAL}){{0,11}}+"

DOTTED = r"(?:[A-ZÀ-Þ][\w.&’'+/-]*|\d[\w.-]*[A-Za-z][\w.-]*|[a-z]-?[A-Z]\w+|[dlDL][’'][A-ZÀ-Þ][\w’'-]+|&)"
"""A word of a name that may end in a full stop ("Foo Inc."): whoever reads on finds out whose it is."""

ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z0-9][A-Za-z0-9&-]{1,9}")
ACRONYM_FIRST = re.compile(r"^(\S+)\s+[-–—]\s+(.+)$")
