"""Slips of receipts: one a page, measured on the shipped layout, on blank paper and on stock."""

from dataclasses import replace

import pytest

from desktop_app.domain.certificates.layouts import Layout, Offset
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.papers import Paper
from desktop_app.domain.receipts import NewReceipt
from desktop_app.services.certificates import Certificates
from desktop_app.services.certificates.slips import slip_receipts
from desktop_app.services.desk import Desk
from desktop_app.services.fund.receipts import Receipts
from desktop_app.services.settings import Settings
from tests.exporters.pdf.reading import line_with, lines, page_sizes, page_texts
from tests.services.certificates.made import HEAD
from tests.services.desk_work import YEAR
from tests.services.fund.fund_work import put_line
from tests.services.fund.out_work import begin

MM = 72 / 25.4
PAPER = Paper("receipt-slips", YEAR)
LONG = " ".join(["Trường Phổ thông Dân tộc nội trú Đắk Ơ"] * 6)[:200].strip()


@pytest.fixture
def numbers(desk: Desk) -> tuple[int, int]:
    """Two receipts of drive D1: of 500.000 đồng, and one whose payer has 200 letters."""
    Settings(desk).set_department(HEAD)
    drive, _storms = begin(desk)
    for donor, amount in (("Lê An", 500_000), (LONG, 300_000)):
        line = put_line(desk, drive, "A", donor=donor, amount=amount)
        Receipts(desk).issue(NewReceipt(YEAR, (line,), "2024-11-05", "BL-2024"))
    first, second = Receipts(desk).all(YEAR)
    return first.id, second.id


def inside(pdf: bytes, layout: Layout, code: str, page: int) -> str:
    """All that stands in a part's box, in one line."""
    part = layout.part(code)
    assert part is not None
    left, right = part.left / 10 * MM - 0.5, (part.left + part.width) / 10 * MM + 0.5
    top, foot = part.top / 10 * MM, (part.top + part.height) / 10 * MM
    found = [
        one
        for one in lines(pdf, page)
        if left <= one.left and one.right <= right and top < one.from_top < foot
    ]
    return " ".join(one.text.strip() for one in found)


@pytest.mark.usefixtures("numbers")
def test_each_receipt_has_a_page_of_a5_with_all_that_it_says(desk: Desk) -> None:
    pdf = Certificates(desk).slips(PAPER)
    assert [(round(w / MM), round(h / MM)) for w, h in page_sizes(pdf)] == [(210, 148)] * 2
    told = " ".join(page_texts(pdf)[0].split())
    for part in (
        "SỞ THỬ NGHIỆM",
        "PHIẾU THU",
        "Ngày 05 tháng 11 năm 2024",
        "BL-2024",
        "0000001",
        "Lê An",
        "Phòng A",
        "Ủng hộ: Đợt D1 (Quỹ VNN)",
        "500.000 đồng",
        "Năm trăm nghìn đồng.",
        "chứng từ gốc",
        "Thủ quỹ",
    ):
        assert part in told


@pytest.mark.usefixtures("numbers")
def test_parts_stand_where_the_layout_says(desk: Desk) -> None:
    pdf = Certificates(desk).slips(PAPER)
    title, payer = line_with(pdf, 0, "PHIẾU THU"), line_with(pdf, 0, "Lê An")
    # The title's box goes from 72 to 138 mm: its middle is the page's. 20 pt with 1,2 of it from
    # line to line is 8,47 mm high; in 10 mm 0,77 mm stay above, its baseline is 78 hundredths of
    # it lower: 27 + 0,77 + 6,6 = 34,4 mm.
    assert title.middle / MM == pytest.approx(105, abs=0.5)
    assert title.from_top / MM == pytest.approx(34.4, abs=0.3)
    # 11,5 pt: 4,87 mm; (7,5 - 4,87) / 2 = 1,3 mm above: 46 + 1,3 + 3,8 = 51,1 mm.
    assert payer.left / MM == pytest.approx(62, abs=0.5)
    assert payer.from_top / MM == pytest.approx(51.1, abs=0.3)


@pytest.mark.usefixtures("numbers")
def test_a_long_payers_name_is_whole_in_its_box(desk: Desk) -> None:
    service = Certificates(desk)
    found = inside(service.slips(PAPER), service.layout("phieu-thu"), "ten", 1)
    assert "".join(found.split()) == "".join(LONG.split())


def test_on_stock_only_what_it_leaves_open_is_printed_and_moves(
    desk: Desk, numbers: tuple[int, int]
) -> None:
    service = Certificates(desk)
    service.set_layout(service.layout("phieu-thu").with_offset("HP", Offset(-15, 20)))
    paper = replace(PAPER, chosen=numbers[:1])
    blank, stock = (service.slips(one) for one in (paper, replace(paper, stock=True, printer="HP")))
    before, after = (line_with(one, 0, "Lê An") for one in (blank, stock))
    assert (after.left - before.left) / MM == pytest.approx(-1.5, abs=0.02)
    assert (after.from_top - before.from_top) / MM == pytest.approx(2.0, abs=0.02)
    (told,) = page_texts(stock)
    assert "500.000 đồng" in told
    for label in ("PHIẾU THU", "Lý do nộp", "Thủ quỹ", "SỞ"):
        assert label not in told


def test_a_voided_receipt_has_no_slip(desk: Desk, numbers: tuple[int, int]) -> None:
    Receipts(desk).void("BL-2024", 1, "Sai tên")
    with desk.reading() as connection:
        assert [one.id for one in slip_receipts(connection, YEAR)] == [numbers[1]]
        with pytest.raises(NotFound):
            slip_receipts(connection, YEAR, "KHONG-CO")
    with pytest.raises(Refused, match="đã hủy thì không in"):
        Certificates(desk).slips(replace(PAPER, chosen=numbers[:1]))
