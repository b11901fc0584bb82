"""How a form's cells look and what they take: formats and validations."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from xlsxwriter.format import Format as CellFormat
from xlsxwriter.workbook import Workbook

from desktop_app.domain.periods import Period
from desktop_app.exporters.forms.tables import Entry, FieldColumn, Line

FONT: Final = "Times New Roman"
SIZE: Final = 11
_SHADE = "#EDEDED"
_SHUT = "#F2F2F2"
_OPEN = "#FFFFFF"
_MOST_DONG = 10**12
_MOST_COUNT = 10**6
_MOST_DAYS = 10**5
_MOST_FIGURE = 10**11
# Thousands apart, and no idle decimal comma behind whole numbers.
_PLAIN_NUMBER = "[>=1000]#,##0;General"
_NUMBER_FORMATS = {
    Entry.ORDER: "0",
    Entry.MONEY: "#,##0",
    Entry.COUNT: "#,##0",
    Entry.DAYS: _PLAIN_NUMBER,
    Entry.DATE: "dd/mm/yyyy",
    Entry.FIGURE: _PLAIN_NUMBER,
    Entry.MARK: "0.00",
}
_ALIGNMENTS = {Entry.TEXT: "left", Entry.ORDER: "center", Entry.DATE: "center"}
Validation = dict[str, Any]


class Looks:
    """The formats of one workbook, each made when it is first asked for."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], CellFormat] = {}

    def cell(self, entry: Entry, *, is_open: bool, is_bold: bool = False) -> CellFormat:
        """A cell of a table; a closed one is shaded and locked."""
        wrapped = {"text_wrap": True} if entry is Entry.TEXT else {}
        alignment = _ALIGNMENTS.get(entry, "right")
        return self._of(
            {"font_size": SIZE, "border": 1, "valign": "vcenter"}
            | {"align": alignment, "indent": int(alignment != "center"), "locked": not is_open}
            | {"num_format": _NUMBER_FORMATS.get(entry, "@")}
            | {"bg_color": _OPEN if is_open else _SHUT, "bold": is_bold}
            | wrapped
        )

    def header(self) -> CellFormat:
        """A column's heading."""
        return self._of(
            {"font_size": SIZE, "border": 1, "bold": True, "bg_color": _SHADE}
            | {"align": "center", "valign": "vcenter", "text_wrap": True}
        )

    def text(self, size: float = SIZE, align: str = "left", **style: bool) -> CellFormat:
        """A line outside tables."""
        line = {"font_size": size, "align": align, "valign": "vcenter", "text_wrap": True}
        return self._of(line | style)

    def _of(self, properties: Mapping[str, object]) -> CellFormat:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format({"font_name": FONT} | dict(properties))
        return self._made[key]


def validation(column: FieldColumn, line: Line, period: Period) -> Validation | None:
    """What a line's cell takes, with what is said to who types something else; None for any text.

    A drop-down of a column is not here: its words stand on another sheet.
    """
    if line.levels:
        return _levels(line)
    bounds = _bounds(column.entry, line, period)
    if bounds is None:
        return None
    kind, least, most, sentence = bounds
    return {
        "validate": kind,
        "criteria": "between",
        "minimum": least,
        "maximum": most,
        "error_title": column.heading[:32],
        "error_message": sentence,
    }


def _levels(line: Line) -> Validation:
    shown = [f"{level:g}" for level in line.levels]
    return {
        "validate": "list",
        "source": shown,
        "error_title": "Điểm tự chấm",
        "error_message": f"Tiêu chí này chỉ nhận các mức điểm: {'; '.join(shown)}."[:255],
    }


def _bounds(entry: Entry, line: Line, period: Period) -> tuple[str, Any, Any, str] | None:
    if entry is Entry.MARK:
        most = line.most or 0
        told = f"{most:g}".replace(".", ",")
        return "decimal", 0, most, f"Hãy ghi điểm bằng số, từ 0 đến {told}; để trống nếu chưa chấm."
    if entry is Entry.DATE:
        return "date", *_days_near(period), _DATE
    return _PLAIN.get(entry)


def _days_near(period: Period) -> tuple[date, date]:
    """From a year before the period to a year after it: typing errors are farther off."""
    return date(period.year - 1, 1, 1), date(period.year + 1, 12, 31)


_DATE = "Hãy ghi đủ ngày/tháng/năm, ví dụ 15/08/2024."
_PLAIN = {
    Entry.MONEY: (
        "integer",
        0,
        _MOST_DONG,
        "Hãy chỉ ghi số đồng, không ghi chữ hay đơn vị tính, ví dụ 500000.",
    ),
    Entry.COUNT: ("integer", 0, _MOST_COUNT, "Hãy ghi một số nguyên, không ghi chữ, ví dụ 12."),
    Entry.DAYS: ("decimal", 0, _MOST_DAYS, "Hãy ghi số ngày công, không ghi chữ, ví dụ 2,5."),
    Entry.FIGURE: ("decimal", 0, _MOST_FIGURE, "Hãy chỉ ghi con số, không ghi chữ, ví dụ 95,5."),
}
