from desktop_app.domain.plan_comparison import (
    ComparedField,
    ComparedLine,
    PlanComparison,
    PlanSource,
)
from desktop_app.domain.rows import Clause
from desktop_app.reports.plan_comparison import comparison_blocks
from desktop_app.reports.report import Paragraph, Table
from tests.reports.test_plan import DETAIL
from tests.reports.values import rows

OURS = Clause("milestone", "final_review", "Tổng kết", "2025", 1)
THEIRS = Clause("milestone", "final_review", "Tổng kết cả giai đoạn", "2025", 1)
FOUND = PlanComparison(
    DETAIL,
    PlanSource.TEMPLATE,
    "Mẫu",
    (ComparedField("Số, ký hiệu", "12/KH", ""), ComparedField("Chủ đề", "A", "A")),
    (
        ComparedLine(OURS, THEIRS, differs=True),
        ComparedLine(Clause("target", "GN", "Giảm: 5 hộ", "", 1), None, differs=True),
        ComparedLine(None, Clause("target", "DN", "Dạy nghề", "", 2), differs=True),
    ),
)


def paragraphs(found: PlanComparison) -> list[str]:
    return [block.text for block in comparison_blocks(found) if isinstance(block, Paragraph)]


def test_both_sides_stand_in_tables_with_what_became_of_each() -> None:
    head, milestones, targets = (
        block for block in comparison_blocks(FOUND) if isinstance(block, Table)
    )
    assert rows(head) == [("Số, ký hiệu", "12/KH", "", "khác"), ("Chủ đề", "A", "A", "")]
    assert milestones.title == "Các mốc thời gian"
    assert rows(milestones) == [
        ("1", "Tổng kết: Tổng kết (2025)", "Tổng kết: Tổng kết cả giai đoạn (2025)", "khác")
    ]
    assert [cells[0:1] + cells[3:] for cells in rows(targets)] == [("1", "thêm"), ("", "đã bỏ")]


def test_only_what_differs_can_be_shown() -> None:
    blocks = comparison_blocks(FOUND, differing_only=True)
    head = next(block for block in blocks if isinstance(block, Table))
    assert rows(head) == [("Số, ký hiệu", "12/KH", "", "khác")]
    assert len([block for block in blocks if isinstance(block, Table)]) == 3


def test_the_number_of_differences_is_told() -> None:
    assert paragraphs(FOUND)[0].startswith("Có 4 chỗ khác với kế hoạch mẫu “Mẫu”")
    same = PlanComparison(DETAIL, PlanSource.TEMPLATE, "Mẫu", (), ())
    assert paragraphs(same) == ["Giống hệt kế hoạch mẫu “Mẫu”."]


def test_a_campaign_without_a_source_says_so() -> None:
    bare = PlanComparison(DETAIL, PlanSource.NONE, "", (), ())
    assert "không có kế hoạch mẫu" in paragraphs(bare)[0]
