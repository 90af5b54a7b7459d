"""The licences of what clew depends on, from the metadata of what is installed: `python tests/licences.py` writes them.

docs/licences.md is what it writes; a test holds it against pyproject.toml, not against the versions of a machine.
"""

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "licences.md"
OSI = re.compile(
    r"\b(?:MIT(?:-0|-CMU)?|Apache|BSD|ISC|MPL|Mozilla Public|LGPL|Lesser General Public|Python Software Foundation"
    r"|PSF|W3C|Zlib|HPND|Unlicense|Boost|0BSD)\b",
    re.IGNORECASE,
)
"""Licences that the Open Source Initiative approves, as packages name them."""
NOT_SAID = {"axe-playwright-python": "MIT License"}
"""What the licence file of a package says where its metadata do not."""
HEAD = """# Licences

clew is under [Apache 2.0](../LICENSE). It depends on these packages, each under a licence that the
[OSI](https://opensource.org/licenses) approves; `python tests/licences.py` writes this page from what is installed.

| package | licence | needed for |
|---|---|---|
"""


def direct() -> dict[str, str]:
    """Return the packages that pyproject.toml names, and the extra that needs each; all of clew needs those of none."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = dict.fromkeys(map(package, project["dependencies"]), "clew")
    for extra, requirements in project["optional-dependencies"].items():
        for name in map(package, requirements):
            named.setdefault(name, f"clew[{extra}]")
    named.pop("clew")
    return dict(sorted(named.items()))


def package(requirement: str) -> str:
    """Return the name in a requirement."""
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def licence(name: str) -> str:
    """Return the licence that a package names: as an expression, else in its classifiers, else in a text."""
    about = metadata.metadata(name)
    classified = [each.rpartition(" :: ")[2] for each in about.get_all("Classifier", []) if each.startswith("License")]
    said = about.get("License-Expression") or ", ".join(classified) or (about.get("License") or "").partition("\n")[0]
    return " ".join((said or NOT_SAID.get(name, "")).split())[:80]


def rows() -> dict[str, tuple[str, str]]:
    """Return licence and use of each package that is named on the page."""
    lines = PAGE.read_text("utf-8").split("\n")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return {name: (said, use) for name, said, use in cells if name != "package"}


if __name__ == "__main__":
    PAGE.write_text(
        HEAD + "".join(f"| {name} | {licence(name)} | {use} |\n" for name, use in direct().items()), "utf-8"
    )
    sys.exit(0)
