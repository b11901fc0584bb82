"""Receipts on paper: two on a sheet, nothing outside its half."""

import pypdfium2
import pytest

from desktop_app.config import resource
from desktop_app.exporters.pdf.receipts import receipts_pdf
from desktop_app.reports.receipt import ReceiptForm

HALF = 297 / 2 / 25.4 * 72
ROWS = (
    ("Người nộp", "Nguyễn Thị Ánh Nguyệt"),
    ("Số tiền", "1.500.000 đồng"),
    ("Bằng chữ", "Một triệu năm trăm nghìn đồng."),
)
FORM = ReceiptForm(
    "Ủy ban nhân dân tỉnh An Bình",
    "Sở Thử nghiệm",
    "Biên lai thu tiền",
    "BL-2024",
    "0000012",
    "Ngày 05 tháng 11 năm 2024",
    ROWS,
)
LONG = " ".join(["Trung tâm Hỗ trợ Phát triển Giáo dục hòa nhập và Dạy nghề"] * 5)


def opened(*forms: ReceiptForm) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(receipts_pdf(forms, resource("fonts")))


def texts(document: pypdfium2.PdfDocument) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in document]


def test_every_part_of_a_receipt_is_printed() -> None:
    (text,) = texts(opened(FORM))
    for part in (
        "SỞ THỬ NGHIỆM",
        "BIÊN LAI THU TIỀN",
        "BL-2024",
        "0000012",
        "Nguyễn Thị Ánh Nguyệt",
        "Một triệu năm trăm nghìn đồng.",
        "NGƯỜI NỘP TIỀN",
        "THỦ TRƯỞNG ĐƠN VỊ",
    ):
        assert part in text
    assert "HỦY" not in text


@pytest.mark.parametrize(("receipts", "pages"), [(1, 1), (2, 1), (3, 2), (4, 2)])
def test_two_receipts_stand_on_a_page(receipts: int, pages: int) -> None:
    assert len(opened(*[FORM] * receipts)) == pages


def test_a_receipt_stays_in_its_half_of_the_page() -> None:
    long = ReceiptForm(
        LONG, LONG, FORM.title, FORM.book, FORM.number, FORM.day, (("Đơn vị", LONG),) * 6
    )
    page = opened(long)[0]
    found = page.get_textpage()
    boxes = [found.get_charbox(place) for place in range(found.count_chars())]
    assert min(bottom for _, bottom, _, _ in boxes) > HALF
    assert max(right for _, _, right, _ in boxes) < 210 / 25.4 * 72 - 30


def test_a_voided_one_says_so_across_it_and_why() -> None:
    void = ReceiptForm(
        FORM.parent_agency,
        FORM.agency,
        FORM.title,
        FORM.book,
        FORM.number,
        FORM.day,
        ROWS,
        void="Hủy ngày 06/11/2024. Lý do: Sai tên",
    )
    (text,) = texts(opened(void))
    assert "HỦY" in text
    assert "Lý do: Sai tên" in text


def test_equal_receipts_give_equal_files() -> None:
    first = receipts_pdf([FORM], resource("fonts"), invariant=True)
    assert first == receipts_pdf([FORM], resource("fonts"), invariant=True)
