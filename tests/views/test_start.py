"""The program started again: it remembers which store was open."""

import shutil
from pathlib import Path

import pytest

from desktop_app.app import recent_store, remember
from desktop_app.config import settings_file
from tests.views.test_real_window import started

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None,
    reason="needs Xvfb and xdotool",
)


@pytest.fixture
def store(new_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(new_store, tmp_path / "sổ cơ quan.thidua"))


def test_a_store_that_was_named_is_remembered(store: Path) -> None:
    with started("--store", str(store)) as program:
        window = program.wait_for_window("sổ cơ quan.thidua – Sổ Thi Đua")
        program.press(window, "ctrl+q")
        assert program.ending() == (0, "", "")
    assert recent_store() == store


def test_the_store_last_open_is_opened_again(store: Path) -> None:
    remember(store)
    with started() as program:
        window = program.wait_for_window("sổ cơ quan.thidua – Sổ Thi Đua")
        program.press(window, "ctrl+q")
        assert program.ending() == (0, "", "")


def test_broken_settings_stop_nobody() -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_bytes(b"last_store = ")
    with started() as program:
        window = program.wait_for_window("Sổ Thi Đua")
        program.press(window, "ctrl+q")
        assert program.ending() == (0, "", "")
