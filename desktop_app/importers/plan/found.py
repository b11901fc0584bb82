"""What is read, beside the lines that it was read from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop_app.domain.plan_draft import Passage

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value and its passage."""

    value: T_co
    passage: Passage


def values(found: Iterable[Found[T_co]]) -> tuple[T_co, ...]:
    """The values alone."""
    return tuple(one.value for one in found)


def spanned(passages: Iterable[Passage]) -> Passage:
    """From the first line of some passages to the last."""
    known = list(passages)
    return Passage(min(one.first for one in known), max(one.last for one in known))
