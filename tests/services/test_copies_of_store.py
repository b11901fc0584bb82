"""Copies of a store, found by their names, and what is in one that is not open."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.domain.copies import CopyKind
from desktop_app.domain.errors import NotAStore, StoreMissing
from desktop_app.domain.progress import Cancelled
from desktop_app.services.copies_of_store import copies_in, look_into
from desktop_app.services.desk import Desk
from desktop_app.services.safekeeping import Safekeeping, restore
from tests.services.desk_work import launch, list_people, list_units

STORE = Path("/du-lieu/so.thidua")


def made(folder: Path, name: str, at: str = "2024-11-20T08:00") -> Path:
    """A file of ten bytes with a day."""
    path = folder / name
    path.write_bytes(b"0123456789")
    seconds = datetime.fromisoformat(at).astimezone().timestamp()
    os.utime(path, (seconds, seconds))
    return path


def test_copies_are_known_by_the_names_that_the_program_gives(tmp_path: Path) -> None:
    store = made(tmp_path, "so.thidua")
    names = {
        "so sao lưu 2024-11-20 08.00.thidua": CopyKind.BACKUP,
        "so.truoc-phuc-hoi-20241120-080000.thidua": CopyKind.BEFORE_RESTORE,
        "so.thidua.truoc-nang-cap": CopyKind.BEFORE_UPGRADE,
    }
    for name in (*names, "so.thidua-wal", "khac.thidua", "so 2.thidua", "so sao lưu 1.txt"):
        made(tmp_path, name)
    found = copies_in([tmp_path], store)
    assert {one.path.name: one.kind for one in found} == names
    assert {one.size for one in found} == {10}


def test_the_newest_copy_stands_first_whichever_folder_it_lies_in(tmp_path: Path) -> None:
    other = tmp_path / "o khac"
    other.mkdir()
    made(tmp_path, "so sao lưu 1.thidua", "2024-11-18T08:00")
    made(other, "so sao lưu 2.thidua", "2024-11-20T08:00")
    found = copies_in([tmp_path, other, tmp_path], tmp_path / "so.thidua")
    assert [one.path.parent.name for one in found] == ["o khac", tmp_path.name]
    assert found[0].made_at.startswith("2024-11-20T08:00")


def test_a_folder_that_is_gone_has_no_copies() -> None:
    assert copies_in([Path("/khong/co")], STORE) == ()


def test_what_is_in_a_copy_is_told_before_it_is_brought_back(desk: Desk, tmp_path: Path) -> None:
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Nguyễn Văn An")
    launch(desk, "vi-nguoi-ngheo")
    copy = Safekeeping(desk).backup(tmp_path / "so sao lưu 1.thidua")
    contents = look_into(copy)
    assert contents.department == "Sở Thử Nghiệm"
    assert contents.years == (2024,)
    counts = dict(contents.counts)
    assert (counts["đơn vị"], counts["cán bộ"], counts["phong trào"]) == (2, 1, 1)
    assert contents.last[0].action == "Phát động phong trào"
    assert Safekeeping(desk).contents(copy) == contents
    assert [one.path for one in Safekeeping(desk).copies([tmp_path])] == [copy]


def test_what_is_no_store_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        look_into(tmp_path / "khong co.thidua")
    with pytest.raises(NotAStore):
        look_into(made(tmp_path, "gia.thidua"))


def test_copying_and_checking_tell_how_far_they_are_and_can_be_stopped(
    desk: Desk, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    keeping = Safekeeping(desk)
    copy = keeping.backup(
        tmp_path / "a.thidua", lambda done, all_, _what: told.append((done, all_))
    )
    assert told[-1][0] == told[-1][1] > 0
    told.clear()
    assert keeping.check(lambda done, all_, _what: told.append((done, all_))).ok
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1] == len(told) - 1

    def stop(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    for act in (
        lambda: keeping.check(stop),
        lambda: keeping.backup(tmp_path / "b.thidua", stop),
        lambda: restore(copy, tmp_path / "c.thidua", stop),
    ):
        with pytest.raises(Cancelled):
            act()
    assert {one.name for one in tmp_path.glob("*.thidua*")} - {
        "so.thidua-wal",
        "so.thidua-shm",
    } == {
        "a.thidua",
        "so.thidua",
    }
