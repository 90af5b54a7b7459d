"""The forms in which a language prints days, made from `[dates]` of its vocabulary."""

import re
from dataclasses import dataclass
from functools import cache

from clew.loaders.setting.roman_months import ROMAN, ROMAN_MONTH, SHORT_YEAR
from clew.loaders.vocabulary import Vocabulary, current

_YEAR = r"(?:19|20)\d\d(?!\d)"
_SHORT_YEAR = r"['’]\d\d(?!\d)"
_CLOCK = r"(?:,?\s(?:at\s)?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?)?"
_NOTE = r"(?:\s?\([^()\d]{2,25}\))?"
"""What stands in brackets behind the first day: "3 June 2019 (arrival) to", "06/03/2018 (Tuesday) -"."""
_EDGE, _END = r"(?<![\w.,/–-])", r"(?![\w/]|[.,-]\d)"


@dataclass(frozen=True, slots=True)
class Forms:
    """Spans of days in the order in which they are tried, parts of dates, and what a calendar names."""

    months: tuple[re.Pattern[str], ...]
    iso: re.Pattern[str]
    points: re.Pattern[str]
    slashes: re.Pattern[str]
    named: tuple[re.Pattern[str], ...]
    partial: re.Pattern[str]
    of_year: re.Pattern[str]
    calendar: re.Pattern[str]

    def number(self, month: str) -> int:
        """Return which month of the year is printed; raises ValueError where none is."""
        plain = month.rstrip(".")
        found = (number for number, each in enumerate(self.months, 1) if each.fullmatch(plain))
        if not (number := next(found, 0)):
            raise ValueError(month)
        return number


def forms() -> Forms:
    """Return the forms of the language that is being read."""
    return _forms(current())


@cache
def _forms(vocabulary: Vocabulary) -> Forms:
    said = vocabulary.table("dates")
    month, weekday = rf"(?:(?:{'|'.join(said['months'])})\b\.?|{ROMAN_MONTH})", rf"(?:{said['weekday']}\.?)"
    day = (
        rf"(?:{weekday},?\s{{0,2}})?(?:{said['the-day']})?\d{{1,2}}(?:\s?(?:{said['ordinal']})|\.(?!\d))?"
        rf"(?:\s?\({weekday}\))?"
    )
    of = rf"(?:\s{{0,2}}(?:{said['of']})?|[-/])"
    to = rf"\s{{0,2}}(?:[-–—‐‑‒―−/&…]|\.{{2,3}}|\b(?:{said['to']})\b:?)\s{{0,2}}(?:{said['before-day']})?"
    return Forms(
        tuple(_compiled(rf"{name}|{roman}") for name, roman in zip(said["months"], ROMAN, strict=True)),
        _compiled(
            rf"{_EDGE}(?P<first>{_YEAR}([-/])\d\d\2\d\d)"
            rf"(?:{to}(?P<last>{_YEAR}([-/])\d\d\4\d\d|\d\d\2\d\d|\d{{1,2}}(?![\w%]|\s(?:\w+\s)?(?!in\s)\w+s\b)))?{_END}"
        ),
        _points(to),
        _slashes(rf"(?:{weekday},?\s{{0,2}})?", to),
        tuple(_compiled(_EDGE + each) for each in _named(day, month, of, to)),
        _partial(day, month, of, to),
        _compiled(rf"(?<!\w)(?P<m1>{month}),?{of}(?P<y1>{_YEAR})"),
        _compiled(rf"{month}$|(?:{said['weekday']})$"),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _points(to: str) -> re.Pattern[str]:
    """04.06.2018, 4-6.06.2018, 4.–6.6.2018, 04.06. - 06.06.2018, 4-6/6/2018: the day stands first."""
    return _compiled(
        rf"{_EDGE}(?:(?P<d1>\d{{1,2}})\.?(?:(?P<n1>\d{{1,2}})\.?(?:(?P<y1>{_YEAR}))?)?{to})?"
        rf"(?P<d2>\d{{1,2}})\.\s?(?P<n2>\d{{1,2}})\.\s?(?P<y2>{_YEAR}){_END}"
        rf"|{_EDGE}(?P<d5>\d{{1,2}})\.(?P<n5>\d{{1,2}})\.(?P<y5>\d\d)?{to}(?P<d6>\d{{1,2}})\.(?P<n6>\d{{1,2}})\.(?P<y6>\d\d){_END}"
        rf"|{_EDGE}(?P<d3>\d{{1,2}})\s?[-–]\s?(?P<d4>\d{{1,2}})/(?P<n4>\d{{1,2}})/(?P<y4>{_YEAR}){_END}"
    )


def _slashes(weekday: str, to: str) -> re.Pattern[str]:
    """13/06/2018, 13/06/2018 - 15/06/2018, 13/06/18 - 15/06/18: which part is the day is to be found out."""
    return _compiled(
        rf"{_EDGE}(?P<a1>\d{{1,2}})(?P<mark>[/-])(?P<b1>\d{{1,2}})(?:(?P=mark)(?P<y1>{_YEAR})|(?={to}{weekday}\d))"
        rf"(?:{_NOTE}{to}{weekday}(?P<a2>\d{{1,2}})(?P=mark)(?P<b2>\d{{1,2}})(?P=mark)(?P<y2>{_YEAR}))?(?<=\d{{4}}){_END}"
        rf"|{_EDGE}(?P<a3>\d{{1,2}})/(?P<b3>\d{{1,2}})/(?P<y3>\d\d)"
        rf"{to}{weekday}(?P<a4>\d{{1,2}})/(?P<b4>\d{{1,2}})/(?P<y4>\d\d){_END}"
    )


def _named(day: str, month: str, of: str, to: str) -> tuple[str, ...]:
    days, said = rf"(?:[,/]\s{{0,2}}{day}){{0,4}}", _NOTE + _CLOCK
    whole = rf"(?:{_YEAR}|{SHORT_YEAR})"
    year = rf"(?:{whole}|{_SHORT_YEAR})"
    return (
        # 28 May 2019 - 1 June 2019, 28 May - 1 June 2019, 25-27 October 2016, 4, 5 and 6 June 2018
        (
            rf"(?P<d1>{day}){days}{of}(?P<m1>{month})?,?{of}(?P<y1>{whole})?{said}{to}"
            rf"(?P<d2>{day}){of}(?P<m2>{month}),?{of}(?P<y2>{year})"
        ),
        # May 14th to July 1st, 2019; June 4-6, 2018
        (
            rf"(?P<m1>{month})\s{{0,2}}(?P<d1>{day}){days},?\s{{0,2}}(?P<y1>{_YEAR})?{said}{to}"
            rf"(?P<m2>{month})?\s{{0,2}}(?P<d2>{day}),?\s{{0,2}}(?P<y2>{_YEAR})"
        ),
        # 21, 22, 23 May 2019: days that follow one another
        rf"(?P<run>{day}(?:,\s{{0,2}}{day}){{1,4}}){of}(?P<m1>{month}),?{of}(?P<y1>{_YEAR})",
        # 28 May 2019 - 1 June
        (
            rf"(?P<d1>{day}){of}(?P<m1>{month}),?{of}(?P<y1>{_YEAR}){said}{to}"
            rf"(?P<d2>{day}){of}(?P<m2>{month})(?!\w|,?{of}\d)"
        ),
        # 2018, June 4-6
        rf"(?P<y1>{_YEAR}),?\s(?P<m1>{month})\s{{0,2}}(?P<d1>{day}){days}{to}(?P<m2>{month})?\s{{0,2}}(?P<d2>{day})(?![\w/]|,?\s\d)",
        rf"(?P<d1>{day}){of}(?P<m1>{month}),?{of}(?P<y1>{whole})",
        rf"(?P<m1>{month})\s{{0,2}}(?P<d1>{day}),?\s{{0,2}}(?P<y1>{_YEAR})",
    )


def _partial(day: str, month: str, of: str, to: str) -> re.Pattern[str]:
    return _compiled(
        rf"{_EDGE}(?:{day}(?:(?:,\s{{0,2}}{day}){{0,4}}{to}{day})?{of}{month}(?!\w)"
        rf"|{month}\s{{0,2}}{day}(?:{to}{day})?(?![\w%]|\s?(?:\w+\s){{0,2}}\w+s\b)"
        rf"|(?:{month}(?:{to}|,\s?))?\b{month},?{of}{_YEAR}|\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d){_END}"
        rf"|(?:q[1-4]|h[12]|(?:calendar )?week \d{{1,2}}),?\s?(?:of\s)?(?:{_YEAR})?(?!\w))"
    )
