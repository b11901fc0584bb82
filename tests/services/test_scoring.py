"""Computing, storing and looking at score sheets."""

from fractions import Fraction

import pytest
from sqlalchemy import func, select

from desktop_app.domain.changes import Changes
from desktop_app.domain.criteria import (
    CriteriaSet,
    Criterion,
    Mark,
    Method,
    Rule,
    Step,
    Subject,
)
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.progress import Cancelled
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.services.desk import Desk
from desktop_app.services.ranking import Rankings
from desktop_app.services.scoring import Scoring
from desktop_app.services.years import Years
from tests.services.desk_work import (
    YEAR,
    give,
    launch,
    list_people,
    list_units,
    send,
    set_targets,
    use_criteria,
)
from tests.services.statements import counted
from tests.services.trail import actions, trail

VNN = "VNN-2024"


@pytest.fixture
def year(desk: Desk) -> Desk:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo", "nong-thon-moi")
    return desk


def marks(desk: Desk, unit: str = "A", campaign: str = "") -> dict[str, Mark]:
    sheet = Scoring(desk).sheet(YEAR, unit, campaign)
    return {mark.criterion: mark for mark in sheet.marks}


def counts(desk: Desk) -> tuple[int, int]:
    with desk.reading() as connection:
        sheets = connection.scalar(select(func.count()).select_from(ScoreSheetRecord))
        kept = connection.scalar(select(func.count()).select_from(MarkRecord))
    return sheets or 0, kept or 0


def test_every_unit_gets_a_sheet(year: Desk) -> None:
    done = Scoring(year).score(YEAR)
    assert (done.value, done.changes) == (2, Changes.SCORES)
    assert actions(year)[-2:] == ["criteria.adopt", "score.compute"]
    assert trail(year)[-1].after == {"units": 2}


def test_a_year_without_units_is_refused_and_adopts_nothing(desk: Desk) -> None:
    before = actions(desk)
    with pytest.raises(Refused, match="danh sách đơn vị"):
        Scoring(desk).score(YEAR)
    assert actions(desk) == before


def test_a_closed_year_is_neither_scored_nor_marked(year: Desk) -> None:
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        Scoring(year).score(YEAR)
    with pytest.raises(ClosedYear):
        give(year, "A", "1.4", 900)


def test_before_scoring_there_is_nothing_to_look_at(year: Desk) -> None:
    service = Scoring(year)
    for look in (lambda: service.sheet(YEAR, "A"), lambda: service.matrix(YEAR)):
        with pytest.raises(Refused, match="chưa được chấm điểm"):
            look()
    with pytest.raises(Refused, match=VNN):
        service.sheet(YEAR, "A", VNN)


def test_what_is_missing_is_blank_and_says_so(year: Desk) -> None:
    Scoring(year).score(YEAR)
    found = marks(year)
    for code in ("1.1", "1.4", "3.1", "3.3", "4.1"):
        assert found[code].points is None
        assert found[code].steps
    assert {fact.name for fact in found["3.1"].facts} == {
        "participants@vi-nguoi-ngheo",
        "headcount",
    }


def test_every_mark_of_every_method_keeps_its_reasons(year: Desk) -> None:
    set_targets(year, ("A", "NVCM", "100", "66.665"), ("A", "QUY", "3000", None))
    send(year, "A", VNN, {"donor": "An", "amount": 1000})
    give(year, "A", "1.4", 925, stage="appraisal")
    Scoring(year).score(YEAR)
    found = marks(year)
    assert found["1.1"].points == 1667  # 25,00 × 0,66665 = 16,66625, from a half on upwards
    assert found["3.2"].points == 133  # 4,00 × 1000 / 3000 = 1,3333…
    assert (found["1.4"].points, found["1.4"].stage) == (925, "appraisal")
    assert [fact.value for fact in found["1.4"].facts] == [925]
    assert "Làm tròn" in found["1.1"].rounding
    cells = [fact.source.cell if fact.source else None for fact in found["1.1"].facts]
    assert cells == ["F2", "G2"]
    assert all(mark.facts for mark in found.values())


def test_a_target_that_was_not_assigned_leaves_the_maximum(year: Desk) -> None:
    set_targets(year, ("A", "GN", None, None))
    Scoring(year).score(YEAR)
    assert Scoring(year).sheet(YEAR, "A").max_points == 10_000 - 1500
    assert Scoring(year).sheet(YEAR, "B").max_points == 10_000


def test_overall_caps_are_rows_of_their_own(desk: Desk) -> None:
    bonus = [
        Criterion(code, f"Thưởng {code}", 400, Method.BONUS, rule=Rule()) for code in ("1", "2")
    ]
    list_units(desk, ["A"])
    use_criteria(desk, CriteriaSet("thu", "Bộ thử", tuple(bonus), bonus_cap=500))
    for code in ("1", "2"):
        give(desk, "A", code, 400)
    Scoring(desk).score(YEAR)
    sheet = Scoring(desk).sheet(YEAR, "A")
    assert [(mark.criterion, mark.points) for mark in sheet.marks] == [
        ("1", 400),
        ("2", 400),
        ("bonus_cap", -300),
    ]
    assert sheet.total == 500


def test_scoring_again_replaces_the_sheets(year: Desk) -> None:
    service = Scoring(year)
    service.score(YEAR)
    before = counts(year)
    give(year, "A", "1.4", 900)
    assert marks(year)["1.4"].points is None
    service.score(YEAR)
    assert counts(year) == before
    assert marks(year)["1.4"].points == 900
    service.score(YEAR, VNN)
    assert counts(year)[0] == before[0] * 2
    assert marks(year)["1.4"].points == 900


def test_scoring_twice_gives_the_same(year: Desk) -> None:
    set_targets(year, ("A", "NVCM", "100", "66.6"))
    Scoring(year).score(YEAR)
    first = Scoring(year).matrix(YEAR), marks(year)
    Scoring(year).score(YEAR)
    assert (Scoring(year).matrix(YEAR), marks(year)) == first


def test_cancelling_leaves_the_old_sheets(year: Desk) -> None:
    service = Scoring(year)
    service.score(YEAR)
    before = service.matrix(YEAR)
    give(year, "A", "1.4", 900)

    def cancel(done: int, _total: int, _what: str) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        service.score(YEAR, progress=cancel)
    assert service.matrix(YEAR) == before


def test_progress_counts_the_units(year: Desk) -> None:
    told: list[tuple[int, int]] = []
    Scoring(year).score(YEAR, progress=lambda done, total, _: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_campaigns_marks_are_not_the_years(year: Desk) -> None:
    code = "1.4"
    give(year, "A", code, 900)
    Scoring(year).score(YEAR)
    Scoring(year).score(YEAR, VNN)
    assert marks(year)[code].points == 900
    assert all(mark.points != 900 for mark in marks(year, campaign=VNN).values())


def test_an_unknown_campaign_or_unit_is_not_found(year: Desk) -> None:
    with pytest.raises(NotFound, match="XYZ"):
        Scoring(year).score(YEAR, "XYZ")
    Scoring(year).score(YEAR)
    with pytest.raises(NotFound, match="“X”"):
        Scoring(year).sheet(YEAR, "X")


def test_a_unit_that_came_later_has_to_be_scored_first(year: Desk) -> None:
    Scoring(year).score(YEAR)
    list_units(year, ["A", "B", "C"])
    with pytest.raises(Refused, match="Phòng C chưa được chấm điểm"):
        Scoring(year).sheet(YEAR, "C")
    assert [row[0].code for row in Scoring(year).matrix(YEAR).rows] == ["A", "B"]


def test_the_matrix_has_every_leaf_and_every_total(year: Desk) -> None:
    give(year, "B", "1.4", 900)
    Scoring(year).score(YEAR)
    found = Scoring(year).matrix(YEAR)
    codes = [code for code, _, _ in found.criteria]
    assert codes == [mark.criterion for mark in Scoring(year).sheet(YEAR, "A").marks]
    ((_, none, nothing), (unit, points, total)) = found.rows
    assert (unit.code, points[codes.index("1.4")], total) == ("B", 900, 900)
    assert (none[codes.index("1.4")], nothing) == (None, 0)


def many_criteria() -> CriteriaSet:
    by_hand = (Criterion(f"1.{one}", f"Tay {one}", 200, Method.MANUAL) for one in range(20))
    by_target = (
        Criterion(f"2.{one}", f"Chỉ tiêu {one}", 200, Method.TARGET_RATIO, rule=Rule(f"T{one}"))
        for one in range(18)
    )
    people = Rule(campaign="vi-nguoi-ngheo")
    by_campaign = (
        Criterion("3.1", "Người", 200, Method.PARTICIPATION_RATIO, rule=people),
        Criterion("3.2", "Quỹ", 200, Method.FUND_RATIO, rule=people),
    )
    leaves = (*by_hand, *by_target, *by_campaign)
    return CriteriaSet("lon", "Bộ lớn", leaves, tie_order=("criterion:1.1", "fact:headcount"))


def test_more_units_take_no_more_statements(desk: Desk) -> None:
    """All units at once: what is asked and written does not grow with them, slice by slice."""
    launch(desk, "vi-nguoi-ngheo")
    use_criteria(desk, many_criteria())

    def score(size: int) -> tuple[int, int]:
        codes = [f"D{number:04}" for number in range(size)]
        list_units(desk, codes)
        set_targets(desk, *((code, "T1", "10", "7") for code in codes[:: max(1, size // 20)]))
        with counted() as scored:
            assert Scoring(desk).score(YEAR).value == size
        with counted() as ranked:
            (cluster,) = Rankings(desk).rank(YEAR).clusters
        assert len(cluster.rows) == size
        return len(scored), len(ranked)

    assert score(40) == score(240)


def test_people_are_scored_and_ranked_without_a_query_each(desk: Desk) -> None:
    """Every person at once, with what they gave and what their unit did."""
    launch(desk, "vi-nguoi-ngheo")
    list_units(desk, ["A", "B"])
    of_drive = "vi-nguoi-ngheo"
    gave = Rule("participants", of_drive, points_each=500)
    late = Rule("late_days", of_drive, steps=(Step(Fraction(1), 100),))
    leaves = (
        Criterion("1", "Tham gia", 500, Method.PER_OCCURRENCE, rule=gave),
        Criterion("2", "Đúng hạn", 500, Method.TIMELINESS, rule=late),
        Criterion("3", "Tay", 1000, Method.MANUAL),
    )
    use_criteria(desk, CriteriaSet("nguoi", "Bộ thử", leaves, Subject.INDIVIDUAL))

    def score(size: int) -> tuple[int, int]:
        list_people(desk, "A", *(f"Nguyễn Văn {place}" for place in range(size // 2)))
        list_people(desk, "B", *(f"Trần Thị {place}" for place in range(size // 2)))
        send(desk, "A", VNN, {"donor": "Nguyễn Văn 1", "amount": 1})
        with counted() as scored:
            assert Scoring(desk).score(YEAR, subject=Subject.INDIVIDUAL).value == size
        with counted() as ranked:
            ranking = Rankings(desk).rank(YEAR, subject=Subject.INDIVIDUAL)
        assert sum(len(cluster.rows) for cluster in ranking.clusters) == size
        return len(scored), len(ranked)

    assert score(20) == score(240)
