"""Registrations, emulation pledges and plans that units and people make for themselves."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    func,
    insert,
    select,
    update,
)

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.documents import NewDocument, Owner, OwnerKind
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.registrations import (
    REGISTRATION_TITLES,
    STATE_TITLES,
    Registered,
    RegistrationKind,
    RegistrationLine,
    RegistrationState,
    may_become,
)
from desktop_app.domain.rows import UnitInfo
from desktop_app.domain.text import clean
from desktop_app.models.following import Document, DocumentLink, Registration
from desktop_app.models.units import Person
from desktop_app.services import campaigns, documents, origins, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.units import units_of

Record = dict[str, Any]


def lines(
    connection: Connection, year: int, campaign: str, kind: RegistrationKind
) -> tuple[RegistrationLine, ...]:
    """Every unit of the year with what it and its people sent, or that nothing came.

    `campaign`: what was sent for it; "" what was sent for the year itself.

    Raises: NotFound.
    """
    campaign_id = _campaign_id(connection, year, campaign)
    rows = connection.execute(_standing(year, campaign_id).where(Registration.kind == kind.value))
    by_unit: dict[int, list[Row[Any]]] = {}
    for row in rows:
        by_unit.setdefault(row.unit_id, []).append(row)
    return tuple(
        line
        for unit in units_of(connection, year)
        for line in _of_unit(unit, by_unit.get(unit.id, []), kind)
    )


def _of_unit(
    unit: UnitInfo, rows: list[Row[Any]], kind: RegistrationKind
) -> tuple[RegistrationLine, ...]:
    """The unit's own first; it is told that nothing came where only its people sent something.

    Of what was noted twice, typed and imported, the newest counts.
    """
    newest = {row.person_id: row for row in rows}
    own = [_line(unit, row) for person, row in newest.items() if person is None]
    people = [_line(unit, row) for person, row in newest.items() if person is not None]
    missing = RegistrationLine(0, kind, RegistrationState.NOT_SENT, unit.code, unit.name)
    return (*(own or [missing]), *people)


def _line(unit: UnitInfo, row: Row[Any]) -> RegistrationLine:
    return RegistrationLine(
        id=row.id,
        kind=RegistrationKind(row.kind),
        state=RegistrationState(row.state),
        unit=unit.code,
        unit_name=unit.name,
        person=row.person_code,
        person_name=row.person_name,
        number=row.number,
        issued_on=row.issued_on,
        received_on=row.received_on,
        titles=tuple(row.titles),
        reason=row.reason,
        documents=row.documents,
    )


def _standing(year: int, campaign_id: int | None) -> Select[Any]:
    """What was sent for a campaign of a year, imports that were taken back left out."""
    hung = (
        select(func.count())
        .select_from(DocumentLink)
        .join(Document, and_(Document.id == DocumentLink.document_id, ~Document.withdrawn))
        .where(DocumentLink.registration_id == Registration.id)
    )
    return (
        select(
            Registration,
            func.coalesce(Person.code, "").label("person_code"),
            func.coalesce(Person.name, "").label("person_name"),
            hung.scalar_subquery().label("documents"),
        )
        .outerjoin(Person, Person.id == Registration.person_id)
        .where(
            Registration.year == year,
            Registration.campaign_id.is_not_distinct_from(campaign_id),
            stands(),
        )
        .order_by(Person.sort_key, Registration.id)
    )


def stands() -> ColumnElement[bool]:
    """Not withdrawn, and typed or of an import that was not taken back."""
    return and_(~Registration.withdrawn, origins.stands(Registration.table_id))


class Registrations:
    """Following them from the first to the accepted."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(
        self, year: int, campaign: str, kind: RegistrationKind
    ) -> tuple[RegistrationLine, ...]:
        """Every unit of the year with what it and its people sent.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return lines(connection, year, campaign, kind)

    def receive(
        self, year: int, campaign: str, sent: Registered, document: NewDocument | None = None
    ) -> Done[int]:
        """Note what came; what came again replaces what was there of that kind. Its number.

        Raises: NotFound, Refused where it was accepted already, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            key = _key(command.connection, year, campaign, sent)
            ident = _write(command, key, _record(command, sent))
            if document is not None:
                documents.keep(command, document, [Owner(OwnerKind.REGISTRATION, ident)])
            told = {"kind": REGISTRATION_TITLES[sent.kind], "unit": sent.unit}
            after = {**told, "person": sent.person, "received_on": sent.received_on}
            command.audit("registration.receive", f"registration:{ident}", after=after)
        return Done(ident, Changes.CAMPAIGNS)

    def accept(self, registration_id: int) -> Done[None]:
        """Accept what was received.

        Raises: NotFound, Refused in another state, ClosedYear.
        """
        return self._turn(registration_id, RegistrationState.ACCEPTED, "")

    def send_back(self, registration_id: int, reason: str) -> Done[None]:
        """Send it back with a reason, to be received anew.

        Raises: NotFound, Refused without a reason or in another state, ClosedYear.
        """
        if not reason.strip():
            sentence = "Hãy ghi lý do trả lại để đơn vị biết cần sửa gì."
            raise Refused(sentence)
        return self._turn(registration_id, RegistrationState.RETURNED, clean(reason))

    def withdraw(self, registration_id: int, reason: str) -> Done[None]:
        """Take out what was noted by mistake.

        Raises: NotFound, Refused without a reason, ClosedYear.
        """
        if not reason.strip():
            sentence = "Hãy ghi lý do bỏ bản ghi này."
            raise Refused(sentence)
        with self._desk.command() as command:
            row = _found(command, registration_id)
            _change(command, registration_id, {"withdrawn": True})
            before = {"kind": REGISTRATION_TITLES[RegistrationKind(row.kind)]}
            subject = f"registration:{registration_id}"
            command.audit("registration.withdraw", subject, before=before, reason=reason)
        return Done(None, Changes.CAMPAIGNS)

    def _turn(self, ident: int, wanted: RegistrationState, reason: str) -> Done[None]:
        with self._desk.command() as command:
            state = RegistrationState(_found(command, ident).state)
            if not may_become(state, wanted):
                raise _cannot(state, wanted)
            _change(command, ident, {"state": wanted.value, "reason": reason})
            command.audit(
                "registration.turn",
                f"registration:{ident}",
                before={"state": STATE_TITLES[state]},
                after={"state": STATE_TITLES[wanted]},
                reason=reason,
            )
        return Done(None, Changes.CAMPAIGNS)


def _cannot(state: RegistrationState, wanted: RegistrationState) -> Refused:
    return Refused(
        f"Bản này đang ở trạng thái “{STATE_TITLES[state]}” nên không chuyển sang "
        f"“{STATE_TITLES[wanted]}” được."
    )


def _campaign_id(connection: Connection, year: int, campaign: str) -> int | None:
    if not campaign:
        return None
    (info,) = campaigns.chosen(connection, year, campaign)
    return info.id


def _key(connection: Connection, year: int, campaign: str, sent: Registered) -> Record:
    """Whose it is and what for.

    Raises: NotFound.
    """
    units = {unit.code: unit.id for unit in units_of(connection, year)}
    if sent.unit not in units:
        what = f"đơn vị năm {year}"
        raise NotFound(what, sent.unit)
    return {
        "year": year,
        "campaign_id": _campaign_id(connection, year, campaign),
        "unit_id": units[sent.unit],
        "person_id": _person_id(connection, sent.person),
        "kind": sent.kind.value,
    }


def _person_id(connection: Connection, code: str) -> int | None:
    if not code:
        return None
    found = connection.scalar(select(Person.id).where(Person.code == code))
    if found is None:
        what = "cán bộ"
        raise NotFound(what, code)
    return found


def _record(command: Command, sent: Registered) -> Record:
    return {
        "state": RegistrationState.RECEIVED.value,
        "number": clean(sent.number),
        "issued_on": sent.issued_on,
        "received_on": sent.received_on or command.today.isoformat(),
        "titles": [clean(title) for title in sent.titles if title.strip()],
        "reason": "",
        "entered_at": command.now,
        "actor": command.actor.name,
    }


def _write(command: Command, key: Mapping[str, Any], record: Record) -> int:
    same = (getattr(Registration, name).is_not_distinct_from(key[name]) for name in key)
    newest = select(Registration.id, Registration.state).where(*same, stands())
    there = command.connection.execute(newest.order_by(Registration.id.desc())).first()
    if there is None:
        added = insert(Registration).returning(Registration.id)
        return command.connection.execute(added, [{**key, **record}]).scalar_one()
    if not may_become(RegistrationState(there.state), RegistrationState.RECEIVED):
        sentence = "Bản trước đã được chấp nhận. Hãy trả lại bản đó trước khi nhận bản mới."
        raise Refused(sentence)
    # What was received by hand does not go with the import that it replaces.
    _change(command, there.id, {**record, "table_id": None, "row": None})
    return int(there.id)


def _change(command: Command, ident: int, values: Record) -> None:
    change = update(Registration).where(Registration.id == ident)
    command.connection.execute(change.values(**values, version=Registration.version + 1))


def _found(command: Command, ident: int) -> Row[Any]:
    """The record, its year open.

    Raises: NotFound, ClosedYear.
    """
    query = select(Registration).where(Registration.id == ident, stands())
    row = command.connection.execute(query).one_or_none()
    if row is None:
        what = "bản đăng ký, kế hoạch số"
        raise NotFound(what, str(ident))
    years.ensure_open(command, row.year)
    return row
