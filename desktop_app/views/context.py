"""What every page works with: the office, the year, and the way to ask and to command."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Actor, Changes, Done
from desktop_app.domain.errors import KnownError
from desktop_app.views.failure import show_failure
from desktop_app.views.operation import Operation, Work, Workers


class OfficeFace(Protocol):
    """The little that the window itself needs of an office; pages use its use cases."""

    def department(self) -> str:
        """The department's name."""

    def years(self) -> Sequence[int]:
        """The years that the store knows, earliest first."""

    def close(self) -> None:
        """Let go of the store."""


class Context(QObject):
    """One open office, as pages see it; the window's thread never calls the office itself.

    Signals:
        changed: the `Changes` of a command that succeeded.
        year_changed: the year that the window shows.
        told: a sentence for the banner, its tone ("info", "success", "warning", "error").
        way_back: what was done, and how it is taken back, both as sentences.
        page_wanted: a page's name and the record to show there ("" for none).
        restore_wanted: the path of a copy that is to stand in place of the open store.
        sample_wanted: the sample year is to be opened in place of this store.
        unanswered: the sentence why the store could not be asked; to be tried again.
    """

    changed = Signal(object)
    year_changed = Signal(int)
    told = Signal(str, str)
    way_back = Signal(str, str)
    page_wanted = Signal(str, str)
    restore_wanted = Signal(object)
    sample_wanted = Signal()
    unanswered = Signal(str)

    def __init__(
        self,
        office: Any,  # noqa: ANN401  # pages know it by the services' own type
        workers: Workers,
        actor: Actor,
        year: int,
        window: QWidget | None = None,
    ) -> None:
        super().__init__(window)
        self.office = office
        self.actor = actor
        self._workers = workers
        self._year = year
        self._window = window
        self._open = True

    @property
    def year(self) -> int:
        """The year that the window shows."""
        return self._year

    @property
    def is_open(self) -> bool:
        """Whether the office is still there to be asked."""
        return self._open

    @property
    def workers(self) -> Workers:
        """The two workers, for what `command` and `ask` do not cover."""
        return self._workers

    @Slot(int)
    def set_year(self, year: int) -> None:
        """Show another year."""
        if year != self._year:
            self._year = year
            self.year_changed.emit(year)

    def command(
        self,
        title: str,
        work: Work,
        then: Callable[[Any], object] | None = None,
        otherwise: Callable[[BaseException], object] | None = None,
    ) -> Operation:
        """Run `work(progress)` on the writing worker.

        A `Done` is announced by `changed` and its value given to `then`; any other result is
        given as it is. A failure goes to `otherwise`, or is shown to the user.
        """
        operation = self._workers.write(title, work)
        operation.succeeded.connect(lambda result: self._finish(result, then))
        operation.failed.connect(otherwise or self.show_failure)
        return operation

    def ask(
        self,
        key: str,
        question: Callable[[], Any],
        then: Callable[[Any], object],
        otherwise: Callable[[BaseException], object] | None = None,
    ) -> Operation:
        """Run `question()` on the reading worker; only the latest of a `key` reaches `then`."""
        return self.study(key, lambda _progress: question(), then, otherwise)

    def study(
        self,
        key: str,
        work: Work,
        then: Callable[[Any], object],
        otherwise: Callable[[BaseException], object] | None = None,
    ) -> Operation:
        """Ask what takes long: `work(progress)`; the operation tells how far it is."""
        operation = self._workers.study(key, work)
        operation.succeeded.connect(lambda answer: then(answer) if self._open else None)
        operation.failed.connect(otherwise or self._tell_failure)
        return operation

    def tell(self, text: str, tone: str = "info") -> None:
        """Say something calmly over the page."""
        self.told.emit(text, tone)

    def go_to(self, page: str, ident: str = "") -> None:
        """Show another page, and there a record."""
        self.page_wanted.emit(page, ident)

    def show_failure(self, error: BaseException) -> None:
        """Show a failure in a dialog over the window."""
        if self._open:
            show_failure(self._window, error)

    def leave(self) -> None:
        """Deliver nothing more to pages that are about to go."""
        self._open = False

    def _finish(self, result: object, then: Callable[[Any], object] | None) -> None:
        if not self._open:
            return
        value, changes = _parts(result)
        if then is not None:
            then(value)
        if changes:
            self.changed.emit(changes)

    def _tell_failure(self, error: BaseException) -> None:
        """A page that cannot be filled says so in place; a bug still asks to be reported."""
        if not self._open:
            return
        if isinstance(error, KnownError):
            self.unanswered.emit(str(error))
        else:
            self.show_failure(error)


def _parts(result: object) -> tuple[object, Changes]:
    if isinstance(result, Done):
        return result.value, result.changes
    return result, Changes.NOTHING
