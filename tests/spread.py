"""What a process of its own is asked in the tests: it must be importable there, which a test's own file is not."""

import os

from clew.loaders.many.files import Named


def name_of(named: Named) -> tuple[str, int]:
    """Return the name of a file, and which process was asked for it."""
    return named.path.name, os.getpid()
