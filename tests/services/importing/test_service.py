import os
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop_app.config import scratch_folder
from desktop_app.domain.errors import CannotRead, ChangedSince, ClosedYear, Refused
from desktop_app.domain.progress import Cancelled
from desktop_app.models.campaigns import Contribution
from desktop_app.models.intake import ImportBatch, StoredFile
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.importing import ImportOptions
from desktop_app.services.returns import Returns
from desktop_app.services.units import Units
from desktop_app.services.years import Years
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake


def amounts(intake: Intake) -> dict[str, int]:
    return {one.unit.name: one.amount for one in Funds(intake.desk).totals(YEAR)}


def batches(intake: Intake) -> int:
    with intake.desk.reading() as connection:
        return connection.scalar(select(func.count()).select_from(ImportBatch)) or 0


def test_a_units_gifts_are_counted_for_it(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000), ("Bình", 300_000))
    outcome = intake.take(file)
    assert [one.status for one in outcome.files] == ["accepted"]
    assert outcome.contributions_vnd == 200_000 + 300_000
    assert amounts(intake) == {"Văn phòng": 500_000, "Thanh tra": 0}


def test_nothing_is_written_before_the_yes(intake: Intake) -> None:
    before = batches(intake)
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    preview = intake.service.preview([file], ImportOptions(YEAR))
    assert preview.outcome.files[0].rows_accepted == 1
    intake.service.discard(preview)
    assert batches(intake) == before
    assert amounts(intake)["Văn phòng"] == 0


def test_a_refused_preview_leaves_no_scratch_file(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    preview = intake.service.preview([file], ImportOptions(YEAR))
    assert preview.scratch.exists()
    intake.service.discard(preview)
    assert not preview.scratch.exists()


def test_the_preview_shows_the_rows_as_they_will_be_stored(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "thanh tra", ("  Nguyễn  Thị An ", "1.500.000"))
    preview = intake.service.preview([file], ImportOptions(YEAR))
    (table,) = intake.service.preview_rows(preview, 1)
    keys = [column.key for column in table.columns]
    (row,) = table.rows
    shown = dict(zip(keys, row.cells, strict=True))
    assert shown["unit_code"] == "U2"
    assert shown["donor"] == "Nguyễn Thị An"
    assert shown["amount"] == 1_500_000


def test_a_preview_is_confirmed_once(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    preview = intake.service.preview([file], ImportOptions(YEAR))
    intake.service.commit(preview)
    with pytest.raises(Refused, match="đã được xử lý"):
        intake.service.commit(preview)


def test_the_same_bytes_twice_change_nothing(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    intake.take(file)
    before = batches(intake)
    copy = intake.folder / "bản sao.xlsx"
    copy.write_bytes(file.read_bytes())
    outcome = intake.take(copy)
    assert outcome.import_id is None
    assert [one.status for one in outcome.files] == ["duplicate"]
    assert batches(intake) == before
    assert amounts(intake)["Văn phòng"] == 200_000


def test_the_same_bytes_twice_in_one_folder_go_in_once(intake: Intake) -> None:
    file = books.gifts(intake.folder / "gui/a.xlsx", "Văn phòng", ("An", 200_000))
    (intake.folder / "gui/b.xlsx").write_bytes(file.read_bytes())
    outcome = intake.take(intake.folder / "gui")
    assert [one.status for one in outcome.files] == ["accepted", "duplicate"]
    assert amounts(intake)["Văn phòng"] == 200_000


def test_a_file_with_an_error_is_rejected_whole(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000), ("Bình", "1.500"))
    outcome = intake.take(file)
    (told,) = outcome.files
    assert told.status == "rejected"
    assert [(one.code, one.cell, one.value) for one in told.problems] == [
        ("amount.ambiguous", "C6", "1.500")
    ]
    assert amounts(intake)["Văn phòng"] == 0


def test_the_good_rows_go_in_where_the_user_says_so(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000), ("Bình", "1.500"))
    outcome = intake.take(file, accept=True)
    assert outcome.files[0].status == "partial"
    assert (outcome.files[0].rows_total, outcome.files[0].rows_accepted) == (2, 1)
    assert amounts(intake)["Văn phòng"] == 200_000


def test_a_rejected_unit_is_shown_as_correcting(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("Bình", "1.500")))
    (board, _) = Returns(intake.desk).board(YEAR)
    assert [line.status for line in board.lines] == ["correcting", "missing"]


def test_an_unknown_unit_is_named_with_its_sheet(intake: Intake) -> None:
    outcome = intake.take(books.gifts(intake.folder / "a.xlsx", "Phòng Lạ Hoắc", ("An", 200_000)))
    (told,) = outcome.files
    assert told.status == "rejected"
    assert [(one.code, one.sheet, one.value) for one in told.problems] == [
        ("unit.unknown", "Sheet1", "Phòng Lạ Hoắc")
    ]


def test_a_file_of_no_campaign_asks_for_one(intake: Intake) -> None:
    rows = [("Đơn vị: Văn phòng",), ("STT", "Họ và tên", "Số tiền (đồng)"), (1, "An", 200_000)]
    file = books.write(intake.folder / "a.xlsx", rows)
    told = intake.take(file).files[0]
    assert (told.status, told.problems[0].code) == ("rejected", "campaign.unknown")
    assert intake.take(file, campaign="VNN-2024").files[0].status == "accepted"


def test_a_title_that_speaks_of_another_campaign_is_a_warning(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    told = intake.take(file, campaign="NTM-2024").files[0]
    assert told.status == "accepted"
    assert [one.code for one in told.problems] == ["campaign.differs"]


def test_a_day_outside_the_year_is_a_warning_at_its_cell(intake: Intake) -> None:
    held = books.activities(intake.folder / "b.xlsx", "Văn phòng", ("Thăm hộ", "17/10/2023", 6))
    told = intake.take(held).files[0]
    assert told.status == "accepted"
    assert [(one.code, one.cell) for one in told.problems] == [("date.outside_period", "C5")]


def test_what_is_no_spreadsheet_is_ignored_and_the_rest_goes_on(intake: Intake) -> None:
    folder = intake.folder / "gui"
    books.gifts(folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    (folder / "anh.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    (folder / "~$a.xlsx").write_bytes(b"\x05admin")
    (folder / "trong.xlsx").write_bytes(b"")
    outcome = intake.take(folder)
    found = {Path(one.path).name: one.status for one in outcome.files}
    assert found == {
        "a.xlsx": "accepted",
        "anh.xlsx": "ignored",
        "trong.xlsx": "rejected",
        "~$a.xlsx": "ignored",
    }
    assert all(one.problems for one in outcome.files if one.status != "accepted")


def test_cancelling_leaves_the_store_as_it_was(intake: Intake) -> None:
    folder = intake.folder / "gui"
    for name in ("a", "b", "c"):
        books.gifts(folder / f"{name}.xlsx", "Văn phòng", (name, 200_000))
    preview = intake.service.preview([folder], ImportOptions(YEAR))
    before = batches(intake)

    def cancel_at_the_second(done: int, _total: int, _what: str) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        intake.service.commit(preview, progress=cancel_at_the_second)
    assert batches(intake) == before
    assert amounts(intake)["Văn phòng"] == 0
    assert intake.service.commit(preview).value.import_id is not None


def test_cancelling_the_preview_leaves_no_scratch_file(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))

    def cancel(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        intake.service.preview([file], ImportOptions(YEAR), cancel)
    assert list(scratch_folder().iterdir()) == []


def test_a_file_that_changed_since_its_preview_is_refused(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    preview = intake.service.preview([file], ImportOptions(YEAR))
    books.gifts(file, "Văn phòng", ("An", 900_000))
    with pytest.raises(ChangedSince, match=r"a\.xlsx"):
        intake.service.commit(preview)
    assert amounts(intake)["Văn phòng"] == 0


def test_a_closed_year_takes_no_import(intake: Intake) -> None:
    Years(intake.desk).close(YEAR)
    with pytest.raises(ClosedYear):
        intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000)))


def test_a_path_that_does_not_exist_is_a_sentence(intake: Intake) -> None:
    with pytest.raises(CannotRead, match="khong-co"):
        intake.take(intake.folder / "khong-co.xlsx")


def test_the_original_bytes_are_kept_once(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    outcome = intake.take(file)
    assert outcome.import_id is not None
    intake.service.undo(outcome.import_id)
    intake.take(file)
    with intake.desk.reading() as connection:
        query = select(func.count()).select_from(StoredFile)
        kept = connection.scalar(query.where(StoredFile.sha256 == outcome.files[0].sha256))
    assert kept == 1


def test_every_line_knows_its_cell(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000), ("Bình", 1)))
    lines = Funds(intake.desk).lines(Filter(YEAR))
    assert [(one.donor, one.origin.file, one.origin.sheet, one.origin.cell) for one in lines] == [
        ("An", "a.xlsx", "Sheet1", "C5"),
        ("Bình", "a.xlsx", "Sheet1", "C6"),
    ]


def test_people_of_one_name_are_two_where_the_staff_list_says_so(intake: Intake) -> None:
    staff = [("1", "Lê An", "Văn phòng"), ("2", "Lê An", "Văn phòng"), ("3", "Võ Bình", "U1")]
    intake.take(books.people(intake.folder / "can bo.xlsx", *staff))
    given = [("Lê An", 100_000), ("Lê An", 100_001), ("Võ Bình", 50_000), ("Võ Bình", 50_001)]
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", *given))
    (office, _) = Funds(intake.desk).totals(YEAR, "VNN-2024")
    assert office.participants == 2 + 1  # two namesakes, and one person who gave twice
    assert len(Units(intake.desk).people("U1", "le an")) == 2


def test_units_and_returns_may_come_in_one_folder(intake: Intake) -> None:
    folder = intake.folder / "ca thu muc"
    books.gifts(folder / "a gui.xlsx", "Phòng Mới", ("An", 200_000))
    books.units(folder / "z don vi.xlsx", "Văn phòng", "Thanh tra", "Phòng Mới")
    outcome = intake.take(folder)
    assert {one.status for one in outcome.files} == {"accepted"}
    assert amounts(intake)["Phòng Mới"] == 200_000


def test_a_tally_of_several_units_counts_for_each(intake: Intake) -> None:
    head = ("TT", "Đơn vị", "Số người tham gia", "Số tiền (đồng)")
    lines = [(1, "Văn phòng", 4, 800_000), (2, "Thanh tra", 3, 600_000)]
    title = ("TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",)
    intake.take(books.write(intake.folder / "t.xlsx", [title, head, *lines]))
    assert amounts(intake) == {"Văn phòng": 800_000, "Thanh tra": 600_000}
    totals = Funds(intake.desk).totals(YEAR, "VNN-2024")
    assert [one.participants for one in totals] == [4, 3]


def test_memory_holds_one_slice_of_a_long_workbook(intake: Intake) -> None:
    given = [(f"Người {number}", 10_000 + number) for number in range(5000)]
    outcome = intake.take(books.gifts(intake.folder / "dai.xlsx", "Văn phòng", *given))
    assert outcome.files[0].rows_accepted == 5000
    with intake.desk.reading() as connection:
        stored = connection.scalar(select(func.count()).select_from(Contribution))
    assert stored == 5000


def test_a_folders_name_tells_the_campaign_where_nothing_else_does(intake: Intake) -> None:
    rows = [("Đơn vị: Văn phòng",), ("STT", "Họ và tên", "Số tiền (đồng)"), (1, "An", 200_000)]
    books.write(intake.folder / "01-nguoi-ngheo/a.xlsx", rows)
    told = intake.take(intake.folder / "01-nguoi-ngheo").files[0]
    assert (told.status, told.campaign) == ("accepted", "VNN-2024")


@pytest.mark.skipif(sys.platform == "win32", reason="file names are always text on Windows")
def test_a_name_that_is_no_text_keeps_only_its_own_file_out(intake: Intake) -> None:
    folder = intake.folder / "gui"
    file = books.gifts(folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    Path(os.fsdecode(os.fsencode(folder) + b"/b\xff.xlsx")).write_bytes(file.read_bytes())
    outcome = intake.take(folder)
    assert [one.status for one in outcome.files] == ["accepted", "rejected"]
    assert [one.code for one in outcome.files[1].problems] == ["file.unnameable"]
