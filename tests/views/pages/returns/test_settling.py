"""What a user settles about previewed files by choosing: units, columns, campaigns, versions."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from tests.views.driving import (
    click,
    click_at,
    click_header,
    enter_path,
    find,
    is_shown,
    press,
    unnamed,
)
from tests.views.pages.conftest import OpenPage
from tests.views.pages.returns.conftest import (
    Book,
    Preview,
    choose_folder,
    confirm_import,
    current_cell,
    mend,
    read,
    rows_in,
    statuses,
    turn_to,
    wait_for_grid,
    wait_until_checked,
)
from tests.views.pages.shown import (
    choose,
    click_row,
    double_click_row,
    row_of,
    rows_shown,
    text_of,
)

GOOD = ("Ngô Văn Cam", "300.000")
CAMPAIGN = "Phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau” năm 2024"


def units_of_files() -> dict[str, str]:
    return {row[1]: row[4] for row in rows_shown("import.files")}


def choices_of(name: str) -> list[str]:
    choices = find(name, QComboBox)
    return [choices.itemText(at) for at in range(choices.count())]


def choose_beginning(name: str, begin: str) -> None:
    """Choose the first entry that begins so, of a list that may have several."""
    choices = find(name, QComboBox)
    at = next(at for at, text in enumerate(choices_of(name)) if text.startswith(begin))
    choices.setFocus()
    press(choices, Qt.Key.Key_Home)
    while choices.currentIndex() < at:
        press(choices, Qt.Key.Key_Down)


def ask_for_unit(qtbot: QtBot) -> None:
    click_row("import.problems", "Lỗi")
    click("import.problems.act")
    qtbot.waitUntil(lambda: is_shown("import.unit"))


def import_again(qtbot: QtBot, inbox: Path) -> None:
    click("import.close")
    choose_folder(qtbot, inbox)
    read(qtbot)


def test_an_unknown_unit_is_chosen_from_likely_ones_and_remembered(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    path = book("a.xlsx", "Thanh tra ngành Sở", [GOOD])
    preview(inbox)
    assert statuses() == {"a.xlsx": "Không nhận"}
    ask_for_unit(qtbot)
    choose_beginning("import.unit.unit", "Thanh tra Sở (TTR)")
    assert find("import.unit.remember", QCheckBox).isChecked()
    click("import.unit.ok")
    qtbot.waitUntil(lambda: units_of_files() == {"a.xlsx": "TTR"})
    assert statuses() == {"a.xlsx": "Nhận đủ"}
    wait_until_checked(qtbot)
    confirm_import(qtbot)
    path.unlink()
    book("b.xlsx", "Thanh tra ngành Sở", [("Lê Thị Bưởi", "250.000")])
    import_again(qtbot, inbox)
    assert units_of_files() == {"b.xlsx": "TTR"}


def test_no_unit_is_taken_before_one_was_chosen(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Zzz", [GOOD])
    preview(inbox)
    ask_for_unit(qtbot)
    choose_beginning("import.unit.unit", "Chưa chọn")
    click("import.unit.ok")
    assert find("import.unit.unit.problem", QLabel).isVisible()
    click("import.unit.cancel")
    assert not find("import.undo", QPushButton).isEnabled()


def test_a_column_is_chosen_from_the_list_and_remembered_for_the_layout(
    qtbot: QtBot, preview: Preview, inbox: Path
) -> None:
    strange_columns(inbox / "a.xlsx", "Thanh tra Sở")
    preview(inbox)
    qtbot.waitUntil(lambda: rows_in("import.grid") > 0)
    wait_for_grid(qtbot, "C4", "Số tiền")
    click("import.columns-of-file")
    assert "nhớ cách chọn này" in text_of("import.columns.hint")
    assert find("import.columns.C", QComboBox).currentText() == "Số tiền"
    choose("import.columns.C", "– không dùng –")
    choose("import.columns.D", "Số tiền")
    click("import.columns.ok")
    qtbot.waitUntil(lambda: "tiền ủng hộ 400.000 đồng" in text_of("import.summary"))
    wait_until_checked(qtbot)
    confirm_import(qtbot)
    (inbox / "a.xlsx").unlink()
    strange_columns(inbox / "b.xlsx", "Văn phòng Sở")
    import_again(qtbot, inbox)
    assert "tiền ủng hộ 400.000 đồng" in text_of("import.summary")


def strange_columns(path: Path, unit: str) -> None:
    """A list whose column “Số tiền” is what was promised; what was given stands beside it."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Danh sách ủng hộ Quỹ “Vì người nghèo” năm 2024"])
    sheet.append([f"Đơn vị: {unit}"])
    sheet.append([])
    sheet.append(["STT", "Họ và tên", "Số tiền", "Đợt hai"])
    sheet.append([1, "Ngô Văn Cam", 300_000, 150_000])
    sheet.append([2, "Lê Thị Bưởi", 500_000, 250_000])
    workbook.save(path)


def test_two_columns_cannot_be_the_same_thing(qtbot: QtBot, preview: Preview, inbox: Path) -> None:
    strange_columns(inbox / "a.xlsx", "Thanh tra Sở")
    preview(inbox)
    wait_for_grid(qtbot, "C4", "Số tiền")
    click("import.columns-of-file")
    choose("import.columns.D", "Số tiền")
    click("import.columns.ok")
    assert "Cột C và cột D cùng là “Số tiền”" in text_of("import.columns.problem")
    assert unnamed(find("import.columns", QDialog)) == []
    click("import.columns.cancel")


def test_files_that_do_not_tell_their_campaign_are_given_it_all_at_once(
    qtbot: QtBot, preview: Preview
) -> None:
    preview(resource("sample_year", "04-nguoi-ngheo", "dot-1"))
    choose_beginning("import.filter", "Có lỗi")
    press(find("import.filter", QComboBox), Qt.Key.Key_Return)
    click_row("import.files", "BQLNT-export-20241118.xls")
    names = ["BQLNT-export-20241118.xls", "PTCCB_ungho_2024.xlsx"]
    assert sorted(statuses()) == names
    select_both(names)
    qtbot.waitUntil(find("import.about-file", QPushButton).isEnabled)
    click("import.about-file")
    qtbot.waitUntil(lambda: is_shown("import.about"))
    assert find("import.about", QDialog).windowTitle() == "2 tệp đã chọn"
    assert find("import.about.kind", QComboBox).currentText() == "Giữ nguyên từng tệp"
    choose("import.about.campaign", CAMPAIGN)
    click("import.about.ok")
    qtbot.waitUntil(lambda: "23 nhận đủ" in text_of("import.summary"))


def select_both(names: list[str]) -> None:
    grid = find("import.files", QTableView)
    cell = next(
        grid.model().index(row, 1)
        for row in range(grid.model().rowCount())
        if grid.model().index(row, 1).data() == names[1]
    )
    place = grid.visualRect(cell).center()
    click_at(grid.viewport(), place, Qt.KeyboardModifier.ControlModifier)


def test_a_file_s_kind_and_period_are_settled_in_one_dialog(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", [GOOD])
    preview(inbox)
    wait_for_grid(qtbot, "B5", GOOD[0])
    click("import.about-file")
    qtbot.waitUntil(lambda: is_shown("import.about"))
    assert unnamed(find("import.about", QDialog)) == []
    choose("import.about.period", "Quý IV năm 2024")
    choose("import.about.version", "Bản mới thay bản cũ")
    click("import.about.ok")
    wait_until_checked(qtbot)
    click("import.about-file")
    qtbot.waitUntil(lambda: is_shown("import.about"))
    assert find("import.about.period", QComboBox).currentText() == "Quý IV năm 2024"
    assert find("import.about.version", QComboBox).currentText() == "Bản mới thay bản cũ"


def test_what_a_new_version_changes_is_shown_and_leads_to_its_cell(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    path = book("a.xlsx", "Thanh tra Sở", [GOOD, ("Lê Thị Bưởi", "100.000")])
    preview(inbox)
    confirm_import(qtbot)
    path.unlink()
    book("b.xlsx", "Thanh tra Sở", [GOOD, ("Lê Thị Bưởi", "150.000")])
    import_again(qtbot, inbox)
    wait_for_grid(qtbot, "C6", "150.000")
    turn_to("Khác bản trước")
    changed = row_of("import.differences", "Lê Thị Bưởi")
    assert changed[2:] == ["100.000", "150.000", "C6"]
    double_click_row("import.differences", "C6")
    assert is_shown("import.grid")
    assert current_cell() == "C6"


def test_a_first_return_has_nothing_to_differ_from(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", [GOOD])
    preview(inbox)
    wait_for_grid(qtbot, "B5", GOOD[0])
    bar = find("import.tabs", QTabWidget).tabBar()
    shown = [bar.tabText(at) for at in range(bar.count()) if bar.isTabVisible(at)]
    assert shown == ["Trên tệp", "Sẽ ghi vào sổ"]


@pytest.fixture
def three_files(book: Book, inbox: Path) -> Path:
    """One that is ready, one with an error, and one with a warning that is ready as well."""
    book("tốt.xlsx", "Thanh tra Sở", [GOOD])
    book("lỗi.xlsx", "Văn phòng Sở", [GOOD, ("Trần Na", "x1")])
    path = book("cảnh báo.xlsx", "Phòng Kế hoạch - Tài chính", [GOOD])
    workbook = load_workbook(path)
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["", "Cộng", "900.000"])
    workbook.save(path)
    return inbox


def test_files_are_counted_and_shown_by_what_they_need(preview: Preview, three_files: Path) -> None:
    preview(three_files)
    assert choices_of("import.filter") == [
        "Mọi tệp (3)",
        "Có lỗi (1)",
        "Có cảnh báo (1)",
        "Sẵn sàng nhập (2)",
    ]
    click_row("import.files", "lỗi.xlsx")
    filter_by("Có lỗi")
    assert list(statuses()) == ["lỗi.xlsx"]
    filter_by("Sẵn sàng")
    assert "tốt.xlsx" in statuses()


def filter_by(begin: str) -> None:
    choose_beginning("import.filter", begin)


def test_a_file_that_was_mended_stays_in_view_until_another_is_chosen(
    qtbot: QtBot, preview: Preview, three_files: Path
) -> None:
    preview(three_files)
    filter_by("Có lỗi")
    click_row("import.files", "lỗi.xlsx")
    wait_for_grid(qtbot, "C6", "x1")
    mend(qtbot, "C6", "200.000")
    qtbot.waitUntil(lambda: statuses().get("lỗi.xlsx") == "Nhận đủ")
    assert choices_of("import.filter")[1] == "Có lỗi (0)"


def test_the_order_of_the_files_outlives_a_correction(
    qtbot: QtBot, preview: Preview, three_files: Path
) -> None:
    preview(three_files)
    files = find("import.files", QTableView)
    click_header(files.horizontalHeader(), 8)
    click_header(files.horizontalHeader(), 8)
    assert next(iter(statuses())) == "lỗi.xlsx"
    click_row("import.files", "lỗi.xlsx")
    wait_for_grid(qtbot, "C6", "x1")
    mend(qtbot, "B5", "Ngô Văn Quýt")
    wait_for_grid(qtbot, "B5", "Ngô Văn Quýt")
    assert next(iter(statuses())) == "lỗi.xlsx"


def test_answers_to_the_units_are_written_from_the_preview(
    qtbot: QtBot, preview: Preview, three_files: Path, tmp_path: Path
) -> None:
    preview(three_files)
    folder = tmp_path / "góp ý"
    folder.mkdir()
    click("import.answers")
    enter_path("import.answers-folder", str(folder))
    qtbot.waitUntil(lambda: is_shown("import.answers-made"))
    written = sorted(path.name for path in folder.iterdir())
    assert len(written) == 2  # of the three files one has nothing wrong
    assert "Đã tạo 2 tệp góp ý" in find("import.answers-made", QMessageBox).text()
    click("import.answers-made.ok")
    assert is_shown("import.files")


def test_answers_are_written_for_what_went_in_too(
    qtbot: QtBot, preview: Preview, three_files: Path, tmp_path: Path
) -> None:
    preview(three_files)
    press(find("import.accept", QCheckBox), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: statuses()["lỗi.xlsx"] == "Nhận một phần")
    confirm_import(qtbot)
    folder = tmp_path / "góp ý"
    folder.mkdir()
    click("import.answers")
    enter_path("import.answers-folder", str(folder))
    qtbot.waitUntil(lambda: is_shown("import.answers-made"))
    assert len(list(folder.iterdir())) == 2
    click("import.answers-made.ok")
    assert is_shown("import.result.files")


def test_the_period_is_chosen_before_reading(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", [GOOD])
    open_page(campaign_store, "Báo cáo đơn vị")
    choose_folder(qtbot, inbox)
    periods = choices_of("import.period")
    assert periods[1:5] == [
        "Năm 2024",
        "6 tháng đầu năm 2024",
        "6 tháng cuối năm 2024",
        "Quý I năm 2024",
    ]
    assert len(periods) == 1 + 1 + 2 + 4 + 12
    choose("import.period", "Quý IV năm 2024")
    read(qtbot)
    assert statuses() == {"a.xlsx": "Nhận đủ"}
