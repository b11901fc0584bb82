"""A form of the fund: what is wrong stands at its field, and a question is answered by a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout

from desktop_app.domain.amounts import amount_in_words, parse_amount
from desktop_app.domain.fund_refusals import Questioned
from desktop_app.domain.money import format_money
from desktop_app.domain.problems import Problem
from desktop_app.domain.refusals import WrongFields
from desktop_app.views.command_form import CommandForm
from desktop_app.views.controls import label
from desktop_app.views.dialogs import choose_file
from desktop_app.views.form import Field
from desktop_app.views.names import named
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop_app.views.form import Values

WIDTH = 600
REASON = "reason"
ANSWERS = "answers"


class AnsweredForm(CommandForm):
    """Hands its command, under `ANSWERS`, the reason for each field that was asked about.

    A reason answers only a question about what still stands in the field.
    """

    _asked: dict[str, object]

    def follow_amount(self, editor: QLineEdit) -> None:
        """Repeat an amount in words under its field, as it is typed."""
        self._words = self.note_under(editor, "words")
        editor.textChanged.connect(self._say_words)
        self._say_words(editor.text())
        self.setMinimumWidth(WIDTH)

    def note_under(self, editor: QLineEdit, purpose: str) -> QLabel:
        """A line of small text right under a field, named `NAME.PURPOSE`."""
        note = label("", "hint", f"{self.objectName()}.{purpose}")
        for column in self.findChildren(QVBoxLayout):
            if column.indexOf(editor) >= 0:
                column.insertWidget(1, note)
        return note

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields, and grow as far as the sentences need."""
        super().show_problems(problems)
        column = self.layout()
        if problems and column is not None:
            column.activate()
            self.resize(self.width(), max(self.height(), column.totalHeightForWidth(self.width())))

    def _say_words(self, text: str) -> None:
        found = parse_amount(text)
        told = amount_in_words(found) if isinstance(found, int) else "…"
        self._words.setText(_tr("Bằng chữ: {words}").format(words=told))

    def _do(self, values: Values) -> None:
        asked: Mapping[str, object] = getattr(self, "_asked", {})
        reason = str(values.get(REASON, ""))
        answers = {key: reason for key, typed in asked.items() if values.get(key) == typed}
        super()._do({**values, ANSWERS: answers})

    def _take_failure(self, error: BaseException) -> None:
        if isinstance(error, WrongFields):
            self._say_at_fields(error.problems)
        elif isinstance(error, Questioned):
            now = self.values()
            self._asked = {key: now.get(key) for key in error.questions}
            ask = _tr("Nếu vẫn đúng, hãy ghi lý do ở đây rồi bấm ghi lần nữa.")
            self._say_at_fields({**error.questions, REASON: ask})
        else:
            super()._take_failure(error)

    def _say_at_fields(self, problems: Mapping[str, str]) -> None:
        """What is about no field of the form is said under them all."""
        fields = self.values().keys()
        others = [sentence for key, sentence in problems.items() if key not in fields]
        self.show_failure(" ".join(others))
        self.show_problems({key: one for key, one in problems.items() if key in fields})


def answers_in(values: Values) -> dict[str, str]:
    """The reasons that the form hands over, by the field that was asked about."""
    found = values[ANSWERS]
    return found if isinstance(found, dict) else {}


def amount_editor(amount: int = 0) -> QLineEdit:
    """An amount as people type it: 1.500.000, 1,5 triệu."""
    return QLineEdit(format_money(amount) if amount else "")


def reason_field() -> Field:
    """The reason that a question asks for."""
    hint = _tr("Chỉ cần ghi khi chương trình hỏi lại; lưu cùng bản ghi và trong nhật ký.")
    return Field(REASON, _tr("Lý do"), QLineEdit(), hint=hint)


def amount_problem(typed: object) -> str:
    """Why a typed text is no amount, empty where it is one."""
    found = parse_amount(str(typed))
    if isinstance(found, Problem):
        return found.message
    return "" if found else _tr("Hãy ghi số tiền bằng đồng, ví dụ 1.500.000.")


def amount_of(typed: object) -> int:
    """Đồng; 0 for what is no amount."""
    found = parse_amount(str(typed))
    return found if isinstance(found, int) else 0


def file_editor(name: str) -> QLineEdit:
    """A file's path, to be typed or chosen by the button within."""
    editor = QLineEdit()
    title = _tr("Chọn tệp chứng từ")

    def take(path: Path) -> None:
        editor.setText(str(path))

    choose = editor.addAction(icon("open"), QLineEdit.ActionPosition.TrailingPosition)
    choose.setToolTip(title)
    everything = (_tr("Mọi tệp (*)"),)
    choose.triggered.connect(
        lambda: choose_file(editor.window(), f"{name}.choose", title, everything, take)
    )
    for inner in editor.findChildren(QToolButton):
        named(inner, f"{name}.file-button", title)
    return editor


def _tr(text: str) -> str:
    return QCoreApplication.translate("answered_form", text)
