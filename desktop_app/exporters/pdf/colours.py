"""The ICC profile of sRGB, written out: it says what red, green and blue on a page are.

Source: ICC.1:2004-10 for the file's shape; IEC 61966-2-1 for the colours, seen under D50 light.
"""

from collections.abc import Mapping
from struct import pack

_ALIGNED = 4
_HEAD = 128
_ENTRY = 12
_WHITE = (0.9642, 1.0, 0.8249)  # of D50, which all colours of a profile are told against
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
# From the light of a screen's white, D65, to that of D50; row by row.
_ADAPTATION = (
    (1.04788, 0.02292, -0.05022),
    (0.02959, 0.99048, -0.01707),
    (-0.00925, 0.01508, 0.75168),
)
# (a·x + b) ^ g from d on, c·x below it: g, a, b, c, d.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_SUM_OF_POWER = 3  # the kind of that curve
_MADE = (2024, 1, 1, 0, 0, 0)


def srgb_profile() -> bytes:
    """The profile; the same bytes each time."""
    curve = pack(">4s4xHxx", b"para", _SUM_OF_POWER) + _numbers(_CURVE)
    tags = {
        b"desc": _text("sRGB"),
        b"cprt": _text("CC0"),
        b"wtpt": _colour(_WHITE),
        b"chad": pack(">4s4x", b"sf32") + b"".join(map(_numbers, _ADAPTATION)),
        **{name: _colour(value) for name, value in _PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    body = _body(tags)
    return _head(_HEAD + len(body)) + body


def _head(size: int) -> bytes:
    version = 0x04200000
    told = pack(">I4xI4s4s4s6H4s", size, version, b"mntr", b"RGB ", b"XYZ ", *_MADE, b"acsp")
    return (told + bytes(28) + _numbers(_WHITE)).ljust(_HEAD, b"\0")


def _body(tags: Mapping[bytes, bytes]) -> bytes:
    """The list of tags and their data, each beginning at a multiple of four; equal ones once."""
    at = _HEAD + _ALIGNED + _ENTRY * len(tags)
    places: dict[bytes, int] = {}
    for data in tags.values():
        if data not in places:
            places[data] = at
            at += len(data)
    entries = (pack(">4sII", name, places[data], len(data)) for name, data in tags.items())
    return pack(">I", len(tags)) + b"".join((*entries, *places))


def _text(text: str) -> bytes:
    """A text in one language; padded, as its length is told inside."""
    data = text.encode("utf-16-be")
    told = pack(">4s4xII2s2sII", b"mluc", 1, _ENTRY, b"en", b"US", len(data), 28) + data
    return told + bytes(-len(told) % _ALIGNED)


def _colour(value: tuple[float, ...]) -> bytes:
    return pack(">4s4x", b"XYZ ") + _numbers(value)


def _numbers(values: tuple[float, ...]) -> bytes:
    """Each in 1/65536, as a profile has them."""
    return b"".join(pack(">i", round(value * 65_536)) for value in values)
