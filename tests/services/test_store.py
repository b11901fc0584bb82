"""Making, opening and looking at a store."""

import sqlite3
from pathlib import Path

import pytest

from desktop_app.domain import errors
from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department
from desktop_app.models import migrate
from desktop_app.models.database import Database
from desktop_app.services import settings, store
from desktop_app.services.desk import Desk
from tests.services.conftest import CLERK
from tests.services.trail import trail

DEPARTMENT = Department("Sở Nội vụ", "Ủy ban nhân dân tỉnh", "Đồng Xoài")


def make(path: Path, made_by: str = "") -> None:
    store.create(path, DEPARTMENT, CLERK, made_by).close()


def run(path: Path, statement: str) -> None:
    link = sqlite3.connect(path)
    link.execute(statement)
    link.commit()
    link.close()


def test_a_new_store_knows_its_department(tmp_path: Path) -> None:
    path = tmp_path / "sổ của Sở.thidua"
    make(path)
    desk = Desk(store.open_store(path), CLERK)
    assert settings.Settings(desk).department() == DEPARTMENT


def test_the_first_entry_of_the_trail_is_the_department(tmp_path: Path) -> None:
    desk = Desk(store.create(tmp_path / "so.thidua", DEPARTMENT, Actor("Người Lập")), CLERK)
    (entry,) = trail(desk)
    assert (entry.actor, entry.action) == ("Người Lập", "department.set")
    assert entry.before["name"] == ""
    assert entry.after["name"] == "Sở Nội vụ"


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    make(tmp_path / "năm" / "2024" / "so.thidua")
    assert (tmp_path / "năm" / "2024" / "so.thidua").is_file()


def test_a_new_store_replaces_no_file(tmp_path: Path) -> None:
    path = tmp_path / "so.thidua"
    path.write_text("của tôi", encoding="utf-8")
    with pytest.raises(errors.StoreExists):
        make(path)
    assert path.read_text(encoding="utf-8") == "của tôi"


def test_a_folder_that_is_a_file_is_no_place_for_a_store(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    with pytest.raises(errors.CannotWrite):
        make(tmp_path / "tệp" / "so.thidua")


def test_a_name_that_no_file_can_bear_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.CannotWrite):
        make(tmp_path / ("a" * 300))


def test_a_store_that_could_not_be_filled_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Database) -> None:
        raise errors.DiskFull(tmp_path)

    monkeypatch.setattr(migrate, "upgrade", fail)
    with pytest.raises(errors.DiskFull):
        make(tmp_path / "so.thidua")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_file_can_bear_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(errors.CannotRead):
        store.open_store(tmp_path / ("a" * 300))


def test_a_store_that_is_not_there_is_not_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(errors.StoreMissing):
        store.open_store(tmp_path / "so.thidua")
    assert list(tmp_path.iterdir()) == []


def test_a_newer_store_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "so.thidua"
    make(path)
    run(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(errors.StoreNewer):
        store.open_store(path)
    assert path.read_bytes() == before


def test_an_older_store_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "so.thidua"
    make(path)
    older = {"alembic_version", "sqlite_sequence"}
    link = sqlite3.connect(path)
    tables = {row[0] for row in link.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    for table in tables - older:
        link.execute(f'DROP TABLE "{table}"')
    link.execute("DELETE FROM alembic_version")
    link.commit()
    link.close()
    opened = store.open_store(path)
    assert not migrate.needs_upgrade(opened)
    copy = Database(tmp_path / "so.thidua.truoc-nang-cap")
    assert migrate.current(copy) is None


def test_opening_a_store_of_this_version_makes_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "so.thidua"
    make(path)
    store.open_store(path).close()
    assert not path.with_name("so.thidua.truoc-nang-cap").exists()


def test_a_store_says_which_command_made_it(tmp_path: Path) -> None:
    make(tmp_path / "mẫu.thidua", made_by="demo")
    make(tmp_path / "thật.thidua")
    assert store.made_by(tmp_path / "mẫu.thidua") == "demo"
    assert store.made_by(tmp_path / "thật.thidua") == ""


def test_what_is_no_store_was_made_by_no_command(tmp_path: Path) -> None:
    (tmp_path / "thơ.txt").write_text("Trăm năm trong cõi người ta", encoding="utf-8")
    assert store.made_by(tmp_path / "thơ.txt") == ""
    assert store.made_by(tmp_path / "không có") == ""


def test_a_removed_store_leaves_no_journal_behind(tmp_path: Path) -> None:
    path = tmp_path / "so.thidua"
    make(path)
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).write_bytes(b"")
    (tmp_path / "so.thidua.bak").write_bytes(b"")
    store.remove(path)
    assert [file.name for file in tmp_path.iterdir()] == ["so.thidua.bak"]
