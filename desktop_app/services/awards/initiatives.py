"""Recognised initiatives of a year with their authors and how far they reach."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.domain.awards.initiatives import (
    INITIATIVE_SCOPES,
    Author,
    InitiativeInfo,
    InitiativeScope,
    NewInitiative,
    check,
)
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.points import format_percent
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.awards import Initiative, InitiativeAuthor
from desktop_app.models.units import Person
from desktop_app.services import years
from desktop_app.services.awards.subjects import Finder
from desktop_app.services.desk import Command, Desk

Record = dict[str, Any]


def initiatives(connection: Connection, *where: Any) -> tuple[InitiativeInfo, ...]:  # noqa: ANN401  # SQLAlchemy's clauses
    """The initiatives that stand, in the order of their entry, in two queries."""
    query = select(Initiative).where(Initiative.withdrawn.is_(False), *where)
    rows = connection.execute(query.order_by(Initiative.year, Initiative.id)).all()
    authors = _authors(connection, *where)
    return tuple(
        InitiativeInfo(
            id=row.id,
            version=row.version,
            year=row.year,
            title=row.title,
            scope=InitiativeScope(row.scope),
            recognised_on=row.recognised_on,
            recognised_by=row.recognised_by,
            document=row.document,
            authors=tuple(authors.get(row.id, ())),
        )
        for row in rows
    )


class Initiatives:
    """The initiatives of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int) -> tuple[InitiativeInfo, ...]:
        """The initiatives of a year, in the order of their entry."""
        with self._desk.reading() as connection:
            return initiatives(connection, Initiative.year == year)

    def one(self, initiative_id: int) -> InitiativeInfo:
        """An initiative.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return _found(connection, initiative_id, None)

    def add(self, year: int, new: NewInitiative) -> Done[int]:
        """Write down a recognised initiative; its number is the result.

        Raises: WrongFields, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            authors = self._checked(command, new)
            added = insert(Initiative).returning(Initiative.id)
            record = {"year": year, **_values(new)}
            ident = command.connection.execute(added, [record]).scalar_one()
            _write_authors(command, ident, authors)
            command.audit("initiative.add", _subject(ident), after=_told(new))
        return Done(ident, Changes.AWARDS)

    def change(
        self, initiative_id: int, new: NewInitiative, *, version: int | None = None
    ) -> Done[None]:
        """Write an initiative anew, its authors too; its year stays.

        Raises: NotFound, WrongFields, EditedMeanwhile, ClosedYear.
        """
        with self._desk.command() as command:
            before = _found(command.connection, initiative_id, version)
            years.ensure_open(command, before.year)
            authors = self._checked(command, new)
            _update(command, initiative_id, _values(new))
            gone = delete(InitiativeAuthor).where(InitiativeAuthor.initiative_id == initiative_id)
            command.connection.execute(gone)
            _write_authors(command, initiative_id, authors)
            told = (_told(before.as_new()), _told(new))
            command.audit("initiative.set", _subject(initiative_id), before=told[0], after=told[1])
        return Done(None, Changes.AWARDS)

    def withdraw(self, initiative_id: int, reason: str) -> Done[None]:
        """Let an initiative count no more.

        Raises: NotFound, WrongField without a reason, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do bỏ sáng kiến này."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            before = _found(command.connection, initiative_id, None)
            years.ensure_open(command, before.year)
            _update(command, initiative_id, {"withdrawn": True})
            told, why = _told(before.as_new()), clean(reason)
            command.audit("initiative.withdraw", _subject(initiative_id), before=told, reason=why)
        return Done(None, Changes.AWARDS)

    def _checked(self, command: Command, new: NewInitiative) -> list[Record]:
        """The authors' records without the initiative.

        Raises: WrongFields.
        """
        wrong = check(new, self._desk.today.isoformat())
        refuse_wrong(wrong)
        names = [one.person for one in new.authors]
        find = Finder(command.connection, Subject.INDIVIDUAL, names)
        found = {find(one.person, "authors").id: one.share for one in new.authors}
        if len(found) < len(names):
            field, sentence = "authors", "Một tác giả được ghi hai lần."
            raise WrongField(field, sentence)
        return [{"person_id": person, "share": share} for person, share in found.items()]


def _authors(connection: Connection, *where: Any) -> Mapping[int, list[Author]]:  # noqa: ANN401  # as above
    query = (
        select(InitiativeAuthor, Person.code, Person.name)
        .join(Person, Person.id == InitiativeAuthor.person_id)
        .join(Initiative, Initiative.id == InitiativeAuthor.initiative_id)
        .where(Initiative.withdrawn.is_(False), *where)
        .order_by(InitiativeAuthor.share.desc(), InitiativeAuthor.id)
    )
    found = defaultdict[int, list[Author]](list)
    for row in connection.execute(query):
        found[row.initiative_id].append(Author(row.code, row.share, row.name))
    return found


def _found(connection: Connection, initiative_id: int, version: int | None) -> InitiativeInfo:
    found = initiatives(connection, Initiative.id == initiative_id)
    if not found:
        what = "sáng kiến số"
        raise NotFound(what, str(initiative_id))
    if version not in {None, found[0].version}:
        what = "Sáng kiến này"
        raise EditedMeanwhile(what)
    return found[0]


def _write_authors(command: Command, initiative_id: int, authors: list[Record]) -> None:
    records = [{"initiative_id": initiative_id, **one} for one in authors]
    command.connection.execute(insert(InitiativeAuthor), records)


def _values(new: NewInitiative) -> Record:
    return {
        "title": clean(new.title),
        "scope": new.scope.value,
        "recognised_on": new.recognised_on,
        "recognised_by": clean(new.recognised_by),
        "document": clean(new.document),
    }


def _update(command: Command, initiative_id: int, values: Record) -> None:
    change = update(Initiative).where(Initiative.id == initiative_id)
    command.connection.execute(change.values(version=Initiative.version + 1, **values))


def _subject(initiative_id: int) -> str:
    return f"initiative:{initiative_id}"


def _told(new: NewInitiative) -> Record:
    authors = ", ".join(
        f"{one.name or one.person} {format_percent(one.share)}" for one in new.authors
    )
    said = {
        "title": clean(new.title),
        "scope": INITIATIVE_SCOPES[new.scope],
        "authors": authors,
        "day": new.recognised_on,
        "issuer": clean(new.recognised_by),
        "document": clean(new.document),
    }
    return {key: value for key, value in said.items() if value}
