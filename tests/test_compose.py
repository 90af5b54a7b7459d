"""docker-compose.yml: valid by the Compose specification, closed to the network, and nothing without a password."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import neo4j
import pytest
import yaml

from clew.graph.folder.endpoint import Endpoint

FILE = Path(__file__).parents[1] / "docker-compose.yml"
DURATION = {"type": "string", "pattern": r"^(\d+(us|ms|s|m|h))+$"}
TEXT = {"type": "string"}
NAME = "^[a-zA-Z0-9._-]+$"

# The part of the Compose specification that we use, in our own words. It is stricter than the original: it knows no
# other key, takes ports on the loopback only, and demands what a database that people rely on should have.
PUBLISHED = {"type": "string", "pattern": r"^127\.0\.0\.1:\d{1,5}:\d{1,5}$"}
HEALTHCHECK = {
    "type": "object",
    "properties": {
        "test": {"type": "array", "items": TEXT, "contains": {"enum": ["CMD", "CMD-SHELL"]}, "minItems": 2},
        "interval": DURATION,
        "timeout": DURATION,
        "start_period": DURATION,
        "retries": {"type": "integer", "minimum": 1},
    },
    "required": ["test", "interval", "timeout", "start_period", "retries"],
    "additionalProperties": False,
}
SERVICE = {
    "type": "object",
    "properties": {
        "image": {"type": "string", "pattern": r"^[a-z0-9./-]+:[A-Za-z0-9_.-]+$"},
        "environment": {"type": "object", "propertyNames": {"pattern": r"^\w+$"}, "additionalProperties": TEXT},
        "ports": {"type": "array", "items": PUBLISHED, "uniqueItems": True, "minItems": 1},
        "volumes": {"type": "array", "items": {"type": "string", "pattern": r"^[a-z]+:/[a-z]+$"}, "uniqueItems": True},
        "healthcheck": HEALTHCHECK,
        "restart": {"enum": ["no", "always", "on-failure", "unless-stopped"]},
        "stop_grace_period": DURATION,
    },
    "required": ["image", "environment", "ports", "volumes", "healthcheck"],
    "additionalProperties": False,
}
COMPOSE = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z0-9][a-z0-9_-]*$"},
        "services": {"type": "object", "patternProperties": {NAME: SERVICE}, "additionalProperties": False},
        "volumes": {"type": "object", "patternProperties": {NAME: {"type": "null"}}, "additionalProperties": False},
    },
    "required": ["services"],
    "additionalProperties": False,
}


@pytest.fixture
def compose() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    return content


@pytest.fixture
def service(compose: dict[str, Any]) -> dict[str, Any]:
    only: dict[str, Any]
    (only,) = compose["services"].values()
    return only


def settings(service: dict[str, Any]) -> dict[str, str]:
    """Name Neo4j's settings as the image does: NEO4J_a_b__c is a.b_c."""
    names = {name: name.removeprefix("NEO4J_").replace("__", "\0").replace("_", ".") for name in service["environment"]}
    return {names[n].replace("\0", "_"): v for n, v in service["environment"].items() if n != "NEO4J_AUTH"}


def test_it_follows_the_specification(compose: dict[str, Any]) -> None:
    """Every key is known, every port is bound to this machine, every duration and image is well-formed."""
    jsonschema.Draft202012Validator.check_schema(COMPOSE)
    jsonschema.Draft202012Validator(COMPOSE).validate(compose)


def test_it_runs_the_neo4j_of_the_tests(service: dict[str, Any]) -> None:
    """The image is the community edition of the line that the tests run on, and speaks Bolt where we say."""
    assert service["image"] == "neo4j:5.26-community"
    assert "127.0.0.1:7687:7687" in service["ports"]


def test_its_data_are_in_named_volumes(compose: dict[str, Any], service: dict[str, Any]) -> None:
    """Data and logs outlive the container, in volumes that are declared, and no declared volume is idle."""
    mounted = dict(reversed(volume.split(":")) for volume in service["volumes"])
    assert {"/data", "/logs"} <= mounted.keys()
    assert set(mounted.values()) == compose["volumes"].keys()


def test_no_password_no_start(service: dict[str, Any]) -> None:
    """The password comes from the environment; where it is missing or empty, Compose refuses and says what to do."""
    variables = re.findall(r"\$\{?[^}]*\}?", FILE.read_text("utf-8").partition("services:")[2])
    (variable,) = variables
    assert service["environment"]["NEO4J_AUTH"] == f"neo4j/{variable}"
    assert re.fullmatch(r"\$\{NEO4J_PASSWORD:\?[^}]*NEO4J_PASSWORD[^}]*\}", variable)


def test_its_settings(service: dict[str, Any]) -> None:
    """LOAD CSV reads no file of the server, and nothing is reported to anybody."""
    chosen = settings(service)
    assert chosen["dbms.security.allow_csv_import_from_file_urls"] == "false"
    assert chosen["dbms.usage_report.enabled"] == "false"


def test_its_settings_exist(service: dict[str, Any], neo4j_url: Endpoint) -> None:
    """Neo4j knows every setting: with one that it does not know it would not start."""
    with neo4j.GraphDatabase.driver(neo4j_url.uri, auth=(neo4j_url.username, neo4j_url.password)) as driver:
        known = {row["name"] for row in driver.execute_query("SHOW SETTINGS YIELD name").records}
    assert settings(service).keys() <= known


def test_the_docker_client_accepts_it() -> None:
    """Where `docker compose` is at hand, it accepts the file with a password, and refuses it without one."""
    docker = shutil.which("docker")
    if not docker or subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("no `docker compose` on this machine")
    command = [docker, "compose", "-f", str(FILE), "config", "--quiet"]
    without = {name: value for name, value in os.environ.items() if name != "NEO4J_PASSWORD"}
    subprocess.run(command, env=without | {"NEO4J_PASSWORD": "long-enough"}, capture_output=True, check=True)
    refused = subprocess.run(command, env=without, capture_output=True, text=True, check=False)
    assert refused.returncode != 0
    assert "NEO4J_PASSWORD" in refused.stderr
