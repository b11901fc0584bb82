"""Step 9: a copy, the year closed, what the trail tells, the next year and what it begins with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTabBar

from tests.views.conftest import ACTOR
from tests.views.driving import click, click_at, enter_path, find, is_shown, press, type_into
from tests.views.pages.shown import rows_shown, text_of
from tests.views.whole_year.clerk import Clerk, type_number

PAGE, TRAIL = "Nhật ký, sao lưu, cài đặt", "history.trail"
COPY = "sao luu cuoi nam.thidua"


def close_the_year(clerk: Clerk) -> None:
    """After the last act nothing of 2024 can be changed."""
    clerk.turns_to(PAGE, "history.tab-bar")
    back_up(clerk)
    close(clerk)
    see_why_closing_is_not_taken_back(clerk)
    see_who_did_what(clerk)
    turn_to_the_next_year(clerk)


def open_tab(clerk: Clerk, title: str) -> None:
    bar = find("history.tab-bar", QTabBar)

    def titles() -> list[str]:
        return [bar.tabText(at) for at in range(bar.count())]

    clerk.until(lambda: title in titles())
    click_at(bar, bar.tabRect(titles().index(title)).center())


def back_up(clerk: Clerk) -> None:
    open_tab(clerk, "Sao lưu")
    clerk.opens("history.backup", "history.backup-file")
    enter_path("history.backup-file", str(clerk.folder / COPY))
    clerk.is_told("Đã sao lưu vào")
    click("history.check")
    clerk.until(lambda: text_of("history.verdict") == "Sổ nguyên vẹn.")


def close(clerk: Clerk) -> None:
    open_tab(clerk, "Năm làm việc")
    clerk.until(lambda: text_of("history.year.state") == "Năm 2024 đang mở")
    clerk.opens("history.year.close", "history.close-year.yes")
    click("history.close-year.yes")
    clerk.until(lambda: text_of("history.year.state") == "Năm 2024 đã khóa sổ")


def see_why_closing_is_not_taken_back(clerk: Clerk) -> None:
    clerk.takes_back("Khóa sổ năm")
    clerk.is_told("Mở lại sổ năm")
    clerk.until(lambda: text_of("history.year.state") == "Năm 2024 đã khóa sổ")


def see_who_did_what(clerk: Clerk) -> None:
    open_tab(clerk, "Nhật ký")
    clerk.sees_rows(TRAIL)
    clerk.until(lambda: rows_shown(TRAIL)[0][3] == "Khóa sổ năm")
    clerk.until(lambda: {row[2] for row in rows_shown(TRAIL) if row[2]} == {ACTOR.name})
    type_into("history.search", "cong bo")
    clerk.until(lambda: {row[3] for row in rows_shown(TRAIL)} == {"Công bố bảng xếp hạng"})
    click("history.clear")


def turn_to_the_next_year(clerk: Clerk) -> None:
    """Units and people carry over; figures do not."""
    years = find("header.year", QComboBox)
    years.setFocus()
    press(years, Qt.Key.Key_End)
    clerk.sees("year.year")
    type_number("year.year", "2025")
    click("year.ok")
    clerk.until(lambda: years.currentText() == "2025")
    clerk.turns_to("Chấm điểm", "scoring.empty")
    clerk.turns_to("Đơn vị và nhân sự", "units")
    clerk.until(lambda: is_shown("units.table") or is_shown("units.empty.action"))
