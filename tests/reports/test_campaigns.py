from dataclasses import replace

import pytest

from desktop_app.domain.campaigns import MilestoneKind
from desktop_app.domain.rows import CampaignDetail, CampaignTargetInfo, Clause
from desktop_app.reports.campaigns import MILESTONE_TITLES, campaigns_table, detail_blocks, in_tree
from desktop_app.reports.report import Heading, Paragraph, Table
from tests.reports.values import COUNTRYSIDE, POVERTY, rows

DETAIL = CampaignDetail(
    info=POVERTY,
    issuer="Sở Lao động tỉnh An Bình",
    number="",
    issued_on="2024-08",
    theme="Chung tay vì người nghèo",
    period_from="2021",
    period_to="2025",
    parent="",
    signatory="Giám đốc: Lê Văn Mẫu",
    feeds_year_end=True,
    clauses=(
        Clause("content", "", "Vận động ủng hộ quỹ.", ""),
        Clause("duty", "Văn phòng Sở", "Tổng hợp, báo cáo.", ""),
        Clause("milestone", "final_review", "Tổng kết phong trào", "2025"),
        Clause("appendix", "", "Biểu mẫu kèm theo.", ""),
    ),
    targets=(
        CampaignTargetInfo("TL", "Tỷ lệ hộ nghèo giảm", "range", "0.1", "0.2", "%"),
        CampaignTargetInfo("GN", "Số hộ thoát nghèo", "reduction", "1500", "1500", "hộ"),
        CampaignTargetInfo("DL", "Người nghèo được trợ giúp", "qualitative", "", "", ""),
    ),
)


def test_campaigns_tell_how_many_units_have_answered() -> None:
    table = campaigns_table((POVERTY, COUNTRYSIDE))
    assert rows(table)[0] == (
        *("VNN-2024", POVERTY.title, "đang thực hiện"),
        *("2024-11-25", 3, 4, 7500),
    )
    assert [row.ident for row in table.rows] == ["campaign:VNN-2024", "campaign:NTM-2024"]
    assert campaigns_table(()).empty_text == "Chưa phát động phong trào nào."


def test_a_campaign_stands_under_the_one_it_follows() -> None:
    child = replace(COUNTRYSIDE, parent=POVERTY.code)
    grandchild = replace(COUNTRYSIDE, code="NTM2-2024", parent=child.code)
    elsewhere = replace(POVERTY, code="KHAC-2024", parent="VNN-2023")
    found = list(in_tree((elsewhere, grandchild, POVERTY, child)))
    assert [(one.code, depth) for one, depth in found] == [
        *(("KHAC-2024", 0), ("VNN-2024", 0), ("NTM-2024", 1), ("NTM2-2024", 2)),
    ]
    table = campaigns_table((POVERTY, child))
    assert rows(table)[1][1] == f"– {COUNTRYSIDE.title}"


def test_campaigns_that_follow_each_other_in_a_ring_are_all_told() -> None:
    first = replace(POVERTY, parent=COUNTRYSIDE.code)
    second = replace(COUNTRYSIDE, parent=POVERTY.code)
    own = replace(POVERTY, code="X", parent="X")
    found = list(in_tree((first, second, own)))
    assert [(one.code, depth) for one, depth in found] == [
        *(("X", 0), ("VNN-2024", 0), ("NTM-2024", 0)),
    ]


def test_a_campaign_that_is_suspended_or_over_says_so() -> None:
    table = campaigns_table((replace(POVERTY, state="suspended"),))
    assert rows(table)[0][1:3] == (POVERTY.title, "tạm dừng")
    handed = replace(
        DETAIL, state="handed_over", successor="VNN-2025", state_reason="Sáp nhập", kind="regular"
    )
    texts = [block.text for block in detail_blocks(handed) if isinstance(block, Paragraph)]
    assert "Trạng thái: đã bàn giao cho VNN-2025: Sáp nhập" in texts
    assert "Loại thi đua: thường xuyên" in texts


def test_a_plan_reads_in_its_order_with_targets_after_the_contents() -> None:
    headings = [block.text for block in detail_blocks(DETAIL) if isinstance(block, Heading)]
    assert headings == [
        POVERTY.title,
        "Nội dung thi đua",
        "Chỉ tiêu",
        "Tổ chức thực hiện",
        "Các mốc thời gian",
        "appendix",
    ]


def test_the_head_tells_only_what_the_plan_tells() -> None:
    texts = [block.text for block in detail_blocks(DETAIL) if isinstance(block, Paragraph)]
    assert texts[:7] == [
        "Cơ quan ban hành: Sở Lao động tỉnh An Bình",
        "Ngày ban hành: 08/2024",
        "Chủ đề: Chung tay vì người nghèo",
        "Giai đoạn: 2021 - 2025",
        "Hạn nộp báo cáo: 25/11/2024",
        "Người ký: Giám đốc: Lê Văn Mẫu",
        "Kết quả: tính vào bình xét cuối năm",
    ]


def test_clauses_name_who_and_when() -> None:
    texts = [block.text for block in detail_blocks(DETAIL) if isinstance(block, Paragraph)]
    assert texts[7:] == [
        "- Vận động ủng hộ quỹ.",
        "- Văn phòng Sở: Tổng hợp, báo cáo.",
        "- Tổng kết: Tổng kết phong trào (2025)",
        "- Biểu mẫu kèm theo.",
    ]


def test_targets_show_a_range_one_figure_or_none() -> None:
    (table,) = (block for block in detail_blocks(DETAIL) if isinstance(block, Table))
    assert [cells[2] for cells in rows(table)] == ["0,1 - 0,2", "1.500", ""]


@pytest.mark.parametrize("kind", MilestoneKind)
def test_every_milestone_has_a_vietnamese_name(kind: MilestoneKind) -> None:
    assert MILESTONE_TITLES[kind] != kind.value
