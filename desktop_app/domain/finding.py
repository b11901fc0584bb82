"""What a few letters find: a unit, a person, a campaign; and how well a text answers to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.text import fold


class FoundKind(StrEnum):
    """What was found."""

    UNIT = "unit"
    PERSON = "person"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True)
class Found:
    """A record by its code, with its name and what tells it from others of that name."""

    kind: FoundKind
    code: str
    title: str
    hint: str = ""


def words_of(text: str) -> list[str]:
    """What is looked for: each word apart, without marks."""
    return fold(text).split()


def answers(text: str, words: Sequence[str]) -> bool:
    """Whether every word, or its beginning letters, stands in a text; the order does not matter."""
    folded = fold(text)
    return all(word in folded for word in words)


def nearness(text: str, words: Sequence[str]) -> tuple[int, int, str]:
    """How near a text that answers is, the nearest least: begun with it, begun a word with it."""
    folded = fold(text)
    starts = sum(f" {folded}".find(f" {word}") < 0 for word in words)
    return (0 if words and folded.startswith(words[0]) else 1, starts, folded)
