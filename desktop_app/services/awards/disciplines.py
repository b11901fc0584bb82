"""Measures of discipline, and running inspections and complaints, that bar titles.

They are bound by their own days, not by a year: a measure that becomes known late is written down
late, also where the year of its days is closed; the awards of that year stay until a decision
revokes them.
"""

from typing import Any

from sqlalchemy import insert, update

from desktop_app.domain.awards.measures import MEASURE_KINDS, Measure, NewMeasure, check
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, refuse_wrong
from desktop_app.domain.text import clean
from desktop_app.models.awards import Discipline
from desktop_app.services.awards.standing import measures, measures_on
from desktop_app.services.awards.subjects import Finder
from desktop_app.services.desk import Command, Desk


class Disciplines:
    """The measures of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int | None = None) -> tuple[Measure, ...]:
        """The measures that stand, newest first; those that run on a day of `year`."""
        with self._desk.reading() as connection:
            if year is None:
                return measures(connection)
            running = measures_on(connection, f"{year}-01-01", f"{year}-12-31")
            found = (one for several in running.values() for one in several)
            return tuple(sorted(found, key=lambda one: (one.from_on, one.id), reverse=True))

    def add(self, new: NewMeasure) -> Done[int]:
        """Write down a measure; its number is the result.

        Raises: WrongFields.
        """
        with self._desk.command() as command:
            wrong = check(new, self._desk.today.isoformat())
            refuse_wrong(wrong)
            one = Finder(command.connection, new.of, [new.subject])(new.subject)
            record = {
                "unit_id": one.id if one.of is Subject.COLLECTIVE else None,
                "person_id": one.id if one.of is Subject.INDIVIDUAL else None,
                "kind": new.kind.value,
                "from_on": new.from_on,
                "to_on": new.to_on,
                "document": clean(new.document),
                "note": clean(new.note),
            }
            added = insert(Discipline).returning(Discipline.id)
            ident = command.connection.execute(added, [record]).scalar_one()
            command.audit("discipline.add", _subject(ident), after=_told(new, one.name))
        return Done(ident, Changes.AWARDS)

    def end(self, measure_id: int, day: str, *, version: int | None = None) -> Done[None]:
        """Say the last ISO day on which a measure bars.

        Raises: NotFound, WrongField for a day before it began, EditedMeanwhile.
        """
        with self._desk.command() as command:
            before = _found(command, measure_id, version)
            if day < before.from_on:
                field, sentence = "to_on", "Ngày kết thúc ở trước ngày bắt đầu."
                raise WrongField(field, sentence)
            _update(command, measure_id, {"to_on": day})
            told = ({"name": before.name, "to_on": before.to_on}, {"to_on": day})
            command.audit("discipline.end", _subject(measure_id), before=told[0], after=told[1])
        return Done(None, Changes.AWARDS)

    def withdraw(self, measure_id: int, reason: str) -> Done[None]:
        """Let a measure that was written by mistake, or lifted, count no more.

        Raises: NotFound, WrongField without a reason.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do bỏ."
            raise WrongField(field, sentence)
        with self._desk.command() as command:
            before = _found(command, measure_id, None)
            _update(command, measure_id, {"withdrawn": True})
            told = {"name": before.name, "kind": MEASURE_KINDS[before.kind], "day": before.from_on}
            why = clean(reason)
            command.audit("discipline.withdraw", _subject(measure_id), before=told, reason=why)
        return Done(None, Changes.AWARDS)


def _found(command: Command, measure_id: int, version: int | None) -> Measure:
    found = measures(command.connection, measure_id=measure_id)
    if not found:
        what = "kỷ luật, thanh tra, khiếu nại số"
        raise NotFound(what, str(measure_id))
    if version not in {None, found[0].version}:
        what = "Bản ghi kỷ luật, thanh tra, khiếu nại này"
        raise EditedMeanwhile(what)
    return found[0]


def _update(command: Command, measure_id: int, values: dict[str, Any]) -> None:
    change = update(Discipline).where(Discipline.id == measure_id)
    command.connection.execute(change.values(version=Discipline.version + 1, **values))


def _subject(measure_id: int) -> str:
    return f"discipline:{measure_id}"


def _told(new: NewMeasure, name: str) -> dict[str, str]:
    said = {
        "name": name,
        "kind": MEASURE_KINDS[new.kind],
        "day": new.from_on,
        "to_on": new.to_on,
        "document": clean(new.document),
        "note": clean(new.note),
    }
    return {key: value for key, value in said.items() if value}
