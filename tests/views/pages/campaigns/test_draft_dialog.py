from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLabel, QLineEdit, QMenu, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import ClosedYear
from desktop_app.domain.plan_draft import PlanDraft
from desktop_app.services import plan_drafts
from desktop_app.views.dialogs import present
from desktop_app.views.pages.campaigns.draft_dialog import DraftDialog
from desktop_app.views.pages.campaigns.draft_text import DraftText
from tests.services.test_plan_drafts import LINES
from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.campaigns.drafting import choose, retype, row
from tests.views.pages.shown import text_of

CONTENTS = ("Trồng cây ở khuôn viên cơ quan.", "Phân loại rác tại nguồn.")


@pytest.fixture(scope="module")
def draft() -> PlanDraft:
    return plan_drafts.read_text("\n".join(LINES)).draft


@pytest.fixture
def dialog(qtbot: QtBot, draft: PlanDraft) -> Iterator[DraftDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = DraftDialog(window, draft, "ke-hoach.docx", 2024)
    present(made)
    qtbot.waitUntil(lambda: is_shown("draft"))
    yield made
    window.close()


@pytest.mark.usefixtures("dialog")
def test_what_was_read_is_shown_and_what_is_missing_said() -> None:
    assert row("Cơ quan ban hành")[1] == "Sở Y tế"
    assert row("Số")[1] == "Văn bản để trống số"
    assert row("Ngày ban hành")[1] == "08/2025"
    assert [row(f"Nội dung {number}")[1] for number in (1, 2)] == list(CONTENTS)
    assert row("Tiêu chí tập thể")[1] == "Văn bản không nêu"
    assert find("draft.year", QSpinBox).value() == 2025


@pytest.mark.usefixtures("dialog")
def test_the_passage_of_the_chosen_field_is_lit_up_in_the_text() -> None:
    choose("Nội dung 2")
    assert find("draft.text", DraftText).lit_text() == LINES[14]
    choose("Tiêu chí cá nhân")
    assert find("draft.text", DraftText).lit_text() == ""
    assert text_of("draft.missing").startswith("Văn bản không nêu")


@pytest.mark.usefixtures("dialog")
def test_a_part_not_understood_is_moved_to_a_field() -> None:
    choose("Phần chưa hiểu")
    assert "MỤC ĐÍCH" in find("draft.part.heading", QLineEdit).text()
    menu = find("draft.move", QWidget).findChild(QMenu, "draft.fields")
    menu = menu or find("draft", QWidget).findChild(QMenu, "draft.fields")
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.objectName() == "draft.into.reporting").trigger()
    assert "Nâng cao ý thức" in row("Báo cáo 2")[1]
    assert row("Phần chưa hiểu")[1] == "Văn bản không nêu"


@pytest.mark.usefixtures("dialog")
def test_an_item_is_removed_and_the_next_one_chosen() -> None:
    choose("Nội dung 1")
    click("draft.remove")
    assert row("Nội dung")[1] == CONTENTS[1]
    assert find("draft.part.text", QPlainTextEdit).toPlainText() == CONTENTS[1]


@pytest.mark.usefixtures("dialog")
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_launched() -> None:
    choose("Ngày ban hành")
    retype("draft.part.text", "hôm qua")
    choose("Nơi nhận 1")
    click("draft.ok")
    assert text_of("draft.failure") == "Còn 1 mục cần sửa trước khi phát động."
    assert "không phải là ngày" in text_of("draft.part.text.problem")
    assert find("draft.part.text", QLineEdit).text() == "hôm qua"
    retype("draft.part.text", "5/8/2025")
    assert (
        not find("draft", QWidget).findChildren(QLabel, "draft.part.text.problem")[-1].isVisible()
    )


@pytest.mark.usefixtures("dialog")
def test_corrections_are_not_thrown_away_without_a_question(qtbot: QtBot) -> None:
    choose("Địa danh")
    retype("draft.part.text", "An Hòa")
    click("draft.cancel")
    qtbot.waitUntil(lambda: is_shown("draft.leave.no"))
    click("draft.leave.no")
    assert is_shown("draft")
    click("draft.cancel")
    qtbot.waitUntil(lambda: is_shown("draft.leave.yes"))
    click("draft.leave.yes")
    qtbot.waitUntil(lambda: not is_shown("draft"))


def test_every_control_can_be_found_by_name(dialog: QWidget) -> None:
    assert unnamed(dialog) == []


def test_launching_is_asked_for_once_with_the_year_and_the_day(
    qtbot: QtBot, dialog: DraftDialog, draft: PlanDraft
) -> None:
    find("draft.year", QSpinBox).setValue(2026)
    assert find("draft.due", QDateEdit).date() == QDate(2026, 11, 30)
    with qtbot.waitSignal(dialog.launch_wanted) as wanted:
        click("draft.ok")
    assert wanted.args is not None
    asked, *given = wanted.args
    assert (asked.title, asked.contents) == (draft.title, draft.contents)
    assert given == [2026, "2026-11-30", ""]
    assert not find("draft.ok", QWidget).isEnabled()
    dialog.take_failure(ClosedYear(2026))
    assert text_of("draft.failure") == str(ClosedYear(2026))
    assert find("draft.ok", QWidget).isEnabled()
