"""The workshop itself: locks, set-up, the gates of conftest, and the pinned Qt."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ALLOWED_SKIPS, allowed_skips
from tests.source_tree import ROOT, parsed

LOCKS = ("runtime", "development")
# A registry's own addresses, as lock files and settings of package tools write them.
REGISTRY = re.compile(
    r"index-url\s*=?\s*\S*://|https?://\S*/simple\b|https?://\S*/packages/[0-9a-f]{2}/"
    r"|https?://\S*/debian\b|resolved.{0,4}https?://|pypi\.org|pythonhosted"
)


def lock_text(name: str) -> str:
    return (ROOT / f"locks/{name}.txt").read_text(encoding="utf-8")


def locked(name: str) -> dict[str, str]:
    """What a lock pins: the version of each library."""
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", lock_text(name), re.MULTILINE))


def repository_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = listed.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_gives_every_library_a_version_and_hashes(name: str) -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock_text(name).strip())
    loose = [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
    assert loose == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_no_address(name: str) -> None:
    assert "://" not in lock_text(name)


def test_the_development_lock_holds_the_runtime_lock() -> None:
    assert locked("runtime").items() <= locked("development").items()


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["development"]]
    names = {re.split(r"[<>=\[]", line)[0].lower() for line in wanted}
    assert names <= {name.lower() for name in locked("development")}


def test_no_file_names_a_registry() -> None:
    naming = [
        str(path.relative_to(ROOT))
        for path in repository_files()
        if path != Path(__file__)
        if REGISTRY.search(path.read_bytes().decode("utf-8", errors="ignore"))
    ]
    assert naming == []


def test_every_allowed_skip_names_a_test_and_a_reason() -> None:
    for test, reason in allowed_skips().items():
        path, _, name = test.partition("::")
        names = {getattr(node, "name", "") for node in parsed(ROOT / path).body}
        assert name in names, f"{ALLOWED_SKIPS.name}: there is no {test}"
        assert reason, f"{ALLOWED_SKIPS.name}: {test} has no reason"


def test_every_system_library_has_its_package() -> None:
    lines = (ROOT / "tools/system_libraries.txt").read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if not line.startswith("#")]
    assert entries
    assert [line for line in entries if not re.fullmatch(r"lib\S+\.so\.\d+ lib\S+", line)] == []


@pytest.fixture
def house_with(tmp_path: Path) -> Path:
    """A folder whose tests run behind this project's conftest."""
    shutil.copy(ROOT / "tests/conftest.py", tmp_path)
    (tmp_path / "allowed_skips.txt").write_text("test_it.py::test_allowed a reason\n")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = allow_log(pattern): expected\n")
    return tmp_path


def run_tests(folder: Path, source: str, **environment: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(f"import logging, pathlib, pytest\n{source}\n")
    clean = {name: value for name, value in os.environ.items() if name != "CI"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"],
        cwd=folder,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_unexpected_warning_in_the_log_fails_a_test(house_with: Path) -> None:
    run = run_tests(house_with, "def test_it(): logging.getLogger('ours').warning('strange')")
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "WARNING ours: strange" in run.stdout


def test_an_announced_warning_in_the_log_passes(house_with: Path) -> None:
    source = (
        "@pytest.mark.allow_log('strange')\n"
        "def test_it(): logging.getLogger('ours').warning('strange')"
    )
    assert run_tests(house_with, source).returncode == pytest.ExitCode.OK


SKIPPED = "@pytest.mark.skip(reason='why')\ndef test_it(): ...\ndef test_other(): ..."


def test_a_skip_passes_where_a_developer_works(house_with: Path) -> None:
    assert run_tests(house_with, SKIPPED).returncode == pytest.ExitCode.OK


def test_a_skip_without_leave_fails_on_the_build_machine(house_with: Path) -> None:
    run = run_tests(house_with, SKIPPED, CI="true")
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "SKIPPED without leave" in run.stdout
    assert "test_it.py::test_it" in run.stdout


def test_a_listed_skip_passes_on_the_build_machine(house_with: Path) -> None:
    source = SKIPPED.replace("test_it", "test_allowed")
    assert run_tests(house_with, source, CI="true").returncode == pytest.ExitCode.OK


def test_a_test_finds_the_users_folders_empty(house_with: Path) -> None:
    look = "home = pathlib.Path.home(); assert not list(home.iterdir()); (home / 'x').mkdir()"
    run = run_tests(house_with, f"def test_one(): {look}\ndef test_two(): {look}")
    assert run.returncode == pytest.ExitCode.OK


COUNT_NONE = """
import sys
from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label, model, timer, font = QLabel(), QStringListModel(), QTimer(), QFont()
pixmap = QPixmap(8, 8)
painter = QPainter(pixmap)
before = sys.getrefcount(None)
for _ in range(1000):
    label.setFont(font)
    label.setText("Đơn vị")
    model.setStringList(["a"])
    timer.start(1000)
    timer.stop()
    painter.translate(0, 0)
painter.end()
print(sys.getrefcount(None) - before)
"""


def test_qt_does_not_lose_references_to_none() -> None:
    """PySide6 6.12.0 on CPython 3.11 loses one a call, so that a long session dies."""
    run = subprocess.run(
        [sys.executable, "-c", COUNT_NONE], capture_output=True, text=True, check=True
    )
    assert abs(int(run.stdout)) < 100


@pytest.fixture
def bare_machine(tmp_path: Path) -> Path:
    """A copy of what set-up reads, with a user and a loader that the test decides on."""
    (tmp_path / "tools").mkdir()
    for name in ("setup.sh", "system_libraries.txt"):
        shutil.copy(ROOT / "tools" / name, tmp_path / "tools")
    shutil.copytree(ROOT / "locks", tmp_path / "locks")
    (tmp_path / "bin").mkdir()
    return tmp_path


def answer(machine: Path, program: str, text: str) -> None:
    """From now on the program says the text."""
    (machine / "bin" / program).write_text(f"#!/bin/sh\ncat <<'END'\n{text}\nEND\n")
    (machine / "bin" / program).chmod(0o755)


def set_up(machine: Path) -> subprocess.CompletedProcess[str]:
    path = f"{machine / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(
        [machine / "tools/setup.sh", "runtime"],
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


on_debian = pytest.mark.skipif(not shutil.which("apt-get"), reason="needs Debian's package tool")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="a Linux shell script")


@on_debian
def test_without_root_set_up_prints_the_one_line_to_run_and_stops(bare_machine: Path) -> None:
    answer(bare_machine, "id", "1000")
    answer(bare_machine, "ldconfig", "libGL.so.1 (libc6,x86-64) => /usr/lib/libGL.so.1")
    run = set_up(bare_machine)
    assert run.returncode != 0
    (line,) = [line for line in run.stderr.splitlines() if "apt-get install" in line]
    assert "libegl1" in line.split()
    assert "libgl1" not in line.split()
    assert not (bare_machine / ".venv").exists()


@on_linux
def test_a_second_set_up_has_nothing_to_do(bare_machine: Path) -> None:
    libraries = (bare_machine / "tools/system_libraries.txt").read_text(encoding="utf-8")
    answer(bare_machine, "ldconfig", libraries)
    (bare_machine / ".venv/bin").mkdir(parents=True)
    (bare_machine / ".venv/bin/python").symlink_to("/bin/true")  # says that all is there
    shutil.copy(ROOT / "locks/runtime.txt", bare_machine / ".venv")
    run = set_up(bare_machine)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_the_readmes_first_screenful_tells_the_two_jobs() -> None:
    screenful = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:32]
    for told in ("make run", "make test", r"main.py demo --out build\demo", "-m pytest", ".png"):
        assert any(told in line for line in screenful), told


def test_every_file_that_a_document_points_to_exists() -> None:
    missing = [
        f"{path.relative_to(ROOT)} → {target}"
        for path in repository_files()
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#:\s]+)\)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert missing == []
