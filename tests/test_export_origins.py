"""Whether a counterpart is of the EU, in the exports of survey tools, however the column is worded (invented texts)."""

import csv
import io

import pytest

from clew.loaders import report

TITLE = "European cluster mission to Peru (Lima, 3-5 June 2019): follow-up survey"
ASKED = ("Organisation", "Type of organisation", "Country", "Type of cooperation", "Next steps")
FIRST = ("Pumps Lima SA", "Firm", "Peru", "Technology transfer", "A visit is planned")
SECOND = ("Rhine Institute", "University", "Germany", "Research and development", "Workshop held in March")
GROUPS = (
    lambda n, what: f"Q2.{n} [Counterpart {n}] {what}",
    lambda n, what: f"P{n} {what}",
    lambda n, what: f"{what} ({n})",
    lambda n, what: f"Partner {'AB'[n - 1]}: {what}",
)


def origins(tmp_path, group, heading, outside, inside):
    """Return who is said to be from where, in an export with two counterparts a row."""
    made = io.StringIO()
    write = csv.writer(made)
    write.writerow([TITLE])
    write.writerow([])
    write.writerow(["Response ID", "Your cluster", *(group(n, each) for n in (1, 2) for each in (*ASKED, heading))])
    write.writerow(["7", "Alpine Water Network", *FIRST, outside, *SECOND, inside])
    write.writerow(["9", "Baltic Grain Network", "Molinos Rey", *FIRST[1:], outside, *[""] * 6])
    path = tmp_path / "survey.csv"
    path.write_text(made.getvalue())
    return {(each.subject.parts[-1], each.value) for each in report.read(path) if each.property == "origin"}


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    ("heading", "outside", "inside"),
    [
        ("EU / non-EU", "non-EU", "EU"),
        ("EU or third country", "third country", "EU"),
        ("Inside/outside the EU", "outside the EU", "inside the EU"),
        ("EU27?", "No", "Yes"),
        ("European? y/n", "no", "yes"),
        ("Region: EU / third country", "third country", "EU"),
    ],
)
def test_origin_in_a_group(tmp_path, group, heading, outside, inside):
    """A column of a numbered group says of each counterpart whether it is of the EU, however it is worded."""
    said = {("Pumps Lima SA", "non-EU"), ("Rhine Institute", "EU"), ("Molinos Rey", "non-EU")}
    assert origins(tmp_path, group, heading, outside, inside) == said


@pytest.mark.parametrize("heading", ["EU-funded? y/n", "EU project?", "EU"])
def test_no_origin(tmp_path, heading):
    """An answer to another question about the EU says nothing of where a counterpart is from."""
    assert not origins(tmp_path, GROUPS[0], heading, "No", "Yes")
