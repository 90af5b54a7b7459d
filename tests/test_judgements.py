"""Judgements: reviewed decisions on names, which a reader can see, change, and be told of where they are wrong."""

import pytest
from documents import ROOT, build_names, expected, name_of, nodes, read_text, report_of

from clew.graph import schema
from clew.graph.build import build
from clew.graph.errors import JudgementError
from clew.graph.names import judgement
from clew.graph.names.judgement import Judgement, in_force
from clew.graph.resolve import Linker

HEAD = "label\tleft\tright\tdecision\treason\n"
DELEGATES = ("Alpine Water Network", "Baltic Grain Network")


def file(folder, *rows: str, name: str = "judgements.tsv", head: str = HEAD):
    path = folder / name
    path.write_text(head + "".join(row + "\n" for row in rows), "utf-8")
    return path


def decide(left: str, right: str, decision: str, place: str = "judgements.tsv:2", label: str = "Organisation"):
    return Judgement(label, left, right, decision, "because", place)


def organisations(made) -> set[str | None]:
    return {name_of(n) for n in nodes(made, "Organisation")}


def test_file_is_read(tmp_path):
    """A file of judgements is tab-separated, with a heading, comments and blank lines, and names where each stands."""
    path = file(tmp_path, "# a comment", "", "Organisation\tAlpha\tBeta\tsame\tOne firm, two names.")
    assert judgement.read(path) == [
        Judgement("Organisation", "Alpha", "Beta", "same", "One firm, two names.", f"{path}:4")
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Organisation\tAlpha\tBeta\tsame",
        "Organisation\tAlpha\tBeta\tsame\twhy\tmore",
        "Organisation\tAlpha\tBeta\tmaybe\twhy",
        "Organisation\tAlpha\tBeta\tSAME\twhy",
        "Organisation Alpha Beta same why",
        "Company\tAlpha\tBeta\tsame\twhy",
        "Organisation\t\tBeta\tsame\twhy",
        "Organisation\tAlpha\tAlpha\tdifferent\twhy",
        "Organisation\tAlpha\tBeta\tsame\t",
    ],
)
def test_wrong_line_is_named(row, tmp_path):
    """A line that cannot be applied is refused with file and line: too few cells, no such decision, label or name."""
    path = file(tmp_path, "Organisation\tAlpha\tGamma\tsame\twhy", row)
    with pytest.raises(JudgementError) as caught:
        in_force(judgement.read(path))
    assert str(caught.value).startswith(f"{path}:3: ")
    assert "\n" not in str(caught.value)


def test_file_of_other_letters_is_one_clear_line(tmp_path):
    """A file that is no UTF-8, or is not there, is named."""
    path = tmp_path / "judgements.tsv"
    with pytest.raises(JudgementError, match=r"judgements\.tsv"):
        judgement.read(path)
    path.write_bytes(b"Organisation\tCaf\xe9\tBeta\tsame\twhy\n")
    with pytest.raises(JudgementError, match=r"judgements\.tsv"):
        judgement.read(path)


def test_contradiction_in_one_file_is_refused(tmp_path):
    """Two decisions on one pair in one file contradict each other, whichever name stands first."""
    path = file(tmp_path, "Organisation\tAlpha\tBeta\tsame\twhy", "Organisation\tbeta\tALPHA\tdifferent\twhy")
    with pytest.raises(JudgementError) as caught:
        in_force(judgement.read(path))
    assert str(caught.value).startswith(f"{path}:3: ")
    assert f"{path}:2" in str(caught.value)


def test_same_decision_twice_is_no_contradiction(tmp_path):
    """One decision given twice in a file is one decision."""
    path = file(tmp_path, "Organisation\tAlpha\tBeta\tsame\twhy", "Organisation\tBeta\tAlpha\tsame\talso")
    assert len(in_force(judgement.read(path))) == 1


def test_later_file_wins(tmp_path):
    """Of two files the later one decides, on its pairs alone."""
    first = file(tmp_path, "Organisation\tAlpha\tBeta\tsame\tw", "Organisation\tAlpha\tGamma\tsame\tw", name="a.tsv")
    second = file(tmp_path, "Organisation\tBeta\tAlpha\tdifferent\tw", name="b.tsv")
    found = in_force([*judgement.read(first), *judgement.read(second)])
    assert {(each.right, each.decision) for each in found} == {("Gamma", "same"), ("Alpha", "different")}
    assert len(in_force([*judgement.read(second), *judgement.read(first)])) == 2


def test_judged_the_same_are_one():
    """Two names that are judged the same are one organisation under both names."""
    made = build_names(
        DELEGATES, (), ("Grain of the East",), [decide("Grain of the East", "Baltic Grain Network", "same")]
    )
    assert organisations(made) == set(DELEGATES)
    (node,) = [n for n in nodes(made, "Organisation") if name_of(n) == "Baltic Grain Network"]
    assert node.properties["aliases"] == ["Baltic Grain Network", "Grain of the East"]


def test_different_keeps_apart_what_is_spelt_alike():
    """Two names that are judged different stay two, though they are spelt alike but for spaces and dashes."""
    told = [decide("Baltic Grain Network", "Baltic-Grain Net Work", "different")]
    made = build_names(DELEGATES, (), ("Baltic-Grain Net Work",), told)
    assert organisations(made) == {*DELEGATES, "Baltic-Grain Net Work"}


def test_different_keeps_apart_in_the_closed_list():
    """A later name that is judged different from the only delegate that fits is nobody's."""
    made = build_names(DELEGATES, ("Baltic Grain",), (), [decide("Baltic Grain", "Baltic Grain Network", "different")])
    assert organisations(made) == {*DELEGATES, "Baltic Grain"}


def test_unsure_is_proposed_and_not_merged():
    """What nobody has decided is proposed, and the two stay apart until somebody does."""
    unsure = decide("Grain of the East", "Baltic Grain Network", "unsure")
    linker = Linker(read_text(report_of(DELEGATES, (), ("Grain of the East",))), [unsure])
    assert linker.proposals == [unsure]
    made = build_names(DELEGATES, (), ("Grain of the East",), [unsure])
    assert organisations(made) == {*DELEGATES, "Grain of the East"}


def test_decision_reaches_through_a_third_name():
    """If A is B and B is C, the three are one."""
    told = [decide("One", "Two", "same"), decide("Two", "Three", "same", "judgements.tsv:3")]
    made = build_names(DELEGATES, (), ("One", "Two", "Three"), told)
    assert len(organisations(made)) == len(DELEGATES) + 1


def test_names_that_no_report_prints_change_nothing():
    """A judgement on names that no report prints is kept, and changes nothing."""
    text = report_of(DELEGATES, ("Baltic Grain",), ("One",))
    plain = build(read_text(text))
    judged = build(
        read_text(text), [decide("Nobody", "No One", "same"), decide("Nobody", "Baltic Grain Network", "same")]
    )
    assert {n.id for n in plain.nodes.values()} == {n.id for n in judged.nodes.values()}
    assert organisations(judged) == organisations(plain)
    baltic = next(n for n in nodes(judged, "Organisation") if name_of(n) == "Baltic Grain Network")
    assert "Nobody" not in baltic.properties["aliases"]


def test_fields_and_sessions_may_be_judged():
    """Two spellings are two fields unless they are judged the same; the delegation table's spelling is the name."""
    text = (
        report_of(DELEGATES, ())
        .replace("Country\n", "Sector\n", 1)
        .replace("\tSpain", "\tGrains", 1)
        .replace("\tSpain", "\tCereals", 1)
    )
    assert {name_of(n) for n in nodes(build(read_text(text)), "Field")} == {"Grains", "Cereals"}
    made = build(read_text(text), [decide("Cereals", "Grains", "same", label="Field")])
    assert {name_of(n) for n in nodes(made, "Field")} == {"Grains"}


def test_merge_by_judgement_says_where_it_stands():
    """Whoever asks why two names are one is told file, line and reason."""
    linker = Linker(
        read_text(report_of(DELEGATES, (), ("Grain of the East",))),
        [decide("Grain of the East", "Baltic Grain Network", "same", "mine.tsv:7")],
    )
    (merge,) = [each for each in linker.merges if each.left == "Grain of the East"]
    assert "mine.tsv:7" in merge.reason and "because" in merge.reason


# ---------------------------------------------------------------- the shipped ones


def test_shipped_judgements_are_sound():
    """Every shipped judgement is on a label of the schema, on two different names, and gives a reason in words."""
    shipped = judgement.shipped()
    assert in_force(shipped) == shipped
    for each in shipped:
        assert each.label in {kind.label for kind in schema.NODES}
        assert each.left != each.right and len(each.reason.split()) > 3
        assert each.place.startswith("judgements.tsv:")


def test_shipped_judgements_are_on_names_of_the_documents():
    """No shipped judgement merges what the reader by hand found different."""
    different = {frozenset((p["a"], p["b"])) for p in expected("names")["pairs"] if p["settled"] == "different"}
    judged = {frozenset((each.left, each.right)): each.decision for each in judgement.shipped()}
    assert not {pair for pair in different if judged.get(pair) == "same"}


def test_shipped_file_is_the_one_in_the_package():
    """The file in the package is the one of the repository."""
    text = (ROOT / "graph" / "judgements.tsv").read_text("utf-8")
    assert text.startswith(HEAD)
    assert len(judgement.shipped()) == len([row for row in text.splitlines()[1:] if row and not row.startswith("#")])
