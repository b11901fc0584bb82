"""A progress bar on standard error, where that is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from tqdm import tqdm

from desktop_app.domain.progress import Progress, silent

_FORM = "{desc}: {percentage:3.0f}% |{bar}| {n_fmt}/{total_fmt} [còn {remaining}]"


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """What long work reports to; it draws nothing where nobody watches."""
    if sys.stderr is None or not sys.stderr.isatty():  # a windowed program has none
        yield silent
        return
    bars = _Bars()
    try:
        yield bars.report
    finally:
        bars.close()


class _Bars:
    """One bar after another: each kind of work has its own."""

    def __init__(self) -> None:
        self._bar: tqdm[NoReturn] | None = None
        self._work: tuple[str, int] | None = None

    def report(self, done: int, total: int, what: str) -> None:
        if self._bar is None or self._work != (what, total):
            self.close()
            self._work = (what, total)
            self._bar = tqdm(desc=what, total=total, file=sys.stderr, leave=False, bar_format=_FORM)
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
