"""One reading process, and what goes to it and comes from it."""

import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from desktop_app.domain.progress import Progress
from desktop_app.importers.frames import read_frame, write_frame

_START_SECONDS = 60.0
_CLOSE_SECONDS = 5.0
_TURN_SECONDS = 0.1
_PROGRAM_ROOT = Path(__file__).resolve().parents[2]

Answer: TypeAlias = dict[str, Any]


class ReaderWillNotStart(RuntimeError):
    """The reading process ends before it has read anything: the installation is at fault."""


class Child:
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
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        self._owes = 0
        self._listener = threading.Thread(target=self._listen, name="reader", daemon=True)
        self._listener.start()
        self._await_ready()

    @property
    def is_ready(self) -> bool:
        """Whether it lives and has answered all that it was asked."""
        return self.is_alive() and self._owes == 0

    def is_alive(self) -> bool:
        """Whether it has not ended."""
        return self.process.poll() is None

    def ask(self, request: Answer, seconds: float) -> Answer | None:
        """The answer, None where the process died; raises queue.Empty after `seconds`."""
        return self._answer(seconds) if self._send(request) else None

    def ask_patiently(self, request: Answer, seconds: float, progress: Progress) -> Answer | None:
        """As `ask`, telling `progress` every while, which may stop the waiting."""
        if not self._send(request):
            return None
        turns = max(round(seconds / _TURN_SECONDS), 1)
        for turn in range(turns):
            progress(turn, turns, "")
            try:
                return self._answer(_TURN_SECONDS)
            except queue.Empty:
                continue
        raise queue.Empty

    def _send(self, request: Answer) -> bool:
        self._owes += 1
        try:
            write_frame(self._requests, request)
        except OSError:
            return False
        return True

    def _answer(self, seconds: float) -> Answer | None:
        found = self._answers.get(timeout=seconds)
        self._owes -= 1
        return found

    def kill(self) -> None:
        """End it at once."""
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
        answer: Answer | None = {}
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
