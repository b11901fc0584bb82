"""Workbooks of criteria sets against the store: what each file becomes."""

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import func, select

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import ClosedYear, Refused
from desktop_app.domain.rows import FileOutcome
from desktop_app.models.audit import AuditEntry
from desktop_app.models.intake import ImportFile
from desktop_app.services.criteria_sets import BooksGiven, CriteriaSets
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing
from desktop_app.services.years import Years
from tests.services.desk_work import give, launch, list_units

YEAR = 2024
TREE, ABOUT = "Bộ tiêu chí", "Thông tin"


@pytest.fixture
def sets(desk: Desk) -> CriteriaSets:
    """The office's own draft, and the year's set in use."""
    made = CriteriaSets(desk)
    made.new(YEAR, "rieng", "Bộ riêng của Sở", Subject.INDIVIDUAL)
    made.adopt("nam-tap-the", YEAR)
    return made


def sent(sets: CriteriaSets, folder: Path, code: str, **cells: str | float | None) -> Path:
    """A set's workbook with some cells of the tree changed."""
    path = folder / f"{code}.xlsx"
    sets.write(YEAR, code, path)
    return changed(path, TREE, **cells)


def changed(path: Path, sheet: str, **cells: str | float | None) -> Path:
    book = openpyxl.load_workbook(path)
    for cell, value in cells.items():
        book[sheet][cell] = value
    book.save(path)
    return path


def taken(sets: CriteriaSets, *paths: Path, year: int | None = None) -> tuple[FileOutcome, ...]:
    return sets.import_books(BooksGiven(paths, year)).value.files


def codes(file: FileOutcome) -> list[tuple[str, str, str]]:
    return [(one.code, one.sheet, one.cell) for one in file.problems]


def test_an_edited_set_goes_in_with_what_it_became(sets: CriteriaSets, tmp_path: Path) -> None:
    (file,) = taken(sets, sent(sets, tmp_path, "rieng", C3="Tinh thần phục vụ nhân dân"))
    assert (file.status, file.kind, file.rows_total, file.rows_accepted) == (
        "accepted", "criteria", 2, 2,
    )  # fmt: skip
    assert file.note == "Bộ tiêu chí rieng, phiên bản 1"
    detail = sets.detail(YEAR, "rieng")
    assert detail.rules.criteria[1].title == "Tinh thần phục vụ nhân dân"
    assert (detail.info.state, detail.info.version) == ("draft", 2)


def test_a_look_writes_nothing(desk: Desk, sets: CriteriaSets, tmp_path: Path) -> None:
    path = sent(sets, tmp_path, "rieng", C3="Tinh thần phục vụ")
    before = sets.detail(YEAR, "rieng"), counts(desk)
    outcome = sets.preview_books(BooksGiven((path,)))
    assert (outcome.import_id, outcome.files[0].status) == (None, "accepted")
    assert (sets.detail(YEAR, "rieng"), counts(desk)) == before


def test_a_frozen_set_becomes_a_new_version(desk: Desk, sets: CriteriaSets, tmp_path: Path) -> None:
    list_units(desk, ["A", "B"])
    give(desk, "A", "1.4", 900)
    give(desk, "B", "1.4", 400)
    path = sent(sets, tmp_path, "nam-tap-the", D6=5)
    (file,) = taken(sets, path)
    # Of 1.4's marks, 9,00 is above the new maximum of 5,00.
    assert file.note == (
        "Bộ tiêu chí nam-tap-the thành phiên bản 2, chuyển 1 điểm đã nhập, 1 điểm không chuyển được"
    )
    assert [(one.number, one.state) for one in sets.all(YEAR) if one.code == "nam-tap-the"] == [
        (2, "in_use"), (1, "retired"),
    ]  # fmt: skip


def test_a_file_that_says_what_stands_changes_nothing(
    desk: Desk, sets: CriteriaSets, tmp_path: Path
) -> None:
    before = counts(desk)
    (file,) = taken(sets, sent(sets, tmp_path, "rieng"))
    assert (file.status, [one.code for one in file.problems]) == ("duplicate", ["criteria.same"])
    assert counts(desk) == before


def test_a_set_that_was_edited_since_is_not_overwritten(sets: CriteriaSets, tmp_path: Path) -> None:
    path = sent(sets, tmp_path, "rieng", C3="Từ tệp")
    sets.set_head(YEAR, "rieng", {"title": "Từ cửa sổ"})
    (file,) = taken(sets, path)
    assert (file.status, codes(file)) == (
        "rejected", [("set.edited_meanwhile", ABOUT, "B20")],
    )  # fmt: skip
    changed(path, ABOUT, B20=None)
    assert taken(sets, path)[0].status == "accepted"
    # The file is the whole set: its older title is what counts now.
    assert sets.detail(YEAR, "rieng").rules.title == "Bộ riêng của Sở"


def test_of_several_files_each_stands_by_itself(
    desk: Desk, sets: CriteriaSets, tmp_path: Path
) -> None:
    sent(sets, tmp_path, "rieng", C3="Đã sửa")
    sent(sets, tmp_path, "nam-tap-the", D6=-5)
    (tmp_path / "ghi chú.txt").write_text("không phải bảng tính", encoding="utf-8")
    outcome = sets.import_books(BooksGiven((tmp_path,))).value
    told = {Path(one.path).name: one.status for one in outcome.files}
    assert (told["rieng.xlsx"], told["nam-tap-the.xlsx"]) == ("accepted", "rejected")
    assert outcome.import_id is not None
    kept = {Path(one.path).name: one for one in Importing(desk).outcome(outcome.import_id).files}
    assert codes(kept["nam-tap-the.xlsx"]) == [("criteria.max", TREE, "D6")]


def test_a_set_of_another_year_begins_there_as_a_draft(sets: CriteriaSets, tmp_path: Path) -> None:
    path = sent(sets, tmp_path, "nam-tap-the", C3="Nhiệm vụ năm sau")
    (file,) = taken(sets, path, year=YEAR + 1)
    assert file.status == "accepted"
    (info,) = sets.all(YEAR + 1)
    assert (info.code, info.number, info.state) == ("nam-tap-the", 1, "draft")


def test_a_campaign_s_set_goes_back_to_its_campaign(
    desk: Desk, sets: CriteriaSets, tmp_path: Path
) -> None:
    (campaign,) = launch(desk, "vi-nguoi-ngheo")
    path = sent(sets, tmp_path, "pt-vi-nguoi-ngheo")
    changed(path, ABOUT, B2="bo-moi", B20=None)
    (file,) = taken(sets, path)
    assert (file.status, file.campaign) == ("accepted", campaign)
    assert sets.detail(YEAR, "bo-moi").info.campaign == campaign
    changed(path, ABOUT, B2="bo-moi-nua", B19="KHONG-CO")
    (other,) = taken(sets, path)
    assert (other.status, [one.code for one in other.problems]) == (
        "rejected",
        ["criteria.refused"],
    )


def test_a_file_without_a_year_is_told_so_at_its_cell(sets: CriteriaSets, tmp_path: Path) -> None:
    path = changed(sent(sets, tmp_path, "rieng"), ABOUT, B18=None)
    assert codes(taken(sets, path)[0]) == [("set.year", ABOUT, "B18")]


def test_what_the_set_refuses_is_a_problem_of_the_file(sets: CriteriaSets, tmp_path: Path) -> None:
    path = sent(sets, tmp_path, "nam-tap-the", C3="Khác")
    sets.retire(YEAR, "nam-tap-the", "Thay bộ khác")
    changed(path, ABOUT, B20=None)
    (file,) = taken(sets, path)
    assert [one.code for one in file.problems] == ["criteria.refused"]
    assert "đã ngừng dùng" in file.problems[0].message


def test_a_closed_year_refuses_the_whole_import(
    desk: Desk, sets: CriteriaSets, tmp_path: Path
) -> None:
    path = sent(sets, tmp_path, "rieng", C3="Khác")
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        taken(sets, path)
    with pytest.raises(ClosedYear):
        sets.preview_books(BooksGiven((path,)))


def test_such_an_import_is_not_taken_back_as_figures_are(
    desk: Desk, sets: CriteriaSets, tmp_path: Path
) -> None:
    path = sent(sets, tmp_path, "rieng", C3="Khác")
    import_id = sets.import_books(BooksGiven((path,))).value.import_id
    assert import_id is not None
    with pytest.raises(Refused, match="bộ tiêu chí nên không rút lại"):
        Importing(desk).undo(import_id)


def test_an_older_version_goes_out_but_does_not_come_back_over_the_newer(
    desk: Desk, sets: CriteriaSets, tmp_path: Path
) -> None:
    list_units(desk, ["A"])
    give(desk, "A", "1.4", 900)
    sets.set_head(YEAR, "nam-tap-the", {"title": "Bản hai"})
    path = tmp_path / "cu.xlsx"
    sets.write(YEAR, "nam-tap-the", path, 1)
    (file,) = taken(sets, path)
    assert codes(file) == [("set.edited_meanwhile", ABOUT, "B20")]


def counts(desk: Desk) -> tuple[int | None, int | None]:
    with desk.reading() as connection:
        return (
            connection.scalar(select(func.count()).select_from(AuditEntry)),
            connection.scalar(select(func.count()).select_from(ImportFile)),
        )
