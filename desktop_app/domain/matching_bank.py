"""Which bank line paid which remittance: surely, or only perhaps, for a person to say.

Nothing is matched beyond what is left of either side, and the order of lines changes nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

DAYS_APART = 5
_NO_DAY = 10**6
_SHORTEST_REFERENCE = 4
_WORDS_OF_A_REFERENCE = 4
_SEPARATORS = re.compile(r"[^0-9a-z]+")
_LENGTH_OF_A_DAY = len("2024-11-20")


Edge: TypeAlias = tuple[int, int]


class MatchedBy(StrEnum):
    """How a match was found."""

    REFERENCE = "reference"
    AMOUNT_AND_DAY = "amount_and_day"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Line:
    """A bank line that brings money in; `left` is what no match has used, đồng."""

    id: int
    day: str
    left: int
    reference: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A remittance; `left` is what no match has shown, đồng; `fund` is a code."""

    id: int
    day: str
    left: int
    fund: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A part of a line that is a part of a remittance."""

    line: int
    sent: int
    amount: int
    by: MatchedBy


def sure_matches(
    lines: Iterable[Line], sent: Iterable[Sent], apart: int = DAYS_APART
) -> tuple[Match, ...]:
    """The matches that leave no doubt: by reference, else by amount and day, unique on both sides.

    `apart`: how many days may lie between the remittance and the bank's day.
    """
    money = {one.id: one for one in lines if one.left > 0}
    owed = {one.id: one for one in sent if one.left > 0}
    named = _named(money, owed)
    told_lines, told_sent = {line for line, _ in named}, {one for _, one in named}
    found = [match for part in _parts(named) for match in _by_reference(part, money, owed)]
    rest = {key: one for key, one in money.items() if key not in told_lines}
    near = _near(rest, [one for key, one in owed.items() if key not in told_sent], apart)
    of_line, of_sent = Counter(line for line, _ in near), Counter(one for _, one in near)
    found += [
        Match(line, one, money[line].left, MatchedBy.AMOUNT_AND_DAY)
        for line, one in near
        if of_line[line] == of_sent[one] == 1
    ]
    return tuple(sorted(found, key=lambda match: (match.line, match.sent)))


def candidates(line: Line, sent: Iterable[Sent]) -> tuple[Sent, ...]:
    """The remittances that a line may have paid, the likeliest first, for a person to choose.

    First those that the line refers to, then those of its amount, then the others, the nearer in
    days before the farther.
    """
    texts = _texts(line)

    def distance(one: Sent) -> tuple[bool, bool, int, int]:
        days = days_between(line.day, one.day)
        away = _NO_DAY if days is None else days
        return _bare(one.reference) not in texts, one.left != line.left, away, one.id

    return tuple(sorted((one for one in sent if one.left > 0), key=distance))


def days_between(one: str, other: str) -> int | None:
    """The days between two dates, None where either is known in part only."""
    if not len(one) == len(other) == _LENGTH_OF_A_DAY:
        return None
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _named(lines: Mapping[int, Line], sent: Mapping[int, Sent]) -> list[Edge]:
    """Each line with each remittance whose reference it bears, as its own or in its text."""
    wanted: defaultdict[str, list[int]] = defaultdict(list)
    for one in sent.values():
        if reference := _bare(one.reference):
            wanted[reference].append(one.id)
    return [
        (line.id, ident)
        for line in lines.values()
        for text in _texts(line) & wanted.keys()
        for ident in wanted[text]
    ]


def _texts(line: Line) -> set[str]:
    """What may be a reference: the line's own, and runs of words as in “FT 24/001” for FT24001."""
    words = [word for word in _SEPARATORS.split(line.content.casefold()) if word]
    runs = {
        "".join(words[start : start + many])
        for start in range(len(words))
        for many in range(1, _WORDS_OF_A_REFERENCE + 1)
    }
    long = {run for run in runs if len(run) >= _SHORTEST_REFERENCE and not run.isalpha()}
    return (long | {_bare(line.reference)}) - {""}


def _bare(reference: str) -> str:
    return _SEPARATORS.sub("", reference.casefold())


def _parts(edges: Iterable[Edge]) -> Iterator[tuple[set[int], set[int]]]:
    """The lines and remittances that hang together by references."""
    parts: list[tuple[set[int], set[int]]] = []
    for line, one in edges:
        touched = [part for part in parts if line in part[0] or one in part[1]]
        parts = [part for part in parts if part not in touched]
        lines = {line}.union(*(part[0] for part in touched))
        parts.append((lines, {one}.union(*(part[1] for part in touched))))
    yield from parts


def _by_reference(
    part: tuple[set[int], set[int]], lines: Mapping[int, Line], sent: Mapping[int, Sent]
) -> Iterator[Match]:
    """Several lines of one remittance or one line of several, as far as the amounts go together."""
    money = {key: lines[key].left for key in part[0]}
    owed = {key: sent[key].left for key in part[1]}
    if len({sent[key].fund for key in owed}) > 1:
        return
    if len(money) == len(owed) == 1:
        (line, came), (one, due) = *money.items(), *owed.items()
        yield Match(line, one, min(came, due), MatchedBy.REFERENCE)
    elif len(owed) == 1 and sum(money.values()) <= sum(owed.values()):
        (one,) = owed
        yield from (Match(line, one, came, MatchedBy.REFERENCE) for line, came in money.items())
    elif len(money) == 1 and sum(owed.values()) <= sum(money.values()):
        (line,) = money
        yield from (Match(line, one, due, MatchedBy.REFERENCE) for one, due in owed.items())


def _near(lines: Mapping[int, Line], sent: Iterable[Sent], apart: int) -> list[Edge]:
    """Each line with each remittance of its amount that lies no more than so many days apart."""
    by_amount: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines.values():
        by_amount[line.left].append(line)
    return [
        (line.id, one.id)
        for one in sent
        for line in by_amount[one.left]
        if (days := days_between(line.day, one.day)) is not None and days <= apart
    ]
