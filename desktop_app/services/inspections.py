"""Inspections: planned, held, with findings that have a deadline and are followed up."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.documents import DocumentInfo, DocumentKind, Owner, OwnerKind
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.inspections import (
    INSPECTION_KINDS,
    FindingInfo,
    InspectionInfo,
    NewFinding,
    NewInspection,
    check,
    check_finding,
)
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.text import clean, match_key
from desktop_app.models.campaigns import Campaign
from desktop_app.models.following import (
    Inspection,
    InspectionFinding,
)
from desktop_app.models.units import Unit
from desktop_app.services import years
from desktop_app.services.bodies import all_bodies
from desktop_app.services.campaigns import chosen
from desktop_app.services.desk import Command, Desk
from desktop_app.services.documents import from_file, keep, kept
from desktop_app.services.inspection_rows import inspection_infos
from desktop_app.services.units import units_of

Record = dict[str, Any]


class Inspections:
    """Inspections of the campaigns."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int, campaign: str = "", unit: str = "") -> tuple[InspectionInfo, ...]:
        """The inspections of a campaign, or of all of a year, in order of time.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            wanted = [one.id for one in chosen(connection, year, campaign)]
            of_unit = [Unit.code == unit] if unit else []
            return inspection_infos(connection, Inspection.campaign_id.in_(wanted), *of_unit)

    def one(self, inspection_id: int) -> InspectionInfo:
        """An inspection.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return _found(connection, inspection_id)

    @property
    def today(self) -> date:
        """The day by which a finding is told to be overdue."""
        return self._desk.today

    def documents(self, inspection_id: int) -> tuple[DocumentInfo, ...]:
        """What was attached to an inspection."""
        with self._desk.reading() as connection:
            return kept(connection, Owner(OwnerKind.INSPECTION, inspection_id))

    def add(self, year: int, campaign: str, new: NewInspection) -> Done[int]:
        """Write down an inspection, planned or held; its number is the result.

        Raises: NotFound, WrongFields, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            (info,) = chosen(command.connection, year, campaign)
            values = self._values(command.connection, year, new)
            added = insert(Inspection).returning(Inspection.id)
            record = {"campaign_id": info.id, **values}
            ident = command.connection.execute(added, [record]).scalar_one()
            command.audit("inspection.add", _subject(ident), after=_told(new))
        return Done(ident, Changes.CAMPAIGNS)

    def change(
        self, inspection_id: int, new: NewInspection, *, version: int | None = None
    ) -> Done[None]:
        """Write an inspection anew: its plan, that it was held, its result.

        Raises: NotFound, WrongFields, EditedMeanwhile, ClosedYear.
        """
        with self._desk.command() as command:
            before, year = _open_one(command, inspection_id, version)
            if before.findings and not new.held_on:
                field, sentence = "held_on", "Đã ghi điều phát hiện thì phải có ngày thực hiện."
                raise WrongField(field, sentence)
            _update(command, inspection_id, self._values(command.connection, year, new))
            told = _told(before.as_new())
            command.audit(
                "inspection.change", _subject(inspection_id), before=told, after=_told(new)
            )
        return Done(None, Changes.CAMPAIGNS)

    def withdraw(self, inspection_id: int, reason: str) -> Done[None]:
        """Let an inspection count no more; the reason goes into the trail.

        Raises: NotFound, WrongField without a reason, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do bỏ cuộc kiểm tra này."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            before, _ = _open_one(command, inspection_id, None)
            _update(command, inspection_id, {"withdrawn": True})
            told = _told(before.as_new())
            command.audit(
                "inspection.withdraw", _subject(inspection_id), before=told, reason=clean(reason)
            )
        return Done(None, Changes.CAMPAIGNS)

    def attach(self, inspection_id: int, files: Sequence[Path]) -> Done[int]:
        """Keep files with an inspection: its plan, its record; how many.

        Raises: NotFound, Refused, CannotRead, ClosedYear.
        """
        found = [from_file(path, DocumentKind.INSPECTION) for path in files]
        with self._desk.command() as command:
            _open_one(command, inspection_id, None)
            for document in found:
                keep(command, document, [Owner(OwnerKind.INSPECTION, inspection_id)])
            after = {"files": len(found)}
            command.audit("inspection.attach", _subject(inspection_id), after=after)
        return Done(len(found), Changes.CAMPAIGNS)

    def find(self, inspection_id: int, new: NewFinding) -> Done[int]:
        """Write down what an inspection found; the finding's number is the result.

        Raises: NotFound, WrongFields, Refused where it was not held yet, ClosedYear.
        """
        with self._desk.command() as command:
            before, _ = _open_one(command, inspection_id, None)
            if not before.held_on:
                raise Refused(_NOT_HELD)
            wrong = check_finding(new, before.held_on)
            refuse_wrong(wrong)
            record = {"inspection_id": inspection_id, "text": clean(new.text), "due_on": new.due_on}
            added = insert(InspectionFinding).returning(InspectionFinding.id)
            ident = command.connection.execute(added, [record]).scalar_one()
            after = {"text": record["text"], "deadline": new.due_on}
            command.audit("inspection.find", _subject(inspection_id), after=after)
        return Done(ident, Changes.CAMPAIGNS)

    def settle(self, finding_id: int, follow_up: str, settled_on: str = "") -> Done[None]:
        """Say what was done about a finding, and on which day (ISO, today where none is given).

        Raises: NotFound, WrongField, Refused where it was settled already, ClosedYear.
        """
        today = self._desk.today.isoformat()
        day = settled_on or today
        with self._desk.command() as command:
            inspection, finding = _finding_of(command, finding_id)
            if finding.settled_on:
                raise Refused(_SETTLED)
            wrong = _check_settling(clean(follow_up), day, inspection.held_on, today)
            refuse_wrong(wrong)
            values = {"settled_on": day, "follow_up": clean(follow_up)}
            _update_finding(command, finding_id, values)
            subject = _subject(inspection.id)
            command.audit("inspection.settle", subject, after={"text": finding.text, **values})
        return Done(None, Changes.CAMPAIGNS)

    def unsettle(self, finding_id: int, reason: str) -> Done[None]:
        """Open a settled finding again; the reason goes into the trail.

        Raises: NotFound, WrongField without a reason, Refused where it is open, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do mở lại điều đã khắc phục."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            inspection, finding = _finding_of(command, finding_id)
            if not finding.settled_on:
                raise Refused(_NOT_SETTLED)
            _update_finding(command, finding_id, {"settled_on": ""})
            before = {"text": finding.text, "settled_on": finding.settled_on}
            command.audit(
                "inspection.unsettle", _subject(inspection.id), before=before, reason=clean(reason)
            )
        return Done(None, Changes.CAMPAIGNS)

    def _values(self, connection: Connection, year: int, new: NewInspection) -> Record:
        """What an inspection's record says.

        Raises: WrongFields.
        """
        wrong = check(new, year, self._desk.today)
        units = {unit.code: unit.id for unit in units_of(connection, year)}
        if new.unit not in units:
            wrong["unit"] = f"Không có đơn vị năm {year} mang mã “{new.unit}”."
        known = {match_key(one.name): one.id for one in all_bodies(connection)}
        body = known.get(match_key(new.body))
        if clean(new.body) and body is None:
            wrong["body"] = (
                f"Chưa có “{clean(new.body)}” trong danh sách tổ chức. Hãy thêm vào đó trước."
            )
        refuse_wrong(wrong)
        return {
            "unit_id": units[new.unit],
            "body_id": body,
            "kind": new.kind.value,
            "planned_on": new.planned_on,
            "held_on": new.held_on,
            "result": clean(new.result),
        }


_NOT_HELD = "Hãy ghi ngày thực hiện của cuộc kiểm tra trước khi ghi điều phát hiện."
_SETTLED = "Điều phát hiện này đã ghi là khắc phục xong."
_NOT_SETTLED = "Điều phát hiện này chưa ghi là khắc phục xong."


def _subject(inspection_id: int) -> str:
    return f"inspection:{inspection_id}"


def _told(new: NewInspection) -> Record:
    """What the trail says of an inspection."""
    said = {
        "unit": new.unit,
        "kind": INSPECTION_KINDS[new.kind],
        "body": clean(new.body),
        "planned_on": new.planned_on,
        "held_on": new.held_on,
        "result": clean(new.result),
    }
    return {name: value for name, value in said.items() if value}


def _check_settling(follow_up: str, day: str, held_on: str, today: str) -> dict[str, str]:
    wrong = {}
    if not follow_up:
        wrong["follow_up"] = "Hãy ghi đơn vị đã khắc phục thế nào."
    if day > today:
        wrong["day"] = "Ngày khắc phục ở sau ngày hôm nay."
    elif day < held_on:
        wrong["day"] = "Ngày khắc phục ở trước ngày kiểm tra."
    return wrong


def _open_one(
    command: Command, inspection_id: int, version: int | None
) -> tuple[InspectionInfo, int]:
    """An inspection to be changed, and its campaign's year.

    Raises: NotFound, EditedMeanwhile, ClosedYear.
    """
    found = _found(command.connection, inspection_id)
    if version not in {None, found.version}:
        what = "Cuộc kiểm tra này"
        raise EditedMeanwhile(what)
    query = select(Campaign.year).where(Campaign.code == found.campaign)
    year = command.connection.scalars(query).one()
    years.ensure_open(command, year)
    return found, year


def _found(connection: Connection, inspection_id: int) -> InspectionInfo:
    found = inspection_infos(connection, Inspection.id == inspection_id)
    if not found:
        what = "cuộc kiểm tra số"
        raise NotFound(what, str(inspection_id))
    return found[0]


def _finding_of(command: Command, finding_id: int) -> tuple[InspectionInfo, FindingInfo]:
    """A finding to be changed, with its inspection.

    Raises: NotFound, ClosedYear.
    """
    query = select(InspectionFinding.inspection_id).where(InspectionFinding.id == finding_id)
    inspection_id = command.connection.scalar(query)
    if inspection_id is None:
        what = "điều phát hiện số"
        raise NotFound(what, str(finding_id))
    info, _ = _open_one(command, inspection_id, None)
    return info, next(one for one in info.findings if one.id == finding_id)


def _update(command: Command, inspection_id: int, values: Record) -> None:
    change = update(Inspection).where(Inspection.id == inspection_id)
    command.connection.execute(change.values(version=Inspection.version + 1, **values))


def _update_finding(command: Command, finding_id: int, values: Record) -> None:
    change = update(InspectionFinding).where(InspectionFinding.id == finding_id)
    command.connection.execute(change.values(version=InspectionFinding.version + 1, **values))
