"""What the window's own code asks of the store on the window's thread: nothing."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, event

from desktop_app import views

if TYPE_CHECKING:
    from types import FrameType

VIEWS = str(views.__path__[0])


@contextmanager
def statements_of_the_window() -> Iterator[list[str]]:
    """What is asked on the main thread from within a view; what a test itself asks is its own."""
    found: list[str] = []

    def notice(_link: object, _cursor: object, statement: str, *_more: Any) -> None:  # noqa: ANN401
        if threading.current_thread() is threading.main_thread() and (place := _view()):
            found.append(f"{place}: {' '.join(statement.split())[:80]}")

    event.listen(Engine, "before_cursor_execute", notice)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", notice)


def _view() -> str:
    """Where the innermost of a view's functions is that runs now; empty where none does."""
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001  # a traceback would cost more
    while frame is not None:
        if frame.f_code.co_filename.startswith(VIEWS):
            return f"{frame.f_code.co_filename}:{frame.f_lineno}"
        frame = frame.f_back
    return ""
