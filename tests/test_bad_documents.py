"""Documents damaged on purpose end in statements or in one clear line, in bounded time and memory.

Every campaign has a few rounds here and as many as `--rounds` says in `make soak`; docs/reliability.md has the numbers.
"""

import json
import random
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from campaign import Campaign
from commands import clew, process
from damage import DAMAGES, HEAVY, MEMORY, SAMPLE, SECONDS, UNITS, Measured, limited, line_of, measured
from documents import BUNDLED, EVENT, FOLLOW_UP, REAL
from hypothesis import given, settings
from hypothesis import strategies as st
from remembered import remember

from clew.graph.errors import ClewError
from clew.graph.exchange import check, dumps, read_lines
from clew.graph.statement import Statement
from clew.loaders import given as reading
from clew.loaders import limits

EDITION = REAL if (REAL.folder / EVENT).exists() else BUNDLED
FOUND = Path(__file__).with_name("found")
TURNS, FEW = 8, 2


def outcome(path: Path) -> str:
    """Return what came of reading a file: `read`, or `refused` in one line that names it; all else is raised."""
    return "read" if found(path) else "refused"


def found(path: Path) -> list[Statement]:
    """Return what a file states; nothing where it is refused, in one line that names it; all else is raised."""
    try:
        statements = reading.read([str(path)], []).statements  # type: ignore[arg-type]
    except ClewError as error:
        said = str(error)
        assert said.startswith(str(path)), said
        assert "\n" not in said
        assert said.isprintable() or "\u00a0" in said
        return []
    assert statements
    for statement in statements:
        comes_back(statement)
    return statements


def comes_back(statement: Statement) -> None:
    """Hold a statement to its own JSON."""
    assert list(read_lines([dumps(statement)], "again")) == [statement]


@pytest.mark.parametrize("faults", [3], indirect=True)
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_report(damage: str, faults: Campaign, tmp_path: Path) -> None:
    """A report that is cut, flipped, doubled, shuffled or recoded is read or refused, and nothing else happens."""
    for chance in faults.rounds():
        name = chance.choice((EVENT, FOLLOW_UP))
        data = DAMAGES[damage](chance, (EDITION.folder / name).read_bytes())
        (tmp_path / name).write_bytes(data)
        faults.came[outcome(tmp_path / name)] += 1


@pytest.mark.parametrize("turn", range(TURNS))
@pytest.mark.parametrize("name", [EVENT, FOLLOW_UP])
def test_a_report_cut_at_every_byte(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, turn: int
) -> None:
    """Both reports cut at every byte in `make soak`, one byte of TURNS in each test; at a few places here."""
    data, path = (EDITION.folder / name).read_bytes(), tmp_path / name
    places: Sequence[int] = range(turn, len(data), TURNS)
    if request.config.getoption("--rounds") is None:
        places = sorted(random.Random(turn).sample(places, FEW))

    def cut(place: int) -> list[Statement]:
        path.write_bytes(data[:place])
        return found(path)

    forgetful = {place: cut(place) for place in places[::100]}
    remember(monkeypatch)
    monkeypatch.setitem(globals(), "comes_back", cache(comes_back))
    read = 0
    for number, place in enumerate(places):
        statements = cut(place)
        assert forgetful.get(place, statements) == statements, place
        read += bool(statements)
        if number % 100 == 99:
            print(f"{name} {turn}/{TURNS}: {number + 1} cuts, {read} read", flush=True)  # noqa: T201 -- with -s
    assert len(places) == FEW or 0 < read < len(places)


@pytest.mark.parametrize("faults", [len(SAMPLE)], indirect=True)
def test_documents_that_are_too_much(faults: Campaign, tmp_path: Path) -> None:
    """Whatever its size, a document ends in statements or one line, within the memory and the time that are stated."""
    for kind, _ in zip((*SAMPLE, *(each for each in HEAVY if each not in SAMPLE)), faults.rounds(), strict=False):
        suffix, make = HEAVY[kind]
        (tmp_path / f"a{suffix}").write_bytes(make())
        _check_measured(kind, measured("read", tmp_path / f"a{suffix}"), faults)


def _check_measured(kind: str, done: Measured, faults: Campaign) -> None:
    faults.came[f"{kind}: {done.seconds:.1f} s, {done.memory / 2**20:.0f} MB, code {done.code}\n"] += 1
    assert done.code in (0, 1), done.err
    assert done.seconds < SECONDS
    assert done.memory < MEMORY
    assert done.code == 0 or len(done.err.splitlines()) == 1, done.err
    assert done.code == 0 or done.err.startswith("clew: "), done.err
    assert b"root:" not in done.out


@pytest.mark.parametrize("faults", [3], indirect=True)
def test_no_line_makes_a_pattern_choke(faults: Campaign, tmp_path: Path) -> None:
    """A line of 8,000 signs of one kind takes no time to speak of; the first three once took minutes."""
    for unit, _ in zip(UNITS, faults.rounds(), strict=False):
        took = _read_line(unit, 8_000, tmp_path)
        faults.came[f"{unit!r} {took:.1f} s"] += 1
        assert took < 20.0, unit


def _read_line(unit: str, length: int, folder: Path) -> float:
    title = "# Report of the mission to Mexico\n\nThe mission took place in Mexico City from 25 to 26 October 2016.\n\n"
    (folder / "a.txt").write_text(f"{title}{line_of(unit, length)}\n", encoding="utf-8")
    begun = time.process_time()
    outcome(folder / "a.txt")
    return time.process_time() - begun


# ---------------------------------------------------------------- limits


def test_what_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that takes longer than the limit is ended in one line that names the file and the limit."""
    monkeypatch.setattr(limits, "SECONDS", 0.05)
    path = tmp_path / "a.txt"
    path.write_text("# Mission\n\n" + "Mr A (b, of the 25 May 1 and " * 3_000)
    with pytest.raises(ClewError, match=r"a\.txt: takes over 0.05 s.*CLEW_LIMITS=seconds=") as error:
        reading.read([str(path)], [])  # type: ignore[arg-type]
    assert "\n" not in str(error.value)
    time.sleep(0.1)  # nothing rings later


def test_a_limit_is_an_option(tmp_path: Path) -> None:
    """A limit reached says how to set another, and the other one holds, in a child process too."""
    path = tmp_path / "a.tsv"
    path.write_text("Cluster\tCountry\n" + "Alfa\tSpain\n" * 30)
    refused = process("read", path, **limited(lines=20))
    assert (refused.code, refused.out) == (1, "")
    assert "more than 20 rows" in refused.err
    assert "CLEW_LIMITS=lines=" in refused.err
    assert "more than" not in process("read", path, **limited(lines=40, seconds=60)).err


@pytest.mark.parametrize("wrong", ["lines", "lines=many", "lines=-1", "feet=3", "=3", "LINES=3 x"])
def test_a_limit_that_is_none_is_told(wrong: str, tmp_path: Path) -> None:
    """What is no limit is one line that lists those there are."""
    (tmp_path / "a.txt").write_text("x")
    done = process("read", tmp_path / "a.txt", CLEW_LIMITS=wrong)
    assert done.code == 1
    assert len(done.err.splitlines()) == 1
    assert "line_characters" in done.err


# ---------------------------------------------------------------- texts and statements that nobody writes

WORDS = st.sampled_from(
    ["# ", "\n", "\n\n", "\t", "Cluster\tCountry\n", "Table 1 - Delegation\n", "Mexico City", "25 to 26 October 2016",
     "44 clusters", "of the ", "SMEs", "(19%)", "| a | b |\n", "|---|\n", "<table><tr><td>", "</table>", "<ul><li>",
     "- ", "n/a", "signed an agreement with ", "Spain", "mission to Mexico ", "Mr A B", "\u00ad", "\ufeff", "&amp;",
     "....12\n"]
)  # fmt: skip
TEXTS = st.lists(WORDS | st.text(max_size=20), max_size=40).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever the text, it is read or refused in one line."""
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    outcome(path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
PARTS = st.sampled_from(
    ["Organisation", "Mission", "Thread", "Report", "name", "kind", "TOOK_PART_IN", "a.txt", "2016-10-25", 1, -1, 2**70]
)
NEARLY = st.fixed_dictionaries(
    {"subject": st.lists(PARTS | JSON, max_size=4), "property": PARTS | JSON,
     "value": JSON | st.lists(PARTS, max_size=4)},
    optional={
        "printed": JSON, "source": st.dictionaries(
            st.sampled_from(["document", "line", "quote", "offset", "table", "row", "page"]), PARTS | JSON, max_size=6
        ),
        "qualifiers": JSON,
    },
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(JSON | NEARLY)
def test_any_statement(value: object) -> None:
    """A line of JSON is a statement that comes back as it was, or is refused with its place."""
    try:
        found = list(read_lines([json.dumps(value)], "a.jsonl"))
    except ClewError as error:
        assert str(error).startswith("a.jsonl:1: ")
        assert "\n" not in str(error)
        return
    for statement in found:
        check(Statement.from_json(json.loads(dumps(statement))))


# ---------------------------------------------------------------- what was found


@pytest.mark.parametrize("path", sorted(FOUND.glob("*")), ids=lambda path: path.name)
def test_what_was_found_stays_mended(path: Path, tmp_path: Path) -> None:
    """Each file that once ended in another way ends as it should, through the program too."""
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    outcome(copy)
    done = clew("read", copy)
    assert done.code in (0, 1)
    assert done.code == 0 or len(done.err.splitlines()) == 1
