"""A network with faults at chosen places of the stream of bytes, to the server or from it."""

import select
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

KINDS = ("reset", "close", "stall", "slow")
"""The line is cut, ends as if in peace, says nothing more, or trickles for a while."""
TRICKLE = 200
RESET = struct.pack("ii", 1, 0)


@dataclass
class Fault:
    """What happens once so many bytes have gone one way, within a message or between two."""

    kind: str
    to_server: bool
    at: int
    done: bool = False


@dataclass
class Network:
    """Stands between driver and server; counts the bytes each way, over all connections."""

    port: int
    server: tuple[str, int]
    faults: list[Fault]
    passed: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    ended: threading.Event = field(default_factory=threading.Event)
    deaf: bytes = b""
    """What the server never hears, on any connection: it takes the line, and then says nothing more on it."""

    @property
    def uri(self) -> str:
        """The address to give to the driver."""
        return f"bolt://127.0.0.1:{self.port}"

    def next(self, to_server: bool) -> Fault | None:
        """Return the next fault that way."""
        waiting = [each for each in self.faults if each.to_server == to_server and not each.done]
        return min(waiting, key=lambda each: each.at, default=None)


@contextmanager
def network(uri: str, *faults: Fault) -> Iterator[Network]:
    """Listen before the server at an address during the block."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = (urlsplit(uri).hostname or "", urlsplit(uri).port or 0)
        made = Network(listener.getsockname()[1], server, list(faults))
        thread = threading.Thread(target=_accept, args=(listener, made))
        thread.start()
        try:
            yield made
        finally:
            made.ended.set()
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def _accept(listener: socket.socket, made: Network) -> None:
    threads = []
    with suppress(OSError):
        while True:
            client, _ = listener.accept()
            threads.append(threading.Thread(target=_serve, args=(client, made)))
            threads[-1].start()
    for thread in threads:
        thread.join()


def _serve(client: socket.socket, made: Network) -> None:
    with ExitStack() as stack:
        stack.enter_context(client)
        with suppress(OSError):
            server = stack.enter_context(socket.create_connection(made.server))
            ways = {client: (server, True), server: (client, False)}
            while not made.ended.is_set():
                for source in select.select(list(ways), [], [], 0.1)[0]:
                    target, to_server = ways[source]
                    data = source.recv(65536)
                    if not data or not _pass(data, target, to_server, made):
                        return


def _pass(data: bytes, target: socket.socket, to_server: bool, made: Network) -> bool:
    """Pass on what arrived, up to the next fault; tell whether the line still stands."""
    before = made.passed[to_server]
    made.passed[to_server] += len(data)
    if made.deaf and to_server and made.deaf in data:
        made.ended.wait()
        return False
    fault = made.next(to_server)
    if not fault or fault.at > before + len(data):
        target.sendall(data)
        return True
    fault.done = True
    whole = max(0, fault.at - before)
    target.sendall(data[:whole])
    if fault.kind == "slow":
        _trickle(data[whole:], target)
        return True
    if fault.kind == "stall":
        made.ended.wait()
    elif fault.kind == "reset":
        target.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    return False


def _trickle(data: bytes, target: socket.socket) -> None:
    for start in range(0, min(len(data), TRICKLE), 4):
        target.sendall(data[start : min(start + 4, TRICKLE)])
        time.sleep(0.01)
    target.sendall(data[TRICKLE:])
