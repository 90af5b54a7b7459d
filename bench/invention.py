"""Invented organisations: names that nobody bears, and the ways in which reports spell them."""

import random
import re
import unicodedata
from dataclasses import dataclass

_CONSONANTS = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "dr", "gr", "kl", "st", "tr"]
_ACCENTED = {"mé": "me", "lü": "lu", "nø": "no", "så": "sa"}
_WHOLE = {plain: accented for accented, plain in _ACCENTED.items()}
_SYLLABLES = [_WHOLE.get(c + v, c + v) for c in _CONSONANTS for v in "aeiou"]
"""A hundred; none is another one with an accent, so that different numbers never give names that are spelt alike."""
FIELDS = (
    "water technologies", "solar power", "food packaging", "cold chain", "port logistics", "medical devices",
    "digital health", "composites", "avionics", "photonics", "timber construction", "technical textiles",
    "waste recycling", "drip irrigation", "marine robotics", "smart ports", "biogas", "furniture",
)  # fmt: skip
MEMBERS = (
    "Austria", "Belgium", "Bulgaria", "Croatia", "Czechia", "Denmark", "Estonia", "Finland", "France", "Germany",
    "Greece", "Hungary", "Ireland", "Italy", "Latvia", "Lithuania", "Netherlands", "Poland", "Portugal", "Romania",
    "Slovakia", "Slovenia", "Spain", "Sweden",
)  # fmt: skip
_CLUSTERS = (
    "{place} {word} Cluster", "Cluster {word} {place}", "{place} {word} Network", "Pôle {word} {place}",
    "{place} Platform for {word}", "{word}-Forum {place}",
)  # fmt: skip
_WORDS = ("Water", "Energy", "Food", "Health", "Textile", "Marine", "Photonics", "Logistics", "Forest", "Mobility")
_OTHERS = (
    ("firm", "{place} {word} Ltd"), ("firm", "{place} {word} Inc."), ("university", "University of {place}"),
    ("association", "{place} {word} Association"), ("cluster", "{place} {word} Hub"),
    ("public body", "{place} {word} Board"),
)  # fmt: skip
_SMES = ("{place} GmbH", "{place} srl", "{place} ApS", "{place} SARL", "{place} Oy")
_COMMON = re.compile(r"\s?\b(?:Cluster|Network|Platform for)\b\s?")
_LEGAL = {"Ltd": ("Ltd.", "Limited"), "Inc.": ("Inc", "Incorporated")}


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: what it is in truth (`key`), its name, and what reports say of it."""

    key: str
    name: str
    country: str
    kind: str
    fields: tuple[str, ...] = ()

    @property
    def acronym(self) -> str:
        """The first letters of its name."""
        return "".join(word[0] for word in re.split(r"[\s-]", plain(self.name))).upper()


def cluster(number: int, seed: int) -> Organisation:
    """Return the cluster of a number; every tenth is called nearly as the one before it."""
    rng = random.Random(f"cluster {seed} {number}")
    place = _stem(number - (number % 10 == 9), 3, seed)
    pattern = _CLUSTERS[number % len(_CLUSTERS)]
    word = _WORDS[(number // 10 + number % 10) % len(_WORDS)]
    fields = tuple(rng.sample(FIELDS, rng.choice((1, 1, 2))))
    name = pattern.format(place=place, word=word)
    return Organisation(f"cluster {number}", name, MEMBERS[number * 7 % len(MEMBERS)], "cluster", fields)


def counterpart(number: int, country: str, seed: int) -> Organisation:
    """Return the organisation of a number in a host country."""
    kind, pattern = _OTHERS[number * 5 % 7 % len(_OTHERS)]
    name = pattern.format(place=_stem(number + 12_345_678, 4, seed), word=_WORDS[number * 3 % len(_WORDS)])
    return Organisation(f"counterpart {number}", name, country, kind)


def sme(number: int, seed: int, country: str) -> Organisation:
    """Return the SME of a number."""
    name = _SMES[number % len(_SMES)].format(place=_stem(number + 52_345_679, 4, seed))
    return Organisation(f"sme {number}", name, country, "SME")


def elsewhere(rng: random.Random, organisation: Organisation) -> str:
    """Return how another report prints the name: six of ten times as it is."""
    name = organisation.name
    if organisation.kind != "cluster":
        return _legal(rng, name) if rng.random() < 0.2 else name
    spellings = (name.upper(), plain(name), name.replace(" ", "-", 1), f"{name} ({organisation.acronym})",
                 _shortened(name), _misspelt(rng, name))  # fmt: skip
    return rng.choices((name, *spellings), (60, 8, 8, 4, 12, 5, 3))[0]


def later(rng: random.Random, printed: str) -> str:
    """Return how a later table of the same report prints a name: seven of ten times as its first table does."""
    name, _, acronym = printed.removesuffix(")").partition(" (")
    spellings = (acronym or name, _shortened(name), _misspelt(rng, name), plain(name))
    return rng.choices((printed, *spellings), (70, 10, 10, 4, 6))[0]


def plain(text: str) -> str:
    """Return a text without accents."""
    decomposed = unicodedata.normalize("NFD", text.replace("ø", "o").replace("Ø", "O"))
    return "".join(each for each in decomposed if not unicodedata.combining(each))


def _stem(number: int, syllables: int, seed: int) -> str:
    """Numbers next to each other give words that have nothing in common; no two numbers give one word."""
    size = len(_SYLLABLES) ** syllables
    left, made = (number * 61_195_371 + seed) % size, ""
    for _ in range(syllables):
        left, digit = divmod(left, len(_SYLLABLES))
        made += _SYLLABLES[digit]
    return made.capitalize()


def _shortened(name: str) -> str:
    return _COMMON.sub(" ", name).strip()


def _misspelt(rng: random.Random, name: str) -> str:
    place = rng.randrange(2, len(name) - 2)
    return name[:place] + name[place + 1 :]


def _legal(rng: random.Random, name: str) -> str:
    start, _, form = name.rpartition(" ")
    return f"{start} {rng.choice(_LEGAL[form])}" if form in _LEGAL else name.upper()
