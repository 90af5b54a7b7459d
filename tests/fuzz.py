"""Coverage-guided fuzzing of the readers and of the statement format, with atheris: `make fuzz`.

Not part of the tests: atheris is installed into an environment of its own. What it finds is a file that belongs into
tests/found/, where a test reads it ever after. The first byte of an input chooses the kind of file.
"""

import io
import sys
from pathlib import Path
from tempfile import mkdtemp

import atheris

with atheris.instrument_imports(include=["clew"]):
    from clew.graph.errors import ClewError
    from clew.graph.exchange import dumps, read_lines
    from clew.loaders import limits, report

KINDS = (".txt", ".jsonl", ".html", ".csv", ".tsv", ".md", ".docx", ".xlsx")
LONGEST = 20_000
FOLDER = Path(mkdtemp(prefix="clew-fuzz-"))
limits.SECONDS = 20.0


def one(data: bytes) -> None:
    """Read one input; whatever is no error of clew's, or an error of several lines, is a finding."""
    if not data:
        return
    suffix, rest = KINDS[data[0] % len(KINDS)], data[1 : LONGEST + 1]
    try:
        _read(suffix, rest)
    except ClewError as error:
        if "\n" in str(error):
            raise AssertionError(f"several lines: {error}") from error


def _read(suffix: str, data: bytes) -> None:
    if suffix == ".jsonl":
        text = data.decode("utf-8", "surrogateescape")
        for statement in read_lines(io.StringIO(text), "a.jsonl"):
            assert list(read_lines([dumps(statement)], "again")) == [statement]
        return
    path = FOLDER / f"a{suffix}"
    path.write_bytes(data)
    with limits.bounded():
        report.read(path)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
