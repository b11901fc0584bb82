"""Rounds, nominations and dossiers as tables."""

from dataclasses import replace

from desktop_app.domain.awards.nominations import (
    NominationLine,
    NominationState,
    Origin,
    Reasons,
)
from desktop_app.domain.awards.outcomes import Outcome, Verdict
from desktop_app.domain.awards.rounds import DossierItem, RoundInfo, RoundKind, RoundState
from desktop_app.domain.criteria import Subject
from desktop_app.reports.nominations import (
    dossier_table,
    nominations_table,
    reason_told,
    rounds_table,
)

MET = Outcome("assessed", Verdict.MET, "Xếp loại đạt.")
LACKING = Outcome("joined", Verdict.UNKNOWN, "Chưa có số liệu.")
LINE = NominationLine(
    id=7,
    version=1,
    round_id=1,
    title="ldtt",
    title_name="Lao động tiên tiến",
    subject=Subject.INDIVIDUAL,
    subject_id=3,
    code="A-0",
    name="Trần An",
    unit="Phòng A",
    origin=Origin.RULE,
    state=NominationState.PROPOSED,
    reasons=Reasons((MET,), points=9450),
)


def test_who_is_in_is_told_with_what_is_met_who_is_out_with_what_lacks() -> None:
    assert reason_told(LINE) == "Xếp loại đạt."
    out = replace(LINE, state=NominationState.LEFT_OUT, reasons=Reasons((MET, LACKING)))
    assert reason_told(out) == "Chưa có số liệu."
    tied = replace(LINE, state=NominationState.TIED, reasons=Reasons((MET,), quota="Còn 1 suất."))
    assert reason_told(tied) == "Còn 1 suất."
    spoken = replace(out, reasons=Reasons((LACKING,), decided="Chị Văn Thư: ốm", vote="Đạt 9/9."))
    assert reason_told(spoken) == "Chị Văn Thư: ốm; Đạt 9/9."


def test_nominations_are_rows() -> None:
    (row,) = nominations_table([LINE]).rows
    assert row.ident == "nomination:7"
    assert row.cells[5:8] == (9450, "Theo quy định", "Đề nghị")


def test_rounds_tell_how_far_they_are() -> None:
    info = RoundInfo(
        id=2,
        version=1,
        year=2024,
        kind=RoundKind.FINAL,
        name="Tổng kết",
        campaign="VNN-2024",
        campaign_id=1,
        ranking=None,
        state=RoundState.FORWARDED,
        achievement="",
        sent_on="2024-12-22",
        sent_to="UBND tỉnh",
        answer="",
        answered_on="",
        nominations=5,
        standing=3,
    )
    (row,) = rounds_table([info]).rows
    assert row.cells[:9] == (
        2,
        "Tổng kết phong trào",
        "Tổng kết",
        "VNN-2024",
        "Đã trình cấp trên",
        5,
        3,
        None,
        "UBND tỉnh",
    )


def test_of_many_that_lack_a_paper_the_first_five_are_named() -> None:
    many = tuple(f"Người {place}" for place in range(7))
    (row,) = dossier_table([DossierItem("Báo cáo thành tích", 7, 0, many)]).rows
    assert row.cells[3] == "Người 0, Người 1, Người 2, Người 3, Người 4 và 2 nữa"


def test_a_nomination_tells_the_basis_of_the_rule_that_it_was_judged_by() -> None:
    ruled = replace(LINE, reasons=Reasons(basis="Điều 22 (văn bản cũ)", day="2024-12-10"))
    assert [row.tip for row in nominations_table([ruled, LINE]).rows] == [
        "Căn cứ: Điều 22 (văn bản cũ).",
        "",
    ]
