"""The clauses of one section, or the targets, as a list to be changed line by line."""

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.rows import CampaignDetail, Clause
from desktop_app.reports.campaigns import label_title
from desktop_app.reports.plan_chapters import target_sentence
from desktop_app.reports.report import Column, Format, Row, Table

TARGET_KIND_TITLES = {
    TargetKind.RANGE: "khoảng",
    TargetKind.REDUCTION: "giảm bao nhiêu",
    TargetKind.PERCENTAGE: "tỷ lệ phần trăm",
    TargetKind.QUALITATIVE: "định tính",
    TargetKind.AMOUNT: "số lượng",
}
_CLAUSE_COLUMNS = (
    Column("position", "Số", Format.NUMBER, 5),
    Column("label", "Ai, loại, số văn bản", width=24),
    Column("text", "Nội dung", width=60),
    Column("due", "Ngày", Format.DATE, 11),
    Column("printed", "Khi in", width=9),
)
_TARGET_COLUMNS = (
    Column("code", "Mã", width=8),
    Column("kind", "Loại", width=16),
    Column("text", "Chỉ tiêu", width=60),
    Column("printed", "Khi in", width=9),
)


def clauses_table(detail: CampaignDetail, section: str) -> Table:
    """The clauses of a section; rows bear "clause:POSITION"."""
    rows = tuple(_clause_row(one) for one in detail.clauses if one.section == section)
    return Table("", _CLAUSE_COLUMNS, rows, empty_text="Chưa có mục nào.")


def targets_table(detail: CampaignDetail) -> Table:
    """The targets; rows bear "target:CODE"."""
    rows = tuple(
        Row(
            (one.code, _kind(one.kind), target_sentence(one), _printed(one.printed)),
            ident=f"target:{one.code}",
        )
        for one in detail.targets
    )
    return Table("", _TARGET_COLUMNS, rows, empty_text="Chưa có chỉ tiêu nào.")


def _clause_row(clause: Clause) -> Row:
    cells = (
        clause.position,
        label_title(clause),
        clause.text,
        clause.due,
        _printed(clause.printed),
    )
    return Row(cells, ident=f"clause:{clause.position}")


def _kind(kind: str) -> str:
    return TARGET_KIND_TITLES[TargetKind(kind)]


def _printed(printed: bool) -> str:  # noqa: FBT001  # a column's value
    return "" if printed else "không in"
