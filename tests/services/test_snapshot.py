"""What is asked within one snapshot is answered as the store was when it began, and once."""

from threading import Thread

from desktop_app.services.desk import Desk
from desktop_app.services.units import Units, units_of
from tests.services.desk_work import YEAR, list_units
from tests.services.statements import counted


def codes(desk: Desk) -> list[str]:
    return [unit.code for unit in Units(desk).all(YEAR)]


def test_in_a_snapshot_everything_is_as_it_was_when_it_began(desk: Desk) -> None:
    list_units(desk, ["A"])
    with desk.snapshot():
        assert codes(desk) == ["A"]
        list_units(desk, ["A", "B"])
        assert codes(desk) == ["A"]
    assert codes(desk) == ["A", "B"]


def test_another_thread_reads_for_itself(desk: Desk) -> None:
    list_units(desk, ["A"])
    seen: list[list[str]] = []
    with desk.snapshot():
        list_units(desk, ["A", "B"])
        other = Thread(target=lambda: seen.append(codes(desk)))
        other.start()
        other.join()
    assert seen == [["A", "B"]]


def test_a_snapshot_within_a_snapshot_is_the_same_one(desk: Desk) -> None:
    list_units(desk, ["A"])
    with desk.snapshot():
        with desk.snapshot():
            assert codes(desk) == ["A"]
        list_units(desk, ["A", "B"])
        assert codes(desk) == ["A"]


def test_what_is_asked_again_in_a_snapshot_is_not_looked_for_again(desk: Desk) -> None:
    list_units(desk, ["A"])
    with desk.reading() as connection, counted() as statements:
        assert units_of(connection, YEAR) is units_of(connection, YEAR)
        assert units_of(connection, YEAR - 1) == ()
    assert len(statements) == 2  # one for each year


def test_a_command_sees_what_it_changed(desk: Desk) -> None:
    list_units(desk, ["A"])
    with desk.command() as command:
        before = units_of(command.connection, YEAR)
        assert units_of(command.connection, YEAR) is not before
        command.audit("thử", "thử")
