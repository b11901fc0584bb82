"""What was typed into the matrix, given to the office as one step; what it refuses, told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.domain.marks.cells import TypedMark
from desktop_app.views.dialogs import present
from desktop_app.views.pages.scoring.paste_dialog import NEEDS_REASON, PasteDialog

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.marks.cells import MarkScope, MarksEntered
    from desktop_app.views.context import Context
    from desktop_app.views.grid.rows import Place, Typed
    from desktop_app.views.pages.scoring.matrix_rows import MatrixRows

# More cells than this are looked at before they go in.
SMALL = 60


class Entering(QObject):
    """Takes gestures of a matrix.

    Signals:
        entered: how many cells went in.
        refused: why the one typed cell did not; it stays as it was typed.
    """

    entered = Signal(int)
    refused = Signal(str)

    def __init__(self, context: Context, rows: MatrixRows, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._rows = rows
        self._window = window
        self.scope: MarkScope | None = None
        rows.edited.connect(self._take)

    def _take(self, typed: Sequence[Typed]) -> None:
        if self.scope is None:
            return
        gesture = _Gesture(self._rows, self.scope, typed)
        self._send(gesture, look_only=len(typed) > SMALL)

    def _send(
        self,
        gesture: _Gesture,
        reason: str = "",
        *,
        accept_valid: bool = False,
        look_only: bool = False,
    ) -> None:
        office = self._context.office
        self._context.command(
            self.tr("Ghi điểm"),
            lambda _progress: office.mark_matrix.enter(
                gesture.scope,
                gesture.marks,
                reason=reason,
                accept_valid=accept_valid,
                look_only=look_only,
            ),
            lambda entered: self._on_answer(gesture, entered, looked=look_only),
            lambda error: self._on_failed(gesture, error),
        )

    def _on_answer(self, gesture: _Gesture, entered: MarksEntered, *, looked: bool) -> None:
        gesture.forget_unchanged(entered)
        if entered.written:
            gesture.keep(entered)
            gesture.leave_refused(entered)
            self.entered.emit(len(entered.accepted))
        elif gesture.is_single and entered.refused and not _lacks_reason(entered):
            gesture.leave_refused(entered)
            self.refused.emit(entered.refused[0].problem.message)
        elif entered.refused or (looked and entered.accepted):
            self._preview(gesture, entered)

    def _preview(self, gesture: _Gesture, entered: MarksEntered) -> None:
        dialog = PasteDialog(entered, self._window)
        dialog.wanted.connect(lambda reason: self._send(gesture, reason, accept_valid=True))
        dialog.rejected.connect(gesture.take_back)
        present(dialog)

    def _on_failed(self, gesture: _Gesture, error: BaseException) -> None:
        gesture.take_back()
        if isinstance(error, KnownError):
            self._context.tell(str(error), "warning")
        else:
            self._context.show_failure(error)


class _Gesture:
    """The cells of one gesture: where they stand in the grid, and as the office knows them."""

    def __init__(self, rows: MatrixRows, scope: MarkScope, typed: Sequence[Typed]) -> None:
        self._rows = rows
        self.scope = scope
        titles = {column.key: column.title for column in rows.table.columns}
        self._places = {
            (place.ident.partition(":")[2], _criterion(rows, place.key, titles)): place
            for place, _ in typed
        }
        self.marks = [
            TypedMark(*key, text) for key, (_, text) in zip(self._places, typed, strict=True)
        ]

    @property
    def is_single(self) -> bool:
        """Whether one cell was typed."""
        return len(self.marks) == 1

    def take_back(self) -> None:
        """Show in all cells what was there before."""
        self._rows.take_back(self._places.values())

    def keep(self, entered: MarksEntered) -> None:
        """What went in stays until the table shows it."""
        self._rows.keep(self._of(one.typed for one in entered.accepted))

    def leave_refused(self, entered: MarksEntered) -> None:
        """What was refused stays with its sentence."""
        refused = {
            self._places[(one.typed.code, one.typed.criterion)]: one.problem.message
            for one in entered.refused
        }
        self._rows.refuse(refused)

    def forget_unchanged(self, entered: MarksEntered) -> None:
        """Cells that stand so already need nothing."""
        told = {
            *self._of(one.typed for one in entered.accepted),
            *self._of(one.typed for one in entered.refused),
        }
        self._rows.take_back(set(self._places.values()) - told)

    def _of(self, marks: Iterable[TypedMark]) -> list[Place]:
        return [self._places[(one.code, one.criterion)] for one in marks]


def _criterion(rows: MatrixRows, key: str, titles: dict[str, str]) -> str:
    """A column's criterion; of one that is none its heading, which the office then refuses."""
    return key if key in rows.criteria_codes else titles[key]


def _lacks_reason(entered: MarksEntered) -> bool:
    return any(one.problem.code == NEEDS_REASON for one in entered.refused)
