"""Length-prefixed JSON over a pipe: four bytes of length, highest first, then UTF-8 text."""

import json
import struct
from typing import Any, BinaryIO

_LENGTH = struct.Struct(">I")


def write_frame(stream: BinaryIO, value: dict[str, Any]) -> None:
    """Send one value whole; raises OSError where the other side is gone."""
    data = json.dumps(value).encode("ascii")
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_frame(stream: BinaryIO) -> dict[str, Any] | None:
    """The next value, or None where the other side is gone, also in the middle of one."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        return None
    value: dict[str, Any] = json.loads(data)
    return value
