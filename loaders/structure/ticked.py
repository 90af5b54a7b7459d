"""Forms with boxes to tick: of "Type    ☒ firm   ☐ cluster" the ticked options are the value, and the others nothing.

What is not ticked is read as blank, and a semicolon parts what is; nothing moves. A box without words is the mark of a
cell, and one that begins a line under no label is that of a list: both stay.
"""

import re
from collections.abc import Iterator, Sequence

from clew.loaders.text.text import Text

_TICKED, _OPEN = r"(?:[☒☑]|\[[xX]\]|\([xX]\))", r"(?:[☐□]|\[ ?\]|\( ?\))"
_BOX = re.compile(rf"(?P<ticked>{_TICKED})|{_OPEN}(?!\()")
_OPTION = re.compile(rf"(?:{_BOX.pattern})[ \u00a0]{{0,2}}(?P<words>[^\W_](?:(?!{_TICKED}|{_OPEN}|\s{{3}}|[|\t]).)*)")
_SENTENCE = re.compile(r"[.!:](?:\s|$)")
_SPARE = " ,;/"
_CELLS, _BETWEEN = re.compile(r"[|\t]"), re.compile(r"([|\t])")
_TAIL = re.compile(r"\s{3,}(?P<label>[^\W\d_][^:|\t]{1,40}:\s.*)")
"""A label of its own behind the options."""
_WORDS = 14


def is_ticked(raw: str) -> bool:
    """Tell whether a line has boxes to tick, with options behind them."""
    return _OPTION.search(raw) is not None


def boxed(words: str) -> tuple[bool, int] | None:
    """Return whether the box that begins an item is ticked, and where the words behind it begin; None without one."""
    found = _OPTION.match(words)
    return (found["ticked"] is not None, found.start("words")) if found else None


def read(lines: Sequence[Text]) -> list[Text]:
    """Return the lines, those of options with what is ticked, where some boxes of the document are and some are not."""
    if not _is_form(lines):
        return list(lines)
    found, place = list[Text](), 0
    while place < len(lines):
        run = _run(lines, place)
        found += _read(run) if run else [_celled(lines[place])]
        place += max(len(run), 1)
    return found


def _is_form(lines: Sequence[Text]) -> bool:
    boxes = [match["ticked"] is not None for line in lines for match in _options(line.raw)]
    return any(boxes) and not all(boxes)


def _options(raw: str) -> list[re.Match[str]]:
    """Return the options of a line; none where a box has no words, or is told of in a sentence."""
    found = [*_OPTION.finditer(raw)]
    whole = len(found) == len(_BOX.findall(raw)) and not any(_SENTENCE.search(each["words"]) for each in found)
    return found if whole else []


def _run(lines: Sequence[Text], start: int) -> list[Text]:
    """Return the line of a label with its options, and those right below that have further ones."""
    first = _options(lines[start].raw)
    if not first or _CELLS.search(lines[start].raw) or not _is_label(lines[start].raw[: first[0].start()]):
        return []
    end = start + 1
    while end < len(lines) and _goes_on(lines[end].raw):
        end += 1
    return list(lines[start:end])


def _is_label(head: str) -> bool:
    return any(map(str.isalpha, head)) and head[-1:].isspace() and len(head.split()) <= _WORDS


def _goes_on(raw: str) -> bool:
    found = _options(raw)
    return bool(found) and not raw[: found[0].start()].strip()


def _read(run: Sequence[Text]) -> Iterator[Text]:
    """Yield the line of a label with what is ticked on it and below, then the labels behind the options."""
    told = [[each for each in _options(line.raw) if each["ticked"]] for line in run]
    rows = [
        _blanked(line.raw, ticked, more=any(told[place + 1 :])).ljust(len(line.raw))
        for place, (line, ticked) in enumerate(zip(run, told, strict=True))
    ]
    first = run[0]
    head = _with_colon(first.raw[: _options(first.raw)[0].start()])
    yield Text("\n".join([head + rows[0][len(head) :], *rows[1:]]).rstrip(), first.line, first.offset)
    yield from (tail for line in run for tail in _tail(line))


def _tail(line: Text) -> Iterator[Text]:
    """Yield the label with its value that stands behind the last option, as far indented as the line."""
    if tail := _TAIL.search(line.raw, _options(line.raw)[-1].end()):
        indent = len(line.raw) - len(line.raw.lstrip())
        yield Text(" " * indent + tail["label"], line.line, line.offset + tail.start("label") - indent)


def _with_colon(head: str) -> str:
    bare = head.rstrip()
    return head if bare.endswith((":", "?")) else f"{bare}:{head[len(bare) + 1 :]}"


def _blanked(raw: str, ticked: Sequence[re.Match[str]], *, more: bool) -> str:
    """Return a line with nothing but the words of these options; a semicolon behind all that others follow."""
    kept = [" "] * (len(raw) + 1)
    for place, each in enumerate(ticked):
        words = each["words"].rstrip(_SPARE)
        start = each.start("words")
        kept[start : start + len(words)] = words
        if more or place + 1 < len(ticked):
            kept[start + len(words)] = ";"
    return "".join(kept).rstrip()


def _celled(line: Text) -> Text:
    """Return a row with what is ticked in each of its cells."""
    if not _CELLS.search(line.raw) or not _options(line.raw):
        return line
    raw = "".join(_cell(each) if _options(each) else each for each in _BETWEEN.split(line.raw))
    return Text(raw, line.line, line.offset)


def _cell(raw: str) -> str:
    options = _options(raw)
    start, end = options[0].start(), options[-1].end()
    ticked = _blanked(raw, [each for each in options if each["ticked"]], more=False)
    return raw[:start] + ticked[start:end].ljust(end - start) + raw[end:]
