"""A command is one transaction with its entry in the trail."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, insert, select

from desktop_app.domain.changes import Actor
from desktop_app.domain.errors import StoreReadOnly
from desktop_app.domain.progress import Cancelled
from desktop_app.models.audit import AuditEntry
from desktop_app.models.intake import ImportBatch
from desktop_app.models.settings import Setting
from desktop_app.services import settings
from desktop_app.services.desk import Command, Desk, Entry, Unaudited, utc_now
from tests.services.conftest import CLERK, NOW
from tests.services.trail import actions, trail


def change(command: Command) -> None:
    settings.write(command, "thử", "1")


def changed(desk: Desk) -> bool:
    with desk.reading() as connection:
        return settings.read(connection, "thử") == "1"


def test_a_command_keeps_its_change_and_its_entry(desk: Desk) -> None:
    with desk.command() as command:
        change(command)
        command.audit("thử", "mục:1", before=None, after={"giá trị": "1"}, reason="vì cần")
    entry = trail(desk)[-1]
    assert changed(desk)
    assert (entry.action, entry.subject, entry.reason) == ("thử", "mục:1", "vì cần")
    assert (entry.before, entry.after) == (None, {"giá trị": "1"})


def test_an_entry_says_who_and_when(desk: Desk) -> None:
    with desk.command() as command:
        assert (command.actor, command.now) == (CLERK, NOW)
        command.audit("thử", "mục:1")
    entry = trail(desk)[-1]
    assert entry.actor == "Chị Văn Thư"
    assert entry.at == datetime(2024, 11, 20, 5, 30, tzinfo=UTC)


def test_each_person_signs_for_themselves(desk: Desk) -> None:
    other = Desk(desk.database, Actor("Anh Trưởng Phòng"), desk.clock)
    for one in (desk, other):
        with one.command() as command:
            command.audit("thử", "mục:1")
    assert [entry.actor for entry in trail(desk)][-2:] == ["Chị Văn Thư", "Anh Trưởng Phòng"]


def test_an_entry_may_name_its_import(desk: Desk) -> None:
    batch = {"made_at": NOW, "actor": "x", "year": 2024, "received_on": "2024-11-20"}
    with desk.command() as command:
        command.connection.execute(insert(ImportBatch), [batch])
        ident = command.connection.scalar(select(ImportBatch.id))
        command.audit("import", "import:1", import_id=ident)
    assert trail(desk)[-1].import_id == ident


def test_many_entries_are_counted_and_the_last_one_is_known(desk: Desk) -> None:
    told = [Entry("thử", f"mục:{at}", before=at, after=[at], reason="vì cần") for at in range(1201)]
    with desk.command() as command:
        command.audit("thử", "mục:trước")
        command.audit_many(told)
        assert command.entries == 1 + 1201
    written = trail(desk)
    assert [one.subject for one in written[-1201:]] == [one.subject for one in told]
    assert (written[-1].before, written[-1].after, written[-1].actor) == (1200, [1200], CLERK.name)
    assert command.entry == written[-1].id


def test_a_command_that_says_nothing_many_times_over_is_undone(desk: Desk) -> None:
    def say_nothing() -> None:
        with desk.command() as command:
            change(command)
            command.audit_many([])

    with pytest.raises(Unaudited):
        say_nothing()
    assert not changed(desk)


def test_a_command_that_does_not_say_what_it_did_is_undone(desk: Desk) -> None:
    with pytest.raises(Unaudited), desk.command() as command:
        change(command)
    assert not changed(desk)


@pytest.mark.parametrize("failure", [ValueError, Cancelled, KeyboardInterrupt])
def test_a_failed_command_leaves_neither_change_nor_entry(
    desk: Desk, failure: type[BaseException]
) -> None:
    def change_and_fail() -> None:
        with desk.command() as command:
            change(command)
            command.audit("thử", "mục:1")
            raise failure

    before = actions(desk)
    with pytest.raises(failure):
        change_and_fail()
    assert not changed(desk)
    assert actions(desk) == before


def test_reading_cannot_write(desk: Desk) -> None:
    with pytest.raises(StoreReadOnly), desk.reading() as connection:
        connection.execute(insert(Setting), [{"key": "a", "value": "b"}])


def test_reading_leaves_no_entry(desk: Desk) -> None:
    with desk.reading() as connection:
        first = connection.scalar(select(func.count()).select_from(AuditEntry))
    with desk.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(AuditEntry)) == first


def test_the_clock_knows_its_zone() -> None:
    assert utc_now().tzinfo is UTC
