"""A PDF is read in a process of its own: nothing else bounds the time and the memory that a hostile one takes."""

import json
import os
import subprocess
import sys
from dataclasses import astuple
from typing import Any

from clew.graph.errors import DocumentError
from clew.loaders import limits
from clew.loaders.containers.place import Place
from clew.loaders.containers.plain import Plain

_FAILED = 3
"""The exit code of a process that says in one line what is wrong with the document."""


def read(data: bytes) -> Plain:
    """Return the plain text of a PDF; raises DocumentError where it has none, or takes too long or too much memory."""
    command = [sys.executable, "-m", "clew.loaders.containers.apart", str(limits.PDF_BYTES)]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=limits.PDF_SECONDS, check=False, env=_environment()
        )
    except subprocess.TimeoutExpired:
        message = f"takes over {limits.PDF_SECONDS:.0f} s to read; print it anew, or split it"
        raise limits.beyond(message, "PDF_SECONDS") from None
    if done.returncode == 0:
        return _from_json(json.loads(done.stdout))
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if done.returncode == _FAILED and said:
        raise DocumentError(said[-1])
    if said and said[-1].startswith("ModuleNotFoundError"):
        raise ModuleNotFoundError(said[-1], name=said[-1].split("'")[1])
    message = "takes more memory than a report may, or is damaged; print it to a new PDF and give that"
    raise limits.beyond(message, "PDF_BYTES")


def _environment() -> dict[str, str]:
    """Return the environment without what lets into a database: a hostile document shall find nothing there."""
    return {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}


def _from_json(found: dict[str, Any]) -> Plain:
    return Plain.of(found["text"], [Place(*place) for place in found["places"]])


def main() -> int:
    """Read a PDF from stdin; write its plain text and places to stdout as JSON, or what is wrong to stderr."""
    _bound(int(sys.argv[1]))
    from clew.loaders.containers import pdf

    try:
        plain = pdf.read(sys.stdin.buffer.read())
    except DocumentError as error:
        sys.stderr.write(f"{error}\n")
        return _FAILED
    places = [astuple(each) for each in plain.places]
    sys.stdout.write(json.dumps({"text": plain.text, "places": places}))
    return 0


def _bound(size: int) -> None:
    """Let the system refuse more memory, where it can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
