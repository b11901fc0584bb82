"""Runs the reading process: kept between files, replaced when it dies or takes too long."""

import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeAlias

from desktop_app.domain.plan_refusals import ReaderDied, ReadingTooLong, refusals
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Cancelled, Progress, silent
from desktop_app.importers import file_problems
from desktop_app.importers.frames import read_frame, write_frame
from desktop_app.importers.workbook import Workbook, decode, decode_problem

FILE_SECONDS = 8.0
_START_SECONDS = 60.0
_CLOSE_SECONDS = 5.0
_TURN_SECONDS = 0.1
_PROGRAM_ROOT = Path(__file__).resolve().parents[2]

_Answer: TypeAlias = dict[str, Any]


class ReaderWillNotStart(RuntimeError):
    """The reading process ends before it has read anything: the installation is at fault."""


class Reader:
    """Reads files one after another in a process of its own; use it as a context manager.

    Attributes:
        seconds: how long one file may take.
        started: how many processes were needed so far.
    """

    def __init__(self, seconds: float = FILE_SECONDS) -> None:
        self.seconds = seconds
        self.started = 0
        self._child: _Child | None = None

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
        """End the process; the next `read` starts another."""
        if self._child:
            self._child.close()
            self._child = None

    def _running_child(self) -> "_Child":
        if self._child and not self._child.is_alive():
            self._discard()
        if not self._child:
            self._child = _Child()
            self.started += 1
        return self._child

    def _discard(self) -> None:
        if self._child:
            self._child.kill()
            self._child = None


class _Child:
    """One reading process, its answers brought by a thread, as pipes cannot be waited on."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(  # noqa: S603  # this very program
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if not self.process.stdin or not self.process.stdout:
            raise ReaderWillNotStart
        self._requests: BinaryIO = self.process.stdin  # type: ignore[assignment]
        self._stdout: BinaryIO = self.process.stdout  # type: ignore[assignment]
        self._answers: queue.SimpleQueue[_Answer | None] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, name="reader", daemon=True)
        self._listener.start()
        self._await_ready()

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def ask(self, request: _Answer, seconds: float) -> _Answer | None:
        """The answer, None where the process died; raises queue.Empty after `seconds`."""
        try:
            write_frame(self._requests, request)
        except OSError:
            return None
        return self._answers.get(timeout=seconds)

    def ask_patiently(self, request: _Answer, seconds: float, progress: Progress) -> _Answer | None:
        """As `ask`, telling `progress` every while, which may stop the waiting."""
        try:
            write_frame(self._requests, request)
        except OSError:
            return None
        turns = max(round(seconds / _TURN_SECONDS), 1)
        for turn in range(turns):
            progress(turn, turns, "")
            try:
                return self._answers.get(timeout=_TURN_SECONDS)
            except queue.Empty:
                continue
        raise queue.Empty

    def kill(self) -> None:
        self.process.kill()
        self._finish()

    def close(self) -> None:
        """Let the process end by itself, as its input closes."""
        try:
            self._requests.close()
            self.process.wait(_CLOSE_SECONDS)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
        self._finish()

    def _finish(self) -> None:
        self.process.wait()
        self._listener.join()
        self._stdout.close()
        try:
            self._requests.close()
        except OSError:
            return  # what was left to send has nobody to read it

    def _await_ready(self) -> None:
        try:
            ready = self._answers.get(timeout=_START_SECONDS)
        except queue.Empty:
            ready = None
        if ready is None:
            self.kill()
            raise ReaderWillNotStart

    def _listen(self) -> None:
        answer: _Answer | None = {}
        while answer is not None:
            answer = read_frame(self._stdout)
            self._answers.put(answer)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--reader"]
    return [sys.executable, "-m", "desktop_app.importers.reader"]


def _environment() -> dict[str, str]:
    """The process finds the program's packages from whatever folder it is started in."""
    paths = [str(_PROGRAM_ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(path for path in paths if path)}


def _result(answer: _Answer) -> Workbook | Problem:
    return decode_problem(answer["problem"]) if "problem" in answer else decode(answer)
