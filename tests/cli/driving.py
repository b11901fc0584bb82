"""The command line as its users meet it: arguments in, a status and two streams out."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import main
from desktop_app.cli.failures import LOG_NAME
from desktop_app.config import data_folder
from tests.source_tree import ROOT


@dataclass(frozen=True, slots=True)
class Told:
    """What a command said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401  # any document
        """The one document on standard output."""
        return json.loads(self.out)


class Shell:
    """Runs commands on one store, in this process.

    Attributes:
        store: The store's file.
    """

    def __init__(self, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.store = store
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Told:
        """Run a command, whatever its end."""
        self._capsys.readouterr()
        try:
            status = main(["--store", str(self.store), *map(str, arguments)])
        except SystemExit as end:
            status = int(end.code or 0)
        return Told(status, *self._capsys.readouterr())

    def done(self, *arguments: object) -> str:
        """What a command prints that must succeed, without a word on standard error."""
        told = self(*arguments)
        assert (told.status, told.err) == (0, ""), f"{told}\n{bugs()}"
        return told.out.removesuffix("\n")

    def document(self, *arguments: object) -> Any:  # noqa: ANN401  # any document
        """The JSON of a command that must succeed."""
        return json.loads(self.done(*arguments, "--json"))


def bugs() -> str:
    """The details of what no command should meet."""
    log = data_folder() / LOG_NAME
    return log.read_text(encoding="utf-8") if log.is_file() else ""


def program(*arguments: object, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run main.py in a process of its own, with these variables set besides."""
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *map(str, arguments)],
        env=os.environ | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
