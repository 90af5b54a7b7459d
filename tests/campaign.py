"""Faults on purpose, many times: how many rounds, from which seed, and what came of them.

`make test` runs a few rounds of each campaign, `make soak` as many as ROUNDS says; a seed gives the same faults again.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

SEED = 8


@dataclass
class Campaign:
    """One campaign: its name, its rounds, its seed, and how often what came of a round."""

    name: str
    number: int
    seed: int
    came: Counter[str] = field(default_factory=Counter)

    def rounds(self) -> Iterator[random.Random]:
        """Yield the chance of each round, which depends on the seed and the number of the round alone."""
        for number in range(self.number):
            yield random.Random(f"{self.name}/{self.seed}/{number}")

    def __str__(self) -> str:
        came = ", ".join(f"{what} {often}" for what, often in sorted(self.came.items()))
        return f"{self.name}: {self.number} rounds, seed {self.seed}: {came}"


def options(parser: pytest.Parser) -> None:
    """Add --rounds and --seed."""
    parser.addoption("--rounds", type=int, default=None, help="rounds of each campaign, in place of a small sample")
    parser.addoption("--seed", type=int, default=SEED, help="the seed of the campaigns")


def campaign(request: pytest.FixtureRequest, sample: int) -> Iterator[Campaign]:
    """Yield the campaign of a test, of so many rounds unless the options say otherwise, and print what came of it."""
    rounds = request.config.getoption("--rounds")
    made = Campaign(request.node.name, sample if rounds is None else rounds, request.config.getoption("--seed"))
    yield made
    reporter = request.config.pluginmanager.get_plugin("terminalreporter")
    if rounds is not None and reporter:
        reporter.write_line(f"\n{made}")
