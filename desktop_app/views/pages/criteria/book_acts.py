"""The set that is shown as a workbook: out to be edited, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.views.dialogs import choose_file, present
from desktop_app.views.pages.criteria.book_dialog import BookDialog
from desktop_app.views.saving import Outgoing, ask_where, documents

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.progress import Progress
    from desktop_app.domain.rows import ImportOutcome
    from desktop_app.services.criteria_sets import BooksGiven
    from desktop_app.views.pages.criteria.page import CriteriaPage


class BookActs:
    """Writes the workbook; reads one back, told what it would change before it goes in."""

    def __init__(self, page: CriteriaPage) -> None:
        self._page = page

    def write(self) -> None:
        """Ask where the workbook goes, then write it."""
        detail = self._page.detail
        if detail is None:
            return
        info, context = detail.info, self._page.context
        name = _tr("Bộ tiêu chí {code} năm {year}.xlsx").format(code=info.code, year=info.year)

        def work(path: Path, _progress: Progress) -> Path:
            context.office.criteria_sets.write(info.year, info.code, path, info.number)
            return path

        def say(path: Path) -> None:
            told = _tr("Đã xuất tệp “{name}” vào thư mục “{folder}”.")
            context.tell(told.format(name=path.name, folder=path.parent), "success")

        titles = (_tr("Lưu thành tệp"), _tr("Xuất bộ tiêu chí"))
        outgoing = Outgoing(self._page, context, "criteria.save", *titles, work, say)
        ask_where(outgoing, documents() / name)

    def read(self) -> None:
        """Ask for an edited workbook, and show what it would change."""
        filters = (_tr("Bảng tính Excel (*.xlsx)"),)
        choose_file(
            self._page, "criteria.open", _tr("Chọn tệp bộ tiêu chí"), filters, self._preview
        )

    def _preview(self, path: Path) -> None:
        context, given = self._page.context, _given(path, self._page.context.year)
        context.command(
            _tr("Đọc tệp bộ tiêu chí"),
            lambda progress: context.office.criteria_sets.preview_books(given, progress),
            lambda outcome: self._show(outcome, given),
        )

    def _show(self, outcome: ImportOutcome, given: BooksGiven) -> None:
        dialog = BookDialog(outcome, self._page)
        dialog.wanted.connect(lambda: self._take(given))
        present(dialog)

    def _take(self, given: BooksGiven) -> None:
        context = self._page.context

        def work(progress: Progress) -> object:
            return context.office.criteria_sets.import_books(given, progress)

        told = _tr("Đã nhập bộ tiêu chí từ tệp.")
        title = _tr("Nhập bộ tiêu chí")
        context.command(title, work, lambda _outcome: context.tell(told, "success"))


def _given(path: Path, year: int) -> BooksGiven:
    # The services load SQLAlchemy; the window is on the screen before that.
    from desktop_app.services.criteria_sets import BooksGiven  # noqa: PLC0415

    return BooksGiven((path,), year)


def _tr(text: str) -> str:
    return QCoreApplication.translate("book_acts", text)
