"""A real Neo4j for the tests, of Maven Central's jars: no Docker, no installation, no data left behind."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from clew.graph.folder.endpoint import Endpoint
from clew.graph.folder.lock import Lock

VERSION = os.environ.get("CLEW_NEO4J_VERSION", "5.26.16")
CACHE = Path(__file__).parents[1] / ".cache" / f"neo4j-{VERSION}"
POM = Path(__file__).with_name("neo4j") / "pom.xml"
PASSWORD = "only-for-tests"
FETCH_SECONDS, START_SECONDS = 600, 180
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
CONFIGURATION = """\
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
dbms.cypher.min_replan_interval=1h
"""
QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""A server that runs for minutes is not worth compiling twice; nor, above, are plans worth making anew as it fills."""


class CannotRun(Exception):  # noqa: N818 -- it is no fault: the tests that need a Neo4j are skipped
    """Something is missing on this machine; the text says what."""


@contextmanager
def running() -> Iterator[Endpoint]:
    """Run a server of VERSION with empty data during the block.

    Raises:
        CannotRun: there is no Java, or no Maven where the jars are not there yet, or it does not start.

    """
    with tempfile.TemporaryDirectory(prefix="clew-neo4j-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        endpoint = prepared(home)
        with started(home):
            yield endpoint


def prepared(home: Path, configuration: str = "") -> Endpoint:
    """Set up a server in an empty folder, with further lines of neo4j.conf, and return where it will listen."""
    java, jars = _java(), _jars()
    port = _configure(home, configuration)
    _set_password(java, jars, home)
    return Endpoint("neo4j", PASSWORD, "neo4j", PASSWORD, f"bolt://127.0.0.1:{port}", "neo4j")


@contextmanager
def started(home: Path, *, wait: bool = True) -> Iterator[subprocess.Popen[bytes]]:
    """Run the server of a folder, which keeps its data; who kills it may start it again."""
    with _process([_java(), *_options(_jars(), home)], home) as process:
        if wait:
            _await_start(process, home)
        yield process


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home) / "bin" / "java") if home else shutil.which("java")
    if not java:
        raise CannotRun("no Java on this machine: install 17 or 21, or set JAVA_HOME")
    return java


def _jars() -> Path:
    """Return the folder of jars, fetched once; another process that fetches them is waited for."""
    CACHE.mkdir(parents=True, exist_ok=True)
    jars = CACHE / "lib"
    with closing(Lock(CACHE / "lock")) as lock:
        deadline = time.monotonic() + FETCH_SECONDS
        while not jars.is_dir() and not lock.take():
            if time.monotonic() > deadline:
                raise CannotRun(f"another process has been fetching into {CACHE} for {FETCH_SECONDS} s")
            time.sleep(0.2)
        if not jars.is_dir():
            _fetch(jars)
    return jars


def _fetch(jars: Path) -> None:
    maven = shutil.which("mvn")
    if not maven:
        raise CannotRun(f"no Maven on this machine to fetch Neo4j {VERSION} with: install it")
    draft = jars.with_name("lib.part")
    shutil.rmtree(draft, ignore_errors=True)
    goal = ["dependency:copy-dependencies", "-DincludeScope=runtime"]
    options = [f"-Dneo4j.version={VERSION}", f"-DoutputDirectory={draft}"]
    _run([maven, "-q", "-B", "-f", str(POM), *goal, *options], os.environ)
    draft.rename(jars)


def _configure(home: Path, more: str) -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    (home / "conf").mkdir()
    (home / "conf" / "neo4j.conf").write_text(CONFIGURATION.format(port=port) + more, encoding="utf-8")
    return port


def _set_password(java: str, jars: Path, home: Path) -> None:
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    command = [java, *QUICK, "-cp", f"{jars}/*", ADMIN, "dbms", "set-initial-password", PASSWORD]
    _run(command, os.environ | places)


def _options(jars: Path, home: Path) -> list[str]:
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
    places = [f"--home-dir={home}", f"--config-dir={home / 'conf'}", "--console-mode"]
    return ["-Xms256m", "-Xmx1g", *QUICK, *opened, "-cp", f"{jars}/*", _entry_point(jars), *places]


def _entry_point(jars: Path) -> str:
    with zipfile.ZipFile(jars / f"neo4j-{VERSION}.jar") as jar:
        return jar.read("META-INF/services/org.neo4j.server.startup.EntryPoint").decode().strip()


@contextmanager
def _process(command: Sequence[str], home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the server away from the terminal: Ctrl-C is for the tests, which end it as their fixtures are torn down."""
    with (home / "console.log").open("wb") as log:
        streams = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": subprocess.STDOUT}
        process = subprocess.Popen([*_bound_to_us(), *command], **streams, start_new_session=True)
        try:
            yield process
        finally:
            process.kill()  # its data are thrown away, and a polite end takes ten seconds
            process.wait()


def _bound_to_us() -> list[str]:
    """Have Linux end the server if this process is killed, and can tear down nothing."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL"] if setpriv else []


def _await_start(process: subprocess.Popen[bytes], home: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while "Started." not in (said := (home / "console.log").read_text("utf-8", "replace")):
        if process.poll() is not None or time.monotonic() > deadline:
            raise CannotRun(f"Neo4j {VERSION} does not start: {_last_line(said)}")
        time.sleep(0.1)


def _run(command: Sequence[str], environment: Mapping[str, str]) -> None:
    done = subprocess.run(
        command, env=dict(environment), capture_output=True, text=True, timeout=FETCH_SECONDS, check=False
    )
    if done.returncode:
        raise CannotRun(f"{Path(command[0]).name} failed: {_last_line(done.stdout + done.stderr)}")


def _last_line(text: str) -> str:
    return next((line for line in reversed(text.splitlines()) if line.strip()), "it said nothing")
