"""A network that loses what a server says at the worst moment: when it has committed."""

import socket
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

COMMIT = b"\x00\x02\xb0\x12\x00\x00"
"""Bolt's message COMMIT, in its chunk."""


@dataclass
class Proxy:
    """Stands between driver and server; the answers to the commits in `lost`, counted from 1, never arrive."""

    port: int
    lost: Collection[int]
    commits: int = 0
    cut: list[int] = field(default_factory=list)

    @property
    def uri(self) -> str:
        """The address to give to the driver."""
        return f"bolt://127.0.0.1:{self.port}"


@contextmanager
def between(uri: str, lost: Collection[int]) -> Iterator[Proxy]:
    """Listen before the server at an address during the block."""
    server = (urlsplit(uri).hostname or "", urlsplit(uri).port or 0)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy = Proxy(listener.getsockname()[1], lost)
        thread = threading.Thread(target=_accept, args=(listener, server, proxy))
        thread.start()
        try:
            yield proxy
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def _accept(listener: socket.socket, server: tuple[str, int], proxy: Proxy) -> None:
    threads = []
    with suppress(OSError):  # the listener is shut down: the block has ended
        while True:
            client, _ = listener.accept()
            threads.append(threading.Thread(target=_serve, args=(client, server, proxy)))
            threads[-1].start()
    for thread in threads:
        thread.join()


def _serve(client: socket.socket, server: tuple[str, int], proxy: Proxy) -> None:
    silent = threading.Event()
    with client, socket.create_connection(server) as behind, suppress(OSError):
        back = threading.Thread(target=_answer, args=(behind, client, silent))
        back.start()
        while data := client.recv(65536):
            if COMMIT in data:
                proxy.commits += 1
                if proxy.commits in proxy.lost:
                    proxy.cut.append(proxy.commits)
                    silent.set()
            behind.sendall(data)
        with suppress(OSError):
            behind.shutdown(socket.SHUT_RDWR)
        back.join()


def _answer(behind: socket.socket, client: socket.socket, silent: threading.Event) -> None:
    """Pass on what the server says, up to the answer that is lost: then the line is dead."""
    with suppress(OSError):
        while (data := behind.recv(65536)) and not silent.is_set():
            client.sendall(data)
    with suppress(OSError):
        client.shutdown(socket.SHUT_RDWR)
