"""Files of patterns: a text over several lines is one, and lists stand where they are named."""

from pathlib import Path
from typing import Any

from clew.graph.patterns import load

FOLDED = """
short = 'a b'
[words]
long = '''
  \\bone (?:or two
      |or three)\\b
  |no more'''
list = ['x', '''
  y
    |z''']
count = 3
"""
NAMED = """
[lists]
day = 'monday|<weekend>'
weekend = '''
  saturday
  |sunday'''
[words]
when = '\\bon <day>s?\\b'
group = '(?P<day>.)<any><none>'
"""


def loaded(folder: Path, text: str, **more: str) -> dict[str, Any]:
    """Return the tables of a file with this text."""
    file = folder / "words.toml"
    file.write_text(text, "utf-8")
    return load(file, **more)


def test_a_single_line_below_its_quotes_is_not_indented(tmp_path: Path):
    """TOML takes the break before it, and leaves its indentation; a space at the beginning alone is meant."""
    text = "[words]\nbelow = '''\n  no more'''\nbeside = ' more'\n"
    assert loaded(tmp_path, text)["words"] == {"below": "no more", "beside": " more"}


def test_line_breaks_and_indentation_do_not_count(tmp_path: Path):
    """What is folded is joined wherever it stands; spaces inside a line count, and other values stay."""
    assert loaded(tmp_path, FOLDED) == {
        "short": "a b",
        "words": {"long": r"\bone (?:or two|or three)\b|no more", "list": ["x", "y|z"], "count": 3},
    }


def test_lists_stand_where_they_are_named(tmp_path: Path):
    """A list is a group, may name others, and may come from the program; a name that is none stays as it is."""
    assert loaded(tmp_path, NAMED, any=r"\d") == {
        "words": {
            "when": r"\bon (?:monday|(?:saturday|sunday))s?\b",
            "group": r"(?P<day>.)(?:\d)<none>",
        }
    }
