"""The bank's lines beside the remittances: matched where sure, else by a person; undone at will."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from desktop_app.domain.bank_rows import BankLineInfo, BankMatchInfo, MatchedLines, Reconciliation
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.matching_bank import (
    Line,
    Match,
    MatchedBy,
    Sent,
    candidates,
    sure_matches,
)
from desktop_app.domain.money import format_money
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.remittances import RemittanceLine
from desktop_app.domain.rows import Origin
from desktop_app.models.fund import BankLine, BankMatch, FundDrive, Remittance
from desktop_app.models.intake import ImportBatch, ImportFile, ImportTable
from desktop_app.services import origins, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.fund import remittances
from desktop_app.services.origins import stands

Record = dict[str, Any]


class Bank:
    """Reconciling."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def reconciliation(self, year: int) -> Reconciliation:
        """The year's statement lines with what each pays, and the year's remittances."""
        with self._desk.reading() as connection:
            return reconciliation(connection, year)

    def match_sure(self, year: int) -> Done[MatchedLines]:
        """Match what leaves no doubt: by reference, else by amount and day.

        Raises: Refused where nothing is left to match; ClosedYear.
        """
        with self._desk.reading() as connection:
            now = reconciliation(connection, year)
        if not now.open_lines or not now.open_remittances:
            raise Refused(_nothing_left(now))
        if not sure_matches(_money(now), _sent(now)):
            return Done(MatchedLines(0, len(now.open_lines)), Changes.NOTHING)
        with self._desk.command() as command:
            years.ensure_open(command, year)
            now = reconciliation(command.connection, year)
            found = sure_matches(_money(now), _sent(now))
            for one in found:
                _insert(command, one)
            used = sum(one.amount for one in found)
            command.audit("bank.match", f"year:{year}", after={"pairs": len(found), "amount": used})
            left = len(reconciliation(command.connection, year).open_lines)
        return Done(MatchedLines(len(found), left), Changes.FUNDS)

    def match(self, line: int, remittance: int, amount: int | None = None) -> Done[int]:
        """Match a line with a remittance by a person's word; the match's number.

        `amount`: đồng; without it as much as both sides have left.

        Raises: NotFound; WrongFields for an amount above either side's rest; Refused for money
        out, for a remittance that does not stand, and for a line that pays into another fund;
        ClosedYear.
        """
        with self._desk.command() as command:
            year = _year_of(command.connection, remittance)
            years.ensure_open(command, year)
            now = reconciliation(command.connection, year, also=line)
            bank_line = next((one for one in now.lines if one.id == line), None)
            paid = next((one for one in now.remittances if one.id == remittance), None)
            if bank_line is None or paid is None:
                raise _unmatchable(command.connection, line, remittance)
            _refuse_other_fund(bank_line, paid, now.remittances)
            part = _part(bank_line, paid, amount)
            ident = _insert(command, Match(line, remittance, part, MatchedBy.PERSON))
            told = {"unit": paid.unit_code, "amount": part}
            command.audit("bank.match", f"bank_line:{line}", after=told)
        return Done(ident, Changes.FUNDS)

    def unmatch(self, number: int) -> Done[None]:
        """Let a match go; both sides are open again.

        Raises: NotFound; Refused where it was let go before; ClosedYear.
        """
        with self._desk.command() as command:
            row = _stored(command.connection, number)
            years.ensure_open(command, row.year)
            if row.undone:
                sentence = f"Cặp khớp số {number} đã được bỏ trước đó."
                raise Refused(sentence)
            gone = update(BankMatch).where(BankMatch.id == number).values(undone=True)
            command.connection.execute(gone)
            subject = f"bank_line:{row.bank_line_id}"
            command.audit("bank.unmatch", subject, before={"amount": row.amount})
        return Done(None, Changes.FUNDS)


def reconciliation(connection: Connection, year: int, also: int = 0) -> Reconciliation:
    """A year's bank lines and standing remittances; `also`: one more line, whatever its year."""
    paid = tuple(one for one in remittances.lines(connection, year) if one.stands)
    made = _matches(connection, {one.id: one.unit_name for one in paid})
    known = origins.tables(connection, year)
    owed = [_owed(one) for one in paid]
    return Reconciliation(
        tuple(
            _line(row, made.get(row.id, ()), owed, _origin(known, row))
            for row in connection.execute(_of_year(year, also))
        ),
        paid,
    )


def _of_year(year: int, also: int) -> Any:  # noqa: ANN401  # a query whose rows are read by name
    """The lines of statements that were imported in the year's books and were not taken back."""
    of_year = (
        select(ImportTable.id)
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .join(ImportBatch, ImportBatch.id == ImportFile.import_id)
        .where(ImportBatch.year == year)
    )
    wanted = BankLine.table_id.in_(of_year) | (BankLine.id == also)
    query = select(BankLine).where(wanted, stands(BankLine.table_id))
    return query.order_by(BankLine.day, BankLine.id)


def _matches(
    connection: Connection, units: Mapping[int, str]
) -> Mapping[int, tuple[BankMatchInfo, ...]]:
    """By bank line, the matches that hold."""
    query = (
        select(BankMatch)
        .join(Remittance, Remittance.id == BankMatch.remittance_id)
        .where(BankMatch.undone.is_(False), stands(Remittance.table_id))
        .order_by(BankMatch.id)
    )
    found: defaultdict[int, list[BankMatchInfo]] = defaultdict(list)
    for row in connection.execute(query):
        name = units.get(row.remittance_id, "")
        told = (row.id, row.bank_line_id, row.remittance_id, name, row.amount, row.matched_by)
        found[row.bank_line_id].append(BankMatchInfo(*told))
    return {line: tuple(matches) for line, matches in found.items()}


def _line(
    row: Row[BankLine], made: tuple[BankMatchInfo, ...], owed: Sequence[Sent], origin: Origin | None
) -> BankLineInfo:
    left = max(row.amount, 0) - sum(one.amount for one in made)
    seen = Line(row.id, row.day, left, row.bank_reference, row.content)
    return BankLineInfo(
        id=row.id,
        account=row.account,
        day=row.day,
        amount=row.amount,
        bank_reference=row.bank_reference,
        content=row.content,
        matches=made,
        choices=tuple(one.id for one in candidates(seen, owed)) if left > 0 else (),
        origin=origin,
    )


def _origin(known: Mapping[int, origins.TableOrigin], row: Row[BankLine]) -> Origin | None:
    table = known.get(row.table_id)
    side = "credit" if row.amount > 0 else "debit"
    return table.origin(row.row, side, "amount") if table else None


def _money(now: Reconciliation) -> list[Line]:
    return [
        Line(one.id, one.day, one.left, one.bank_reference, one.content) for one in now.open_lines
    ]


def _sent(now: Reconciliation) -> list[Sent]:
    return [_owed(one) for one in now.open_remittances]


def _owed(one: RemittanceLine) -> Sent:
    left = one.amount - one.matched
    return Sent(one.id, one.sent_on, left, one.drive.fund, one.bank_reference)


def _insert(command: Command, one: Match) -> int:
    record = {
        "bank_line_id": one.line,
        "remittance_id": one.sent,
        "amount": one.amount,
        "matched_by": one.by.value,
        "entered_at": command.now,
        "actor": command.actor.name,
    }
    added = insert(BankMatch).returning(BankMatch.id)
    return int(command.connection.execute(added, [record]).scalar_one())


def _nothing_left(now: Reconciliation) -> str:
    if not now.lines:
        return "Chưa có sao kê ngân hàng của năm này. Hãy nhập tệp sao kê trước."
    if not now.remittances:
        return "Chưa có khoản nộp quỹ nào để đối chiếu. Hãy ghi các khoản nộp trước."
    return "Mọi dòng sao kê hoặc mọi khoản nộp đã khớp hết, không còn gì để đối chiếu."


def _part(line: BankLineInfo, paid: RemittanceLine, amount: int | None) -> int:
    """As much as is asked for, within what both sides have left.

    Raises: WrongFields; Refused for money out.
    """
    owed = paid.amount - paid.matched
    if line.amount < 0:
        sentence = "Dòng sao kê này là tiền ra khỏi tài khoản quỹ, không khớp với khoản nộp nào."
        raise Refused(sentence)
    most = min(line.left, owed)
    part = most if amount is None else amount
    if most <= 0 or not 0 < part <= most:
        sentence = (
            f"Dòng sao kê còn {format_money(line.left)} đồng chưa khớp, khoản nộp còn "
            f"{format_money(owed)} đồng; số tiền khớp phải lớn hơn 0 và không quá "
            f"{format_money(most)} đồng."
        )
        refuse_wrong({"amount": sentence})
    return part


def _refuse_other_fund(
    line: BankLineInfo, paid: RemittanceLine, known: Sequence[RemittanceLine]
) -> None:
    ids = {one.remittance for one in line.matches}
    others = {one.drive.fund_name for one in known if one.id in ids} - {paid.drive.fund_name}
    if others:
        sentence = (
            f"Dòng sao kê này đã khớp với khoản nộp vào {', '.join(sorted(others))}, không khớp "
            f"thêm với khoản nộp vào {paid.drive.fund_name}."
        )
        raise Refused(sentence)


def _unmatchable(connection: Connection, line: int, remittance: int) -> Refused | NotFound:
    there = select(BankLine.id).where(BankLine.id == line, stands(BankLine.table_id))
    if connection.scalar(there) is None:
        what = "dòng sao kê số"
        return NotFound(what, str(line))
    return Refused(
        f"Khoản nộp số {remittance} đã đảo hoặc là bút toán đảo nên không khớp với sao kê."
    )


def _year_of(connection: Connection, remittance: int) -> int:
    query = (
        select(FundDrive.year)
        .join(Remittance, Remittance.drive_id == FundDrive.id)
        .where(Remittance.id == remittance, stands(Remittance.table_id))
    )
    year = connection.scalar(query)
    if year is None:
        what = "khoản nộp quỹ số"
        raise NotFound(what, str(remittance))
    return year


def _stored(connection: Connection, number: int) -> Row[BankMatch, int]:
    query = (
        select(BankMatch, FundDrive.year)
        .join(Remittance, Remittance.id == BankMatch.remittance_id)
        .join(FundDrive, FundDrive.id == Remittance.drive_id)
        .where(BankMatch.id == number)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "cặp khớp số"
        raise NotFound(what, str(number))
    return row
