"""“Dự thảo phong trào”: what was read from a plan beside its text, to be corrected and launched."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.draft_fields import BY_NAME
from desktop_app.domain.errors import KnownError
from desktop_app.domain.plan_refusals import TargetOverWhole
from desktop_app.views.controls import label, repolish, titled
from desktop_app.views.dialogs import confirm, name_buttons
from desktop_app.views.failure import show_failure
from desktop_app.views.form import date_editor
from desktop_app.views.names import named
from desktop_app.views.pages.campaigns.draft_bar import DraftBar
from desktop_app.views.pages.campaigns.draft_editor import DraftEditor
from desktop_app.views.pages.campaigns.draft_parts import beside, hint_for
from desktop_app.views.pages.campaigns.draft_sheet import DraftSheet
from desktop_app.views.pages.campaigns.draft_text import DraftText
from desktop_app.views.pages.campaigns.draft_tree import DraftTree, field_title
from desktop_app.views.year_dialog import year_editor

if TYPE_CHECKING:
    from desktop_app.domain.plan_draft import PlanDraft

SIZE = (1240, 690)
WIDTHS = (640, 560)
LAST_MONTH, LAST_DAY = 11, 30


class DraftDialog(QDialog):
    """Stays open until the campaign is launched; what was corrected is kept when that fails.

    Signals:
        launch_wanted: the corrected draft, the year, the due day (ISO), a reason or "".
    """

    launch_wanted = Signal(object, int, str, str)

    def __init__(self, parent: QWidget, draft: PlanDraft, name: str, year: int) -> None:
        super().__init__(parent)
        title = _title(name)
        named(self, "draft", title)
        self.setWindowTitle(title)
        self._sheet = DraftSheet(draft)
        self._tree, self._editor = DraftTree(), DraftEditor(is_new=self._sheet.is_new)
        self._text = DraftText(draft.lines)
        self._key, self._field = 0, ""
        self._year = named(year_editor(draft.year or year), "draft.year", _tr("Năm phát động"))
        due = date(self._year.value(), LAST_MONTH, LAST_DAY).isoformat()
        self._due = named(date_editor(due), "draft.due", _tr("Hạn các đơn vị gửi báo cáo"))
        self._reason = named(QLineEdit(), "draft.reason", _tr("Lý do"))
        self._failure = named(QLabel(), "draft.failure", _tr("Điều chưa làm được"))
        self._bar = DraftBar()
        self._assemble()
        self._connect()
        self._tree.show_sheet(self._sheet)

    @Slot(object)
    def take_failure(self, error: BaseException) -> None:
        """Say why it was not launched; everything stays as it was typed."""
        self._set_busy(busy=False)
        self._say(str(error) if isinstance(error, KnownError) else "")
        if isinstance(error, TargetOverWhole):
            self._ask_reason()
        if not isinstance(error, KnownError):
            show_failure(self, error)

    def reject(self) -> None:
        """Close; what was corrected is not thrown away without a question."""
        if self._is_busy:
            return
        if not self._sheet.is_changed:
            super().reject()
            return
        question = _tr("Bỏ dự thảo này cùng những chỗ đã sửa?")
        confirm(self, "draft.leave", question, _tr("Bỏ dự thảo"), lambda: QDialog.reject(self))

    def unfinished(self) -> str:
        """The draft where something in it was corrected; leaving it asks by itself."""
        return self.windowTitle() if self._sheet.is_changed else ""

    @property
    def _is_busy(self) -> bool:
        return not self._launch.isEnabled()

    def _set_busy(self, *, busy: bool) -> None:
        self._launch.setDisabled(busy)

    def _assemble(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self._tree, stretch=1)
        column.addWidget(self._bar)
        column.addWidget(self._editor)
        split = named(QSplitter(Qt.Orientation.Horizontal), "draft.split", _tr("Hai phần"))
        split.addWidget(left)
        split.addWidget(beside(self._text))
        # A plan that is written from nothing has no text to look into.
        split.widget(1).setVisible(not self._sheet.is_new)
        split.setSizes(WIDTHS)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(label(hint_for(is_new=self._sheet.is_new), "hint", "draft.hint"))
        layout.addWidget(split, stretch=1)
        layout.addWidget(self._failure)
        layout.addLayout(self._bottom())
        self.resize(*SIZE)
        self._failure.setProperty("role", "field-problem")
        self._failure.setWordWrap(True)
        self._failure.hide()

    def _bottom(self) -> QHBoxLayout:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._launch = buttons.button(standard.Ok)
        self._launch.setText(_tr("Phát động"))
        self._launch.setProperty("role", "primary")
        repolish(self._launch)
        name_buttons(buttons, "draft")
        buttons.accepted.connect(self._submit)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        for text, editor in (
            (_tr("Năm phát động"), self._year),
            (_tr("Hạn các đơn vị gửi báo cáo"), self._due),
        ):
            row.addWidget(titled(text, editor))
            row.addWidget(editor)
            row.addSpacing(12)
        self._reason_label = titled(_tr("Lý do giữ chỉ tiêu vượt 100%"), self._reason)
        for one in (self._reason_label, self._reason):
            one.hide()
            row.addWidget(one)
        row.addStretch()
        row.addWidget(buttons)
        return row

    def _connect(self) -> None:
        self._tree.chosen.connect(self._show)
        self._editor.changed.connect(self._take)
        self._bar.add_wanted.connect(self._on_add)
        self._bar.remove_wanted.connect(self._on_remove)
        self._bar.shift_wanted.connect(self._shift)
        self._bar.turn_wanted.connect(self._turn_into)
        self._year.valueChanged.connect(self._on_year)
        self._launch.setAutoDefault(False)

    @Slot(int, str)
    def _show(self, key: int, field: str) -> None:
        self._key, self._field = key, field
        if key:
            entry = self._sheet.entry(key)
            self._editor.show_entry(entry, field_title(entry.about, self._sheet))
            self._text.light_up(entry.passage)
        else:
            self._editor.show_nothing(field_title(BY_NAME[field], self._sheet))
            self._text.light_up(None)
        self._settle_acts()

    def _settle_acts(self) -> None:
        many = BY_NAME[self._field].many
        item = many and self._key != 0
        steps = [step for step in (-1, 1) if item and self._sheet.can_shift(self._key, step)]
        self._bar.allow(adding=many, item=item, steps=steps)

    @Slot(object)
    def _take(self, parts: dict[str, str]) -> None:
        self._sheet.set_parts(self._key, parts)
        self._tree.update_entry(self._key, self._sheet)

    def _on_add(self) -> None:
        key = self._sheet.add(self._field, self._key or None)
        self._tree.show_sheet(self._sheet, key)
        self._editor.focusNextChild()

    def _on_remove(self) -> None:
        own = self._sheet.of(self._field)
        place = own.index(self._key)
        self._sheet.remove(self._key)
        left = self._sheet.of(self._field)
        key = left[min(place, len(left) - 1)] if left else 0
        self._tree.show_sheet(self._sheet, key, self._field)

    def _shift(self, step: int) -> None:
        self._sheet.shift(self._key, step)
        self._tree.show_sheet(self._sheet, self._key)

    def _turn_into(self, field: str) -> None:
        self._tree.show_sheet(self._sheet, self._sheet.turn_into(self._key, field))

    def _on_year(self, year: int) -> None:
        day = self._due.date()
        self._due.setDate(day.addYears(year - day.year()))

    def _submit(self) -> None:
        wrong = self._sheet.problems()
        self._say("")
        if wrong:
            key, (part, sentence) = next(iter(wrong.items()))
            self._tree.choose(key)
            self._editor.show_problem(part, sentence)
            self._say(_tr("Còn {count} mục cần sửa trước khi phát động.").format(count=len(wrong)))
            return
        self._set_busy(busy=True)
        due = self._due.date().toString(Qt.DateFormat.ISODate)
        reason = self._reason.text().strip()
        self.launch_wanted.emit(self._sheet.draft(), self._year.value(), due, reason)

    def _ask_reason(self) -> None:
        for one in (self._reason_label, self._reason):
            one.show()
        key = self._sheet.over_whole()
        if key is not None:
            self._tree.choose(key)
            self._editor.show_problem("value", _tr("Lớn hơn 100%."))
        self._reason.setFocus()

    def _say(self, sentence: str) -> None:
        self._failure.setText(sentence)
        self._failure.setVisible(bool(sentence))


def _title(name: str) -> str:
    """`name`: of the document that was read, "" where there is none."""
    if not name:
        return _tr("Soạn phong trào mới")
    return _tr("Dự thảo phong trào từ “{name}”").format(name=name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("draft_dialog", text)
