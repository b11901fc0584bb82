"""The corrections of a preview: each is worked out by the writing worker, and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.progress import Progress
    from desktop_app.domain.rows import ImportOutcome
    from desktop_app.services.importing import Importing, Preview
    from desktop_app.services.importing.corrections import FileCorrections
    from desktop_app.views.context import Context
    from desktop_app.views.pages.returns.fixes import Change

    Weigh = Callable[[Preview], ImportOutcome]


@dataclass(frozen=True, slots=True)
class Step:
    """One change of some files; `is_undo` where it takes another one back."""

    numbers: tuple[int, ...]
    change: Change
    is_undo: bool = False


@dataclass(frozen=True, slots=True)
class Corrected:
    """A preview after some steps, and what was settled before each of them, file by file."""

    preview: Preview
    outcome: ImportOutcome
    before: Sequence[tuple[int, FileCorrections]]


class Correcting(QObject):
    """Carries changes out; remembers, file by file, what was before each.

    A folder of many files takes a while to be checked anew: what is changed meanwhile waits, and
    is then carried out at once.

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

    def __init__(
        self, context: Context, weigher: Callable[[], Weigh], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._weigher = weigher
        self._history: dict[int, list[FileCorrections]] = {}
        self._waiting: list[Step] = []
        self._singly = 0
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether a change is under way."""
        return self._is_busy

    @property
    def has_history(self) -> bool:
        """Whether something was corrected, and not taken back."""
        return self.is_busy or any(self._history.values())

    def forget(self) -> None:
        """Another preview has nothing to take back."""
        self._history.clear()
        self._waiting.clear()

    def can_undo(self, number: int) -> bool:
        """Whether a file was corrected here."""
        return bool(self._history.get(number)) and not self.is_busy

    def apply(self, preview: Preview, numbers: Sequence[int], change: Change) -> None:
        """Change what is settled about some files, and weigh the preview anew."""
        self._waiting.append(Step(tuple(numbers), change))
        if not self.is_busy:
            self._start(preview)

    def undo(self, preview: Preview, number: int) -> None:
        """Take the last change of a file back."""
        if self.can_undo(number):
            last = self._history[number][-1]
            self._waiting.append(Step((number,), lambda _now: last, is_undo=True))
            self._start(preview)

    def _start(self, preview: Preview) -> None:
        steps, weigh = self._next_steps(), self._weigher()
        importing: Importing = self._context.office.importing

        def work(progress: Progress) -> Corrected:
            return _corrected(importing, preview, steps, weigh, progress)

        def take(result: Corrected) -> None:
            self._remember(steps, result)
            self.corrected.emit(result.preview, result.outcome)

        def fail(error: BaseException) -> None:
            self._on_failed(steps, error)

        operation = self._context.command(self._title(), work, take, fail)
        operation.progressed.connect(self._on_progressed)
        operation.finished.connect(lambda: self._on_finished(preview))
        self._is_busy = True
        self.busy_changed.emit(self._is_busy)

    def _next_steps(self) -> tuple[Step, ...]:
        """All that waits; after a failure one by one, so that only what is wrong is lost."""
        count = 1 if self._singly else len(self._waiting)
        self._singly = max(self._singly - 1, 0)
        steps = tuple(self._waiting[:count])
        del self._waiting[:count]
        return steps

    def _remember(self, steps: Sequence[Step], result: Corrected) -> None:
        if steps[0].is_undo:
            self._history[steps[0].numbers[0]].pop()
            return
        for number, before in result.before:
            self._history.setdefault(number, []).append(before)

    def _on_failed(self, steps: Sequence[Step], error: BaseException) -> None:
        if len(steps) == 1:
            self.failed.emit(error)
            return
        self._waiting[:0] = steps
        self._singly = len(steps)

    @Slot(int, int, str)
    def _on_progressed(self, done: int, total: int, _what: str) -> None:
        self.progressed.emit(f"{self._title()}: {done}/{total}…")

    def _on_finished(self, preview: Preview) -> None:
        if self._waiting:
            self._start(preview)
            return
        self._is_busy = False
        self.busy_changed.emit(self._is_busy)

    def _title(self) -> str:
        return self.tr("Đang kiểm tra lại")


def _corrected(
    importing: Importing,
    preview: Preview,
    steps: Sequence[Step],
    weigh: Weigh,
    progress: Progress,
) -> Corrected:
    now: dict[int, FileCorrections] = {}
    before: list[tuple[int, FileCorrections]] = []
    for step in steps:
        for number in step.numbers:
            settled = now.get(number) or importing.corrections(preview, number)
            before.append((number, settled))
            now[number] = step.change(settled)
    after = importing.correct_all(preview, now, progress)
    return Corrected(after, weigh(after), before)
