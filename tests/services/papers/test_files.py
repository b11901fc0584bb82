"""Papers become files, whole or not at all."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.errors import CannotWrite, NotFound, Refused
from desktop_app.domain.papers import Paper
from desktop_app.domain.progress import Cancelled
from desktop_app.services.desk import Desk
from desktop_app.services.office import Office
from desktop_app.services.papers import Papers
from desktop_app.services.papers.kinds import KINDS
from desktop_app.services.reporting import KINDS as MAKERS
from tests.services.desk_work import YEAR, list_units


@pytest.fixture
def papers(desk: Desk) -> Papers:
    list_units(desk, ["A", "B"])
    return Papers(desk)


def test_a_workbook_is_written(papers: Papers, tmp_path: Path) -> None:
    out = tmp_path / "Tổng hợp năm 2024.xlsx"
    assert papers.write(Paper("tally", YEAR), out).value == out
    book = openpyxl.load_workbook(BytesIO(out.read_bytes()))
    found = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {"Phòng A", "Phòng B"} <= found


def test_an_ending_in_capitals_is_the_same_format(papers: Papers, tmp_path: Path) -> None:
    out = papers.write(Paper("contributions", YEAR), tmp_path / "a.PDF").value
    assert out.read_bytes().startswith(b"%PDF-")


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
    papers: Papers, tmp_path: Path, kind: str, name: str, sentence: str
) -> None:
    out = tmp_path / "mới" / name
    with pytest.raises(Refused) as told:
        papers.write(Paper(kind, YEAR), out)
    assert sentence in str(told.value)
    assert list((tmp_path / "mới").glob("*")) == []


@pytest.mark.parametrize("name", ["tệp/a.xlsx", "thư mục.xlsx", f"{'a' * 300}.xlsx"])
def test_a_place_that_cannot_be_written_to_is_a_sentence(
    papers: Papers, tmp_path: Path, name: str
) -> None:
    (tmp_path / "tệp").write_text("của tôi", encoding="utf-8")
    (tmp_path / "thư mục.xlsx").mkdir()
    with pytest.raises(CannotWrite):
        papers.write(Paper("tally", YEAR), tmp_path / name)
    left = {one.name for one in tmp_path.rglob("*") if not one.name.startswith("so.thidua")}
    assert left == {"tệp", "thư mục.xlsx"}


def test_what_fails_leaves_the_older_file_as_it_was(papers: Papers, tmp_path: Path) -> None:
    out = tmp_path / "ranking.pdf"
    out.write_bytes(b"cu")
    with pytest.raises(Refused, match="chấm điểm"):
        papers.write(Paper("ranking", YEAR), out)
    with pytest.raises(NotFound):
        papers.write(Paper("ranking", YEAR, "XYZ"), out)

    def cancel(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        papers.write(Paper("contributions", YEAR), out, cancel)
    assert out.read_bytes() == b"cu"
    assert [one.name for one in tmp_path.glob("*ranking*")] == ["ranking.pdf"]


def test_an_older_file_is_replaced(papers: Papers, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    out.write_bytes(b"cu")
    papers.write(Paper("returns", YEAR), out)
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_every_kind_of_the_sample_year_can_be_written(
    sample_office: Office, tmp_path: Path, kind: str
) -> None:
    campaign = "VNN-2024" if kind == "plan" else ""
    for ending in KINDS[kind].endings:
        out = tmp_path / f"{kind}{ending}"
        sample_office.papers.write(Paper(kind, YEAR, campaign), out)
        assert out.stat().st_size > 1000
