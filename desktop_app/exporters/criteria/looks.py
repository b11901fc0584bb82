"""How the cells of a set's workbook look."""

from collections.abc import Mapping
from typing import Final

from xlsxwriter.format import Format as CellFormat
from xlsxwriter.workbook import Workbook

from desktop_app.domain.set_edits.book_shape import Holds

FONT: Final = "Times New Roman"
SIZE: Final = 11
_SHADE, _FIXED = "#D9E2F3", "#EDEDED"
_NUMBERS = {Holds.POINTS: "0.00", Holds.FIGURE: "General"}
_CENTRED = frozenset({Holds.SWITCH, Holds.SHARE})


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, object], ...], CellFormat] = {}
        workbook.formats[0].set_font_name(FONT)
        workbook.formats[0].set_font_size(SIZE)

    def header(self) -> CellFormat:
        """A column's heading."""
        centre = {"align": "center", "valign": "vcenter", "text_wrap": True}
        return self._of({"bold": True, "border": 1, "bg_color": _SHADE} | centre)

    def cell(self, holds: Holds, *, is_bold: bool = False) -> CellFormat:
        """A cell of a table: texts are kept as they are typed, so that 1.10 stays a code."""
        number = {"num_format": _NUMBERS.get(holds, "@"), "text_wrap": holds not in _NUMBERS}
        return self._of(number | {"border": 1, "valign": "top", "bold": is_bold} | _aligned(holds))

    def label(self) -> CellFormat:
        """What a line of the first sheet is about."""
        return self._of({"bold": True, "border": 1, "valign": "top", "text_wrap": True})

    def line(self, holds: Holds, *, is_fixed: bool) -> CellFormat:
        """What a line of the first sheet says; a shaded one is not for editing."""
        shade = {"bg_color": _FIXED} if is_fixed else {}
        number = {"num_format": _NUMBERS.get(holds, "@"), "text_wrap": True}
        return self._of(number | {"border": 1, "valign": "top", "align": "left"} | shade)

    def text(self, *, is_title: bool = False) -> CellFormat:
        """A line of the guide."""
        size = SIZE + 2 if is_title else SIZE
        return self._of({"text_wrap": True, "valign": "top", "bold": is_title, "font_size": size})

    def _of(self, properties: Mapping[str, object]) -> CellFormat:
        whole = {"font_name": FONT, "font_size": SIZE} | dict(properties)
        key = tuple(sorted(whole.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(whole)
        return self._made[key]


def _aligned(holds: Holds) -> dict[str, object]:
    if holds in _NUMBERS:
        return {"align": "right", "indent": 1}
    return {"align": "center"} if holds in _CENTRED else {"align": "left", "indent": 1}
