"""The bytes of imported files: kept once each, compressed, and brought back as they were."""

import hashlib
import lzma
from pathlib import Path

from sqlalchemy import Connection, insert, select

from desktop_app.domain.errors import FileChangedSince
from desktop_app.importers.guard import MAX_FILE_BYTES
from desktop_app.models.intake import StoredFile
from desktop_app.services.desk import Command

# Files of earlier formats compress a little, newer ones not at all: the lightest level will do.
PRESET = 0


def keep(command: Command, path: str, name: str, sha256: str) -> int:
    """Keep a file's bytes, once, and tell their number; they must still be those that were read.

    Raises: FileChangedSince.
    """
    known = _kept(command, sha256)
    return _add(command, sha256, read_again(path, name, sha256)) if known is None else known


def keep_content(command: Command, content: bytes) -> int:
    """Keep bytes, once, and tell their number."""
    sha256 = hashlib.sha256(content).hexdigest()
    known = _kept(command, sha256)
    return _add(command, sha256, content) if known is None else known


def keep_refused(command: Command, path: str, name: str, sha256: str) -> int | None:
    """Keep the bytes of a file that did not go in; None where they are gone or far too many."""
    if not sha256 or not _of_a_size(path):
        return None
    try:
        return keep(command, path, name, sha256)
    except FileChangedSince:
        return None  # nothing of it is stored, so that nothing depends on its bytes


def read_again(path: str, name: str, sha256: str) -> bytes:
    """The bytes of a file that was read before.

    Raises: FileChangedSince.
    """
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise FileChangedSince(name) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise FileChangedSince(name)
    return content


def kept_bytes(connection: Connection, sha256: str) -> bytes | None:
    """The bytes of a digest, None where the store does not have them."""
    query = select(StoredFile.content).where(StoredFile.sha256 == sha256)
    packed = connection.scalar(query) if sha256 else None
    return None if packed is None else unpacked(packed)


def unpacked(content: bytes) -> bytes:
    """The bytes as they were, from what the store holds of them."""
    return lzma.decompress(content)


def _of_a_size(path: str) -> bool:
    try:
        return Path(path).stat().st_size <= MAX_FILE_BYTES
    except OSError:
        return False


def _kept(command: Command, sha256: str) -> int | None:
    return command.connection.scalar(select(StoredFile.id).where(StoredFile.sha256 == sha256))


def _add(command: Command, sha256: str, content: bytes) -> int:
    record = {"sha256": sha256, "content": lzma.compress(content, preset=PRESET)}
    added = insert(StoredFile).returning(StoredFile.id)
    return command.connection.execute(added, [record]).scalar_one()
