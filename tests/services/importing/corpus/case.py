"""What a file of the corpus is: how it is made, and what must become of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tests.services import books

Make: TypeAlias = Callable[[Path, str], object]
Rows: TypeAlias = Sequence[Sequence[object]]

CAMPAIGN = "DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO"
HEAD = ("STT", "Họ và tên", "Số tiền (đồng)")
# Two givers whose 300.000 and 200.000 đồng stand in most files, so that a loss shows.
MONEY = 500_000


@dataclass(frozen=True, slots=True)
class Case:
    """A file: its name, what writes it for a unit's name, its status and its problems' codes.

    `amount`: đồng of the rows that would be stored where the good rows are accepted; `codes` are
    all the codes that the file gets, no others.
    """

    name: str
    make: Make
    status: str
    codes: frozenset[str] = frozenset()
    amount: int = 0


def good(name: str, make: Make, *codes: str, amount: int = MONEY) -> Case:
    """A file that goes in whole, with warnings at most."""
    return Case(name, make, "accepted", frozenset(codes), amount)


def partly(name: str, make: Make, *codes: str, amount: int = MONEY) -> Case:
    """A file of which the good rows may go in."""
    return Case(name, make, "partial", frozenset(codes), amount)


def refused(name: str, make: Make, *codes: str) -> Case:
    """A file that nothing goes in of."""
    return Case(name, make, "rejected", frozenset(codes))


def ignored(name: str, make: Make, *codes: str) -> Case:
    """A file that is no return at all."""
    return Case(name, make, "ignored", frozenset(codes))


def title(unit: str) -> Rows:
    """The lines over a table, and a blank one."""
    return ((f"Đơn vị: {unit}",), (CAMPAIGN,), ())


def people(unit: str, *amounts: object) -> Rows:
    """A list of givers with these amounts under one head; each file has names of its own."""
    tag = unit.rpartition(" ")[2]
    names = (f"Người {letter} của {tag}" for letter in "ABCDEFGHIKLMNOPQ")
    pairs = zip(names, amounts, strict=False)
    lines = [(number, name, amount) for number, (name, amount) in enumerate(pairs, start=1)]
    return (*title(unit), HEAD, *lines)


def sheet(*amounts: object) -> Make:
    """Writes a list of givers with these amounts."""
    return lambda path, unit: books.write(path, people(unit, *amounts))


def rows(make: Callable[[str], Rows]) -> Make:
    """Writes the rows that `make(unit)` gives."""
    return lambda path, unit: books.write(path, make(unit))
