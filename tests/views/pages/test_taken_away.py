"""An open store that is taken away, replaced or held by another program, on every page."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.rows import Department
from desktop_app.services.office import Office
from desktop_app.views.main_window import MainWindow
from desktop_app.views.page import Page
from desktop_app.views.pages import PAGES
from tests.views.conftest import ACTOR
from tests.views.driving import click, click_at, click_sidebar, find, is_shown, write
from tests.views.pages.conftest import OpenPage

TITLES = [spec.title for spec in PAGES]


@pytest.fixture
def opened(open_page: OpenPage, empty_store: Path) -> MainWindow:
    window = open_page(empty_store, "Tổng quan")
    settle(window)
    return window


def settle(window: MainWindow) -> None:
    """Let the page be made, all that was asked be answered, and what those answers ask for."""
    pages = [page for page in window.findChildren(Page) if page.isVisible()]
    while not all(page.is_grown for page in pages):
        QApplication.processEvents()
    for _ in range(3):
        loop = QEventLoop()
        window.workers.read("settle", lambda: None).finished.connect(loop.quit)
        loop.exec()


def sentence() -> str:
    return find("banner.text", QLabel).text() if is_shown("banner") else ""


def test_every_page_says_that_the_store_has_gone_and_shows_itself_once_it_is_back(
    opened: MainWindow, empty_store: Path
) -> None:
    away = empty_store.rename(empty_store.with_name("đổi tên.thidua"))
    silent = []
    for title in TITLES[1:]:
        click_sidebar(title)
        settle(opened)
        if "Không còn thấy tệp dữ liệu" not in sentence() or is_shown("bug"):
            silent.append(title)
    assert silent == []
    away.rename(empty_store)
    click("banner.action")
    settle(opened)
    assert sentence() == ""
    for title in TITLES:
        click_sidebar(title)
        settle(opened)
        assert sentence() == "", title


def test_a_page_that_was_filled_stays_as_it_was(opened: MainWindow, empty_store: Path) -> None:
    name = find("header.department", QLabel).text()
    click_sidebar("Nhật ký, sao lưu, cài đặt")
    settle(opened)
    empty_store.unlink()
    click_sidebar("Tổng quan")
    click_sidebar("Nhật ký, sao lưu, cài đặt")
    settle(opened)
    assert find("header.department", QLabel).text() == name == "Sở Thử nghiệm"
    assert is_shown("history.tabs")


def test_another_departments_store_in_its_place_is_told(
    opened: MainWindow, empty_store: Path, tmp_path: Path
) -> None:
    other = tmp_path / "khac.thidua"
    Office.create(other, Department("Sở Khác"), ACTOR).close()
    other.replace(empty_store)
    click_sidebar("Đơn vị và nhân sự")
    settle(opened)
    assert "nay là một tệp khác, không phải sổ đang mở" in sentence()
    assert find("header.department", QLabel).text() == "Sở Thử nghiệm"


def test_a_form_keeps_what_was_typed_while_another_program_holds_the_store(
    qtbot: QtBot,
    opened: MainWindow,
    empty_store: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop_app.models.connecting.BUSY_SECONDS", 0.05)
    click_sidebar("Nhật ký, sao lưu, cài đặt")
    settle(opened)
    tabs = find("history.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(2).center())
    place = find("history.department.place", QLineEdit)
    place.setFocus()
    write(place, "An Bình")
    with closing(sqlite3.connect(empty_store, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        click("history.department.save")
        qtbot.waitUntil(lambda: is_shown("failure.ok"))
        assert "đang được chương trình khác sử dụng" in find("qt_msgbox_label", QLabel).text()
        click("failure.ok")
    assert place.text() == "An Bình"
    click("history.department.save")
    qtbot.waitUntil(lambda: "Đã" in sentence())
