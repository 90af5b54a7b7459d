"""An office file is an archive: what is in it is looked through, piece by piece, before a library unpacks it.

Nothing is ever extracted to the disk, so the names inside it lead nowhere.
"""

import io
import zipfile
import zlib
from typing import IO

from clew.graph.errors import DocumentError
from clew.loaders import limits

_PIECE = 2**16
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")
"""No office program writes these, and its format forbids them; they let a small file grow without bound."""
_OLE = b"\xd0\xcf\x11\xe0"


def check(data: bytes, part: str) -> None:
    """Raise DocumentError where the file is no such archive, or one that holds more than it may.

    `part` is the one that such a file must have ("word/document.xml").
    """
    if data.startswith(_OLE):
        raise DocumentError("protected by a password, or of an older kind; save it anew, without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive, len(data))
            names = {info.filename.lower() for info in archive.infolist()}
            for info in archive.infolist():
                with archive.open(info) as member:
                    _look_through(member, info)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise DocumentError(f"a damaged file ({str(error)[:80]}); save it again") from None
    except zlib.error:
        raise DocumentError("a damaged file; save it again") from None
    if part not in names:
        raise DocumentError("not what its suffix says; open it in the program that made it and save it again")


def _check_sizes(archive: zipfile.ZipFile, packed: int) -> None:
    infos = archive.infolist()
    if len(infos) > limits.PARTS:
        raise limits.beyond(f"more than {limits.PARTS:,} files inside; give a report", "PARTS")
    unpacked = sum(info.file_size for info in infos)
    if unpacked > limits.UNPACKED_BYTES:
        message = f"{unpacked:,} bytes when unpacked, of {limits.UNPACKED_BYTES:,} at most; split the file"
        raise limits.beyond(message, "UNPACKED_BYTES")
    if unpacked > limits.RATIO_FROM and unpacked > limits.UNPACKED_RATIO * packed:
        raise DocumentError(f"{unpacked // packed:,} times larger when unpacked; no office program writes such a file")


def _look_through(member: IO[bytes], info: zipfile.ZipInfo) -> None:
    """Read a member to its end, which checks that it is as long as it says; text that declares entities is refused."""
    before = b""
    while piece := member.read(_PIECE):
        if info.filename.lower().endswith((".xml", ".rels", ".vml")):
            text = before + piece.replace(b"\0", b"")  # UTF-16 has a NUL beside each letter
            if any(word in text for word in _DECLARES):
                raise DocumentError("XML with declarations of its own inside, which no office program writes")
            before = text[-16:]
