"""What the preview of one file has to fetch; the writing worker alone touches a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.views.pages.returns.file_look import CHUNK, look
from desktop_app.views.pages.returns.rows_panel import ASKED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.intake_rows import PersonChoice, UnitChoice
    from desktop_app.domain.rows import PersonInfo, UnitInfo
    from desktop_app.services.importing import Importing, Preview
    from desktop_app.views.context import Context
    from desktop_app.views.operation import Operation

    PeopleCame = Callable[[Sequence[PersonChoice], Sequence[PersonInfo]], object]
    UnitsCame = Callable[[Sequence[UnitChoice], Sequence[UnitInfo]], object]


class FileLooking(QObject):
    """Fetches for one file at a time; what comes for another one is dropped.

    Signals:
        looked: a `FileLook`.
        rows_came: tables of rows as they will be stored, and the first one's place.
        part_came: a `SheetShown` with more rows of the sheet.
        failed: why something could not be fetched.
    """

    looked = Signal(object)
    rows_came = Signal(object, int)
    part_came = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: Preview | None = None
        self._number = 0
        self._running: Operation | None = None

    def forget(self) -> None:
        """There is no file to fetch from."""
        self._preview, self._number = None, 0
        self._stop_waiting()

    def look(self, preview: Preview, number: int, sheet: str, cell: str) -> None:
        """Fetch a file, with the rows around a cell of a sheet.

        A look that still waits for its turn is given up: who walks down a list of files waits
        for the last one only.
        """
        self._preview, self._number = preview, number
        self._stop_waiting()
        importing, row = self._importing, _row(cell)
        self._running = self._fetch(
            lambda: look(importing, preview, number, sheet, row), self.looked.emit
        )
        self._running.finished.connect(self._on_finished)

    @Slot(str, str)
    def look_again(self, sheet: str, cell: str) -> None:
        """Fetch the same file anew, at a cell of a sheet."""
        if self._preview is not None:
            self.look(self._preview, self._number, sheet, cell)

    @Slot(int)
    def ask_rows(self, offset: int) -> None:
        """Fetch a page of the rows that will be stored."""
        preview, number, importing = self._preview, self._number, self._importing
        if preview is not None:
            self._fetch(
                lambda: importing.preview_rows(preview, number, offset, ASKED),
                lambda tables: self.rows_came.emit(tables, offset),
            )

    @Slot(str, int)
    def ask_part(self, sheet: str, row: int) -> None:
        """Fetch more rows of a sheet."""
        preview, number, importing = self._preview, self._number, self._importing
        if preview is not None and sheet:
            self._fetch(
                lambda: importing.sheet(preview, number, sheet, row, CHUNK), self.part_came.emit
            )

    def ask_units(self, text: str, then: UnitsCame) -> None:
        """Fetch the units that a text may name, and all units of the year."""
        office, preview = self._context.office, self._preview
        if preview is not None:
            self._fetch(
                lambda: (
                    office.importing.unit_choices(preview, text) if text else (),
                    office.units.all(preview.options.year),
                ),
                lambda answer: then(*answer),
            )

    def ask_people(self, unit: str, text: str, then: PeopleCame) -> None:
        """Fetch the people whom a name may mean, and all people of a unit where one is known."""
        office, preview, number = self._context.office, self._preview, self._number
        if preview is not None:
            self._fetch(
                lambda: (
                    office.importing.person_choices(preview, number, text),
                    office.units.people(unit) if unit else (),
                ),
                lambda answer: then(*answer),
            )

    @property
    def _importing(self) -> Importing:
        importing: Importing = self._context.office.importing
        return importing

    def _fetch(self, question: Callable[[], Any], then: Callable[[Any], object]) -> Operation:
        asked = (self._scratch(), self._number)

        def take(answer: object) -> None:
            if asked == (self._scratch(), self._number):
                then(answer)

        title = self.tr("Xem trước")
        return self._context.command(title, lambda _progress: question(), take, self.failed.emit)

    def _scratch(self) -> object:
        return self._preview.scratch if self._preview else None

    def _stop_waiting(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _on_finished(self) -> None:
        if self.sender() is self._running:
            self._running = None


def _row(cell: str) -> int:
    """The row of a cell, from 1; the first for no cell."""
    digits = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits else 1
