"""The scratch file of a preview."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain import errors
from desktop_app.models.scratch import PREFIX, Layer, Scratch, sweep

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Scratch]:
    made = Scratch.create(tmp_path / f"{PREFIX}1.sqlite")
    yield made
    made.close()


def test_files_come_back_by_number(scratch: Scratch) -> None:
    scratch.put_file(2, {"path": "hai.xlsx"})
    scratch.put_file(1, {"path": "Ủng hộ một.xlsx", "rows": 60})
    assert list(scratch.files()) == [
        (1, {"path": "Ủng hộ một.xlsx", "rows": 60}),
        (2, {"path": "hai.xlsx"}),
    ]


def test_what_is_known_of_a_file_can_be_replaced(scratch: Scratch) -> None:
    scratch.put_file(1, {"status": "ready"})
    scratch.put_file(1, {"status": "rejected"})
    assert list(scratch.files()) == [(1, {"status": "rejected"})]


def test_lines_keep_their_order_and_are_read_by_page(scratch: Scratch) -> None:
    scratch.put_lines(1, 0, ({"row": row} for row in range(10, 260)))
    assert [line["row"] for line in scratch.lines(1, 0)] == list(range(10, 260))
    page = [line["row"] for line in scratch.lines(1, 0, offset=100, limit=50)]
    assert page == list(range(110, 160))
    assert [line["row"] for line in scratch.lines(1, 0, offset=245)] == list(range(255, 260))
    assert list(scratch.lines(1, 0, offset=250, limit=50)) == []


def test_each_table_of_each_file_has_its_own_lines(scratch: Scratch) -> None:
    scratch.put_lines(1, 0, [{"a": 1}])
    scratch.put_lines(1, 1, [{"a": 2}])
    scratch.put_lines(2, 0, [{"a": 3}])
    assert [list(scratch.lines(*where)) for where in ((1, 0), (1, 1), (2, 0), (2, 1))] == [
        [{"a": 1}],
        [{"a": 2}],
        [{"a": 3}],
        [],
    ]


def test_lines_that_are_put_again_replace_the_earlier_ones(scratch: Scratch) -> None:
    scratch.put_lines(1, 0, [{"a": 1}, {"a": 2}, {"a": 3}])
    scratch.put_lines(1, 0, [{"a": 4}])
    assert list(scratch.lines(1, 0)) == [{"a": 4}]


def test_what_was_read_what_was_settled_and_what_came_of_it_stand_apart(scratch: Scratch) -> None:
    for layer in Layer:
        scratch.put_file(1, {"layer": layer.name}, layer)
        scratch.put_lines(1, 0, [{"row": layer.value}], layer)
    assert [scratch.file(1, layer) for layer in Layer] == [{"layer": one.name} for one in Layer]
    assert [list(scratch.lines(1, 0, layer=layer)) for layer in Layer] == [
        [{"row": 0}],
        [{"row": 1}],
        [{"row": 2}],
    ]
    assert scratch.file(2, Layer.READ) is None


def test_a_workbook_comes_back_as_it_was(scratch: Scratch) -> None:
    workbook = {"sheets": [{"name": "Tờ 1", "rows": [["Ủng hộ", 1.5, None, {"d": "2024-10-17"}]]}]}
    scratch.put_workbook(3, workbook)
    assert (scratch.workbook(3), scratch.workbook(4)) == (workbook, None)


def test_closing_deletes_the_file(scratch: Scratch) -> None:
    scratch.put_lines(1, 0, [{"a": 1}])
    scratch.close()
    assert list(scratch.path.parent.iterdir()) == []


def test_sweeping_deletes_old_previews_and_nothing_else(tmp_path: Path) -> None:
    left = [tmp_path / f"{PREFIX}{number}" for number in (1, 2)]
    _make_and_die(*left)
    assert all(path.exists() for path in left)
    empty = tmp_path / f"{PREFIX}3"
    own = tmp_path / "so.thidua"
    for path in (empty, own):
        path.write_bytes(b"")
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [own]


def test_sweeping_leaves_the_previews_of_a_running_program_alone(
    scratch: Scratch, tmp_path: Path
) -> None:
    scratch.put_file(1, {"path": "a.xlsx"})
    sweep(tmp_path)
    script = "import sys, pathlib; from desktop_app.models.scratch import sweep; "
    another = [sys.executable, "-c", f"{script} sweep(pathlib.Path(sys.argv[1]))", str(tmp_path)]
    subprocess.run(another, check=True, cwd=ROOT)
    assert scratch.path.exists()
    assert list(scratch.files()) == [(1, {"path": "a.xlsx"})]


def _make_and_die(*paths: Path) -> None:
    """Previews of a program that ended without a word."""
    script = (
        "import os, sys, pathlib; from desktop_app.models.scratch import Scratch; "
        "kept = [Scratch.create(pathlib.Path(one)) for one in sys.argv[1:]]; os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, *map(str, paths)], check=True, cwd=ROOT)


def test_sweeping_a_folder_that_is_not_there_is_no_failure(tmp_path: Path) -> None:
    sweep(tmp_path / "chưa có")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_hold_a_preview_is_named(tmp_path: Path) -> None:
    with pytest.raises(errors.CannotRead, match="xem-truoc-3"):
        Scratch.create(tmp_path / "chưa có" / "xem-truoc-3")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit on a file's size")
def test_a_preview_that_finds_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415  # not on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(errors.KnownError):
            Scratch.create(tmp_path / "xem-truoc-1")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []
