"""Nothing is scored from a return that is being corrected, unless the user says so."""

from fractions import Fraction

import pytest
from sqlalchemy import update

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Rule, Step, Subject
from desktop_app.domain.intake import Kind
from desktop_app.domain.rows import ReturnStatus, SubjectSheet
from desktop_app.models.intake import ImportBatch, ImportFile
from desktop_app.services import campaigns, completeness, criteria
from desktop_app.services.desk import Desk
from desktop_app.services.held_returns import waiting
from desktop_app.services.publishing import Publishing
from desktop_app.services.ranking import Rankings
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import (
    YEAR,
    arrive,
    give,
    launch,
    list_people,
    list_units,
    send,
    unit_numbers,
    use_criteria,
)
from tests.services.trail import trail

VNN = "VNN-2024"
LADDER = (Step(Fraction(1), 500),)
WHY = f"Báo cáo phong trào {VNN} của đơn vị đang được sửa nên chưa chấm: để trống."


def rules(subject: Subject = Subject.COLLECTIVE) -> CriteriaSet:
    """A point for each giver, at most ten for coming in time, one by hand."""
    of_drive = "vi-nguoi-ngheo"
    leaves = (
        Criterion(
            "1",
            "Tham gia",
            1000,
            Method.PER_OCCURRENCE,
            "",
            Rule("participants", of_drive, points_each=100),
        ),
        Criterion(
            "2", "Đúng hạn", 1000, Method.TIMELINESS, "", Rule("late_days", of_drive, steps=LADDER)
        ),
        Criterion("3", "Tay", 1000, Method.MANUAL),
    )
    return CriteriaSet("thu", "Bộ thử", leaves, subject)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    use_criteria(desk, rules())
    for unit in ("A", "B"):
        send(desk, unit, VNN, {"donor": "An", "amount": 700})
    return desk


def reject(desk: Desk, unit: str, status: str = "rejected", received: str = "2024-11-20") -> None:
    """A newer file of the unit came, and did not go in whole."""
    with desk.command() as command:
        arrival = arrive(command, Kind.CONTRIBUTIONS)
        of_import = ImportBatch.id == arrival.import_id
        change = update(ImportBatch).where(of_import).values(received_on=received)
        command.connection.execute(change)
        told = {
            "unit_id": unit_numbers(command)[unit],
            "campaign_id": criteria.campaign_number(command.connection, YEAR, VNN),
            "status": status,
        }
        of_file = ImportFile.id == arrival.file_id
        command.connection.execute(update(ImportFile).where(of_file).values(**told))
        command.audit("thử", "tệp bị từ chối")


def sheet(desk: Desk, code: str, subject: Subject = Subject.COLLECTIVE) -> SubjectSheet:
    return Scoring(desk).sheet(YEAR, code, subject=subject)


def test_what_rests_on_it_is_blank_and_says_why(year: Desk) -> None:
    reject(year, "A")
    Scoring(year).score(YEAR)
    found = sheet(year, "A")
    assert [mark.points for mark in found.marks] == [None, None, None]
    assert [mark.steps for mark in found.marks[:2]] == [(WHY,), (WHY,)]
    assert not found.provisional


def test_a_ranking_says_whose_points_wait_for_a_return(year: Desk) -> None:
    give(year, "A", "3", 200)
    reject(year, "A")
    Scoring(year).score(YEAR)
    note = f"Chưa tính báo cáo đang được sửa: {VNN}"
    assert sheet(year, "A").notes == (note,)
    assert sheet(year, "B").notes == ()
    (cluster,) = Rankings(year).rank(YEAR).clusters
    # B: 1,00 for one giver + 10,00 in time; A: 2,00 by hand, the rest waits.
    assert [(row.code, row.points, row.notes) for row in cluster.rows] == [
        ("B", 1100, ()),
        ("A", 200, (note,)),
    ]
    warnings = Publishing(year).readiness(YEAR).warnings
    assert any(told.startswith("Điểm của 1 đối tượng chưa tính báo cáo") for told in warnings)
    Scoring(year).score(YEAR, accept_correcting=True)
    assert sheet(year, "A").notes == ()


@pytest.mark.parametrize("status", ["rejected", "partial"])
def test_accepted_it_is_scored_and_says_that_it_is_provisional(year: Desk, status: str) -> None:
    reject(year, "A", status)
    Scoring(year).score(YEAR, accept_correcting=True)
    found = sheet(year, "A")
    # One giver × 1,00; the return of 20 November was in time: 10,00.
    assert [mark.points for mark in found.marks] == [100, 1000, None]
    assert found.provisional
    assert trail(year)[-1].after == {"units": 2, "provisional": 1}


def test_others_are_scored_as_ever(year: Desk) -> None:
    reject(year, "A")
    for accepted in (False, True):
        Scoring(year).score(YEAR, accept_correcting=accepted)
        found = sheet(year, "B")
        assert [mark.points for mark in found.marks] == [100, 1000, None]
        assert not found.provisional


def test_it_is_told_before_scoring_whose_returns_are_corrected(year: Desk) -> None:
    service = Scoring(year)
    assert service.corrected(YEAR) == ()
    reject(year, "A")
    assert [unit.code for unit in service.corrected(YEAR)] == ["A"]


@pytest.mark.parametrize("status", ["rejected", "partial", "accepted"])
@pytest.mark.parametrize("unit", ["A", "C"])
def test_who_is_being_corrected_is_who_stands_so_on_the_board(
    year: Desk, status: str, unit: str
) -> None:
    list_units(year, ["A", "B", "C"])
    reject(year, unit, status)
    with year.reading() as connection:
        (info,) = (one for one in campaigns.of_year(connection, YEAR) if one.code == VNN)
        found = completeness.being_corrected(connection, info)
        (board,) = completeness.boards(connection, YEAR, info.code)
    corrected = {one.unit.id for one in board.lines if one.status is ReturnStatus.CORRECTING}
    assert found == corrected
    # Of C, which sent nothing else, a file that went in in part is no answer to correct.
    assert bool(found) is (status in ({"rejected", "partial"} if unit == "A" else {"rejected"}))


def test_before_the_first_scoring_the_shipped_set_tells(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    reject(desk, "A")
    assert [unit.code for unit in Scoring(desk).corrected(YEAR)] == ["A"]


def test_what_rests_on_no_return_waits_for_none(year: Desk) -> None:
    reject(year, "A")
    with year.reading() as connection:
        (stored,) = criteria.in_use(connection, YEAR)
        names = ["mark.3", "headcount", "target.GN.actual", "fund_goal_vnd@vi-nguoi-ngheo"]
        assert waiting(connection, stored, names).units == frozenset()
        assert waiting(connection, stored, ["activities@vi-nguoi-ngheo"]).units != frozenset()


@pytest.mark.parametrize("named", ["vi-nguoi-ngheo", ""], ids=["one campaign", "all of the year"])
def test_people_wait_with_their_unit(year: Desk, named: str) -> None:
    list_people(year, "A", "An")
    list_people(year, "B", "Bình")
    leaf = Criterion(
        "1",
        "Tham gia",
        1000,
        Method.PER_OCCURRENCE,
        "",
        Rule("participants", named, points_each=100),
    )
    use_criteria(year, CriteriaSet("nguoi", "Bộ thử", (leaf,), Subject.INDIVIDUAL))
    reject(year, "A")
    Scoring(year).score(YEAR, subject=Subject.INDIVIDUAL)
    (mark,) = sheet(year, "A-0", Subject.INDIVIDUAL).marks
    assert (mark.points, mark.steps) == (None, (WHY,))
    Scoring(year).score(YEAR, subject=Subject.INDIVIDUAL, accept_correcting=True)
    assert sheet(year, "A-0", Subject.INDIVIDUAL).provisional
    assert not sheet(year, "B-0", Subject.INDIVIDUAL).provisional


@pytest.mark.parametrize(
    ("days", "points"),
    [(["2024-11-09"], 1000), (["2024-11-12"], 500), (["2024-11-09", "2024-11-15"], 1000)],
    ids=["in time", "two days late", "the first file counts"],
)
def test_who_only_sent_what_is_being_corrected_has_answered_on_the_day_of_its_first_file(
    desk: Desk, days: list[str], points: int
) -> None:
    """Due on 10 November; a day late costs 5,00 of 10,00. B, who sent nothing, gets nothing."""
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-10")
    use_criteria(desk, rules())
    for day in days:
        reject(desk, "A", received=day)
    Scoring(desk).score(YEAR)
    assert sheet(desk, "A").marks[1].steps == (WHY,)
    Scoring(desk).score(YEAR, accept_correcting=True)
    # Nothing of a rejected file is in the store, so what it told of givers stays blank.
    assert [mark.points for mark in sheet(desk, "A").marks] == [None, points, None]
    assert sheet(desk, "A").provisional
    never = sheet(desk, "B").marks[1]
    assert (never.points, never.steps) == (0, ("Chưa nhận được báo cáo: 0,00 điểm",))


def test_a_rejected_file_that_was_sent_again_whole_tells_no_day_of_its_own(desk: Desk) -> None:
    """The return that stands decides, as ever: 27 November is late."""
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", due="2024-11-25")
    use_criteria(desk, rules())
    reject(desk, "A", received="2024-11-20")
    send(desk, "A", VNN, {"donor": "An", "amount": 700}, received="2024-11-27")
    Scoring(desk).score(YEAR, accept_correcting=True)
    assert [mark.points for mark in sheet(desk, "A").marks] == [100, 500, None]
