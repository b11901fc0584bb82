"""Chapters of a printed plan: which there are, and how their items are numbered."""

from dataclasses import replace

import pytest

from desktop_app.domain.rows import CampaignDetail, CampaignTargetInfo, Clause
from desktop_app.reports.plan_chapters import chapters, target_sentence
from desktop_app.reports.report import Heading, Paragraph
from tests.reports.test_plan import DETAIL


def lines(*clauses: Clause, **changes: object) -> dict[str, list[str]]:
    """Each chapter's heading with its lines; headings within it are marked."""
    bare: CampaignDetail = replace(DETAIL, clauses=clauses, **changes)  # type: ignore[arg-type]  # the names are the fields'
    found = {}
    for heading, blocks in chapters(bare):
        assert all(isinstance(block, Heading | Paragraph) for block in blocks)
        found[heading] = [
            f"[{block.level}] {block.text}" if isinstance(block, Heading) else block.text
            for block in blocks
            if isinstance(block, Heading | Paragraph)
        ]
    return found


def clause(section: str, text: str, label: str = "", due: str = "") -> Clause:
    return Clause(section, label, text, due)


CONTENT = clause("content", "Giúp dân")


def test_a_chapter_that_says_nothing_is_not_there() -> None:
    assert lines(CONTENT) == {"Nội dung thi đua": ["1. Giúp dân"]}


def test_what_is_not_printed_is_left_out() -> None:
    hidden = replace(clause("criterion_collective", "Tốt"), printed=False)
    assert list(lines(CONTENT, hidden)) == ["Nội dung thi đua"]


def test_purposes_and_requirements_stand_apart_where_the_plan_parts_them() -> None:
    both = lines(clause("purpose", "Để làm gì"), clause("purpose", "Phải sao"))
    assert both == {"Mục đích, yêu cầu": ["Để làm gì", "Phải sao"]}
    parted = lines(
        clause("purpose", "Để làm gì", "purpose"), clause("purpose", "Phải sao", "requirement")
    )
    assert parted == {
        "Mục đích, yêu cầu": ["[2] 1. Mục đích", "Để làm gì", "[2] 2. Yêu cầu", "Phải sao"]
    }


def test_theme_and_participants_make_parts_of_the_contents() -> None:
    found = lines(
        clause("collective", "Các phòng"),
        clause("collective", "Các đơn vị"),
        clause("individual", "Mọi người"),
        CONTENT,
        theme="Chung tay",
    )
    assert found == {
        "Chủ đề, đối tượng, nội dung phong trào thi đua": [
            "[2] 1. Chủ đề",
            "“Chung tay”.",
            "[2] 2. Đối tượng",
            "a) Tập thể: Các phòng, các đơn vị.",
            "b) Cá nhân: Mọi người.",
            "[2] 3. Nội dung thi đua",
            "- Giúp dân",
        ]
    }


def test_targets_follow_the_first_group_of_contents() -> None:
    targets = (
        CampaignTargetInfo("A", "Tỷ lệ giảm", "range", "0.1", "0.2", "%"),
        CampaignTargetInfo("B", "Số hộ", "reduction", "1500", "1500", "hộ"),
        CampaignTargetInfo("C", "Ẩn", "amount", "", "", "", printed=False),
    )
    found = lines(
        clause("content", "Việc chính.", "Nhiệm vụ"),
        clause("content", "Việc phụ", "Khác"),
        clause("content", "Việc nữa", "Khác"),
        targets=targets,
    )
    assert found["Nội dung thi đua"] == [
        "[3] a) Nhiệm vụ",
        "Việc chính.",
        "- Tỷ lệ giảm: 0,1-0,2%;",
        "- Số hộ: 1.500 hộ.",
        "[3] b) Khác",
        "- Việc phụ",
        "- Việc nữa",
    ]


@pytest.mark.parametrize(
    ("low", "high", "measure", "told"),
    [
        ("100", "100", "%", "Việc: 100%"),
        ("", "", "hộ", "Việc"),
        ("0.1", "0.2", "%/năm", "Việc: 0,1-0,2%/năm"),
        ("5", "5", "", "Việc: 5"),
    ],
)
def test_a_target_is_told_with_its_figure(low: str, high: str, measure: str, told: str) -> None:
    assert target_sentence(CampaignTargetInfo("X", "Việc", "range", low, high, measure)) == told


def test_a_figure_that_the_text_says_already_is_not_said_again() -> None:
    said = CampaignTargetInfo("X", "Giảm 500 hộ nghèo năm 2025", "reduction", "500", "500", "hộ")
    assert target_sentence(said) == "Giảm 500 hộ nghèo năm 2025"
    # The 5 of 2025 is no figure of its own.
    five = CampaignTargetInfo("X", "Xây nhà năm 2025", "amount", "5", "5", "căn")
    assert target_sentence(five) == "Xây nhà năm 2025: 5 căn"


def test_standards_are_lettered_and_rewards_stand_by_their_occasion() -> None:
    found = lines(
        clause("criterion_collective", "Một"),
        clause("criterion_collective", "Hai"),
        clause("criterion_individual", "Ba"),
        clause("reward", "Đúng người", "principle"),
        clause("reward", "Cuối năm", "annual"),
        clause("reward", "Khi tổng kết", "review"),
    )
    assert found["Tiêu chuẩn thi đua"] == [
        "[2] 1. Đối với tập thể",
        "a) Một",
        "b) Hai",
        "[2] 2. Đối với cá nhân",
        "a) Ba",
    ]
    assert found["Khen thưởng"] == [
        "Đúng người",
        "[2] 1. Khen thưởng hằng năm",
        "Cuối năm",
        "[2] 2. Khen thưởng sơ kết, tổng kết phong trào",
        "Khi tổng kết",
    ]


def test_roles_with_one_duty_each_are_numbered() -> None:
    found = lines(clause("duty", "Làm", "Các phòng"), clause("duty", "Gom", "Văn phòng"))
    assert found["Tổ chức thực hiện"] == ["1. Các phòng: Làm", "2. Văn phòng: Gom"]


def test_roles_with_several_duties_have_headings_and_the_office_joins_the_one_before() -> None:
    found = lines(
        clause("duty", "Làm", "Các phòng"),
        clause("duty", "Báo", "Các phòng"),
        clause("duty", "Gom", "Văn phòng Sở"),
        clause("duty", "Tham gia", "Mọi người"),
    )
    assert found["Tổ chức thực hiện"] == [
        "[2] 1. Đối với các phòng",
        "- Làm",
        "- Báo",
        "- Văn phòng Sở: Gom",
        "[2] 2. Đối với mọi người",
        "Tham gia",
    ]


def test_milestones_and_reports_that_no_duty_tells_are_printed_last() -> None:
    found = lines(
        clause("duty", "Làm", "Các phòng"),
        clause("milestone", "Sơ kết giữa kỳ", "interim_review", "2023"),
        clause("milestone", "Tổng kết", "final_review"),
        clause("reporting", "Báo cáo hằng quý"),
    )
    assert found["Tổ chức thực hiện"][1:] == [
        "- Sơ kết: Sơ kết giữa kỳ (2023)",
        "- Tổng kết: Tổng kết",
        "- Báo cáo hằng quý",
    ]


def test_a_plan_keeps_its_own_words_for_a_chapter_and_what_it_says_besides() -> None:
    found = lines(
        CONTENT,
        clause("heading", "Nội dung thực hiện", "content"),
        clause("other", "Kinh phí tự lo", "Kinh phí"),
    )
    assert list(found) == ["Nội dung thực hiện", "Kinh phí"]
