"""Score sheets as they are stored and come back: leaders, results, weights, classes and why."""

from fractions import Fraction

import pytest
from sqlalchemy import update

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method, Rule, Step
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.set_rules import Knockout, Reading, Stage, StageCode
from desktop_app.models.scoring import ScoreSheetRecord
from desktop_app.services.desk import Desk
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import YEAR, give, launch, list_units, set_targets, use_criteria
from tests.services.published_work import publish

CLASSES = (Step(Fraction(0), 400, "Tốt"), Step(Fraction(0), 100, "Khá"))
EXCESS = Rule("NV", excess=Fraction(1), excess_cap=Fraction(1, 10))
RULES = CriteriaSet(
    "thu",
    "Bộ thử",
    (
        Criterion("1", "So với đơn vị dẫn đầu", 1000, Method.AGAINST_LEADER, rule=Rule("NV")),
        Criterion("2", "Tỷ lệ", 1000, Method.TARGET_RATIO, rule=EXCESS),
        Criterion(
            "3",
            "Phong trào",
            500,
            Method.CAMPAIGN_RESULT,
            rule=Rule(campaign="vi-nguoi-ngheo", reads=Reading.BAND, steps=CLASSES),
        ),
        Criterion("4", "Tay", 1000, Method.MANUAL),
    ),
    bands=(Band("Xuất sắc", 2500), Band("Tốt", 2000), Band("Đạt", 0)),
    bands_with_bonus=False,
    stages=(
        Stage(StageCode.SELF, weight=Fraction(1, 4)),
        Stage(StageCode.FINAL, weight=Fraction(3, 4)),
    ),
    knockouts=(Knockout("4", below=Fraction(1, 2), highest="Tốt", bars=("CO",)),),
)


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    use_criteria(desk, RULES)
    set_targets(desk, ("A", "NV", "100", "110"), ("B", "NV", "100", "120"))
    publish(
        desk, {"A": {"points": 80, "band": "Tốt"}, "B": {"points": 70, "band": "Yếu"}}, "VNN-2024"
    )
    return desk


def scored(desk: Desk, unit: str) -> SubjectSheet:
    Scoring(desk).score(YEAR)
    return Scoring(desk).sheet(YEAR, unit)


def points(sheet: SubjectSheet) -> dict[str, int | None]:
    return {mark.criterion: mark.points for mark in sheet.marks}


def test_each_new_method_gives_its_mark_by_the_store_alone(year: Desk) -> None:
    # A: 5 + 10 / 20 × 5 = 7,50; 10,00 and 10 % over: 1,00; the class “Tốt”: 4,00
    assert points(scored(year, "A")) == {"1": 750, "2": 1000, "2+": 100, "3": 400, "4": None}
    # B leads: 10,00; 20 % over, of which 10 % count; a class that the table has not is blank
    assert points(scored(year, "B")) == {"1": 1000, "2": 1000, "2+": 100, "3": None, "4": None}


def test_the_reasons_come_back_with_their_facts(year: Desk) -> None:
    marks = {mark.criterion: mark for mark in scored(year, "A").marks}
    leader = marks["1"].facts[-1]
    assert (leader.name, leader.text) == ("leader.NV.over", "Phòng B")
    assert leader.source is not None
    assert marks["3"].facts[0].text == "Tốt"
    assert "công bố ngày 21/12/2024" in marks["3"].steps[0]


def test_stages_are_weighed_in_a_row_of_their_own(year: Desk) -> None:
    give(year, "A", "4", 1000, stage="self")
    give(year, "A", "4", 800, stage="final", reason="Thiếu minh chứng")
    sheet = scored(year, "A")
    # 10 × 1/4 + 8 × 3/4 = 8,50: 0,50 more than the 8,00 in force
    assert points(sheet)["4"] == 800
    assert points(sheet)["stage_weight"] == 50
    assert sheet.total == 750 + 1000 + 100 + 400 + 850


def test_a_knockout_holds_the_class_down_and_is_told_with_its_figures(year: Desk) -> None:
    for stage in ("self", "final"):
        give(year, "A", "4", 499, stage=stage)
    sheet = scored(year, "A")
    # without the bonus 7,50 + 10 + 4 + 4,99 = 26,49, which would be “Xuất sắc”
    assert sheet.band == "Tốt"
    assert sheet.bars == ("CO",)
    (told,) = sheet.notes
    assert told == (
        "Tiêu chí 4 đạt 4,99/10,00 điểm (49,9%), dưới 50% điểm tối đa:"
        " xếp loại không cao hơn “Tốt”; không được xét CO."
    )


def test_a_sheet_of_an_older_release_gets_its_class_without_bonus_too(year: Desk) -> None:
    # 10 + 10 + 1 = 21,00, without the bonus 20,00: just enough
    assert scored(year, "B").band == "Tốt"
    with year.command() as command:
        command.connection.execute(update(ScoreSheetRecord).values(band="", total=2099))
        command.audit("thử", "phiếu cũ")
    # 20,99 without 1,00 of bonus is 19,99
    assert Scoring(year).sheet(YEAR, "B").band == "Đạt"
