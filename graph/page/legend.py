"""How outcomes are told and drawn: in plain words, whether it counts as alive, and a line that needs no colour."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """One outcome: what it means in plain words, whether the thread is alive, the line's dashes and its width."""

    outcome: str
    meaning: str
    alive: str
    dashes: tuple[int, ...]
    width: float


SIGNS = (
    Sign("formalised", "A contract, memorandum or agreement is said to be signed or concluded.", "yes", (), 5),
    Sign("active", "A specific act: held, under way, or with a date.", "yes", (), 3),
    Sign("intended", "A specific next step, not yet taken.", "yes", (14, 6), 3),
    Sign("nominal", "Only a general aim is named, and no act.", "weakly", (4, 5), 2.5),
    Sign("ended", "No response, or stopped.", "no", (2, 8), 3),
    Sign("contested", "Said to be concluded, and denied or without any response.", "open", (16, 5, 3, 5), 3),
    Sign("unknown", "The cell where the outcome would stand is blank or says N/A.", "open", (1, 6), 3),
    Sign("not observed", "The cluster did not answer the survey: nobody looked.", "censored", (1, 12), 2.5),
)
BEGUN = Sign("begun", "Only the event says anything of it.", "censored", (), 2)
"""A thread of which no follow-up says anything; and every thread, as it stood at the event."""
