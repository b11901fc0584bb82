"""A year is open until it is closed; a closed one takes no change."""

import pytest

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import ClosedYear, KnownError, NotFound, Refused
from desktop_app.models.settings import YearState
from desktop_app.services import years
from desktop_app.services.desk import Desk
from desktop_app.services.years import Years
from tests.services.trail import actions, trail


def begin(desk: Desk, *wanted: int) -> None:
    with desk.command() as command:
        for year in wanted:
            years.ensure_open(command, year)
        command.audit("thử", "năm")


def version(desk: Desk, year: int) -> int:
    with desk.reading() as connection:
        query = "SELECT version FROM year WHERE year = ?"
        return int(connection.exec_driver_sql(query, (year,)).scalar_one())


def state(desk: Desk, year: int) -> YearState | None:
    with desk.reading() as connection:
        return years.state_of(connection, year)


def test_a_new_store_has_no_year(desk: Desk) -> None:
    assert Years(desk).all() == ()
    assert state(desk, 2024) is None
    assert not Years(desk).is_closed(2024)


def test_years_are_listed_newest_first(desk: Desk) -> None:
    begin(desk, 2023, 2025, 2024)
    assert Years(desk).all() == (2025, 2024, 2023)


def test_a_year_begins_once(desk: Desk) -> None:
    begin(desk, 2024, 2024)
    begin(desk, 2024)
    assert Years(desk).all() == (2024,)
    assert state(desk, 2024) is YearState.OPEN


def test_a_closed_year_refuses_changes_and_the_others_do_not(desk: Desk) -> None:
    begin(desk, 2023, 2024)
    done = Years(desk).close(2024)
    assert done.changes == Changes.ALL
    assert Years(desk).is_closed(2024)
    with pytest.raises(ClosedYear, match="Năm 2024 đã khóa sổ"):
        begin(desk, 2024)
    begin(desk, 2023, 2025)


def test_a_command_that_meets_a_closed_year_leaves_nothing(desk: Desk) -> None:
    begin(desk, 2024)
    Years(desk).close(2024)
    with pytest.raises(ClosedYear):
        begin(desk, 2025, 2024)
    assert Years(desk).all() == (2024,)


def test_closing_twice_is_refused(desk: Desk) -> None:
    begin(desk, 2024)
    Years(desk).close(2024)
    with pytest.raises(ClosedYear):
        Years(desk).close(2024)


def test_a_year_that_nothing_was_entered_for_is_not_closed(desk: Desk) -> None:
    with pytest.raises(NotFound, match="“2024”"):
        Years(desk).close(2024)


def test_a_reopened_year_takes_changes_again(desk: Desk) -> None:
    begin(desk, 2024)
    Years(desk).close(2024)
    Years(desk).reopen(2024, "Bổ sung số liệu theo Công văn 15")
    begin(desk, 2024)
    assert not Years(desk).is_closed(2024)


@pytest.mark.parametrize(
    ("year", "reason", "failure"),
    [(2024, "", Refused), (2024, "  ", Refused), (2024, "lý do", Refused), (2023, "x", NotFound)],
    ids=["no reason", "blank reason", "already open", "unknown year"],
)
def test_reopening_needs_a_closed_year_and_a_reason(
    desk: Desk, year: int, reason: str, failure: type[KnownError]
) -> None:
    begin(desk, 2024)
    before = actions(desk)
    with pytest.raises(failure):
        Years(desk).reopen(year, reason)
    assert actions(desk) == before


def test_the_trail_keeps_closing_and_reopening_with_its_reason(desk: Desk) -> None:
    begin(desk, 2024)
    Years(desk).close(2024)
    Years(desk).reopen(2024, "Đính chính")
    closed, reopened = trail(desk)[-2:]
    assert (closed.action, closed.subject) == ("year.close", "year:2024")
    assert (closed.before, closed.after) == ("open", "closed")
    assert (reopened.action, reopened.reason) == ("year.reopen", "Đính chính")
    assert (reopened.before, reopened.after) == ("closed", "open")


def test_the_records_version_rises_with_each_turn(desk: Desk) -> None:
    begin(desk, 2024)
    assert version(desk, 2024) == 1
    Years(desk).close(2024)
    assert version(desk, 2024) == 2
    Years(desk).reopen(2024, "Đính chính")
    assert version(desk, 2024) == 3
