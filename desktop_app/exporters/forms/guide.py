"""The first sheet of a form: how to fill it in, by when, whom to send it to."""

from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.dates import format_date
from desktop_app.domain.forms import FormContent
from desktop_app.domain.intake import Kind
from desktop_app.domain.periods import parse_period
from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.excel.widths import height, lines_needed
from desktop_app.exporters.forms.looks import Looks
from desktop_app.exporters.forms.paper import print_on_a4, protect
from desktop_app.exporters.forms.tables import FormTable

_WIDTHS = (20, 72)
_SIZE = 11
_GAP = 7
_NO_DUE = "Theo văn bản của Sở"
_FILL = (
    "Điền vào các ô nền trắng. Ô nền xám đã có sẵn nội dung hoặc do máy tính cộng, không cần sửa.",
    "Số tiền ghi đủ số đồng, không ghi chữ: 500000. Ngày ghi ngày/tháng/năm: 15/08/2024.",
    "Dòng nào không có số liệu thì để trống; không ghi “không”, không xóa dòng.",
    "Thiếu dòng thì chèn thêm ở phía trên dòng Tổng cộng.",
)
_CROSS = (
    "Ghi điểm vào các ô nền trắng của cột Điểm chấm chéo. Ô nền xám đã có sẵn, không cần sửa.",
    "Điểm không quá điểm tối đa; điểm trừ cũng ghi số dương, ví dụ 9,5.",
    "Ô để trống là không chấm tiêu chí đó cho đơn vị đó; cho 0 điểm thì ghi số 0.",
    "Nhận xét hoặc căn cứ ghi ở cột Ghi chú, cùng dòng với điểm.",
)
_KEEP = (
    "Không đổi tên, không xóa, không thêm trang; không thêm, xóa, đổi chỗ hay đổi tên cột.",
    "Không gộp ô, không dán đè cả bảng. Khi sao chép, dùng Dán đặc biệt - Giá trị.",
    "Không dùng mẫu này cho đơn vị, phong trào hay kỳ khác với ghi ở trên. Tên tệp thì đổi được.",
)
_CORRECT = (
    "Sai sau khi đã gửi: sửa trong tệp này rồi gửi lại cả tệp. Bản sau thay cho bản trước.",
    "Họ tên, mã hoặc chức vụ in sẵn bị sai: ghi ý kiến ở cột Ghi chú.",
    "Người chưa có tên trong danh sách: ghi vào dòng trống bên dưới.",
)
_SHEETS = {
    Kind.CONTRIBUTIONS: "mỗi người một dòng: số tiền, hoặc hiện vật kèm giá trị, hoặc ngày công.",
    Kind.PARTICIPATION: "mỗi hoạt động một dòng; chọn nội dung trong danh sách hoặc tự ghi.",
    Kind.TARGETS: "ghi kết quả thực hiện bên cạnh kế hoạch được giao.",
    Kind.CROSS_SCORES: "chấm từng tiêu chí của từng đơn vị bạn, không quá điểm tối đa.",
    Kind.SCORES: "tự chấm từng tiêu chí, không quá điểm tối đa; ghi căn cứ ở cột Ghi chú.",
}


def write_guide(
    sheet: Worksheet, looks: Looks, content: FormContent, tables: tuple[FormTable, ...]
) -> None:
    """The whole sheet."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    page = _Page(sheet, looks)
    title = "HƯỚNG DẪN CHẤM CHÉO" if content.judged else "HƯỚNG DẪN ĐIỀN MẪU BÁO CÁO"
    page.line(title, 14, "center", bold=True)
    for label, value in _about(content):
        page.pair(label, value)
    for title, sentences in _chapters(content, tables):
        page.gap()
        page.line(title, _SIZE, bold=True)
        for number, sentence in enumerate(sentences, start=1):
            page.line(f"{number}. {sentence}", _SIZE)
    print_on_a4(sheet, content, None, landscape=False)
    sheet.print_area(0, 0, page.row, len(_WIDTHS) - 1)
    protect(sheet)


def _about(content: FormContent) -> Iterator[tuple[str, str]]:
    if content.judged:
        yield "Bộ tiêu chí", content.campaign_title
        yield "Đơn vị chấm", f"{content.unit_name} ({content.unit})"
    else:
        yield "Phong trào", f"{content.campaign_title} ({content.campaign})"
        yield "Đơn vị", f"{content.unit_name} ({content.unit})"
    yield "Kỳ báo cáo", parse_period(content.period).title
    yield "Hạn gửi", format_date(content.due_on) if content.due_on else _NO_DUE
    yield "Gửi về", f"Bộ phận Thi đua - Khen thưởng, {content.department}"


def _chapters(
    content: FormContent, tables: tuple[FormTable, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "Các trang cần điền", tuple(f"“{one.sheet}”: {_SHEETS[one.kind]}" for one in tables)
    if content.judged:
        yield "Cách điền", _CROSS
        yield "Những gì không được thay đổi", _KEEP[:2]
        yield "Khi cần sửa", _CORRECT[:1]
        return
    yield "Cách điền", _FILL
    yield "Những gì không được thay đổi", _KEEP
    yield "Khi cần sửa", _CORRECT
    if content.contents:
        yield "Các nội dung của phong trào", content.contents


class _Page:
    """Writes the guide downwards."""

    def __init__(self, sheet: Worksheet, looks: Looks) -> None:
        self._sheet = sheet
        self._looks = looks
        self.row = 0

    def line(self, text: str, size: float, align: str = "left", **style: bool) -> None:
        """A line over the whole width."""
        shown = cell_text(text)
        look = self._looks.text(size, align, **style)
        self._sheet.set_row(self.row, height(lines_needed(shown, sum(_WIDTHS), size), size))
        self._sheet.merge_range(self.row, 0, self.row, len(_WIDTHS) - 1, "", look)
        self._sheet.write_string(self.row, 0, shown, look)
        self.row += 1

    def gap(self) -> None:
        """A little room before a chapter."""
        self._sheet.set_row(self.row, _GAP)
        self.row += 1

    def pair(self, label: str, value: str) -> None:
        """A label with its value."""
        shown = cell_text(value)
        self._sheet.set_row(self.row, height(lines_needed(shown, _WIDTHS[1], _SIZE), _SIZE))
        self._sheet.write_string(self.row, 0, f"{label}:", self._looks.text(_SIZE))
        self._sheet.write_string(self.row, 1, shown, self._looks.text(_SIZE, bold=True))
        self.row += 1
