"""The command line: parse options, call one function, print."""

import errno
import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from clew.graph.difference import Difference
    from clew.graph.judgement import Judgement
    from clew.graph.store import Progress, Store
    from clew.loaders.given import Given

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
FORMATS = ("table", "json", "csv", "md")
_DAY = 86_400

format_option = click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
parameter_option = click.option("-p", "--parameter", "given", metavar="K=V", multiple=True, help="A parameter; repeat.")
mission_option = click.option("--mission", metavar="NAME", help="Only this mission (its id or a name of it).")


@dataclass(frozen=True)
class Database:
    """Which database the options choose, and how long to wait for it, in seconds."""

    where: str
    timeout: float

    @contextmanager
    def open(self, *, write: bool = False) -> Iterator["Store"]:
        """Open it; a command that only reads never makes one."""
        from clew.graph.store import connect

        with connect(self.where, timeout=self.timeout, write=write) as store:
            yield store

    def judgements(self, paths: Sequence[str]) -> list["Judgement"]:
        """Return the judgements: those shipped, those in the folders given, those beside the database."""
        from clew.graph import judgement

        folders = [Path(path) for path in paths if Path(path).is_dir()]
        folders += [] if "://" in self.where else [Path(self.where)]
        files = [folder / judgement.FILE_NAME for folder in folders if (folder / judgement.FILE_NAME).is_file()]
        return [*judgement.shipped(), *(each for file in files for each in judgement.read(file))]


class _Commands(click.Group):
    """Commands whose errors are one line, and whose reader may close the pipe."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        _keep_lines(self)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        super().add_command(_keep_lines(cmd), name)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _one_line():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _one_line():
            return super().invoke(ctx)


def _keep_lines(command: click.Command) -> click.Command:
    r"""Have click see the `\b` before examples, which in a raw docstring is two characters."""
    command.help = (command.help or "").replace("\\b\n", "\b\n")
    return command


@contextmanager
def _one_line() -> Iterator[None]:
    """Say on one line what a user can do something about, and end with its exit code."""
    from clew.graph.errors import ClewError

    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        message = " ".join(error.format_message().split()).rstrip(".")
        help_ = error.ctx.command_path if error.ctx else "clew"
        code, told = error.exit_code, f"{message} (see {help_} --help)"
    except ClewError as error:
        code, told = error.exit_code, str(error)
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        code, told = 1, f"{error.filename or 'the output'}: {error.strerror}"
    else:
        return
    click.echo(f"clew: {told}", err=True)
    raise click.exceptions.Exit(code)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="clew", prog_name="clew")
@click.option(
    "--db",
    metavar="WHERE",
    envvar="CLEW_DB",
    default=".clew",
    show_default=True,
    help="A folder (the embedded default), or bolt:// or neo4j:// (with NEO4J_USERNAME, NEO4J_PASSWORD).",
)
@click.option(
    "--timeout",
    type=float,
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for a database.",
)
@click.pass_context
def main(ctx: click.Context, db: str, timeout: float) -> None:
    r"""Read the reports of business missions into a graph, and ask which cooperation threads survived.

    \b
    clew build reports/                    read a folder of reports
    clew threads                           each thread, its outcome, and the words that decided
    clew query survival                    how many are alive
    """  # fmt: skip
    scheme, found, _ = db.partition("://")
    if found and scheme not in SCHEMES:
        raise click.UsageError(f"--db {scheme}://: no database speaks it; give bolt://, neo4j:// or a folder")
    if not 0.1 <= timeout <= _DAY:
        raise click.UsageError(f"--timeout {timeout:g}: give seconds, from 0.1 to {_DAY}")
    _speak_utf8()
    ctx.obj = Database(db, timeout)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.pass_obj
def build(database: Database, paths: tuple[str, ...]) -> None:
    r"""Read reports (files, folders, .jsonl statements, - for statements on stdin) and write the graph.

    A report read again replaces its own statements and nothing else.

    \b
    clew build reports/
    clew read reports/ | clew --db bolt://localhost build -
    """
    from clew.graph.update import update
    from clew.queries import library

    given, judgements = _read(paths), database.judgements(paths)
    with database.open(write=True) as store:
        _, changes = update(store, given.statements, judgements, library.recounts(), _progress())
    for name, statements in given.documents.items():
        click.echo(f"read {name}: {len(statements)} statements")
    _print_changes(changes)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def read(paths: tuple[str, ...]) -> None:
    r"""Print what reports state, as JSON Lines (docs/statements.md), one statement a line.

    \b
    clew read reports/ > statements.jsonl
    """
    from clew.graph.exchange import dumps

    given = _read(paths)
    for statement in given.statements:
        click.echo(dumps(statement))
    for name, statements in given.documents.items():
        click.echo(f"{name}: {len(statements)} statements", err=True)


@main.command()
@click.argument("name", required=False)
@parameter_option
@mission_option
@format_option
@click.pass_obj
def query(database: Database, name: str | None, given: tuple[str, ...], mission: str | None, form: str) -> None:
    r"""Run a query of the library; without a NAME, list the library.

    \b
    clew query
    clew query survival -f json
    clew query threads-of-cluster -p cluster="Some Cluster"
    """
    from clew.queries import library

    if name is None:
        _print_library(form)
        return
    asked = library.load(name)
    parameters = dict(map(_pair, given)) | ({"mission": mission} if mission else {})
    with database.open() as store:
        _print(store.query(asked.text, asked.bind(parameters)), [column.name for column in asked.columns], form)


@main.command()
@click.argument("text")
@parameter_option
@format_option
@click.pass_obj
def cypher(database: Database, text: str, given: tuple[str, ...], form: str) -> None:
    r"""Run Cypher of your own (- reads it from stdin); it may read, and nothing else.

    \b
    clew cypher 'MATCH (t:Thread) RETURN t.outcome AS outcome, count(*) AS threads'
    clew cypher 'MATCH (o:Organisation) WHERE $name IN o.aliases RETURN o.name AS name' -p name="Some Cluster"
    """
    from clew.queries.cypher import named

    text = sys.stdin.read() if text == "-" else text
    parameters = {name: _literal(value) for name, value in map(_pair, given)}
    with database.open() as store:
        store.refuse_loading(text, parameters)
        columns, rows = store.table(text, parameters)
    _print(rows, columns or named(text), form)


@main.command()
@mission_option
@format_option
@click.pass_obj
def threads(database: Database, mission: str | None, form: str) -> None:
    r"""Print each thread: the parties, the outcome at the mid-term, and the words that decided.

    \b
    clew threads
    clew threads -f json
    """
    from clew.queries import library, line

    asked = library.load("threads")
    with database.open() as store:
        rows = store.query(asked.text, asked.bind({"mission": mission} if mission else {}))
    columns = [column.name for column in asked.columns]
    if form == "table":
        columns, rows = list(line.THREAD), [line.thread(row) for row in rows]
    _print(rows, columns, form)


@main.command()
@mission_option
@click.option("--report", metavar="FILE", help="Only the figures of this report (its file name).")
@click.option("--verdict", "verdicts", metavar="VERDICT,...", default="", help="Only these verdicts.")
@click.option("--fail-on", metavar="VERDICT,...", default="", help="Exit with 1 if there is one of these.")
@format_option
@click.pass_obj
def audit(database: Database, mission: str | None, report: str | None, verdicts: str, fail_on: str, form: str) -> None:
    r"""Print what reports state against what the graph gives, the worst first.

    \b
    clew audit
    clew audit --verdict contradicted,differs
    clew audit --fail-on contradicted
    """
    from clew.queries import library, line

    wanted, failing = _verdicts("--verdict", verdicts), _verdicts("--fail-on", fail_on)
    asked = library.load("audit")
    given = {name: value for name, value in (("mission", mission), ("report", report)) if value}
    with database.open() as store:
        rows = store.query(asked.text, asked.bind(given) | ({"verdicts": wanted} if wanted else {}))
    if form == "table":
        for verdict in VERDICTS:
            if group := [line.audit(row) for row in rows if row["verdict"] == verdict]:
                click.echo(f"{verdict}: {len(group)}")
                _print(group, line.AUDIT, form)
        click.echo(line.summary(rows, VERDICTS))
    else:
        _print(rows, [column.name for column in asked.columns if column.name not in line.AUDIT_WHERE], form)
    if any(row["verdict"] in failing for row in rows):
        raise click.exceptions.Exit(1)


@main.command()
@click.option("-o", "--output", required=True, metavar="FILE", help="The file to write; - for stdout.")
@mission_option
@click.pass_obj
def view(database: Database, output: str, mission: str | None) -> None:
    r"""Write the interactive page: one self-contained HTML file, which needs no network.

    \b
    clew view -o page.html
    """
    from clew.graph.view import view as page

    with database.open() as store:
        graph = store.read()
    with click.open_file(output, "w", encoding="utf-8") as file:
        file.write(page(graph, mission))


@main.command()
@click.pass_obj
def serve(database: Database) -> None:
    r"""Keep the embedded database open for other programs, until Ctrl-C.

    \b
    clew serve
    """
    import signal
    import time

    from clew.graph.embedded import serve as opened

    if "://" in database.where:
        raise click.UsageError("a database at an address is served already; give a folder with --db")
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    with opened(Path(database.where), timeout=database.timeout, create=False, publish=True) as endpoint:
        click.echo(
            f"{endpoint.uri}  (user and password: {Path(database.where) / 'address.json'}; Ctrl-C ends)", err=True
        )
        with suppress(KeyboardInterrupt):
            while True:
                time.sleep(_DAY)


VERDICTS = ("contradicted", "differs", "not recomputable", "reproduced")


def _verdicts(option: str, given: str) -> list[str]:
    found = [each.strip() for each in given.split(",") if each.strip()]
    for each in found:
        if each not in VERDICTS:
            raise click.UsageError(f"{option} {each}: give of {', '.join(VERDICTS)}")
    return found


def _read(paths: Sequence[str]) -> "Given":
    """Read what is named, and say on stderr what in a folder was no report."""
    from clew.loaders import given

    found = given.read(paths, sys.stdin)
    for reason in found.skipped:
        click.echo(f"skipped {reason}", err=True)
    return found


def _speak_utf8() -> None:
    """Have pipes and files in UTF-8 whatever the locale; a terminal gets what it can show."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="surrogateescape")  # statements and queries are checked
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def _progress() -> "Progress | None":
    """Return what shows progress on a terminal; a pipe sees nothing."""
    if not sys.stderr.isatty():
        return None
    return lambda what, done, total: click.echo(f"\r\x1b[Kwriting {what}: {done} of {total}\r", nl=False, err=True)


def _print_changes(changes: "Difference") -> None:
    for name, counts in changes.counts().items():
        if counts:
            kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(counts.items()))
            click.echo(f"{name} {sum(counts.values())}: {kinds}")
    if not changes:
        click.echo("nothing changed")


def _print(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], form: str) -> None:
    from clew.queries.table import render

    click.echo(render(rows, columns, form), nl=False)


def _print_library(form: str) -> None:
    from clew.queries import library

    described = [each.describe() for each in library.library()]
    columns = ["name", "title", "parameters", "columns"] if form != "table" else ["name", "title"]
    _print(described, columns, form)


def _pair(given: str) -> tuple[str, str]:
    name, found, value = given.partition("=")
    if not found or not name:
        raise click.UsageError(f"-p {given}: give name=value")
    return name, value


def _literal(value: str) -> object:
    """Read a value as JSON where it is JSON (a number, a list), else as the text it is."""
    import json

    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value
