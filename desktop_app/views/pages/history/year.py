"""The year's lock: closing it after the final review, opening it again with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import confirm, present
from desktop_app.views.form import Field, FormDialog
from desktop_app.views.page import MARGIN

if TYPE_CHECKING:
    from desktop_app.views.context import Context

REASON_HEIGHT = 90


class YearLock(QWidget):
    """Shows whether the year is open and offers the other."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._state = label("", "subtitle", "history.year.state")
        self._hint = label("", "hint", "history.year.hint")
        self._close = button("history.year.close", self.tr("Khóa sổ năm…"), "lock")
        self._reopen = button("history.year.reopen", self.tr("Mở lại sổ năm…"), "undo")
        self._assemble()
        self._close.clicked.connect(self._on_close)
        self._reopen.clicked.connect(self._on_reopen)

    def refresh(self) -> None:
        """Ask for the year's state."""
        office, year = self._context.office, self._context.year
        self._context.ask(
            "history.year",
            lambda: (year in office.years_book.all(), office.years_book.is_closed(year)),
            lambda answer: self._show(year, *answer),
        )

    def _show(self, year: int, begun: bool, closed: bool) -> None:  # noqa: FBT001  # an answer's two parts
        said = self.tr("Năm {year} đã khóa sổ") if closed else self.tr("Năm {year} đang mở")
        if not begun:
            said = self.tr("Năm {year} chưa có số liệu")
        self._state.setText(said.format(year=year))
        self._close.setVisible(begun and not closed)
        self._reopen.setVisible(closed)
        self._hint.setText(
            self.tr("Năm đã khóa vẫn xem, in và xuất tệp được, nhưng không nhận thay đổi nào.")
        )

    def _on_close(self) -> None:
        year = self._context.year
        confirm(
            self,
            "history.close-year",
            self.tr(
                "Khóa sổ năm {year}? Sau đó không nhập thêm báo cáo, không sửa điểm của năm này "
                "được nữa, trừ khi mở lại sổ và ghi rõ lý do."
            ).format(year=year),
            self.tr("Khóa sổ năm {year}").format(year=year),
            lambda: self._do_close(year),
        )

    def _do_close(self, year: int) -> None:
        office = self._context.office
        self._context.command(
            self.tr("Khóa sổ năm"),
            lambda _progress: office.years_book.close(year),
            lambda _: self._tell(self.tr("Đã khóa sổ năm {year}."), year),
        )

    def _on_reopen(self) -> None:
        year = self._context.year
        reason = QPlainTextEdit()
        reason.setFixedHeight(REASON_HEIGHT)
        reason.setTabChangesFocus(True)
        hint = self.tr("Lý do được ghi vào nhật ký, cùng tên người mở.")
        field = Field("reason", self.tr("Lý do mở lại"), reason, hint=hint, required=True)
        title = self.tr("Mở lại sổ năm {year}").format(year=year)
        form = FormDialog(self, "history.reopen-year", title, (field,))
        form.set_action(self.tr("Mở lại sổ"))
        form.submitted.connect(lambda values: self._do_reopen(form, year, str(values["reason"])))
        present(form)

    def _do_reopen(self, form: FormDialog, year: int, reason: str) -> None:
        form.accept()
        office = self._context.office
        self._context.command(
            self.tr("Mở lại sổ năm"),
            lambda _progress: office.years_book.reopen(year, reason),
            lambda _: self._tell(self.tr("Đã mở lại sổ năm {year}."), year),
        )

    def _tell(self, sentence: str, year: int) -> None:
        self._context.tell(sentence.format(year=year), "success")

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._close)
        row.addWidget(self._reopen)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self._state)
        column.addWidget(self._hint)
        column.addLayout(row)
        column.addStretch()
        self._close.hide()
        self._reopen.hide()
