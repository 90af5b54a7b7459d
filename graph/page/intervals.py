"""The shares with their intervals, one line each: a dot where the share is, a bar over where it may well be."""

from collections.abc import Sequence
from html import escape

from clew.graph.survival import Share

MEASURES = {"strict": "Certainly alive", "broad": "Alive or at least intended", "claimed": "As the reports claim"}
_AT = 2
"""How far from either side the scale begins, in hundredths."""
PAIRS = {"all": "all threads", "EU-EU": "within the EU", "EU-host": "with the host side", "unknown": "side not stated"}


def intervals(shares: Sequence[Share]) -> str:
    """Return a table whose last column is drawn; every number opens what it counts."""
    rows = "".join(_row(each) for each in shares if each.share is not None)
    return (
        '<table class="intervals"><caption>The share still alive, and the range in which it may lie (95 %)</caption>'
        '<thead><tr><th scope="col">Threads</th><th scope="col">Alive</th><th scope="col">Share</th>'
        f'<th scope="col"><span class="axis"><span>0</span><span>50</span><span>100 %</span></span></th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(share: Share) -> str:
    kind = "total" if share.pair == "all" else "part"
    word = MEASURES[share.measure] if share.pair == "all" else PAIRS[share.pair]
    low, high = share.interval or (0.0, 1.0)
    return (
        f'<tr class="{kind} {share.measure}"><th scope="row">{escape(word)}</th><td>{number(share)} of {share.of}</td>'
        f"<td>{percent(share.share or 0.0)} <small>{percent(low)} to {percent(high)}</small></td>"
        f"<td>{_drawn(share.share or 0.0, low, high)}</td></tr>"
    )


def number(share: Share) -> str:
    """Return how many are alive, as a button that opens them."""
    opens = f"measure:{share.measure}:{share.pair}"
    return f'<button class="number" data-open="{opens}">{share.alive}</button>'


def percent(share: float) -> str:
    """Return a fraction as people read it."""
    return f"{share * 100:.0f}\u00a0%"


def _drawn(share: float, low: float, high: float) -> str:
    left, right, dot = (f"{_AT + each * (100 - 2 * _AT):.2f}%" for each in (low, high, share))
    ends = "".join(f'<line x1="{x}%" x2="{x}%" y1="5" y2="17"/>' for x in (_AT, 50, 100 - _AT))
    return (
        '<svg class="interval" aria-hidden="true"><g class="rule">'
        f'<line x1="{_AT}%" x2="{100 - _AT}%" y1="11" y2="11"/>{ends}</g>'
        f'<line class="reach" x1="{left}" x2="{right}" y1="11" y2="11"/><circle cx="{dot}" cy="11" r="6"/></svg>'
    )
