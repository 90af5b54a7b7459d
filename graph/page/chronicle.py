"""Several missions on a line of time: where each stands, and which clusters came to one and again to another."""

from collections import defaultdict
from itertools import pairwise
from math import sqrt
from typing import Any

_YEAR, _MISSION = 310, 280
"""The room that a year takes from left to right, and a mission from top to bottom."""
_SMALLEST, _LARGEST = 18.0, 70.0
_UNDATED = "0000"


def order(missions: list[dict[str, Any]]) -> list[int]:
    """Return the missions, by position, in the order of their first days; those without one first."""
    return sorted(range(len(missions)), key=lambda each: (missions[each]["start"] or _UNDATED, missions[each]["id"]))


def positions(missions: list[dict[str, Any]]) -> dict[int, tuple[int, int]]:
    """Return where each mission stands: its year from left to right (a busy year takes more), its day downwards."""
    years: dict[str, list[int]] = defaultdict(list)
    for place in order(missions):
        years[(missions[place]["start"] or _UNDATED)[:4]].append(place)
    high = max(6, round(sqrt(len(missions) / 2)))
    found, x = {}, 0
    for year in sorted(years):
        for number, place in enumerate(years[year]):
            found[place] = (x + _YEAR * (number // high), _MISSION * (number % high))
        x += _YEAR * (1 + (len(years[year]) - 1) // high)
    return found


def sizes(missions: list[dict[str, Any]], threads: list[dict[str, Any]]) -> list[int]:
    """Return how large each mission is drawn: its area is as its threads."""
    counted = [0] * len(missions)
    for thread in threads:
        if thread["mission"] >= 0:
            counted[thread["mission"]] += 1
    most = max(counted, default=0) or 1
    return [round(_SMALLEST + (_LARGEST - _SMALLEST) * sqrt(each / most)) for each in counted]


def returns(missions: list[dict[str, Any]], organisations: list[dict[str, Any]]) -> dict[tuple[int, int], list[int]]:
    """Return, for two missions of which one is the other's next for a cluster, the clusters that came to both."""
    rank = {place: number for number, place in enumerate(order(missions))}
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for cluster, each in enumerate(organisations):
        attended = sorted({mission for role, mission in each["roles"] if role == "delegate"}, key=rank.__getitem__)
        for pair in pairwise(attended):
            found[pair].append(cluster)
    return dict(sorted(found.items()))
