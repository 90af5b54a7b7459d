"""The survival picture: what was begun, what the reports name, and what became of each, as bands of a plain SVG.

What no report names is one hatched band: a quantity, never made-up threads. Colours are the style sheet's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

_NOBODY = "unnamed"
_HEADS = ("At the event", "In the reports", "At the mid-term")


@dataclass(frozen=True, slots=True)
class Frame:
    """How wide the picture is, where its three columns stand, how high the bands are, and where labels break."""

    name: str
    width: int
    columns: tuple[int, int, int]
    high: int
    bar: int


WIDE = Frame("wide", 640, (0, 225, 455), 340, 16)
NARROW = Frame("narrow", 350, (0, 112, 204), 330, 12)


@dataclass(frozen=True, slots=True)
class Band:
    """One band: what it is of, its number, and its top and height."""

    kind: str
    number: int
    top: float
    height: float

    @property
    def middle(self) -> float:
        """The height at which its label stands."""
        return self.top + self.height / 2


def picture(outcomes: Mapping[str, int], unnamed: int, stated: bool, frame: Frame) -> str:
    """Return the SVG; `stated` tells whether a report says how many began, so that there is a remainder to show."""
    kinds = [*outcomes.items(), *([(_NOBODY, unnamed)] if unnamed else [])]
    ends = _stack(kinds, frame.high, 9)
    named = sum(outcomes.values())
    middles = _stack([("named", named), *([(_NOBODY, unnamed)] if unnamed else [])], frame.high, 22)
    starts = _stack([("begun", named + unnamed)], frame.high, 0)
    bottom = max(each.top + each.height for each in (*ends, *middles)) + 4
    parts = [
        *_flows(starts[0], middles, frame, 0),
        *_split(middles, ends, frame),
        *_bars(starts, frame, 0),
        *_bars(middles, frame, 1),
        *_bars(ends, frame, 2),
        *(_label(each, frame, 2) for each in ends),
        *_columns(starts[0], middles, stated, frame),
    ]
    title = f"Of {named + unnamed} threads begun, {named} are named: " + ", ".join(
        f"{n} {k}" for k, n in outcomes.items()
    )
    return (
        f'<svg class="flow {frame.name}" viewBox="0 -46 {frame.width} {round(bottom + 46)}" role="group" '
        f'aria-label="{escape(title)}" xmlns="http://www.w3.org/2000/svg"><defs>'
        f'<pattern id="hatch-{frame.name}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="hatch" width="2" height="6"/></pattern></defs>'
        f"{''.join(parts)}</svg>"
    )


def _stack(kinds: Sequence[tuple[str, int]], high: int, gap: int) -> list[Band]:
    """Put bands below each other; thin ones are kept wide enough for their label."""
    total, top, bands = max(1, sum(number for _, number in kinds)), 0.0, []
    for kind, number in kinds:
        height = high * number / total
        bands.append(Band(kind, number, top + max(0.0, (15 - height) / 2), height))
        top += max(height, 15) + gap
    return bands


def _flows(start: Band, ends: Sequence[Band], frame: Frame, column: int) -> list[str]:
    at, parts = start.top, []
    for end in ends:
        height = start.height * end.number / max(1, start.number)
        parts.append(_flow(at, height, end, frame, column))
        at += height
    return parts


def _split(middles: Sequence[Band], ends: Sequence[Band], frame: Frame) -> list[str]:
    named = [each for each in ends if each.kind != _NOBODY]
    rest = [each for each in ends if each.kind == _NOBODY]
    return _flows(middles[0], named, frame, 1) + (_flows(middles[1], rest, frame, 1) if rest else [])


def _flow(top: float, height: float, end: Band, frame: Frame, column: int) -> str:
    left, right = frame.columns[column] + frame.bar, frame.columns[column + 1]
    half = (left + right) / 2
    there = end.top + end.height
    path = (
        f"M{left} {top:.1f}C{half:.1f} {top:.1f} {half:.1f} {end.top:.1f} {right} {end.top:.1f}V{there:.1f}"
        f"C{half:.1f} {there:.1f} {half:.1f} {top + height:.1f} {left} {top + height:.1f}Z"
    )
    return f'<path class="band {_class(end.kind)}" d="{path}" {_fill(end.kind, frame)}/>'


def _bars(bands: Sequence[Band], frame: Frame, column: int) -> list[str]:
    return [
        f'<rect class="bar {_class(each.kind)}" x="{frame.columns[column]}" y="{each.top:.1f}" width="{frame.bar}" '
        f'height="{each.height:.1f}" {_fill(each.kind, frame)}/>'
        for each in bands
        if each.number
    ]


def _label(band: Band, frame: Frame, column: int) -> str:
    x, y = frame.columns[column] + frame.bar + 10, band.middle + 5
    word = "nobody says" if band.kind == _NOBODY else band.kind
    told = f'<tspan class="count">{band.number}</tspan> <tspan>{escape(word)}</tspan>'
    if band.kind == _NOBODY:
        return f'<text x="{x}" y="{y:.1f}">{told}</text>'
    target = escape(f"outcome:{band.kind}")
    return (
        f'<a href="#open={target}" data-open="{target}" aria-label="{band.number} {escape(band.kind)}: show them">'
        f'<text x="{x}" y="{y:.1f}">{told}</text></a>'
    )


def _columns(start: Band, middles: Sequence[Band], stated: bool, frame: Frame) -> list[str]:
    """Return what stands above and beside the first two columns, and above the third."""
    first, second, _ = frame.columns
    words = ("At the event", "Named", "At mid-term") if frame is NARROW else _HEADS
    parts = [f'<text class="head" x="{x}" y="-28">{word}</text>' for word, x in zip(words, frame.columns, strict=True)]
    told = f"{start.number} begun" if frame is NARROW or not stated else f"{start.number} begun, as stated"
    parts.append(f'<text class="sub" x="{first}" y="-9">{told}</text>')
    named = f"{middles[0].number}" if frame is NARROW else f"{middles[0].number} named"
    parts.append(f'<text class="sub" x="{second}" y="-9">{named}</text>')
    if len(middles) > 1:
        x, y = second + frame.bar + 8, middles[1].middle + 5
        word = f"{middles[1].number} never named" if frame is WIDE else f"{middles[1].number} not"
        parts.append(f'<text class="in" x="{x}" y="{y:.1f}">{word}</text>')
    return parts


def _class(kind: str) -> str:
    return "o-" + kind.replace(" ", "-")


def _fill(kind: str, frame: Frame) -> str:
    return f'fill="url(#hatch-{frame.name})"' if kind == _NOBODY else ""
