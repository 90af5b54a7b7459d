"""The command line: parse options, call one function, print."""

import errno
import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from clew.graph.database import Database

if TYPE_CHECKING:
    from clew.graph.difference import Difference
    from clew.graph.names.judgement import Judgement
    from clew.graph.store import Progress, Store
    from clew.loaders.given import Given

FORMATS = ("table", "json", "csv", "md")
STATUSES = ("stated", "ignored", "not understood")
RDF = ("ttl", "nt", "nq", "trig", "jsonld", "rdf")
"""The forms of RDF that `clew export` writes, each the suffix of its files; `build` takes nq and trig."""
_DAY = 86_400
_PAUSE = 0.5
_ANSWERS = ("same", "different", "unsure", "skip", "quit")

format_option = click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
parameter_option = click.option("-p", "--parameter", "given", metavar="K=V", multiple=True, help="A parameter; repeat.")
mission_option = click.option("--mission", metavar="NAME", help="Only this mission (its id or a name of it).")
judgements_option = click.option(
    "--judgements", "--file", "judged", metavar="FILE", envvar="CLEW_JUDGEMENTS",
    help="Where decisions on names are kept. [default: judgements.tsv beside the database; for an address, here]",
)  # fmt: skip


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
    click.echo(f"clew: {_visible(told)}", err=True)
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
    from clew.graph.bolt.address import SCHEMES

    scheme, found, _ = db.partition("://")
    if found and scheme not in SCHEMES:
        raise click.UsageError(f"--db {scheme}://: no database speaks it; give bolt://, neo4j:// or a folder")
    if not 0.1 <= timeout <= _DAY:
        raise click.UsageError(f"--timeout {timeout:g}: give seconds, from 0.1 to {_DAY}")
    _speak_utf8()
    ctx.obj = Database(db, timeout)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--mission", metavar="ID|NAME", help="The mission of what states none itself, or fits two.")
@judgements_option
@click.pass_obj
def build(database: Database, paths: tuple[str, ...], mission: str | None, judged: str | None) -> None:
    r"""Read reports (files, folders, .jsonl statements, - for statements on stdin, RDF) and write the graph.

    A report read again replaces its own statements and nothing else.

    \b
    clew build reports/
    clew build survey.xlsx --mission "Country, City, 2016-10-25"
    clew read reports/ | clew --db bolt://localhost build -
    """
    from clew.graph.update import update
    from clew.queries import library

    given, judgements = _read(paths, mission, database), database.judgements(paths, judged)
    with database.open(write=True) as store:
        changes = update(store, given.statements, judgements, library.recounts(), _progress())
    for name, statements in given.documents.items():
        click.echo(f"read {_visible(name)}: {len(statements)} statements{_covered(given, name)}")
    _print_changes(changes)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--mission", metavar="ID", help='Mission of what states none: its id, or "Country, City, 2016-10-25".')
@click.option("-v", "--verbose", is_flag=True, help="Say what each column of each table was taken for, and why.")
@click.option("-o", "--output", metavar="FILE", default="-", help="The file to write; - for stdout.")
@click.option("--out", metavar="FOLDER", help="A folder of partitions, one a report; given again, it goes on there.")
@click.option("--workers", type=click.IntRange(1), default=1, metavar="N", help="How many processes read.")
@click.option("--scheduler", metavar="ADDRESS", help="A Dask cluster that reads, tcp://...; needs clew[dask].")
def read(paths: tuple[str, ...], mission: str | None, verbose: bool, **how: Any) -> None:
    r"""Print what reports state, as JSON Lines (docs/statements.md), one statement a line.

    \b
    clew read reports/ > statements.jsonl
    clew read reports/ --workers 8 --out statements/ && clew build statements/
    """
    from clew.graph.written import written
    from clew.loaders.explain import explain
    from clew.loaders.many.run import Run

    if (how["output"] != "-" and how["out"]) or (how["workers"] > 1 and how["scheduler"]):
        raise click.UsageError("give -o or --out, and --workers or --scheduler")
    together = bool(mission) or any(map(_is_rdf, paths))  # the mission of one report may decide on another
    if together and (how["out"] or how["scheduler"] or how["workers"] > 1):
        raise click.UsageError("--mission, and RDF, are read all at once: leave --out, --workers and --scheduler out")
    run = Run.of(_read(paths, mission)) if together else Run(paths)
    with run.begun(how["out"], written, how["workers"], how["scheduler"]) as found, written(how["output"]) as file:
        for each in _shown(found, run.total, how["output"] == "-" and not how["out"]):
            if each.error:
                click.echo(f"{'skipped' if each.skipped else 'clew:'} {_visible(each.error)}", err=True)
            file.write(each.lines)
    for line in [*(explain(run.read) if verbose else ()), *run.summary]:
        click.echo(_visible(line), err=True)
    if run.faults:
        raise click.exceptions.Exit(1)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--mission", metavar="ID", help='Mission of what states none: its id, or "Country, City, 2016-10-25".')
@click.option("--status", type=click.Choice(STATUSES), help="Only what has this status.")
@format_option
def coverage(paths: tuple[str, ...], mission: str | None, status: str | None, form: str) -> None:
    r"""Account for every cell, list item and number of documents: stated, ignored for a reason, or not understood.

    \b
    clew coverage reports/ --status "not understood"
    clew coverage report.txt -f csv > ledger.csv
    """
    from clew.loaders.ledger.coverage import COLUMNS

    given = _read(paths, mission, ledger=True)
    rows = [entry.row() for entry in given.ledger or () if status in (None, entry.status)]
    _print(rows, [*COLUMNS, "statements"] if form in ("json", "csv") else COLUMNS, form)
    click.echo("\n".join(f"{name}: {told}" for name, told in given.covered.items()), err=True)


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
    parameters = asked.bind(dict(map(_pair, given)) | ({"mission": mission} if mission else {}))
    with database.open() as store:
        _print(store.query(asked.text, _chosen(store, parameters)), [column.name for column in asked.columns], form)


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
        rows = store.query(asked.text, _chosen(store, asked.bind({"mission": mission} if mission else {})))
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
        rows = store.query(asked.text, _chosen(store, asked.bind(given)) | ({"verdicts": wanted} if wanted else {}))
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
    from clew.graph.written import written

    with database.open() as store:
        mission = _chosen(store, {"mission": mission})["mission"]
        graph = store.read()
    text = page(graph, mission)
    with written(output) as file:
        file.write(text.encode())


@main.command()
@click.option("-o", "--output", metavar="FILE", help="The file to write, its form by its suffix; - for stdout.")
@click.option("--format", "form", type=click.Choice((*RDF, "graphml")), help="The form, whatever the suffix.")
@click.option("--base", metavar="IRI", help="Where IRIs of things begin. [default: https://clew.example/id/]")
@click.option("--without-persons", is_flag=True, help="Leave people out, their names in quotes too.")
@click.option("--title", metavar="TEXT", help="The title of the dataset.")
@click.option("--publisher", metavar="TEXT|IRI", help="Who publishes the dataset.")
@click.option("--licence", metavar="TEXT|IRI", help="The licence of the dataset.")
@click.option("--graphml", is_flag=True, help="For Gephi and yEd, in place of RDF.")
@click.option("--neo4j-admin", "admin", metavar="FOLDER", help="For Neo4j's own importer: a new folder of CSV files.")
@click.option("--vocabulary", is_flag=True, help="Only the terms of clew's own that the RDF uses; needs no database.")
@click.option("--shapes", is_flag=True, help="Only the shapes (SHACL) that the RDF conforms to; needs no database.")
@click.pass_obj
def export(
    database: Database,
    /,
    output: str | None,
    form: str | None,
    without_persons: bool,
    graphml: bool,
    admin: str | None,
    vocabulary: bool,
    shapes: bool,
    **described: str | None,
) -> None:
    r"""Write the graph as RDF (docs/rdf.md), or as GraphML; .trig and .nq have a named graph for each report.

    \b
    clew export -o graph.ttl
    clew export --format nq -o - | gzip > graph.nq.gz
    clew export -o graph.trig --base https://data.example.org/id/ --without-persons
    clew export --vocabulary -o vocabulary.ttl
    clew export --neo4j-admin folder/
    """  # fmt: skip
    from clew.graph.publication.export import Wanted, graph, terms

    if graphml + vocabulary + shapes + bool(admin) > 1:
        raise click.UsageError("--graphml, --neo4j-admin, --vocabulary, --shapes: give one of them")
    if admin:
        _export_for_admin(database, admin, output or form, without_persons)
        return
    if not (vocabulary or shapes or (output and (output != "-" or form or graphml))):
        raise click.UsageError("give -o FILE, or --format and -o - for stdout")
    wanted = Wanted(output or "-", "graphml" if graphml else form, without_persons, described)
    if vocabulary or shapes:
        terms(wanted, shapes=shapes)
        return
    wanted.check()
    with database.open() as store:
        graph(store, wanted)


def _export_for_admin(database: Database, folder: str, other: str | None, without_persons: bool) -> None:
    from clew.graph.publication import importer, redaction

    if other:
        raise click.UsageError("--neo4j-admin FOLDER takes neither -o nor --format")
    with database.open() as store:
        stream = (lambda: redaction.without_persons(store.stream)) if without_persons else store.stream
        command = importer.export(stream, folder)
    click.echo(command)
    click.echo(f"on the server, in {_visible(folder)}: stop Neo4j, run this (sh {importer.SCRIPT} does), start it, "
               f"then: cypher-shell -f {importer.FINISH}", err=True)  # fmt: skip


@main.command()
@click.option("--hash", "hashed", is_flag=True, help="Print the hash of what the graph holds, and check nothing.")
@format_option
@click.pass_obj
def check(database: Database, hashed: bool, form: str) -> None:
    r"""Hold the database against the schema, and its RDF against the shapes; exit with 1 if anything does not fit.

    Two databases that hold the same have the same hash.

    \b
    clew check
    clew check --hash
    """
    from clew.graph.check import Finding
    from clew.graph.content_hash import content_hash
    from clew.graph.publication.conformance import findings

    with database.open() as store:
        if hashed:
            click.echo(content_hash(store.stream()))
            return
        found = findings(store)
    if found or form != "table":
        _print([each._asdict() for each in found], list(Finding._fields), form)
    else:
        click.echo("no finding")
    if found:
        raise click.exceptions.Exit(1)


@main.command()
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@judgements_option
@click.pass_obj
def remove(database: Database, reports: tuple[str, ...], judged: str | None) -> None:
    r"""Take the statements of reports (names of files, as `clew status` lists them) out of the graph.

    What other reports state stays.

    \b
    clew remove event.txt
    """
    from clew.graph.update import remove as take_out
    from clew.queries import library

    judgements = database.judgements((), judged)
    with database.change() as store:
        changes = take_out(store, reports, judgements, library.recounts(), _progress())
    _print_changes(changes)


@main.command()
@format_option
@click.pass_obj
def status(database: Database, form: str) -> None:
    r"""Print what the database holds: reports, missions, how many of each kind, and versions.

    \b
    clew status
    clew status -f json
    """
    from clew.graph import status as held

    with database.open() as store:
        rows = held.status(store)
    if form != "table":
        _print(rows, held.COLUMNS, form)
        return
    for section, columns in held.SECTIONS.items():
        heading = {"name": section, "value": held.VALUES[section]}
        some = [{heading.get(each, each): row[each] for each in columns} for row in rows if row["section"] == section]
        _print(some, [heading.get(each, each) for each in columns], form)


@main.command()
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), help="Print the pairs. [default on a pipe: table]")
@click.option("--apply", "sheet", metavar="FILE", help="Take the decisions of a filled csv or tsv.")
@judgements_option
@click.pass_obj
def judge(database: Database, form: str | None, sheet: str | None, judged: str | None) -> None:
    r"""Ask which pairs of names are one, keep the answers beside the database, and apply them.

    On a pipe, or with -f, the pairs are printed: fill in decision (same, different, unsure) and reason, and --apply.

    \b
    clew judge
    clew judge -f csv > pairs.csv
    clew judge --apply pairs.csv
    """
    from clew.graph.names import proposal, review
    from clew.graph.names import sheet as sheets
    from clew.graph.retained import retained
    from clew.queries import library

    known = database.judgements((), judged)
    if sheet:
        decided = sheets.read(Path(sheet))
    else:
        with database.open() as store:
            pairs = proposal.proposals(retained(store), known)
        if form or not (sys.stdin.isatty() and sys.stderr.isatty()):
            _print(pairs, proposal.COLUMNS if form not in {None, "table"} else proposal.SHOWN, form or "table")
            return
        decided = _ask(pairs, known)
    if not decided:
        click.echo("nothing decided", err=True)
        return
    with database.change() as store:
        changes = review.apply(
            store, database.judged(judged), known, decided, recounts=library.recounts(), progress=_progress()
        )
    click.echo(f"kept in {database.judged(judged)}: {len(decided)} decision{'' if len(decided) == 1 else 's'}")
    _print_changes(changes)


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
    opening = opened(Path(database.where), timeout=database.timeout, create=False, publish=True)
    with opening as endpoint, suppress(KeyboardInterrupt):
        click.echo(
            f"{endpoint.uri}  (user and password: {Path(database.where) / 'address.json'}; Ctrl-C ends)", err=True
        )
        while True:
            time.sleep(_PAUSE)  # a signal that a thread of the engine's hears wakes nobody


VERDICTS = ("contradicted", "differs", "not recomputable", "reproduced")


def _verdicts(option: str, given: str) -> list[str]:
    found = [each.strip() for each in given.split(",") if each.strip()]
    for each in found:
        if each not in VERDICTS:
            raise click.UsageError(f"{option} {each}: give of {', '.join(VERDICTS)}")
    return found


def _covered(given: "Given", name: str) -> str:
    return f"; {given.covered[name]}" if given.covered.get(name) else ""


def _read(
    paths: Sequence[str], mission: str | None = None, database: Database | None = None, *, ledger: bool = False
) -> "Given":
    """Read what is named, of the mission that is given, and say on stderr what in a folder was no report."""
    from clew.graph.missions.attribution import UNNAMED, attribute
    from clew.loaders import asked, given

    wanted = asked.mission(mission) if mission else None
    if mission and not wanted and not database:
        raise click.UsageError("--mission NAME: a name needs clew build, which has a database; give Country, City, DAY")
    graphs = list(filter(_is_rdf, paths))
    others = [path for path in paths if path not in graphs]
    unstated = (wanted or UNNAMED) if mission else None
    found = given.read(others, sys.stdin, unstated, ledger=ledger) if others else given.Given()
    if graphs:
        from clew.graph import rdf
        from clew.graph.publication.restated import restated
    for path in dict.fromkeys(graphs):
        found.take(restated(rdf.read(path), path), path)
    for reason in found.skipped:
        click.echo(f"skipped {_visible(reason)}", err=True)
    if mission:
        found.documents = attribute(found.documents, wanted or mission, database.statements() if database else ())
    return found


def _is_rdf(path: str) -> bool:
    return Path(path).suffix.lower()[1:] in RDF and not Path(path).is_dir()


def _shown(found: Iterator[Any], total: int, to_terminal: bool) -> Iterator[Any]:
    """Show on a terminal how far it is, and how long it may take still; a pipe sees nothing."""
    hidden = not sys.stderr.isatty() or (to_terminal and sys.stdout.isatty())
    with click.progressbar(found, total, "reading", file=sys.stderr, hidden=hidden, show_pos=True) as bar:
        yield from bar


def _chosen(store: "Store", parameters: dict[str, Any]) -> dict[str, Any]:
    """Have the parameter name a mission that there is."""
    from clew.graph.missions.chosen import chosen

    asked = parameters.get("mission")
    return parameters | ({"mission": chosen(store, asked)} if asked else {})


def _ask(pairs: Sequence[Mapping[str, Any]], known: Sequence["Judgement"]) -> list["Judgement"]:
    """Ask for each pair; whoever quits, or ends the input, keeps what was decided."""
    from clew.graph.errors import JudgementError
    from clew.graph.names import judgement, proposal

    decided: list[Judgement] = []
    with suppress(click.Abort):
        for number, pair in enumerate(pairs, 1):
            click.echo(f"\n{number} of {len(pairs)}\n{proposal.card(pair)}", err=True)
            answer = click.prompt("Are they one?", type=click.Choice(_ANSWERS), default="skip", err=True)
            if answer == "quit":
                break
            if answer == "skip":
                continue
            cells = (pair["label"], pair["left"], pair["right"], answer, click.prompt("Why?", err=True))
            try:
                found = judgement.checked(cells, f"answer:{number}")
                judgement.in_force([*known, *decided, found])
                decided.append(found)
            except JudgementError as error:
                click.echo(f"not kept: {error}", err=True)
    return decided


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

    text = render(rows, columns, form)
    if form == "csv" and sys.stdout.isatty():  # a file keeps what was said; a terminal would obey it
        text = "\n".join(map(_visible, text.split("\n")))
    click.echo(text, nl=False, color=True)  # click drops what looks like a colour where it does not see a terminal


def _visible(text: str) -> str:
    from clew.graph.errors import visible

    return visible(text)


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
