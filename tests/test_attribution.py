"""Which mission a report belongs to: by place and days, by what a person says; never a guess, in any order."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from claims import calm
from commands import Ran, clew, opened
from documents import dump, nodes, read_text
from hypothesis import given, settings
from hypothesis import strategies as st
from small_documents import DOCUMENTS, FIRST, LAST, LIMA, READ, SURVEY, WHOLE, joined

from clew.graph.build import build
from clew.graph.content import Graph, Node
from clew.graph.embedded import serve
from clew.graph.errors import MissionError
from clew.graph.folder.endpoint import Endpoint
from clew.graph.missions.mission import Missions
from clew.graph.store import Store
from clew.graph.update import update
from clew.loaders import asked

few = settings(calm, max_examples=6)
EXPECTED = dump(build(joined(list(DOCUMENTS))))


@pytest.fixture(scope="module")
def local(embedded: Endpoint) -> Iterator[Store]:
    """Have the embedded database open for writing."""
    with opened(embedded) as store:
        yield store
        store.write(Graph())


# ---------------------------------------------------------------- place and days


def test_days_and_spelling_may_differ() -> None:
    """Reports on overlapping days in one country are on one mission: the first day makes its id, in every order."""
    for order in permutations(("lima.txt", "lima-later.txt")):
        (mission,) = nodes(build(joined(order)), "Mission")
        assert (mission.id, str(mission.properties["startDate"]), mission.properties["city"]) == (
            LIMA, "2018-05-03", "Lima",
        )  # fmt: skip
        assert len(mission.properties["aliases"]) == 2


def test_the_earlier_day_makes_the_id_whatever_is_read_first() -> None:
    """A follow-up alone makes an id of its own day; with the event report beside it, of the first day of both."""
    (alone,) = nodes(build(joined(["lima-later.txt"])), "Mission")
    assert alone.id == "mission--peru--ciudad-de-lima--2018-05-04"
    assert {node.id for node in nodes(build(joined(list(DOCUMENTS))), "Mission")} == {
        LIMA, "mission--kenya--nairobi--2018-05-04",
    }  # fmt: skip


@pytest.mark.parametrize("order", list(permutations(DOCUMENTS)), ids="-".join)
def test_every_order_gives_one_graph(order: tuple[str, ...]) -> None:
    """Four documents on two missions, which share two clusters and a firm, give one graph in each of 24 orders."""
    assert dump(build(joined(order))) == EXPECTED


@few
@given(order=st.permutations(list(DOCUMENTS)))
def test_every_order_of_loads_gives_one_database(local: Store, order: list[str]) -> None:
    """Loaded one by one, in any order, they leave one and the same database."""
    local.write(Graph())
    for name in order:
        update(local, READ[name], ())
    assert dump(local.read()) == EXPECTED


def own(graph: Graph, mission: str) -> dict[str, Node]:
    """Return what belongs to one mission: its threads, agreements, answers, observations and sessions."""
    labels = {"Thread", "Agreement", "Answer", "Observation", "Session"}
    key = mission.partition("--")[2]
    return {n.id: n for n in graph.nodes.values() if n.label in labels and n.id.partition("--")[2].startswith(key)}


def test_a_shared_cluster_is_one_node_and_nothing_else_is_shared() -> None:
    """Both missions name one cluster; loading the other changes nothing that hangs on the first."""
    alone, both = build(joined(["lima.txt", "lima-later.txt"])), build(joined(list(DOCUMENTS)))
    assert len([n for n in nodes(both, "Cluster") if n.properties["name"] == "Alpine Water Network"]) == 1
    before, after = own(alone, LIMA), own(both, LIMA)
    assert {"Thread", "Agreement", "Observation"} <= {node.label for node in before.values()}
    assert {id_: n.properties for id_, n in before.items()} == {id_: n.properties for id_, n in after.items()}
    outcomes = {n.id: n.properties["outcome"] for n in nodes(both, "Thread") if "pumps" in n.id}
    assert sorted(outcomes.values()) == ["active", "formalised"]


# ---------------------------------------------------------------- a document that fits two


TRIO = {name: read_text(text, name) for name, text in (("a.txt", FIRST), ("b.txt", WHOLE), ("c.txt", LAST))}


@pytest.mark.parametrize("order", list(permutations(TRIO)), ids="-".join)
def test_a_document_that_fits_two_missions_is_refused_in_every_order(local: Store, order: tuple[str, ...]) -> None:
    """Whichever of the three comes last, it is the one in the middle that is named, and nothing is written."""
    local.write(Graph())
    for name in order[:2]:
        update(local, TRIO[name], ())
    before = dump(local.read())
    with pytest.raises(MissionError, match=r"^b\.txt: fits two missions, .*a\.txt.* and .*c\.txt.*--mission ID$"):
        update(local, TRIO[order[2]], ())
    assert dump(local.read()) == before


def test_missions_that_follow_each_other_are_two() -> None:
    """Two missions to one country on other days stay two."""
    found = Missions([*TRIO["a.txt"], *TRIO["c.txt"]])
    assert [known.mission.id for known in found.known] == [
        "mission--norway--oslo--2020-06-01", "mission--norway--oslo--2020-06-11",
    ]  # fmt: skip


# ---------------------------------------------------------------- what a person says


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Have a database open, which commands reach as beside `clew serve`."""
    folder = tmp_path_factory.mktemp("given") / "clew"
    with serve(folder, publish=True):
        yield folder


@pytest.fixture
def files(tmp_path: Path, folder: Path) -> Path:
    """Have the documents as files, and the database with nothing in it but the first mission."""
    for name, text in {
        **DOCUMENTS, "survey.txt": SURVEY, "a.txt": FIRST, "b.txt": WHOLE, "c.txt": LAST,
    }.items():  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    if held := [row["name"] for row in rows(folder, "report")]:
        assert clew("remove", *held, db=folder).code == 0
    assert clew("build", tmp_path / "lima.txt", db=folder).code == 0
    return tmp_path


def rows(folder: Path, section: str) -> list[dict[str, object]]:
    """Return a section of what `clew status` prints."""
    return [row for row in clew("status", "-f", "json", db=folder).json if row["section"] == section]


def error(done: Ran, code: int = 1) -> str:
    """Return the only line of a command that failed."""
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1), done
    return done.err


def test_a_survey_without_place_and_days_is_of_no_mission(folder: Path, files: Path) -> None:
    """Its figures are kept, it is guessed into no mission, and whoever builds is told how to give it one."""
    done = clew("build", files / "survey.txt", db=folder)
    assert done.code == 0
    assert "names no mission (place and days), so its figures alone are kept" in done.out + done.err
    (row,) = [row for row in rows(folder, "report") if row["name"] == "survey.txt"]
    assert (row["kind"], row["mission"]) == ("other", None)
    assert clew("threads", "-f", "json", db=folder).json == []
    assert clew("query", "figures", "-f", "json", db=folder).json


@pytest.mark.parametrize("name", [LIMA, LIMA.upper(), "Peru, Lima, 2018-05-03", "Cluster Mission to Peru"])
def test_a_survey_is_given_its_mission(folder: Path, files: Path, name: str) -> None:
    """By id, by what it is made of, or by a name: its threads are that mission's, and the graph says who said so."""
    done = clew("build", files / "survey.txt", "--mission", name, db=folder)
    assert (done.code, done.err) == (0, "")
    (thread,) = clew("threads", "--mission", LIMA, "-f", "json", db=folder).json
    assert (thread["organisation"], thread["outcome"]) == ("Turbinas", "active")
    told = "MATCH (r:Report)-[g:REPORTS_ON]->(m:Mission) RETURN r.fileName AS file, g.given AS given ORDER BY file"
    assert clew("cypher", told, "-f", "json", db=folder).json == [
        {"file": "lima.txt", "given": None}, {"file": "survey.txt", "given": True},
    ]  # fmt: skip
    again = error(clew("build", files / "survey.txt", db=folder))
    assert f"survey.txt: was read with --mission {LIMA}; give it again" in again
    assert clew("build", files / "survey.txt", "--mission", name, db=folder).out.endswith("nothing changed\n")


def test_read_takes_what_an_id_is_made_of(folder: Path, files: Path) -> None:
    """Statements that were read elsewhere carry the decision; a name needs the database, and that is said."""
    lines = clew("read", files / "survey.txt", "--mission", "Peru, Lima, 2018-05-03").out
    clew("build", files / "survey.txt", "--mission", LIMA, db=folder)
    assert clew("build", "-", db=folder, stdin=lines).out.endswith("nothing changed\n")
    assert "a name needs clew build" in error(clew("read", files / "survey.txt", "--mission", "Andes Days"), 2)


def test_a_document_that_fits_two_is_decided(folder: Path, files: Path) -> None:
    """What is given counts for that document alone: the two missions stay two, whichever it is given to."""
    assert "b.txt: fits two missions" in error(clew("build", *(files / f"{n}.txt" for n in "abc"), db=folder))
    clew("build", files / "a.txt", files / "c.txt", db=folder)
    for day in ("2020-06-01", "2020-06-11"):
        id_ = f"mission--norway--oslo--{day}"
        done = clew("build", files / "b.txt", "--mission", id_, db=folder)
        assert (done.code, done.err) == (0, "")
        found = {row["name"]: row["value"] for row in rows(folder, "mission")}
        assert found == {LIMA: 1, "mission--norway--oslo--2020-06-01": 1, "mission--norway--oslo--2020-06-11": 1} | {
            id_: 2
        }


@pytest.mark.parametrize("name", [LIMA, "Peru, Lima, 2018-05-03", "Cluster Mission to Peru"])
def test_a_document_that_states_another_mission_is_refused(folder: Path, files: Path, name: str) -> None:
    """Nobody can say that a report from another country, or of other days, is on this mission."""
    told = error(clew("build", files / "nairobi.txt", "--mission", name, db=folder))
    assert f"nairobi.txt: states another mission than --mission {LIMA}: mission--kenya--nairobi--2018-05-04" in told


def test_a_folder_may_be_given_its_mission(folder: Path, files: Path, tmp_path: Path) -> None:
    """What states the mission itself stays as it is; only what states none is given it."""
    for name in ("nairobi.txt", "nairobi-later.txt", "survey.txt"):
        (tmp_path / "kenya").mkdir(exist_ok=True)
        (tmp_path / "kenya" / name).write_text((files / name).read_text("utf-8"), encoding="utf-8")
    done = clew("build", tmp_path / "kenya", "--mission", "cluster mission to kenya", db=folder)
    assert (done.code, done.err) == (0, "")
    told = "MATCH (r:Report)-[g:REPORTS_ON {given: true}]->(m:Mission) RETURN r.fileName AS file, m.id AS mission"
    assert clew("cypher", told, "-f", "json", db=folder).json == [
        {"file": "survey.txt", "mission": "mission--kenya--nairobi--2018-05-04"}
    ]


def test_a_name_that_no_mission_has(folder: Path, files: Path, tmp_path: Path) -> None:
    """Those there are, are listed; where there is no database yet, none is made."""
    told = error(clew("build", files / "survey.txt", "--mission", "Atlantis", db=folder))
    assert f"--mission Atlantis: no mission of that name; there are: {LIMA} (Cluster Mission to Peru)" in told
    assert "there are: none" in error(clew("build", files / "survey.txt", "--mission", "Atlantis", db=tmp_path / "no"))
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize(
    "command",
    [["threads"], ["audit"], ["view", "-o", "-"], ["query", "survival"], ["query", "audit", "-p", "mission=Atlantis"]],
    ids=" ".join,
)  # fmt: skip
def test_commands_know_their_missions(folder: Path, files: Path, command: list[str]) -> None:
    """A mission that is none of the database's is an error that lists them, not an empty answer."""
    option = [] if "-p" in command else ["--mission", "Atlantis"]
    told = error(clew(*command, *option, db=folder))
    assert f"no mission of that name; there are: {LIMA}" in told


def test_statements_of_no_mission_cannot_be_given_one(folder: Path, files: Path) -> None:
    """They were read without their tables: they must be read again."""
    lines = clew("read", files / "survey.txt").out
    told = error(clew("build", "-", "--mission", LIMA, db=folder, stdin=lines))
    assert "survey.txt: its statements are of no mission; give --mission to the clew read" in told


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("mission--peru--lima--2018-05-03", LIMA),
        ("Peru, Lima, 2018-05-03", LIMA),
        ("UK, Milton Keynes, 2018-05-03", "mission--united-kingdom--milton-keynes--2018-05-03"),
        ("mission--united-kingdom--milton-keynes--2018-05-03", "mission--united-kingdom--milton-keynes--2018-05-03"),
        ("Bolivia, Santa Cruz, de la Sierra, 2018-05-03", "mission--bolivia--santa-cruz-de-la-sierra--2018-05-03"),
        ("Peru Days", None),
        ("Days of May, 2018", None),
    ],
)  # fmt: skip
def test_what_an_id_is_made_of(text: str, id_: str | None) -> None:
    """An id leads back to what it was made of, and gives the same id again."""
    found = asked.mission(text)
    assert (found.id if found else None) == id_


@pytest.mark.parametrize("text", ["Atlantis, Lima, 2018-05-03", "Peru, Lima, 2018-15-03"])
def test_no_country_and_no_day(text: str) -> None:
    """What has the form, and names no country or no day, is told."""
    with pytest.raises(MissionError, match=r"is no (country|day); give Country, City"):
        asked.mission(text)


def test_a_bare_table_is_read_once_its_mission_is_given(folder: Path, files: Path) -> None:
    """A survey tool gives a table without title and place: alone no report, with its mission it tells of threads."""
    (files / "survey.md").write_text(
        "Cluster\tOrganisation\tNext steps\nAlpine Water Network\tTurbinas\tWorkshop held\n", encoding="utf-8"
    )
    assert "no report" in error(clew("build", files / "survey.md", db=folder))
    assert clew("build", files / "survey.md", "--mission", LIMA, db=folder).code == 0
    (thread,) = clew("threads", "-f", "json", db=folder).json
    assert (thread["organisation"], thread["outcome"]) == ("Turbinas", "active")
