"""Months printed as Roman numerals: "13.IX.2022", "13-15/IX/2022", "13 IX 2022"."""

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NUMERAL, _YEAR = "(?:VI{0,3}|I[VX]|X?I{1,3}|X)", r"(?:19|20)\d\d(?!\d)"
_SPACED = rf"(?={_NUMERAL}\.?\s(?:{_YEAR}|[-–—]\s\d{{1,2}}\s{_NUMERAL}\s))"
_CAPITALS = rf"(?-i:(?:(?<=\d[./-])|(?<=\d\.\s)(?={_NUMERAL}\.)|(?<=\d\s){_SPACED}){_NUMERAL}(?![\w’'])\.?)"
ROMAN_MONTH = rf"(?:{_CAPITALS}|(?<=\d[./-]){_NUMERAL}(?=[./-]{_YEAR})\.?)"
"""Close behind a day; spaces alone join them only where a year follows: "12 V" names no month."""

SHORT_YEAR = r"(?<=[IVX][./-])\d\d(?!\d)"
"""The "22" of "13.IX.22"."""
