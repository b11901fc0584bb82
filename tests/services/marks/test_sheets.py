"""Sheets on their way: handed over, sent back, whose turn it is."""

from dataclasses import replace

import pytest

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Subject
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.marks.rows import SheetTurn
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.set_rules import MissingStage, StageCode
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.marks.service import Marks
from desktop_app.services.marks.sheets import Sheets
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, give, list_people, list_units, use_criteria
from tests.services.statements import counted

SET = CriteriaSet(
    "bo",
    "Bộ thử",
    tuple(Criterion(code, f"Tiêu chí {code}", 1000, Method.MANUAL) for code in ("1", "2")),
    missing_stage=MissingStage.WAIT,
)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    use_criteria(desk, SET)
    return desk


def turn(desk: Desk, code: str = "A") -> SheetTurn:
    return next(one for one in Sheets(desk).turns(YEAR) if one.subject.code == code)


def test_it_is_the_first_stage_s_turn_until_it_hands_over(year: Desk) -> None:
    assert [one.turn for one in Sheets(year).turns(YEAR)] == ["self", "self"]
    assert Sheets(year).hand_over(YEAR, ["A", "B"], "self").value == 2
    assert [one.turn for one in Sheets(year).turns(YEAR)] == ["cross", "cross"]
    for stage in ("cross", "appraisal", "final"):
        Sheets(year).hand_over(YEAR, ["A"], stage)
    assert (turn(year).turn, turn(year).handed) == (None, tuple(StageCode))


def test_sheets_are_handed_over_all_or_none(year: Desk) -> None:
    Sheets(year).hand_over(YEAR, ["B"], "self")
    with pytest.raises(Refused, match="Phòng B: Bước “Tự chấm” đã chuyển phiếu này đi rồi"):
        Sheets(year).hand_over(YEAR, ["A", "B"], "self")
    assert turn(year).handed == ()
    with pytest.raises(Refused, match="Chưa đến lượt"):
        Sheets(year).hand_over(YEAR, ["A"], "appraisal")
    with pytest.raises(NotFound, match="X"):
        Sheets(year).hand_over(YEAR, ["X"], "self")


def test_sent_back_only_the_flagged_criteria_are_marked_anew(year: Desk) -> None:
    service = Sheets(year)
    give(year, "A", "1", 900, stage="self")
    give(year, "A", "2", 900, stage="self")
    service.hand_over(YEAR, ["A"], "self")
    service.hand_over(YEAR, ["A"], "cross")
    service.send_back(YEAR, "A", "self", ["1"], "Thiếu minh chứng")
    found = turn(year)
    assert (found.turn, found.handed, found.reopened) == ("self", (), ("1",))
    assert (found.reason, found.actor) == ("Thiếu minh chứng", "Chị Văn Thư")
    with pytest.raises(WrongField, match="tiêu chí 2 không mở lại"):
        give(year, "A", "2", 800, stage="self")
    with pytest.raises(WrongField, match="đang được trả lại"):
        give(year, "A", "1", 800, stage="appraisal")
    give(year, "A", "1", 700, stage="self")
    service.hand_over(YEAR, ["A"], "self")
    assert turn(year).turn == "cross"
    steps = [(one.kind, one.stage, one.criteria) for one in Marks(year).of(YEAR, "A").steps]
    assert steps == [
        ("handed_over", "self", ()),
        ("handed_over", "cross", ()),
        ("returned", "self", ("1",)),
        ("handed_over", "self", ()),
    ]


@pytest.mark.parametrize(
    ("stage", "criteria", "reason", "field"),
    [
        ("self", ["1"], " ", "reason"),
        ("self", [], "Thiếu", "criteria"),
        ("self", ["9"], "Thiếu", "criteria"),
        ("cross", ["1"], "Thiếu", "stage"),
    ],
)
def test_a_return_says_what_it_lacks_at_its_field(
    year: Desk, stage: str, criteria: list[str], reason: str, field: str
) -> None:
    Sheets(year).hand_over(YEAR, ["A"], "self")
    with pytest.raises(WrongField) as refused:
        Sheets(year).send_back(YEAR, "A", stage, criteria, reason)
    assert refused.value.field == field


def test_people_s_sheets_go_their_own_way(desk: Desk) -> None:
    list_units(desk, ["A"])
    list_people(desk, "A", "An", "Bình")
    use_criteria(desk, SET)
    use_criteria(desk, replace(SET, code="ca-nhan", subject=Subject.INDIVIDUAL))
    Sheets(desk).hand_over(YEAR, ["A-0"], "self", subject=Subject.INDIVIDUAL)
    turns = Sheets(desk).turns(YEAR, subject=Subject.INDIVIDUAL)
    assert [(one.subject.code, one.turn) for one in turns] == [("A-0", "cross"), ("A-1", "self")]
    # The unit and the person may bear the same number; their sheets are two.
    assert turn(desk).turn == "self"


def test_the_state_of_more_sheets_takes_no_more_questions(desk: Desk) -> None:
    list_units(desk, ["A"])
    use_criteria(desk, SET)
    with counted() as few:
        Sheets(desk).turns(YEAR)
    list_units(desk, ["A", "B", "C", "D", "E"])
    Sheets(desk).hand_over(YEAR, ["A", "C"], "self")
    with counted() as many:
        assert len(Sheets(desk).turns(YEAR)) == 5
    assert len(many) == len(few)


def test_a_closed_year_s_sheets_stay_where_they_are(year: Desk) -> None:
    Sheets(year).hand_over(YEAR, ["A"], "self")
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Sheets(year).hand_over(YEAR, ["A"], "cross")
    with pytest.raises(ClosedYear):
        Sheets(year).send_back(YEAR, "A", "self", ["1"], "Thiếu")


def test_the_trail_tells_of_sheets_in_vietnamese(year: Desk) -> None:
    Sheets(year).hand_over(YEAR, ["A"], "self")
    Sheets(year).send_back(YEAR, "A", "self", ["1", "2"], "Thiếu minh chứng")
    back, over, *_ = (row.cells[3:7] for row in History(year).entries().rows)
    assert over == ("Chuyển phiếu chấm điểm", "Phiếu của A", "bước chấm: Tự chấm", "")
    assert back == (
        "Trả lại phiếu chấm điểm",
        "Phiếu của A",
        "bước chấm: Tự chấm; tiêu chí: 1, 2",
        "Thiếu minh chứng",
    )
