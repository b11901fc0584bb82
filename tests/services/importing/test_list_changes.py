"""What a list changed, and the way back: all records as they were, or why it cannot be."""

from collections.abc import Iterable

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind, PersonRow, UnitRow
from desktop_app.services import unit_register
from desktop_app.services.desk import Desk
from desktop_app.services.importing.list_changes import (
    KEY,
    Snapshot,
    changes,
    has_lists,
    snapshot,
    take_lists_back,
)
from tests.services.desk_work import (
    YEAR,
    arrive,
    launch,
    list_people,
    list_units,
    send,
    unit_numbers,
)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    return desk


def now(desk: Desk) -> Snapshot:
    with desk.reading() as connection:
        return snapshot(connection)


def bring(desk: Desk, units: Iterable[UnitRow] = (), people: Iterable[PersonRow] = ()) -> int:
    """A list of units, with people of the unit A, as an import brings it; the import's number."""
    with desk.command() as command:
        before = snapshot(command.connection)
        number = arrive(command, Kind.UNITS).import_id
        unit_register.save_units(command, YEAR, list(units))
        ids = unit_numbers(command)
        unit_register.save_people(command, [(ids["A"], row) for row in people])
        kept = changes(before, snapshot(command.connection))
        command.audit("import.commit", "x", after={KEY: kept}, import_id=number)
    return number


def take_back(desk: Desk, number: int) -> None:
    with desk.command() as command:
        take_lists_back(command, number)
        command.audit("import.undo", "x")


def unit(code: str, name: str = "", cluster: str = "C1", headcount: int = 10) -> UnitRow:
    return UnitRow(0, code=code, name=name or f"Phòng {code}", cluster=cluster, headcount=headcount)


def test_nothing_changed_is_nothing_to_keep(year: Desk) -> None:
    before = now(year)
    list_people(year, "A")
    assert changes(before, now(year)) == {}


def test_new_records_and_changed_values_are_kept_apart(year: Desk) -> None:
    before = now(year)
    list_units(year, ["A", "N"], headcount=12)
    kept = changes(before, now(year))
    (number,) = kept["added"]["unit"]
    assert now(year)["unit"][int(number)]["code"] == "N"
    ((_, apart),) = kept["changed"]["unit_year"].items()
    assert apart["headcount"] == [10, 12]


@pytest.mark.parametrize(
    "rows",
    [
        [unit("N")],
        [unit("N", cluster="C9")],
        [unit("A", headcount=25), unit("N")],
        [unit("A", "Phòng A mới"), unit("B", cluster="C2")],
    ],
    ids=["new", "new cluster", "changed and new", "renamed and moved"],
)
def test_a_list_taken_back_leaves_all_as_it_was(year: Desk, rows: list[UnitRow]) -> None:
    before = now(year)
    number = bring(year, rows, [PersonRow(0, code="7", name="Lê An")])
    assert changes(before, now(year)) != {}
    take_back(year, number)
    after = now(year)
    assert told(after) == told(before)


def told(found: Snapshot) -> dict[str, dict[int, dict[str, object]]]:
    """All values but the counters of changes."""
    return {
        name: {
            ident: {column: value for column, value in row.items() if column != "version"}
            for ident, row in rows.items()
        }
        for name, rows in found.items()
    }


def test_a_record_changed_since_stays_and_the_list_with_it(year: Desk) -> None:
    number = bring(year, [unit("N")])
    list_units(year, ["N"], headcount=99)
    with pytest.raises(Refused, match="đã được sửa sau đó"):
        take_back(year, number)


def test_a_unit_that_sent_a_return_holds_its_list(year: Desk) -> None:
    number = bring(year, [unit("N")])
    launch(year, "vi-nguoi-ngheo")
    send(year, "N", "VNN-2024")
    with pytest.raises(Refused, match=r"đã được dùng ở 1 báo cáo \(Phòng N\)"):
        take_back(year, number)


def test_of_two_lists_the_later_one_goes_first(year: Desk) -> None:
    first, second = bring(year, [unit("N")]), bring(year, [unit("M")])
    with pytest.raises(Refused, match=f"ở lần nhập số {second}"):
        take_back(year, first)


def test_without_what_was_kept_there_is_no_way_back(year: Desk) -> None:
    with year.command() as command:
        number = arrive(command, Kind.UNITS).import_id
        command.audit("import.commit", "x", after={}, import_id=number)
    with pytest.raises(Refused, match="không còn giữ danh sách"):
        take_back(year, number)


def test_an_import_of_returns_alone_has_no_lists(year: Desk) -> None:
    with year.command() as command:
        gifts = arrive(command, Kind.CONTRIBUTIONS).import_id
        people = arrive(command, Kind.PEOPLE).import_id
        assert not has_lists(command.connection, gifts)
        assert has_lists(command.connection, people)
        command.audit("thử", "x")


def test_people_who_were_there_before_stay(year: Desk) -> None:
    list_people(year, "A", "Lê An")
    before = now(year)
    take_back(year, bring(year, people=[PersonRow(0, code="8", name="Trần Ba")]))
    assert told(now(year)) == told(before)
