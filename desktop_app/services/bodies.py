"""Bodies that are no units of the department: they launch, own duties, inspect, decide awards."""

from sqlalchemy import Connection, insert, select, update

from desktop_app.domain.bodies import Body, BodyLevel
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.text import clean, fold, match_key
from desktop_app.models.following import Body as BodyRecord
from desktop_app.services.desk import Command, Desk


def all_bodies(connection: Connection) -> tuple[Body, ...]:
    """Every body, those that ended included, by name."""
    query = select(BodyRecord).order_by(BodyRecord.fold, BodyRecord.id)
    return tuple(
        Body(row.id, row.name, BodyLevel(row.level), row.valid_from, row.valid_to)
        for row in connection.execute(query)
    )


def find_or_add(command: Command, name: str, level: BodyLevel = BodyLevel.DEPARTMENT) -> int:
    """The number of the body of that name, however it is spelt; a new one where there is none.

    Raises: Refused for a blank name.
    """
    wanted = match_key(name)
    if not wanted:
        sentence = "Hãy ghi tên cơ quan, tổ chức."
        raise Refused(sentence)
    for body in all_bodies(command.connection):
        if match_key(body.name) == wanted:
            return body.id
    record = {"name": clean(name), "fold": fold(name), "level": level.value}
    added = insert(BodyRecord).returning(BodyRecord.id)
    return command.connection.execute(added, [record]).scalar_one()


class Bodies:
    """The bodies that the office works with."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[Body, ...]:
        """Every body, those that ended included, by name."""
        with self._desk.reading() as connection:
            return all_bodies(connection)

    def add(self, name: str, level: BodyLevel = BodyLevel.DEPARTMENT) -> Done[int]:
        """Add a body; its number is the result.

        Raises: Refused for a blank name or one that there is already.
        """
        with self._desk.command() as command:
            known = {match_key(body.name): body.name for body in all_bodies(command.connection)}
            there = known.get(match_key(name))
            if there:
                sentence = f"Đã có “{there}” trong danh sách cơ quan, tổ chức."
                raise Refused(sentence)
            ident = find_or_add(command, name, level)
            command.audit("body.add", f"body:{ident}", after={"name": clean(name)})
        return Done(ident, Changes.CAMPAIGNS)

    def end(self, body_id: int, day: str) -> Done[None]:
        """Say that a body ended on a day (ISO); what it did before stays its own.

        Raises: NotFound, Refused where it ended already.
        """
        with self._desk.command() as command:
            found = {body.id: body for body in all_bodies(command.connection)}.get(body_id)
            if found is None:
                what = "cơ quan, tổ chức số"
                raise NotFound(what, str(body_id))
            if found.valid_to:
                sentence = f"“{found.name}” đã thôi hoạt động từ trước."
                raise Refused(sentence)
            change = update(BodyRecord).where(BodyRecord.id == body_id)
            ended = change.values(valid_to=day, version=BodyRecord.version + 1)
            command.connection.execute(ended)
            command.audit("body.end", f"body:{body_id}", after={"name": found.name, "day": day})
        return Done(None, Changes.CAMPAIGNS)
