"""Reports damaged on purpose, documents that are larger than any report, and lines that patterns may choke on."""

import random
import resource
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from commands import PROGRAM, environment
from containers import archive

MEMORY = 3 * 2**30
"""Bytes of memory that reading any one document may take: the program gets no more."""
SECONDS = 150.0
"""How long reading any one document may take, the start of the program included."""


def _rows(data: bytes) -> list[bytes]:
    return data.split(b"\n")


def _cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def _flip(chance: random.Random, data: bytes) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]


def _double(chance: random.Random, data: bytes) -> bytes:
    rows = _rows(data)
    for _ in range(20):
        place = chance.randrange(len(rows))
        rows.insert(place, rows[place])
    return b"\n".join(rows)


def _remove(chance: random.Random, data: bytes) -> bytes:
    return b"\n".join(row for row in _rows(data) if chance.random() > 0.1)


def _shuffle(chance: random.Random, data: bytes) -> bytes:
    rows = _rows(data)
    chance.shuffle(rows)
    return b"\n".join(rows)


def _columns(chance: random.Random, data: bytes) -> bytes:
    """Double, drop or move a column of every table."""
    place, how = chance.randrange(4), chance.choice(("double", "drop", "move"))
    return b"\n".join(_column(row, place, how) for row in _rows(data))


def _column(row: bytes, place: int, how: str) -> bytes:
    cells = row.split(b"\t")
    if place >= len(cells) or len(cells) == 1:
        return row
    cell = cells.pop(place)
    added = {"double": [cell, cell], "drop": [], "move": []}[how]
    moved = [cell] if how == "move" else []
    return b"\t".join([*cells[:place], *added, *cells[place:], *moved])


def _recode(chance: random.Random, data: bytes) -> bytes:
    text = data.decode()
    return chance.choice((
        text.encode("utf-16"), text.encode("utf-16-le"), text.encode("latin-1", "replace"), text.encode("utf-7"),
        b"\xef\xbb\xbf" + data, data.replace(b"\n", b"\r\n"), data.replace(b"\n", b"\r"),
        data.replace(b" ", b"\0"), data.replace(b"\t", b"\0\t"), data + b"\xff",
    ))  # fmt: skip


DAMAGES: dict[str, Callable[[random.Random, bytes], bytes]] = {
    "cut": _cut, "flip": _flip, "double": _double, "remove": _remove, "shuffle": _shuffle, "columns": _columns,
    "recode": _recode,
}  # fmt: skip


# ---------------------------------------------------------------- too much

_LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
_XML = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">' + _LAUGHS + b"]><x>&l9;</x>"
_FILE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'
_HEAD = "Cluster\tCountry\tSMEs\n"


def _pdf() -> bytes:
    objects = b"".join(b"%d 0 obj\n<<>>\nendobj\n" % number for number in range(1, 1_000_001))
    return b"%PDF-1.4\n" + objects + b"trailer\n<</Size 1000001/Root 1 0 R>>\n%%EOF"


def _statements() -> bytes:
    line = b'{"subject":["Organisation","Alpha"],"property":"name","value":"Alpha"}\n'
    return line * 1_000_000


HEAVY: dict[str, tuple[str, Callable[[], bytes]]] = {
    "line of 100 MB": (".txt", lambda: b"a " * 50_000_000),
    "statement of 100 MB": (".jsonl", lambda: b'{"a":"' + b"a" * 100_000_000 + b'"}'),
    "brackets of 10 MB": (".jsonl", lambda: b"[" * 9_999_999),
    "a million statements": (".jsonl", _statements),
    "a million rows": (".tsv", lambda: _HEAD.encode() + b"Alfa\tSpain\t5\n" * 1_000_000),
    "a million lines": (".txt", lambda: _HEAD.encode() + b"Alfa\tSpain\t5\n" * 1_000_000),
    "a million cells in HTML": (".html", lambda: b"<table>" + b"<tr><td>a<td>b" * 600_000),
    "HTML a million deep": (".html", lambda: b"<div>" * 1_000_000),
    "tables a million deep": (".html", lambda: b"<table><tr><td>" * 1_000_000),
    "a text of markup": (".txt", lambda: (b"<table><tr><td>" * 5_000 + b"\n") * 100),
    "zip bomb": (".docx", lambda: archive({"word/document.xml": b" " * (2**30)})),
    "zip bomb of sheets": (".xlsx", lambda: archive({"xl/workbook.xml": b" " * (2**30)})),
    "billion laughs": (".docx", lambda: archive({"word/document.xml": _XML})),
    "billion laughs in a sheet": (".xlsx", lambda: archive({"xl/workbook.xml": _XML})),
    "external entity": (".docx", lambda: archive({"word/document.xml": _FILE})),
    "external entity in HTML": (".html", lambda: _FILE),
    "PDF of a million objects": (".pdf", _pdf),
}
"""What nobody hands in as a report, and what makes it: the suffix and the bytes."""
SAMPLE = ("line of 100 MB", "billion laughs", "external entity in HTML")
"""Those of them that are quick to make, for every run of the tests."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a program said, and what it took: seconds, and bytes of memory at the most."""

    code: int
    out: bytes
    err: str
    seconds: float
    memory: int


def measured(*args: str | Path, **more: str) -> Measured:
    """Run the program with bounded memory; it is ended after SECONDS, and then has no code that passes for one."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS)))

    begun = time.monotonic()
    command = [str(PROGRAM), *map(str, args)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
    with subprocess.Popen(command, preexec_fn=bound, env=environment(**more), **pipes) as process:  # noqa: PLW1509
        out, err = process.communicate()
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return Measured(process.returncode, out, err.decode(), time.monotonic() - begun, used)


# ---------------------------------------------------------------- lines that patterns choke on

UNITS = (
    "1 ", ".", "A ", " ", "1", "1,", ",", "(", ")", "[", "<", ">", "A", "Aa ", "a b ", "|", "| ", "\t", "-", " - ", "–",
    "/", "&", "&amp;", "#", "*", "'", "\"", "“", ":", ";", "%", "1 and ", "of the ", "Mr ", "Mr A ", "25 May ", "2016 ",
    "cluster ", "44 clusters ", "with ", "(A) ", "AB (", "\u00ad", "\u00a0", "<li>", "<td>", "<table>", "<sup>1", "A. ",
    "twenty ", "hundred ", "Figure 1 ", "+-", "=", "_", "€", "10% ", "in Mexico ", "Spain and ", "signed with ", "no ",
    "seminar ", "agenda ", "presentation ", "between ", "held in ", "\\", "漢", "\u200b",
)  # fmt: skip


def line_of(unit: str, length: int) -> str:
    """Return a line of nothing but this."""
    return (unit * (length // len(unit) + 1))[:length]


def limited(**limits: int) -> dict[str, str]:
    """Return the environment that sets limits."""
    return {"CLEW_LIMITS": " ".join(f"{name}={value}" for name, value in limits.items())}
