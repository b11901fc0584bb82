import sys
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.views.table_view import TableView
from tests.views.driving import click, enter_path, find, is_shown, press, type_into, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, double_click_row, row_of, rows_shown, text_of

TITLE = "Xếp hạng"
TABLE = "ranking.table"
POOR = "Phong trào “Vì người nghèo - Không để ai bị bỏ lại phía sau”"


@pytest.fixture
def ranked(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown(TABLE))
    return window


def units_of_first_cluster() -> list[list[str]]:
    shown = rows_shown(TABLE)
    second = next(at for at, row in enumerate(shown) if row[0].startswith("Cụm 2"))
    return shown[1:second]


def wait_for_save_dialog(qtbot: QtBot) -> QFileDialog:
    qtbot.waitUntil(lambda: is_shown("ranking.save"))
    return find("ranking.save", QFileDialog)


@pytest.mark.usefixtures("ranked")
def test_places_are_shared_within_a_cluster_and_the_next_one_is_left_out() -> None:
    first = units_of_first_cluster()
    assert [row[0] for row in first] == ["1", "2", "3", "4", "5", "6", "6", "8", "9", "10", "11"]
    tied = [row for row in first if row[-1] == "Đồng hạng"]
    assert [(row[0], row[3]) for row in tied] == [("6", "81,70"), ("6", "81,70")]


@pytest.mark.usefixtures("ranked")
def test_the_rules_are_said_in_words() -> None:
    rules = text_of("ranking.rules")
    assert "Thứ hạng được xếp trong từng cụm thi đua theo tổng điểm từ cao xuống thấp" in rules
    assert "xét lần lượt theo: (1) Điểm tiêu chí 1.1" in rules


@pytest.mark.usefixtures("ranked")
def test_a_campaign_has_a_ranking_of_its_own(qtbot: QtBot) -> None:
    year = rows_shown(TABLE)
    choose("ranking.scope", POOR)
    qtbot.waitUntil(lambda: rows_shown(TABLE) != year)
    # The one unit that sent nothing has no figures of its own to be scored by.
    assert len([row for row in rows_shown(TABLE) if not row[0].startswith("Cụm")]) == 26


@pytest.mark.usefixtures("ranked")
def test_printing_goes_to_the_reports_with_this_ranking(qtbot: QtBot) -> None:
    choose("ranking.scope", POOR)
    click("ranking.print")
    qtbot.waitUntil(lambda: is_shown("reports.preview.picture"))
    assert not is_shown("ranking")
    assert find("reports.scope", QWidget).property("currentText") == POOR


@pytest.mark.usefixtures("ranked")
def test_a_double_click_on_a_unit_goes_to_its_sheet(qtbot: QtBot) -> None:
    double_click_row(TABLE, "Thanh tra Sở")
    qtbot.waitUntil(lambda: is_shown("scoring.unit") and text_of("scoring.unit") == "Thanh tra Sở")


@pytest.mark.usefixtures("ranked")
def test_the_workbook_holds_what_the_page_shows(qtbot: QtBot, tmp_path: Path) -> None:
    click("ranking.excel")
    wait_for_save_dialog(qtbot)
    enter_path("ranking.save", str(tmp_path / "hạng.xlsx"))
    told = f"Đã xuất tệp “hạng.xlsx” vào thư mục “{tmp_path}”."
    qtbot.waitUntil(lambda: is_shown("banner") and text_of("banner.text") == told)
    sheets = openpyxl.load_workbook(tmp_path / "hạng.xlsx", data_only=True).worksheets
    cells = [[cell.value for cell in row] for sheet in sheets for row in sheet.iter_rows()]
    place, _code, unit, points, *_ = row_of(TABLE, "Thanh tra Sở")
    written = next(row for row in cells if unit in row)
    assert int(place) in written
    assert float(points.replace(",", ".")) in written


def answer_when_asked(key: Qt.Key) -> list[str]:
    """Press a key at the file dialog's own question, which waits in a loop of its own."""
    asked: list[str] = []
    timer = QTimer()

    def look() -> None:
        question = QApplication.activeModalWidget()
        if isinstance(question, QMessageBox):
            timer.stop()
            asked.append(question.text())
            press(question, key)

    timer.timeout.connect(look)
    timer.start(20)
    return asked


@pytest.mark.usefixtures("ranked")
def test_an_existing_file_is_replaced_only_after_a_yes(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "hạng.pdf"
    path.write_text("của người khác", encoding="utf-8")
    click("ranking.pdf")
    dialog = wait_for_save_dialog(qtbot)
    asked = answer_when_asked(Qt.Key.Key_Escape)
    enter_path("ranking.save", str(path))
    assert "hạng.pdf" in asked[0]
    assert dialog.isVisible()
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_shown("ranking.save"))
    assert path.read_text(encoding="utf-8") == "của người khác"
    assert not is_shown("banner")


@pytest.mark.skipif(sys.platform == "win32", reason="counts a name's letters, not its bytes")
@pytest.mark.usefixtures("ranked")
def test_a_name_that_cannot_be_written_to_is_said_and_another_one_offered(
    qtbot: QtBot, tmp_path: Path
) -> None:
    refused = tmp_path / f"{'ạ' * 120}.pdf"  # 364 bytes, more than a name may have
    click("ranking.pdf")
    wait_for_save_dialog(qtbot)
    enter_path("ranking.save", str(refused))
    qtbot.waitUntil(lambda: is_shown("ranking.another-name"))
    assert find("ranking.another-name", QMessageBox).text() == (
        f"Không ghi được “{refused}”: tên tệp hoặc đường dẫn quá dài. "
        "Hãy đặt tên ngắn hơn, hoặc chọn thư mục có đường dẫn ngắn hơn."
    )
    click("ranking.another-name.yes")
    wait_for_save_dialog(qtbot)
    enter_path("ranking.save", str(tmp_path / "hạng 2.pdf"))
    qtbot.waitUntil(lambda: is_shown("banner"))
    assert (tmp_path / "hạng 2.pdf").read_bytes().startswith(b"%PDF")


def test_where_nothing_was_scored_the_page_leads_to_scoring(
    qtbot: QtBot, open_page: OpenPage, empty_store: Path
) -> None:
    open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("ranking.empty"))
    assert "chưa được chấm điểm" in text_of("ranking.empty.sentence")
    for name in ("ranking.print", "ranking.pdf", "ranking.excel"):
        assert not find(name, QPushButton).isEnabled()
    click("ranking.empty.action")
    qtbot.waitUntil(lambda: is_shown("scoring"))


def test_all_its_controls_have_names(ranked: QWidget) -> None:
    assert unnamed(ranked) == []


def shown_table(qtbot: QtBot, name: str) -> list[list[str]]:
    qtbot.waitUntil(lambda: is_shown(name) and bool(rows_shown(name)))
    return rows_shown(name)


@pytest.mark.usefixtures("ranked")
def test_publishing_says_what_freezes_and_a_second_one_asks_why(qtbot: QtBot) -> None:
    assert text_of("ranking.told") == "Bảng theo điểm hiện có, chưa công bố."
    assert not find("ranking.published", QPushButton).isEnabled()
    assert not is_shown("ranking.awards")
    click("ranking.publish")
    qtbot.waitUntil(lambda: is_shown("ranking.publish-dialog"))
    told = text_of("ranking.publish-dialog.told")
    assert "26 đơn vị" in told
    assert "được giữ nguyên, không sửa và không xóa được" in told
    click("ranking.publish-dialog.ok")
    qtbot.waitUntil(lambda: text_of("ranking.told").startswith("Bảng xếp hạng số 1, "))
    click("ranking.publish")
    qtbot.waitUntil(lambda: is_shown("ranking.publish-dialog.reason"))
    click("ranking.publish-dialog.ok")
    assert is_shown("ranking.publish-dialog.reason.problem")
    type_into("ranking.publish-dialog.reason", "Chấm lại")
    click("ranking.publish-dialog.ok")
    qtbot.waitUntil(lambda: "thay bảng số 1. Lý do: Chấm lại." in text_of("ranking.told"))
    click("ranking.published")
    listed = shown_table(qtbot, "ranking.published-dialog.table")
    assert [(row[0], row[6]) for row in listed] == [("2", "Đang dùng"), ("1", "Đã thay bằng số 2")]
    ranked_rows = shown_table(qtbot, "ranking.published-dialog.table2")
    assert ranked_rows == rows_shown(TABLE)
    assert unnamed(find("ranking.published-dialog", QWidget)) == []
    find("ranking.published-dialog", QDialog).reject()
    # The next step goes by what was published.
    click("ranking.awards")
    qtbot.waitUntil(lambda: is_shown("awards.rounds.add") or is_shown("awards.rounds.empty"))


@pytest.mark.usefixtures("ranked")
def test_the_whole_office_and_one_criterion_have_rankings_too(qtbot: QtBot) -> None:
    choose("ranking.among", "Toàn cơ quan")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[0][0] == "Toàn cơ quan")
    assert "chung toàn cơ quan" in text_of("ranking.rules")
    # Units without some target have a smaller maximum, so that shares are compared.
    assert "vì điểm tối đa của các đối tượng khác nhau" in text_of("ranking.rules")
    assert not find("ranking.print", QPushButton).isEnabled()
    criteria = find("ranking.criterion", QComboBox)
    choose("ranking.criterion", criteria.itemText(2))
    qtbot.waitUntil(lambda: "theo điểm tiêu chí 1.1" in text_of("ranking.rules"))
    assert not find("ranking.publish", QPushButton).isEnabled()


@pytest.mark.usefixtures("ranked")
def test_people_who_were_not_scored_are_said_to_be(qtbot: QtBot) -> None:
    choose("ranking.subject", "Cá nhân")
    qtbot.waitUntil(lambda: is_shown("ranking.empty"))
    choose("ranking.subject", "Tập thể")
    qtbot.waitUntil(lambda: is_shown(TABLE))


@pytest.mark.usefixtures("ranked")
def test_a_supposed_mark_shows_who_would_move_and_changes_nothing(qtbot: QtBot) -> None:
    before = rows_shown(TABLE)
    first = before[1][2]
    click("ranking.what-if")
    qtbot.waitUntil(lambda: is_shown("ranking.what-if-dialog"))
    click("ranking.what-if-dialog.try")
    assert "ghi số điểm" in text_of("ranking.what-if-dialog.said")
    type_into("ranking.what-if-dialog.points", "0")
    click("ranking.what-if-dialog.try")
    moved = shown_table(qtbot, "ranking.what-if-dialog.table")
    fallen = next(row for row in moved if row[1] == first)
    assert fallen[2].startswith("Xuống")
    assert fallen[3] == "1"
    assert unnamed(find("ranking.what-if-dialog", QWidget)) == []
    click("ranking.what-if-dialog.clear")
    assert text_of("ranking.what-if-dialog.said").startswith("Chưa thử thay đổi nào.")
    assert rows_shown("ranking.what-if-dialog.table") == []
    choose("ranking.what-if-dialog.kind", "Bỏ tiêu chí")
    assert not find("ranking.what-if-dialog.points", QWidget).isEnabled()
    click("ranking.what-if-dialog.try")
    dropped = "Bỏ tiêu chí 1."
    qtbot.waitUntil(lambda: text_of("ranking.what-if-dialog.said").startswith(dropped[:-1]))
    click("ranking.what-if-dialog.close")
    assert rows_shown(TABLE) == before


@pytest.mark.usefixtures("ranked")
def test_neighbours_within_a_hair_are_listed_and_written(qtbot: QtBot, tmp_path: Path) -> None:
    click("ranking.close")
    pairs = shown_table(qtbot, "ranking.close-dialog.table")
    assert ["6", "Phòng Lao động - Tiền lương", "81,70"] in [row[:3] for row in pairs]
    assert unnamed(find("ranking.close-dialog", QWidget)) == []
    click("ranking.close-dialog.excel")
    qtbot.waitUntil(lambda: is_shown("ranking.close-dialog.save"))
    enter_path("ranking.close-dialog.save", str(tmp_path / "sát.xlsx"))
    qtbot.waitUntil((tmp_path / "sát.xlsx").exists)
    find("ranking.close-dialog.within", QLineEdit).clear()
    click("ranking.close-dialog.look")
    assert text_of("ranking.close-dialog.said") == "Hãy ghi một số, ví dụ 0,5."


@pytest.mark.usefixtures("ranked")
def test_quotas_of_classes_are_shown_as_they_stand_and_say_where_they_are_written(
    qtbot: QtBot,
) -> None:
    click("ranking.quotas")
    said = "ranking.quotas-dialog.said"
    qtbot.waitUntil(lambda: is_shown(said))
    assert "có hiệu lực ngày 31/12/2024" in text_of(said)
    # The only quota of a class that comes with the program begins in 2026 and is of people.
    assert rows_shown("ranking.quotas-dialog.table") == []
    assert unnamed(find("ranking.quotas-dialog", QWidget)) == []
    click("ranking.quotas-dialog.close")


@pytest.mark.usefixtures("ranked")
def test_without_last_years_ranking_a_comparison_says_so(qtbot: QtBot) -> None:
    click("ranking.compare")
    qtbot.waitUntil(lambda: is_shown("ranking.compare-dialog.said"))
    told = text_of("ranking.compare-dialog.said")
    assert "Không có bảng xếp hạng năm 2023 để so sánh" in told
    assert not find("ranking.compare-dialog.excel", QWidget).isEnabled()


@pytest.mark.usefixtures("ranked")
def test_the_heading_of_the_classes_tells_the_basis_of_the_set() -> None:
    rows = find(TABLE, TableView).rows
    at = [one.key for one in rows.table.columns].index("band")
    told = rows.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert told.startswith("Xếp loại\nCăn cứ: Bộ mặc định của chương trình")
