"""Awards of a year by title, with the money and its arithmetic; their sums; decisions."""

from collections.abc import Iterator, Sequence
from itertools import count, groupby

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.awards.given import (
    DECISION_KINDS,
    AwardLine,
    DecisionInfo,
    MoneySum,
    by_title,
    by_unit,
    total,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.money import format_money
from desktop_app.reports.official import (
    About,
    body_of,
    letterhead,
    padded,
    recipients,
    signatures,
)
from desktop_app.reports.report import Block, Column, Format, Heading, Paragraph, Report, Row, Table

_MONEY = Format.MONEY
_AWARD_COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("name", "Họ và tên, tập thể", width=26),
    Column("unit", "Đơn vị", width=22),
    Column("achievement", "Thành tích", width=24),
    Column("decision", "Số quyết định", width=16),
    Column("decided_on", "Ngày", Format.DATE, 11),
    Column("arithmetic", "Hệ số × lương cơ sở", width=24),
    Column("money", "Tiền thưởng (đồng)", _MONEY, 14, summed=True),
    Column("note", "Ghi chú", width=26),
)
_SUM_COLUMNS = (
    Column("awards", "Số khen thưởng", Format.NUMBER, 10, summed=True),
    Column("money", "Tiền thưởng (đồng)", _MONEY, 15, summed=True),
    Column("revoked", "Đã thu hồi", Format.NUMBER, 9, summed=True),
    Column("to_recover", "Tiền phải thu hồi (đồng)", _MONEY, 15, summed=True),
)
_DECISION_COLUMNS = (
    Column("id", "Số", Format.NUMBER, 6),
    Column("number", "Số quyết định", width=18),
    Column("decided_on", "Ngày", Format.DATE, 11),
    Column("kind", "Loại", width=16),
    Column("authority", "Thẩm quyền", width=28),
    Column("awards", "Số khen thưởng", Format.NUMBER, 10),
    Column("money", "Tiền thưởng (đồng)", _MONEY, 15),
    Column("abstract", "Trích yếu", width=36),
)


def awards_table(lines: Sequence[AwardLine]) -> Table:
    """The awards under their titles; one that was taken back has no money and says why.

    Rows bear "award:NUMBER".
    """
    rows = tuple(_award_rows(lines))
    note = "Đơn vị tính: đồng" if rows else ""
    empty = "Chưa có khen thưởng nào."
    return Table("Danh sách khen thưởng", _AWARD_COLUMNS, rows, note, empty)


def _award_rows(lines: Sequence[AwardLine]) -> Iterator[Row]:
    numbers = count(1)
    groups = [(name, tuple(one)) for name, one in groupby(lines, lambda one: one.title_name)]
    for name, several in groups:
        yield Row((name,), "group")
        yield from (Row(_cells(next(numbers), one), ident=f"award:{one.id}") for one in several)
        if len(groups) > 1:
            yield _summed("Cộng", several, "subtotal")
    if groups:
        yield _summed("Tổng cộng", lines, "total")


def _summed(words: str, lines: Sequence[AwardLine], level: str) -> Row:
    return Row((None, words, "", "", "", "", "", total(lines).money, ""), level)


def _cells(place: int, one: AwardLine) -> tuple[str | int | None, ...]:
    recover = (
        f"; phải thu hồi {format_money(one.money)} đồng" if one.revoked_on and one.money else ""
    )
    return (
        place,
        one.name,
        one.unit if one.subject is Subject.INDIVIDUAL else "",
        one.achievement,
        one.number,
        one.decided_on,
        one.arithmetic,
        None if one.revoked_on else one.money,
        f"{one.revocation}{recover}",
    )


def sums_table(sums: Sequence[MoneySum], of: str) -> Table:
    """Sums of money by title or unit; `of` names the first column."""
    first = Column("name", of, width=40)
    rows = [Row(_sum_cells(one)) for one in sums]
    if rows:
        rows.append(Row(_sum_cells(_added(sums)), "total"))
    return Table(f"Tiền thưởng theo {of.lower()}", (first, *_SUM_COLUMNS), tuple(rows))


def _sum_cells(one: MoneySum) -> tuple[str | int | None, ...]:
    return (one.name, one.awards, one.money, one.revoked, one.to_recover)


def _added(sums: Sequence[MoneySum]) -> MoneySum:
    return MoneySum(
        "Tổng cộng",
        sum(one.awards for one in sums),
        sum(one.money for one in sums),
        sum(one.revoked for one in sums),
        sum(one.to_recover for one in sums),
    )


def decisions_table(found: Sequence[DecisionInfo]) -> Table:
    """The decisions in order of time; rows bear "award_decision:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.id,
                one.number,
                one.decided_on,
                DECISION_KINDS[one.kind],
                one.authority,
                one.awards,
                one.money,
                one.abstract,
            ),
            ident=f"award_decision:{one.id}",
        )
        for one in found
    )
    return Table("Quyết định", _DECISION_COLUMNS, rows, empty_text="Chưa có quyết định nào.")


def awards_told(lines: Sequence[AwardLine]) -> str:
    """How many awards stand, their money, what was taken back and is to be recovered."""
    found = total(lines)
    if not lines:
        return "Chưa có khen thưởng nào."
    money = f", tiền thưởng {format_money(found.money)} đồng" if found.money else ""
    gone = ""
    if found.revoked:
        recover = f", phải thu hồi {format_money(found.to_recover)} đồng"
        gone = f" Đã thu hồi {padded(found.revoked)} khen thưởng{recover}."
    return f"{padded(found.awards)} khen thưởng{money}.{gone}"


def awards_report(lines: Sequence[AwardLine], about: About) -> Report:
    """The awards of a year, or of one campaign, as an official document."""
    chosen = tuple(one for one in lines if about.campaign in {"", one.campaign})
    return Report(
        kind="awards",
        title="Danh sách khen thưởng",
        abstract=f"Trong {about.occasion} của {body_of(about.department)}",
        letterhead=letterhead(about.department),
        blocks=tuple(_blocks(chosen)),
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        landscape=True,
        made_from=about.made_from,
    )


def _blocks(lines: Sequence[AwardLine]) -> Iterator[Block]:
    yield Paragraph(awards_told(lines))
    money = total(lines).money
    if money:
        yield Paragraph(f"Tiền thưởng bằng chữ: {amount_in_words(money)}.")
    yield awards_table(lines)
    if money:
        yield Heading("Tổng hợp tiền thưởng")
        yield sums_table(by_title(lines), "Danh hiệu, hình thức")
        yield sums_table(by_unit(lines), "Đơn vị")
