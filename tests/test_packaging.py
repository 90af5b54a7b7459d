"""The package as others install it: not editable, in an environment of its own, away from the repository."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from documents import BUNDLED, ROOT

PACKAGES = ("graph", "loaders", "queries")
BUILT_IN = 77
"""The first setuptools that knows the licence field as it is written here."""


def tracked(*folders: str) -> list[str]:
    """Return the files of the repository, those that are not committed yet included."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return sorted({path for path in listed if path and (ROOT / path).is_file()})


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, without what somebody set for Python or for clew."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CLEW", "NEO4J"))}
    done = subprocess.run(list(map(str, command)), cwd=cwd, env=kept, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as pip does, of a copy of the repository."""
    copy, place = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for path in tracked():
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, copy / path, follow_symlinks=False)
    known = int(version("setuptools").split(".")[0]) >= BUILT_IN
    options = ["--no-deps", "--quiet", "--disable-pip-version-check", *(["--no-build-isolation"] if known else [])]
    run(sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", place, ".", cwd=copy)
    (built,) = place.glob("clew-*.whl")
    return built


@pytest.fixture(scope="module")
def inside(wheel: Path) -> list[str]:
    """Return the names of the files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Install the wheel into a fresh environment that finds the packages of others where they are already."""
    place = tmp_path_factory.mktemp("environment") / "venv"
    venv.create(place, with_pip=False, symlinks=True)
    python = place / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--quiet", wheel, cwd=place)
    (site,) = place.glob("lib/python*/site-packages")
    # Whatever else is listed in there, an editable clew included, is not looked at.
    (site / "others.pth").write_text("\n".join(each for each in sys.path if each.endswith("site-packages")))
    return place / "bin"


def test_the_wheel_holds_what_the_program_needs(inside: list[str]) -> None:
    """Every file of the packages is in the wheel: modules, vocabulary, rules, judgements and queries."""
    needed = [f"clew/{path}" for path in (*tracked(*PACKAGES), "cli.py", "py.typed")]
    assert not set(needed) - set(inside)
    assert {Path(path).suffix for path in needed} >= {".py", ".toml", ".tsv", ".cypher", ".typed"}


def test_the_wheel_holds_nothing_else(inside: list[str]) -> None:
    """Neither tests nor examples, and no package whose name belongs to others."""
    (information,) = {path.split("/")[0] for path in inside if ".dist-info" in path}
    assert {path.split("/")[0] for path in inside} == {"clew", information}
    assert {path.split("/")[1] for path in inside if path.startswith("clew/")} == {*PACKAGES, "cli.py", "py.typed"}
    assert f"{information}/licenses/LICENSE" in inside


def test_it_is_imported_from_elsewhere(installed: Path, tmp_path: Path) -> None:
    """Away from the repository, the installed package is the one that is imported, and it finds its own files."""
    program = (
        "import clew.graph.statement, clew.cli; "
        "from clew.graph import outcome; from clew.graph.names import judgement; from clew.loaders import vocabulary; "
        "from clew.queries import library; "
        "assert judgement.shipped() and vocabulary.english() and library.library() and outcome.rules(); "
        "print(clew.graph.statement.__file__); print(clew.cli.__file__)"
    )
    done = run(installed / "python", "-W", "error", "-c", program, cwd=tmp_path)
    assert all(str(installed.parent) in line for line in done.stdout.splitlines())
    assert done.stderr == ""
    for package in PACKAGES:
        other = [installed / "python", "-c", f"import {package}"]
        assert subprocess.run(other, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_the_command_is_there(installed: Path, tmp_path: Path) -> None:
    """The installed command helps, reads, builds and answers."""
    assert "Commands:" in run(installed / "clew", "--help", cwd=tmp_path).stdout
    assert run(installed / "clew", "--version", cwd=tmp_path).stdout.startswith("clew, version ")
    run(installed / "clew", "build", BUNDLED.folder, cwd=tmp_path)
    assert "\nstrict," in run(installed / "clew", "query", "survival", "-f", "csv", cwd=tmp_path).stdout
    assert [path.name for path in tmp_path.iterdir()] == [".clew"]
