"""Reports become files, whole or not at all."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.errors import CannotWrite, NotFound, Refused
from desktop_app.domain.progress import Cancelled
from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import ENDINGS, Exporting
from desktop_app.services.office import Office
from tests.services.desk_work import YEAR, list_units


@pytest.fixture
def exporting(desk: Desk) -> Exporting:
    list_units(desk, ["A", "B"])
    return Exporting(desk)


def test_a_workbook_is_written(exporting: Exporting, tmp_path: Path) -> None:
    out = tmp_path / "Tổng hợp năm 2024.xlsx"
    assert exporting.export("tally", YEAR, out) == out
    book = openpyxl.load_workbook(BytesIO(out.read_bytes()))
    found = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {"Phòng A", "Phòng B"} <= found


def test_a_pdf_is_written_and_can_be_looked_at(exporting: Exporting, tmp_path: Path) -> None:
    out = exporting.export("contributions", YEAR, tmp_path / "a.PDF")
    pdf = out.read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert exporting.page_count(pdf) >= 1
    image = exporting.page_image(pdf, 0, 0.5)
    assert len(image.rgba) == image.width * image.height * 4
    assert min(image.rgba) < 128  # there is ink on it


@pytest.mark.parametrize(
    ("kind", "name", "sentence"),
    [
        ("thơ", "a.pdf", "Không có loại báo cáo “thơ”"),
        ("tally", "a.pdf", "xuất ra tệp .xlsx, không xuất ra “.pdf”"),
        ("summary", "a.xlsx", ".docx hoặc .pdf, không xuất ra “.xlsx”"),
        ("ranking", "a.docx", ".pdf hoặc .xlsx, không xuất ra “.docx”"),
        ("ranking", "a", "tệp không đuôi"),
    ],
)
def test_a_wrong_kind_or_ending_is_a_sentence_and_no_file(
    exporting: Exporting, tmp_path: Path, kind: str, name: str, sentence: str
) -> None:
    out = tmp_path / "mới" / name
    with pytest.raises(Refused) as told:
        exporting.export(kind, YEAR, out)
    assert sentence in str(told.value)
    assert list((tmp_path / "mới").glob("*")) == []


def test_every_kind_has_an_ending() -> None:
    assert all(ENDINGS.values())
    assert set().union(*ENDINGS.values()) == {".xlsx", ".pdf", ".docx"}


@pytest.mark.parametrize("name", ["tệp/a.xlsx", "thư mục.xlsx", f"{'a' * 300}.xlsx"])
def test_a_place_that_cannot_be_written_to_is_a_sentence(
    exporting: Exporting, tmp_path: Path, name: str
) -> None:
    (tmp_path / "tệp").write_text("của tôi", encoding="utf-8")
    (tmp_path / "thư mục.xlsx").mkdir()
    with pytest.raises(CannotWrite):
        exporting.export("tally", YEAR, tmp_path / name)
    left = {one.name for one in tmp_path.rglob("*") if not one.name.startswith("so.thidua")}
    assert left == {"tệp", "thư mục.xlsx"}


def test_what_fails_leaves_the_older_file_as_it_was(exporting: Exporting, tmp_path: Path) -> None:
    out = tmp_path / "ranking.pdf"
    out.write_bytes(b"cu")
    with pytest.raises(Refused, match="chấm điểm"):
        exporting.export("ranking", YEAR, out)
    with pytest.raises(NotFound):
        exporting.export("ranking", YEAR, out, "XYZ")

    def cancel(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exporting.export("contributions", YEAR, out, progress=cancel)
    assert out.read_bytes() == b"cu"
    assert [one.name for one in tmp_path.glob("*ranking*")] == ["ranking.pdf"]


def test_an_older_file_is_replaced(exporting: Exporting, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    out.write_bytes(b"cu")
    exporting.export("returns", YEAR, out)
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("kind", sorted(ENDINGS))
def test_every_kind_of_the_sample_year_can_be_written(
    sample_office: Office, tmp_path: Path, kind: str
) -> None:
    campaign = "VNN-2024" if kind == "plan" else ""
    for ending in ENDINGS[kind]:
        out = sample_office.exporting.export(kind, YEAR, tmp_path / f"{kind}{ending}", campaign)
        assert out.stat().st_size > 1000


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
    assert exporting.page_count(exporting.table_pdf(SHOWN, "")) == 1
