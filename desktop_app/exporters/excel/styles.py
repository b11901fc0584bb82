"""How cells look: formats made once for a workbook."""

from typing import Final

from xlsxwriter.format import Format as CellFormat
from xlsxwriter.workbook import Workbook

from desktop_app.reports.chart import Tone
from desktop_app.reports.formatting import align
from desktop_app.reports.report import Format

FONT: Final = "Times New Roman"
_NUMBER_FORMATS: dict[Format, str] = {
    Format.NUMBER: "#,##0",
    Format.MONEY: "#,##0",
    Format.POINTS: "#,##0.00",
    Format.DAYS: "General",
    Format.PERCENT: "0.00%",
    Format.DATE: "dd/mm/yyyy",
}
_SHADE = "#EDEDED"
_LEVELS: dict[str, dict[str, object]] = {
    "header": {"bold": True, "bg_color": _SHADE, "text_wrap": True},
    "number": {"italic": True, "bg_color": _SHADE},
    "group": {"bold": True, "bg_color": "#F5F5F5"},
    "subtotal": {"bold": True, "italic": True},
    "total": {"bold": True, "bg_color": _SHADE},
    "empty": {"italic": True},
}
_TONES: dict[Tone, dict[str, object]] = {
    Tone.GOOD: {"bg_color": "#C6EFCE", "font_color": "#005A00"},
    Tone.NOTED: {"bg_color": "#DDEBF7", "font_color": "#1F3864"},
    Tone.WARNED: {"bg_color": "#FFEB9C", "font_color": "#7F4A00"},
    Tone.BAD: {"bg_color": "#FFC7CE", "font_color": "#9C0006"},
}
_PLAIN = 12
_CENTERED = {"header", "number", "empty"}


class Styles:
    """The cell formats of one workbook, each made when it is first asked for."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], CellFormat] = {}
        self._cells: dict[tuple[str, Format, bool], CellFormat] = {}

    def cell(self, level: str, kind: Format, *, is_label: bool = False) -> CellFormat:
        """The format of a table's cell, by its row's level and its column's format."""
        key = (level, kind, is_label)
        if key not in self._cells:
            self._cells[key] = self._cell(level, kind, is_label=is_label)
        return self._cells[key]

    def text(self, size: float, alignment: str = "center", style: str = "") -> CellFormat:
        """The format of a line outside tables; `style` names "bold", "italic", "underline"."""
        named = dict.fromkeys(style.split(), 1)
        line = {"font_size": size, "align": alignment, "valign": "vcenter", "text_wrap": True}
        return self._of(line | named)

    def line(self, size: float) -> CellFormat:
        """The format of a line that runs on over the empty cells to its right."""
        return self._of({"font_size": size, "align": "left", "bold": size > _PLAIN})

    def tone(self, tone: Tone) -> CellFormat:
        """What a conditional format lays over a cell: a colour for what its words mean."""
        key = (("tone", tone),)
        if key not in self._made:
            self._made[key] = self._workbook.add_format(_TONES[tone])
        return self._made[key]

    def _cell(self, level: str, kind: Format, *, is_label: bool) -> CellFormat:
        alignment = "center" if is_label or level in _CENTERED else align(kind)
        wrapped = {"text_wrap": True} if kind is Format.TEXT else {}
        return self._of(
            {"font_size": 11, "border": 1, "valign": "vcenter", "align": alignment}
            | ({} if alignment == "center" else {"indent": 1})
            | {"num_format": _NUMBER_FORMATS.get(kind, "@")}
            | wrapped
            | _LEVELS.get(level, {})
        )

    def _of(self, properties: dict[str, object]) -> CellFormat:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format({"font_name": FONT} | properties)
        return self._made[key]
