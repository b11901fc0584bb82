"""Why somebody is in or out, line by line."""

from dataclasses import replace

from desktop_app.domain.awards.nominations import NominationState, Reasons
from desktop_app.domain.awards.outcomes import Outcome, Verdict
from desktop_app.reports.nomination_detail import nomination_words
from tests.reports.nominated import LINE


def test_every_condition_is_told_with_its_verdict_and_its_parts() -> None:
    parts = (
        Outcome("initiative", Verdict.FAILED, "Không có sáng kiến – chưa đạt."),
        Outcome("by_hand", Verdict.UNKNOWN, "Chưa biết đề tài."),
    )
    reasons = Reasons(
        outcomes=(
            Outcome("assessed", Verdict.MET, "Xếp loại tốt – đạt."),
            Outcome("any", Verdict.FAILED, "Không điều nào đạt.", parts=parts),
        ),
        basis="Luật 06/2022/QH15",
        day="2024-12-31",
        points=9_150,
    )
    assert nomination_words(replace(LINE, reasons=reasons)).splitlines() == [
        "Trần An – Phòng A",
        "Chiến sĩ thi đua cấp tỉnh",
        "Kết quả xét: Đề nghị (theo quy định)",
        "Điểm: 91,50",
        "Điều kiện:",
        "  ✓ Xếp loại tốt – đạt.",
        "  ✗ Không điều nào đạt.",
        "      ✗ Không có sáng kiến – chưa đạt.",
        "      ? Chưa biết đề tài.",
        "Theo quy định áp dụng ngày 31/12/2024 (Luật 06/2022/QH15)",
        "Văn bản kèm theo: 0",
    ]


def test_what_people_the_council_and_the_quota_said_stands_before_the_conditions() -> None:
    reasons = Reasons(decided="Chị Văn Thư: đúng đối tượng", vote="8 trên 9", quota="Vượt 15%")
    line = replace(LINE, state=NominationState.VOTED, reasons=reasons, achievement="Giỏi")
    told = nomination_words(line).splitlines()
    assert told[2:] == [
        "Kết quả xét: Đã bỏ phiếu thông qua (theo quy định)",
        "Người quyết định: Chị Văn Thư: đúng đối tượng",
        "Bỏ phiếu: 8 trên 9",
        "Hạn mức: Vượt 15%",
        "Thành tích: Giỏi",
        "Văn bản kèm theo: 0",
    ]
