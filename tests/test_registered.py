"""Codes of agreements: one table says whose they are, other tables and the prose name the code alone."""

import pytest
from documents import read_text
from stated import facts

from clew.graph.build import build

HEAD = """# Clusters for the harbours of Chile: follow-up report

Valparaíso, Chile, 3-5 April 2019

## Agreements

| No. | Cluster | Counterpart | Type of cooperation |
|---|---|---|---|
| {} | Tartu Optics | Lentes del Maule | joint venture |
| {} | Vigo Redes | Redes Quellón | staff exchange |
"""
COUNTS = """
## Numbers

| No. | SMEs that benefited | SMEs surveyed? |
|---|---|---|
| {} | 2 | yes |
| {} | 5 | no |
"""
OURS = ("tartu-optics", "lentes-del-maule"), ("vigo-redes", "redes-quellon")


def told(text):
    """Return the facts of threads."""
    return {each for each in facts(build(read_text(text))) if each[0].startswith(("thread", "agreement"))}


def counted(found):
    return {(each[1:3], each[5]) for each in found if each[0] == "agreement" and each[4] == "smesBenefited"}


@pytest.mark.parametrize("codes", [("A-01", "A-02"), ("CL 7", "CL 3"), ("X/1", "X/2")])
def test_rows_of_a_code_alone_are_of_its_agreement(codes):
    """In whatever order the second table has them."""
    found = told(HEAD.format(*codes) + COUNTS.format(*reversed(codes)))
    assert {each[1:] for each in found if each[0] == "thread"} == {*OURS}
    assert counted(found) == {(OURS[1], "2"), (OURS[0], "5")}


@pytest.mark.parametrize("codes", [("1", "2"), ("A-01", "A-03"), ("A-01", "A-01")])
def test_codes_that_do_not_tell(codes):
    """Numbers count the rows of any table; a code that is not in the register, or twice, is nobody's."""
    assert not counted(told(HEAD.format("A-01", "A-02") + COUNTS.format(*codes)))


PROSE = (
    "For A-01 a contract was signed in June 2019, whereas the talks on A-02 were broken off in May 2019.",
    "A-01 has gone well. It led to a contract, signed in June 2019. The talks on A-02 were broken off in May.",
    "- A-02: the talks were broken off in May 2019.\n- A-01: a contract was signed in June 2019.",
)


def outcomes(found):
    return {each[1:3]: each[3] for each in found if each[0] == "thread-outcome"}


@pytest.mark.parametrize("prose", PROSE)
def test_what_the_prose_says_of_a_code_came_of_its_agreement(prose):
    """Clause by clause; a sentence that begins with a pronoun goes on."""
    found = told(f"{HEAD.format('A-01', 'A-02')}\n## Discussion\n\n{prose}\n")
    assert outcomes(found) == {OURS[0]: "formalised", OURS[1]: "ended"}


def test_codes_that_are_listed_share_what_is_said():
    found = told(f"{HEAD.format('A-01', 'A-02')}\n## Discussion\n\nIn A-01 and A-02, contracts were signed in May.\n")
    assert outcomes(found) == dict.fromkeys(OURS, "formalised")


def test_codes_side_by_side_do_not_tell_whose_it_is():
    """Nor does a text of the survey, nor a code that no table explains."""
    prose = "Unlike A-01, where nobody wrote, in A-02 a contract was signed. In A-03 a contract was signed in May 2019."
    found = told(f"{HEAD.format('A-01', 'A-02')}\n## Discussion\n\n{prose}\n")
    assert outcomes(found) == dict.fromkeys(OURS, "unknown")


@pytest.mark.parametrize(("title", "whose"), [("Optics", set()), ("Tartu", {"ended"})])
def test_title_of_a_common_word_names_no_cluster(title, whose):
    """What stands under "Optics" is of the optics, where the document writes them small."""
    prose = f"## {title}\n\nThe talks with Lentes del Maule on optics were broken off in May 2019.\n"
    found = outcomes(told(f"{HEAD.format('A-01', 'A-02')}\n{prose}"))
    assert ({found[OURS[0]]} - {"unknown"}) == whose


SIDE = (
    "\n## Steps\n\n| No. | {} | Next steps |\n|---|---|---|\n| A-02 | {} | no reply so far |\n| A-01 | {} | signed |\n"
)


def steps(found):
    return {(each[1:3], each[5]) for each in found if each[0] == "agreement" and each[4] == "nextSteps"}


@pytest.mark.parametrize(
    "side", [("Partner", "Redes Quellón", "Lentes del Maule"), ("Cluster", "Vigo Redes", "Tartu Optics")]
)
def test_rows_of_a_code_and_one_side_are_of_its_agreement(side):
    """Where the side that they name is the register's, the other side is."""
    found = told(HEAD.format("A-01", "A-02") + SIDE.format(*side))
    assert {each[1:] for each in found if each[0] == "thread"} == {*OURS}
    assert steps(found) == {(OURS[0], "signed"), (OURS[1], "no-reply-so-far")}


def test_rows_of_a_code_and_another_side_do_not_tell():
    """A code that another table gives to somebody else may stand for something else."""
    found = told(HEAD.format("A-01", "A-02") + SIDE.format("Partner", "Lentes del Maule", "Redes Quellón"))
    assert not steps(found)


def test_a_side_may_leave_words_out_beside_the_code():
    """It is the register's all the same: the code says so."""
    found = told(HEAD.format("A-01", "A-02") + SIDE.format("Partner", "Quellón", "Lentes del Maule"))
    assert {each[1:] for each in found if each[0] == "thread"} == {*OURS}
    assert steps(found) == {(OURS[0], "signed"), (OURS[1], "no-reply-so-far")}


@pytest.mark.parametrize(("codes", "found"), [(("A-01", "A-02"), {"2", "5"}), (("A-02", "A-01"), set())])
def test_codes_of_one_pair_tell_in_their_order(codes, found):
    """Two agreements of one pair are told apart by the order of their rows alone."""
    text = HEAD.replace("Vigo Redes | Redes Quellón", "Tartu Optics | Lentes del Maule").format("A-01", "A-02")
    counts = counted(told(text + COUNTS.format(*codes)))
    assert counts == {(OURS[0], each) for each in found}


NUMBERED = """# Clusters for the harbours of Chile: follow-up report

Valparaíso, Chile, 3-5 April 2019

## Who works with whom

| {0} | Cluster | Counterpart | Type of cooperation |
|---|---|---|---|
| 1 | Tartu Optics | Lentes del Maule | joint venture |
| 2 | | Redes Quellón | staff exchange |
| 3 | Vigo Redes | Lentes del Maule | imports and exports |

## How it goes on

"""
NUMBERS = ("tartu-optics", "lentes-del-maule"), ("tartu-optics", "redes-quellon"), ("vigo-redes", "lentes-del-maule")
STEPS = (("Lentes del Maule", "a talk in May"), ("Redes Quellón", "signed"), ("Lentes del Maule", "no reply"))
OWN = dict(zip(NUMBERS, ("a-talk-in-may", "signed", "no-reply"), strict=True))


def numbered(heading, rows, side="Counterpart"):
    """Return the next steps of each agreement; the second table has these numbers, names, and steps."""
    columns = f"| {heading} | {f'{side} | ' if side else ''}Technology | Next steps |\n|{'---|' * (4 if side else 3)}\n"
    lines = "".join(f"| {one} | {f'{name} | ' if side else ''}nets | {step} |\n" for one, name, step in rows)
    return dict(steps(told(NUMBERED.format(heading) + columns + lines)))


@pytest.mark.parametrize("heading", ["No.", "Line", "#", "Case", "Thread", "Ref.", "Row", ""])
def test_rows_of_a_number_and_one_side_are_of_its_agreement(heading):
    """In whatever order: one counterpart may be of two clusters, and a cluster may be printed once for many rows."""
    rows = [(number, *each) for number, each in enumerate(STEPS, 1)]
    assert numbered(heading, rows) == numbered(heading, rows[::-1]) == OWN


def test_a_sum_below_the_numbers_is_nobody_s():
    assert numbered("No.", [*((n, *each) for n, each in enumerate(STEPS, 1)), ("Total", "", "")]) == OWN


def test_numbers_of_other_counterparts_do_not_tell():
    """They count the rows of either table."""
    assert not numbered("No.", [(number, *each) for number, each in zip((2, 1, 3), STEPS, strict=True)])


@pytest.mark.parametrize(("numbers", "found"), [((1, 2, 3), OWN), ((1, 2, 4), {}), ((1, 2), {})])
def test_rows_of_a_number_alone_are_of_its_agreement_where_both_tables_have_the_same(numbers, found):
    assert numbered("Line", [(n, *each) for n, each in zip(numbers, STEPS, strict=False)], side="") == found


@pytest.mark.parametrize("side", ["Number of clusters", "SME"])
def test_numbers_of_rows_that_are_of_something_else_do_not_tell(side):
    """What is counted, or who else is named, may be numbered as well."""
    assert not numbered("No.", [(n, "2 Ltd", step) for n, (_, step) in enumerate(STEPS, 1)], side=side)


def test_numbers_that_count_clusters_do_not_tell():
    """Where each cluster has one row, the number may be the cluster's."""
    rows = (
        "| No. | Cluster | Next steps |\n|---|---|---|\n| 1 | Tartu Optics | signed |\n| 3 | Vigo Redes | no reply |\n"
    )
    assert not steps(told(NUMBERED.format("No.") + rows))


def test_who_has_no_name_is_told_by_the_number():
    """Whatever is printed in place of the name."""
    text = NUMBERED.replace("Redes Quellón", "n/a").format("No.")
    rows = (
        "| No. | Counterpart | Next steps |\n|---|---|---|\n| 3 | Lentes del Maule | no reply |\n| 2 | {} | signed |\n"
    )
    for unnamed in ("n/a", "-"):
        found = steps(told(text + rows.format(unnamed)))
        assert (NUMBERS[2], "no-reply") in found
        assert {each for (_, each), _ in found} <= {"", "lentes-del-maule"}


ALIGNED = """
 No.    Counterpart        Next steps          SMEs that benefited
 -----  -----------------  ------------------  -------------------
 1      Lentes del Maule   a talk in May       2
 2      Redes Quellón      signed              5
 3      Lentes del Maule   no reply            {}
 Total                                         8
"""


@pytest.mark.parametrize(("last", "found"), [("1", {*OWN.items()}), ("  ", {*OWN.items()})])
def test_a_sum_in_the_column_of_numbers_is_a_row_of_its_own(last, found):
    """It names nobody, and goes on with no row."""
    assert steps(told(NUMBERED.format("No.") + ALIGNED.format(last))) == found
