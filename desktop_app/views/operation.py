"""The two workers: commands run one after another on one, questions on the other.

Both are threads; what they report is delivered on the window's thread, whichever slot listens.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.domain.progress import Cancelled, Progress

Work: TypeAlias = Callable[[Progress], Any]

# What is asked of the store is answered sooner; what takes longer somebody waits for.
SECONDS_OF_PATIENCE = 1.0
# A bar that moves twenty times a second looks alive; more would only flood the event loop.
SECONDS_BETWEEN_REPORTS = 0.05


class _Message(NamedTuple):
    """What a worker has to say: which operation's signal to emit, and with what."""

    ticket: int
    signal: str
    arguments: tuple[Any, ...]


class Operation(QObject):
    """One piece of work given to a worker; lives on the window's thread.

    Signals:
        progressed: steps done, steps in all, what is being done.
        succeeded: the work's result.
        failed: the exception; a `KnownError` is the user's news, any other is a bug.
        cancelled: the work stopped because it was asked to, or a newer question replaced it.
        finished: after any of the last three.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, title: str, parent: QObject, *, is_question: bool = False) -> None:
        super().__init__(parent)
        self.title = title
        self.is_question = is_question
        self.begun = time.monotonic()
        self.stop = threading.Event()

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop where it next reports; `cancelled` says when it has."""
        self.stop.set()


class Workers(QObject):
    """One writing worker and one reading worker.

    Signals:
        write_started: the operation that was given to the writing worker.
        idle: no command waits or runs any more.
    """

    write_started = Signal(object)
    idle = Signal()
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writing")
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._tickets = count(1)
        self._operations: dict[int, Operation] = {}
        self._questions: dict[str, Operation] = {}
        self._writes: list[Operation] = []
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def writing(self) -> bool:
        """Whether a command waits or runs."""
        return bool(self._writes)

    @property
    def running(self) -> Operation | None:
        """The command that runs now or is next to; None where none waits."""
        return next(iter(self._writes), None)

    @property
    def titles(self) -> tuple[str, ...]:
        """What the commands are called that wait or run, the running one first."""
        return tuple(one.title for one in self._writes)

    @property
    def is_studying(self) -> bool:
        """Whether a question runs that somebody waits for."""
        since = time.monotonic() - SECONDS_OF_PATIENCE
        waited_for = (one for one in self._questions.values() if not one.stop.is_set())
        return any(one.begun <= since for one in waited_for)

    def when_idle(self, act: Callable[[], object]) -> None:
        """Act once no command waits or runs any more."""
        self.idle.connect(act, Qt.ConnectionType.SingleShotConnection)

    def write(self, title: str, work: Work) -> Operation:
        """Run `work(progress)` after the commands before it; connect to what is returned."""
        operation = Operation(title, self)
        self._submit(self._writer, operation, work)
        self._writes.append(operation)
        operation.finished.connect(lambda: self._forget_write(operation))
        self.write_started.emit(operation)
        return operation

    def read(self, key: str, question: Callable[[], Any]) -> Operation:
        """Run `question()`; an earlier one of the same `key` is cancelled, its answer dropped.

        After `close` nobody is there to answer: a dialog that goes with the window may still ask.
        """
        return self.study(key, lambda _progress: question())

    def study(self, key: str, work: Work) -> Operation:
        """Run `work(progress)`, a question that takes long, as `read` runs a short one.

        After `close` nobody is there to answer: a dialog that goes with the window may still ask.
        """
        earlier = self._questions.get(key)
        if earlier is not None:
            earlier.cancel()
        operation = Operation(key, self, is_question=True)
        if self._closed:
            operation.cancel()
            return operation
        self._submit(self._reader, operation, work)
        self._questions[key] = operation
        return operation

    def cancel_writes(self) -> None:
        """Ask every waiting and running command to stop."""
        for operation in tuple(self._writes):
            operation.cancel()

    def close(self, last: Callable[[], Any] | None = None) -> None:
        """Stop both workers and wait for them; `last` is the writing worker's last act."""
        self._closed = True
        for operation in self._operations.values():
            operation.cancel()
        self._reader.shutdown(wait=True, cancel_futures=True)
        farewell = self._writer.submit(last) if last is not None else None
        self._writer.shutdown(wait=True)
        self._operations.clear()
        self._questions.clear()
        if farewell is not None:
            farewell.result()

    def _submit(self, worker: ThreadPoolExecutor, operation: Operation, work: Work) -> None:
        ticket = next(self._tickets)
        self._operations[ticket] = operation
        worker.submit(_run, ticket, work, operation.stop, self._arrived.emit)

    def _forget_write(self, operation: Operation) -> None:
        self._writes.remove(operation)
        if not self._writes:
            self.idle.emit()

    @Slot(object)
    def _deliver(self, message: _Message) -> None:
        operation = self._operations.get(message.ticket)
        if operation is None or self._closed:
            return
        if message.signal == "progressed":
            operation.progressed.emit(*message.arguments)
        else:
            self._finish(message, operation)

    def _finish(self, message: _Message, operation: Operation) -> None:
        del self._operations[message.ticket]
        if self._questions.get(operation.title) is operation:
            del self._questions[operation.title]
        # A question that was replaced after its answer set out must not paint over the newer one.
        outdated = operation.is_question and operation.stop.is_set()
        try:
            if outdated:
                operation.cancelled.emit()
            else:
                getattr(operation, message.signal).emit(*message.arguments)
        finally:
            operation.finished.emit()
            operation.deleteLater()


def _run(ticket: int, work: Work, stop: threading.Event, tell: Callable[[_Message], None]) -> None:
    """Do the work on the worker's thread; touches no `QObject` but the signal it tells by."""
    if stop.is_set():
        tell(_Message(ticket, "cancelled", ()))
        return
    try:
        value = work(_reporter(ticket, stop, tell))
    except Cancelled:
        tell(_Message(ticket, "cancelled", ()))
    except BaseException as error:  # noqa: BLE001  # handed on whole; the window says it
        tell(_Message(ticket, "failed", (error,)))
    else:
        tell(_Message(ticket, "succeeded", (value,)))


def _reporter(ticket: int, stop: threading.Event, tell: Callable[[_Message], None]) -> Progress:
    last = 0.0

    def report(done: int, total: int, what: str) -> None:
        nonlocal last
        if stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - last >= SECONDS_BETWEEN_REPORTS:
            last = now
            tell(_Message(ticket, "progressed", (done, total, what)))

    return report
