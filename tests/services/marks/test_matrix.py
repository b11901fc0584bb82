"""The matrix of marks: what is seen at a stage, and many marks entered in one step."""

from dataclasses import replace
from fractions import Fraction

import pytest
from sqlalchemy import func, select

from desktop_app.domain.changes import Actor, Changes
from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Rule, Step
from desktop_app.domain.errors import ClosedYear, Refused
from desktop_app.domain.marks.cells import MarkScope, MarksEntered, TypedMark
from desktop_app.domain.marks.matrix import MarkMatrix, MatrixRow
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.set_rules import Stage, StageCode
from desktop_app.models.scoring import EnteredMark
from desktop_app.services.desk import Desk
from desktop_app.services.marks.matrix import MarkMatrices
from desktop_app.services.marks.sheets import Sheets
from desktop_app.services.scoring import Scoring
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, give, list_units, use_criteria
from tests.services.statements import counted
from tests.services.trail import trail

SCOPE = MarkScope(YEAR)
GRADES = Rule(steps=(Step(Fraction(0), 0, "Yếu"), Step(Fraction(0), 500, "Tốt")))
LATE = Rule(steps=(Step(Fraction(1), 100),))
SET = CriteriaSet(
    "bo",
    "Bộ thử",
    (
        Criterion("1", "Chuyên môn", 3000, Method.GROUP),
        Criterion("1.1", "Bằng tay", 1000, Method.MANUAL, "1"),
        Criterion("1.2", "Theo mức", 500, Method.GRADED, "1", GRADES),
        Criterion("1.3", "Do máy tính", 1500, Method.TIMELINESS, "1", LATE),
        Criterion("2", "Kỷ luật", 1000, Method.PASS_FAIL),
        Criterion("T", "Trừ", 300, Method.PENALTY),
    ),
    stages=(Stage(StageCode.SELF), Stage(StageCode.CROSS), Stage(StageCode.APPRAISAL)),
)


@pytest.fixture
def year(desk: Desk) -> Desk:
    """Units A to C of one cluster and D of another, on a set of five criteria."""
    list_units(desk, ["A", "B", "C", "C2:D"])
    use_criteria(desk, SET)
    return desk


def shown(desk: Desk, stage: str = "appraisal", marker: str = "") -> MarkMatrix:
    return MarkMatrices(desk).show(MarkScope(YEAR, stage=stage, marker=marker))


def row(desk: Desk, code: str, stage: str = "appraisal", marker: str = "") -> MatrixRow:
    return next(one for one in shown(desk, stage, marker).rows if one.subject.code == code)


def cells(*typed: str) -> list[TypedMark]:
    """ "A 1.1 9,5" is 9,5 in the cell of A and 1.1; "A 1.1" empties it."""
    parts = (one.split(" ", 2) for one in typed)
    return [TypedMark(code, criterion, " ".join(text)) for code, criterion, *text in parts]


def enter(desk: Desk, *typed: str, reason: str = "", valid: bool = False) -> MarksEntered:
    matrices = MarkMatrices(desk)
    return matrices.enter(SCOPE, cells(*typed), reason=reason, accept_valid=valid).value


def refusals(entered: MarksEntered) -> dict[str, str]:
    return {
        f"{one.typed.code} {one.typed.criterion}": one.problem.message for one in entered.refused
    }


def stored(desk: Desk) -> int:
    with desk.reading() as connection:
        return connection.scalar(select(func.count()).select_from(EnteredMark)) or 0


def as_minh(desk: Desk) -> Desk:
    return replace(desk, actor=Actor("Anh Minh"))


def test_columns_have_their_group_maximum_share_and_why_they_are_fixed(year: Desk) -> None:
    columns = {one.code: one for one in shown(year).criteria}
    # 10 + 5 + 15 + 10 = 40 points without the penalty: 10/40 = 25 %, 5/40 = 12,5 %.
    assert [(one.code, one.group, one.share) for one in columns.values()] == [
        ("1.1", "1. Chuyên môn", 2500),
        ("1.2", "1. Chuyên môn", 1250),
        ("1.3", "1. Chuyên môn", 3750),
        ("2", "", 2500),
        ("T", "", None),
    ]
    assert [code for code, one in columns.items() if not one.fixed] == ["1.1", "1.2", "2", "T"]
    assert "do chương trình tính" in columns["1.3"].fixed


def test_a_row_has_what_the_stage_gave_what_is_in_force_and_what_was_scored(year: Desk) -> None:
    give(year, "A", "1.1", 900, stage="self")
    Scoring(year).score(YEAR)
    before = row(year, "A")
    assert (before.own[0], before.latest[0], before.scored[0]) == (None, 900, 900)
    give(year, "A", "1.1", 800, reason="Thiếu minh chứng")
    after = row(year, "A")
    # The total is of the last scoring: 9,00 for 1.1, nothing else was marked.
    assert (after.own[0], after.latest[0], after.scored[0]) == (800, 800, 900)
    assert row(year, "A", stage="self").own[0] == 900
    assert row(year, "B").latest == (None,) * 5


def test_the_cross_stage_shows_each_marking_unit_s_own(year: Desk) -> None:
    give(year, "A", "1.1", 900, stage="cross", marker="B")
    give(year, "A", "1.1", 600, stage="cross", marker="C")
    assert row(year, "A", stage="cross", marker="B").own[0] == 900
    assert row(year, "A", stage="cross", marker="C").own[0] == 600
    assert row(year, "A", stage="cross").own[0] is None
    # In force is their mean: (9 + 6) / 2 = 7,5.
    assert row(year, "A").latest[0] == 750


def test_a_sheet_that_was_handed_over_or_sent_back_says_why_it_is_fixed(year: Desk) -> None:
    sheets = Sheets(year)
    for stage in StageCode.SELF, StageCode.CROSS, StageCode.APPRAISAL:
        sheets.hand_over(YEAR, ["A", "B"], stage)
    sheets.send_back(YEAR, "B", StageCode.APPRAISAL, ["1.1"], "Thiếu minh chứng")
    matrix = shown(year)
    fixed = {
        one.subject.code: [bool(matrix.why_fixed(one, column)) for column in matrix.criteria[:2]]
        for one in matrix.rows
    }
    assert fixed == {
        "A": [True, True],
        "B": [False, True],
        "C": [False, False],
        "D": [False, False],
    }
    assert "tiêu chí 1.2 không mở lại" in matrix.why_fixed(matrix.rows[1], matrix.criteria[1])
    assert refusals(enter(year, "A 1.1 9", "B 1.2 5")).keys() == {"A 1.1", "B 1.2"}


def test_many_marks_go_in_as_one_step_with_an_entry_each(year: Desk) -> None:
    before = len(trail(year))
    done = MarkMatrices(year).enter(SCOPE, cells("A 1.1 9,5", "A 2 Đạt", "B T -1,5", "C 1.2 0"))
    assert done.changes is Changes.SCORES
    assert (done.value.written, len(done.value.accepted), done.value.refused) == (True, 4, ())
    assert row(year, "A").own == (950, None, None, 1000, None)
    assert row(year, "B").own[4] == 150
    assert row(year, "C").own[1] == 0
    entries = trail(year)[before:]
    assert [entry.subject for entry in entries] == [
        "mark:A:1.1",
        "mark:A:2",
        "mark:B:T",
        "mark:C:1.2",
        f"year:{YEAR}",
    ]
    assert entries[-1].after == {"stage": "Thẩm định", "marks": 4}


def test_what_is_refused_is_told_cell_by_cell_and_nothing_goes_in(year: Desk) -> None:
    entered = enter(
        year, "A 1.1 9", "A 1.2 3", "A 1.3 5", "B 1.1 10,01", "B 2 chín", "C 1.1 1.500",
        "C 2 x", "C T không giao", "X 1.1 9", "D 9.9 1", "D 1.1 8", "D 1.1 7",
    )  # fmt: skip
    said = refusals(entered)
    assert {cell: text for cell, text in said.items() if cell != "X 1.1"} == {
        "A 1.2": "Điểm nhập 3,00 không thuộc mức nào của tiêu chí 1.2. Hãy chọn một trong các mức:"
        " Yếu 0,00; Tốt 5,00.",
        "A 1.3": "Tiêu chí 1.3 do chương trình tính, không nhập điểm. Hãy bỏ điểm này.",
        "B 1.1": "Điểm 10,01 cao hơn điểm tối đa 10,00 của tiêu chí. Hãy kiểm tra và ghi lại.",
        "B 2": "Không đọc được số “chín”; hãy chỉ ghi một con số, ví dụ 12 hoặc 9,5.",
        "C 1.1": "Không rõ dấu chấm, phẩy trong “1.500” là hàng nghìn hay phần lẻ; hãy ghi lại, ví"
        " dụ 1500 hoặc 1,5.",
        "C 2": "“x” không phải là điểm. Chưa chấm thì để trống; không cho điểm nào thì ghi 0.",
        "C T": "“Không giao” ghi ở chỉ tiêu của đơn vị, không ghi vào ô điểm. Hãy để trống ô này.",
        "D 9.9": "Không có tiêu chí 9.9 trong bộ “Bộ thử”.",
        "D 1.1": "Ô này có hai lần trong dữ liệu nhập. Hãy giữ lại một.",
    }
    assert "“X”" in said["X 1.1"]
    assert (entered.written, len(entered.accepted)) == (False, 2)
    assert stored(year) == 0


def test_the_right_cells_go_in_where_that_is_asked_for(year: Desk) -> None:
    entered = enter(year, "A 1.1 9", "B 1.1 99", valid=True)
    assert (entered.written, len(entered.refused)) == (True, 1)
    assert (row(year, "A").own[0], row(year, "B").own[0]) == (900, None)


def test_looking_only_writes_nothing(year: Desk) -> None:
    entered = MarkMatrices(year).enter(SCOPE, cells("A 1.1 9"), look_only=True).value
    assert (entered.written, entered.accepted[0].points, stored(year)) == (False, 900, 0)


def test_what_stands_so_already_changes_nothing(year: Desk) -> None:
    enter(year, "A 1.1 9", "B 1.1 8")
    again = enter(year, "A 1.1 9,0", "B 1.1 8", "C 1.1")
    assert (again.written, again.unchanged, stored(year)) == (False, 3, 2)


def test_another_s_mark_is_changed_or_taken_out_only_with_a_reason(year: Desk) -> None:
    give(year, "A", "1.1", 900, stage="self")
    enter(year, "A 1.1 9", "B 1.1 7")
    minh = as_minh(year)
    assert refusals(enter(minh, "A 1.1 8", "B 1.1")) == {
        "A 1.1": "Điểm này khác với điểm 9,00 đang có (Thẩm định, Chị Văn Thư). Hãy ghi lý do"
        " thay đổi.",
        "B 1.1": "Hãy ghi lý do rút điểm này.",
    }
    assert enter(minh, "A 1.1 8", "B 1.1", reason="Họp lại").written
    assert (row(year, "A").own[0], row(year, "B").own[0]) == (800, None)
    taken = [entry for entry in trail(year) if entry.action == "mark.withdraw"]
    assert [(one.subject, one.before, one.reason) for one in taken] == [
        ("mark:B:1.1", {"points": "7.00", "stage": "Thẩm định"}, "Họp lại")
    ]


def test_an_emptied_cell_brings_no_older_mark_of_the_stage_back(year: Desk) -> None:
    enter(year, "A 1.1 9")
    enter(year, "A 1.1 8")
    enter(year, "A 1.1", reason="Chấm lại từ đầu")
    assert row(year, "A").latest[0] is None


def test_a_closed_year_takes_nothing_and_its_cells_say_so(year: Desk) -> None:
    Years(year).close(YEAR)
    with pytest.raises(ClosedYear):
        enter(year, "A 1.1 9")
    matrix = shown(year)
    assert "đã khóa sổ" in matrix.why_fixed(matrix.rows[0], matrix.criteria[0])


def test_without_a_set_there_is_nothing_to_show(desk: Desk) -> None:
    list_units(desk, ["A"])
    with pytest.raises(Refused, match="Chưa có bộ tiêu chí"):
        MarkMatrices(desk).show(SCOPE)


def test_a_text_with_codes_at_the_left_and_on_top_goes_in_as_it_stands(year: Desk) -> None:
    text = "STT\tMã\tĐơn vị\t1.1 (10,00)\t2\n1\tA\tPhòng A\t9,5\tđạt\n2\tB\tPhòng B\t\t11\n"
    entered = MarkMatrices(year).enter_file(SCOPE, "điểm.txt", text.encode()).value
    assert [(one.typed.place, one.points) for one in entered.accepted] == [
        ("D2", 950),
        ("E2", 1000),
    ]
    assert [(one.typed.place, one.typed.code) for one in entered.refused] == [("E3", "B")]
    with pytest.raises(WrongField, match="cột “Mã”"):
        MarkMatrices(year).enter_file(SCOPE, "điểm.csv", b"a;b\n1;2\n")


def test_more_units_take_no_statement_more(desk: Desk) -> None:
    list_units(desk, ["A", "B"])
    use_criteria(desk, SET)
    give(desk, "A", "1.1", 900)
    Scoring(desk).score(YEAR)
    with counted() as few:
        shown(desk)
    list_units(desk, [f"M{number}" for number in range(40)])
    Scoring(desk).score(YEAR)
    with counted() as many:
        matrix = shown(desk)
    assert (len(matrix.rows), len(many)) == (42, len(few))
