"""Activities typed at the desk, and what the office adds to those that units report."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desktop_app.domain.activities import (
    ACTIVITY_KINDS,
    ActivityInfo,
    ContentProgress,
    LooksReported,
    NewActivity,
    check,
    look_alike,
)
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.dates import format_date
from desktop_app.domain.documents import DocumentInfo, DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.points import format_days
from desktop_app.domain.refusals import WrongField, refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.campaigns import Activity, Campaign, CampaignClause
from desktop_app.models.units import Person
from desktop_app.services import years
from desktop_app.services.activity_lines import activity_infos
from desktop_app.services.campaigns import chosen
from desktop_app.services.desk import Command, Desk
from desktop_app.services.documents import from_file, keep, kept
from desktop_app.services.units import units_of

Record = dict[str, Any]
CONTENT = "content"


class Activities:
    """Activities of the campaigns."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int, campaign: str = "", unit: str = "") -> tuple[ActivityInfo, ...]:
        """The activities that count, unit by unit, imported and typed alike.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            chosen(connection, year, campaign)
            return activity_infos(connection, year, campaign, unit)

    def one(self, activity_id: int) -> ActivityInfo:
        """An activity that counts.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return _found(connection, activity_id)

    def by_content(self, year: int, campaign: str) -> tuple[ContentProgress, ...]:
        """Each content of a campaign's plan with what was done for it, those without any too.

        What serves no content in particular stands last, where there is such.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            (info,) = chosen(connection, year, campaign)
            contents = _contents(connection, info.id)
            return _progress(contents, activity_infos(connection, year, campaign))

    def evidence(self, activity_id: int) -> tuple[DocumentInfo, ...]:
        """The evidence of an activity."""
        with self._desk.reading() as connection:
            return kept(connection, Owner(OwnerKind.ACTIVITY, activity_id))

    def add(
        self,
        year: int,
        campaign: str,
        new: NewActivity,
        evidence: Sequence[Path] = (),
        *,
        another_reason: str = "",
    ) -> Done[int]:
        """Write down an activity with its evidence; its number is the result.

        `another_reason`: why it is another one, where the unit has reported one just like it.

        Raises: NotFound, WrongFields, LooksReported, CannotRead, ClosedYear.
        """
        files = [from_file(path, DocumentKind.EVIDENCE) for path in evidence]
        with self._desk.command() as command:
            years.ensure_open(command, year)
            (info,) = chosen(command.connection, year, campaign)
            self._check(new, year)
            if not clean(another_reason):
                _question(activity_infos(command.connection, year, campaign, new.unit), new)
            record = {
                "campaign_id": info.id,
                "unit_id": _unit(command.connection, year, new.unit),
                "entered_at": command.now,
                "actor": command.actor.name,
                **_values(command.connection, info.id, new),
            }
            added = insert(Activity).returning(Activity.id)
            ident = command.connection.execute(added, [record]).scalar_one()
            _keep(command, ident, files)
            after = {**_told(new), "files": len(files)}
            command.audit(
                "activity.add", _subject(ident), after=after, reason=clean(another_reason)
            )
        return Done(ident, _CHANGED)

    def change(self, activity_id: int, new: NewActivity) -> Done[None]:
        """Write a typed activity anew; of a reported one only kind, content and person may change.

        Raises: NotFound, WrongFields, Refused where a unit's own figures would change, ClosedYear.
        """
        with self._desk.command() as command:
            before, year, campaign_id = _open_one(command, activity_id)
            told = before.as_new()
            self._check(new, year)
            if not before.typed and replace(told, **_added(new)) != new:
                raise Refused(_REPORTED)
            values = _values(command.connection, campaign_id, new)
            values["unit_id"] = _unit(command.connection, year, new.unit)
            change = update(Activity).where(Activity.id == activity_id)
            command.connection.execute(change.values(**values))
            command.audit(
                "activity.change", _subject(activity_id), before=_told(told), after=_told(new)
            )
        return Done(None, _CHANGED)

    def attach(self, activity_id: int, evidence: Sequence[Path]) -> Done[int]:
        """Keep files as evidence of an activity, reported or typed; how many.

        Raises: NotFound, Refused, CannotRead, ClosedYear.
        """
        files = [from_file(path, DocumentKind.EVIDENCE) for path in evidence]
        with self._desk.command() as command:
            before, *_ = _open_one(command, activity_id)
            _keep(command, activity_id, files)
            after = {"title": before.title, "files": len(files)}
            command.audit("activity.attach", _subject(activity_id), after=after)
        return Done(len(files), _CHANGED)

    def withdraw(self, activity_id: int, reason: str) -> Done[None]:
        """Let a typed activity count no more; it stays in the store with the reason in the trail.

        Raises: NotFound, WrongField without a reason, Refused for a reported one, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do rút hoạt động này."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            before, *_ = _open_one(command, activity_id)
            if not before.typed:
                raise Refused(_OF_A_FILE)
            change = update(Activity).where(Activity.id == activity_id).values(withdrawn=True)
            command.connection.execute(change)
            told = _told(before.as_new())
            command.audit(
                "activity.withdraw", _subject(activity_id), before=told, reason=clean(reason)
            )
        return Done(None, _CHANGED)

    def _check(self, new: NewActivity, year: int) -> None:
        wrong = check(new, year, self._desk.today)
        refuse_wrong(wrong)


_CHANGED = Changes.CAMPAIGNS | Changes.RETURNS | Changes.FUNDS
_REPORTED = (
    "Hoạt động này do đơn vị báo cáo: chỉ ghi thêm được loại, nội dung, cá nhân và minh chứng. "
    "Số liệu sai thì đơn vị gửi lại báo cáo."
)
_OF_A_FILE = (
    "Hoạt động này do đơn vị báo cáo nên không rút riêng được; hãy nhập báo cáo mới của đơn vị "
    "hoặc rút lại lần nhập."
)


def _subject(activity_id: int) -> str:
    return f"activity:{activity_id}"


def _contents(connection: Connection, campaign_id: int) -> dict[int, tuple[int, str]]:
    """By the content's number from 1: the clause's own number and its text."""
    query = (
        select(CampaignClause.id, CampaignClause.text)
        .where(CampaignClause.campaign_id == campaign_id, CampaignClause.section == CONTENT)
        .order_by(CampaignClause.position)
    )
    rows = connection.execute(query)
    return {number: (row.id, row.text) for number, row in enumerate(rows, 1)}


def _progress(
    contents: Mapping[int, tuple[int, str]], done: Sequence[ActivityInfo]
) -> tuple[ContentProgress, ...]:
    groups: defaultdict[int | None, list[ActivityInfo]] = defaultdict(list)
    for one in done:
        groups[one.content].append(one)
    numbers: list[int | None] = [*contents, *([None] if groups[None] else [])]
    return tuple(
        ContentProgress(
            number=number,
            text=contents[number][1] if number is not None else "",
            counts=Counter(one.kind for one in groups[number]),
            units=len({one.unit_code for one in groups[number]}),
            households_helped=sum(one.households_helped or 0 for one in groups[number]),
        )
        for number in numbers
    )


def _question(known: Sequence[ActivityInfo], new: NewActivity) -> None:
    """Ask where the unit has an activity just like it.

    Raises: LooksReported.
    """
    for one in known:
        if look_alike((one.title, one.held_on), (clean(new.title), new.held_on)):
            day = f"ngày {format_date(one.held_on)}" if one.held_on else "không ghi ngày"
            raise LooksReported(one.title, day)


def _unit(connection: Connection, year: int, code: str) -> int:
    found = next((unit.id for unit in units_of(connection, year) if unit.code == code), None)
    if found is None:
        field, sentence = "unit", f"Không có đơn vị năm {year} mang mã “{code}”."
        raise WrongField(field, sentence)
    return found


def _values(connection: Connection, campaign_id: int, new: NewActivity) -> Record:
    """What an activity's record says.

    Raises: WrongField for a content or a person that there is not.
    """
    contents = _contents(connection, campaign_id)
    if new.content is not None and new.content not in contents:
        field, sentence = "content", f"Kế hoạch chỉ có {len(contents)} nội dung, từ 1."
        raise WrongField(field, sentence)
    return {
        "title": clean(new.title),
        "kind": new.kind.value,
        "clause_id": None if new.content is None else contents[new.content][0],
        "person_id": _person(connection, new.person) if new.person else None,
        "held_on": new.held_on,
        "place": clean(new.place),
        "participants": new.participants,
        "beneficiaries": new.beneficiaries,
        "households_helped": new.households_helped,
        "labour_days": new.labour_days,
        "value": new.value,
        "note": clean(new.note),
    }


def _person(connection: Connection, code: str) -> int:
    found = connection.scalar(select(Person.id).where(Person.code == code))
    if found is None:
        field, sentence = "person", f"Không có cán bộ mang mã “{code}” trong danh sách."
        raise WrongField(field, sentence)
    return found


def _open_one(command: Command, activity_id: int) -> tuple[ActivityInfo, int, int]:
    """An activity to be changed, its campaign's year and number.

    Raises: NotFound, ClosedYear.
    """
    found = _found(command.connection, activity_id)
    query = select(Campaign.year, Campaign.id).where(Campaign.code == found.campaign)
    year, campaign_id = command.connection.execute(query).one()
    years.ensure_open(command, year)
    return found, year, campaign_id


def _found(connection: Connection, activity_id: int) -> ActivityInfo:
    found = activity_infos(connection, activity_id=activity_id)
    if not found:
        what = "hoạt động số"
        raise NotFound(what, str(activity_id))
    return found[0]


def _keep(command: Command, activity_id: int, files: Sequence[NewDocument]) -> None:
    for document in files:
        keep(command, document, [Owner(OwnerKind.ACTIVITY, activity_id)])


def _added(new: NewActivity) -> Record:
    """What the office may say of an activity that a unit reported."""
    return {"kind": new.kind, "content": new.content, "person": new.person}


def _told(new: NewActivity) -> Record:
    """What the trail says of an activity: what was filled in."""
    said: Record = {
        "unit": new.unit,
        "title": clean(new.title),
        "kind": ACTIVITY_KINDS[new.kind],
        "content": new.content,
        "person": new.person,
        "held_on": new.held_on,
        "place": clean(new.place),
        "participants": new.participants,
        "beneficiaries": new.beneficiaries,
        "households_helped": new.households_helped,
        "labour_days": format_days(new.labour_days) if new.labour_days else None,
        "value": new.value or None,
        "note": clean(new.note),
    }
    return {name: value for name, value in said.items() if value not in {None, ""}}
