"""What Excel itself colours or measures: the cell keeps its words and its figure."""

from typing import Final

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from desktop_app.exporters.excel.names import plain_text
from desktop_app.exporters.excel.styles import Styles
from desktop_app.reports.chart import Tone
from desktop_app.reports.report import Column, Format, Table

_BAR: Final = "#9DC3E6"


def add_conditions(sheet: Worksheet, styles: Styles, table: Table, first: int, stop: int) -> None:
    """The conditional formats of a table whose rows stand from `first` to before `stop`."""
    if not table.rows:
        return
    for at, column in enumerate(table.columns):
        for word, tone in sorted(column.tones, key=lambda one: -len(one[0])):
            if tone is not Tone.PLAIN:
                sheet.conditional_format(
                    first, at, stop - 1, at, _beginning(word, tone, (first, at), styles)
                )
        if column.bar:
            sheet.conditional_format(first, at, stop - 1, at, _bar(column))


def _beginning(word: str, tone: Tone, at: tuple[int, int], styles: Styles) -> dict[str, object]:
    """The longest word comes first, and no shorter one is asked after it."""
    text = plain_text(word)
    quoted = text.replace('"', '""')
    cell = xl_rowcol_to_cell(*at, col_abs=True)
    return {
        "type": "formula",
        "criteria": f'=LEFT({cell},{len(text.encode("utf-16-le")) // 2})="{quoted}"',
        "format": styles.tone(tone),
        "stop_if_true": True,
    }


def _bar(column: Column) -> dict[str, object]:
    """A bar as long as the share; more than the whole fills the cell."""
    whole = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
    scale = whole if column.format is Format.PERCENT else {}
    return {"type": "data_bar", "bar_color": _BAR} | scale
