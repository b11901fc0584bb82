"""What stands in the way of doing again: an act of reorganisation, a match with the bank.

The rows that come back do not say it: it is what was entered beside them meanwhile.
"""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, Integer, func, select
from sqlalchemy.orm import aliased

from desktop_app.domain.money import format_money
from desktop_app.domain.reorganisation import ActKind
from desktop_app.models.audit import AuditEntry
from desktop_app.models.fund import BankLine, BankMatch, FundDrive, Remittance
from desktop_app.models.recording import RowChange
from desktop_app.services.origins import stands
from desktop_app.services.reorganisation.undoing import KEPT, entered_since
from desktop_app.services.reorganisation.year_lists import closed_from
from desktop_app.services.slices import slices
from desktop_app.services.undoing.changed_rows import Record, rows_back

_REVERSED = "khoản nộp quỹ hoặc dòng sao kê của cặp khớp không còn hiệu lực. Hãy đối chiếu lại"
_OTHER_FUND = "dòng sao kê đã khớp với khoản nộp vào quỹ khác. Hãy đối chiếu lại"


def reorganised(connection: Connection, entry: int, changes: Sequence[RowChange]) -> str:
    """Why an act that was taken back is not done again, "" where it may be.

    What was entered meanwhile for a unit that would end, nobody would carry over. (Another act of
    meanwhile has taken this one's number, so that its row is not free any more.)
    """
    acts = [act for act, left in rows_back(changes, "reorganisation") if left is None]
    return next(filter(None, (_why_not_act(connection, entry, one, changes) for one in acts)), "")


def _why_not_act(
    connection: Connection, entry: int, act: Record, changes: Sequence[RowChange]
) -> str:
    closed = closed_from(connection, int(act["effective_on"][:4]))
    if closed is not None and act["kind"] not in {ActKind.RENAME, ActKind.MOVE}:
        return f"sổ năm {closed} đã khóa"
    told = connection.scalar(select(AuditEntry.before).where(AuditEntry.id == entry))
    known = told.get(KEPT) if isinstance(told, dict) else None
    used = sorted(set(entered_since(connection, _ending(changes), known or {})))
    if used:
        return f"sau đó đã ghi {', '.join(used)} cho đơn vị không còn nữa. Hãy ghi một lần mới"
    return ""


def _ending(changes: Sequence[RowChange]) -> list[int]:
    """The units that the act ends once more."""
    back = rows_back(changes, "unit")
    return [one["id"] for one, left in back if one["valid_to"] and left and not left["valid_to"]]


def matched(connection: Connection, _entry: int, changes: Sequence[RowChange]) -> str:
    """Why matches with the bank do not hold again, "" where they may.

    Neither side is used for more than it has, and both still stand.
    """
    back = [one for one, _ in rows_back(changes, "bank_match") if not one["undone"]]
    for some in slices(back, 400):
        lines = sorted({one["bank_line_id"] for one in some})
        sent = sorted({one["remittance_id"] for one in some})
        found = next(_wrong(connection, lines, sent), "")
        if found:
            return found
    return ""


def _wrong(connection: Connection, lines: Collection[int], sent: Collection[int]) -> Iterator[str]:
    if _gone(connection, lines, sent):
        yield _REVERSED
    used = func.sum(BankMatch.amount.cast(Integer))
    held = (
        select(BankMatch.bank_line_id, func.count(FundDrive.fund_id.distinct()).label("funds"))
        .join(Remittance, Remittance.id == BankMatch.remittance_id)
        .join(FundDrive, FundDrive.id == Remittance.drive_id)
        .where(BankMatch.undone.is_(False), BankMatch.bank_line_id.in_(lines))
        .group_by(BankMatch.bank_line_id)
    )
    if any(row.funds > 1 for row in connection.execute(held)):
        yield _OTHER_FUND
    sides = (
        (BankLine, BankMatch.bank_line_id, lines, "dòng sao kê"),
        (Remittance, BankMatch.remittance_id, sent, "khoản nộp quỹ"),
    )
    for model, key, numbers, name in sides:
        over = (
            select(model.amount, used.label("used"))
            .join(BankMatch, key == model.id)
            .where(BankMatch.undone.is_(False), model.id.in_(numbers))
            .group_by(model.id)
            .having(used > model.amount)
        )
        row = connection.execute(over.limit(1)).first()
        if row is not None:
            yield f"{name} {format_money(row.amount)} đồng đã khớp với phần khác. Hãy đối chiếu lại"


def _gone(connection: Connection, lines: Collection[int], sent: Collection[int]) -> bool:
    """Whether a line's import was taken back, or a remittance reversed or taken back."""
    reversal = aliased(Remittance)
    standing_lines = select(func.count()).where(BankLine.id.in_(lines), stands(BankLine.table_id))
    standing_sent = (
        select(func.count())
        .select_from(Remittance)
        .outerjoin(reversal, reversal.reverses_id == Remittance.id)
        .where(Remittance.id.in_(sent), reversal.id.is_(None), stands(Remittance.table_id))
    )
    there = connection.scalar(standing_lines), connection.scalar(standing_sent)
    return there != (len(lines), len(sent))
