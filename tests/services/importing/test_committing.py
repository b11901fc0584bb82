"""Confirmed files become records, sheet by sheet, with their bytes."""

import lzma

import pytest
from sqlalchemy import select

from desktop_app.models.intake import ImportFile, ImportTable, StoredFile
from desktop_app.services.funds import Funds
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.keeping import kept_bytes
from desktop_app.services.importing.service import Importing
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake
from tests.services.statements import counted
from tests.services.trail import trail

TITLE = ("TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",)
HEAD = ("TT", "Đơn vị", "Số người tham gia", "Số tiền (đồng)")


def tally(*lines: tuple[str, int, int]) -> books.Grid:
    return [TITLE, HEAD, *((place, *line) for place, line in enumerate(lines, start=1))]


def amounts(intake: Intake) -> dict[str, int]:
    return {one.unit.name: one.amount for one in Funds(intake.desk).totals(YEAR)}


def test_each_sheet_of_a_new_version_replaces_its_own_units(intake: Intake) -> None:
    """A cluster on each sheet: the second sheet's units are no supplement of the first's."""
    for name, more in (("a", 0), ("b", 1_000)):
        sheets = {
            "Cụm 1": tally(("Văn phòng", 4, 100_000 + more)),
            "Cụm 2": tally(("Thanh tra", 3, 200_000 + more)),
        }
        intake.take(books.write_sheets(intake.folder / f"{name}.xlsx", sheets))
    assert amounts(intake) == {"Văn phòng": 101_000, "Thanh tra": 201_000}


def test_one_units_second_sheet_adds_to_its_first(intake: Intake) -> None:
    for name, more in (("a", 0), ("b", 1_000)):
        sheets = {
            "Đợt 1": tally(("Văn phòng", 4, 100_000 + more), ("Thanh tra", 3, 50_000 + more)),
            "Đợt 2": tally(("Văn phòng", 2, 30_000 + more)),
        }
        intake.take(books.write_sheets(intake.folder / f"{name}.xlsx", sheets))
    assert amounts(intake) == {"Văn phòng": 101_000 + 31_000, "Thanh tra": 51_000}


def test_taking_back_a_file_of_several_sheets_brings_all_of_the_former_back(
    intake: Intake,
) -> None:
    def sheets(more: int) -> dict[str, books.Grid]:
        return {
            "Đợt 1": tally(("Văn phòng", 4, 100_000 + more)),
            "Đợt 2": tally(("Văn phòng", 2, 30_000 + more), ("Thanh tra", 2, 7_000 + more)),
        }

    intake.take(books.write_sheets(intake.folder / "a.xlsx", sheets(0)))
    before = Funds(intake.desk).totals(YEAR)
    second = intake.take(books.write_sheets(intake.folder / "b.xlsx", sheets(500)))
    assert amounts(intake) == {"Văn phòng": 131_000, "Thanh tra": 7_500}
    assert second.import_id is not None
    intake.service.undo(second.import_id)
    assert Funds(intake.desk).totals(YEAR) == before


def test_the_bytes_that_are_kept_are_the_files(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000))
    intake.take(file)
    with intake.desk.reading() as connection:
        query = select(StoredFile.content).join(ImportFile, ImportFile.stored_id == StoredFile.id)
        packed = connection.scalar(query.where(ImportFile.name == "a.xlsx"))
    assert packed is not None
    assert lzma.decompress(packed) == file.read_bytes()


def test_a_rejected_file_brings_no_rows_and_its_bytes_are_kept_for_the_answer(
    intake: Intake,
) -> None:
    sent = books.gifts(intake.folder / "a.xlsx", "Phòng Lạ", ("An", 200_000))
    intake.take(sent)
    with intake.desk.reading() as connection:
        file = connection.execute(select(ImportFile).where(ImportFile.name == "a.xlsx")).one()
        kept = kept_bytes(connection, file.sha256)
        tables = connection.execute(
            select(ImportTable.id).where(ImportTable.file_id == file.id)
        ).all()
    assert (file.status, file.rows_accepted, tables) == ("rejected", 0, [])
    assert file.stored_id is not None
    assert kept == sent.read_bytes()


def test_the_trail_says_what_an_import_brought(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 200_000), ("Bình", 1))
    outcome = intake.take(file)
    entry = trail(intake.desk)[-1]
    assert (entry.action, entry.import_id) == ("import.commit", outcome.import_id)
    assert entry.after == {"files": 1, "accepted": 1, "rows": 2, "contributions_vnd": 200_001}


def test_received_today_unless_told(intake: Intake) -> None:
    """Today is the office's day: half past five in the morning UTC is noon in Việt Nam."""
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 1)))
    (info, *_) = intake.service.all(YEAR)
    assert info.made_at == "2024-11-20T12:30+07:00"


@pytest.mark.parametrize("kind", ["gifts", "activities"])
def test_more_rows_take_no_more_statements(intake: Intake, kind: str) -> None:
    def send(name: str, rows: int) -> int:
        path = intake.folder / f"{name}.xlsx"
        if kind == "gifts":
            books.gifts(path, "Văn phòng", *((f"Người {one}", one) for one in range(1, rows + 1)))
        else:
            held = ((f"Việc {one}", "17/10/2024", one) for one in range(1, rows + 1))
            books.activities(path, "Văn phòng", *held)
        with counted() as sent:
            outcome = intake.take(path)
        assert outcome.files[0].rows_accepted == rows
        return len(sent)

    send("sáu", 6)  # from here on there is a return to be held against
    assert send("sáu mươi", 60) == send("sáu trăm", 600)


def test_more_people_and_units_take_no_more_statements(intake: Intake) -> None:
    def send(name: str, size: int) -> tuple[int, int]:
        names = [f"Đơn vị {name} {one}" for one in range(size)]
        head = ("Mã đơn vị", "Tên đơn vị", "Cụm thi đua", "Tổng số người")
        rows = [head, *((f"{name}{one}", unit, "Cụm 1", 9) for one, unit in enumerate(names))]
        with counted() as listed:
            intake.take(books.write(intake.folder / f"đv {name}.xlsx", rows))
        placed = [(f"{name}{one}", f"Họ Tên {one}", unit) for one, unit in enumerate(names)]
        with counted() as staffed:
            intake.take(books.people(intake.folder / f"cb {name}.xlsx", *placed))
        return len(listed), len(staffed)

    assert send("A", 20) == send("B", 200)


def test_a_preview_asks_the_store_as_often_for_many_files_as_for_one(intake: Intake) -> None:
    def look(folder: str, files: int) -> int:
        for one in range(files):
            books.gifts(intake.folder / f"{folder}/{one}.xlsx", "Văn phòng", (f"{one}", 1))
        with counted() as sent:
            preview = intake.service.preview([intake.folder / folder], ImportOptions(YEAR))
        intake.service.discard(preview)
        return len(sent)

    assert look("một", 1) == look("năm", 5)


def test_an_import_is_seen_by_another_service_at_once(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 5)))
    other = Importing(intake.desk)
    assert [one.rows for one in other.all(YEAR)] == [1, 2]
    other.close()


def test_what_another_import_brought_in_meanwhile_is_not_brought_in_again(intake: Intake) -> None:
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("Lê Ấm", 100_000))
    options = ImportOptions(YEAR, supplement=True)
    elsewhere = Importing(intake.desk)
    waiting = elsewhere.preview([file], options)
    intake.take(file, supplement=True)
    late = elsewhere.commit(waiting).value
    assert [(one.status, one.rows_accepted) for one in late.files] == [("duplicate", 0)]
    assert late.contributions_vnd == 0
