"""What is done to whole criteria sets: begun, copied, put into use, retired, exchanged as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.dialogs import present
from desktop_app.views.pages.criteria.book_acts import BookActs
from desktop_app.views.pages.criteria.head_forms import (
    bands_form,
    head_form,
    knockouts_form,
    stages_form,
)
from desktop_app.views.pages.criteria.set_forms import adopt_form, copy_form, new_form
from desktop_app.views.record_history import open_history

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QDialog, QWidget

    from desktop_app.domain.set_edits.rows import SetDetail
    from desktop_app.views.context import Context
    from desktop_app.views.pages.criteria.page import CriteriaPage

    Acts = Mapping[str, tuple[str, Callable[[], object]]]


class SetActs:
    """The acts of the page's two menus and of its primary button."""

    def __init__(self, page: CriteriaPage) -> None:
        self._page = page
        self._books = BookActs(page)

    def set_acts(self) -> Acts:
        """By an action's name, its text and what it does: where sets come from."""
        return {
            "criteria.adopt": (_tr("Dùng bộ có sẵn…"), self.adopt),
            "criteria.new": (_tr("Bộ mới…"), self.new),
            "criteria.copy": (_tr("Sao chép bộ đang xem…"), self.copy),
            "criteria.read": (_tr("Nhập từ tệp Excel…"), self._books.read),
        }

    def rule_acts(self) -> Acts:
        """The same of what a set rules beside its tree."""
        return {
            "criteria.head": (_tr("Thông tin chung…"), self._head),
            "criteria.bands": (_tr("Xếp loại…"), lambda: self._open(bands_form)),
            "criteria.stages": (_tr("Bước chấm…"), lambda: self._open(stages_form)),
            "criteria.knockouts": (_tr("Điểm liệt…"), lambda: self._open(knockouts_form)),
            "criteria.write": (_tr("Xuất ra tệp Excel…"), self._books.write),
            "criteria.retire": (_tr("Ngừng dùng…"), self.retire),
            "criteria.history": (_tr("Lịch sử của bộ tiêu chí…"), self._history),
        }

    def adopt(self) -> None:
        """Ask which shipped set is to be used."""
        now = self._page.shown
        if now is not None:
            present(adopt_form(self._page.context, now.shipped, now.campaigns, self._page))

    def new(self) -> None:
        """Ask for the name of a set of the office's own."""
        now = self._page.shown
        if now is not None:
            present(new_form(self._page.context, now.campaigns, self._page))

    def copy(self) -> None:
        """Ask where the set that is shown goes as a copy."""
        if self._page.detail is not None:
            present(copy_form(self._page.context, self._page.detail.info, self._page))

    def use(self) -> None:
        """Put the set that is shown into use."""
        detail = self._page.detail
        if detail is None:
            return
        sets, info = self._page.context.office.criteria_sets, detail.info
        self._page.context.command(
            _tr("Đưa bộ tiêu chí vào dùng"),
            lambda _progress: sets.use(info.year, info.code, version=info.version),
            lambda _none: self._page.context.tell(_tr("Bộ tiêu chí đã được dùng."), "success"),
        )

    def retire(self) -> None:
        """Ask why the set is used no more."""
        detail = self._page.detail
        if detail is None:
            return
        sets, info = self._page.context.office.criteria_sets, detail.info
        act = Act(
            _tr("Ngừng dùng bộ tiêu chí"),
            lambda values: sets.retire(
                info.year, info.code, str(values["reason"]), version=info.version
            ),
            _tr("Đã ngừng dùng bộ tiêu chí; điểm đã chấm được giữ nguyên."),
        )
        name, why = "criteria.retire-dialog", _tr("Lý do")
        present(reason_form(self._page.context, name, act, why, self._page))

    def _history(self) -> None:
        if self._page.detail is not None:
            info = self._page.detail.info
            open_history(
                self._page.context, f"criteria:{info.code}", info.title, self._page.window()
            )

    def _head(self) -> None:
        detail, page = self._page.detail, self._page
        if detail is not None:
            present(head_form(page.context, detail, page.campaigns, page))

    def _open(self, form: Callable[[Context, SetDetail, QWidget], QDialog]) -> None:
        if self._page.detail is not None:
            present(form(self._page.context, self._page.detail, self._page))


def _tr(text: str) -> str:
    return QCoreApplication.translate("set_acts", text)
