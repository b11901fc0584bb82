"""A shell before a store, empty or with a year begun."""

import shutil
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from desktop_app.cli import main
from tests.cli.driving import Shell
from tests.services import books

PLEDGES = "vi-nguoi-ngheo"
UNITS = ("Văn phòng Sở", "Thanh tra Sở", "Phòng Giảm nghèo")


def _run(store: Path, *arguments: object) -> None:
    """A command that must succeed, before any test listens."""
    heard = StringIO()
    with redirect_stdout(heard), redirect_stderr(heard):
        status = main(["--store", str(store), *map(str, arguments)])
    assert status == 0, heard.getvalue()


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store, made once; each test works on a copy of its own."""
    path = tmp_path_factory.mktemp("new") / "so.thidua"
    _run(path, "init", "--name", "Sở Thử Nghiệm")
    return path


@pytest.fixture(scope="session")
def begun_store(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with three units of 2024 and the poverty campaign launched."""
    folder = tmp_path_factory.mktemp("begun")
    path = Path(shutil.copy(new_store, folder))
    _run(path, "import", books.units(folder / "don-vi.xlsx", *UNITS), "--year", 2024)
    _run(path, "launch", PLEDGES, "--year", 2024, "--due", "2024-11-25")
    return path


@pytest.fixture
def shell(new_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell on a new store."""
    return Shell(Path(shutil.copy(new_store, tmp_path)), capsys)


@pytest.fixture
def begun(begun_store: Path, shell: Shell) -> Shell:
    """The same, with three units of 2024 and the poverty campaign launched."""
    shutil.copy(begun_store, shell.store)
    return shell
