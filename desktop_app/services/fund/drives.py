"""Drives: for which fund, by what measure, from when to when; and each unit's goal in them."""

from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update
from sqlalchemy.orm import aliased

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.fund_rows import Basis, DriveInfo, NewDrive, UnitGoal
from desktop_app.domain.ledger import wrong_drive
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.campaigns import Campaign
from desktop_app.models.fund import Fund, FundDrive, Receipt, Remittance
from desktop_app.services import campaigns, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.fund import goals, lookups
from desktop_app.services.fund.register import need_fund
from desktop_app.services.origins import stands
from desktop_app.services.snapshot import once

Record = dict[str, Any]


@once
def drives_of(connection: Connection, year: int) -> tuple[DriveInfo, ...]:
    """The drives of a year in the order of their making."""
    query = (
        select(
            FundDrive.id,
            FundDrive.year,
            FundDrive.code,
            FundDrive.title,
            Fund.code.label("fund"),
            Fund.name.label("fund_name"),
            FundDrive.basis,
            FundDrive.divisor,
            FundDrive.amount,
            FundDrive.opens_on,
            FundDrive.closes_on,
            func.coalesce(Campaign.code, "").label("campaign"),
            func.coalesce(Campaign.title, "").label("campaign_title"),
            FundDrive.takes_returns,
        )
        .join(Fund, Fund.id == FundDrive.fund_id)
        .outerjoin(Campaign, Campaign.id == FundDrive.campaign_id)
        .where(FundDrive.year == year)
        .order_by(FundDrive.id)
    )
    return tuple(_info(dict(row)) for row in connection.execute(query).mappings())


def _info(told: Record) -> DriveInfo:
    told["basis"] = Basis(told["basis"])
    return DriveInfo(**told)


class Drives:
    """The drives of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int) -> tuple[DriveInfo, ...]:
        """The drives of a year."""
        with self._desk.reading() as connection:
            return drives_of(connection, year)

    def add(self, new: NewDrive) -> Done[str]:
        """Begin a drive; its code is the result.

        Raises: WrongFields, NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, new.year)
            refuse_wrong({**wrong_drive(new), **_code_taken(command.connection, new)})
            record = _record(command, new)
            command.connection.execute(insert(FundDrive), [{**record, "code": clean(new.code)}])
            command.audit("drive.add", _subject(new.year, new.code), after=_told(new))
        return Done(clean(new.code), Changes.FUNDS)

    def change(self, new: NewDrive) -> Done[None]:
        """Put a drive's record in place of the one of its year and code.

        Raises: WrongFields, NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, new.year)
            before = lookups.drive_row(command.connection, new.year, new.code)
            refuse_wrong(wrong_drive(new))
            record = _record(command, new, before.id)
            refuse_wrong(_bound(command.connection, before, record))
            changed = update(FundDrive).where(FundDrive.id == before.id)
            was = _stored_told(command.connection, before)
            command.connection.execute(changed.values(version=FundDrive.version + 1, **record))
            after = lookups.drive_row(command.connection, new.year, new.code)
            told = _stored_told(command.connection, after)
            command.audit("drive.set", _subject(new.year, new.code), before=was, after=told)
        return Done(None, Changes.FUNDS)

    def goals(self, year: int, code: str) -> tuple[UnitGoal, ...]:
        """What each unit of the year is to reach in a drive.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return goals.of_drive(connection, lookups.drive_row(connection, year, code))

    def set_goal(
        self, year: int, code: str, unit: str, amount: int | None, note: str = ""
    ) -> Done[None]:
        """Write a unit's goal in đồng; None takes it away, and the plan's target counts again.

        Raises: WrongFields, NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            drive = lookups.drive_row(command.connection, year, code)
            info = lookups.unit_of_year(command.connection, year, unit)
            before = goals.put(command, drive.id, info.id, amount, clean(note))
            told = {"unit": unit, "goal": "" if amount is None else amount}
            was = None if before is None else {"goal": before}
            command.audit("drive.goal", _subject(year, code), before=was, after=told)
        return Done(None, Changes.FUNDS | Changes.SCORES)


def _subject(year: int, code: str) -> str:
    return f"drive:{clean(code)} ({year})"


def _told(new: NewDrive) -> Record:
    return {
        "title": new.title,
        "fund": new.fund,
        "opens_on": new.opens_on,
        "closes_on": new.closes_on,
    }


def _stored_told(connection: Connection, drive: Row[Any]) -> Record:
    """What the trail says of a drive before and after a change."""
    fund = connection.scalar(select(Fund.code).where(Fund.id == drive.fund_id))
    campaign = connection.scalar(select(Campaign.code).where(Campaign.id == drive.campaign_id))
    plain = {key: getattr(drive, key) or "" for key in ("title", "opens_on", "closes_on")}
    return {
        **plain,
        "fund": fund,
        "campaign": campaign or "",
        "takes_returns": drive.takes_returns,
    }


def _bound(connection: Connection, before: Row[Any], after: Record) -> dict[str, str]:
    """What may not change once receipts or hand-overs of a drive stand: whose money it is."""
    found: dict[str, str] = {}
    rest = "Hãy hủy biên lai, đảo khoản nộp trước, hoặc mở đợt vận động mới."
    if before.fund_id != after["fund_id"]:
        found["fund"] = f"Đợt này đã có biên lai hoặc khoản nộp ghi cho quỹ đang chọn. {rest}"
    lost = before.takes_returns and before.campaign_id != after["campaign_id"]
    if lost:
        found["campaign"] = (
            "Số thu của đợt lấy từ báo cáo của phong trào này, mà đã có biên lai hoặc khoản nộp. "
            + rest
        )
    elif before.takes_returns and not after["takes_returns"]:
        found["takes_returns"] = (
            f"Số thu của đợt lấy từ báo cáo, mà đã có biên lai hoặc khoản nộp. {rest}"
        )
    return found if found and _has_papers(connection, before.id) else {}


def _has_papers(connection: Connection, drive_id: int) -> bool:
    """Whether receipts, or remittances that were not reversed, stand in a drive."""
    back = aliased(Remittance)
    slips = select(Receipt.id).where(Receipt.drive_id == drive_id, Receipt.voided_on == "")
    sent = (
        select(Remittance.id)
        .outerjoin(back, back.reverses_id == Remittance.id)
        .where(
            Remittance.drive_id == drive_id,
            Remittance.reverses_id.is_(None),
            back.id.is_(None),
            stands(Remittance.table_id),
        )
    )
    return any(connection.execute(one.limit(1)).first() is not None for one in (slips, sent))


def _code_taken(connection: Connection, new: NewDrive) -> dict[str, str]:
    same = select(FundDrive.title).where(
        FundDrive.year == new.year, FundDrive.code == clean(new.code)
    )
    title = connection.scalar(same)
    if title is None:
        return {}
    return {"code": f"Mã “{clean(new.code)}” đã dùng cho đợt “{title}”; hãy đặt mã khác."}


def _record(command: Command, new: NewDrive, own_id: int = 0) -> Record:
    campaign_id = _campaign_id(command.connection, new)
    return {
        "fund_id": need_fund(command, new.fund).id,
        "campaign_id": campaign_id,
        "year": new.year,
        "title": clean(new.title),
        "basis": new.basis.value,
        "divisor": new.divisor if new.basis is Basis.DAY_WAGE else None,
        "amount": new.amount if new.basis is Basis.AMOUNT_EACH else None,
        "opens_on": new.opens_on,
        "closes_on": new.closes_on,
        "takes_returns": _takes_returns(command.connection, new, campaign_id, own_id),
    }


def _campaign_id(connection: Connection, new: NewDrive) -> int | None:
    if not new.campaign:
        return None
    (info,) = campaigns.chosen(connection, new.year, new.campaign)
    return info.id


def _takes_returns(
    connection: Connection, new: NewDrive, campaign_id: int | None, own_id: int
) -> bool:
    """Whether what units report for the campaign is of this drive; one drive of it takes that.

    Raises: WrongFields.
    """
    if campaign_id is None:
        return False
    others = select(FundDrive.title).where(
        FundDrive.campaign_id == campaign_id, FundDrive.takes_returns, FundDrive.id != own_id
    )
    taker = connection.scalar(others)
    if new.takes_returns and taker is not None:
        sentence = (
            f"Báo cáo của phong trào này đang tính vào đợt “{taker}”. "
            "Hãy bỏ chọn ở đợt đó trước, hoặc để trống mục này."
        )
        refuse_wrong({"takes_returns": sentence})
    return taker is None if new.takes_returns is None else new.takes_returns
