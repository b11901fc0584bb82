"""What takes seconds to make is made by one of the processes that share the tests, for all."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """What `make` leaves in a folder of the name; nobody changes it, whoever does takes a copy."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    made = folder / "made"
    try:
        folder.mkdir()
    except FileExistsError:
        wait_for(made)
    else:
        path = make(folder)
        # Under another name first: who waits for the file finds it whole.
        (folder / "making").write_text(str(path), encoding="utf-8")
        (folder / "making").replace(made)
    return Path(made.read_text(encoding="utf-8"))


def wait_for(made: Path) -> None:
    """Until the other process is done; where it failed, the limit for one test ends this one."""
    while not made.exists():
        time.sleep(0.05)
