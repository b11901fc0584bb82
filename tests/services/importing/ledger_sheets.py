"""Lists of pledges, remittances, bank lines and registrations, as offices send them."""

from pathlib import Path
from typing import Any

from sqlalchemy import select

from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.models.base import Base
from desktop_app.services.desk import Desk
from desktop_app.services.origins import stands
from tests.services import books
from tests.services.fund.fund_work import put_drive, put_fund
from tests.services.importing.conftest import Intake

PLEDGED = ("STT", "Họ và tên", "Số tiền đăng ký", "Ngày đăng ký")
SENT = ("TT", "Đơn vị", "Ngày nộp", "Số chứng từ", "Số tiền", "Nội dung")
MOVED = ("Ngày giao dịch", "Số tham chiếu", "Ghi nợ", "Ghi có", "Nội dung")
WANTED = ("TT", "Tập thể, cá nhân", "Danh hiệu đăng ký", "Ngày đăng ký")
ACCOUNT = "Số tài khoản: 0071 000 123 456"


def pledges(
    path: Path, unit: str, *lines: tuple[object, ...], title: str = "QUỸ VÌ NGƯỜI NGHÈO"
) -> Path:
    """A unit's promises: name, amount, day."""
    rows = [(place, *line) for place, line in enumerate(lines, start=1)]
    head = [(f"Đơn vị: {unit}",), (f"DANH SÁCH ĐĂNG KÝ ỦNG HỘ {title}",), (), PLEDGED]
    return books.write(path, [*head, *rows])


def remittances(path: Path, *lines: tuple[object, ...]) -> Path:
    """Money handed over: unit, day, slip, amount."""
    rows = [(place, *line, "Nộp quỹ") for place, line in enumerate(lines, start=1)]
    return books.write(path, [("BẢNG KÊ CHỨNG TỪ NỘP QUỸ VÌ NGƯỜI NGHÈO",), (), SENT, *rows])


def statement(path: Path, *lines: tuple[object, ...], account: str = ACCOUNT) -> Path:
    """A bank's lines: day, reference, out, in, text."""
    return books.write(path, [("SAO KÊ TÀI KHOẢN",), (account,), (), MOVED, *lines])


def registrations(
    path: Path, *lines: tuple[object, ...], title: str = "ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2024"
) -> Path:
    """What units and people register for: who, titles, day."""
    rows = [(place, *line) for place, line in enumerate(lines, start=1)]
    return books.write(path, [(title,), (), WANTED, *rows])


def open_drive(desk: Desk, code: str = "D1", **told: Any) -> int:  # noqa: ANN401  # a record's values
    """The year's drive for the poor, with its fund."""
    fund = put_fund(desk, f"F{code}")
    return put_drive(desk, fund, code, **told)


def collect(intake: Intake, unit: str, amount: int) -> None:
    """A unit reports what it collected for the campaign of the poor."""
    intake.take(books.gifts(intake.folder / f"thu {unit} {amount}.xlsx", unit, ("An", amount)))


def records(desk: Desk, model: type[Base]) -> list[Any]:
    """What stands of a table, in its order."""
    columns = model.__table__.c
    query = select(*columns).where(stands(columns.table_id)).order_by(columns.id)
    with desk.reading() as connection:
        return list(connection.execute(query))


def told(outcome: ImportOutcome) -> FileOutcome:
    (file,) = outcome.files
    return file


def codes(outcome: ImportOutcome) -> list[str]:
    return [one.code for one in told(outcome).problems]
