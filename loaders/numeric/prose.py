"""The words and patterns of `prose.toml`, read once: what counts nothing, and what a number counts."""

from importlib.resources import files

from clew.graph.patterns import load
from clew.loaders.numeric.numerals import PLAIN, WORDS

PROSE = load(files("clew.loaders.numeric").joinpath("prose.toml"), any=f"(?:{PLAIN}|{WORDS})")
