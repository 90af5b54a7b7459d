"""An address of a database: what is one, and what stands behind it that does not answer as it should."""

import os
import socket
import ssl
from urllib.parse import SplitResult, urlsplit

from clew.graph.errors import CannotConnect
from clew.graph.folder.endpoint import Endpoint

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_PORT = 7687
_PROBE_SECONDS = 2.0


def is_url(where: str) -> bool:
    """Tell whether a place is an address and not a folder."""
    return "://" in where


def is_neo4j(agent: str) -> bool:
    """Tell Neo4j itself from servers that only speak as it does: "Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)"."""
    return agent.startswith("Neo4j/") and "compatible" not in agent


def address(url: str) -> Endpoint:
    """Return the address with the user that NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE name.

    Raises CannotConnect for what is no address, or has a password in it.
    """
    name, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
    parts = _parts(url)
    if parts.scheme not in SCHEMES:
        raise CannotConnect(f"{shown(url)}: give bolt://, neo4j:// or neo4j+s://, or a folder")
    if "@" in parts.netloc:
        raise CannotConnect(f"{shown(url)}: set NEO4J_USERNAME and NEO4J_PASSWORD; an address is seen by others")
    if not _has_address(parts):
        raise CannotConnect(f"{url}: no address; give bolt://host:port or neo4j://host:port")
    return Endpoint(name, password, name, password, url, os.environ.get("NEO4J_DATABASE", "neo4j"))


def shown(where: str) -> str:
    """Return a place as it may be printed: an address without a password that somebody may have put into it."""
    if not is_url(where):
        return where
    parts = _parts(where)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _parts(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        scheme, _, rest = url.partition("://")
        bare = rest.rpartition("@")[2]
        raise CannotConnect(f"{scheme}://{bare}: {error}; give bolt://host:port or neo4j://host:port") from None


def obstacle(url: str) -> str | None:
    """Return what is wrong at an address that waiting will not mend; None where a server may still be starting."""
    parts = urlsplit(url)
    wants = parts.scheme.endswith(("+s", "+ssc"))
    try:
        speaks = _speaks_tls(parts.hostname or "", parts.port or _PORT)
    except socket.gaierror:
        return f"no host is called {parts.hostname}"
    except OSError:
        return None
    if wants and not speaks:
        return f"the server speaks no TLS there; give {parts.scheme.partition('+')[0]}://"
    if wants and parts.scheme.endswith("+s") and (why := _distrusted(parts.hostname or "", parts.port or _PORT)):
        return f"its certificate is not trusted ({why}); {parts.scheme}sc:// takes one that it signed itself"
    if speaks and not wants:
        return f"the server speaks TLS there; give {parts.scheme}+s://, or +ssc:// for a certificate that it signed"
    return None


def _has_address(parts: SplitResult) -> bool:
    try:
        return parts.port != 0 and bool(parts.hostname)
    except ValueError:
        return False


def _speaks_tls(host: str, port: int) -> bool:
    """Tell whether TLS is spoken there, whoever signed for it; raises OSError where nobody listens."""
    with socket.create_connection((host, port), timeout=_PROBE_SECONDS) as plain:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        try:
            context.wrap_socket(plain, server_hostname=host).close()
        except OSError:
            return False
    return True


def _distrusted(host: str, port: int) -> str:
    """Return why the certificate there is not trusted; nothing where it is."""
    with socket.create_connection((host, port), timeout=_PROBE_SECONDS) as plain:
        try:
            ssl.create_default_context().wrap_socket(plain, server_hostname=host).close()
        except ssl.SSLCertVerificationError as error:
            return error.verify_message
        except OSError:
            return ""
    return ""
