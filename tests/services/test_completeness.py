"""How late units were, over all periods of a campaign, as scoring reads it."""

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.services import campaigns
from desktop_app.services.campaign_editing import CampaignEditing
from desktop_app.services.completeness import answers, late_days
from desktop_app.services.desk import Desk
from desktop_app.services.importing import Importing
from desktop_app.services.reminders import Reminders
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.returns import Returns
from tests.services.desk_work import YEAR, launch, list_units, send, send_tally
from tests.services.fund.fund_work import put_drive, put_fund, put_line
from tests.services.test_due_days import VNN

DAY = date(2024, 11, 30)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B", "C"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    return desk


def late(desk: Desk, today: date = DAY) -> dict[str, int | None]:
    with desk.reading() as connection:
        (info,) = campaigns.of_year(connection, YEAR)
        units = {line.unit.id: line.unit.code for line in Returns(desk).board(YEAR)[0].lines}
        return {units[unit]: days for unit, days in late_days(connection, info, today).items()}


def test_before_the_day_only_those_who_answered_are_judged(year: Desk) -> None:
    send(year, "A", VNN, received="2024-11-20")
    assert late(year, date(2024, 11, 25)) == {"A": 0}


def test_after_the_day_a_missing_return_is_known(year: Desk) -> None:
    send(year, "A", VNN, received="2024-11-20")
    send(year, "B", VNN, received="2024-11-27")
    assert late(year) == {"A": 0, "B": 2, "C": None}


def test_a_period_that_never_came_outweighs_one_in_time(year: Desk) -> None:
    send(year, "A", VNN, received="2024-11-20")
    Returns(year).set_due(YEAR, VNN, "2024-H1", "2024-07-05")
    assert late(year)["A"] is None


def test_a_unit_s_own_late_return_outweighs_a_tally_in_time(year: Desk) -> None:
    """Whichever of the two came in first, the unit itself was two days late."""
    send_tally(year, ["A", "B"], VNN, "2024-11-20")
    send(year, "A", VNN, received="2024-11-27")
    assert late(year) == {"A": 2, "B": 0, "C": None}


def test_a_tally_answers_again_once_the_own_return_is_taken_back(year: Desk) -> None:
    tally = send_tally(year, ["A", "B"], VNN, "2024-11-26")
    own = send(year, "A", VNN, received="2024-11-29")
    assert late(year)["A"] == 4
    Importing(year).undo(own)
    assert late(year)["A"] == 1
    Importing(year).undo(tally)
    assert late(year)["A"] is None


def test_a_tally_does_not_make_a_punctual_unit_late(year: Desk) -> None:
    send(year, "A", VNN, received="2024-11-24")
    send_tally(year, ["A", "B"], VNN, "2024-11-28")
    assert late(year) == {"A": 0, "B": 3, "C": None}


def test_a_supplement_to_a_tally_s_share_is_no_late_return(year: Desk) -> None:
    send_tally(year, ["A", "B"], VNN, "2024-11-20")
    send(year, "A", VNN, received="2024-11-27", supplement=True)
    assert late(year)["A"] == 0


def test_an_own_return_of_one_period_leaves_the_tally_of_another(year: Desk) -> None:
    send_tally(year, ["A", "B"], VNN, "2024-11-20")
    send(year, "A", VNN, received="2024-11-27", period="2024-H1")
    with year.reading() as connection:
        (info,) = campaigns.of_year(connection, YEAR)
        found = answers(connection, info.id)
        number = min(found)
        assert (found[number].received, found[number].versions) == ("2024-11-20", 2)
        assert answers(connection, info.id, "2024-H1")[number].received == "2024-11-27"


def test_a_years_lateness_counts_late_and_missing_returns(year: Desk) -> None:
    Returns(year).set_due(YEAR, VNN, "2024-H1", "2024-07-05")
    send(year, "B", VNN, received="2024-11-27")
    found = {one.unit.code: one for one in Returns(year).lateness(YEAR)}
    # The clock stands at 20 November: the whole year is not due yet, the first half is.
    assert set(found) == {"B"}
    assert (found["B"].late, found["B"].missing, found["B"].asked) == (1, 1, 2)


def test_a_unit_that_ended_before_the_day_owes_nothing(year: Desk) -> None:
    put_line(year, put_drive(year, put_fund(year), "D"), "C", amount=5)
    Reorganisation(year).merge(Decision("2024-06-01", "Quyết định số 1"), ["C"], Successor("A"))
    assert late(year) == {"A": None, "B": None}
    Returns(year).set_due(YEAR, VNN, str(YEAR), "2024-05-20", unit="C", reason="Trước khi sáp nhập")
    assert late(year) == {"A": None, "B": None, "C": None}


OF = {CampaignState.SUSPENDED: "", CampaignState.HANDED_OVER: "NTM-2024"}


@pytest.mark.parametrize("state", [CampaignState.SUSPENDED, CampaignState.HANDED_OVER])
def test_a_campaign_that_was_suspended_or_handed_over_asks_nobody(
    year: Desk, state: CampaignState
) -> None:
    send(year, "A", VNN, received="2024-11-27")
    launch(year, "nong-thon-moi", due="")
    later = Desk(year.database, year.actor, lambda: datetime(2024, 12, 5, tzinfo=UTC))
    assert [one.unit.code for one in Reminders(later).owed(YEAR, VNN)] == ["B", "C"]
    CampaignEditing(year).set_state(VNN, state, "Sắp xếp tổ chức", successor=OF[state])
    assert Reminders(later).owed(YEAR, VNN) == ()
    with year.reading() as connection:
        (info, _) = campaigns.of_year(connection, YEAR)
        assert list(late_days(connection, info, DAY).values()) == [2]
