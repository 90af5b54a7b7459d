"""Days as reports print them: every form is read, no doubtful one is guessed."""

import time
from datetime import date, timedelta

import pytest
from claims import calm
from documents import one
from hypothesis import given
from hypothesis import strategies as st

from clew.loaders import report
from clew.loaders.document import parse
from clew.loaders.ledger import coverage
from clew.loaders.setting import date_order, dates

SPANS = {
    "06/03/2018 (Tuesday) / 18/03/2018 (Sunday)": ("2018-03-06", "2018-03-18"),
    "11 and 12 November 2020": ("2020-11-11", "2020-11-12"),
    "May 14th to July 1st, 2019": ("2019-05-14", "2019-07-01"),
    "28 May – 1 June 2019": ("2019-05-28", "2019-06-01"),
    "30 December 2018 to 3 January 2019": ("2018-12-30", "2019-01-03"),
    "2019-06-04": ("2019-06-04", "2019-06-04"),
    "2019-06-04 to 2019-06-06": ("2019-06-04", "2019-06-06"),
    "04.06.2018": ("2018-06-04", "2018-06-04"),
    "4-6.06.2018": ("2018-06-04", "2018-06-06"),
    "4.–6.6.2018": ("2018-06-04", "2018-06-06"),
    "04.06.-06.06.2018": ("2018-06-04", "2018-06-06"),
    "30.12.2018 - 03.01.2019": ("2018-12-30", "2019-01-03"),
    "13/6/2018": ("2018-06-13", "2018-06-13"),
    "06/13/2018 - 06/15/2018": ("2018-06-13", "2018-06-15"),
    "04/06/2018 – 13/06/2018": ("2018-06-04", "2018-06-13"),
    "4/4/2018": ("2018-04-04", "2018-04-04"),
    "Monday, 4 June 2018": ("2018-06-04", "2018-06-04"),
    "from Tuesday, 5 June to Thursday, 7 June 2018": ("2018-06-05", "2018-06-07"),
    "June 4 (Mon) – 6 (Wed), 2018": ("2018-06-04", "2018-06-06"),
    "June 4th and 5th, 2018": ("2018-06-04", "2018-06-05"),
    "4, 5 and 6 June 2018": ("2018-06-04", "2018-06-06"),
    "4th, 5th and 6th of June 2018": ("2018-06-04", "2018-06-06"),
    "4. - 6. June 2018": ("2018-06-04", "2018-06-06"),
    "4 June 2018 to 6 June 2018": ("2018-06-04", "2018-06-06"),
    "4 June 2018 (arrival) to 6 June 2018 (departure)": ("2018-06-04", "2018-06-06"),
    "4 to 6 of June of 2018": ("2018-06-04", "2018-06-06"),
    "2018-06-04/06": ("2018-06-04", "2018-06-06"),
    "04-06/06/2018": ("2018-06-04", "2018-06-06"),
    "4, 5, 6 June 2018": ("2018-06-04", "2018-06-06"),
    "4-Jun-2018 to 6-Jun-2018": ("2018-06-04", "2018-06-06"),
    "13/06 – 15/06/2018": ("2018-06-13", "2018-06-15"),
    "4 June 2018, 09:00 – 6 June 2018, 17:30": ("2018-06-04", "2018-06-06"),
    "4 June 2018 - 6 June": ("2018-06-04", "2018-06-06"),
    "2018, June 4–6": ("2018-06-04", "2018-06-06"),
    "4-6 June ’18": ("2018-06-04", "2018-06-06"),
    "04.06.18 – 06.06.18": ("2018-06-04", "2018-06-06"),
    "4/6/2018 - 6/6/2018": ("2018-06-04", "2018-06-06"),
    "4/6 - 5/6/2018": ("2018-06-04", "2018-06-05"),
    "06/04/2018 to 06/06/2018": ("2018-06-04", "2018-06-06"),
    "04/06/18 - 06/06/18": ("2018-06-04", "2018-06-06"),
    "30/12 – 02/01/2019": ("2018-12-30", "2019-01-02"),
    "Mon 04-06-2018 until Wed 06-06-2018": ("2018-06-04", "2018-06-06"),
    "2018-06-04 to 6": ("2018-06-04", "2018-06-06"),
    "2018-06-29 – 07-02": ("2018-06-29", "2018-07-02"),
    "4/5 June 2018": ("2018-06-04", "2018-06-05"),
    "4−6 June 2018": ("2018-06-04", "2018-06-06"),
    "4 … 6 June 2018": ("2018-06-04", "2018-06-06"),
    "from the 4th up to and including the 6th of June 2018": ("2018-06-04", "2018-06-06"),
    "04.06.–06.06.18": ("2018-06-04", "2018-06-06"),
    "4 June 2018 and closed on 6 June 2018": ("2018-06-04", "2018-06-06"),
    "4.VI.2018 – 6.VI.2018": ("2018-06-04", "2018-06-06"),
    "4-6/VI/2018": ("2018-06-04", "2018-06-06"),
    "4 - 6.VI.18": ("2018-06-04", "2018-06-06"),
    "30.XII.2018 to 2.I.2019": ("2018-12-30", "2019-01-02"),
    "30 IX – 2 X 2018": ("2018-09-30", "2018-10-02"),
    "4-vi-2018": ("2018-06-04", "2018-06-04"),
}


@pytest.mark.parametrize("text", SPANS)
def test_days(text):
    """A span of days is read in whatever form it is printed, and stands where it is printed."""
    line = f"It took place {text} in Lima"
    days = one(dates.find(line))
    assert (days.first.isoformat(), days.last.isoformat()) == SPANS[text]
    assert [(days.start, days.end)] == list(dates.spans(line))


@pytest.mark.parametrize(
    "text",
    ["31 June 2018", "31 June - 2 July 2018", "29.02.2019", "4/6/2018", "04/06/2018 – 04/07/2018", "4 ~ 6 June 2018",
     "13/06/2018 – 06/15/2018", "04/03/18 – 04/03/20",
     "the week of 4 June 2018",
     "2018-13-01", "June 2018", "4 June", "Q3 2019", "6 to 4 June 2018"],
)  # fmt: skip
def test_no_day_is_guessed(text):
    """A day that no calendar has, that may be one of two, or that has no year, is no day of a mission."""
    assert list(dates.find(text)) == []


@pytest.mark.parametrize("text", ["4 June", "June 2018", "26 – 28 October", "Q3 2019", "4/6/2018", "25th-27th OCTOBER"])
def test_parts_of_dates_are_dates(text):
    """What is no day of a mission may still be a date, whose numbers count nothing."""
    assert [text[start:end] for start, end in dates.spans(text)] == [text]


@pytest.mark.parametrize(
    "text", ["the 5 may benefit", "room 4", "12 clusters", "1.234 visitors", "the march of 12 firms"]
)
def test_what_is_no_date(text):
    """A verb is no month."""
    assert list(dates.spans(text)) == []


MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]  # fmt: skip


def forms(first: date, last: date) -> list[str]:
    """Return ways to print a span in numbers and in words."""
    one_, two = MONTHS[first.month - 1], MONTHS[last.month - 1]
    found = [
        f"{first.isoformat()} to {last.isoformat()}",
        f"{first:%d.%m.%Y} - {last:%d.%m.%Y}",
        f"{first.day}.{first.month}.{first.year} – {last.day}.{last.month}.{last.year}",
        f"{first:%A}, {first.day} {one_} {first.year} to {last:%A}, {last.day} {two} {last.year}",
        f"{one_} {first.day}, {first.year} - {two} {last.day}, {last.year}",
        f"{first:%a} {first.day} {one_[:3]}. {first.year} until {last:%a} {last.day} {two[:3]}. {last.year}",
        f"from the {first.day}th of {one_} {first.year} up to the {last.day}th of {two} {last.year}",
        f"{first.isoformat()} – {last:%m-%d}" if first.year == last.year else f"{first.isoformat()}/{last.isoformat()}",
        f"{first:%d.%m.}–{last:%d.%m.%Y}",
        f"{one_} {first.day} – {two} {last.day}, {last.year}",
        f"{first.day} {one_} – {last.day} {two} {last.year}",
    ]
    if first.year == last.year:
        found += [f"{first:%d.%m.}-{last:%d.%m.%Y}", f"between {first.day} {one_} and {last.day} {two} {last.year}"]
    if (first.year, first.month) == (last.year, last.month):
        found += [f"{first.day}-{last:%d.%m.%Y}", f"{two} {first.day}-{last.day}, {last.year}"]
        found += [f"{first.day}.–{last.day}.{last.month}.{last.year}", f"{first.isoformat()}/{last:%d}"]
        found += [f"{first.day}-{last.day}/{last.month}/{last.year}", f"{last.year}, {two} {first.day} to {last.day}"]
        found += [f"{first.day}{sign}{last.day} {two} {last.year}" for sign in "-–—−/&"]
    return found


def slashed(first: date, last: date, order: str) -> list[str]:
    """Return ways to print a span in figures of which either may be the month."""
    form, short = ("%d/%m", "%d/%m/%y") if order == "day" else ("%m/%d", "%m/%d/%y")
    found = [f"{each:{form}}/{each.year}" for each in (first, last)]
    near = [f"{first:{form}} – {last:{form}}/{last.year}"] * (last - first < timedelta(days=40))
    return [" – ".join(found), " to ".join(found), f"{first:{short}} - {last:{short}}", *near]


@calm
@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(1, 40), st.data())
def test_any_days_in_any_form(first, length, data):
    """Any span of days is read back from any form in which it is printed."""
    last = first + timedelta(days=length)
    days = one(dates.find(data.draw(st.sampled_from(forms(first, last)))))
    assert (days.first, days.last) == (first, last)


@pytest.mark.parametrize("piece", ["1", " ", "4 ", "4/", "4 june ", "12, ", "mon "])
def test_time_grows_with_the_length(piece):
    """A hundred thousand characters of anything are read in seconds."""
    begun = time.monotonic()
    list(dates.spans((piece * 100_000)[:100_000]))
    assert time.monotonic() - begun < 60


def test_a_number_before_a_comma_is_no_day():
    """Days that commas set apart follow one another; "Table 3" is none of them."""
    days = one(dates.find("as shown in Table 3, 12 May 2018"))
    assert days.first == days.last == date(2018, 5, 12)


@calm
@given(st.dates(date(2001, 1, 1), date(2040, 1, 1)), st.integers(1, 400), st.sampled_from(["day", "month"]), st.data())
def test_either_order_gives_the_days_or_nothing(first, length, order, data):
    """A span is read in either order, or not at all where its figures may as well be other days."""
    last = first + timedelta(days=length)
    found = [(each.first, each.last) for each in dates.find(data.draw(st.sampled_from(slashed(first, last, order))))]
    likely = length <= 31 if order == "day" else length <= 14
    assert found in ([(first, last)], []) if likely or max(first.day, last.day) > 12 else len(found) <= 1
    assert found or order != "day" or length > 14


@pytest.mark.parametrize(
    ("lines", "text", "first"),
    [
        (["Printed on 13/06/2018"], "04/06/2018", date(2018, 6, 4)),
        (["Printed on 06/13/2018"], "04/06/2018", date(2018, 4, 6)),
        (["06/13/2018", "13/06/2018"], "04/06/2018", None),
        (["Call 45/06/2018"], "04/06/2018", None),
        (["Printed on 06/13/2018"], "13/04/2018", date(2018, 4, 13)),
        (["Printed on 13/06/2018"], "04/06/2018 – 04/07/2018", date(2018, 6, 4)),
    ],
)
def test_another_day_tells_the_order(lines, text, first):
    """Where no two days of a document gainsay one another, one that is above twelve tells what stands first in all."""
    with date_order.told_by(lines):
        assert [each.first for each in dates.find(text)] == [first] * (first is not None)


def test_the_ledger_tells_of_the_doubt():
    """A day that may be one of two is no figure, and the ledger says why nothing was read from it."""
    document = parse("# Event report\n\nThe forum was held on 04/06/2018 in Lima.\n", "a.md", "0" * 64)
    why = {each.reason for each in coverage.ledger(document, report.states(document))}
    assert why == {"date, the day and the month not told apart"}


@pytest.mark.parametrize(
    "line", ["Lima, Peru, from 4 until 6 Jun. 2018", "Lima, Peru, Jun. 4–6, 2018", "Lima (Peru)\n4. - 6. June 2018"]
)
def test_the_point_of_a_day_or_month_ends_nothing(line):
    """The point behind a month in short ends no sentence; that of a first day counts no item."""
    document = parse(f"# Green Ports\n\n{line}\n\nEvent report\n", "a.md", "0" * 64)
    days = {each.property: each.value for each in report.states(document) if each.subject.label == "Mission"}
    assert (days["startDate"], days["endDate"]) == ("2018-06-04", "2018-06-06")
