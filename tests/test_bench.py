"""The benchmarks work, each at a tiny size and without peers; and the invented missions are what they say they are."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from documents import ROOT

BENCH = ROOT / "bench"
NAMES = ("rdf", "read", "cold", "load", "resolve", "audit", "queries")
_COMPARED = r"""
import re
import sys
sys.path[:0] = ["bench", "tests"]
from documents import read_text, threads, without_passages
from portfolio import LAYOUTS, missions
from printing import documents
from stating import statements
from clew.graph.build import build
def plain(name):  # in prose an acronym behind a name is another name, not a part of it
    return re.sub(r" \([A-Z]+\)$", "", name)

for mission in missions(len(LAYOUTS)):
    read = build([each for name, text in documents(mission) for each in read_text(text, name)])
    stated = build(list(statements(mission)))
    found = [{(one, plain(other)): node.properties["outcome"] for (one, other), node in threads(graph).items() if other}
             for graph in (read, stated)]
    told = {(thread.printed, thread.outcome) for thread in mission.threads if thread.counterpart}
    same = set(without_passages(read)[0]) == set(without_passages(stated)[0])
    print(mission.layout, len(found[0]), len(told), found[0] == found[1], same)
"""


def ran(*command: str, hash_seed: str = "0") -> str:
    """Return what a program prints, once it ended well."""
    variables = os.environ | {"PYTHONHASHSEED": hash_seed}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=variables, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def portfolio(folder: Path, *options: str, hash_seed: str = "0") -> dict[str, str]:
    """Return the files of a portfolio."""
    ran("bench/portfolio.py", "7", str(folder), *options, hash_seed=hash_seed)
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_portfolio_depends_on_its_seed_alone(tmp_path: Path) -> None:
    """A seed gives the same documents whatever the order of sets is, and another seed gives others."""
    one = portfolio(tmp_path / "one", hash_seed="1")
    assert one == portfolio(tmp_path / "two", hash_seed="2")
    assert one.keys() == portfolio(tmp_path / "other", "--seed", "2").keys()
    assert one != portfolio(tmp_path / "again", "--seed", "2")
    assert len(one) == 7 * 2 + 1


def test_truth_names_what_the_documents_print(tmp_path: Path) -> None:
    """Every name of which the truth is known stands in its document, and some organisations have several."""
    files = portfolio(tmp_path / "one")
    rows = [line.split("\t") for line in files["truth.tsv"].splitlines()]
    flat = {name: re.sub(r"[\s|]+", " ", text) for name, text in files.items()}
    # A table of framed or aligned cells breaks a long name over lines: its words are looked for.
    assert all(word in flat[document] for document, name, _ in rows for word in name.split())
    assert len({key for *_, key in rows}) < len({(name, key) for _, name, key in rows})


def test_statements_are_what_the_documents_state() -> None:
    """In each layout the threads and outcomes that are read are those that are stated, tables to the last node."""
    lines = [line.split() for line in ran("-c", _COMPARED).splitlines()]
    assert [line[0] for line in lines] == ["tabs", "pipes", "HTML", "aligned", "framed", "prose"]
    assert {tuple(line[3:]) for line in lines if line[0] != "prose"} == {("True", "True")}
    assert {line[3] for line in lines if line[0] == "prose"} == {"True"}
    assert all(int(line[1]) >= 10 for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_benchmark_works(name: str) -> None:
    """A benchmark runs at its tiny size, prints its table, and leaves the page of results as it is."""
    page = BENCH / "RESULTS.md"
    before = page.read_text("utf-8") if page.exists() else None
    printed = ran("bench/run.py", "--tiny", name)
    assert f"## {name}\n" in printed
    assert "| work | runs | min s | median s | max s |" in printed
    assert "| compared | limit | reached | met |" in printed
    assert (page.read_text("utf-8") if page.exists() else None) == before


def test_an_unknown_benchmark_is_refused() -> None:
    """A name that is none is a usage error that lists those there are."""
    command = [sys.executable, "bench/run.py", "nonsense"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "there are rdf" in done.stderr) == (2, True)
