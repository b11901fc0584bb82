"""Targets: what was planned for units and what they reached."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from desktop_app.domain.rows import TargetLine
from desktop_app.domain.scoring.figures import number_text
from desktop_app.domain.targets import TargetProgress
from desktop_app.reports.formulas import Share
from desktop_app.reports.official import About, letterhead, recipients, signatures
from desktop_app.reports.report import Cell, Column, Format, Report, Row, Table
from desktop_app.reports.target_progress import progress_table

NOT_ASSIGNED = "Không giao"
_NUMBER = Format.NUMBER
_MEASURED = (
    Column("code", "Mã", width=8),
    Column("title", "Chỉ tiêu", width=38),
    Column("measure", "Đơn vị tính", width=9),
)
_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    *_MEASURED,
    Column("planned", "Kế hoạch", _NUMBER, 12),
    Column("actual", "Thực hiện", _NUMBER, 12),
    Column(
        "share", "Tỷ lệ thực hiện", Format.PERCENT, 10, formula=Share("actual", "planned"), bar=True
    ),
)
_COUNT_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    *_MEASURED,
    Column("assigned", "Được giao", _NUMBER, 8, group="Số đơn vị"),
    Column("told", "Có kết quả", _NUMBER, 8, group="Số đơn vị"),
    Column("untold", "Chưa có kết quả", _NUMBER, 8, group="Số đơn vị"),
    Column("not_assigned", "Không giao", _NUMBER, 8, group="Số đơn vị"),
)


def targets_table(lines: Sequence[TargetLine]) -> Table:
    """Every unit's targets under its name; rows bear "target:UNIT:CODE"."""
    rows = tuple(_rows(lines))
    return Table("Kết quả thực hiện chỉ tiêu", _COLUMNS, rows, numbered=True)


def counts_table(lines: Sequence[TargetLine]) -> Table:
    """By target, how many units had it and how many told a result."""
    codes = dict.fromkeys(line.code for line in lines)
    rows = tuple(
        _count_row(number, [line for line in lines if line.code == code])
        for number, code in enumerate(codes, 1)
    )
    return Table("Tổng hợp việc thực hiện chỉ tiêu", _COUNT_COLUMNS, rows)


def targets_report(
    lines: Sequence[TargetLine], about: About, progress: Sequence[TargetProgress] = ()
) -> Report:
    """The report on targets, with how far they are where that is known."""
    known = (progress_table(progress),) if progress else ()
    return Report(
        kind="targets",
        title="Bảng tổng hợp",
        abstract=f"Kết quả thực hiện chỉ tiêu của các đơn vị năm {about.year}",
        letterhead=letterhead(about.department),
        blocks=(counts_table(lines), *known, targets_table(lines)),
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        made_from=about.made_from,
    )


def target_ident(line: TargetLine) -> str:
    """What a target's row bears: "target:UNIT:CODE"."""
    return f"target:{line.unit_code}:{line.code}"


def figure(exact: str) -> Cell:
    """An exact decimal text as a cell: a whole number as such, else Vietnamese writing ("91,2")."""
    if not exact:
        return None
    value = Fraction(exact)
    return int(value) if value.denominator == 1 else number_text(value)


def _rows(lines: Sequence[TargetLine]) -> Iterator[Row]:
    for (_, name), group in groupby(lines, key=lambda line: (line.unit_code, line.unit_name)):
        yield Row((name,), "group")
        for number, line in enumerate(group, 1):
            yield _row(number, line)


def _row(number: int, line: TargetLine) -> Row:
    planned: Cell = NOT_ASSIGNED if line.not_assigned else figure(line.planned)
    result = figure(line.actual)
    cells = (number, line.code, line.title, line.measure, planned, result, line.share)
    return Row(cells, ident=target_ident(line))


def _count_row(number: int, lines: Sequence[TargetLine]) -> Row:
    first = lines[0]
    assigned = [line for line in lines if not line.not_assigned]
    told = sum(1 for line in assigned if line.actual)
    counts = (len(assigned), told, len(assigned) - told, len(lines) - len(assigned))
    return Row((number, first.code, first.title, first.measure, *counts))
