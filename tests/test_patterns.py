"""Files of patterns: a text over several lines is one, as if it stood on one."""

from pathlib import Path

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


def test_line_breaks_and_indentation_do_not_count(tmp_path: Path):
    """What is folded is joined wherever it stands; spaces inside a line count, and other values stay."""
    file = tmp_path / "words.toml"
    file.write_text(FOLDED, "utf-8")
    assert load(file) == {
        "short": "a b",
        "words": {"long": r"\bone (?:or two|or three)\b|no more", "list": ["x", "y|z"], "count": 3},
    }
