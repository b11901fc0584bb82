"""What holds for every test: a home of its own, no screen, no noise, and no skip unseen in CI."""

import logging
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ALLOWED_SKIPS = Path(__file__).with_name("allowed_skips.txt")

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


# Thousands of stores are made and thrown away, each with commits that wait for the disk.
MEMORY_DISK = Path("/dev/shm")  # noqa: S108  # pytest makes a folder of its own in it
# A whole run leaves some three gigabytes until the next one clears them.
ROOM_BYTES = 8 * 2**30


def _folder_of_tests() -> str:
    """Where tests may write: in memory where there is room, else where pytest always does."""
    if MEMORY_DISK.is_dir() and shutil.disk_usage(MEMORY_DISK).free >= ROOM_BYTES:
        return str(MEMORY_DISK)
    return tempfile.gettempdir()


def _user_folders(home: Path) -> dict[str, str]:
    """Every variable by which a program finds where the user's files are."""
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "LOCALAPPDATA": str(home / "local"),
        "APPDATA": str(home / "roaming"),
    }


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", _folder_of_tests())
    home = Path(tempfile.mkdtemp(prefix="so-thi-dua-home-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    os.environ |= _user_folders(home)
    # `make window` names a real platform.
    platform = os.environ.get("THIDUA_TEST_PLATFORM", "offscreen")
    os.environ |= {"QT_QPA_PLATFORM": platform, "LC_ALL": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh"}
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture(autouse=True)
def _empty_home() -> Iterator[None]:
    """What a test leaves in the user's folders is gone before the next one."""
    yield
    for left in Path(os.environ["HOME"]).iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()


def _unexpected(records: list[logging.LogRecord], allowed: list[str]) -> list[str]:
    lines = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for record in records
        if record.levelno >= logging.WARNING
    ]
    return [line for line in lines if not any(re.search(pattern, line) for pattern in allowed)]


@pytest.fixture(autouse=True)
def _no_noise(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that the test does not announce (`allow_log`) fails it."""
    yield
    allowed = [mark.args[0] for mark in request.node.iter_markers("allow_log")]
    noise = _unexpected([*caplog.get_records("setup"), *caplog.get_records("call")], allowed)
    if noise:
        pytest.fail("unexpected log records:\n" + "\n".join(noise), pytrace=False)


def allowed_skips() -> dict[str, str]:
    """The tests that may be skipped in CI, each with its reason."""
    lines = ALLOWED_SKIPS.read_text(encoding="utf-8").splitlines()
    entries = [line.partition(" ") for line in lines if line and not line.startswith("#")]
    return {test: reason.strip() for test, _, reason in entries}


def _forbidden_skips(config: pytest.Config) -> list[str]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get("CI"):
        return []
    allowed = allowed_skips()
    skipped = [report.nodeid for report in reporter.stats.get("skipped", [])]
    return [test for test in skipped if not allowed.get(test.partition("[")[0])]


def pytest_sessionfinish(session: pytest.Session) -> None:
    if _forbidden_skips(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for test in _forbidden_skips(config):
        terminalreporter.write_line(f"SKIPPED without leave (tests/allowed_skips.txt): {test}")
