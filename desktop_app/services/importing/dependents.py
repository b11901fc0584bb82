"""What in the store depends on units and people, apart from what was taken back."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Select, and_, func, or_, select

from desktop_app.models.campaigns import (
    Activity,
    Contribution,
    Form,
    Reminder,
    ReturnDue,
    UnitReturn,
)
from desktop_app.models.following import (
    Inspection,
    Registration,
    Review,
    ReviewPraise,
    Task,
    TaskOwner,
)
from desktop_app.models.fund import Donor, DriveGoal, Pledge, Receipt, Remittance
from desktop_app.models.intake import ImportBatch, ImportFile, ImportTable
from desktop_app.models.scoring import EnteredMark, ScoreSheetRecord, UnitTarget
from desktop_app.models.units import UnitLineage, UnitName
from desktop_app.services.origins import stands
from desktop_app.services.slices import slices

_AT_ONCE = 500
_SHOWN = 3


def dependents(connection: Connection, import_id: int, added: Mapping[str, Collection[int]]) -> str:
    """In words what stands on new units and people of an import; empty where nothing does."""
    units, people = added.get("unit", ()), added.get("person", ())
    told = [
        f"{count} {what}"
        for what, query, numbers in _queries(import_id, units, people)
        if (count := _count(connection, query, numbers))
    ]
    if not told:
        return ""
    names = _names(connection, import_id, units)
    return "; ".join(told) + (f" ({names})" if names else "")


_Query: TypeAlias = tuple[Select[int], Any]


def _queries(
    import_id: int, units: Collection[int], people: Collection[int]
) -> Iterator[tuple[str, _Query, Collection[int]]]:
    stands = and_(ImportBatch.undone_at.is_(None), ImportBatch.id != import_id)
    counted = select(func.count())
    returns = counted.select_from(UnitReturn).where(UnitReturn.withdrawn.is_(False))
    targets = (
        counted.select_from(UnitTarget)
        .join(ImportTable, ImportTable.id == UnitTarget.table_id)
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .join(ImportBatch, ImportBatch.id == ImportFile.import_id)
        .where(stands)
    )
    marks = counted.select_from(EnteredMark).where(EnteredMark.withdrawn.is_(False))
    gifts = (
        counted.select_from(Contribution)
        .join(UnitReturn, UnitReturn.id == Contribution.return_id)
        .where(UnitReturn.withdrawn.is_(False))
    )
    yield "báo cáo", (returns, UnitReturn.unit_id), units
    yield "chỉ tiêu", (targets, UnitTarget.unit_id), units
    yield "điểm đã nhập", (marks, EnteredMark.unit_id), units
    yield "điểm đã nhập", (marks, EnteredMark.person_id), people
    yield "điểm chấm chéo", (marks, EnteredMark.marker_unit_id), units
    yield "bảng điểm", (_all(ScoreSheetRecord), ScoreSheetRecord.unit_id), units
    yield "mẫu báo cáo", (_all(Form), Form.unit_id), units
    yield "công văn đôn đốc", (_all(Reminder), Reminder.unit_id), units
    yield "hạn gửi riêng", (_all(ReturnDue), ReturnDue.unit_id), units
    yield "dòng ủng hộ", (gifts, Contribution.person_id), people
    typed = counted.select_from(Contribution).where(Contribution.return_id.is_(None))
    yield "khoản ghi vào sổ thu", (typed, Contribution.unit_id), units
    yield "khoản ghi vào sổ thu", (typed, Contribution.person_id), people
    yield "đăng ký ủng hộ", (_standing(Pledge, import_id), Pledge.unit_id), units
    yield "mức vận động", (_all(DriveGoal), DriveGoal.unit_id), units
    yield "lần nộp quỹ", (_standing(Remittance, import_id), Remittance.unit_id), units
    yield "biên lai", (_all(Receipt), Receipt.unit_id), units
    yield "đăng ký ủng hộ", (_standing(Pledge, import_id), Pledge.person_id), people
    yield "đăng ký thi đua", (_standing(Registration, import_id), Registration.unit_id), units
    yield "đăng ký thi đua", (_standing(Registration, import_id), Registration.person_id), people
    yield "người ủng hộ ngoài đơn vị", (_all(Donor), Donor.credited_unit_id), units
    yield from _worked_with(units, people)


def _worked_with(
    units: Collection[int], people: Collection[int]
) -> Iterator[tuple[str, _Query, Collection[int]]]:
    """What was typed for a campaign, a review, or as an act."""
    done = _all(Activity).where(Activity.return_id.is_(None), Activity.withdrawn.is_(False))
    yield "hoạt động ghi trực tiếp", (done, Activity.unit_id), units
    yield "hoạt động ghi trực tiếp", (done, Activity.person_id), people
    visits = _all(Inspection).where(Inspection.withdrawn.is_(False))
    yield "cuộc kiểm tra", (visits, Inspection.unit_id), units
    # A plan's own tasks find their owners by themselves, so these hold nobody.
    given = _all(TaskOwner).join(Task, Task.id == TaskOwner.task_id).where(Task.clause_id.is_(None))
    yield "nhiệm vụ được giao", (given, TaskOwner.unit_id), units
    apart = UnitLineage.to_unit_id.is_distinct_from(UnitLineage.from_unit_id)
    ended = _all(UnitLineage).where(apart)
    yield "lần sắp xếp tổ chức", (ended, UnitLineage.from_unit_id), units
    yield "lần sắp xếp tổ chức", (_all(UnitLineage), UnitLineage.to_unit_id), units
    yield "đề nghị biểu dương", (_praised(), ReviewPraise.unit_id), units
    yield "đề nghị biểu dương", (_praised(), ReviewPraise.person_id), people


def _praised() -> Select[int]:
    standing_reviews = select(Review.id).where(Review.withdrawn.is_(False))
    return _all(ReviewPraise).where(ReviewPraise.review_id.in_(standing_reviews))


def _all(model: type) -> Select[int]:
    return select(func.count()).select_from(model)


def _standing(
    model: type[Pledge] | type[Remittance] | type[Registration], import_id: int
) -> Select[int]:
    """What was typed, or came with another import that stands."""
    own = (
        select(ImportTable.id)
        .join(ImportFile, ImportFile.id == ImportTable.file_id)
        .where(ImportFile.import_id == import_id)
    )
    other = or_(model.table_id.is_(None), model.table_id.not_in(own))
    return _all(model).where(stands(model.table_id), other)


def _count(connection: Connection, query: _Query, numbers: Collection[int]) -> int:
    statement, column = query
    parts = (statement.where(column.in_(some)) for some in slices(numbers, _AT_ONCE))
    return sum(connection.scalar(part) or 0 for part in parts)


def _names(connection: Connection, import_id: int, units: Collection[int]) -> str:
    """Some of the units that sent returns which stand."""
    names: list[str] = []
    for some in slices(units, _AT_ONCE):
        query = (
            select(UnitName.name)
            .join(UnitReturn, UnitReturn.unit_id == UnitName.unit_id)
            .join(ImportFile, ImportFile.id == UnitReturn.file_id)
            .where(
                UnitName.valid_to == "",
                UnitReturn.withdrawn.is_(False),
                UnitReturn.unit_id.in_(some),
                ImportFile.import_id != import_id,
            )
            .order_by(UnitName.sort_key)
            .distinct()
        )
        names += connection.scalars(query)
    shown = ", ".join(names[:_SHOWN])
    return f"{shown}…" if len(names) > _SHOWN else shown
