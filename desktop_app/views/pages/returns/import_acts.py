"""What can be done with an import that was made: taken back, answered, its files looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.rows import Origin
from desktop_app.views.dialogs import confirm
from desktop_app.views.pages.returns.answering import ask_folder, tell, writer
from desktop_app.views.pages.returns.opening import open_original, save_original
from desktop_app.views.pages.returns.source_dialog import show_source

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.problems import Problem
    from desktop_app.domain.rows import FileOutcome
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context


class ImportActs(QObject):
    """Asks over the page and commands."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._office: Office = context.office
        self._page = page

    def undo(self, number: int) -> None:
        """Take an import back, once the user agrees to what that does."""
        text = self.tr(
            "Rút lại lần nhập số {number}? Số liệu của lần nhập này không còn được tính; "
            "báo cáo gửi trước đó của các đơn vị có hiệu lực trở lại."
        )
        confirm(
            self._page,
            "returns.undo-confirm",
            text.format(number=number),
            self.tr("Rút lại"),
            lambda: self._undo(number),
        )

    def answer(self, number: int) -> None:
        """Write answers to the units of an import into a folder."""
        ask_folder(self._page, lambda folder: self._answer(number, folder))

    def open_file(self, file: FileOutcome) -> None:
        """Open a file as the unit sent it."""
        open_original(self._context, file.file_id)

    def save_file(self, file: FileOutcome) -> None:
        """Save a file as the unit sent it."""
        save_original(self._context, self._page, file.file_id, file.path)

    def show_cell(self, number: int, file: FileOutcome, problem: Problem) -> None:
        """Show the cell of a problem."""
        place = (number, file.path, problem.sheet, problem.cell)
        show_source(self._context, Origin(*place, file.file_id), self._page)

    def _undo(self, number: int) -> None:
        office = self._office
        told = self.tr("Đã rút lại lần nhập số {number}.").format(number=number)
        self._context.command(
            self.tr("Rút lại lần nhập"),
            lambda _progress: office.importing.undo(number),
            lambda _nothing: self._context.tell(told, "success"),
        )

    def _answer(self, number: int, folder: Path) -> None:
        self._context.command(
            self.tr("Tạo tệp góp ý"),
            writer(self._office, None, number, folder),
            lambda made: tell(self._page, made, folder),
        )
