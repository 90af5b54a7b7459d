"""Judging: which pairs are put to a person and with what evidence, and what becomes of the answers."""

import csv
import io
import os
import pty
import select
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import PROGRAM, clew, environment, opened, user
from documents import by_name, read_text, report_of
from test_judgements import decide, file

from clew.graph.errors import JudgementError
from clew.graph.folder.endpoint import Endpoint
from clew.graph.names import judgement, sheet
from clew.graph.names.judgement import Judgement, in_force
from clew.graph.names.proposal import COLUMNS, proposals
from clew.graph.resolve import Linker

DELEGATES = ("Alpine Water Network", "Baltic Grain Network", "Northern Timber Cluster")
COUNTERPARTS = ("Timber Cluster of the North", "Pumps Limited", "Pumps Limitada", "Turbinas")
TEXT = report_of(DELEGATES, (), COUNTERPARTS)
PAIR = ("Pumps Limitada", "Pumps Limited")


# ---------------------------------------------------------------- which pairs


def asked(text: str = TEXT, *judgements: Judgement) -> dict[tuple[str, str], dict[str, object]]:
    """Return the pairs that are put to a person, by their names."""
    return {(row["left"], row["right"]): row for row in proposals(read_text(text), judgements)}


def test_what_is_alike_is_asked_about() -> None:
    """Two counterparts that are spelt nearly alike, and stand apart, are put to a person with what is known of both."""
    row = asked()[PAIR]
    assert (row["label"], row["decision"], row["reason"]) == ("Organisation", "", "")
    assert "alike" in str(row["why"])
    assert any("spelt 8" in each or "spelt 9" in each for each in row["for"])
    assert row["leftSources"][0].startswith("report.txt:")
    assert row["leftSources"] != row["rightSources"]


def test_what_has_nothing_in_common_is_not_asked_about() -> None:
    """Neither two delegates of one table, nor names without likeness, are put to anybody."""
    names = {name for pair in asked() for name in pair}
    assert "Turbinas" not in names
    two = report_of(("Grain Network North", "Grain Network Northern"), ())
    assert asked(two) == {}


def test_what_speaks_against_is_told() -> None:
    """Another country speaks against a pair; so does it that one names the other as its counterpart."""
    text = (
        "# Cluster Mission to Peru: Follow-up Survey Report\n\nLima, Peru, 3-5 May 2018\n\n"
        "Table 1 - Delegation\n\nCluster\tCountry\nNorthern Timber Cluster\tLatvia\n\n"
        "Table 2 - Cooperation\n\nCluster\tOrganisation\tCountry\tNext steps\n"
        "Northern Timber Cluster\tNorthern Timbers Cluster\tPeru\tThey will meet\n"
    )
    row = asked(text)["Northern Timber Cluster", "Northern Timbers Cluster"]
    assert "country: Latvia / Peru" in row["against"]
    assert "one names the other as its counterpart" in row["against"]


def test_a_delegate_that_two_fit_is_asked_about() -> None:
    """A later table names a delegate, and two fit: the linker says which."""
    text = report_of(("Baltic Grain Network North", "Baltic Grain Network South"), ("Baltic Grain Network",))
    found = asked(text)
    assert len(found) == 2
    assert all("names a delegate, and 2 fit" in str(row["why"]) for row in found.values())


def test_unsure_is_asked_and_what_is_decided_is_not() -> None:
    """What was judged unsure is put again, with the reason then given; what was decided is not."""
    unsure = decide("Turbinas", "Pumps Limited", "unsure")
    assert "because" in str(asked(TEXT, unsure)["Pumps Limited", "Turbinas"]["why"])
    for decision in ("same", "different"):
        assert PAIR not in asked(TEXT, decide(*PAIR, decision))
    assert not asked(TEXT, decide("Nobody", "No One", "unsure")).keys() & {("Nobody", "No One")}


def test_pairs_have_one_order() -> None:
    """The pairs do not depend on the order of the statements."""
    statements = read_text(TEXT)
    assert proposals(statements, ()) == proposals(statements[::-1], ())


# ---------------------------------------------------------------- contradictions


def test_a_chain_that_contradicts_is_told_with_all_its_lines() -> None:
    """A is B, B is C, and A is not C: the lines of all three are named."""
    told = [
        decide("A", "B", "same", "x.tsv:2"),
        decide("C", "B", "same", "x.tsv:3"),
        decide("A", "C", "different", "y.tsv:9"),
    ]
    with pytest.raises(JudgementError) as caught:
        in_force(told)
    assert str(caught.value).startswith("y.tsv:9: says that 'A' and 'C' are different, but x.tsv:2 and x.tsv:3 make")
    assert in_force([*told, decide("A", "C", "same", "z.tsv:1")])  # a later file decides the pair otherwise
    assert in_force([each for each in told if each.place != "x.tsv:3"])


def test_names_of_other_labels_are_no_chain() -> None:
    """A field and an organisation of one name have nothing to do with each other."""
    assert in_force(
        [
            decide("A", "B", "same", "x.tsv:2", "Field"),
            decide("C", "B", "same", "x.tsv:3"),
            decide("A", "C", "different", "x.tsv:4"),
        ]
    )


def test_a_spelling_that_joins_what_is_judged_different_is_told() -> None:
    """Two names that are judged different must not become one through a third that is spelt like both."""
    text = report_of(DELEGATES, (), ("Pump-s Limited", "Pumps Limi-ted", "Pumps Limited"))
    apart = decide("Pumps Limi-ted", "Pumps Limited", "different", "x.tsv:5")
    with pytest.raises(JudgementError, match=r"x\.tsv:5: .* joins them"):
        Linker(read_text(text), [apart])
    assert Linker(read_text(text), [apart, decide("Pump-s Limited", "Pumps Limited", "different")])


# ---------------------------------------------------------------- the file and the sheet


def test_decisions_take_the_place_of_what_stood_there(tmp_path: Path) -> None:
    """A pair that is decided anew keeps its line; comments stay, what is new comes last."""
    path = file(tmp_path, "# reviewed in May", "Organisation\tA\tB\tunsure\tw", "Organisation\tC\tD\tsame\tw")
    judgement.write(path, [decide("B", "A", "different"), decide("E\tF", " G ", "same")])
    assert path.read_text("utf-8").splitlines()[1:] == [
        "# reviewed in May",
        "Organisation\tB\tA\tdifferent\tbecause",
        "Organisation\tC\tD\tsame\tw",
        "Organisation\tE F\tG\tsame\tbecause",
    ]
    assert len(judgement.read(path)) == 3
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    """The first decision makes the file; where it cannot be made, that is one line."""
    judgement.write(tmp_path / "new.tsv", [decide("A", "B", "same")])
    assert [(each.left, each.decision) for each in judgement.read(tmp_path / "new.tsv")] == [("A", "same")]
    with pytest.raises(JudgementError, match=r"none/new\.tsv: .*; name another with --judgements"):
        judgement.write(tmp_path / "none" / "new.tsv", [decide("A", "B", "same")])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_sheet_in_any_of_its_forms(tmp_path: Path, delimiter: str) -> None:
    """Commas, semicolons or tabs, a byte order mark, capitals, quotes over two lines, columns in another order."""
    out = io.StringIO()
    rows = [
        ("reason", "label", "left", "right", "decision", "evidence"),
        ('One firm,\n"both" say', "Organisation", "'=A", "B; C", "Same", "x"),
        ("", "Organisation", "D", "E", "", ""),
        ("They differ", "Field", "D", "E", " different ", ""),
    ]
    csv.writer(out, delimiter=delimiter).writerows(rows)
    path = tmp_path / "pairs.csv"
    path.write_text(f"\ufeff{out.getvalue()}", encoding="utf-8", newline="")
    assert sheet.read(path) == [
        Judgement("Organisation", "=A", "B; C", "same", 'One firm, "both" say', f"{path}:2"),
        Judgement("Field", "D", "E", "different", "They differ", f"{path}:5"),
    ]


def test_a_file_of_judgements_is_a_sheet(tmp_path: Path) -> None:
    """What `judgements.tsv` holds can be taken as it is, with quotes that close nothing."""
    path = file(tmp_path, "# a comment", 'Organisation\tA\tB\tsame\t"Gold" label')
    assert [each.reason for each in sheet.read(path)] == ['"Gold" label']


def test_every_wrong_row_is_told(tmp_path: Path) -> None:
    """All that is wrong is told at once, each with file and line."""
    path = tmp_path / "pairs.csv"
    head = "label,left,right,decision,reason\n"
    path.write_text(f"{head}Organisation,A,B,maybe,why\nOrganisation,A,C,same,\nFirm,A,D,same,why\n", "utf-8")
    with pytest.raises(JudgementError) as caught:
        sheet.read(path)
    assert [f"{path}:{line}: " in str(caught.value) for line in (2, 3, 4)] == [True] * 3
    path.write_text("left,right\nA,B\n", "utf-8")
    with pytest.raises(JudgementError, match=r":1: no column label, decision, reason; give label, left"):
        sheet.read(path)
    path.write_bytes("label\nCafé".encode("utf-16"))
    with pytest.raises(JudgementError, match="no UTF-8"):
        sheet.read(path)


# ---------------------------------------------------------------- the command


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Have a database in a folder that nobody has open."""
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    assert clew("build", tmp_path / "report.txt", db=tmp_path / "clew").code == 0
    return tmp_path


def filled(printed: str, decision: str, reason: str) -> str:
    """Return the sheet with the row of the pair filled in."""
    rows = list(csv.DictReader(io.StringIO(printed)))
    for row in rows:
        if (row["left"], row["right"]) == PAIR:
            row |= {"decision": decision, "reason": reason}
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def firms(folder: Path) -> set[str]:
    """Return the names of the pumps' makers."""
    text = "MATCH (o:Organisation) WHERE o.name STARTS WITH 'Pumps' RETURN o.name AS name"
    return {row["name"] for row in clew("cypher", text, "-f", "json", db=folder).json}


def test_there_and_back_through_a_spreadsheet(built: Path) -> None:
    """The pairs go out as CSV and come back filled; the file beside the database keeps them, and builds use them."""
    folder = built / "clew"
    printed = clew("judge", "-f", "csv", db=folder)
    assert (printed.code, printed.err, printed.out.split("\n")[0]) == (0, "", ",".join(COLUMNS))
    (built / "pairs.csv").write_text(filled(printed.out, "same", "One firm."), encoding="utf-8")
    done = clew("judge", "--apply", built / "pairs.csv", db=folder)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"kept in {folder / 'judgements.tsv'}: 1 decision\n")
    assert "\nremoved " in done.out
    assert len(firms(folder)) == 1
    assert clew("build", built / "report.txt", db=folder).out.endswith("\nnothing changed\n")
    assert clew("judge", "--apply", built / "pairs.csv", db=folder).out.endswith("\nnothing changed\n")
    assert PAIR not in {(row["left"], row["right"]) for row in clew("judge", "-f", "json", db=folder).json}
    (built / "pairs.csv").write_text(filled(printed.out, "different", "Two firms."), encoding="utf-8")
    clew("judge", "--apply", built / "pairs.csv", db=folder)
    assert firms(folder) == set(PAIR)


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_pairs_are_printed_in_every_form(built: Path, form: str) -> None:
    """On a pipe the pairs are a table; every format has them."""
    done = clew("judge", "-f", form, db=built / "clew")
    assert (done.code, done.err) == (0, "")
    assert all(name in done.out for name in PAIR)
    if form == "table":
        assert clew("judge", db=built / "clew") == done


def test_a_contradiction_writes_nothing(built: Path) -> None:
    """A decision that contradicts one that is kept names both lines; file and graph stay as they were."""
    folder = built / "clew"
    path = file(
        folder, "Organisation\tPumps Limited\tTurbinas\tsame\tw", "Organisation\tTurbinas\tPumps Limitada\tsame\tw"
    )
    before = path.read_text("utf-8")
    sheet_ = file(built, "Organisation\tPumps Limited\tPumps Limitada\tdifferent\twhy", name="new.tsv")
    done = clew("judge", "--apply", sheet_, db=folder)
    assert (done.code, done.out) == (1, "")
    assert f"{sheet_}:2: says" in done.err
    assert f"{path}:2 and {path}:3 make" in done.err
    assert path.read_text("utf-8") == before
    assert firms(folder) == set(PAIR)


def test_nothing_decided(built: Path, tmp_path: Path) -> None:
    """A sheet without a decision changes nothing; where there is no database, none is made."""
    (built / "pairs.csv").write_text(clew("judge", "-f", "csv", db=built / "clew").out, encoding="utf-8")
    done = clew("judge", "--apply", built / "pairs.csv", db=built / "clew")
    assert (done.code, done.out, done.err) == (0, "", "nothing decided\n")
    (built / "pairs.csv").write_text("label,left,right,decision,reason\nField,A,B,same,w\n", encoding="utf-8")
    for command in (["judge"], ["judge", "--apply", built / "pairs.csv"]):
        done = clew(*command, db=tmp_path / "none")
        assert (done.code, "no database here" in done.err) == (1, True)
    assert not (tmp_path / "none").exists()


def test_at_an_address_the_file_is_here_or_named(
    neo4j_url: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database at an address has no folder: decisions stand in the working directory, or where --judgements says."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    there = {"db": neo4j_url.uri, "env": user(neo4j_url)}
    clew("build", "report.txt", **there)
    (tmp_path / "pairs.csv").write_text(
        filled(clew("judge", "-f", "csv", **there).out, "same", "One."), encoding="utf-8"
    )
    assert clew("judge", "--apply", "pairs.csv", **there).out.startswith("kept in judgements.tsv: 1 decision")
    assert clew("build", "report.txt", **there).out.endswith("nothing changed\n")
    (tmp_path / "judgements.tsv").rename(tmp_path / "ours.tsv")
    assert not clew("build", "report.txt", **there).out.endswith("nothing changed\n")
    clew("build", "report.txt", "--judgements", "ours.tsv", **there)
    with opened(neo4j_url) as store:
        assert by_name(store.read(), "Organisation").keys() & set(PAIR) == {PAIR[1]}
    clew("remove", "report.txt", **there)


# ---------------------------------------------------------------- on a terminal


def converse(folder: Path, answer: Callable[[str], str | None]) -> str:
    """Run `clew judge` on a terminal, and answer each question; return all that was shown."""
    primary, secondary = pty.openpty()
    shown = ""
    with subprocess.Popen(
        [PROGRAM, "--db", folder, "judge"], stdin=secondary, stdout=secondary, stderr=secondary, env=environment()
    ) as running:
        os.close(secondary)
        asked_at = 0
        while select.select([primary], [], [], 60)[0]:
            try:
                shown += os.read(primary, 65_536).decode()
            except OSError:  # the program has ended
                break
            if shown.endswith(("]: ", "Why?: ")):
                reply = answer(shown[asked_at:])
                asked_at = len(shown)
                os.write(primary, b"\x04" if reply is None else f"{reply}\n".encode())
        assert running.wait(60) == 0
    os.close(primary)
    return shown


def test_on_a_terminal_it_asks(built: Path) -> None:
    """Each pair is shown with what speaks for and against; the answer and its reason are kept and applied."""

    def answer(shown: str) -> str:
        if shown.rstrip().endswith("Why?:"):
            return "One firm."
        return "same" if all(name in shown for name in PAIR) else "skip"

    shown = converse(built / "clew", answer)
    assert "for: spelt" in shown
    assert "1 decision" in shown
    (kept,) = judgement.read(built / "clew" / "judgements.tsv")
    assert ({kept.left, kept.right}, kept.decision, kept.reason) == (set(PAIR), "same", "One firm.")
    assert len(firms(built / "clew")) == 1


def test_who_ends_the_input_keeps_what_was_decided(built: Path) -> None:
    """After one answer the terminal is closed: that answer counts, and nothing else was asked."""
    decided: list[str] = []

    def answer(shown: str) -> str | None:
        if shown.rstrip().endswith("Why?:"):
            decided.append("once")
            return "Two."
        return None if decided else "different"

    assert "1 decision" in converse(built / "clew", answer)
    assert [each.decision for each in judgement.read(built / "clew" / "judgements.tsv")] == ["different"]


def test_who_quits_at_once_decides_nothing(built: Path) -> None:
    """Nothing is kept, and nothing is written."""
    assert "nothing decided" in converse(built / "clew", lambda _: "quit")
    assert not (built / "clew" / "judgements.tsv").exists()
