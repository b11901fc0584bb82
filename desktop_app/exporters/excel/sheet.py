"""One table on its sheet: head, titles, table, signatures, and how it prints."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.progress import Progress
from desktop_app.exporters.excel.body import Body
from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.excel.styles import Styles
from desktop_app.exporters.excel.widths import (
    column_widths,
    head_cut,
    height,
    is_wide,
    lines_needed,
)
from desktop_app.exporters.wording import (
    MOTTO,
    NATION,
    RECIPIENTS,
    number_line,
    place_and_date,
    recipient_lines,
)
from desktop_app.reports.report import Report, Signature, Table

_A4 = 9
_MILLIMETRES_PER_INCH = 25.4
_FOR_THE_PEN = 4  # rows between the position and the name


@dataclass(slots=True)
class SheetWriter:
    """Writes lines downwards over all columns or over a part of them; `row` is the next one."""

    sheet: Worksheet
    styles: Styles
    widths: Sequence[float]
    row: int = 0

    def across(self, text: str, size: float, alignment: str = "center", style: str = "") -> None:
        """A line over all columns."""
        self.parts([(text, 0, len(self.widths), size, alignment, style)])

    def parts(self, parts: Sequence[tuple[str, int, int, float, str, str]]) -> None:
        """A row of texts: (text, first column, column after the last, size, alignment, style)."""
        tallest = 0.0
        for text, first, stop, size, alignment, style in parts:
            shown = cell_text(text)
            lines = lines_needed(shown, sum(self.widths[first:stop]), size)
            tallest = max(tallest, height(lines, size))
            look = self.styles.text(size, alignment, style)
            if stop - first > 1:
                self.sheet.merge_range(self.row, first, self.row, stop - 1, "", look)
            if first < stop:
                self.sheet.write_string(self.row, first, shown, look)
        self.sheet.set_row(self.row, tallest)
        self.row += 1


def write_table_sheet(
    sheet: Worksheet, styles: Styles, report: Report, table: Table, progress: Progress
) -> None:
    """The whole sheet of one table."""
    landscape = report.landscape or is_wide(table)
    widths = column_widths(table, landscape=landscape)
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width)
    sheet.set_default_row(height(1))
    writer = SheetWriter(sheet, styles, widths)
    if report.is_official:
        _write_head(writer, report)
    _write_titles(writer, report, table)
    header = writer.row
    body = Body(sheet, styles, table, widths)
    writer.row = body.write_header(header)
    _set_up_page(sheet, landscape=landscape)
    sheet.repeat_rows(header, writer.row - 1)
    sheet.freeze_panes(writer.row, 0)
    writer.row = body.write_rows(writer.row, progress)
    _write_foot(writer, report)
    sheet.print_area(0, 0, writer.row, len(widths) - 1)


def _set_up_page(sheet: Worksheet, *, landscape: bool) -> None:
    sheet.set_paper(_A4)
    if landscape:
        sheet.set_landscape()
    else:
        sheet.set_portrait()
    left, right, top, bottom = (length / _MILLIMETRES_PER_INCH for length in (30, 15, 20, 20))
    sheet.set_margins(left, right, top, bottom)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_footer("&C&P/&N")


def _write_head(writer: SheetWriter, report: Report) -> None:
    letterhead = report.letterhead
    count = len(writer.widths)
    cut = head_cut(writer.widths)
    agency = [
        (letterhead.parent_agency.upper(), 12, ""),
        (letterhead.agency.upper(), 12, "bold"),
        (number_line(letterhead), 12, ""),
    ]
    nation = [
        (NATION, 12, "bold"),
        (MOTTO, 13, "bold underline"),
        (place_and_date(letterhead), 13, "italic"),
    ]
    if cut is None:
        for text, size, style in nation[:2] + agency + nation[2:]:
            writer.across(text, size, style=style)
    else:
        for left, right in zip(agency, nation, strict=True):
            writer.parts([_centred(left, 0, cut), _centred(right, cut, count)])
    writer.row += 1


def _centred(
    line: tuple[str, float, str], first: int, stop: int
) -> tuple[str, int, int, float, str, str]:
    text, size, style = line
    return text, first, stop, size, "center", style


def _write_titles(writer: SheetWriter, report: Report, table: Table) -> None:
    writer.across(report.title.upper(), 14, style="bold")
    if report.abstract:
        writer.across(report.abstract, 13, style="bold")
    if table.title and table.title.casefold() != report.title.casefold():
        writer.across(table.title, 13, style="bold")
    if table.unit_note:
        writer.across(table.unit_note, 12, "right", "italic")
    else:
        writer.row += 1


def _write_foot(writer: SheetWriter, report: Report) -> None:
    """Recipients on the left and one signature on the right, or several signatures in a row."""
    start = writer.row = writer.row + 1
    cut = head_cut(writer.widths)
    places = _signature_places(writer.widths, cut, len(report.signatures))
    bottom = start
    for signature, (first, stop) in zip(report.signatures, places, strict=False):
        writer.row = start
        _write_signature(writer, signature, first, stop)
        bottom = writer.row
    for signature in report.signatures[len(places) :]:
        _write_signature(writer, signature, 0, len(writer.widths))
        bottom = writer.row
    if report.recipients:
        beside = cut is not None and len(report.signatures) <= 1
        writer.row = start if beside else bottom + 1
        _write_recipients(writer, report.recipients, cut or len(writer.widths))
    writer.row = max(writer.row, bottom)


def _signature_places(
    widths: Sequence[float], cut: int | None, count: int
) -> list[tuple[int, int]]:
    """The columns of each signature; none where they do not find room side by side."""
    if count == 1:
        return [] if cut is None else [(cut, len(widths))]
    edges = [sum(widths[:place]) for place in range(len(widths) + 1)]
    wanted = [edges[-1] * number / max(count, 1) for number in range(count + 1)]
    near = [_nearest(edges, place) for place in wanted]
    return list(pairwise(near)) if len(set(near)) == len(near) else []


def _nearest(edges: Sequence[float], wanted: float) -> int:
    return min(range(len(edges)), key=lambda place: abs(edges[place] - wanted))


def _write_signature(writer: SheetWriter, signature: Signature, first: int, stop: int) -> None:
    for text in filter(None, (signature.authority.upper(), signature.position.upper())):
        writer.parts([(text, first, stop, 13, "center", "bold")])
    writer.row += _FOR_THE_PEN
    writer.parts([(signature.name, first, stop, 13, "center", "bold")])


def _write_recipients(writer: SheetWriter, recipients: tuple[str, ...], stop: int) -> None:
    writer.parts([(RECIPIENTS, 0, stop, 12, "left", "bold italic")])
    for line in recipient_lines(recipients):
        writer.parts([(line, 0, stop, 11, "left", "")])
