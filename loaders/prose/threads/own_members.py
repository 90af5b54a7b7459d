"""Who is listed as a cluster's own SME is no counterpart of it, whatever the prose tells of both."""

from collections.abc import Iterator, Sequence

from clew.graph.statement import Referent, Statement, Value


def left_out(told: Sequence[Statement], listed: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what the prose tells, but for threads of a cluster with what is listed as a member of it."""
    pairs = {(s.value, s.subject) for s in listed if s.property == "MEMBER_OF"}
    none = {s.value for s in told if s.property == "OPENED" and _sides(s.value) in pairs}
    yield from (each for each in told if not none or not (_within(each.subject, none) or _within(each.value, none)))


def _sides(thread: Value) -> tuple[Referent | str | int, ...]:
    """Return the cluster and its counterpart."""
    return thread.parts[1:3] if isinstance(thread, Referent) else ()


def _within(about: Value, none: set[Value]) -> bool:
    """Tell whether something is one of these threads, or a part of one."""
    return about in none or (isinstance(about, Referent) and any(_within(part, none) for part in about.parts))
