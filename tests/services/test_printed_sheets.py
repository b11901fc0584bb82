"""Score sheets on paper: one, a cluster's, everybody's."""

from pathlib import Path

import pytest

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.exporters.pages import page_count
from desktop_app.services.desk import Desk
from desktop_app.services.printed_sheets import PrintedSheets
from desktop_app.services.scoring import Scoring
from tests.exporters.pdf.reading import page_texts
from tests.services.desk_work import YEAR, list_people, list_units


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B", "C2:C"])
    list_people(desk, "A", "An", "Bình")
    Scoring(desk).score(YEAR)
    Scoring(desk).score(YEAR, subject=Subject.INDIVIDUAL)
    return desk


def first_pages(pdf: bytes) -> list[str]:
    """Whose sheet begins on each page that begins one."""
    pages = (" ".join(text.split()) for text in page_texts(pdf))
    return [page for page in pages if "PHIẾU CHẤM ĐIỂM" in page]


def test_one_sheet_is_a_pdf_or_a_workbook(year: Desk, tmp_path: Path) -> None:
    service = PrintedSheets(year)
    for ending in (".pdf", ".xlsx"):
        out = service.write(YEAR, tmp_path / "m" / f"phieu{ending}", "A")
        assert out.stat().st_size > 1000
    (page,) = first_pages((tmp_path / "m" / "phieu.pdf").read_bytes())
    assert "Đơn vị: Phòng A (mã A)" in page


def test_the_sheets_of_a_cluster_begin_on_a_page_each(year: Desk, tmp_path: Path) -> None:
    out = PrintedSheets(year).write(YEAR, tmp_path / "cum.pdf", cluster="C1")
    pages = first_pages(out.read_bytes())
    assert ["Phòng A" in pages[0], "Phòng B" in pages[1], len(pages)] == [True, True, 2]


def test_everybodys_sheets_stand_in_the_order_of_the_list(year: Desk, tmp_path: Path) -> None:
    out = PrintedSheets(year).write(YEAR, tmp_path / "tat-ca.pdf")
    assert len(first_pages(out.read_bytes())) == 3
    of_people = PrintedSheets(year).write(
        YEAR, tmp_path / "nguoi.pdf", subject=Subject.INDIVIDUAL, cluster="A"
    )
    pages = first_pages(of_people.read_bytes())
    assert ["Họ và tên: An" in pages[0], "Họ và tên: Bình" in pages[1]] == [True, True]


def test_pages_are_counted_anew_for_each_sheet(year: Desk, tmp_path: Path) -> None:
    alone = PrintedSheets(year).write(YEAR, tmp_path / "mot.pdf", "A")
    one = page_count(alone.read_bytes())
    out = PrintedSheets(year).write(YEAR, tmp_path / "cum.pdf", cluster="C1")
    texts = page_texts(out.read_bytes())
    assert len(texts) == 2 * one
    # The first page of a sheet bears no number, its second is the second.
    assert texts[1].strip().startswith("2")
    assert texts[one + 1].strip().startswith("2")


@pytest.mark.parametrize(
    ("name", "code"), [("phieu.docx", "A"), ("phieu", "A"), ("tat-ca.xlsx", "")]
)
def test_an_ending_that_does_not_fit_is_refused(
    year: Desk, tmp_path: Path, name: str, code: str
) -> None:
    with pytest.raises(Refused, match=r"\.pdf"):
        PrintedSheets(year).write(YEAR, tmp_path / name, code)
    assert not (tmp_path / name).exists()


def test_who_is_unknown_or_was_not_scored_is_told(year: Desk, tmp_path: Path) -> None:
    service = PrintedSheets(year)
    with pytest.raises(NotFound, match="X"):
        service.write(YEAR, tmp_path / "x.pdf", "X")
    with pytest.raises(NotFound, match="C9"):
        service.write(YEAR, tmp_path / "cum.pdf", cluster="C9")
    list_units(year, ["A", "B", "C2:C", "D"])
    with pytest.raises(Refused, match="Phòng D chưa được chấm điểm"):
        service.write(YEAR, tmp_path / "d.pdf", "D")
