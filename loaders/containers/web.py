"""A page of the web (.html) into plain text: headings, paragraphs, lists and tables; no scripts and styles."""

from collections.abc import Mapping

from lxml import etree

from clew.loaders import limits
from clew.loaders.containers import encoding
from clew.loaders.containers.plain import ITEM, Plain, raised
from clew.loaders.tabular.grids.spread import Cell

_UNREAD = {"script", "style", "head", "template", "noscript", "svg", "math", "select", "textarea", "button", "object"}
_BLOCKS = {
    *("html", "body", "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "address", "hr"),
    *("ul", "ol", "dl", "dt", "dd", "figure", "figcaption", "caption", "form", "fieldset", "details", "summary"),
    *("blockquote", "pre", "legend", "center", "li", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"),
}
_LISTS = {"ul", "ol", "menu"}


def read(data: bytes) -> Plain:
    """Return the plain text of an HTML page; raises DocumentError where it is nested too deeply or holds too much."""
    text = encoding.text(data, encoding.of_page(data))
    if not text.strip():
        return Plain()
    parser = etree.HTMLParser(target=_Page(), huge_tree=True, no_network=True, encoding="utf-8")
    plain: Plain = etree.fromstring(text.encode(), parser)
    return plain


class _Table:
    """A table under way."""

    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []
        self.words: list[str] | None = None
        self._span = (1, 1)
        self._cells = 0

    def start_cell(self, attributes: Mapping[str, str]) -> None:
        self.end_cell()
        self.rows = self.rows or [[]]
        self._span = (_number(attributes, "colspan", limits.COLUMNS), _number(attributes, "rowspan", limits.LINES))
        self.words = []

    def end_cell(self) -> None:
        if self.words is not None:
            self.rows[-1].append(Cell(_joined(self.words), *self._span))
            self._cells += 1
            if self._cells > limits.CELLS:
                raise limits.beyond(f"more than {limits.CELLS:,} cells; split the file", "CELLS")
        self.words = None

    def end_row(self) -> None:
        self.end_cell()
        if not self.rows or self.rows[-1]:
            self.rows.append([])


class _Page:
    """Takes the elements of a page as they go by, and writes them down."""

    def __init__(self) -> None:
        self._plain = Plain()
        self._depth = 0
        self._elements = 0
        self._unread = 0
        self._words: list[str] = []
        self._heading = 0
        self._lists = 0
        self._item = False
        self._term = False
        self._raised: list[str] | None = None
        self._tables: list[_Table | None] = []

    @property
    def _table(self) -> _Table | None:
        """The innermost table; None for one that holds another, which is a layout and no table."""
        return self._tables[-1] if self._tables else None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._elements > limits.ELEMENTS:
            raise limits.beyond(f"more than {limits.ELEMENTS:,} elements; split the page", "ELEMENTS")
        if self._depth > limits.DEPTH:
            raise limits.beyond(
                f"elements over {limits.DEPTH:,} deep in one another; give a page that a program made", "DEPTH"
            )
        if self._unread or tag in _UNREAD:
            self._unread += 1
        elif tag == "table":
            self._start_table()
        elif tag in {"td", "th"} and self._table:
            self._table.start_cell(attributes)
        elif tag == "tr" and self._table:
            self._table.end_row()
        elif tag == "sup":
            self._raised = []
        elif tag == "br" or tag in _BLOCKS:
            self._break(tag)

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._unread:
            self._unread -= 1
        elif tag == "table" and self._tables:
            self._end_table()
        elif tag in {"td", "th"} and self._table:
            self._table.end_cell()
        elif tag == "sup":
            words, self._raised = self._raised, None
            self.data(raised("".join(words or ())))
        elif tag == "dt" and not self._table:
            self._words.append(" " if _joined(self._words).endswith(":") else ": ")
            self._term = True
        elif tag in _BLOCKS:
            self._break("")
            self._end_list(tag)
            self._item = self._item and tag != "li"

    def data(self, words: str) -> None:
        if not self._unread:
            into = self._table.words if self._table and self._table.words is not None else self._words
            (into if self._raised is None else self._raised).append(words)

    def close(self) -> Plain:
        self._write()
        return self._plain

    def _break(self, tag: str) -> None:
        """Begin a new line; outside tables what was said until now is written, and what follows has its own kind."""
        if self._table and self._table.words is not None:
            self._table.words.append(_BREAK + (ITEM if tag == "li" else ""))
        elif tag == "br":
            self._words.append(_BREAK)
        elif tag == "dd" and self._term:
            self._term = False  # what a term is stands on its line, as a label's value does
        else:
            self._write()
            self._lists += tag in _LISTS
            self._item = self._item or tag == "li"
            self._heading = int(tag[1]) if tag[:1] == "h" and tag[1:].isdigit() else 0

    def _end_list(self, tag: str) -> None:
        """What follows a list, or stands behind one within another, does not go on with its last item."""
        self._lists -= tag in _LISTS
        if tag in _LISTS and not self._lists and not self._table:
            self._plain.blank()

    def _write(self) -> None:
        words, self._words, self._term = _joined(self._words), [], False
        if not words.strip(":"):
            return
        if self._heading:
            self._plain.heading(words, self._heading)
        elif self._item:
            self._plain.item(words, self._lists - 1)
            self._item = False
        else:
            self._plain.paragraph(words)

    def _start_table(self) -> None:
        if (outer := self._table) is not None:
            outer.end_cell()
            for row in outer.rows:
                for cell in row:
                    self._plain.paragraph(cell.text)
            self._tables[-1] = None
        self._write()
        self._plain.blank()
        self._tables.append(_Table())

    def _end_table(self) -> None:
        table = self._tables.pop()
        self._write()
        if table:
            table.end_row()
            self._plain.blank()
            self._plain.table([row for row in table.rows if row])


_BREAK = "\ue002"


def _joined(words: list[str]) -> str:
    """Return pieces of text as they show: blanks are one blank, and lines break only where an element says so."""
    lines = (" ".join(line.split()) for line in "".join(words).split(_BREAK))
    return "\n".join(line for line in lines if line.strip(ITEM))


def _number(attributes: Mapping[str, str], name: str, most: int) -> int:
    written = attributes.get(name, "").strip()
    return min(max(int(written), 1), most) if written.isdecimal() and len(written) < 10 else 1
