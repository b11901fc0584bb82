"""Rows under their clusters, numbered through, with what they add up to."""

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import TypeAlias, TypeVar

from desktop_app.domain.judged import Judged
from desktop_app.domain.points import share
from desktop_app.domain.rows import UnitInfo
from desktop_app.reports.report import Cell, Row

T = TypeVar("T")
Cells: TypeAlias = tuple[Cell, ...]

NO_CLUSTER = "Chưa xếp cụm"
SUBTOTAL = "Cộng"
TOTAL = "Tổng cộng"


def by_cluster(
    items: Iterable[T], unit_of: Callable[[T], UnitInfo | Judged]
) -> tuple[tuple[str, tuple[T, ...]], ...]:
    """Each cluster's name and items, in the order in which clusters first come.

    What is in no cluster stands last, under `NO_CLUSTER`.
    """
    found: dict[str, list[T]] = {}
    names: dict[str, str] = {}
    for item in items:
        unit = unit_of(item)
        found.setdefault(unit.cluster, []).append(item)
        names[unit.cluster] = unit.cluster_name or unit.cluster or NO_CLUSTER
    order = sorted(found, key=lambda code: not code)
    return tuple((names[code], tuple(found[code])) for code in order)


def cluster_rows(
    items: Iterable[T],
    unit_of: Callable[[T], UnitInfo | Judged],
    row: Callable[[int, T], Row],
    sums: Callable[[Sequence[T]], Cells] | None = None,
) -> tuple[Row, ...]:
    """A heading for each cluster, its numbered rows, its sums; at the end the sums of all.

    `sums` gives the cells after the second column, which says what is added up.
    """
    groups = by_cluster(items, unit_of)
    numbers = count(1)
    rows: list[Row] = []
    for name, members in groups:
        if (name, len(groups)) != (NO_CLUSTER, 1):
            rows.append(Row((name,), "group"))
        rows += [row(next(numbers), item) for item in members]
        if sums and len(groups) > 1:
            rows.append(Row((None, SUBTOTAL, *sums(members)), "subtotal"))
    if sums and groups:
        everything = [item for _, members in groups for item in members]
        rows.append(Row((None, TOTAL, *sums(everything)), "total"))
    return tuple(rows)


def table_of_clusters(
    items: Iterable[T],
    unit_of: Callable[[T], UnitInfo | Judged],
    sums: Callable[[Sequence[T]], Cells],
) -> tuple[Row, ...]:
    """One row for each cluster with its number, name, number of units and sums, then the total."""
    groups = by_cluster(items, unit_of)
    rows = [
        Row((number, name, len(members), *sums(members)))
        for number, (name, members) in enumerate(groups, 1)
    ]
    everything = [item for _, members in groups for item in members]
    total = Row((None, TOTAL, len(everything), *sums(everything)), "total")
    return (*rows, total) if rows else ()


def sum_known(values: Iterable[int | None]) -> int | None:
    """The sum of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def common_share(parts: Iterable[tuple[int | None, int | None]]) -> int | None:
    """Joined people over all people, in hundredths of a percent, from (joined, headcount) of each.

    None where nobody's joining is known, or where people joined in a unit of unknown headcount.
    """
    known = list(parts)
    joined = sum_known(joined for joined, _ in known)
    if joined is None or any(some and headcount is None for some, headcount in known):
        return None
    return share(joined, sum_known(headcount for _, headcount in known) or 0)
