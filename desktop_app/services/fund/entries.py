"""Writing the ledger: a line that is typed, and one that takes another back."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, insert, select

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.fund_refusals import ask_about
from desktop_app.domain.fund_rows import Giver, NewContribution
from desktop_app.domain.ledger import NO_REASON, refuse_reversal, wrong_contribution
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.rows import UnitInfo
from desktop_app.domain.text import clean, fold, match_key
from desktop_app.models.campaigns import Contribution
from desktop_app.models.fund import Receipt, ReceiptLine
from desktop_app.services import years
from desktop_app.services.desk import Command
from desktop_app.services.fund import lookups
from desktop_app.services.fund.counted import counted
from desktop_app.services.fund.questions import questions

Record = dict[str, Any]
CHANGED = Changes.FUNDS | Changes.SCORES
_OPPOSITE = ("amount", "in_kind_value", "labour_days")
_ALSO = ("participants", "quantity", "note")
# What a reversal says as the line that it takes back.
_REPEATED = (
    *("return_id", "unit_id", "donor", "donor_key", "donor_fold", "person_id", "job", "goods"),
    *("given_on", "receipt", "drive_id", "donor_id", "measure", "direct", "anonymous"),
)


def add(
    command: Command,
    new: NewContribution,
    reason: str = "",
    about: Collection[str] | None = None,
) -> int:
    """Write a typed line; its number.

    `about`: the fields that the reason was given for; None: whatever is asked about.

    Raises: WrongFields, Questioned without a reason, NotFound, ClosedYear.
    """
    years.ensure_open(command, new.year)
    refuse_wrong(wrong_contribution(new))
    drive = lookups.drive_row(command.connection, new.year, new.drive)
    unit = lookups.unit_of_year(command.connection, new.year, new.unit)
    record = _record(command.connection, new, unit) | {"drive_id": drive.id}
    asked = questions(command.connection, drive, record, command.today.isoformat())
    ask_about(asked, reason if about is None or set(asked) <= set(about) else "")
    number = _write(command, record | {"reason": clean(reason) if asked else ""})
    told = {"drive": new.drive, "unit": new.unit, "name": record["donor"]}
    command.audit(
        "contribution.add",
        f"contribution:{number}",
        after=told | {key: record[key] for key in (*_OPPOSITE, "given_on")},
        reason=reason if asked else "",
    )
    return number


def reverse(command: Command, number: int, reason: str) -> int:
    """Take a line back by another with the opposite figures; the other's number.

    Raises: NotFound, ReversedBefore, WrongFields without a reason, Refused where a receipt stands
    on it or its return counts no more, ClosedYear.
    """
    row = _in_force(command.connection, number)
    years.ensure_open(command, row.year)
    if not reason.strip():
        refuse_wrong({"reason": NO_REASON})
    refuse_reversal(number, row.reverses_id, is_reversed=bool(row.is_reversed))
    _refuse_with_receipt(command.connection, number)
    line = command.connection.execute(select(Contribution).where(Contribution.id == number)).one()
    reversal = _write(command, _opposite(line._mapping) | {"reason": clean(reason)})  # noqa: SLF001  # SQLAlchemy's public name
    command.audit(
        "contribution.reverse",
        f"contribution:{number}",
        before={key: getattr(line, key) for key in _OPPOSITE} | {"name": line.donor},
        after={"reversal": reversal},
        reason=reason,
    )
    return reversal


def repeat(command: Command, number: int, reason: str) -> int:
    """Write a line that was taken back anew; the new line's number.

    It belongs to what the former one did, so it counts no longer than that would.

    Raises: NotFound, ClosedYear.
    """
    line = command.connection.execute(select(Contribution).where(Contribution.id == number)).one()
    years.ensure_open(command, _in_force(command.connection, number).year)
    again = _write(command, _same(line._mapping) | {"reason": _repeated(number, reason)})  # noqa: SLF001  # SQLAlchemy's public name
    after = {"name": line.donor} | {key: getattr(line, key) for key in (*_OPPOSITE, "given_on")}
    command.audit("contribution.add", f"contribution:{again}", after=after, reason=reason)
    return again


def _repeated(number: int, reason: str) -> str:
    return f"{clean(reason)}: ghi lại khoản số {number}"


def _record(connection: Connection, new: NewContribution, unit: UnitInfo) -> Record:
    quantity = new.quantity
    record: Record = {
        "unit_id": unit.id,
        "amount": new.amount,
        "goods": clean(new.goods),
        "quantity": quantity,
        "measure": clean(new.measure),
        "in_kind_value": new.in_kind_value,
        "labour_days": new.labour_days,
        "participants": new.participants,
        "direct": new.direct,
        "given_on": new.given_on,
        "receipt": clean(new.receipt),
        "note": clean(new.note),
        "anonymous": new.giver is Giver.ANONYMOUS,
    }
    return record | _giver(connection, new, unit)


def _giver(connection: Connection, new: NewContribution, unit: UnitInfo) -> Record:
    """Who gave, as a return's line would say it: name, its keys, and the record behind it."""
    found: Record = {"donor": "", "donor_key": "", "donor_fold": ""}
    if new.giver is Giver.PERSON:
        person = lookups.person_of_unit(connection, new.person, unit)
        found |= _named(person.name) | {"person_id": person.id, "job": person.job}
    elif new.giver is Giver.DONOR and new.donor is not None:
        donor = lookups.donor_row(connection, new.donor)
        found |= _named(donor.name) | {"donor_id": donor.id}
    return found


def _named(name: str) -> Record:
    return {"donor": name, "donor_key": match_key(name), "donor_fold": fold(name)}


def _write(command: Command, record: Record) -> int:
    typed = {"entered_at": command.now, "actor": command.actor.name}
    added = insert(Contribution).returning(Contribution.id)
    return int(command.connection.execute(added, [record | typed]).scalar_one())


def _in_force(connection: Connection, number: int) -> Any:  # noqa: ANN401  # a row read by name
    lines = counted()
    row = connection.execute(select(lines).where(lines.c.id == number)).one_or_none()
    if row is not None:
        return row
    if connection.scalar(select(Contribution.id).where(Contribution.id == number)) is None:
        what = "khoản đóng góp số"
        raise NotFound(what, str(number))
    sentence = (
        f"Khoản số {number} thuộc một bản báo cáo không còn hiệu lực nên không tính và không cần "
        "đảo."
    )
    raise Refused(sentence)


def _refuse_with_receipt(connection: Connection, number: int) -> None:
    query = (
        select(Receipt.book, Receipt.number)
        .join(ReceiptLine, ReceiptLine.receipt_id == Receipt.id)
        .where(ReceiptLine.contribution_id == number, Receipt.voided_on == "")
        .order_by(Receipt.book, Receipt.number)
    )
    slips = [f"{book} số {slip}" for book, slip in connection.execute(query)]
    if slips:
        sentence = (
            f"Khoản số {number} đã có biên lai {', '.join(slips)}. Hãy hủy biên lai đó trước rồi "
            "mới đảo khoản này."
        )
        raise Refused(sentence)


def _same(line: Any) -> Record:  # noqa: ANN401  # a row's mapping
    return {name: line[name] for name in (*_REPEATED, *_OPPOSITE, *_ALSO)}


def _opposite(line: Any) -> Record:  # noqa: ANN401  # a row's mapping
    people, quantity = line["participants"], line["quantity"]
    return {
        **{name: line[name] for name in _REPEATED},
        **{name: -line[name] for name in _OPPOSITE},
        "participants": None if people is None else -people,
        "quantity": f"-{quantity}" if quantity else "",
        "reverses_id": line["id"],
    }
