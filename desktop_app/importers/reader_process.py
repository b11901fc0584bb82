"""Reads through the reading process: replaced when it dies or takes too long."""

import os
import queue
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app.domain.plan_refusals import ReaderDied, ReadingTooLong, refusals
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Cancelled, Progress, silent
from desktop_app.importers import file_problems
from desktop_app.importers.reader_child import Answer, Child
from desktop_app.importers.reader_spare import SPARE
from desktop_app.importers.workbook import Workbook, decode, decode_problem

FILE_SECONDS = 8.0


class Reader:
    """Reads files one after another in a process of its own; use it as a context manager.

    Attributes:
        seconds: how long one file may take.
        started: how many processes were needed so far, one that was left by another among them.
    """

    def __init__(self, seconds: float = FILE_SECONDS) -> None:
        self.seconds = seconds
        self.started = 0
        self._child: Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """The present process, None while there is none."""
        return self._child.process.pid if self._child else None

    def read(self, path: Path) -> Workbook | Problem:
        """The file's sheets, or the problem that keeps it from being read."""
        child = self._running_child()
        try:
            answer = child.ask({"path": os.fspath(path.absolute())}, self.seconds)
        except queue.Empty:
            self._discard()
            return file_problems.timeout(self.seconds)
        if answer is None:
            self._discard()
            return file_problems.crashed()
        return _result(answer)

    def plan_lines(self, path: Path, progress: Progress = silent) -> list[str]:
        """The lines of a plan document; `progress` is told while they are waited for.

        Raises: PlanRefused, Cancelled.
        """
        child = self._running_child()
        request = {"path": os.fspath(path.absolute()), "plan": True}
        try:
            answer = child.ask_patiently(request, self.seconds, progress)
        except queue.Empty as error:
            self._discard()
            raise ReadingTooLong from error
        except Cancelled:
            self._discard()
            raise
        if answer is None:
            self._discard()
            raise ReaderDied
        if "refused" in answer:
            raise refusals()[answer["refused"]]
        lines: list[str] = answer["lines"]
        return lines

    def close(self) -> None:
        """Leave the process to the next reader; the next `read` takes or starts one."""
        if self._child:
            SPARE.keep(self._child)
            self._child = None

    def _running_child(self) -> Child:
        if self._child and not self._child.is_alive():
            self._discard()
        if not self._child:
            self._child = SPARE.take() or Child()
            self.started += 1
        return self._child

    def _discard(self) -> None:
        if self._child:
            self._child.kill()
            self._child = None


def _result(answer: Answer) -> Workbook | Problem:
    return decode_problem(answer["problem"]) if "problem" in answer else decode(answer)
