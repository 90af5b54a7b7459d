"""How a proper name looks in running text: words with a capital, and the small words that stand between them."""

import re

UPPER = "A-ZÀ-Þ" + "".join(filter(str.isupper, map(chr, range(0x100, 0x250))))
"""The capitals of Latin letters, for a class of characters: "Łódź" begins with one, and "śląski" does not."""
_HOUSES = r"(?:Associations?|Cent(?:re|er)|Chamber|Club|Co-?operative|Council|Federation|Guild|League|Society|Union)\b"
CAPITAL = (
    rf"(?:[{UPPER}][\w-]*s[’'](?=\s{_HOUSES})|[{UPPER}0-9][\w.&’'-]*\w|[{UPPER}]|[a-z]-?[A-Z]\w*"
    rf"|[dl][’'][{UPPER}]\w*|&)"
)
"""A word of a name, "Growers' Union" too; a full stop behind it is the sentence's."""
SMALL = r"(?:of|for|de|del|della|di|da|do|dos|das|des|du|la|le|les|el|los|y|e|et|für|van|von|der|pour|i|al|bin|ul)"
LEGAL = r"(?: (?:d\.o\.o|s\.r\.o|sp\. z o\.o|[eos]?hf|a\.s)\.)"
"""What a firm is by law, where that is written small: "Some Works d.o.o."."""
NAME = rf"{CAPITAL}(?:\s(?:{SMALL}\s){{0,3}}{CAPITAL}){{0,11}}+{LEGAL}?"

DOTTED = rf"(?:[{UPPER}][\w.&’'+/-]*|\d[\w.-]*[A-Za-z][\w.-]*|[a-z]-?[A-Z]\w+|[dlDL][’'][{UPPER}][\w’'-]+|&)"
"""A word of a name that may end in a full stop ("Foo Inc."): whoever reads on finds out whose it is."""

ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z0-9][A-Za-z0-9&-]{1,9}")
ACRONYM_FIRST = re.compile(r"^(\S+)\s+[-–—]\s+(.+)$")
