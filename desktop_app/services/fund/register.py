"""The funds that money is collected for; three ship and are written when first needed."""

from sqlalchemy import Connection, func, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound
from desktop_app.domain.fund_rows import FundInfo
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.fund import Fund
from desktop_app.services.desk import Command, Desk
from desktop_app.services.snapshot import once

SHIPPED = (
    FundInfo(0, "vi-nguoi-ngheo", "Quỹ “Vì người nghèo”", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    FundInfo(
        0, "thien-tai", "Quỹ cứu trợ thiên tai, dịch bệnh", "Ủy ban Mặt trận Tổ quốc Việt Nam"
    ),
    FundInfo(0, "nhan-dao", "Quỹ nhân đạo", "Hội Chữ thập đỏ"),
)


@once
def all_funds(connection: Connection) -> tuple[FundInfo, ...]:
    """The funds in their order; those that ship where the store has none yet."""
    query = select(Fund.id, Fund.code, Fund.name, Fund.holder).order_by(Fund.position, Fund.id)
    return tuple(FundInfo(*row) for row in connection.execute(query)) or SHIPPED


def need_funds(command: Command) -> tuple[FundInfo, ...]:
    """The funds, written where they are needed for the first time."""
    found = all_funds(command.connection)
    if found is SHIPPED:
        records = [
            {"code": one.code, "name": one.name, "holder": one.holder, "position": place}
            for place, one in enumerate(SHIPPED, start=1)
        ]
        command.connection.execute(insert(Fund), records)
        found = all_funds(command.connection)
    return found


def need_fund(command: Command, code: str) -> FundInfo:
    """A fund by its code.

    Raises: NotFound.
    """
    there = need_funds(command)
    found = next((one for one in there if one.code == code), None)
    if found is None:
        what = "quỹ"
        raise NotFound(what, code, (one.code for one in there))
    return found


class FundRegister:
    """The funds of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[FundInfo, ...]:
        """The funds in their order."""
        with self._desk.reading() as connection:
            return all_funds(connection)

    def add(self, code: str, name: str, holder: str = "") -> Done[str]:
        """A further fund; its code is the result.

        Raises: WrongFields.
        """
        record = {"code": clean(code), "name": clean(name), "holder": clean(holder)}
        with self._desk.command() as command:
            there = need_funds(command)
            problems = _blank(record)
            if record["code"] in {one.code for one in there}:
                problems["code"] = f"Mã quỹ “{record['code']}” đã có; hãy đặt mã khác."
            refuse_wrong(problems)
            last = command.connection.scalar(select(func.max(Fund.position))) or 0
            command.connection.execute(insert(Fund), [{**record, "position": last + 1}])
            command.audit("fund.add", f"fund:{record['code']}", after={"fund_name": record["name"]})
        return Done(record["code"], Changes.FUNDS)

    def change(self, code: str, name: str, holder: str = "") -> Done[None]:
        """Another name or keeper of a fund; its code stays.

        Raises: NotFound, WrongFields.
        """
        record = {"name": clean(name), "holder": clean(holder)}
        with self._desk.command() as command:
            before = need_fund(command, code)
            refuse_wrong(_blank(record))
            changed = update(Fund).where(Fund.id == before.id)
            command.connection.execute(changed.values(version=Fund.version + 1, **record))
            command.audit(
                "fund.set",
                f"fund:{code}",
                before={"fund_name": before.name, "holder": before.holder},
                after={"fund_name": record["name"], "holder": record["holder"]},
            )
        return Done(None, Changes.FUNDS)


def _blank(record: dict[str, str]) -> dict[str, str]:
    sentences = {"code": "Hãy ghi mã quỹ, ví dụ khuyen-hoc.", "name": "Hãy ghi tên quỹ."}
    return {key: told for key, told in sentences.items() if record.get(key) == ""}
