from dataclasses import replace

from desktop_app.domain.rows import CampaignTargetInfo, Clause
from desktop_app.reports.plan_lines import clauses_table, targets_table
from tests.reports.test_plan import DETAIL
from tests.reports.values import rows


def test_the_clauses_of_one_section_are_listed_with_their_numbers() -> None:
    clauses = (
        Clause("milestone", "final_review", "Tổng kết phong trào", "2025", 1),
        Clause("milestone", "report", "Báo cáo", "", 2, printed=False),
        Clause("content", "", "Giúp dân", "", 1),
    )
    table = clauses_table(replace(DETAIL, clauses=clauses), "milestone")
    assert rows(table) == [
        (1, "Tổng kết", "Tổng kết phong trào", "2025", ""),
        (2, "Báo cáo", "Báo cáo", "", "không in"),
    ]
    assert [row.ident for row in table.rows] == ["clause:1", "clause:2"]


def test_targets_are_listed_with_their_kinds_and_figures() -> None:
    targets = (CampaignTargetInfo("TL", "Tỷ lệ giảm", "range", "0.1", "0.2", "%"),)
    assert rows(targets_table(replace(DETAIL, targets=targets))) == [
        ("TL", "khoảng", "Tỷ lệ giảm: 0,1-0,2%", "")
    ]
    assert targets_table(replace(DETAIL, targets=())).empty_text == "Chưa có chỉ tiêu nào."
