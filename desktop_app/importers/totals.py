"""Whether the rows called "Cộng", "Tổng cộng" or a group's own line are the sum of their rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from desktop_app.domain.problems import Problem
from desktop_app.importers import cell_problems
from desktop_app.importers.lines import Line, LineKind

_FARTHEST_MARK = 200
_Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running counts over the lines before each place: figures, unread figures, data rows."""

    figures: tuple[int, ...]
    unread: tuple[int, ...]
    rows: tuple[int, ...]
    marks: tuple[int, ...]

    def of(self, span: _Span) -> int | None:
        """The sum from one place up to another; None where a figure in it could not be read."""
        start, end = span
        known = self.unread[start] == self.unread[end]
        return self.figures[end] - self.figures[start] if known else None

    def has_rows(self, span: _Span) -> bool:
        """Whether any data row lies in it."""
        return self.rows[span[0]] < self.rows[span[1]]


def check_totals(
    lines: Sequence[Line],
    figures: Mapping[int, int | None],
    written: Mapping[int, object],
    show: Callable[[int], str],
) -> Iterator[tuple[int, Problem]]:
    """Each total that differs from every sum it can stand for, with what to say.

    `figures`: the data rows' values, None where one could not be read (then no sum over it is
    judged); `written`: what the total and group lines themselves say; `show` prints a figure.
    """
    sums = _running(lines, figures)
    for at, line in enumerate(lines):
        total = written.get(line.row)
        if not isinstance(total, int):
            continue
        spans = filter(sums.has_rows, _spans(line, at, len(lines), sums))
        values = [sums.of(span) for span in spans]
        if values and None not in values and total not in values:
            likely = values[0] or 0
            parts = (show(total), show(likely), show(abs(total - likely)))
            yield line.row, cell_problems.total_mismatch(*parts)


def _running(lines: Sequence[Line], figures: Mapping[int, int | None]) -> _Sums:
    data = [line.kind in {LineKind.DATA, LineKind.LEFT_OUT} for line in lines]
    values = [
        figures.get(line.row) if is_data else 0 for line, is_data in zip(lines, data, strict=True)
    ]
    return _Sums(
        figures=tuple(accumulate((value or 0 for value in values), initial=0)),
        unread=tuple(accumulate((value is None for value in values), initial=0)),
        rows=tuple(accumulate(data, initial=0)),
        marks=tuple(at for at, is_data in enumerate(data) if not is_data),
    )


def _spans(line: Line, at: int, count: int, sums: _Sums) -> list[_Span]:
    """What a line may be the total of, from place to place, the likeliest first.

    A group's line: what follows, up to any later mark. A total before all data: everything, or
    what follows. Any other: what stands between an earlier mark and itself, or everything.
    """
    everything = (0, count)
    later = [mark for mark in sums.marks if mark > at][:_FARTHEST_MARK]
    following = [(at + 1, mark) for mark in (*later, count)]
    if line.kind is LineKind.GROUP:
        return following
    if not sums.has_rows((0, at)):
        return [everything, *following]
    earlier = [mark + 1 for mark in sums.marks if mark < at][-_FARTHEST_MARK:]
    since = [(start, at) for start in reversed(earlier)]
    return [everything, *since] if line.is_grand else [*since, (0, at), everything]
