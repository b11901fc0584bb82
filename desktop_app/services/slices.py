"""Walking something long a slice at a time, so that it takes the memory of one slice."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def slices(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of `size` items, the last one shorter."""
    walk = iter(items)
    while chunk := list(islice(walk, size)):
        yield chunk
