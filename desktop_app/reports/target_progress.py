"""How far the targets are: the department's line in bold, its units below."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from desktop_app.domain.scoring.figures import number_text
from desktop_app.domain.targets import MONTHS, TargetProgress
from desktop_app.reports.chart import Tone
from desktop_app.reports.formulas import Share
from desktop_app.reports.report import Cell, Column, Format, Row, Table

NOT_ASSIGNED = "Không giao"
_NUMBER = Format.NUMBER
_STATES = {True: "Đạt", False: "Chưa đạt", None: ""}
_COLUMNS = (
    Column("who", "Đơn vị", width=30),
    Column("measure", "Đơn vị tính", width=9),
    Column("planned", "Kế hoạch", _NUMBER, 12),
    Column("actual", "Thực hiện", _NUMBER, 12),
    Column("share", "Tỷ lệ", Format.PERCENT, 9, formula=Share("actual", "planned"), bar=True),
    Column("covered", "Số liệu đến", width=12),
    Column("forecast", "Dự báo cả năm", _NUMBER, 12),
    Column(
        "forecast_share",
        "Dự báo so với kế hoạch",
        Format.PERCENT,
        10,
        formula=Share("forecast", "planned"),
    ),
    Column("state", "Kết quả", width=10, tones=(("Đạt", Tone.GOOD), ("Chưa đạt", Tone.BAD))),
)


def progress_table(lines: Sequence[TargetProgress]) -> Table:
    """Target by target, its text as a group; rows bear "target:UNIT:CODE" (UNIT empty: all)."""
    rows = tuple(_rows(lines))
    empty = "Kế hoạch không đề ra chỉ tiêu nào."
    return Table("Tiến độ thực hiện chỉ tiêu", _COLUMNS, rows, empty_text=empty)


def planned_text(low: Fraction | None, high: Fraction | None) -> Cell:
    """What was planned: one figure, or a range (“0,1 - 0,2”)."""
    if low is not None and high is not None and low != high:
        return f"{number_text(low)} - {number_text(high)}"
    return _cell(low if low is not None else high)


def _rows(lines: Sequence[TargetProgress]) -> Iterator[Row]:
    for line in lines:
        if not line.unit_code:
            yield Row((f"{line.code}. {line.title}",), "group")
        yield _row(line)


def _row(line: TargetProgress) -> Row:
    planned = NOT_ASSIGNED if line.not_assigned else planned_text(line.low, line.high)
    cells = (
        _who(line),
        line.measure,
        planned,
        _cell(line.actual),
        line.share,
        _covered(line),
        _cell(line.forecast),
        line.forecast_share,
        _STATES[line.is_reached],
    )
    return Row(cells, ident=f"target:{line.unit_code}:{line.code}")


def _who(line: TargetProgress) -> str:
    if line.unit_code:
        return line.unit_name
    return f"Toàn cơ quan (cộng {line.reported_by} đơn vị)" if line.reported_by else "Toàn cơ quan"


def _covered(line: TargetProgress) -> str:
    if line.actual is None:
        return ""
    if line.periods:
        return line.periods[-1].period.title if len(line.periods) == 1 else f"{line.months} tháng"
    return "Cả năm" if line.months == MONTHS else f"{line.months} tháng"


def _cell(value: Fraction | None) -> Cell:
    """A whole number as such, else Vietnamese writing, at most two decimals."""
    if value is None:
        return None
    rounded = Fraction(round(value * 100), 100)
    return int(rounded) if rounded.denominator == 1 else number_text(rounded)
