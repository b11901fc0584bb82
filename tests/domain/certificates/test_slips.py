"""What stands on a slip is what its receipt says."""

from dataclasses import replace

from desktop_app.domain.certificates.fields import FIELDS
from desktop_app.domain.certificates.slips import slip_values
from desktop_app.domain.receipts import ReceiptInfo
from desktop_app.domain.rows import Department

HOUSE = Department("Sở Y tế", "Ủy ban nhân dân tỉnh An Bình", "An Bình", "Giám đốc", "Lê An")
RECEIPT = ReceiptInfo(
    id=1,
    book="BL-2024",
    number=12,
    year=2024,
    drive_code="D1",
    drive_title="Tháng cao điểm",
    fund_name="Quỹ “Vì người nghèo”",
    unit_code="A",
    unit_name="Phòng A",
    issued_on="2024-11-05",
    payer="Nguyễn Thị Hường",
    amount=1_500_000,
    content="Ủng hộ: Tháng cao điểm",
    voided_on="",
    reason="",
    actor="x",
)


def test_a_slip_says_who_paid_how_much_for_what_by_which_receipt() -> None:
    values = slip_values(RECEIPT, HOUSE)
    assert values.keys() <= FIELDS.keys()
    assert (values["quyen"], values["so_phieu"]) == ("BL-2024", "0000012")
    assert (values["ten"], values["don_vi_nop"]) == ("Nguyễn Thị Hường", "Phòng A")
    assert values["so_tien"] == "1.500.000 đồng"
    assert values["bang_chu"] == "Một triệu, năm trăm nghìn đồng"
    assert values["ngay_lap"] == "Ngày 05 tháng 11 năm 2024"
    assert values["co_quan"] == "Sở Y tế"


def test_a_day_that_is_not_known_is_left_for_the_pen() -> None:
    values = slip_values(replace(RECEIPT, issued_on=""), HOUSE)
    assert values["ngay_lap"] == "Ngày …… tháng …… năm ………"
