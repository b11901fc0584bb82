"""Every dialog of the window, opened by its button; what each act says before it is done."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app import views
from desktop_app.domain.undo import Offer
from desktop_app.services.undoing.ways import WHY_NOT
from desktop_app.views.menus.entries import menus_of
from desktop_app.views.pages import PAGES
from tests.services.undoing.stories.told import YEAR
from tests.source_tree import ROOT
from tests.views.driving import click, is_shown, press
from tests.views.pages.conftest import OpenPage
from tests.views.pages.walking import Walk

WIDTH, HEIGHT = 1280, 720
OURS = "desktop_app.views"
NOT_OF_A_PAGE = {"header", "banner", "status"}
# What says nothing of the act.
EMPTY_WORDS = {"Có", "Không", "Đồng ý", "OK", "Yes"}
# What cannot be taken back: the dialog that asks before, and what its button says.
ASKED_BEFORE = {
    "ranking.publish": ("ranking.publish-dialog", "Công bố"),
    "receipt.issue": ("fund.receipt-dialog", "Lập biên lai"),
    "receipt.void": ("fund.void-receipt", "Hủy biên lai BL-2024 0000001"),
    "year.close": ("history.close-year", f"Khóa sổ năm {YEAR}"),
    "year.reopen": ("history.reopen-year", "Mở lại sổ"),
}
# Dialogs that a page opens only after something else was done in it, and the tests that do.
AFTER_MORE = {
    "Assistant": "../test_welcome.py::"
    "test_a_new_store_begins_with_the_assistant_which_is_resumed_from_the_first_page",
    "BookDialog": "criteria/test_book_acts.py::test_an_edited_workbook_changes_the_set",
    "CheckDialog": "reports/signing/test_dialog.py::"
    "test_a_token_is_read_and_signs_and_a_changed_file_is_told",
    "ClassFileForm": "awards/test_class_file.py::test_classes_of_a_spreadsheet_are_written",
    "ClassProblems": "awards/test_class_file.py::test_a_wrong_cell_keeps_the_file_out_and_is_shown",
    "CloseDialog": "test_ranking.py::test_neighbours_within_a_hair_are_listed_and_written",
    "ColumnsDialog": "returns/test_settling.py::"
    "test_a_column_is_chosen_from_the_list_and_remembered_for_the_layout",
    "CompareDialog": "test_ranking.py::test_without_last_years_ranking_a_comparison_says_so",
    "ConditionForm": "awards/test_titles_panel.py::"
    "test_one_of_several_conditions_is_edited_in_a_form_of_its_own",
    "EffectDialog": "units/test_act_forms.py::"
    "test_what_an_act_would_do_is_shown_and_one_may_go_back",
    "FiguresDialog": "reports/statistics/test_figures_dialog.py::"
    "test_a_figure_shows_its_records_and_may_be_written_by_hand",
    "HistoryDialog": "units/test_unit_forms.py::"
    "test_a_unit_shows_what_it_came_from_and_how_else_it_is_written",
    "LayoutsDialog": "reports/certificates/test_layouts_dialog.py::"
    "test_a_layout_is_corrected_tried_and_put_back",
    "LeftOutDialog": "awards/test_assessments_panel.py::"
    "test_classes_are_taken_over_and_who_is_left_out_is_shown",
    "OriginDialog": "fund/test_page.py::test_a_double_click_on_a_line_shows_the_cell_it_came_from",
    "PartForm": "reports/statistics/test_figures_dialog.py::"
    "test_the_office_lays_the_form_out_itself",
    "PasteDialog": "scoring/test_undone_paste.py::"
    "test_five_hundred_pasted_rows_are_undone_and_redone_exactly",
    "PublishedDialog": "test_ranking.py::"
    "test_publishing_says_what_freezes_and_a_second_one_asks_why",
    "QuotasDialog": "test_ranking.py::"
    "test_quotas_of_classes_are_shown_as_they_stand_and_say_where_they_are_written",
    "RecordsDialog": "reports/statistics/test_figures_dialog.py::"
    "test_a_figure_shows_its_records_and_may_be_written_by_hand",
    "ReplaceDialog": "../grid/test_view.py::test_replacing_in_the_selection_or_in_all",
    "RestoreDialog": "history/test_page.py::"
    "test_a_copy_is_looked_at_and_brought_back_and_the_store_before_it_kept",
    "SourceDialog": "returns/test_source_dialog.py::"
    "test_a_gift_leads_to_its_cell_on_the_sheet_that_was_sent",
    "VersionsDialog": "returns/test_versions_dialog.py::test_every_control_can_be_found_by_name",
    "WhatIfDialog": "test_ranking.py::"
    "test_a_supposed_mark_shows_who_would_move_and_changes_nothing",
}
# Nothing of ours opens it: it shows a bug.
NO_BUTTON = {"BugDialog"}

Act = Callable[[], Iterable[QDialog]]
opened: set[str] = set()
agreed: dict[str, str] = {}


@pytest.fixture
def walk(
    request: pytest.FixtureRequest,
    full_store: Path,
    tmp_path: Path,
    open_page: OpenPage,
    qtbot: QtBot,
) -> Walk:
    """A page of the window on a store with something in every list."""
    title = next(one.title for one in PAGES if one.name == request.param)
    made = Walk(qtbot, open_page(without_rankings(Path(shutil.copy(full_store, tmp_path))), title))
    made.window.resize(WIDTH, HEIGHT)
    made.show_year(YEAR, title)
    return made


def without_rankings(store: Path) -> Path:
    """Those that were put in as records, for what rests on them, cannot be shown."""
    file = sqlite3.connect(store)
    for table in ("ranking_row", "ranking"):
        file.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names
    file.commit()
    file.close()
    return store


@pytest.mark.parametrize("walk", [one.name for one in PAGES], indirect=True)
def test_each_button_says_its_act_before_it_is_done_or_names_the_way_back(walk: Walk) -> None:
    wrong = []
    for name, act in buttons(walk):
        wrong += [(name, one) for one in tried(walk, act)]
        walk.come_back()
    assert wrong == []


@pytest.mark.parametrize("walk", ["units"], indirect=True)
def test_each_entry_of_the_menus_does_so_too(walk: Walk) -> None:
    wrong = []
    for entry in entries(walk):
        wrong += [(entry.text(), one) for one in tried(walk, partial(trigger, walk, entry))]
        walk.come_back()
    assert wrong == []


@pytest.mark.parametrize("walk", ["history"], indirect=True)
def test_a_year_is_closed_and_opened_again_by_buttons_that_say_so(walk: Walk) -> None:
    for _ in walk.tabs():
        for button, agree in (("close", "close-year.yes"), ("reopen", "reopen-year.ok")):
            for dialog in walk.press(f"history.year.{button}"):
                note(dialog)
                for field in dialog.findChildren(QPlainTextEdit):
                    field.setPlainText("Bổ sung báo cáo")
                click(f"history.{agree}")
                walk.rest()
    assert agreed["history.close-year"] == f"Khóa sổ năm {YEAR}"
    assert agreed["history.reopen-year"] == "Mở lại sổ"


def tried(walk: Walk, act: Act) -> Iterator[str]:
    """What is wrong with an act: done without a word, or asked in a dialog that is not fit."""
    offers = walk.office.undoing.offers
    before = offers().undo
    dialogs = list(act())
    after = offers().undo
    if after != before and not dialogs and not is_told(after):
        yield "done without a word"
    for dialog in dialogs:
        note(dialog)
        yield from complaints(dialog)
    walk.close_all()


def is_told(offer: Offer) -> bool:
    """Whether it can be taken back, and is said so where somebody may want it back."""
    return bool(offer.entry) and (not offer.loses or is_shown("banner.way-back"))


def note(dialog: QDialog) -> None:
    opened.add(type(dialog).__name__)
    agreed[dialog.objectName()] = next(iter(agreeing(dialog)), "")


def complaints(dialog: QDialog) -> Iterator[str]:
    if dialog.objectName() == "bug":
        yield "a bug"
    if not dialog.windowTitle():
        yield "no title"
    if dialog.width() > WIDTH or dialog.height() > HEIGHT:
        yield f"{dialog.width()} x {dialog.height()}"
    asks = not isinstance(dialog, QMessageBox) or len(dialog.buttons()) > 1
    if asks and EMPTY_WORDS & set(agreeing(dialog)):
        yield "an empty word"
    if type(dialog).__module__.startswith(OURS):
        press(dialog, Qt.Key.Key_Escape)
        if isValid(dialog) and dialog.isVisible():
            yield "stays at Esc"


def agreeing(dialog: QDialog) -> list[str]:
    """What the button says that does the act."""
    names = {f"{dialog.objectName()}.{part}" for part in ("ok", "yes")}
    found = [one for one in dialog.findChildren(QAbstractButton) if one.objectName() in names]
    return [one.text().replace("&", "") for one in found]


def buttons(walk: Walk) -> Iterator[tuple[str, Act]]:
    """Each button of the page, and each entry of the menus that some of them open."""
    known: set[str] = set()
    for _ in walk.tabs():
        walk.select()
        for name in walk.buttons():
            if name in known or name.partition(".")[0] in NOT_OF_A_PAGE:
                continue
            known.add(name)
            yield name, partial(walk.press, name)
            for entry in of_popup():
                yield f"{name}: {entry.text()}", partial(trigger, walk, entry)


def of_popup() -> list[QAction]:
    """The entries of the menu that a button has just opened; it is closed."""
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return []
    found = [one for one in menu.actions() if one.isEnabled() and one.text()]
    menu.close()
    return found


def entries(walk: Walk) -> list[QAction]:
    """What the menus of the window offer, but for leaving it and for turning to a page."""
    acts = [one for menu in menus_of(walk.window.menuBar()) for one in menu.actions()]
    left_out = ("menu.quit", "menu.undo", "menu.redo", "menu.page.", "zoom.")
    names = {one.objectName(): one for one in acts if one.isEnabled() and one.objectName()}
    return [one for name, one in names.items() if not name.startswith(left_out)]


def trigger(walk: Walk, entry: QAction) -> list[QDialog]:
    """Choose an entry; the dialogs that it opened."""
    before = set(walk.dialogs())
    entry.trigger()
    walk.rest()
    return [one for one in walk.dialogs() if one not in before]


def test_what_cannot_be_taken_back_is_asked_by_its_own_verb() -> None:
    assert ASKED_BEFORE.keys() == WHY_NOT.keys()
    said = {one: agreed.get(dialog) for one, (dialog, _) in ASKED_BEFORE.items()}
    assert said == {one: verb for one, (_, verb) in ASKED_BEFORE.items()}


def test_every_dialog_was_opened_by_its_button() -> None:
    for module in walk_packages(views.__path__, f"{OURS}."):
        import_module(module.name)
    ours = {one.__name__ for one in leaves(QDialog) if one.__module__.startswith(OURS)}
    assert ours - opened - AFTER_MORE.keys() - NO_BUTTON == set()


def test_the_tests_that_open_the_others_are_there() -> None:
    pages = ROOT / "tests" / "views" / "pages"
    named = (one.split("::") for one in AFTER_MORE.values())
    missing = [(file, test) for file, test in named if f"def {test}(" not in text(pages / file)]
    assert missing == []


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def leaves(kind: type[QDialog]) -> Iterator[type[QDialog]]:
    """The classes of a kind that no other is made from."""
    below = kind.__subclasses__()
    for one in below:
        yield from leaves(one)
    if not below:
        yield kind
