"""Where everything stands: by country its clusters, around each cluster its counterparts and members.

Positions depend on nothing but the graph: no forces, no chance. Discs nestle against each other, the largest in the
middle; many are put on shelves instead, which takes no longer for twenty thousand.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import cos, pi, sin, sqrt

_ROOM = 124
"""The room that a counterpart and its name take on a ring."""
_SMALL = 66
"""The room that a member takes, whose name shows only from near."""
_RING = 116
"""The smallest ring: a cluster's own name stands inside it."""
_ALONE = 72
_START = -0.6
"""The turn of the first leaf: to the right and up, clear of the name below the hub."""
GAP = 18
_FEW = 24
"""So many discs nestle against each other; more go on shelves."""
_WIDE = 1.7
"""How much wider than high the whole is."""


@dataclass(slots=True)
class Disc:
    """A node, what stands around it, and how much room both take together."""

    id: int | None
    inside: list["Disc"] = field(default_factory=list)
    radius: float = _ROOM / 2
    x: float = 0.0
    y: float = 0.0

    def positions(self, x: float = 0.0, y: float = 0.0) -> dict[int, tuple[int, int]]:
        """Return where each node stands; whole numbers, so that no machine's last digit matters."""
        here = (x + self.x, y + self.y)
        found = {} if self.id is None else {self.id: (round(here[0]), round(here[1]))}
        for each in self.inside:
            found |= each.positions(*here)
        return found


def fan(hub: int, leaves: Sequence[int], small: Container[int] = ()) -> Disc:
    """Put leaves on rings around a hub; the small ones take less room."""
    placed: list[Disc] = []
    room = [_SMALL if leaf in small else _ROOM for leaf in leaves]
    radius = max(_RING, sum(room) / (2 * pi)) if len(leaves) <= _FEW else float(_RING)
    while len(placed) < len(leaves):
        start, taken = len(placed), 0.0
        while len(placed) < len(leaves) and (taken + room[len(placed)] <= 2 * pi * radius + 1 or len(placed) == start):
            placed.append(Disc(leaves[len(placed)], x=radius, y=taken))
            taken += room[len(placed) - 1]
        _bend(placed[start:], taken, room[start])
        radius += _ROOM
    return Disc(hub, placed, radius - _ROOM / 2 if leaves else float(_ALONE))


def _bend(ring: Sequence[Disc], taken: float, first: int) -> None:
    """Bend a line of leaves into a ring."""
    for leaf in ring:
        turn = 2 * pi * leaf.y / max(taken, first) + _START
        leaf.x, leaf.y = leaf.x * cos(turn), leaf.x * sin(turn)


def pack(id_: int | None, discs: Sequence[Disc], wide: float = 1.0) -> Disc:
    """Put discs beside each other; a node of their own, if there is one, stands above them as the island's name."""
    ordered = sorted(discs, key=lambda each: (-each.radius, each.id if each.id is not None else -1))
    if len(ordered) > _FEW:
        _shelve(ordered, wide)
    else:
        _nestle(ordered, wide)
    _centre(ordered)
    radius = max((_reach(each) for each in ordered), default=float(_ALONE)) + GAP
    name = [] if id_ is None else [Disc(id_, y=-radius + GAP)]
    return Disc(None, [*ordered, *name], radius)


def _centre(discs: Sequence[Disc]) -> None:
    """Move the discs so that the middle of the box around them is the middle."""
    for axis in ("x", "y"):
        low = min((getattr(each, axis) - each.radius for each in discs), default=0.0)
        high = max((getattr(each, axis) + each.radius for each in discs), default=0.0)
        for each in discs:
            setattr(each, axis, getattr(each, axis) - (low + high) / 2)


def whole(discs: Sequence[Disc]) -> Disc:
    """Put everything together, wider than high."""
    return pack(None, discs, _WIDE)


def _reach(disc: Disc) -> float:
    return sqrt(disc.x**2 + disc.y**2) + disc.radius


def _nestle(discs: Sequence[Disc], wide: float) -> None:
    """Put each disc where it touches two others and lies nearest to the middle."""
    placed: list[Disc] = []
    for disc in discs:
        spots = [spot for spot in _spots(disc, placed) if all(_clear(spot, disc, each) for each in placed)]
        disc.x, disc.y = min(spots, key=lambda spot: round((spot[0] / wide) ** 2 + spot[1] ** 2, 3))
        placed.append(disc)


def _spots(disc: Disc, placed: Sequence[Disc]) -> Iterator[tuple[float, float]]:
    """Yield where a disc would touch two that are placed; the first stands in the middle, the second beside it."""
    if len(placed) < 2:
        yield (placed[0].radius + disc.radius + GAP, 0.0) if placed else (0.0, 0.0)
    for one, other in combinations(placed, 2):
        yield from _touching(disc, one, other)


def _touching(disc: Disc, one: Disc, other: Disc) -> Iterator[tuple[float, float]]:
    dx, dy = other.x - one.x, other.y - one.y
    apart = sqrt(dx * dx + dy * dy)
    to_one, to_other = one.radius + disc.radius + GAP, other.radius + disc.radius + GAP
    along = (apart * apart + to_one * to_one - to_other * to_other) / (2 * apart)
    square = to_one * to_one - along * along
    if square >= 0:
        for side in (sqrt(square), -sqrt(square)):
            yield one.x + (dx * along - dy * side) / apart, one.y + (dy * along + dx * side) / apart


def _clear(spot: tuple[float, float], disc: Disc, other: Disc) -> bool:
    room = disc.radius + other.radius + GAP
    return (spot[0] - other.x) ** 2 + (spot[1] - other.y) ** 2 >= room * room - 1e-3


def _shelve(discs: Sequence[Disc], wide: float) -> None:
    """Put discs in rows, the largest first, about as wide as the whole is to be."""
    width = sqrt(sum((2 * each.radius + GAP) ** 2 for each in discs)) * sqrt(wide)
    x = y = high = 0.0
    for disc in discs:
        size = 2 * disc.radius + GAP
        if x and x + size > width:
            x, y, high = 0.0, y + high, 0.0
        disc.x, disc.y = x + size / 2, y + size / 2
        x, high = x + size, max(high, size)
