"""Histories: all awards, nominations, classes, ranks, initiatives and measures of one subject."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Select, func, literal, or_, select

from desktop_app.domain.awards.histories import (
    AwardHistory,
    HistoryLine,
    Remembered,
    in_order,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.models.units import Person, PersonUnit, Unit, UnitLineage, UnitName
from desktop_app.reports.award_history import history_report
from desktop_app.reports.report import Report
from desktop_app.services import settings
from desktop_app.services.awards.history_lines import (
    Whose,
    award_lines,
    class_lines,
    idea_lines,
    measure_lines,
    nomination_lines,
    ranking_lines,
)
from desktop_app.services.awards.subjects import Finder
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import BOTH, report_bytes
from desktop_app.services.unit_names import names_on
from desktop_app.services.written import write_as

_EVER = "9999-12-31"


class AwardHistories:
    """Looking somebody's history up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def person(self, code: str) -> AwardHistory:
        """A person's history, by code or name.

        Raises: WrongField where nobody bears the name, or several do.
        """
        with self._desk.reading() as connection:
            one = Finder(connection, Subject.INDIVIDUAL, [code])(code)
            whose = Whose(Subject.INDIVIDUAL, {one.id: ""})
            lines = tuple(sorted(_lines(connection, whose), key=in_order))
            return AwardHistory(Subject.INDIVIDUAL, one.code, one.name, lines)

    def unit(self, code: str) -> AwardHistory:
        """A unit's history, by code or name, with that of the units which it came from.

        Raises: WrongField where there is no such unit.
        """
        with self._desk.reading() as connection:
            one = Finder(connection, Subject.COLLECTIVE, [code])(code)
            formers = _formers(connection, one.id)
            whose = Whose(Subject.COLLECTIVE, {one.id: "", **formers})
            lines = tuple(sorted(_lines(connection, whose), key=in_order))
            names = tuple(formers.values())
            return AwardHistory(Subject.COLLECTIVE, one.code, one.name, lines, names)

    def everybody(self, of: Subject) -> tuple[Remembered, ...]:
        """Whose history can be looked up: also people who left and units that are no more."""
        with self._desk.reading() as connection:
            rows = connection.execute(_people() if of is Subject.INDIVIDUAL else _units())
            return tuple(Remembered(code, name, _about(*rest)) for code, name, *rest in rows)

    def export(self, history: AwardHistory, out: Path) -> Path:
        """A history as a file, .xlsx or .pdf.

        Raises: Refused for another ending, CannotWrite, DiskFull.
        """
        return write_as(out, BOTH, lambda ending: report_bytes(self.report(history), ending))

    def report(self, history: AwardHistory) -> Report:
        """A history as a report."""
        with self._desk.reading() as connection:
            return history_report(history, settings.department(connection, self._desk.today))


def _lines(connection: Connection, whose: Whose) -> Iterator[HistoryLine]:
    for lines in (award_lines, nomination_lines, class_lines, ranking_lines, measure_lines):
        yield from lines(connection, whose)
    if whose.subject is Subject.INDIVIDUAL:
        yield from idea_lines(connection, whose)


def _formers(connection: Connection, unit: int) -> Mapping[int, str]:
    """The units that a unit came from, however far back, each under its last name."""
    found: dict[int, None] = {}
    front = {unit}
    while front:
        query = select(UnitLineage.from_unit_id).where(_leads_to(front))
        front = set(connection.scalars(query)) - found.keys() - {unit}
        found |= dict.fromkeys(sorted(front))
    names = names_on(connection, _EVER) if found else {}
    return {one: names[one] for one in found}


def _leads_to(units: set[int]) -> ColumnElement[bool]:
    return or_(*(UnitLineage.to_unit_id == one for one in units))


def _people() -> Select[str, str, str, str]:
    """Each person with the place where they are, or were last."""
    last = select(func.max(PersonUnit.id)).group_by(PersonUnit.person_id)
    return (
        select(Person.code, Person.name, UnitName.name, PersonUnit.valid_to)
        .join(PersonUnit, PersonUnit.person_id == Person.id)
        .join(UnitName, UnitName.unit_id == PersonUnit.unit_id)
        .where(PersonUnit.id.in_(last), UnitName.valid_to == "")
        .order_by(Person.sort_key, Person.code)
    )


def _units() -> Select[str, str, str, str]:
    """Each unit by its last name; those that are there come first."""
    return (
        select(Unit.code, UnitName.name, literal(""), Unit.valid_to)
        .join(UnitName, UnitName.unit_id == Unit.id)
        .where(UnitName.valid_to == "")
        .order_by(Unit.valid_to != "", Unit.id)
    )


def _about(unit: str, until: str) -> str:
    return " ".join(filter(None, (unit, f"đến {format_date(until)}" if until else "")))
