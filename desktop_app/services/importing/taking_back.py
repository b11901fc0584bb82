"""Taking a whole import back, as one step."""

from sqlalchemy import Select, or_, select, update
from sqlalchemy.orm import aliased

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.intake import CRITERIA
from desktop_app.models.fund import BankLine, BankMatch, Remittance
from desktop_app.models.intake import ImportBatch, ImportFile, ImportTable
from desktop_app.models.scoring import EnteredMark
from desktop_app.services import years
from desktop_app.services.desk import Command
from desktop_app.services.importing.list_changes import has_lists, take_lists_back
from desktop_app.services.importing.staged import GOES_IN
from desktop_app.services.importing.versions import withdraw


def take_back(command: Command, import_id: int) -> None:
    """Put the earlier versions of an import's returns in force again, and its lists out of use.

    Raises: NotFound, ClosedYear, Refused where later data depend on its lists, or a second time.
    """
    _refuse_undo(command, import_id)
    withdraw(command, import_id)
    _withdraw_marks(command, import_id)
    _let_go_of_matches(command, import_id)
    _take_reversals_along(command, import_id)
    if has_lists(command.connection, import_id):
        take_lists_back(command, import_id)
    call_undone(command, import_id)
    command.audit("import.undo", f"import:{import_id}", import_id=import_id)


def call_undone(command: Command, import_id: int) -> None:
    """Say on an import's record that it was taken back."""
    batch = update(ImportBatch).where(ImportBatch.id == import_id)
    command.connection.execute(batch.values(undone_at=command.now, version=ImportBatch.version + 1))


def _refuse_undo(command: Command, import_id: int) -> None:
    query = select(ImportBatch.year, ImportBatch.undone_at).where(ImportBatch.id == import_id)
    row = command.connection.execute(query).one_or_none()
    if row is None:
        what = "lần nhập số"
        raise NotFound(what, str(import_id))
    years.ensure_open(command, row.year)
    if row.undone_at is not None:
        sentence = f"Lần nhập số {import_id} đã được rút lại trước đó."
        raise Refused(sentence)
    sets = select(ImportFile.id).where(
        ImportFile.import_id == import_id,
        ImportFile.kind == CRITERIA,
        ImportFile.status.in_(GOES_IN),
    )
    if command.connection.scalar(sets.limit(1)) is not None:
        sentence = (
            f"Lần nhập số {import_id} là bộ tiêu chí nên không rút lại như số liệu. Hãy sửa lại bộ "
            "tiêu chí, hoặc ngừng dùng bộ đó."
        )
        raise Refused(sentence)


def _tables(import_id: int) -> Select[int]:
    return (
        select(ImportTable.id)
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .where(ImportFile.import_id == import_id)
    )


def _withdraw_marks(command: Command, import_id: int) -> None:
    marks = update(EnteredMark).where(EnteredMark.table_id.in_(_tables(import_id)))
    command.connection.execute(marks.values(withdrawn=True))


def _take_reversals_along(command: Command, import_id: int) -> None:
    """What reverses a remittance goes with it: else it would take away money that never came."""
    original = aliased(Remittance)
    sent = select(original.id).where(original.table_id.in_(_tables(import_id)))
    table = select(original.table_id).where(original.id == Remittance.reverses_id)
    row = select(original.row).where(original.id == Remittance.reverses_id)
    back = update(Remittance).where(Remittance.reverses_id.in_(sent))
    command.connection.execute(
        back.values(table_id=table.scalar_subquery(), row=row.scalar_subquery())
    )


def _let_go_of_matches(command: Command, import_id: int) -> None:
    """What a bank line showed is open again where either side is gone."""
    tables = _tables(import_id)
    lines = select(BankLine.id).where(BankLine.table_id.in_(tables))
    sent = select(Remittance.id).where(Remittance.table_id.in_(tables))
    either = or_(BankMatch.bank_line_id.in_(lines), BankMatch.remittance_id.in_(sent))
    matches = update(BankMatch).where(either, BankMatch.undone.is_(False))
    command.connection.execute(matches.values(undone=True))
