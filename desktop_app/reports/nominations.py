"""Rounds, nominations, votes and dossiers as tables."""

from collections.abc import Sequence

from desktop_app.domain.awards.nominations import (
    NOMINATION_STATES,
    ORIGINS,
    NominationLine,
    NominationState,
)
from desktop_app.domain.awards.rounds import ROUND_KINDS, ROUND_STATES, DossierItem, RoundInfo
from desktop_app.reports.legal import basis_line
from desktop_app.reports.report import Column, Format, Row, Table

_NUMBER = Format.NUMBER
# Names of what lacks a paper that are told one by one.
_SHOWN = 5
_ROUND_COLUMNS = (
    Column("id", "Số", _NUMBER, 6),
    Column("kind", "Loại", width=20),
    Column("name", "Đợt xét", width=32),
    Column("campaign", "Phong trào", width=14),
    Column("state", "Trạng thái", width=18),
    Column("nominations", "Đã xét", _NUMBER, 8),
    Column("standing", "Đề nghị", _NUMBER, 8),
    Column("tied", "Chờ quyết định", _NUMBER, 9),
    Column("sent", "Trình", width=26),
    Column("answer", "Trả lời", width=30),
)
_NOMINATION_COLUMNS = (
    Column("id", "Số", _NUMBER, 7),
    Column("title", "Danh hiệu, hình thức", width=26),
    Column("code", "Mã", width=11),
    Column("name", "Họ và tên, tập thể", width=26),
    Column("unit", "Đơn vị", width=22),
    Column("points", "Điểm", Format.POINTS, 8),
    Column("origin", "Nguồn", width=13),
    Column("state", "Kết quả xét", width=20),
    Column("reason", "Lý do", width=60),
)
_DOSSIER_COLUMNS = (
    Column("paper", "Văn bản", width=34),
    Column("needed", "Cần có", _NUMBER, 8),
    Column("there", "Đã có", _NUMBER, 8),
    Column("missing", "Còn thiếu", width=60),
)


def rounds_table(rounds: Sequence[RoundInfo]) -> Table:
    """The rounds; rows bear "award_round:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.id,
                ROUND_KINDS[one.kind],
                one.name,
                one.campaign,
                ROUND_STATES[one.state],
                one.nominations,
                one.standing,
                one.tied or None,
                one.sent_to,
                one.answer,
            ),
            ident=f"award_round:{one.id}",
        )
        for one in rounds
    )
    return Table("Đợt xét khen thưởng", _ROUND_COLUMNS, rows, empty_text="Chưa mở đợt xét nào.")


def nominations_table(lines: Sequence[NominationLine]) -> Table:
    """Who is in and who is out, each with why.

    Rows bear "nomination:NUMBER", their tips the basis of the rule.
    """
    rows = tuple(
        Row(
            (
                one.id,
                one.title_name,
                one.code,
                one.name,
                one.unit,
                one.reasons.points,
                ORIGINS[one.origin],
                NOMINATION_STATES[one.state],
                reason_told(one),
            ),
            ident=f"nomination:{one.id}",
            tip=basis_line(one.reasons.basis) if one.reasons.basis else "",
        )
        for one in lines
    )
    empty = "Chưa xét ai trong đợt này."
    return Table("Đề nghị khen thưởng", _NOMINATION_COLUMNS, rows, empty_text=empty)


def reason_told(line: NominationLine) -> str:
    """Why somebody is in or out: what people said, what speaks against it, else what is met."""
    reasons = line.reasons
    if reasons.decided or reasons.vote:
        return "; ".join(filter(None, (reasons.decided, reasons.vote)))
    if line.state in {NominationState.LEFT_OUT, NominationState.TIED}:
        return " ".join(reasons.against)
    return " ".join(reasons.sentences)


def dossier_table(items: Sequence[DossierItem]) -> Table:
    """What a dossier needs, has and lacks."""
    rows = tuple(Row((one.paper, one.needed, one.there, _missing(one))) for one in items)
    return Table("Hồ sơ", _DOSSIER_COLUMNS, rows)


def _missing(item: DossierItem) -> str:
    told = ", ".join(item.missing[:_SHOWN])
    more = len(item.missing) - _SHOWN
    return f"{told} và {more} nữa" if more > 0 else told
