"""Tables as they are looked at become files and pages."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.errors import Refused
from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import Exporting
from tests.services.desk_work import list_units


@pytest.fixture
def exporting(desk: Desk) -> Exporting:
    list_units(desk, ["A", "B"])
    return Exporting(desk)


SHOWN = Table(
    "Đơn vị",
    (Column("name", "Tên đơn vị"), Column("money", "Số tiền", Format.MONEY)),
    (Row(("Phòng A", 1_234_000), ident="unit:1"),),
)


def test_a_table_that_is_looked_at_becomes_a_workbook_that_says_its_filter(
    exporting: Exporting, tmp_path: Path
) -> None:
    out = exporting.save_table(SHOWN, "Đang lọc: Tên đơn vị chứa “a”", tmp_path / "Đơn vị.xlsx")
    book = openpyxl.load_workbook(BytesIO(out.read_bytes()))
    found = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {"Phòng A", 1_234_000, "Đang lọc: Tên đơn vị chứa “a”"} <= found
    with pytest.raises(Refused, match=r"không xuất ra “\.docx”"):
        exporting.save_table(SHOWN, "", tmp_path / "a.docx")


def test_a_table_that_is_looked_at_becomes_pages(exporting: Exporting) -> None:
    pdf = exporting.table_pdf(SHOWN, "")
    assert exporting.page_count(pdf) == 1
    image = exporting.page_image(pdf, 0, 0.5)
    assert len(image.rgba) == image.width * image.height * 4
    assert min(image.rgba) < 128  # there is ink on it


def test_pages_of_a_pdf_are_saved_all_of_them_as_they_are(
    exporting: Exporting, tmp_path: Path
) -> None:
    rows = tuple(Row((f"Phòng {number}", number)) for number in range(200))
    pdf = exporting.table_pdf(Table("Đơn vị", SHOWN.columns, rows), "")
    count = exporting.page_count(pdf)
    assert count > 2
    assert exporting.save_pages(pdf, range(count), tmp_path / "a.pdf").read_bytes() == pdf
    some = exporting.save_pages(pdf, [0, 2], tmp_path / "b.pdf").read_bytes()
    assert exporting.page_count(some) == 2
