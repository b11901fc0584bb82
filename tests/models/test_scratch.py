"""The scratch file of a preview."""

import sys
from pathlib import Path

import pytest

from desktop_app.domain import errors
from desktop_app.models.scratch import PREFIX, Scratch, sweep


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return Scratch.create(tmp_path / f"{PREFIX}1.sqlite")


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


def test_a_preview_can_be_taken_up_again(tmp_path: Path) -> None:
    path = tmp_path / f"{PREFIX}2.sqlite"
    Scratch.create(path).put_file(1, {"path": "a.xlsx"})
    assert list(Scratch(path).files()) == [(1, {"path": "a.xlsx"})]


def test_closing_deletes_the_file(scratch: Scratch) -> None:
    scratch.put_lines(1, 0, [{"a": 1}])
    scratch.close()
    assert list(scratch.path.parent.iterdir()) == []


def test_sweeping_deletes_old_previews_and_nothing_else(tmp_path: Path) -> None:
    for number in (1, 2):
        Scratch.create(tmp_path / f"{PREFIX}{number}.sqlite")
    own = tmp_path / "so.thidua"
    own.write_bytes(b"")
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [own]


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
