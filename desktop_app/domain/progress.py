"""Long work reports how far it is and may be cancelled; it knows no toolkit."""

from collections.abc import Iterable, Iterator, Sized
from typing import Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Cancelled(Exception):
    """Raised by a `Progress` when the user cancelled; a transaction under way rolls back."""


class Progress(Protocol):
    """Called with steps done, steps in all and what is being done; may raise `Cancelled`."""

    def __call__(self, done: int, total: int, what: str, /) -> None:
        """Take note of how far the work is."""


def silent(_done: int, _total: int, _what: str) -> None:
    """Say nothing and never cancel."""


class SizedIterable(Sized, Iterable[T_co], Protocol[T_co]):
    """Something whose length is known before it is walked."""


def steps(items: SizedIterable[T], progress: Progress, what: str) -> Iterator[T]:
    """Walk `items`, reporting before each one and at the end."""
    total = len(items)
    for done, item in enumerate(items):
        progress(done, total, what)
        yield item
    progress(total, total, what)
