"""The value of a spreadsheet's cell as the sheet shows it, as near as its format of numbers tells."""

import re
from datetime import date, datetime, time, timedelta

_MIDNIGHT = time()


def value(found: object, form: str = "General") -> str:
    """Return a value as text: percentages and thousands as shown, a date as 2016-10-25, whatever the format."""
    match found:
        case None:
            return ""
        case bool():
            return str(found).upper()
        case datetime():
            return found.date().isoformat() if found.time() == _MIDNIGHT else found.isoformat(" ", "minutes")
        case date() | time() | timedelta():
            return str(found)
        case int() | float():
            return _number(found, _section(form))
        case _:
            return str(found)


def _section(form: str | None) -> str:
    """Return the part of a format for positive numbers, without what it quotes or puts in brackets."""
    return re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.', "", (form or "General").split(";")[0])


def _number(found: float, form: str) -> str:
    percent = "%" in form
    scaled = found * 100 if percent else found
    places = re.search(r"[0#?](\.[0#?]+)?(?!.*[0#?])", form)
    if not places or "general" in form.lower() or "E" in form or form == "@":
        return f"{scaled:.15g}" + ("%" if percent else "")
    after = (places[1] or ".")[1:]
    written = f"{scaled:{',' if ',' in form else ''}.{len(after)}f}"
    needless = len(after) - len(after.rstrip("#?"))
    for _ in range(needless):
        written = written.removesuffix("0")
    return written.removesuffix(".") + ("%" if percent else "")
