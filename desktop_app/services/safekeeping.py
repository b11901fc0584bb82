"""Checking a store, copying it, and bringing a copy back."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from sqlalchemy import Connection, func, select

from desktop_app.domain.copies import StoreContents, StoreCopy
from desktop_app.domain.errors import (
    CannotWrite,
    KnownError,
    NotAStore,
    StoreDamaged,
    StoreExists,
    StoreReadOnly,
)
from desktop_app.domain.money import format_money
from desktop_app.domain.progress import Progress, silent
from desktop_app.models import migrate
from desktop_app.models.audit import AuditEntry
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.database import Database, recognise
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.models.units import Unit
from desktop_app.services import store
from desktop_app.services.copies_of_store import copies_in, look_into
from desktop_app.services.desk import Desk
from desktop_app.services.fund.counted import counted
from desktop_app.services.laws import Finding, laws

# The file, and what `_findings` looks at: how far a check is, is told by it.
_CHECKS = 11


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """All that was checked."""

    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether everything is right."""
        return all(one.ok for one in self.findings)


class Safekeeping:
    """The care of one store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def check(self, progress: Progress = silent) -> CheckOutcome:
        """Check the file itself, its references, its trail, its laws and its totals.

        Raises: Cancelled.
        """
        progress(0, _CHECKS, "Đang kiểm tra tệp dữ liệu")
        faults = _faults(self._desk.database)
        if faults:
            # What a damaged file says of itself proves nothing.
            return CheckOutcome((_file(faults),))
        found = [_file(faults)]
        with self._desk.reading() as connection:
            for one in _findings(connection):
                progress(min(len(found), _CHECKS - 1), _CHECKS, "Đang kiểm tra số liệu")
                found.append(one)
        progress(_CHECKS, _CHECKS, "")
        return CheckOutcome(tuple(found))

    def copies(self, folders: Iterable[Path] = ()) -> tuple[StoreCopy, ...]:
        """The copies that lie beside the store and in some folders, the newest first."""
        path = self._desk.database.path
        return copies_in((path.parent, *folders), path)

    def contents(self, path: Path) -> StoreContents:
        """What is in a copy, before it is brought back.

        Raises: StoreMissing, NotAStore, StoreLocked, StoreDamaged, CannotRead.
        """
        return look_into(path)

    def backup(self, target: Path, progress: Progress = silent) -> Path:
        """Write a consistent copy, checked before it gets its name.

        Raises: StoreExists, CannotWrite, DiskFull, Cancelled; StoreDamaged where the store is.
        """
        with _beside(target, "dang-ghi") as partial:
            if target.exists():
                raise StoreExists(target)
            if self._desk.database.faults():
                raise StoreDamaged(self._desk.database.path)
            self._desk.database.copy_to(partial, progress)
            _expect_sound(partial)
            partial.replace(target)
        return target


def restore(source: Path, target: Path, progress: Progress = silent) -> Path | None:
    """Bring a copy back; the store that was there is kept beside, and its new name returned.

    Raises: StoreMissing, NotAStore, StoreDamaged, StoreNewer, StoreLocked, CannotWrite, Cancelled.
    """
    # A copy is only read, so that one that is kept from changes will do.
    with suppress(StoreReadOnly):
        recognise(source)
    _expect_sound(source)
    migrate.needs_upgrade(Database(source))
    with _beside(target, "dang-phuc-hoi") as partial:
        if target.is_dir():
            raise CannotWrite(target)
        Database(source).copy_to(partial, progress)
        _expect_sound(partial)
        kept = _set_aside(target)
        partial.replace(target)
    return kept


@contextmanager
def _beside(target: Path, ending: str) -> Iterator[Path]:
    """A place beside the target to write to until all is well; it is gone afterwards.

    Raises: CannotWrite.
    """
    partial = target.with_name(f"{target.name}.{ending}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield partial
        finally:
            store.remove(partial)
    except OSError as error:
        raise CannotWrite(target) from error


def _set_aside(target: Path) -> Path | None:
    if not target.exists():
        return None
    kept = _free_name(target)
    try:
        Database(target).copy_to(kept)
    except KnownError:
        # What cannot be read as a store is kept as it is: it may be all that is left.
        target.replace(kept)
    store.remove(target)
    return kept


def _free_name(target: Path) -> Path:
    moment = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    names = chain([moment], (f"{moment}-{number}" for number in count(2)))
    places = (
        target.with_name(f"{target.stem}.truoc-phuc-hoi-{one}{target.suffix}") for one in names
    )
    return next(place for place in places if not place.exists())


def _faults(database: Database) -> tuple[str, ...]:
    """What is wrong with the file, also where it is too damaged to be gone through."""
    try:
        return database.faults()
    except (StoreDamaged, NotAStore) as error:
        return (str(error),)


def _expect_sound(path: Path) -> None:
    if _faults(Database(path)):
        raise StoreDamaged(path)


def _file(faults: tuple[str, ...]) -> Finding:
    if faults:
        return Finding("store.damaged", f"Tệp dữ liệu có lỗi: {faults[0]}", ok=False)
    return Finding("store.sound", "Tệp dữ liệu nguyên vẹn, các liên kết đúng.", ok=True)


def _findings(connection: Connection) -> Iterator[Finding]:
    """All that is checked of what stands in a sound file."""
    yield _trail(connection)
    yield _returns(connection)
    yield _sheets(connection)
    yield from laws(connection)
    yield _counted(connection)


def _trail(connection: Connection) -> Finding:
    """Entries are only ever added, so their numbers have no gap."""
    query = select(func.count(), func.coalesce(func.max(AuditEntry.id), 0)).select_from(AuditEntry)
    count, last = connection.execute(query).one()
    if count != last:
        missing = last - count
        return Finding("audit.gap", f"Nhật ký thiếu {missing} mục ở giữa.", ok=False)
    return Finding("audit.whole", f"Nhật ký liên tục, {count} mục.", ok=True)


def _returns(connection: Connection) -> Finding:
    """For one unit, campaign, period and kind, one whole version is in force at the most."""
    whole = (UnitReturn.in_force, UnitReturn.supplement.is_(False))
    key = (UnitReturn.unit_id, UnitReturn.campaign_id, UnitReturn.period, UnitReturn.kind)
    several = select(UnitReturn.unit_id).where(*whole).group_by(*key, UnitReturn.file_id).subquery()
    once = select(func.count()).select_from(several)
    kept = select(UnitReturn.unit_id).where(*whole).group_by(*key).subquery()
    if connection.scalar(once) != connection.scalar(select(func.count()).select_from(kept)):
        sentence = "Có đơn vị được tính hai bản báo cáo cùng lúc."
        return Finding("returns.twice", sentence, ok=False)
    return Finding("returns.once", "Mỗi đơn vị chỉ tính một bản báo cáo mới nhất.", ok=True)


def _sheets(connection: Connection) -> Finding:
    """A sheet's total is the sum of its marks."""
    sums = (
        select(MarkRecord.sheet_id, func.coalesce(func.sum(MarkRecord.points), 0).label("points"))
        .group_by(MarkRecord.sheet_id)
        .subquery()
    )
    wrong = (
        select(func.count())
        .select_from(ScoreSheetRecord)
        .join(sums, sums.c.sheet_id == ScoreSheetRecord.id)
        .where(sums.c.points != ScoreSheetRecord.total)
    )
    found = connection.scalar(wrong) or 0
    if found:
        return Finding("scores.total", f"{found} phiếu điểm có tổng sai.", ok=False)
    return Finding("scores.added", "Tổng điểm của mọi phiếu đúng bằng các điểm cộng lại.", ok=True)


def _counted(connection: Connection) -> Finding:
    lines = counted()
    amount = connection.scalar(select(func.coalesce(func.sum(lines.c.amount), 0)))
    units = connection.scalar(select(func.count()).select_from(Unit))
    sentence = f"{units} đơn vị; tổng số tiền ủng hộ đang tính: {format_money(amount or 0)} đồng."
    return Finding("totals", sentence, ok=True)
