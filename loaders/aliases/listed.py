"""Short names and codes that a table or a list gives: a column "Code" beside the clusters, "C3: Some Cluster"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clew.loaders.aliases.alias import ACRONYM, CODE, FULL, SHORT, Alias, is_common, is_place, speaks, stands_for
from clew.loaders.prose.names.naming import SMALL
from clew.loaders.setting import country
from clew.loaders.tabular.grids.table import Table
from clew.loaders.text.signs import BRACKET
from clew.loaders.text.text import Text
from clew.loaders.vocabulary import current

_NUMBER = re.compile(r"\d{1,3}")
_LETTER = re.compile(r"[A-Z]")
_KEY = re.compile(
    r"(?i)(?:(?:cluster|delegate|partner|organisation|participant)s?['’]?\s)?(?:(?:short|abbreviated|brief|code)\s?(?:names?|forms?|titles?|words?)?|codes?"
    r"|no\.?|n[ro°º]\.?|#|num(?:ber)?s?|ids?|ref(?:erence|s)?\.?|acronyms?|abbr(?:eviations?|ev)?\.?|initials?|keys?|labels?|symbols?|tags?|letters?|sigla"
    r"|(?:known|referred\sto|called|named|written)\s(?:as|here|below)|(?:name\s)?(?:in|used\sin)\sthis\s(?:report|text|document)|alias(?:es)?|hereafter|in\sshort)"
)
_HOME = re.compile(r"\s\((?P<home>[^()]*)\)$")
_OPENED = re.compile(
    rf"\s*(?:[-*•‣▪|]\s+)?(?P<open>[(\[])?(?:(?P<code>[A-Z]{{1,3}}[-.]?\d{{1,3}}[a-z]?|[A-Z])[)\]]?(?P<sign>\s*[:=]\s*|\s+[–—-]\s+|[.)]\s+|\t\s*|\s+)"
    rf"|(?P<word>{SHORT})[)\]]?(?P<mark>\s*[:=]\s*|\s+[–—-]\s+|\t\s*|\s{{2,}}))"
    rf"(?:[Tt]he\s)?(?P<full>{FULL})(?=$|\s*[.,;:(\[|]|\s[–—-]\s|\t)"
)
_FEWEST = 2


def in_tables(tables: Sequence[Table]) -> Iterator[tuple[Alias, int, int]]:
    """Yield what the columns of tables give beside full names, each with the numbers of its table and its column."""
    for number, table in enumerate(tables):
        rows = [row.cells[: len(table.headings)] for row in table.rows]
        if len(table.headings) == len(table.heading_cells) == _FEWEST and stands_for(*table.headings):
            rows.append(tuple(table.heading_cells))  # without a line of headings the first pair stands in its place
        columns = list(zip(*rows, strict=False))
        for full in _of_names(table, columns):
            for place, cells in enumerate(columns):
                party = _concept(table.headings[place]) in ("cluster", "organisation")
                of_another = party and _concept(table.headings[full]) in ("cluster", "organisation")
                if place != full and not of_another and _are_short(table.headings[place], cells, columns[full]):
                    found = zip(cells, columns[full], strict=True)
                    yield from (
                        (Alias(_plain(name.clean), each.clean.strip("[]() ")), number, place) for each, name in found
                    )


def _of_names(table: Table, columns: Sequence[Sequence[Text]]) -> Iterator[int]:
    """Yield the columns of full names, every one of them another; the headings tell them, else their words."""
    for place, cells in enumerate(columns):
        names = [_plain(cell.clean) for cell in cells]
        known = _concept(table.headings[place]) in ("cluster", "organisation", "representative", "name", None)
        distinct = len({*names} - {""}) == len(names) >= _FEWEST
        if known and distinct and all(map(is_full, names)):
            yield place


def _concept(heading: str) -> str | None:
    column = current().column(heading)
    return column.concept if column else None


def is_full(name: str) -> bool:
    """Tell whether words may be a full name: words with capitals, and no code; a type of something is none."""
    words = [each for each in re.findall(r"[^\W\d_][\w’'-]*", name) if not re.fullmatch(SMALL, each)]
    capital = sum(not each[0].islower() for each in words)
    plain = not (CODE.fullmatch(name) or speaks(name) or country.find(name) or len(name) > 120)
    return bool(words) and 3 * capital >= 2 * len(words) and plain


def _plain(name: str) -> str:
    """Return a name without the country in brackets behind it."""
    home = _HOME.search(name)
    return name[: home.start()] if home and country.find(home["home"]) else name


def _are_short(heading: str, cells: Sequence[Text], names: Sequence[Text]) -> bool:
    """Tell whether the cells of a column stand for the names beside them, every one for another."""
    shorts = [cell.clean.strip("[]() ") for cell in cells]
    if len({*shorts} - {""}) != len(shorts):
        return False
    concept = _concept(heading)
    led = bool(_KEY.fullmatch(heading.strip())) or concept == "ordinal"
    if all(CODE.fullmatch(each) for each in shorts):
        return led or concept in (None, "cluster")
    if all(_NUMBER.fullmatch(each) for each in shorts) or all(_LETTER.fullmatch(each) for each in shorts):
        return led or not heading
    if any(map(is_common, shorts)):
        return False
    if any(is_place(each) or not re.fullmatch(SHORT, each) for each in shorts) and not led:
        return False
    fit = sum(stands_for(short, BRACKET.sub("", name.clean)) for short, name in zip(shorts, names, strict=True))
    acronyms = sum(ACRONYM.fullmatch(each) is not None for each in shorts)
    shorter = sum(len(short) < len(name.clean) for short, name in zip(shorts, names, strict=True)) == len(shorts)
    return shorter and (led or (fit == len(shorts) and 2 * acronyms >= len(shorts)))


def opened(words: str) -> re.Match[str] | None:
    """Return the code that an item or a line begins with, and the name behind it."""
    match = _OPENED.match(words)
    return match if match and is_full(match["full"]) and not is_common(short(match)) else None


def short(match: re.Match[str]) -> str:
    """Return the code, or the short name, with which words begin."""
    return match["code"] or match["word"]


def in_items(parts: Sequence[str]) -> Iterator[Alias]:
    """Yield the codes with which items or lines begin, a name behind each: there are several, and no two are one."""
    found = [match for words in parts if (match := opened(words))]
    kinds = Counter(kind for kind, _ in {(_kind(match), short(match)) for match in found})
    for match in found:
        least = _FEWEST if match["open"] or match["word"] or match["sign"].strip() else _FEWEST + 1
        if _kind(match) and kinds[_kind(match)] >= least:
            yield Alias(match["full"].rstrip("."), short(match))


def _kind(match: re.Match[str]) -> str:
    """Return what the codes of one list have in common, their letters and the sign behind them; "" for no code."""
    code, sign = (
        short(match),
        (match["open"] or "")
        + ((match["sign"] or "").strip(" ") or (match["mark"] or "").strip(" ") or "_" * bool(match["word"])),
    )
    if CODE.fullmatch(code):
        return re.sub(r"\d+[a-z]?", "0", code) + sign
    if _LETTER.fullmatch(code):
        return sign and f"A{sign}"
    fits = sign and stands_for(code, match["full"]) and " " in match["full"]
    return f"word{sign}" if fits else ""
