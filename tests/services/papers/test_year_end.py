"""A year-end set: whole or not at all, each file told of, each gap with its reason."""

from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.errors import DiskFull, Refused
from desktop_app.domain.progress import Cancelled
from desktop_app.domain.year_end import SetChoice, YearEndSet, numbered_name
from desktop_app.services.desk import Desk
from desktop_app.services.papers import YearEndSets
from desktop_app.services.papers import year_end as module
from desktop_app.services.papers.kinds import KINDS
from desktop_app.services.papers.lists import LISTS
from desktop_app.services.papers.set_parts import PARTS
from tests.services.desk_work import YEAR, launch, list_units

# A letter is noted when it is written; a history is of one person or unit.
NOT_IN_A_SET = {"reminder", "award-history", "receipt-slips"}
FEW = frozenset({"returns", "plan", "tally", "ranking", "proposal"})


@pytest.fixture
def sets(desk: Desk) -> YearEndSets:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    return YearEndSets(desk)


def written(sets: YearEndSets, where: Path, *, editable: bool = False) -> YearEndSet:
    return sets.write(SetChoice(YEAR, FEW, editable), where).value


def test_every_kind_of_paper_is_in_a_set_or_is_said_not_to_be() -> None:
    assert {one.kind for one in PARTS} == set(KINDS) - set(LISTS) - NOT_IN_A_SET


def test_the_folder_is_named_for_the_year_and_holds_numbered_files_and_an_index(
    sets: YearEndSets, tmp_path: Path
) -> None:
    found = written(sets, tmp_path)
    assert found.folder == tmp_path / f"Hồ sơ thi đua {YEAR}"
    # The tally and the board of the year and of the campaign, and the campaign's plan.
    assert [one.name for one in found.files] == [
        f"01 Bảng tổng hợp số liệu - Cả năm {YEAR}.xlsx",
        f"02 Bảng tổng hợp số liệu - VNN-{YEAR}.xlsx",
        f"03 Tình hình nộp báo cáo - Cả năm {YEAR}.pdf",
        f"04 Tình hình nộp báo cáo - VNN-{YEAR}.pdf",
        f"05 Kế hoạch phong trào - VNN-{YEAR}.pdf",
    ]
    index = [f"00 Mục lục hồ sơ - {YEAR}{ending}" for ending in (".pdf", ".xlsx")]
    there = sorted(one.name for one in found.folder.iterdir())
    assert there == [*index, *(one.name for one in found.files)]


def test_what_cannot_be_made_stands_in_the_index_with_its_reason(
    sets: YearEndSets, tmp_path: Path
) -> None:
    found = written(sets, tmp_path)
    assert {one.title for one in found.left_out} == {
        "Bảng xếp hạng",
        "Bảng xếp hạng cá nhân",
        "Tờ trình khen thưởng",
    }
    path = found.folder / f"00 Mục lục hồ sơ - {YEAR}.xlsx"
    book = openpyxl.load_workbook(path)
    cells = {cell for sheet in book for row in sheet.values for cell in row}
    assert {one.name for one in found.files} <= cells
    assert {one.why for one in found.left_out} <= cells
    assert any("chưa được chấm điểm" in one.why for one in found.left_out)


def test_the_index_counts_pages_and_says_when_and_from_what(
    sets: YearEndSets, tmp_path: Path
) -> None:
    files = written(sets, tmp_path).files
    assert [one.pages is None for one in files] == [True, True, False, False, False]
    assert all((one.pages or 1) >= 1 for one in files)
    # 05:30 in Greenwich is 12:30 in Việt Nam.
    assert {one.made_at for one in files} == {f"20/11/{YEAR} 12:30"}
    assert all("so.thidua" in one.figures for one in files)


def test_what_can_be_edited_comes_along_where_it_is_wanted(
    sets: YearEndSets, tmp_path: Path
) -> None:
    endings = [Path(one.name).suffix for one in written(sets, tmp_path, editable=True).files]
    # The boards have workbooks beside their PDFs, the plan a Word document.
    assert endings == [".xlsx", ".xlsx", *(".pdf", ".xlsx") * 2, ".pdf", ".docx"]


def test_a_set_that_is_there_stays_and_the_next_one_bears_a_number(
    sets: YearEndSets, tmp_path: Path
) -> None:
    (tmp_path / f"Hồ sơ thi đua {YEAR}").mkdir()
    found = sets.write(SetChoice(YEAR, frozenset({"plan"})), tmp_path).value
    assert found.folder.name == f"Hồ sơ thi đua {YEAR} (2)"
    assert list((tmp_path / f"Hồ sơ thi đua {YEAR}").iterdir()) == []


@pytest.mark.parametrize("after", [1, 3])
def test_a_cancelled_set_leaves_nothing(sets: YearEndSets, tmp_path: Path, after: int) -> None:
    where = tmp_path / "ra"
    told: list[str] = []

    def cancel(_done: int, _total: int, what: str) -> None:
        told.append(what)
        if len(told) > after:
            raise Cancelled

    with pytest.raises(Cancelled):
        sets.write(SetChoice(YEAR, FEW), where, cancel)
    assert list(where.iterdir()) == []


def test_a_disk_that_fills_up_leaves_nothing(
    sets: YearEndSets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[Path] = []

    def full(path: Path, data: bytes) -> None:
        if saved:
            raise DiskFull(path)
        saved.append(path)
        path.write_bytes(data)

    monkeypatch.setattr(module, "save", full)
    where = tmp_path / "ra"
    with pytest.raises(DiskFull):
        sets.write(SetChoice(YEAR, FEW), where)
    assert (len(saved), list(where.iterdir())) == (1, [])


def test_a_part_that_there_is_not_is_refused(sets: YearEndSets, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="không có phần “thơ”"):
        sets.write(SetChoice(YEAR, frozenset({"thơ"})), tmp_path / "ra")
    assert not (tmp_path / "ra").exists()


def test_names_are_safe_on_windows_and_not_too_long() -> None:
    name = numbered_name(7, "Tờ trình: khen/thưởng", "Đợt “cuối năm” " + "ă" * 300, ".pdf")
    assert name.startswith("07 Tờ trình khen thưởng - Đợt")
    assert len(name) <= 120
    assert name.endswith("ă.pdf")
