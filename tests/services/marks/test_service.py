"""Marks that people give: kept, refused each with its reason, withdrawn, voted on."""

from dataclasses import replace
from fractions import Fraction

import pytest
from sqlalchemy import func, select

from desktop_app.domain.changes import Actor
from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Votes
from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Rule, Subject
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.marks.rows import GivenMark
from desktop_app.domain.refusals import WrongField, WrongFields
from desktop_app.domain.set_rules import MissingStage, Stage, StageCode
from desktop_app.models.awards import Vote
from desktop_app.models.scoring import EnteredMark
from desktop_app.services.councils import Councils
from desktop_app.services.desk import Desk
from desktop_app.services.marks.entering import NewMark
from desktop_app.services.marks.service import Marks
from desktop_app.services.marks.sheets import Sheets
from desktop_app.services.scoring import Scoring
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, give, list_people, list_units, use_criteria
from tests.services.statements import counted
from tests.services.trail import trail

BY_HAND = tuple(Criterion(code, f"Tiêu chí {code}", 1000, Method.MANUAL) for code in ("1", "2"))
SET = CriteriaSet("bo", "Bộ thử", BY_HAND)


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Units A to C of one cluster and D of another, on a set of two criteria by hand."""
    list_units(desk, ["A", "B", "C", "C2:D"])
    use_criteria(desk, SET)
    return desk


def marks(desk: Desk, code: str = "A") -> tuple[GivenMark, ...]:
    return Marks(desk).of(YEAR, code).marks


def as_minh(desk: Desk) -> Desk:
    return replace(desk, actor=Actor("Anh Minh"))


def stored(desk: Desk) -> int:
    with desk.reading() as connection:
        return connection.scalar(select(func.count()).select_from(EnteredMark)) or 0


def test_a_sheet_shows_every_mark_by_stage_with_who_when_and_why(year: Desk) -> None:
    give(year, "A", "1", 900, stage="self")
    give(as_minh(year), "A", "1", 800, reason="Thiếu minh chứng")
    shown = [(one.stage, one.points, one.actor, one.reason, one.entered_at) for one in marks(year)]
    at = "2024-11-20T12:30+07:00"
    assert shown == [
        ("self", 900, "Chị Văn Thư", "", at),
        ("appraisal", 800, "Anh Minh", "Thiếu minh chứng", at),
    ]


@pytest.mark.parametrize(
    ("criterion", "points", "sentence"),
    [
        ("1.4", 1001, "10,01 vượt mức tối đa 10,00"),
        ("1.4", -1, "không được âm"),
        ("2.3", 300, "chỉ nhận 0,00"),
        ("1.1", 900, "do chương trình tính"),
        ("5.1", 1001, "vượt mức tối đa"),
    ],
)
def test_a_mark_that_the_criterion_does_not_take_is_refused(
    desk: Desk, criterion: str, points: int, sentence: str
) -> None:
    list_units(desk, ["A"])
    with pytest.raises(WrongField, match=sentence) as refused:
        give(desk, "A", criterion, points)
    assert refused.value.field == "points"
    assert stored(desk) == 0


@pytest.mark.parametrize(
    ("unit", "criterion", "stage", "named"),
    [
        ("X", "1.4", "final", "X"),
        ("A", "9.9", "final", "9.9"),
        ("A", "1", "final", "1"),
        ("A", "1.4", "đợt 2", "đợt 2"),
    ],
)
def test_a_mark_needs_a_unit_a_criterion_and_a_stage_that_exist(
    desk: Desk, unit: str, criterion: str, stage: str, named: str
) -> None:
    list_units(desk, ["A"])
    with pytest.raises(NotFound, match=f"“{named}”"):
        give(desk, unit, criterion, 500, stage=stage)


def test_a_stage_that_the_set_does_not_have_is_not_found(desk: Desk) -> None:
    list_units(desk, ["A"])
    use_criteria(desk, replace(SET, stages=(Stage(StageCode.FINAL),)))
    with pytest.raises(NotFound, match="appraisal"):
        give(desk, "A", "1", 500)


def test_a_mark_is_in_the_trail_with_what_was_what_is_and_why(year: Desk) -> None:
    give(year, "A", "1", 900, stage="self")
    give(as_minh(year), "A", "1", 800, reason="Hồ sơ bị trả lại")
    entry = trail(year)[-1]
    assert (entry.action, entry.subject, entry.reason) == (
        "mark.set",
        "mark:A:1",
        "Hồ sơ bị trả lại",
    )
    assert entry.before == {"points": "9,00", "stage": "Tự chấm"}
    assert entry.after == {"points": "8.00", "stage": "Thẩm định"}


def test_a_change_of_another_s_mark_needs_a_reason_at_its_field(year: Desk) -> None:
    give(year, "A", "1", 900)
    with pytest.raises(WrongField) as refused:
        give(as_minh(year), "A", "1", 800)
    assert refused.value.field == "reason"
    assert str(refused.value) == (
        "Điểm này khác với điểm 9,00 đang có (Thẩm định, Chị Văn Thư). Hãy ghi lý do thay đổi."
    )
    # One's own mark is changed without, and the same points are no change.
    give(year, "A", "1", 850)
    give(as_minh(year), "A", "1", 850)
    assert [one.points for one in marks(year) if one.in_force] == [850]


def test_in_a_set_that_waits_a_stage_marks_after_the_one_before_handed_over(desk: Desk) -> None:
    list_units(desk, ["A"])
    use_criteria(desk, replace(SET, missing_stage=MissingStage.WAIT))
    with pytest.raises(WrongField, match="Chưa đến lượt") as refused:
        give(desk, "A", "1", 500, stage="cross")
    assert refused.value.field == "stage"
    give(desk, "A", "1", 500, stage="self")
    Sheets(desk).hand_over(YEAR, ["A"], "self")
    with pytest.raises(WrongField, match="đã chuyển phiếu đi"):
        give(desk, "A", "1", 600, stage="self")
    give(desk, "A", "1", 600, stage="cross", reason="Cụm thống nhất")
    assert [one.stage for one in marks(desk)] == ["self", "cross"]


def test_a_stage_marks_its_own_criteria(desk: Desk) -> None:
    list_units(desk, ["A"])
    stages = (Stage(StageCode.SELF, ("1",)), Stage(StageCode.APPRAISAL))
    use_criteria(desk, replace(SET, stages=stages))
    give(desk, "A", "1", 500, stage="self")
    with pytest.raises(WrongField, match="không chấm tiêu chí 2"):
        give(desk, "A", "2", 500, stage="self")


@pytest.mark.parametrize(
    ("marker", "sentence"),
    [("A", "không chấm chéo cho chính mình"), ("D", "không cùng cụm"), ("X", "“X”")],
)
def test_a_cross_score_comes_from_another_unit_of_the_cluster(
    year: Desk, marker: str, sentence: str
) -> None:
    with pytest.raises((WrongField, NotFound), match=sentence):
        give(year, "A", "1", 800, stage="cross", marker=marker)


def test_cross_scores_of_several_units_count_by_their_mean(year: Desk) -> None:
    give(year, "A", "1", 800, stage="cross", marker="B")
    give(year, "A", "1", 900, stage="cross", marker="C")
    Scoring(year).score(YEAR)
    # (8.00 + 9.00) / 2 = 8.50
    mark = Scoring(year).sheet(YEAR, "A").marks[0]
    assert (mark.points, mark.facts[0].text) == (850, "cross:2")
    assert mark.steps == ("Trung bình cộng của 2 điểm chấm chéo: (8,00 + 9,00) / 2 = 8,50 điểm",)
    assert [(one.name, one.value) for one in mark.facts[1:]] == [
        ("mark.1.cross.1", Fraction(800)),
        ("mark.1.cross.2", Fraction(900)),
    ]
    assert [one.marker_name for one in marks(year)] == ["Phòng B", "Phòng C"]


def test_several_marks_go_in_together_or_not_at_all(year: Desk) -> None:
    good = NewMark("A", "1", 500)
    bad = NewMark("B", "2", 1100)
    with pytest.raises(Refused) as refused:
        Marks(year).enter_all(YEAR, [good, bad, NewMark("C", "1", 2000)])
    assert str(refused.value).count("vượt mức tối đa") == 2
    assert stored(year) == 0
    assert Marks(year).enter_all(YEAR, [good, NewMark("B", "2", 900)]).value == 2
    with pytest.raises(Refused, match="hai điểm"):
        Marks(year).enter_all(YEAR, [good, good])


def test_more_marks_at_once_ask_no_more_questions(year: Desk) -> None:
    some = [NewMark("A", "1", 500), NewMark("A", "2", 500)]
    more = [*some, NewMark("B", "1", 500), NewMark("B", "2", 500)]
    with counted() as few:
        Marks(year).enter_all(YEAR, some)
    with counted() as many:
        Marks(year).enter_all(YEAR, more)
    # However many: one statement writes them, one tells of them in the trail.
    assert len(many) == len(few)


def test_a_mark_is_withdrawn_with_a_reason_and_counts_no_more(year: Desk) -> None:
    give(year, "A", "1", 900, stage="self")
    number = give(year, "A", "1", 800, reason="Thiếu minh chứng")
    with pytest.raises(WrongField):
        Marks(year).withdraw(number, " ")
    Marks(year).withdraw(number, "Nhầm đơn vị")
    assert [(one.points, one.withdrawn) for one in marks(year)] == [(900, False), (800, True)]
    Scoring(year).score(YEAR)
    assert Scoring(year).sheet(YEAR, "A").total == 900
    with pytest.raises(NotFound):
        Marks(year).withdraw(number, "Lần nữa")


def test_a_mark_of_a_sheet_that_was_handed_over_stays(year: Desk) -> None:
    number = give(year, "A", "1", 900)
    Sheets(year).hand_over(YEAR, ["A"], "appraisal")
    with pytest.raises(Refused, match="đã chuyển phiếu đi"):
        Marks(year).withdraw(number, "Nhầm")


def test_a_closed_year_takes_no_mark_and_gives_none_back(year: Desk) -> None:
    number = give(year, "A", "1", 900)
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        give(year, "A", "1", 900)
    with pytest.raises(ClosedYear):
        Marks(year).withdraw(number, "Nhầm")


def test_people_are_marked_as_units_are(desk: Desk) -> None:
    list_units(desk, ["A", "B", "C2:D"])
    list_people(desk, "A", "An", "Bình")
    use_criteria(desk, replace(SET, subject=Subject.INDIVIDUAL))
    service = Marks(desk)
    service.enter(YEAR, NewMark("A-1", "1", 900), subject=Subject.INDIVIDUAL)
    cross = NewMark("A-1", "2", 700, "cross", marker="B")
    service.enter(YEAR, cross, subject=Subject.INDIVIDUAL)
    with pytest.raises(WrongField, match="không cùng cụm"):
        service.enter(YEAR, replace(cross, marker="D"), subject=Subject.INDIVIDUAL)
    Scoring(desk).score(YEAR, subject=Subject.INDIVIDUAL)
    assert Scoring(desk).sheet(YEAR, "A-1", subject=Subject.INDIVIDUAL).total == 1600
    sheet = service.of(YEAR, "A-1", subject=Subject.INDIVIDUAL)
    assert [one.points for one in sheet.marks] == [900, 700]
    assert sheet.markers == (("B", "Phòng B"),)


@pytest.fixture
def council(desk: Desk) -> int:
    """A meeting of three members, all there, whose set asks the council for the final mark."""
    list_units(desk, ["A"])
    stages = (Stage(StageCode.APPRAISAL), Stage(StageCode.FINAL, council=True))
    use_criteria(desk, replace(SET, stages=stages))
    councils = Councils(desk)
    ident = councils.add(NewCouncil("Hội đồng", quorum=6600)).value
    for place in range(3):
        councils.add_member(ident, NewMember(f"Ủy viên {place}"))
    return councils.add_meeting(ident, NewMeeting("2024-11-15", present=3)).value


def test_a_council_s_stage_takes_a_mark_with_a_vote_only(desk: Desk, council: int) -> None:
    with pytest.raises(WrongField, match="biểu quyết"):
        give(desk, "A", "1", 900, stage="final")
    give(desk, "A", "1", 800)
    new = NewMark("A", "1", 900, "final")
    # 2 of 3 members are 66.66…%, more than the half that is asked for.
    done = Marks(as_minh(desk)).vote(YEAR, new, council, Votes(2, 5001, against=1))
    assert done.value.passed
    given_mark = marks(desk)[-1]
    assert given_mark.reason.startswith("2 trên 3 thành viên đồng ý")
    assert given_mark.vote == (
        "bỏ phiếu kín: 2 đồng ý, 1 không đồng ý, 0 phiếu trắng, trên 3 thành viên; cần 50,01%, đạt"
    )
    Scoring(desk).score(YEAR)
    assert Scoring(desk).sheet(YEAR, "A").total == 900


def test_a_vote_that_fails_is_kept_and_its_mark_does_not_count(desk: Desk, council: int) -> None:
    give(desk, "A", "1", 800)
    new = NewMark("A", "1", 900, "final")
    assert not Marks(desk).vote(YEAR, new, council, Votes(2, 9000, against=1)).value.passed
    Scoring(desk).score(YEAR)
    assert Scoring(desk).sheet(YEAR, "A").total == 800
    assert marks(desk)[-1].withdrawn
    assert marks(desk)[-1].vote.endswith("không đạt")


def test_a_vote_keeps_no_names_and_goes_with_its_mark(desk: Desk, council: int) -> None:
    new = NewMark("A", "1", 900, "final")
    with pytest.raises(WrongFields, match="4 phiếu mà chỉ 3 người"):
        Marks(desk).vote(YEAR, new, council, Votes(4, 5001))
    Marks(desk).vote(YEAR, new, council, Votes(3, 5001))
    told = str([(entry.before, entry.after) for entry in trail(desk)[-2:]])
    assert "Ủy viên" not in told
    Marks(desk).withdraw(marks(desk)[-1].id, "Biểu quyết lại")
    with desk.reading() as connection:
        assert connection.scalars(select(Vote.withdrawn)).all() == [True]


def test_a_criterion_of_the_program_s_own_is_not_offered(desk: Desk) -> None:
    list_units(desk, ["A"])
    computed = Criterion("3", "Tham gia", 500, Method.PARTICIPATION_RATIO, rule=Rule(campaign="x"))
    use_criteria(desk, replace(SET, criteria=(*BY_HAND, computed)))
    assert [code for code, _, _ in Marks(desk).of(YEAR, "A").criteria] == ["1", "2"]
