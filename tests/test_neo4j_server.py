"""The real Neo4j of the tests, and what it has in common with the embedded default."""

import datetime
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import neo4j
import neo4j_server
import pytest

from clew.graph.folder.endpoint import Endpoint

CONSTRAINT = "CREATE CONSTRAINT known_id IF NOT EXISTS FOR (n:Known) REQUIRE n.id IS UNIQUE"
FAKE_MAVEN = """#!/bin/sh
for word in "$@"; do case $word in -DoutputDirectory=*) folder=${word#*=};; esac; done
sleep 0.3; echo once >> {log}; mkdir "$folder"
"""


def ask(endpoint: Endpoint, query: str, **parameters: object) -> list[list[object]]:
    """Return the rows of an answer."""
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        return [list(row) for row in driver.execute_query(query, parameters, database_=endpoint.database).records]


def test_values_come_back_as_they_went(database: Endpoint) -> None:
    """Dates, lists, empty lists, truths and numbers come back as they were written; a null is no property."""
    values = {"id": "1", "day": datetime.date(2016, 6, 2), "texts": ["b", "a"], "none": [], "yes": True, "share": 86.0}
    ask(database, "UNWIND $rows AS row MERGE (n:Known {id: row.id}) SET n = row", rows=[values | {"absent": None}])
    [[found]] = ask(database, "MATCH (n:Known) RETURN properties(n)")
    assert isinstance(found, dict)
    assert found | {"day": found["day"].to_native()} == values


def test_an_id_is_unique(database: Endpoint) -> None:
    """A second node of one id is refused, whatever other labels it has."""
    ask(database, CONSTRAINT)
    ask(database, CONSTRAINT)
    ask(database, "CREATE (:Known {id: '1'})")
    for labels in ("Known", "Known:Zebra", "Ape:Known"):
        with pytest.raises(neo4j.exceptions.ConstraintError):
            ask(database, f"CREATE (:{labels} {{id: '1'}})")


def test_files_are_not_loaded(database: Endpoint) -> None:
    """LOAD CSV of a file is refused, even to a user who may write."""
    with pytest.raises(neo4j.exceptions.ClientError):
        ask(database, "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")


def test_jars_are_fetched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two that need the jars at the same time fetch them once, and both have them."""
    maven = tmp_path / "mvn"
    maven.write_text(FAKE_MAVEN.replace("{log}", str(tmp_path / "log")))
    maven.chmod(0o700)
    monkeypatch.setattr(neo4j_server, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(neo4j_server.shutil, "which", lambda name: str(tmp_path / name))
    with ThreadPoolExecutor(2) as pool:
        folders = [each.result() for each in [pool.submit(neo4j_server._jars) for _ in range(2)]]
    assert folders == [tmp_path / "cache" / "lib"] * 2
    assert (tmp_path / "log").read_text() == "once\n"


@pytest.mark.parametrize(("missing", "named"), [("java", "Java"), ("mvn", "Maven")])
def test_what_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str, named: str) -> None:
    """Without Java, or without Maven where the jars are still to be fetched, the reason of the skip names it."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(neo4j_server, "CACHE", tmp_path)
    monkeypatch.setattr(neo4j_server.shutil, "which", lambda name: None if name == missing else sys.executable)
    with pytest.raises(neo4j_server.CannotRun, match=f"no {named}"), neo4j_server.running():
        pass
