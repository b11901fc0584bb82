"""A shell before a store, empty or with a year begun."""

from pathlib import Path

import pytest

from tests.cli.driving import Shell
from tests.services import books

PLEDGES = "vi-nguoi-ngheo"


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell on a new store."""
    shell = Shell(tmp_path / "so.thidua", capsys)
    shell.done("init", "--name", "Sở Thử Nghiệm")
    return shell


@pytest.fixture
def begun(shell: Shell, tmp_path: Path) -> Shell:
    """The same, with three units of 2024 and the poverty campaign launched."""
    listed = books.units(
        tmp_path / "don-vi.xlsx", "Văn phòng Sở", "Thanh tra Sở", "Phòng Giảm nghèo"
    )
    shell.done("import", listed, "--year", 2024)
    shell.done("launch", PLEDGES, "--year", 2024, "--due", "2024-11-25")
    return shell
