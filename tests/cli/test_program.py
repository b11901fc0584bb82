"""The program itself, started as users and scripts start it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.cli import commands
from desktop_app.cli.failures import LOG_NAME
from desktop_app.config import data_folder, resource
from desktop_app.domain.changes import Actor
from desktop_app.domain.progress import Cancelled
from desktop_app.domain.rows import Department
from desktop_app.services import demo, store
from desktop_app.services.office import Office
from tests.cli.driving import Shell, program
from tests.source_tree import ROOT

ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


def test_a_shell_that_knows_only_ascii_is_answered_in_vietnamese() -> None:
    listed = program("templates", **ASCII)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "Phong trào" in listed.stdout
    assert program("bay", **ASCII).stderr.startswith("Sai cách dùng: LỆNH không có lựa chọn “bay”")


def test_json_is_all_that_stands_on_standard_output(tmp_path: Path) -> None:
    store = ("--store", tmp_path / "so.thidua")
    made = program(*store, "init", "--name", "Sở Thử Nghiệm")
    assert (made.stdout, made.stderr) == (f"{store[1]}\n", "")
    units = resource("sample_year", "01-don-vi")
    read = program(*store, "import", units, "--year", "2024", "--json", **ASCII)
    assert (read.returncode, read.stderr) == (0, "")
    assert json.loads(read.stdout)["files"][0]["kind"] == "units"


def test_demo_makes_the_sample_year_where_it_made_one_before(tmp_path: Path) -> None:
    earlier = tmp_path / "mẫu" / demo.STORE_NAME
    store.create(earlier, Department("Lần trước"), Actor("Người Xem"), demo.MADE_BY).close()
    made = program("demo", "--out", tmp_path / "mẫu")
    assert (made.returncode, made.stderr) == (0, "")
    for name in ("sample.thidua", "tally.xlsx", "ranking.pdf", "summary.pdf"):
        path = tmp_path / "mẫu" / name
        assert path.stat().st_size > 1000
        assert str(path) in made.stdout
    assert "Cụm 1" in made.stdout
    office = Office.open(earlier)
    assert office.department() != "Lần trước"
    office.close()


def test_demo_replaces_no_store_that_it_did_not_make(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shell = Shell(tmp_path / "sample.thidua", capsys)
    shell.done("init", "--name", "Sở Nội vụ")
    told = shell("demo", "--out", tmp_path)
    assert (told.status, told.out) == (3, "")
    assert shell.document("department", "show")["name"] == "Sở Nội vụ"


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    with subprocess.Popen(
        [sys.executable, ROOT / "main.py", "templates"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no full device")
def test_an_output_that_takes_nothing_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        told = subprocess.run(
            [sys.executable, ROOT / "main.py", "templates"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert told.returncode == 3
    assert told.stderr.decode().startswith("Không ghi được kết quả")
    assert len(told.stderr.splitlines()) == 1


def test_the_hidden_switch_starts_the_reading_process() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "main.py", "--reader"],
        input=b"",
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert b'"ready"' in run.stdout


def test_usage_alone_loads_no_store_and_no_window() -> None:
    script = (
        "import sys; from desktop_app import cli; cli.read(['rank', '--year', '2024']);"
        "sys.exit(bool({'sqlalchemy', 'PySide6', 'tqdm'} & set(sys.modules)))"
    )
    unmeasured = {name: text for name, text in os.environ.items() if "COVERAGE" not in name}
    command = [sys.executable, "-c", script]
    assert subprocess.run(command, cwd=ROOT, env=unmeasured, check=False).returncode == 0


@pytest.fixture
def _ctrl_c_is_heard() -> Iterator[None]:
    """A program that a shell starts behind itself, and all that this one starts, ignores Ctrl+C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no way to send Ctrl+C")
@pytest.mark.usefixtures("_ctrl_c_is_heard")
def test_ctrl_c_rolls_back_and_says_so(begun: Shell) -> None:
    before = begun.document("intake", "list", "--year", 2024)
    with subprocess.Popen(
        [
            *(sys.executable, ROOT / "main.py", "--store", begun.store),
            *("import", resource("sample_year"), "--year", "2024"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as running:
        wait_for_a_preview()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out) == (3, "")
    assert err == "Đã dừng theo yêu cầu. Phần đang làm dở không được ghi vào sổ.\n"
    assert begun.document("intake", "list", "--year", 2024) == before
    assert not list(Path(os.environ["XDG_CACHE_HOME"]).rglob("xem-truoc-*"))


def wait_for_a_preview() -> None:
    cache = Path(os.environ["XDG_CACHE_HOME"])
    for _ in range(600):
        if list(cache.rglob("xem-truoc-*")):
            return
        time.sleep(0.05)
    pytest.fail("the import never began")


def test_a_cancelled_command_ends_like_ctrl_c(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = failing(shell, monkeypatch, Cancelled())
    assert told == (3, "", "Đã dừng theo yêu cầu. Phần đang làm dở không được ghi vào sổ.\n")


def test_a_bug_is_a_calm_sentence_and_its_details_are_kept(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out, err = failing(shell, monkeypatch, ZeroDivisionError("một lỗi"))
    log = data_folder() / LOG_NAME
    assert (status, out) == (3, "")
    assert len(err.splitlines()) == 1
    assert err.startswith("Chương trình gặp lỗi ngoài dự kiến")
    assert f"“{log}”" in err
    kept = log.read_text(encoding="utf-8")
    assert "Traceback" in kept
    assert "ZeroDivisionError: một lỗi" in kept


def test_a_bug_is_told_even_where_its_details_cannot_be_kept(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data_folder() / LOG_NAME).mkdir()
    status, _, err = failing(shell, monkeypatch, ZeroDivisionError("một lỗi"))
    assert (status, len(err.splitlines())) == (3, 1)
    assert err.endswith("Không lưu được chi tiết; lỗi là ZeroDivisionError.\n")


def failing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> tuple[int, str, str]:
    """What `check` says when the program itself fails in it."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(commands, "COMMANDS", {"check": fail})
    told = shell("check")
    return told.status, told.out, told.err


@pytest.mark.parametrize("asked", [("init", "--name", "Sở"), ("check",)])
def test_a_home_that_takes_no_files_is_one_sentence(tmp_path: Path, asked: tuple[str, ...]) -> None:
    nowhere = tmp_path / "tệp"
    nowhere.write_bytes(b"")
    told = program(*asked, **_homes(nowhere))
    assert (told.returncode, told.stdout) == (3, "")
    assert told.stderr.startswith("Không ghi được")


def test_a_cache_that_takes_no_files_is_one_sentence(begun: Shell, tmp_path: Path) -> None:
    nowhere = tmp_path / "tệp"
    nowhere.write_bytes(b"")
    units = resource("sample_year", "01-don-vi")
    told = program("--store", begun.store, "import", units, **_homes(nowhere))
    assert (told.returncode, told.stdout) == (3, "")
    assert told.stderr.startswith("Không ghi được")


def _homes(place: Path) -> dict[str, str]:
    names = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA")
    return {name: str(place / "trong") for name in names}
