"""Step 4: what the units send: batches, one wrong file mended at its cell, one file twice."""

from pathlib import Path

from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from tests.views.driving import click, enter_path, find, press
from tests.views.pages.returns.conftest import mend, statuses, wait_for_grid
from tests.views.pages.shown import (
    choose,
    click_row,
    double_click_row,
    row_of,
    rows_shown,
    text_of,
)
from tests.views.whole_year.clerk import (
    COUNTRYSIDE,
    POOR,
    Clerk,
    choose_beginning,
    sample,
    type_date,
)
from tests.views.whole_year.setting_up import import_folder, take_what_is_previewed

PAGE, BOARD = "Báo cáo đơn vị", "returns.board"
IN_TIME, LATE = "22/11/2024", "03/12/2024"
BATCHES = (("dot-1", IN_TIME), ("dot-2", LATE))
# Sent by the training centre, which the sample year leaves out: in row 5 “1.500” may be 1.500.000.
WRONG_GIVERS = (("Lê Thị Bưởi", "1.500"), ("Ngô Văn Cam", "300.000"))
WRONG_MENDED, WRONG_SUM = "150.000", 450_000


def receive_the_returns(clerk: Clerk) -> None:
    """All that came in, late ones, wrong ones and corrected ones; a file twice changes nothing."""
    import_the_batches(clerk)
    see_that_a_file_twice_changes_nothing(clerk)
    mend_a_wrong_file(clerk)
    look_at_the_versions(clerk)


def import_the_batches(clerk: Clerk) -> None:
    for batch, received in BATCHES:
        for folder, campaign in (("04-nguoi-ngheo", POOR), ("05-nong-thon-moi", COUNTRYSIDE)):
            ask_to_import(clerk)
            choose_beginning("import.campaign", campaign)
            type_date("import.received", received)
            import_folder(clerk, folder, batch)
    clerk.until(lambda: row_of(BOARD, "PGDNN")[4:7] == ["Nộp muộn", LATE, "8"])
    assert row_of(BOARD, "TTHLLD")[4] == "Chưa nộp"


def see_that_a_file_twice_changes_nothing(clerk: Clerk) -> None:
    ask_to_import(clerk)
    choose_beginning("import.campaign", POOR)
    read_one(clerk, sample("04-nguoi-ngheo", "dot-1", "Book1 (1).xlsx"))
    assert list(statuses().values()) == ["Trùng tệp đã nhập"]
    assert not find("import.commit", QPushButton).isEnabled()
    leave_the_import(clerk)


def mend_a_wrong_file(clerk: Clerk) -> None:
    """Its problem is shown at the cell, mended there, tried with Ctrl+Z's button, and let in."""
    path = write_a_wrong_file(clerk.folder)
    ask_to_import(clerk)
    choose_beginning("import.campaign", POOR)
    type_date("import.received", LATE)
    read_one(clerk, path)
    assert statuses() == {path.name: "Không nhận"}
    click_row("import.problems", "C5")
    assert rows_shown("import.problems")[0][1:5] == ["DS", "C5", "Lỗi", "1.500"]
    wait_for_grid(clerk.qtbot, "C5", "1.500")
    clerk.album.take("import-preview")
    mend(clerk.qtbot, "C5", WRONG_MENDED)
    clerk.until(lambda: statuses() == {path.name: "Nhận đủ"})
    assert "tiền ủng hộ 450.000 đồng" in text_of("import.summary")
    take_what_is_previewed(clerk)
    clerk.until(lambda: row_of(BOARD, "TTHLLD")[4:7] == ["Nộp muộn", LATE, "8"])


def look_at_the_versions(clerk: Clerk) -> None:
    double_click_row(BOARD, "TTDVVL")
    clerk.sees_rows("returns.versions.differences")
    assert rows_shown("returns.versions.differences")[0] == [
        "Phòng Bảo hiểm thất nghiệp",
        "Số tiền (đồng)",
        "2.800.000",
        "F10",
        "2.950.000",
        "F11",
    ]
    click_row("returns.versions.differences", "Phòng Bảo hiểm thất nghiệp")
    clerk.opens("returns.versions.new-cell", "source")
    click("source.close")
    clerk.no_longer_sees("source")
    click("returns.versions.close")
    clerk.no_longer_sees("returns.versions.differences")


def ask_to_import(clerk: Clerk) -> None:
    clerk.turns_to(PAGE, "returns.import")
    clerk.opens("returns.import", "import.add-folder")


def import_kind(clerk: Clerk, kind: str, *parts: str) -> None:
    """Import a folder of the sample year as a kind of sheet."""
    ask_to_import(clerk)
    choose("import.kind", kind)
    import_folder(clerk, *parts)


def read_one(clerk: Clerk, path: Path) -> None:
    click("import.add-files")
    clerk.sees("import.choose-files")
    enter_path("import.choose-files", str(path))
    clerk.no_longer_sees("import.choose-files")
    click("import.read")
    clerk.sees("import.files")


def leave_the_import(clerk: Clerk) -> None:
    press(find("import", QDialog), Qt.Key.Key_Escape)
    clerk.no_longer_sees("import")


def write_a_wrong_file(folder: Path) -> Path:
    """What the training centre sends: data begin in row 5, amounts in C."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "DS"
    sheet.append(["Danh sách ủng hộ Quỹ “Vì người nghèo” năm 2024"])
    sheet.append(["Đơn vị: Trung tâm Huấn luyện an toàn lao động"])
    sheet.append([])
    sheet.append(["STT", "Họ và tên", "Số tiền (đồng)"])
    for number, giver in enumerate(WRONG_GIVERS, 1):
        sheet.append([number, *giver])
    path = folder / "TT huan luyen.xlsx"
    book.save(path)
    return path
