"""What a server says no with, as one of clew's errors: by its code, for its words change from version to version."""

from clew.graph.errors import CannotConnect, QueryError, StoreError, TimedOut, WriteRefused

_FULL = "; is its disk full? make room there, and start the server again"


def refusal(where: str, timeout: float, code: str, message: str) -> StoreError | QueryError:
    """Return the error for the code of a server, `Neo.Class.Category.Title`, and the first line of what it says."""
    if "ReadOnly" in code:
        return StoreError(f"{where}: the database takes no writes ({message}); have its operator open it for writing")
    if "AccessMode" in code or "Forbidden" in code or "read access mode" in message.lower():
        return WriteRefused(f"{where}: this command may only read, and the query writes; use clew build")
    if "TimedOut" in code or "timeout" in message.lower() or "LockClientStopped" in code:
        return TimedOut(f"{where}: not finished after {timeout:g} s; give a longer --timeout")
    if "Statement" in code:
        return QueryError(f"the database refuses the query: {message}")
    if "DatabaseNotFound" in code:
        return CannotConnect(f"{where}: {message} set NEO4J_DATABASE")
    full = "TransactionLogError" in code or "No space left" in message
    return StoreError(f"{where}: {message}{_FULL if full else ''}")


def first_line(error: object) -> str:
    """Return the first line of what somebody says at length, and the next where the first only leads to it."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " ".join(lines[: 2 if lines and lines[0].endswith(":") else 1])
