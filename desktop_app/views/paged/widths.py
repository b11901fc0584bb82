"""Columns made narrower until they fit beside each other, the widest ones first."""

from collections.abc import Mapping

# A name or a sentence can still be told apart at this width; the tooltip has the whole of it.
NARROWEST = 130


def squeezed(widths: Mapping[int, int], room: int) -> dict[int, int]:
    """By column, pixels that fit into the room together; none is squeezed under `NARROWEST`."""
    over = sum(widths.values()) - room
    if over <= 0:
        return dict(widths)
    low, high = NARROWEST, max(widths.values(), default=NARROWEST)
    while low < high:
        cap = (low + high + 1) // 2
        fits = sum(min(width, cap) for width in widths.values()) <= room
        low, high = (cap, high) if fits else (low, cap - 1)
    return {column: min(width, max(low, NARROWEST)) for column, width in widths.items()}
