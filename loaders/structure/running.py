"""Running heads and feet of a text in pages: they are none of the text, whatever they stand between.

A form feed ends a page. The lines next to one are looked at, from it outwards: the number of a page, or words that
stand beside page ends again and again, but for their numbers. What also stands elsewhere (the headings of a table that
are repeated) is none, nor is a caption, nor what opens the document: that is its title.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from clew.loaders.text import openings
from clew.loaders.text.known import without_numbers
from clew.loaders.text.text import Text

FEED = "\f"
_DEEP = 3
"""How many lines a running head or foot has at most."""
_OFTEN = 3
_PAGE = re.compile(r"\W*(?:\w{1,9}\W{1,2})?\d{1,4}(?:\s*(?:\w{1,6}|/)\s*\d{1,4})?\W*")
"""The number of a page by itself: "7", "- 7 -", "Page 7 of 12"."""
_SAID = re.compile(r"(?:^|\s\s|\W)page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.IGNORECASE)
_COUNTED = re.compile(r"\s*(?P<words>[^\W\d_]\S*(?: \S+)*)\s{3,}(?P<page>\d{1,4})\s*")
_BETWEEN = re.compile(r"\s*(?P<words>[-–—~])\s?(?P<page>\d{1,4})\s?(?P=words)\s*")
"""The number of a page between two signs: "- 7 -"."""
_LAST = re.compile(r"\s*[^\W\d_].*[^\d\s]\s+(?P<page>\d{1,4})\s*")
_TITLE = 8
"""So many lines a title page has at most."""
_LONGEST = 120
_WORD = re.compile(r"[^\W\d_]{3,}")


def without(lines: Sequence[Text]) -> list[Text]:
    """Return the lines, those of running heads and feet blank; a form feed stays where it was."""
    breaks = [place for place, line in enumerate(lines) if FEED in line.raw]
    found = _beside(lines, breaks) if breaks else _said(lines)
    return [_blank(line, feed=not breaks) if place in found else line for place, line in enumerate(lines)]


def _blank(line: Text, *, feed: bool) -> Text:
    return Text(FEED if feed or FEED in line.raw else "", line.line, line.offset)


def _said(lines: Sequence[Text]) -> set[int]:
    """Return the places of lines that say the number of a page, where nothing else tells pages."""
    found = [place for place, line in enumerate(lines) if len(line.raw) < 300 and _SAID.search(line.raw)]
    alone = [each for each in found if _alone(lines, each)]
    times = Counter(without_numbers(lines[each]) for each in alone)
    return {each for each in alone if times[without_numbers(lines[each])] > 1} | _counting(lines) | _entitled(lines)


def _counting(lines: Sequence[Text]) -> set[int]:
    """Return the places of lines of the same words or signs that stand alone and count on: "Some report     3".

    Twice is enough where a line of the title page begins with these words.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for place, line in enumerate(lines):
        counted = (_COUNTED.fullmatch(line.raw) or _BETWEEN.fullmatch(line.raw)) if len(line.raw) < 300 else None
        if counted and _alone(lines, place):
            found.setdefault(counted["words"], []).append((place, int(counted["page"])))
    first = [lines[place].clean.casefold() for place in islice(_filled(lines, range(len(lines))), _TITLE)]
    pages = (
        each
        for words, each in found.items()
        if len(each) >= _OFTEN or (len(each) > 1 and any(line.startswith(words.casefold()) for line in first))
    )
    return {n for each in pages if all(b[1] - a[1] == 1 for a, b in pairwise(each)) for n, _ in each}


def _entitled(lines: Sequence[Text]) -> set[int]:
    """Return the places of lines that count pages in words of the title page, and of those that return beside them.

    "Some Office 3" stands alone below the text of a page, "Some Mission, follow-up report" over that of the next.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    alone = [place for place, line in enumerate(lines) if 0 < len(line.raw.strip()) < _LONGEST and _alone(lines, place)]
    for place in alone:
        if counted := _LAST.fullmatch(lines[place].raw):
            found.setdefault(without_numbers(lines[place]), []).append((place, int(counted["page"])))
    pages: set[int] = set()
    for words, each in found.items():
        counting = len(each) >= _OFTEN and all(b[1] - a[1] == 1 for a, b in pairwise(each))
        if counting and _is_of_the_title(words, lines, each[0][0]):
            pages |= {place for place, _ in each}
    beside = {place for page in pages for place in _next_to(lines, page)} - pages
    often = Counter(lines[place].clean for place in beside)
    heads = {
        words
        for words, times in often.items()
        if times >= _OFTEN and _is_of_the_title(words.casefold(), lines, min(pages))
    }
    opening = next(_filled(lines, range(len(lines))), 0)
    return pages | {place for place in alone if place > opening and lines[place].clean in heads}


def _next_to(lines: Sequence[Text], page: int) -> Iterator[int]:
    """Yield the places of the lines before and after the end of a page that stand alone."""
    ways = range(page - 1, -1, -1), range(page + 1, len(lines))
    nearest = (next(_filled(lines, way), None) for way in ways)
    yield from (place for place in nearest if place is not None and _alone(lines, place))


def _is_of_the_title(words: str, lines: Sequence[Text], before: int) -> bool:
    """Tell whether several words all stand on the title page, which is what opens the document."""
    opening = list(islice(_filled(lines, range(before)), _TITLE))
    said = {word for place in opening for word in _WORD.findall(lines[place].raw.casefold())}
    own = _WORD.findall(words)
    return len(own) >= _OFTEN and said.issuperset(own)


def _alone(lines: Sequence[Text], place: int) -> bool:
    return not any(lines[n].raw.strip() for n in _around(lines, place))


def _around(lines: Sequence[Text], place: int) -> list[int]:
    return [n for n in (place - 1, place + 1) if 0 <= n < len(lines)]


def _beside(lines: Sequence[Text], breaks: Sequence[int]) -> set[int]:
    edges = [list(islice(_filled(lines, places), _DEEP)) for places in _from_breaks(lines, breaks)]
    at_edges = Counter(without_numbers(lines[place]) for place in {place for edge in edges for place in edge})
    numbered = {without_numbers(lines[place]) for edge in edges for place in edge if re.search(r"\d", lines[place].raw)}
    anywhere = Counter(without_numbers(line) for line in lines[breaks[0] :] if line.raw.strip())
    opening = [lines[place] for place in _filled(lines, range(breaks[0]))]
    at_first = Counter(map(without_numbers, opening[_DEEP:]))
    found: set[int] = set()
    for edge in edges:
        for depth, place in enumerate(edge):
            words = without_numbers(lines[place])
            apart = "  " in lines[place].raw.strip() and words not in numbered
            elsewhere = anywhere[words] + at_first[words] * apart > at_edges[words]
            ended = depth + 1 == len(edge) or abs(edge[depth + 1] - place) > 1
            if not _is_running(lines[place], at_edges[words], numbered=words in numbered, ended=ended) or elsewhere:
                break
            found.add(place)
    return found


def _is_running(line: Text, times: int, *, numbered: bool, ended: bool) -> bool:
    """Tell whether a line beside the end of a page is no text; one without a number is set apart, or there often."""
    if _SAID.search(line.raw) or (ended and _PAGE.fullmatch(line.raw.strip())):
        return True
    if times < 2 or len(_WORD.findall(line.raw)) < 2 or openings.caption(line.clean):
        return False
    return numbered or ended or times >= _OFTEN


def _from_breaks(lines: Sequence[Text], breaks: Sequence[int]) -> Iterator[range]:
    """Yield the places from each end of a page upwards, and from it downwards."""
    for number, place in enumerate(breaks):
        yield range(place - 1, breaks[number - 1] if number else -1, -1)
        yield range(place, breaks[number + 1] if number + 1 < len(breaks) else len(lines))
    yield range(len(lines) - 1, breaks[-1], -1)


def _filled(lines: Sequence[Text], places: range) -> Iterator[int]:
    return (place for place in places if lines[place].raw.strip())
