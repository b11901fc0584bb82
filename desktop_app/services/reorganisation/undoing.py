"""Taking the newest act back, where nothing rests on it yet."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, delete, func, select

from desktop_app.domain.errors import ClosedYear, Refused
from desktop_app.domain.reorganisation import ActKind
from desktop_app.models.audit import AuditEntry
from desktop_app.models.base import Base
from desktop_app.models.following import DocumentLink
from desktop_app.models.units import Reorganisation
from desktop_app.services import years
from desktop_app.services.desk import Command
from desktop_app.services.reorganisation.trace import is_as_left, take_back
from desktop_app.services.reorganisation.year_lists import closed_from

# The key of an act's audit entry under which its way back stands; of the entry of that way back,
# the marks of its time.
KEPT = "_reorganisation"
_NAMES = {
    "activity": "hoạt động",
    "contribution": "khoản ủng hộ",
    "donor": "người ủng hộ",
    "drive_goal": "mức vận động",
    "entered_mark": "điểm",
    "form": "mẫu báo cáo",
    "import_file": "tệp đã nhập",
    "inspection": "cuộc kiểm tra",
    "person_unit": "cán bộ",
    "pledge": "đăng ký ủng hộ",
    "receipt": "biên lai",
    "registration": "đăng ký thi đua",
    "remittance": "lần nộp tiền",
    "return_due": "hạn gửi báo cáo",
    "score_sheet": "phiếu điểm",
    "task_owner": "nhiệm vụ được giao",
    "unit": "đơn vị trực thuộc",
    "unit_alias": "cách viết khác",
    "unit_lineage": "lần sắp xếp khác",
    "unit_name": "tên",
    "unit_return": "báo cáo",
    "unit_target": "chỉ tiêu",
    "unit_year": "danh sách năm",
}


def marks(connection: Connection) -> dict[str, int]:
    """The last number of each table that speaks of units: what comes after an act is above it."""
    return {
        table.name: connection.scalar(select(func.max(table.c.id))) or 0 for table, _ in _of_units()
    }


def _of_units() -> Iterator[tuple[Table, str]]:
    """Each table and column that points at a unit."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == "unit":
                yield table, key.parent.name


def undo_newest(command: Command) -> str:
    """Take the act that was entered last back; what it did.

    Raises: Refused, ClosedYear.
    """
    connection = command.connection
    query = select(Reorganisation).order_by(Reorganisation.id.desc()).limit(1)
    act = connection.execute(query).one_or_none()
    if act is None:
        sentence = "Chưa có lần sắp xếp tổ chức nào để hoàn tác."
        raise Refused(sentence)
    ensure_writable(command, act.kind, int(act.effective_on[:4]))
    kept = _kept(connection, act.id)
    _refuse_used(connection, act.summary, kept)
    known = marks(connection)
    take_back(connection, kept["records"])
    links = DocumentLink.reorganisation_id == act.id
    connection.execute(delete(DocumentLink).where(links))
    connection.execute(delete(Reorganisation).where(Reorganisation.id == act.id))
    told = {"summary": act.summary, "day": act.effective_on, "basis": act.basis}
    before = told | {KEPT: known}
    command.audit("unit.undo", f"reorganisation:{act.id}", before=before)
    return str(act.summary)


def undo_act(command: Command, act_id: int) -> str:
    """Take an act back that is still the newest; what it did.

    Raises: Refused, ClosedYear.
    """
    newest = command.connection.scalar(select(func.max(Reorganisation.id)))
    if newest != act_id:
        sentence = "Sau lần sắp xếp này đã có lần khác. Hãy hoàn tác lần ghi sau cùng trước."
        raise Refused(sentence)
    return undo_newest(command)


def ensure_writable(command: Command, kind: str, year: int) -> None:
    """See that no list of a closed year is changed by an act of a year, or by its way back.

    Raises: ClosedYear.
    """
    years.ensure_open(command, year)
    closed = closed_from(command.connection, year)
    if closed is not None and kind not in {ActKind.RENAME, ActKind.MOVE}:
        raise ClosedYear(closed)


def _kept(connection: Connection, act_id: int) -> Mapping[str, Any]:
    query = (
        select(AuditEntry.after)
        .where(AuditEntry.subject == f"reorganisation:{act_id}", AuditEntry.after.is_not(None))
        .order_by(AuditEntry.id.desc())
    )
    for after in connection.scalars(query):
        if isinstance(after, dict) and KEPT in after:
            kept: Mapping[str, Any] = after[KEPT]
            return kept
    sentence = "Sổ không còn giữ những gì có trước lần sắp xếp này nên không hoàn tác được."
    raise Refused(sentence)


def _refuse_used(connection: Connection, summary: str, kept: Mapping[str, Any]) -> None:
    used = sorted(set(entered_since(connection, kept["successors"], kept["marks"])))
    if used:
        sentence = (
            f"Không hoàn tác được “{summary}” vì sau đó đã ghi {', '.join(used)} cho đơn vị tiếp "
            "nhận. Hãy rút lại những phần đó trước."
        )
        raise Refused(sentence)
    if not is_as_left(connection, kept["records"]):
        sentence = (
            f"Không hoàn tác được “{summary}” vì các đơn vị, danh sách liên quan đã được sửa sau "
            "đó. Hãy ghi một lần sắp xếp mới để sửa."
        )
        raise Refused(sentence)


def entered_since(
    connection: Connection, units: Collection[int], known: Mapping[str, int]
) -> Iterator[str]:
    """What was entered for some units since the marks were taken, in words."""
    for table, column in _of_units():
        later = table.c.id > known.get(table.name, 0)
        query = select(table.c.id).where(table.c[column].in_(units), later).limit(1)
        if connection.execute(query).first() is not None:
            yield _NAMES.get(table.name, "số liệu")
