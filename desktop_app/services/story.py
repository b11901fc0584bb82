"""A campaign's story: all that was noted of it anywhere in the store, as one list."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, func, or_, select

from desktop_app.domain.campaigns import MilestoneKind
from desktop_app.domain.dates import format_date
from desktop_app.domain.documents import KIND_TITLES, DocumentKind
from desktop_app.domain.errors import NotFound
from desktop_app.domain.money import format_money
from desktop_app.domain.registrations import (
    REGISTRATION_TITLES,
    STATE_TITLES,
    RegistrationKind,
    RegistrationState,
)
from desktop_app.domain.story import EventKind, StoryEvent, in_order
from desktop_app.models.audit import AuditEntry
from desktop_app.models.campaigns import (
    Activity,
    Campaign,
    CampaignClause,
    Reminder,
    UnitReturn,
)
from desktop_app.models.following import (
    Document,
    DocumentLink,
    Inspection,
    Registration,
    Review,
    ReviewCampaign,
    Task,
)
from desktop_app.models.fund import FundDrive, Remittance
from desktop_app.services import registrations
from desktop_app.services.desk import Desk
from desktop_app.services.history import action_title
from desktop_app.services.origins import stands
from desktop_app.services.unit_names import names_on

# What the trail says of a campaign that another part of the story tells better.
_TOLD_ELSEWHERE = ("return.remind", "document.add")


@dataclass(frozen=True, slots=True)
class _About:
    """The campaign, the names that units bore in its year, and documents by what they hang on."""

    id: int
    code: str
    year: int
    names: Mapping[int, str]
    documents: Mapping[tuple[str, int], tuple[int, ...]]

    def of(self, kind: str, ident: int) -> tuple[int, ...]:
        return self.documents.get((kind, ident), ())


_Teller: TypeAlias = Callable[[Connection, _About], Iterator[StoryEvent]]


class Story:
    """Telling it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, campaign: str) -> tuple[StoryEvent, ...]:
        """All that was noted of a campaign, the earliest first.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            about = _about(connection, campaign)
            return in_order(event for tell in _TELLERS for event in tell(connection, about))


def _about(connection: Connection, code: str) -> _About:
    query = select(Campaign.id, Campaign.year).where(Campaign.code == code)
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "phong trào"
        raise NotFound(what, code)
    names = names_on(connection, f"{row.year}-12-31")
    return _About(row.id, code, row.year, names, _documents(connection))


def _documents(connection: Connection) -> dict[tuple[str, int], tuple[int, ...]]:
    kinds = ("campaign", "activity", "inspection", "registration", "review")
    columns = [getattr(DocumentLink, f"{kind}_id").label(kind) for kind in kinds]
    standing = Document.id == DocumentLink.document_id
    query = select(Document.id, *columns).join(Document, standing).where(~Document.withdrawn)
    found: defaultdict[tuple[str, int], tuple[int, ...]] = defaultdict(tuple)
    for row in connection.execute(query).mappings():
        for kind in kinds:
            if row[kind] is not None:
                found[kind, row[kind]] += (row["id"],)
    return found


def _commands(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    query = select(AuditEntry.at, AuditEntry.action, AuditEntry.reason).where(
        AuditEntry.subject == f"campaign:{about.code}", AuditEntry.action.not_in(_TOLD_ELSEWHERE)
    )
    for at, action, reason in connection.execute(query.order_by(AuditEntry.id)):
        launched = action == "campaign.launch"
        kind = EventKind.LAUNCH if launched else EventKind.CHANGE
        day = at.astimezone().date().isoformat()
        yield StoryEvent(day, kind, _with(action_title(action), reason))


def _registrations(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    query = select(Registration).where(Registration.campaign_id == about.id, registrations.stands())
    for row in connection.execute(query):
        state = STATE_TITLES[RegistrationState(row.state)].lower()
        kind = REGISTRATION_TITLES[RegistrationKind(row.kind)]
        text = _with(f"{_with(kind, row.number)}: {state}", row.reason)
        hung = about.of("registration", row.id)
        unit = about.names[row.unit_id]
        yield StoryEvent(row.received_on, EventKind.REGISTRATION, text, unit, hung)


def _returns(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    """One event for each file of a unit, though it may bring both giving and activities."""
    query = (
        select(
            UnitReturn.unit_id,
            UnitReturn.received_on,
            UnitReturn.period,
            UnitReturn.supplement,
            func.max(UnitReturn.number),
        )
        .where(UnitReturn.campaign_id == about.id, UnitReturn.withdrawn.is_(False))
        .group_by(UnitReturn.unit_id, UnitReturn.file_id, UnitReturn.period)
    )
    for unit, day, period, supplement, number in connection.execute(query):
        which = "bổ sung" if supplement else f"bản {number}"
        text = f"Gửi báo cáo kỳ {period}, {which}"
        yield StoryEvent(day, EventKind.RETURN, text, about.names[unit])


def _reminders(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    query = (
        select(Reminder.made_at, Reminder.period, func.count(), func.min(Reminder.due_on))
        .where(Reminder.campaign_id == about.id)
        .group_by(Reminder.made_at, Reminder.period)
    )
    for made_at, period, units, due in connection.execute(query):
        text = f"Đôn đốc {units} đơn vị gửi báo cáo kỳ {period} (hạn {format_date(due)})"
        yield StoryEvent(made_at.astimezone().date().isoformat(), EventKind.REMINDER, text)


def _activities(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    reported = (UnitReturn.campaign_id == about.id) & UnitReturn.in_force
    query = (
        select(Activity.id, Activity.unit_id, Activity.held_on, Activity.title)
        .outerjoin(UnitReturn, UnitReturn.id == Activity.return_id)
        .where(
            or_(reported, (Activity.campaign_id == about.id) & Activity.return_id.is_(None)),
            ~Activity.withdrawn,
        )
    )
    for ident, unit, day, title in connection.execute(query):
        hung = about.of("activity", ident)
        yield StoryEvent(day, EventKind.ACTIVITY, title, about.names[unit], hung)


def _drives(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    query = select(FundDrive).where(FundDrive.campaign_id == about.id)
    for row in connection.execute(query):
        for day, what in ((row.opens_on, "Bắt đầu"), (row.closes_on, "Kết thúc")):
            if day:
                yield StoryEvent(day, EventKind.DRIVE, f"{what} đợt vận động: {row.title}")


def _remittances(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    query = (
        select(Remittance)
        .join(FundDrive, FundDrive.id == Remittance.drive_id)
        .where(FundDrive.campaign_id == about.id, stands(Remittance.table_id))
    )
    for row in connection.execute(query):
        what = "Nộp quỹ" if row.reverses_id is None else "Hủy bút toán nộp quỹ"
        text = _with(f"{what} {format_money(abs(row.amount))} đồng", row.bank_reference)
        unit = about.names[row.unit_id]
        yield StoryEvent(row.sent_on, EventKind.REMITTANCE, text, unit)


def _tasks(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    """What was done; the launch itself is told by the trail."""
    launched = select(CampaignClause.id).where(CampaignClause.label == MilestoneKind.LAUNCH)
    query = select(Task).where(
        Task.campaign_id == about.id,
        Task.state == "done",
        or_(Task.clause_id.is_(None), Task.clause_id.not_in(launched)),
    )
    for row in connection.execute(query):
        yield StoryEvent(row.done_on, EventKind.TASK, f"Hoàn thành: {row.title}")


def _inspections(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    query = select(Inspection).where(Inspection.campaign_id == about.id, ~Inspection.withdrawn)
    for row in connection.execute(query):
        planned = "" if row.held_on else "Dự kiến "
        text = _with(f"{planned}{_INSPECTED.get(row.kind, row.kind)}".capitalize(), row.result)
        hung = about.of("inspection", row.id)
        day = row.held_on or row.planned_on
        yield StoryEvent(day, EventKind.INSPECTION, text, about.names[row.unit_id], hung)


_INSPECTED = {"inspection": "kiểm tra", "supervision": "giám sát", "urging": "đôn đốc"}


def _reviews(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    query = (
        select(Review)
        .join(ReviewCampaign, ReviewCampaign.review_id == Review.id)
        .where(ReviewCampaign.campaign_id == about.id, ~Review.withdrawn)
    )
    for row in connection.execute(query):
        hung = about.of("review", row.id)
        yield StoryEvent(row.held_on, EventKind.REVIEW, row.title, documents=hung)


def _papers(connection: Connection, about: _About) -> Iterator[StoryEvent]:
    query = select(Document).where(Document.id.in_(about.of("campaign", about.id)))
    for row in connection.execute(query):
        day = row.issued_on or row.kept_at.astimezone().date().isoformat()
        told = row.abstract or row.name
        text = f"{_with(KIND_TITLES[DocumentKind(row.kind)], row.number)}: {told}"
        yield StoryEvent(day, EventKind.DOCUMENT, text, documents=(row.id,))


def _with(text: str, more: str) -> str:
    """A text with what is said besides in brackets, where something is."""
    return f"{text} ({more})" if more else text


_TELLERS: tuple[_Teller, ...] = (
    _commands,
    _registrations,
    _returns,
    _reminders,
    _activities,
    _drives,
    _remittances,
    _tasks,
    _inspections,
    _reviews,
    _papers,
)
