"""Which file is which document."""

from dataclasses import dataclass, field

from clew.graph.errors import DocumentError
from clew.graph.statement import Referent


@dataclass(slots=True)
class Names:
    """The documents by the ids that they have in a graph, in which "a b.txt" and "a-b.txt" would be one."""

    paths: dict[str, str] = field(default_factory=dict)

    def path(self, name: str) -> str:
        """Return the file of a document that was taken."""
        return self.paths[Referent("Report", (name,)).id]

    def take(self, name: str, path: str) -> None:
        """Keep the name of a document; raises DocumentError where that of another file is the same."""
        if (other := self.paths.setdefault(Referent("Report", (name,)).id, path)) != path:
            raise DocumentError(f"is called {name}, as {other} is; rename one of them", file=path)
