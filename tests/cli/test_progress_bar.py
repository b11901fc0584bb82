"""The progress bar: seen on a terminal, silent anywhere else."""

import io
import sys

import pytest

from desktop_app.cli.progress_bar import progress_bar
from desktop_app.domain.progress import silent, steps


class Terminal(io.StringIO):
    """Somewhere that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_what_is_done_and_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_bar() as report:
        report(0, 4, "Đang đọc tệp")
        report(4, 4, "Đang đọc tệp")
        report(1, 2, "Đang ghi vào sổ")
    shown = terminal.getvalue()
    assert "Đang đọc tệp: " in shown
    assert "Đang ghi vào sổ: " in shown
    assert "/4" in shown
    assert "/2" in shown


def test_a_finished_bar_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_bar() as report:
        assert list(steps(range(3), report, "Đang chấm điểm")) == [0, 1, 2]
    assert terminal.getvalue().rpartition("\r")[0].rpartition("\r")[2].strip() == ""


def test_nothing_is_drawn_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    with progress_bar() as report:
        assert report is silent
    assert pipe.getvalue() == ""
