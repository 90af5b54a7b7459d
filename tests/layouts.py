"""The same table printed in every layout that reports use."""

import html
import textwrap
from collections.abc import Sequence
from itertools import zip_longest

Rows = Sequence[Sequence[str]]


def tabs(rows: Rows) -> str:
    """Cells set apart by tabs."""
    return "\n".join("\t".join(row) for row in rows)


def pipes(rows: Rows) -> str:
    """Cells enclosed in pipes, with a rule under the headings."""
    rule = "| " + " | ".join("---" for _ in rows[0]) + " |"
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], rule, *lines[1:]])


def open_pipes(rows: Rows) -> str:
    """Cells with pipes between them only, with a rule that says how they are aligned."""
    rule = "|".join(":--:" if place % 2 else "---" for place, _ in enumerate(rows[0]))
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    return "\n".join([lines[0], rule, *lines[1:]])


def framed(rows: Rows, width: int = 18) -> str:
    """A frame of dashes around cells that are wrapped over several lines."""
    columns = [_width(column, width) for column in zip_longest(*rows, fillvalue="")]
    border = "+" + "+".join("-" * (each + 2) for each in columns) + "+"
    lines = [border]
    for number, row in enumerate(rows):
        wrapped = [textwrap.wrap(cell, each, break_on_hyphens=False) for cell, each in zip(row, columns, strict=True)]
        for parts in zip_longest(*wrapped, fillvalue=""):
            lines.append("| " + " | ".join(part.ljust(each) for part, each in zip(parts, columns, strict=True)) + " |")
        lines.append(border.replace("-", "=") if number == 0 else border)
    return "\n".join(lines)


def markup(rows: Rows, *, on_one_line: bool = False, closed: bool = True) -> str:
    """An HTML table; not closed, it leaves out the end tags that HTML lets one leave out."""
    end = {tag: f"</{tag}>" if closed else "" for tag in ("td", "th", "tr")}
    lines = ["<table>", "<thead><tr>", *(f"<th>{html.escape(c, quote=False)}{end['th']}" for c in rows[0])]
    lines += [end["tr"] + "</thead>", "<tbody>"]
    for row in rows[1:]:
        lines += ["<tr>", *(f"<td>{html.escape(c, quote=False)}{end['td']}" for c in row), end["tr"]]
    return ("" if on_one_line else "\n").join([*lines, "</tbody>", "</table>"])


def spanning(rows: Rows) -> str:
    """An HTML table in which what is blank below a name is one cell with it."""
    down, lines = {}, []
    for number, row in enumerate(rows):
        if number and row[0]:
            below = next((n for n in range(number + 1, len(rows)) if rows[n][0]), len(rows))
            down[number] = below - number
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        first = f'<{tag} rowspan="{down[number]}">' if down.get(number, 1) > 1 else f"<{tag}>"
        cells = [f"<{tag}>{html.escape(cell, quote=False)}</{tag}>" for cell in row[1:]]
        own = [f"{first}{html.escape(row[0], quote=False)}</{tag}>"] if row[0] or not number else []
        lines.append("<tr>" + "".join([*own, *cells]) + "</tr>")
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def aligned(rows: Rows, width: int = 60, *, gap: int = 3, blank: bool = False, indent: int = 0) -> str:
    """Columns set apart by spaces, as `pdftotext -layout` prints them; cells wider than the width are wrapped."""
    columns = [_width(column, width) for column in zip_longest(*rows, fillvalue="")]
    lines = []
    for row in rows:
        lines += [(" " * indent + line).rstrip() for line in _wrapped(row, columns, gap)]
        lines += [""] * blank
    return "\n".join(lines).rstrip()


def dashed(rows: Rows, width: int = 60, *, sign: str = "-", over: str = "", gap: int = 2, blank: bool = False) -> str:
    """Columns under dashes that show where each begins; `over` is the rule above and below: "all", "each" or none."""
    columns = [_width(column, width) for column in zip_longest(*rows, fillvalue="")]
    dashes = (" " * gap).join(sign * each for each in columns)
    rule = {"all": [sign * len(dashes)], "each": [dashes]}.get(over, [])
    head, *body = (_wrapped(row, columns, gap) for row in rows)
    lines = [*rule, *head, dashes]
    for number, row in enumerate(body):
        lines += [""] * (blank and number > 0) + row
    return "\n".join([*lines, *rule])


def _wrapped(row: Sequence[str], columns: Sequence[int], gap: int) -> list[str]:
    wrapped = [textwrap.wrap(cell, each, break_on_hyphens=False) for cell, each in zip(row, columns, strict=True)]
    return [
        (" " * gap).join(part.ljust(each) for part, each in zip(parts, columns, strict=True)).rstrip()
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def _width(column: Sequence[str], most: int) -> int:
    """A column is as wide as its widest cell, at most so many characters, and never narrower than a word."""
    return max(min(most, max(map(len, column))), *(len(word) for cell in column for word in cell.split() or [""]))
