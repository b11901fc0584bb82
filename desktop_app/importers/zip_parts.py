"""The parts of a ZIP file, each read once and held to its checksum.

For the hundreds of small workbooks of an office this is several times faster than `zipfile`,
which is asked only where a file is of the unusual kind (ZIP64).
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

STORED, DEFLATED = 0, 8
CHUNK_BYTES = 4 * 2**20
_END_SIGN, _ENTRY_SIGN, _LOCAL_SIGN = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_END = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_LONGEST_END = 2**16 + _END.size
_ENCRYPTED, _UTF8 = 1, 0x800
_FOUR_BYTES, _TWO_BYTES = 2**32 - 1, 2**16 - 1


class DamagedZip(ValueError):
    """The file is cut off, or a part is not what its checksum says."""


class LockedZip(ValueError):
    """A part needs a password."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file inside: sizes in bytes, `start` where its local header stands."""

    name: str
    method: int
    checksum: int
    packed: int
    size: int
    start: int


@dataclass(slots=True)
class Archive:
    """A whole ZIP file in memory.

    Names count without regard to case, as for Excel and for python-calamine: `parts` has them in
    lower case. `unread` names the parts whose checksum nobody has seen.
    """

    data: bytes
    parts: dict[str, Part]
    unread: set[str] = field(default_factory=set)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self.parts

    def read(self, name: str) -> bytes:
        """The part's bytes; raises DamagedZip, or KeyError where there is no such part."""
        return b"".join(self.chunks(name))

    def read_rest(self) -> None:
        """Hold every part that was not read to its checksum; raises DamagedZip."""
        for name in sorted(self.unread):
            for _ in self.chunks(name):
                pass

    def chunks(self, name: str) -> Iterator[bytes]:
        """The part's bytes in pieces, its checksum seen with the last; raises DamagedZip."""
        name = name.casefold()
        part = self.parts[name]
        checksum = length = 0
        for chunk in _unpacked(part, self._packed(part)):
            checksum = zlib.crc32(chunk, checksum)
            length += len(chunk)
            yield chunk
        if checksum != part.checksum or length != part.size:
            raise DamagedZip
        self.unread.discard(name)

    def _packed(self, part: Part) -> memoryview:
        header = _LOCAL.unpack_from(self.data, part.start)
        begin = part.start + _LOCAL.size + header[9] + header[10]
        packed = memoryview(self.data)[begin : begin + part.packed]
        if header[0] != _LOCAL_SIGN or len(packed) != part.packed:
            raise DamagedZip
        return packed


def open_archive(data: bytes) -> Archive:
    """The archive's parts by their names.

    Raises: DamagedZip, LockedZip.
    """
    try:
        parts = _directory(data)
    except (struct.error, zipfile.BadZipFile) as error:
        raise DamagedZip from error
    by_name = {part.name.casefold(): part for part in parts}
    if not parts or len(by_name) != len(parts) or _overlap(parts):
        raise DamagedZip
    return Archive(data, by_name, set(by_name))


def _unpacked(part: Part, packed: memoryview) -> Iterator[bytes]:
    if part.method == STORED:
        yield bytes(packed)
        return
    if part.method != DEFLATED:
        raise DamagedZip
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    left = part.size + 1  # one more than told, so that a part that is longer shows
    rest: bytes | memoryview = packed
    try:
        while left and not engine.eof:
            chunk = engine.decompress(rest, min(left, CHUNK_BYTES))
            if not chunk:
                return
            left -= len(chunk)
            rest = engine.unconsumed_tail
            yield chunk
    except zlib.error as error:
        raise DamagedZip from error


def _directory(data: bytes) -> list[Part]:
    end = data.rfind(_END_SIGN, max(0, len(data) - _LONGEST_END))
    if end < 0:
        raise DamagedZip
    _, _, _, _, count, size, start, _ = _END.unpack_from(data, end)
    if count == _TWO_BYTES or _FOUR_BYTES in {size, start}:
        return list(_unusual_directory(data))
    parts, at = [], start
    for _ in range(count):
        entry = _ENTRY.unpack_from(data, at)
        if entry[0] != _ENTRY_SIGN or at > end:
            raise DamagedZip
        if _FOUR_BYTES in {entry[8], entry[9], entry[16]}:
            return list(_unusual_directory(data))
        name_at = at + _ENTRY.size
        parts.append(_part(entry, data[name_at : name_at + entry[10]]))
        at = name_at + entry[10] + entry[11] + entry[12]
    return parts


def _part(entry: tuple[int, ...], raw_name: bytes) -> Part:
    flags = entry[3]
    if flags & _ENCRYPTED:
        raise LockedZip
    name = raw_name.decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    return Part(name, entry[4], entry[7], entry[8], entry[9], entry[16])


def _unusual_directory(data: bytes) -> Iterator[Part]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for one in archive.infolist():
            if one.flag_bits & _ENCRYPTED:
                raise LockedZip
            sizes = one.compress_size, one.file_size
            yield Part(one.filename, one.compress_type, one.CRC, *sizes, one.header_offset)


def _overlap(parts: list[Part]) -> bool:
    """Whether one part's bytes are another's too, which lets a small file unpack without end."""
    ordered = sorted(parts, key=lambda part: part.start)
    ends = (part.start + _LOCAL.size + part.packed for part in ordered)
    return any(end > after.start for end, after in zip(ends, ordered[1:], strict=False))
