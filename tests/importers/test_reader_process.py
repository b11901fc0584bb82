import os
import signal
import sys
from pathlib import Path

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import Workbook
from tests.importers.files import LIST, xlsx

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="signals and /proc are Linux's")


def rows(result: Workbook | Problem) -> object:
    assert isinstance(result, Workbook), result
    return result.sheets[0].rows


def code(result: Workbook | Problem) -> str:
    assert isinstance(result, Problem)
    return result.code


def resident_kib(process_id: int | None) -> int:
    lines = Path(f"/proc/{process_id}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def test_a_hundred_files_keep_one_process(tmp_path: Path) -> None:
    paths = [xlsx(tmp_path / f"{number}.xlsx", [[number]]) for number in range(100)]
    with Reader() as reader:
        assert [rows(reader.read(path)) for path in paths] == [
            ((number,),) for number in range(100)
        ]
        assert reader.started == 1


@ON_LINUX
def test_memory_does_not_grow_with_the_files(tmp_path: Path) -> None:
    big = xlsx(
        tmp_path / "a.xlsx", [[f"ô {row} {column}" for column in range(12)] for row in range(600)]
    )
    with Reader() as reader:
        for _ in range(10):
            reader.read(big)
        before = resident_kib(reader.process_id)
        for _ in range(100):
            reader.read(big)
        assert resident_kib(reader.process_id) < before + 4096


def test_a_problem_comes_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"no spreadsheet")
    with Reader() as reader:
        problem = reader.read(path)
        assert isinstance(problem, Problem)
        assert (problem.code, problem.is_error) == ("file.not_spreadsheet", True)
        assert problem.message.endswith(".")


def test_a_process_that_died_is_replaced(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with Reader() as reader:
        assert rows(reader.read(path)) == LIST
        assert reader.process_id
        os.kill(reader.process_id, signal.SIGTERM)
        os.waitpid(reader.process_id, 0) if sys.platform == "linux" else None
        results = [reader.read(path), reader.read(path)]
        assert rows(results[-1]) == LIST
        assert reader.started == 2


@ON_LINUX
def test_a_process_that_hangs_is_stopped_and_replaced(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with Reader(seconds=0.5) as reader:
        assert rows(reader.read(path)) == LIST
        hung = reader.process_id
        assert hung
        os.kill(hung, signal.SIGSTOP)
        assert code(reader.read(path)) == "file.timeout"
        assert not Path(f"/proc/{hung}").exists()
        reader.seconds = 8
        assert rows(reader.read(path)) == LIST


@ON_LINUX
def test_a_file_that_would_fill_the_memory_is_one_problem(tmp_path: Path) -> None:
    # As few cells as are allowed, but of long texts that are all different: 400 MB and more.
    full = tmp_path / "full.csv"
    line = b";".join(b"%031d" % number for number in range(19))
    full.write_bytes(b"".join(b"%d;%s\n" % (number, line) for number in range(98_000)))
    near = xlsx(tmp_path / "near.xlsx")
    with Reader() as reader:
        assert code(reader.read(full)) in {"file.crashed", "file.too_large"}
        assert rows(reader.read(near)) == LIST


def test_a_process_serves_one_reader_after_another(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with Reader() as reader:
        reader.read(path)
        first = reader.process_id
    assert reader.process_id is None
    with Reader() as reader:
        assert rows(reader.read(path)) == LIST
        assert reader.process_id == first


def test_any_folder_will_do_to_start_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xlsx(tmp_path / "a.xlsx")
    monkeypatch.chdir(tmp_path)
    with Reader() as reader:
        assert rows(reader.read(Path("a.xlsx"))) == LIST
