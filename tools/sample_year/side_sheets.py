"""Sheets beside the table that hold no data: a guide with sample rows, a hidden list."""

from tools.sample_year.draft import HEADING, PROSE, TITLE
from tools.sample_year.facts import POOR
from tools.sample_year.grid import Look, Page

_LINED = Look(border=True)
_STEPS = (
    "1. Các cột có dấu (*) là bắt buộc.",
    "2. Không xóa, không chèn thêm cột; không đổi tên trang tính.",
    "3. Nhập số tiền bằng đồng, không nhập chữ.",
    "Ví dụ:",
)
_SAMPLES: dict[bool, tuple[tuple[str | int, ...], ...]] = {
    True: (
        ("STT", "Họ và tên (*)", "Phân loại cán bộ", "Số tiền ủng hộ (đồng) (*)", "Ghi chú"),
        (1, "Nguyễn Văn A", "Công chức", 200_000, "Dòng mẫu"),
        (2, "Trần Thị B", "Viên chức", 150_000, "Dòng mẫu"),
    ),
    False: (
        (
            "STT",
            "Nội dung hoạt động (*)",
            "Thời gian tổ chức (*)",
            "Số người tham gia (*)",
            "Ghi chú",
        ),
        (1, "Trồng cây xanh", "01/01/2024", 25, "Dòng mẫu"),
        (2, "Thăm hộ nghèo", "02/02/2024", 10, "Dòng mẫu"),
    ),
}
_LISTS = ("Công chức", "Viên chức", "Người lao động", "Tuyên truyền", "Ủng hộ", "Khác")


def guide_page(campaign: str) -> Page:
    """The sheet 'Hướng dẫn': steps, then rows that are not data."""
    page = Page("Hướng dẫn", widths={0: 8, 1: 34, 2: 22, 3: 24, 4: 16})
    page.put(0, 0, "HƯỚNG DẪN NHẬP LIỆU", TITLE, span=(1, 5))
    for row, step in enumerate(_STEPS, start=2):
        page.put(row, 0, step, PROSE)
    for row, values in enumerate(_SAMPLES[campaign == POOR], start=2 + len(_STEPS)):
        for column, value in enumerate(values):
            page.put(row, column, value, _LINED if isinstance(values[0], int) else HEADING)
    return page


def list_page() -> Page:
    """The hidden sheet that drop-down lists read."""
    page = Page("DanhMuc", hidden=True)
    page.put(0, 0, "DANH MỤC", TITLE)
    for row, text in enumerate(_LISTS, start=1):
        page.put(row, 0, text, PROSE)
    return page
