"""The last sheet of a set's workbook: how it is edited, the methods, the facts by name."""

from collections.abc import Iterator
from typing import Final

from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.criteria import Method
from desktop_app.domain.scoring import fact_title
from desktop_app.domain.scoring.facts import known_facts
from desktop_app.domain.set_edits import words
from desktop_app.domain.set_edits.book_shape import GUIDE_SHEET
from desktop_app.domain.templates.rule_data import ALLOWED
from desktop_app.exporters.criteria.looks import Looks
from desktop_app.exporters.excel.widths import height, lines_needed

_WIDTHS = (30, 100)
_METHODS_AT: Final = 3  # the first method's row, from 0: the drop-down reads them there
METHOD_RANGE: Final = (
    f"='{GUIDE_SHEET}'!$A${_METHODS_AT + 1}:$A${_METHODS_AT + len(words.METHOD_TITLES)}"
)
_HOW = (
    (
        "Sửa trong tệp này rồi nhập lại: import TỆP --as criteria. Có lỗi ở bất kỳ ô nào thì không "
        "có gì thay đổi; mọi lỗi được báo một lần, theo từng ô."
    ),
    (
        "Không đổi tên trang, không đổi tên cột, không sửa ô nền xám ở trang Thông tin. Thêm dòng, "
        "xóa dòng, đổi thứ tự dòng thì được."
    ),
    "Nhóm tiêu chí chọn cách chấm “Nhóm tiêu chí”; mục bên trong ghi mã nhóm ở cột Thuộc nhóm.",
    "Các mức, các bậc, số ngày chậm ghi ở trang Mức điểm, mỗi mức một dòng, theo mã tiêu chí.",
    "Điểm ghi bằng số, nhiều nhất hai chữ số thập phân. Tỷ lệ ghi 110%, 12,5% hoặc 1/3.",
    (
        "Ô có nhiều mục (cụm, tiêu chí được chấm, thứ tự xét) ghi mỗi mục một dòng (Alt+Enter) "
        "hoặc ngăn bằng dấu chấm phẩy."
    ),
    (
        "Kết quả của phong trào: không ghi mức thì Tổng điểm và Tỷ lệ đều lấy tổng điểm / điểm tối "
        "đa × điểm tối đa của tiêu chí; có ghi mức thì cột Từ là số điểm (Tổng điểm), số phần trăm "
        "(Tỷ lệ) hoặc thứ hạng (Thứ hạng). Xếp loại phải ghi đúng tên ở cột Tên mức."
    ),
    (
        "Thưởng vượt chỉ tiêu phải ghi cả cột Thưởng mỗi 100% vượt và cột Thưởng vượt nhiều nhất, "
        "không thì không thưởng: bỏ trống cả hai."
    ),
    "Tổng các mục không bằng điểm tối đa của nhóm chỉ được nhắc, không bị từ chối.",
    (
        "Bộ tiêu chí đã có điểm thì bản sửa thành phiên bản mới; điểm đã nhập được chuyển sang nếu "
        "tiêu chí còn nhận điểm đó."
    ),
)
_TITLES = {
    "result.rank": "Thứ hạng đã công bố của phong trào",
    "result.band": "Xếp loại đã công bố của phong trào",
}


def write_guide(page: Worksheet, looks: Looks) -> None:
    """The whole sheet."""
    for column, width in enumerate(_WIDTHS):
        page.set_column(column, column, width, looks.text())
    for row, (left, right) in enumerate(_lines()):
        is_title = bool(left) and not right
        page.write_string(row, 0, left, looks.text(is_title=is_title))
        if right:  # a title runs over the cell beside it
            page.write_string(row, 1, right, looks.text())
        page.set_row(row, height(max(lines_needed(right, _WIDTHS[1]), 1)) + 4 * is_title)
    page.set_paper(9)
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _lines() -> Iterator[tuple[str, str]]:
    yield "HƯỚNG DẪN SỬA BỘ TIÊU CHÍ", ""
    yield "", ""
    yield "Các cách chấm", ""
    for method, title in words.METHOD_TITLES.items():
        yield title, _reads(method)
    yield "", ""
    yield "Cách sửa", ""
    for number, sentence in enumerate(_HOW, 1):
        yield f"Lưu ý {number}", sentence
    yield "", ""
    yield "Các số liệu có thể ghi", ""
    for name in known_facts():
        yield name, _TITLES.get(name) or fact_title(name)
    yield "target.MÃ.actual", "Kết quả của chỉ tiêu có mã đó (planned: kế hoạch)"
    yield "", ""
    yield "Thứ tự xét khi bằng điểm", ""
    yield from words.TIE_TITLES.items()


def _reads(method: Method) -> str:
    """Which columns a method reads."""
    keys = [key for key in words.CRITERION_FIELDS if key in ALLOWED[method]]
    named = [words.CRITERION_FIELDS[key] for key in keys]
    named += ["trang Mức điểm"] if "steps" in ALLOWED[method] else []
    if method is Method.GROUP:
        return "Mục lớn, chứa các tiêu chí bên trong; không chấm riêng."
    return f"Cần hoặc có thể ghi: {', '.join(named)}." if named else "Không cần ghi thêm cột nào."
