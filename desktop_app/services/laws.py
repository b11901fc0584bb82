"""The laws that what is stored has to keep, whoever wrote it: the fund's book, lineage, files."""

import hashlib
import lzma
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Subquery, and_, func, or_, select
from sqlalchemy.orm import aliased

from desktop_app.domain.lineage import WHOLE
from desktop_app.models.campaigns import Contribution
from desktop_app.models.fund import (
    BankLine,
    BankMatch,
    FundDrive,
    Receipt,
    ReceiptLine,
    Remittance,
)
from desktop_app.models.intake import ImportFix, ImportTable, StoredFile
from desktop_app.models.units import Reorganisation, Unit, UnitLineage
from desktop_app.services.fund.balance import handed_over
from desktop_app.services.fund.counted import collected
from desktop_app.services.importing.keeping import unpacked
from desktop_app.services.importing.ledger_sentences import ABOVE_COLLECTED
from desktop_app.services.origins import stands

_OPPOSITE = ("amount", "in_kind_value", "labour_days")
_SAME = ("unit_id", "return_id", "drive_id", "direct")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked: its code, a sentence, and whether it is right."""

    code: str
    sentence: str
    ok: bool


def laws(connection: Connection) -> Iterator[Finding]:
    """Each law, kept or not."""
    yield _on_hand(connection)
    yield _reversals(connection)
    yield _receipts(connection)
    yield _bank(connection)
    yield _lineage(connection)
    yield _files(connection)


def _on_hand(connection: Connection) -> Finding:
    """Nobody hands over more than was collected, unless somebody said why."""
    years = connection.scalars(select(FundDrive.year).distinct()).all()
    above: set[tuple[int, int]] = set()
    for year in years:
        came = collected(connection, year)
        went = handed_over(connection, year)
        above |= {place for place, amount in went.items() if amount > came.get(place, 0)}
    unexplained = above - _explained(connection)
    if unexplained:
        sentence = (
            f"{len(unexplained)} nơi (đơn vị trong một đợt vận động) có số đã nộp lớn hơn số thu "
            "mà không ghi lý do. Hãy xem ở bảng cân đối nộp quỹ."
        )
        return Finding("fund.above_collected", sentence, ok=False)
    sentence = "Số đã nộp quỹ không vượt số thu, hoặc đã ghi lý do."
    return Finding("fund.balanced", sentence, ok=True)


def _explained(connection: Connection) -> set[tuple[int, int]]:
    """By unit and drive number, where a standing remittance says why it is above."""
    allowed = (
        select(ImportTable.id)
        .join(ImportFix, ImportFix.file_id == ImportTable.file_id)
        .where(ImportFix.kind == "allow", ImportFix.stored == ABOVE_COLLECTED)
    )
    said = or_(Remittance.reason != "", Remittance.table_id.in_(allowed))
    query = select(Remittance.unit_id, Remittance.drive_id).where(
        said, Remittance.reverses_id.is_(None), stands(Remittance.table_id)
    )
    return {(unit, drive) for unit, drive in connection.execute(query)}


def _reversals(connection: Connection) -> Finding:
    """A reversal has exactly the opposite figures of its original, which is no reversal itself."""
    line, back = Contribution, aliased(Contribution)
    sent, sent_back = Remittance, aliased(Remittance)
    wrong_line = or_(
        line.reverses_id.is_not(None),
        *(getattr(line, name) + getattr(back, name) != 0 for name in _OPPOSITE),
        *(getattr(line, name).is_distinct_from(getattr(back, name)) for name in _SAME),
    )
    wrong_sent = or_(
        sent.reverses_id.is_not(None),
        sent.amount + sent_back.amount != 0,
        sent.unit_id != sent_back.unit_id,
        sent.drive_id != sent_back.drive_id,
    )
    lines = select(func.count()).select_from(line).join(back, back.reverses_id == line.id)
    remittances = (
        select(func.count()).select_from(sent).join(sent_back, sent_back.reverses_id == sent.id)
    )
    wrong = (connection.scalar(lines.where(wrong_line)) or 0) + (
        connection.scalar(remittances.where(wrong_sent)) or 0
    )
    if wrong:
        sentence = f"{wrong} bút toán đảo không khớp với khoản mà nó đảo."
        return Finding("ledger.reversals_wrong", sentence, ok=False)
    sentence = "Mọi bút toán đảo đúng bằng số ngược lại của khoản được đảo."
    return Finding("ledger.reversals_exact", sentence, ok=True)


def _receipts(connection: Connection) -> Finding:
    """Receipts in force cover no contribution with more than was given, and add up."""
    in_force = Receipt.voided_on == ""
    line = and_(ReceiptLine.receipt_id == Receipt.id, in_force)
    covered = _summed(
        select(ReceiptLine.contribution_id.label("one"), ReceiptLine.amount)
        .join(Receipt, line)
        .subquery()
    )
    parts = _summed(
        select(ReceiptLine.receipt_id.label("one"), ReceiptLine.amount)
        .join(Receipt, line)
        .subquery()
    )
    above = (
        select(func.count())
        .select_from(covered)
        .join(Contribution, Contribution.id == covered.c.one)
        .where(covered.c.amount > Contribution.amount)
    )
    uneven = (
        select(func.count())
        .select_from(Receipt)
        .outerjoin(parts, parts.c.one == Receipt.id)
        .where(in_force, func.coalesce(parts.c.amount, 0) != Receipt.amount)
    )
    wrong = (connection.scalar(above) or 0) + (connection.scalar(uneven) or 0)
    if wrong:
        sentence = f"{wrong} biên lai hoặc khoản thu có số tiền biên lai không khớp."
        return Finding("receipts.wrong", sentence, ok=False)
    sentence = "Biên lai không vượt số tiền của khoản thu nào."
    return Finding("receipts.within", sentence, ok=True)


def _bank(connection: Connection) -> Finding:
    """What is matched is within the bank's line and within the remittance."""
    matches = (
        select(BankMatch.bank_line_id, BankMatch.remittance_id, BankMatch.amount)
        .join(BankLine, BankLine.id == BankMatch.bank_line_id)
        .join(Remittance, Remittance.id == BankMatch.remittance_id)
        .where(BankMatch.undone.is_(False), stands(BankLine.table_id), stands(Remittance.table_id))
        .subquery()
    )
    wrong = 0
    for model, column in ((BankLine, "bank_line_id"), (Remittance, "remittance_id")):
        sums = _summed(select(matches.c[column].label("one"), matches.c.amount).subquery())
        above = (
            select(func.count())
            .select_from(sums)
            .join(model, model.id == sums.c.one)
            .where(sums.c.amount > model.amount)
        )
        wrong += connection.scalar(above) or 0
    if wrong:
        sentence = f"{wrong} dòng sao kê hoặc khoản nộp được khớp nhiều hơn số tiền của nó."
        return Finding("bank.above", sentence, ok=False)
    sentence = "Số khớp với sao kê không vượt dòng sao kê hay khoản nộp nào."
    return Finding("bank.within", sentence, ok=True)


def _summed(parts: Subquery) -> Subquery:
    """The amounts of parts, added up for each one that they are of."""
    return (
        select(parts.c.one, func.sum(parts.c.amount).label("amount"))
        .group_by(parts.c.one)
        .subquery()
    )


def _lineage(connection: Connection) -> Finding:
    """A successor exists on the day, so that nothing goes in a circle; shares are no more than all.

    Whoever ends was there no longer on that day, so a circle would need a unit after its end: but
    a successor may end on the same day by an act that was entered later, as a unit that is moved
    and then dissolved does.
    """
    successor = aliased(Unit)
    onward, later = aliased(UnitLineage), aliased(Reorganisation)
    day = Reorganisation.effective_on
    ends_later = (
        select(onward.id)
        .join(later, later.id == onward.reorganisation_id)
        .where(
            onward.from_unit_id == UnitLineage.to_unit_id,
            later.effective_on == day,
            later.id > Reorganisation.id,
        )
    )
    absent = (
        select(func.count())
        .select_from(UnitLineage)
        .join(Reorganisation, Reorganisation.id == UnitLineage.reorganisation_id)
        .join(successor, successor.id == UnitLineage.to_unit_id)
        .where(
            or_(
                successor.valid_from > day,
                and_(successor.valid_to != "", successor.valid_to < day),
            ),
            ~ends_later.exists(),
        )
    )
    shared_out = (
        select(UnitLineage.from_unit_id)
        .group_by(UnitLineage.reorganisation_id, UnitLineage.from_unit_id)
        .having(func.sum(UnitLineage.share) > WHOLE)
        .subquery()
    )
    above = select(func.count()).select_from(shared_out)
    wrong = (connection.scalar(absent) or 0) + (connection.scalar(above) or 0)
    if wrong:
        sentence = f"{wrong} chỗ trong nguồn gốc đơn vị sai về thời gian hoặc tỷ lệ."
        return Finding("lineage.wrong", sentence, ok=False)
    sentence = "Nguồn gốc đơn vị không vòng lại, tỷ lệ chia không quá 100%."
    return Finding("lineage.sound", sentence, ok=True)


def _files(connection: Connection) -> Finding:
    """Each kept file is what it was when it came in; one at a time, as they may be large."""
    numbers = connection.scalars(select(StoredFile.id).order_by(StoredFile.id)).all()
    wrong = sum(not _is_whole(connection, one) for one in numbers)
    if wrong:
        sentence = f"{wrong} trong {len(numbers)} tệp, văn bản đang lưu không còn nguyên vẹn."
        return Finding("files.damaged", sentence, ok=False)
    sentence = f"{len(numbers)} tệp, văn bản đang lưu còn nguyên vẹn."
    return Finding("files.whole", sentence, ok=True)


def _is_whole(connection: Connection, number: int) -> bool:
    query = select(StoredFile.sha256, StoredFile.content).where(StoredFile.id == number)
    row = connection.execute(query).one()
    try:
        content = unpacked(row.content)
    except (lzma.LZMAError, EOFError):
        return False
    found: str = row.sha256
    return hashlib.sha256(content).hexdigest() == found
