"""A Neo4j of a test's own, to be killed, started again, and given a disk that fills."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import neo4j_server

MEGABYTES = 300
"""The disk of the server; its data take a tenth."""


class OwnServer:
    """A server in a folder of its own; `disk` tells whether that is a small disk, which only root may mount."""

    def __init__(self, home: Path, *, disk: bool) -> None:
        self.home, self.disk = home, disk
        self.endpoint = neo4j_server.prepared(home)
        self._running = ExitStack()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *, wait: bool = True) -> None:
        """Start it; one that runs is killed first."""
        self.kill()
        self._process = self._running.enter_context(neo4j_server.started(self.home, wait=wait))

    def kill(self) -> None:
        """End it as kill -9 does."""
        self._running.close()
        self._process = None

    def close(self) -> None:
        """End it as it should be ended: one that may not write cannot recover from a kill."""
        if self._process:
            self._process.terminate()
            self._process.wait(60)
        self.kill()

    def is_running(self) -> bool:
        """Tell whether it runs."""
        return self._process is not None

    def configure(self, line: str) -> None:
        """Add a line to its configuration, which counts from the next start on."""
        with (self.home / "conf" / "neo4j.conf").open("a", encoding="utf-8") as configuration:
            configuration.write(f"{line}\n")

    @contextmanager
    def full(self, but: int) -> Iterator[None]:
        """Fill its disk but for so many kilobytes during the block."""
        filling = self.home / "filling"
        with filling.open("wb") as file:
            file.write(bytes(shutil.disk_usage(self.home).free - but * 1024))
        try:
            yield
        finally:
            filling.unlink()


@contextmanager
def own_server(place: Path) -> Iterator[OwnServer]:
    """Have such a server during the block; it does not run yet."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "none", str(place)]
    disk = not os.getuid() and not subprocess.run(mount, check=False, capture_output=True).returncode
    server = OwnServer(place, disk=disk)
    try:
        yield server
    finally:
        server.kill()
        if disk:
            subprocess.run(["umount", "--lazy", str(place)], check=True)
