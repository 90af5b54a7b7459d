"""The command line: parse options, call one function, print."""


def main() -> None:
    """Run clew."""
