"""The signs that set things apart in a text: between two sides, behind a label, around what is said by the way."""

import re

DASH, HYPHEN, STROKE, PLUS = r"--+|[–—]", "-", r"[|/]", r"\+"
ARROW = r"<?[-=]+>|[→↔⇒⇔⇄×]"
UNSPACED = r"\s*[→↔⇒⇔⇄×]\s*"
"""What needs no space around it."""
JOINT = r"x|&|vs\.?"
PARTS = "-–—|/·•→"
"""What stands between the parts of an entry, each with a space on either side."""
LED = r"\s*(?::|\s[-–—])\s+"
"""What stands between a label and what is said of it: "SMEs: 3", "SMEs – 3"."""
BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
"""A bracket at the end."""
TURN = r"(?:but|while|whereas|although|though|yet)\s"
"""The words with which another clause begins that says something else."""


def between(*signs: str) -> str:
    """Return the pattern of one of the signs, with a space on either side."""
    return rf"\s+(?:{'|'.join(signs)})\s+"
