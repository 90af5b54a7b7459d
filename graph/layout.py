"""Where everything stands: countries as islands, in each its clusters, around each cluster its counterparts and members.

Positions depend on nothing but the graph: no forces, no chance. Discs are placed outwards from the middle, the largest
first; many are put on shelves instead, which takes no longer for twenty thousand.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from math import cos, floor, pi, sin, sqrt

_ROOM = 118
"""The room that a counterpart and its name take on a ring."""
_SMALL = 66
"""The room that a member takes, whose name shows only from near."""
_RING = 112
"""The smallest ring: a cluster's own name stands inside it."""
_ALONE = 72
GAP = 18
_FEW = 40
"""So many discs are placed outwards from the middle; more go on shelves."""
_WIDE = 1.7
"""How much wider than high the whole is."""
_GOLDEN = pi * (3 - sqrt(5))


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
    """Bend a line of leaves into a ring, the first to the right."""
    for leaf in ring:
        turn = 2 * pi * leaf.y / max(taken, first)
        leaf.x, leaf.y = leaf.x * cos(turn), leaf.x * sin(turn)


def pack(id_: int | None, discs: Sequence[Disc], wide: float = 1.0) -> Disc:
    """Put discs beside each other; a node of their own, if there is one, stands above them as the island's name."""
    ordered = sorted(discs, key=lambda each: (-each.radius, each.id if each.id is not None else -1))
    if len(ordered) > _FEW:
        _shelve(ordered, wide)
    else:
        _spiral(ordered, wide)
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


def _spiral(discs: Sequence[Disc], wide: float) -> None:
    taken: list[tuple[float, float, float]] = []
    for disc in discs:
        step = 0
        while True:
            turn, away = step * _GOLDEN, 12 * sqrt(step)
            disc.x, disc.y = away * cos(turn) * wide, away * sin(turn)
            if all(_clear(disc, each) for each in taken):
                break
            step += 1
        taken.append((disc.x, disc.y, disc.radius))


def _clear(disc: Disc, other: tuple[float, float, float]) -> bool:
    x, y, radius = other
    return (disc.x - x) ** 2 + (disc.y - y) ** 2 >= (disc.radius + radius + GAP) ** 2


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
