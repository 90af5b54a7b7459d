"""Taking a report out: what it alone stated goes, what others state stays."""

from pathlib import Path

import pytest
from commands import clew, content, opened, user
from documents import EVENT, FOLLOW_UP, dump
from small_documents import READ, joined

from clew.graph.build import build
from clew.graph.content import Graph
from clew.graph.errors import DocumentError
from clew.graph.exchange import dumps
from clew.graph.folder.endpoint import Endpoint
from clew.graph.update import remove, update


def test_what_is_left_is_what_the_others_state(database: Endpoint) -> None:
    """After each removal the database is the one that the other reports alone would have made; in the end, empty."""
    with opened(database) as store:
        update(store, joined(list(READ)), ())
        left = list(READ)
        for name in ("lima.txt", "nairobi-later.txt", "nairobi.txt", "lima-later.txt"):
            left.remove(name)
            changes = remove(store, [name], ())
            assert changes.counts()["removed"]["Report"] == 1
            assert dump(store.read()) == dump(build(joined(left)))
        assert store.read() == Graph()


def test_removed_and_read_again_it_is_as_before(database: Endpoint) -> None:
    """A report that is taken out and read again leaves no trace of it."""
    with opened(database) as store:
        update(store, joined(list(READ)), ())
        before = dump(store.read())
        remove(store, ["lima-later.txt"], ())
        update(store, READ["lima-later.txt"], ())
        assert dump(store.read()) == before


def test_an_unknown_report_changes_nothing(database: Endpoint) -> None:
    """One line lists the reports there are; nothing is taken out, not even those named beside it that are there."""
    with opened(database) as store:
        update(store, joined(["lima.txt", "nairobi.txt"]), ())
        before = dump(store.read())
        with pytest.raises(DocumentError, match=r"^oslo\.txt: no report .*; it has lima\.txt, nairobi\.txt$"):
            remove(store, ["lima.txt", "oslo.txt"], ())
        assert dump(store.read()) == before


def test_the_command(database: Endpoint, tmp_path: Path) -> None:
    """`clew remove` prints what changed as build does; a second time there is no such report."""
    lines = "".join(f"{dumps(each)}\n" for each in joined(list(READ)))
    there = {"db": database.uri, "env": user(database)}
    assert clew("build", "-", stdin=lines, **there).code == 0
    done = clew("remove", "nairobi.txt", "nairobi-later.txt", **there)
    assert (done.code, done.err) == (0, "")
    assert "\nremoved " in f"\n{done.out}"
    assert "Mission 1" in done.out
    again = clew("remove", "nairobi.txt", **there)
    assert (again.code, again.out) == (1, "")
    assert again.err == "clew: nairobi.txt: no report of that name in the database; it has lima-later.txt, lima.txt\n"
    assert "nairobi" not in content(database)


def test_no_database_is_made(tmp_path: Path) -> None:
    """Where there is none, nothing can be taken out, and none is made."""
    done = clew("remove", EVENT, FOLLOW_UP, db=tmp_path / "none")
    assert (done.code, done.err.count("no database here")) == (1, 1)
    assert not (tmp_path / "none").exists()


def test_status_tells_what_is_left(database: Endpoint) -> None:
    """`clew status` tells reports with their statements, missions, what there is of each kind, and versions."""
    with opened(database) as store:
        update(store, joined(list(READ)), ())
        remove(store, ["nairobi.txt"], ())
    held = clew("status", "-f", "json", db=database.uri, env=user(database)).json
    assert list(held[0]) == ["section", "name", "kind", "title", "mission", "value"]
    found = {(row["section"], row["name"]): row for row in held}
    assert [name for section, name in found if section == "report"] == [
        "lima-later.txt", "lima.txt", "nairobi-later.txt",
    ]  # fmt: skip
    lima = found["report", "lima.txt"]
    assert (lima["kind"], lima["title"], lima["mission"]) == ("event", "Cluster Mission to Peru", lima["title"])
    assert lima["value"] == len(set(map(dumps, READ["lima.txt"])))
    assert found["mission", "mission--peru--lima--2018-05-03"]["value"] == 2
    assert (found["node", "Thread"]["value"], found["node", "Cluster"]["value"]) == (3, 2)
    assert found["relationship", "REPORTS_ON"]["value"] == 3
    assert [name for section, name in found if section == "version"] == ["clew", "database", "schema"]
    assert all(found["version", name]["value"] for name in ("clew", "database", "schema"))
    for form in ("table", "csv", "md"):
        done = clew("status", "-f", form, db=database.uri, env=user(database))
        assert (done.code, done.err) == (0, "")
        assert "nairobi-later.txt" in done.out
