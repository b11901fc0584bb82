"""A round in words: what it rests on, what its dossier lacks, what is to be done next."""

from collections.abc import Sequence

from desktop_app.domain.awards.rounds import DossierItem, RoundInfo, RoundState
from desktop_app.domain.dates import format_date

_STEPS = {
    RoundState.OPEN: (
        "Bước tiếp theo: bấm “Đề nghị theo quy định” để xét toàn bộ danh sách của năm."
    ),
    RoundState.PROPOSED: (
        "Bước tiếp theo: ghi kết quả bỏ phiếu của hội đồng, trình cấp trên phần vượt thẩm quyền,"
        " rồi ghi quyết định khen thưởng."
    ),
    RoundState.FORWARDED: "Bước tiếp theo: khi cấp trên trả lời, bấm “Ghi trả lời”.",
    RoundState.ANSWERED: (
        "Bước tiếp theo: ghi quyết định khen thưởng ở phần Quyết định, rồi kết thúc đợt."
    ),
    RoundState.CLOSED: "Đợt xét đã kết thúc, không sửa được nữa.",
}


def next_step(about: RoundInfo) -> str:
    """What is to be done next; those who are tied come before all else."""
    if about.tied:
        return (
            f"Bước tiếp theo: {about.tied} trường hợp bằng điểm ở hạn mức; hãy chọn các dòng đó"
            " rồi bấm “Quyết định”."
        )
    return _STEPS[about.state]


def round_told(about: RoundInfo, dossier: Sequence[DossierItem], ranking: str = "") -> str:
    """What a round rests on and where it is; `ranking`: how its published ranking is called."""
    told = (
        f"Thành tích: {about.achievement}." if about.achievement else "",
        f"Theo {ranking}." if ranking else "",
        _sent(about),
        dossier_told(dossier),
        next_step(about),
    )
    return " ".join(filter(None, told))


def dossier_told(items: Sequence[DossierItem]) -> str:
    """What the dossier lacks, paper by paper."""
    lacking = [_lacking(one) for one in items if not one.complete]
    return f"Hồ sơ còn thiếu: {'; '.join(lacking)}." if lacking else "Hồ sơ đã đủ văn bản."


def _lacking(item: DossierItem) -> str:
    if item.needed == 1:
        return item.paper
    return f"{item.paper} ({item.there}/{item.needed})"


def _sent(about: RoundInfo) -> str:
    if not about.sent_on:
        return ""
    sent = f"Trình {about.sent_to} ngày {format_date(about.sent_on)}"
    if not about.answered_on:
        return f"{sent}."
    return f"{sent}; trả lời ngày {format_date(about.answered_on)}: {about.answer}."
