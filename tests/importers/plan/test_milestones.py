import pytest

from desktop_app.domain.campaigns import MilestoneKind
from desktop_app.importers.plan import read_plan

INTERIM, FINAL = MilestoneKind.INTERIM_REVIEW, MilestoneKind.FINAL_REVIEW


def moments(heading: str, *items: str) -> list[tuple[MilestoneKind, int | None, str]]:
    lines = ["KẾ HOẠCH", "Một hai ba", f"I. {heading}", *(f"- {item}" for item in items)]
    return [(one.kind, one.year, one.date) for one in read_plan(lines).milestones]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Tiến hành sơ kết vào năm 2023 và tổng kết vào năm 2025.",
            [(INTERIM, 2023, ""), (FINAL, 2025, "")],
        ),
        ("Tổ chức sơ kết, tổng kết phong trào.", [(INTERIM, None, ""), (FINAL, None, "")]),
        (
            "Tổ chức sơ kết, tổng kết vào tháng 12/2025.",
            [(INTERIM, 2025, "2025-12"), (FINAL, 2025, "2025-12")],
        ),
        ("Tháng 6 năm 2024 tổ chức sơ kết.", [(INTERIM, 2024, "2024-06")]),
        ("Tham mưu tổng kết trước ngày 15/12/2025.", [(FINAL, 2025, "2025-12-15")]),
        ("Tổ chức sơ kết 2 năm (2023).", [(INTERIM, 2023, "")]),
        ("Kiểm tra gắn với sơ kết, tổng kết.", []),
        ("Lồng ghép trong báo cáo sơ kết, tổng kết năm 2024.", []),
        ("Theo hướng dẫn khi tổ chức sơ kết, tổng kết.", []),
        ("Khen thưởng sơ kết, tổng kết phong trào.", []),
    ],
)  # fmt: skip
def test_reviews_that_are_to_be_held(
    sentence: str, found: list[tuple[MilestoneKind, int | None, str]]
) -> None:
    assert moments("TỔ CHỨC THỰC HIỆN", sentence) == found


def test_a_chapter_on_time_dates_other_things_too() -> None:
    assert moments(
        "THỜI GIAN", "Tháng 01/2024: phát động.", "Sơ kết: quý II/2024", "Đợt vận động: 10/2024",
        "Chuẩn bị: 2024."
    ) == [
        (MilestoneKind.LAUNCH, 2024, "2024-01"),
        (INTERIM, 2024, ""),
        (MilestoneKind.DRIVE, 2024, "2024-10"),
    ]  # fmt: skip


def test_a_review_named_twice_is_one_with_its_date() -> None:
    lines = [
        "KẾ HOẠCH",
        "Một",
        "I. NỘI DUNG",
        "- Tổ chức tổng kết.",
        "II. THỜI GIAN",
        "- Tổng kết: 12/2025",
    ]
    assert [(one.kind, one.date) for one in read_plan(lines).milestones] == [(FINAL, "2025-12")]
