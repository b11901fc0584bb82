"""Checking, copying and bringing back."""

import itertools
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update

from desktop_app.domain import errors
from desktop_app.domain.rows import Department
from desktop_app.models.audit import AuditEntry, UndoStep
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.database import Database
from desktop_app.models.scoring import ScoreSheetRecord
from desktop_app.models.settings import Setting
from desktop_app.services import settings, store
from desktop_app.services.desk import Desk
from desktop_app.services.funds import Funds
from desktop_app.services.safekeeping import CheckOutcome, Safekeeping, restore
from desktop_app.services.scoring import Scoring
from tests.services import books
from tests.services.conftest import CLERK
from tests.services.importing.conftest import YEAR, Intake, begun, intake

__all__ = ["begun", "intake"]


def codes(outcome: CheckOutcome) -> list[str]:
    return [one.code for one in outcome.findings]


def wrong(outcome: CheckOutcome) -> list[str]:
    return [one.code for one in outcome.findings if not one.ok]


def note(desk: Desk, key: str) -> None:
    with desk.command() as command:
        settings.write(command, key, "x")
        command.audit("thử", key)


def notes(path: Path) -> list[str]:
    with Database(path).reading() as connection:
        query = select(Setting.key).where(Setting.key.like("ghi-%")).order_by(Setting.id)
        return list(connection.scalars(query))


def damage(path: Path) -> None:
    """Overwrite the middle of every page after the first, as a bad disk does."""
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 64] = b"\xff" * 64
    path.write_bytes(content)


def make(path: Path, name: str) -> Path:
    store.create(path, Department(name), CLERK).close()
    return path


def name_of(path: Path) -> str:
    with Database(path).reading() as connection:
        return settings.department(connection).name


def test_a_new_store_is_sound(desk: Desk) -> None:
    outcome = Safekeeping(desk).check()
    assert outcome.ok
    assert codes(outcome) == [
        "store.sound",
        "audit.whole",
        "returns.once",
        "scores.added",
        "fund.balanced",
        "ledger.reversals_exact",
        "receipts.within",
        "bank.within",
        "lineage.sound",
        "files.whole",
        "totals",
    ]


def test_the_check_tells_the_totals(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 1_200_000)))
    intake.take(books.gifts(intake.folder / "b.xlsx", "Văn phòng", ("An", 1_500_000)))
    (*_, totals) = Safekeeping(intake.desk).check().findings
    assert totals.sentence == "2 đơn vị; tổng số tiền ủng hộ đang tính: 1.500.000 đồng."


def test_a_gap_in_the_trail_is_found(desk: Desk) -> None:
    for key in ("ghi-1", "ghi-2", "ghi-3"):
        note(desk, key)
    with desk.database.writing() as connection:
        # The way back of each act hangs on its entry.
        connection.execute(delete(UndoStep))
        connection.execute(delete(AuditEntry).where(AuditEntry.subject == "ghi-2"))
    outcome = Safekeeping(desk).check()
    assert wrong(outcome) == ["audit.gap"]
    assert "thiếu 1 mục" in outcome.findings[1].sentence


def test_a_total_that_is_not_its_marks_is_found(intake: Intake) -> None:
    Scoring(intake.desk).score(YEAR)
    assert Safekeeping(intake.desk).check().ok
    with intake.desk.database.writing() as connection:
        connection.execute(update(ScoreSheetRecord).values(total=ScoreSheetRecord.total + 1))
    outcome = Safekeeping(intake.desk).check()
    assert wrong(outcome) == ["scores.total"]
    assert "2 phiếu điểm" in outcome.findings[3].sentence


def test_a_link_to_nothing_is_found(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 1_200_000)))
    link = sqlite3.connect(intake.desk.database.path)
    link.execute("PRAGMA foreign_keys=OFF")
    link.execute("DELETE FROM unit_return")
    link.commit()
    link.close()
    assert wrong(Safekeeping(intake.desk).check()) == ["store.damaged"]


def test_a_damaged_file_is_found_and_nothing_else_is_claimed(desk: Desk, tmp_path: Path) -> None:
    copy = Safekeeping(desk).backup(tmp_path / "hong.thidua")
    damage(copy)
    outcome = Safekeeping(Desk(Database(copy), CLERK)).check()
    assert not outcome.ok
    assert codes(outcome) == ["store.damaged"]


def test_one_flipped_byte_in_a_table_is_found(desk: Desk, tmp_path: Path) -> None:
    """The type of a page decides how it is read; SQLite itself keeps no sum of the contents."""
    copy = Safekeeping(desk).backup(tmp_path / "hong.thidua")
    content = bytearray(copy.read_bytes())
    content[4096] ^= 0xFF
    copy.write_bytes(content)
    assert wrong(Safekeeping(Desk(Database(copy), CLERK)).check()) == ["store.damaged"]


def test_a_backup_has_all_that_the_store_has(intake: Intake, tmp_path: Path) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 1_200_000)))
    copy = Safekeeping(intake.desk).backup(tmp_path / "sao lưu" / "so.thidua")
    theirs = Desk(store.open_store(copy), CLERK)
    assert Funds(theirs).totals(YEAR) == Funds(intake.desk).totals(YEAR)
    assert [one.name for one in copy.parent.iterdir()] == ["so.thidua"]


def test_a_backup_replaces_no_file(desk: Desk, tmp_path: Path) -> None:
    taken = tmp_path / "sao.thidua"
    taken.write_text("của tôi", encoding="utf-8")
    with pytest.raises(errors.StoreExists):
        Safekeeping(desk).backup(taken)
    assert taken.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize("name", ["a" * 300, "tệp/so.thidua"])
def test_a_place_that_cannot_be_written_to_is_a_sentence(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    with pytest.raises(errors.CannotWrite):
        Safekeeping(desk).backup(tmp_path / name)
    with pytest.raises(errors.CannotWrite):
        restore(desk.database.path, tmp_path / name)


def test_a_damaged_store_is_not_copied_as_if_it_were_sound(desk: Desk, tmp_path: Path) -> None:
    broken = Safekeeping(desk).backup(tmp_path / "hong.thidua")
    damage(broken)
    with pytest.raises(errors.StoreDamaged):
        Safekeeping(Desk(Database(broken), CLERK)).backup(tmp_path / "sao.thidua")
    assert not (tmp_path / "sao.thidua").exists()


def test_a_backup_while_somebody_writes_is_of_one_moment(desk: Desk, tmp_path: Path) -> None:
    """Each command writes a pair; no copy has half of one, and each is a beginning of the whole."""
    begun, stop = threading.Event(), threading.Event()

    def write() -> None:
        for number in itertools.count():
            if stop.is_set():
                return
            with desk.command() as command:
                settings.write(command, f"ghi-{number:05}-a", "x")
                settings.write(command, f"ghi-{number:05}-b", "x")
                command.audit("thử", "cặp")
            begun.set()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait()
    copies = [Safekeeping(desk).backup(tmp_path / f"{number}.thidua") for number in range(4)]
    stop.set()
    writer.join()
    whole = notes(desk.database.path)
    for copy in copies:
        found = notes(copy)
        assert len(found) % 2 == 0
        assert found == whole[: len(found)]
        assert Safekeeping(Desk(Database(copy), CLERK)).check().ok
    assert notes(copies[0])


def test_a_copy_is_brought_back_where_no_store_exists(tmp_path: Path) -> None:
    copy = make(tmp_path / "sao.thidua", "Sở Cũ")
    target = tmp_path / "mới" / "so.thidua"
    assert restore(copy, target) is None
    assert name_of(target) == "Sở Cũ"
    assert [one.name for one in target.parent.iterdir()] == ["so.thidua"]


def test_the_store_that_is_replaced_is_kept_beside(tmp_path: Path) -> None:
    copy = make(tmp_path / "sao.thidua", "Sở Cũ")
    target = make(tmp_path / "so.thidua", "Sở Mới")
    kept = restore(copy, target)
    assert kept is not None
    assert kept.parent == target.parent
    assert (name_of(target), name_of(kept)) == ("Sở Cũ", "Sở Mới")
    assert name_of(copy) == "Sở Cũ"


def test_what_stands_in_the_journal_is_kept_too(tmp_path: Path) -> None:
    target = make(tmp_path / "so.thidua", "Sở Mới")
    desk = Desk(Database(target), CLERK)
    with desk.reading():  # a reader keeps the journal from being folded into the file
        note(desk, "ghi-cuối")
        kept = restore(make(tmp_path / "sao.thidua", "Sở Cũ"), target)
    assert kept is not None
    assert notes(kept) == ["ghi-cuối"]
    assert notes(target) == []


def test_two_restores_within_a_second_keep_both(tmp_path: Path) -> None:
    first, second = (make(tmp_path / f"{name}.thidua", name) for name in ("Một", "Hai"))
    target = make(tmp_path / "so.thidua", "Gốc")
    kept = [restore(copy, target) for copy in (first, second, first)]
    assert len(set(kept)) == 3
    assert [name_of(one) for one in kept if one] == ["Gốc", "Một", "Hai"]


def test_what_is_no_store_is_kept_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "so.thidua"
    target.write_bytes(b"khong phai so" * 100)
    kept = restore(make(tmp_path / "sao.thidua", "Sở Cũ"), target)
    assert kept is not None
    assert kept.read_bytes() == b"khong phai so" * 100
    assert name_of(target) == "Sở Cũ"


def test_a_damaged_copy_replaces_nothing(tmp_path: Path) -> None:
    copy = make(tmp_path / "sao.thidua", "Sở Cũ")
    damage(copy)
    target = make(tmp_path / "so.thidua", "Sở Mới")
    with pytest.raises(errors.StoreDamaged):
        restore(copy, target)
    assert name_of(target) == "Sở Mới"
    assert sorted(one.name for one in tmp_path.glob("*.thidua")) == ["sao.thidua", "so.thidua"]


def test_a_copy_from_a_newer_version_replaces_nothing(tmp_path: Path) -> None:
    copy = make(tmp_path / "sao.thidua", "Sở Cũ")
    link = sqlite3.connect(copy)
    link.execute("UPDATE alembic_version SET version_num = '9999'")
    link.commit()
    link.close()
    target = make(tmp_path / "so.thidua", "Sở Mới")
    with pytest.raises(errors.StoreNewer):
        restore(copy, target)
    assert name_of(target) == "Sở Mới"


def test_a_copy_that_is_kept_from_changes_is_brought_back(tmp_path: Path) -> None:
    copy = Safekeeping(Desk(Database(make(tmp_path / "so.thidua", "Sở Cũ")), CLERK)).backup(
        tmp_path / "sao.thidua"
    )
    copy.chmod(0o444)
    target = tmp_path / "khác.thidua"
    restore(copy, target)
    note(Desk(store.open_store(target), CLERK), "ghi-1")
    assert notes(target) == ["ghi-1"]


@pytest.mark.parametrize(
    ("content", "failure"), [(None, errors.StoreMissing), (b"x" * 500, errors.NotAStore)]
)
def test_only_a_store_is_brought_back(
    tmp_path: Path, content: bytes | None, failure: type[errors.KnownError]
) -> None:
    source = tmp_path / "sao.thidua"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(failure):
        restore(source, tmp_path / "so.thidua")
    assert not (tmp_path / "so.thidua").exists()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    copy = make(tmp_path / "sao.thidua", "Sở Cũ")
    target = tmp_path / "thư mục"
    (target / "con").mkdir(parents=True)
    with pytest.raises(errors.CannotWrite):
        restore(copy, target)
    assert (target / "con").is_dir()


def test_two_whole_versions_in_force_cannot_even_be_written(intake: Intake) -> None:
    intake.take(books.gifts(intake.folder / "a.xlsx", "Văn phòng", ("An", 1)))
    table = UnitReturn.__table__
    with intake.desk.reading() as connection:
        row = dict(connection.execute(select(table)).mappings().one())
    del row["id"]
    with pytest.raises(Exception, match="UNIQUE"), intake.desk.database.writing() as connection:
        connection.execute(insert(UnitReturn), [row])
