"""Faults on purpose, many times: how many rounds, from which seed, and what came of them.

`make test` runs a few rounds of each campaign, `make soak` as many as ROUNDS says; a seed gives the same faults again.
"""

import math
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

SEED = 8
_RAN = pytest.StashKey["list[Campaign]"]()


@dataclass
class Campaign:
    """One campaign: its name, its rounds, its seed, and how often what came of a round."""

    name: str
    number: int
    seed: int
    minutes: float | None = None
    came: Counter[str] = field(default_factory=Counter)
    ran: int = 0

    def rounds(self) -> Iterator[random.Random]:
        """Yield the chance of each round, which depends on the seed and the number of the round alone."""
        end = time.monotonic() + self.minutes * 60 if self.minutes else math.inf
        for number in range(self.number):
            if time.monotonic() > end:
                break
            yield random.Random(f"{self.name}/{self.seed}/{number}")
            self.ran += 1

    def __str__(self) -> str:
        came = ", ".join(f"{what} {often}" for what, often in sorted(self.came.items()))
        return f"{self.name}: {self.ran} rounds, seed {self.seed}: {came}"


def options(parser: pytest.Parser) -> None:
    """Add --rounds, --minutes and --seed."""
    parser.addoption("--rounds", type=int, default=None, help="rounds of each campaign, in place of a small sample")
    parser.addoption("--minutes", type=float, default=None, help="minutes after which a campaign begins no round")
    parser.addoption("--seed", type=int, default=SEED, help="the seed of the campaigns")


def campaign(request: pytest.FixtureRequest, sample: int) -> Iterator[Campaign]:
    """Yield the campaign of a test, of so many rounds unless the options say otherwise, and keep it for the end."""
    rounds = request.config.getoption("--rounds")
    option = request.config.getoption
    made = Campaign(request.node.name, sample if rounds is None else rounds, option("--seed"), option("--minutes"))
    request.config.stash.setdefault(_RAN, []).append(made)
    yield made


def told(config: pytest.Config) -> Iterator[str]:
    """Yield what came of each campaign that was asked for; of a sample nothing is told."""
    if config.getoption("--rounds") is not None:
        yield from map(str, config.stash.get(_RAN, []))
