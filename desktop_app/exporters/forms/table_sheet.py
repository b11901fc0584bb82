"""One table of a form on its sheet: title block, header, lines, total, signatures."""

from xlsxwriter.utility import xl_col_to_name, xl_range
from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.dates import format_date
from desktop_app.domain.forms import FormColumn, FormContent, FormSheet
from desktop_app.domain.periods import Period, parse_period
from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.excel.widths import height, lines_needed
from desktop_app.exporters.forms.looks import Looks, Validation, validation
from desktop_app.exporters.forms.paper import print_on_a4, protect
from desktop_app.exporters.forms.tables import Entry, FieldColumn, FormTable, Line

TOTAL = "Tổng cộng"
_PROMPT = "Bấm mũi tên để chọn nội dung của kế hoạch, hoặc tự ghi tên hoạt động."


class TableSheet:
    """Writes one table downwards; `row` is the next one, from 0.

    `choices`: the cells, on another sheet, that a drop-down offers.
    """

    def __init__(
        self, sheet: Worksheet, looks: Looks, table: FormTable, content: FormContent, choices: str
    ) -> None:
        self._sheet = sheet
        self._looks = looks
        self._table = table
        self._content = content
        self._choices = choices
        self._period: Period = parse_period(content.period)
        self._row = 0

    def write(self) -> FormSheet:
        """The whole sheet; where its table stands."""
        for place, column in enumerate(self._table.columns):
            self._sheet.set_column(place, place, column.width)
        self._write_title()
        header = self._write_header()
        self._write_lines()
        self._write_signatures()
        print_on_a4(self._sheet, self._content, header, landscape=self._table.landscape)
        self._sheet.print_area(0, 0, self._row, self._last)
        protect(self._sheet)
        return self._layout(header)

    @property
    def _last(self) -> int:
        return len(self._table.columns) - 1

    def _layout(self, header: int) -> FormSheet:
        columns = tuple(
            FormColumn(xl_col_to_name(place), column.field, column.heading)
            for place, column in enumerate(self._table.columns)
        )
        table = self._table
        return FormSheet(table.kind, table.sheet, header + 1, table.prefilled, columns)

    def _write_title(self) -> None:
        content = self._content
        self._across(content.department, 12)
        self._across(f"{self._table.title} - {self._period.title}".upper(), 14, "center", bold=True)
        self._across(content.campaign_title, 12, "center", bold=True)
        self._across(f"Đơn vị: {content.unit_name}", 12, bold=True)
        due = f". Hạn gửi: {format_date(content.due_on)}" if content.due_on else ""
        self._across(f"Mã đơn vị: {content.unit}. Kỳ báo cáo: {self._period.title}{due}", 12)
        if self._table.note:
            self._across(self._table.note, 11, "right", italic=True)

    def _across(self, text: str, size: float, align: str = "left", **style: bool) -> None:
        shown = cell_text(text)
        width = sum(column.width for column in self._table.columns)
        look = self._looks.text(size, align, **style)
        self._sheet.set_row(self._row, height(lines_needed(shown, width, size), size))
        self._sheet.merge_range(self._row, 0, self._row, self._last, "", look)
        self._sheet.write_string(self._row, 0, shown, look)
        self._row += 1

    def _write_header(self) -> int:
        """The header; its row."""
        columns = self._table.columns
        needed = max(lines_needed(one.heading, one.width) for one in columns)
        self._sheet.set_row(self._row, height(needed))
        for place, column in enumerate(columns):
            self._sheet.write_string(self._row, place, column.heading, self._looks.header())
        self._row += 1
        self._sheet.freeze_panes(self._row, 0)
        return self._row - 1

    def _write_lines(self) -> None:
        first = self._row
        for line in self._table.lines:
            self._write_line(line, first)
        if self._table.has_total:
            self._write_total(first)

    def _write_line(self, line: Line, first: int) -> None:
        self._fit(line)
        for place, column in enumerate(self._table.columns):
            is_open = column.is_open and column.field not in line.shut
            look = self._looks.cell(column.entry, is_open=is_open, is_bold=line.is_group)
            if line.parts and column.field == "self":
                self._sheet.write_formula(self._row, place, self._sum_of(line, place, first), look)
            else:
                self._write_value(line, place, look)
            if is_open:
                self._guard(column, line, place)
        self._row += 1

    def _write_value(self, line: Line, place: int, look: object) -> None:
        value = line.values[place]
        if value is None:
            self._sheet.write_blank(self._row, place, None, look)
        elif isinstance(value, str):
            self._sheet.write_string(self._row, place, cell_text(value), look)
        else:
            self._sheet.write_number(self._row, place, value, look)

    def _fit(self, line: Line) -> None:
        """A prefilled text of several lines finds room; what is typed makes its own."""
        needed = max(
            lines_needed(value, column.width)
            for value, column in zip(line.values, self._table.columns, strict=True)
            if isinstance(value, str) or column.entry is not Entry.TEXT
            for value in [value if isinstance(value, str) else ""]
        )
        if needed > 1:
            self._sheet.set_row(self._row, height(needed))

    def _sum_of(self, line: Line, place: int, first: int) -> str:
        letter = xl_col_to_name(place)
        return f"=SUM({','.join(f'{letter}{first + part + 1}' for part in line.parts)})"

    def _guard(self, column: FieldColumn, line: Line, place: int) -> None:
        rule = validation(column, line, self._period)
        if column.choices:
            rule = self._drop_down()
        if rule is not None:
            self._sheet.data_validation(self._row, place, self._row, place, rule)

    def _drop_down(self) -> Validation:
        """Words of the plan are offered, others are taken as well."""
        return {
            "validate": "list",
            "source": self._choices,
            "show_error": False,
            "input_title": "Nội dung hoạt động",
            "input_message": _PROMPT,
        }

    def _write_total(self, first: int) -> None:
        sums = set(self._table.sums)
        for place, column in enumerate(self._table.columns):
            look = self._looks.cell(column.entry, is_open=False, is_bold=True)
            if place in sums:
                cells = xl_range(first, place, self._row - 1, place)
                self._sheet.write_formula(self._row, place, f"=SUM({cells})", look, 0)
            elif place == 1:
                self._sheet.write_string(self._row, place, TOTAL, look)
            else:
                self._sheet.write_blank(self._row, place, None, look)
        self._row += 1

    def _write_signatures(self) -> None:
        self._row += 1
        half = self._last // 2
        day = f"…………, ngày …… tháng …… năm {self._period.year}"
        pairs = (("", day), ("Người lập biểu", "Thủ trưởng đơn vị"))
        for left, right in (*pairs, ("(Ký, ghi rõ họ tên)", "(Ký, đóng dấu)")):
            bold = bool(left) and not left.startswith("(")
            look = self._looks.text(12, "center", bold=bold, italic=not bold)
            for text, start, stop in ((left, 0, half), (right, half + 1, self._last)):
                self._sheet.merge_range(self._row, start, self._row, stop, "", look)
                self._sheet.write_string(self._row, start, text, look)
            self._row += 1
        self._row += 3
