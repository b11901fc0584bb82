import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.config import scratch_folder
from desktop_app.domain.progress import Cancelled
from desktop_app.exporters.temporary import sweep, temporary_beside
from tests.source_tree import ROOT

# A process that dies in the middle of writing, with no chance to tidy up.
KILLED = """
import os, signal, sys
from pathlib import Path
from desktop_app.exporters.saving import save
os.fsync = lambda _descriptor: os.kill(os.getpid(), signal.SIGKILL)
save(Path(sys.argv[1]), b"half")
"""


def notes() -> list[Path]:
    return list(scratch_folder().glob("dang-ghi-*"))


def test_what_is_written_stands_beside_its_place_until_it_is_done(tmp_path: Path) -> None:
    with temporary_beside(tmp_path / "a.pdf") as beside:
        beside.write_bytes(b"one")
        assert (beside.parent, len(notes())) == (tmp_path, 1)
    assert (list(tmp_path.iterdir()), notes()) == ([], [])


def break_off(path: Path) -> None:
    with temporary_beside(path) as beside:
        (beside / "sub").mkdir(parents=True)
        (beside / "sub" / "a.pdf").touch()
        raise Cancelled


def test_a_folder_that_was_not_finished_goes_with_all_in_it(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        break_off(tmp_path / "Hồ sơ")
    assert (list(tmp_path.iterdir()), notes()) == ([], [])


def test_the_next_start_takes_away_what_a_killed_program_left(tmp_path: Path) -> None:
    path = tmp_path / "Xếp hạng.pdf"
    path.write_bytes(b"old")
    ended = subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    left = [one for one in tmp_path.iterdir() if one != path]
    assert [one.suffix for one in left] == [".tmp"]
    sweep()
    assert ([*tmp_path.iterdir()], path.read_bytes(), notes()) == ([path], b"old", [])


def test_what_a_running_program_writes_stays(tmp_path: Path) -> None:
    with temporary_beside(tmp_path / "a.pdf") as beside:
        beside.touch()
        sweep()
        assert beside.exists()


def test_a_drive_that_is_not_there_keeps_its_note_for_another_day(tmp_path: Path) -> None:
    note = scratch_folder() / "dang-ghi-1"
    gone = tmp_path / "usb" / f".{'0' * 32}.tmp"
    note.write_text(str(gone), encoding="utf-8")
    sweep()
    assert note.exists()
    gone.parent.mkdir()
    gone.touch()
    sweep()
    assert (gone.exists(), note.exists()) == (False, False)


def test_a_note_of_somebody_else_takes_no_file_away(tmp_path: Path) -> None:
    mine = tmp_path / "của tôi.xlsx"
    mine.touch()
    (scratch_folder() / "dang-ghi-2").write_text(str(mine), encoding="utf-8")
    sweep()
    assert mine.exists()
