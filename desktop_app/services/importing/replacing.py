"""What a file would replace, or add to, said before it does."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.intake import Kind
from desktop_app.domain.money import format_money
from desktop_app.domain.problems import Problem
from desktop_app.services.importing import sentences
from desktop_app.services.importing.differences import Side, counts, side
from desktop_app.services.importing.standing import Held


@dataclass(frozen=True, slots=True)
class Replaced:
    """What counts of one kind of one unit before a file, and what the file brings of it."""

    kind: Kind
    old: Sequence[Held]
    new: Side


@dataclass(frozen=True, slots=True)
class _Sum:
    """Rows and money in đồng."""

    rows: int
    amount: int


def note_replacing(met: Sequence[Replaced]) -> str:
    """Which returns in force a file replaces, with the figures of both and what changes."""
    kinds = dict.fromkeys(one.kind for one in met)
    return "; ".join(_note([one for one in met if one.kind is kind]) for kind in kinds)


def note_adding(met: Sequence[Replaced]) -> str:
    """Which returns in force a file adds to."""
    names = _names(met)
    return f"Bổ sung vào bản đang tính từ tệp {names}" if names else ""


def in_one_import(unit: str, met: Sequence[Replaced]) -> tuple[Problem, ...]:
    """A warning where a file replaces one of the same import."""
    first = next(
        (held.file for one in met for held in one.old if held.file_number and not held.tally), ""
    )
    return (sentences.replaced_in_batch(unit, first),) if first else ()


def worked_on(met: Sequence[Replaced]) -> tuple[Problem, ...]:
    """A warning where a file replaces lines that were reversed, or that receipts stand on."""
    count = sum(held.worked_on for one in met for held in one.old)
    return (sentences.replaces_worked_on(count),) if count else ()


def _names(met: Sequence[Replaced]) -> str:
    names = dict.fromkeys(held.file for one in met for held in one.old)
    return ", ".join(f"“{name}”" for name in names)


def _note(met: Sequence[Replaced]) -> str:
    old, new = _old(met), _new(met)
    rows = f"{old.rows} dòng → {new.rows} dòng"
    money = f"{format_money(old.amount)} đồng → {format_money(new.amount)} đồng"
    both = f"{rows}, {money}" if old.amount or new.amount else rows
    told = f"{_what(met)} từ tệp {_names(met)}: {both} ({_changes(met)})"
    extra = len({held.file for one in met for held in one.old if held.supplement})
    return f"{told}, kể cả {extra} tệp bổ sung" if extra else told


def _what(met: Sequence[Replaced]) -> str:
    tally = all(held.tally for one in met for held in one.old)
    return "Thay số trong bảng tổng hợp" if tally else "Thay bản đang tính"


def _old(met: Sequence[Replaced]) -> _Sum:
    versions = [held for one in met for held in one.old]
    return _Sum(sum(len(one.rows) for one in versions), sum(one.amount for one in versions))


def _new(met: Sequence[Replaced]) -> _Sum:
    rows = [row for one in met for row in one.new.rows]
    return _Sum(len(rows), sum(row.amount for row in rows))


def _changes(met: Sequence[Replaced]) -> str:
    found = [counts(side(one.old), one.new) for one in met]
    changed = sum(one.changed for one in found)
    added = sum(one.added for one in found)
    removed = sum(one.removed for one in found)
    return f"{changed} dòng đổi, {added} thêm, {removed} bớt"
