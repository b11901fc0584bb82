from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method, Rule, ScoreSheet
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.set_rules import Knockout
from tests.domain.scoring.build import facts

HALF = Knockout(below=Fraction(1, 2), highest="Khá", text="Điểm liệt theo quy định của công đoàn.")
WARNED = Knockout("3", penalty=2000, bars=("CO_THI_DUA", "BANG_KHEN"))
BANDS = (Band("Vững mạnh", 8500), Band("Khá", 7000), Band("Trung bình", 5000), Band("Yếu", 0))
UNION = CriteriaSet(
    "cd",
    "Công đoàn",
    (
        Criterion("1", "Tiêu chuẩn", 10_000),
        Criterion("1.1", "Nhiệm vụ", 8000, Method.MANUAL, "1"),
        Criterion("1.2", "Phong trào", 2000, Method.TARGET_RATIO, "1", Rule("X")),
        Criterion("2", "Thưởng", 1000, Method.BONUS),
        Criterion("3", "Kỷ luật", 3000, Method.PENALTY),
    ),
    bands=BANDS,
    knockouts=(HALF, WARNED),
)


def scored(rules: CriteriaSet = UNION, **values: int | None) -> ScoreSheet:
    return score_sheet(rules, facts(**values))


def movement(actual: int, rules: CriteriaSet = UNION, **others: int | None) -> ScoreSheet:
    given_facts = {"target__X__planned": 100, "target__X__actual": actual, **others}
    return scored(rules, **given_facts)


def test_a_criterion_below_its_share_holds_the_class_down_with_its_figures() -> None:
    sheet = movement(49, mark__1__1=8000)
    # 80 + 9,80 = 89,80 would be “Vững mạnh”, but 9,80 of 20,00 is 49 %
    assert (sheet.total, sheet.band) == (8980, "Khá")
    (told,) = sheet.notes
    assert told == (
        "Tiêu chí 1.2 đạt 9,80/20,00 điểm (49%), dưới 50% điểm tối đa: xếp loại không cao hơn “Khá”"
        "; điểm liệt theo quy định của công đoàn."
    )
    assert sheet.bars == ()


def test_just_the_share_does_not_strike() -> None:
    sheet = movement(50, mark__1__1=8000)
    assert (sheet.band, sheet.notes) == ("Vững mạnh", ())


def test_a_share_is_exact_and_never_rounded_before_it_is_compared() -> None:
    third = replace(HALF, below=Fraction(1, 3))
    rules = replace(UNION, knockouts=(third,))
    # 26,66 of 80,00 is less than a third, 26,67 is more
    assert "Tiêu chí 1.1" in scored(rules, mark__1__1=2666).notes[0]
    assert scored(rules, mark__1__1=2667).notes == ()


def test_blank_and_unassigned_marks_do_not_strike_nor_bonuses_nor_penalties() -> None:
    assert scored(mark__1__1=8000, mark__2=0, mark__3=100).notes == ()
    unassigned = scored(mark__1__1=8000, mark__2=0, mark__3=100, target__X__assigned=0)
    assert unassigned.notes == ()


def test_a_class_below_the_limit_stays_as_it_is() -> None:
    sheet = movement(10, mark__1__1=5000)
    # 50 + 2 = 52
    assert sheet.band == "Trung bình"
    assert len(sheet.notes) == 1


def test_several_criteria_make_one_sentence() -> None:
    sheet = movement(10, mark__1__1=3000)
    assert sheet.notes[0].startswith(
        "Tiêu chí 1.1 đạt 30,00/80,00 điểm (37,5%), dưới 50% điểm tối đa;"
        " tiêu chí 1.2 đạt 2,00/20,00 điểm (10%), dưới 50% điểm tối đa: xếp loại"
    )


def test_a_penalty_bars_titles_and_leaves_the_class() -> None:
    sheet = movement(100, mark__1__1=8000, mark__2=1000, mark__3=2000)
    # 80 + 20 + 10 − 20 = 90
    assert (sheet.total, sheet.band) == (9000, "Vững mạnh")
    assert sheet.bars == ("CO_THI_DUA", "BANG_KHEN")
    (told,) = sheet.notes
    assert told == (
        "Tiêu chí 3 bị trừ 20,00 điểm, từ 20,00 điểm trở lên: không được xét CO_THI_DUA, BANG_KHEN."
    )
    assert movement(100, mark__3=1999).bars == ()


def test_a_group_is_measured_by_what_was_marked_of_it() -> None:
    rules = replace(UNION, knockouts=(Knockout("1", Fraction(3, 5), highest="Yếu"),))
    # 50 + 10 = 60 of 100, just the share; 49 + 10 is below; alone 50 of 80 is 62,5 %
    assert movement(50, rules, mark__1__1=5000).notes == ()
    struck = movement(50, rules, mark__1__1=4900)
    assert struck.band == "Yếu"
    assert struck.notes[0].startswith("Nhóm 1 đạt 59,00/100,00 điểm (59%)")
    assert scored(rules, mark__1__1=5000).notes == ()


def test_what_the_set_prints_beside_a_class_follows_the_knockouts() -> None:
    bands = (Band("Vững mạnh", 8500), Band("Khá", 7000, "Báo cáo công đoàn cấp trên"))
    sheet = movement(10, replace(UNION, bands=bands), mark__1__1=8000)
    assert sheet.band == "Khá"
    assert sheet.notes[-1] == "Báo cáo công đoàn cấp trên"
    assert len(sheet.notes) == 2


def test_a_sheet_without_a_mark_has_no_class() -> None:
    sheet = scored()
    assert (sheet.band, sheet.notes, sheet.bars) == ("", (), ())


@given(st.integers(0, 8000), st.integers(0, 8000), st.integers(0, 100))
def test_a_better_mark_never_lowers_the_class(one: int, other: int, actual: int) -> None:
    heights = {band.name: band.at_least for band in BANDS}
    low, high = (movement(actual, mark__1__1=points).band for points in sorted((one, other)))
    assert heights[low] <= heights[high]
