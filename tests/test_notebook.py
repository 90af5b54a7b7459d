"""The notebook of the examples, run from top to bottom on both databases."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
import pytest
from commands import OURS, PROGRAM, user
from databases import empty
from documents import BUNDLED, ROOT
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from clew.graph.folder.endpoint import Endpoint

NOTEBOOK = ROOT / "examples" / "clew.ipynb"
PATIENCE = 300

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning:jupyter_client", "ignore::DeprecationWarning:zmq", "ignore::ResourceWarning"
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Have the notebook beside its reports, as a reader of the repository has it."""
    shutil.copytree(BUNDLED.folder, tmp_path / BUNDLED.folder.name)
    shutil.copy(NOTEBOOK, tmp_path)
    return tmp_path


@pytest.fixture(params=["embedded", "neo4j"])
def variables(request: pytest.FixtureRequest) -> dict[str, str]:
    """Choose each of the two databases by the environment; the embedded default is the one without any."""
    if request.param == "embedded":
        return {}
    endpoint: Endpoint = request.getfixturevalue("neo4j_url")
    empty(endpoint)
    return {"CLEW_DB": endpoint.uri, **user(endpoint)}


@contextmanager
def environment(variables: dict[str, str]) -> Iterator[None]:
    """Have these variables during the block, the program of this environment, and no settings of somebody's own."""
    with pytest.MonkeyPatch.context() as patch:
        for name in OURS:
            patch.delenv(name, raising=False)
        for name, value in variables.items():
            patch.setenv(name, value)
        patch.setenv("PATH", f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}")
        yield


def run(place: Path, variables: dict[str, str]) -> list[Any]:
    """Return the cells with code, once all of them ran."""
    notebook = nbformat.read(place / NOTEBOOK.name, 4)
    with environment(variables):
        NotebookClient(notebook, timeout=PATIENCE, resources={"metadata": {"path": str(place)}}).execute()
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def shown(cell: Any, kind: str) -> str:
    """Return what a cell shows in one form, all of it."""
    found = (
        each.get("data", {}).get(kind) or (each.get("text") if kind == "text/plain" else "") for each in cell.outputs
    )
    return "".join(each or "" for each in found)


def test_the_notebook_runs_from_top_to_bottom(place: Path, variables: dict[str, str]) -> None:
    """From the reports to survival, with a chart, a question of each language, objects, and the page."""
    cells = run(place, variables)
    assert "read eu-mexico-2016-event.txt" in shown(cells[0], "text/plain")
    survival = next(each for each in cells if 'g.table("survival")' in each.source)
    assert re.search(r"strict +all +5 +21 +0\.238", shown(survival, "text/plain"))
    assert "<table" in shown(survival, "text/html")
    assert any(shown(each, "image/png") for each in cells)
    cypher = next(each for each in cells if "g.cypher(" in each.source)
    assert re.search(r"technology transfer +11 +3", shown(cypher, "text/plain"))
    words = next(each for each in cells if "evidenceAgainst" in each.source)
    assert re.search(r"<td>against</td>\s*<td>no response</td>", shown(words, "text/html"))
    sparql = next(each for each in cells if "SELECT ?outcome" in each.source)
    assert re.search(r"<td>nominal</td>(?:\s*<td>[^<]*</td>)*?\s*<td>9</td>", shown(sparql, "text/html"))
    page = next(each for each in cells if "g.view()" in each.source)
    assert shown(page, "text/html").startswith("<iframe srcdoc=")
    assert not [each for cell in cells for each in cell.outputs if each.output_type == "error"]


def test_the_notebook_stops_where_a_command_fails(place: Path) -> None:
    """A report that cannot be read is no half of an answer: the cell fails, and so does the notebook."""
    shutil.rmtree(place / BUNDLED.folder.name)
    with pytest.raises(CellExecutionError, match="clew: "):
        run(place, {})


def test_the_notebook_is_committed_clean() -> None:
    """It is valid, holds no output and no count of runs, and knows no machine."""
    notebook = nbformat.read(NOTEBOOK, 4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
    assert notebook.metadata == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    assert not re.search(r"/(home|work|root|tmp|Users)/|[A-Z]:\\\\", NOTEBOOK.read_text("utf-8"))
