"""The corrections of a preview: each is worked out by the writing worker, and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.domain.progress import Progress
    from desktop_app.domain.rows import ImportOutcome
    from desktop_app.services.importing import Importing, Preview
    from desktop_app.services.importing.corrections import FileCorrections
    from desktop_app.views.context import Context
    from desktop_app.views.pages.returns.fixes import Change

    Weigh = Callable[[Preview], ImportOutcome]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A preview after a change, and what was settled before it, by file."""

    preview: Preview
    outcome: ImportOutcome
    before: Mapping[int, FileCorrections]


class Correcting(QObject):
    """Carries changes out one after another; remembers, file by file, what was before each.

    Signals:
        corrected: the preview and its outcome after a change.
        failed: why a change could not be made.
        busy_changed: whether a change is under way.
        progressed: a sentence that says how far a change is.
    """

    corrected = Signal(object, object)
    failed = Signal(object)
    busy_changed = Signal(bool)
    progressed = Signal(str)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._history: dict[int, list[FileCorrections]] = {}
        self._running = 0

    @property
    def is_busy(self) -> bool:
        """Whether a change is under way."""
        return self._running > 0

    @property
    def has_history(self) -> bool:
        """Whether something was corrected, and not taken back."""
        return self.is_busy or any(self._history.values())

    def forget(self) -> None:
        """Another preview has nothing to take back."""
        self._history.clear()

    def can_undo(self, number: int) -> bool:
        """Whether a file was corrected here."""
        return bool(self._history.get(number)) and not self.is_busy

    def apply(self, preview: Preview, numbers: Sequence[int], change: Change, weigh: Weigh) -> None:
        """Change what is settled about some files, and weigh the preview anew."""
        self._run(preview, numbers, change, weigh, self._remember)

    def undo(self, preview: Preview, number: int, weigh: Weigh) -> None:
        """Take the last change of a file back."""
        if self.can_undo(number):
            last = self._history[number][-1]
            self._run(preview, [number], lambda _now: last, weigh, self._drop_last)

    def _run(
        self,
        preview: Preview,
        numbers: Sequence[int],
        change: Change,
        weigh: Weigh,
        note: Callable[[Corrected], object],
    ) -> None:
        importing: Importing = self._context.office.importing

        def work(progress: Progress) -> Corrected:
            after, before = _correct(importing, preview, numbers, change, progress)
            return Corrected(after, weigh(after), before)

        def take(result: Corrected) -> None:
            note(result)
            self.corrected.emit(result.preview, result.outcome)

        operation = self._context.command(self._title(), work, take, self.failed.emit)
        operation.progressed.connect(self._on_progressed)
        operation.finished.connect(self._on_finished)
        self._running += 1
        self.busy_changed.emit(self.is_busy)

    def _remember(self, result: Corrected) -> None:
        for number, before in result.before.items():
            self._history.setdefault(number, []).append(before)

    def _drop_last(self, result: Corrected) -> None:
        for number in result.before:
            self._history[number].pop()

    @Slot(int, int, str)
    def _on_progressed(self, done: int, total: int, _what: str) -> None:
        self.progressed.emit(f"{self._title()}: {done}/{total}…")

    def _on_finished(self) -> None:
        self._running -= 1
        self.busy_changed.emit(self.is_busy)

    def _title(self) -> str:
        return self.tr("Đang kiểm tra lại")


def _correct(
    importing: Importing,
    preview: Preview,
    numbers: Sequence[int],
    change: Change,
    progress: Progress,
) -> tuple[Preview, dict[int, FileCorrections]]:
    """The preview after a change, and what was settled before it."""
    before = {number: importing.corrections(preview, number) for number in numbers}
    after = {number: change(now) for number, now in before.items()}
    return importing.correct_all(preview, after, progress), before
