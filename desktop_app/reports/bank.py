"""A bank statement beside the remittances: what is accounted for and what is not."""

from desktop_app.domain.bank_rows import BankLineInfo, MatchedLines, Reconciliation
from desktop_app.domain.matching_bank import MatchedBy
from desktop_app.domain.money import format_money
from desktop_app.domain.remittances import RemittanceLine
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import Column, Format, Row, Table

_BY = {
    MatchedBy.REFERENCE.value: "theo số chứng từ",
    MatchedBy.AMOUNT_AND_DAY.value: "theo số tiền và ngày",
    MatchedBy.PERSON.value: "do người khớp",
}
_COLUMNS = (
    Column("id", "Số", Format.NUMBER, 6),
    Column("day", "Ngày", Format.DATE, 11),
    Column("amount", "Số tiền (đồng)", Format.MONEY, 14),
    Column("left", "Chưa khớp (đồng)", Format.MONEY, 14),
    Column("content", "Nội dung", width=32),
    Column("matches", "Khớp với khoản nộp", width=36),
    Column("bank_reference", "Số chứng từ", width=14),
    Column("account", "Tài khoản", width=14),
    Column("origin", "Nguồn số liệu", width=22),
)
_UNPAID_COLUMNS = (
    Column("id", "Số", Format.NUMBER, 6),
    Column("sent_on", "Ngày nộp", Format.DATE, 11),
    Column("unit", "Đơn vị", width=28),
    Column("amount", "Số tiền (đồng)", Format.MONEY, 14),
    Column("left", "Chưa thấy trên sao kê (đồng)", Format.MONEY, 16),
    Column("bank_reference", "Chứng từ ngân hàng", width=16),
    Column("drive", "Đợt vận động", width=26),
)
_OPEN, _DONE, _OUT = "Chưa khớp, hoặc khớp một phần", "Đã khớp", "Tiền ra, không đối chiếu"


def bank_table(found: Reconciliation) -> Table:
    """The statement's lines: first those that wait; rows bear "line:NUMBER"."""
    open_ones = found.open_lines
    out = tuple(one for one in found.lines if one.amount < 0)
    done = tuple(one for one in found.lines if one not in open_ones and one not in out)
    rows: list[Row] = []
    for title, lines in ((_OPEN, open_ones), (_DONE, done), (_OUT, out)):
        if lines:
            rows.append(Row((f"{title} ({len(lines)} dòng)",), "group"))
            rows += [Row(_cells(one), ident=f"line:{one.id}") for one in lines]
    empty = "Chưa nhập sao kê ngân hàng nào của năm này."
    return Table("Dòng sao kê", _COLUMNS, tuple(rows), empty_text=empty)


def unpaid_table(found: Reconciliation) -> Table:
    """The remittances that the bank does not show in full; rows bear "remittance:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.id,
                one.sent_on,
                one.unit_name,
                one.amount,
                one.amount - one.matched,
                one.bank_reference,
                one.drive.title,
            ),
            ident=f"remittance:{one.id}",
        )
        for one in found.open_remittances
    )
    empty = "Mọi khoản nộp đều đã thấy trên sao kê, hoặc chưa có khoản nộp nào."
    return Table("Khoản nộp chưa thấy trên sao kê", _UNPAID_COLUMNS, rows, empty_text=empty)


def open_sentence(found: Reconciliation) -> str:
    """What is left to do on both sides."""
    if not found.lines:
        return "Chưa nhập sao kê ngân hàng nào của năm này."
    lines, unpaid = found.open_lines, found.open_remittances
    if not lines and not unpaid:
        return "Sao kê và các khoản nộp đã khớp hết."
    came = sum(one.left for one in lines)
    owed = sum(one.amount - one.matched for one in unpaid)
    return (
        f"Chưa khớp: {len(lines)} dòng sao kê ({format_money(came)} đồng) và "
        f"{len(unpaid)} khoản nộp ({format_money(owed)} đồng)."
    )


def matched_sentence(done: MatchedLines) -> str:
    """What matching did, and what it left to a person."""
    if not done.made:
        return f"Không có cặp nào chắc chắn; còn {done.left} dòng sao kê cần người khớp."
    rest = f"còn {done.left} dòng sao kê cần người khớp" if done.left else "không còn dòng nào"
    return f"Đã khớp {done.made} cặp; {rest}."


def choice_text(one: RemittanceLine) -> str:
    """A remittance as somebody chooses it for a line."""
    left = format_money(one.amount - one.matched)
    reference = f", {one.bank_reference}" if one.bank_reference else ""
    day = "/".join(reversed(one.sent_on.split("-")))
    return f"Số {one.id}: {one.unit_name}, {left} đồng, {day}{reference}"


def _cells(one: BankLineInfo) -> tuple[str | int | None, ...]:
    told = (
        f"Số {own.remittance} {own.unit_name}: {format_money(own.amount)} đồng, "
        f"{_BY.get(own.by, own.by)}"
        for own in one.matches
    )
    return (
        one.id,
        one.day,
        one.amount,
        one.left or None,
        one.content,
        "; ".join(told),
        one.bank_reference,
        one.account,
        origin_text(one.origin) if one.origin else "",
    )
