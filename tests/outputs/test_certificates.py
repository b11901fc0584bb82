"""Certificates look as they did when somebody last looked at them; they need no sample year.

After a change that is meant: `make references`, look at what changed, commit it.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from desktop_app.config import resource
from desktop_app.domain.certificates.layout_data import read_layout
from desktop_app.domain.certificates.layouts import Layout, Offset
from desktop_app.exporters.pdf.certificates import certificates_pdf, trial_page_pdf
from desktop_app.reports.certificates import Sheet
from tests.outputs import references

FOLDER = Path(__file__).parent / "certificate_pages"
LONG = (
    "Trường Phổ thông Dân tộc nội trú Trung học cơ sở và Trung học phổ thông Điểu Ong huyện Bù Đăng"
)
VALUES = {
    "tham_quyen": "Giám đốc Sở Giáo dục và Đào tạo",
    "xung_ho": "Bà",
    "ten": "Nguyễn Thị Hường",
    "chuc_danh": "Giáo viên, Trường Trung học phổ thông Đắk Ơ",
    "thanh_tich": (
        "Đã có thành tích xuất sắc trong phong trào thi đua “Cả nước chung tay vì người nghèo - "
        "Không để ai bị bỏ lại phía sau” năm 2024"
    ),
    "danh_hieu": "Lao động tiên tiến",
    "nam": "2024",
    "so_quyet_dinh": "12/QĐ-SGDĐT",
    "ngay_quyet_dinh": "20/12/2024",
    "dia_danh": "An Bình",
    "ngay_ky": "ngày 20 tháng 12 năm 2024",
    "chuc_vu_ky": "KT. Giám đốc",
    "chuc_vu_ky_2": "Phó Giám đốc",
    "nguoi_ky": "Trần Văn Minh",
    "co_quan": "Sở Giáo dục và Đào tạo",
    "co_quan_cap_tren": "Ủy ban nhân dân tỉnh An Bình",
    "so_tien": "12.000.000 đồng",
    "bang_chu": "mười hai triệu đồng",
    "ung_ho": "Quỹ “Vì người nghèo”",
    "don_vi_nop": "Trường Trung học phổ thông Đắk Ơ",
    "ly_do_nop": "Ủng hộ: Tháng cao điểm",
    "quy": "Quỹ “Vì người nghèo”",
    "quyen": "BL-2024",
    "so_phieu": "0000012",
    "ngay_lap": "Ngày 20 tháng 12 năm 2024",
}
UNIT = {**VALUES, "xung_ho": "", "ten": LONG, "chuc_danh": ""}


def layout(code: str) -> Layout:
    text = (resource("certificates") / f"{code}.toml").read_text("utf-8")
    return read_layout(code, tomllib.loads(text))


def drawn(code: str, values: Mapping[str, str], *, stock: bool = False) -> bytes:
    moved = layout(code).with_offset("", Offset(15, -10))
    return certificates_pdf([Sheet(moved, values, stock=stock)], resource("fonts"))


PAGES: Mapping[str, bytes] = {
    "giay-khen": drawn("giay-khen", VALUES),
    "giay-khen-ten-dai": drawn("giay-khen", UNIT),
    "bang-khen-phoi": drawn("bang-khen", UNIT, stock=True),
    "chung-nhan": drawn("chung-nhan", VALUES),
    "thu-cam-on": drawn("thu-cam-on", VALUES),
    "phieu-thu": drawn("phieu-thu", VALUES),
    "trang-thu": trial_page_pdf(layout("giay-khen"), resource("fonts"), ""),
}


@pytest.mark.parametrize("name", PAGES)
def test_it_looks_as_it_looked(name: str) -> None:
    path = FOLDER / f"{name}.png"
    if references.RENEWED:
        FOLDER.mkdir(exist_ok=True)
        references.picture_of(PAGES[name]).save(path, "PNG", optimize=True)
    kept = Image.open(path).convert("L")
    assert references.far_apart(references.picture_of(PAGES[name]), kept) == ""


def test_no_picture_is_left_of_a_page_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(PAGES)
